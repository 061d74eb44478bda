"""Marks on tokens: outline of those below alpha, paint, and the cells under the brush.

Paint and brush are composed as one array of small codes, one per logical pixel, so that lines are
crisp and a stroke costs only its own area.
"""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.brush import (
    CALM_COLOUR,
    ERASE_COLOUR,
    HEAL_COLOUR,
    KEEP_COLOUR,
    LESS_COLOUR,
    LIVELY_COLOUR,
    MORE_COLOUR,
    ORIGINAL_COLOUR,
    REFINE_COLOUR,
    REROLL_COLOUR,
    Cells,
)
from app.canvas.outline import draw_outline
from app.canvas.raster import coloured, draw_argb, premultiplied, spread_cells
from app.canvas.view import Frame
from models.grid import STRIDE, Rect
from models.recipe import Mark

_LEVELS = 4
"""Steps by which a tint tells how strong the offset is, each way."""
_FEWER_LEVELS = 3
"""The same for texture."""
# A token's kind: 0 none, 1 to 4 a higher alpha, 5 to 8 a lower one, 9 to 11 livelier texture, 12 to
# 14 calmer texture where alpha is not moved, 15 the original over all of them; and 16 for a reroll.
# A pixel's code adds 32 where the kind ends and 64 where the pattern of rerolls has a dot, or 128
# for its dark side.
_ORIGINAL = 15
_REROLL, _EDGE, _DOT, _DARK = 16, 32, 64, 128
_DOTS = 10
_NEAR = np.ones((3, 3), np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class Fields:
    """Everything that is painted by number.

    Attributes:
        offsets: Of alpha, in hundredths, int8 (Ht, Wt).
        texture: The same of the texture amount.
        strength: The same of the strength.
        rerolls: Not 0 where tokens are drawn anew or taken from a sample, uint8 (Ht, Wt).
    """

    offsets: NDArray[np.int8]
    texture: NDArray[np.int8]
    strength: NDArray[np.int8]
    rerolls: NDArray[np.uint8]


class FieldOverlay:
    """Tints where alpha or texture is moved by hand, and dots on tokens of another draw."""

    def __init__(self) -> None:
        self._kinds: NDArray[np.uint8] | None = None
        self._any = False

    @property
    def kinds(self) -> NDArray[np.uint8] | None:
        """The kind of paint on each token, uint8 (Ht, Wt): equal numbers look alike."""
        return self._kinds

    def clear(self) -> None:
        """Forget everything."""
        self._kinds, self._any = None, False

    def set(self, fields: Fields) -> Cells:
        """Show the whole grid; return what may have changed."""
        self._kinds = _kinds(fields)
        self._any = bool(self._kinds.any())
        return Cells(0, 0, np.ones(self._kinds.shape, np.bool_))

    def set_part(self, grid: tuple[int, int], rect: Rect, fields: Fields) -> None:
        """Show the same at ``rect`` in tokens of a grid."""
        if self._kinds is None:
            self._kinds = np.zeros(grid, np.uint8)
        bottom, right = rect.top + rect.height, rect.left + rect.width
        part = _kinds(fields)
        self._kinds[rect.top : bottom, rect.left : right] = part
        self._any = bool(part.any()) or bool(self._kinds.any())

    def draw(
        self, painter: QPainter, frame: Frame, part: QRect, *, ratio: int, fill: float = 1.0
    ) -> None:
        """Draw what falls into ``part``, in reduced pixels; ``ratio`` device pixels for each."""
        if self._kinds is None or not self._any or part.isEmpty():
            return
        codes = spread_cells(self._kinds, frame, part, STRIDE * frame.zoom)
        if not codes.any():
            return
        ends = cv2.dilate(codes, _NEAR) != cv2.erode(codes, _NEAR)
        rerolled = codes >= _REROLL
        if rerolled.any():
            x = (part.x() - round(frame.x) + np.arange(part.width())) % _DOTS
            y = (part.y() - round(frame.y) + np.arange(part.height())) % _DOTS
            codes = codes + _dots()[:, x][y] * rerolled
        codes = codes + ends.view(np.uint8) * np.uint8(_EDGE)
        argb = np.take(_field_table(fill), codes)
        if ratio > 1:
            argb = np.repeat(np.repeat(argb, ratio, axis=1), ratio, axis=0)
        draw_argb(painter, argb, part.topLeft() * ratio)


def _kinds(fields: Fields) -> NDArray[np.uint8]:
    """The kind of paint on each token, uint8."""
    alpha = _level(fields.offsets, _LEVELS)
    texture = _level(fields.texture, _FEWER_LEVELS)
    texture[texture > 0] += 2 * _LEVELS
    level = np.where(alpha, alpha, texture)
    level[fields.strength != 0] = _ORIGINAL
    return (level + _REROLL * (fields.rerolls > 0)).astype(np.uint8)


def _level(offsets: NDArray[np.int8], levels: int) -> NDArray[np.int16]:
    """0 for none, 1 to ``levels`` for more, and that much higher for less."""
    strength = np.abs(offsets.astype(np.int16))
    level = -(-strength * levels // 100) + np.where(offsets < 0, levels, 0).astype(np.int16)
    level[strength == 0] = 0
    return level


@lru_cache(maxsize=1)
def _dots() -> NDArray[np.uint8]:
    """Two pips with a dark rim, as on a die; uint8 (10, 10)."""
    pattern = np.zeros((_DOTS, _DOTS), np.uint8)
    for corner in (1, 6):
        pattern[corner : corner + 3, corner : corner + 3] = _DARK
        pattern[corner : corner + 2, corner : corner + 2] = _DOT
    return pattern


@lru_cache(maxsize=16)
def _field_table(fill: float) -> NDArray[np.uint32]:
    """Colours of all codes, premultiplied ARGB uint32 (256,); ``fill`` is that of the areas."""
    table = np.zeros(256, np.uint32)
    for code in range(256):
        shown = _look(code)
        if shown is not None:
            colour, opacity = shown
            table[code] = premultiplied(colour, opacity if code & _EDGE else opacity * fill)
    return table


def _look(code: int) -> tuple[QColor, float] | None:
    """Colour and opacity of a code; None where nothing shows."""
    level, rerolled = code % _REROLL, bool(code & _REROLL)
    of_texture = level > 2 * _LEVELS
    levels = _FEWER_LEVELS if of_texture else _LEVELS
    step = level - 2 * _LEVELS if of_texture else level
    more, less = (LIVELY_COLOUR, CALM_COLOUR) if of_texture else (MORE_COLOUR, LESS_COLOUR)
    tint = less if step > levels else more
    if level == _ORIGINAL:
        tint = ORIGINAL_COLOUR
    if code & _EDGE:
        if not level and not rerolled:
            return QColor(0, 0, 0), 0.5
        return (REROLL_COLOUR if rerolled else tint), 0.9
    if code & _DOT:
        return REROLL_COLOUR, 0.95
    if code & _DARK:
        return QColor(0, 0, 0), 0.45
    if not level:
        return None
    if level == _ORIGINAL:
        return tint, 0.3
    return tint, 0.14 + 0.36 * ((step - 1) % levels) / levels


REACH = 2
"""Logical pixels by which a line may stand out of its cells."""


# One pixel of the paint is a sum of digits: the mark, whether a mark ends here, and which part of
# the patterns is here, painted or not; or it is one of the brush codes.
_MARK, _END, _PATTERN = 1, 4, 8
_BRUSH_FILL, _BRUSH_INNER, _BRUSH_OUTER = 180, 181, 182

_PERIOD = 24
"""Pixels after which dots and stripes repeat together."""


_BLACK, _WHITE = QColor(0, 0, 0), QColor(255, 255, 255)


def _paint_colour(code: int) -> tuple[QColor, float] | None:
    """Colour and opacity of what is painted; None where the paint shows nothing."""
    mark, edge, pattern = code // _MARK % 4, code // _END % 2, code // _PATTERN
    if mark == Mark.NONE:
        return (_BLACK, 0.6) if edge else None
    dots, stripes = pattern % 3, pattern // 3
    colour, part = {
        Mark.KEEP: (KEEP_COLOUR, dots),
        Mark.REFINE: (REFINE_COLOUR, stripes),
        Mark.HEAL: (HEAL_COLOUR, dots or stripes),
    }[Mark(mark)]
    if edge:
        return colour, 1.0
    return ((colour, 0.28), (colour, 0.95), (_BLACK, 0.5))[part]


@lru_cache(maxsize=64)
def _table(brush: int, fill: float) -> list[int]:
    """Premultiplied ARGB of all 256 codes.

    Args:
        brush: Colour of the brush, RGB.
        fill: Opacity of painted areas inside their edges, 0 to 1.
    """
    table = [0] * 256
    for code in range(9 * _PATTERN):  # fewer than those of the brush
        if (shown := _paint_colour(code)) is not None:
            colour, opacity = shown
            table[code] = premultiplied(colour, opacity if code // _END % 2 else opacity * fill)
    table[_BRUSH_FILL] = premultiplied(QColor(brush), 0.3)
    table[_BRUSH_INNER] = premultiplied(_WHITE, 1.0)
    table[_BRUSH_OUTER] = premultiplied(_BLACK, 0.75)
    return table


class TokenOverlay:
    """Outline, paint and brush over the token grid."""

    def __init__(self) -> None:
        self.outline_visible = True
        self.paint_visible = True
        self.fill = 1.0
        """Opacity of painted areas; their edges are always there."""
        self.brush: Cells | None = None
        self.brush_filled = True
        self.brush_colour = ERASE_COLOUR
        self.focus: Cells | None = None
        """Tokens in a frame: those that are spoken of."""
        self.fields = FieldOverlay()
        self._low: NDArray[np.uint8] | None = None
        self._marks: NDArray[np.uint8] | None = None
        self._strokes = 0  # counts changes of the marks
        self._drawn: tuple[Hashable, QImage] = (None, QImage())

    def clear(self) -> None:
        """Forget outline, paint, brush cells and frame."""
        self._low = self._marks = self.brush = self.focus = None
        self._strokes += 1
        self.fields.clear()

    def set_keep(self, keep: NDArray[np.bool_] | None) -> Cells | None:
        """Outline the tokens where ``keep``, bool (Ht, Wt), is False; return what changed."""
        low = None if keep is None else (~keep).view(np.uint8)
        before, self._low = self._low, low
        return _changed(before, low)

    def set_marks(self, marks: NDArray[np.uint8] | None) -> Cells | None:
        """Show paint, uint8 (Ht, Wt) of `Mark`; return what changed."""
        copied = None if marks is None else marks.copy()
        before, self._marks = self._marks, copied
        self._strokes += 1
        return _changed(before, copied)

    def set_marks_part(self, grid: tuple[int, int], rect: Rect, marks: NDArray[np.uint8]) -> Cells:
        """Show paint, uint8 (h, w) of `Mark`, at ``rect`` in tokens; return what changed."""
        if self._marks is None:
            self._marks = np.zeros(grid, np.uint8)
        bottom, right = rect.top + rect.height, rect.left + rect.width
        self._marks[rect.top : bottom, rect.left : right] = marks
        self._strokes += 1
        return Cells(rect.top, rect.left, np.ones(marks.shape, np.bool_))

    @property
    def painted(self) -> Cells | None:
        """The box of everything painted; None where nothing is."""
        layers = [each for each in (self._marks, self.fields.kinds) if each is not None]
        rows = np.flatnonzero(np.any([each.any(axis=1) for each in layers], axis=0))
        columns = np.flatnonzero(np.any([each.any(axis=0) for each in layers], axis=0))
        if not layers or not rows.size:
            return None
        size = (int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1)
        return Cells(int(rows[0]), int(columns[0]), np.ones(size, np.bool_))

    def labels(self, grid: tuple[int, int]) -> NDArray[np.int32]:
        """A number for every token, int32 (Ht, Wt), equal where what is shown is equal."""
        labels = np.zeros(grid, np.int32)
        shown = (
            (self._marks, 1, self.paint_visible),
            (self.fields.kinds, 4, self.paint_visible),
            (self._low, 1024, self.outline_visible),
        )
        for cells, factor, visible in shown:
            if cells is not None and visible:
                labels += cells.astype(np.int32) * factor
        return labels

    def draw(
        self, painter: QPainter, frame: Frame, area: QRect, *, ratio: int, outline: bool
    ) -> None:
        """Draw what falls into ``area``, in device pixels; ``ratio`` of them per logical pixel."""
        small = frame.reduced(ratio)
        part = _part(small, area, ratio)
        if part.isEmpty():
            return
        marks = None
        if self.paint_visible:
            self.fields.draw(painter, small, part, ratio=ratio, fill=self.fill)
            marks = self._marks
        if outline and self.outline_visible and self._low is not None:
            draw_outline(painter, self._low, small, part, ratio=ratio, hidden=marks)
        box = _marked_box(marks, small, part)
        box |= _brush_box(self.brush, small) | _brush_box(self.focus, small)
        if not (box := box.intersected(part)).isEmpty():
            self._draw_box(painter, marks, small, box, ratio)

    def _draw_box(
        self,
        painter: QPainter,
        marks: NDArray[np.uint8] | None,
        frame: Frame,
        box: QRect,
        ratio: int,
    ) -> None:
        """Draw paint and brush in a part, in reduced pixels.

        While alpha moves, they stay as they are: the last picture of them is kept.
        """
        brush = (self.brush, self.brush_filled, self.brush_colour.rgb())
        looks = (self._strokes, marks is None, self.fill, *brush)
        key = (*looks, self.focus, frame, box.getRect(), ratio)
        if self._drawn[0] != key:
            self._drawn = (key, self._box_image(marks, frame, box, ratio))
        painter.drawImage(box.topLeft() * ratio, self._drawn[1])

    def _box_image(
        self, marks: NDArray[np.uint8] | None, frame: Frame, box: QRect, ratio: int
    ) -> QImage:
        codes = np.zeros((box.height(), box.width()), np.uint8)
        if marks is not None:
            _add_paint(codes, spread_cells(marks, frame, box, STRIDE * frame.zoom), frame, box)
        if self.focus is not None:
            _add_brush(codes, self.focus, frame, box, filled=False)
        if self.brush is not None:
            _add_brush(codes, self.brush, frame, box, filled=self.brush_filled)
        table = _table(self.brush_colour.rgb(), self.fill)
        return coloured(codes, table, ratio=ratio)


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


def _shrunk(cells: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.erode(cells, _NEAR), np.uint8)


def _grown(cells: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.dilate(cells, _NEAR), np.uint8)


def _marked_box(marks: NDArray[np.uint8] | None, frame: Frame, part: QRect) -> QRect:
    """Box around the painted tokens in a part with their edges, in reduced pixels."""
    if marks is None:
        return QRect()
    pitch = STRIDE * frame.zoom
    top, left = (
        max(0, math.floor((start - REACH - origin) / pitch))
        for start, origin in ((part.y(), frame.y), (part.x(), frame.x))
    )
    bottom = math.ceil((part.y() + part.height() + REACH - frame.y) / pitch)
    right = math.ceil((part.x() + part.width() + REACH - frame.x) / pitch)
    near = marks[top:bottom, left:right]
    rows, cols = np.flatnonzero(near.any(axis=1)), np.flatnonzero(near.any(axis=0))
    if not rows.size:
        return QRect()
    return _grown_box(frame, top + rows[0], top + rows[-1] + 1, left + cols[0], left + cols[-1] + 1)


def _brush_box(brush: Cells | None, frame: Frame) -> QRect:
    """Box around the tokens under the brush with their edges, in reduced pixels."""
    if brush is None:
        return QRect()
    rows, cols = brush.where
    return _grown_box(frame, rows.start, rows.stop, cols.start, cols.stop)


def _grown_box(frame: Frame, top: int, bottom: int, left: int, right: int) -> QRect:
    box = frame.device_rect(left * STRIDE, top * STRIDE, right * STRIDE, bottom * STRIDE)
    return box.adjusted(-REACH, -REACH, REACH, REACH)


def _add_paint(
    codes: NDArray[np.uint8], marks: NDArray[np.uint8], frame: Frame, part: QRect
) -> None:
    """Tint, pattern and edge: dots for KEEP, stripes for REFINE, both for HEAL."""
    ends = _grown(marks) != _shrunk(marks)
    codes += ends.view(np.uint8) * np.uint8(_END)
    codes += marks * np.uint8(_MARK)
    x = part.x() - math.ceil(frame.x - 0.5) + np.arange(part.width())
    y = part.y() - math.ceil(frame.y - 0.5) + np.arange(part.height())
    codes += _patterns()[:, x % _PERIOD][y % _PERIOD]


@lru_cache(maxsize=1)
def _patterns() -> NDArray[np.uint8]:
    """Dots and stripes with a dark side each, so that they read on any photo; uint8 (24, 24)."""
    y, x = np.mgrid[:_PERIOD, :_PERIOD]
    dot_x, dot_y, stripe = x % 8, y % 8, (x + y) % 12
    dots = np.where((dot_x < 2) & (dot_y < 2), 1, np.where((dot_x < 3) & (dot_y < 3), 2, 0))
    stripes = np.where(stripe < 2, 1, np.where(stripe == 2, 2, 0))
    return (_PATTERN * (dots + 3 * stripes)).astype(np.uint8)


def _add_brush(
    codes: NDArray[np.uint8], brush: Cells, frame: Frame, part: QRect, *, filled: bool = True
) -> None:
    rows, cols = brush.where
    box = _brush_box(brush, frame).intersected(part)
    if box.isEmpty():
        return
    pitch = STRIDE * frame.zoom
    margin = 1 + math.ceil(REACH / pitch)
    padded = np.pad(brush.touched.view(np.uint8), margin)
    around = Frame(
        frame.x + (cols.start - margin) * pitch,
        frame.y + (rows.start - margin) * pitch,
        frame.zoom,
        frame.width,
        frame.height,
    )
    cells = spread_cells(padded, around, box, pitch)
    left, top = box.x() - part.x(), box.y() - part.y()
    view = codes[top : top + box.height(), left : left + box.width()]
    inner = cells != _shrunk(cells)
    outer = cells != _grown(cells)
    if filled:
        view[cells.view(np.bool_)] = _BRUSH_FILL
    view[inner] = _BRUSH_INNER
    view[outer] = _BRUSH_OUTER
