import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas import Tool, ViewMode
from models.grid import Rect
from models.recipe.settings import Mark
from tests.app.canvas.strokes import ALT, LEFT, MIDDLE, PLAIN, RIGHT, drag, wheel


@pytest.mark.parametrize("tool", Tool)
def test_the_middle_button_pans_with_every_tool(canvas, tool):
    canvas.set_tool(tool)
    canvas.zoom_at(2.0)
    origin = canvas.from_output(QPointF())
    drag(canvas, QPoint(300, 200), QPoint(320, 230), QPoint(290, 235), button=MIDDLE)
    assert canvas.from_output(QPointF()) - origin == QPointF(-10, 35)


def test_space_pans_with_a_brush(canvas, marks):
    canvas.set_tool(Tool.KEEP)
    canvas.zoom_at(2.0)
    origin = canvas.from_output(QPointF())
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(canvas, QPoint(100, 100), QPoint(140, 90))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.from_output(QPointF()) - origin == QPointF(40, -10)
    assert not marks.any()
    drag(canvas, QPoint(100, 100), QPoint(140, 90))
    assert marks.any()


def test_the_pan_tool_drags_the_picture(canvas, qtbot):
    canvas.zoom_at(2.0)
    origin = canvas.from_output(QPointF())
    with qtbot.waitSignal(canvas.view_changed):
        drag(canvas, QPoint(100, 100), QPoint(90, 130))
    assert canvas.from_output(QPointF()) - origin == QPointF(-10, 30)


@pytest.mark.parametrize("offset", [-8, 0, 8])
def test_the_divider_can_be_dragged(canvas, qtbot, offset):
    origin = canvas.from_output(QPointF())
    with qtbot.waitSignal(canvas.split_changed) as told:
        drag(canvas, QPoint(320 + offset, 50), QPoint(160, 60))
    assert told.args == [0.25] and canvas.split == 0.25
    assert canvas.from_output(QPointF()) == origin


def test_beside_the_divider_the_picture_is_dragged(canvas):
    canvas.zoom_at(2.0)
    drag(canvas, QPoint(309, 50), QPoint(160, 60))
    assert canvas.split == 0.5


def test_with_a_brush_only_the_knob_is_taken(canvas, marks):
    canvas.set_tool(Tool.REFINE)
    drag(canvas, QPoint(320, 240), QPoint(480, 240))
    assert canvas.split == 0.75 and not marks.any()
    drag(canvas, QPoint(480, 50), QPoint(490, 50))
    assert canvas.split == 0.75 and marks.any()


def test_the_divider_stays_inside(canvas):
    drag(canvas, QPoint(320, 50), QPoint(-90, 50))
    assert canvas.split == 0.0
    drag(canvas, QPoint(0, 50), QPoint(5000, 50))
    assert canvas.split == 1.0


@pytest.mark.parametrize(("tool", "mark"), [(Tool.REFINE, Mark.REFINE), (Tool.KEEP, Mark.KEEP)])
def test_a_stroke_touches_exactly_its_cells(canvas, marks, at, tool, mark):
    canvas.set_tool(tool)
    canvas.set_brush_size(1)
    drag(canvas, at(10, 5), at(10, 30), at(20, 30))
    expected = np.zeros_like(marks)
    expected[10, 5:31] = mark
    expected[10:21, 30] = mark
    assert np.array_equal(marks, expected)


@pytest.mark.parametrize("zoom", [0.31, 1.0, 2.7, 11.0])
def test_a_dab_of_three_at_any_zoom(canvas, marks, at, zoom):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.set_tool(Tool.KEEP)
    canvas.set_brush_size(3)
    canvas.zoom_at(zoom)
    canvas.centre_on(Rect(160, 240, 8, 8))
    drag(canvas, at(20, 30))
    expected = np.zeros_like(marks)
    expected[19:22, 29:32] = Mark.KEEP
    assert np.array_equal(marks, expected)


def test_strokes_work_in_both_panes(canvas, marks, at):
    canvas.set_view_mode(ViewMode.SIDE_BY_SIDE)
    canvas.set_tool(Tool.KEEP)
    canvas.set_brush_size(1)
    drag(canvas, at(10, 5), at(10, 8))
    drag(canvas, at(30, 70, pane=1), at(30, 75, pane=1))
    expected = np.zeros_like(marks)
    expected[10, 5:9] = expected[30, 70:76] = Mark.KEEP
    assert np.array_equal(marks, expected)


def test_a_stroke_begins_once_and_ends_once(canvas, at):
    told = []
    canvas.stroke_started.connect(lambda: told.append("start"))
    canvas.stroke_painted.connect(lambda *_: told.append("paint"))
    canvas.stroke_finished.connect(lambda: told.append("end"))
    canvas.set_tool(Tool.KEEP)
    drag(canvas, at(5, 5), at(5, 9), at(9, 9))
    assert told[:2] == ["start", "paint"] and told[-1] == "end"
    assert told.count("start") == told.count("end") == 1


