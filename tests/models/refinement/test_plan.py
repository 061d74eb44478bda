"""The tokens that stay and the steps that run, before any network is asked."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.events import State
from models.recipe.settings import AlphaOffsets, Mark, Paint, Recipe
from models.refinement.plan import (
    FIELD,
    SIGHT,
    Plan,
    alpha_islands,
    alpha_steps,
    islands,
    kept_count,
    make_plan,
    steps_of,
)

SHAPE = (12, 10)


def random_confidence(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random(SHAPE, dtype=np.float32)


def plan_of(confidence: np.ndarray, recipe: Recipe) -> Plan:
    return make_plan(State.first(np.zeros(confidence.shape, np.int64), confidence), recipe)


def painted(free: np.ndarray) -> Recipe:
    return Recipe(paint=Paint.of(np.where(free, Mark.REFINE, Mark.NONE)))


def test_alpha_zero_keeps_all_and_runs_no_step():
    plan = plan_of(random_confidence(), Recipe(alpha=0))
    assert plan.keep_0.all()
    assert plan.executed == ()


def test_alpha_above_one_keeps_none_and_runs_every_step():
    confidence = np.ones(SHAPE, np.float32)
    plan = plan_of(confidence, Recipe(alpha=1.01, steps=8))
    assert not plan.keep_0.any()
    assert plan.executed == tuple(range(8))


@given(
    st.floats(-0.5, 1.5),
    st.integers(1, 32),
    st.sampled_from(["cosine", "linear"]),
    st.integers(0, 5),
)
def test_adaptive_start_skips_exactly_the_reached_steps(alpha, steps, schedule, seed):
    recipe = Recipe(alpha=alpha, steps=steps, schedule=schedule)
    plan = plan_of(random_confidence(seed), recipe)
    kept = int(plan.keep_0.sum())
    wanted = tuple(i for i in range(steps) if kept_count(recipe, i, plan.keep_0.size) >= kept)
    if kept == plan.keep_0.size:
        assert plan.executed == ()
    else:
        assert plan.executed == (wanted or (steps - 1,))


def test_without_adaptive_start_every_step_runs():
    plan = plan_of(random_confidence(), Recipe(alpha=0.5, steps=5, adaptive_start=False))
    assert plan.executed == (0, 1, 2, 3, 4)


def test_schedules():
    assert [kept_count(Recipe(schedule="linear"), i, 80) for i in range(9)] == list(
        range(0, 90, 10)
    )
    cosine = [kept_count(Recipe(), i, 1000) for i in range(9)]
    assert cosine[0] == 0
    assert cosine[4] == 292  # 1 - cos(pi / 4)
    assert cosine == sorted(cosine)


def test_paint_goes_before_alpha():
    marks = np.zeros(SHAPE, np.uint8)
    marks[0, 0], marks[1, 1] = Mark.KEEP, Mark.REFINE
    everything = plan_of(np.ones(SHAPE, np.float32), Recipe(alpha=0, paint=Paint.of(marks)))
    assert not everything.keep_0[1, 1]
    assert everything.keep_0.sum() == everything.keep_0.size - 1
    assert everything.executed == ()
    assert everything.by_hand == (7,)  # one forced token still gets its step
    nothing = plan_of(np.ones(SHAPE, np.float32), Recipe(alpha=1.01, paint=Paint.of(marks)))
    assert nothing.keep_0[0, 0]
    assert nothing.keep_0.sum() == 1


def test_paint_for_another_grid_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        plan_of(random_confidence(), Recipe(paint=Paint.of(np.ones((2, 2), np.uint8))))


def test_texture_moves_alpha_where_it_is_painted():
    confidence = random_confidence()
    offsets = np.zeros(SHAPE, np.int8)
    offsets[2:4], offsets[5:7] = 30, -100
    keep = plan_of(confidence, Recipe(alpha=0.4, alpha_offsets=AlphaOffsets.of(offsets))).keep_0
    assert np.array_equal(keep[2:4], confidence[2:4] >= np.float32(0.7))
    assert keep[5:7].all()
    assert np.array_equal(keep[:2], confidence[:2] >= np.float32(0.4))


def test_painted_marks_go_before_offsets_of_alpha():
    marks, offsets = np.zeros(SHAPE, np.uint8), np.full(SHAPE, 100, np.int8)
    marks[0], offsets[1] = Mark.KEEP, -100
    marks[1] = Mark.REFINE
    recipe = Recipe(alpha=0.5, paint=Paint.of(marks), alpha_offsets=AlphaOffsets.of(offsets))
    keep = plan_of(random_confidence(), recipe).keep_0
    assert keep[0].all() and not keep[1].any()


def test_texture_for_another_grid_is_refused():
    texture = AlphaOffsets.of(np.zeros((2, 2), np.int8))
    with pytest.raises(ValueError, match="does not fit"):
        plan_of(random_confidence(), Recipe(alpha_offsets=texture))


def test_islands_are_apart_and_do_not_depend_on_order():
    first = State.first(np.zeros((40, 60), np.int64), np.ones((40, 60), np.float32))
    free = np.zeros((40, 60), bool)
    free[3:6, 3:6] = free[3:6, 14] = True  # nine apart: one island
    free[20, 30] = True
    near, alone = islands(first, painted(free))
    assert near.cells.size == 12 and alone.cells.tolist() == [20 * 60 + 30]
    assert alone.seen == (2 * SIGHT + 1) ** 2 and alone.executed == (7,)
    assert sorted(np.concatenate((near.cells, alone.cells))) == np.flatnonzero(free).tolist()
    everything = islands(first, painted(np.ones((40, 60), bool)))
    assert len(everything) == 1 and everything[0].executed == tuple(range(8))


@given(
    st.floats(-0.1, 1.1),
    st.integers(1, 20),
    st.sampled_from([0, 3, 4, 5, 20]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 5),
)
def test_every_block_has_a_quota_and_every_field_a_start(alpha, steps, block, resample, late, seed):
    recipe = Recipe(alpha=alpha, steps=steps, resample_kept=resample, adaptive_start=late)
    confidence = random_confidence(seed)
    first = State.first(np.zeros(SHAPE, np.int64), confidence, block=block)
    keep = confidence >= np.float32(alpha)
    found = alpha_islands(first, keep, recipe)
    assert steps_of(found) == alpha_steps(first, keep, recipe)
    free = np.ones(SHAPE, np.bool_) if resample else ~keep
    side = block or max(SHAPE)
    for island in found:
        rows, columns = np.divmod(island.cells, SHAPE[1])
        assert np.unique(rows // side).size == np.unique(columns // side).size == 1
        assert free.ravel()[island.cells].all()
        inside, field = (
            tuple(slice(int(at) // each * each, (int(at) // each + 1) * each) for at in places)
            for each, places in (
                (side, (rows[0], columns[0])),
                (FIELD * side, (rows[0], columns[0])),
            )
        )
        assert island.cells.size == free[inside].sum() and island.seen == keep[inside].size
        assert island.executed == plan_of(confidence[field], recipe).executed
    counted = sum(island.cells.size for island in found)
    if not resample:
        assert counted == free.sum()
