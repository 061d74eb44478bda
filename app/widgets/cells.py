"""The look that small pictures in a list share: ground, frame and letters of a cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.widgets.theme import Colours


def draw_ground(painter: QPainter, cell: QRect, colours: Colours) -> None:
    """Lift a cell that is shown, or where the cursor is, from those beside it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.hover))
    painter.drawRoundedRect(QRectF(cell).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)


def draw_frame(
    painter: QPainter, place: QRect, colours: Colours, *, shown: bool, focused: bool
) -> None:
    """Draw the edge of a picture: strong where it is shown, stronger where keys go."""
    edge = colours.focus if shown or focused else colours.border
    painter.setPen(QPen(QColor(edge), 3 if focused else 2 if shown else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))


def small(font: QFont, *, bold: bool = False) -> QFont:
    """The font of the words in a cell."""
    made = QFont(font)
    made.setPixelSize(11)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
