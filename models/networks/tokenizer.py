"""The tokenizer: a VQGAN that turns an image into tokens and tokens into an image (paper 3.1).

One token covers 8x8 pixels. Codes and latents are on the unit sphere, as in ViT-VQGAN (Yu et
al. 2022, arXiv 2110.04627), so the nearest code is the one with the largest dot product.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.grid import STRIDE
from models.networks.layers import (
    Downsample,
    PositionNorm,
    ResBlock,
    Upsample,
    is_host,
    pieces,
    silent,
)

_ROWS = 1024  # tokens at a time on a processor: what is made of their logits stays in the cache


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenizerConfig:
    """Sizes of the compact tokenizer.

    Attributes:
        codes: N, the number of codes.
        code_dim: d, dimensions of one code.
        guide: Channels of the guide that the decoder takes beside the codes; 0 = none.
        texture: True if the decoder takes a `TextureMap`.
        calm: True if that map may fall below 0, see `Side`.
        lively: True if the decoder has a `Side` for a texture near 1.
        tone: How far the result follows the photo's brightness, see `toned`; 0 = not at all.
        weave: Levels up to which a weave is looked for and taken away, see `woven`; 0 = none.
        pinpricks: Levels up to which single pixels that stand out are levelled, see `levelled`; 0 =
            none.
        encoder_widths, decoder_widths: Channels at stride 2, 4 and 8.
        encoder_blocks, decoder_blocks: Residual blocks at stride 2, 4 and 8.
    """

    codes: int = 1024
    code_dim: int = 16
    guide: int = 0
    texture: bool = False
    calm: bool = False
    lively: bool = False
    tone: float = 0.0
    weave: float = 0.0
    pinpricks: float = 0.0
    encoder_widths: tuple[int, int, int] = (48, 128, 256)
    encoder_blocks: tuple[int, int, int] = (1, 1, 1)
    decoder_widths: tuple[int, int, int] = (48, 128, 256)
    decoder_blocks: tuple[int, int, int] = (1, 2, 1)


GUIDE_FALL = 0.65
"""Share of the guide's weight that is gone where texture is 1: invented detail needs room."""


class TextureMap(NamedTuple):
    """How much the decoder may invent at each token. Not in the paper.

    The likeliest code of an unsure token is a textured one, and a decoder that learned one answer
    to all of them averages. So a token that was kept is decoded from the code that E_l expects,
    the mean over its distribution, and the decoder is told where tokens were generated.

    Attributes:
        expected: Codes that E_l expects, (B, d, Ht, Wt).
        amount: 0 where a token is decoded from the expected code, 1 where from its own, between
            them from a blend, (B, 1, Ht, Wt).
        texture: What the decoder is told: ``amount``, soft at its borders, (B, 1, Ht, Wt). Below 0
            it shows no more than is likely, down to -1; see `Side`.
    """

    expected: Tensor
    amount: Tensor
    texture: Tensor


class Spread(nn.BatchNorm2d):
    """Centres and evens out the dimensions before the projection onto the sphere.

    Without it the latents huddle in a narrow cone. Running statistics serve in training too: those
    of one small batch would hide its brightness from the codes.
    """

    def forward(self, input: Tensor) -> Tensor:
        """(B, d, Ht, Wt) -> the same shape."""
        if self.training:
            with torch.no_grad():
                super().forward(input)  # moves the running statistics
        return F.batch_norm(input, self.running_mean, self.running_var, eps=self.eps)


class Encoder(nn.Module):
    """E_H: image to latents on the unit sphere (paper 3.1). For training and evaluation only."""

    def __init__(self, config: TokenizerConfig) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for width, blocks in zip(config.encoder_widths, config.encoder_blocks, strict=True):
            layers.append(Downsample(channels, width))
            layers.extend(ResBlock(width) for _ in range(blocks))
            channels = width
        self.layers = nn.Sequential(*layers)
        self.norm = PositionNorm(channels)
        self.head = nn.Conv2d(channels, config.code_dim, 1)
        self.spread = Spread(config.code_dim, affine=False, momentum=0.02)

    def forward(self, image: Tensor) -> Tensor:
        """Image (B, 3, 8 Ht, 8 Wt) in [0, 1] -> latents (B, d, Ht, Wt), unit length, float32."""
        latents = self.head(self.norm(self.layers(2 * image - 1)))
        return F.normalize(self.spread(latents.float()), dim=1)


