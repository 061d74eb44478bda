"""The photos that are open together: one is shown, the others wait with their settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.document.message import OpenedPhoto
from app.document.session import Session
from models.framing import Framing
from models.images import Photo
from models.recipe import RecipeFile


@dataclass(slots=True, eq=False)
class Entry:
    """One open photo.

    Attributes:
        name: What it is called on the screen.
        path: Its file; a pasted picture has none.
        page: Index of the picture, where the file holds several.
        pasted: The picture itself, if it has no file.
        digest: Of its bytes, once it was shown.
        start: Settings to begin with, the first time that it is shown.
        left: Settings, paint and snapshots as they were left, for the digest of each picture in it.
        is_unsaved: Whether they are nowhere but here.
        problem: Why it cannot be opened; empty otherwise.
    """

    name: str
    path: Path | None = None
    page: int = 0
    pasted: OpenedPhoto | None = None
    digest: str = ""
    start: RecipeFile | None = None
    left: dict[str, RecipeFile] = field(default_factory=dict)
    is_unsaved: bool = False
    problem: str = ""


class OpenPhotos(QObject):
    """Follows the session: what it opens is one of the photos, what it leaves is remembered.

    Args:
        session: The document.
        parent: Window.
    """

    changed = Signal()
    """Which photos there are, which one is shown, or what is known of one."""
    removed = Signal(object)
    """An `Entry` was closed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[Entry] = []
        self.current: Entry | None = None
        """The photo that is shown."""
        self.kept: Callable[[], RecipeFile] = lambda: RecipeFile(recipe=session.recipe)
        """All that is to be remembered of the photo that is shown."""
        session.leaving.connect(self._leave)
        session.photo_changed.connect(self._follow)

    @property
    def all(self) -> tuple[Entry, ...]:
        """All of them, in the order of the strip."""
        return tuple(self._all)

    @property
    def are_several(self) -> bool:
        """True if there is something to choose."""
        return len(self._all) > 1 and self.current is not None

    def add(self, paths: Sequence[Path]) -> list[Entry]:
        """Let files wait to be opened; each one is there once.

        Returns:
            The entries of the files, the new ones at the end of the strip.
        """
        found = []
        kept = self.kept()
        plain = kept.recipe.with_(branch=None).reframed(Framing())
        start = RecipeFile(recipe=plain, app=kept.app, model=kept.model)
        for path in paths:
            entry = self.find(path)
            if entry is None:
                entry = Entry(path.name, path, start=start)
                self._all.append(entry)
            if entry not in found:
                found.append(entry)
        self.changed.emit()
        return found

    def insert(self, entry: Entry, at: int) -> None:
        """Bring one back to its place."""
        if entry not in self._all:
            self._all.insert(at, entry)
            self.changed.emit()

    def remove(self, entry: Entry) -> int:
        """Close one that is not shown; return its place, for `insert`."""
        at = self._all.index(entry)
        del self._all[at]
        self.removed.emit(entry)
        self.changed.emit()
        return at

    def fail(self, entry: Entry, reason: str) -> None:
        """Note why one cannot be opened."""
        if entry in self._all:
            entry.problem = reason
            self.changed.emit()

    def find(self, path: Path) -> Entry | None:
        """The entry of a file."""
        same = path.absolute()
        return next(
            (each for each in self._all if each.path and each.path.absolute() == same), None
        )

    def remembered(self, entry: Entry | None) -> RecipeFile | None:
        """All that is remembered of a photo that was shown before."""
        if entry is None:
            return None
        return self.kept() if entry is self.current else entry.left.get(entry.digest)

    def memory(self, photo: Photo) -> RecipeFile | None:
        """All that is remembered of the one just opened, unless its file has changed since."""
        return None if self.current is None else self.current.left.get(photo.digest)

    def next(self, step: int, after: Entry | None = None) -> Entry | None:
        """The next one that can be opened, round and round; None without another one.

        Args:
            step: 1, or -1 for the one before.
            after: Where to begin; by default at the one that is shown.
        """
        after = after if after in self._all else self.current
        usable = [each for each in self._all if not each.problem or each is after]
        if after not in usable or len(usable) < 2:
            return None
        return usable[(usable.index(after) + step) % len(usable)]

    def _leave(self) -> None:
        """Remember how the photo is left."""
        photo = self._session.photo
        if self.current is not None and photo is not None:
            # the precision that was asked for, not the one that this result came to
            kept = replace(self.kept(), precision=self._session.precision)
            self.current.left[photo.digest] = kept

    def _follow(self) -> None:
        """Find what has been opened, or take it in, behind the one that was left."""
        whole = self._session.whole
        if whole is None:
            return
        photo = whole.photo
        entry = self._of(whole)
        if entry is None:
            entry = Entry(photo.name, photo.path, pasted=None if photo.path else whole)
            at = self._all.index(self.current) + 1 if self.current in self._all else len(self._all)
            self._all.insert(at, entry)
        entry.page, entry.problem, entry.digest = photo.page, "", photo.digest
        self.current = entry
        self.changed.emit()

    def _of(self, whole: OpenedPhoto) -> Entry | None:
        if whole.photo.path is not None:
            return self.find(whole.photo.path)
        pasted = [each for each in self._all if each.pasted is not None]
        return next((each for each in pasted if each.digest == whole.photo.digest), None)
