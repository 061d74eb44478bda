import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.events import Stepped, wide
from models.recipe.settings import Mark, Paint, Recipe, Texture
from models.refinement.loop import (
    SIGHT,
    Networks,
    Plan,
    first_pass,
    islands,
    kept_count,
    make_plan,
    refine,
    second_pass,
    select_keep,
)
from models.refinement.noise import Stream, uniform

SHAPE = (12, 10)


def random_confidence(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random(SHAPE, dtype=np.float32)


def run(plan: Plan, recipe: Recipe, tokens_l: np.ndarray, confidence: np.ndarray):
    """Both passes with networks that count their calls; regenerated tokens become 100 + step."""
    calls = {"predict": 0, "evaluate": 0}

    def predict(step, tokens, keep, wanted):
        calls["predict"] += 1
        yield from ()
        return np.full_like(tokens, 100 + step)

    def evaluate(tokens, wanted):
        calls["evaluate"] += 1
        yield from ()
        return confidence

    rows, columns = np.arange(SHAPE[0]), np.arange(SHAPE[1])
    networks = Networks(
        predict, evaluate, lambda step: uniform(recipe.seed, step, Stream.KEEP, rows, columns)
    )
    steps: list[Stepped] = []

    def finish(loop):
        while True:
            try:
                steps.append(next(loop))
            except StopIteration as done:
                return done.value

    start, island = first_pass(tokens_l, confidence, plan, recipe)
    refined = finish(
        refine(start, (island,), recipe, networks, steps=plan.executed, planned=plan.steps)
    )
    start = second_pass(tokens_l, refined, confidence, plan, recipe)
    final = finish(
        refine(start, plan.islands, recipe, networks, steps=plan.by_hand, planned=plan.steps)
    )
    return final, steps, calls


def test_alpha_zero_keeps_all_and_runs_no_step():
    plan = make_plan(random_confidence(), Recipe(alpha=0))
    assert plan.keep_0.all()
    assert plan.executed == ()


def test_alpha_above_one_keeps_none_and_runs_every_step():
    confidence = np.ones(SHAPE, np.float32)
    plan = make_plan(confidence, Recipe(alpha=1.01, steps=8))
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
    plan = make_plan(random_confidence(seed), recipe)
    kept = int(plan.keep_0.sum())
    wanted = tuple(i for i in range(steps) if kept_count(recipe, i, plan.keep_0.size) >= kept)
    if kept == plan.keep_0.size:
        assert plan.executed == ()
    else:
        assert plan.executed == (wanted or (steps - 1,))


def test_without_adaptive_start_every_step_runs():
    plan = make_plan(random_confidence(), Recipe(alpha=0.5, steps=5, adaptive_start=False))
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
    everything = make_plan(np.ones(SHAPE, np.float32), Recipe(alpha=0, paint=Paint.of(marks)))
    assert not everything.keep_0[1, 1]
    assert everything.keep_0.sum() == everything.keep_0.size - 1
    assert everything.executed == ()
    assert everything.by_hand == (7,)  # one forced token still gets its step
    nothing = make_plan(np.ones(SHAPE, np.float32), Recipe(alpha=1.01, paint=Paint.of(marks)))
    assert nothing.keep_0[0, 0]
    assert nothing.keep_0.sum() == 1


def test_paint_for_another_grid_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        make_plan(random_confidence(), Recipe(paint=Paint.of(np.ones((2, 2), np.uint8))))


@given(st.integers(0, 120), st.integers(0, 30))
def test_select_keep_grows_to_the_count_and_never_shrinks(count, seed):
    rng = np.random.default_rng(seed)
    keep = rng.random(SHAPE) < 0.3
    noise = uniform(seed, 0, Stream.KEEP, np.arange(SHAPE[0]), np.arange(SHAPE[1]))
    grown = select_keep(keep, random_confidence(seed), count, noise)
    assert grown[keep].all()
    assert grown.sum() == max(count, keep.sum())


def test_select_keep_prefers_confident_tokens():
    confidence = np.full(SHAPE, 0.01, np.float32)
    confidence[:6] = 0.9
    keep = np.zeros(SHAPE, bool)
    rows, columns = np.arange(SHAPE[0]), np.arange(SHAPE[1])
    chosen = np.zeros(SHAPE)
    for seed in range(50):
        chosen += select_keep(keep, confidence, 40, uniform(seed, 0, Stream.KEEP, rows, columns))
    assert chosen[:6].mean() > 20 * chosen[6:].mean()


def test_kept_tokens_never_change_and_no_evaluation_is_wasted():
    recipe = Recipe(alpha=0.5, steps=8)
    confidence = random_confidence()
    tokens_l = np.arange(120).reshape(SHAPE)
    plan = make_plan(confidence, recipe)
    final, steps, calls = run(plan, recipe, tokens_l, confidence)
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
    plan = make_plan(confidence, recipe)
    final, _, _ = run(plan, recipe, tokens_l, confidence)
    assert (final[:3] == 0).all()
    assert (final[3:] == 100 + plan.executed[-1]).all()


def test_noise_belongs_to_the_place():
    whole = uniform(3, 2, Stream.TOKEN, np.arange(40), np.arange(50))
    part = uniform(3, 2, Stream.TOKEN, np.arange(7, 20), np.arange(30, 41))
    assert (whole[7:20, 30:41] == part).all()
    assert whole.min() > 0
    assert whole.max() < 1
    assert abs(whole.mean() - 0.5) < 0.03
    for other in (
        uniform(4, 2, Stream.TOKEN, np.arange(40), np.arange(50)),
        uniform(3, 3, Stream.TOKEN, np.arange(40), np.arange(50)),
        uniform(3, 2, Stream.KEEP, np.arange(40), np.arange(50)),
    ):
        assert abs(np.corrcoef(whole.ravel(), other.ravel())[0, 1]) < 0.1


def test_texture_moves_alpha_where_it_is_painted():
    confidence = random_confidence()
    offsets = np.zeros(SHAPE, np.int8)
    offsets[2:4], offsets[5:7] = 30, -100
    keep = make_plan(confidence, Recipe(alpha=0.4, texture=Texture.of(offsets))).keep_0
    assert np.array_equal(keep[2:4], confidence[2:4] >= np.float32(0.7))
    assert keep[5:7].all()
    assert np.array_equal(keep[:2], confidence[:2] >= np.float32(0.4))


def test_painted_marks_go_before_texture():
    marks, offsets = np.zeros(SHAPE, np.uint8), np.full(SHAPE, 100, np.int8)
    marks[0], offsets[1] = Mark.KEEP, -100
    marks[1] = Mark.REFINE
    recipe = Recipe(alpha=0.5, paint=Paint.of(marks), texture=Texture.of(offsets))
    keep = make_plan(random_confidence(), recipe).keep_0
    assert keep[0].all() and not keep[1].any()


def test_texture_for_another_grid_is_refused():
    texture = Texture.of(np.zeros((2, 2), np.int8))
    with pytest.raises(ValueError, match="does not fit"):
        make_plan(random_confidence(), Recipe(texture=texture))


def test_a_reroll_is_the_noise_of_a_later_seed_at_its_token_only():
    rows, columns = np.arange(3, 9), np.arange(5)
    counts = np.zeros((6, 5), np.uint8)
    counts[1, 2], counts[4] = 3, 255
    last = 2**32 - 2
    drawn = uniform(last, 2, Stream.TOKEN, rows, columns, rerolls=counts)
    expected = uniform(last, 2, Stream.TOKEN, rows, columns)
    expected[1, 2] = uniform(1, 2, Stream.TOKEN, rows, columns)[1, 2]
    expected[4] = uniform(253, 2, Stream.TOKEN, rows, columns)[4]
    assert np.array_equal(drawn, expected)


def test_islands_are_apart_and_do_not_depend_on_order():
    free = np.zeros((40, 60), bool)
    free[3:6, 3:6] = free[3:6, 14] = True  # nine apart: one island
    free[20, 30] = True
    near, alone = islands(free, Recipe())
    assert near.cells.size == 12 and alone.cells.tolist() == [20 * 60 + 30]
    assert alone.seen == (2 * SIGHT + 1) ** 2 and alone.executed == (7,)
    assert sorted(np.concatenate((near.cells, alone.cells))) == np.flatnonzero(free).tolist()
    everything = islands(np.ones((40, 60), bool), Recipe())
    assert len(everything) == 1 and everything[0].executed == tuple(range(8))


@pytest.mark.parametrize("resample", [False, True])
def test_the_second_pass_changes_painted_tokens_alone(resample):
    marks = np.zeros(SHAPE, np.uint8)
    marks[2:5, 2:5], marks[8, 8] = Mark.REFINE, Mark.KEEP
    confidence, tokens_l = random_confidence(), np.arange(120).reshape(SHAPE)
    plain = Recipe(alpha=0.5, resample_kept=resample)
    painted = plain.with_(paint=Paint.of(marks))
    before, earlier, _ = run(make_plan(confidence, plain), plain, tokens_l, confidence)
    plan = make_plan(confidence, painted)
    after, steps, _ = run(plan, painted, tokens_l, confidence)
    assert (after[marks == Mark.NONE] == before[marks == Mark.NONE]).all()
    assert (after[marks == Mark.REFINE] == 107).all()
    assert after[8, 8] == tokens_l[8, 8]
    assert len(steps) == plan.steps > len(earlier)
    assert [step.executed for step in steps] == list(range(1, plan.steps + 1))
    assert {step.planned for step in steps} == {plan.steps}


def test_steps_keep_their_tokens_in_two_bytes_where_they_fit():
    keep = np.ones((2, 2), np.bool_)
    for high, kind in ((1023, np.uint16), (65535, np.uint16), (65536, np.int64)):
        tokens = np.array([[0, 1], [2, high]])
        step = Stepped(0, 1, 1, tokens, keep, None)
        assert step.tokens.dtype == kind and np.array_equal(step.tokens, tokens)
        assert replace(step, planned=2).tokens is step.tokens
        assert wide(step.tokens).dtype == np.int64
        assert step.nbytes == step.tokens.nbytes + 4
    assert Stepped(0, 1, 1, np.array([[-1]]), keep, None).tokens.dtype == np.int64
