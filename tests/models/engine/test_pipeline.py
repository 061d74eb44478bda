import copy
import gc
import itertools
import tracemalloc
import weakref
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.engine.interruption import Superseded
from models.engine.pipeline import Pipeline
from models.errors import RecipeError
from models.events import Decoded, Evaluated, Finished, Progress, Request, Stepped, drawing
from models.grid import Rect, dilate, region
from models.images.colour import narrow
from models.images.photo import Photo, photo_from_array
from models.recipe.choices import Precision
from models.recipe.settings import (
    AlphaOffsets,
    Chosen,
    Field,
    Mark,
    Paint,
    Recipe,
    Rerolls,
    Reviewed,
    SeedOffsets,
    StrengthOffsets,
    Texture,
)
from tests.models.runs import RECIPE, finish, same

GRID = RECIPE.grid_size(18, 25)
"""Of the little photo."""
EDITS = (
    *("paint", "paint", "fidelity", "alpha", "alpha", "alpha_offsets"),
    *("texture", "texture_amount", "strength", "strength_offsets", "rerolls", "seed_offsets", None),
    *("chosen", "chosen", "reviewed"),
)
T = TypeVar("T")


@pytest.fixture
def little_photo() -> Photo:
    pixels = np.random.default_rng(7).integers(0, 256, (18, 25, 3), dtype=np.uint8)
    return photo_from_array(pixels, "little")


def test_events_come_in_order_and_the_size_is_right(tiny_model, small_photo):
    events = list(Pipeline(tiny_model).run(Request(small_photo, RECIPE, preview=True)))
    kinds = [type(event) for event in events if not isinstance(event, Progress)]
    firsts = [kind for kind, _ in itertools.groupby(kinds)]
    assert firsts == [Decoded, Evaluated, Stepped, Decoded, Finished]
    previews = [event for event in events if isinstance(event, Decoded) and not event.final]
    assert previews
    result = events[-1].result
    assert result.image.shape == (small_photo.height * 4, small_photo.width * 4, 3)
    assert result.image.dtype == np.uint16
    assert set(result.seconds) == {"encode", "evaluate", "refine", "decode", "total"}
    assert 0 < result.kept_share < 1


def test_a_pipeline_ends_with_its_last_reference(tiny_model, small_photo):
    pipeline = Pipeline(copy.deepcopy(tiny_model))
    list(pipeline.run(Request(small_photo, RECIPE)))
    model = weakref.ref(pipeline.model)
    collects = gc.isenabled()
    gc.disable()  # memory for the next one is not to wait for a collection
    del pipeline
    left = model()
    if collects:
        gc.enable()
    assert left is None


def test_alpha_zero_is_the_decoded_s_l(tiny_model, small_photo):
    result = finish(Pipeline(tiny_model), Request(small_photo, RECIPE.with_(alpha=0)))
    assert result.steps == ()
    assert (result.tokens == result.tokens_l).all()


def test_sixteen_times_is_two_passes_and_only_the_second_invents(tiny_model):
    pixels = np.random.default_rng(2).integers(0, 256, (3, 4, 3), dtype=np.uint8)
    photo = photo_from_array(pixels, "stamp")
    recipe = RECIPE.with_(scale=16)
    pipeline = Pipeline(tiny_model, tile=64)
    events = list(pipeline.run(Request(photo, recipe)))
    result = events[-1].result
    assert result.image.shape == (48, 64, 3) and result.steps
    first = finish(Pipeline(tiny_model), Request(photo, Recipe(scale=4, alpha=0)))
    enlarged = photo_from_array(narrow(first.image), "enlarged")
    same(finish(Pipeline(tiny_model), Request(enlarged, recipe.with_(scale=4))), result)
    moved = Request(photo, recipe.with_(alpha=0.7))
    same(finish(pipeline, moved), finish(Pipeline(tiny_model), moved))
    with pytest.raises(RecipeError, match="enlarges 1 to 3 times, not 10"):
        tiny_model.config = replace(tiny_model.config, max_scale=3.0)
        finish(Pipeline(tiny_model), Request(photo, RECIPE.with_(scale=10)))


def test_same_seed_same_pixels_other_seed_differs(tiny_model, small_photo):
    request = Request(small_photo, RECIPE.with_(alpha=1.01))
    first, again = (finish(Pipeline(tiny_model), request) for _ in range(2))
    assert (first.image == again.image).all()
    other = finish(Pipeline(tiny_model), Request(small_photo, RECIPE.with_(alpha=1.01, seed=4)))
    assert (first.tokens != other.tokens).any()


