"""Settings on the clipboard and by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from models.recipe import Mark, from_json

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def names(window):
    window.presets.fill()
    return [action.text() for action in window.presets.menu.actions() if action.text()]


def said(window):
    return window.session.message.sentence if window.session.message else ""


def test_settings_go_to_another_photo_without_paint_size_and_seed(qtbot, opened, photo_path):
    session = opened.session
    session.change("alpha", 0.33, text="Alpha")
    session.change("strength", 0.7, text="Strength")
    qtbot.keyClick(opened, "C", KEYS)
    assert from_json(QGuiApplication.clipboard().text()).recipe.alpha == 0.33
    session.change("alpha", 0.9, text="Alpha")
    session.change("seed", 77, text="Seed")
    session.change_scale(2, text="Size")
    session.begin_stroke()
    marks = session.marks.copy()
    marks[1, 1] = Mark.KEEP
    before = session.recipe
    qtbot.keyClick(opened, "V", KEYS)
    assert session.settings.alpha == 0.33 and session.settings.strength == 0.7
    assert session.settings.seed == 77 and session.settings.scale == 2
    assert session.undo_stack.undoText() == "Paste settings"
    session.undo_stack.undo()
    assert session.recipe == before


@pytest.mark.parametrize("text", ["", "nothing of the kind", '{"format": "other"}'])
def test_what_is_no_recipe_is_refused(qtbot, opened, text):
    QGuiApplication.clipboard().setText(text)
    before = opened.session.recipe
    qtbot.keyClick(opened, "V", KEYS)
    assert "no settings on the clipboard" in said(opened)
    assert opened.session.recipe == before


def test_a_preset_is_kept_used_removed_and_brought_back(qtbot, opened):
    session = opened.session
    assert names(opened) == ["None yet"]
    session.change("alpha", 0.21, text="Alpha")
    dialog = opened.presets.ask_and_save()
    dialog.setTextValue("Old & grey")
    dialog.accept()
    qtbot.waitUntil(lambda: "Preset saved: Old & grey" in said(opened))
    assert names(opened) == ["Old && grey", "&Remove"]
    session.change("alpha", 0.8, text="Alpha")
    opened.presets.use("Old & grey")
    qtbot.waitUntil(lambda: session.settings.alpha == 0.21)
    assert session.undo_stack.undoText() == "Preset: Old & grey"
    opened.presets.remove("Old & grey")
    assert names(opened) == ["None yet"]
    session.message.step()
    assert names(opened)[0] == "Old && grey"


def test_a_name_that_no_file_can_have_is_refused(qtbot, opened):
    opened.presets.save("a/b")
    qtbot.waitUntil(lambda: "cannot have “/” in its name" in said(opened))
    assert names(opened) == ["None yet"]
