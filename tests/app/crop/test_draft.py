import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.crop.draft import HANDLES, SMALLEST, Draft, Handle, Ratio, level
from models.framing.framing import Box, Crop, Framing

RIGHT_BOTTOM = Handle(1, 1)
PLACES = st.floats(-500, 900)

moves = st.one_of(
    st.tuples(st.just("drag"), st.sampled_from(HANDLES), PLACES, PLACES),
    st.tuples(st.just("move"), PLACES, PLACES),
    st.tuples(st.just("straighten"), st.floats(-60, 60)),
    st.tuples(st.just("turn"), st.sampled_from([1, -1])),
    st.tuples(st.just("hold"), st.sampled_from(Ratio)),
)


def inside(draft):
    height, width = draft.frame
    cosine, sine = math.cos(math.radians(draft.angle)), math.sin(math.radians(draft.angle))
    for x, y in draft.box.corners():
        assert -0.01 <= x <= width + 0.01 and -0.01 <= y <= height + 0.01
        x, y = x - width / 2, y - height / 2
        assert abs(cosine * x + sine * y) <= width / 2 + 0.01
        assert abs(cosine * y - sine * x) <= height / 2 + 0.01


@given(st.lists(moves, max_size=12), st.integers(1, 3), st.integers(1, 40))
@example([("hold", Ratio.SQUARE), ("move", 0.5, 0.0), ("straighten", 31.0)], 1, 3)
def test_photos_of_a_few_pixels_always_have_a_crop(done, height, width):
    draft = Draft(Framing(), height, width)
    for name, *given_ in done:
        getattr(draft, name)(*given_)
        assert min(draft.size) >= 1


@given(st.lists(moves, max_size=12))
@example([("drag", Handle(-1, -1), 0.0, 292.0), ("straighten", 5.0)])  # a single row is left
def test_whatever_is_done_the_crop_lies_in_the_photo_and_holds_its_shape(done):
    draft = Draft(Framing(), 300, 400)
    for name, *given_ in done:
        getattr(draft, name)(*given_)
        inside(draft)
        if draft.shape is not None:
            assert draft.box.width / draft.box.height == pytest.approx(draft.shape, rel=0.02)
    framing = draft.framing()
    assert framing.size(300, 400) == draft.size
    again = Draft(framing, 300, 400)
    assert again.framing() == framing  # what is opened again is not touched


def test_nothing_done_is_the_whole_photo():
    draft = Draft(Framing(), 300, 400)
    assert draft.framing() == Framing() and draft.size == (300, 400)
    draft.straighten(5)
    assert not draft.framing().is_whole
    draft.straighten(0)
    assert draft.framing() == Framing()


def test_corners_and_edges_are_dragged_to_a_place():
    draft = Draft(Framing(), 300, 400)
    draft.drag(RIGHT_BOTTOM, 350, 250)
    draft.drag(Handle(-1, 0), 20, 999)
    draft.drag(Handle(0, -1), -99, 30)
    assert draft.box == (20, 30, 330, 220)
    draft.drag(RIGHT_BOTTOM, 0, 0)
    assert (draft.box.width, draft.box.height) == (SMALLEST, SMALLEST)
    draft.reset()
    draft.drag(RIGHT_BOTTOM, 999, 999)
    assert draft.box == draft.whole


def test_the_crop_moves_to_the_edge_and_no_further():
    draft = Draft(Framing(crop=Crop(0.1, 0.1, 0.5, 0.5)), 300, 400)
    draft.move(1000, 7)
    assert draft.box == pytest.approx((200, 37, 200, 150))
    assert draft.framing().crop == Crop(0.5, 37 / 300, 0.5, 0.5)


def test_shapes_take_the_most_of_what_was_drawn_and_give_it_back():
    draft = Draft(Framing(), 300, 400)
    for ratio, size in ((Ratio.SQUARE, (300, 300)), (Ratio.R16_9, (225, 400))):
        draft.hold(ratio)
        assert draft.size == size
    draft.hold(Ratio.R3_2, upright=True)
    assert draft.size == (300, 200)
    draft.hold(Ratio.ORIGINAL, upright=False)
    assert draft.size == (300, 400)
    draft.hold(Ratio.SQUARE)
    draft.drag(RIGHT_BOTTOM, 150, 40)
    assert draft.box.width == pytest.approx(draft.box.height)
    draft.drag(Handle(1, 0), 200, 40)
    assert draft.box.width == pytest.approx(draft.box.height)


def test_turning_keeps_the_part_and_its_shape():
    draft = Draft(Framing(crop=Crop(0, 0, 0.5, 0.25)), 300, 400)
    draft.hold(Ratio.R4_3)
    before = draft.box
    draft.turn(1)
    assert draft.frame == (400, 300) and draft.upright
    assert draft.box == Box(300 - before.bottom, before.left, before.height, before.width)
    draft.turn(-1)
    assert draft.box == pytest.approx(before) and draft.turns == 0
    draft.turn(2)
    assert draft.framing().turns == 2


def test_a_part_whose_middle_leaves_the_photo_goes_to_the_middle():
    draft = Draft(Framing(crop=Crop(0, 0, 0.04, 0.04)), 300, 400)
    draft.straighten(45)
    inside(draft)
    assert draft.box.middle == pytest.approx((200, 150))


@pytest.mark.parametrize(
    ("line", "turn"), [((10, 1), -5.71), ((10, -1), 5.71), ((1, 10), 5.71), ((-10, -1), -5.71)]
)
def test_a_line_becomes_level_or_upright(line, turn):
    assert level(*line) == pytest.approx(turn, abs=0.01)


def test_angles_have_bounds_and_two_digits():
    draft = Draft(Framing(), 300, 400)
    draft.straighten(99)
    assert draft.angle == 45
    draft.straighten(-1.2345)
    assert draft.angle == -1.23
