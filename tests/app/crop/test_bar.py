import re

import pytest
from PySide6.QtCore import Qt

from app.crop.bar import CropPage
from app.crop.draft import Draft, Handle, Ratio
from app.widgets.theme import Theme
from models.framing.framing import Framing
from tests.app.inputs import LEFT, SHIFT


@pytest.fixture
def page(qtbot, preferences):
    made = CropPage(Theme(preferences))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_draft(Draft(Framing(), 300, 400))
    made.show()
    return made


def size(page):
    """Width and height that the bar names."""
    return tuple(int(part) for part in re.findall(r"\d+", page.bar.size_text.text()))


def choose(page, ratio):
    page.bar.ratio.setCurrentIndex(page.bar.ratio.findData(ratio))
    page.bar.ratio.activated.emit(page.bar.ratio.currentIndex())


def test_the_bar_says_what_is_drawn(page):
    assert size(page) == (400, 300) and not page.bar.flip.isEnabled()
    page.view.draft.drag(Handle(1, 1), 200, 100)
    page.view.changed.emit()
    assert size(page) == (200, 100)


def test_shapes_are_chosen_and_flipped(qtbot, page):
    choose(page, Ratio.R3_2)
    assert size(page) == (400, 267) and page.bar.flip.isEnabled()
    qtbot.mouseClick(page.bar.flip, LEFT)
    assert size(page) == (200, 300)
    choose(page, Ratio.SQUARE)
    assert not page.bar.flip.isEnabled()


def test_turning_straightening_and_reset(qtbot, page):
    qtbot.mouseClick(page.bar.right, LEFT)
    assert page.bar.draft.turns == 1 and size(page) == (300, 400)
    qtbot.mouseClick(page.bar.left, LEFT)
    page.bar.straighten.spin.setValue(4.5)
    assert page.bar.draft.angle == 4.5 and size(page) != (400, 300)
    qtbot.mouseClick(page.bar.reset, LEFT)
    assert page.bar.draft.framing().is_whole and page.bar.straighten.value == 0


def test_keys_of_the_page(qtbot, page):
    told = []
    page.bar.applied.connect(lambda: told.append("applied"))
    page.bar.cancelled.connect(lambda: told.append("cancelled"))
    qtbot.keyClick(page.view, Qt.Key.Key_R)
    qtbot.keyClick(page.view, Qt.Key.Key_R)
    qtbot.keyClick(page.view, Qt.Key.Key_R, SHIFT)
    assert page.bar.draft.turns == 1
    choose(page, Ratio.R16_9)
    lying = page.bar.draft.upright
    qtbot.keyClick(page.view, Qt.Key.Key_X)
    assert page.bar.draft.upright is not lying
    qtbot.keyClick(page.view, Qt.Key.Key_L)
    assert page.view.levels and page.bar.level.isChecked()
    qtbot.keyClick(page.view, Qt.Key.Key_L)
    assert not page.view.levels
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.keyClick(page.bar.straighten.slider, Qt.Key.Key_Escape)
    qtbot.keyClick(page.view, Qt.Key.Key_B)
    assert told == ["applied", "cancelled"]


def test_a_finer_grid_while_the_slider_is_held(page):
    before = page.view.grab().toImage()
    page.view.show_image(before)
    coarse = page.view.grab().toImage()
    page.bar.straighten.slider.sliderPressed.emit()
    assert page.view.grab().toImage() != coarse
    page.bar.straighten.slider.sliderReleased.emit()
    assert page.view.grab().toImage() == coarse


def test_only_a_page_that_is_shown_asks_for_room(page):
    policy = page.sizePolicy().horizontalPolicy()
    page.take_room(True)
    assert page.sizePolicy().horizontalPolicy() != policy


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_after_a_number_return_and_escape_belong_to_it(qtbot, page, key):
    told = []
    page.bar.applied.connect(lambda: told.append("applied"))
    page.bar.cancelled.connect(lambda: told.append("cancelled"))
    spin = page.bar.straighten.spin
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "2,5")
    qtbot.keyClick(spin, key)
    assert page.bar.draft.angle == (2.5 if key == Qt.Key.Key_Return else 0)
    assert not told and page.view.hasFocus()
    qtbot.keyClick(page.view, key)
    assert len(told) == 1
