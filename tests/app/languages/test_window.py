"""The window in every language: nothing missing, nothing cut, nothing twice."""

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu

from app.languages.choice import LANGUAGES, SYSTEM, VARIABLE
from app.languages.window import bare, filled, inside, retold, speak, unbroken, wanted
from app.preferences import LANGUAGE
from app.widgets.spin import CalmSpin
from models.errors import Sentence


@pytest.fixture
def language(qapp):
    """Speaks a language, and English again afterwards."""
    yield speak
    speak("en")


def test_the_environment_stands_above_the_preference_and_it_above_the_system(monkeypatch):
    monkeypatch.setenv(VARIABLE, "ja")
    assert wanted("de") == "ja"
    monkeypatch.setenv(VARIABLE, "")
    assert wanted("de") == "de"
    assert wanted(SYSTEM) in LANGUAGES


def test_texts_and_qts_own_dialogs_follow(language):
    language("de")
    assert QCoreApplication.translate("HistoryPanel", "History") == "Verlauf"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    language("en")
    assert QCoreApplication.translate("HistoryPanel", "History") == "History"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("en", "1 photo", "3 photos"),
        ("de", "1 Foto", "3 Fotos"),
        ("ja", "1 枚の写真", "3 枚の写真"),
    ],
)
def test_counts_have_their_plurals(language, code, one, many):
    language(code)
    told = [
        QCoreApplication.translate("BatchDialog", "%n photo(s)", "", number) for number in (1, 3)
    ]
    assert told == [one, many]


def test_numbers_are_written_as_the_language_writes_them(language):
    language("de")
    assert filled("{0:.2f} of {1}, {2}", 1.5, 2, "a.png") == "1,50 of 2, a.png"
    assert filled("{0:.1f}", np.float32(2.5)) == "2,5"
    spin = CalmSpin()
    spin.setRange(0, 20000)
    spin.setValue(12345.5)
    assert spin.text() == "12345,50"
    assert spin.valueFromText("0.5") == spin.valueFromText("0,5") == 0.5
    language("en")
    assert filled("{0:.2f}", 1.5) == "1.50"


def test_a_sentence_is_told_with_its_parts(language):
    reason = Sentence("the disk is full; free some space or choose another folder")
    sentence = Sentence("“{name}” could not be written: {reason}.", name="a.png", reason=reason)
    language("fr")
    said = retold(sentence)
    assert said.startswith("«\N{NO-BREAK SPACE}a.png\N{NO-BREAK SPACE}»")
    assert "pu être écrit" in said
    assert "le disque est plein" in said
    assert retold("a plain {text}") == "a plain {text}"


def letters(menu: QMenu):
    """The letters of a menu, each with its text."""
    for action in menu.actions():
        text = action.text().replace("&&", "")
        if "&" in text:
            yield text[text.index("&") + 1].lower(), action.text()


def menus(window):
    yield window.menuBar()
    yield from window.menuBar().findChildren(QMenu)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_letter_is_twice_in_a_menu(language, make_window, code):
    language(code)
    window = make_window()
    for menu in menus(window):
        found = [letter for letter, _ in letters(menu)]
        assert len(found) == len({*found}), sorted(letters(menu))


def test_the_window_stands_in_a_language_that_is_read_from_the_right(
    language, make_window, qtbot, photo_path
):
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = make_window()
        assert window.isRightToLeft() and window.sidebar.isRightToLeft()
        window.start(photo_path)
        qtbot.waitUntil(lambda: window.session.result is not None and not window.session.is_stale)
        window.actions_by_name["film"].setChecked(True)
        window.actions_by_name["preferences"].trigger()
        assert not window.grab().isNull()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_direction_is_the_languages(language, qapp):
    language("ar")  # without translations: Qt's own has some
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language("de")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QLocale().language() == QLocale.Language.German


def test_the_language_is_chosen_in_the_preferences(monkeypatch, make_window, preferences):
    monkeypatch.delenv(VARIABLE)
    window = make_window()
    window.actions_by_name["preferences"].trigger()
    (dialog,) = [each for each in window.children() if type(each).__name__ == "PreferencesDialog"]
    offered = {
        dialog.language.itemData(at): dialog.language.itemText(at)
        for at in range(dialog.language.count())
    }
    assert {code: offered[code] for code in LANGUAGES} == LANGUAGES and SYSTEM in offered
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    assert preferences.get(LANGUAGE) == "fr" and wanted(preferences.get(LANGUAGE)) == "fr"
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert preferences.get(LANGUAGE) == SYSTEM


@pytest.fixture
def make_window(qtbot, preferences, pipeline):
    from app.window.window import Window

    made = []

    def make():
        window = Window(preferences, lambda: pipeline)
        window.resize(1280, 800)
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.closing.close_anyway()
        window.deleteLater()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ö&ffnen…", "Öffnen…"),
        ("開く(&O)…", "開く…"),
        ("Zoom &100 %", "Zoom 100 %"),
        ("A (b)", "A (b)"),
    ],
)
def test_a_text_without_its_letter(text, plain):
    assert bare(text) == plain


def test_a_title_inside_a_sentence_is_written_small_except_in_german(language):
    assert inside("Step 3") == "step 3"
    language("de")
    assert inside("Schritt 3") == "Schritt 3"


def test_a_number_and_its_unit_stay_in_one_line():
    said = unbroken("12 % of it, 40 px, 1.5 MB after 3 s; 5 steps, 7 seconds")
    joined = "12~% of it, 40~px, 1.5~MB after 3~s; 5 steps, 7 seconds"
    assert said == joined.replace("~", "\N{NO-BREAK SPACE}")