def test_painted_tokens(tiny_model, small_photo, paint):
    result = finish(Pipeline(tiny_model), Request(small_photo, RECIPE.with_(paint=paint)))
    kept, forced = paint.marks == Mark.KEEP, paint.marks == Mark.REFINE
    assert result.keep_0[kept].all() and not result.keep_0[forced].any()
    for step in result.steps:
        assert (step.tokens[kept] == result.tokens_l[kept]).all()
    locked = finish(
        Pipeline(tiny_model),
        Request(small_photo, RECIPE.with_(paint=paint, resample_kept=True, alpha=1.01)),
    )
    assert (locked.tokens[kept] == locked.tokens_l[kept]).all()


def edited(choose: Callable[[Sequence[T]], T], grid: tuple[int, int]) -> Recipe:
    """A recipe after some edit: settings and everything that can be painted."""

    def painted(kind: type[Field], values: list[int]) -> Field | None:
        if not choose([True, kind is Paint, False]):
            return None
        cells = np.zeros(grid, kind.KIND)
        for _ in range(choose([1, 2])):
            top, left = (choose(range(length)) for length in grid)
            cells[top : top + 3, left : left + 4] = choose(values)
        return kind.of(cells)

    return RECIPE.with_(
        alpha=choose([0.0, 0.3, 0.5, 0.52, 0.7, 1.01]),
        seed=choose([1, 2]),
        steps=choose([1, 3]),
        fidelity=choose([0.5, 1.0]),
        resample_kept=choose([False, False, True]),
        paint=painted(Paint, [Mark.REFINE, Mark.KEEP]),
        texture_amount=choose([0.0, 0.5, 1.0]),
        strength=choose([1.0, 1.0, 0.5, 0.0]),
        strength_offsets=painted(StrengthOffsets, [-30, -100, 40]),
        alpha_offsets=painted(AlphaOffsets, [-40, 40]),
        texture=painted(Texture, [-40, 40]),
        rerolls=painted(Rerolls, [1, 2]),
        seed_offsets=painted(SeedOffsets, [-2, 1]),
        chosen=painted(Chosen, [1, 9, 16]),
        reviewed=painted(Reviewed, [5, 10]),
    )


@pytest.mark.parametrize("number", range(60))
def test_edits_undo_and_cancels_never_leave_a_trace(lively_model, monkeypatch, number):
    """However a recipe was reached, its pixels are those of a run without memory; any shape."""
    rng = np.random.default_rng(number)

    def choose(options: Sequence[T]) -> T:
        return options[rng.integers(len(options))]

    monkeypatch.setattr("models.engine.pipeline._PREVIEW_S", choose([-1, 100]))
    height, width = (10, 18) if number < 50 else (choose(range(1, 13)), choose(range(1, 24)))
    pixels = np.random.default_rng(7).integers(0, 256, (height, width, 3), dtype=np.uint8)
    photo = photo_from_array(pixels, "very little")
    quota = replace(lively_model.config, quota_block=choose([0, 2, 5]))
    monkeypatch.setattr(lively_model, "config", quota)
    pipeline = Pipeline(lively_model, tile=32)

    def seen() -> Rect | None:
        top, left = choose(range(4 * height)), choose(range(4 * width))
        return choose([None, Rect(top, left, 9, 17)])

    recipes = [edited(choose, RECIPE.grid_size(height, width)) for _ in range(3)]
    for before, other in ((0, 1), (1, 2)):
        edit = choose(EDITS)
        if edit is not None:  # a single one, as people make them
            recipes[other] = recipes[before].with_(**{edit: getattr(recipes[other], edit)})
    for recipe in (*recipes, recipes[0]):  # the last one as undo does
        events = pipeline.run(Request(photo, recipe, preview=True, viewport=seen()))
        for _ in range(choose([1000, 1000, 9, 20])):
            if next(events, None) is None:
                break
        events.close()  # cancelled there
    for place in rng.permutation(3)[:2]:
        request = Request(photo, recipes[place])
        warm = finish(pipeline, replace(request, viewport=seen()))
        same(warm, finish(Pipeline(lively_model), request))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_stroke_equals_a_full_rerun_and_changes_nothing_outside(
    lively_model, little_photo, data
):
    before = edited(lambda options: data.draw(st.sampled_from(options)), GRID).with_(
        paint=None, rerolls=None
    )
    marks = np.zeros(GRID, np.uint8)
    top, left = (data.draw(st.integers(0, length - 1)) for length in GRID)
    height, width = (data.draw(st.integers(1, 5)) for _ in range(2))
    marks[top : top + height, left : left + width] = data.draw(st.sampled_from([1, 2]))
    request = Request(little_photo, before.with_(paint=Paint.of(marks)))
    pipeline = Pipeline(lively_model, tile=48)
    plain, warm = finish(pipeline, Request(little_photo, before)), finish(pipeline, request)
    touched = marks != Mark.NONE
    assert (warm.tokens == plain.tokens)[~touched].all()
    reached = dilate(touched, lively_model.tokenizer.decoder.reach).repeat(8, 0).repeat(8, 1)
    outside = ~reached[: plain.image.shape[0], : plain.image.shape[1]]
    assert (warm.image[outside] == plain.image[outside]).all()
    same(warm, finish(Pipeline(lively_model), request))


