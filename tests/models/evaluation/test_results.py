from dataclasses import replace

import numpy as np
import pytest

from models.evaluation.curves import ALL, Bench
from models.evaluation.measures.quality import Judge
from models.evaluation.restorer import Restorer
from models.evaluation.results import BICUBIC, CEILING, SHEET_PICTURES, TRUTH, measure
from tests.models.evaluation.samples import RECIPE


@pytest.fixture
def bench(tiny_model):
    return Bench(Restorer(tiny_model), Judge(lpips=None, niqe=None), lambda *progress: None)


def test_every_candidate_has_a_row_and_a_score_on_every_picture(bench, samples):
    found = measure(bench, samples, RECIPE, scale=4, peers=())
    names = [row.setting.name for row in found.rows]
    assert names[0] == BICUBIC and names[-2:] == [CEILING, TRUTH]
    assert names[1:4] == ["alpha 0", "alpha 0.5", "alpha 1"]
    pictures = [sample.name for sample in samples]
    assert all([each.picture for each in found.scores[name]] == pictures for name in names)
    assert found.rows[-1].ssim == 1 and len(found.prepared) == len(samples)
    assert [each.name for each in found.calibration] == [
        *("S_l", "refined, alpha 0.5", "refined, alpha 1")
    ]


def test_details_begin_with_the_input_and_end_with_the_truth(bench, samples):
    found = measure(bench, [*samples, *samples, samples[0]], RECIPE, scale=4, peers=())
    assert len(found.details) == SHEET_PICTURES
    cells = found.details[0]
    first, *_, last = cells
    assert (first, last) == ("input", TRUTH)
    assert len({cell.shape for cell in cells.values()}) == 1
    assert all(cell.dtype == np.uint8 for cell in cells.values())


def test_every_alpha_is_drawn_as_in_use(tiny_model, samples, monkeypatch):
    """With alpha's own drawing, not with that of the default."""
    tiny_model.config = replace(tiny_model.config, softness=0.5)
    restorer, seen = Restorer(tiny_model), []
    decode = restorer.decode

    def watched(prepared, tokens, recipe, **more):
        seen.append(recipe.alpha)
        return decode(prepared, tokens, recipe, **more)

    monkeypatch.setattr(restorer, "decode", watched)
    bench = Bench(restorer, Judge(lpips=None, niqe=None), lambda *progress: None)
    measure(bench, samples[:1], RECIPE, scale=4, peers=())
    assert seen[:3] == [0.0, 0.5, ALL]
