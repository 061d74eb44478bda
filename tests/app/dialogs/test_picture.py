"""The dialog for the picture: choices, existing files, maps, and what is remembered."""

import numpy as np
import pytest
import tifffile
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSlider

from app.dialogs.picture import PictureDialog, spoken_size
from app.preferences import DEEP, EMBED, FORMAT, MAPS, METADATA, QUALITY
from app.widgets.preview import ResultView
from models.images.photo import read_recipe

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot, opened):
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL)
    made = opened.findChild(PictureDialog)
    qtbot.waitUntil(lambda: settled(made))
    return made


def settled(dialog):
    return dialog.outlook is not None and dialog.is_settled


def choose(combo, value):
    index = combo.findData(value)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def export(qtbot, dialog, window):
    qtbot.waitUntil(lambda: settled(dialog))
    qtbot.mouseClick(dialog.export, LEFT)
    qtbot.waitUntil(lambda: window.session.message is not None)
    return window.session.message


def test_it_says_what_will_come(qtbot, dialog):
    assert dialog.facts.text().startswith("384 x 256 pixels, about ")
    assert "of the area was generated." in dialog.facts.text()
    assert dialog.choices.deep.isVisible() and not dialog.choices.quality.isVisible()
    choose(dialog.choices.format, ".jpg")
    assert dialog.name.text() == "photo_iter_x4.jpg"
    assert dialog.choices.quality.isVisible() and not dialog.choices.deep.isVisible()
    words = set()
    for quality in (100, 92, 80, 60, 20):
        dialog.choices.quality.spin.setValue(quality)
        words.add(dialog.choices.meaning.text())
    assert len(words) == 5
    choose(dialog.choices.format, ".webp")
    dialog.choices.quality.spin.setValue(100)
    assert dialog.choices.meaning.text() == "Lossless"


def test_the_ending_of_the_name_chooses_the_format(qtbot, dialog):
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "mine.tiff")
    assert dialog.choices.format.currentData() == ".tif"
    assert dialog.order.file.name == "mine.tiff"
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "v1.2")
    assert dialog.order.file.name == "v1.2.tif"


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


def test_the_preview_is_dragged_but_never_past_the_edges(qtbot):
    view, seen = ResultView((900, 1205)), []
    qtbot.addWidget(view)
    view.resize(360, 370)
    view.moved.connect(lambda: seen.append(view.wanted))
    start = view.wanted
    qtbot.mousePress(view, LEFT, pos=QPoint(200, 200))
    qtbot.mouseMove(view, QPoint(260, 104))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(260, 104))
    assert start.left - seen[-1].left in (48, 64) and seen[-1].top - start.top == 96
    for key, (left, right) in ((Qt.Key.Key_Left, (0, 360)), (Qt.Key.Key_Right, (832, 1205))):
        for _ in range(20):
            qtbot.keyClick(view, key)
        assert (seen[-1].left, seen[-1].left + seen[-1].width) == (left, right)
    assert seen[-1].left % 16 == 0  # as the blocks of JPEG


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


def test_maps_are_pages_of_a_tiff_only(qtbot, opened, dialog, tmp_path):
    choose(dialog.choices.format, ".tif")
    choose(dialog.choices.maps, "pages")
    choose(dialog.choices.format, ".png")
    assert dialog.choices.maps.currentData() == "files"
    choose(dialog.choices.format, ".tif")
    choose(dialog.choices.maps, "pages")
    export(qtbot, dialog, opened)
    with tifffile.TiffFile(tmp_path / "photo_iter_x4.tif") as file:
        assert [page.shape for page in file.pages] == [(256, 384, 3), (256, 384), (256, 384)]


def test_choices_are_remembered_and_obeyed(qtbot, opened, dialog, tmp_path):
    for check in (dialog.choices.deep, dialog.choices.embed, dialog.choices.metadata):
        check.setFocus()
        qtbot.keyClick(check, Qt.Key.Key_Space)
    export(qtbot, dialog, opened)
    path = tmp_path / "photo_iter_x4.png"
    assert read_recipe(path) is None
    assert path.read_bytes()[24] == 16  # the depth in the header of a PNG
    get = opened.preferences.get
    assert get(FORMAT) == ".png" and get(DEEP) and not get(EMBED) and not get(METADATA)
    assert get(MAPS) == "none" and get(QUALITY) == 92
    opened.session.dismiss()
    opened.actions_by_name["export_picture"].trigger()
    again = opened.findChildren(PictureDialog)[-1]
    assert again.choices.deep.isChecked() and not again.choices.embed.isChecked()
    again.reject()


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
