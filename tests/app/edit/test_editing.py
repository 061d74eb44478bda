"""A photo of another program: Save writes its file and closes; anything else leaves it alone."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent

from app.edit.request import NOT_SAVED, SAVED, EditRequest
from app.window.application import begin_editing
from app.window.window import Window
from models.images.photo import open_photo
from models.images.saving import SaveOptions
from models.recipe.file import RecipeFile, load_recipe
from models.recipe.settings import Recipe
from tests.app.inputs import told


@pytest.fixture
def edited(qtbot, preferences, pipeline, photo_path):
    """Makes a window that edits the photo, restored."""
    windows = []

    def make(path=photo_path, **more):
        window = Window(preferences, lambda: pipeline)
        windows.append(window)
        editing = begin_editing(window, EditRequest(path=path, **more))
        window.show()
        window.models.start()
        window.worker.start()
        editing.open()
        session = window.session
        qtbot.waitUntil(lambda: session.result is not None and not session.is_stale)
        return window, editing

    yield make
    for window in windows:
        window.closing.close_anyway()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_save_writes_the_same_file_and_closes(qtbot, edited, photo_path):
    before = photo_path.read_bytes()
    window, editing = edited()
    assert editing.code == NOT_SAVED and window.actions_by_name["save"].isEnabled()
    size = window.session.output_size
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert editing.code == SAVED and editing.original is None
    assert open_photo(photo_path).pixels.shape[:2] == size
    assert photo_path.read_bytes() != before
    assert load_recipe(photo_path).recipe == window.session.result_recipe
    assert [each.name for each in photo_path.parent.glob("photo*")] == ["photo.png"]


def test_the_original_is_kept_where_the_bar_says(qtbot, edited, photo_path):
    before = photo_path.read_bytes()
    window, editing = edited(keep_original=True)
    assert "“photo.original.png”" in editing.bar.text.text()
    editing.bar.keep.setChecked(False)
    assert "original" not in editing.bar.text.text()
    editing.bar.keep.setChecked(True)
    editing.bar.save.click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert editing.original == photo_path.with_name("photo.original.png")
    assert editing.original.read_bytes() == before


def test_depth_and_beginning_are_as_asked(qtbot, edited, tmp_path):
    path = tmp_path / "deep.tif"
    Image.fromarray(np.full((16, 24), 9000, np.uint16)).save(path)
    recipe = RecipeFile(recipe=Recipe(scale=3, alpha=0.25))
    window, _ = edited(path, scale=1, recipe=recipe, save=SaveOptions(bit_depth=8))
    assert window.session.settings.scale == 1 and window.session.settings.alpha == 0.25
    assert not window.session.undo_stack.count()
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: not window.isVisible())
    saved = open_photo(path)
    assert (saved.format, saved.bit_depth, saved.gray) == ("TIFF", 8, True)
    assert saved.pixels.shape[:2] == (16, 24)


def test_closing_leaves_the_photo_alone_and_asks_if_something_was_done(edited, photo_path):
    before = photo_path.read_bytes()
    window, editing = edited()
    window.session.change("alpha", 0.8, text="Alpha")
    editing.bar.cancel.click()
    assert window.isVisible() and "“photo.png” is not saved" in window.closing.box.informativeText()
    window.closing.box.close()
    window.session.undo_stack.undo()
    editing.bar.cancel.click()
    assert not window.isVisible() and editing.code == NOT_SAVED
    assert photo_path.read_bytes() == before


def test_nothing_is_left_but_the_file(qtbot, edited, photo_path, preferences):
    window, _ = edited()
    window.session.change("alpha", 0.8, text="Alpha")
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not list(photo_path.parent.glob("*.iter.json")) and not preferences.recent
    assert not list((preferences.state / "recipes").glob("*"))


def test_a_photo_that_changed_meanwhile_is_not_replaced(qtbot, edited, photo_path):
    window, editing = edited()
    photo_path.write_bytes(photo_path.read_bytes() + b"more")
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: told(window, "changed by another program"))
    assert window.isVisible() and editing.code == NOT_SAVED
    assert window.session.message.action == "export_picture"


def test_ctrl_s_saves_there_and_exports_elsewhere(edited, window):
    assert not window.actions_by_name["save"].isVisible()
    assert [key.toString() for key in window.actions_by_name["export_picture"].shortcuts()] == [
        "Ctrl+S"
    ]
    other, _ = edited()
    actions = other.actions_by_name
    assert [key.toString() for key in actions["save"].shortcuts()] == ["Ctrl+S"]
    assert not actions["export_picture"].shortcuts() and actions["save"].isVisible()
