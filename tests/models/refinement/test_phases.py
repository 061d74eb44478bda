"""Four phases, one after another, with networks that only count."""

import itertools

import numpy as np
import pytest

from models.events import State
from models.recipe.settings import Mark, Paint, Phase, Recipe
from models.refinement.phases import alpha, paint, refine, reroll, sample
from models.refinement.plan import make_plan
from tests.models.refinement.counted import SHAPE, Counted, everything, finish, random_confidence


def run(recipe: Recipe, tokens_l: np.ndarray, confidence: np.ndarray):
    """A whole refinement: its plan, the tokens in the end, the steps and the calls."""
    counted, first = Counted(confidence), State.first(tokens_l, confidence)
    state, steps = finish(refine(first, recipe, counted.networks()))
    return make_plan(first, recipe), state.tokens, steps, counted.calls


def test_kept_tokens_never_change_and_no_evaluation_is_wasted():
    recipe = Recipe(alpha=0.5, steps=8)
    confidence = random_confidence()
    tokens_l = np.arange(120).reshape(SHAPE)
    plan, final, steps, calls = run(recipe, tokens_l, confidence)
    assert (final[plan.keep_0] == tokens_l[plan.keep_0]).all()
    assert (final[~plan.keep_0] >= 100).all()
    assert calls["predict"] == len(plan.executed) == len(steps)
    assert calls["evaluate"] == len(plan.executed) - 1
    for earlier, later in itertools.pairwise(steps):
        assert later.keep[earlier.keep].all()
        assert (later.tokens[later.keep] == earlier.tokens[later.keep]).all()


def test_released_resampling_changes_kept_tokens_but_never_locked_ones():
    marks = np.zeros(SHAPE, np.uint8)
    marks[:3] = Mark.KEEP
    recipe = Recipe(alpha=0.5, resample_kept=True, paint=Paint.of(marks))
    confidence = random_confidence()
    tokens_l = np.zeros(SHAPE, np.int64)
    plan, final, _, _ = run(recipe, tokens_l, confidence)
    assert (final[:3] == 0).all()
    assert (final[3:] == 100 + plan.executed[-1]).all()


@pytest.mark.parametrize("resample", [False, True])
def test_the_second_pass_changes_painted_tokens_alone(resample):
    marks = np.zeros(SHAPE, np.uint8)
    marks[2:5, 2:5], marks[8, 8] = Mark.REFINE, Mark.KEEP
    confidence, tokens_l = random_confidence(), np.arange(120).reshape(SHAPE)
    plain = Recipe(alpha=0.5, resample_kept=resample)
    painted = plain.with_(paint=Paint.of(marks))
    _, before, earlier, _ = run(plain, tokens_l, confidence)
    plan, after, steps, _ = run(painted, tokens_l, confidence)
    assert (after[marks == Mark.NONE] == before[marks == Mark.NONE]).all()
    assert (after[marks == Mark.REFINE] == 107).all()
    assert after[8, 8] == tokens_l[8, 8]
    assert len(steps) == plan.steps > len(earlier)
    assert [step.executed for step in steps] == list(range(1, plan.steps + 1))
    assert {step.planned for step in steps} == {plan.steps}


def test_the_phases_one_by_one_give_what_the_refinement_gives():
    first, recipe = State.first(np.zeros(SHAPE, np.int64), random_confidence()), everything()
    whole, shown = finish(refine(first, recipe, Counted(random_confidence()).networks()))
    state, steps = first, []
    for phase in (alpha, paint, reroll, sample):
        state, own = finish(phase(state, recipe, Counted(random_confidence()).networks()))
        assert [step.executed for step in own] == list(range(1, len(own) + 1))
        assert {step.planned for step in own} == {len(own)}
        steps += own
    assert (state.tokens == whole.tokens).all() and (state.kept == whole.kept).all()
    assert state.phase == whole.phase == max(Phase) + 1
    assert [step.phase for step in steps] == [step.phase for step in shown]
    assert {step.phase for step in shown} == set(Phase)
    assert whole.film == tuple(shown) and not state.film
