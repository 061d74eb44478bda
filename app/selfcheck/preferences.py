"""The preferences in the self check: chosen, seen to act, taken back; the theme by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from app.dialogs.preferences import PreferencesDialog
from app.preferences import GRAY, TILE, Preferences
from app.selfcheck.driver import THEME_ACTION, CheckError, Driver
from app.widgets.controls import CalmCombo


def _preferences(check: Driver) -> None:
    """Choose another gray and tile, look at the window, and cancel."""
    window, preferences = check.window, check.window.preferences
    with check.action("preferences") as action:
        before, around = _chosen(preferences), window.canvas.scene.background
        dialog = _opened(check)
        check.shoot("preferences", dialog)
        _choose(dialog.gray, 119)
        check.expect(window.canvas.scene.background.lightness() == 119, "the gray did not change")
        _choose(dialog.tile, 256)
        check.expect(window.session.tile == 256, "the tile did not")
        _cancel(check, dialog)
        after = _chosen(preferences)
        check.expect(after == before, f"{after} instead of {before}")
        check.expect(window.canvas.scene.background == around, "the gray did not come back")
        action.seen = "gray and tile chosen and taken back"


def _theme(check: Driver) -> None:
    """Choose another theme, look at the window, and cancel."""
    with check.action(THEME_ACTION) as action:
        colours, dark = QApplication.palette(), check.window.theme.is_dark
        dialog = _opened(check)
        _choose(dialog.theme, "light" if dark else "dark")
        check.until(lambda: check.window.theme.is_settled, "the theme takes too long")
        check.expect(QApplication.palette() != colours, "the theme did not change")
        check.shoot("preferences-other", dialog)
        _cancel(check, dialog)
        check.until(lambda: check.window.theme.is_settled, "the theme takes too long")
        check.expect(QApplication.palette() == colours, "the theme did not come back")
        action.seen = "dark to light and back" if dark else "light to dark and back"


def _opened(check: Driver) -> PreferencesDialog:
    check.window.actions_by_name["preferences"].trigger()
    dialog = check.window.findChild(PreferencesDialog)
    if not isinstance(dialog, PreferencesDialog):
        raise CheckError("there is no dialog")
    check.until(dialog.isVisible, "it is not shown")
    check.spin(60)
    return dialog


def _cancel(check: Driver, dialog: PreferencesDialog) -> None:
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    check.until(lambda: check.window.findChild(QDialog) is None, "it does not close")


def _chosen(preferences: Preferences) -> tuple[int, int]:
    return preferences.get(GRAY), preferences.get(TILE)


def _choose(combo: CalmCombo, value: str | int) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


STEPS = (_preferences, _theme)
