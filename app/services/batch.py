"""A batch in the window: the same code as on the command line, in the pipeline thread.

The open photo goes first. Between two network windows the batch looks whether a live run is asked
for; if so it waits, keeps its place, and goes on afterwards.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.document.activity import Activity, RunClock
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner, apart
from models.batch import Job, Restored, RestoreOrder
from models.errors import StudioError
from models.events import Event, Notice

_TELL_S = 0.1
"""Time between two reports of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchProgress:
    """Progress of a batch.

    Attributes:
        index: The current photo.
        activity: What is done with it.
        seconds_left: Of the whole batch; None if unknown.
    """

    index: int
    activity: Activity
    seconds_left: float | None


class Batch(QObject):
    """One batch after another; the dialog shows it.

    Args:
        worker: The pipeline thread.
        parent: Window.
    """

    started = Signal()
    progressed = Signal(object)
    """A `BatchProgress`."""
    left = Signal(int, object)
    """Number of a job, and what became of it as `Restored`."""
    noticed = Signal(object)
    """A `Notice`: something failed and was dealt with."""
    ended = Signal(object)
    """The `StudioError` that ended it, or None."""

    def __init__(self, worker: PipelineWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self.jobs: list[Job] = []
        self.finished: list[Restored] = []
        self.is_running = False
        self.was_stopped = False
        self._running: LongWork | None = None

    @property
    def failures(self) -> list[Restored]:
        """Photos that could not be restored."""
        return [restored for restored in self.finished if restored.error is not None]

    def start(self, order: RestoreOrder, jobs: list[Job]) -> None:
        """Begin with planned jobs; results that an earlier batch finished are left alone."""
        if self.is_running:
            raise ValueError("start: a batch is running")
        self.jobs, self.finished = jobs, []
        self.is_running, self.was_stopped = True, False
        self._running = self._worker.start_long(
            partial(_work, order, jobs), told=self._take, ended=self._end
        )
        self.started.emit()

    def cancel(self) -> None:
        """Stop within one network window; the journal knows what is done."""
        if self.is_running and self._running is not None:
            self.was_stopped = True
            self._worker.stop_long(self._running)

    def _take(self, told: object) -> None:
        if isinstance(told, Restored):
            self.finished.append(told)
            self.left.emit(len(self.finished) - 1, told)
        elif isinstance(told, Notice):
            self.noticed.emit(told)
        else:
            self.progressed.emit(told)

    def _end(self, error: StudioError | None) -> None:
        self.is_running = False
        self.ended.emit(error)


class _Watch:
    """Follows the events of a batch in the pipeline thread, and lets live runs go first."""

    def __init__(
        self, total: int, pause: Callable[[], None], tell: Callable[[object], None]
    ) -> None:
        self._total, self._pause, self._tell = total, pause, tell
        self._clock = RunClock()
        self._activity = Activity()
        self._done = self._worked = 0
        self._busy, self._since, self._told = 0.0, time.monotonic(), 0.0

    def see(self, job: Job, event: Event) -> None:
        """One more window is done."""
        if isinstance(event, Notice):
            if event.warns:
                self._tell(event)
            return
        self._activity = self._clock.advance(event) or self._activity
        now = time.monotonic()
        if now - self._told > _TELL_S:
            self._told = now
            self._tell(
                BatchProgress(
                    index=self._done, activity=self._activity, seconds_left=self._left(now)
                )
            )
        self._pause()
        self._since += time.monotonic() - now  # the time of live runs does not count

    def leave(self, restored: Restored) -> None:
        """A photo has left the batch."""
        now = time.monotonic()
        if restored.state == "restored":
            self._worked, self._busy = self._worked + 1, self._busy + now - self._since
        self._done, self._since = self._done + 1, now
        self._activity = self._clock.start(planned=0)
        self._tell(restored)
        self._pause()

    def _left(self, now: float) -> float | None:
        part = self._activity.fraction or 0.0
        worked, busy = self._worked + part, self._busy + now - self._since
        return busy / worked * (self._total - self._done - part) if worked > 0.05 else None


def _work(
    order: RestoreOrder,
    jobs: list[Job],
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Do a whole batch in the pipeline thread.

    Raises:
        StudioError: It could not start or not continue.
    """
    from models.batch import Journal, LocalEngine, run_batch

    watch = _Watch(len(jobs), pause, tell)
    with Journal(order.root) as journal:
        engine = LocalEngine(apart(runner), watch.see)
        for restored in run_batch(jobs, order, journal=journal, engine=engine):
            watch.leave(restored)
