"""Confidence on the token grid as colours, and the colour bar that explains them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from app.canvas.raster import STRIP_PIXELS, repeat_into, spread_across
from app.canvas.signs import GLASS_TEXT, draw_glass, sign_font
from app.canvas.view import Frame
from models.comparison import viridis
from models.grid import STRIDE

FULL_GRAY = 0.4
"""From this opacity on, the picture below the heatmap is gray."""

BAR_SIZE = (252, 54)
"""Width and height of the colour bar in logical pixels."""


def _argb(table: NDArray[np.uint8]) -> NDArray[np.uint32]:
    red, green, blue = (table[:, c].astype(np.uint32) for c in range(3))
    return (np.uint32(0xFF000000) | red << 16 | green << 8 | blue).astype(np.uint32)


LUT = _argb(viridis())
"""The table as opaque ARGB, uint32 (256,)."""


@dataclass(frozen=True, slots=True)
class Legend:
    """The meaning of a map's colours.

    Attributes:
        title: Its name.
        low, high: What 0 and 1 mean, in a word.
        is_scale: Whether values between them occur.
    """

    title: str
    low: str
    high: str
    is_scale: bool = True


class Heatmap:
    """A map over the tokens, usually their confidence, coloured."""

    def __init__(self) -> None:
        self.legend = Legend("", "", "")
        self.visible = False
        self.opacity = 0.55
        self._values: NDArray[np.float32] | None = None
        self._colours: NDArray[np.uint32] | None = None
        self._maps = 0

    @property
    def key(self) -> tuple[int, float]:
        """Differs whenever the heatmap looks different."""
        return (self._maps, self.opacity) if self.shown else (-1, 0.0)

    @property
    def shown(self) -> bool:
        """True if there is something to draw."""
        return self.visible and self._colours is not None and self.opacity > 0

    def show(self, values: NDArray[np.float32] | None, legend: Legend | None = None) -> bool:
        """Colour a map and say what it means; whether it looks different now.

        Args:
            values: float32 (Ht, Wt) in [0, 1], not to be changed afterwards; None clears.
            legend: None for that of before.
        """
        legend = legend or self.legend
        changed = values is not self._values or legend != self.legend
        self.legend = legend
        if values is not self._values:
            self._colour(values)
        return changed

    def _colour(self, values: NDArray[np.float32] | None) -> None:
        self._maps += 1
        self._values = values
        if values is None:
            self._colours = None
            return
        steps = np.nan_to_num(values * np.float32(255), nan=0.0)
        self._colours = LUT[np.rint(np.clip(steps, 0, 255)).astype(np.uint8)]

    def tint(self, pixels: NDArray[np.uint8], frame: Frame, area: QRect) -> None:
        """Cover pixels of ``area``, BGRA uint8 (h, w, 4), with the colours of their tokens.

        The picture loses its own colours below, or they would mix with those of the scale.
        """
        if self._colours is None:
            return
        wide, down = spread_across(self._colours, frame, area, STRIDE * frame.zoom)
        width = wide.shape[1]
        rows = max(16, STRIP_PIXELS // width)
        heat, gray = np.empty((rows, width), np.uint32), np.empty((rows, width, 4), np.uint8)
        for top in range(0, down.size, rows):
            strip, places = pixels[top : top + rows], down[top : top + rows]
            n = places.size
            repeat_into(wide, places, axis=0, out=heat)
            luma = cv2.cvtColor(strip, cv2.COLOR_BGRA2GRAY)
            below = cv2.cvtColor(luma, cv2.COLOR_GRAY2BGRA, dst=gray[:n])
            if self.opacity < FULL_GRAY:
                share = self.opacity / FULL_GRAY
                below = cv2.addWeighted(below, share, strip, 1 - share, 0, dst=below)
            colours = heat[:n].view(np.uint8).reshape(strip.shape)
            cv2.addWeighted(colours, self.opacity, below, 1 - self.opacity, 0, dst=strip)


def bar_rect(pane: QRectF) -> QRectF:
    """Place of the colour bar in a pane, in logical pixels."""
    width, height = BAR_SIZE
    return QRectF(pane.right() - width - 16, pane.bottom() - height - 16, width, height)


def draw_bar(painter: QPainter, rect: QRectF, font: QFont, legend: Legend) -> None:
    """Draw the colour bar from 0 to 1 with what it means, in logical pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_glass(painter, rect, 8)
    painter.setFont(sign_font(font))
    painter.setPen(GLASS_TEXT)
    title = QRectF(rect.x() + 12, rect.y() + 5, rect.width() - 24, 16)
    for text, side in (
        (legend.low, Qt.AlignmentFlag.AlignLeft),
        (legend.title, Qt.AlignmentFlag.AlignHCenter),
        (legend.high, Qt.AlignmentFlag.AlignRight),
    ):
        painter.drawText(title, side | Qt.AlignmentFlag.AlignVCenter, text)
    band = QRectF(rect.x() + 12, rect.y() + 23, rect.width() - 24, 8)
    image = QImage(LUT.view(np.uint8).data, 256, 1, 1024, QImage.Format.Format_RGB32)
    painter.drawImage(band, image, QRectF(0, 0, 256, 1))
    if legend.is_scale:
        _draw_ticks(painter, band)
    painter.restore()


def _draw_ticks(painter: QPainter, band: QRectF) -> None:
    small = painter.font()
    small.setPixelSize(10)
    painter.setFont(small)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for value, label in ((0.0, "0"), (0.25, "0.25"), (0.5, "0.5"), (0.75, "0.75"), (1.0, "1")):
        x = band.x() + value * (band.width() - 1)
        painter.setPen(QColor(255, 255, 255, 170))
        painter.drawLine(QPointF(x, band.bottom()), QPointF(x, band.bottom() + 3))
        painter.setPen(GLASS_TEXT)
        text = QRectF(x - 20, band.bottom() + 4, 40, 12)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, label)
