"""The lowest part of the canvas: draws the scene and keeps the view. Takes no input."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.canvas import signs
from app.canvas.board import Board, Look, Status, Wait
from app.canvas.brush import Cells
from app.canvas.scene import Scene
from app.canvas.signs import Staleness, UpdatingLine
from app.canvas.tiles import Side
from app.canvas.view import device_size, outward
from models.grid import Rect

_LABELS = signs.PILL_HEIGHT + 2 * signs.MARGIN
"""Height of the strip that the names of what is seen are in."""


class Surface(QWidget):
    """Draws a `Scene` under a view that can be moved. Positions are logical pixels."""

    view_changed = Signal()
    picture_changed = Signal()
    """Pixels of the result, or of a step in its place, have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene()
        self._board = Board(self.scene)
        self._stale = Staleness(self)
        self._status = Status()
        self._outdated = False
        self._gray: int | None = None
        self._covered: dict[str, QRect] = {}
        self._time_left = ""
        self._waits: dict[Side, Wait] = {}
        self._result_wait: Wait | None = None
        self._waited = 0  # at how many places when last looked
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(160, 120)
        self._line = UpdatingLine(self, self._stale)
        self._stale.shown_changed.connect(self.update_status)
        self._read_palette()

    # Positions

    def to_device(self, at: QPointF) -> QPointF:
        """Map a position in the widget to device pixels."""
        return at * self.devicePixelRatioF()

    def pane_at(self, at: QPointF) -> int:
        """Index of the pane under a position, or of the nearest."""
        return self.scene.pane_at(self.to_device(at))

    def to_output(self, at: QPointF, *, pane: int) -> QPointF:
        """Map a position in the widget to output pixels, as seen in one pane."""
        return self.scene.frame(self.scene.panes()[pane]).to_output(self.to_device(at))

    def from_output(self, output: QPointF, *, pane: int = 0) -> QPointF:
        """Map a position in output pixels to the widget."""
        frame = self.scene.frame(self.scene.panes()[pane])
        return frame.to_device(output) / self.devicePixelRatioF()

    @property
    def split_position(self) -> float:
        """Column of the divider, or row of the one that lies."""
        at = self.scene.split_y if self.scene.in_rows else self.scene.split_x
        return at / self.devicePixelRatioF()

    @property
    def divider(self) -> QRect:
        """The knob of the divider; the middle where there is none."""
        centre = QPointF(self.width(), self.height()) / 2
        if self.scene.mode.is_split:
            at = self.split_position
            centre = QPointF(centre.x(), at) if self.scene.in_rows else QPointF(at, centre.y())
        reach = signs.KNOB_RADIUS + 2
        return QRect(centre.toPoint(), QSize(1, 1)).adjusted(-reach, -reach, reach, reach)

    # The view

    def pan(self, step: QPointF) -> None:
        """Move the picture."""
        step = self.to_device(step)
        self.scene.view.pan(step.x(), step.y())
        self.after_view_change()

    def zoom_at(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom so that the picture under a position, or in the middle, stays there."""
        anchor = None
        if at is not None:
            pane = self.scene.panes()[self.pane_at(at)]
            anchor = self.to_device(at) - QPointF(pane.rect.topLeft())
        self.scene.view.zoom_to(zoom, anchor)
        self.after_view_change()

    def toggle_fit(self, at: QPointF) -> None:
        """Change between fit and 100 %."""
        if self.scene.view.fitted:
            self.zoom_at(1.0, at)
        else:
            self.scene.view.fit()
            self.after_view_change()

    def fit_scene(self) -> None:
        """Give the scene the size of the widget, after it or the mode changed."""
        self.scene.resize(*device_size(self.size(), self.devicePixelRatioF()))
        self.after_view_change()

    def after_view_change(self) -> None:
        """Show and report a change of zoom, position, size or mode."""
        self.update()
        self.view_changed.emit()

    def viewport_rect(self) -> Rect:
        """The visible part of the result, in output pixels."""
        pane = self.scene.panes()[0]
        frame = self.scene.frame(pane)
        seen: QRect = pane.rect.intersected(frame.picture)
        left, top = (seen.x() - frame.x) / frame.zoom, (seen.y() - frame.y) / frame.zoom
        y0, x0 = max(0, math.floor(top)), max(0, math.floor(left))
        y1 = min(frame.height, math.ceil(top + seen.height() / frame.zoom))
        x1 = min(frame.width, math.ceil(left + seen.width() / frame.zoom))
        if seen.bottom() == frame.picture.bottom():  # a device pixel may hold many of the result
            y1 = frame.height
        if seen.right() == frame.picture.right():
            x1 = frame.width
        return Rect(y0, x0, max(0, y1 - y0), max(0, x1 - x0))

    def centre_at(self, output: QPointF) -> None:
        """Bring an output position to the middle; zoom stays."""
        self.scene.view.centre_on(output)
        self.after_view_change()

    def place_split(self, split: float) -> None:
        """Move the divider to a share of the width, or of the height."""
        before, self.scene.split = self.split_position, min(max(split, 0.0), 1.0)
        left, right = sorted((before, self.split_position))
        if self.scene.in_rows:
            swept = QRectF(0, left, self.width(), right - left)
            self.scene.outdate([outward(swept.toAlignedRect(), self.devicePixelRatioF())])
            around = signs.PILL_HEIGHT + signs.MARGIN + signs.KNOB_REACH
            self.update(swept.adjusted(0, -around, 0, around).toAlignedRect())
            return
        swept = QRectF(left, 0, right - left, self.height())
        self.scene.outdate([outward(swept.toAlignedRect(), self.devicePixelRatioF())])
        self.update(swept.adjusted(-signs.KNOB_REACH, 0, signs.KNOB_REACH, 0).toAlignedRect())
        top = self.scene.frame(self.scene.panes()[0]).picture.y() / self.devicePixelRatioF()
        labels = QRectF(0, max(0.0, top), self.width(), _LABELS).toAlignedRect()
        for covered in self._covered.values():
            if labels.intersects(covered):
                labels.setBottom(max(labels.bottom(), covered.bottom() + _LABELS))
        self.update(labels)

    def cover(self, place: QRect, by: QWidget) -> None:
        """Keep the names of what is seen from under something that lies over the canvas.

        Args:
            place: What it covers of its parent; empty while it is not there.
            by: The widget, known by its object's name.
        """
        before = self._covered.pop(by.objectName(), QRect())
        covered, parent = QRect(), by.parentWidget()
        if not place.isEmpty() and parent is not None:
            covered = place.translated(self.mapFrom(parent, QPoint()))
            self._covered[by.objectName()] = covered
        if covered != before:
            reach = max(each.bottom() for each in (before, *self._covered.values())) + _LABELS
            self.update(0, 0, self.width(), reach)

    # Repainting

    def update_device(self, rects: list[QRect]) -> None:
        """Repaint some device pixels."""
        ratio = 1 / self.devicePixelRatioF()
        for rect in rects:
            if not rect.isEmpty():
                self.update(outward(rect, ratio))

    def update_cells(self, cells: Cells | None) -> None:
        """Repaint the overlay on some tokens."""
        if cells is not None:
            self.update_device(self.scene.cells_rects(cells, self.devicePixelRatioF()))

    def update_status(self) -> None:
        """Repaint what shows the state of the run."""
        self.update(self._board.status_rect(self.size()))

    def update_waits(self) -> None:
        """Repaint what is waited for, if that has changed."""
        status, ratio = self._full_status(), self.devicePixelRatioF()
        places = [place.toAlignedRect() for place, _ in self._board.waits(status, ratio)]
        if len(places) != self._waited:
            self._waited = len(places)
            self.update()
        for place in places:
            top = place.center().y() - signs.PLATE_HEIGHT
            self.update(QRect(place.x(), top, place.width(), signs.PLATE_REACH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the damaged parts only."""
        with QPainter(self) as painter:  # ended even after an error, or Qt would crash
            self._paint_scene(painter, event)
            self._paint_signs(painter, event)

    def _paint_scene(self, painter: QPainter, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        whole = QRect(0, 0, *device_size(self.size(), ratio))
        painter.scale(1 / ratio, 1 / ratio)
        for rect in cast("Iterable[QRect]", event.region()):
            area = outward(rect, ratio).intersected(whole)
            self.scene.paint(painter, area, max(1, int(ratio)))
        painter.resetTransform()

    def _paint_signs(self, painter: QPainter, event: QPaintEvent) -> None:
        painter.setClipRegion(event.region())
        accent = self.palette().color(QPalette.ColorRole.Accent)
        covered = tuple(map(QRectF, self._covered.values()))
        look = Look(self.size(), self.devicePixelRatioF(), self.font(), accent, covered)
        self._board.paint(painter, QRectF(event.rect()), look, self._full_status())

    def _full_status(self) -> Status:
        return Status(
            self._stale.shown,
            self._outdated,
            time_left=self._time_left,
            waits=self._waits,
            result=self._result_wait,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again, or keep the centre."""
        self.fit_scene()
        self._line.setGeometry(0, 0, self.width(), signs.LINE_HEIGHT)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._read_palette()
            self.update()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Follow the pixel ratio of the screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.fit_scene()
        return super().event(event)

    def set_gray(self, gray: int | None) -> None:
        """Set the gray around the picture, 0 to 255; None for that of the theme."""
        self._gray = gray
        self._read_palette()
        self.update()

    def _read_palette(self) -> None:
        of_theme = self.palette().color(QPalette.ColorRole.Dark).lightness()
        gray = of_theme if self._gray is None else self._gray
        self.scene.background = QColor(gray, gray, gray)
