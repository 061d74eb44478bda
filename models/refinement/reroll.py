"""Rerolls: some tokens drawn again in the finished result, with everything else frozen.

Unlike in the paper's loop, what joins the kept tokens in each step is not a share of the whole:
every token has its own moment, given by its own noise. So a reroll here changes nothing there,
whichever came first.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace

import numpy as np

from models.events import Progress, State, Stepped
from models.recipe import Phase, Recipe
from models.refinement.branch import after, begin_reroll, over, rerolled
from models.refinement.cache import remembered, run_key
from models.refinement.loop import Networks
from models.refinement.noise import Stream, uniform
from models.refinement.plan import Island, kept_ratio, reroll_steps


def reroll(
    state: State, recipe: Recipe, networks: Networks
) -> Generator[Progress | Stepped, None, State]:
    """The third phase: draw the rerolled tokens again.

    Yields:
        What the networks yield, and `Stepped` after each step.

    Returns:
        The state in the end, its tokens equal to those given wherever nothing was rerolled.
    """
    begun, steps = begin_reroll(state, recipe), reroll_steps(state, recipe)
    if recipe.rerolls is None:
        return over(state, begun)
    begun = replace(begun, rerolls=recipe.rerolls.counts)
    if not steps:
        return over(state, begun)
    free = rerolled(state, recipe)
    island = Island(np.flatnonzero(free), free.size, steps)
    key = run_key(begun, island, recipe, begun.kept)
    run = _redraw(begun, island, recipe, networks)
    ran = yield from remembered(networks.memory.runs[Phase.REROLL], key, run)
    return over(state, after(begun, ran))


def _redraw(
    state: State, island: Island, recipe: Recipe, networks: Networks
) -> Iterator[Progress | Stepped]:
    """Run the island's steps on its tokens."""
    predict = networks.predictor(state.tokens_l, state.kept, recipe)
    tokens = state.tokens
    rows, columns = (np.arange(length) for length in tokens.shape)
    moment = uniform(recipe.seed, 0, Stream.KEEP, rows, columns, rerolls=state.rerolls)
    frozen = np.ones(tokens.shape, np.bool_)
    frozen.ravel()[island.cells] = False
    for number, step in enumerate(island.executed, 1):
        keep = frozen | (moment < kept_ratio(recipe.schedule, step / recipe.steps))
        if not keep.all():
            drawn = yield from predict(step, tokens, keep, ~keep)
            tokens = np.where(keep, tokens, drawn)
        yield Stepped(
            step,
            number,
            len(island.executed),
            tokens,
            keep,
            confidence=None,
            phase=Phase.REROLL,
            keep_l=state.kept,
        )
