"""The contact strip: a click adopts a seed, the menu paints it in."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from app.canvas import Tool
from app.document.paint import Layer
from models.recipe.variants import Sample

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, opened):
    opened.session.change("alpha", 0.7, text="Alpha")
    made = opened.variants.samples_panel
    opened.sidebar.show_widget(made)
    qtbot.waitUntil(lambda: opened.variants.samples.proofs.is_complete)
    return made


def test_every_card_shows_its_seed(qtbot, opened, panel):
    assert [card.text() for card in panel.cards.values()] == [f"Seed {n}" for n in (1, 2, 3, 4)]
    assert [card.isChecked() for card in panel.cards.values()] == [True, False, False, False]
    panel.count.setCurrentIndex(panel.count.findData(6))
    panel.count.activated.emit(panel.count.currentIndex())
    assert len(panel.cards) == 6
    qtbot.waitUntil(lambda: opened.variants.samples.proofs.is_complete)
    panel.others.click()
    assert [sample.seed for sample in panel.cards] == [1, 7, 8, 9, 10, 11]


def test_a_click_adopts_the_seed_as_one_undo_step(qtbot, opened, panel):
    count, before = opened.session.undo_stack.index(), opened.session.recipe
    qtbot.mouseClick(panel.cards[Sample(3)], LEFT)
    assert opened.session.settings.seed == 3 and panel.cards[Sample(3)].isChecked()
    assert opened.session.undo_stack.text(count) == "Sample: seed 3"
    qtbot.mouseClick(panel.cards[Sample(3)], LEFT)  # it is used already
    assert panel.cards[Sample(3)].isChecked()
    assert opened.session.undo_stack.index() == count + 1
    opened.session.undo_stack.undo()
    assert opened.session.recipe == before and panel.cards[Sample(1)].isChecked()


def test_the_menu_paints_it_in(qtbot, opened, panel):
    card = panel.cards[Sample(4)]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), QPoint(40, 40))
    card.contextMenuEvent(event)
    menu = card.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["&Use This Seed", "&Paint It In"]
    menu.actions()[1].trigger()
    menu.close()
    assert opened.canvas.tool is Tool.VARIATION
    assert opened.sidebar.paint.variation.currentText() == "Seed 4"
    image = opened.session.result.image.copy()
    qtbot.mouseClick(opened.canvas, LEFT, pos=opened.canvas.rect().center() + QPoint(80, 0))
    offsets = opened.session.paintwork.grid(Layer.SEEDS)
    assert set(np.unique(offsets)) == {0, 3}
    stack = opened.session.undo_stack
    assert stack.text(stack.index() - 1) == "Paint seed 4"
    assert "%\N{NO-BREAK SPACE}from\N{NO-BREAK SPACE}samples" in opened.sidebar.paint._count.text()
    qtbot.waitUntil(lambda: not opened.session.is_stale)
    assert (opened.session.result.image != image).any()
    # what is painted stays that of seed 4 when another seed is used everywhere else
    opened.variants.adopt_sample(Sample(2))
    assert set(np.unique(opened.session.paintwork.grid(Layer.SEEDS))) == {0, 2}
    stack.undo()
    stack.undo()
    assert not opened.session.paintwork.grid(Layer.SEEDS).any()


def test_the_brush_offers_variants_and_samples(opened, panel):
    combo = opened.sidebar.paint.variation
    texts = [combo.itemText(n) for n in range(combo.count())]
    assert texts[:4] == ["Faithful", "Balanced", "Textured", "Calm"]
    assert texts[4:] == ["Seed 1", "Seed 2", "Seed 3", "Seed 4"]
    combo.setCurrentIndex(5)
    combo.activated.emit(5)
    assert opened.painting._variation == Sample(2)
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert opened.painting._variation == "faithful"
