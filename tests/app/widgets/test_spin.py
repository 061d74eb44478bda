"""Numbers as people write them, in every locale, and what happens to what is none."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.widgets.spin import CalmSpin, read_number

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.mark.parametrize(
    ("text", "decimals", "value"),
    [
        ("0,57", 2, 0.57),
        ("0.57", 2, 0.57),
        (",5", 2, 0.5),
        ("2,", 2, 2.0),
        ("-0,25", 2, -0.25),
        ("\N{MINUS SIGN}0.25", 2, -0.25),
        ("1 234,5", 2, 1234.5),
        ("1.234,5", 2, 1234.5),
        ("1,234.5", 2, 1234.5),
        ("1'234.5", 2, 1234.5),
        ("1,234,567", 0, 1234567),
        ("1.234", 0, 1234),
        ("4,0", 0, 4),
        ("2,5", 0, None),
        ("0,5x", 2, None),
        ("1,2,3", 2, None),
        ("1.2.3,4", 2, None),
        ("", 2, None),
        ("-", 2, None),
        (",", 2, None),
        ("\N{SUPERSCRIPT TWO}", 0, None),
    ],
)
def test_a_number_is_read_or_refused(text, decimals, value):
    assert read_number(text, decimals) == value


def locales():
    every = QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    return QLocale.matchingLocales(*every)


def test_every_locale_may_write_its_own_way():
    assert len(locales()) > 300
    for locale in locales():
        assert read_number(locale.toString(0.57, "f", 2), 2) == 0.57, locale.name()
        assert read_number(locale.toString(-1234.5, "f", 1), 2) == -1234.5, locale.name()
        assert read_number(locale.toString(123456), 0) == 123456, locale.name()


@pytest.fixture
def spin(qtbot):
    """A field of 0 to 1 with two digits, and its window."""
    window = QWidget()
    qtbot.addWidget(window)
    made = CalmSpin()
    made.setRange(0, 1.01)
    made.setValue(0.5)
    QVBoxLayout(window).addWidget(made)
    window.show()
    made.setFocus()
    made.selectAll()
    yield made


def test_a_comma_is_a_point(qtbot, spin):
    qtbot.keyClicks(spin, "0,57")
    qtbot.keyClick(spin, RETURN)
    assert spin.value() == 0.57
    assert spin.text() == "0.57"


@pytest.mark.parametrize(("typed", "said"), [("0,5x", "0,5x"), ("7", "1.01"), ("abc", "abc")])
def test_what_cannot_be_read_stays_and_is_refused(qtbot, spin, typed, said):
    heard = []
    spin.valueChanged.connect(heard.append)
    qtbot.keyClicks(spin, typed)
    qtbot.keyClick(spin, RETURN)
    assert spin.value() == 0.5 and not heard
    assert spin.text() == typed
    assert spin.property("refused") and said in spin._bubble.text() and spin._bubble.isVisible()
    qtbot.keyClicks(spin, "0.7")
    assert not spin.property("refused") and not spin._bubble.isVisible()
    qtbot.keyClick(spin, RETURN)
    assert heard == [0.7]


def test_arrows_do_not_step_from_what_cannot_be_read(qtbot, spin):
    qtbot.keyClicks(spin, "x")
    qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert spin.value() == 0.5 and spin.refused


def test_who_leaves_gets_the_last_number_back_and_is_told(qtbot, spin):
    qtbot.keyClicks(spin, "x")
    spin.clearFocus()
    assert spin.text() == "0.50"
    assert spin._bubble.isVisible()


def test_escape_gives_the_number_up(qtbot, spin):
    qtbot.keyClicks(spin, "0.9")
    qtbot.keyClick(spin, ESCAPE)
    assert (spin.text(), spin.value()) == ("0.50", 0.5)


def test_escape_in_a_dialog_closes_it_only_when_nothing_was_typed(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    made = CalmSpin()
    QVBoxLayout(dialog).addWidget(made)
    dialog.show()
    made.setFocus()
    qtbot.keyClicks(made, "7")
    qtbot.keyClick(made, ESCAPE)
    assert dialog.isVisible() and made.value() == 0
    qtbot.keyClick(made, ESCAPE)
    assert not dialog.isVisible()
