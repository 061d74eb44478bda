"""Models in the window: imported, chosen, measured, removed; recipes know theirs."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QCoreApplication, QEvent

from app.document.paint import Ink, Layer
from app.preferences import MODEL
from app.threads.runner import load_stored
from app.window.window import Window
from models.batch.order import RestoreOrder
from models.errors import StudioError
from models.images.atomic import file_digest
from models.networks.model import Model
from models.recipe.file import ModelId, RecipeFile, load_recipe
from models.recipe.settings import Mark
from models.weights.checkpoint import save_model
from models.weights.library import bundled_model, stored_path
from tests.app.dialogs.imports import wait
from tests.tiny import released_config


@pytest.fixture(scope="session")
def released_weights(tmp_path_factory) -> Path:
    torch.manual_seed(4)
    model = Model(released_config())
    with torch.no_grad():  # flat outputs would test little
        model.distortion.layers[-1].weight.mul_(8)
        model.evaluator.head.weight.mul_(4)
    path = tmp_path_factory.mktemp("released") / "weights.safetensors"
    save_model(model, path, dtype=torch.float32)
    return path


@pytest.fixture
def stored(preferences, released_weights) -> Path:
    """A tiny model of the released family among the user's models."""
    folder = preferences.models
    folder.mkdir(parents=True)
    path = stored_path(folder, "iter-x4", file_digest(released_weights))
    path.write_bytes(released_weights.read_bytes())
    return path


@pytest.fixture
def released_window(qtbot, preferences, stored, pipeline, photo_path, one_thread):
    """A window whose bundled model is scripted, with a photo and one imported model."""
    made = Window(preferences, lambda: pipeline)
    made.show()
    made.start()
    made.files.open(photo_path)
    wait(qtbot, lambda: made.session.result is not None and not made.session.is_stale)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def choose(qtbot, window):
    model = window.models.known[-1]
    window.models.choose(model)
    fresh(qtbot, window)
    return model


def fresh(qtbot, window):
    session = window.session
    wait(qtbot, lambda: session.result is not None and not session.is_stale)


def test_a_chosen_model_brings_its_settings_and_can_be_undone(qtbot, released_window):
    window, session = released_window, released_window.session
    session.change("seed", 7, text="seed")
    session.change("steps", 3, text="steps")
    session.change_scale(2, text="size")
    before = session.recipe
    model = choose(qtbot, window)
    settings = session.settings
    assert (settings.alpha, settings.schedule, settings.resample_kept) == (0.7, "linear", True)
    assert (settings.scale, settings.temperature) == (4, 1.0)
    assert (settings.seed, settings.steps) == (7, 3)  # not the model's business
    assert window.files.model.digest == model.digest
    scales = window.sidebar.restore.scale
    assert not scales.spin.isEnabled() and scales.preset(4).isEnabled()
    assert not scales.preset(2).isEnabled()
    assert window.sidebar.restore.model.button.text() == model.title
    assert window.sidebar.variation.resample.isChecked()
    window.sidebar.restore.alpha.reset()
    assert session.settings.alpha == 0.7
    session.undo_stack.undo()
    fresh(qtbot, window)
    assert session.recipe == before and window.models.current.is_bundled
    assert window.files.model.digest == bundled_model().digest
    session.undo_stack.redo()
    fresh(qtbot, window)
    assert window.models.current == model


def test_heatmap_paint_film_and_export_work_with_it(qtbot, released_window, tmp_path):
    window, session = released_window, released_window.session
    model = choose(qtbot, window)
    grid = session.marks.shape
    assert session.confidence.shape == grid == (32, 48)
    assert session.result.image.shape == (256, 384, 3)
    session.change("steps", 3, text="steps")
    session.change("alpha", 1.01, text="alpha")
    session.begin_stroke()
    where = (slice(4, 8), slice(5, 9))
    session.paint_cells(where, np.ones((4, 4), bool), Ink.mark(Mark.KEEP))
    session.end_stroke("stroke")
    fresh(qtbot, window)
    result = session.result
    assert (result.tokens[where] == result.tokens_l[where]).all()
    assert (result.tokens != result.tokens_l).any() and len(result.steps) == 3
    thumbnails, frames = window.filming.thumbnails, window.filming.projector.frames
    wait(qtbot, lambda: all(thumbnails.picture(frame) for frame in frames))
    window.films.ask(window.files._request(), result)
    wait(qtbot, lambda: window.films.of(result) is not None)
    assert len(window.films.of(result).frames) == 4
    path = tmp_path / "out.png"
    window.files.export_picture(RestoreOrder(file=path))
    wait(qtbot, path.exists)
    file = load_recipe(path)
    assert file.model.digest == model.digest and file.recipe == session.recipe


