from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.preferences import THEME
from app.widgets.theme import DARK, HIGH_CONTRAST, LIGHT
from tests.app.inputs import choose_theme


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_the_theme_is_chosen(qtbot, opened, theme):
    choose_theme(qtbot, opened, theme)
    text = QApplication.palette().windowText().color().lightness()
    ground = QApplication.palette().window().color().lightness()
    assert (text > ground) == (theme != "light")
    assert abs(text - ground) > 120


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="Qt before 6.10 cannot tell")
def test_the_desktop_may_ask_for_high_contrast(opened, monkeypatch):
    wanted = Qt.ContrastPreference.NoPreference
    asked = SimpleNamespace(contrastPreference=lambda: wanted)
    hints = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark, accessibility=lambda: asked)
    desktop = SimpleNamespace(styleHints=lambda: hints)
    monkeypatch.setattr("app.widgets.theme.QGuiApplication", desktop)
    assert opened.theme.colours is DARK
    wanted = Qt.ContrastPreference.HighContrast
    assert opened.theme.colours is HIGH_CONTRAST
    opened.preferences.set(THEME, "light")
    assert opened.theme.colours is LIGHT


def test_another_theme_takes_turns_and_paints_nothing_in_between(qtbot, opened):
    choose_theme(qtbot, opened, "dark")
    opened.preferences.set(THEME, "light")
    assert not opened.theme.is_settled and QApplication.palette().window().color().lightness() < 60
    qtbot.waitUntil(lambda: not opened.updatesEnabled())
    opened.preferences.set(THEME, "contrast")  # while the other is under way
    qtbot.waitUntil(lambda: opened.theme.is_settled)
    assert opened.updatesEnabled()
    assert QApplication.palette().window().color().name() == HIGH_CONTRAST.panel
    opened.preferences.set(THEME, "light")
    opened.preferences.set(THEME, "contrast")  # and back
    qtbot.waitUntil(lambda: opened.theme.is_settled)
    assert QApplication.palette().window().color().name() == HIGH_CONTRAST.panel


def test_docks_keep_their_size_in_another_theme(qtbot, opened):
    choose_theme(qtbot, opened, "dark")
    opened.resize(1900, 1000)
    opened.resizeDocks([opened.dock], [400], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: opened.dock.width() == 400)

    def spread():  # as Qt does itself, where a layout was restored that knew another dock
        opened.resizeDocks([opened.dock], [700], Qt.Orientation.Horizontal)

    opened.theme.changed.connect(spread)
    choose_theme(qtbot, opened, "light")
    qtbot.waitUntil(lambda: opened.theme.is_settled)
    qtbot.wait(50)
    assert opened.dock.width() == 400
