"""Three phases, one after another, with networks that only count."""

import itertools

import numpy as np
import pytest

from models.events import State, Stepped
from models.recipe.settings import Mark, Paint, Phase, Recipe, Rerolls
from models.refinement.loop import Networks
from models.refinement.phases import alpha, paint, refine
from models.refinement.plan import SIGHT, make_plan
from models.refinement.reroll import reroll

SHAPE = (12, 10)


def random_confidence(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random(SHAPE, dtype=np.float32)


class Counted:
    """Networks that count their calls; regenerated tokens become 100 + step."""

    def __init__(self, confidence: np.ndarray) -> None:
        self.calls = {"predict": 0, "evaluate": 0}
        self._confidence = confidence

    def networks(self) -> Networks:
        return Networks(lambda *_: self._predict, lambda _: self._evaluate, reach=SIGHT)

    def _predict(self, step, tokens, keep, wanted):
        self.calls["predict"] += 1
        yield from ()
        return np.full_like(tokens, 100 + step)

    def _evaluate(self, tokens, wanted):
        self.calls["evaluate"] += 1
        yield from ()
        return self._confidence


def finish(running) -> tuple[State, list[Stepped]]:
    """Run a generator to its end; what it gives, and its steps."""
    steps: list[Stepped] = []
    while True:
        try:
            event = next(running)
        except StopIteration as done:
            return done.value, steps
        steps.append(event)


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


def everything() -> Recipe:
    """All three phases, in places apart."""
    marks, counts = np.zeros(SHAPE, np.uint8), np.zeros(SHAPE, np.uint8)
    marks[2:5, 2:5], marks[8, 8], counts[6:8, 1:4] = Mark.REFINE, Mark.KEEP, 2
    return Recipe(alpha=0.5, paint=Paint.of(marks), rerolls=Rerolls.of(counts))


def test_the_phases_one_by_one_give_what_the_refinement_gives():
    first, recipe = State.first(np.zeros(SHAPE, np.int64), random_confidence()), everything()
    whole, shown = finish(refine(first, recipe, Counted(random_confidence()).networks()))
    state, steps = first, []
    for phase in (alpha, paint, reroll):
        state, own = finish(phase(state, recipe, Counted(random_confidence()).networks()))
        assert [step.executed for step in own] == list(range(1, len(own) + 1))
        assert {step.planned for step in own} == {len(own)}
        steps += own
    assert (state.tokens == whole.tokens).all() and (state.kept == whole.kept).all()
    assert state.phase == whole.phase == max(Phase) + 1
    assert [step.phase for step in steps] == [step.phase for step in shown]
    assert {step.phase for step in shown} == set(Phase)
    assert whole.film == tuple(shown) and not state.film


def test_every_phase_is_known_again_by_what_it_depends_on():
    counted, recipe = Counted(random_confidence()), everything()
    first, networks = (
        State.first(np.zeros(SHAPE, np.int64), random_confidence()),
        counted.networks(),
    )

    def asked(changed: Recipe) -> int:
        before = counted.calls["predict"]
        finish(refine(first, changed, networks))
        return counted.calls["predict"] - before

    steps = {phase: 0 for phase in Phase}
    for step in finish(refine(first, recipe, networks))[1]:
        steps[step.phase] += 1
    assert asked(recipe) == 0
    assert asked(recipe.with_(fidelity=0)) == 0
    assert asked(recipe.with_(alpha=0.5001)) == 0  # keeps the same tokens
    assert asked(recipe.with_(rerolls=None)) == 0
    assert asked(recipe.with_(paint=None, rerolls=None)) == 0
    assert asked(recipe.with_(seed=2, rerolls=None)) == steps[Phase.ALPHA] + steps[Phase.PAINT]
    more = recipe.rerolls.counts * np.uint8(2)
    assert asked(recipe.with_(rerolls=Rerolls.of(more))) == steps[Phase.REROLL]
    assert asked(recipe) == 0


def test_a_large_first_phase_stays_known_while_one_paints(monkeypatch):
    monkeypatch.setattr("models.refinement.cache._RUNS_BYTES", dict.fromkeys(Phase, 1))
    counted, recipe = Counted(random_confidence()), everything().with_(rerolls=None)
    first, networks = (
        State.first(np.zeros(SHAPE, np.int64), random_confidence()),
        counted.networks(),
    )
    finish(refine(first, recipe, networks))
    marks = recipe.paint.marks.copy()
    marks[11, 9] = Mark.REFINE
    before = counted.calls["predict"]
    _, steps = finish(refine(first, recipe.with_(paint=Paint.of(marks)), networks))
    by_hand = sum(step.phase is Phase.PAINT for step in steps)
    assert 0 < counted.calls["predict"] - before <= by_hand < len(steps)
