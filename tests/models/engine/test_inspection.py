"""Single tokens and regions of a result, seen by the networks; and choices made of them."""

import math
from dataclasses import replace

import numpy as np
import pytest

from models.engine.inspection import LIKELIEST, LIVELIER, chances_of
from models.engine.pipeline import Pipeline
from models.errors import RecipeError
from models.events import Candidate, Request
from models.grid import Rect, region
from models.recipe.settings import Chosen, Mark, Paint, Texture
from models.recipe.variants import lifted
from tests.models.runs import RECIPE, finish
from tests.tiny import finished, released_model

BOX = Rect(3, 4, 8, 9)


@pytest.fixture
def cells(small_photo):
    flags = np.zeros(RECIPE.grid_size(small_photo.height, small_photo.width), np.bool_)
    flags[5:9, 6:11] = True
    return flags


def offered(pipeline, request, cells, **more) -> list[Candidate]:
    events = pipeline.candidates(request, cells, BOX, **more)
    return [event for event in events if isinstance(event, Candidate)]


def recorded(recipe, candidate, cells):
    """The recipe that holds a candidate fast."""
    codes, marks = np.zeros(cells.shape, np.uint16), np.zeros(cells.shape, np.uint8)
    codes[cells] = np.where(candidate.kept, 0, candidate.tokens + 1)
    marks[cells] = np.where(candidate.kept, Mark.KEEP, Mark.NONE)
    texture = np.where(cells, candidate.texture, 0).astype(np.int8)
    return recipe.with_(
        chosen=Chosen.of(codes) if codes.any() else None,
        paint=Paint.of(marks) if marks.any() else None,
        texture=Texture.of(texture) if texture.any() else None,
    )


def test_a_region_gets_the_photo_the_present_and_two_rerolls(lively_model, small_photo, cells):
    recipe = RECIPE.with_(alpha=0.6, temperature=2.0)
    pipeline, request = Pipeline(lively_model), Request(small_photo, recipe)
    result = finish(pipeline, request)
    found = offered(pipeline, request, cells)
    assert [each.origin for each in found] == ["photo", "current", "reroll", "reroll"]
    photo, current, one, two = found
    assert (photo.tokens == result.tokens_l[cells]).all() and photo.kept.all()
    assert (current.tokens == result.tokens[cells]).all() and current.changed == 0
    assert (current.kept == result.keep_0[cells]).all()
    assert not one.kept.any() and (one.tokens != two.tokens).any()
    assert min(one.changed, two.changed) > 0
    others = offered(pipeline, request, cells, turn=1)
    assert all((one.tokens != each.tokens).any() for each in others[2:])
    assert len({each.pixels.tobytes() for each in (*found, *others[2:])}) == 6
    again = offered(Pipeline(lively_model, tile=32), request, cells)
    assert all((a.tokens == b.tokens).all() for a, b in zip(found, again, strict=True))
    same_result = finish(pipeline, request)  # nothing of it has changed
    assert (same_result.image == result.image).all()


def test_the_last_answer_is_livelier_beyond_what_is_painted(lively_model, small_photo, cells):
    recipe = RECIPE.with_(alpha=1.01, texture_amount=0.25)
    request = Request(small_photo, recipe)
    *others, last = offered(Pipeline(lively_model), request, cells)
    assert last.texture == LIVELIER and not any(each.texture for each in others)
    painted = lifted(recipe, cells, 90)
    assert (painted.texture.offsets[cells] == 90).all()
    more = lifted(painted, cells, LIVELIER).texture.offsets
    assert (more[cells] == 100).all() and not more[~cells].any()


