import numpy as np
import pytest
import torch

from models.benchmark.case import Subject, square_photo
from models.benchmark.growth import Screen, _stroke, answer, growth_case
from models.events import Decoded, Request
from models.grid import Rect
from models.recipe.settings import Mark, Recipe
from resources import sample_path


@pytest.fixture
def subject(tiny_model):
    return Subject(tiny_model, Recipe(scale=2, steps=2, alpha=0.5), torch.float32)


def test_only_pixels_in_view_that_become_others_are_seen():
    screen = Screen(Rect(4, 4, 4, 4), np.zeros((12, 12, 3), np.uint8))

    def shown(rect, value):
        pixels = np.full((rect.height, rect.width, 3), value, np.uint8)
        return screen.show(Decoded(rect, pixels, final=True))

    assert not shown(Rect(0, 0, 4, 12), 9)  # beside it
    assert shown(Rect(2, 2, 4, 4), 9)  # partly
    assert not shown(Rect(2, 2, 4, 4), 9)  # as it was
    assert screen.picture[2, 2, 0] == 9 and screen.picture[8, 8, 0] == 0


def test_the_screen_ends_with_the_result(subject):
    picture = square_photo(sample_path(), 48)
    screen = Screen(Rect(32, 32, 32, 32), np.zeros((96, 96, 3), np.uint8))
    pipeline = subject.pipeline()
    request = Request(picture, subject.recipe, viewport=screen.view, preview=True)
    told = answer(pipeline, request, screen)
    assert 0 < told.view <= told.whole and told.processor > 0
    result = list(subject.pipeline().run(Request(picture, subject.recipe)))[-1].result
    assert np.array_equal(screen.picture, result.image >> 8)
    assert answer(pipeline, request, screen).view == 0  # nothing is left to change


def test_the_stroke_is_as_large_in_every_result():
    small, large = (
        _stroke((side // 8, side // 8), Rect((side - 1000) // 2, (side - 1000) // 2, 1000, 1000))
        for side in (1000, 4000)
    )
    assert (small == Mark.REFINE).sum() == (large == Mark.REFINE).sum() == 28 * 28
    assert large[250, 250] == Mark.REFINE
    assert _stroke((2, 2), Rect(0, 0, 16, 16)).sum() > 0


def test_a_case_tells_all_three(subject):
    case = growth_case(subject, sample_path(), 0.02, 1)
    assert case.case == "growth_0.02" and case.seconds > 0
    for name in ("full", "alpha_move", "stroke"):
        assert f"{name}_in_view_s" in case.details and case.details[f"{name}_cpu_s"] > 0
    assert case.details["stroke_s"] > 0 and case.details["alpha_move_s"] > 0