def test_a_long_refinement_shows_its_steps_in_the_visible_part(
    tiny_model, small_photo, monkeypatch
):
    request = Request(
        small_photo, RECIPE.with_(alpha=1.01), viewport=Rect(100, 120, 10, 10), preview=True
    )
    plain = finish(Pipeline(tiny_model, tile=32), request)
    assert len(plain.steps) > 2
    monkeypatch.setattr("models.engine.pipeline._PREVIEW_S", -1)
    events = list(Pipeline(tiny_model, tile=32).run(request))
    first = next(n for n, event in enumerate(events) if isinstance(event, Stepped))
    on_the_way = [e for e in events[first:] if isinstance(e, Decoded) and not e.final]
    assert on_the_way
    for event in on_the_way:
        rect = event.rect  # within the tokens in sight
        assert rect.top >= 96 and rect.top + rect.height <= 112
        assert rect.left >= 120 and rect.left + rect.width <= 136
    same(events[-1].result, plain)
    screen = np.zeros_like(plain.image, np.uint8)  # and all of it is reported as final in the end
    for event in events:
        if isinstance(event, Decoded) and event.final:
            r = event.rect
            screen[r.top : r.top + r.height, r.left : r.left + r.width] = event.pixels
    assert (screen == events[-1].result.image >> 8).all()


@pytest.fixture
def wide_photo() -> Photo:
    pixels = np.random.default_rng(8).integers(0, 256, (60, 90, 3), dtype=np.uint8)
    return photo_from_array(pixels, "wide")


@pytest.mark.parametrize("seen", [Rect(0, 0, 40, 40), Rect(210, 330, 20, 24)])
def test_what_is_seen_is_read_refined_and_decoded_first(
    lively_model, wide_photo, monkeypatch, seen
):
    quota = replace(lively_model.config, quota_block=4, frame=2)
    monkeypatch.setattr(lively_model, "config", quota)
    recipe = RECIPE.with_(alpha=1.01, steps=2)
    request = Request(wide_photo, recipe, viewport=seen, preview=True)
    plain = finish(Pipeline(lively_model), Request(wide_photo, recipe))
    pipeline = Pipeline(lively_model, tile=32)
    events = list(pipeline.run(request))
    same(events[-1].result, plain)
    names = [
        f"{type(event).__name__} {event.final}" if isinstance(event, Decoded) else event.stage
        for event in events
        if isinstance(event, Decoded | Progress)
    ]
    order = [name for name, _ in itertools.groupby(names)]
    # the photo there, unrefined, then as it will be; only then the rest of either
    assert order[:3] == ["encode", "Decoded False", "encode"]
    assert order.index("Decoded True") < len(order) - 1 - order[::-1].index("evaluate")
    stepped = next(n for n, event in enumerate(events) if isinstance(event, Stepped))
    early = [event for event in events[:stepped] if isinstance(event, Decoded) and event.final]
    covered = np.zeros(plain.image.shape[:2], np.bool_)
    for event in early:
        place = region(event.rect)
        covered[place] = True
        # as in the end to the bit; windows of other shapes may round the last of 16 bits otherwise
        assert (event.pixels == events[-1].result.image[place] >> 8).all()
        assert np.abs((plain.image[place] >> 8) - event.pixels.astype(int)).max() <= 1
    assert covered[region(seen)].all() and not covered.all()


