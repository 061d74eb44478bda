"""Snapshots: settings and paint of one photo under a name, to come back to while it is open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTime
from PySide6.QtWidgets import QMenu, QWidget

from app.actions import Actions
from app.document.message import Message
from app.document.session import Session
from models.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Settings and paint at one moment.

    Attributes:
        name: What the menu calls it.
        recipe: All of it.
    """

    name: str
    recipe: Recipe


class Snapshots(QObject):
    """Takes snapshots of the open photo, and goes back to them as one undo step.

    Args:
        session: The document; another photo begins without snapshots.
        actions: What the user asks for.
        window: Parent.
    """

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._taken: list[Snapshot] = []
        self._number = 0
        self.menu = QMenu(self.tr("Snaps&hots"), window)
        self.menu.aboutToShow.connect(self.fill)
        actions["snapshot"].triggered.connect(lambda _=False: self.take())
        session.photo_changed.connect(self._forget)

    @property
    def taken(self) -> tuple[Snapshot, ...]:
        """All of them, the newest last."""
        return tuple(self._taken)

    def take(self) -> Snapshot:
        """Remember settings and paint as they stand."""
        self._number += 1
        recipe = self._session.recipe
        time = QTime.currentTime().toString("HH:mm")
        name = self.tr("Snapshot {0}, {1}, alpha {2:.2f}").format(self._number, time, recipe.alpha)
        snapshot = Snapshot(name, recipe)
        self._taken.append(snapshot)
        self._session.tell(Message(self.tr("{0}, is kept while the photo is open.").format(name)))
        return snapshot

    def go_back(self, snapshot: Snapshot) -> None:
        """Take over settings and paint of a snapshot."""
        self._session.adopt(snapshot.recipe, text=snapshot.name)

    def fill(self) -> None:
        """List the snapshots, the newest first."""
        self.menu.clear()
        for snapshot in reversed(self._taken):
            self.menu.addAction(snapshot.name, partial(self.go_back, snapshot))
        if not self._taken:
            self.menu.addAction(self.tr("None yet")).setEnabled(False)

    def _forget(self) -> None:
        self._taken.clear()
        self._number = 0
