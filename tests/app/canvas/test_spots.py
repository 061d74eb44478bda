import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas import Spot, Tool, ViewMode
from app.canvas.brush import KEEP_COLOUR
from app.canvas.spots import spot_at


def square(left, top, side):
    return ((left, top), (left + side, top), (left + side, top + side), (left, top + side))


LARGE = Spot("1", (square(80, 80, 200),), chosen=True)
SMALL = Spot("2", (square(120, 120, 40), square(400, 300, 60)), chosen=False)


@pytest.fixture
def shown(canvas):
    canvas.set_view_mode(ViewMode.AFTER)
    return canvas


def place(canvas, x, y):
    return canvas.from_output(QPointF(x, y)).toPoint()


def test_the_smallest_spot_under_the_pointer_is_meant():
    assert spot_at((LARGE, SMALL), QPointF(90, 90)) == 0
    assert spot_at((LARGE, SMALL), QPointF(430, 330)) == 1
    assert spot_at((SMALL, LARGE), QPointF(130, 130)) == 1  # its box is larger, with both parts
    assert spot_at((LARGE, SMALL), QPointF(10, 10)) is None
    assert spot_at((), QPointF(90, 90)) is None


def test_what_counts_has_the_colour_of_keep_and_all_goes_again(shown, pixels):
    before = pixels(shown)
    shown.set_spots((LARGE, SMALL))
    drawn = pixels(shown)
    at = place(shown, 80, 180)
    line = drawn[at.y(), at.x() - 2 : at.x() + 3].astype(int)
    colour = np.array([KEEP_COLOUR.red(), KEEP_COLOUR.green(), KEEP_COLOUR.blue()])
    assert np.abs(line - colour).sum(axis=1).min() < 120
    inside = place(shown, 250, 250)
    assert (drawn[inside.y(), inside.x()] == before[inside.y(), inside.x()]).all()
    shown.set_spots(())
    assert (pixels(shown) == before).all()


def test_both_panes_show_them(shown, pixels):
    shown.set_view_mode(ViewMode.SIDE_BY_SIDE)
    before = pixels(shown)
    shown.set_spots((LARGE,))
    changed = np.any(pixels(shown) != before, axis=2)
    half = changed.shape[1] // 2
    assert changed[:, :half].sum() > 100 and changed[:, half:].sum() > 100


def test_a_click_with_the_hand_names_the_spot_and_a_drag_does_not(qtbot, shown):
    clicked = []
    shown.spot_clicked.connect(clicked.append)
    shown.set_spots((LARGE, SMALL))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    inside = place(shown, 90, 90)
    QTest.mouseClick(shown, left, none, inside)
    QTest.mouseClick(shown, left, none, place(shown, 10, 10))
    assert clicked == [0]
    QTest.mousePress(shown, left, none, inside)
    QTest.mouseMove(shown, inside + QPoint(40, 0))
    QTest.mouseRelease(shown, left, none, inside + QPoint(40, 0))
    shown.fit()
    shown.set_tool(Tool.REFINE)
    QTest.mouseClick(shown, left, none, inside)
    assert clicked == [0]
