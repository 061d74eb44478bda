import pytest

from models.engine import needed_memory, told_needs
from models.engine.needs import LARGE, WINDOW_PIXELS
from models.engine.windows import TOKEN_TILE
from models.grid import STRIDE

MEASURED = {256: 58, 1024: 355, 2048: 540, 4096: 855, 8192: 1109, 16384: 1375}
"""Side of a result to MiB, on top of a program at rest."""


@pytest.mark.parametrize(("side", "measured"), MEASURED.items())
def test_the_formula_is_near_what_was_measured(side, measured):
    assert needed_memory((side, side)) / 2**20 == pytest.approx(measured, rel=0.6)
    assert side < 1024 or needed_memory((side, side)) / 2**20 == pytest.approx(measured, rel=0.2)


def test_more_pixels_never_need_less():
    sides = range(8, 20_000, 100)
    needs = [needed_memory((side, 2 * side)) for side in sides]
    assert needs == sorted(needs)


def test_the_largest_window_is_that_of_the_engine():
    assert (TOKEN_TILE * STRIDE) ** 2 == WINDOW_PIXELS


def test_a_small_result_with_room_is_not_worth_a_word():
    assert told_needs((512, 512), 1 << 34) is None
    assert told_needs((8000, 8000), None) is None


def test_needs_and_room_of_a_large_result_are_told():
    notice = told_needs((4096, 4096), 12_000_000_000)
    assert not notice.warns
    assert notice.sentence == (
        "A result of 16.8 megapixels needs about 0.8 GB of memory; 12.0 GB are free."
    )
    assert 4096 * 4096 > LARGE > 3900 * 3900


def test_too_little_memory_is_told_of_any_result():
    notice = told_needs((512, 512), 50_000_000)
    assert notice.warns and "but only 0.1 GB are free" in notice.sentence
    assert "smaller scale" in notice.sentence
