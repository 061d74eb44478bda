import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from tests.app.inputs import LEFT, NONE


def test_the_alpha_line_is_dragged_in_the_histogram(qtbot, opened):
    histogram = opened.sidebar.restore.histogram
    view = histogram.getPlotItem().getViewBox()
    points = [
        histogram.mapFromScene(view.mapViewToScene(QPointF(x, 0.5))) for x in (0.5, 0.55, 0.7, 0.8)
    ]
    target = histogram.viewport()
    QTest.mouseMove(target, points[0])
    QTest.mousePress(target, LEFT, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(target, point)
        qtbot.wait(20)
    QTest.mouseRelease(target, LEFT, NONE, points[-1])
    assert opened.session.settings.alpha == pytest.approx(0.8, abs=0.03)
    assert opened.session.undo_stack.count() == 1
