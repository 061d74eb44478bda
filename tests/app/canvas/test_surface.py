import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas import Tool, ViewMode
from models.grid import Rect
from models.recipe.settings import Mark


@pytest.mark.parametrize("mode", ViewMode)
def test_partial_repaints_add_up_to_a_whole_one(canvas, pixels, mode):
    canvas.set_view_mode(mode)
    canvas.zoom_at(1.37, QPointF(200, 100))
    rng = np.random.default_rng(2)
    confidence = rng.random((60, 80), np.float32)
    canvas.set_heat(confidence)
    canvas.set_heatmap_visible(True)
    canvas.set_keep(confidence > 0.5)
    canvas.repaint()
    canvas.set_keep((confidence > 0.5) | (np.arange(80) > 20))
    marks = np.zeros((12, 9), np.uint8)
    marks[2:8] = Mark.REFINE
    canvas.set_marks_rect(Rect(10, 12, 12, 9), marks)
    canvas.patch_result(Rect(80, 96, 72, 40), np.full((72, 40, 3), 200, np.uint8), final=True)
    canvas.set_split(0.4)
    canvas.set_tool(Tool.KEEP)
    for x in range(100, 400, 60):
        QTest.mouseMove(canvas, QPoint(x, 300))
        # what is damaged is painted now: waiting is not enough where others use the processor
        QApplication.sendEvent(canvas.window(), QEvent(QEvent.Type.UpdateRequest))
    in_parts = pixels(canvas, on_screen=True)
    canvas.repaint()
    whole = pixels(canvas, on_screen=True)
    assert np.abs(in_parts.astype(int) - whole).max() <= 1


def test_zoom_steps_fit_and_100_percent(canvas, qtbot):
    canvas.resize(320, 240)
    assert canvas.zoom == 0.5 and canvas.is_fitted
    with qtbot.waitSignal(canvas.view_changed):
        canvas.zoom_in()
    assert canvas.zoom == pytest.approx(2 / 3)
    canvas.zoom_100()
    assert canvas.zoom == 1.0
    assert canvas.viewport_rect() == Rect(120, 160, 240, 320)
    canvas.zoom_out()
    canvas.fit()
    assert canvas.viewport_rect() == Rect(0, 0, 480, 640)


def test_centre_on_shows_a_part(canvas):
    canvas.zoom_at(4.0)
    canvas.centre_on(Rect(100, 200, 20, 40))
    seen = canvas.viewport_rect()
    assert (seen.top + seen.height / 2, seen.left + seen.width / 2) == pytest.approx((110, 220))
    assert canvas.zoom == 4.0


def test_the_ground_is_neutral_in_every_theme(canvas, pixels):
    canvas.set_photo(None)
    for colour in ("#1a1a20", "#d9cfc9"):
        palette = QPalette(canvas.palette())
        palette.setColor(QPalette.ColorRole.Dark, QColor(colour))
        canvas.setPalette(palette)
        ground = pixels(canvas)
        assert (ground == ground[0, 0, 0]).all()
        assert abs(int(ground[0, 0, 0]) - QColor(colour).lightness()) <= 1


def test_nothing_is_left_of_longer_words_on_the_state(canvas, pixels, qtbot):
    canvas.set_stale(True)
    canvas.set_result_wait(None, "1 hour 23 minutes and 45 seconds left")
    qtbot.waitUntil(lambda: canvas._stale.shown)
    canvas.repaint()
    canvas.set_result_wait(None, "1 s left")
    QApplication.sendEvent(canvas.window(), QEvent(QEvent.Type.UpdateRequest))
    in_parts = pixels(canvas, on_screen=True)
    canvas.repaint()
    assert (in_parts == pixels(canvas, on_screen=True)).all()
