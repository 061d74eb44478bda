"""The pipeline thread: one request at a time, and work of minutes in between.

It has a one-slot mailbox. Requests are numbered and the newest wins: an older run
is stopped between two blocks of a network, its generator is closed, and its events are dropped.
Events wait in an outbox that the GUI thread empties in short slices, so that a burst of decoded
tiles never holds up the window.
"""

from __future__ import annotations

import gc
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.threads.runner import Loader, Runner, as_studio_error
from app.threads.thread import Thread, give_way
from models.allocator import give_back
from models.engine import Superseded, interruptible
from models.errors import StudioError
from models.events import Event, Progress, Request

_SLICE_S = 0.006  # the GUI thread gives to events before it looks at the mouse again
_REST_S = 3.0  # without work, then the pipeline thread gives free memory back

LongJob = Callable[[Runner, Callable[[], None], Callable[[object], None]], None]
"""Work of minutes: gets the runner, a function to call whenever the runner gives control back,
which lets live runs go first and ends the job when it is stopped, and a function that reports to
the GUI thread."""


@dataclass(slots=True, eq=False)
class LongWork:
    """A running long job; the handle to stop it.

    Attributes:
        job: The work.
        told, ended: See `PipelineWorker.start_long`.
        urgent: Goes before jobs that are not, even before one that has begun.
        stopped: Ends as soon as the runner gives control back.
    """

    job: LongJob
    told: Callable[[object], None]
    ended: Callable[[StudioError | None], None]
    urgent: bool = False
    stopped: bool = False


class _StoppedError(BaseException):
    """A long job was stopped. Not an `Exception`: nothing on the way may take it for a fault."""


