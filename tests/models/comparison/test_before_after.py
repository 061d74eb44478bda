import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comparison.before_after import Cut, enlarge, matched, side_by_side, split
from models.comparison.labels import type_size
from models.errors import ExportError
from tests.models.comparison.pictures import BLUE, RED, noisy, plain


def test_side_by_side_holds_both_pictures_and_one_caption_line():
    before, after = noisy(30, 40), noisy(120, 160, 2)
    made = side_by_side(before, after)
    unit = type_size(120, 160)
    np.testing.assert_array_equal(made[unit:][:120, unit:][:, :160], enlarge(before, (120, 160)))
    np.testing.assert_array_equal(made[unit:][:120, 160 + 2 * unit :][:, :160], after)
    assert made.shape == (120 + 3 * unit, 320 + 3 * unit, 3)


def test_panoramas_stand_one_above_the_other():
    before, after = noisy(20, 60), noisy(80, 240, 2)
    made = side_by_side(before, after)
    unit = type_size(80, 240)
    assert made.shape == (160 + 5 * unit, 240 + 2 * unit, 3)
    np.testing.assert_array_equal(made[unit:][:80, unit:-unit], enlarge(before, (80, 240)))
    np.testing.assert_array_equal(made[80 + 3 * unit :][:80, unit:-unit], after)
    assert max(side_by_side(before, after, max_size=150).shape) <= 150


def test_side_by_side_without_labels_has_no_caption_line():
    pictures = plain(60, 80), plain(60, 80, BLUE)
    unit = type_size(60, 80)
    assert side_by_side(*pictures, labels=("", "")).shape[0] == 60 + 2 * unit


@given(height=st.integers(40, 200), width=st.integers(40, 200), longest=st.integers(90, 500))
@settings(max_examples=25)
def test_no_layout_is_longer_than_asked(height, width, longest):
    before, after = plain(height, width), plain(height, width, BLUE)
    assert max(side_by_side(before, after, max_size=longest).shape) <= longest
    assert max(split(before, after, max_size=longest).shape) <= longest


def test_light_and_dark_sheets_differ_only_in_the_ground():
    pictures = plain(60, 80), plain(60, 80, BLUE)
    dark, light = (side_by_side(*pictures, light=on) for on in (False, True))
    assert dark[0, 0, 0] < 60 and light[0, 0, 0] > 230
    unit = type_size(60, 80)
    np.testing.assert_array_equal(dark[unit : unit + 60, unit : unit + 80],
                                  light[unit : unit + 60, unit : unit + 80])  # fmt: skip


@pytest.mark.parametrize(
    ("angle", "before_at"),
    [(90, (50, 5)), (0, (5, 70)), (270, (50, 135)), (180, (95, 70)), (45, (5, 5)), (360, (5, 70))],
)
def test_split_has_before_at_the_left_hand_of_the_line(angle, before_at):
    made = split(plain(100, 140), plain(100, 140, BLUE), angle=angle, labels=("", ""))
    assert tuple(made[before_at]) == RED
    assert tuple(made[99 - before_at[0], 139 - before_at[1]]) == BLUE


@given(angle=st.floats(0, 360), position=st.floats(0.15, 0.85))
@settings(max_examples=30)
def test_split_line_is_thin_and_the_position_says_how_far_across(angle, position):
    height, width = 90, 120
    made = split(plain(height, width), plain(height, width, BLUE), angle=angle, position=position,
                 labels=("", ""))  # fmt: skip
    distances = Cut(height, width, angle).distances(slice(None))
    turn = math.radians(angle)
    reach = (abs(math.sin(turn)) * width + abs(math.cos(turn)) * height) / 2
    offset = (2 * position - 1) * reach
    assert (made[distances < offset - 6] == RED).all()
    assert (made[distances > offset + 6] == BLUE).all()


@pytest.mark.parametrize("angle", [90, 33])
def test_split_at_both_ends_shows_one_picture_without_a_line(angle):
    before, after = plain(80, 100), plain(80, 100, BLUE)
    for position, whole in ((0, after), (1, before)):
        made = split(before, after, angle=angle, position=position, labels=("", ""))
        np.testing.assert_array_equal(made, whole)


def test_split_leaves_a_label_out_that_would_lie_across_the_line():
    before, after = plain(200, 300), plain(200, 300)
    made = split(before, after, position=0.05)
    assert (made[150:, 40:200] == RED).all()  # no label of before
    assert (made[150:, 220:] != RED).any()  # that of after


def test_split_in_bands_is_seamless():
    before, after = noisy(600, 50), noisy(600, 50, 2)
    made = split(before, after, angle=70, labels=("", ""))
    cut = Cut(600, 50, 70)
    np.testing.assert_allclose(
        np.concatenate([distances for _, distances in cut.bands()]), cut.distances(slice(None))
    )
    assert made.shape == after.shape


def test_position_out_of_range_is_a_programming_error():
    with pytest.raises(ValueError, match="position"):
        split(plain(9, 9), plain(9, 9), position=1.2)


def test_other_proportions_are_refused_in_one_sentence():
    with pytest.raises(ExportError, match="different proportions: 40 x 30 and 80 x 80"):
        side_by_side(plain(30, 40), plain(80, 80))


@given(height=st.integers(4, 90), width=st.integers(4, 90), scale=st.floats(1, 8))
@settings(max_examples=40)
def test_rounded_sizes_of_the_same_picture_match(height, width, scale):
    after = plain(round(height * scale), round(width * scale))
    assert matched(plain(height, width), after).shape == after.shape
