"""The outline of the tokens below alpha: follows a dragged alpha over the whole screen.

Pixel rows inside a row of cells look alike, so only those that differ are computed: at its first
row, in between, and at its last one.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from app.canvas.raster import draw_codes, premultiplied
from app.canvas.view import Frame, Runs
from models.recipe import STRIDE

# One bit each says of a pixel whether it is outlined itself, all around it are (2), none is (4),
# and whether something else lies on it.
_OWN, _HIDDEN = 1, 8

_STRIP_PIXELS = 2**18
"""Device pixels drawn at a time: larger pieces of memory are given back each time, and asking for
them again costs more than the drawing."""

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
        frame: Where the picture lies, in reduced pixels.
        part: What is drawn, in reduced pixels, within the picture.
        ratio: Device pixels per reduced pixel.
        hidden: Tokens that show no line, since something else lies on them.
    """
    pitch, picture = STRIDE * frame.zoom, frame.picture
    across = _cells_along(
        (part.x(), part.x() + part.width()),
        (picture.x(), picture.x() + picture.width()),
        origin=frame.x,
        pitch=pitch,
        cells=low.shape[1],
    )
    down = _cells_along(
        (part.y(), part.y() + part.height()),
        (picture.y(), picture.y() + picture.height()),
        origin=frame.y,
        pitch=pitch,
        cells=low.shape[0],
    )
    rows = slice(down[0], down[-1] + 1)
    covered = None if hidden is None else np.take(hidden[rows], across[1:-1], axis=1)
    codes = _codes(np.take(low[rows], across, axis=1), covered)
    table = _table(_opacity(pitch))
    height = max(16, _STRIP_PIXELS // (part.width() * ratio**2))
    for top in range(0, part.height(), height):
        strip, places = _strip(codes, down[top : top + height + 2] - down[0])
        at = QPoint(part.x(), part.y() + top) * ratio
        draw_codes(painter, strip, table, at=at, ratio=ratio, rows=places)


def _codes(low: Cells01, covered: Cells01 | None) -> NDArray[np.uint8]:
    """What every pixel of one pixel row of each row of cells knows.

    Args:
        low: Cells spread across, with one more pixel at either end, (n, w + 2).
        covered: Where it is not 0, something else lies; (n, w).
    """
    left, own, right = low[:, :-2], low[:, 1:-1], low[:, 2:]
    codes = own | (left & own & right) * np.uint8(2) | ((left | own | right) ^ 1) * np.uint8(4)
    if covered is not None and covered.any():
        codes |= (covered != 0) * np.uint8(_HIDDEN)
    return codes


def _strip(
    codes: NDArray[np.uint8], down: NDArray[np.int64]
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The pixel rows that differ, and which of them comes where.

    Args:
        codes: Of rows of cells, (n, w).
        down: Row of cells of each pixel row, with one more at either end, (h + 2,).
    """
    triples = np.stack([down[:-2], down[1:-1], down[2:]])
    differs = np.ones(triples.shape[1], np.bool_)
    np.any(triples[:, 1:] != triples[:, :-1], axis=0, out=differs[1:])
    above, here, below = triples[:, differs]
    beside = _OWN | _HIDDEN  # what only the pixel itself decides
    strip = np.take(codes, here, axis=0)
    strip &= np.take(codes, above, axis=0) | beside
    strip &= np.take(codes, below, axis=0) | beside
    return strip, np.cumsum(differs) - 1


def _cells_along(
    pixels: tuple[int, int], picture: tuple[int, int], *, origin: float, pitch: float, cells: int
) -> NDArray[np.int64]:
    """Index of the cell of every pixel, with one more at either end; the picture's ends go on."""
    first, last = max(pixels[0] - 1, picture[0]), min(pixels[1] + 1, picture[1])
    runs = Runs.of(first, last, origin=origin, pitch=pitch, cells=cells)
    index = np.repeat(np.arange(runs.first, runs.first + len(runs.counts)), runs.counts)
    return index[np.clip(np.arange(pixels[0] - 1, pixels[1] + 1), first, last - 1) - first]


def _opacity(pitch: float) -> float:
    """Lines recede where cells are small."""
    return round(min(1.0, max(0.35, pitch / 8)), 1)


@lru_cache(maxsize=16)
def _table(opacity: float) -> list[int]:
    """Premultiplied ARGB of all 16 codes."""
    table = [0] * 16
    table[0] = premultiplied(QColor(0, 0, 0), 0.6 * opacity)
    table[_OWN] = premultiplied(QColor(255, 255, 255), 0.95 * opacity)
    return table
