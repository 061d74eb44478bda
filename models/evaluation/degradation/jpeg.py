"""JPEG loss as batched tensor work: what quantising 8x8 cosine blocks does to an image."""

from __future__ import annotations

import math
from functools import lru_cache

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

_BLOCK = 8

# ITU-T T.81, Annex K, tables K.1 (luminance) and K.2 (chrominance), row by row.
_LUMINANCE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)
_CHROMINANCE = (
    (17, 18, 24, 47, 99, 99, 99, 99),
    (18, 21, 26, 66, 99, 99, 99, 99),
    (24, 26, 56, 99, 99, 99, 99, 99),
    (47, 66, 99, 99, 99, 99, 99, 99),
    (99, 99, 99, 99, 99, 99, 99, 99),
    (99, 99, 99, 99, 99, 99, 99, 99),
    (99, 99, 99, 99, 99, 99, 99, 99),
    (99, 99, 99, 99, 99, 99, 99, 99),
)

# JFIF 1.02: full-range YCbCr of ITU-R BT.601.
_TO_YCBCR = (
    (0.299, 0.587, 0.114),
    (-0.168735892, -0.331264108, 0.5),
    (0.5, -0.418687589, -0.081312411),
)
_TO_RGB = (
    (1.0, 0.0, 1.402),
    (1.0, -0.344136286, -0.714136286),
    (1.0, 1.772, 0.0),
)


def jpeg(image: Tensor, quality: Tensor, chroma_subsampling: bool) -> Tensor:
    """Return the image as it looks after saving it as JPEG and opening it again.

    Args:
        image: float32 (B, 3, H, W) sRGB in [0, 1], any size.
        quality: (B,) on the image's device, libjpeg quality 1 to 100.
        chroma_subsampling: True for 4:2:0, False for 4:4:4.

    Returns:
        float32 (B, 3, H, W) in [0, 1], on the 8-bit grid.

    Raises:
        ValueError: The shapes do not fit.
    """
    if image.ndim != 4 or image.shape[1] != 3 or quality.shape != image.shape[:1]:
        raise ValueError(
            f"expected image (B, 3, H, W) and quality (B,), "
            f"got {tuple(image.shape)} and {tuple(quality.shape)}"
        )
    with torch.autocast(image.device.type, enabled=False):
        pixels = (image.float().clamp(0, 1) * 255).round()
        return _save_and_open(pixels, quality.float(), chroma_subsampling) / 255


def _save_and_open(pixels: Tensor, quality: Tensor, chroma_subsampling: bool) -> Tensor:
    """Apply JPEG to float32 (B, 3, H, W) in 0..255, padded here to whole coding units."""
    height, width = pixels.shape[-2:]
    unit = 2 * _BLOCK if chroma_subsampling else _BLOCK
    padded = F.pad(pixels, (0, -width % unit, 0, -height % unit), mode="replicate")
    planes = _mix(padded, _TO_YCBCR).round()
    luminance, chrominance = planes[:, :1], planes[:, 1:]
    luminance = _quantise_blocks(luminance - 128, _table(_LUMINANCE, quality)) + 128
    if chroma_subsampling:
        chrominance = _halve(chrominance)
    chrominance = _quantise_blocks(chrominance, _table(_CHROMINANCE, quality))
    chrominance = chrominance.round().clamp(-128, 127)
    if chroma_subsampling:
        # The weights 3/4 and 1/4 of libjpeg's "fancy upsampling".
        chrominance = F.interpolate(chrominance, scale_factor=2.0, mode="bilinear").round()
    luminance = luminance.round().clamp(0, 255)
    planes = torch.cat((luminance, chrominance), dim=1)[..., :height, :width]
    return _mix(planes, _TO_RGB).round().clamp(0, 255)


def _halve(planes: Tensor) -> Tensor:
    """Average 2x2 pixels; halves go down and up in turn from column to column, as in libjpeg."""
    quarters = F.avg_pool2d(planes, 2, divisor_override=1)
    turn = 1.0 + torch.arange(quarters.shape[-1], device=planes.device) % 2
    return torch.floor((quarters + turn) / 4)


def _mix(planes: Tensor, matrix: tuple[tuple[float, ...], ...]) -> Tensor:
    """Apply a 3x3 colour matrix to (B, 3, H, W)."""
    red, green, blue = planes.unbind(1)
    return torch.stack([r * red + g * green + b * blue for r, g, b in matrix], dim=1)


def _table(base: tuple[tuple[int, ...], ...], quality: Tensor) -> Tensor:
    """Quantisation steps (B, 1, 1, 64) by libjpeg's rule for the quality setting."""
    quality = quality.clamp(1, 100)
    percent = torch.where(quality < 50, torch.floor(5000 / quality), 200 - 2 * quality)
    scaled = torch.floor((_steps(base, quality.device) * percent[:, None] + 50) / 100).clamp(1, 255)
    return scaled[:, None, None, :]


def _quantise_blocks(planes: Tensor, table: Tensor) -> Tensor:
    """Round the DCT coefficients of every 8x8 block of (B, C, H, W) to steps of the table."""
    batch, channels, height, width = planes.shape
    rows, columns = height // _BLOCK, width // _BLOCK
    blocks = planes.reshape(batch, channels, rows, _BLOCK, columns, _BLOCK)
    blocks = blocks.transpose(3, 4).reshape(batch, channels, rows * columns, _BLOCK * _BLOCK)
    transform = _transform(planes.device)
    coefficients = blocks @ transform.T
    restored = ((coefficients / table).round() * table) @ transform
    restored = restored.reshape(batch, channels, rows, columns, _BLOCK, _BLOCK)
    return restored.transpose(3, 4).reshape(batch, channels, height, width)


@lru_cache(maxsize=8)
def _transform(device: torch.device) -> Tensor:
    """The two-dimensional DCT-II of an 8x8 block as one orthonormal 64x64 matrix (T.81, A.3.3)."""
    with torch.inference_mode(False):
        n = torch.arange(_BLOCK, dtype=torch.float64)
        line = torch.cos((2 * n + 1) * n[:, None] * math.pi / (2 * _BLOCK)) / 2
        line[0] /= math.sqrt(2)
        return torch.kron(line, line).float().to(device)


@lru_cache(maxsize=16)
def _steps(base: tuple[tuple[int, ...], ...], device: torch.device) -> Tensor:
    """A standard table, float32 (64,). Cached: a copy to a GPU makes the caller wait."""
    with torch.inference_mode(False):
        return torch.tensor(base, dtype=torch.float32, device=device).flatten()
