"""The sampler: which tokens stay, and the refinement loop (paper 3.3, algorithm 1).

Functions over numpy arrays of the whole token grid; networks and noise are arguments. Nothing here
knows windows, devices or torch, so the window can plan on its own thread.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from models.events import Stepped
from models.recipe import Mark, Paint, Recipe, Schedule

Tokens = NDArray[np.int64]
Flags = NDArray[np.bool_]
Confidence = NDArray[np.float32]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What alpha, paint and the schedule ask for, before any refinement.

    Attributes:
        keep_0: Tokens of S_l that stay, bool (Ht, Wt).
        executed: Indices of the steps that will run, ascending.
    """

    keep_0: Flags
    executed: tuple[int, ...]

    @property
    def kept_share(self) -> float:
        """Share of tokens kept, 0 to 1."""
        return float(self.keep_0.mean()) if self.keep_0.size else 1.0


def kept_ratio(schedule: Schedule, progress: float) -> float:
    """gamma: share of tokens kept when ``progress`` (0 to 1) of the schedule has passed."""
    if schedule == "linear":
        return progress
    return 1 - math.cos(math.pi / 2 * progress)


def kept_count(recipe: Recipe, step: int, tokens: int) -> int:
    """n_i: how many tokens are kept going into step i."""
    return math.floor(kept_ratio(recipe.schedule, step / recipe.steps) * tokens)


def local_alpha(recipe: Recipe) -> NDArray[np.float32]:
    """Alpha with its painted offsets: float32 () where nothing is painted, else (Ht, Wt)."""
    if recipe.texture is None:
        return np.array(recipe.alpha, np.float32)
    return (recipe.alpha + recipe.texture.offsets / 100).astype(np.float32)


def initial_keep(
    confidence: Confidence, alpha: float | NDArray[np.float32], paint: Paint | None
) -> Flags:
    """keep_0: the tokens of S_l that stay; paint goes before alpha.

    Args:
        confidence: Confidence of S_l, float32 (Ht, Wt).
        alpha: Keep where ``confidence >= alpha``; up to 0 keeps all, above 1 none. One for all
            tokens, or one for each, float32 (Ht, Wt).
        paint: The user's marks on the same grid, or None.

    Raises:
        ValueError: The paint or the field of alpha is for another grid.
    """
    threshold = np.asarray(alpha, np.float32)
    if threshold.shape not in ((), confidence.shape):
        raise ValueError(f"texture {threshold.shape} does not fit grid {confidence.shape}")
    keep = confidence >= threshold
    if paint is not None:
        if paint.marks.shape != confidence.shape:
            raise ValueError(f"paint {paint.marks.shape} does not fit grid {confidence.shape}")
        keep |= paint.marks == Mark.KEEP
        keep &= paint.marks != Mark.REFINE
    return keep


def make_plan(confidence: Confidence, recipe: Recipe) -> Plan:
    """Decide which tokens stay and which steps run.

    Adaptive start: a step whose kept count is already reached by keep_0 is skipped. The last step
    always runs while a token is left to regenerate; without this, a few forced tokens among many
    good ones would never be touched.
    """
    keep_0 = initial_keep(confidence, local_alpha(recipe), recipe.paint)
    kept = int(np.count_nonzero(keep_0))
    if kept == keep_0.size:
        return Plan(keep_0, ())
    steps = range(recipe.steps)
    if recipe.adaptive_start:
        reached = [kept_count(recipe, step, keep_0.size) >= kept for step in steps]
        steps_run = [step for step in steps if reached[step]] or [recipe.steps - 1]
        return Plan(keep_0, tuple(steps_run))
    return Plan(keep_0, tuple(steps))


def select_keep(
    keep: Flags, confidence: Confidence, count: int, noise: NDArray[np.float32]
) -> Flags:
    """Grow ``keep`` to ``count`` tokens, drawn without replacement in proportion to confidence.

    The largest ``count - kept`` values of ``log(confidence) + Gumbel`` join; nothing leaves.

    Args:
        keep: Tokens kept so far, bool (Ht, Wt).
        confidence: float32 (Ht, Wt); only looked at where not kept.
        count: How many to keep in all.
        noise: Uniform numbers, float32 (Ht, Wt).
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


def refine(
    tokens_l: Tokens,
    plan: Plan,
    recipe: Recipe,
    *,
    predict: Callable[[int, Tokens, Flags], Generator[T, None, Tokens]],
    evaluate: Callable[[Tokens, Flags], Generator[T, None, Confidence]],
    keep_noise: Callable[[int], NDArray[np.float32]],
) -> Generator[T | Stepped, None, Tokens]:
    """Run the planned steps.

    Args:
        tokens_l: S_l, int64 (Ht, Wt).
        plan: From `make_plan` for the same recipe.
        recipe: Schedule, steps and the re-sampling switch.
        predict: ``(step, tokens, keep)`` -> tokens sampled for the whole grid; values at kept
            positions may be anything unless the recipe re-samples kept tokens.
        evaluate: ``(tokens, keep)`` -> confidence, needed where not kept.
        keep_noise: ``step`` -> uniform numbers, float32 (Ht, Wt).

    Yields:
        What `predict` and `evaluate` yield, and `Stepped` after each step.

    Returns:
        The final tokens, int64 (Ht, Wt).
    """
    locked = np.zeros_like(plan.keep_0)
    if recipe.paint is not None:
        locked = recipe.paint.marks == Mark.KEEP
    tokens, keep = tokens_l, plan.keep_0
    for number, step in enumerate(plan.executed, 1):
        drawn = yield from predict(step, tokens, keep)
        stays = locked if recipe.resample_kept else keep
        tokens = np.where(stays, tokens, drawn)
        used = keep
        confidence = None
        if number < len(plan.executed):
            confidence = yield from evaluate(tokens, keep)
            count = kept_count(recipe, step + 1, keep.size)
            keep = select_keep(keep, confidence, count, keep_noise(step))
        yield Stepped(step, number, len(plan.executed), tokens, used, confidence)
    return tokens
