"""Rerolls: some tokens drawn anew in the finished result, with everything else frozen.

Unlike in the paper's loop, what joins the kept tokens in each step is not a share of the whole:
every token has its own moment, given by its own noise. So a reroll here changes nothing there,
whichever came first.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import TypeVar

import numpy as np

from models.events import Reached, Stepped
from models.grid import Flags, Tokens
from models.recipe import Mark, Phase, Recipe
from models.refinement.loop import Plan, kept_ratio
from models.refinement.noise import Stream, uniform

T = TypeVar("T")


def rerolled(recipe: Recipe, shape: tuple[int, ...], reached: Reached | None = None) -> Flags:
    """Tokens that are drawn anew, bool (Ht, Wt); painted *keep* goes before it.

    Args:
        recipe: What is painted.
        shape: Of the grid.
        reached: The state that a branch goes on from; what its trunk has drawn anew stays.
    """
    if recipe.rerolls is None:
        return np.zeros(shape, np.bool_)
    free = recipe.rerolls.counts > 0
    if recipe.paint is not None:
        free &= recipe.paint.marks != Mark.KEEP
    if reached is not None and reached.phase > Phase.REROLL and reached.trunk.rerolls is not None:
        free &= recipe.rerolls.counts != reached.trunk.rerolls.counts
    return np.asarray(free, np.bool_)


def reroll_plan(plan: Plan, recipe: Recipe, reached: Reached | None = None) -> Plan:
    """What stays of S_l, and which steps run, once the rerolls are counted in."""
    free = rerolled(recipe, plan.keep_0.shape, reached)
    if not free.any():
        return replace(plan, executed=(), islands=())
    steps = tuple(range(recipe.steps))
    if reached is not None:
        steps = reached.left(steps, recipe, Phase.REROLL) or steps[-1:]
    return replace(plan, keep_0=plan.keep_0 & ~free, executed=steps, islands=())


def reroll(
    tokens: Tokens,
    plan: Plan,
    recipe: Recipe,
    *,
    before: int,
    reached: Reached | None = None,
    predict: Callable[[int, Tokens, Flags, Flags], Generator[T, None, Tokens]],
) -> Generator[T | Stepped, None, Tokens]:
    """Draw the rerolled tokens anew.

    Args:
        tokens: The finished tokens, int64 (Ht, Wt).
        plan: From `reroll_plan`.
        recipe: Its rerolls say where, and how far each token's seed is from the recipe's.
        before: Steps that ran before.
        reached: The state that a branch goes on from, if it does.
        predict: As in `models.refinement.loop.refine`, with noise that knows the rerolls.

    Yields:
        What `predict` yields, and `Stepped` after each step.

    Returns:
        Tokens int64 (Ht, Wt), equal to those given wherever nothing was rerolled.
    """
    free = rerolled(recipe, tokens.shape, reached)
    if recipe.rerolls is None or not plan.executed:
        return tokens
    rows, columns = (np.arange(length) for length in tokens.shape)
    moment = uniform(recipe.seed, 0, Stream.KEEP, rows, columns, rerolls=recipe.rerolls.counts)
    for number, step in enumerate(plan.executed, 1):
        keep = ~free | (moment < kept_ratio(recipe.schedule, step / recipe.steps))
        if not keep.all():
            drawn = yield from predict(step, tokens, keep, ~keep)
            tokens = np.where(keep, tokens, drawn)
        planned = before + len(plan.executed)
        yield Stepped(step, before + number, planned, tokens, keep, None, Phase.REROLL)
    return tokens
