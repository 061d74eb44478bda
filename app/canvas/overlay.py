"""Marks on tokens: outline of those below alpha, paint, and the cells under the brush.

Everything is composed as one array of small codes, one per logical pixel, so that lines are crisp
and a stroke costs only its own area.
"""

from __future__ import annotations

import math
from enum import IntEnum

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from app.canvas.brush import Cells
from app.canvas.tiles import draw_argb
from app.canvas.view import Frame, Runs
from models.events import Rect
from models.recipe import STRIDE, Mark

KEEP_COLOUR = QColor(86, 190, 255)
REFINE_COLOUR = QColor(255, 128, 0)
"""A blue and an orange that the colour-blind tell apart (after Okabe and Ito)."""

REACH = 2
"""Logical pixels by which a line may stand out of its cells."""


class Code(IntEnum):
    """What one pixel of the overlay shows."""

    CLEAR = 0
    LOW_OUTER = 1
    LOW_INNER = 2
    KEEP_FILL = 3
    KEEP_PATTERN = 4
    KEEP_EDGE = 5
    REFINE_FILL = 6
    REFINE_PATTERN = 7
    REFINE_EDGE = 8
    PAINT_OUTER = 9
    BRUSH_FILL = 10
    BRUSH_INNER = 11
    BRUSH_OUTER = 12


def _premultiplied(colour: QColor, opacity: float) -> int:
    alpha = round(255 * opacity)
    red, green, blue = (
        round(channel * opacity) for channel in (colour.red(), colour.green(), colour.blue())
    )
    return alpha << 24 | red << 16 | green << 8 | blue


_BLACK, _WHITE = QColor(0, 0, 0), QColor(255, 255, 255)
_BRUSH = {Mark.KEEP: KEEP_COLOUR, Mark.REFINE: REFINE_COLOUR, Mark.NONE: _WHITE}


def _table(pitch: float, mark: Mark) -> NDArray[np.uint32]:
    """Colours of the codes; outlines recede where cells are small."""
    line = min(1.0, max(0.35, pitch / 8))
    colours = {
        Code.CLEAR: 0,
        Code.LOW_OUTER: _premultiplied(_BLACK, 0.6 * line),
        Code.LOW_INNER: _premultiplied(_WHITE, 0.95 * line),
        Code.KEEP_FILL: _premultiplied(KEEP_COLOUR, 0.28),
        Code.KEEP_PATTERN: _premultiplied(KEEP_COLOUR, 0.9),
        Code.KEEP_EDGE: _premultiplied(KEEP_COLOUR, 1.0),
        Code.REFINE_FILL: _premultiplied(REFINE_COLOUR, 0.28),
        Code.REFINE_PATTERN: _premultiplied(REFINE_COLOUR, 0.9),
        Code.REFINE_EDGE: _premultiplied(REFINE_COLOUR, 1.0),
        Code.PAINT_OUTER: _premultiplied(_BLACK, 0.6),
        Code.BRUSH_FILL: _premultiplied(_BRUSH[mark], 0.3),
        Code.BRUSH_INNER: _premultiplied(_WHITE, 1.0),
        Code.BRUSH_OUTER: _premultiplied(_BLACK, 0.75),
    }
    return np.array([colours[code] for code in Code], np.uint32)


class TokenOverlay:
    """Outline, paint and brush over the token grid."""

    def __init__(self) -> None:
        self.outline_visible = True
        self.paint_visible = True
        self.brush: Cells | None = None
        self.brush_mark = Mark.NONE
        self._low: NDArray[np.uint8] | None = None
        self._marks: NDArray[np.uint8] | None = None

    def clear(self) -> None:
        """Forget outline, paint and brush cells."""
        self._low = self._marks = self.brush = None

    def set_keep(self, keep: NDArray[np.bool_] | None) -> Cells | None:
        """Outline the tokens where ``keep``, bool (Ht, Wt), is False; return what changed."""
        low = None if keep is None else (~keep).view(np.uint8)
        before, self._low = self._low, low
        return _changed(before, low)

    def set_marks(self, marks: NDArray[np.uint8] | None) -> Cells | None:
        """Show paint, uint8 (Ht, Wt) of `Mark`; return what changed."""
        copied = None if marks is None else marks.copy()
        before, self._marks = self._marks, copied
        return _changed(before, copied)

    def set_marks_part(self, grid: tuple[int, int], rect: Rect, marks: NDArray[np.uint8]) -> Cells:
        """Show paint, uint8 (h, w) of `Mark`, at ``rect`` in tokens; return what changed."""
        if self._marks is None:
            self._marks = np.zeros(grid, np.uint8)
        bottom, right = rect.top + rect.height, rect.left + rect.width
        self._marks[rect.top : bottom, rect.left : right] = marks
        return Cells(rect.top, rect.left, np.ones(marks.shape, np.bool_))

    def draw(
        self, painter: QPainter, frame: Frame, area: QRect, *, ratio: int, outline: bool
    ) -> None:
        """Draw what falls into ``area``, in device pixels; ``ratio`` of them per logical pixel."""
        small = frame.reduced(ratio)
        part = _part(small, area, ratio)
        if part.isEmpty():
            return
        codes = np.zeros((part.height(), part.width()), np.uint8)
        if outline and self.outline_visible and self._low is not None:
            _add_outline(codes, _spread(self._low, small, part))
        if self.paint_visible and self._marks is not None:
            _add_paint(codes, _spread(self._marks, small, part), small, part)
        if self.brush is not None:
            _add_brush(codes, self.brush, small, part)
        if not codes.any():
            return
        argb = np.take(_table(STRIDE * small.zoom, self.brush_mark), codes)
        if ratio > 1:
            argb = np.repeat(np.repeat(argb, ratio, axis=1), ratio, axis=0)
        draw_argb(painter, argb, part.topLeft() * ratio)


