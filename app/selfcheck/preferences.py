"""The preferences in the self check: chosen, seen to act, taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from app.dialogs.preferences import PreferencesDialog
from app.preferences import GRAY, THEME, TILE, Preferences
from app.selfcheck.driver import CheckError, Driver
from app.widgets.controls import CalmCombo


def _preferences(check: Driver) -> None:
    """Choose another theme, gray and tile, look at the window, and cancel."""
    window, preferences = check.window, check.window.preferences
    with check.action("preferences") as action:
        before = _chosen(preferences)
        sheet, around = QApplication.palette(), window.canvas.scene.background
        window.actions_by_name["preferences"].trigger()
        dialog = window.findChild(PreferencesDialog)
        if not isinstance(dialog, PreferencesDialog):
            raise CheckError("there is no dialog")
        check.until(dialog.isVisible, "it is not shown")
        check.spin(60)
        check.shoot("preferences", dialog)
        with check.apart():  # another theme polishes every widget anew
            _choose(dialog.theme, "light" if window.theme.is_dark else "dark")
        check.expect(QApplication.palette() != sheet, "the theme did not change")
        _choose(dialog.gray, 119)
        check.expect(window.canvas.scene.background.lightness() == 119, "the gray did not")
        _choose(dialog.tile, 256)
        check.expect(window.session.tile == 256, "the tile did not")
        check.shoot("preferences-other", dialog)
        with check.apart():
            dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
        after = _chosen(preferences)
        check.expect(after == before, f"{after} instead of {before}")
        check.expect(QApplication.palette() == sheet, "the theme did not come back")
        check.until(lambda: window.findChild(QDialog) is None, "it does not close")
        check.expect(window.canvas.scene.background == around, "the gray did not come back")
        action.seen = "theme, gray and tile chosen and taken back"


def _chosen(preferences: Preferences) -> tuple[str, int, int]:
    return preferences.get(THEME), preferences.get(GRAY), preferences.get(TILE)


def _choose(combo: CalmCombo, value: str | int) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


STEPS = (_preferences,)
