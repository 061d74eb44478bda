"""Controls that behave as photographers expect: calm under the wheel, fine with Shift."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.widgets.spin import CalmSpin, wheel_is_meant
from app.widgets.spoken import FOLDS, NamedLabel, tell_fold
from app.widgets.theme import EDGE, GAP

_FINE = 0.1
_GESTURE_MS = 800
"""Key presses within this time of each other are one undo step."""
_KNOB = 6.5


class CalmSlider(QSlider):
    """A horizontal slider: press anywhere to go there, Shift drags finely."""

    reset = Signal()
    """A double-click asks for the default."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(20)
        self._exact = 0.0
        self._last_x = 0.0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only when meant."""
        if not wheel_is_meant(self, event):
            event.ignore()
            return
        delta = event.angleDelta().y() or event.angleDelta().x()
        self.setValue(self.value() + (1 if delta > 0 else -1) * self.singleStep())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag; without Shift the knob jumps under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self._last_x = event.position().x()
        self._exact = float(self.value())
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._exact = self._value_at(self._last_x)
        self.setValue(round(self._exact))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the default."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset.emit()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if not self.isSliderDown():
            return
        x = event.position().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            span = (self.maximum() - self.minimum()) / max(1.0, self._groove().width())
            self._exact += (x - self._last_x) * span * _FINE
        else:
            self._exact = self._value_at(x)
        self._exact = min(max(self._exact, self.minimum()), self.maximum())
        self._last_x = x
        self.setValue(round(self._exact))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        self.setSliderDown(False)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a thin groove, its filled part and the knob."""
        colours, groove = self.palette(), self._groove()
        enabled = self.isEnabled()
        x = self._x_of(self.value())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(QPalette.ColorRole.Light))
        painter.drawRoundedRect(groove, 2, 2)
        if enabled:
            painter.setBrush(colours.color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(QRectF(groove.left(), groove.top(), x - groove.left(), 4), 2, 2)
        knob = QColor("#f4f4f4") if enabled else colours.color(QPalette.ColorRole.Light)
        focused = self.hasFocus()
        ring = QPalette.ColorRole.Accent if focused else QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(colours.color(ring), 2.0 if focused else 1.0))
        painter.setBrush(knob)
        painter.drawEllipse(QPointF(x, groove.center().y()), _KNOB, _KNOB)
        painter.end()

    def _groove(self) -> QRectF:
        return QRectF(_KNOB + 1, self.height() / 2 - 2, self.width() - 2 * (_KNOB + 1), 4)

    def _x_of(self, value: float) -> float:
        groove, span = self._groove(), max(1, self.maximum() - self.minimum())
        return groove.left() + groove.width() * (value - self.minimum()) / span

    def _value_at(self, x: float) -> float:
        groove = self._groove()
        share = min(max((x - groove.left()) / max(1.0, groove.width()), 0.0), 1.0)
        return self.minimum() + share * (self.maximum() - self.minimum())


_BEARING = 4  # pixels


