"""The size of the tiles: chosen by itself or by hand, and never part of the recipe."""

import pytest

from app.preferences import TILE


@pytest.fixture
def tile(opened):
    return opened.sidebar.machine.tile


def settled(session) -> bool:
    return session.result is not None and not session.is_stale and session.activity is None


def test_auto_says_what_it_chose(qtbot, opened, tile):
    qtbot.waitUntil(lambda: settled(opened.session))
    assert tile.currentText() == "Auto (512 px)" and tile.currentData() == 0


def choose(tile, size: int) -> None:
    tile.setCurrentIndex(tile.findData(size))
    tile.activated.emit(tile.currentIndex())  # as a click does


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


def test_it_is_remembered_and_the_name_takes_it_back(qtbot, preferences, opened, tile):
    choose(tile, 1024)
    from app.panels.machine import MachinePanel

    later = MachinePanel(opened.session, preferences)
    qtbot.addWidget(later)
    assert later.tile.currentText() == "1024 px" and opened.session.tile == 1024
    later._choose(TILE.default)
    assert opened.session.tile == 0 and later.tile.currentData() == 0
