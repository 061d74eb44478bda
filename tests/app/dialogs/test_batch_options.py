"""Settings, names and existing files of a batch."""

import types

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Signal

from app.dialogs.batch_options import BatchChoices
from app.preferences import BATCH_FACES, BATCH_TEXT
from models.detection.finds import Kind
from models.detection.search import Search
from models.errors import StudioError
from models.framing.framing import Crop, Framing
from models.recipe.file import RecipeFile, save_recipe
from models.recipe.settings import Recipe
from tests.app.dialogs.batches import column, finished, settled, with_model
from tests.app.inputs import LEFT, drop


@pytest.fixture
def pipeline(pipeline):
    return with_model(pipeline)


@pytest.fixture
def dialog(window):
    window.actions_by_name["batch"].trigger()
    return window.batch_dialog


def test_settings_of_a_recipe_and_names(qtbot, window, dialog, scans, tmp_path):
    path = tmp_path / "two.json"
    save_recipe(path, RecipeFile(recipe=Recipe(scale=2, seed=9)))
    drop(dialog, scans / "a.png")
    dialog.choices.use_recipe(path)
    qtbot.waitUntil(lambda: "two.json: ×2" in dialog.choices.recipe_text.text())
    dialog.choices.name.selectAll()
    qtbot.keyClicks(dialog.choices.name, "{stem}-{seed}.{ext}")
    qtbot.waitUntil(lambda: settled(dialog) and column(dialog, 1) == ["a-9.png"])
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    with Image.open(scans / "restored" / "a-9.png") as image:
        assert image.size == (32, 24)


def test_a_bad_template_is_reported_in_place(qtbot, dialog, scans):
    drop(dialog, scans)
    dialog.choices.name.setText("same.png")
    qtbot.waitUntil(lambda: "{stem}" in dialog.state.text())
    assert not dialog.start.isEnabled()


def test_names_show_the_model_in_use(dialog, window, monkeypatch):
    assert dialog.order.naming.model == "compact"
    imported = types.SimpleNamespace(name="iter-x4")
    monkeypatch.setattr(type(window.session), "model", property(lambda _: imported))
    dialog.choices.name.setText("{stem}-{model}.{ext}")
    assert dialog.order.name("a") == "a-iter-x4.png"


@pytest.mark.parametrize(
    ("exists", "state"),
    [("skip", "Skipped: file exists"), ("unique", "Restored"), ("overwrite", "Restored")],
)
def test_existing_files(qtbot, window, dialog, scans, exists, state):
    out = scans / "restored"
    out.mkdir()
    (out / "a_iter_x4.png").write_bytes(b"mine")
    drop(dialog, scans / "a.png")
    dialog.choices.exists.setCurrentIndex(dialog.choices.exists.findData(exists))
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 1 and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    assert column(dialog, 2) == [state]
    kept = (out / "a_iter_x4.png").read_bytes() == b"mine"
    assert kept == (exists != "overwrite")
    assert (out / "a_iter_x4_1.png").exists() == (exists == "unique")


def test_the_crop_of_a_photo_is_that_of_all_only_when_asked(qtbot, dialog, opened):
    assert dialog.choices.crop.isHidden()
    framing = Framing(crop=Crop(0, 0, 0.5, 1))
    opened.session.adopt(opened.session.recipe.reframed(framing), text="Crop")
    qtbot.waitUntil(lambda: not dialog.choices.crop.isHidden())
    assert dialog.order.recipe.framing.is_whole
    dialog.choices.crop.setChecked(True)
    assert dialog.order.recipe.framing == framing


def test_what_is_found_in_every_photo_is_kept(qtbot, window, dialog, scans, monkeypatch):
    asked = []

    def nothing(pixels, kinds):
        asked.append(kinds)
        yield 1.0
        return Search(())

    monkeypatch.setattr("models.batch.protection.search_photo", nothing)
    drop(dialog, scans / "a.png")
    dialog.choices.keep_text.click()
    qtbot.waitUntil(lambda: column(dialog, 0) == ["a.png"] and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    assert asked == [(Kind.LETTERING,)]
    assert window.preferences.get(BATCH_TEXT) and not window.preferences.get(BATCH_FACES)


def test_faces_that_cannot_be_found_are_not_offered(qtbot, window, monkeypatch):
    def missing():
        raise StudioError("Install the detector.")

    monkeypatch.setattr("app.dialogs.batch_options.check_faces", missing)
    window.preferences.set(BATCH_FACES, True)
    choices = BatchChoices(window.session, window.file_worker, window.preferences)
    qtbot.addWidget(choices)
    assert not choices.keep_faces.isEnabled() and not choices.keep_faces.isChecked()
    assert choices.keep_faces.toolTip() == "Install the detector."
    choices.remember()
    assert window.preferences.get(BATCH_FACES), "the choice of before is not lost"


def test_a_recipe_that_cannot_be_read_leaves_the_settings(qtbot, dialog, tmp_path):
    choices, failed = dialog.choices, []
    choices.failed.connect(failed.append)
    (tmp_path / "bad.json").write_text("{")
    said = choices.recipe_text.text()
    choices.settings.setCurrentIndex(choices.settings.findData("file"))
    choices.use_recipe(tmp_path / "bad.json")
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], StudioError) and "not a recipe" in failed[0].sentence
    assert choices.settings.currentIndex() == 0 and choices.recipe_text.text() == said


def test_choosing_a_file_asks_for_one_and_without_one_all_stays(dialog, monkeypatch):
    asked = []

    class Dialog(QObject):
        rejected = Signal()

    def ask(parent, folder, suffixes, taken):
        asked.append((suffixes, taken))
        return dialogs[-1]

    dialogs = [Dialog()]
    monkeypatch.setattr("app.dialogs.batch_options.ask_recipe", ask)
    choices = dialog.choices
    index = choices.settings.findData("file")
    choices.settings.setCurrentIndex(index)
    choices.settings.activated.emit(index)
    ((suffixes, taken),) = asked
    assert ".png" in suffixes and taken == choices.use_recipe
    dialogs[-1].rejected.emit()
    assert choices.settings.currentIndex() == 0
