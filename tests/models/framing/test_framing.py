import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RecipeError
from models.framing.framing import ANGLES, Box, Crop, Framing, fitted

SIDES = st.integers(1, 400)
SHARES = st.tuples(*(st.floats(0, 1) for _ in range(4)))


@st.composite
def crops(draw):
    a, b, c, d = draw(SHARES)
    left, right = sorted((a, b))
    top, bottom = sorted((c, d))
    if right - left < 0.01 or bottom - top < 0.01:
        left, top, right, bottom = 0.2, 0.3, 0.7, 0.8
    return Crop(left, top, right - left, bottom - top)


framings = st.builds(
    Framing,
    turns=st.integers(0, 3),
    angle=st.floats(*ANGLES),
    crop=st.none() | crops(),
)


def outside(box, framing, height, width):
    """Pixels by which a corner of the box lies outside the straightened photo."""
    height, width = framing.turned(height, width)
    cosine, sine = math.cos(math.radians(framing.angle)), math.sin(math.radians(framing.angle))
    most = 0.0
    for x, y in box.corners():
        x, y = x - width / 2, y - height / 2
        across, along = cosine * x + sine * y, cosine * y - sine * x
        most = max(most, abs(across) - width / 2, abs(along) - height / 2)
    return most


@given(framings, SIDES, SIDES)
def test_what_is_left_lies_in_the_photo_and_has_a_pixel(framing, height, width):
    try:
        box = framing.box(height, width)
    except RecipeError as error:
        assert "middle of the crop" in error.sentence
        return
    tall, wide = framing.turned(height, width)
    assert all(float(each).is_integer() for each in box)
    assert box.left >= 0 and box.top >= 0 and box.right <= wide and box.bottom <= tall
    assert framing.size(height, width) == (box.height, box.width)
    if min(box.width, box.height) > 1:
        assert outside(box, framing, height, width) < 1


@given(framings)
def test_a_framing_survives_its_document(framing):
    assert Framing.of_document(framing.document()) == framing


def test_nothing_changed_is_the_whole_photo():
    assert Framing().is_whole and Framing().document() is None
    assert Framing.of_document(None) == Framing()
    assert Framing().box(30, 40) == (0, 0, 40, 30)
    assert not Framing(turns=1).is_whole and Framing(turns=1).size(30, 40) == (40, 30)


def test_pixels_and_shares_of_them_are_the_same():
    for width in (7, 401, 6000):
        for left, right in ((1, 6), (2, 7), (3, 4)):
            share = Crop(left / width, 0, (right - left) / width, 1)
            pixel = Crop(left, 0, right - left, 9, in_pixels=True)
            assert Framing(crop=share).box(9, width) == Framing(crop=pixel).box(9, width)


def test_straightening_cuts_the_empty_corners_off_and_keeps_the_shape():
    box = Framing(angle=10).box(3000, 4000)
    assert box.width / box.height == pytest.approx(4 / 3, abs=0.002)
    assert -1.5 < outside(box, Framing(angle=10), 3000, 4000) <= 1e-6  # and no more than that
    assert Framing(angle=-10).box(3000, 4000) == box


def test_a_crop_that_fits_is_not_touched_by_straightening():
    crop = Crop(0.3, 0.3, 0.4, 0.4)
    assert Framing(angle=8, crop=crop).box(300, 400) == Framing(crop=crop).box(300, 400)


def test_a_crop_with_an_empty_corner_shrinks_around_its_middle():
    box = Framing(angle=8, crop=Crop(0, 0.2, 0.8, 0.6)).box(300, 400)
    assert box.middle == pytest.approx((160, 150), abs=1)
    assert box.width / box.height == pytest.approx(320 / 180, abs=0.02)
    assert fitted(Box(0, 0, 10, 10), 30, 300, 400) is None
    with pytest.raises(RecipeError, match="middle of the crop"):
        Framing(angle=30, crop=Crop(0, 0, 0.02, 0.02)).box(300, 400)


@pytest.mark.parametrize(
    ("text", "crop"),
    [
        ("10,20,300,200", Crop(10, 20, 300, 200, in_pixels=True)),
        (" 10% , 0%,50%, 100% ", Crop(0.1, 0, 0.5, 1)),
    ],
)
def test_a_crop_is_read_as_it_is_typed(text, crop):
    assert Crop.read(text) == crop


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("10,20,300", "is no crop"),
        ("10,20,300,wide", "is no crop"),
        ("10%,20,30,40", "is no crop"),
        ("-1,0,10,10", "whole numbers"),
        ("1.5,0,10,10", "whole numbers"),
        ("0,0,0,10", "at least 1"),
        ("60%,0%,50%,10%", "choose a part"),
        ("nan%,0%,50%,10%", "choose a part"),
    ],
)
def test_a_crop_that_is_none_is_refused(text, part):
    with pytest.raises(RecipeError, match=part):
        Crop.read(text)


def test_a_crop_in_pixels_must_lie_in_the_photo():
    crop = Crop(0, 0, 50, 20, in_pixels=True)
    assert Framing(crop=crop).size(20, 50) == (20, 50)
    with pytest.raises(RecipeError, match="beyond the photo, which has 40 × 30"):
        Framing(crop=crop).box(30, 40)


def test_turns_and_angles_have_bounds():
    for wrong in ({"turns": 4}, {"angle": 46}, {"angle": math.nan}):
        with pytest.raises(RecipeError, match="cannot be"):
            Framing(**wrong)


@pytest.mark.parametrize(
    "document",
    [
        3,
        {"turns": 1.5},
        {"turns": True},
        {"angel": 3},
        {"angle": None},
        {"crop": {"left": 0, "top": 0, "width": 1}},
        {"crop": {"left": 0, "top": 0, "width": 1, "height": 1, "unit": "inch"}},
        {"crop": {"left": 0, "top": 0, "width": 2, "height": 1}},
        {"crop": [0, 0, 1, 1]},
    ],
)
def test_a_document_that_is_wrong_is_refused(document):
    with pytest.raises(RecipeError):
        Framing.of_document(document)
