"""Areas of tokens that are not brushed: rectangle, lasso, fill. Positions are (row, col)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from app.canvas.brush import Cells

_SUBPIXEL_BITS = 4
_FARTHEST = 1 << 20
"""Tokens; farther out a pointer makes no difference, and the numbers stay small."""

Place = tuple[float, float]


def rectangle(start: Place, end: Place, grid: tuple[int, int]) -> Cells | None:
    """Tokens that a rectangle between two corners touches, cut to the grid; None for none.

    Args:
        start: A corner in tokens; 0.5 is the middle of the first token.
        end: The opposite corner.
        grid: Rows and columns of the token grid.
    """
    top, bottom = _span(start[0], end[0], grid[0])
    left, right = _span(start[1], end[1], grid[1])
    if top >= bottom or left >= right:
        return None
    return Cells(top, left, np.ones((bottom - top, right - left), np.bool_))


def _span(one: float, other: float, length: int) -> tuple[int, int]:
    low, high = sorted((one, other))
    return max(0, math.floor(low)), min(length, math.floor(high) + 1)


def lasso(path: Sequence[Place], grid: tuple[int, int]) -> Cells | None:
    """Tokens inside and under a closed path, cut to the grid; None for none.

    Args:
        path: Corners in tokens; the last is joined with the first.
        grid: Rows and columns of the token grid.
    """
    points = np.clip(np.array(path, np.float64), -_FARTHEST, _FARTHEST)
    low = np.maximum(np.floor(points.min(axis=0)).astype(int), 0)
    high = np.minimum(np.floor(points.max(axis=0)).astype(int) + 1, grid)
    if (low >= high).any():
        return None
    touched = np.zeros(tuple(high - low), np.uint8)
    centred = (points - low - 0.5)[:, ::-1] * (1 << _SUBPIXEL_BITS)
    cv2.fillPoly(touched, [np.rint(centred).astype(np.int32)], 1, shift=_SUBPIXEL_BITS)
    return Cells(int(low[0]), int(low[1]), touched.view(np.bool_)) if touched.any() else None


def flood(labels: NDArray[np.int32], row: int, col: int) -> Cells | None:
    """Tokens joined with one by sides and equal labels, cut to their box.

    Args:
        labels: int32 (Ht, Wt).
        row: Of the first token; outside of the grid there is none.
        col: Its column.
    """
    height, width = labels.shape
    if not (0 <= row < height and 0 <= col < width):
        return None
    mask = np.zeros((height + 2, width + 2), np.uint8)
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8)
    _, _, _, (left, top, wide, high) = cv2.floodFill(
        labels.copy(), mask, (col, row), 0, flags=flags
    )
    touched = mask[1 + top : 1 + top + high, 1 + left : 1 + left + wide].copy()
    return Cells(top, left, touched.view(np.bool_))
