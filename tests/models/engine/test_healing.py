"""Photos whose damaged places are filled in from around."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.engine.healing import changed_tokens, filled, healed_tokens
from models.engine.interruption import Superseded
from models.engine.pipeline import Pipeline
from models.events import Request
from models.images.photo import photo_from_array
from models.recipe.settings import Mark, Paint
from tests.models.runs import RECIPE, finish, same


def under(tokens: np.ndarray, pixels: tuple[int, int], size: tuple[int, int]) -> np.ndarray:
    """The pixels that lie under some tokens, one by one."""
    covered = np.zeros(pixels, np.bool_)
    for row, column in zip(*np.nonzero(tokens), strict=True):
        for y in range(pixels[0]):
            for x in range(pixels[1]):
                top, bottom = y * size[0] / pixels[0], (y + 1) * size[0] / pixels[0]
                left, right = x * size[1] / pixels[1], (x + 1) * size[1] / pixels[1]
                if top < 8 * row + 8 and bottom > 8 * row:
                    covered[y, x] |= left < 8 * column + 8 and right > 8 * column
    return covered


@given(
    st.integers(3, 12),
    st.integers(3, 12),
    st.sampled_from([1, 2, 3.3, 4, 8]),
    st.integers(0, 99),
    st.sampled_from([np.uint8, np.uint16]),
)
def test_what_is_under_the_tokens_is_never_looked_at(height, width, scale, seed, kind):
    rng = np.random.default_rng(seed)
    pixels = rng.integers(0, np.iinfo(kind).max, (height, width, 3), kind, endpoint=True)
    size = (round(height * scale), round(width * scale))
    tokens = rng.random((-(-size[0] // 8), -(-size[1] // 8))) < 0.3
    covered = under(tokens, (height, width), size)
    after = filled(pixels, tokens, size)
    assert after.dtype == kind and (after[~covered] == pixels[~covered]).all()
    if covered.any() and not covered.all():
        other = np.where(covered[..., None], rng.integers(0, 200, pixels.shape), pixels)
        assert (filled(other.astype(kind), tokens, size) == after).all()
        moved = changed_tokens(pixels, after, tokens.shape)
        assert not (changed_tokens(pixels, pixels, tokens.shape)).any()
        differs = (pixels != after).any(axis=2)
        for token in np.argwhere(~moved):
            alone = np.zeros(tokens.shape, np.bool_)
            alone[tuple(token)] = True
            assert not (under(alone, (height, width), size) & differs).any()


def test_a_flat_picture_is_filled_flat():
    pixels = np.full((20, 24, 3), (40, 50, 60), np.uint8)
    tokens = np.zeros((10, 12), np.bool_)
    tokens[3:5, 4:9] = True
    scratched = pixels.copy()
    scratched[6:10, 8:18] = 255
    assert (filled(scratched, tokens, (80, 96)) == pixels).all()


def test_only_heal_marks_count():
    marks = np.arange(4).reshape(2, 2)
    painted = RECIPE.with_(paint=Paint.of(marks))
    assert (healed_tokens(painted, (2, 2)) == (marks == Mark.HEAL)).all()
    assert not healed_tokens(RECIPE, (2, 2)).any()


@pytest.mark.parametrize("heals", [False, True])
def test_damage_under_the_brush_changes_nothing(lively_model, monkeypatch, heals):
    """Whatever stands on the photo there, no network has seen it."""
    monkeypatch.setattr(lively_model, "config", replace(lively_model.config, heals=heals))
    rng = np.random.default_rng(4)
    clean = rng.integers(0, 256, (24, 30, 3), dtype=np.uint8)
    damaged = clean.copy()
    damaged[8:12, 10:20] = rng.integers(0, 256, (4, 10, 3))
    marks = np.zeros((12, 15), np.uint8)
    marks[4:6, 5:10] = Mark.HEAL
    recipe = RECIPE.with_(paint=Paint.of(marks))
    results = [
        finish(Pipeline(lively_model), Request(photo_from_array(pixels, name), recipe))
        for name, pixels in (("clean", clean), ("damaged", damaged))
    ]
    same(*results)
    assert not results[0].keep_0[marks == Mark.HEAL].any()
    assert (results[0].confidence_l[marks == Mark.HEAL] == 0).all()
    plain = finish(Pipeline(lively_model), Request(photo_from_array(damaged, "plain"), RECIPE))
    assert (plain.image != results[0].image).any()


def test_healing_at_sixteen_times_reads_the_whole_photo_again(tiny_model):
    rng = np.random.default_rng(4)
    photo = photo_from_array(rng.integers(0, 256, (6, 7, 3), dtype=np.uint8), "small")
    plain = RECIPE.with_(scale=16)
    marks = np.zeros(plain.grid_size(6, 7), np.uint8)
    marks[4:6, 5:7] = Mark.HEAL
    recipe = plain.with_(paint=Paint.of(marks))
    pipeline = Pipeline(tiny_model)
    before = finish(pipeline, Request(photo, plain))
    healed = finish(pipeline, Request(photo, recipe))
    same(healed, finish(Pipeline(tiny_model), Request(photo, recipe)))
    same(before, finish(pipeline, Request(photo, plain)))


@pytest.mark.parametrize("held", [1, 3, 5, 7])
def test_healing_in_the_middle_of_a_proof_ends_it_and_spoils_nothing(
    lively_model, monkeypatch, held
):
    """The proof would otherwise go on with what the networks have read of the healed photo."""
    monkeypatch.setattr(lively_model, "config", replace(lively_model.config, heals=True))
    rng = np.random.default_rng(4)
    photo = photo_from_array(rng.integers(0, 256, (24, 30, 3), dtype=np.uint8), "photo")
    marks = np.zeros((12, 15), np.uint8)
    marks[4:6, 5:10] = Mark.HEAL
    recipe = RECIPE.with_(paint=Paint.of(marks))
    wanted = Request(photo, RECIPE.with_(seed=RECIPE.seed + 1))
    pipeline = Pipeline(lively_model)
    finish(pipeline, Request(photo, RECIPE))
    proof = pipeline.proof(wanted, None)
    for _ in range(held):
        next(proof)
    finish(pipeline, Request(photo, recipe))
    with pytest.raises(Superseded):
        next(proof)
    same(finish(pipeline, wanted), finish(Pipeline(lively_model), wanted))