class PipelineWorker(QObject):
    """Runs requests in its own thread; the newest wins.

    Args:
        load: Makes the runner, in the thread, when `start` is called.
    """

    loaded = Signal(object)
    """The runner is ready."""
    answered = Signal(object)
    """An event of the newest request."""
    failed = Signal(object)
    """A `StudioError`: the newest run failed."""
    load_failed = Signal(object)
    """A `StudioError`: the model could not be loaded."""
    idle = Signal()
    """The thread rests: the run is finished, failed or cancelled."""
    _arrived = Signal()

    def __init__(self, load: Loader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._reload = False
        self._runner: Runner | None = None
        self._wake = threading.Condition()
        self._mail: Request | None = None
        self._newest = 0
        self._long: list[LongWork] = []
        self._stopping = self._resting = False
        self._outbox: deque[tuple[int | None, Callable[[], None], object]] = deque()
        self._knocked = False  # whether the GUI thread already knows that something waits
        self._arrived.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(self._main, "pipeline")

    def start(self) -> None:
        """Start the thread and load the model in it."""
        self._thread.start()

    def change_model(self, load: Loader) -> None:
        """Stop the run and load another model before the next one; long jobs keep theirs."""
        with self._wake:
            self.cancel()
            self._load, self._reload = load, True
            self._wake.notify()

    def submit(self, request: Request) -> int:
        """Replace whatever runs or waits; return the request's number."""
        with self._wake:
            self._newest += 1
            self._mail = request
            self._forget_older()
            self._wake.notify()
            return self._newest

    def cancel(self) -> None:
        """Stop the run between two blocks of a network; nothing more of it arrives."""
        with self._wake:
            self._newest += 1
            self._mail = None
            self._forget_older()

    def start_long(
        self,
        job: LongJob,
        *,
        told: Callable[[object], None],
        ended: Callable[[StudioError | None], None],
        urgent: bool = False,
    ) -> LongWork:
        """Begin work of minutes in the pipeline thread; requests go first all the while.

        Args:
            job: The work.
            told: Gets in the GUI thread what the job tells.
            ended: Called in the GUI thread at the end, with the error if there was one.
            urgent: Go before other long work: the user is waiting at a dialog.

        Returns:
            The handle for `stop_long`.
        """
        work = LongWork(job, told, ended, urgent)
        with self._wake:
            self._long.append(work)
            self._wake.notify()
        return work

    def stop_long(self, work: LongWork) -> None:
        """Stop a long job between two blocks of a network; its end is told."""
        with self._wake:
            work.stopped = True

    def stop(self) -> None:
        """Stop the run, end the thread and wait for it."""
        self.cancel()
        with self._wake:
            self._stopping = True
            self._wake.notify()
        self._thread.wait()
        self._outbox.clear()

    @property
    def is_running(self) -> bool:
        """True as long as the thread is alive."""
        return self._thread.isRunning()

    @property
    def is_resting(self) -> bool:
        """True while nothing runs or waits to, long work included."""
        with self._wake:
            return self._resting and not self._is_due()

    def _forget_older(self) -> None:
        self._outbox = deque(item for item in self._outbox if item[0] is None)

    # In the pipeline thread

    def _main(self) -> None:
        give_way()
        self._reload = False
        self._runner = self._try_load()
        while self._wait():
            if self._reload:
                self._exchange()
            elif (job := self._take_mail()) is not None:
                self._serve(job)
            elif (work := self._take_long()) is not None:
                self._runner = self._runner or self._try_load()
                self._run_long(self._runner, work)
                del work  # it holds a result

    def _exchange(self) -> None:
        self._reload = False
        self._runner = None  # there may not be memory for both
        self._runner = self._try_load()

    def _serve(self, job: tuple[int, Request]) -> None:
        if self._runner is None:
            self._runner = self._try_load(job[0])
        if self._runner is not None:
            self._run(self._runner, *job)
        if self._mail is None:
            self._post(None, self.idle.emit)

    def _run_long(self, runner: Runner | None, work: LongWork) -> None:
        def pause() -> None:
            if self._reload:
                self._exchange()
            while (mail := self._take_mail()) is not None:
                self._serve(mail)
            while not work.urgent and (other := self._take_long(urgent=True)) is not None:
                self._run_long(self._runner, other)
            if work.stopped or self._stopping:
                raise _StoppedError

        failure: StudioError | None = None
        try:
            if runner is None:
                raise StudioError("The model could not be loaded; choose another one.")
            pause()
            with interruptible(lambda: self._is_called_away(work)):
                work.job(runner, pause, lambda value: self._post(None, lambda: work.told(value)))
        except (_StoppedError, Superseded):  # whoever wants it of the new picture begins anew
            pass
        except Exception as error:
            failure = as_studio_error(error)
        self._post(None, lambda: work.ended(failure))

    def _is_called_away(self, work: LongWork) -> bool:
        """True where something goes before a long job or ends it: its next pause sees to that."""
        urgent = not work.urgent and any(other.urgent for other in self._long)
        return bool(urgent or self._mail or self._reload or work.stopped or self._stopping)

    def _try_load(self, number: int | None = None) -> Runner | None:
        try:
            runner = self._load()
        except Exception as error:
            failure = as_studio_error(error)
            self._post(number or self._newest, lambda: self.load_failed.emit(failure))
            return None
        finally:
            gc.freeze()  # what is there by now is there for good: collections walk past it
        self._post(None, lambda: self.loaded.emit(runner))
        return runner

    def _wait(self) -> bool:
        """Wait for something to do, and tidy up after a while; False at the end."""
        with self._wake:
            self._resting = True
            rested = not self._wake.wait_for(self._is_due, _REST_S)
        if rested:
            give_back()
        with self._wake:
            self._wake.wait_for(self._is_due)
            self._resting = False
            return not self._stopping

    def _is_due(self) -> bool:
        return bool(self._reload or self._mail or self._long or self._stopping)

    def _take_mail(self) -> tuple[int, Request] | None:
        with self._wake:
            if self._mail is None or self._stopping:
                return None
            request, self._mail = self._mail, None
            return self._newest, request

    def _take_long(self, *, urgent: bool = False) -> LongWork | None:
        """The next long job, urgent ones first; or only urgent ones."""
        with self._wake:
            first = [work for work in self._long if work.urgent]
            waiting = first or ([] if urgent else self._long)
            if not waiting or self._stopping:
                return None
            work = waiting[0]
            self._long.remove(work)
            return work

    def _run(self, runner: Runner, number: int, request: Request) -> None:
        events = runner.run(request)
        try:
            with interruptible(lambda: number != self._newest):
                for event in events:
                    if number != self._newest:
                        return
                    self._post_event(number, event)
        except Exception as error:
            failure = as_studio_error(error)
            self._post(number, lambda: self.failed.emit(failure))
        finally:
            close = getattr(events, "close", None)
            if close is not None:
                close()

    def _post_event(self, number: int, event: Event) -> None:
        with self._wake:
            last = self._outbox[-1] if self._outbox else None
            if isinstance(event, Progress) and last and isinstance(last[2], Progress):
                self._outbox.pop()  # only the newest progress report counts
        self._post(number, lambda: self.answered.emit(event), event)

    def _post(self, number: int | None, deliver: Callable[[], None], event: object = None) -> None:
        with self._wake:
            if number not in (None, self._newest):
                return
            self._outbox.append((number, deliver, event))
            if self._knocked:
                return
            self._knocked = True
        self._arrived.emit()

    # In the GUI thread

    @Slot()
    def _drain(self) -> None:
        until = time.perf_counter() + _SLICE_S
        while time.perf_counter() < until:
            with self._wake:
                if not self._outbox:
                    self._knocked = False
                    return
                number, deliver, _ = self._outbox.popleft()
            if number in (None, self._newest):
                deliver()
        QTimer.singleShot(0, self, self._drain)
