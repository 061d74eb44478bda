"""The tokens that stay and the steps that run (paper 3.3), before any network is asked.

Nothing here knows torch, so the window can plan on its own thread.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

import cv2
import numpy as np
from numpy.typing import NDArray

from models.events import State
from models.grid import Flags, region, windows
from models.recipe import Paint, Phase, Recipe, Schedule
from models.refinement.branch import (
    begin_alpha,
    begin_paint,
    forced,
    kept_by_hand,
    rerolled,
    steps_left,
)

SIGHT = 4
"""Tokens that an island sees around its own; those within 2 * SIGHT + 1 of one another are one.

Networks that reach no further see one island at a time.
"""


FIELD = 4
"""Blocks along a side of a field: see `alpha_islands`."""


@dataclass(frozen=True, slots=True, eq=False)
class Island:
    """Tokens that are regenerated together, with a schedule of their own.

    Attributes:
        cells: Which, as places in the flattened grid, ascending, int64.
        seen: How many tokens the schedule counts: its own, and kept ones around.
        executed: Indices of the steps that will run, ascending; the last is T - 1.
    """

    cells: NDArray[np.int64]
    seen: int
    executed: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Tokens and steps that alpha, paint and the schedule ask for, before any refinement.

    Attributes:
        keep_0: Tokens of S_l that stay, paint included, bool (Ht, Wt).
        keep_alpha: Those that stay as far as alpha goes, bool (Ht, Wt): the first pass.
        executed: Indices of the steps of the first pass, ascending.
        by_hand: Indices of the steps of the second pass, ascending.
        before: How many steps ran before all of that, by the trunk of a branch.
    """

    keep_0: Flags
    keep_alpha: Flags
    executed: tuple[int, ...]
    by_hand: tuple[int, ...] = ()
    before: int = 0

    @property
    def kept_share(self) -> float:
        """Share of tokens kept, 0 to 1."""
        size = self.keep_0.size
        return int(np.count_nonzero(self.keep_0)) / size if size else 1.0

    @property
    def steps(self) -> int:
        """Steps that will run in both passes, and those of the trunk."""
        return self.before + len(self.executed) + len(self.by_hand)


def make_plan(state: State, recipe: Recipe) -> Plan:
    """Decide which tokens stay and which steps run, in both passes.

    The first pass is that of the paper and knows nothing of what is painted by hand. The second one
    regenerates the painted tokens alone, seen in the result of the first.

    Args:
        state: What the recipe goes on from: S_l, or a step of another recipe.
        recipe: Settings and paint.

    Raises:
        ValueError: What is painted is for another grid.
    """
    shape = state.keep.shape
    for painted in (recipe.paint, recipe.chosen):
        if painted is not None and painted.grid.shape != shape:
            raise ValueError(f"paint {painted.grid.shape} does not fit grid {shape}")
    first = begin_alpha(state, recipe)
    return Plan(
        keep_0=kept_by_hand(first, recipe),
        keep_alpha=first.keep_alpha,
        executed=alpha_steps(state, first.keep, recipe),
        by_hand=paint_steps(recipe, islands(state, recipe)),
        before=len(state.film),
    )


def kept_ratio(schedule: Schedule, progress: float) -> float:
    """gamma: share of tokens kept when ``progress`` (0 to 1) of the schedule has passed."""
    match schedule:
        case "cosine":
            return 1 - math.cos(math.pi / 2 * progress)
        case "linear":
            return progress
        case _:
            assert_never(schedule)


def kept_count(recipe: Recipe, step: int, tokens: int) -> int:
    """n_i: how many tokens are kept going into step i."""
    return math.floor(kept_ratio(recipe.schedule, step / recipe.steps) * tokens)


def alpha_steps(state: State, keep: Flags, recipe: Recipe) -> tuple[int, ...]:
    """Indices of the steps of the first phase, ascending.

    Args:
        state: What the recipe goes on from.
        keep: Tokens that stay going into the phase, bool (Ht, Wt).
        recipe: Schedule and steps.
    """
    fewest: dict[int, int] = {}  # of all fields of a size, the one that runs the most steps
    kept, sizes = _counts(keep, FIELD * state.block)
    for count, size in zip(kept.ravel().tolist(), sizes.ravel().tolist(), strict=True):
        fewest[size] = min(count, fewest.get(size, size))
    steps = {step for size, count in fewest.items() for step in _steps_run(recipe, count, size)}
    return steps_left(state, tuple(sorted(steps)), recipe, Phase.ALPHA)


def alpha_islands(state: State, keep: Flags, recipe: Recipe) -> tuple[Island, ...]:
    """The tokens of the first phase, in blocks that each have a quota of their own.

    The paper has one quota for the whole picture, so nothing about a part would be known before the
    rest. With quotas for blocks, a token depends on those near it alone. Steps are left out by what
    is kept in a field of blocks: by block, a single doubtful one would cost the steps of all.

    Args:
        state: What the recipe goes on from.
        keep: Tokens that stay going into the phase, bool (Ht, Wt).
        recipe: Schedule, steps and the re-sampling switch.
    """
    free = (np.ones_like(keep) if recipe.resample_kept else ~keep).ravel()
    kept, sizes = _counts(keep, FIELD * state.block)
    found = []
    for field, cells in _blocks(keep.shape, state.block):
        steps = _steps_run(recipe, int(kept[field]), int(sizes[field]))
        wanted = cells[free[cells]]
        if steps and wanted.size:
            steps = steps_left(state, steps, recipe, Phase.ALPHA)
            found.append(Island(wanted, cells.size, steps))
    return tuple(found)


