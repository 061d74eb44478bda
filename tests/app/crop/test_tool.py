import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.crop.draft import Handle
from app.document.film import branch_from
from app.document.paint import Layer
from models.framing.framing import Crop, Framing
from models.recipe.file import load_recipe
from models.recipe.settings import Mark
from models.recipe.sidecar import load_sidecar
from tests.app.inputs import fresh, told


@pytest.fixture
def cropping(qtbot, opened):
    """The window with a restored photo, 96 wide and 64 high, and its crop being drawn."""
    opened.actions_by_name["crop"].trigger()
    qtbot.waitUntil(lambda: opened.crop.page.view.has_image)
    return opened


def apply(qtbot, window):
    qtbot.keyClick(window.crop.page.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.crop.is_active and fresh(window))


def crop(qtbot, window, framing):
    window.session.adopt(window.session.recipe.reframed(framing), text="Crop")
    qtbot.waitUntil(lambda: window.session.settings.framing == framing and fresh(window))


def test_the_page_takes_the_place_of_the_picture_and_of_all_else(cropping):
    assert cropping.crop.page.isVisible() and not cropping.canvas.isVisible()
    assert not cropping.dock.isVisible() and not cropping.filming.dock.isVisible()
    assert not cropping.menuBar().isEnabled() and not cropping.toolbar.isEnabled()


def test_the_smallest_window_is_as_wide_with_the_page_and_after_it(qtbot, opened):
    opened.resize(1000, 700)
    qtbot.waitUntil(lambda: opened.width() == 1000)
    opened.actions_by_name["crop"].trigger()
    qtbot.waitUntil(lambda: opened.crop.page.view.has_image)
    qtbot.wait(50)
    assert opened.size().toTuple() == (1000, 700)
    qtbot.keyClick(opened.crop.page.view, Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert opened.size().toTuple() == (1000, 700) and opened.dock.isVisible()


def test_esc_leaves_everything_as_it_was(qtbot, cropping):
    result, recipe = cropping.session.result, cropping.session.recipe
    cropping.crop.page.view.draft.drag(Handle(1, 1), 40, 30)
    qtbot.keyClick(cropping.crop.page.view, Qt.Key.Key_Escape)
    assert cropping.canvas.isVisible() and cropping.dock.isVisible() and cropping.canvas.hasFocus()
    assert cropping.session.result is result and cropping.session.recipe == recipe
    assert not cropping.session.undo_stack.count() and cropping.toolbar.isEnabled()


def test_nothing_drawn_is_nothing_done(qtbot, cropping):
    qtbot.keyClick(cropping.crop.page.view, Qt.Key.Key_Return)
    assert not cropping.crop.is_active and not cropping.session.undo_stack.count()


def test_enter_restores_the_part_as_one_undo_step(qtbot, cropping, pipeline, photo_path):
    session, before = cropping.session, photo_path.read_bytes()
    whole, result = session.photo, session.result.image.copy()
    cropping.crop.page.view.draft.drag(Handle(1, 1), 48, 32)
    apply(qtbot, cropping)
    framing = Framing(crop=Crop(0, 0, 0.5, 0.5))
    assert (
        session.undo_stack.count() == 1
        and "48 \N{MULTIPLICATION SIGN} 32" in session.undo_stack.undoText()
    )
    assert session.settings.framing == framing == session.photo.framing
    assert np.array_equal(session.photo.pixels, whole.pixels[:32, :48])
    assert np.array_equal(session.photo_pixels, session.photo.pixels)  # before is cropped too
    assert session.result.image.shape[:2] == (128, 192) == session.output_size
    assert pipeline.requests[-1].photo == session.photo
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: fresh(cropping))
    assert session.photo is whole and np.array_equal(session.result.image, result)
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: fresh(cropping))
    assert session.photo.framing == framing
    assert photo_path.read_bytes() == before


def test_turning_and_straightening(qtbot, cropping):
    draft = cropping.crop.page.view.draft
    draft.turn(1)
    draft.straighten(3)
    size = draft.size
    apply(qtbot, cropping)
    photo = cropping.session.photo
    assert (photo.height, photo.width) == size and size[0] > size[1]
    cropping.actions_by_name["crop"].trigger()
    again = cropping.crop.page.view.draft
    assert again.angle == 3 and again.turns == 1 and again.size == size
    cropping.crop.page.bar.reset.click()
    apply(qtbot, cropping)
    assert cropping.session.settings.framing.is_whole
    assert "whole photo" in cropping.session.undo_stack.undoText()


