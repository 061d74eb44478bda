"""Snapshots of one photo: taken by name, restored exactly, kept beside the photo."""

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from app.document.paint import Layer
from app.document.snapshots import LIMIT
from models.recipe.file import RecipeFile, Snapshot, load_recipe
from models.recipe.settings import Recipe
from models.recipe.sidecar import sidecar_path
from tests.app.inputs import fresh, told

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def names(window):
    window.snapshots.fill()
    return [action.text() for action in window.snapshots.menu.actions()]


def take(qtbot, window, name=None):
    qtbot.keyClick(window, "S", KEYS)
    dialog = next(each for each in window.findChildren(QInputDialog) if each.isVisible())
    if name is not None:
        dialog.setTextValue(name)
    dialog.accept()


def paint(session):
    marks = session.marks.copy()
    marks[2:5, 3:6] = 2
    session.repaint({Layer.MARKS: marks}, "Paint")
    return marks


def test_a_snapshot_brings_settings_and_paint_back_exactly(qtbot, opened, photo_path):
    session = opened.session
    assert names(opened) == ["None yet"]
    session.change("alpha", 0.21, text="Alpha")
    marks = paint(session)
    before = session.recipe
    take(qtbot, opened)
    session.clear_paint("Clear")
    session.change_scale(2, text="Size")
    session.change("alpha", 0.8, text="Alpha")
    after, count = session.recipe, session.undo_stack.count()
    take(qtbot, opened)
    assert [name.split(",")[0] for name in names(opened)] == ["Snapshot 2", "Snapshot 1"]
    opened.snapshots.menu.actions()[1].trigger()
    assert session.recipe == before and np.array_equal(session.marks, marks)
    assert session.undo_stack.count() == count + 1
    session.undo_stack.undo()
    assert session.recipe == after


def test_another_photo_has_none(qtbot, opened):
    opened.snapshots.take("mine")
    opened.files.open_sample()
    qtbot.waitUntil(lambda: "sample" in opened.windowTitle())
    assert names(opened) == ["None yet"]


def test_they_are_there_on_the_next_opening(qtbot, opened, another, photo_path):
    marks = paint(opened.session)
    before = opened.session.recipe
    take(qtbot, opened, "before the faces")
    opened.session.change("alpha", 0.9, text="Alpha")
    opened.close()
    kept = load_recipe(sidecar_path(photo_path))
    assert [each.name for each in kept.snapshots] == ["before the faces"]
    window = another()
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: told(window, "as you left them"))
    assert window.session.settings.alpha == 0.9 and names(window) == ["before the faces"]
    window.snapshots.go_back(window.session.snapshots.all[0])
    assert window.session.recipe == before and np.array_equal(window.session.marks, marks)
    window.session.undo_stack.undo()
    assert window.session.settings.alpha == 0.9


def test_a_snapshot_of_a_photo_that_was_not_changed_is_kept(qtbot, opened, photo_path):
    take(qtbot, opened, "as it came")
    opened.close()
    assert load_recipe(sidecar_path(photo_path)).snapshots[0].name == "as it came"


def test_one_that_was_deleted_can_be_brought_back(qtbot, opened):
    for name in ("one", "two", "three"):
        opened.snapshots.take(name)
    opened.snapshots.remove(opened.session.snapshots.all[1])
    assert names(opened) == ["three", "one"] and told(opened, "Snapshot deleted: two")
    opened.message_bar.next_step.click()
    assert names(opened) == ["three", "two", "one"]


def test_it_is_not_brought_back_to_another_photo(qtbot, opened):
    opened.snapshots.take("mine")
    opened.snapshots.remove(opened.session.snapshots.all[0])
    step = opened.session.message.step
    opened.files.open_sample()
    qtbot.waitUntil(lambda: "sample" in opened.windowTitle())
    step()
    assert names(opened) == ["None yet"]


def test_there_is_an_end_to_them(qtbot, opened):
    file = RecipeFile(recipe=Recipe())
    opened.session.snapshots.replace([Snapshot(str(n), file) for n in range(LIMIT)])
    assert opened.snapshots.ask_and_take() is None and told(opened, "delete one first")


@pytest.mark.parametrize("broken", [[3], "text", [{"name": "x", "recipe": {"version": 6}}, {}]])
def test_broken_ones_cost_one_sentence_and_not_the_settings(qtbot, window, photo_path, broken):
    file = json.loads(_file(alpha=0.77))
    file["snapshots"] = broken
    sidecar_path(photo_path).write_text(json.dumps(file))
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: fresh(window))
    assert window.session.settings.alpha == 0.77
    assert "cannot be read" in window.session.message.sentence
    assert len(window.session.snapshots.all) == (len(broken) == 2)


def test_an_old_file_has_none_and_says_nothing(qtbot, window, photo_path):
    file = json.loads(_file(alpha=0.5))
    file["version"] = 5
    sidecar_path(photo_path).write_text(json.dumps(file))
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: fresh(window))
    assert window.session.message is None and names(window) == ["None yet"]


def test_a_recipe_for_the_photo_leaves_its_snapshots(qtbot, window, photo_path, tmp_path):
    from models.images.photo import open_photo
    from models.recipe.file import PhotoId, save_recipe

    photo = PhotoId.of(open_photo(photo_path))
    kept = RecipeFile(recipe=Recipe(), photo=photo)
    save_recipe(
        sidecar_path(photo_path),
        RecipeFile(recipe=Recipe(), photo=photo, snapshots=(Snapshot("mine", kept),)),
    )
    recipe = tmp_path / "other.recipe.json"
    save_recipe(recipe, RecipeFile(recipe=Recipe(alpha=0.9), photo=photo))
    window.recipes.drop(recipe)
    qtbot.waitUntil(lambda: told(window, "are in use"))
    assert window.session.settings.alpha == 0.9 and names(window) == ["mine"]


def test_saved_recipes_and_copied_settings_have_none(qtbot, opened, tmp_path):
    opened.snapshots.take("mine")
    path = tmp_path / "saved.recipe.json"
    opened.recipes.save(path)
    qtbot.waitUntil(path.exists)
    assert "snapshots" not in path.read_text()


def _file(alpha):
    from models.recipe.file import to_json

    return to_json(RecipeFile(recipe=Recipe(alpha=alpha)))
