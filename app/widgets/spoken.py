"""For people who listen: roles of painted widgets, names of texts, and what is said unasked."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QWidget

ROLE = "spokenRole"
"""Property of a widget: the name of a role of `QAccessible`, where Qt would say none."""


def install_roles() -> None:
    """Have the property `ROLE` of widgets heeded; once for a program."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and (role := thing.property(ROLE)):
        return QAccessibleWidget(thing, QAccessible.Role[role])
    return None


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something; ``urgent`` interrupts what it says."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


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
