import numpy as np

from models.events import State
from models.recipe.settings import Mark, Paint, Phase, Recipe, Rerolls
from models.refinement.cache import Memory, Run
from models.refinement.phases import refine
from tests.models.refinement.counted import SHAPE, Counted, everything, finish, random_confidence


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


def test_a_memory_laid_over_another_finds_what_that_holds_and_leaves_it_as_it_is():
    under = Memory()
    under.runs[Phase.PAINT].put(b"old", Run(()))
    over = under.overlaid()
    assert over.runs[Phase.PAINT].get(b"old") is under.runs[Phase.PAINT].get(b"old") is not None
    over.runs[Phase.PAINT].put(b"new", Run(()))
    assert over.runs[Phase.PAINT].get(b"new") is not None
    assert under.runs[Phase.PAINT].get(b"new") is None