def test_a_half_turn_of_the_same_size_shows_other_pixels(qtbot, cropping):
    session, before = cropping.session, cropping.session.result.image.copy()
    cropping.crop.page.view.draft.turn(2)
    apply(qtbot, cropping)
    assert session.result.image.shape == before.shape
    assert not np.array_equal(session.result.image, before)
    assert np.array_equal(session.photo_pixels, session.whole.pixels[::-1, ::-1])


def test_paint_and_branch_go_with_the_old_part_and_come_back(qtbot, opened):
    session = opened.session
    marks = session.marks.copy()
    marks[2:5, 3:9] = Mark.KEEP
    session.repaint({Layer.MARKS: marks}, "Paint")
    qtbot.waitUntil(lambda: fresh(opened))
    if session.result.steps:
        branch_from(session, session.result.steps[0], name="step 1")
        qtbot.waitUntil(lambda: fresh(opened))
    before, count = session.recipe, session.undo_stack.count()
    opened.actions_by_name["crop"].trigger()
    opened.crop.page.view.draft.drag(Handle(1, 0), 48, 0)
    apply(qtbot, opened)
    assert not session.recipe.painted and session.recipe.branch is None
    assert told(opened, "belonged to the part") and session.undo_stack.count() == count + 1
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.recipe == before


def test_another_photo_ends_the_crop(qtbot, cropping, small_path):
    cropping.files.open(small_path)
    qtbot.waitUntil(lambda: cropping.session.photo.width == 56)
    assert not cropping.crop.is_active and cropping.canvas.isVisible()
    assert cropping.session.settings.framing.is_whole


def test_a_part_that_comes_too_late_is_dropped(qtbot, cropping, small_path):
    cropping.crop.page.view.draft.drag(Handle(1, 1), 48, 32)
    cropping.crop.apply()
    assert not cropping.crop.page.isEnabled()
    cropping.files.open(small_path)
    qtbot.waitUntil(lambda: cropping.session.photo.width == 56 and fresh(cropping))
    qtbot.wait(100)
    assert cropping.session.settings.framing.is_whole and cropping.session.photo.width == 56


def test_a_crop_that_does_not_fit_is_told(qtbot, opened):
    framing = Framing(crop=Crop(0, 0, 500, 500, in_pixels=True))
    before = opened.session.recipe
    opened.session.adopt(before.reframed(framing), text="Recipe")
    qtbot.waitUntil(lambda: told(opened, "beyond the photo"))
    assert opened.session.recipe == before


def test_the_crop_is_kept_beside_the_photo_and_comes_back(qtbot, opened, another, photo_path):
    framing = Framing(turns=1, angle=2, crop=Crop(0.25, 0.25, 0.5, 0.5))
    crop(qtbot, opened, framing)
    qtbot.waitUntil(lambda: (load_sidecar(opened.session.photo) or opened) is not opened)
    opened.close()
    second = another()
    second.files.open(photo_path)
    qtbot.waitUntil(lambda: second.session.photo is not None and fresh(second))
    assert second.session.settings.framing == framing
    assert second.session.undo_stack.count() == 1  # and can be undone at once
    second.session.undo_stack.undo()
    assert second.session.photo.framing.is_whole


def test_an_exported_part_brings_its_crop_back(qtbot, opened, tmp_path, photo_path):
    from models.batch.order import RestoreOrder

    framing = Framing(crop=Crop(0.5, 0, 0.5, 1))
    crop(qtbot, opened, framing)
    out = photo_path.with_name("out.png")
    opened.files.export_picture(RestoreOrder(file=out))
    qtbot.waitUntil(out.exists)
    assert load_recipe(out).recipe.framing == framing
    opened.session.undo_stack.undo()
    opened.recipes.drop(out)
    qtbot.waitUntil(lambda: opened.session.settings.framing == framing and fresh(opened))


def test_a_crop_of_another_photo_waits_for_the_user(qtbot, opened, another, small_path, tmp_path):
    crop(qtbot, opened, Framing(crop=Crop(0.5, 0, 0.5, 1)))
    path = tmp_path / "r.recipe.json"
    opened.recipes.save(path)
    qtbot.waitUntil(path.exists)
    second = another()
    second.files.open(small_path)
    qtbot.waitUntil(lambda: second.session.photo is not None and fresh(second))
    second.recipes.open(path)
    qtbot.waitUntil(lambda: told(second, "belong to that photo"))
    assert second.session.settings.framing.is_whole
