"""Snapshots in the window: taken under a name, gone back to, renamed, deleted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QDateTime, QObject, Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from app.actions import Actions
from app.document.message import Message
from app.document.session import Session
from app.document.snapshots import LONGEST
from app.panels.snapshots import SnapshotsPanel
from app.window.recipes import Recipes
from models.recipe import Snapshot


class SnapshotDesk(QObject):
    """Does what menu and panel ask for with the snapshots of the open photo.

    Args:
        session: The document, which has the snapshots.
        recipes: Settings and paint as they stand.
        actions: What the user asks for.
        window: Parent of dialogs.
    """

    def __init__(
        self, session: Session, recipes: Recipes, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._recipes, self._window = session, recipes, window
        self.menu = QMenu(self.tr("Snaps&hots"), window)
        self.menu.aboutToShow.connect(self.fill)
        actions["snapshot"].triggered.connect(lambda _=False: self.ask_and_take())

    def serve(self, panel: SnapshotsPanel) -> None:
        """Do what the panel asks for, too."""
        panel.restore_wanted.connect(self.go_back)
        panel.rename_wanted.connect(self._session.snapshots.rename)
        panel.remove_wanted.connect(self.remove)

    def ask_and_take(self) -> QInputDialog | None:
        """Ask for a name, and keep settings and paint under it."""
        snapshots = self._session.snapshots
        if snapshots.is_full:
            count = len(snapshots.all)
            sentence = self.tr("This photo has {0} snapshots already; delete one first.")
            self._session.tell(Message(sentence.format(count), warns=True))
            return None
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Take a snapshot"))
        dialog.setLabelText(self.tr("Name:"))
        suggestion = self.tr("Snapshot {0}").format(len(snapshots.all) + 1)
        dialog.setTextValue(snapshots.free_name(suggestion))
        if (line := dialog.findChild(QLineEdit)) is not None:
            line.setMaxLength(LONGEST)
            line.selectAll()
        dialog.textValueSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def take(self, name: str) -> Snapshot:
        """Keep settings and paint as they stand."""
        now = QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate)
        file = self._recipes.current()
        made = replace(file, photo=None, created=now)
        name = name if name.strip() else self.tr("Snapshot")
        snapshot = self._session.snapshots.add(Snapshot(name, made))
        said = self.tr("The snapshot “{0}” is kept with the photo.").format(snapshot.name)
        self._session.tell(Message(said))
        return snapshot

    def go_back(self, snapshot: Snapshot) -> None:
        """Take over settings, paint and model of a snapshot, as one undo step."""
        text = self.tr("Snapshot: {0}").format(snapshot.name)
        self._recipes.adopt(snapshot.file, text)

    def remove(self, snapshot: Snapshot) -> None:
        """Delete a snapshot; it can be brought back from the message."""
        snapshots, whole = self._session.snapshots, self._session.whole
        at = snapshots.remove(snapshot)

        def bring_back() -> None:
            if self._session.whole is whole:
                snapshots.add(snapshot, at)

        said = self.tr("Snapshot deleted: {0}").format(snapshot.name)
        self._session.tell(Message(said, label=self.tr("Bring it back"), step=bring_back))

    def fill(self) -> None:
        """List the snapshots, the newest first."""
        self.menu.clear()
        snapshots = self._session.snapshots.all
        for snapshot in reversed(snapshots):
            name = snapshot.name.replace("&", "&&")
            self.menu.addAction(name, partial(self.go_back, snapshot))
        if not snapshots:
            self.menu.addAction(self.tr("None yet")).setEnabled(False)
