"""All the paint of the document: marks, offsets, rerolls, each a layer on the token grid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.grid import Rect
from models.recipe import PAINTED, Field, Mark, Recipe

Grid = NDArray[np.integer[Any]]
"""Marks or counts, uint8, offsets, int8, or codes, uint16; (Ht, Wt)."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """The effect of one action on the marks.

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


Cells = NDArray[np.bool_]


class Layer(Enum):
    """A kind of paint with a grid of its own; the value is the field of `Recipe`."""

    MARKS = "paint"
    ALPHA = "alpha_offsets"
    TEXTURE = "texture"
    STRENGTH = "strength_offsets"
    REROLLS = "rerolls"
    CHOSEN = "chosen"
    REVIEWED = "reviewed"
    SEEDS = "seed_offsets"

    @property
    def kind(self) -> type[Field]:
        """The frozen form."""
        return PAINTED[self.value]


Grids = Mapping[Layer, Grid]
"""A grid (Ht, Wt) for every layer."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The trace that a stroke leaves behind.

    Attributes:
        layer: The layer it goes to; None for all of them.
        value: What is written; 0 erases. None adds one to what was there before the stroke.
    """

    layer: Layer | None
    value: int | None = 0

    @classmethod
    def mark(cls, mark: Mark) -> Ink:
        """The ink of a mark; NONE erases marks."""
        return cls(Layer.MARKS, int(mark))


ERASER = Ink(None)
"""Takes everything away."""
REROLL = Ink(Layer.REROLLS, None)


class Paintwork:
    """The layers of paint while they are being changed."""

    def __init__(self, grids: Grids) -> None:
        self._layers = {layer: Marks(grids[layer]) for layer in Layer}
        self._fields: dict[str, Any] | None = None  # while nothing changes, like the next
        self._empty: bool | None = None

    @classmethod
    def blank(cls, size: tuple[int, int]) -> Paintwork:
        """Nothing painted, for a grid of some height and width."""
        return cls({layer: np.zeros(size, layer.kind.KIND) for layer in Layer})

    @classmethod
    def of(cls, recipe: Recipe, size: tuple[int, int]) -> Paintwork:
        """The paint of a recipe, fitted to a grid of some height and width."""
        grids = dict(cls.blank(size).grids())
        for layer in Layer:
            painted: Field | None = getattr(recipe, layer.value)
            if painted is not None:
                grids[layer] = _carried(layer, Marks(painted.grid), size)
        return cls(grids)

    def grid(self, layer: Layer) -> Grid:
        """A read-only view of one layer that follows the paint."""
        return self._layers[layer].grid

    def grids(self) -> Grids:
        """Copies of all layers."""
        return {layer: marks.grid.copy() for layer, marks in self._layers.items()}

    def resampled(self, size: tuple[int, int]) -> Grids:
        """All layers on a grid of another size, by the nearest token, where that means anything."""
        return {layer: _carried(layer, marks, size) for layer, marks in self._layers.items()}

    @property
    def is_empty(self) -> bool:
        """True if nothing is painted on any layer."""
        if self._empty is None:
            self._empty = not any(marks.grid.any() for marks in self._layers.values())
        return self._empty

    def fields(self) -> dict[str, Any]:
        """The painted fields of a `Recipe`, None where nothing is painted."""
        if self._fields is None:
            self._fields = {
                layer.value: layer.kind.of(marks.grid) if marks.grid.any() else None
                for layer, marks in self._layers.items()
            }
        return self._fields

    def begin(self) -> None:
        """Remember the paint before a stroke."""
        for marks in self._layers.values():
            marks.begin()

    def touch(self, where: tuple[slice, slice], touched: Cells, ink: Ink) -> Rect:
        """Paint the touched cells, bool (height, width) of ``where``, and return their box."""
        self._fields = self._empty = None
        wanted = Layer if ink.layer is None else (ink.layer,)
        for layer in wanted:
            rect = self._layers[layer].touch(where, touched, ink.value)
        return rect

    def end(self) -> dict[Layer, Change]:
        """Finish the stroke; what it changed, by layer."""
        changes = {layer: marks.end() for layer, marks in self._layers.items()}
        return {layer: change for layer, change in changes.items() if change is not None}

    def changes_to(self, grids: Grids) -> dict[Layer, Change]:
        """Compare some layers with other grids of the same size; nothing is written."""
        changes = {layer: self._layers[layer].change_to(grid) for layer, grid in grids.items()}
        return {layer: change for layer, change in changes.items() if change is not None}

    def write(self, layer: Layer, rect: Rect, patch: Grid) -> None:
        """Write one patch of one layer."""
        self._fields = self._empty = None
        self._layers[layer].write(rect, patch)


def _carried(layer: Layer, marks: Marks, size: tuple[int, int]) -> Grid:
    """A layer on a grid of another size; blank where its numbers mean nothing there."""
    if not layer.kind.SCALES and marks.grid.shape != size:
        return np.zeros(size, layer.kind.KIND)
    return marks.resampled(size)


def fitted(recipe: Recipe, size: tuple[int, int]) -> Recipe:
    """The recipe with its paint, and that of its trunks, on a grid of some height and width."""
    branch = recipe.branch
    if branch is not None:
        branch = replace(branch, trunk=fitted(branch.trunk, size))
    return recipe.with_(**Paintwork.of(recipe, size).fields(), branch=branch)


def painted_cells(grid: Grid, ink: Ink) -> Cells:
    """Cells that hold an ink: its mark, or anything on the other layers; bool (Ht, Wt)."""
    if ink.layer is Layer.MARKS:
        return np.asarray(grid == ink.value)
    return np.asarray(grid != 0)


def inverted(grid: Grid, ink: Ink) -> Grid:
    """The ink where nothing was, and nothing where the ink was; other marks stay."""
    changed = np.where(painted_cells(grid, ink), 0, grid)
    return np.where(grid == 0, 1 if ink.value is None else ink.value, changed).astype(grid.dtype)


def grown(grid: Grid, ink: Ink) -> Grid:
    """The ink's areas one token wider on every side; other marks stay."""
    held = np.where(painted_cells(grid, ink), grid, 0).astype(np.int16)
    high, low = cv2.dilate(held, _CROSS), cv2.erode(held, _CROSS)
    spread = np.where(np.asarray(high) > 0, high, low)
    return np.where(grid == 0, spread, grid).astype(grid.dtype)


def shrunk(grid: Grid, ink: Ink) -> Grid:
    """The ink's areas one token narrower, but not at the edges of the picture."""
    cells = painted_cells(grid, ink)
    core = np.asarray(cv2.erode(cells.view(np.uint8), _CROSS), np.bool_)
    return np.where(cells & ~core, 0, grid).astype(grid.dtype)


def masked(grid: Grid, mark: Mark, cells: Cells) -> Grid:
    """The marks with ``mark`` in exactly these cells; *keep* goes before the others."""
    changed = np.where(grid == mark, Mark.NONE, grid)
    if mark is not Mark.KEEP:
        cells = cells & (changed != Mark.KEEP)
    return np.where(cells, mark, changed).astype(grid.dtype)


_CROSS = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8)
