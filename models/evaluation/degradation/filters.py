"""Kernels of blur and ringing, and convolution with one kernel per picture."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812


def blur(image: Tensor, kernels: Tensor) -> Tensor:
    """Convolve each image with its own kernel; the border is mirrored.

    Args:
        image: float32 (B, 3, H, W).
        kernels: float32 (B, 2R + 1, 2R + 1) with R less than H and W.

    Returns:
        float32 (B, 3, H, W).
    """
    batch, channels, height, width = image.shape
    radius = kernels.shape[-1] // 2
    padded = F.pad(image, (radius,) * 4, mode="reflect")
    weight = kernels.repeat_interleave(channels, dim=0).unsqueeze(1)
    flat = padded.reshape(1, batch * channels, *padded.shape[-2:])
    blurred = F.conv2d(flat, weight, groups=batch * channels)
    return blurred.reshape(batch, channels, height, width)


def gaussian_kernels(sigma: Tensor, radius: int) -> Tensor:
    """Anisotropic Gaussians.

    Args:
        sigma: float32 (B, 3): sigma along the first axis, along the second, angle in radians.
        radius: R.

    Returns:
        float32 (B, 2R + 1, 2R + 1), each of sum 1.
    """
    y, x = _grid(radius, sigma.device)
    first, second, angle = (part[:, None, None] for part in sigma.unbind(1))
    along = x * torch.cos(angle) + y * torch.sin(angle)
    across = y * torch.cos(angle) - x * torch.sin(angle)
    kernels = torch.exp(-0.5 * ((along / first) ** 2 + (across / second) ** 2))
    return kernels / kernels.sum((1, 2), keepdim=True)


def sinc_kernels(cutoff: Tensor, radius: int) -> Tensor:
    """Circular ideal low-pass filters: the ringing of sharpeners and of bad scalers.

    Args:
        cutoff: float32 (B,) in radians per pixel, up to pi.
        radius: R.

    Returns:
        float32 (B, 2R + 1, 2R + 1), each of sum 1.
    """
    y, x = _grid(radius, cutoff.device)
    distance = torch.sqrt(x**2 + y**2).clamp_min(1e-3)
    omega = cutoff[:, None, None]
    bessel: Tensor = torch.special.bessel_j1(omega * distance)
    kernels = omega * bessel / (2 * math.pi * distance)
    return kernels / kernels.sum((1, 2), keepdim=True)


def _grid(radius: int, device: torch.device) -> tuple[Tensor, Tensor]:
    line = torch.arange(-radius, radius + 1, dtype=torch.float32, device=device)
    y, x = torch.meshgrid(line, line, indexing="ij")
    return y, x
