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


def test_there_is_space_between_the_sample_and_the_words_beside_it(window):
    button = window.welcome.sample_button
    image = button.icon().pixmap(button.iconSize()).toImage()
    alphas = [image.pixelColor(x, image.height() // 2).alpha() for x in range(image.width())]
    gap = len(alphas) - max(x for x, alpha in enumerate(alphas) if alpha > 200) - 1
    assert 4 <= gap <= 10 and alphas[2] == 255
