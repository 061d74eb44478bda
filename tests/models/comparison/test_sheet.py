import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comparison.before_after import enlarge
from models.comparison.labels import font_for
from models.comparison.sheet import choose, chosen, difference, doubt, plan_sheet, sheet
from models.comparison.sheet import given as given_insets
from models.errors import ExportError
from models.grid import Rect
from tests.models.comparison.pictures import BLUE, noisy, plain


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
