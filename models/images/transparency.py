"""Transparency beside the colours: hidden pixels, another size, and laying on white."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.images.colour import Pixels


def visible(colour: Any, transparency: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Drop transparency where all is there; give hidden pixels a colour that does no harm."""
    if transparency is None or (transparency == np.iinfo(transparency.dtype).max).all():
        return colour, None
    hidden = transparency == 0
    # What is hidden would bleed into the visible edge when enlarged, whatever colours are there.
    if hidden.any() and not hidden.all():
        colour = _spread(colour, hidden)
    return colour, transparency


def _spread(colour: Any, hidden: NDArray[np.bool_]) -> Any:  # noqa: ANN401
    """Fill hidden pixels from the visible ones nearby, coarse to fine (push and pull).

    Args:
        colour: (H, W) or (H, W, 3), uint8 or uint16.
        hidden: bool (H, W), neither all nor none.
    """
    values = colour.reshape(*hidden.shape, -1).astype(np.float32)
    weight = (~hidden).astype(np.float32)[..., None]
    filled = np.rint(_pull(values * weight, weight)).astype(colour.dtype)
    mask = hidden.reshape(hidden.shape + (1,) * (colour.ndim - 2))
    return np.where(mask, filled.reshape(colour.shape), colour)


def _pull(summed: NDArray[np.float32], weight: NDArray[np.float32]) -> NDArray[np.float32]:
    """Weighted mean where there is weight, else the mean of the coarser level; (H, W, C)."""
    mean = np.asarray(summed / np.maximum(weight, np.float32(1e-6)), np.float32)
    if weight.all() or max(weight.shape[:2]) == 1:
        return mean
    height, width = weight.shape[:2]
    rows, columns = range(0, height, 2), range(0, width, 2)
    halves = [
        np.add.reduceat(np.add.reduceat(each, rows, axis=0), columns, axis=1)
        for each in (summed, weight)
    ]
    coarse = _pull(halves[0], halves[1])
    fine = coarse.repeat(2, axis=0)[:height].repeat(2, axis=1)[:, :width]
    return np.where(weight > 0, mean, fine)


def enlarged(transparency: Pixels, height: int, width: int) -> Pixels:
    """Transparency at another size, bicubic, same type. Bicubic clamps cleanly at hard edges."""
    if transparency.shape == (height, width):
        return transparency
    if transparency.dtype == np.uint8:
        small = Image.fromarray(transparency)
        return np.array(small.resize((width, height), Image.Resampling.BICUBIC))
    small = Image.fromarray(transparency.astype(np.float32))
    large = np.asarray(small.resize((width, height), Image.Resampling.BICUBIC))
    return np.asarray(np.rint(np.clip(large, 0, 65535)), np.uint16)


def on_white(rows: Pixels, alpha: Pixels) -> Pixels:
    """Lay rows (h, W, 3) with transparency (h, W) on white; same type."""
    white = np.float32(np.iinfo(rows.dtype).max)
    share = (alpha.astype(np.float32) / np.float32(np.iinfo(alpha.dtype).max))[..., None]
    return np.asarray(np.rint(rows * share + white * (1 - share)), rows.dtype)
