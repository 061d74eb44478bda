"""The film strip, driven by real events, on real, tiny networks."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.film.thumbnails import SIZE
from app.languages.choice import LANGUAGES
from app.languages.window import speak
from app.widgets.cells import small
from models.recipe.settings import Phase
from tests.app.film.films import pictures, place, settle, shows
from tests.app.inputs import CTRL, LEFT, NONE, wheel


def test_a_click_shows_a_step_and_a_double_click_the_result(qtbot, film):
    strip, projector = film.filming.strip, film.filming.projector
    qtbot.keyClick(film.canvas, "4", CTRL)
    expected = pictures(film)
    assert strip.model().rowCount() == len(projector.frames) == len(expected) == 9
    assert projector.shown == 8 and shows(film, expected[8])
    assert (expected[2] != expected[8]).any()
    qtbot.mouseClick(strip.viewport(), LEFT, pos=place(strip, 2))
    assert projector.shown == 2
    assert film.canvas.scene.caption(film.canvas.scene.panes()[0].parts[0][1]) == "Step 2"
    settle(qtbot, film)
    assert shows(film, expected[2])
    assert "Step 2" in film.filming.title.shown.text()
    qtbot.mouseDClick(strip.viewport(), LEFT, pos=place(strip, 2))
    assert projector.is_result and shows(film, expected[8])


def test_dragging_along_the_strip_scrubs_and_the_last_step_wins(qtbot, film):
    strip, projector = film.filming.strip, film.filming.projector
    qtbot.keyClick(film.canvas, "4", CTRL)
    expected = pictures(film)
    shown = []
    QTest.mousePress(strip.viewport(), LEFT, NONE, place(strip, 1))
    for number in (2, 3, 4, 3):
        QTest.mouseMove(strip.viewport(), place(strip, number))
        shown.append(projector.shown)
    QTest.mouseRelease(strip.viewport(), LEFT, NONE, place(strip, 3))
    assert shown == [2, 3, 4, 3]
    settle(qtbot, film)
    assert shows(film, expected[3])


def test_painting_appears_as_steps_of_its_own(qtbot, film):
    canvas, projector = film.canvas, film.filming.projector
    qtbot.keyClicks(canvas, "r")
    qtbot.mouseClick(canvas, LEFT, pos=canvas.rect().center() + QPoint(60, 0))
    settle(qtbot, film)
    phases = [frame.phase for frame in projector.frames[1:]]
    assert phases == [Phase.ALPHA] * 8 + [Phase.REROLL]  # one card for all of its steps
    index = film.filming.strip.model().index(9, 0)
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "rerolled tokens, 8 steps" in text and "% kept" in text
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Reroll"
    expected = pictures(film)
    qtbot.keyClicks(canvas, "v")
    film.actions_by_name["marks"].setChecked(False)
    qtbot.keyClick(canvas, "4", CTRL)
    assert shows(film, expected[9])
    text = film.filming.strip.model().index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "step 4 of the schedule" in text


def test_a_run_leaves_the_strip_where_it_was_scrolled(qtbot, film):
    film.resize(700, 700)
    bar = film.filming.strip.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 200)
    bar.setValue(20)
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert bar.value() == 20
    bar.setValue(bar.maximum())
    film.sidebar.variation.dice.click()
    settle(qtbot, film)
    assert bar.value() == bar.maximum()


def test_the_wheel_scrolls_along_the_strip(qtbot, film):
    strip = film.filming.strip
    bar = strip.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert wheel(strip.viewport(), -60) and bar.value() == min(before + 60, bar.maximum())
    assert wheel(strip.viewport(), 60) and bar.value() == before


def test_the_menu_of_a_step_offers_what_can_be_done_with_it(qtbot, film):
    strip, projector = film.filming.strip, film.filming.projector
    at = place(strip, 2)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, at, strip.viewport().mapToGlobal(at))
    QApplication.sendEvent(strip.viewport(), event)
    (menu,) = strip.findChildren(QMenu)
    offered = [film.actions_by_name[name] for name in ("compare_step", "branch", "film_result")]
    assert {*offered} <= {*menu.actions()}
    assert projector.shown == 2  # the step under the pointer
    menu.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_card_have_room(qapp, language):
    speak(language)
    translate = QCoreApplication.translate
    widest = [translate("Film", "{0} drawn").format(count) for count in ("9999", "999k", "99.9M")]
    widest.append(translate("Film", "none drawn"))
    speak("en")
    room = QFontMetrics(small(QFont(qapp.font())))
    assert all(room.horizontalAdvance(text) <= SIZE.width() for text in widest)