@pytest.mark.parametrize("alpha", [0.0, 0.6, 1.01])
def test_what_is_accepted_looks_like_its_picture_and_changes_nothing_else(
    lively_model, small_photo, cells, alpha
):
    recipe = RECIPE.with_(alpha=alpha)
    pipeline, request = Pipeline(lively_model), Request(small_photo, recipe)
    before = finish(pipeline, request)
    for candidate in offered(pipeline, request, cells):
        chosen = recorded(recipe, candidate, cells)
        after = finish(pipeline, replace(request, recipe=chosen))
        assert (after.tokens[cells] == candidate.tokens).all()
        assert (after.keep_0[cells] == candidate.kept).all()
        assert (after.drawing == before.drawing)[~cells].all()
        seen = (after.image >> 8).astype(np.uint8)[region(BOX, scale=8)]
        inner = region(Rect(2, 2, 4, 5), scale=8)
        apart = np.abs(seen.astype(int) - candidate.pixels)[inner]
        assert apart.max() <= 1  # around the box the candidate is decoded with less around it
        if candidate.origin == "current":
            assert (after.image == before.image).all()
        moved = finish(pipeline, replace(request, recipe=chosen.with_(alpha=0.4, seed=99)))
        assert (moved.tokens[cells] == candidate.tokens).all()


def test_a_token_is_inspected(lively_model, small_photo):
    recipe = RECIPE.with_(alpha=0.6)
    pipeline, request = Pipeline(lively_model), Request(small_photo, recipe)
    result = finish(pipeline, request)
    row, column = np.argwhere(~result.keep_0)[3].tolist()
    seen = finished(pipeline.inspect(request, (row, column)))
    assert (seen.row, seen.column, seen.code) == (row, column, result.tokens[row, column])
    assert seen.confidence_l == result.confidence_l[row, column] and not seen.kept
    judged = finished(pipeline.confidence_of(request, result.tokens))
    assert seen.confidence == pytest.approx(judged[row, column], abs=1e-4)
    chances = [patch.chance for patch in seen.offers]
    assert len(seen.offers) == LIKELIEST and chances == sorted(chances, reverse=True)
    assert 0 < sum(chances) <= 1 and 0 <= seen.entropy <= 1
    assert seen.amount == pytest.approx(0.5, abs=0.01)
    assert seen.photo.code == result.tokens_l[row, column]
    assert len({patch.pixels.tobytes() for patch in seen.offers}) == LIKELIEST
    corner = finished(pipeline.inspect(request, (0, 0)))
    assert corner.photo.pixels.shape == (16, 16, 3)


def test_a_chosen_code_looks_like_its_patch(lively_model, small_photo):
    pipeline, request = Pipeline(lively_model), Request(small_photo, RECIPE)
    before = finish(pipeline, request)
    for patch in finished(pipeline.inspect(request, (7, 9))).offers:
        codes = np.zeros(before.tokens.shape, np.uint16)
        codes[7, 9] = patch.code + 1
        chosen = replace(request, recipe=RECIPE.with_(chosen=Chosen.of(codes)))
        after = finish(pipeline, chosen)
        assert after.tokens[7, 9] == patch.code and not after.keep_0[7, 9]
        assert (after.drawing != before.drawing).sum() <= 1
        shown = (after.image >> 8).astype(int)[56:64, 72:80]
        assert np.abs(shown - patch.pixels[8:16, 8:16]).max() <= 1


def test_a_network_that_sees_the_whole_picture_is_asked_window_by_window(small_photo, cells):
    model = released_model()
    recipe = RECIPE.with_(alpha=1.01, resample_kept=True, schedule="linear")
    request = Request(small_photo, recipe)
    pipeline = Pipeline(model, tile=128)
    result = finish(pipeline, request)
    assert finished(pipeline.inspect(request, (9, 3))).code == result.tokens[9, 3]
    assert len(offered(pipeline, request, cells)) == 4


def test_codes_of_another_model_are_one_sentence(tiny_model, small_photo, cells):
    codes = np.zeros(cells.shape, np.uint16)
    codes[2, 2] = 17
    request = Request(small_photo, RECIPE.with_(chosen=Chosen.of(codes)))
    with pytest.raises(RecipeError, match="“tiny” does not have"):
        finish(Pipeline(tiny_model), request)


def test_chances_and_their_entropy():
    chances, entropy = chances_of(np.zeros(8, np.float32), 1.0)
    assert chances.tolist() == [1 / 8] * 8 and entropy == pytest.approx(1)
    sure, none = chances_of(np.array([1000, 0, 0], np.float32), 0.05)
    assert sure[0] == 1 and none == 0
    warm, _ = chances_of(np.array([1, 0], np.float32), 2.0)
    assert warm[0] / warm[1] == pytest.approx(math.exp(0.5))
