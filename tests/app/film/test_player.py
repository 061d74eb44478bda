from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.app.film.films import pictures, settle, shows
from tests.app.inputs import CTRL, LEFT

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_any_two_steps_are_compared(qtbot, film):
    canvas, projector = film.canvas, film.filming.projector
    expected = pictures(film)
    qtbot.keyClick(canvas, "1", SHIFT)
    qtbot.mouseClick(film.filming.title.compare, LEFT)
    assert projector.compared.number == 1
    assert film.filming.title.compare.isChecked()
    qtbot.keyClick(canvas, "4", SHIFT)
    assert not film.filming.title.compare.isChecked()
    settle(qtbot, film)
    qtbot.keyClick(canvas, "3", CTRL)
    assert shows(film, expected[1])
    qtbot.keyClick(canvas, "4", CTRL)
    assert shows(film, expected[4])
    qtbot.keyPress(canvas, Qt.Key.Key_Backslash)  # the original stays the photo
    assert not shows(film, expected[1])
    qtbot.keyRelease(canvas, Qt.Key.Key_Backslash)
    film.sidebar.variation.dice.click()  # what is compared outlives its film
    settle(qtbot, film)
    qtbot.keyClick(canvas, "3", CTRL)
    assert shows(film, expected[1])
    qtbot.keyClicks(canvas, "cc")
    assert projector.compared is None
    qtbot.keyClick(canvas, "3", CTRL)
    assert not shows(film, expected[1])


def test_another_size_and_another_photo_begin_a_new_film(qtbot, film, small_path):
    projector = film.filming.projector
    qtbot.keyClick(film.canvas, "2", SHIFT)
    qtbot.keyClicks(film.canvas, "c")
    assert projector.compared is not None
    qtbot.mouseClick(film.sidebar.restore.scale.preset(2), LEFT)
    assert projector.frames == () and projector.compared is None
    settle(qtbot, film)
    assert projector.is_result and projector.frame.tokens.shape == (10, 14)
    qtbot.keyClick(film.canvas, "2", SHIFT)
    film.files.open(small_path)
    qtbot.waitUntil(lambda: not projector.frames)
    settle(qtbot, film)
    assert projector.is_result


def test_a_change_while_a_step_is_shown_goes_back_to_the_result(qtbot, film):
    projector = film.filming.projector
    qtbot.keyClick(film.canvas, "2", SHIFT)
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    qtbot.keyClick(film.canvas, "4", CTRL)
    assert projector.is_result and shows(film, pictures(film)[-1])


def test_hovering_reads_the_code_of_the_shown_step(qtbot, film):
    qtbot.keyClick(film.canvas, "2", SHIFT)
    QTest.mouseMove(film.canvas, film.canvas.rect().center() + QPoint(60, 10))
    info = film.canvas.hand.hover()
    tokens = film.filming.projector.frames[2].tokens
    assert f"code {tokens[info.row, info.col]}" in film.status.hover.text()
