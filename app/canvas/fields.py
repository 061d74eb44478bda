"""Painted texture and rerolls over the picture: tints whose strength is that of the paint."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from app.canvas.brush import Cells
from app.canvas.inks import LESS_COLOUR, MORE_COLOUR, REROLL_COLOUR
from app.canvas.raster import draw_argb, premultiplied, spread_cells
from app.canvas.view import Frame
from models.events import Rect
from models.recipe.settings import STRIDE

_LEVELS = 4
"""Steps by which a tint tells how strong the texture is, each way."""
# A token's kind: 0 none, 1 to 4 more texture, 5 to 8 less; and 16 for a reroll. A pixel's code adds
# 32 where the kind ends and 64 where the pattern of rerolls has a dot, or 128 for its dark side.
_REROLL, _EDGE, _DOT, _DARK = 16, 32, 64, 128
_PERIOD = 10
_NEAR = np.ones((3, 3), np.uint8)


class FieldOverlay:
    """Tints of the tokens whose alpha is moved by hand, and dots on those that were rerolled."""

    def __init__(self) -> None:
        self._kinds: NDArray[np.uint8] | None = None
        self._any = False

    @property
    def kinds(self) -> NDArray[np.uint8] | None:
        """What is painted on each token, uint8 (Ht, Wt): equal numbers look alike."""
        return self._kinds

    def clear(self) -> None:
        """Forget everything."""
        self._kinds, self._any = None, False

    def set(self, texture: NDArray[np.int8], rerolls: NDArray[np.uint8]) -> Cells:
        """Show offsets in hundredths and counts, both (Ht, Wt); return what may have changed."""
        self._kinds = _kinds(texture, rerolls)
        self._any = bool(self._kinds.any())
        return Cells(0, 0, np.ones(self._kinds.shape, np.bool_))

    def set_part(
        self,
        grid: tuple[int, int],
        rect: Rect,
        texture: NDArray[np.int8],
        rerolls: NDArray[np.uint8],
    ) -> None:
        """Show the same at ``rect`` in tokens of a grid."""
        if self._kinds is None:
            self._kinds = np.zeros(grid, np.uint8)
        bottom, right = rect.top + rect.height, rect.left + rect.width
        part = _kinds(texture, rerolls)
        self._kinds[rect.top : bottom, rect.left : right] = part
        self._any = bool(part.any()) or bool(self._kinds.any())

    def draw(self, painter: QPainter, frame: Frame, part: QRect, *, ratio: int) -> None:
        """Draw what falls into ``part``, in reduced pixels; ``ratio`` device pixels for each."""
        if self._kinds is None or not self._any or part.isEmpty():
            return
        codes = spread_cells(self._kinds, frame, part, STRIDE * frame.zoom)
        if not codes.any():
            return
        ends = cv2.dilate(codes, _NEAR) != cv2.erode(codes, _NEAR)
        rerolled = codes >= _REROLL
        if rerolled.any():
            x = (part.x() - round(frame.x) + np.arange(part.width())) % _PERIOD
            y = (part.y() - round(frame.y) + np.arange(part.height())) % _PERIOD
            codes = codes + _dots()[:, x][y] * rerolled
        codes = codes + ends.view(np.uint8) * np.uint8(_EDGE)
        argb = np.take(_table(), codes)
        if ratio > 1:
            argb = np.repeat(np.repeat(argb, ratio, axis=1), ratio, axis=0)
        draw_argb(painter, argb, part.topLeft() * ratio)


def _kinds(texture: NDArray[np.int8], rerolls: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What is painted on each token, uint8."""
    strength = np.abs(texture.astype(np.int16))
    level = np.minimum((strength + 24) // 25, _LEVELS) + np.where(texture < 0, _LEVELS, 0)
    level[strength == 0] = 0
    return (level + _REROLL * (rerolls > 0)).astype(np.uint8)


@lru_cache(maxsize=1)
def _dots() -> NDArray[np.uint8]:
    """Two pips with a dark rim, as on a die; uint8 (10, 10)."""
    pattern = np.zeros((_PERIOD, _PERIOD), np.uint8)
    for corner in (1, 6):
        pattern[corner : corner + 3, corner : corner + 3] = _DARK
        pattern[corner : corner + 2, corner : corner + 2] = _DOT
    return pattern


@lru_cache(maxsize=1)
def _table() -> NDArray[np.uint32]:
    """Colours of all codes, premultiplied ARGB uint32 (256,)."""
    table = np.zeros(256, np.uint32)
    for code in range(256):
        shown = _look(code)
        if shown is not None:
            table[code] = premultiplied(*shown)
    return table


def _look(code: int) -> tuple[QColor, float] | None:
    """Colour and opacity of a code; None where nothing shows."""
    level, rerolled = code % _REROLL, bool(code & _REROLL)
    tint = LESS_COLOUR if level > _LEVELS else MORE_COLOUR
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
    return tint, 0.14 + 0.09 * ((level - 1) % _LEVELS)
