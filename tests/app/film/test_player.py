import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.canvas import Side
from models.engine.pipeline import Pipeline
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


def test_hovering_reads_the_code_of_the_shown_step(qtbot, film):
    qtbot.keyClick(film.canvas, "2", SHIFT)
    QTest.mouseMove(film.canvas, film.canvas.rect().center() + QPoint(60, 10))
    info = film.canvas.hand.hover()
    tokens = film.filming.projector.frames[2].tokens
    assert f"code {tokens[info.row, info.col]}" in film.status.hover.text()


@pytest.mark.parametrize("change", ["seed", "texture_amount", "alpha"])
def test_a_run_leaves_the_step_that_is_shown(qtbot, film, change):
    projector, session, canvas = film.filming.projector, film.session, film.canvas
    qtbot.keyClick(canvas, "4", CTRL)
    qtbot.keyClick(canvas, "2", SHIFT)
    settle(qtbot, film)
    before, looks = pictures(film)[2], []
    assert shows(film, before)
    session.decoded.connect(lambda _: looks.append(shows(film, before)))
    session.change(change, {"seed": 7, "texture_amount": 0.4, "alpha": 0.9}[change], text="Change")
    settle(qtbot, film)
    assert looks and all(looks)  # until the new step is there, nothing else is shown
    assert projector.shown == 2 and "Step 2" in film.filming.title.shown.text()
    assert shows(film, pictures(film)[2])
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert projector.is_result and shows(film, pictures(film)[-1])
    qtbot.keyClick(canvas, "3", SHIFT)
    settle(qtbot, film)
    assert shows(film, pictures(film)[3])


def test_a_step_that_is_no_more_gives_way_to_the_result_and_comes_back(qtbot, film):
    projector, session = film.filming.projector, film.session
    qtbot.keyClick(film.canvas, "6", SHIFT)
    session.change("steps", 3, text="Steps")
    settle(qtbot, film)
    assert projector.is_result and projector.shown == 3
    session.undo_stack.undo()
    settle(qtbot, film)
    assert projector.shown == 6


def test_a_step_that_is_chosen_during_a_run_is_whole(qtbot, film):
    qtbot.keyClick(film.canvas, "4", CTRL)
    chosen = []
    film.session.decoded.connect(
        lambda _: chosen or (film.filming.projector.show(4), chosen.append(1))
    )
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert film.filming.projector.shown == 4
    assert shows(film, pictures(film)[4])


def test_a_step_that_takes_long_is_announced_until_it_is_there(qtbot, film, monkeypatch):
    said, plain = [], Pipeline.look

    def slow(*arguments, **options):
        for part in plain(*arguments, **options):
            time.sleep(0.2)
            yield part

    monkeypatch.setattr(Pipeline, "look", slow)
    waits = film.canvas.set_wait
    monkeypatch.setattr(film.canvas, "set_wait", lambda *told: (said.append(told), waits(*told)))
    qtbot.keyClick(film.canvas, "3", SHIFT)
    settle(qtbot, film)
    texts = [wait.text for side, wait in said if side is Side.AFTER and wait is not None]
    assert texts and texts[0].startswith("Drawing step 3")
    assert said[-1] == (Side.AFTER, None) and not film.canvas._waits
