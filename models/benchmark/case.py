"""One line of a benchmark, and what a timed run is."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import cv2
import torch

from models.engine import Pipeline
from models.events import Decoded, Evaluated, Finished, Request, Result
from models.images import Photo, open_photo, photo_from_array
from models.networks import Model
from models.recipe import Recipe

Details = dict[str, float | int | str | bool]


@dataclass(frozen=True, slots=True)
class Case:
    """One figure.

    Attributes:
        case: Name.
        seconds: Median of the runs.
        details: What else is known, by name; times end in ``_s``.
    """

    case: str
    seconds: float
    details: Details = field(default_factory=dict)

    def document(self) -> Details:
        """The case as an object for JSON."""
        rounded = {name: _rounded(value) for name, value in self.details.items()}
        return {"case": self.case, "seconds": _rounded(self.seconds), **rounded}


def _rounded(value: float | int | str | bool) -> float | int | str | bool:
    return float(f"{value:.4g}") if isinstance(value, float) else value


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing that is timed: a model in one precision with one recipe."""

    model: Model
    recipe: Recipe
    precision: torch.dtype

    def pipeline(self, *, tile: int | None = None) -> Pipeline:
        """A pipeline without memory of earlier runs."""
        return Pipeline(self.model, tile=tile, precision=self.precision)


@dataclass(frozen=True, slots=True, eq=False)
class TimedRun:
    """A finished run.

    Attributes:
        seconds: In all.
        cpu_s: Time that the processor worked for it, in all threads; separates load from slowness.
        first_picture_s: Until S_l was decoded; None without a preview.
        longest_gap_s: Longest time between two events.
        events: How many there were.
    """

    result: Result
    seconds: float
    cpu_s: float
    first_picture_s: float | None
    longest_gap_s: float
    events: int


def timed_run(pipeline: Pipeline, request: Request) -> TimedRun:
    """Run a request to its end."""
    started = before = time.perf_counter()
    worked = time.process_time()
    picture, gap, count, evaluated = None, 0.0, 0, False
    for count, event in enumerate(pipeline.run(request), 1):  # noqa: B007
        now = time.perf_counter()
        gap, before = max(gap, now - before), now
        evaluated |= isinstance(event, Evaluated)
        if isinstance(event, Decoded) and not evaluated:
            picture = now - started
    if not isinstance(event, Finished):
        raise RuntimeError("the run has no result")
    seconds, worked = time.perf_counter() - started, time.process_time() - worked
    return TimedRun(event.result, seconds, worked, picture, gap, count)


def stage_medians(runs: list[TimedRun]) -> Details:
    """Seconds of each stage, and what the run did."""
    stages = ("encode", "evaluate", "refine", "decode")
    details: Details = {
        f"{stage}_s": median(run.result.seconds[stage] for run in runs) for stage in stages
    }
    result = runs[-1].result
    return {
        **details,
        "best_s": min(run.seconds for run in runs),
        "cpu_s": median(run.cpu_s for run in runs),
        "runs": len(runs),
        "kept": result.kept_share,
        "steps_run": len(result.steps),
    }


def square_photo(path: Path, side: int) -> Photo:
    """The middle of a photo as a square of ``side`` pixels; the same for everyone."""
    pixels = open_photo(path).image()
    height, width = pixels.shape[:2]
    edge = min(height, width)
    top, left = (height - edge) // 2, (width - edge) // 2
    method = cv2.INTER_AREA if side < edge else cv2.INTER_CUBIC
    square = cv2.resize(
        pixels[top : top + edge, left : left + edge], (side, side), None, 0, 0, method
    )
    levels = (square.clip(0, 1) * 255).round().astype("uint8")
    return photo_from_array(levels, f"{side}x{side}")
