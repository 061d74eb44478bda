import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect

from app.canvas.view import MAX_ZOOM, Frame, Runs, View, outward


def make_view(pane=(800, 600), size=(1000, 500)):
    view = View()
    view.set_pane(*pane)
    view.set_size(*size, keep=False)
    return view


def test_fit_shows_the_whole_picture_in_the_middle():
    frame = make_view().frame()
    assert frame.zoom == 0.8
    assert frame.picture == QRect(0, 100, 800, 400)


def test_fit_follows_the_pane_until_the_user_zooms():
    view = make_view()
    view.set_pane(400, 600)
    assert view.fitted and view.zoom == 0.4
    view.zoom_to(1.0)
    view.set_pane(800, 600)
    assert not view.fitted and view.zoom == 1.0


@given(
    st.floats(0.3, 1.0), st.floats(0.3, 1.0), st.lists(st.floats(1.01, 3), min_size=1, max_size=6)
)
def test_zooming_in_keeps_the_point_under_the_cursor(x, y, factors):
    view = make_view(size=(800, 600))
    at = QPointF(x * 799, y * 599)
    before = view.frame().to_output(at)
    for factor in factors:
        view.zoom_to(view.zoom * factor, at)
    after = view.frame().to_device(before)
    assert abs(after.x() - at.x()) <= 1
    assert abs(after.y() - at.y()) <= 1
    assert view.zoom <= MAX_ZOOM


def test_the_picture_stays_within_reach():
    view = make_view()
    view.zoom_to(2.0)
    view.pan(1e6, -1e6)
    picture = view.frame().picture
    assert picture.left() == 200
    assert picture.top() + picture.height() == 450


def test_stops_go_through_fit_and_end():
    view = make_view(pane=(500, 500))
    view.zoom_to(1.0)
    zooms = []
    for _ in range(4):
        view.zoom_to(view.next_stop(larger=False))
        zooms.append(view.zoom)
    assert zooms == pytest.approx([2 / 3, 1 / 2, 1 / 3, 1 / 4])
    for _ in range(40):
        view.zoom_to(view.next_stop(larger=True))
    assert view.zoom == MAX_ZOOM


def test_another_size_keeps_what_is_in_view():
    view = make_view(size=(1000, 500))
    view.zoom_to(2.0, QPointF(700, 400))
    before = view.frame().picture
    view.set_size(2000, 1000, keep=True)
    assert view.zoom == 1.0
    assert view.frame().picture == before


def test_centre_on_brings_a_point_to_the_middle():
    view = make_view()
    view.zoom_to(4.0)
    view.centre_on(QPointF(300, 200))
    assert view.frame().to_device(QPointF(300, 200)) == QPointF(400, 300)


@given(st.floats(-500, 500), st.floats(0.05, 40), st.integers(0, 300), st.integers(1, 300))
def test_runs_of_a_part_agree_with_runs_of_the_whole(origin, pitch, start, length):
    cells = 700
    left, right = Frame(origin, 0, pitch, cells, 1).picture.getCoords()[::2]
    lower, upper = max(left, 0), min(right + 1, 2000)
    start = lower + start
    stop = start + length
    if stop > upper:
        return
    whole, part = (
        Runs.of(a, b, origin=origin, pitch=pitch, cells=cells)
        for a, b in ((lower, upper), (start, stop))
    )
    expected, got = (
        np.repeat(np.arange(r.first, r.first + len(r.counts)), r.counts) for r in (whole, part)
    )
    assert len(got) == length
    assert np.array_equal(got, expected[start - lower : stop - lower])


def test_outward_rounds_every_side_outward():
    assert outward(QRect(1, 1, 2, 2), 1.5) == QRect(1, 1, 4, 4)
    assert outward(QRect(-1, 3, 2, 1), 0.5) == QRect(-1, 1, 2, 1)


@pytest.mark.parametrize("corner", [(0, 0), (1000, 0), (1000, 500), (500, 250)])
def test_a_picture_that_fills_the_pane_fills_a_larger_one(corner):
    view = make_view(pane=(400, 100))
    view.zoom_to(2.0)
    view.centre_on(QPointF(*corner), filling=True)
    view.set_pane(800, 900)  # as when a bar below it goes
    assert view.frame().picture.contains(QRect(0, 0, 800, 900))
    view.set_pane(800, 1100)  # more than there is: in the middle
    assert view.frame().picture.top() == 50 and view.frame().picture.height() == 1000


def test_a_picture_that_was_pushed_aside_stays_there():
    view = make_view()
    view.zoom_to(2.0)
    view.centre_on(QPointF(0, 0))
    view.set_pane(1000, 700)
    assert view.frame().picture.topLeft() == QPoint(250, 175)
