import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog

from app.preferences import HINTS_DONE
from app.window.window import Window
from tests.app.inputs import LEFT


def test_hints_come_once(qtbot, preferences, pipeline, photo_path):
    preferences.set(HINTS_DONE, False)
    window = Window(preferences, lambda: pipeline)
    qtbot.addWidget(window)
    window.show()
    window.start(photo_path)
    qtbot.waitUntil(window.hints.isVisible)
    titles = set()
    while window.hints.isVisible():
        titles.add(window.hints.title.text())
        qtbot.mouseClick(window.hints.next, LEFT)
    assert len(titles) == 4
    assert preferences.get(HINTS_DONE)


@pytest.mark.parametrize("size", [(1000, 700), (1600, 1000)])
def test_hints_point_at_what_they_speak_of(qtbot, opened, size):
    opened.resize(*size)
    opened.actions_by_name["panel"].setChecked(False)
    qtbot.waitUntil(lambda: opened.toolbar.width() == size[0])
    bar, hints, canvas = opened.toolbar, opened.hints, opened.canvas
    hints.begin()
    expected = (
        (canvas, QPoint(round(canvas.split_position), canvas.height() // 2)),
        (bar.widgetForAction(opened.actions_by_name["heatmap"]), QPoint(9, 9)),
        (opened.sidebar.restore.histogram, QPoint(60, 50)),
        (bar.widgetForAction(opened.actions_by_name["KEEP"]), QPoint(9, 9)),
    )
    for widget, point in expected:
        qtbot.wait(20)
        opened.resize(opened.width() + 1, opened.height())  # what follows the window stays right
        assert hints.pointer.isVisible() and widget.isVisible(), hints.title.text()
        ring = hints.pointer.ring
        assert ring.contains(widget.mapTo(opened, point)), hints.title.text()
        assert not ring.intersects(hints.geometry())
        assert opened.rect().contains(hints.geometry())
        qtbot.mouseClick(hints.next, LEFT)
    assert not hints.isVisible() and not hints.pointer.isVisible()


def test_the_keyboard_goes_through_the_hints_and_leaves_them(qtbot, opened):
    hints = opened.hints
    hints.begin()
    opened.toolbar.setFocus()
    seen = set()
    for _ in range(80):
        opened.focusNextPrevChild(True)
        seen.add(opened.focusWidget())
    assert {hints.skip, hints.next} <= seen
    hints.next.setFocus()
    qtbot.keyClick(hints.next, Qt.Key.Key_Return)
    assert hints.title.text() == "The colours show confidence"
    opened.canvas.setFocus()
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert not hints.isVisible() and not hints.pointer.isVisible()


@pytest.mark.parametrize("name", ["export_picture", "export_comparison"])
def test_an_export_ends_the_hints(opened, monkeypatch, name):
    monkeypatch.setattr(QDialog, "open", lambda self: None)
    opened.hints.begin()
    opened.actions_by_name[name].trigger()
    assert not opened.hints.isVisible() and not opened.hints.pointer.isVisible()
