from PySide6.QtCore import Qt

from tests.app.film.films import settle

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_alpha_zero_says_why_there_are_no_steps(qtbot, film):
    session, strip = film.session, film.filming.strip
    session.change("alpha", 0.0, text="Alpha")
    settle(qtbot, film)
    assert strip.model().rowCount() == 1
    assert "Every token is kept" in strip.said
    assert not film.actions_by_name["branch"].isEnabled()


def test_the_strip_is_hidden_and_stays_hidden(qtbot, film):
    dock = film.filming.dock
    assert dock.isVisible()
    qtbot.keyClick(film, Qt.Key.Key_F8)
    assert not dock.isVisible()
    film.files.open_sample()
    qtbot.waitUntil(lambda: "sample" in film.windowTitle())
    assert not dock.isVisible()


def test_without_a_photo_there_is_no_strip(window):
    assert not window.filming.dock.isVisible()


def test_keys_of_the_film(qtbot, film):
    strip, projector, canvas = film.filming.strip, film.filming.projector, film.canvas
    for key, number in ((",", 7), (",", 6), (".", 7), ("3", 3), ("5", 5), ("5", 8), ("0", 0)):
        qtbot.keyClick(canvas, key, SHIFT if key.isdigit() else NONE)
        assert projector.shown == number, key
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert projector.is_result
    strip.setFocus()
    for key, number in (
        (Qt.Key.Key_Left, 7),
        (Qt.Key.Key_Left, 6),
        (Qt.Key.Key_Right, 7),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(strip, key)
        assert projector.shown == number, key
    qtbot.keyClick(canvas, "9", SHIFT)  # no such step
    assert projector.shown == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert projector.is_result
