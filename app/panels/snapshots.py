"""The list of snapshots: go back to one, rename it, delete it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.document.session import Session
from app.languages.window import filled
from app.widgets.buttons import ActionButton
from app.widgets.theme import GAP
from models.recipe import Snapshot

_ROWS = 5
_ROLE = Qt.ItemDataRole.UserRole


class SnapshotList(QListWidget):
    """The names; Enter goes back to one, F2 renames it, Delete deletes it."""

    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, and leave Space to the picture."""
        if event.key() == Qt.Key.Key_Delete and self.currentItem() is not None:
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class SnapshotsPanel(QWidget):
    """Shows the snapshots of the photo and sends what the user wants with them.

    Args:
        session: The document.
        actions: Of taking one.
    """

    restore_wanted = Signal(object)
    rename_wanted = Signal(object, str)
    remove_wanted = Signal(object)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list = self._make_list()
        self.take = ActionButton(actions["snapshot"])
        self.restore = self._button(
            self.tr("Restore"), self.tr("Go back to the selected snapshot, as one undo step")
        )
        self.restore.clicked.connect(self._restore)
        self.rename = self._button(self.tr("Rename"), self.tr("Give it another name  (F2)"))
        self.rename.clicked.connect(self._edit)
        self.remove = self._button(self.tr("Delete"), self.tr("Delete the selected snapshot"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(GAP - 2)
        for button in (self.restore, self.rename, self.remove):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.take)
        layout.addWidget(self.list)
        layout.addLayout(row)
        session.snapshots.changed.connect(self.show_all)
        self.show_all()

    def _make_list(self) -> SnapshotList:
        made = SnapshotList()
        made.setAccessibleName(self.tr("Snapshots"))
        made.setToolTip(self.tr("Double-click one, or press Enter, to go back to it."))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        made.setTabKeyNavigation(False)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._offer)
        made.itemActivated.connect(self._restore)
        made.itemChanged.connect(self._take_name)
        made.deleted.connect(self._remove)
        made.currentItemChanged.connect(self._enable)
        return made

    def _button(self, text: str, tip: str) -> QPushButton:
        made = QPushButton(text)
        made.setToolTip(tip)
        made.setAccessibleName(text)
        made.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        made.setProperty("segment", True)
        return made

    @property
    def selected(self) -> Snapshot | None:
        """The snapshot whose row is selected."""
        item = self.list.currentItem()
        return None if item is None else item.data(_ROLE)

    def show_all(self) -> None:
        """List them, the newest first; the selection stays at its place."""
        row = self.list.currentRow()
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for snapshot in reversed(self._session.snapshots.all):
            item = QListWidgetItem(snapshot.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(_ROLE, snapshot)
            item.setToolTip(self._described(snapshot))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        del blocker
        height = max(self.list.sizeHintForRow(0), self.fontMetrics().height() + GAP)
        self.list.setFixedHeight(height * min(max(self.list.count(), 1), _ROWS) + 4)
        self.list.setVisible(self.list.count() > 0)
        for button in (self.restore, self.rename, self.remove):
            button.setVisible(self.list.count() > 0)
        self._enable()

    def _described(self, snapshot: Snapshot) -> str:
        recipe = snapshot.file.recipe
        said = [
            snapshot.name,
            filled(self.tr("size ×{0:g}"), recipe.scale),
            filled(self.tr("alpha {0:.2f}"), recipe.alpha),
        ]
        made = QDateTime.fromString(snapshot.file.created or "", Qt.DateFormat.ISODate)
        if made.isValid():
            said.append(QLocale().toString(made, QLocale.FormatType.ShortFormat))
        return "\n".join(said)

    def _enable(self) -> None:
        for button in (self.restore, self.rename, self.remove):
            button.setEnabled(self.selected is not None)

    # Doing

    def _restore(self) -> None:
        if (snapshot := self.selected) is not None:
            self.restore_wanted.emit(snapshot)

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.list.state() != QListWidget.State.EditingState:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.editItem(item)

    def _take_name(self, item: QListWidgetItem) -> None:
        # the editor is still closing, and the list is about to be filled anew
        QTimer.singleShot(0, self, partial(self.rename_wanted.emit, item.data(_ROLE), item.text()))

    def _remove(self) -> None:
        if (snapshot := self.selected) is not None:
            self.remove_wanted.emit(snapshot)

    def _offer(self, at: QPoint) -> None:
        """Show a menu for the snapshot under the pointer."""
        if self.list.itemAt(at) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Restore"), self._restore)
        menu.addAction(self.tr("Re&name"), self._edit)
        menu.addAction(self.tr("&Delete"), self._remove)
        menu.popup(self.list.viewport().mapToGlobal(at))
