"""A question to the file thread that is asked again and again: only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.threads.file_worker import FileWorker
from models.errors import StudioError

_T = TypeVar("_T")


class Newest(Generic[_T]):
    """Asks once the user has been at rest for a moment; older answers are dropped.

    Args:
        worker: The file thread.
        make: Gives the job when the moment has come; None = there is nothing to ask now.
        done: Gets the answer.
        failed: Gets the error.
        pause_ms: The moment.
        parent: The timer lives as long as this.
    """

    def __init__(
        self,
        worker: FileWorker,
        make: Callable[[], Callable[[], _T] | None],
        *,
        done: Callable[[_T], None],
        failed: Callable[[StudioError], None],
        pause_ms: int,
        parent: QObject,
    ) -> None:
        self._worker, self._make = worker, make
        self._done, self._failed = done, failed
        self._job: int | None = None
        self._pause = QTimer(parent, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self.ask_now)

    @property
    def is_settled(self) -> bool:
        """True if the newest question has been answered."""
        return self._job is None and not self._pause.isActive()

    def ask(self) -> None:
        """Something has changed: ask after the next moment of rest."""
        self._pause.start()

    def ask_now(self) -> None:
        """Ask at once."""
        self.stop()
        job = self._make()
        if job is not None:
            self._job = self._worker.submit(job, done=self._take, failed=self._fail)

    def stop(self) -> None:
        """Ask nothing more, and drop the answer still to come."""
        self._pause.stop()
        if self._job is not None:
            self._worker.forget(self._job)
            self._job = None

    def _take(self, answer: _T) -> None:
        self._job = None
        self._done(answer)

    def _fail(self, error: StudioError) -> None:
        self._job = None
        self._failed(error)
