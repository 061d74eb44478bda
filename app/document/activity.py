"""The program's current work as a value for the status bar, and how long it will take."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from models.events import Evaluated, Event, Finished, Progress, Stage, Stepped

_ORDER: tuple[Stage, ...] = ("encode", "evaluate", "refine", "decode")
_FIRST_GUESS = {"encode": 0.15, "evaluate": 0.1, "refine": 0.45, "decode": 0.3}
_PREDICTING = 0.7
"""Share of a step that the refiner takes; the evaluator takes the rest."""
_SURE_AFTER = 0.08
"""Share of a run after which its pace says something about the rest."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One moment of a run.

    Attributes:
        stage: Stage of the pipeline; None while nothing has come back yet.
        fraction: Share of the whole run, 0 to 1; None if unknown.
        step, steps: Refinement step (from 1) and how many will run; 0 if unknown.
        done, total: Windows of the stage; 0 if unknown.
        seconds_left: Estimate; None if unknown.
    """

    stage: Stage | None = None
    fraction: float | None = None
    step: int = 0
    steps: int = 0
    done: int = 0
    total: int = 0
    seconds_left: float | None = None


class RunClock:
    """Turns the events of one run after another into `Activity` values.

    The weights of the stages are learned from the runs that finished.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._weights: dict[str, float] = dict(_FIRST_GUESS)
        self.start(planned=0)

    def start(self, *, planned: int) -> Activity:
        """Begin a run that expects ``planned`` refinement steps."""
        self._began = self._now()
        self._first_fraction: float | None = None
        self._executed = 0
        self._planned = planned
        self._refining = False
        self._fraction = 0.0
        return Activity(steps=planned)

    def expect(self, planned: int) -> None:
        """Correct the number of refinement steps, now that the confidence is known."""
        self._planned = planned

    def advance(self, event: Event) -> Activity | None:
        """Return the moment after ``event``; None if it says nothing about time."""
        if isinstance(event, Progress):
            share = event.done / event.total if event.total else 0.0
            if self._refining and event.stage == "evaluate":  # the second half of a step
                return self._moment("refine", _PREDICTING + (1 - _PREDICTING) * share)
            if self._refining and event.stage == "refine":
                share *= _PREDICTING
            return self._moment(event.stage, share, event.done, event.total)
        if isinstance(event, Evaluated):
            self._refining = True
            return self._moment("evaluate", 1.0)
        if isinstance(event, Stepped):
            self._executed, self._planned = event.executed, event.planned
            return self._moment("refine", 0.0)
        if isinstance(event, Finished):
            self._learn(event.result.seconds)
        return None

    def _moment(self, stage: Stage, inside: float, done: int = 0, total: int = 0) -> Activity:
        if stage == "refine" and self._planned:
            inside = min(1.0, (self._executed + inside) / self._planned)
        before = sum(self._weights[name] for name in _ORDER[: _ORDER.index(stage)])
        fraction = (before + inside * self._weights[stage]) / sum(self._weights.values())
        self._fraction = max(self._fraction, min(1.0, fraction))
        in_step = stage == "refine" and self._planned > 0
        return Activity(
            stage=stage,
            fraction=self._fraction,
            step=min(self._executed + 1, self._planned) if in_step else 0,
            steps=self._planned if in_step else 0,
            done=done,
            total=total,
            seconds_left=self._seconds_left(),
        )

    def _seconds_left(self) -> float | None:
        """Extrapolate the pace since the first event; stages found in the cache do not count."""
        elapsed = self._now() - self._began
        if self._first_fraction is None:
            self._first_fraction = self._fraction
        covered = self._fraction - self._first_fraction
        if covered < _SURE_AFTER or elapsed < 0.4:
            return None
        return elapsed * (1 - self._fraction) / covered

    def _learn(self, seconds: dict[str, float]) -> None:
        measured: dict[str, float] = {name: seconds.get(name, 0.0) for name in _ORDER}
        if min(measured.values()) > 0:
            self._weights.update(measured)
