"""The window closes at once, and asks where something would be lost."""

import pytest
from PySide6.QtWidgets import QFileDialog

from models.batch.order import RestoreOrder
from tests.app.inputs import LEFT, told


def change(window):
    window.session.change("alpha", 0.8, text="Alpha")


def answer(qtbot, window, text):
    box = window.closing.box
    qtbot.mouseClick(next(each for each in box.buttons() if each.text() == text), LEFT)


@pytest.fixture
def waiting(qtbot, opened, pipeline, tmp_path):
    """A window whose export waits for a run, and the file."""
    path = tmp_path / "out.png"
    pipeline.delay = 0.02
    change(opened)
    qtbot.waitUntil(lambda: opened.session.activity is not None)
    opened.files.export_picture(RestoreOrder(file=path))
    opened.close()
    assert opened.isVisible() and not path.exists()
    assert "not been saved yet" in opened.closing.box.informativeText()
    return path


def test_who_stays_gets_the_export(qtbot, opened, waiting, pipeline):
    answer(qtbot, opened, "Keep Open")
    assert opened.closing.box is None
    pipeline.delay = 0
    qtbot.waitUntil(waiting.exists)
    opened.close()
    assert not opened.isVisible()


def test_who_closes_does_without(qtbot, opened, waiting):
    opened.close()  # asked for again: one question is enough
    answer(qtbot, opened, "Close")
    assert not opened.isVisible() and not opened.worker.is_running and not waiting.exists()


def test_a_second_window_offers_to_save_what_the_first_one_may_not_keep(
    qtbot,
    opened,
    another,
    photo_path,
    tmp_path,
):
    second = another()
    second.files.open(photo_path)
    qtbot.waitUntil(lambda: told(second, "another window"))
    change(second)
    second.close()
    assert "save them as a recipe" in second.closing.box.informativeText()
    answer(qtbot, second, "Save Recipe…")
    dialog = second.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.json"))
    dialog.close()
    qtbot.waitUntil(lambda: told(second, "Recipe saved"))
    second.close()
    assert not second.isVisible() and (tmp_path / "mine.json").exists()


def test_a_second_window_without_changes_closes_at_once(qtbot, opened, another, photo_path):
    second = another()
    second.files.open(photo_path)
    qtbot.waitUntil(lambda: told(second, "another window"))
    second.close()
    assert not second.isVisible()
