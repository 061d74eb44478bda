"""A small map of the whole picture while only a part of it is in view."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.canvas.heatmap import BAR_SIZE
from app.canvas.surface import Surface
from app.canvas.view import Frame
from models.grid import Rect

LONGEST = 176
"""Longer side of the map in logical pixels."""
MARGIN = 16
_ENOUGH = 3
"""The map is shown on a canvas at least this many times as wide and as high as itself."""


class Navigator(QWidget):
    """Shows the part in view on the whole picture; press or drag goes there.

    Args:
        canvas: Shows it at the lower right.
    """

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._picture = QPixmap()
        self._drawn: Hashable = None
        """What the kept picture is of; None for nothing that is still right."""
        self._map = QPixmap()
        self._seen: QRectF | None = None
        """Part in view on the kept map, its surroundings dimmed; None for no map."""
        self.setProperty("spokenRole", "Graphic")  # as in app.widgets.spoken
        self.setAccessibleName(self.tr("Navigator"))
        self.setAccessibleDescription(self.tr("The whole picture and the part in view."))
        self.setToolTip(self.tr("Drag to move the view."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        canvas.view_changed.connect(self.follow)
        canvas.picture_changed.connect(self._outdate)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower right of the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Show the part in view, or hide where everything is in view."""
        width, height = self._canvas.scene.view.size
        factor = self._factor
        size = QSizeF(max(32.0, width * factor), max(32.0, height * factor)).toSize()
        room = self._canvas.size()
        fits = room.width() >= _ENOUGH * size.width() and room.height() >= _ENOUGH * size.height()
        wanted = self._canvas.scene.has_photo and not self._sees_all() and fits
        bottom = room.height() - MARGIN - BAR_SIZE[1] - MARGIN // 2
        corner = (room.width() - MARGIN - size.width(), bottom - size.height())
        self.setGeometry(QRect(*corner, size.width(), size.height()))
        self.setVisible(wanted)
        self.update()

    def window_rect(self) -> QRectF:
        """The part in view, in the map's own pixels."""
        seen, factor, origin = self._canvas.viewport_rect(), self._factor, self._origin
        size = QSizeF(seen.width, seen.height) * factor
        return QRectF(origin + QPointF(seen.left, seen.top) * factor, size)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double-click as two presses: the canvas below must not zoom."""
        self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, dimmed outside of the part in view.

        All is kept while it stays: an outline that follows alpha repaints what it lies under.
        """
        seen, picture = self.window_rect(), self._kept_picture()
        if seen != self._seen:
            self._map, self._seen = QPixmap(picture), seen
            with QPainter(self._map) as painter:
                self._dim(painter, seen)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._map)

    def _dim(self, painter: QPainter, seen: QRectF) -> None:
        outside = QColor(0, 0, 0, 130)
        whole = QRectF(self.rect())
        painter.fillRect(QRectF(0, 0, whole.width(), seen.top()), outside)
        below = whole.height() - seen.bottom()
        painter.fillRect(QRectF(0, seen.bottom(), whole.width(), below), outside)
        painter.fillRect(QRectF(0, seen.top(), seen.left(), seen.height()), outside)
        right = whole.width() - seen.right()
        painter.fillRect(QRectF(seen.right(), seen.top(), right, seen.height()), outside)
        painter.setPen(QPen(QColor(0, 0, 0, 160), 3))
        painter.drawRect(seen.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(255, 255, 255), 1))
        painter.drawRect(seen.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QPen(QColor(255, 255, 255, 60), 1))
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))

    def _outdate(self) -> None:
        self._drawn = None
        self.update()

    def _kept_picture(self) -> QPixmap:
        """The whole picture on the map, kept while it stays."""
        scene, ratio = self._canvas.scene, self.devicePixelRatioF()
        width, height = scene.view.size
        area = QRect(0, 0, round(self.width() * ratio), round(self.height() * ratio))
        key = (scene.pictures, scene.view.size, area.size(), ratio)
        if key != self._drawn:
            self._picture, self._drawn, self._seen = QPixmap(area.size()), key, None
            self._picture.fill(QColor(18, 18, 18))
            with QPainter(self._picture) as painter:
                zoom, at = self._factor * ratio, self._origin * ratio
                scene.paint_whole(painter, Frame(at.x(), at.y(), zoom, width, height), area)
            self._picture.setDevicePixelRatio(ratio)
        return self._picture

    @property
    def _factor(self) -> float:
        """Pixels of the map for one of the result."""
        return LONGEST / max(self._canvas.scene.view.size)

    @property
    def _origin(self) -> QPointF:
        """Where the picture begins: a panorama lies in the middle of a map that can be hit."""
        size = QSizeF(*self._canvas.scene.view.size) * self._factor
        return QPointF(self.width() - size.width(), self.height() - size.height()) / 2

    def _sees_all(self) -> bool:
        width, height = self._canvas.scene.view.size
        seen: Rect = self._canvas.viewport_rect()
        return seen.width >= width and seen.height >= height

    def _go(self, at: QPointF) -> None:
        self._canvas.centre_at((at - self._origin) / self._factor)
