from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt

from app.services.models import ModelChoice
from models.recipe.choices import Schedule
from models.weights.library import bundled_model
from tests.app.inputs import fresh


def test_dice_temperature_and_schedule(qtbot, opened):
    panel = opened.sidebar.variation
    for section in opened.sidebar.sections:
        section.set_open(True)
    panel.dice.click()
    assert opened.session.settings.seed != 1
    panel.fidelity.spin.setValue(0.4)
    assert opened.session.settings.fidelity == 0.4
    panel.temperature.spin.setValue(0.7)
    assert opened.session.settings.temperature == 0.7
    offered = [panel.schedule.itemData(at) for at in range(panel.schedule.count())]
    assert offered == [*get_args(Schedule)]
    panel.schedule.setFocus()
    qtbot.keyClick(panel.schedule, Qt.Key.Key_Down)
    assert opened.session.settings.schedule == "linear"
    opened.session.undo_stack.setIndex(0)
    assert panel.seed.value() == 1
    assert panel.schedule.currentData() == "cosine"


@pytest.mark.parametrize("knows", [False, True])
def test_texture_is_off_where_the_model_does_not_know_it(opened, monkeypatch, knows):
    model = replace(bundled_model(), takes_texture=knows)
    monkeypatch.setattr(ModelChoice, "current", property(lambda choice: model))
    for section in opened.sidebar.sections:
        section.set_open(True)
    opened.models.changed.emit()
    assert opened.sidebar.variation.texture.isEnabled() is knows
    note = opened.sidebar.paint.without
    assert not note.isVisible()
    opened.actions_by_name["TEXTURE"].trigger()
    assert note.isVisible() is not knows
    opened.actions_by_name["ALPHA"].trigger()
    assert not note.isVisible()


def test_the_largest_seed_fits(qtbot, opened):
    spin = opened.sidebar.variation.seed
    spin.setValue(2**32 - 1)
    assert opened.session.settings.seed == 2**32 - 1


def test_earlier_seeds_are_listed_and_chosen_by_keys(qtbot, opened):
    panel, session = opened.sidebar.variation, opened.session
    for section in opened.sidebar.sections:
        section.set_open(True)
    for seed in (77, 5):
        panel.seed.setValue(seed)
        qtbot.waitUntil(lambda: fresh(opened))
    assert session.seeds == (5, 77, 1)
    menu = panel.earlier.menu()
    menu.popup(panel.earlier.mapToGlobal(QPoint(0, 20)))
    assert [action.text() for action in menu.actions()] == ["5", "77", "1"]
    assert menu.actions()[0].isChecked()
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert session.settings.seed == panel.seed.value() == 77
    qtbot.waitUntil(lambda: fresh(opened))
    assert session.seeds == (77, 5, 1)
