"""The batch dialog, driven by real events, over the code of the command line."""

import types

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QTreeWidget,
)

from models.recipe.file import RecipeFile, save_recipe
from models.recipe.settings import Recipe

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pipeline(pipeline):
    config = types.SimpleNamespace(name="scripted")
    pipeline.model = types.SimpleNamespace(
        config=config, name=config.name, digest="0" * 16, device=torch.device("cpu")
    )
    return pipeline


@pytest.fixture
def scans(tmp_path):
    """Five photos, one of them broken, one in a subfolder."""
    folder = tmp_path / "scans"
    (folder / "box").mkdir(parents=True)
    for name in ("a", "b", "d", "box/e"):
        pixels = np.random.default_rng(len(name)).integers(0, 255, (12, 16, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"{name}.png")
    (folder / "c.png").write_bytes(b"broken")
    return folder


@pytest.fixture
def dialog(window):
    window.actions_by_name["batch"].trigger()
    return window.batch_dialog


def drop(widget, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(widget.rect().center())
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(widget, QDragEnterEvent(at.toPoint(), copy, data, LEFT, none))
    QApplication.sendEvent(widget, QDropEvent(at, copy, data, LEFT, none))


def column(dialog, number):
    tree = dialog.photos.list
    return [tree.topLevelItem(row).text(number) for row in range(tree.topLevelItemCount())]


def button(box, text):
    return next(each for each in box.buttons() if each.text() == text)


def settled(dialog):
    return dialog.planning.is_settled


def begin(qtbot, dialog, scans):
    drop(dialog, scans)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 5 and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)


def finished(window):
    return bool(window.batch.jobs) and not window.batch.is_running


def test_a_folder_is_restored_and_failures_say_why(qtbot, window, dialog, scans):
    assert not dialog.isModal() and not dialog.start.isEnabled()
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: finished(window), timeout=60_000)  # imports torch
    out = scans / "restored"
    written = sorted(str(path.relative_to(out)) for path in out.rglob("*.png"))
    assert written == [f"{name}_iter_x4.png" for name in ("a", "b", "box/e", "d")]
    with Image.open(out / "a_iter_x4.png") as image:
        assert image.size == (64, 48)
    states = column(dialog, 2)
    assert states.count("Restored") == 4
    assert any(state.startswith("Failed: ") and "c.png" in state for state in states)
    assert dialog.open_folder.isVisible()
    assert "4 of 5" in dialog.state.text() and "c.png" in dialog.state.text()
    assert dialog.bar.value() == dialog.bar.maximum()


def test_it_stops_and_goes_on(qtbot, window, dialog, scans, pipeline):
    pipeline.delay = 0.01
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: len(window.batch.finished) >= 2)
    assert dialog.cancel.isVisible() and not dialog.choices.name.isEnabled()
    qtbot.mouseClick(dialog.cancel, LEFT)
    qtbot.waitUntil(lambda: finished(window), timeout=1000)
    assert "continues" in dialog.state.text()
    done = len(window.batch.finished)
    assert done < 5 and not (scans / "restored" / ".iter-studio-parts").exists()
    pipeline.delay = 0
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    assert column(dialog, 2).count("Already done") == done
    assert len(window.batch.finished) == 5 and len(window.batch.failures) == 1


def test_the_open_photo_goes_first(qtbot, opened, scans, pipeline):
    opened.actions_by_name["batch"].trigger()
    pipeline.delay = 0.01
    begin(qtbot, opened.batch_dialog, scans)
    qtbot.waitUntil(lambda: len(opened.batch.finished) >= 1)
    done = len(opened.batch.finished)
    opened.session.change("seed", 7, text="Seed")
    qtbot.waitUntil(lambda: opened.session.result_recipe.seed == 7)
    assert len(opened.batch.finished) <= done + 1
    pipeline.delay = 0
    qtbot.waitUntil(lambda: finished(opened))
    assert len(opened.batch.finished) == 5


