"""Photos come in and pictures go out, driven by real events: keys, clicks, drop."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from app.dialogs.comparison import ExportDialog
from app.dialogs.picture import PictureDialog
from app.preferences import OPEN_FOLDER
from models.batch.order import RestoreOrder
from models.images.photo import read_recipe
from models.recipe.file import from_json
from tests.app.inputs import CTRL, LEFT, SHIFT, drop, fresh


@pytest.mark.parametrize("target", ["window", "canvas"])
def test_a_dropped_photo_is_opened(qtbot, opened, target, tmp_path):
    path = tmp_path / "other.png"
    Image.new("RGB", (40, 30), (200, 90, 30)).save(path)
    drop(opened if target == "window" else opened.canvas, path)
    qtbot.waitUntil(lambda: opened.session.photo.width == 40)
    assert opened.preferences.recent[0] == path


def test_open_asks_for_a_file(qtbot, window, photo_path):
    qtbot.mouseClick(window.welcome.open_button, LEFT)
    dialog = window.findChild(QFileDialog)
    dialog.selectFile(str(photo_path))
    dialog.accept()
    qtbot.waitUntil(lambda: fresh(window))


def test_a_picture_is_pasted(qtbot, window):
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(0xFF3060A0)
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: fresh(window))
    assert window.session.photo_pixels[0, 0].tolist() == [0x30, 0x60, 0xA0]


def test_pasting_from_a_clipboard_that_went_away_says_so(qtbot, window, monkeypatch):
    QGuiApplication.clipboard().clear()
    monkeypatch.setattr(type(QGuiApplication.clipboard()), "mimeData", lambda self: None)
    qtbot.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: window.session.message is not None)
    assert (
        window.session.message.sentence == "There is no picture on the clipboard; copy one first."
    )


@pytest.mark.parametrize("content", [b"", b"not a picture", None])
def test_a_bad_file_leaves_the_document_and_shows_the_bar(qtbot, opened, content, tmp_path):
    photo, result = opened.session.photo, opened.session.result
    path = tmp_path / "bad.jpg"
    if content is not None:
        path.write_bytes(content)
    opened.files.open(path)
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert opened.session.photo is photo
    assert opened.session.result is result
    assert "bad.jpg" in opened.message_bar.text.text()
    assert opened.message_bar.next_step.isVisible()
    qtbot.mouseClick(opened.message_bar.copy, LEFT)
    assert "bad.jpg" in QGuiApplication.clipboard().text()
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert not opened.message_bar.isVisible()


def test_a_bad_first_file_leaves_the_welcome(qtbot, window, tmp_path):
    window.files.open(tmp_path / "none.jpg")
    qtbot.waitUntil(window.message_bar.isVisible)
    assert window.welcome.isVisible()


def test_the_picture_is_exported_by_the_dialog(qtbot, opened, tmp_path):
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL)
    dialog = opened.findChild(PictureDialog)
    assert dialog.name.text() == "photo_iter_x4.png"
    assert dialog.folder.text() == str(tmp_path)
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "out.png")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert "out.png" in opened.message_bar.text.text()
    with Image.open(tmp_path / "out.png") as image:
        assert image.size == (384, 256)
    recipe = read_recipe(tmp_path / "out.png")
    assert from_json(recipe).recipe == opened.session.result_recipe


def test_the_comparison_is_previewed_and_exported(qtbot, opened, tmp_path):
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL | SHIFT)
    dialog = opened.findChild(ExportDialog)
    qtbot.waitUntil(dialog.save.isEnabled)
    qtbot.mouseClick(dialog.save, LEFT)
    chooser = opened.findChild(QFileDialog)
    chooser.selectFile(str(tmp_path / "both.png"))
    chooser.accept()
    qtbot.waitUntil(opened.message_bar.isVisible)
    with Image.open(tmp_path / "both.png") as image:
        assert image.width >= 2 * 384


def test_an_export_waits_for_the_newest_settings(qtbot, opened, pipeline, tmp_path):
    path = tmp_path / "late.png"
    pipeline.delay = 0.005
    opened.sidebar.variation.dice.click()
    opened.files.export_picture(RestoreOrder(file=path))
    assert not path.exists()
    qtbot.waitUntil(path.exists)
    assert fresh(opened)


def test_an_export_of_a_stopped_run_writes_nothing(qtbot, opened, pipeline, tmp_path):
    path = tmp_path / "never.png"
    pipeline.delay = 0.02
    opened.sidebar.variation.dice.click()
    opened.files.export_picture(RestoreOrder(file=path))
    qtbot.waitUntil(lambda: opened.session.activity is not None)
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Escape)
    assert "Nothing was exported" in opened.message_bar.text.text()
    qtbot.wait(50)
    assert not path.exists()


def test_an_unwritable_target_is_reported(qtbot, opened, tmp_path):
    opened.files.export_picture(RestoreOrder(file=tmp_path / "nowhere" / "out.png"))
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert opened.session.message.is_error
    assert opened.message_bar.next_step.text() == "Export Picture"


def test_the_result_is_copied(qtbot, opened):
    qtbot.keyClick(opened, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(opened.message_bar.isVisible)
    assert QGuiApplication.clipboard().image().width() == 384


@pytest.mark.parametrize(
    ("maps", "suffix", "said"),
    [("none", "png", ""), ("files", "png", "and beside it"), ("pages", "tif", "further pages")],
)
def test_an_export_says_where_it_is_and_what_came_with_it(
    qtbot, opened, tmp_path, monkeypatch, maps, suffix, said
):
    shown = []
    monkeypatch.setattr("app.window.files.show_folder", lambda folder, parent: shown.append(folder))
    assert not opened.actions_by_name["show_export"].isEnabled()
    path = tmp_path / f"out.{suffix}"
    opened.files.export_picture(RestoreOrder(file=path, maps=maps))
    qtbot.waitUntil(lambda: opened.session.message is not None)
    sentence = opened.session.message.sentence
    assert str(path) in sentence and said in sentence
    beside = [each.name for each in tmp_path.iterdir() if each.stem.startswith("out_")]
    assert bool(beside) == (maps == "files") and all(name in sentence for name in beside)
    assert opened.message_bar.next_step.text() == "Show Export in Folder"
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    assert shown == [tmp_path]


def test_the_sample_does_not_move_the_folder_to_open_from(qtbot, opened):
    folder = opened.preferences.get(OPEN_FOLDER)
    opened.files.open_sample()
    qtbot.waitUntil(lambda: "sample" in opened.windowTitle())
    assert opened.preferences.get(OPEN_FOLDER) == folder != ""
