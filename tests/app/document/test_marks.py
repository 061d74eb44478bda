import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document.marks import Marks
from models.events import Rect
from models.recipe.settings import Mark


def grid(height=6, width=8):
    return Marks(np.zeros((height, width), np.uint8))


def dab(marks, top, left, height, width, mark=Mark.REFINE):
    where = (slice(top, top + height), slice(left, left + width))
    return marks.touch(where, np.ones((height, width), bool), mark)


def test_a_stroke_reports_the_box_around_all_its_dabs():
    marks = grid()
    marks.begin()
    dab(marks, 1, 1, 2, 2)
    dab(marks, 3, 5, 1, 2)
    change = marks.end()
    assert change.rect == Rect(1, 1, 3, 6)
    assert change.before.sum() == 0
    assert change.after.sum() == 6 * Mark.REFINE


def test_a_stroke_that_changes_nothing_is_no_change():
    marks = grid()
    marks.begin()
    dab(marks, 0, 0, 2, 2, Mark.NONE)
    assert marks.end() is None
    assert marks.end() is None


def test_without_a_value_a_stroke_counts_on_from_before_it():
    marks = grid()
    marks.write(Rect(0, 0, 1, 3), np.array([[0, 7, 255]], np.uint8))
    marks.begin()
    for _ in range(3):  # passing twice over a token is still one stroke
        dab(marks, 0, 0, 1, 3, None)
    assert marks.grid[0, :3].tolist() == [1, 8, 1]


def test_the_view_is_read_only():
    with pytest.raises(ValueError, match="read-only"):
        grid().grid[0, 0] = 1


def test_another_grid_is_refused():
    with pytest.raises(ValueError, match="expected"):
        grid().change_to(np.zeros((2, 2), np.uint8))


@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 4))
def test_resampling_to_a_multiple_and_back_is_exact(height, width, factor):
    rng = np.random.default_rng(height * 41 + width)
    before = rng.integers(0, 3, (height, width), np.uint8)
    larger = Marks(before).resampled((height * factor, width * factor))
    assert np.array_equal(Marks(larger).resampled((height, width)), before)
