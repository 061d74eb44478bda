"""Recipes in the window: saved, opened, dropped, and the photo found again."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from app.document.paint import Ink
from models.batch.order import RestoreOrder
from models.images.saving import SaveOptions
from models.recipe.file import load_recipe, save_recipe
from models.recipe.settings import Branch, Mark, Phase
from tests.app.inputs import LEFT, drop, fresh, told


def paint(window):
    session = window.session
    session.begin_stroke()
    session.paint_cells((slice(2, 5), slice(3, 9)), np.ones((3, 6), bool), Ink.mark(Mark.KEEP))
    session.end_stroke("Paint Keep")


@pytest.fixture
def saved(qtbot, opened, tmp_path):
    """A recipe of the open photo with paint, whose settings are then changed."""
    opened.session.change("alpha", 0.7, text="Alpha")
    paint(opened)
    path = tmp_path / "soft.recipe.json"
    opened.recipes.save(path)
    qtbot.waitUntil(lambda: told(opened, "soft.recipe.json"))
    opened.session.undo_stack.setIndex(0)
    opened.session.dismiss()
    return path


def test_a_recipe_is_saved_by_the_dialog(qtbot, opened, tmp_path):
    paint(opened)
    opened.actions_by_name["save_recipe"].trigger()
    dialog = opened.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("photo.recipe.json")
    dialog.selectFile(str(tmp_path / "mine.recipe.json"))
    dialog.accept()
    qtbot.waitUntil(lambda: told(opened, "mine.recipe.json"))
    file = load_recipe(tmp_path / "mine.recipe.json")
    assert file.recipe == opened.session.recipe
    assert file.photo.digest == opened.session.photo.digest


def test_applying_a_recipe_is_one_undo_step(qtbot, opened, saved):
    session = opened.session
    count = session.undo_stack.index()
    opened.recipes.open(saved)
    qtbot.waitUntil(lambda: told(opened, "in use"))
    assert session.settings.alpha == 0.7 and (session.marks == Mark.KEEP).sum() == 18
    assert session.undo_stack.index() == count + 1
    assert opened.sidebar.restore.alpha.value == 0.7
    qtbot.waitUntil(lambda: fresh(opened))
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)  # Undo
    assert session.settings.alpha == 0.5 and not session.marks.any()
    session.undo_stack.redo()
    assert session.settings.alpha == 0.7 and (session.marks == Mark.KEEP).sum() == 18


def test_a_recipe_of_another_size_brings_its_size(qtbot, opened, saved):
    content = json.loads(saved.read_text())
    content["settings"]["scale"] = 2.0
    saved.write_text(json.dumps(content))
    opened.recipes.open(saved)
    qtbot.waitUntil(lambda: told(opened, "in use"))
    assert "tokens" in opened.session.message.sentence  # the paint was for another grid
    assert opened.session.output_size == (128, 192)
    assert opened.session.marks.shape == (16, 24)
    qtbot.waitUntil(lambda: fresh(opened))
    opened.session.undo_stack.undo()
    assert opened.session.output_size == (256, 384)


def test_what_differs_is_said(qtbot, opened, saved, tmp_path):
    content = json.loads(saved.read_text())
    content["photo"] = {"name": "other.png", "digest": "0" * 64}
    content["app"] = "99.0"
    saved.write_text(json.dumps(content))
    opened.recipes.open(saved)
    qtbot.waitUntil(lambda: told(opened, "in use"))
    assert "another photo, “other.png”" in opened.session.message.sentence
    assert "newer ITER Studio 99.0" in opened.session.message.sentence


def test_a_dropped_export_brings_photo_settings_and_paint_back(
    qtbot, opened, saved, photo_path, tmp_path
):
    session = opened.session
    opened.recipes.open(saved)
    qtbot.waitUntil(lambda: told(opened, "in use"))
    wanted, digest = session.recipe, session.photo.digest
    target = tmp_path / "out" / "x.png"
    target.parent.mkdir()
    opened.files.export_picture(RestoreOrder(file=target))
    qtbot.waitUntil(lambda: told(opened, "Saved"))
    other = tmp_path / "other.png"
    Image.new("RGB", (40, 30), (9, 90, 30)).save(other)
    opened.files.open(other)
    qtbot.waitUntil(lambda: session.photo.width == 40)
    session.change("alpha", 0.1, text="Alpha")
    drop(opened, target)
    qtbot.waitUntil(lambda: told(opened, "in use"))
    assert session.photo.digest == digest and session.recipe == wanted
    assert opened.message_bar.next_step.text() == "Open the picture itself"
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    qtbot.waitUntil(lambda: session.photo.width == 384)


def test_a_lost_photo_is_asked_for_in_the_bar(qtbot, opened, saved, photo_path, tmp_path):
    moved = tmp_path / "far" / "renamed.png"
    moved.parent.mkdir()
    other = tmp_path / "other.png"
    Image.new("RGB", (40, 30), (9, 90, 30)).save(other)
    opened.files.open(other)
    qtbot.waitUntil(lambda: opened.session.photo.width == 40)
    photo_path.rename(moved)
    opened.preferences.clear_recent()
    drop(opened, saved)
    qtbot.waitUntil(lambda: told(opened, "not found"))
    assert opened.session.photo.width == 40
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    dialog = opened.findChild(QFileDialog)
    dialog.selectFile(str(moved))
    dialog.accept()
    qtbot.waitUntil(lambda: told(opened, "in use"))
    assert opened.session.photo.path == moved and opened.session.settings.alpha == 0.7


def test_a_stripped_export_goes_to_the_open_photo(qtbot, opened, saved, tmp_path):
    target = tmp_path / "plain.png"
    options = SaveOptions(keep_metadata=False)
    opened.files.export_picture(RestoreOrder(file=target, save=options))
    qtbot.waitUntil(lambda: told(opened, "Saved"))
    opened.session.change("alpha", 0.9, text="Alpha")
    drop(opened, target)
    qtbot.waitUntil(lambda: told(opened, "in use"))
    assert opened.session.settings.alpha == 0.5


@pytest.mark.parametrize("content", ["{}", "not json", '{"format": "iter-studio-recipe"}'])
def test_a_bad_recipe_changes_nothing(qtbot, opened, tmp_path, content):
    path = tmp_path / "bad.json"
    path.write_text(content)
    before = opened.session.recipe
    drop(opened, path)
    qtbot.waitUntil(lambda: opened.session.message is not None)
    assert opened.session.message.is_error and opened.session.recipe == before
    assert opened.message_bar.next_step.text() == "Open Recipe"


def test_a_recipe_without_an_open_photo_opens_its_own(qtbot, window, photo_path, tmp_path):
    window.files.open(photo_path)
    qtbot.waitUntil(lambda: fresh(window))
    path = tmp_path / "a.json"
    window.recipes.save(path)
    qtbot.waitUntil(path.exists)
    window.session._opened = None  # as at the start
    window.recipes.open(path)
    qtbot.waitUntil(lambda: window.session.photo is not None)
    assert window.session.photo.path == photo_path


@pytest.fixture
def foreign(qtbot, saved):
    """The recipe of another photo, painted and branched."""
    content = json.loads(saved.read_text())
    content["photo"] = {"name": "other.png", "digest": "0" * 64}
    saved.write_text(json.dumps(content))
    recipe = load_recipe(saved)
    branch = Branch(recipe.recipe.unpainted(), Phase.ALPHA, 2)
    save_recipe(saved, replace(recipe, recipe=recipe.recipe.with_(branch=branch)))
    return saved


def test_a_recipe_of_another_photo_asks_before_it_paints(qtbot, opened, foreign):
    session = opened.session
    own = np.zeros((32, 48), bool)
    own[20:22, 30:33] = True
    session.begin_stroke()
    session.paint_cells((slice(20, 22), slice(30, 33)), np.ones((2, 3), bool), Ink.mark(Mark.KEEP))
    session.end_stroke("Paint Keep")
    opened.recipes.open(foreign)
    qtbot.waitUntil(lambda: told(opened, "in use"))
    assert session.settings.alpha == 0.7 and session.settings.branch is None
    assert ((session.marks == Mark.KEEP) == own).all()  # the photo's own paint stays
    assert "another photo, “other.png”" in session.message.sentence
    assert "left out" in session.message.sentence
    count = session.undo_stack.index()
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    assert (session.marks == Mark.KEEP).sum() == 18 and session.settings.branch is not None
    assert session.undo_stack.index() == count + 1
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.settings.alpha == 0.5 and ((session.marks == Mark.KEEP) == own).all()


def test_another_photo_that_is_chosen_for_a_recipe_is_not_painted(qtbot, opened, foreign, tmp_path):
    path = tmp_path / "third.png"
    Image.new("RGB", (96, 64), "gray").save(path)
    drop(opened, foreign)
    qtbot.waitUntil(lambda: told(opened, "was not found"))
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    dialog = opened.findChild(QFileDialog)
    dialog.selectFile(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: told(opened, "left out"))
    assert opened.session.settings.alpha == 0.7 and not opened.session.marks.any()