def test_a_stroke_goes_on_outside_of_the_picture(canvas, marks, at):
    canvas.set_tool(Tool.KEEP)
    canvas.set_brush_size(1)
    drag(canvas, at(5, 78), at(5, 90), at(8, 90), at(8, 79))
    expected = np.zeros_like(marks)
    expected[5, 78:] = expected[8, 79] = Mark.KEEP
    assert np.array_equal(marks, expected)


def test_the_right_button_erases(canvas, marks, at):
    marks[:] = Mark.REFINE
    canvas.set_tool(Tool.KEEP)
    canvas.set_brush_size(1)
    drag(canvas, at(10, 5), at(10, 9), button=RIGHT)
    expected = np.full_like(marks, Mark.REFINE)
    expected[10, 5:10] = Mark.NONE
    assert np.array_equal(marks, expected)


def test_the_eraser_erases(canvas, marks, at):
    marks[:] = Mark.KEEP
    canvas.set_tool(Tool.ERASE)
    canvas.set_brush_size(2)
    drag(canvas, at(10, 5))
    assert (marks == Mark.NONE).sum() == 4


def test_the_pan_tool_never_paints(canvas, marks, at):
    drag(canvas, at(5, 5), at(9, 9), button=RIGHT)
    drag(canvas, at(5, 5), at(9, 9))
    assert not marks.any()


def test_alt_drag_changes_the_brush(canvas, marks, qtbot):
    canvas.set_tool(Tool.REFINE)
    canvas.set_brush_size(10)
    sizes = []
    canvas.brush_size_changed.connect(sizes.append)
    drag(canvas, QPoint(100, 100), QPoint(130, 100), QPoint(160, 90), modifiers=ALT)
    assert sizes == [15, 20] and canvas.brush_size == 20
    drag(canvas, QPoint(600, 100), QPoint(10, 90), modifiers=ALT)
    assert canvas.brush_size == 1
    drag(canvas, QPoint(10, 100), QPoint(630, 90), modifiers=ALT)
    assert canvas.brush_size == 64
    assert not marks.any()


def test_setting_the_brush_tells_nothing(canvas, qtbot):
    with qtbot.assertNotEmitted(canvas.brush_size_changed):
        canvas.set_brush_size(500)
    assert canvas.brush_size == 64


def test_cells_under_the_brush_are_outlined(canvas, pixels, at):
    canvas.set_view_mode(ViewMode.AFTER)
    plain = pixels(canvas)
    canvas.set_tool(Tool.KEEP)
    canvas.set_brush_size(4)
    QTest.mouseMove(canvas, at(30, 40))
    changed = np.any(pixels(canvas) != plain, axis=2)
    rows, cols = np.nonzero(changed)
    assert (rows.max() - rows.min() + 1, cols.max() - cols.min() + 1) == (34, 34)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert np.array_equal(pixels(canvas), plain)


def test_a_stroke_can_be_cut_short(canvas, marks, at, qtbot):
    canvas.set_tool(Tool.KEEP)
    canvas.set_brush_size(1)
    assert not canvas.cancel_gesture()
    QTest.mousePress(canvas, LEFT, PLAIN, at(5, 5))
    with qtbot.waitSignal(canvas.stroke_finished):
        assert canvas.cancel_gesture()
    QTest.mouseMove(canvas, at(5, 20))
    QTest.mouseRelease(canvas, LEFT, PLAIN, at(5, 20))
    assert marks.sum() == Mark.KEEP


def test_an_empty_canvas_takes_no_gesture(canvas, qtbot):
    canvas.set_photo(None)
    canvas.set_tool(Tool.KEEP)
    with qtbot.assertNotEmitted(canvas.stroke_started):
        drag(canvas, QPoint(100, 100), QPoint(200, 100))
    wheel(canvas, QPoint(100, 100), angle=120)
    assert canvas.is_fitted


def test_the_lens_tells_which_token_was_clicked_and_drags_the_picture(canvas, qtbot, marks, at):
    canvas.set_tool(Tool.INSPECT)
    told = []
    canvas.clicked.connect(told.append)
    with qtbot.waitSignal(canvas.clicked):
        qtbot.mouseClick(canvas, LEFT, PLAIN, at(20, 60))
    assert (told[0].row, told[0].col) == (20, 60)
    QTest.mouseMove(canvas, at(20, 61))
    brush = canvas.scene.overlay.brush
    assert (brush.top, brush.left, brush.touched.tolist()) == (20, 61, [[True]])
    canvas.zoom_at(2.0)
    origin = canvas.from_output(QPointF())
    drag(canvas, QPoint(500, 100), QPoint(470, 130))
    assert canvas.from_output(QPointF()) - origin == QPointF(-30, 30)
    qtbot.mouseClick(canvas, RIGHT, PLAIN, QPoint(500, 100))
    assert len(told) == 1 and not marks.any()
    canvas.zoom_at(0.25)
    qtbot.mouseClick(canvas, LEFT, PLAIN, QPoint(5, 5))  # beside the picture
    assert told[1] is None
