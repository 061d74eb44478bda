import pytest
import tifffile
from PySide6.QtCore import Qt

from app.dialogs.picture import PictureDialog
from app.preferences import DEEP, EMBED, FORMAT, MAPS, METADATA, QUALITY
from models.images.photo import read_recipe
from tests.app.dialogs.pictures import choose, export, settled
from tests.app.inputs import CTRL


@pytest.fixture
def dialog(qtbot, opened):
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL)
    made = opened.findChild(PictureDialog)
    qtbot.waitUntil(lambda: settled(made))
    return made


def test_it_says_what_will_come(qtbot, dialog):
    assert dialog.facts.text().startswith("384 × 256 pixels, about ")
    assert "of the area was generated; " in dialog.facts.text()
    assert dialog.facts.text().endswith("of the fine detail is not in the photo.")
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


def test_maps_are_pages_of_a_tiff_only(qtbot, opened, dialog, tmp_path):
    choose(dialog.choices.format, ".tif")
    choose(dialog.choices.maps, "pages")
    choose(dialog.choices.format, ".png")
    assert dialog.choices.maps.currentData() == "files"
    choose(dialog.choices.format, ".tif")
    choose(dialog.choices.maps, "pages")
    export(qtbot, dialog, opened)
    with tifffile.TiffFile(tmp_path / "photo_iter_x4.tif") as file:
        assert [page.shape for page in file.pages] == [(256, 384, 3), *3 * [(256, 384)]]


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
