"""The photos of a batch."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from models.batch import Restored
from models.errors import StudioError
from models.recipe import Recipe
from tests.app.dialogs.batches import column, settled, with_model
from tests.app.inputs import LEFT, drop


@pytest.fixture
def pipeline(pipeline):
    return with_model(pipeline)


@pytest.fixture
def dialog(window):
    window.actions_by_name["batch"].trigger()
    return window.batch_dialog


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


def test_photos_are_removed_by_the_keyboard(qtbot, dialog, scans):
    drop(dialog, scans)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 5)
    dialog.photos.list.setFocus()
    assert not dialog.photos.remove.isEnabled()  # nothing is selected
    dialog.photos.list.topLevelItem(1).setSelected(True)
    assert dialog.photos.remove.isEnabled()
    gone = column(dialog, 0)[1]
    qtbot.mouseClick(dialog.photos.remove, LEFT)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 4)
    assert gone not in column(dialog, 0) and not dialog.photos.remove.isEnabled()
    qtbot.mouseClick(dialog.photos.recursive, LEFT, pos=dialog.photos.recursive.rect().center() / 4)
    dialog.photos.recursive.setChecked(False)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 3)


LONG = "Scan of the album of 1962, page 14, second row, third picture from the left.png"


def widths(photos):
    return [photos.list.columnWidth(column) for column in range(3)]


def test_names_take_the_room_there_is_and_are_cut_in_the_middle(qtbot, dialog, scans):
    (scans / "a.png").rename(scans / LONG)
    dialog.resize(1700, 700)
    drop(dialog, scans)
    qtbot.waitUntil(lambda: LONG in column(dialog, 0) and settled(dialog))
    photos, metrics = dialog.photos, dialog.photos.list.fontMetrics()
    row = column(dialog, 0).index(LONG)
    for number in (0, 1):
        text = column(dialog, number)[row]
        assert widths(photos)[number] >= metrics.horizontalAdvance(text)
    assert sum(widths(photos)) == photos.list.viewport().width()
    dialog.resize(760, 680)
    qtbot.waitUntil(lambda: sum(widths(photos)) == photos.list.viewport().width() < 760)
    assert widths(photos)[2] < 200 < min(widths(photos)[:2])  # no outcome is there yet
    assert photos.list.textElideMode() is Qt.TextElideMode.ElideMiddle
    item = photos.list.topLevelItem(row)
    assert item.toolTip(0) == str(scans / LONG) and LONG[:-4] in item.toolTip(1)


def test_an_outcome_takes_room_when_it_comes_and_columns_stay_where_they_were_put(
    qtbot, dialog, scans
):
    drop(dialog, scans)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 5 and settled(dialog))
    photos = dialog.photos
    before = widths(photos)[2]
    error = StudioError("The file is damaged; restore it from a backup and try it once more.")
    for index in range(5):
        photos.show_left(index, Restored(photos.jobs[index], Recipe(), "failed", error=error))
    assert widths(photos)[2] > before and "damaged" in photos.list.topLevelItem(4).toolTip(2)
    photos.list.header().resizeSection(0, 90)
    dialog.resize(900, 680)
    qtbot.waitUntil(lambda: sum(widths(photos)) > 800)
    assert widths(photos)[0] == 90
