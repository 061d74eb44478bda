"""The outline of the tokens below alpha: follows a dragged alpha over the whole screen.

Most pixels of a cell look like the one beside them: only its first row and column, one in between
and its last can differ. So the outline is computed for these, and spread at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from app.canvas.raster import (
    argb_of,
    coloured,
    draw_argb,
    premultiplied,
    repeat_into,
)
from app.canvas.view import Frame, Runs
from models.grid import STRIDE

# What a pixel knows: whether it is outlined itself, whether a pixel around it is not as it is, and
# whether something else covers it.
_OWN, _EDGE, _HIDDEN = 1, 2, 4

_TWICE = np.uint64(1 << 32 | 1)

_STRIP_PIXELS = 2**20
"""Device pixels computed at a time: fewer cost more calls, more leave the processor's cache."""

Cells01 = NDArray[np.uint8]
"""0 or 1 for every token, (Ht, Wt)."""


def draw_outline(
    painter: QPainter,
    low: Cells01,
    frame: Frame,
    part: QRect,
    *,
    ratio: int,
    hidden: Cells01 | None = None,
) -> None:
    """Draw a white line inside and a dark one outside of the regions where ``low`` is 1.

    Args:
        painter: Paints on the device.
        low: Which tokens are outlined.
        frame: Place of the picture, in reduced pixels.
        part: What is drawn, in reduced pixels, within the picture.
        ratio: Device pixels per reduced pixel.
        hidden: Tokens that show no line, since something else covers them.
    """
    rows, columns = _looks(frame, part, low.shape)
    inside = slice(rows.cells[0], rows.cells[-1] + 1)
    cells = low[inside]
    if hidden is not None and hidden[inside].any():
        cells = cells | (hidden[inside] != 0) * np.uint8(_HIDDEN)
    cells = np.take(cells, columns.cells, axis=1)
    table = _table(_opacity(STRIDE * frame.zoom))
    pair = ratio == 2  # two pixels side by side are then moved as one
    across = columns.places if pair else np.repeat(columns.places, ratio)
    height = max(16, _STRIP_PIXELS // columns.places.size // ratio**2)
    wide, strip = _room((height * ratio, across.size), np.uint64 if pair else np.uint32)
    for top in range(0, part.height(), height):
        looks = rows.places[top : top + height]
        seen = rows.cells[looks[0] : looks[-1] + 3] - inside.start
        codes = _codes(np.take(cells, seen, axis=0))
        image = coloured(codes, table)
        argb = argb_of(image)
        down = np.repeat(looks - looks[0], ratio)
        repeat_into(argb * _TWICE if pair else argb, across, axis=1, out=wide)
        repeat_into(wide, down, axis=0, out=strip)
        pixels = strip[: down.size].view(np.uint32)
        draw_argb(painter, pixels, QPoint(part.x(), part.y() + top) * ratio)


@lru_cache(maxsize=1)  # asked for anew in every frame, so much memory would cost more than drawing
def _room(
    size: tuple[int, int], kind: type[np.uint32 | np.uint64]
) -> tuple[NDArray[np.uint32 | np.uint64], NDArray[np.uint32 | np.uint64]]:
    """Two pieces of memory, half a page apart from what one would get.

    Copying between places that are the same within a page is up to ten times as slow, and every row
    is one where a row's bytes fill whole pages, as 1024 pixels of a screen with a ratio of 2 do.
    """
    half_page = 2048 // np.dtype(kind).itemsize
    count = size[0] * size[1]
    room = np.empty(2 * count + half_page, kind)
    return room[:count].reshape(size), room[count + half_page :].reshape(size)


def _codes(cells: Cells01) -> NDArray[np.uint8]:
    """The flags that every look needs, (h, w).

    Args:
        cells: _OWN and _HIDDEN of every look, with one more on every side, (h + 2, w + 2).
    """
    own = cells & np.uint8(_OWN)
    beside = own[:, 1:] ^ own[:, :-1]
    beside = beside[:, 1:] | beside[:, :-1]
    own = own[:, 1:-1]
    below = own[1:] ^ own[:-1]
    below |= beside[1:]
    below |= beside[:-1]  # now: whether a row and the next one differ around a pixel
    codes: NDArray[np.uint8] = (below[1:] | below[:-1]) * np.uint8(_EDGE)
    codes |= cells[1:-1, 1:-1]
    return codes


@dataclass(frozen=True, slots=True)
class _Looks:
    """Pixels along one axis, those of a cell that look alike counted once.

    Attributes:
        cells: Index of the cell of every look, with one more at either end, int64 (n + 2,).
        places: Which look comes where, int64, one for each pixel.
    """

    cells: NDArray[np.int64]
    places: NDArray[np.int64]

    @classmethod
    @lru_cache(maxsize=16)  # while alpha moves, the view stays
    def of(
        cls,
        pixels: tuple[int, int],
        picture: tuple[int, int],
        *,
        origin: float,
        pitch: float,
        cells: int,
    ) -> _Looks:
        """Sort pixels from a first to a last one; beyond the picture its last cell goes on."""
        first, last = max(pixels[0] - 1, picture[0]), min(pixels[1] + 1, picture[1])
        runs = Runs.of(first, last, origin=origin, pitch=pitch, cells=cells)
        index = np.repeat(np.arange(runs.first, runs.first + len(runs.counts)), runs.counts)
        along = index[np.clip(np.arange(pixels[0] - 1, pixels[1] + 1), first, last - 1) - first]
        steps = along[1:] != along[:-1]
        begins, ends = steps[:-1], steps[1:]  # of its cell, for every pixel
        differs = np.ones(begins.size, np.bool_)
        differs[1:] = begins[1:] | ends[1:] | ends[:-1] | begins[:-1]
        shown = along[1:-1][differs]
        return cls(np.concatenate((along[:1], shown, along[-1:])), np.cumsum(differs) - 1)


def _looks(frame: Frame, part: QRect, shape: tuple[int, ...]) -> tuple[_Looks, _Looks]:
    """Rows and columns of ``part``, of a grid of this shape."""
    picture, pitch = frame.picture, STRIDE * frame.zoom
    rows = _Looks.of(
        (part.y(), part.y() + part.height()),
        (picture.y(), picture.y() + picture.height()),
        origin=frame.y,
        pitch=pitch,
        cells=shape[0],
    )
    columns = _Looks.of(
        (part.x(), part.x() + part.width()),
        (picture.x(), picture.x() + picture.width()),
        origin=frame.x,
        pitch=pitch,
        cells=shape[1],
    )
    return rows, columns


def _opacity(pitch: float) -> float:
    """Lines recede where cells are small."""
    return round(min(1.0, max(0.35, pitch / 8)), 1)


@lru_cache(maxsize=16)
def _table(opacity: float) -> list[int]:
    """Premultiplied ARGB of all 8 codes."""
    table = [0] * 8
    table[_EDGE] = premultiplied(QColor(0, 0, 0), 0.6 * opacity)
    table[_EDGE | _OWN] = premultiplied(QColor(255, 255, 255), 0.95 * opacity)
    return table