class Codebook(nn.Module):
    """Z: the learned codes, unit vectors, float32 (N, d) (paper 3.1)."""

    def __init__(self, codes: int, code_dim: int) -> None:
        super().__init__()
        self.codes = nn.Parameter(
            F.normalize(torch.randn(codes, code_dim), dim=1), requires_grad=False
        )

    def nearest(self, latents: Tensor) -> Tensor:
        """Latents z (B, d, Ht, Wt) -> tokens argmin_k |z - Z_k|, int64 (B, Ht, Wt)."""
        with torch.autocast(latents.device.type, enabled=False):
            return torch.einsum("bdhw,nd->bnhw", latents.float(), self.codes.float()).argmax(1)

    def expected(self, logits: Tensor) -> Tensor:
        """Logits (B, N, Ht, Wt) -> the mean code under their softmax, float32 (B, d, Ht, Wt)."""
        with torch.autocast(logits.device.type, enabled=False):
            rows = logits.permute(0, 2, 3, 1).flatten(0, 2)  # codes last, see `certainty`
            codes = self.codes.float()
            parts = [part.float().softmax(1) @ codes for part in pieces(rows, _ROWS)]
            shape = (logits.shape[0], *logits.shape[2:], codes.shape[1])
            return torch.cat(parts).reshape(shape).permute(0, 3, 1, 2)

    def forward(self, tokens: Tensor) -> Tensor:
        """Tokens int64 (B, Ht, Wt) -> codes (B, d, Ht, Wt)."""
        return F.embedding(tokens, self.codes).permute(0, 3, 1, 2)


class Side(nn.Module):
    """Layers beside those of the decoder that pull what it draws to one side. Not in the paper.

    The decoder settles between what the ends of a texture map ask for. A side is small, starts
    without effect, and learns one end alone, while the rest of the decoder stays as it is: *calm*
    shows what is likely, the mean of what may be there; *lively* draws what looks true.

    Args:
        widths: Channels at stride 8, 4 and 2.
    """

    def __init__(self, widths: Sequence[int]) -> None:
        super().__init__()
        self.levels = nn.ModuleList(silent(width, width) for width in widths)
        self.head = silent(widths[-1], 12, 3)

    def at(self, x: Tensor, share: Tensor, level: int) -> Tensor:
        """Return what is added to features (B, C, H, W) of a level; share (B, 1, Ht, Wt)."""
        return _enlarged(share, level) * self.levels[level](x)

    def forward(self, x: Tensor, share: Tensor) -> Tensor:
        """Features before the head (B, C, H, W) -> added to what it gives (B, 12, H, W)."""
        added: Tensor = self.head(x)
        return _enlarged(share, len(self.levels) - 1) * added


LIVELY_FROM = 0.4
"""The texture from which the lively side of the decoder counts, wholly at 1."""


def calm_share(texture: Tensor) -> Tensor:
    """How far the calm side counts: from 0 at texture 0 to 1 at -1."""
    return (-texture).clamp(0, 1)


def lively_share(texture: Tensor) -> Tensor:
    """How far the lively side counts: from 0 at `LIVELY_FROM` to 1 at texture 1."""
    return ((texture - LIVELY_FROM) / (1 - LIVELY_FROM)).clamp(0, 1)


def _enlarged(share: Tensor, level: int) -> Tensor:
    """A share for each token (B, 1, Ht, Wt) as one for each position of a level, 0 = stride 8."""
    return F.interpolate(share, scale_factor=2**level, mode="nearest") if level else share


