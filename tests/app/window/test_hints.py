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
