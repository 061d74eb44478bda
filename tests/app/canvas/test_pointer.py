import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas import HoverInfo, Tool, ViewMode
from tests.app.canvas.strokes import CONTROL, LEFT, PLAIN, wheel


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


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")  # since 6.11
def test_dropped_files_are_reported(canvas, qtbot, pixels, tmp_path):
    files = [tmp_path / "a.png", tmp_path / "b.jpg"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    plain = pixels(canvas)
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, LEFT, PLAIN)
    QApplication.sendEvent(canvas, enter)
    assert enter.isAccepted() and not np.array_equal(pixels(canvas), plain)
    with qtbot.waitSignal(canvas.files_dropped) as told:
        QApplication.sendEvent(canvas, QDropEvent(QPointF(9, 9), copy, data, LEFT, PLAIN))
    assert told.args == [files]
    assert np.array_equal(pixels(canvas), plain)


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")  # since 6.11
def test_dragged_text_is_refused(canvas):
    data = QMimeData()
    data.setText("no file")
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    enter.ignore()
    QApplication.sendEvent(canvas, enter)
    assert not enter.isAccepted()
