"""The tokenizer: a VQGAN that turns an image into tokens and tokens into an image (paper 3.1).

One token covers 8x8 pixels. Codes and latents are on the unit sphere, as in ViT-VQGAN (Yu et
al. 2022, arXiv 2110.04627), so the nearest code is the one with the largest dot product.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.grid import STRIDE
from models.networks.layers import Downsample, PositionNorm, ResBlock, Upsample, silent


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenizerConfig:
    """Sizes of the compact tokenizer.

    Attributes:
        codes: N, the number of codes.
        code_dim: d, dimensions of one code.
        guide: Channels of the guide that the decoder takes beside the codes; 0 = none.
        encoder_widths, decoder_widths: Channels at stride 2, 4 and 8.
        encoder_blocks, decoder_blocks: Residual blocks at stride 2, 4 and 8.
    """

    codes: int = 1024
    code_dim: int = 16
    guide: int = 0
    encoder_widths: tuple[int, int, int] = (48, 128, 256)
    encoder_blocks: tuple[int, int, int] = (1, 1, 1)
    decoder_widths: tuple[int, int, int] = (48, 128, 256)
    decoder_blocks: tuple[int, int, int] = (1, 2, 1)


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

    def forward(self, tokens: Tensor) -> Tensor:
        """Tokens int64 (B, Ht, Wt) -> codes (B, d, Ht, Wt)."""
        return F.embedding(tokens, self.codes).permute(0, 3, 1, 2)


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
        self.reach = -(-pixels // STRIDE)

    def forward(
        self, codes: Tensor, guide: Tensor | None = None, fidelity: Tensor | float = 0.0
    ) -> Tensor:
        """Decode.

        Args:
            codes: (B, d, Ht, Wt).
            guide: (B, C, Ht, Wt), or None.
            fidelity: Weight of the guide, 0 (the paper) to 1; a number or (B, 1, 1, 1).

        Returns:
            Image (B, 3, 8 Ht, 8 Wt), about [0, 1], not clamped.
        """
        x = self.stem(codes * self.gain)
        if guide is not None and self.guide is not None:
            x = x + fidelity * self.guide(guide)
        x = self.layers(x)
        return 0.5 + 0.5 * F.pixel_shuffle(self.head(F.silu(x)), 2)


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

    def forward(self, tokens: Tensor, guide: Tensor | None = None, fidelity: float = 0.0) -> Tensor:
        """Decode as `decode` does, but do not clamp: infinity must not pass for white."""
        image: Tensor = self.decoder(self.codebook(tokens), guide, fidelity)
        return image
