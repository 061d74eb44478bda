from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.canvas import Shape, Tool
from tests.app.inputs import LEFT


def test_a_shape_takes_a_brush_in_hand(qtbot, opened):
    canvas = opened.canvas
    assert canvas.tool is Tool.PAN
    qtbot.mouseClick(opened.sidebar.paint.shapes["LASSO"], LEFT)
    assert (canvas.tool, canvas.shape) == (Tool.REFINE, Shape.LASSO)
    assert not opened.sidebar.paint.brush.isEnabled()


def test_alt_drag_sizes_the_brush_and_the_panel_follows(qtbot, opened):
    canvas = opened.canvas
    qtbot.keyClicks(canvas, "b")
    alt = Qt.KeyboardModifier.AltModifier
    QTest.mousePress(canvas, LEFT, alt, QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(160, 100))
    QTest.mouseRelease(canvas, LEFT, alt, QPoint(160, 100))
    assert opened.sidebar.paint.brush.value == canvas.brush_size == 14


def test_what_is_painted_breaks_between_its_parts_alone(qtbot, opened):
    qtbot.keyClicks(opened.canvas, "b")
    qtbot.mouseClick(opened.canvas, LEFT, pos=opened.canvas.rect().center() + QPoint(40, 0))
    qtbot.keyClicks(opened.canvas, "k")
    qtbot.mouseClick(opened.canvas, LEFT, pos=opened.canvas.rect().center() + QPoint(40, 90))
    said = opened.sidebar.paint._count.text()
    assert "forced" in said and "locked" in said
    assert said.count(" ") == said.count(", ") == 1