def test_a_model_that_was_cut_off_since_does_not_keep_the_window_from_starting(
    qtbot, preferences, pipeline, stored, photo_path
):
    digest = stored.stem.rpartition("-")[2]
    stored.write_bytes(stored.read_bytes()[:100])
    preferences.set(MODEL, digest)
    window = Window(preferences, lambda: pipeline)
    window.start(photo_path)
    assert "is damaged, so the bundled one is used" in window.session.message.sentence
    window.show()
    wait(qtbot, lambda: window.session.result is not None)
    assert window.session.model is None and window.models.is_missing(ModelId("mine", digest))
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_model_that_is_gone_says_so_with_the_next_step(qtbot, released_window, stored):
    window, session = released_window, released_window.session
    stored.unlink()
    window.models.choose(window.models.known[-1])
    wait(qtbot, lambda: session.message is not None and session.message.is_error)
    assert "is no longer on this computer" in session.message.sentence
    assert session.message.action == "models"
    session.undo_stack.undo()
    fresh(qtbot, window)


def test_a_damaged_model_is_reported(qtbot, released_window, stored):
    data = bytearray(stored.read_bytes())
    data[-1] ^= 1
    stored.write_bytes(data)
    window = released_window
    with pytest.raises(Exception, match="is damaged; remove it and import it again"):
        load_stored(window.models.known[-1])
    window.models.verify(window.models.known[-1])
    digest = window.models.known[-1].digest
    wait(qtbot, lambda: "damaged" in window.models.states.get(digest, ""))


def test_the_model_is_remembered(qtbot, released_window, preferences, pipeline, stored):
    model = choose(qtbot, released_window)
    again = Window(preferences, lambda: pipeline)
    again.models.start()
    assert again.models.current == model
    assert again.session.settings.alpha == 0.7 and not again.session.undo_stack.canUndo()
    stored.unlink()
    without = Window(preferences, lambda: pipeline)
    without.models.start()
    assert without.models.current.is_bundled
    assert without.session.message.action == "models"
    for window in (again, without):
        window.close()
        window.deleteLater()


def test_a_recipe_brings_its_model(qtbot, released_window, tmp_path):
    window, session = released_window, released_window.session
    model = choose(qtbot, window)
    path = tmp_path / "one.recipe.json"
    window.recipes.save(path)
    wait(qtbot, path.exists)
    session.undo_stack.undo()
    fresh(qtbot, window)
    window.recipes.open(path)
    wait(qtbot, lambda: window.models.current == model)
    fresh(qtbot, window)
    session.undo_stack.undo()
    assert window.models.current.is_bundled
    path.write_text(path.read_text().replace(model.digest, "0" * 16))
    window.recipes.open(path)
    wait(qtbot, lambda: session.message is not None and session.message.action == "models")
    assert "Import that model" in session.message.sentence
    assert window.models.current.is_bundled  # used as far as it goes


def test_codes_chosen_by_hand_are_left_out_of_another_model(qtbot, released_window):
    window, session = released_window, released_window.session
    fresh(qtbot, window)
    codes = np.zeros(session.marks.shape, np.uint16)
    codes[3, 4] = 9
    session.repaint({Layer.CHOSEN: codes}, "Choose")
    before = session.recipe
    own = RecipeFile(recipe=before, model=ModelId("bundled", bundled_model().digest))
    window.models.adopt(own, text="Open recipe")
    assert session.recipe == before
    other = replace(own, model=ModelId("gone", "0" * 16))
    window.models.adopt(other, text="Open recipe")
    assert session.recipe == before.with_(chosen=None)
    session.undo_stack.undo()
    model = choose(qtbot, window)
    assert session.recipe.chosen is None
    session.undo_stack.undo()
    assert session.recipe == before
    window.models.adopt(replace(own, model=ModelId("x", model.digest)), text="Open recipe")
    assert session.recipe.chosen == before.chosen and window.models.current == model
    session.undo_stack.undo()


def test_that_a_speed_is_being_measured_is_no_check_of_the_file(window):
    models, digest = window.models, window.models.current.digest
    models.states[digest] = "intact"
    models._take_speed((digest, None))
    window.actions_by_name["models"].trigger()
    dialog = window.models_dialog
    assert "Checked: intact" in dialog.about.text() and "measuring" not in dialog.about.text()
    assert dialog.models.topLevelItem(0).text(2) == "measuring…"
    models._take_speed((digest, StudioError("It is too large; close something.")))
    assert dialog.models.topLevelItem(0).text(2).startswith("It is too large")
    assert models.states[digest] == "intact"
    dialog.close()
