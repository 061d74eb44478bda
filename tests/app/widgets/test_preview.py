from PySide6.QtCore import QPoint, Qt

from app.widgets.preview import ResultView
from tests.app.inputs import LEFT


def test_the_preview_is_dragged_but_never_past_the_edges(qtbot):
    view, seen = ResultView((900, 1205)), []
    qtbot.addWidget(view)
    view.resize(360, 370)
    view.moved.connect(lambda: seen.append(view.wanted))
    start = view.wanted
    qtbot.mousePress(view, LEFT, pos=QPoint(200, 200))
    qtbot.mouseMove(view, QPoint(260, 104))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(260, 104))
    assert start.left - seen[-1].left in (48, 64) and seen[-1].top - start.top == 96
    for key, (left, right) in ((Qt.Key.Key_Left, (0, 360)), (Qt.Key.Key_Right, (832, 1205))):
        for _ in range(20):
            qtbot.keyClick(view, key)
        assert (seen[-1].left, seen[-1].left + seen[-1].width) == (left, right)
    assert seen[-1].left % 16 == 0  # as the blocks of JPEG
