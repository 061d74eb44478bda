"""Networks over windows give what they give over the whole picture."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.engine.pipeline import Pipeline
from models.events import Request
from models.images.photo import photo_from_array
from tests.models.runs import RECIPE, finish, same
from tests.tiny import finished


@pytest.mark.parametrize("tile", [8, 40, 72, 136, 2048])
def test_tiles_equal_the_whole(lively_model, small_photo, paint, tile):
    request = Request(small_photo, RECIPE.with_(paint=paint))
    whole = finish(Pipeline(lively_model), request)
    same(finish(Pipeline(lively_model, tile=tile), request), whole)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from([1.0, 1.5, 3.0]), st.integers(8, 80))
def test_any_size_tiles_equal_the_whole(lively_model, height, width, scale, tile):
    pixels = np.random.default_rng(height).integers(0, 256, (height, width, 3), dtype=np.uint8)
    request = Request(photo_from_array(pixels, "any"), RECIPE.with_(scale=scale))
    whole = finish(Pipeline(lively_model), request)
    assert whole.image.shape[:2] == request.recipe.output_size(height, width)
    same(finish(Pipeline(lively_model, tile=tile), request), whole)


def test_confidence_and_doubt_of_a_step(tiny_model, small_photo):
    request = Request(small_photo, RECIPE.with_(alpha=1.01))
    pipeline = Pipeline(tiny_model)
    result = finish(pipeline, request)
    assert (finished(pipeline.confidence_of(request, result.tokens_l)) == result.confidence_l).all()
    first, second = result.steps[:2]
    doubt = finished(pipeline.doubt_of(request, second, first.tokens))
    assert doubt.shape == result.tokens.shape and doubt.dtype == np.float32
    assert 0 <= doubt.min() < doubt.max() <= 1
    cold = Pipeline(tiny_model, tile=40)
    assert np.abs(finished(cold.doubt_of(request, second, first.tokens)) - doubt).max() < 1e-4
