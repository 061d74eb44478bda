"""The steps of one phase (paper 3.3, algorithm 1), and what they ask of the networks.

Functions over numpy arrays of the whole token grid; networks and noise are arguments. Nothing here
knows windows, devices or torch.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from models.events import Progress, State, Stepped
from models.grid import Confidence, Flags, Tokens
from models.recipe import Phase, Recipe
from models.refinement.cache import Memory
from models.refinement.noise import keep_noise
from models.refinement.plan import Island, kept_count

Predict = Callable[[int, Tokens, Flags, Flags], Generator[Progress, None, Tokens]]
"""``(step, tokens, keep, wanted)`` -> tokens, sampled where wanted."""

Evaluate = Callable[[Tokens, Flags], Generator[Progress, None, Confidence]]
"""``(tokens, wanted)`` -> confidence where wanted."""


@dataclass(frozen=True, slots=True, eq=False)
class Networks:
    """The networks, which know the photo, and the noise, as a refinement asks them.

    Attributes:
        predictor: ``(S_l, which of it is kept, recipe)`` -> prediction, with the recipe's seed,
            temperature and rerolls.
        evaluator: ``S_l`` -> evaluation.
        reach: Tokens around one that either looks at.
        noise: ``(seed, step, shape)`` -> uniform numbers that choose what is kept after a step,
            float32 (Ht, Wt).
        memory: What was found with them before.
    """

    predictor: Callable[[Tokens, Flags, Recipe], Predict]
    evaluator: Callable[[Tokens], Evaluate]
    reach: int
    noise: Callable[[int, int, tuple[int, ...]], NDArray[np.float32]] = keep_noise
    memory: Memory = field(default_factory=Memory)


def steps_of_phase(
    state: State,
    islands: Sequence[Island],
    recipe: Recipe,
    networks: Networks,
    *,
    steps: tuple[int, ...],
    keep_l: Flags,
) -> Iterator[Progress | Stepped]:
    """Run the steps of one phase, all islands at once.

    Args:
        state: Tokens, flags and confidence going into it.
        islands: What is regenerated. Nothing else changes.
        recipe: Schedule, steps and the re-sampling switch.
        networks: The arguments of the loop.
        steps: Indices of the steps of the phase, ascending.
        keep_l: Tokens of S_l that the refiner takes as kept, bool (Ht, Wt).

    Yields:
        What the networks yield, and `Stepped` after each step.
    """
    predict = networks.predictor(state.tokens_l, keep_l, recipe)
    evaluate = networks.evaluator(state.tokens_l)
    tokens, keep, confidence = state.tokens, state.keep, state.confidence
    for number, step in enumerate(steps, 1):
        active = [island for island in islands if step in island.executed]
        wanted = _free(keep, active, again=recipe.resample_kept)
        if wanted.any():
            drawn = yield from predict(step, tokens, keep, wanted)
            tokens = np.where(wanted, drawn, tokens)
        used, last = keep, number == len(steps)
        unsure = _free(keep, active, again=False)
        if not last and unsure.any():
            judged = yield from evaluate(tokens, unsure)
            confidence = np.where(unsure, judged, confidence)
            noise = networks.noise(recipe.seed, step, keep.shape)
            keep = _next_keep(keep, confidence, active, recipe, step, noise)
        yield Stepped(
            step,
            number,
            len(steps),
            tokens,
            used,
            confidence=None if last else confidence,
            phase=Phase(state.phase),
            keep_l=keep_l,
            keep_next=None if last else keep,
        )


def select_keep(
    keep: Flags, confidence: Confidence, count: int, noise: NDArray[np.float32]
) -> Flags:
    """Grow ``keep`` to ``count`` tokens, drawn without replacement in proportion to confidence.

    The largest ``count - kept`` values of ``log(confidence) + Gumbel`` join; nothing leaves.

    Args:
        keep: Tokens kept so far, bool, any shape.
        confidence: float32, the same shape; only looked at where not kept.
        count: How many to keep in all.
        noise: Uniform numbers, float32, the same shape.
    """
    missing = count - int(np.count_nonzero(keep))
    if missing <= 0:
        return keep.copy()
    free = np.flatnonzero(~keep)
    if missing >= free.size:
        return np.ones_like(keep)
    gumbel = -np.log(-np.log(noise.ravel()[free]))
    keys = np.log(np.maximum(confidence.ravel()[free], 1e-12)) + gumbel
    grown = keep.ravel().copy()
    grown[free[np.argpartition(keys, free.size - missing)[free.size - missing :]]] = True
    return grown.reshape(keep.shape)


def _free(keep: Flags, islands: Sequence[Island], *, again: bool) -> Flags:
    """The islands' tokens that are not kept, or all of them, bool (Ht, Wt)."""
    free = np.zeros(keep.size, np.bool_)
    for island in islands:
        free[island.cells] = True if again else ~keep.ravel()[island.cells]
    return free.reshape(keep.shape)


def _next_keep(
    keep: Flags,
    confidence: Confidence,
    islands: Sequence[Island],
    recipe: Recipe,
    step: int,
    noise: NDArray[np.float32],
) -> Flags:
    """Tokens that are kept going into the step after ``step``, bool (Ht, Wt)."""
    grown = keep.ravel().copy()
    for island in islands:
        cells = island.cells
        count = kept_count(recipe, step + 1, island.seen) - (island.seen - cells.size)
        grown[cells] = select_keep(
            grown[cells], confidence.ravel()[cells], count, noise.ravel()[cells]
        )
    return grown.reshape(keep.shape)
