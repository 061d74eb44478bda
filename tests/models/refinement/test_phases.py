"""Four phases, one after another, with networks that only count."""

import itertools

import numpy as np
import pytest

from models.events import State
from models.recipe.settings import Chosen, Mark, Paint, Phase, Recipe, Rerolls
from models.refinement.phases import alpha, drawn_again, paint, refine, reroll, sample
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


def choices(*cells: tuple[int, int], code: int = 7) -> Chosen:
    grid = np.zeros(SHAPE, np.uint16)
    for cell in cells:
        grid[cell] = code + 1
    return Chosen.of(grid)


@pytest.mark.parametrize("alpha", [0.0, 0.5, 1.01])
@pytest.mark.parametrize("resample", [False, True])
def test_a_chosen_token_stays_whatever_alpha_and_counts_as_generated(alpha, resample):
    first = State.first(np.arange(120).reshape(SHAPE), random_confidence())
    plain = Recipe(alpha=alpha, resample_kept=resample)
    recipe = plain.with_(chosen=choices((1, 1), (9, 4)))
    before, _ = finish(refine(first, plain, Counted(random_confidence()).networks()))
    state, steps = finish(refine(first, recipe, Counted(random_confidence()).networks()))
    assert state.tokens[1, 1] == state.tokens[9, 4] == 7
    assert not state.kept[1, 1] and (make_plan(first, recipe).keep_0 == state.kept).all()
    changed = state.tokens != before.tokens
    assert changed.sum() == 2  # no other token
    last = steps[-1]  # a step of their own, so that the film ends with the result
    assert last.phase is Phase.PAINT and (last.tokens == state.tokens).all()
    assert np.argwhere(~last.keep).tolist() == [[1, 1], [9, 4]]
    assert {step.planned for step in steps} == {len(steps)} == {make_plan(first, recipe).steps}


def test_locks_go_before_choices_and_choices_before_paint_and_rerolls():
    marks, counts = np.zeros(SHAPE, np.uint8), np.zeros(SHAPE, np.uint8)
    marks[0, 0], marks[5, 4:7], counts[8, 2:5] = Mark.KEEP, Mark.REFINE, 1
    plain = Recipe(alpha=0, paint=Paint.of(marks), rerolls=Rerolls.of(counts))
    first = State.first(np.zeros(SHAPE, np.int64), random_confidence())
    recipe = plain.with_(chosen=choices((0, 0), (5, 5), (8, 3)))
    before, _ = finish(refine(first, plain, Counted(random_confidence()).networks()))
    state, steps = finish(refine(first, recipe, Counted(random_confidence()).networks()))
    assert state.tokens[0, 0] == 0 and state.kept[0, 0]
    assert state.tokens[5, 5] == state.tokens[8, 3] == 7
    assert np.argwhere(state.tokens != before.tokens).tolist() == [[5, 5], [8, 3]]
    assert all((step.tokens[5, 5], step.tokens[8, 3]) == (7, 7) for step in steps)


def test_a_region_is_drawn_again_in_a_finished_result_and_nothing_else():
    first, recipe = State.first(np.zeros(SHAPE, np.int64), random_confidence()), everything()
    networks = Counted(random_confidence()).networks()
    state, _ = finish(refine(first, recipe, networks))
    held = networks.memory.runs[Phase.REROLL].nbytes
    cells = np.zeros(SHAPE, np.bool_)
    cells[5:8, 2:6] = True  # some of them were rerolled before
    again, steps = finish(drawn_again(state, cells, 255, recipe, networks))
    assert all((step.tokens == state.tokens)[~cells].all() for step in steps)
    assert not again.kept[cells].any() and (again.kept == state.kept)[~cells].all()
    assert (again.rerolls[cells] > 0).all()
    assert networks.memory.runs[Phase.REROLL].nbytes == held > 0  # nothing is remembered