def _changed(before: NDArray[np.uint8] | None, after: NDArray[np.uint8] | None) -> Cells | None:
    """Bounding box of the cells that differ; None where none does."""
    if before is None or after is None or before.shape != after.shape:
        given = after if after is not None else before
        return None if given is None else Cells(0, 0, np.ones(given.shape, np.bool_))
    differs = before != after
    rows, cols = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not rows.size:
        return None
    return Cells(
        int(rows[0]), int(cols[0]), differs[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
    )


def _part(frame: Frame, area: QRect, ratio: int) -> QRect:
    """The area in reduced pixels, with room for lines that stand out, cut to the picture."""
    x0, y0 = math.floor(area.x() / ratio), math.floor(area.y() / ratio)
    x1 = math.ceil((area.x() + area.width()) / ratio)
    y1 = math.ceil((area.y() + area.height()) / ratio)
    grown = QRect(QPoint(x0 - REACH, y0 - REACH), QPoint(x1 + REACH - 1, y1 + REACH - 1))
    return grown.intersected(frame.picture)


def _spread(cells: NDArray[np.uint8], frame: Frame, part: QRect) -> NDArray[np.uint8]:
    """Enlarge cells (rows, cols) to the pixels of ``part``, (h, w)."""
    pitch = STRIDE * frame.zoom
    x1, y1 = part.x() + part.width(), part.y() + part.height()
    cols = Runs.of(part.x(), x1, origin=frame.x, pitch=pitch, cells=cells.shape[1])
    rows = Runs.of(part.y(), y1, origin=frame.y, pitch=pitch, cells=cells.shape[0])
    wide = np.repeat(cells[rows.cells, cols.cells], cols.counts, axis=1)
    return np.repeat(wide, rows.counts, axis=0)


_NEAR = np.ones((3, 3), np.uint8)


def _add_outline(codes: NDArray[np.uint8], low: NDArray[np.uint8]) -> None:
    """A white line inside and a dark one outside of the regions where ``low`` is 1."""
    inner = low - cv2.erode(low, _NEAR)
    outer = cv2.dilate(low, _NEAR) - low
    codes += np.uint8(Code.LOW_INNER) * inner + np.uint8(Code.LOW_OUTER) * outer


def _add_paint(
    codes: NDArray[np.uint8], marks: NDArray[np.uint8], frame: Frame, part: QRect
) -> None:
    """Tint, pattern and edge of painted regions: dots for KEEP, stripes for REFINE."""
    painted = (marks != Mark.NONE).view(np.uint8)
    if not painted.any():
        return
    outer = cv2.dilate(painted, _NEAR) != painted
    codes[outer] = Code.PAINT_OUTER
    x = np.arange(part.width()) + part.x() - math.ceil(frame.x - 0.5)
    y = np.arange(part.height())[:, None] + part.y() - math.ceil(frame.y - 0.5)
    patterns = {
        Mark.KEEP: ((x % 6 < 2) & (y % 6 < 2), Code.KEEP_FILL),
        Mark.REFINE: ((x + y) % 8 < 2, Code.REFINE_FILL),
    }
    for mark, (pattern, fill) in patterns.items():
        region = (marks == mark).view(np.uint8)
        if region.any():
            shade = pattern.view(np.uint8) + np.uint8(fill)
            shade[region != cv2.erode(region, _NEAR)] = fill + 2
            np.copyto(codes, shade, where=region.view(np.bool_))


def _add_brush(codes: NDArray[np.uint8], brush: Cells, frame: Frame, part: QRect) -> None:
    rows, cols = brush.where
    box = frame.device_rect(
        cols.start * STRIDE, rows.start * STRIDE, cols.stop * STRIDE, rows.stop * STRIDE
    ).adjusted(-REACH, -REACH, REACH, REACH)
    box = box.intersected(part)
    if box.isEmpty():
        return
    margin = 1 + math.ceil(REACH / (STRIDE * frame.zoom))
    around = Frame(
        frame.x + (cols.start - margin) * STRIDE * frame.zoom,
        frame.y + (rows.start - margin) * STRIDE * frame.zoom,
        frame.zoom,
        frame.width,
        frame.height,
    )
    cells = _spread(np.pad(brush.touched.view(np.uint8), margin), around, box)
    left, top = box.x() - part.x(), box.y() - part.y()
    view = codes[top : top + box.height(), left : left + box.width()]
    inner = cells != cv2.erode(cells, _NEAR)
    outer = cells != cv2.dilate(cells, _NEAR)
    view[cells.view(np.bool_)] = Code.BRUSH_FILL
    view[inner] = Code.BRUSH_INNER
    view[outer] = Code.BRUSH_OUTER
