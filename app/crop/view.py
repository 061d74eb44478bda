"""The photo with the rectangle that will be left: drag corners, edges, inside or around it."""

from __future__ import annotations

import math
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from app.crop.draft import HANDLES, Draft, Handle, level
from app.widgets.spoken import ROLE

_MARGIN = 34
_GRAB = 14.0
_ARM = 22.0
"""Length of the bracket at a corner."""
_DIM = QColor(0, 0, 0, 150)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Action(Enum):
    """The effects of a drag."""

    NONE = auto()
    HANDLE = auto()
    MOVE = auto()
    TURN = auto()
    LEVEL = auto()


class CropView(QWidget):
    """Shows a `Draft` and changes it by hand. Positions are logical pixels."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cropView")
        self.setProperty(ROLE, "Canvas")
        self.draft: Draft | None = None
        self.levels = False
        """Whether a drag draws a line that is to become level or upright."""
        self.surround = QColor(38, 38, 38)
        self._image = QImage()
        self._action = Action.NONE
        self._handle = Handle(0, 0)
        self._pressed = self._at = self._grip = QPointF()
        self._fine = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Crop"))
        self.setAccessibleDescription(
            self.tr(
                "The part of the photo that will be restored. Drag its corners and edges, drag "
                "inside to move it, outside to straighten the photo. Arrow keys move it."
            )
        )

    def show_draft(self, draft: Draft) -> None:
        """Work on another draft; its picture comes later."""
        self.draft, self._image = draft, QImage()
        self._action, self.levels = Action.NONE, False
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show the whole photo, unturned, in any size."""
        self._image = image
        self.update()

    def set_straightening(self, on: bool) -> None:
        """Show a finer grid, as while the photo is turned."""
        self._fine = on
        self.update()

    @property
    def has_image(self) -> bool:
        """True once the photo is there."""
        return not self._image.isNull()

    # Places

    @property
    def _scale(self) -> float:
        height, width = self.draft.frame if self.draft else (1, 1)
        room_w, room_h = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return max(0.001, min(room_w / width, room_h / height))

    @property
    def _origin(self) -> QPointF:
        height, width = self.draft.frame if self.draft else (1, 1)
        scale = self._scale
        return QPointF((self.width() - scale * width) / 2, (self.height() - scale * height) / 2)

    def from_frame(self, x: float, y: float) -> QPointF:
        """Map a place of the turned photo to the widget."""
        return self._origin + QPointF(self._scale * x, self._scale * y)

    def to_frame(self, at: QPointF) -> QPointF:
        """Map a place of the widget to the turned photo."""
        return (at - self._origin) / self._scale

    @property
    def crop(self) -> QRectF:
        """The rectangle in the widget."""
        if self.draft is None:
            return QRectF()
        box = self.draft.box
        return QRectF(self.from_frame(box.left, box.top), self.from_frame(box.right, box.bottom))

    def place_of(self, handle: Handle) -> QPointF:
        """The middle of a handle in the widget."""
        crop, middle = self.crop, self.crop.center()
        x = {-1: crop.left(), 0: middle.x(), 1: crop.right()}[handle.across]
        y = {-1: crop.top(), 0: middle.y(), 1: crop.bottom()}[handle.along]
        return QPointF(x, y)

    def _handle_at(self, at: QPointF) -> Handle | None:
        """The handle under a position: corners first, then anywhere along an edge."""
        crop = self.crop
        near_x = {-1: abs(at.x() - crop.left()), 1: abs(at.x() - crop.right())}
        near_y = {-1: abs(at.y() - crop.top()), 1: abs(at.y() - crop.bottom())}
        if not crop.adjusted(-_GRAB, -_GRAB, _GRAB, _GRAB).contains(at):
            return None
        across = min(near_x, key=lambda side: near_x[side])
        along = min(near_y, key=lambda side: near_y[side])
        across = across if near_x[across] <= _GRAB else 0
        along = along if near_y[along] <= _GRAB else 0
        return Handle(across, along) if across or along else None

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo, dimmed around the rectangle, with grid and handles."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.surround)
            if self.draft is None or self._image.isNull():
                painter.setPen(QColor(150, 150, 150))
                painter.drawText(
                    self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Opening the photo…")
                )
                return
            self._draw_photo(painter, self.draft)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_grid(painter)
            self._draw_handles(painter)
            if self._action is Action.LEVEL:
                painter.setPen(QPen(QColor(255, 210, 80), 2))
                painter.drawLine(self._pressed, self._at)

    def _draw_photo(self, painter: QPainter, draft: Draft) -> None:
        height, width = draft.frame
        middle = self.from_frame(width / 2, height / 2)
        turned = QTransform.fromTranslate(middle.x(), middle.y())
        turned.rotate(draft.angle + 90 * draft.turns)
        if draft.turns % 2:
            height, width = width, height
        wide, tall = self._scale * width, self._scale * height
        photo = QRectF(-wide / 2, -tall / 2, wide, tall)
        around = QPainterPath()
        around.addRect(QRectF(self.rect()))
        around.addRect(self.crop)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(turned, combine=True)
        painter.drawImage(photo, self._image)
        painter.restore()
        painter.save()
        painter.setClipPath(around)
        painter.setTransform(turned, combine=True)
        painter.fillRect(photo, _DIM)
        painter.restore()

    def _draw_grid(self, painter: QPainter) -> None:
        crop = self.crop
        painter.setPen(QPen(QColor(255, 255, 255, 110), 1))
        parts = 9 if self._fine or self._action is Action.TURN else 3
        for part in range(1, parts):
            x = crop.left() + crop.width() * part / parts
            y = crop.top() + crop.height() * part / parts
            painter.drawLine(QPointF(x, crop.top()), QPointF(x, crop.bottom()))
            painter.drawLine(QPointF(crop.left(), y), QPointF(crop.right(), y))
        painter.setPen(QPen(QColor(255, 255, 255, 220), 1))
        painter.drawRect(crop)

    def _draw_handles(self, painter: QPainter) -> None:
        """Brackets at the corners and bars at the edges, white on black to be seen anywhere."""
        arm = min(_ARM, self.crop.width() / 3, self.crop.height() / 3)
        for pen in (QPen(QColor(0, 0, 0, 160), 5), QPen(QColor(255, 255, 255), 3)):
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            for handle in HANDLES:
                at = self.place_of(handle)
                if handle.across and handle.along:
                    ends = (
                        QPointF(at.x() - handle.across * arm, at.y()),
                        at,
                        QPointF(at.x(), at.y() - handle.along * arm),
                    )
                else:
                    half = QPointF(0, arm / 2) if handle.across else QPointF(arm / 2, 0)
                    ends = (at - half, at, at + half)
                painter.drawPolyline(ends)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        if event.button() != Qt.MouseButton.LeftButton or self.draft is None:
            return
        self._pressed = self._at = event.position()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        handle = self._handle_at(self._at)
        if self.levels or control:
            self._action = Action.LEVEL
        elif handle is not None:
            self._action, self._handle = Action.HANDLE, handle
            self._grip = self.place_of(handle) - self._at
        else:
            self._action = Action.MOVE if self.crop.contains(self._at) else Action.TURN
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag, or show what one would do."""
        before, self._at = self._at, event.position()
        if self.draft is None or self._action is Action.NONE:
            self._show_cursor(event)
            return
        if self._action is Action.HANDLE:
            place = self.to_frame(self._at + self._grip)
            self.draft.drag(self._handle, place.x(), place.y())
        elif self._action is Action.MOVE:
            step = (self._at - before) / self._scale
            self.draft.move(step.x(), step.y())
        elif self._action is Action.TURN:
            self.draft.straighten(self.draft.angle + self._swept(before))
        if self._action is not Action.LEVEL:
            self.changed.emit()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag; a line that was drawn becomes level, or upright."""
        if event.button() != Qt.MouseButton.LeftButton or self._action is Action.NONE:
            return
        line, action = event.position() - self._pressed, self._action
        self._action = Action.NONE
        if action is Action.LEVEL and self.draft is not None and line.manhattanLength() > _GRAB:
            self.draft.straighten(self.draft.angle + level(line.x(), line.y()))
            self.levels = False
            self.changed.emit()
        self._show_cursor(event)
        self.update()

    def _swept(self, before: QPointF) -> float:
        """Degrees between two places as seen from the middle of the photo."""
        height, width = self.draft.frame if self.draft else (1, 1)
        middle = self.from_frame(width / 2, height / 2)
        old, new = before - middle, self._at - middle
        turned = math.degrees(math.atan2(new.y(), new.x()) - math.atan2(old.y(), old.x()))
        return (turned + 180) % 360 - 180

    def _show_cursor(self, event: QMouseEvent) -> None:
        shape = Qt.CursorShape.CrossCursor
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not (self.levels or control):
            handle = self._handle_at(event.position())
            if handle is not None:
                shape = _CURSORS[handle.across * handle.along, bool(handle.across)]
            elif self.crop.contains(event.position()):
                shape = Qt.CursorShape.SizeAllCursor
            else:
                shape = Qt.CursorShape.OpenHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the rectangle by a pixel of the photo, or by ten with Shift."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self.draft is None:
            super().keyPressEvent(event)
            return
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self.draft.move(far * step[0], far * step[1])
        self.changed.emit()
        self.update()


_CURSORS = {
    (0, True): Qt.CursorShape.SizeHorCursor,
    (0, False): Qt.CursorShape.SizeVerCursor,
    (1, True): Qt.CursorShape.SizeFDiagCursor,
    (-1, True): Qt.CursorShape.SizeBDiagCursor,
}
"""Cursors of handles, by the direction in which they move."""
