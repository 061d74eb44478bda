"""The keyboard: back to the picture after a control was used, and by Tab in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
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
_WALKS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons for which a focus comes back to where it was."""


class FocusKeeper(QObject):
    """Brings the focus back to the picture.

    A button or a choice that was clicked gives it back at once, a number after Return or Esc.
    Sliders and lists keep it for their arrow keys, and who walks by Tab stays where they are. All
    of them leave Space to the picture unless it means something to them.

    Args:
        window: Its controls are watched; made after all of them.
        home: The picture.
        regions: Parts of the window in the order in which Tab goes through them.
    """

    def __init__(self, window: QMainWindow, home: QWidget, regions: Sequence[QWidget] = ()) -> None:
        super().__init__(window)
        self._window, self._home, self._regions = window, home, regions
        self.walks = False
        """Whether the focus came to the picture by Tab."""
        home.installEventFilter(self)
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
        if watched is self._home:
            if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in _BACK:
                self.walks = event.reason() in _WALKS
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.take_key(event)
        return super().eventFilter(watched, event)

    def walk(self, *, forward: bool) -> QWidget | None:
        """Go on by Tab, or back by Shift+Tab; return where to."""
        target = tab_target(self._window, self._regions, forward=forward)
        if target is not None:
            target.setFocus(_WALKS[0] if forward else _WALKS[1])
        return target

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


def tab_target(window: QWidget, regions: Sequence[QWidget], *, forward: bool) -> QWidget | None:
    """The control that Tab goes to, or Shift+Tab: as one reads, whenever it was made.

    Args:
        window: The controls of its docks that float are not among them: those are windows.
        regions: Parts of the window in their order; what is in none of them comes last.
        forward: False for Shift+Tab.
    """
    stops: list[list[QWidget]] = [[] for _ in range(len(regions) + 1)]
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.isVisible() and widget.isEnabled() and widget.window() is window:
            stops[_region_of(widget, regions)].append(widget)
    ordered = [widget for part in stops for widget in _as_read(part, window)]
    if not ordered:
        return None
    focus = window.focusWidget()
    if focus not in ordered:
        return ordered[0 if forward else -1]
    return ordered[(ordered.index(focus) + (1 if forward else -1)) % len(ordered)]


def _region_of(widget: QWidget, regions: Sequence[QWidget]) -> int:
    for number, region in enumerate(regions):
        if region is widget or region.isAncestorOf(widget):
            return number
    return len(regions)


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def _as_read(widgets: Sequence[QWidget], window: QWidget) -> list[QWidget]:
    """Row by row from the top; in a row from where the language begins."""
    around = {ancestor for each in widgets for ancestor in _ancestors(each)}
    places = {
        each: QRect(each.mapTo(window, QPoint()), QSize(1, 1) if each in around else each.size())
        for each in widgets
    }
    rows: list[list[QWidget]] = []
    low = 0
    for each in sorted(widgets, key=lambda widget: places[widget].center().y()):
        if rows and places[each].center().y() <= low:
            rows[-1].append(each)
        else:
            rows.append([each])
            low = places[each].bottom()
    mirrored = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = -1 if mirrored else 1
    return [w for row in rows for w in sorted(row, key=lambda each: side * places[each].x())]
