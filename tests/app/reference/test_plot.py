"""The curve as a widget: points by mouse and keys, and as a picture."""

import math

import pytest
from PySide6.QtCore import Qt

from app.reference.measuring import Point
from app.reference.plot import TradeoffPlot
from app.widgets.theme import Theme
from models.evaluation.reference import Nearness


def point(alpha, steps, psnr, lpips=0.2):
    return Point(alpha, steps, Nearness(psnr=psnr, ssim=0.8, lpips=lpips))


POINTS = [point(1.01, 8, 24.0, 0.1), point(0.0, 8, 25.0, 0.3), point(1.01, 2, 24.2, 0.15)]


@pytest.fixture
def plot(qtbot, preferences):
    made = TradeoffPlot(Theme(preferences))
    made.resize(300, 216)
    made.show_points(POINTS, point(0.5, 8, 24.5))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_chooses_a_point(qtbot, plot):
    qtbot.wait(50)
    for wanted in POINTS:
        with qtbot.waitSignal(plot.chosen) as chosen:
            place = plot.point_at(wanted).toPoint()
            qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert chosen.args == [wanted]


def test_the_ring_of_the_present_settings_takes_no_click(qtbot, plot):
    plot.show_points(POINTS, POINTS[0])
    qtbot.wait(50)
    with qtbot.waitSignal(plot.chosen) as chosen:
        place = plot.point_at(POINTS[0]).toPoint()
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [POINTS[0]]


def test_keys_go_from_point_to_point(qtbot, plot):
    seen, chosen = [], []
    plot.looked.connect(seen.append)
    plot.chosen.connect(chosen.append)
    qtbot.keyClick(plot, Qt.Key.Key_Return)  # nothing is chosen yet
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(plot, key)
    assert seen == [POINTS[2], POINTS[1], POINTS[2]] and chosen == [POINTS[2]]


def test_without_lpips_ssim_takes_its_place(plot):
    assert plot.is_perceptual
    assert "LPIPS" in plot.getPlotItem().getAxis("bottom").labelText
    plot.show_points([point(0.5, 8, 24.0, None)], None)
    assert not plot.is_perceptual
    assert "SSIM" in plot.getPlotItem().getAxis("bottom").labelText


def test_the_truth_itself_has_no_place(plot):
    plot.show_points([point(0.5, 8, math.inf)], point(0.5, 8, math.inf))
    assert not plot._points and plot._now is None


def test_the_picture_is_on_paper(plot):
    picture = plot.picture()
    assert (picture.width(), picture.height()) == (1920, 1280)
    assert picture.pixelColor(2, 2).lightness() > 200
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, 1920, 3) for y in range(0, 1280, 3)
    }
    assert len(colours) > 4


def test_a_single_point_shows_no_distance_below_zero(qtbot, plot):
    plot.show_points([], point(0.5, 8, 24.5, 0.05))
    qtbot.wait(50)
    (left, right), _ = plot.getPlotItem().getViewBox().viewRange()
    assert 0 <= left < 0.05 < right
