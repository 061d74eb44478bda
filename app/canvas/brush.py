"""A round brush that touches whole tokens."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

MAX_BRUSH = 64
"""Widest brush in tokens."""


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Some tokens of a grid.

    Attributes:
        top, left: Token of the first element of ``touched``.
        touched: bool (h, w).
    """

    top: int
    left: int
    touched: NDArray[np.bool_]

    @property
    def where(self) -> tuple[slice, slice]:
        """Rows and columns of the grid that ``touched`` covers."""
        height, width = self.touched.shape
        return slice(self.top, self.top + height), slice(self.left, self.left + width)


def same_cells(one: Cells | None, other: Cells | None) -> bool:
    """Whether both are the same tokens."""
    if one is None or other is None:
        return one is other
    same_place = (one.top, one.left) == (other.top, other.left)
    return same_place and np.array_equal(one.touched, other.touched)


@lru_cache(maxsize=MAX_BRUSH)
def disc(size: int) -> NDArray[np.bool_]:
    """Tokens under a round brush, read-only bool (size, size): those whose centre lies within."""
    offset = np.arange(size) - (size - 1) / 2
    shape = offset[:, None] ** 2 + offset**2 <= (size / 2) ** 2
    shape.setflags(write=False)
    return shape


def dab(row: float, col: float, size: int, grid: tuple[int, int]) -> Cells | None:
    """Tokens under the brush at a position in tokens, or None where it misses the grid."""
    return stroke((row, col), (row, col), size, grid)


def stroke(
    start: tuple[float, float], end: tuple[float, float], size: int, grid: tuple[int, int]
) -> Cells | None:
    """Tokens under a brush moved straight from ``start`` to ``end``, both (row, col) in tokens.

    Args:
        start: Where the brush was; 0.5 is the middle of the first token.
        end: Where it is now.
        size: Width of the brush in tokens.
        grid: Rows and columns of the token grid.

    Returns:
        The touched tokens cut to the grid, or None where there are none.
    """
    count = max(1, math.ceil(2 * max(abs(end[0] - start[0]), abs(end[1] - start[1]))))
    path = np.linspace(start, end, count + 1)
    corners = np.unique(np.floor(path - size / 2 + 0.5).astype(np.int64), axis=0)
    (top, left), (bottom, right) = corners.min(axis=0), corners.max(axis=0) + size
    touched = np.zeros((bottom - top, right - left), np.bool_)
    shape = disc(size)
    for row, col in corners - (top, left):
        touched[row : row + size, col : col + size] |= shape
    inside = touched[max(0, -top) : max(0, grid[0] - top), max(0, -left) : max(0, grid[1] - left)]
    if not inside.any():
        return None
    return Cells(max(0, int(top)), max(0, int(left)), inside)
