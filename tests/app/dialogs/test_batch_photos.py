"""The photos of a batch."""

import pytest
from PySide6.QtWidgets import QFileDialog

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
    dialog.photos.list.topLevelItem(1).setSelected(True)
    gone = column(dialog, 0)[1]
    qtbot.mouseClick(dialog.photos.remove, LEFT)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 4)
    assert gone not in column(dialog, 0)
    qtbot.mouseClick(dialog.photos.recursive, LEFT, pos=dialog.photos.recursive.rect().center() / 4)
    dialog.photos.recursive.setChecked(False)
    qtbot.waitUntil(lambda: len(column(dialog, 0)) == 3)
