"""A part of the result at 100 %, as it will stand in the file; the pointer drags it along."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.widgets.spoken import ROLE
from app.widgets.theme import EDGE
from models.grid import Rect

_BLOCK = 16
"""Parts begin at multiples of this, so that the blocks of JPEG are where they will be."""
_KEY_STEP = 64


class ResultView(QWidget):
    """Shows what is handed to `show_part`; `moved` asks for another part.

    Args:
        size: Height and width of the whole result in pixels.
        parent: Dialog.
    """

    moved = Signal()

    def __init__(self, size: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._centre = size[1] / 2, size[0] / 2
        self._part: tuple[Rect, QImage] | None = None
        self._grip: tuple[QPoint, tuple[float, float]] | None = None
        self.setMinimumSize(QSize(360, 360))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setProperty(ROLE, "Graphic")
        self.setAccessibleName(self.tr("Preview of the picture at 100 %"))
        self.setToolTip(self.tr("As it will be saved, at 100 %. Drag to see other parts."))

    @property
    def image(self) -> QImage | None:
        """The picture that is shown now."""
        return self._part[1] if self._part is not None else None

    @property
    def wanted(self) -> Rect:
        """The part of the result that there is room for, in its pixels."""
        ratio = self.devicePixelRatioF()
        spans = []
        for at, room, whole in (
            (self._centre[1], self.height() * ratio, self._size[0]),
            (self._centre[0], self.width() * ratio, self._size[1]),
        ):
            first = max(0, int((at - room / 2) // _BLOCK * _BLOCK))
            spans.append((first, min(whole, math.ceil(at + room / 2)) - first))
        (top, height), (left, width) = spans
        return Rect(top, left, height, width)

    def show_part(self, rect: Rect, image: QImage) -> None:
        """Show the pixels of a part."""
        self._part = rect, image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part where it belongs, pixel by pixel."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        if self._part is not None:
            rect, image = self._part
            ratio = self.devicePixelRatioF()
            painter.scale(1 / ratio, 1 / ratio)
            x = self.width() * ratio / 2 - self._centre[0] + rect.left
            y = self.height() * ratio / 2 - self._centre[1] + rect.top
            painter.drawImage(QPoint(round(x), round(y)), image)
            painter.resetTransform()
            self._draw_hint(painter)
        painter.end()

    def _draw_hint(self, painter: QPainter) -> None:
        wanted = self.wanted
        is_whole = (wanted.height, wanted.width) == self._size
        text = self.tr("100 %") if is_whole else self.tr("100 %, drag to move")
        room = self.fontMetrics().boundingRect(text).adjusted(-9, -4, 9, 4)
        room.moveBottomLeft(self.rect().bottomLeft() + QPoint(EDGE, -EDGE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawRoundedRect(room, 5, 5)
        painter.setPen(QColor(240, 240, 240))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint(), self._centre
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if self._grip is not None:
            start, centre = self._grip
            way = (event.position().toPoint() - start) * self.devicePixelRatioF()
            self._go(centre[0] - way.x(), centre[1] - way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move the part."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._go(self._centre[0] + _KEY_STEP * step[0], self._centre[1] + _KEY_STEP * step[1])

    def _go(self, x: float, y: float) -> None:
        """Move the middle of the view, but never past the edges of the picture."""
        ratio = self.devicePixelRatioF()
        bounds = []
        for at, room, whole in (
            (x, self.width() * ratio, self._size[1]),
            (y, self.height() * ratio, self._size[0]),
        ):
            half = min(room, whole) / 2
            bounds.append(min(max(at, half), whole - half))
        self._centre = bounds[0], bounds[1]
        self.update()
        self.moved.emit()
