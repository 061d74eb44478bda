"""The model in use, in one row: its name, and a menu of the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from app.actions import Actions
from app.services.models import ModelChoice
from app.widgets.buttons import MenuButton


class ModelRow(QWidget):
    """Shows and changes the model."""

    def __init__(
        self, choice: ModelChoice, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choice, self._actions = choice, actions
        tip = self.tr("The networks and their weights; another model brings its own settings.")
        label = QLabel(self.tr("Model"))
        label.setToolTip(tip)
        self.button = MenuButton(self.tr("Model"), tip)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        label.setBuddy(self.button)
        menu = QMenu(self.button)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.button.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addStretch()
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        choice.changed.connect(self._show)
        self._show()

    def _fill(self) -> None:
        menu, choice = self.button.menu(), self._choice
        menu.clear()
        for model in choice.known:
            action = menu.addAction(f"{model.title}, {model.scales}", partial(choice.choose, model))
            action.setToolTip(model.licence)
            action.setCheckable(True)
            action.setChecked(model == choice.current)
            action.setEnabled(model.is_readable)
        menu.addSeparator()
        menu.addAction(self._actions["models"])

    def _show(self) -> None:
        title = self._choice.current.title
        self.button.setText(title)
        self.button.setAccessibleName(self.tr("Model: {0}").format(title))
