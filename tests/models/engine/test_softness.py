"""Alpha without a step: a token just under it is drawn nearly like one that is kept."""

from dataclasses import replace

import numpy as np
import pytest

from models.engine.decoding import Drawing
from models.engine.pipeline import Pipeline
from models.events import GENERATED, Decoded, Request
from models.grid import region
from models.recipe.settings import AlphaOffsets, Recipe, Texture
from tests.models.runs import RECIPE, finish

CONFIDENCE = np.array([[0.0, 0.1, 0.3, 0.45, 0.6]], np.float32)


@pytest.fixture
def soft_model(lively_model):
    lively_model.config = replace(lively_model.config, softness=0.5)
    return lively_model


def texture(model, recipe):
    tokens = np.full(CONFIDENCE.shape, GENERATED, np.int64)
    drawn = Drawing.of(tokens, recipe, model, CONFIDENCE).texture
    return (drawn[0] / 255).tolist()


def test_the_less_a_token_was_believed_the_more_texture_it_has(soft_model):
    recipe = Recipe(alpha=0.5, texture_amount=0.8)
    assert texture(soft_model, recipe) == pytest.approx([0.8, 0.64, 0.32, 0.08, 0.8], abs=0.01)
    assert texture(soft_model, Recipe(alpha=1.01, texture_amount=0)) == [0] * 5


def test_what_is_painted_comes_on_top(soft_model):
    more = Texture.of(np.full(CONFIDENCE.shape, 30, np.int8))
    recipe = Recipe(alpha=0.5, texture_amount=0.4, texture=more)
    assert texture(soft_model, recipe) == pytest.approx([0.7, 0.62, 0.46, 0.34, 0.7], abs=0.01)
    lower = AlphaOffsets.of(np.full(CONFIDENCE.shape, -25, np.int8))
    recipe = Recipe(alpha=0.5, texture_amount=0.8, alpha_offsets=lower)
    assert texture(soft_model, recipe)[:2] == pytest.approx([0.4, 0.24], abs=0.01)


def test_kept_tokens_have_none_and_other_models_all_of_it(soft_model):
    recipe = Recipe(alpha=0.5, texture_amount=0.8)
    kept = np.zeros(CONFIDENCE.shape, np.int64)
    assert not Drawing.of(kept, recipe, soft_model, CONFIDENCE).texture.any()
    soft_model.config = replace(soft_model.config, softness=0.0)
    assert texture(soft_model, recipe) == [0.8] * 5


def test_a_look_and_every_tile_show_what_the_run_shows(soft_model, small_photo):
    recipe = RECIPE.with_(alpha=0.7, texture_amount=0.9)
    request = Request(small_photo, recipe)
    result = finish(Pipeline(soft_model), request)
    tiled = finish(Pipeline(soft_model, tile=32), request)
    assert np.abs(tiled.image.astype(int) - result.image).max() <= 257
    for pipeline in (Pipeline(soft_model), Pipeline(soft_model, tile=32)):  # nothing is known yet
        seen = np.zeros(result.image.shape, np.uint8)
        for event in pipeline.look(request, result.drawing):
            if isinstance(event, Decoded):
                seen[region(event.rect)] = event.pixels
        assert np.abs(seen.astype(int) - (result.image >> 8)).max() <= 1


def test_every_step_of_alpha_moves_the_picture(soft_model, small_photo):
    pipeline, before = Pipeline(soft_model), None
    for alpha in (0.55, 0.6, 0.65, 0.7, 0.75):
        recipe = RECIPE.with_(alpha=alpha, texture_amount=1.0)
        image = finish(pipeline, Request(small_photo, recipe)).image
        again = finish(Pipeline(soft_model), Request(small_photo, recipe)).image
        assert np.abs(again.astype(int) - image).max() <= 1  # what is remembered changes nothing
        assert before is None or (before != image).any()
        before = image