def _counts(keep: Flags, side: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many tokens each square of a side keeps, and how many it has, int64 (rows, columns)."""
    tops, lefts = (np.arange(0, length, side or max(1, length)) for length in keep.shape)
    edges = zip((tops, lefts), keep.shape, strict=True)
    high, wide = (np.diff(each, append=length) for each, length in edges)
    kept = np.empty((tops.size, lefts.size), np.int64)
    for row, column in np.ndindex(*kept.shape):  # counting flags is much faster than adding them
        top, left = tops[row], lefts[column]
        square = keep[top : top + high[row], left : left + wide[column]]
        kept[row, column] = np.count_nonzero(square)
    return kept, np.outer(high, wide)


@lru_cache(maxsize=2)
def _blocks(
    shape: tuple[int, int], block: int
) -> tuple[tuple[tuple[int, int], NDArray[np.int64]], ...]:
    """Every block: row and column of its field, and the places of its tokens.

    Places are those in the flattened grid, ascending, int64 (n,).
    """
    height, width = shape
    places = np.arange(height * width, dtype=np.int64).reshape(shape)
    side = block or max(height, width)
    return tuple(
        ((rect.top // (FIELD * side), rect.left // (FIELD * side)), places[region(rect)].ravel())
        for rect in windows(height, width, side)
    )


def reroll_steps(state: State, recipe: Recipe) -> tuple[int, ...]:
    """Indices of the steps of the third phase, ascending."""
    if not rerolled(state, recipe).any():
        return ()
    return steps_left(state, tuple(range(recipe.steps)), recipe, Phase.REROLL)


def sample_steps(state: State, recipe: Recipe) -> tuple[int, ...]:
    """The one step of the last phase, which takes tokens from other seeds' results."""
    painted = recipe.seed_offsets
    offsets = 0 if painted is None else painted.offsets
    return (recipe.steps - 1,) if (state.seeds != offsets).any() else ()


def steps_of(islands: tuple[Island, ...]) -> tuple[int, ...]:
    """Indices of the steps of some islands together, ascending."""
    return tuple(sorted({step for island in islands for step in island.executed}))


def paint_steps(recipe: Recipe, islands: tuple[Island, ...]) -> tuple[int, ...]:
    """Indices of the steps of the second phase, ascending; choices alone are one step."""
    return steps_of(islands) or ((recipe.steps - 1,) if recipe.chosen is not None else ())


def _steps_run(recipe: Recipe, kept: int, size: int) -> tuple[int, ...]:
    """Indices of the steps that run where ``kept`` of ``size`` tokens are kept at first.

    Adaptive start: a step whose kept count is reached already is skipped. The last step always
    runs while a token is left to regenerate; without this, a few tokens among many good ones would
    never be touched.
    """
    if kept == size:
        return ()
    steps = range(recipe.steps)
    if recipe.adaptive_start:
        needed = tuple(step for step in steps if kept_count(recipe, step, size) >= kept)
        return needed or (recipe.steps - 1,)
    return tuple(steps)


def islands(state: State, recipe: Recipe) -> tuple[Island, ...]:
    """The tokens to regenerate by hand, in groups that do not see each other: the second phase.

    Each has its own quota of kept tokens, so that a stroke here changes nothing there, whichever
    came first.

    Args:
        state: What the recipe goes on from.
        recipe: Paint, schedule and steps.
    """
    if recipe.paint is None:
        return ()
    if not state.painted.any():  # then alpha does not move them
        return _fresh_islands(recipe.paint, recipe.steps, recipe.schedule, recipe.adaptive_start)
    keep, painted = begin_paint(state, recipe).keep, state.painted
    found = []
    for cells, seen in _groups(forced(recipe, keep.shape)):
        left = cells.size - int(np.count_nonzero(keep.ravel()[cells]))
        steps = _steps_run(recipe, seen - left, seen)
        if painted.ravel()[cells].any():
            steps = steps_left(state, steps, recipe, Phase.PAINT)
        found.append(Island(cells, seen, steps))
    return tuple(found)


@lru_cache(maxsize=2)
def _fresh_islands(
    paint: Paint, steps: int, schedule: Schedule, adaptive_start: bool
) -> tuple[Island, ...]:
    """Islands of which nothing was regenerated before."""
    recipe = Recipe(paint=paint, steps=steps, schedule=schedule, adaptive_start=adaptive_start)
    return tuple(
        Island(cells, seen, _steps_run(recipe, seen - cells.size, seen))
        for cells, seen in _groups(forced(recipe, paint.marks.shape))
    )


def _groups(free: Flags) -> list[tuple[NDArray[np.int64], int]]:
    """The true cells in groups that do not see each other, and how many each group sees."""
    if not free.any():
        return []
    around = np.ones((2 * SIGHT + 1, 2 * SIGHT + 1), np.uint8)
    count, labels = cv2.connectedComponents(cv2.dilate(free.astype(np.uint8), around))
    seen = np.bincount(labels.ravel(), minlength=count)
    cells = np.flatnonzero(free)
    label = labels.ravel()[cells]
    ends = np.bincount(label, minlength=count)[1:-1].cumsum()
    groups = np.split(cells[np.argsort(label, kind="stable")], ends)
    return [(each, int(size)) for each, size in zip(groups, seen[1:], strict=True)]
