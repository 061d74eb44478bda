"""The released configuration of ITER: the networks whose weights the paper's authors publish.

Written from the paper and from the names and shapes in the published files; sections are those of
the paper, see `models.networks`. The networks offer what the compact ones do, but they are not
local, serve one scale each, and want grids in multiples of 8 tokens; ``reach``, ``multiple``,
``whole`` and ``stride`` say so to `models.engine.windows`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.grid import STRIDE
from models.networks.released.swin import WINDOW, GroupNorm, GroupResBlock, SwinConfig, SwinTrunk
from models.networks.strips import Rows, padded, strips
from models.networks.tokenizer import Codebook

_REACH = 16  # steps across seams over those of the whole picture: 3.3 at 0, 1.15 at 8, 1.01 at 16
_WHOLE = 256 * 256
_WHOLE_DECODER = 128 * 128  # one megapixel


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedConfig:
    """Sizes of the released networks; the defaults are those of the published files.

    Attributes:
        scale: The factor that the distortion removal serves, 2 or 4.
        codes: N, the number of codes.
        code_dim: d, dimensions of one code.
        widths: Channels of the tokenizer at full resolution and at stride 2, 4 and 8.
        norm_groups: Groups of every group normalisation.
        stem: Channels of the distortion removal at the photo's resolution.
        tokenizer_swin, distortion_swin, token_swin: The trunks; the last one serves both the
            refiner and the evaluator.
    """

    scale: int = 4
    codes: int = 512
    code_dim: int = 128
    widths: tuple[int, int, int, int] = (128, 256, 256, 512)
    norm_groups: int = 32
    stem: int = 64
    tokenizer_swin: SwinConfig = field(default=SwinConfig(width=256, groups=1))
    distortion_swin: SwinConfig = field(default=SwinConfig(width=128, groups=2))
    token_swin: SwinConfig = field(default=SwinConfig(width=256, groups=4))


class Halve(nn.Module):
    """Halves the resolution, in E_H: 3x3 convolution of stride 2, zeros right and at the bottom."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, stride=2)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, 2H, 2W) -> (B, C, H, W)."""
        return self.conv(F.pad(x, (0, 1, 0, 1)))


class Double(nn.Module):
    """Doubles the resolution, in D_H: nearest neighbour, then a 3x3 convolution.

    After doubling, a 3x3 kernel meets only 2x2 different values. So the kernel's rows and columns
    that meet the same value are added first, one 2x2 kernel for each of the four output pixels of
    an input pixel: the same result with 4/9 of the multiplications.
    """

    _MERGE = (((1.0, 0.0, 0.0), (0.0, 1.0, 1.0)), ((1.0, 1.0, 0.0), (0.0, 0.0, 1.0)))

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)
        self.rows = Rows(border=1)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) -> (B, C, 2H, 2W)."""
        if torch.compiler.is_exporting():
            return self.conv(F.interpolate(x, scale_factor=2.0))
        batch, channels, height, width = x.shape
        bias = self.conv.bias
        bias = None if bias is None else bias.repeat(4)
        merge = torch.tensor(self._MERGE, dtype=x.dtype, device=x.device)
        kernels = torch.einsum("aik,bjl,ockl->abocij", merge, merge, self.conv.weight)
        kernels = kernels.flatten(0, 2).contiguous(memory_format=torch.channels_last)
        doubled = x.new_empty((batch, height, 2, width, 2, channels))
        for top, bottom in strips(x):
            strip = padded(self.rows(x, top, bottom), x, top, bottom)
            parts = F.conv2d(strip, kernels, bias, padding=(0, 1))
            parts = parts.view(batch, 2, 2, channels, bottom - top + 1, width + 1)
            for row in (0, 1):
                for column in (0, 1):
                    part = parts[:, row, column, :, row:, column:]
                    part = part[..., : bottom - top, :width].permute(0, 2, 3, 1)
                    doubled[:, top:bottom, row, :, column] = part
        doubled = doubled.view(batch, 2 * height, 2 * width, channels)
        return doubled.permute(0, 3, 1, 2)


class ReleasedEncoder(nn.Module):
    """E_H: image to latents (3.1), a VQGAN encoder with Swin layers at 1/8 of the resolution."""

    def __init__(self, config: ReleasedConfig) -> None:
        super().__init__()
        groups, last = config.norm_groups, config.widths[-1]
        layers: list[nn.Module] = [nn.Conv2d(3, config.widths[0], 3, padding=1)]
        channels = config.widths[0]
        for level, width in enumerate(config.widths):
            layers += [Halve(channels)] if level else []
            layers += _two_blocks(channels, width, groups)
            channels = width
        layers += _context(last, groups, config.tokenizer_swin)
        layers += [GroupNorm(last, groups=groups), nn.Conv2d(last, config.code_dim, 3, padding=1)]
        self.layers = nn.Sequential(*layers)

    def forward(self, image: Tensor) -> Tensor:
        """Image (B, 3, 8 Ht, 8 Wt) in [0, 1] -> latents (B, d, Ht, Wt); Ht, Wt multiples of 8."""
        latents: Tensor = self.layers(2 * image - 1)
        return latents


class ReleasedCodebook(Codebook):
    """Z: codes of any length (3.1); the nearest is the one at the smallest distance."""

    def nearest(self, latents: Tensor) -> Tensor:
        """Latents z (B, d, Ht, Wt) -> tokens argmin_k |z - Z_k|, int64 (B, Ht, Wt)."""
        with torch.autocast(latents.device.type, enabled=False):
            codes = self.codes.float()
            likeness = torch.einsum("bdhw,nd->bnhw", latents.float(), codes)
            return (likeness - 0.5 * codes.square().sum(1)[:, None, None]).argmax(1)


class ReleasedDecoder(nn.Module):
    """D_H: codes Z[S] to an image (3.1), the encoder's mirror image."""

    reach, multiple, whole = _REACH, WINDOW, _WHOLE_DECODER

    def __init__(self, config: ReleasedConfig) -> None:
        super().__init__()
        groups, first = config.norm_groups, config.widths[-1]
        layers: list[nn.Module] = [nn.Conv2d(config.code_dim, first, 3, padding=1)]
        layers += _context(first, groups, config.tokenizer_swin)
        channels = first
        for level in (3, 2, 1, 0):
            layers += _two_blocks(channels, config.widths[level], groups)
            channels = config.widths[level]
            layers += [Double(channels)] if level else []
        layers += [GroupNorm(channels, groups=groups), nn.Conv2d(channels, 3, 3, padding=1)]
        self.layers = nn.Sequential(*layers)

    def forward(self, codes: Tensor) -> Tensor:
        """Codes (B, d, Ht, Wt) -> image (B, 3, 8 Ht, 8 Wt), about [0, 1], not clamped."""
        image: Tensor = self.layers(codes)
        return 0.5 + 0.5 * image


