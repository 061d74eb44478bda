"""Questions to the pipeline thread: regions, candidates, one token. Only the newest counts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from app.threads.pipeline_worker import LongJob, LongWork, PipelineWorker
from app.threads.runner import Runner
from models.errors import StudioError
from models.events import Candidate, Request
from models.grid import Confidence, Flags, Rect
from models.refinement import doubtful_regions


class Question:
    """Asks the pipeline thread, ahead of other long work; older answers are dropped.

    Args:
        worker: The pipeline thread.
        failed: Gets the error.
    """

    def __init__(self, worker: PipelineWorker, failed: Callable[[StudioError], None]) -> None:
        self._worker, self._failed = worker, failed
        self._work: LongWork | None = None
        self._number = 0

    @property
    def is_open(self) -> bool:
        """True while the answer is not complete."""
        return self._work is not None

    def ask(self, job: LongJob, told: Callable[[object], None]) -> None:
        """Ask something; ``told`` gets what the job tells, as long as nothing else is asked."""
        self.stop()
        number = self._number

        def answer(value: object) -> None:
            if number == self._number:
                told(value)

        def ended(error: StudioError | None) -> None:
            if number == self._number:
                self._work = None
                if error is not None:
                    self._failed(error)

        self._work = self._worker.start_long(job, told=answer, ended=ended, urgent=True)

    def stop(self) -> None:
        """Drop the answer that is still to come."""
        self._number += 1
        if self._work is not None:
            self._worker.stop_long(self._work)
            self._work = None


def find_regions(
    confidence: Confidence,
    below: float,
    without: Flags,
    first: Flags | None,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Tell the doubtful regions: a large grid takes a second."""
    tell(doubtful_regions(confidence, below=below, without=without, first=first))


def make_candidates(
    request: Request,
    cells: NDArray[np.bool_],
    box: Rect,
    turn: int,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Tell the answers to a region, one by one."""
    for event in runner.candidates(request, cells, box, turn=turn):
        if isinstance(event, Candidate):
            tell(event)
        pause()


def inspect_token(
    request: Request,
    cell: tuple[int, int],
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Tell what the networks say about a token."""
    loop = runner.inspect(request, cell)
    while True:
        try:
            next(loop)
        except StopIteration as done:
            tell(done.value)
            return
        pause()
