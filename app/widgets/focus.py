"""The keyboard goes back to the picture after a control was used, so that its keys work."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QDockWidget,
    QMainWindow,
    QPushButton,
    QWidget,
)

from app.widgets.controls import CalmCombo

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FocusKeeper(QObject):
    """Brings the focus back to the picture.

    A button or a choice that was clicked gives it back at once, a number after Return or Esc.
    Sliders and lists keep it for their arrow keys, and who walks by Tab stays where they are. All
    of them leave Space to the picture unless it means something to them.

    Args:
        window: Its controls are watched; made after all of them.
        home: The picture.
    """

    def __init__(self, window: QMainWindow, home: QWidget) -> None:
        super().__init__(window)
        self._home = home
        self._by_mouse = False
        for button in window.findChildren(QAbstractButton):
            button.pressed.connect(self._note_press)
            button.released.connect(self._release)
            button.clicked.connect(partial(self._return_from, button))
            menu = button.menu() if isinstance(button, QPushButton) else None
            if menu is not None:
                menu.aboutToHide.connect(self._return_later)
        for dock in window.findChildren(QDockWidget):
            dock.installEventFilter(self)
        for choice in window.findChildren(CalmCombo):
            choice.closed.connect(self._return_later)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys that a dock leaves: one that floats is a window of its own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.take_key(event)
        return super().eventFilter(watched, event)

    def _note_press(self) -> None:
        self._by_mouse = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)

    def _release(self) -> None:
        """Give the focus back after a click, but not after Space."""
        if self._by_mouse:
            self._return_later()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that the control with the focus has left; True if it is dealt with."""
        control = QApplication.focusWidget()
        if control is None or control is self._home or event.isAutoRepeat():
            return False
        if event.key() in _ENDS:
            if isinstance(control, QAbstractButton):
                control.click()
            else:
                self._home.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._home.setFocus()
            return isinstance(control, QAbstractSpinBox)  # for others Esc also steps back
        if event.key() == Qt.Key.Key_Space:
            self._home.setFocus()
            QApplication.sendEvent(self._home, event)
            return True
        return False

    def _return_later(self) -> None:
        QTimer.singleShot(0, self, self._return)

    def _return_from(self, button: QAbstractButton) -> None:
        """Leave a button that has disappeared: the next control would have the focus."""
        if not button.isVisible():
            self._return_later()

    def _return(self) -> None:
        if QApplication.activePopupWidget() is None and self._home.isVisible():
            self._home.setFocus()
