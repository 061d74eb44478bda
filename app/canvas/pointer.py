"""The part of the canvas that takes input: mouse, wheel, touchpad, Space."""

from __future__ import annotations

import sys
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from app.canvas.board import Status
from app.canvas.brush import Tool, same_cells
from app.canvas.gestures import Hand, HoverInfo
from app.canvas.surface import Surface

ZOOM_PER_NOTCH = 1.25
NOTCH = 120
"""`QWheelEvent.angleDelta` of one notch of a wheel."""


PAN_PER_KEY = 64
"""Logical pixels by which an arrow key moves the view."""
SPLIT_PER_KEY = 0.02
"""Share of the width by which Shift and an arrow key move the divider."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PointerSurface(Surface):
    """A `Surface` with a `Hand`. Positions are logical pixels."""

    hovered = Signal(object)
    stroke_started = Signal()
    stroke_painted = Signal(object, object, object, bool)
    stroke_finished = Signal()
    clicked = Signal(object)
    spot_clicked = Signal(int)
    brush_size_changed = Signal(int)
    split_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hand = Hand(self)
        self._dropping = False
        self._hover: HoverInfo | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        if sys.platform != "darwin":  # pinches come as native gestures there
            self.grabGesture(Qt.GestureType.PinchGesture)

    # The hand calls these

    def drag_split(self, at: QPointF) -> None:
        """Move the divider by hand."""
        rows = self.scene.in_rows
        share = at.y() / max(1, self.height()) if rows else at.x() / max(1, self.width())
        self.place_split(share)
        self.split_changed.emit(self.scene.split)

    def drag_brush_size(self, size: int) -> None:
        """Change the brush by hand."""
        self.update()
        if size != self.hand.brush_size:
            self.hand.brush_size = size
            self.brush_size_changed.emit(size)

    def pointer_moved(self) -> None:
        """Show the cells under the brush and the cursor, and report the token under the pointer."""
        overlay, cells, colour = self.scene.overlay, self.hand.cells(), self.hand.colour
        if colour != overlay.brush_colour or not same_cells(cells, overlay.brush):
            for changed in (overlay.brush, cells):
                self.update_cells(changed)
        overlay.brush, overlay.brush_colour = cells, colour
        if self.cursor().shape() != self.hand.cursor():
            self.setCursor(self.hand.cursor())
        if (hover := self.hand.hover()) != self._hover:
            self._hover = hover
            self.hovered.emit(hover)

    def after_view_change(self) -> None:
        """Show and report a change of the view, also under the pointer."""
        super().after_view_change()
        self.pointer_moved()

    def _full_status(self) -> Status:
        size = self.hand.size_drag()
        return replace(super()._full_status(), dropping=self._dropping, size_drag=size)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a gesture."""
        if not self.hand.press(event.position(), event.button(), event.modifiers()):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or hover."""
        if event.buttons() == Qt.MouseButton.NoButton:
            self.hand.finish()  # the release went to another window
        self.hand.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        self.hand.release(event.position(), event.button())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Centre the divider, or change between fit and 100 %; a brush just paints on."""
        at, left = event.position(), event.button() == Qt.MouseButton.LeftButton
        if left and self.hand.over_split(at):
            self.drag_split(QPointF(self.width(), self.height()) / 2)
        elif left and self.hand.tool is Tool.PAN and self.scene.has_photo:
            self.toggle_fit(at)
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self.hand.leave()
        super().leaveEvent(event)

    # Wheel and touchpad

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; two fingers on a touchpad pan."""
        if not self.scene.has_photo:
            event.ignore()
            return
        fingers = event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if fingers and not control:
            self.pan(QPointF(event.pixelDelta()))
        elif event.angleDelta().y():
            factor = ZOOM_PER_NOTCH ** (event.angleDelta().y() / NOTCH)
            self.zoom_at(self.scene.view.zoom * factor, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take pinches of touchpads and touch screens."""
        if isinstance(event, QNativeGestureEvent) and self._native(event):
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture) and self.scene.has_photo:
                centre = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                self.zoom_at(self.scene.view.zoom * pinch.scaleFactor(), centre)
                return True
        return super().event(event)

    def _native(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture and self.scene.has_photo:
            self.zoom_at(self.scene.view.zoom * (1 + event.value()), event.position())
        elif kind == Qt.NativeGestureType.SmartZoomNativeGesture and self.scene.has_photo:
            self.toggle_fit(event.position())
        else:
            return False
        return True

    # Space

    def hold_pan(self, held: bool) -> None:
        """Pan with the left button while ``held``, whatever the tool."""
        self.hand.space = held
        self.pointer_moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan while Space is held; arrows look around, with Shift they move the divider."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.hold_pan(True)
        elif (step := _ARROWS.get(Qt.Key(event.key()))) and self.scene.has_photo:
            self._press_arrow(*step, event.modifiers())
        else:
            super().keyPressEvent(event)

    def _press_arrow(self, x: int, y: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            step = y if self.scene.in_rows else x
            self.place_split(self.scene.split + step * SPLIT_PER_KEY)
            self.split_changed.emit(self.scene.split)
        else:
            self.pan(QPointF(-x, -y) * PAN_PER_KEY)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Go back to the tool."""
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.hold_pan(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of Space."""
        self.hold_pan(False)
        super().focusOutEvent(event)

    def set_dropping(self, dropping: bool) -> None:
        """Show, or no longer, that something is about to be dropped here."""
        if dropping != self._dropping:
            self._dropping = dropping
            self.update()