def _two_blocks(channels_in: int, channels_out: int, groups: int) -> list[nn.Module]:
    return [
        GroupResBlock(channels_in, channels_out, groups=groups, activation=nn.SiLU(inplace=True)),
        GroupResBlock(channels_out, channels_out, groups=groups, activation=nn.SiLU(inplace=True)),
    ]


def _context(channels: int, groups: int, swin: SwinConfig) -> list[nn.Module]:
    before, after = _two_blocks(channels, channels, groups)
    return [before, SwinTrunk(channels, swin), after]


class ReleasedTokenizer(nn.Module):
    """Encoder, codebook and decoder together."""

    def __init__(self, config: ReleasedConfig) -> None:
        super().__init__()
        self.encoder = ReleasedEncoder(config)
        self.codebook = ReleasedCodebook(config.codes, config.code_dim)
        self.decoder = ReleasedDecoder(config)

    def encode(self, image: Tensor) -> Tensor:
        """Image (B, 3, 8 Ht, 8 Wt) in [0, 1] -> tokens int64 (B, Ht, Wt)."""
        return self.codebook.nearest(self.encoder(image))

    def decode(self, tokens: Tensor) -> Tensor:
        """Tokens int64 (B, Ht, Wt) -> image (B, 3, 8 Ht, 8 Wt) in [0, 1]."""
        return self(tokens).clamp_(0, 1)

    def forward(self, tokens: Tensor) -> Tensor:
        """Decode as `decode` does, but do not clamp: infinity must not pass for white."""
        image: Tensor = self.decoder(self.codebook(tokens))
        return image


class ReleasedDistortionRemoval(nn.Module):
    """E_l: the photo I_l at its own size to logits over the codes (3.2); S_l is their argmax.

    Attributes:
        stride: Pixels of the photo per token, 8 / scale.
    """

    reach, multiple, whole = _REACH, WINDOW, _WHOLE

    def __init__(self, config: ReleasedConfig) -> None:
        super().__init__()
        self.stride = STRIDE // config.scale
        swin, channels = config.distortion_swin, config.stem
        layers: list[nn.Module] = [nn.Conv2d(3, channels, 3, padding=1)]
        for _ in range(self.stride.bit_length() - 1):
            layers.append(_stage(channels, config.norm_groups))
            channels *= 2
        layers += [nn.Conv2d(channels, swin.width, 1), SwinTrunk(swin.width, swin)]
        self.layers = nn.Sequential(*layers, nn.Conv2d(swin.width, config.codes, 1))

    def forward(self, image: Tensor) -> Tensor:
        """Photo (B, 3, stride Ht, stride Wt) in [0, 1] -> logits (B, N, Ht, Wt)."""
        logits: Tensor = self.layers(image)
        return logits


