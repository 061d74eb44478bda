"""A round brush that touches whole tokens."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from models.recipe import Mark

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
    """True if both are the same tokens."""
    if one is None or other is None:
        return one is other
    same_place = (one.top, one.left) == (other.top, other.left)
    return same_place and np.array_equal(one.touched, other.touched)


@lru_cache(maxsize=MAX_BRUSH)
def disc(size: int) -> NDArray[np.bool_]:
    """Tokens under a round brush, read-only bool (size, size): those whose centre is inside."""
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
        The touched tokens cut to the grid, or None if there are none.
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


def flood(
    labels: NDArray[np.int32],
    row: int,
    col: int,
    *,
    colours: NDArray[np.uint8] | None = None,
    tolerance: float = 1.0,
) -> Cells | None:
    """Tokens joined with one by sides, equal labels and a like colour, cut to their box.

    Args:
        labels: int32 (Ht, Wt).
        row: Row of the first token; outside the grid nothing is filled.
        col: Its column.
        colours: Of the picture, uint8 (Ht, Wt, 3); None where colour does not count.
        tolerance: How much each channel may differ from that of the first token, 0 to 1.
    """
    height, width = labels.shape
    if not (0 <= row < height and 0 <= col < width):
        return None
    if colours is None or tolerance >= 1:
        colours = np.zeros((*labels.shape, 3), np.uint8)
    mask = np.ones((height + 2, width + 2), np.uint8)
    mask[1:-1, 1:-1] = labels != labels[row, col]
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (_FILLED << 8)
    differs = (255 * tolerance,) * 3
    _, _, _, (left, top, wide, high) = cv2.floodFill(
        colours.copy(), mask, (col, row), 0, differs, differs, flags
    )
    touched = mask[1 + top : 1 + top + high, 1 + left : 1 + left + wide] == _FILLED
    return Cells(top, left, touched)


_FILLED = 255


KEEP_COLOUR = QColor(86, 190, 255)
REFINE_COLOUR = QColor(255, 128, 0)
MORE_COLOUR = QColor(226, 120, 190)
"""Alpha brush: a higher alpha here, more is invented."""
LESS_COLOUR = QColor(0, 190, 140)
"""Alpha brush: a lower alpha here, less is invented."""
LIVELY_COLOUR = QColor(176, 140, 255)
"""Texture brush: what is generated here is drawn livelier."""
CALM_COLOUR = QColor(140, 170, 90)
"""Texture brush: what is generated here is drawn calmer."""
ORIGINAL_COLOUR = QColor(232, 214, 188)
"""Original brush: the photo comes back here."""
VARIATION_COLOUR = QColor(120, 200, 220)
"""Variation brush: another variant is painted in."""
REROLL_COLOUR = QColor(250, 232, 70)
HEAL_COLOUR = QColor(255, 150, 190)
ERASE_COLOUR = QColor(255, 255, 255)


class Tool(Enum):
    """The tools that a press of the left button on the picture can start."""

    PAN = "pan"
    INSPECT = "inspect"
    REFINE = "refine"
    KEEP = "keep"
    ALPHA = "alpha"
    TEXTURE = "texture"
    ORIGINAL = "original"
    VARIATION = "variation"
    REROLL = "reroll"
    HEAL = "heal"
    ERASE = "erase"

    @property
    def paints(self) -> bool:
        """True if it leaves or takes paint."""
        return self not in (Tool.PAN, Tool.INSPECT)

    @property
    def mark(self) -> Mark | None:
        """The mark that the tool gives tokens; None for tools that leave no mark."""
        return _MARKS.get(self)


class Shape(Enum):
    """The ways a tool chooses its tokens."""

    BRUSH = "brush"
    RECTANGLE = "rectangle"
    LASSO = "lasso"
    FILL = "fill"


_MARKS = {
    Tool.REFINE: Mark.REFINE,
    Tool.KEEP: Mark.KEEP,
    Tool.HEAL: Mark.HEAL,
    Tool.ERASE: Mark.NONE,
}
_COLOURS = {
    Tool.REFINE: REFINE_COLOUR,
    Tool.KEEP: KEEP_COLOUR,
    Tool.HEAL: HEAL_COLOUR,
    Tool.REROLL: REROLL_COLOUR,
    Tool.ORIGINAL: ORIGINAL_COLOUR,
    Tool.VARIATION: VARIATION_COLOUR,
}


def colour_of(tool: Tool, *, erase: bool, amount: int) -> QColor:
    """Colour of what would be painted; ``amount`` is what alpha and texture brushes add."""
    if erase:
        return ERASE_COLOUR
    if tool is Tool.ALPHA:
        return MORE_COLOUR if amount >= 0 else LESS_COLOUR
    if tool is Tool.TEXTURE:
        return LIVELY_COLOUR if amount >= 0 else CALM_COLOUR
    return _COLOURS.get(tool, ERASE_COLOUR)
