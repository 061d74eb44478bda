"""Pictures of a run's steps for the window: decoded once, in the pipeline thread, then kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner, apart
from models.comparison import LONGEST, reduced
from models.errors import StudioError
from models.events import Event, Request, Result
from models.grid import Pixels

_MOST_BYTES = 400 << 20
"""Films that would take more memory are kept at `LONGEST` pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """The steps of one result.

    Attributes:
        result: Whose steps they are.
        frames: S_l and every step, uint8 (H, W, 3) each; smaller than the result if it is large.
    """

    result: Result
    frames: tuple[Pixels, ...]


class Films(QObject):
    """Makes the film of a result; the newest one is kept.

    Args:
        worker: The pipeline thread.
        parent: Window.
    """

    progressed = Signal(int, int)
    """Number of decoded pictures, and of all."""
    ready = Signal(object)
    """A `Film`."""
    failed = Signal(object)
    """The `StudioError` why there is none."""

    def __init__(self, worker: PipelineWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._film: Film | None = None
        self._wanted: Result | None = None
        self._work: LongWork | None = None

    def of(self, result: Result) -> Film | None:
        """The film of a result, if it is made."""
        return self._film if self._film is not None and self._film.result is result else None

    def ask(self, request: Request, result: Result) -> None:
        """Have a film made; an older one that is not finished is given up."""
        if self._wanted is result or self.of(result) is not None:
            return
        self.stop()
        self._film, self._wanted = None, result
        self._work = self._worker.start_long(
            partial(_work, request, result),
            told=partial(self._take, result),
            ended=partial(self._end, result),
            urgent=True,
        )

    def stop(self) -> None:
        """Give up what is not finished."""
        if self._work is not None:
            self._worker.stop_long(self._work)
        self._work = self._wanted = None

    def _take(self, result: Result, told: object) -> None:
        if self._wanted is not result:
            return
        if isinstance(told, Film):
            self._film = told
        elif isinstance(told, tuple):
            self.progressed.emit(*told)

    def _end(self, result: Result, error: StudioError | None) -> None:
        if self._wanted is not result:
            return
        self._work = self._wanted = None
        if error is not None:
            self.failed.emit(error)
        elif self._film is not None:
            self.ready.emit(self._film)


def _work(
    request: Request,
    result: Result,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Decode the steps in the pipeline thread.

    Raises:
        StudioError: No step ran, or they cannot be decoded.
    """
    from models.comparison import step_pictures

    total = len(result.steps) + 1
    height, width = result.image.shape[:2]
    longest = LONGEST if total * height * width * 3 > _MOST_BYTES else None

    def watch(event: Event) -> None:
        pause()

    frames = []
    for frame in step_pictures(apart(runner), request, result, watch):
        frames.append(reduced(frame, longest))
        tell((len(frames), total))
    tell(Film(result, tuple(frames)))
