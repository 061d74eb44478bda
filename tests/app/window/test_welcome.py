from app.window.window import Window
from tests.app.inputs import LEFT, fresh


def test_the_empty_window_offers_the_sample(qtbot, window):
    assert window.welcome.isVisible()
    assert not window.dock.isVisible()
    qtbot.mouseClick(window.welcome.sample_button, LEFT)
    qtbot.waitUntil(lambda: fresh(window), timeout=15000)
    assert window.canvas.isVisible()
    assert window.dock.isVisible()
    assert "sample" in window.windowTitle()


def test_a_recent_photo_is_opened_by_a_click(qtbot, preferences, pipeline, photo_path):
    preferences.add_recent(photo_path)
    window = Window(preferences, lambda: pipeline)
    qtbot.addWidget(window)
    window.show()
    window.start()
    recent = window.welcome.recent
    at = recent.visualItemRect(recent.item(0)).center()
    qtbot.mouseClick(recent.viewport(), LEFT, pos=at)
    qtbot.waitUntil(lambda: fresh(window))
