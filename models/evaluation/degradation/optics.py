"""One scene through one lens at two focal lengths: what a near and a far photo of it show.

A camera's own pictures are soft at 100 %, the large ones as well as the small ones. A model that
has only seen truths made crisp by shrinking sharpens such photos too much. In the 20 pairs of
cameras that the model card reports, truths have 13 to 19 dB less energy from 0.25 to 0.5 cycles a
pixel than the photographs to train on, and small pictures 7 to 15 dB less than those shrunken.
"""

from __future__ import annotations

import torch
from torch import Tensor

from models.evaluation.degradation.degrade import blur, degrade, gaussian_kernels
from models.evaluation.degradation.ranges import OPTICS

_NEAR = (0.4, 1.05)
"""Sigma of the lens in the large picture, in its pixels."""
_RADIUS = 4
_HALO_RADIUS = 6
_WIDER = 1.5
"""Sigma of what a camera sharpens by, in sigmas of its lens."""
_SHARPENED = 0.5
"""Most that a camera adds of the difference; half of them add nothing."""


@torch.no_grad()
def two_focal_lengths(
    hq: Tensor, *, scale: float, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Return the near and the far picture of the same scenes.

    Args:
        hq: float32 (B, 3, H, W) sRGB in [0, 1], crisp.
        scale: How much smaller the far picture is, 2 or more: at less it could be the crisper one.
        generator: The only source of chance, on the device of `hq`.

    Returns:
        float32 (B, 3, H, W), which takes the place of the truth, and
        (B, 3, round(H / scale), round(W / scale)), in [0, 1].

    Raises:
        ValueError: A shape or the scale does not fit.
    """
    if scale < 2:
        raise ValueError(f"expected a scale of 2 or more, got {scale}")
    far = degrade(hq, scale=scale, generator=generator, recipe=OPTICS)
    low, high = _NEAR
    drawn = torch.rand((2, len(hq)), generator=generator, device=hq.device)
    sigma = low + (high - low) * drawn[0]
    amount = 2 * _SHARPENED * (drawn[1] - 0.5).clamp_min(0)[:, None, None, None]
    near = _softened(hq.float(), sigma, _RADIUS)
    wide = _softened(near, _WIDER * sigma, _HALO_RADIUS)
    return (near + amount * (near - wide)).clamp(0, 1), far


def _softened(image: Tensor, sigma: Tensor, radius: int) -> Tensor:
    return blur(
        image, gaussian_kernels(torch.stack((sigma, sigma, torch.zeros_like(sigma)), 1), radius)
    )
