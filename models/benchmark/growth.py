"""Whole runs, alpha moves and strokes as the result grows, with a megapixel of it in view."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray

from models.benchmark.case import Case, Details, Subject, square_photo
from models.engine import Pipeline
from models.events import Decoded, Request
from models.grid import STRIDE, Rect, intersects, region
from models.recipe import Mark, Paint

ALPHA_MOVE = 0.02
_VIEW = 1000
"""Side of what is seen, in pixels of the result."""
_STROKE = 28
"""Side of the stroke in tokens: a twentieth of the view."""


@dataclass(slots=True, eq=False)
class Screen:
    """The picture as somebody sees it who looks at a part.

    Attributes:
        view: That part, in pixels of the result.
        picture: All of it, uint8 (H, W, 3).
    """

    view: Rect
    picture: NDArray[np.uint8]
    _seen: NDArray[np.uint8] = field(init=False)

    def __post_init__(self) -> None:
        self._seen = self.picture[region(self.view)]

    def show(self, event: Decoded) -> bool:
        """Put pixels into the picture. True if any in view are others than before."""
        before = self._seen.copy() if intersects(event.rect, self.view) else None
        self.picture[region(event.rect)] = event.pixels
        return before is not None and not np.array_equal(before, self._seen)


@dataclass(frozen=True, slots=True)
class Answer:
    """The times of a run, in seconds.

    Attributes:
        whole: Until it ends.
        view: Until the pixels in view are as they stay.
        processor: Worked for it, in all threads.
    """

    whole: float
    view: float
    processor: float


def growth_case(subject: Subject, photo: Path, megapixels: float, runs: int) -> Case:
    """A whole run, then an alpha move, then a stroke in view, for a result of some size."""
    side = max(16, round((megapixels * 1e6) ** 0.5 / subject.recipe.scale))
    picture = square_photo(photo, side)
    size, grid = subject.recipe.output_size(side, side), subject.recipe.grid_size(side, side)
    edges = [min(_VIEW, length) for length in size]
    first = [(length - edge) // 2 for length, edge in zip(size, edges, strict=True)]
    view = Rect(first[0], first[1], edges[0], edges[1])
    moved = subject.recipe.with_(alpha=subject.recipe.alpha + ALPHA_MOVE)
    painted = moved.with_(paint=Paint.of(_stroke(grid, view)))
    answers: dict[str, list[Answer]] = {"full": [], "alpha_move": [], "stroke": []}
    for _ in range(runs):
        pipeline, screen = subject.pipeline(), Screen(view, np.zeros((*size, 3), np.uint8))
        for each, recipe in zip(answers.values(), (subject.recipe, moved, painted), strict=True):
            request = Request(picture, recipe, viewport=view, preview=True)
            each.append(answer(pipeline, request, screen))
    details: Details = {}
    for name, each in answers.items():
        details[f"{name}_s"] = median(one.whole for one in each)
        details[f"{name}_in_view_s"] = median(one.view for one in each)
        details[f"{name}_cpu_s"] = median(one.processor for one in each)
    return Case(f"growth_{megapixels:g}", float(details.pop("full_s")), {**details, "runs": runs})


def answer(pipeline: Pipeline, request: Request, screen: Screen) -> Answer:
    """Run a request and look at the screen."""
    started, worked, changed = time.perf_counter(), time.process_time(), 0.0
    for event in pipeline.run(request):
        if isinstance(event, Decoded):
            now = time.perf_counter()
            if screen.show(event):
                changed = now - started
    return Answer(time.perf_counter() - started, changed, time.process_time() - worked)


def _stroke(grid: tuple[int, int], view: Rect) -> NDArray[np.uint8]:
    """Marks uint8 (Ht, Wt): a blot of REFINE in the middle of the view."""
    marks = np.zeros(grid, np.uint8)
    edges = (view.height // STRIDE, view.width // STRIDE)
    down, across = (min(_STROKE, max(1, edge // 2)) for edge in edges)
    top = (view.top + view.height // 2) // STRIDE - down // 2
    left = (view.left + view.width // 2) // STRIDE - across // 2
    marks[top : top + down, left : left + across] = Mark.REFINE
    return marks
