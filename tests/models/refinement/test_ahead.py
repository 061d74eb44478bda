"""The visible part of a refinement comes first, and is what the whole gives."""

import numpy as np
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from models.events import Progress, State, Stepped
from models.grid import Rect, dilate, region
from models.recipe.settings import Branch, Mark, Paint, Phase, Recipe, Rerolls
from models.refinement.ahead import Ahead, look_ahead
from models.refinement.loop import Networks
from models.refinement.phases import refine

SHAPE, REACH = (48, 56), 2


class Near:
    """Networks that look at everything within their reach, and count what they are asked."""

    def __init__(self) -> None:
        self.asked = 0

    def networks(self) -> Networks:
        return Networks(self._predictor, lambda _: self._evaluate, reach=REACH)

    def _predictor(self, tokens_l, keep_l, recipe):
        def predict(step, tokens, keep, wanted):
            yield Progress("refine", 1, 1)
            self.asked += int(wanted.sum())
            seen = self._around(np.where(keep, tokens, -7) + 3 * keep_l + 5 * tokens_l)
            rerolls = 0 if recipe.rerolls is None else recipe.rerolls.counts
            drawn = (seen * 31 + step * 17 + recipe.seed + 11 * rerolls) % 997
            return np.where(wanted, drawn, tokens)

        return predict

    def _evaluate(self, tokens, wanted):
        yield Progress("evaluate", 1, 1)
        self.asked += int(wanted.sum())
        chance = (self._around(tokens) * 29 % 101 / 101).astype(np.float32)
        return np.where(wanted, chance, np.float32(0))

    @staticmethod
    def _around(values: np.ndarray) -> np.ndarray:
        padded = np.pad(values, REACH, "edge")
        side = 2 * REACH + 1
        total = np.zeros_like(values)
        for down in range(side):
            for across in range(side):
                part = padded[down : down + values.shape[0], across : across + values.shape[1]]
                total = (total * 3 + part) % 100_003
        return total


def first_state(seed: int = 0, block: int = 8) -> State:
    rng = np.random.default_rng(seed)
    return State.first(rng.integers(0, 900, SHAPE), rng.random(SHAPE, np.float32), block=block)


def drain(running) -> tuple[State, list]:
    events = []
    while True:
        try:
            events.append(next(running))
        except StopIteration as done:
            return done.value, events


def painted(seed: int) -> Recipe:
    rng = np.random.default_rng(seed)
    marks, counts = np.zeros(SHAPE, np.uint8), np.zeros(SHAPE, np.uint8)
    for _ in range(3):
        top, left = rng.integers(0, 44), rng.integers(0, 50)
        marks[top : top + 4, left : left + 6] = rng.choice([Mark.KEEP, Mark.REFINE])
        top, left = rng.integers(0, 44), rng.integers(0, 50)
        counts[top : top + 3, left : left + 3] = rng.integers(1, 4)
    return Recipe(paint=Paint.of(marks), rerolls=Rerolls.of(counts))


@given(
    st.integers(0, 200),
    st.floats(0, 1.01),
    st.integers(1, 3),
    st.integers(0, 40),
    st.integers(0, 48),
    st.sampled_from(["nothing", "paint"]),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=60)
def test_the_part_is_what_the_whole_gives(seed, alpha, steps, top, left, by_hand, resample, late):
    base = Recipe() if by_hand == "nothing" else painted(seed)
    recipe = base.with_(alpha=alpha, steps=steps, resample_kept=resample, seed=seed)
    recipe = recipe.with_(adaptive_start=late)
    first, seen = first_state(seed), Rect(top, left, 6, 7)
    plain, _ = drain(refine(first, recipe, Near().networks()))
    ahead = look_ahead(first, recipe, REACH, seen)
    event(f"comes first: {ahead is not None}, steps: {len(plain.film)}")
    if ahead is None:
        return
    near = Near()
    state, events = drain(ahead.run(first, recipe, near.networks()))
    assert not any(isinstance(each, Stepped) for each in events)
    for name in ("tokens", "kept"):
        known, wanted = getattr(state, name), getattr(plain, name)
        assert (known[region(seen)] == wanted[region(seen)]).all()
    whole, shown = drain(refine(first, recipe, ahead.informed(near.networks())))
    assert (whole.tokens == plain.tokens).all() and (whole.kept == plain.kept).all()
    for one, other in zip(whole.film, plain.film, strict=True):
        assert (one.tokens == other.tokens).all() and (one.keep == other.keep).all()
    assert len([each for each in shown if isinstance(each, Stepped)]) == len(plain.film)


