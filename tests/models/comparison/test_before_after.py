import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from models.comparison.before_after import Cut, enlarge, matched, side_by_side, split
from models.comparison.comparison import Comparison, animation_of, picture_of, save_comparison
from models.comparison.labels import font_for, put_pill, type_size, wrapped
from models.comparison.sheet import (
    choose,
    chosen,
    difference,
    doubt,
    plan_sheet,
    sheet,
)
from models.comparison.sheet import (
    given as given_insets,
)
from models.errors import ExportError
from models.grid import Rect
from models.recipe.choices import Layout

RED, BLUE = (200, 40, 40), (40, 60, 210)


def plain(height, width, colour=RED):
    return np.full((height, width, 3), colour, np.uint8)


def noisy(height, width, seed=1):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


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


# Insets and sheets


def test_insets_are_chosen_where_the_difference_is_and_do_not_overlap():
    before = plain(300, 400, (128, 128, 128))
    after = before.copy()
    after[200:240, 300:340] = 255
    after[40:70, 50:90] = 220
    found = choose(difference(before, after), 2, (60, 60), (300, 400))
    assert [(rect.height, rect.width) for rect in found] == [(60, 60)] * 2
    first, second = found
    assert first.top <= 210 <= first.top + 60 and first.left <= 320 <= first.left + 60
    assert second.top <= 50 <= second.top + 60 and second.left <= 70 <= second.left + 60


def test_insets_follow_low_confidence_and_stay_inside_of_the_picture():
    confidence = np.ones((13, 17), np.float32)
    confidence[12, 16] = 0.0  # this token reaches beyond the picture
    (found,) = choose(doubt(confidence, (100, 131)), 1, (30, 30), (100, 131))
    assert found.top + found.height <= 100 and found.left + found.width <= 131
    assert found.top > 50 and found.left > 80


@given(
    height=st.integers(40, 900),
    width=st.integers(40, 900),
    count=st.integers(1, 8),
    longest=st.one_of(st.none(), st.integers(500, 1500)),
)
@settings(max_examples=60)
def test_sheet_plan_keeps_everything_on_the_sheet_and_apart(height, width, count, longest):
    size = height, width
    interest = np.random.default_rng(0).random((40, 60), np.float32)
    plan = plan_sheet(size, chosen(interest, size, count), longest=longest)
    assert longest is None or max(plan.size) <= longest
    places = [p for pane in (plan.overview, *plan.details) for p in (pane.before, pane.after)]
    taken = np.zeros(plan.size, np.uint8)
    for place in places:
        part = taken[place.top : place.top + place.height, place.left : place.left + place.width]
        assert part.shape == (place.height, place.width)
        part += 1
    assert taken.max() == 1
    for pane in plan.details:
        assert pane.zoom >= 1
        assert pane.before.height == pane.after.height == pane.source.height * pane.zoom


@pytest.mark.parametrize(("height", "width"), [(420, 2400), (600, 800), (900, 600), (1600, 300)])
@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_details_stand_in_two_columns_below_the_overviews(height, width, count):
    size, interest = (height, width), np.random.default_rng(0).random((60, 60), np.float32)
    plan = plan_sheet(size, chosen(interest, size, count))
    assert len(plan.details) == count
    middles = [
        {2 * place.left + place.width for place in places}
        for places in zip(*((p.before, p.after) for p in (plan.overview, *plan.details)),
                          strict=True)
    ]  # fmt: skip
    assert all(max(column) - min(column) <= 1 for column in middles)
    tops = [pane.before.top for pane in (plan.overview, *plan.details)]
    assert tops == sorted(set(tops))
    sources = [(pane.source.top, pane.source.left) for pane in plan.details]
    assert sources == sorted(sources)
    assert plan.size[0] < 2.5 * plan.size[1]  # a page, not a ribbon


@given(words=st.integers(1, 14), longest=st.integers(500, 1500), count=st.integers(1, 6))
@settings(max_examples=25)
def test_long_labels_are_broken_and_not_cut(words, longest, count):
    label = " ".join(["Restored", "photo"][number % 2] for number in range(words))
    size, interest = (500, 700), np.random.default_rng(0).random((40, 60), np.float32)
    plan = plan_sheet(size, chosen(interest, size, count), (label, ""), longest)
    assert " ".join(plan.captions[0]) == label and plan.captions[1] == []
    font = font_for(label, plan.unit)
    assert all(font.getlength(line) <= plan.column for line in plan.captions[0])
    room = plan.details[0].before.top - plan.overview.before.top - plan.overview.before.height
    assert room > 1.3 * len(plan.captions[0]) * plan.unit
    assert font.getlength(plan.note) <= plan.size[1]


def test_given_insets_are_shown_exactly_at_100_percent_or_more():
    rects = (Rect(10, 20, 60, 90), Rect(100, 200, 80, 40))
    plan = plan_sheet((300, 400), given_insets(rects, (300, 400)))
    assert [pane.source for pane in plan.details] == list(rects)
    assert all(pane.zoom >= 1 for pane in plan.details)
    assert plan.note == "Details at 500 % to 667 %"