def test_what_was_read_before_a_cancel_is_not_read_again(tiny_model, wide_photo, monkeypatch):
    pipeline, read = Pipeline(tiny_model, tile=64), []
    ask = tiny_model.read
    monkeypatch.setattr(tiny_model, "read", lambda image: read.append(1) or ask(image))
    request = Request(wide_photo, RECIPE)
    whole = finish(Pipeline(tiny_model, tile=64), request)
    windows = len(read)
    events = pipeline.run(request)
    for event in events:
        if isinstance(event, Progress) and event.done == windows // 2:
            break
    events.close()
    same(finish(pipeline, request), whole)
    assert len(read) - windows == windows


def test_a_painted_sample_is_the_other_seed_s_result_there(tiny_model, small_photo):
    warm, here, there = (
        Pipeline(tiny_model),
        (slice(1, 9), slice(2, 8)),
        (slice(9, 12), slice(8, 12)),
    )
    plain = finish(warm, Request(small_photo, RECIPE))
    other = finish(warm, Request(small_photo, RECIPE.with_(seed=RECIPE.seed + 3)))
    third = finish(warm, Request(small_photo, RECIPE.with_(seed=(RECIPE.seed - 5) % 2**32)))
    assert (other.tokens != plain.tokens)[here].any()
    offsets = np.zeros(plain.tokens.shape, np.int8)
    offsets[here], offsets[there] = 3, -5
    mixed = RECIPE.with_(seed_offsets=SeedOffsets.of(offsets))
    result = finish(warm, Request(small_photo, mixed))
    wanted = plain.tokens.copy()
    wanted[here], wanted[there] = other.tokens[here], third.tokens[there]
    assert (result.tokens == wanted).all()
    assert (result.steps[-1].tokens == wanted).all() and len(result.steps) == len(plain.steps) + 1
    assert (result.steps[-1].drawing == result.drawing).all()
    same(result, finish(Pipeline(tiny_model, tile=32), Request(small_photo, mixed)))
    assert (finish(warm, Request(small_photo, RECIPE)).tokens == plain.tokens).all()


def test_wrong_paint_is_one_sentence(tiny_model, small_photo):
    paint = Paint.of(np.ones((3, 3), np.uint8))
    with pytest.raises(RecipeError, match="paint is for 3 × 3 tokens"):
        list(Pipeline(tiny_model).run(Request(small_photo, RECIPE.with_(paint=paint))))


def rerolls_at(photo, *places: tuple[slice, slice], count: int = 1) -> Rerolls:
    counts = np.zeros(RECIPE.grid_size(photo.height, photo.width), np.uint8)
    for place in places:
        counts[place] = count
    return Rerolls.of(counts)


def test_a_reroll_changes_its_tokens_and_freezes_all_others(tiny_model, small_photo, paint):
    here = (slice(1, 9), slice(2, 8))
    plain = finish(Pipeline(tiny_model), Request(small_photo, RECIPE.with_(paint=paint)))
    drawn = []
    for count in (1, 2):
        recipe = RECIPE.with_(paint=paint, rerolls=rerolls_at(small_photo, here, count=count))
        result = finish(Pipeline(tiny_model), Request(small_photo, recipe))
        changed = result.tokens != plain.tokens
        assert changed[here].any()
        changed[here] = False
        assert not changed.any()
        keep = paint.marks == Mark.KEEP
        assert np.array_equal(result.tokens[keep], result.tokens_l[keep])
        assert not result.keep_0[here][~keep[here]].any()
        drawn.append(result.tokens)
    assert not np.array_equal(*drawn)


def test_equal_rerolls_give_equal_pixels_with_caches_or_without(tiny_model, small_photo):
    here = rerolls_at(small_photo, (slice(1, 9), slice(2, 8)))
    warm = Pipeline(tiny_model)
    finish(warm, Request(small_photo, RECIPE))
    there = rerolls_at(small_photo, (slice(2, 4), slice(2, 4)), count=3)
    finish(warm, Request(small_photo, RECIPE.with_(rerolls=there)))
    again = finish(warm, Request(small_photo, RECIPE.with_(rerolls=here)))
    fresh = finish(Pipeline(tiny_model, tile=64), Request(small_photo, RECIPE.with_(rerolls=here)))
    same(again, fresh)
    assert np.array_equal(
        finish(warm, Request(small_photo, RECIPE)).tokens,
        finish(Pipeline(tiny_model), Request(small_photo, RECIPE)).tokens,
    )