def test_the_end_is_reported_where_the_dialog_is_closed(qtbot, window, dialog, scans, pipeline):
    pipeline.delay = 0.005
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: window.batch.is_running)
    qtbot.mouseClick(dialog.close_button, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    assert window.session.message.sentence.startswith("Batch: 4 of 5")
    qtbot.mouseClick(window.message_bar.next_step, LEFT)
    assert dialog.isVisible()


def test_a_folder_that_was_chosen_by_button_gets_its_output_folder(qtbot, dialog, scans):
    qtbot.mouseClick(dialog.photos.add_folder, LEFT)
    chooser = dialog.findChild(QFileDialog)
    chooser.filesSelected.emit([str(scans)])
    chooser.close()
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 5 and settled(dialog))
    assert dialog.choices.folder.text() == str(scans / "restored") and dialog.start.isEnabled()
    dialog.choices.folder.clear()
    qtbot.waitUntil(lambda: dialog.state.text() == "Choose an output folder.")
    assert not dialog.start.isEnabled()


def test_the_window_closes_during_a_batch(qtbot, window, dialog, scans, pipeline):
    pipeline.delay = 0.01
    begin(qtbot, dialog, scans)
    qtbot.waitUntil(lambda: len(window.batch.finished) >= 1)
    window.close()
    assert window.isVisible() and "of 5 photos are done" in window.closing.box.informativeText()
    qtbot.mouseClick(button(window.closing.box, "Close"), LEFT)
    assert not window.worker.is_running and not dialog.isVisible()
    assert not (scans / "restored" / ".iter-studio-parts").exists()


def test_photos_are_removed_by_the_keyboard(qtbot, dialog, scans):
    drop(dialog, scans)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 5)
    dialog.photos.list.setFocus()
    dialog.photos.list.topLevelItem(1).setSelected(True)
    gone = column(dialog, 0)[1]
    qtbot.mouseClick(dialog.photos.remove, LEFT)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 4)
    assert gone not in column(dialog, 0)
    qtbot.mouseClick(dialog.photos.recursive, LEFT, pos=dialog.photos.recursive.rect().center() / 4)
    dialog.photos.recursive.setChecked(False)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 3)


def test_settings_of_a_recipe_and_names(qtbot, window, dialog, scans, tmp_path):
    path = tmp_path / "two.json"
    save_recipe(path, RecipeFile(recipe=Recipe(scale=2, seed=9)))
    drop(dialog, scans / "a.png")
    dialog.choices.use_recipe(path)
    qtbot.waitUntil(lambda: "two.json: 2x" in dialog.choices.recipe_text.text())
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


def test_results_of_other_settings_are_restored_again(qtbot, window, dialog, scans, tmp_path):
    drop(dialog, scans / "a.png", scans / "b.png")
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 2 and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: finished(window))
    (scans / "restored" / "b_iter_x4.png").write_bytes(b"touched up by hand")
    path = tmp_path / "other.json"
    save_recipe(path, RecipeFile(recipe=Recipe(seed=9)))
    dialog.choices.use_recipe(path)
    qtbot.waitUntil(lambda: "other.json" in dialog.choices.recipe_text.text() and settled(dialog))
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: window.batch.is_running)
    qtbot.waitUntil(lambda: finished(window))
    states = column(dialog, 2)
    assert states[0] == "Restored" and states[1].startswith("Failed: “b_iter_x4.png” was edited")


def test_names_show_the_model_in_use(dialog, window, monkeypatch):
    assert dialog.order.naming.model == "compact"
    imported = types.SimpleNamespace(name="iter-x4")
    monkeypatch.setattr(type(window.session), "model", property(lambda _: imported))
    dialog.choices.name.setText("{stem}-{model}.{ext}")
    assert dialog.order.name("a") == "a-iter-x4.png"


def test_every_control_has_a_name_a_tip_and_a_keyboard_path(dialog):
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTreeWidget):
        for control in dialog.findChildren(kind):
            if control.objectName().startswith("qt_"):
                continue
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or text, control
            assert control.toolTip(), (control, text)
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, (control, text)
