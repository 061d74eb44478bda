"""A recipe that goes on from a step of another one."""

import json

import numpy as np
import pytest

from models.engine.pipeline import Pipeline
from models.errors import RecipeError
from models.events import Branched, Finished, Request, Stepped
from models.images.photo import photo_from_array
from models.recipe.file import RecipeFile, from_json, to_json
from models.recipe.settings import (
    AlphaOffsets,
    Branch,
    Mark,
    Paint,
    Phase,
    Recipe,
    Rerolls,
    SeedOffsets,
)
from models.refinement.plan import make_plan

PLAIN = Recipe(scale=4, alpha=0.5, steps=6, seed=3, temperature=1)


@pytest.fixture(scope="module")
def photo():
    rough = np.random.default_rng(5).integers(0, 256, (6, 7, 3), dtype=np.uint8)
    return photo_from_array(np.kron(rough, np.ones((5, 5, 1), np.uint8)), "small")


def painted(photo, **changes) -> Recipe:
    """Everything that can be painted, in places that meet."""
    grid = PLAIN.grid_size(photo.height, photo.width)
    kinds = (np.uint8, np.int8, np.uint8, np.int8)
    marks, offsets, counts, seeds = (np.zeros(grid, kind) for kind in kinds)
    marks[2:6, 3:9], marks[8:12, 2:7] = Mark.REFINE, Mark.KEEP
    offsets[5:9, 8:13] = 40
    counts[10:14, 5:10] = 1
    seeds[4:11, 1:5], seeds[12:, :3] = 2, -1
    fields = {"paint": Paint.of(marks), "alpha_offsets": AlphaOffsets.of(offsets)}
    drawn = {"rerolls": Rerolls.of(counts), "seed_offsets": SeedOffsets.of(seeds)}
    return PLAIN.with_(**fields, **drawn, **changes)


def run(pipeline, photo, recipe):
    *events, last = pipeline.run(Request(photo, recipe))
    assert isinstance(last, Finished)
    return last.result, events


def at(trunk: Recipe, step: Stepped) -> Branch:
    return Branch(trunk, step.phase, step.step)


def same(a, b) -> None:
    assert (a.tokens == b.tokens).all()
    assert np.abs(a.image.astype(int) - b.image.astype(int)).max() <= 257  # other windows: 1/255
    assert (a.keep_0 == b.keep_0).all()


SETTINGS = (
    {},
    {"schedule": "linear"},
    {"adaptive_start": False},
    {"resample_kept": True},
    {"alpha": 1.01, "steps": 9},
)


@pytest.mark.parametrize("changes", SETTINGS)
def test_a_branch_that_changes_nothing_gives_the_trunk(tiny_model, photo, changes):
    trunk = painted(photo, **changes)
    pipeline = Pipeline(tiny_model)
    whole, _ = run(pipeline, photo, trunk)
    assert {step.phase for step in whole.steps} == set(Phase)
    for number, step in enumerate(whole.steps, 1):
        result, events = run(pipeline, photo, trunk.with_(branch=at(trunk, step)))
        same(result, whole)
        assert len(result.steps) == len(whole.steps)
        for new, old in zip(result.steps, whole.steps, strict=True):
            assert (new.step, new.phase, new.executed) == (old.step, old.phase, old.executed)
            assert (new.tokens == old.tokens).all() and (new.keep == old.keep).all()
        assert [each.ancestor for each in result.steps] == [1] * number + [0] * (
            len(whole.steps) - number
        )
        (branched,) = (event for event in events if isinstance(event, Branched))
        plan = make_plan(branched.state, trunk)
        late = (Phase.REROLL, Phase.SAMPLE)
        own = [step for step in result.steps if step.ancestor or step.phase not in late]
        assert plan.steps == len(own)


def test_what_came_before_stays_and_the_rest_changes(tiny_model, photo):
    trunk = PLAIN.with_(alpha=1.01)
    pipeline = Pipeline(tiny_model)
    whole, _ = run(pipeline, photo, trunk)
    branch = at(trunk, whole.steps[2])
    kept = whole.steps[3].keep
    other, _ = run(pipeline, photo, trunk.with_(seed=8, branch=branch))
    for new, old in zip(other.steps[:3], whole.steps[:3], strict=True):
        assert (new.tokens == old.tokens).all()
    assert (other.steps[3].keep == kept).all()
    assert (other.tokens[kept] == whole.tokens[kept]).all()
    assert (other.tokens != whole.tokens).any()


@pytest.mark.parametrize(
    ("phase", "step"),
    [(Phase.ALPHA, 3), (Phase.PAINT, 4), (Phase.REROLL, 2), (Phase.SAMPLE, 5), (Phase.SAMPLE, 1)],
)
@pytest.mark.parametrize("cold", [False, True])
def test_equal_recipes_give_equal_pixels_known_or_not(tiny_model, photo, phase, step, cold):
    trunk = painted(photo)
    recipe = trunk.with_(alpha=0.6, seed=9, temperature=0.8, branch=Branch(trunk, phase, step))
    warm = Pipeline(tiny_model)
    for earlier in (trunk, recipe.with_(alpha=0.2), recipe.with_(paint=None), recipe):
        result, _ = run(warm, photo, earlier)
    pipeline = Pipeline(tiny_model, tile=64) if cold else warm
    again = from_json(json.dumps(json.loads(to_json(RecipeFile(recipe=recipe))))).recipe
    assert again == recipe
    same(run(pipeline, photo, again)[0], result)