def test_the_steps_of_a_reroll_are_counted_on(tiny_model, small_photo):
    recipe = RECIPE.with_(alpha=0.0, rerolls=rerolls_at(small_photo, (slice(1, 9), slice(2, 8))))
    result = finish(Pipeline(tiny_model), Request(small_photo, recipe))
    assert [step.executed for step in result.steps] == list(range(1, RECIPE.steps + 1))
    assert {step.planned for step in result.steps} == {RECIPE.steps}


def test_a_stroke_changes_nothing_outside_its_reach(tiny_model, small_photo, paint):
    """Whichever came first, the stroke or the picture; and only painted tokens are touched."""
    reach = tiny_model.tokenizer.decoder.reach
    pipeline = Pipeline(tiny_model, tile=64)
    plain = finish(pipeline, Request(small_photo, RECIPE))
    painted = finish(pipeline, Request(small_photo, RECIPE.with_(paint=paint)))
    touched = paint.marks != Mark.NONE
    assert (painted.tokens != plain.tokens)[touched].any()
    assert (painted.tokens == plain.tokens)[~touched].all()
    pixels = dilate(touched, reach).repeat(8, 0).repeat(8, 1)[: plain.image.shape[0]]
    outside = ~pixels[:, : plain.image.shape[1]]
    assert outside.any()
    assert (painted.image[outside] == plain.image[outside]).all()
    same(painted, finish(Pipeline(tiny_model), Request(small_photo, RECIPE.with_(paint=paint))))


def test_a_new_stroke_leaves_other_islands_alone(tiny_model):
    pixels = np.random.default_rng(1).integers(0, 256, (40, 80, 3), dtype=np.uint8)
    photo = photo_from_array(pixels, "wide")
    marks = np.zeros(RECIPE.grid_size(40, 80), np.uint8)
    marks[4:8, 2:6] = Mark.REFINE
    pipeline = Pipeline(tiny_model)
    one = finish(pipeline, Request(photo, RECIPE.with_(paint=Paint.of(marks))))
    calls = []
    tiny_model.refiner.stem.register_forward_hook(lambda m, i, out: calls.append(out.shape))
    marks[10:12, 30:33] = Mark.REFINE
    both_recipe = RECIPE.with_(paint=Paint.of(marks))
    both = finish(pipeline, Request(photo, both_recipe))
    reach = tiny_model.refiner.reach
    assert calls and all(shape[-1] <= 3 + 2 * reach for shape in calls)  # the new one alone
    assert (both.tokens[:, :20] == one.tokens[:, :20]).all()
    cold = finish(Pipeline(tiny_model), Request(photo, both_recipe))
    same(both, cold)
    for known, new in zip(both.steps, cold.steps, strict=True):
        assert (known.tokens == new.tokens).all() and (known.keep == new.keep).all()


def test_an_undone_edit_calls_no_token_network(tiny_model, small_photo, paint):
    pipeline = Pipeline(tiny_model)
    first = finish(pipeline, Request(small_photo, RECIPE.with_(paint=paint)))
    finish(pipeline, Request(small_photo, RECIPE.with_(alpha=0.7)))
    calls = []
    for network in (tiny_model.refiner, tiny_model.evaluator):
        network.stem.register_forward_hook(lambda m, i, out: calls.append(m))
    same(finish(pipeline, Request(small_photo, RECIPE.with_(paint=paint))), first)
    assert not calls


def test_a_hundred_alpha_moves_hold_memory_flat(tiny_model, small_photo):
    pipeline = Pipeline(tiny_model)

    def drag(count: int) -> int:
        for move in range(count):
            finish(pipeline, Request(small_photo, RECIPE.with_(alpha=0.3 + 0.4 * move / count)))
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before = drag(30)
        after = drag(100)
    finally:
        tracemalloc.stop()
    assert after - before < 2 << 20


