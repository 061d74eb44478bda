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

from models.events import Stepped
from models.noise import Stream, uniform
from models.recipe import Mark, Recipe
from models.sampler import Flags, Plan, Tokens, kept_ratio

T = TypeVar("T")


def rerolled(recipe: Recipe, shape: tuple[int, ...]) -> Flags:
    """Tokens that are drawn anew, bool (Ht, Wt); painted *keep* goes before it."""
    if recipe.rerolls is None:
        return np.zeros(shape, np.bool_)
    free = recipe.rerolls.counts > 0
    if recipe.paint is not None:
        free &= recipe.paint.marks != Mark.KEEP
    return np.asarray(free, np.bool_)


def reroll_plan(plan: Plan, recipe: Recipe) -> Plan:
    """What stays of S_l, and which steps run, once the rerolls are counted in."""
    free = rerolled(recipe, plan.keep_0.shape)
    if not free.any():
        return replace(plan, executed=(), islands=())
    return replace(
        plan, keep_0=plan.keep_0 & ~free, executed=tuple(range(recipe.steps)), islands=()
    )


def reroll(
    tokens: Tokens,
    plan: Plan,
    recipe: Recipe,
    *,
    before: int,
    predict: Callable[[int, Tokens, Flags, Flags], Generator[T, None, Tokens]],
) -> Generator[T | Stepped, None, Tokens]:
    """Draw the rerolled tokens anew.

    Args:
        tokens: The finished tokens, int64 (Ht, Wt).
        plan: From `reroll_plan`.
        recipe: Its rerolls say where, and how far each token's seed is from the recipe's.
        before: Steps that ran before.
        predict: As in `models.sampler.refine`, with noise that knows the rerolls.

    Yields:
        What `predict` yields, and `Stepped` after each step.

    Returns:
        Tokens int64 (Ht, Wt), equal to those given wherever nothing was rerolled.
    """
    free = rerolled(recipe, tokens.shape)
    if recipe.rerolls is None or not plan.executed:
        return tokens
    rows, columns = (np.arange(length) for length in tokens.shape)
    moment = uniform(recipe.seed, 0, Stream.KEEP, rows, columns, rerolls=recipe.rerolls.counts)
    for number, step in enumerate(plan.executed, 1):
        keep = ~free | (moment < kept_ratio(recipe.schedule, step / recipe.steps))
        if not keep.all():
            drawn = yield from predict(step, tokens, keep, ~keep)
            tokens = np.where(keep, tokens, drawn)
        yield Stepped(step, before + number, before + len(plan.executed), tokens, keep, None)
    return tokens
