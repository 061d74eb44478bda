"""Qt's file dialog in our colours, where the system has none of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHeaderView, QToolButton, QTreeView

from app.widgets.theme import plain_icon

_ICONS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder-plus",
    "listModeButton": "squares-four",
    "detailModeButton": "list-bullets",
}
"""By the names that Qt gives its buttons, whose own icons are black in every theme."""


class FileDialog(QFileDialog):
    """A file dialog whose icons are seen in every theme and whose columns hold their texts."""

    def showEvent(self, event: QShowEvent) -> None:
        """Dress what is there by now; a dialog of the system has none of it."""
        super().showEvent(event)
        self._colour()
        list_of_files = self.findChild(QTreeView, "treeView")
        if isinstance(list_of_files, QTreeView):
            header, mode = list_of_files.header(), QHeaderView.ResizeMode
            header.setStretchLastSection(False)
            header.setSectionResizeMode(mode.ResizeToContents)
            header.setSectionResizeMode(0, mode.Stretch)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        for name, icon in _ICONS.items():
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(plain_icon(self.palette(), icon))