def test_the_pictures_of_steps_are_patched_together(tiny_model, small_photo, paint):
    request = Request(small_photo, RECIPE.with_(alpha=1.01, paint=paint, fidelity=0.5))
    pipeline = Pipeline(tiny_model, tile=40)
    result = finish(pipeline, request)
    grids = [result.tokens_l, *(step.drawing for step in result.steps)]
    whole = [event for event in pipeline.decode_each(request, grids) if isinstance(event, Decoded)]
    shown, held = (result.image >> 8).astype(np.uint8), result.tokens
    for number in (1, 0, 3, len(grids) - 1):
        for event in pipeline.look(request, grids[number], held=held):
            if isinstance(event, Decoded):
                r = event.rect
                shown[r.top : r.top + r.height, r.left : r.left + r.width] = event.pixels
        held = grids[number]
        assert np.abs(shown.astype(int) - whole[number].pixels).max() <= 1
    seen = np.zeros(shown.shape, np.bool_)
    for event in pipeline.look(request, grids[1], box=Rect(2, 3, 4, 5)):
        if isinstance(event, Decoded):
            r = event.rect
            where = np.s_[r.top : r.top + r.height, r.left : r.left + r.width]
            seen[where] = True
            assert np.abs(event.pixels.astype(int) - whole[1].pixels[where]).max() <= 1
    assert seen[16:48, 24:64].all() and seen.sum() == 32 * 40 * 3
    assert (finish(pipeline, request).image == result.image).all()


def test_a_look_ends_when_another_scale_was_run(tiny_model, small_photo):
    pipeline = Pipeline(tiny_model, tile=40)
    request = Request(small_photo, RECIPE)
    tokens = finish(pipeline, request).tokens
    look = pipeline.look(request, tokens)
    next(look)
    other = Request(small_photo, RECIPE.with_(scale=2))
    expected = finish(Pipeline(tiny_model), other)
    same(finish(pipeline, other), expected)
    with pytest.raises(Superseded):
        next(look)
    same(finish(pipeline, other), expected)


def test_steps_are_as_far_apart_as_their_codes(tiny_model, small_photo):
    pipeline = Pipeline(tiny_model)
    result = finish(pipeline, Request(small_photo, RECIPE.with_(alpha=1.01)))
    one, other = drawing(result.tokens_l, None), result.drawing
    far = pipeline.distance(one, other)
    assert far.dtype == np.float32 and far.shape == one.shape and (far > 0).all()
    same_code = result.tokens == result.tokens_l  # only drawn in another way
    assert same_code.any() and far[same_code].max() < far[~same_code].mean()
    assert (pipeline.distance(other, other) == 0).all()


def test_the_precision_of_a_request_decides(tiny_model, little_photo, monkeypatch):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: True)
    pipeline, request = Pipeline(tiny_model), Request(little_photo, RECIPE)
    results = {}
    for precision, usual in (
        (Precision.FLOAT32, torch.float32),
        (Precision.BFLOAT16, torch.bfloat16),
        (Precision.AUTO, torch.bfloat16),
    ):
        result = finish(pipeline, replace(request, precision=precision))
        alone = finish(Pipeline(tiny_model, precision=usual), request)
        assert (result.tokens == alone.tokens).all() and (result.image == alone.image).all()
        assert result.precision is alone.precision is Precision(str(usual).removeprefix("torch."))
        results[precision] = result.image
    assert (results[Precision.AUTO] == results[Precision.BFLOAT16]).all()
    assert (results[Precision.AUTO] != results[Precision.FLOAT32]).any()


def test_another_precision_forgets_what_is_known_and_its_name_does_not(
    tiny_model, little_photo, monkeypatch
):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: True)
    pipeline, request = Pipeline(tiny_model), Request(little_photo, RECIPE)
    finish(pipeline, request)
    known = pipeline._reader.document
    finish(pipeline, replace(request, precision=Precision.BFLOAT16))
    assert pipeline._reader.document is known
    finish(pipeline, replace(request, precision=Precision.FLOAT32))
    assert pipeline._reader.document is not known
    assert pipeline.apart().precision is Precision.BFLOAT16  # a request's own goes with it alone


def test_two_passes_are_of_one_precision(tiny_model, little_photo, monkeypatch):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: True)
    request = Request(little_photo, RECIPE.with_(scale=9))
    result = finish(Pipeline(tiny_model), replace(request, precision=Precision.FLOAT32))
    alone = finish(Pipeline(tiny_model, precision=torch.float32), request)
    assert (result.tokens == alone.tokens).all() and (result.image == alone.image).all()
