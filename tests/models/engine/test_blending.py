"""Strength: the photo shows through, in any window, and nothing is decoded for it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.engine.blending import Original, strength_of
from models.engine.pipeline import Pipeline
from models.engine.resizing import resized_window
from models.events import Decoded, Finished, Progress, Request
from models.grid import Rect
from models.recipe.settings import Recipe, StrengthOffsets

SIZE, GRID = (45, 61), (6, 8)
WHOLE = Rect(0, 0, *SIZE)


def noise(shape, top, seed=5):
    kind = np.uint16 if top > 255 else np.uint8
    return np.random.default_rng(seed).integers(0, top + 1, shape, dtype=kind)


@pytest.fixture(params=[255, 65535])
def original(request):
    return Original(noise((12, 16, 3), request.param), SIZE)


def result(pipeline, request):
    events = list(pipeline.run(request))
    assert isinstance(events[-1], Finished)
    return events[-1].result, events


def test_strength_0_is_bicubic_1_the_result_and_a_half_their_mean(original):
    image = noise((*SIZE, 3), 65535)

    def shown(share):
        return original.through(WHOLE, image, np.full(GRID, share, np.uint8)).astype(int)

    photo = resized_window(original._pixels, SIZE, WHOLE)[0].permute(1, 2, 0).numpy()
    assert np.abs(shown(0) - 65535 * photo).max() <= 0.51
    assert (shown(255) == image).all()
    expected = 65535 * photo + (image - 65535 * photo) * 51 / 255
    assert np.abs(shown(51) - expected).max() <= 0.6


@given(st.integers(0, 5), st.integers(0, 7), st.integers(1, 45), st.integers(1, 61))
def test_any_part_has_the_pixels_of_the_whole(row, column, height, width):
    original = Original(noise((12, 16, 3), 255), SIZE)
    image, share = noise((*SIZE, 3), 65535), noise(GRID, 255)
    place = Rect(8 * row, 8 * column, min(height, 45 - 8 * row), min(width, 61 - 8 * column))
    where = slice(place.top, place.top + place.height), slice(place.left, place.left + place.width)
    whole = original.through(WHOLE, image, share)
    assert (original.through(place, image[where], share) == whole[where]).all()


def test_a_painted_share_changes_softly_from_token_to_token():
    share = np.full(GRID, 255, np.uint8)
    share[:, :4] = 0
    black, white = np.zeros((12, 16, 3), np.uint8), np.full((*SIZE, 3), 65535, np.uint16)
    row = Original(black, SIZE).through(WHOLE, white, share)[20, :, 0].astype(int)
    assert row[0] == 0 and row[-1] == 65535
    assert 0 < np.diff(row).max() <= 65536 / 8


def test_nothing_shows_through_at_full_strength_and_paint_moves_it():
    offsets = np.zeros(GRID, np.int8)
    offsets[1, 1] = 40
    assert strength_of(Recipe(strength_offsets=StrengthOffsets.of(offsets)), GRID) is None
    offsets[2, 3] = -40
    share = strength_of(Recipe(strength=0.8, strength_offsets=StrengthOffsets.of(offsets)), GRID)
    assert share[0, 0] == 204 and share[2, 3] == 102 and share[1, 1] == 255


def test_a_move_of_strength_decodes_nothing_and_goes_back_to_the_same_bytes(
    lively_model, small_photo
):
    pipeline, recipe = Pipeline(lively_model, tile=48), Recipe(scale=4, steps=2)
    full, _ = result(pipeline, Request(small_photo, recipe))
    half, events = result(pipeline, Request(small_photo, recipe.with_(strength=0.5)))
    assert not [each for each in events if isinstance(each, Progress) and each.stage == "decode"]
    assert [each for each in events if isinstance(each, Decoded)]
    assert (half.tokens == full.tokens).all() and (half.image != full.image).any()
    again, events = result(pipeline, Request(small_photo, recipe))
    assert (again.image == full.image).all()
    assert not [each for each in events if isinstance(each, Progress) and each.stage == "decode"]
    anew = Pipeline(
        lively_model, tile=48
    )  # windows of other shapes may round the last bit otherwise
    fresh, _ = result(anew, Request(small_photo, recipe.with_(strength=0.5)))
    assert (fresh.image == half.image).all()


def test_results_of_before_keep_their_pixels(lively_model, small_photo):
    pipeline, recipe = Pipeline(lively_model, tile=48), Recipe(scale=4, steps=2)
    held = []
    for change in (
        {},
        {"strength": 0.5},
        {"strength": 0.5, "alpha": 0},
        {"alpha": 0, "texture_amount": 1},
        {"seed": 5, "alpha": 1},
        {"strength": 0.2, "seed": 5, "alpha": 1},
        {"strength": 0.1},
    ):
        image = result(pipeline, Request(small_photo, recipe.with_(**change)))[0].image
        held.append((image, image.copy()))
    assert all((image == copy).all() for image, copy in held)


def test_what_is_shown_part_by_part_is_the_picture(lively_model, small_photo):
    recipe = Recipe(scale=4, steps=2)
    pipeline = Pipeline(lively_model, tile=48)
    shown = np.zeros((*recipe.output_size(small_photo.height, small_photo.width), 3), np.uint8)
    for strength in (1.0, 0.3, 0.0, 1.0):
        request = Request(small_photo, recipe.with_(strength=strength))
        finished, events = result(pipeline, request)
        for each in events:
            if isinstance(each, Decoded):
                place = each.rect
                bottom, right = place.top + place.height, place.left + place.width
                shown[place.top : bottom, place.left : right] = each.pixels
        assert (shown == finished.image >> 8).all()


def test_a_look_at_a_step_has_the_strength_of_the_result(lively_model, small_photo):
    pipeline, recipe = Pipeline(lively_model, tile=48), Recipe(scale=4, steps=2, strength=0.4)
    request = Request(small_photo, recipe)
    finished, _ = result(pipeline, request)
    looked = np.zeros(finished.image.shape, np.uint8)
    for part in pipeline.look(request, finished.drawing):
        if isinstance(part, Decoded):
            place = part.rect
            bottom, right = place.top + place.height, place.left + place.width
            looked[place.top : bottom, place.left : right] = part.pixels
    assert (looked == finished.image >> 8).all()
