"""The window, driven by real events: mouse, keys, wheel, drop."""

import gc

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.canvas import Tool
from app.preferences import HINTS_DONE, Preferences
from app.window.window import Window
from tests.app.inputs import CTRL, LEFT, SHIFT, fresh


def test_escape_stops_the_run_first_then_the_message_then_the_brush(qtbot, opened, pipeline):
    pipeline.delay = 0.02
    session, canvas = opened.session, opened.canvas
    result = session.result
    qtbot.keyClicks(canvas, "b")
    opened.sidebar.variation.dice.click()
    qtbot.waitUntil(lambda: session.activity is not None and session.activity.stage is not None)
    assert opened.status.cancel.isVisible()
    assert opened.status.bar.isVisible()
    with qtbot.waitSignal(opened.worker.idle, timeout=1000):
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.activity is None
    assert session.result is result
    assert not opened.status.bar.isVisible()
    assert canvas.tool is Tool.REFINE
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is Tool.PAN
    pipeline.delay = 0
    qtbot.keyClick(opened, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: fresh(opened))


def test_a_failed_run_offers_to_try_again(qtbot, opened, pipeline):
    pipeline.error = ValueError("broken")
    opened.sidebar.variation.dice.click()
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert "ValueError" in opened.message_bar.text.text()
    pipeline.error = None
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: fresh(opened))
    assert not opened.message_bar.isVisible()


def test_closing_during_a_run_leaves_no_thread(qtbot, opened, pipeline):
    pipeline.delay = 0.02
    opened.sidebar.variation.dice.click()
    qtbot.waitUntil(lambda: opened.session.activity is not None)
    opened.close()
    assert not opened.worker.is_running
    assert not opened.isVisible()


def test_without_live_a_run_waits_until_it_is_asked_for(qtbot, opened, pipeline):
    canvas, session, count = opened.canvas, opened.session, len(pipeline.requests)
    qtbot.keyClick(canvas, Qt.Key.Key_L, SHIFT)
    assert not opened.actions_by_name["live"].isChecked()
    alpha = opened.sidebar.restore.alpha.slider
    qtbot.keyClick(alpha, Qt.Key.Key_Right)
    qtbot.keyClick(alpha, Qt.Key.Key_Right)
    qtbot.wait(60)
    assert len(pipeline.requests) == count
    assert session.is_stale
    assert "Ctrl+R" in opened.status.state.text()
    assert "Out of date" in canvas._board.status_text(canvas._full_status())
    qtbot.keyClick(opened, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: fresh(opened))
    assert canvas._board.status_text(canvas._full_status()) == ""
    qtbot.keyClick(alpha, Qt.Key.Key_Right)
    assert session.is_stale
    qtbot.keyClick(canvas, Qt.Key.Key_L, SHIFT)
    qtbot.waitUntil(lambda: fresh(opened))


def test_the_panel_floats_and_is_remembered(qtbot, qapp, tmp_path, pipeline, photo_path):
    for floats in (False, True):
        preferences = Preferences(tmp_path / "config")
        preferences.set(HINTS_DONE, True)
        window = Window(preferences, lambda: pipeline)
        window.show()
        window.start(photo_path)
        qtbot.waitUntil(lambda window=window: fresh(window))
        assert window.dock.isFloating() == floats
        if not floats:
            qtbot.mouseDClick(window.dock, LEFT, pos=QPoint(60, 8))
            qtbot.waitUntil(window.dock.isFloating)
        window.close()
        window.deleteLater()


def test_f6_goes_between_picture_and_panel(qtbot, opened):
    opened.activateWindow()
    opened.canvas.setFocus()
    qtbot.keyClick(opened, Qt.Key.Key_F6)
    assert opened.sidebar.restore.alpha.slider.hasFocus()
    qtbot.keyClick(opened, Qt.Key.Key_F6)
    assert opened.canvas.hasFocus()


def test_f6_brings_alpha_into_view(qtbot, opened):
    panel, slider = opened.sidebar, opened.sidebar.restore.alpha.slider
    panel.verticalScrollBar().setValue(panel.verticalScrollBar().maximum())
    assert slider.visibleRegion().isEmpty()
    opened.activateWindow()
    opened.canvas.setFocus()
    qtbot.keyClick(opened, Qt.Key.Key_F6)
    assert slider.hasFocus() and slider.visibleRegion().boundingRect() == slider.rect()


def test_no_widget_outlives_the_window(qtbot, tmp_path, pipeline, photo_path):
    before = len(QApplication.allWidgets())
    for _ in range(2):
        preferences = Preferences(tmp_path / "config")
        preferences.set(HINTS_DONE, True)
        window = Window(preferences, lambda: pipeline)
        window.show()
        window.start(photo_path)
        qtbot.waitUntil(lambda window=window: fresh(window))
        for name in (
            "heatmap",
            "shortcuts",
            "about",
            "export_picture",
            "export_comparison",
            "batch",
        ):
            window.actions_by_name[name].trigger()
        window.close()
        with qtbot.waitSignal(window.destroyed):
            window.deleteLater()
        del window
    QApplication.sendPostedEvents(None, 0)
    gc.collect()
    assert len(QApplication.allWidgets()) <= before


@pytest.fixture
def unstyled(qapp):
    """The application as it is before its first window."""
    qapp.setStyleSheet("")


def test_docks_that_come_and_go_leave_no_widget(unstyled, opened, qtbot):
    def count_after(times):
        for _ in range(times):
            for name in ("panel", "panel", "film", "film"):
                opened.actions_by_name[name].trigger()
                qtbot.wait(10)
            opened.crop.start()
            qtbot.wait(10)
            opened.crop.stop()
            qtbot.wait(10)
        return len(opened.findChildren(QWidget))

    before = count_after(1)
    assert count_after(5) == before
