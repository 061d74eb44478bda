"""Preferences: they act at once, Cancel brings all back, and the next start finds them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLabel, QMenu

from app.dialogs.preferences import PreferencesDialog
from app.preferences import CORES, DEVICE, GRAY, MEMORY, SIDECARS, THEME, TILE
from app.widgets.controls import NameLabel
from tests.app.inputs import CTRL, LEFT

KIND = QDialogButtonBox.StandardButton


@pytest.fixture(autouse=True)
def devices(monkeypatch):
    """A machine with a graphics card, asked without torch."""
    titles = {"cuda:0": "Some Card", "cpu": ""}
    monkeypatch.setattr("app.dialogs.preferences.known_devices", lambda: titles)


def show(qtbot, window):
    qtbot.waitUntil(lambda: window.findChild(PreferencesDialog) is None)
    window.actions_by_name["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.device.findData("cuda:0") > 0)
    return dialog


@pytest.fixture
def dialog(qtbot, opened):
    yield show(qtbot, opened)
    if (left := opened.findChild(PreferencesDialog)) is not None:
        left.close()


@pytest.fixture
def tile(dialog):
    return dialog.tile


def choose(combo, value) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())  # as a click does


def settled(session) -> bool:
    return session.result is not None and not session.is_stale and session.activity is None


def test_its_key_opens_it(qtbot, opened):
    qtbot.keyClick(opened, Qt.Key.Key_Comma, CTRL)
    opened.findChild(PreferencesDialog).close()


def test_auto_says_what_it_chose(qtbot, opened, tile):
    qtbot.waitUntil(lambda: settled(opened.session))
    assert tile.currentText() == "Auto (512 px)" and tile.currentData() == 0


def test_a_chosen_size_goes_with_every_run_and_changes_no_recipe(qtbot, opened, tile):
    session = opened.session
    qtbot.waitUntil(lambda: settled(session))
    requests, recipe, undos = [], session.recipe, session.undo_stack.count()
    session.run_requested.connect(requests.append)
    choose(tile, 256)
    assert session.recipe == recipe and session.undo_stack.count() == undos and not requests
    session.change("seed", 5, text="Seed")
    qtbot.waitUntil(lambda: bool(requests) and settled(session))
    assert requests[-1].tile == 256 and session.result.tile == 256
    assert opened.preferences.get(TILE) == 256
    assert tile.itemText(0) == "Auto (512 px)"


def test_it_is_remembered_and_the_name_takes_it_back(qtbot, opened, dialog):
    choose(dialog.tile, 1024)
    dialog.accept()
    later = show(qtbot, opened)
    assert later.tile.currentText() == "1024 px" and opened.session.tile == 1024
    (name,) = [each for each in later.findChildren(NameLabel) if each.buddy() is later.tile]
    qtbot.mouseDClick(name, LEFT)
    assert opened.session.tile == 0 and later.tile.currentData() == 0


def look():
    return QApplication.palette().color(QPalette.ColorRole.Window).lightness()


def test_no_text_is_squeezed(qtbot, opened, dialog):
    dialog.resize(dialog.width(), 1)  # as on a low screen
    qtbot.wait(20)
    texts = [each for each in dialog.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    assert len(texts) == 3
    assert all(each.height() >= each.heightForWidth(each.width()) for each in texts)
    boxes = [each for each in dialog.findChildren(QComboBox) if each.isVisible()]
    assert all(each.height() >= each.sizeHint().height() for each in boxes)


def test_every_choice_acts_at_once(qtbot, opened, dialog):
    looks = []
    for theme in ("light", "dark"):
        choose(dialog.theme, theme)
        qtbot.waitUntil(lambda: opened.theme.is_settled)
        looks.append(look())
    light, dark = looks
    assert light > 200 > 60 > dark
    choose(dialog.gray, 119)
    assert opened.canvas.scene.background.lightness() == 119
    choose(dialog.memory, 2)
    opened.session.free_bytes = lambda: 1 << 20
    opened.session.change_scale(8, text="Size")
    assert "what the preferences allow" in opened.session.message.sentence
    choose(dialog.memory, 0)
    opened.session.change_scale(7, text="Size")
    assert "are free" in opened.session.message.sentence


def test_cancel_brings_all_back_and_ok_keeps_it(qtbot, opened, dialog):
    preferences = opened.preferences
    shown = (THEME, GRAY, DEVICE, CORES, MEMORY, TILE, SIDECARS)
    before = [preferences.get(each) for each in shown]

    def change(dialog):
        for combo, value in ((dialog.theme, "light"), (dialog.gray, 0), (dialog.memory, 2)):
            choose(combo, value)
        for combo, value in ((dialog.device, "cpu"), (dialog.cores, 1), (dialog.tile, 128)):
            choose(combo, value)
        dialog.sidecars.click()

    change(dialog)
    assert not set(zip(shown, before, strict=True)) & {(s, preferences.get(s)) for s in shown}
    qtbot.mouseClick(dialog.buttons.button(KIND.Cancel), LEFT)
    assert [preferences.get(each) for each in shown] == before
    assert opened.session.tile == 0 and opened.machine.device == "auto"
    again = show(qtbot, opened)
    change(again)
    after = [preferences.get(each) for each in shown]
    qtbot.mouseClick(again.buttons.button(KIND.Ok), LEFT)
    assert [preferences.get(each) for each in shown] == after
    third = show(qtbot, opened)
    assert third.cores.currentData() == 1 and not third.sidecars.isChecked()
    qtbot.mouseClick(third.buttons.button(KIND.RestoreDefaults), LEFT)
    assert [preferences.get(each) for each in shown] == [each.default for each in shown]
    qtbot.keyClick(third, Qt.Key.Key_Escape)
    assert [preferences.get(each) for each in shown] == after


def test_another_device_loads_the_model_again_and_restores_with_it(qtbot, opened, dialog, pipeline):
    qtbot.waitUntil(lambda: settled(opened.session))
    assert dialog.device.itemText(dialog.device.findData("cuda:0")) == "Some Card (CUDA:0)"
    assert dialog.device.itemText(dialog.device.findData("cpu")) == "Processor"
    runs, loads = len(pipeline.requests), []
    opened.worker.loaded.connect(loads.append)
    choose(dialog.device, "cpu")
    qtbot.waitUntil(lambda: bool(loads) and len(pipeline.requests) > runs)
    qtbot.waitUntil(lambda: settled(opened.session))
    assert opened.machine.device == "cpu" and opened.session.undo_stack.count() == 0


def test_a_device_of_another_machine_stays_in_the_list(qtbot, opened):
    opened.preferences.set(DEVICE, "cuda:3")
    dialog = show(qtbot, opened)
    assert dialog.device.currentText() == "cuda:3"
    dialog.close()


def test_the_gray_of_the_menu_is_the_same(opened, dialog):
    choose(dialog.gray, 200)
    (menu,) = [each for each in opened.findChildren(QMenu) if each.title() == "&Canvas"]
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["&Light Gray"]
    menu.actions()[1].trigger()
    assert dialog.gray.currentText() == "Black"