def test_nothing_is_asked_twice():
    first, recipe = first_state(), Recipe(alpha=0.6, steps=2, adaptive_start=False)
    alone, both = Near(), Near()
    drain(refine(first, recipe, alone.networks()))
    ahead = look_ahead(first, recipe, REACH, Rect(10, 10, 6, 6))
    assert ahead is not None
    drain(ahead.run(first, recipe, both.networks()))
    part = both.asked
    drain(refine(first, recipe, ahead.informed(both.networks())))
    assert 0 < part < alone.asked == both.asked


def test_what_the_part_found_is_not_remembered_as_the_whole():
    first, recipe, near = first_state(), Recipe(alpha=0.6, steps=2, adaptive_start=False), Near()
    networks = near.networks()
    ahead = look_ahead(first, recipe, REACH, Rect(10, 10, 6, 6))
    assert ahead is not None
    drain(ahead.run(first, recipe, networks))
    plain, _ = drain(refine(first, recipe, Near().networks()))
    again, _ = drain(refine(first, recipe, networks))
    assert (again.tokens == plain.tokens).all()


def test_a_run_that_is_known_is_not_asked_again():
    first, recipe, near = first_state(), Recipe(alpha=0.6, steps=2, adaptive_start=False), Near()
    networks = near.networks()
    drain(refine(first, recipe, networks))
    asked = near.asked
    ahead = look_ahead(first, recipe, REACH, Rect(10, 10, 6, 6))
    assert ahead is not None
    drain(ahead.run(first, recipe, networks))
    assert near.asked == asked


@pytest.mark.parametrize(
    ("block", "seen"), [(0, Rect(0, 0, 2, 2)), (8, Rect(0, 0, *SHAPE))], ids=["global", "all"]
)
def test_a_part_that_depends_on_all_does_not_come_first(block, seen):
    assert look_ahead(first_state(block=block), Recipe(alpha=0.5, steps=2), REACH, seen) is None


def test_a_branch_waits_for_the_whole():
    first, recipe = first_state(), Recipe(alpha=0.6, steps=2, adaptive_start=False)
    branch = recipe.with_(branch=Branch(recipe, Phase.ALPHA, 0))
    assert look_ahead(first, recipe, REACH, Rect(0, 0, 2, 2)) is not None
    assert look_ahead(first, branch, REACH, Rect(0, 0, 2, 2)) is None


def test_quotas_are_local():
    """A change far away changes no token here, which one quota for all would not give."""
    recipe = Recipe(alpha=0.6, steps=3, adaptive_start=False)
    here = first_state()
    confidence = here.confidence_l.copy()
    confidence[40:, 48:] = 0.01
    there = State.first(here.tokens_l, confidence, block=8)
    one, _ = drain(refine(here, recipe, Near().networks()))
    other, _ = drain(refine(there, recipe, Near().networks()))
    changed = one.tokens != other.tokens
    moved = np.zeros(SHAPE, np.bool_)
    moved[40:, 48:] = True
    assert changed[40:, 48:].any()
    assert not changed[~dilate(moved, 3 * (2 * REACH + 8))].any()


def test_parts_shrink_from_step_to_step():
    ahead = look_ahead(
        first_state(), Recipe(alpha=0.6, steps=3, adaptive_start=False), REACH, Rect(20, 20, 4, 4)
    )
    assert isinstance(ahead, Ahead)
    sizes = [part.drawn.height for (_, _), part in sorted(ahead.parts.items())]
    assert sizes == sorted(sizes, reverse=True) and sizes[-1] == 4 < sizes[0]