def _stage(channels: int, groups: int) -> nn.Sequential:
    """Halves the resolution, doubles the width, two residual blocks."""
    width = 2 * channels
    blocks = (
        GroupResBlock(width, width, groups=groups, activation=nn.LeakyReLU(0.2, inplace=True))
        for _ in range(2)
    )
    return nn.Sequential(nn.Conv2d(channels, width, 3, stride=2, padding=1), *blocks)


class _TokenTrunk(nn.Module):
    """The common part of refiner and evaluator (3.3): two grids to a few numbers per token."""

    reach, multiple, whole = _REACH, WINDOW, _WHOLE

    def __init__(self, config: ReleasedConfig, *, channels_in: int, channels_out: int) -> None:
        super().__init__()
        width = config.token_swin.width
        # A convolution of one-hot tokens; forward picks its columns instead of building those.
        self.embedding = nn.Conv2d(channels_in, width, 1, bias=False)
        self.stem = nn.Conv2d(2 * width, width, 1, bias=False)
        self.trunk = SwinTrunk(width, config.token_swin)
        self.norm = GroupNorm(width, groups=config.norm_groups)
        self.head = nn.Conv2d(width, channels_out, 1)

    def embed(self, tokens: Tensor) -> Tensor:
        """Tokens int64 (B, Ht, Wt) -> (B, Ht, Wt, C)."""
        return F.embedding(tokens, self.embedding.weight[:, :, 0, 0].T)

    def outputs(self, first: Tensor, second: Tensor) -> Tensor:
        """Two embedded grids (B, Ht, Wt, C), sides multiples of 8 -> (B, C', Ht, Wt)."""
        x = self.stem(torch.cat((first, second), dim=-1).permute(0, 3, 1, 2))
        outputs: Tensor = self.head(F.silu(self.norm(self.trunk(x)), inplace=True))
        return outputs


class ReleasedRefiner(_TokenTrunk):
    """phi_r: p(S | S_l, m_0, S_t, m) as logits (3.3): S_l and S_t, each with its flags."""

    def __init__(self, config: ReleasedConfig) -> None:
        super().__init__(config, channels_in=config.codes + 1, channels_out=config.codes)

    def forward(self, tokens_l: Tensor, keep_0: Tensor, tokens: Tensor, keep: Tensor) -> Tensor:
        """Predict every token.

        Args:
            tokens_l: S_l, int64 (B, Ht, Wt).
            keep_0: Which tokens of S_l are kept, bool (B, Ht, Wt).
            tokens: Current tokens, int64 (B, Ht, Wt); only the kept ones are looked at.
            keep: Which current tokens are kept, bool (B, Ht, Wt).

        Returns:
            Logits (B, N, Ht, Wt).
        """
        flag = self.embedding.weight[:, -1, 0, 0]  # beside the code of a token that is not kept
        first = self.embed(tokens_l) + ~keep_0[..., None] * flag
        second = torch.where(keep[..., None], self.embed(tokens), flag)  # a masked code is zero
        return self.outputs(first, second)


class ReleasedEvaluator(_TokenTrunk):
    """phi_e: candidates S_t and S_l to the logits of "wrong" and "right" (3.3)."""

    def __init__(self, config: ReleasedConfig) -> None:
        super().__init__(config, channels_in=config.codes, channels_out=2)

    def class_logits(self, tokens: Tensor, tokens_l: Tensor) -> Tensor:
        """Tokens and S_l, int64 (B, Ht, Wt) -> logits (B, 2, Ht, Wt); class 1 is "right"."""
        return self.outputs(self.embed(tokens), self.embed(tokens_l))

    def logits(self, tokens: Tensor, tokens_l: Tensor) -> Tensor:
        """Tokens and S_l, int64 (B, Ht, Wt) -> logit of the confidence (B, Ht, Wt)."""
        wrong, right = self.class_logits(tokens, tokens_l).unbind(1)
        return right - wrong

    def forward(self, tokens: Tensor, tokens_l: Tensor) -> Tensor:
        """Tokens and S_l, int64 (B, Ht, Wt) -> confidence float32 (B, Ht, Wt) in [0, 1]."""
        return torch.sigmoid(self.logits(tokens, tokens_l).float())
