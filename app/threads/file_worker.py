"""The file thread: reads and writes files, one job after another, off the GUI thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.threads.runner import as_studio_error
from app.threads.thread import Thread
from models.errors import StudioError

_T = TypeVar("_T")


class FileWorker(QObject):
    """Reads and writes files in its own thread, one job after another."""

    busy_changed = Signal(int)
    """Number of jobs that wait or run."""
    _told = Signal(int, object)
    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._jobs: deque[tuple[int, Callable[[], object], bool]] = deque()
        self._answers: dict[int, tuple[Callable[..., None], Callable[[StudioError], None]]] = {}
        self._listeners: dict[int, Callable[[Any], None]] = {}
        self._numbers = 0
        self._stopping = False
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(self._main, "files")

    def submit(
        self,
        job: Callable[[], _T | Generator[Any, None, _T]],
        *,
        done: Callable[[_T], None],
        failed: Callable[[StudioError], None],
        told: Callable[[Any], None] | None = None,
        lasting: bool = False,
    ) -> int:
        """Run ``job`` in the file thread; answer in the GUI thread.

        A ``lasting`` one writes what the user asked for and is done also after `stop`. A generator
        reports what it yields, ends early at `forget` and `stop`, and answers with its return.
        """
        if not self._thread.isRunning():
            self._thread.start()
        self._numbers += 1
        self._answers[self._numbers] = (done, failed)
        if told is not None:
            self._listeners[self._numbers] = told
        with self._wake:
            self._jobs.append((self._numbers, job, lasting))
            self._wake.notify()
        self.busy_changed.emit(len(self._answers))
        return self._numbers

    def _steps(self, number: int, steps: Generator[object, None, object]) -> object:
        with closing(steps):
            while number in self._answers and not self._stopping:
                try:
                    self._told.emit(number, next(steps))
                except StopIteration as end:
                    return end.value
        return None

    def forget(self, number: int) -> None:
        """Drop a job: it does not start, or its answer is no longer wanted."""
        with self._wake:
            self._jobs = deque(job for job in self._jobs if job[0] != number)
        self._listeners.pop(number, None)
        if self._answers.pop(number, None):
            self.busy_changed.emit(len(self._answers))

    def stop(self) -> None:
        """Finish the current job and the lasting ones, drop the others, and wait for the end."""
        with self._wake:
            self._jobs = deque(job for job in self._jobs if job[2])
        self.finish()

    def finish(self) -> None:
        """Do all jobs that wait, end the thread and wait for it."""
        with self._wake:
            self._stopping = True
            self._wake.notify()
        self._thread.wait()
        self._answers.clear()

    def _main(self) -> None:
        while True:
            with self._wake:
                while not self._jobs and not self._stopping:
                    self._wake.wait()
                if not self._jobs:
                    return
                number, job, _ = self._jobs.popleft()
            self._do(number, job)
            del job

    def _do(self, number: int, job: Callable[[], object]) -> None:
        """Do one job; its answer is not kept here while the thread waits for the next one."""
        try:
            value = job()
            if isinstance(value, Generator):
                value = self._steps(number, value)
            self._finished.emit(number, value, None)
        except Exception as error:
            self._finished.emit(number, None, as_studio_error(error))

    @Slot(int, object)
    def _tell(self, number: int, value: object) -> None:
        if number in self._listeners:
            self._listeners[number](value)

    @Slot(int, object, object)
    def _answer(self, number: int, value: object, error: StudioError | None) -> None:
        answers = self._answers.pop(number, None)
        self._listeners.pop(number, None)
        if answers is None:
            return
        self.busy_changed.emit(len(self._answers))
        done, failed = answers
        if error is None:
            done(value)
        else:
            failed(error)