class CalmCombo(QComboBox):
    """A choice that the wheel leaves alone."""

    closed = Signal()
    """Its list has gone, whether something was chosen or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list: QWidget | None = None

    def sizeHint(self) -> QSize:
        """Ask for room for whole advances: Qt measures the ink of Japanese, which is narrower."""
        return super().sizeHint() + QSize(_BEARING, 0)

    def showPopup(self) -> None:
        """Show the list, and watch it: Qt hides it in more ways than by `hidePopup`."""
        super().showPopup()
        if self._list is None:
            self._list = self.view().window()
            self._list.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Report the end of the list, also after Esc or a click elsewhere."""
        if watched is self._list and event.type() == QEvent.Type.Hide:
            self.closed.emit()
        return super().eventFilter(watched, event)

    def offer(self, entries: Iterable[tuple[str, object]], chosen: object = None) -> None:
        """Fill it with texts and their values; a value that is not there chooses the first."""
        for text, value in entries:
            self.addItem(text, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only when meant."""
        if wheel_is_meant(self, event):
            super().wheelEvent(event)
        else:
            event.ignore()


class NameLabel(QLabel):
    """The name of a setting; a double-click resets it."""

    reset = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the default."""
        self.reset.emit()
        event.accept()


class ElidedLabel(NamedLabel):
    """A line of text that takes the room there is, with an ellipsis where it is cut."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        room = self.contentsRect()
        elide = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), elide, room.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(room, self.alignment(), text)


class NumberRow(QWidget):
    """Name, slider and number of one setting.

    Args:
        name: Label; also the accessible name.
        low, high: Range of the value.
        default: Value of a reset.
        decimals: Digits after the point; also the step of the slider.
        tip: One sentence.
        suffix: Unit shown behind the number.
    """

    edited = Signal(float, int)
    """The new value and the number of the gesture (equal numbers merge in the history)."""
    _next_gesture = 0

    def __init__(
        self,
        name: str,
        *,
        low: float,
        high: float,
        default: float,
        decimals: int,
        tip: str,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._default = default
        self._factor = 10**decimals
        self._gesture = self._last_gesture = 0
        self.label = NameLabel(name)
        self.label.reset.connect(self.reset)
        self.slider = CalmSlider()
        self.slider.reset.connect(self._take_back)
        self.slider.setRange(round(low * self._factor), round(high * self._factor))
        self.slider.setPageStep(max(1, (self.slider.maximum() - self.slider.minimum()) // 10))
        self.spin = CalmSpin()
        self.spin.setDecimals(decimals)
        self.spin.setRange(low, high)
        self.spin.setSingleStep(1 / self._factor)
        self.spin.setSuffix(suffix)
        self.spin.setFixedWidth(62)
        self._explain(name, tip)
        self.label.setBuddy(self.spin)
        self._pause = QTimer(self, singleShot=True, interval=_GESTURE_MS)
        self._pause.timeout.connect(self._end_gesture)
        self.slider.sliderPressed.connect(self._begin_gesture)
        self.slider.sliderReleased.connect(self._end_gesture)
        self.slider.valueChanged.connect(lambda value: self._edit(value / self._factor))
        self.spin.valueChanged.connect(self._edit)
        self._lay_out()
        self.show_value(default)

    def _explain(self, name: str, tip: str) -> None:
        hint = self.tr("Double-click to reset, hold Shift to drag finely.")
        for widget in (self.label, self.slider, self.spin):
            widget.setToolTip(f"{tip}\n{hint}")
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(tip)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(1)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.spin, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> float:
        """The value shown."""
        return self.spin.value()

    def set_default(self, value: float) -> None:
        """Reset to another value from now on."""
        self._default = value

    def show_value(self, value: float) -> None:
        """Show a value without reporting it."""
        blockers = QSignalBlocker(self.slider), QSignalBlocker(self.spin)
        if not self.slider.isSliderDown():
            self.slider.setValue(round(value * self._factor))
        self.spin.setValue(value)
        del blockers

    def reset(self) -> None:
        """Go to the default."""
        self._end_gesture()
        self._edit(self._default)

    def _take_back(self) -> None:
        """Reset by a double-click, whose first press is part of the same gesture."""
        self._gesture = self._last_gesture
        self._edit(self._default)
        self._end_gesture()

    def _begin_gesture(self) -> None:
        self._pause.stop()
        NumberRow._next_gesture += 1
        self._gesture = self._last_gesture = NumberRow._next_gesture

    def _end_gesture(self) -> None:
        self._pause.stop()
        self._gesture = 0

    def _edit(self, value: float) -> None:
        if not self._gesture:
            self._begin_gesture()
        if not self.slider.isSliderDown():
            self._pause.start()
        self.show_value(value)
        self.edited.emit(value, self._gesture)


class Section(QWidget):
    """A header that opens and closes what is below it.

    Args:
        key: Name under which its state is remembered.
        title: Header text.
        tip: One sentence.
    """

    toggled = Signal(bool)

    def __init__(self, key: str, title: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._header = QToolButton()
        self._header.setProperty(FOLDS, True)  # before a screen reader hears of it
        self._header.setObjectName("sectionHeader")
        self._header.setText(title)
        self._header.setAccessibleName(title)
        self._header.setToolTip(tip)
        self._header.setCheckable(True)
        self._header.setChecked(True)
        self._header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._header.setArrowType(Qt.ArrowType.DownArrow)
        self._header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._header.toggled.connect(self._toggle)
        self._body = QWidget()
        self.content = QVBoxLayout(self._body)
        self.content.setContentsMargins(EDGE, GAP + 2, EDGE, EDGE + 2)
        self.content.setSpacing(GAP + 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._body)

    @property
    def is_open(self) -> bool:
        """True while the content is shown."""
        return self._header.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close the section."""
        self._header.setChecked(is_open)

    def _toggle(self, is_open: bool) -> None:
        self._header.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._body.setVisible(is_open)
        tell_fold(self._header)
        self.toggled.emit(is_open)


_SHARE_OF_SCREEN = 0.9


def resize_on_screen(window: QWidget, size: QSize) -> None:
    """Give a window a size, as far as its screen has room."""
    window.resize(size.boundedTo(window.screen().availableSize() * _SHARE_OF_SCREEN))
