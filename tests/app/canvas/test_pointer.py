import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas import HoverInfo, Tool, ViewMode
from tests.app.canvas.strokes import CONTROL, LEFT, PLAIN, drag, wheel


def test_the_wheel_zooms_at_the_cursor(canvas):
    cursor = QPoint(500, 120)
    under = canvas.to_output(QPointF(cursor), pane=0)
    for _ in range(5):
        wheel(canvas, cursor, angle=120)
    after = canvas.to_output(QPointF(cursor), pane=0)
    assert canvas.zoom == pytest.approx(1.25**5)
    assert (after - under).manhattanLength() * canvas.zoom <= 2


def test_the_wheel_zooms_at_the_cursor_in_the_right_pane(canvas):
    canvas.set_view_mode(ViewMode.SIDE_BY_SIDE)
    cursor = QPoint(500, 240)
    under = canvas.to_output(QPointF(cursor), pane=1)
    wheel(canvas, cursor, angle=480)
    after = canvas.to_output(QPointF(cursor), pane=1)
    assert (after - under).manhattanLength() * canvas.zoom <= 2


def test_two_fingers_pan_and_with_control_zoom(canvas):
    canvas.zoom_at(4.0)
    origin = canvas.from_output(QPointF())
    update = Qt.ScrollPhase.ScrollUpdate
    wheel(canvas, QPoint(300, 200), angle=-40, pixels=QPoint(13, -25), phase=update)
    assert canvas.from_output(QPointF()) - origin == QPointF(13, -25)
    assert canvas.zoom == 4.0
    wheel(canvas, QPoint(300, 200), angle=60, pixels=QPoint(0, 30), phase=update, keys=CONTROL)
    assert canvas.zoom > 4.0


def test_a_pinch_zooms_at_its_middle(canvas):
    at = QPointF(200, 300)
    under = canvas.to_output(at, pane=0)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
        at, at, QPointF(canvas.mapToGlobal(at)), 0.5, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(canvas, pinch)
    assert canvas.zoom == 1.5
    assert (canvas.to_output(at, pane=0) - under).manhattanLength() <= 2


def test_a_double_click_toggles_fit_and_100_percent(canvas):
    canvas.resize(320, 240)
    point = QPoint(80, 60)
    QTest.mouseDClick(canvas, LEFT, PLAIN, point)
    assert canvas.zoom == 1.0 and not canvas.is_fitted
    QTest.mouseDClick(canvas, LEFT, PLAIN, point)
    assert canvas.is_fitted
    canvas.set_tool(Tool.REFINE)
    QTest.mouseDClick(canvas, LEFT, PLAIN, point)
    assert canvas.is_fitted


def test_hovering_reports_the_token(canvas):
    told = []
    canvas.hovered.connect(told.append)
    QTest.mouseMove(canvas, QPoint(100, 50))
    QTest.mouseMove(canvas, QPoint(100, 50))
    assert told == [HoverInfo(row=6, col=12, y=50, x=100)]
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert told[-1] is None


def test_hovering_beside_the_picture_reports_nothing(canvas):
    canvas.zoom_at(0.25)
    told = []
    canvas.hovered.connect(told.append)
    QTest.mouseMove(canvas, QPoint(3, 3))
    assert told == []


def test_the_divider_that_lies_is_dragged_up_and_down(canvas, qtbot):
    canvas.set_view_mode(ViewMode.SPLIT_ROWS)
    assert canvas.split_position == 240
    QTest.mouseMove(canvas, QPoint(500, 240))
    assert canvas.cursor().shape() == Qt.CursorShape.SplitVCursor
    with qtbot.waitSignal(canvas.split_changed) as told:
        drag(canvas, QPoint(500, 240), QPoint(500, 120))
    assert told.args == [0.25] and canvas.split == 0.25
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.split == pytest.approx(0.27)
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.split == pytest.approx(0.27)
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(320, round(canvas.split_position)))
    assert canvas.split == 0.5
    canvas.set_tool(Tool.KEEP)
    drag(canvas, QPoint(100, 240), QPoint(100, 300))
    assert canvas.split == 0.5  # with a brush only the knob takes it
    drag(canvas, QPoint(320, 240), QPoint(320, 360))
    assert canvas.split == 0.75
