import numpy as np
import pytest

from models.engine.pipeline import Pipeline
from models.errors import RecipeError
from models.evaluation.curves import ALL
from models.evaluation.dataset import Sample, damage
from models.evaluation.restorer import Restorer, pass_scale
from models.events import Finished, Request
from models.images.photo import photo_from_array
from tests.models.evaluation.samples import RECIPE, picture


@pytest.mark.parametrize("alpha", [0.0, 0.5, ALL])
def test_restores_as_the_pipeline_does(tiny_model, samples, alpha):
    recipe = RECIPE.with_(alpha=alpha)
    restorer = Restorer(tiny_model)
    prepared = [restorer.prepare(sample, 4) for sample in samples]  # all before the first result
    refined = restorer.refine(prepared[0], recipe)
    image = restorer.decode(prepared[0], refined.drawing, recipe)
    photo = photo_from_array(samples[0].lq, "photo")
    *_, last = Pipeline(tiny_model).run(Request(photo, recipe))
    assert isinstance(last, Finished)
    assert (refined.tokens == last.result.tokens).all()
    assert refined.kept == last.result.kept_share
    assert refined.steps == len(last.result.steps)
    difference = image.astype(int) * 257 - last.result.image
    assert np.abs(difference).max() <= 129


def test_two_passes_beyond_the_largest_scale(tiny_model):
    hq = picture(4, 128, 128)
    sample = Sample("far", hq, damage(hq, scale=16, name="far"))
    assert sample.lq.shape == (8, 8, 3)
    assert pass_scale(tiny_model.config, 16) == (4, 2)
    prepared = Restorer(tiny_model).prepare(sample, 16)
    assert prepared.tokens_l.shape == prepared.tokens_hq.shape == (16, 16)
    with pytest.raises(RecipeError, match="×100 cannot be judged"):
        pass_scale(tiny_model.config, 100)