def test_alpha_gives_up_and_takes_back(tiny_model, photo):
    trunk = PLAIN.with_(alpha=0.5)
    pipeline = Pipeline(tiny_model)
    whole, _ = run(pipeline, photo, trunk)
    branch = at(trunk, whole.steps[-2])
    confidence = whole.confidence_l
    low, high = (float(np.quantile(confidence, share)) for share in (0.2, 0.8))
    lower, _ = run(pipeline, photo, trunk.with_(alpha=low, branch=branch))
    kept = confidence >= np.float32(low)
    assert (lower.tokens[kept] == lower.tokens_l[kept]).all() and (lower.keep_0 == kept).all()
    higher, _ = run(pipeline, photo, trunk.with_(alpha=high, branch=branch))
    assert (higher.keep_0 == (confidence >= np.float32(high))).all()
    given_up = whole.keep_0 & ~higher.keep_0
    last = higher.steps[len(higher.steps) - 1]
    assert given_up.any() and not last.keep[given_up].all()


def test_at_the_end_everything_is_frozen_but_what_is_painted_then(tiny_model, photo):
    trunk = painted(photo)
    pipeline = Pipeline(tiny_model)
    whole, _ = run(pipeline, photo, trunk)
    end = at(trunk, whole.steps[-1])
    frozen, _ = run(pipeline, photo, trunk.with_(seed=50, temperature=2, branch=end))
    same(frozen, whole)
    marks = trunk.paint.marks.copy()
    marks[0:2, 10:13] = Mark.REFINE
    more, _ = run(pipeline, photo, trunk.with_(seed=50, paint=Paint.of(marks), branch=end))
    assert len(more.steps) > len(whole.steps)
    changed = more.tokens != whole.tokens
    new = (marks == Mark.REFINE) & (trunk.paint.marks != Mark.REFINE)
    assert changed.any() and not changed[~new].any()
    assert not more.keep_0[new].any()


def test_branches_of_branches(tiny_model, photo):
    first = PLAIN.with_(alpha=1.01)
    pipeline = Pipeline(tiny_model)
    a, _ = run(pipeline, photo, first)
    second = first.with_(seed=8, branch=at(first, a.steps[1]))
    b, _ = run(pipeline, photo, second)
    third = second.with_(seed=9, branch=at(second, b.steps[3]))
    c, _ = run(pipeline, photo, third)
    assert [step.ancestor for step in c.steps] == [2, 2, 1, 1, 0, 0]
    assert (c.steps[3].tokens == b.steps[3].tokens).all()
    assert (c.tokens != b.tokens).any()
    same(run(Pipeline(tiny_model), photo, third)[0], c)
    with pytest.raises(RecipeError, match="before its trunk"):
        second.with_(branch=Branch(second, Phase.ALPHA, 1))


def test_the_trunk_is_computed_no_further_than_it_is_needed(tiny_model, photo):
    trunk = PLAIN.with_(alpha=1.01)
    recipe = trunk.with_(seed=8, branch=Branch(trunk, Phase.ALPHA, 1))
    _, events = run(Pipeline(tiny_model), photo, recipe)
    assert [event.step for event in events if isinstance(event, Stepped)] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("steps", [1, 3, 6, 12, 32])
def test_the_schedule_may_get_longer_or_shorter(tiny_model, photo, steps):
    trunk = PLAIN.with_(alpha=1.01)
    recipe = trunk.with_(steps=steps, branch=Branch(trunk, Phase.ALPHA, 2))
    result, _ = run(Pipeline(tiny_model), photo, recipe)
    own = [step.step for step in result.steps if not step.ancestor]
    wanted = [step for step in range(steps) if step / steps >= 0.5]
    assert own == (wanted or [steps - 1])


def test_a_trunk_that_skips_the_step_is_followed_as_far_as_it_goes(tiny_model, photo):
    trunk = PLAIN.with_(alpha=0)  # no step runs
    recipe = trunk.with_(alpha=0.5, branch=Branch(trunk, Phase.ALPHA, 2))
    result, _ = run(Pipeline(tiny_model), photo, recipe)
    assert result.steps and all(step.ancestor == 0 and step.step > 2 for step in result.steps)


def test_the_trunk_follows_the_scale_and_loses_its_paint(photo):
    trunk = painted(photo)
    recipe = trunk.with_(branch=Branch(trunk, Phase.PAINT, 2))
    assert recipe.unpainted().branch.trunk == trunk.unpainted()
    assert recipe.unpainted().with_(scale=2).branch.trunk.scale == 2
    with pytest.raises(RecipeError, match="the scale of its trunk"):
        Recipe(scale=2, branch=recipe.branch)
