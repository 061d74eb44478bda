import numpy as np
import pytest
import torch

from models.benchmark.case import Case, Subject, square_photo, stage_medians, timed_run
from models.events import Request
from models.recipe.settings import Recipe
from resources import sample_path


def test_figures_are_rounded_and_words_stay():
    case = Case("full_24", 1.23456789, {"gflop": 0.000123456, "runs": 3, "network": "plain torch"})
    assert case.document() == {
        "case": "full_24",
        "seconds": 1.235,
        "gflop": 0.0001235,
        "runs": 3,
        "network": "plain torch",
    }


@pytest.mark.parametrize("side", [24, 2000])
def test_the_middle_of_a_photo_is_a_square_and_the_same_for_everyone(side):
    one, other = (square_photo(sample_path(), side) for _ in range(2))
    assert one.pixels.shape == (side, side, 3) and one.pixels.dtype == np.uint8
    assert one == other


def test_a_timed_run_has_a_first_picture_where_one_was_asked_for(tiny_model):
    subject = Subject(tiny_model, Recipe(scale=2, steps=2), torch.float32)
    photo = square_photo(sample_path(), 16)
    with_preview = timed_run(subject.pipeline(), Request(photo, subject.recipe, preview=True))
    without = timed_run(subject.pipeline(), Request(photo, subject.recipe))
    assert 0 < with_preview.first_picture_s < with_preview.seconds
    assert without.first_picture_s is None and without.longest_gap_s <= without.seconds
    found = stage_medians([with_preview, without])
    assert found["best_s"] == min(with_preview.seconds, without.seconds) and found["runs"] == 2
    assert found["steps_run"] == len(without.result.steps)
