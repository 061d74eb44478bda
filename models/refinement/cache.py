"""Phases and islands that were run and are still true, found again by what they depend on.

So it does not matter when something was painted, or in which order settings were tried.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.events import Progress, State, Stepped
from models.grid import Flags, Rect, region, with_halo
from models.memory import Overlay, Shelf
from models.recipe import Branch, Phase, Recipe
from models.refinement.plan import Island

N = TypeVar("N", bound=np.generic)

_RUNS_BYTES = {Phase.ALPHA: 64 << 20, Phase.PAINT: 16 << 20, Phase.REROLL: 16 << 20}
"""Runs that undo and sliders come back to. The newest of each phase stays however large it is."""
_STATES_BYTES = 64 << 20
"""States that branches go on from."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """The steps that a phase took; or what they made of one island, as arrays (n,)."""

    steps: tuple[Stepped, ...]

    @property
    def nbytes(self) -> int:
        """Memory that the arrays take."""
        return sum(step.nbytes for step in self.steps)


@dataclass(frozen=True, slots=True, eq=False)
class Memory:
    """Runs and states of one photo at one scale, found again by what they depend on.

    Attributes:
        runs: For each phase, by `run_key`.
        states: Those that branches go on from.
    """

    runs: Mapping[Phase, Shelf[bytes, Run]] = field(
        default_factory=lambda: {phase: Shelf(limit) for phase, limit in _RUNS_BYTES.items()}
    )
    states: Shelf[Branch, State] = field(default_factory=lambda: Shelf(_STATES_BYTES))

    def overlaid(self) -> Memory:
        """A memory that knows the same, and forgets what is put into it."""
        runs = {phase: Overlay(shelf) for phase, shelf in self.runs.items()}
        return Memory(runs, Overlay(self.states))


def run_key(
    state: State, island: Island, recipe: Recipe, keep_l: Flags, *, sight: int | None = None
) -> bytes:
    """A digest of everything that an island's tokens depend on, for one photo and scale.

    Alpha and its offsets, paint and branch act through the state and the island only; fidelity and
    texture act on the decoder alone (`Recipe.for_tokens`).

    Args:
        state: Tokens and flags going into the phase.
        island: Its tokens.
        recipe: Seed, schedule and the like.
        keep_l: Tokens of S_l that the refiner takes as kept, bool (Ht, Wt).
        sight: How far around the island the networks look; None for the whole grid.
    """
    digest = hashlib.blake2b(digest_size=16)
    settings = recipe.unpainted().for_tokens().with_(alpha=0.5, branch=None)
    place = _place(island, state.keep.shape, sight)
    where = (int(state.phase), state.keep.shape, state.block, place, island.seen, island.executed)
    digest.update(repr((settings, where)).encode())
    parts: list[NDArray[Any]] = [
        island.cells,
        state.tokens[place],
        state.keep[place],
        keep_l[place],
    ]
    if sight is None:  # all of it is shown
        parts.append(state.confidence)
    if recipe.rerolls is not None:
        parts.append(recipe.rerolls.counts.ravel()[island.cells])
    for part in parts:
        digest.update(np.ascontiguousarray(part).tobytes())
    return digest.digest()


def _place(island: Island, shape: tuple[int, ...], sight: int | None) -> tuple[slice, slice]:
    """The part of the grid that an island's networks look at."""
    height, width = shape
    if sight is None:
        return region(Rect(0, 0, height, width))
    rows, columns = np.divmod(island.cells, width)
    top, left = int(rows.min()), int(columns.min())
    box = Rect(top, left, int(rows.max()) - top + 1, int(columns.max()) - left + 1)
    return region(with_halo(box, sight, height, width))


def remembered(
    runs: Shelf[bytes, Run], key: bytes, run: Iterator[Progress | Stepped]
) -> Generator[Progress | Stepped, None, tuple[Stepped, ...]]:
    """A run of a whole phase, or what is known of it."""
    known = runs.get(key)
    if known is not None:
        yield from known.steps
        return known.steps
    steps = []
    for event in run:
        if isinstance(event, Stepped):
            steps.append(event)
        yield event
    runs.put(key, Run(tuple(steps)))
    return tuple(steps)


def cut(steps: Sequence[Stepped], island: Island) -> Run:
    """The part of a phase's steps that belongs to one of its islands."""
    cells = island.cells
    return Run(
        tuple(
            replace(
                step,
                tokens=step.tokens.ravel()[cells],
                keep=step.keep.ravel()[cells],
                confidence=_cut(step.confidence, cells),
                keep_l=None,
                keep_next=_cut(step.keep_next, cells),
            )
            for step in steps
            if step.step in island.executed
        )
    )


def patched(stepped: Stepped, known: Sequence[tuple[Island, Run]]) -> Stepped:
    """Put islands that were known already into one step."""
    parts = [(island, step) for island, run in known for step in run.steps]
    parts = [(island, step) for island, step in parts if step.step == stepped.step]
    if not parts:
        return stepped
    tokens, keep = stepped.tokens.copy(), stepped.keep.copy()
    confidence, keep_next = _copy(stepped.confidence), _copy(stepped.keep_next)
    for island, part in parts:
        tokens.ravel()[island.cells] = part.tokens
        keep.ravel()[island.cells] = part.keep
        _put(confidence, island.cells, part.confidence)
        _put(keep_next, island.cells, part.keep_next)
    return replace(stepped, tokens=tokens, keep=keep, confidence=confidence, keep_next=keep_next)


def _cut(values: NDArray[N] | None, cells: NDArray[np.int64]) -> NDArray[N] | None:
    return None if values is None else values.ravel()[cells]


def _copy(values: NDArray[N] | None) -> NDArray[N] | None:
    return None if values is None else values.copy()


def _put(into: NDArray[N] | None, cells: NDArray[np.int64], values: NDArray[N] | None) -> None:
    if into is not None and values is not None:
        into.ravel()[cells] = values
