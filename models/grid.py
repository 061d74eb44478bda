"""The token grid: its arrays, and rectangles and windows with halo on it.

Networks are tiled, the sampler never is. Every network of the compact model reaches a known number
of positions, so a window with that much halo gives the same numbers as the whole picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STRIDE = 8
"""Output pixels per token, along each axis."""

Tokens = NDArray[np.int64]
"""Codes of the codebook, (Ht, Wt)."""

Flags = NDArray[np.bool_]
"""One yes or no a token, (Ht, Wt)."""

Confidence = NDArray[np.float32]
"""Chance that a token is right, in [0, 1], (Ht, Wt)."""

Pixels = NDArray[np.uint8]
"""An RGB picture for the screen or a sheet, (H, W, 3)."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in (row, column) order; the unit is given where it is used."""

    top: int
    left: int
    height: int
    width: int


def windows(height: int, width: int, size: int) -> list[Rect]:
    """Cover ``height x width`` with windows of at most ``size``, row by row, without overlap."""
    return [
        Rect(top, left, min(size, height - top), min(size, width - left))
        for top in range(0, height, size)
        for left in range(0, width, size)
    ]


def with_halo(rect: Rect, halo: int, height: int, width: int) -> Rect:
    """Grow ``rect`` by ``halo`` on every side, as far as the grid goes."""
    top, left = max(0, rect.top - halo), max(0, rect.left - halo)
    bottom = min(height, rect.top + rect.height + halo)
    right = min(width, rect.left + rect.width + halo)
    return Rect(top, left, bottom - top, right - left)


def aligned(rect: Rect, multiple: int) -> Rect:
    """Grow a rectangle until its edges are multiples."""
    top, left = rect.top // multiple * multiple, rect.left // multiple * multiple
    bottom = -(-(rect.top + rect.height) // multiple) * multiple
    right = -(-(rect.left + rect.width) // multiple) * multiple
    return Rect(top, left, bottom - top, right - left)


def region(rect: Rect, within: Rect | None = None, scale: int = 1) -> tuple[slice, slice]:
    """Slices of ``rect``, relative to ``within``, in units ``scale`` times finer."""
    top = rect.top - (within.top if within else 0)
    left = rect.left - (within.left if within else 0)
    return (
        slice(top * scale, (top + rect.height) * scale),
        slice(left * scale, (left + rect.width) * scale),
    )


def pixels_of(rect: Rect, size: tuple[int, int]) -> Rect:
    """The part of a picture of some height and width, in pixels, that a window of tokens covers."""
    top, left = rect.top * STRIDE, rect.left * STRIDE
    height = min(rect.height * STRIDE, size[0] - top)
    width = min(rect.width * STRIDE, size[1] - left)
    return Rect(top, left, height, width)


def intersects(a: Rect, b: Rect) -> bool:
    """True if two rectangles share a cell."""
    rows = a.top < b.top + b.height and b.top < a.top + a.height
    return rows and a.left < b.left + b.width and b.left < a.left + a.width


def together(a: Rect, b: Rect) -> Rect:
    """The smallest rectangle around two."""
    top, left = min(a.top, b.top), min(a.left, b.left)
    bottom = max(a.top + a.height, b.top + b.height)
    right = max(a.left + a.width, b.left + b.width)
    return Rect(top, left, bottom - top, right - left)


def bounding_box(flags: NDArray[np.bool_]) -> Rect | None:
    """Smallest rectangle around the true cells of a 2-D array, or None."""
    rows = np.flatnonzero(flags.any(1))
    if rows.size == 0:
        return None
    columns = np.flatnonzero(flags.any(0))
    top, left = int(rows[0]), int(columns[0])
    return Rect(top, left, int(rows[-1]) - top + 1, int(columns[-1]) - left + 1)


def dilate(flags: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """True where a true cell is within ``reach`` cells along both axes."""
    grown = flags
    for axis in (0, 1):
        length = grown.shape[axis]
        zero = np.zeros_like(grown.take([0], axis))
        total = np.concatenate((zero.astype(np.int32), grown.cumsum(axis, dtype=np.int32)), axis)
        index = np.arange(length)
        high = total.take(np.minimum(index + reach + 1, length), axis)
        low = total.take(np.maximum(index - reach, 0), axis)
        grown = high > low
    return grown


def nearest_first(rects: list[Rect], seen: Rect | None) -> Iterator[Rect]:
    """The windows that show in ``seen`` first, then the others; each group in its order."""
    if seen is None:
        yield from rects
        return
    yield from (rect for rect in rects if intersects(rect, seen))
    yield from (rect for rect in rects if not intersects(rect, seen))
