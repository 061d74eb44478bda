"""The dialog for the picture: choices, existing files, maps, and what is remembered."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSlider

from app.dialogs.picture import PictureDialog, spoken_size
from models.errors import StudioError
from tests.app.dialogs.pictures import choose, export, settled
from tests.app.inputs import CTRL, LEFT


@pytest.fixture
def dialog(qtbot, opened):
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL)
    made = opened.findChild(PictureDialog)
    qtbot.waitUntil(lambda: settled(made))
    return made


def test_the_ending_of_the_name_chooses_the_format(qtbot, dialog):
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "mine.tiff")
    assert dialog.choices.format.currentData() == ".tif"
    assert dialog.order.file.name == "mine.tiff"
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "v1.2")
    assert dialog.order.file.name == "v1.2.tif"


def test_a_path_is_no_name_and_that_is_said(dialog):
    dialog.name.setText("scans/photo.png")
    assert not dialog.export.isEnabled() and "no /" in dialog.facts.text()
    dialog.name.setText("photo.png")
    assert dialog.export.isEnabled() and "pixels" in dialog.facts.text()


def test_a_better_quality_is_a_larger_file(qtbot, dialog):
    choose(dialog.choices.format, ".jpg")
    sizes = []
    for quality in (30, 95):
        dialog.choices.quality.spin.setValue(quality)
        qtbot.waitUntil(lambda: settled(dialog))
        sizes.append(dialog.outlook.size)
    assert sizes[0] < sizes[1]


def test_the_preview_shows_what_the_file_will_hold(qtbot, opened, dialog, tmp_path):
    rect, exact = dialog.view.wanted, dialog.view.image
    assert (rect.height, rect.width) <= (256, 384)
    choose(dialog.choices.format, ".jpg")
    dialog.choices.quality.spin.setValue(5)
    qtbot.waitUntil(lambda: settled(dialog))
    coarse = dialog.view.image
    assert coarse.size() == exact.size() and coarse != exact
    export(qtbot, dialog, opened)
    with Image.open(tmp_path / "photo_iter_x4.jpg") as image:
        box = rect.left, rect.top, rect.left + rect.width, rect.top + rect.height
        written = np.asarray(image.convert("RGB").crop(box), int)
    seen = np.frombuffer(coarse.constBits(), np.uint8).reshape(coarse.height(), -1)
    seen = seen[:, : 3 * coarse.width()].reshape(written.shape)
    # The blocks are the same; only where the part is cut off, their neighbours are not.
    assert np.abs(seen[16:-16, 16:-16] - written[16:-16, 16:-16]).max() <= 2


def test_nothing_is_replaced_unasked(qtbot, opened, dialog, tmp_path):
    taken = tmp_path / "photo_iter_x4.png"
    taken.write_bytes(b"precious")
    dialog._changed()
    qtbot.waitUntil(lambda: settled(dialog))
    assert dialog.conflict.isVisible() and "photo_iter_x4.png" in dialog.conflict.text.text()
    assert not dialog.export.isEnabled()
    qtbot.mouseClick(dialog.conflict.use_free, LEFT)
    assert dialog.name.text() == "photo_iter_x4_1.png"
    qtbot.waitUntil(lambda: settled(dialog))
    assert not dialog.conflict.isVisible() and dialog.export.isEnabled()
    export(qtbot, dialog, opened)
    assert taken.read_bytes() == b"precious"
    assert (tmp_path / "photo_iter_x4_1.png").is_file()


def test_it_is_replaced_when_asked_for(qtbot, opened, dialog, tmp_path):
    taken = tmp_path / "photo_iter_x4.png"
    taken.write_bytes(b"old")
    dialog._changed()
    qtbot.waitUntil(lambda: settled(dialog))
    dialog.conflict.replace.setFocus()
    qtbot.keyClick(dialog.conflict.replace, Qt.Key.Key_Space)
    assert not export(qtbot, dialog, opened).is_error
    with Image.open(taken) as image:
        assert image.size == (384, 256)


def test_a_file_that_appears_late_is_not_replaced(qtbot, opened, dialog, tmp_path):
    taken = tmp_path / "photo_iter_x4.png"
    taken.write_bytes(b"late")
    assert export(qtbot, dialog, opened).is_error
    assert taken.read_bytes() == b"late"


def test_a_missing_folder_is_reported_in_place(qtbot, dialog, tmp_path):
    dialog.folder.setText(str(tmp_path / "nowhere"))
    qtbot.waitUntil(lambda: settled(dialog))
    assert "does not exist" in dialog.conflict.text.text()
    assert not dialog.export.isEnabled() and not dialog.conflict.use_free.isVisible()
    for name in ("", "a/b.png"):
        dialog.name.setText(name)
        assert not dialog.export.isEnabled()


def test_maps_are_written_beside_the_picture(qtbot, opened, dialog, tmp_path):
    choose(dialog.choices.maps, "files")
    export(qtbot, dialog, opened)
    for kind in ("kept", "confidence"):
        with Image.open(tmp_path / f"photo_iter_x4_{kind}.png") as image:
            assert image.size == (384, 256) and image.mode == "L"


def test_every_control_has_a_name_and_a_tip(dialog):
    choose(dialog.choices.format, ".jpg")
    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, QLineEdit):
        for control in dialog.findChildren(kind):
            if control.objectName().startswith("qt_") or control is dialog.conflict.use_free:
                continue
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or text, control
            cancel = text.replace("&", "") == "Cancel"
            assert control.toolTip() or cancel, (control, text)
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    dialog.reject()


def test_sizes_as_people_say_them():
    assert [spoken_size(n) for n in (10, 64_000, 6_240_000, 230_000_000)] == [
        "1 kB", "64 kB", "6.2 MB", "230 MB",
    ]  # fmt: skip


def test_a_fault_of_the_preview_is_announced(dialog, monkeypatch):
    said = []
    monkeypatch.setattr("app.dialogs.picture.announce", lambda _, text, urgent: said.append(text))
    dialog._fail(StudioError("The disk is full."))
    assert said == ["The disk is full."] and dialog.facts.text() == said[0]


def test_why_export_rests_is_announced_once(qtbot, dialog, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr("app.dialogs.picture.announce", lambda _, text: text and said.append(text))
    (tmp_path / "photo_iter_x4.png").write_bytes(b"precious")
    for _ in range(2):
        dialog._changed()
        qtbot.waitUntil(lambda: settled(dialog))
    assert len(said) == 1 and "photo_iter_x4.png" in said[0]
    dialog.name.setText("free.png")
    qtbot.waitUntil(lambda: settled(dialog))
    dialog.name.setText("a/b.png")
    assert len(said) == 2 and "no /" in said[1]
    dialog.folder.setText(str(tmp_path / "nowhere"))
    dialog.name.setText("free.png")
    qtbot.waitUntil(lambda: settled(dialog))
    assert len(said) == 3 and "does not exist" in said[2]
