import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.canvas.navigator import LONGEST
from models.grid import Rect

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def zoomed(canvas):
    """The canvas at 4:1: a quarter of the picture's width is in view."""
    canvas.zoom_at(4.0)
    return canvas


def test_the_navigator_comes_when_only_a_part_is_in_view(canvas):
    canvas.fit()
    assert not canvas.navigator.isVisible()
    canvas.zoom_at(4.0)
    assert canvas.navigator.isVisible()
    assert max(canvas.navigator.width(), canvas.navigator.height()) == LONGEST
    assert canvas.navigator.window_rect().width() == pytest.approx(LONGEST / 4, abs=1)
    canvas.fit()
    assert not canvas.navigator.isVisible()


@pytest.mark.parametrize("size", [(1600, 32000), (16000, 24000), (1000, 4885), (2111, 1000)])
def test_the_navigator_stays_away_while_all_is_in_view(canvas, size):
    canvas.resize(1150, 727)
    canvas.set_photo(np.zeros((20, 20, 3), np.uint8), size)
    canvas.fit()
    assert canvas.viewport_rect() == Rect(0, 0, *size)
    assert not canvas.navigator.isVisible()


def test_a_panorama_lies_in_the_middle_of_its_map(canvas, pixels):
    canvas.resize(1150, 727)
    canvas.set_photo(np.full((20, 400, 3), 200, np.uint8), (1600, 32000))
    canvas.zoom_at(0.5)
    map_, window = canvas.navigator, canvas.navigator.window_rect()
    assert map_.isVisible() and map_.height() == 32
    rows = np.flatnonzero((pixels(map_)[:, 2] > 60).all(axis=-1))
    assert rows.mean() == pytest.approx(15.5, abs=1)
    assert window.center().y() == pytest.approx(16, abs=1)
    assert window.height() == pytest.approx(LONGEST / 20, abs=1)
    QTest.mousePress(map_, LEFT, pos=QPoint(44, 16))
    seen = canvas.viewport_rect()
    assert seen.left + seen.width / 2 == pytest.approx(8000, abs=200)


def test_a_press_and_a_drag_move_the_view(zoomed):
    navigator, before = zoomed.navigator, zoomed.viewport_rect()
    third = QPoint(navigator.width() // 3, navigator.height() // 3)
    QTest.mousePress(navigator, LEFT, pos=third)
    pressed = zoomed.viewport_rect()
    assert pressed.left < before.left and pressed.top < before.top
    middle = pressed.left + pressed.width / 2, pressed.top + pressed.height / 2
    assert middle == pytest.approx((640 / 3, 480 / 3), abs=8)
    QTest.mouseMove(navigator, third * 2)
    QTest.mouseRelease(navigator, LEFT, pos=third * 2)
    assert zoomed.viewport_rect().left > pressed.left
    assert zoomed.zoom == 4.0


def test_the_navigator_shows_the_result_and_follows_it(zoomed, pixels):
    old = pixels(zoomed.navigator)
    zoomed.patch_result(Rect(0, 0, 480, 640), np.full((480, 640, 3), 200, np.uint8), final=True)
    new = pixels(zoomed.navigator)
    seen = zoomed.navigator.window_rect().center().toPoint()
    assert (new != old).any()
    assert (new[seen.y(), seen.x()] == 200).all()
    assert (new[4, 4] < 140).all(), "the rest is dimmed"
