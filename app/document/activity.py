"""The program's current work as a value for the status bar, and how long it will take."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QCoreApplication

from models.events import Evaluated, Event, Finished, Progress, Stage, Stepped

_ORDER = ("encode", "preview", "evaluate", "refine", "decode")
_FIRST_GUESS = {"encode": 0.15, "preview": 0.3, "evaluate": 0.1, "refine": 0.45, "decode": 0.3}
_PREDICTING = 0.7
"""Share of a step that the refiner takes; the evaluator takes the rest."""
_TELLING_MEGAPIXELS = 0.1
"""Size from which a result tells the pace; a smaller one takes as long as it takes to begin."""
_SURE_AFTER_S = 0.4
"""Seconds of work after which the pace of a run says something about its rest."""
_FROM_CACHE = 0.1
"""A stage that took less than this part of what is guessed for it was not computed anew."""


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

    The weights of the stages, and the pace, are learned from the runs that finished.

    Attributes:
        pace: Seconds for a megapixel of the result in the last run that did everything, unless
            that was of a tiny one; 0 if unknown. It tells the time left before the run itself can.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._weights: dict[str, float] = dict(_FIRST_GUESS)
        self._told: tuple[float | None, float] = (None, 0.0)
        self.pace = 0.0
        self.start(planned=0)

    def start(self, *, planned: int, megapixels: float = 0.0, preview: bool = False) -> Activity:
        """Begin a run.

        Args:
            planned: How many refinement steps are expected.
            megapixels: Size of the result, if all of it is to be computed; 0 for a part.
            preview: Whether S_l is drawn before it is refined.
        """
        self._began = self._now()
        self._first: tuple[float, float] | None = None  # fraction and time of the first event
        self._executed = 0
        self._planned = planned
        self._refining = False
        self._fraction = 0.0
        self._megapixels, self._preview = megapixels, preview
        return Activity(steps=planned, seconds_left=self._seconds_left())

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
            if event.stage == "decode" and self._preview and not self._refining:
                return self._moment("preview", share, event.done, event.total)
            if event.stage == "decode" and self._executed < self._planned:
                return None  # a look at a step on the way
            return self._moment(event.stage, share, event.done, event.total)
        if isinstance(event, Evaluated):
            self._refining = True
            return self._moment("evaluate", 1.0)
        if isinstance(event, Stepped):
            self._refining = True
            self._executed, self._planned = event.executed, event.planned
            return self._moment("refine", 0.0)
        if isinstance(event, Finished):
            self._learn(event.result.seconds)
        return None

    def later(self, activity: Activity) -> Activity:
        """Let the time go by since a moment was told; a second is left at least."""
        seconds, told = self._told
        if activity.seconds_left is None or seconds is None:
            return activity
        return replace(activity, seconds_left=max(1.0, seconds - (self._now() - told)))

    def _moment(self, part: str, inside: float, done: int = 0, total: int = 0) -> Activity:
        if part == "refine" and self._planned:
            inside = min(1.0, (self._executed + inside) / self._planned)
        order = [each for each in _ORDER if each != "preview" or self._preview]
        weights = [self._weights[each] for each in order]
        at = _ORDER.index(part)
        before = sum(self._weights[each] for each in order if _ORDER.index(each) < at)
        fraction = (before + inside * self._weights[part]) / sum(weights)
        self._fraction = max(self._fraction, min(1.0, fraction))
        stage: Stage = "decode" if part == "preview" else cast("Stage", part)
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
        now = self._now()
        seconds = self._estimate(now)
        self._told = seconds, now
        return seconds

    def _estimate(self, now: float) -> float | None:
        """Extrapolate the pace since the first event; stages found in the cache do not count.

        Until that says anything, go by the run before.
        """
        if self._first is None and self._fraction:
            self._first = (self._fraction, now)
        fraction, since = self._first or (0.0, now)
        covered, took = self._fraction - fraction, now - since
        if covered > 0 and took >= _SURE_AFTER_S:
            return took * (1 - self._fraction) / covered
        expected = self.pace * self._megapixels - (now - self._began)
        return expected if expected > 0 else None

    def _learn(self, seconds: dict[str, float]) -> None:
        measured: dict[str, float] = {
            name: seconds.get(name, 0.0) for name in _ORDER if name != "preview"
        }
        guessed, whole = sum(_FIRST_GUESS[name] for name in measured), sum(measured.values())
        if any(
            took <= _FROM_CACHE * _FIRST_GUESS[name] / guessed * whole
            for name, took in measured.items()
        ):
            return
        if self._megapixels >= _TELLING_MEGAPIXELS:
            self.pace = whole / self._megapixels
        if self._preview:  # both are measured as one
            measured["decode"] /= 2
        self._weights.update(measured, preview=measured["decode"])


def duration(seconds: float) -> str:
    """A time that is left, in words."""
    minutes, rest = divmod(max(1, round(seconds)), 60)
    if minutes >= 60:
        return QCoreApplication.translate("Activity", "{0}:{1:02d} h").format(*divmod(minutes, 60))
    if minutes:
        return QCoreApplication.translate("Activity", "{0}:{1:02d} min").format(minutes, rest)
    return QCoreApplication.translate("Activity", "{0} s").format(rest)
