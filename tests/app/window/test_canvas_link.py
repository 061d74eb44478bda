import pytest
from PySide6.QtCore import QPoint, Qt

from app.canvas import ViewMode
from tests.app.inputs import CTRL, LEFT


def test_keys_of_the_views(qtbot, opened):
    canvas = opened.canvas
    for key, mode in zip("12345", ViewMode, strict=True):
        qtbot.keyClick(canvas, key, CTRL)
        assert canvas.view_mode is mode
    qtbot.keyClicks(canvas, "z")
    assert canvas.zoom == 1.0
    assert opened.status.zoom.text() == "100 %"
    qtbot.keyClicks(canvas, "f")
    assert canvas.is_fitted
    qtbot.keyClicks(canvas, "m")
    assert opened.actions_by_name["heatmap"].isChecked()
    assert opened.sidebar.view.heatmap.isChecked()
    qtbot.mouseClick(opened.sidebar.view.heatmap, LEFT, pos=QPoint(8, 8))
    assert not opened.actions_by_name["heatmap"].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Backslash, Qt.Key.Key_Tab])
def test_holding_a_key_shows_the_original(qtbot, opened, key):
    canvas = opened.canvas
    qtbot.keyPress(canvas, key)
    assert canvas.scene.original
    qtbot.keyRelease(canvas, key)
    assert not canvas.scene.original
    assert canvas.hasFocus()