def test_a_wide_inset_makes_the_columns_as_wide():
    rects = (Rect(0, 0, 10, 390),)
    plan = plan_sheet((300, 400), given_insets(rects, (300, 400)), longest=900)
    assert plan.column >= 390 and plan.details[0].zoom >= 1


def test_every_given_inset_is_drawn():
    insets = [Rect(10 * number, 0, 10, 10) for number in range(10)]
    made = sheet(plain(100, 100), plain(100, 100, BLUE), insets=insets, labels=("", ""))
    plan = plan_sheet((100, 100), given_insets(insets, (100, 100)), ("", ""))
    for place in (pane.after for pane in plan.details):
        assert tuple(made[place.top + place.height - 1, place.left + place.width - 1]) == BLUE


def test_sheet_shows_the_pixels_of_before_and_after():
    before, after = noisy(150, 200), noisy(600, 800, 2)
    insets = [Rect(0, 0, 200, 300)]
    made = sheet(before, after, insets=insets, labels=("", ""))
    plan = plan_sheet((600, 800), given_insets(insets, (600, 800)), ("", ""))
    assert made.shape[:2] == plan.size and plan.note == ""
    enlarged = enlarge(before, (600, 800))
    for pixels, view in ((enlarged, plan.overview.before), (after, plan.overview.after)):
        shown = made[view.top : view.top + view.height, view.left : view.left + view.width]
        same = (shown == enlarge(pixels, (view.height, view.width))).all(axis=2)
        assert 0.95 < same.mean() < 1  # all but the marker


def test_sheet_zooms_whole_pixels():
    before, after = noisy(300, 400), noisy(600, 800, 2)
    made = sheet(before, after, count=1)
    interest = difference(enlarge(before, (600, 800)), after)
    (pane,) = plan_sheet((600, 800), chosen(interest, (600, 800), 1)).details
    place, source = pane.after, pane.source
    shown = made[place.top : place.top + place.height, place.left : place.left + place.width]
    crop = after[source.top : source.top + source.height, source.left : source.left + source.width]
    assert pane.zoom == 3
    np.testing.assert_array_equal(shown, crop.repeat(3, axis=0).repeat(3, axis=1))


def test_inset_outside_is_refused_in_one_sentence():
    with pytest.raises(ExportError, match="70,0,40,20 is outside"):
        sheet(plain(100, 100), plain(100, 100), insets=[Rect(0, 70, 20, 40)])


def test_sheet_that_cannot_be_so_small_says_so():
    with pytest.raises(ExportError, match="do not fit on a sheet of 300"):
        sheet(plain(400, 400), plain(400, 400), insets=[Rect(0, 0, 300, 300)], max_size=300)


# Type


def test_labels_are_readable_on_black_and_on_white():
    for value in (0, 255):
        made = put_pill(plain(200, 300, (value,) * 3), "After", "bottom left", size=20)
        patch = made[150:195, 10:100].astype(int)
        assert patch.max() - patch.min() > 150


def test_label_that_does_not_fit_is_left_out():
    tiny = plain(8, 8)
    assert put_pill(tiny, "After", "top left", size=13) is tiny


def test_letters_that_the_own_font_lacks_come_from_another_or_as_they_can():
    assert font_for("Before", 20).getname() == font_for("After 100 %", 20).getname()
    assert font_for("Später", 20).getlength("Später") > 0


def test_wrapped_lines_keep_all_words_and_the_width():
    text = "How sure the evaluator was that each token is right."
    lines = wrapped([text], 16, 140)
    assert " ".join(lines) == text
    assert all(font_for(line, 16).getlength(line) <= 140 for line in lines)


# One description for all


@pytest.mark.parametrize("layout", [Layout.SIDE, Layout.SPLIT, Layout.SHEET])
def test_every_picture_layout_is_written(tmp_path, layout):
    path = tmp_path / "made.png"
    save_comparison(path, Comparison(layout=layout), plain(100, 150), noisy(200, 300))
    with Image.open(path) as image:
        assert image.mode == "RGB" and image.width > 250


def test_layout_and_suffix_must_fit(tmp_path):
    with pytest.raises(
        ExportError, match=r"is a picture, which “made.gif” cannot be; choose one of"
    ):
        save_comparison(tmp_path / "made.gif", Comparison(), plain(9, 9), plain(9, 9))
    with pytest.raises(ExportError, match="is an animation"):
        moving = Comparison(layout=Layout.WIPE)
        save_comparison(tmp_path / "made.jpg", moving, plain(9, 9), plain(9, 9))
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten_silently(tmp_path):
    path = tmp_path / "made.png"
    path.write_bytes(b"mine")
    with pytest.raises(ExportError, match="already exists"):
        save_comparison(path, Comparison(), plain(60, 80), plain(60, 80))
    assert path.read_bytes() == b"mine"


def test_wrong_kind_of_layout_is_a_programming_error():
    with pytest.raises(ValueError, match="wipe"):
        picture_of(Comparison(layout=Layout.WIPE), plain(9, 9), plain(9, 9))
    with pytest.raises(ValueError, match="side"):
        animation_of(Comparison(), plain(9, 9), plain(9, 9))
