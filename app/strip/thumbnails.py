"""Small pictures of the open photos, made in a file thread of their own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from app.document.message import Message
from app.document.photos import Entry, OpenPhotos
from app.document.session import Session
from app.languages.window import retold
from app.threads import file_jobs as jobs
from app.threads.file_worker import FileWorker
from models.errors import StudioError

SIZE = QSize(112, 78)
"""Size of a thumbnail in logical pixels."""
_LONGEST = 2 * SIZE.width()
"""In pixels: sharp on dense screens, too."""


class Thumbnails(QObject):
    """Makes what is missing while there are several photos; finds those that cannot be opened.

    Args:
        photos: The open photos.
        session: The document: its photo need not be read again.
        parent: Window.
    """

    changed = Signal()

    def __init__(self, photos: OpenPhotos, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._photos, self._session = photos, session
        self._worker = FileWorker(self)
        self._pictures: dict[tuple[Entry, int], QImage] = {}
        self._asked: dict[tuple[Entry, int], int] = {}
        self._told: set[Entry] = set()
        photos.changed.connect(self.make)
        photos.removed.connect(self._forget)

    def picture(self, entry: Entry) -> QImage | None:
        """The picture of a photo, once it is made."""
        return self._pictures.get((entry, entry.page))

    @property
    def is_working(self) -> bool:
        """True while pictures are missing."""
        return bool(self._asked)

    def make(self) -> None:
        """Ask for what is missing."""
        if not self._photos.are_several:
            return
        for entry in self._photos.all:
            key = entry, entry.page
            if key not in self._pictures and key not in self._asked and not entry.problem:
                self._ask(key)
        self._tell()

    def _ask(self, key: tuple[Entry, int]) -> None:
        entry, page = key
        whole = self._session.whole if entry is self._photos.current else entry.pasted
        if whole is not None:
            job = partial(jobs.reduced, whole, _LONGEST)
        elif entry.path is not None:
            job = partial(jobs.thumbnail, entry.path, _LONGEST, page=page)
        else:
            return
        self._asked[key] = self._worker.submit(
            job, done=partial(self._take, key), failed=partial(self._fail, key)
        )

    def _take(self, key: tuple[Entry, int], picture: QImage) -> None:
        self._asked.pop(key, None)
        self._pictures[key] = picture
        self.changed.emit()
        self._tell()

    def _fail(self, key: tuple[Entry, int], error: StudioError) -> None:
        self._asked.pop(key, None)
        self._photos.fail(key[0], retold(error.sentence))

    def _tell(self) -> None:
        """Say once, at the end, which photos cannot be opened."""
        entries = self._photos.all
        self._told = {each for each in self._told if each.problem and each in entries}
        broken = [each for each in entries if each.problem and each not in self._told]
        if self._asked or not broken:
            return
        self._told |= set(broken)
        if len(broken) == 1:
            sentence = broken[0].problem
        else:
            said = self.tr("{0} of {1} photos cannot be opened; point at one to see why.")
            sentence = said.format(len(broken), len(entries))
        # it is not about the photo that is shown, and outlives it
        self._session.tell(Message(sentence, is_error=True, lasts=True))

    def _forget(self, entry: Entry) -> None:
        for key in [key for key in self._asked if key[0] is entry]:
            self._worker.forget(self._asked.pop(key))
        for key in [key for key in self._pictures if key[0] is entry]:
            del self._pictures[key]

    def close(self) -> None:
        """Make no more."""
        self._worker.stop()
