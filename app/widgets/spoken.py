"""For people who listen: roles of painted widgets, names of texts, and what is said unasked."""

from __future__ import annotations

import weakref
from collections import deque

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QComboBox, QLabel, QWidget
from shiboken6 import isValid

ROLE = "spokenRole"
"""Property of a widget: the name of a role of `QAccessible`, where Qt would say none."""
FOLDS = "spokenFolds"
"""Property of a button that can be checked: it opens and closes something, and says so."""
_APART_MS = 150
"""Orca leaves out what is announced within 100 ms of another announcement."""
_waiting: deque[tuple[weakref.ref[QWidget], str, bool]] = deque()
_last = QElapsedTimer()


def install_roles() -> None:
    """Have the property `ROLE` of widgets heeded; once for a program."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, QAbstractButton) and thing.property(FOLDS):
        return _Fold(thing, QAccessible.Role.Button)
    if isinstance(thing, QWidget) and (role := thing.property(ROLE)):
        return QAccessibleWidget(thing, QAccessible.Role[role])
    return None


class _Fold(QAccessibleWidget):
    """A button that is expanded or collapsed, where Qt would tell of a box that is checked."""

    def state(self) -> QAccessible.State:
        state = super().state()
        is_open = self._button().isChecked()
        state.checkable = state.checked = 0
        state.expandable, state.expanded, state.collapsed = 1, int(is_open), int(not is_open)
        return state

    def actionNames(self) -> list[str]:
        return ["Press", *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == "Press":
            self._button().click()
        else:
            super().doAction(name)

    def _button(self) -> QAbstractButton:
        button = self.object()
        assert isinstance(button, QAbstractButton)
        return button


def tell_fold(button: QAbstractButton) -> None:
    """Have a screen reader say that a button with `FOLDS` was opened or closed."""
    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = changed.collapsed = 1
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something; ``urgent`` interrupts what it says."""
    if not text or not QAccessible.isActive():
        return
    _waiting.append((weakref.ref(widget), text, urgent))
    if len(_waiting) == 1:
        left = _APART_MS - _last.elapsed() if _last.isValid() else 0
        if left > 0:
            QTimer.singleShot(left, _announce_next)
        else:
            _announce_next()


def _announce_next() -> None:
    reference, text, urgent = _waiting.popleft()
    widget = reference()
    if widget is not None and isValid(widget):
        event = QAccessibleAnnouncementEvent(widget, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        _last.start()
    if _waiting:
        QTimer.singleShot(_APART_MS, _announce_next)


def name_choice(combo: QComboBox, name: str) -> None:
    """Name a choice that is laid out without a label: on Linux only a label's name is told."""
    combo.setAccessibleName(name)
    label = QLabel(name, combo.parentWidget())
    label.hide()
    label.setBuddy(combo)


class NamedLabel(QLabel):
    """A text that changes: who listens is told its name, too, "Zoom: 100 %".

    Args:
        name: Never seen.
        word_wrap: Whether it may take several lines.
    """

    def __init__(
        self, name: str, parent: QWidget | None = None, *, word_wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setWordWrap(word_wrap)
        self.setAccessibleName(name)

    def setText(self, text: str) -> None:
        """Show a text, and tell it."""
        super().setText(text)
        if self._name:
            self.setAccessibleName(f"{self._name}: {text}" if text else self._name)

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")
