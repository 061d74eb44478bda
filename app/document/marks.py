"""One layer of paint while it is being changed: a grid of small numbers, and one stroke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.events import Rect

Grid = NDArray[np.integer[Any]]
"""Marks or counts, uint8, or offsets, int8; (Ht, Wt)."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """What one action did to the marks.

    Attributes:
        rect: Bounding box in tokens.
        before, after: What was and is inside it, (height, width).
    """

    rect: Rect
    before: Grid
    after: Grid


class Marks:
    """One number per token, (Ht, Wt), and the stroke in progress."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid.copy()
        self._before: Grid | None = None
        self._box: Rect | None = None

    @property
    def grid(self) -> Grid:
        """A read-only view that follows the paint, (Ht, Wt)."""
        view = self._grid.view()
        view.flags.writeable = False
        return view

    def begin(self) -> None:
        """Remember the marks before a stroke."""
        self._before, self._box = self._grid.copy(), None

    def touch(
        self, where: tuple[slice, slice], touched: NDArray[np.bool_], value: int | None
    ) -> Rect:
        """Paint the touched cells and return their box.

        Args:
            where: Rows and columns of the grid.
            touched: Cells under the brush, bool (height, width) of ``where``.
            value: The new number; 0 erases. None adds one to what was there before the stroke; the
                largest number is followed by 1.
        """
        if self._before is None:
            self.begin()
        assert self._before is not None
        patch = self._grid[where]
        if value is None:
            top = np.iinfo(self._grid.dtype).max
            patch[touched] = self._before[where][touched] % top + 1
        else:
            patch[touched] = value
        rect = Rect(where[0].start, where[1].start, patch.shape[0], patch.shape[1])
        self._box = rect if self._box is None else _union(self._box, rect)
        return rect

    def end(self) -> Change | None:
        """Finish the stroke; None where it changed nothing."""
        before, box = self._before, self._box
        self._before = self._box = None
        return None if before is None or box is None else _change(before, self._grid, box)

    def change_to(self, grid: Grid) -> Change | None:
        """Compare with another whole grid of the same size; nothing is written."""
        if grid.shape != self._grid.shape:
            raise ValueError(f"marks: expected {self._grid.shape}, got {grid.shape}")
        return _change(self._grid, grid, Rect(0, 0, grid.shape[0], grid.shape[1]))

    def write(self, rect: Rect, patch: Grid) -> None:
        """Write one patch."""
        self._grid[_slices(rect)] = patch

    def resampled(self, size: tuple[int, int]) -> Grid:
        """Return the nearest numbers on a grid of another size, (height, width)."""
        height, width = self._grid.shape
        if not self._grid.size:
            return np.zeros(size, self._grid.dtype)
        rows = (np.arange(size[0]) * height) // size[0]
        columns = (np.arange(size[1]) * width) // size[1]
        return np.ascontiguousarray(self._grid[np.ix_(rows, columns)])


def _change(before: Grid, after: Grid, rect: Rect) -> Change | None:
    where = _slices(rect)
    old, new = before[where].copy(), after[where].copy()
    return None if np.array_equal(old, new) else Change(rect, old, new)


def _slices(rect: Rect) -> tuple[slice, slice]:
    return slice(rect.top, rect.top + rect.height), slice(rect.left, rect.left + rect.width)


def _union(a: Rect, b: Rect) -> Rect:
    top, left = min(a.top, b.top), min(a.left, b.left)
    bottom = max(a.top + a.height, b.top + b.height)
    right = max(a.left + a.width, b.left + b.width)
    return Rect(top, left, bottom - top, right - left)
