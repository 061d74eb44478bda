import pytest
from PySide6.QtCore import QPoint, Qt

from app.canvas import ViewMode
from app.preferences import PACE
from tests.app.inputs import CTRL, LEFT, fresh


def test_keys_of_the_views(qtbot, opened):
    canvas = opened.canvas
    for key, mode in zip("123456", ViewMode, strict=True):
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


def waits(window):
    canvas = window.canvas
    places = canvas._board.waits(canvas._full_status(), canvas.devicePixelRatioF())
    return [wait.text for _, wait in places]


def test_the_photo_is_not_shown_as_the_result_without_saying_so(
    qtbot, window, pipeline, photo_path
):
    pipeline.delay, seen = 0.03, set()
    window.session.pace = 100.0
    window.session.activity_changed.connect(lambda: seen.update(waits(window)))
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.session.activity is not None)
    assert waits(window) and "left" in waits(window)[0]
    qtbot.waitUntil(lambda: fresh(window), timeout=15_000)
    assert not waits(window)
    assert any("Restoring" in text and "left" in text for text in seen)
    assert window.preferences.get(PACE) == 100.0  # for the next start


def test_a_photo_that_was_never_restored_says_so(qtbot, window, pipeline, photo_path):
    pipeline.delay = 0.03
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.session.activity is not None)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert waits(window) == ["Not restored yet"]


def test_a_stroke_flashes_once_and_a_setting_does_not(qtbot, opened):
    told = []
    opened.canvas._flash.changed.connect(told.append)
    opened.actions_by_name["REFINE"].trigger()
    qtbot.mouseClick(opened.canvas, LEFT, pos=opened.canvas.rect().center() + QPoint(80, 0))
    qtbot.waitUntil(lambda: told == [True, False], timeout=10_000)
    assert fresh(opened)
    opened.session.change("seed", 9, text="Seed")
    qtbot.waitUntil(lambda: fresh(opened))
    qtbot.wait(200)
    assert told == [True, False]


def test_the_time_left_goes_by(qtbot, window, pipeline, photo_path):
    pipeline.delay = 0.8
    window.session.pace = 1000.0
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: window.session.activity is not None)
    first = window.session.activity.seconds_left
    qtbot.waitUntil(lambda: window.session.activity.seconds_left < first - 0.9, timeout=5000)
    window.session.cancel()
    assert not window.session._second.isActive()
