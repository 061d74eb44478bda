"""Confidence on the token grid as colours, and the colour bar that explains them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from app.canvas.signs import GLASS, GLASS_TEXT, sign_font
from app.canvas.tiles import draw_cells
from app.canvas.view import Frame
from models.recipe import STRIDE

_VIRIDIS = (
    "440154 481769 472a7a 433d84 3d4e8a 355e8d 2e6d8e 297b8e 23898e"
    " 1f978b 21a585 2eb37c 46c06f 65cb5e 89d548 b0dd2f d8e219 fde725"
)
"""Every fifteenth colour of viridis (Smith and van der Walt 2015, CC0)."""

BAR_SIZE = (216, 54)
"""Width and height of the colour bar in logical pixels."""


def viridis() -> NDArray[np.uint8]:
    """Colours from 0 to 1, uint8 RGB (256, 3): even in lightness, safe for the colour-blind."""
    anchors = np.array([list(bytes.fromhex(colour)) for colour in _VIRIDIS.split()], np.float64)
    at = np.linspace(0, 255, len(anchors))
    channels = [np.interp(np.arange(256), at, anchors[:, c]) for c in range(3)]
    return np.rint(np.stack(channels, axis=1)).astype(np.uint8)


def _argb(table: NDArray[np.uint8]) -> NDArray[np.uint32]:
    red, green, blue = (table[:, c].astype(np.uint32) for c in range(3))
    return (np.uint32(0xFF000000) | red << 16 | green << 8 | blue).astype(np.uint32)


LUT = _argb(viridis())
"""The table as opaque ARGB, uint32 (256,)."""


class Heatmap:
    """The confidence of every token, coloured."""

    def __init__(self) -> None:
        self.visible = False
        self.opacity = 0.55
        self._colours: NDArray[np.uint32] | None = None

    @property
    def shown(self) -> bool:
        """Whether there is something to draw."""
        return self.visible and self._colours is not None and self.opacity > 0

    def set_confidence(self, confidence: NDArray[np.float32] | None) -> None:
        """Colour a confidence map, float32 (Ht, Wt) in [0, 1]; None clears."""
        if confidence is None:
            self._colours = None
            return
        steps = np.nan_to_num(confidence * np.float32(255), nan=0.0)
        self._colours = LUT[np.rint(np.clip(steps, 0, 255)).astype(np.uint8)]

    def draw(self, painter: QPainter, frame: Frame, area: QRect) -> None:
        """Draw the cells that fall into ``area``, in device pixels."""
        if self._colours is None:
            return
        painter.setOpacity(self.opacity)
        pitch = STRIDE * frame.zoom
        draw_cells(painter, self._colours, frame, area, pitch, pitch)
        painter.setOpacity(1.0)


def bar_rect(pane: QRectF) -> QRectF:
    """Place of the colour bar in a pane, in logical pixels."""
    width, height = BAR_SIZE
    return QRectF(pane.right() - width - 16, pane.bottom() - height - 16, width, height)


def draw_bar(painter: QPainter, rect: QRectF, font: QFont) -> None:
    """Draw the colour bar from 0 to 1 with ticks and a title, in logical pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GLASS)
    painter.drawRoundedRect(rect, 8, 8)
    painter.setFont(sign_font(font))
    painter.setPen(GLASS_TEXT)
    title = QRectF(rect.x() + 12, rect.y() + 5, rect.width() - 24, 16)
    painter.drawText(
        title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "Confidence"
    )
    band = QRectF(rect.x() + 12, rect.y() + 23, rect.width() - 24, 8)
    image = QImage(LUT.view(np.uint8).data, 256, 1, 1024, QImage.Format.Format_RGB32)
    painter.drawImage(band, image, QRectF(0, 0, 256, 1))
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