class Decoder(nn.Module):
    """D_H: codes Z[S] to an image (paper 3.1). Local: a token reaches `reach` tokens at most."""

    multiple = 1
    whole = 0

    def __init__(self, config: TokenizerConfig) -> None:
        super().__init__()
        widths = config.decoder_widths
        self.gain = config.code_dim**0.5  # unit vectors to unit variance
        self.stem = nn.Conv2d(config.code_dim, widths[2], 3, padding=1)
        self.guide = silent(config.guide, widths[2]) if config.guide else None
        self.texture = nn.Parameter(torch.zeros(widths[2])) if config.texture else None
        self.calm = Side(widths[::-1]) if config.calm else None
        self.lively = Side(widths[::-1]) if config.lively else None
        layers: list[nn.Module] = []
        channels = widths[2]
        pixels = STRIDE  # what reaches out, summed in output pixels
        for level, stride in ((2, 8), (1, 4), (0, 2)):
            if widths[level] != channels or stride < STRIDE:
                layers.append(Upsample(channels, widths[level]))
                channels = widths[level]
            layers.extend(ResBlock(channels) for _ in range(config.decoder_blocks[level]))
            pixels += stride * ResBlock.reach * config.decoder_blocks[level]
        self.layers = nn.Sequential(*layers)
        self.head = nn.Conv2d(channels, 12, 3, padding=1)
        pixels += 2
        self.tone, self.weave, self.pinpricks = config.tone, config.weave, config.pinpricks
        tone_reach = TONE_REACH + 1 if config.pinpricks else TONE_REACH
        after = (
            tone_reach if config.tone else 0,
            WEAVE_REACH if config.weave else 0,
            1 if config.pinpricks else 0,
        )
        self.reach = -(-pixels // STRIDE) + max(after)

    def forward(
        self,
        codes: Tensor,
        guide: Tensor | None = None,
        fidelity: Tensor | float = 0.0,
        texture: Tensor | None = None,
        tone: Tensor | None = None,
    ) -> Tensor:
        """Decode.

        Args:
            codes: (B, d, Ht, Wt).
            guide: (B, C, Ht, Wt), or None.
            fidelity: Weight of the guide, 0 (the paper) to 1; a number or (B, 1, 1, 1).
            texture: How much may be invented, (B, 1, Ht, Wt) in [0, 1], with a calm `Side` from -1
                on; None counts as 0, and no side then counts.
            tone: The photo's brightness, see `brightness`; None = it is not followed.

        Returns:
            Image (B, 3, 8 Ht, 8 Wt), about [0, 1], not clamped.
        """
        x = self.stem(codes * self.gain)
        sides: list[tuple[Side, Tensor]] = []
        if texture is not None:
            sides = self._sides(texture)
            texture = texture.clamp(min=0)
        if guide is not None and self.guide is not None:
            weight = fidelity if texture is None else fidelity * (1 - GUIDE_FALL * texture)
            x = x + weight * self.guide(guide)
        if texture is not None and self.texture is not None:
            x = x + texture * self.texture[:, None, None]
        drawn = self._drawn(x, sides)
        if texture is not None and self.pinpricks:
            drawn = drawn.float() + levelled(drawn, self.pinpricks)
        image = drawn
        if texture is not None and self.weave:
            image = image.float() - woven(drawn, self.weave)
        if tone is not None and self.tone:
            calm = next((share for side, share in sides if side is self.calm), None)
            image = image.float() + fidelity * toned(drawn, tone, self.tone, calm)
        return image

    def _sides(self, texture: Tensor) -> list[tuple[Side, Tensor]]:
        """The sides that count somewhere, and how far at each token."""
        sides = ((self.calm, calm_share), (self.lively, lively_share))
        found = [(side, share(texture)) for side, share in sides if side is not None]
        if torch.is_grad_enabled() or torch.compiler.is_exporting() or not is_host(texture.device):
            return found  # to look at the numbers, a GPU would have to be waited for
        return [(side, share) for side, share in found if share.any()]

    def _drawn(self, x: Tensor, sides: Sequence[tuple[Side, Tensor]]) -> Tensor:
        """Draw features (B, C, Ht, Wt), each side by its share."""
        level = 0
        x = _sided(x, sides, level)
        for layer in self.layers:
            x = layer(x)
            if isinstance(layer, Upsample):
                level += 1
                x = _sided(x, sides, level)
        x = F.silu(x)
        drawn = self.head(x)
        for side, share in sides:
            drawn = drawn + side(x, share)
        return 0.5 + 0.5 * F.pixel_shuffle(drawn, 2)


def _sided(x: Tensor, sides: Sequence[tuple[Side, Tensor]], level: int) -> Tensor:
    """Features (B, C, H, W) of a level and what the sides add to them."""
    added = [side.at(x, share, level) for side, share in sides]
    return sum(added, x)


TONE_REACH = 2
"""Further tokens around a window that its pixels depend on where the photo's tone is followed."""

WEAVE_REACH = 3
"""The same where a weave is taken away."""

_LUMA = (0.299, 0.587, 0.114)


def _luma(image: Tensor) -> Tensor:
    """(B, 3, H, W) -> (B, 1, H, W)."""
    return (image * image.new_tensor(_LUMA)[:, None, None]).sum(1, keepdim=True)


_CLOSER = 2.25
"""How many times the limit of what is made good is where a picture is wholly calm."""

TONES = 4
"""Numbers of a token that `brightness` tells: one for each quarter."""


def brightness(image: Tensor) -> Tensor:
    """Mean brightness of each quarter of each token.

    Args:
        image: (B, 3, 8 Ht, 8 Wt) in [0, 1].

    Returns:
        (B, 4, Ht, Wt): upper left, upper right, lower left, lower right.
    """
    return F.pixel_unshuffle(F.avg_pool2d(_luma(image), STRIDE // 2), 2)


def toned(image: Tensor, tone: Tensor, limit: float, calm: Tensor | None = None) -> Tensor:
    """The brightness that a result lacks to be that of the photo. Not in the paper.

    Whole areas of a decoded picture are a level or two off, where the photo is right: noise and
    blocks cancel out in means. So small differences are made good. Larger ones are damage that
    was removed, and count the less, the larger they are. What is calm follows the photo closer.

    Args:
        image: As decoded, (B, 3, 8 Ht, 8 Wt), about [0, 1].
        tone: `brightness` of the photo, (B, 4, Ht, Wt); below 0 where it is unknown.
        limit: The difference, in levels of 255, of which half is made good.
        calm: Share of each token that is followed in its quarters instead of in means over it and
            its surroundings, (B, 1, Ht, Wt); there the limit is `_CLOSER` times as high and meets
            the mean difference around: noise differs everywhere. None for none.

    Returns:
        What is to be added to every channel, float32 (B, 1, 8 Ht, 8 Wt).
    """
    tone = tone.float()
    apart = torch.where(tone < 0, 0.0, tone - brightness(image.float().clamp(0, 1)))
    added = _spread(_limited(_smooth(apart.mean(1, keepdim=True)), limit))
    if calm is None:
        return added
    close = _smooth(F.pixel_shuffle(apart, 2))
    power = F.avg_pool2d(close.square(), 5, stride=1, padding=2, count_include_pad=False)
    close = close / (1 + power * (255 / (_CLOSER * limit)) ** 2)
    return torch.lerp(added, _spread(close, STRIDE // 2), _spread(calm.float()))


def _smooth(means: Tensor) -> Tensor:
    """Means (B, 1, H, W) and those around them, by the binomial 1 2 1 both ways."""
    means = F.pad(means, (1, 1, 1, 1), mode="replicate")
    return F.avg_pool2d(F.avg_pool2d(means, 2, 1), 2, 1)


def _limited(apart: Tensor, limit: float) -> Tensor:
    """The part of differences that is made good: half of those of ``limit`` levels of 255."""
    return apart / (1 + (apart * (255 / limit)).square())


def _spread(means: Tensor, pixels: int = STRIDE) -> Tensor:
    """Enlarge means of squares of so many pixels."""
    return F.interpolate(means, scale_factor=pixels, mode="bilinear", align_corners=False)


_TOWARDS_MEAN = 3.0
"""How many times as far as the nearest of the eight around it a pixel is moved at most."""


def levelled(image: Tensor, limit: float) -> Tensor:
    """The brightness that pixels lack which are darker or lighter than all eight around them.

    Not in the paper. A decoder that folds channels into pixels draws some places of a token worse
    than others: pinpricks at the same places of many tokens, dark in one and light in the next. No
    photo that was enlarged has such pixels. Where it was not, stars and glints stand out further.
    They become what is around them in the mean, if that is not far beyond the nearest of the eight.

    Args:
        image: As decoded, (B, 3, 8 Ht, 8 Wt), about [0, 1].
        limit: How far a pixel stands out, in levels of 255, that is levelled by half.

    Returns:
        What is to be added to every channel, float32 (B, 1, 8 Ht, 8 Wt).
    """
    plane = _luma(image.float())
    apart = torch.minimum(torch.maximum(plane, -_most(-plane)), _most(plane)) - plane
    apart = apart / (1 + (apart * (255 / limit)).square().square())
    around = F.avg_pool2d(F.pad(plane, (1, 1, 1, 1), mode="replicate"), 3, stride=1)
    to_mean = (around - plane) * (9 / 8)
    return apart.sign() * torch.minimum(_TOWARDS_MEAN * apart.abs(), to_mean.abs())


def _most(plane: Tensor) -> Tensor:
    """The largest of the eight values around each, (B, 1, H, W) -> the same shape."""
    rows = F.pad(F.max_pool2d(plane, (1, 3), 1, (0, 1)), (0, 0, 1, 1), value=-torch.inf)
    beside = F.pad(plane, (1, 1, 0, 0), value=-torch.inf)
    above_or_below = torch.maximum(rows[..., :-2, :], rows[..., 2:, :])
    return torch.maximum(above_or_below, torch.maximum(beside[..., :-2], beside[..., 2:]))


def woven(image: Tensor, limit: float) -> Tensor:
    """The weave in a decoded picture: pinpricks and threads that repeat with the tokens.

    Not in the paper. Decoders that fold channels into pixels leave it where they have little to
    draw, and losses do not end it: LPIPS takes it for texture. So it is looked for in the result:
    the mean of what is fine over 5x5 tokens, pixel by pixel of a token, is the weave, for all else
    cancels out. Each token loses as much of it as it has.

    Args:
        image: As decoded, (B, 3, 8 Ht, 8 Wt), about [0, 1].
        limit: Levels of 255 beyond which nothing counts: a weave is faint, and a long edge would
            not cancel out.

    Returns:
        What is to be taken from every channel, float32 (B, 1, 8 Ht, 8 Wt).
    """
    plane = _luma(image.float())
    fine = plane - F.avg_pool2d(plane, 5, stride=1, padding=2, count_include_pad=False)
    cells = F.pixel_unshuffle(fine, STRIDE).clamp(-limit / 255, limit / 255)
    weave = _around(cells)
    has = (cells * weave).sum(1, keepdim=True) / (weave.square().sum(1, keepdim=True) + 1e-9)
    return F.pixel_shuffle(has.clamp(0, 1) * weave, STRIDE)


def _around(cells: Tensor) -> Tensor:
    """Means over 5x5 tokens, (B, C, Ht, Wt) -> the same shape."""
    padded = F.pad(cells, (2, 2, 2, 2), mode="replicate")
    return F.avg_pool2d(F.avg_pool2d(padded, (5, 1), stride=1), (1, 5), stride=1)


class Tokenizer(nn.Module):
    """Encoder, codebook and decoder together."""

    def __init__(self, config: TokenizerConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder = Encoder(config)
        self.codebook = Codebook(config.codes, config.code_dim)
        self.decoder = Decoder(config)

    def encode(self, image: Tensor) -> Tensor:
        """Image (B, 3, 8 Ht, 8 Wt) in [0, 1] -> tokens int64 (B, Ht, Wt)."""
        return self.codebook.nearest(self.encoder(image))

    def decode(self, tokens: Tensor, guide: Tensor | None = None, fidelity: float = 0.0) -> Tensor:
        """Tokens int64 (B, Ht, Wt), see `Decoder` -> image (B, 3, 8 Ht, 8 Wt) in [0, 1]."""
        return self(tokens, guide, fidelity).clamp(0, 1)

    def forward(
        self,
        tokens: Tensor,
        guide: Tensor | None = None,
        fidelity: float = 0.0,
        texture: TextureMap | None = None,
        tone: Tensor | None = None,
    ) -> Tensor:
        """Decode as `decode` does, but do not clamp: infinity must not pass for white."""
        codes = self.codebook(tokens)
        if texture is None:
            image: Tensor = self.decoder(codes, guide, fidelity, tone=tone)
            return image
        codes = torch.lerp(texture.expected.float(), codes.float(), texture.amount.float())
        codes = codes.to(self.codebook.codes.dtype)
        image = self.decoder(codes, guide, fidelity, texture.texture, tone)
        return image
