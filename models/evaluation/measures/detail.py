"""The amount of detail in a picture by size, and of detail where there should be none."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

BANDS = {"fine": (0.25, 0.5), "middle": (0.125, 0.25), "coarse": (0.0625, 0.125)}
"""Octaves of spatial frequency, in cycles per pixel."""

_CELL = 16
_SMOOTH = 2.0
"""8-bit levels: a cell is smooth if its truth varies by no more than that around its slope."""
_FEWEST_CELLS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Energy of the luma, in squared 8-bit levels.

    Attributes:
        bands: Energy in each of `BANDS`, in their order.
        smooth: Energy above a quarter cycle where the truth is smooth; None where too little is.
    """

    bands: tuple[float, ...]
    smooth: float | None


def band_energies(plane: Tensor) -> tuple[float, ...]:
    """Energy of a luma plane (H, W), in 8-bit levels, in each of `BANDS`; windowed."""
    height, width = plane.shape
    window = torch.outer(torch.hann_window(height), torch.hann_window(width)).to(plane)
    weighted = (plane - plane.mean()) * window
    power = torch.fft.rfft2(weighted, norm="ortho").abs().square()
    power[:, 1 : (width + 1) // 2] *= 2  # the half of the plane that a real transform leaves out
    rows = torch.fft.fftfreq(height, device=plane.device)[:, None]
    frequency = torch.hypot(rows, torch.fft.rfftfreq(width, device=plane.device)[None])
    total = window.square().sum()
    return tuple(
        float(power[(frequency > low) & (frequency <= high)].sum() / total)
        for low, high in BANDS.values()
    )


def smooth_cells(truth: Tensor) -> Tensor:
    """Cells of 16x16 pixels that are smooth in the truth: skies, walls, blurred grounds.

    Args:
        truth: Luma (H, W) in 8-bit levels.

    Returns:
        bool (H // 16, W // 16).
    """
    cells = _cells(truth)
    line = torch.linspace(-1, 1, _CELL, device=truth.device)
    line = line / line.square().mean().sqrt()
    down, across = line[:, None].expand(_CELL, _CELL), line[None].expand(_CELL, _CELL)
    rest = cells - cells.mean((2, 3), keepdim=True)
    for slope in (down, across):
        rest = rest - (rest * slope).mean((2, 3), keepdim=True) * slope
    return rest.square().mean((2, 3)).sqrt() <= _SMOOTH


def smooth_energy(plane: Tensor, cells: Tensor) -> float | None:
    """Mean energy of what a 5x5 binomial blur removes, in the given cells; None for too few.

    Args:
        plane: Luma (H, W) in 8-bit levels.
        cells: See `smooth_cells`.
    """
    if int(cells.sum()) < _FEWEST_CELLS:
        return None
    taps = torch.tensor((1.0, 4.0, 6.0, 4.0, 1.0), device=plane.device) / 16
    padded = F.pad(plane[None, None], (2, 2, 2, 2), mode="reflect")
    low = F.conv2d(padded, torch.outer(taps, taps)[None, None])[0, 0]
    energy = _cells((plane - low).square()).mean((2, 3))
    return float(energy[cells].mean())


def detail(plane: Tensor, cells: Tensor) -> Detail:
    """All of it for a luma plane (H, W) in 8-bit levels."""
    return Detail(bands=band_energies(plane), smooth=smooth_energy(plane, cells))


def energy_ratio(own: list[float], true: list[float]) -> float | None:
    """Energy of all pictures over that of their truths; None where these have none."""
    return sum(own) / sum(true) if sum(true) > 0 else None


def _cells(plane: Tensor) -> Tensor:
    """(H, W) -> (H // 16, W // 16, 16, 16)."""
    height, width = (side // _CELL * _CELL for side in plane.shape)
    cells = plane[:height, :width].reshape(height // _CELL, _CELL, width // _CELL, _CELL)
    return cells.transpose(1, 2)
