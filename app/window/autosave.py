"""Work is never lost: settings and paint are written while the user works, off the GUI thread.

Two things are kept. The sidecar of the photo brings its settings back whenever it is opened again.
The record of this window says what was open; a window that ends well takes it away, so one whose
window is gone is the trace of a crash. Locks carry the process id: one that a dead process left is
taken over, one that is alive is respected.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QTimer

from app.document.message import Message
from app.document.photos import Entry, OpenPhotos
from app.document.session import Session
from app.preferences import SIDECARS, Preferences
from app.threads.file_worker import FileWorker
from app.window.files import Files
from models.errors import RecipeError, StudioError
from models.images import Photo, SaveOptions, save_picture
from models.recipe import (
    Recipe,
    Snapshot,
    Work,
    load_work,
    save_sidecar,
    save_work,
)
from resources import sample_path

_PAUSE_MS = 700
_LONGEST_MS = 5000
"""Work that never stops is saved after this time anyway."""


@dataclass(slots=True, eq=False)
class Crashed:
    """The record of a crashed window, held so that no other window offers it too."""

    record: Path
    work: Work
    lock: QLockFile


class Autosave(QObject):
    """Writes sidecar and record of the open photo; finds what a crash has left.

    Args:
        session: The document.
        files: Opens photos again.
        photos: The open photos, and all that is to be kept for the one that is shown.
        preferences: Whether sidecars are kept beside photos, and where the rest is.
        parent: Window.
    """

    def __init__(
        self,
        session: Session,
        files: Files,
        photos: OpenPhotos,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._files, self._photos = session, files, photos
        self._preferences = preferences
        self._worker = FileWorker(self)
        self._folder = preferences.state / "sessions"
        self._record = self._folder / f"{uuid4().hex}.json"
        self._lock: QLockFile | None = None
        self._photo_locks: dict[str, QLockFile] = {}
        self._crashes: list[Crashed] = []
        self._baseline: tuple[Recipe | None, tuple[Snapshot, ...]] | None = None
        self._kept = False
        self._failed = False
        self.keeps_sidecars = True
        """Whether settings are kept for the photo beyond this window."""
        self._first_change = 0.0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._save)
        session.leaving.connect(self._flush)
        session.photo_changed.connect(self._begin)
        photos.removed.connect(self._release)
        changes = (
            session.recipe_changed,
            session.marks_changed,
            session.snapshots.changed,
            photos.changed,
        )
        for signal in changes:
            signal.connect(self._change)

    # Crashes

    def look_for_crash(self) -> None:
        """Offer to continue the work of crashed windows, the newest first."""
        self._worker.submit(
            partial(_find_crashed, self._folder), done=self._offer, failed=lambda _: None
        )

    def _offer(self, crashes: list[Crashed], said: str = "") -> None:
        self._crashes = crashes
        if not crashes:
            if said:
                self._session.tell(Message(said))
            return
        work = crashes[0].work
        name = self.tr("the pasted picture") if work.pasted else f"“{work.photo.name}”"
        if not said:
            said = self.tr("ITER Studio closed unexpectedly while you were working on {0}.").format(
                name
            )
            label = self.tr("Continue where you left off")
            if len(crashes) > 1:
                said += " " + self.tr("Other interrupted photos: {0}.").format(len(crashes) - 1)
        else:
            said += " " + self.tr("Work on {0} was interrupted too.").format(name)
            label = self.tr("Continue with {0}").format(name)
        self._session.tell(Message(said, label=label, step=partial(self._take_up, crashes[0])))

    def _take_up(self, crashed: Crashed) -> None:
        work = crashed.work

        def taken_up() -> None:
            self._files.models.adopt(work.file, text=self.tr("Open recipe"))
            self._session.snapshots.replace(work.file.snapshots)
            self._photos.add([path for path in work.others if path.is_file()])
            rest = [each for each in self._crashes if each is not crashed]
            self._offer(rest, self.tr("Everything is as you left it."))
            # after this window's own record is queued
            QTimer.singleShot(0, self, partial(self._forget_crash, crashed))

        if work.pasted:
            self._files.open_pasted(work.photo, work.file, taken_up)
        else:
            self._files.open_for(work.photo, taken_up)

    def _forget_crash(self, crashed: Crashed) -> None:
        self._submit(partial(_remove, crashed.record))
        self._submit(crashed.lock.unlock)

    # Saving

    def _begin(self) -> None:
        """Another photo is open."""
        photo = self._session.photo
        self._kept = self._failed = False
        self._baseline = None
        if photo is None:
            return
        if self._lock is None:
            self._lock = _locked(self._record.with_suffix(".lock"))
        lock = self._photo_locks.get(photo.digest)
        if lock is None or not lock.isLocked():  # the other window may be gone by now
            path = self._folder / f"photo-{photo.digest[:16]}.lock"
            self._photo_locks[photo.digest] = _locked(path)
        if photo.path is None:
            self._submit(partial(_keep_pixels, self._record.with_suffix(".png"), photo))
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Remember with what the photo was opened: without a change no sidecar is needed."""
        self._baseline = self._session.recipe, self._session.snapshots.all
        if (entry := self._photos.current) is not None and entry.is_unsaved:
            self._baseline = None, ()
        self._kept = not self._session.undo_stack.isClean()
        lock = self._photo_lock
        if lock is not None and lock.error() is QLockFile.LockError.LockFailedError:
            said = self.tr(
                "This photo is also open in another window, which saves the settings. Save "
                "yours as a recipe."
            )
            self._session.tell(Message(said, "save_recipe", warns=True))
        self._save()

    @property
    def _photo_lock(self) -> QLockFile | None:
        photo = self._session.photo
        return None if photo is None else self._photo_locks.get(photo.digest)

    def _release(self, entry: Entry) -> None:
        """Let other windows save the settings of a photo that was closed."""
        digests = {each.digest for each in self._photos.all}
        for digest in {entry.digest, *entry.left} - digests:
            if (lock := self._photo_locks.pop(digest, None)) is not None:
                self._submit(lock.unlock)  # after what is being written

    @property
    def is_shut_out(self) -> bool:
        """True if changes are not being saved, because another window had the photo first."""
        if self._photo_lock is None or self._baseline is None or self._photo_lock.isLocked():
            return False
        return (self._session.recipe, self._session.snapshots.all) != self._baseline

    def _change(self) -> None:
        if self._session.photo is None or self._baseline is None:
            return
        now = time.monotonic()
        if not self._pause.isActive():
            self._first_change = now
        waited_ms = 1000 * (now - self._first_change)
        self._pause.start(max(0, min(_PAUSE_MS, round(_LONGEST_MS - waited_ms))))

    def _save(self) -> None:
        photo = self._session.photo
        if photo is None or self._baseline is None:
            return
        file = self._photos.kept()
        pasted = photo.path is None
        source = self._record.with_suffix(".png") if photo.path is None else photo.path.absolute()
        paths = [each.path.absolute() for each in self._photos.all if each.path is not None]
        others = tuple(path for path in paths if path != source)
        work = Work(photo=source, pasted=pasted, file=file, others=others)
        self._submit(partial(save_work, self._record, work))
        self._kept = self._kept or (file.recipe, file.snapshots) != self._baseline
        mine = self._photo_lock is not None and self._photo_lock.isLocked()
        if self._kept and mine and self.keeps_sidecars:
            beside = self._preferences.get(SIDECARS) and photo.path != sample_path()
            state = self._preferences.state
            self._submit(partial(save_sidecar, photo, file, beside=beside, state=state))

    def _flush(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._save()

    def _submit(self, job: Callable[[], object]) -> None:
        self._worker.submit(job, done=lambda _: None, failed=self._tell_once)

    def _tell_once(self, error: StudioError) -> None:
        if not self._failed:
            self._failed = True
            self._session.fail(error)

    def close(self) -> None:
        """Write what is not written yet; then nothing says that this window was ever open."""
        self._flush()
        self._worker.finish()
        _remove(self._record)
        for offered, crashed in enumerate(self._crashes):
            if offered == 0:  # once is enough; the others are offered the next time
                _remove(crashed.record)
            crashed.lock.unlock()
        for lock in (self._lock, *self._photo_locks.values()):
            if lock is not None:
                lock.unlock()


def _locked(path: Path) -> QLockFile:
    """Try to hold a lock file; it is not held where a living process does."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # age alone makes no lock stale, only the end of its process
    lock.tryLock(0)
    return lock


def _find_crashed(folder: Path) -> list[Crashed]:
    """The records whose windows are gone, the newest first."""
    found = []
    for record in sorted(folder.glob("*.json"), key=_age):
        lock = _locked(record.with_suffix(".lock"))
        if not lock.isLocked():
            continue
        try:
            work = load_work(record)
        except RecipeError:
            _remove(record)
        else:
            if work.photo.is_file():
                found.append(Crashed(record, work, lock))
                continue
        lock.unlock()  # a photo on a disk that is not there now may be back the next time
    return found


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def _remove(record: Path) -> None:
    for suffix in (".json", ".png"):
        with suppress(OSError):
            record.with_suffix(suffix).unlink(missing_ok=True)


def _keep_pixels(path: Path, photo: Photo) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    save_picture(path, photo.pixels, source=photo, options=SaveOptions(overwrite=True))
