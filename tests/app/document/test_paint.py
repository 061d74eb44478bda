import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document.paint import (
    ERASER,
    REROLL,
    Ink,
    Layer,
    Marks,
    Paintwork,
    grown,
    inverted,
    masked,
    shrunk,
)
from models.grid import Rect
from models.recipe.settings import Mark, Recipe

REFINE = Ink.mark(Mark.REFINE)
DARKER = Ink(Layer.ALPHA, -40)


def stroke(work, ink, rows=slice(0, 2), columns=slice(0, 2)):
    work.begin()
    touched = np.ones((rows.stop - rows.start, columns.stop - columns.start), bool)
    work.touch((rows, columns), touched, ink)
    return work.end()


def test_each_ink_goes_to_its_layer_and_the_eraser_to_all():
    work = Paintwork.blank((4, 5))
    painted = (Ink(Layer.TEXTURE, 30), Ink(Layer.STRENGTH, -60), Ink(Layer.SEEDS, -3))
    for ink in (REFINE, DARKER, *painted, REROLL, REROLL):
        stroke(work, ink)
    recipe = Recipe(**work.fields())
    assert recipe.paint.marks[1, 1] == Mark.REFINE
    assert recipe.alpha_offsets.offsets[1, 1] == -40
    assert recipe.texture.offsets[1, 1] == 30
    assert recipe.strength_offsets.offsets[1, 1] == -60
    assert recipe.rerolls.counts[1, 1] == 2
    assert recipe.seed_offsets.offsets[1, 1] == -3
    for ink in (Ink(Layer.CHOSEN, 1025), Ink(Layer.REVIEWED, 5)):
        stroke(work, ink)
    recipe = Recipe(**work.fields())
    assert recipe.chosen.codes[1, 1] == 1024 and recipe.chosen.codes[3, 3] == -1
    assert recipe.reviewed.report == "1 reviewed, 0 kept from the photo, 0 rerolled"
    assert set(stroke(work, ERASER)) == set(Layer)
    assert work.is_empty
    assert Recipe(**work.fields()) == Recipe()


def test_the_paint_of_a_recipe_comes_back_and_fits_other_sizes():
    work = Paintwork.blank((4, 6))
    stroke(work, DARKER)
    stroke(work, REROLL, slice(2, 4), slice(4, 6))
    recipe = Recipe(**work.fields())
    assert Recipe(**Paintwork.of(recipe, (4, 6)).fields()) == recipe
    half = Paintwork.of(recipe, (2, 3))
    assert half.grid(Layer.ALPHA).tolist() == [[-40, 0, 0], [0, 0, 0]]
    assert half.grid(Layer.REROLLS).tolist() == [[0, 0, 0], [0, 0, 1]]


def test_codes_mean_nothing_on_another_grid():
    work = Paintwork.blank((4, 6))
    stroke(work, Ink(Layer.CHOSEN, 9))
    stroke(work, REROLL)
    recipe = Recipe(**work.fields())
    assert Recipe(**Paintwork.of(recipe, (4, 6)).fields()) == recipe
    half = Recipe(**Paintwork.of(recipe, (2, 3)).fields())
    assert half.chosen is None and half.rerolls is not None
    assert not work.resampled((2, 3))[Layer.CHOSEN].any()


def test_invert_leaves_the_other_mark_alone():
    grid = np.array([[Mark.REFINE, Mark.KEEP, Mark.NONE]], np.uint8)
    assert inverted(grid, REFINE).tolist() == [[Mark.NONE, Mark.KEEP, Mark.REFINE]]


@pytest.mark.parametrize(
    ("layer", "value"), [(Layer.ALPHA, -40), (Layer.TEXTURE, 30), (Layer.STRENGTH, -100)]
)
def test_what_is_painted_by_number_grows_with_its_amount_and_shrinks_back(layer, value):
    grid = np.zeros((7, 7), layer.kind.KIND)
    grid[2:5, 2:5] = value
    larger = grown(grid, Ink(layer, value))
    assert larger[1, 3] == value and larger[1, 1] == 0
    assert larger.dtype == grid.dtype
    assert np.array_equal(shrunk(larger, Ink(layer, value)), grid)


def test_marks_grow_beside_but_not_over_the_other_mark():
    grid = np.array([[Mark.NONE, Mark.REFINE, Mark.KEEP, Mark.NONE]], np.uint8)
    assert grown(grid, REFINE).tolist() == [[Mark.REFINE, Mark.REFINE, Mark.KEEP, Mark.NONE]]


def test_paint_does_not_shrink_from_the_edge_of_the_picture():
    grid = np.full((4, 4), Mark.REFINE, np.uint8)
    assert np.array_equal(shrunk(grid, REFINE), grid)


def test_a_mask_replaces_its_own_mark_and_keep_goes_first():
    grid = np.array([[Mark.REFINE, Mark.KEEP, Mark.NONE]], np.uint8)
    cells = np.array([[False, True, True]])
    assert masked(grid, Mark.REFINE, cells).tolist() == [[Mark.NONE, Mark.KEEP, Mark.REFINE]]
    assert masked(grid, Mark.KEEP, cells).tolist() == [[Mark.REFINE, Mark.KEEP, Mark.KEEP]]


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
