"""The snapshots of the open photo: settings and paint by name, kept with the photo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from models.recipe import Snapshot

LIMIT = 100
"""Most snapshots of one photo: each is written with the photo's settings."""
LONGEST = 80
"""Most letters of a name."""


class Snapshots(QObject):
    """Those of one photo, the oldest first; no two have the same name."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Snapshot] = []

    @property
    def all(self) -> tuple[Snapshot, ...]:
        """All of them."""
        return tuple(self._all)

    @property
    def is_full(self) -> bool:
        """True if no further one is taken."""
        return len(self._all) >= LIMIT

    def replace(self, snapshots: Sequence[Snapshot]) -> None:
        """Take those of another photo."""
        if self._all != [*snapshots]:
            self._all = []
            for each in snapshots:
                self._all.append(replace(each, name=self.free_name(each.name)))
            self.changed.emit()

    def add(self, snapshot: Snapshot, at: int | None = None) -> Snapshot:
        """Keep one, the newest unless ``at`` says its place; its name may get a number."""
        named = replace(snapshot, name=self.free_name(snapshot.name))
        self._all.insert(len(self._all) if at is None else at, named)
        self.changed.emit()
        return named

    def rename(self, snapshot: Snapshot, name: str) -> None:
        """Give one another name; an empty one leaves it as it is."""
        if snapshot in self._all and name.strip() not in ("", snapshot.name):
            at = self._all.index(snapshot)
            self._all[at] = replace(snapshot, name=self.free_name(name))
        self.changed.emit()

    def remove(self, snapshot: Snapshot) -> int:
        """Forget one; return its place, for `add`."""
        at = self._all.index(snapshot)
        del self._all[at]
        self.changed.emit()
        return at

    def free_name(self, wanted: str) -> str:
        """The name itself, or with a number that no other one has."""
        wanted = " ".join(wanted.split())[:LONGEST]
        taken = {each.name for each in self._all}
        name, number = wanted, 1
        while not name or name in taken:
            number += 1
            name = f"{wanted} {number}".strip()
        return name
