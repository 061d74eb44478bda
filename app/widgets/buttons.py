"""Buttons and check boxes for actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.languages.window import bare


def plain_text(action: QAction) -> str:
    """Return the text of an action without mnemonic and dots."""
    return bare(action.text()).removesuffix("…")


class ActionButton(QPushButton):
    """A push button that follows its action: text, icon, enabled, checked.

    Args:
        action: The action it triggers.
        text: Label; None takes the action's, "" shows the icon alone.
        primary: Whether this is the main thing to do here.
    """

    def __init__(
        self,
        action: QAction,
        *,
        text: str | None = None,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._text = text
        self._primary = primary
        self.setProperty("primary", primary)
        self.setProperty("segment", text == "" or action.actionGroup() is not None)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._press)
        action.changed.connect(self._follow)
        self._follow()

    def rename(self, text: str) -> None:
        """Take another label."""
        if text != self._text:
            self._text = text
            self._follow()

    def _press(self) -> None:
        self._action.trigger()
        self._follow()

    def _follow(self) -> None:
        action = self._action
        name = plain_text(action)
        self.setText(name if self._text is None else self._text)
        if not self._primary:
            self.setIcon(action.icon())
        self.setToolTip(action.toolTip())
        self.setAccessibleName(name)
        self.setAccessibleDescription(action.toolTip())
        self.setEnabled(action.isEnabled())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())


class ActionCheck(QCheckBox):
    """A check box that follows a checkable action."""

    def __init__(self, action: QAction, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._action = action
        self.setAccessibleName(text)
        self.setToolTip(action.toolTip())
        self.setChecked(action.isChecked())
        self.toggled.connect(action.setChecked)
        action.toggled.connect(self.setChecked)


class MenuButton(QPushButton):
    """A push button that opens a menu."""

    def __init__(self, text: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
