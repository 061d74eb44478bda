"""The bars: what they say, and pictures that fit their cards."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.app.inputs import choose_theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bars(opened):
    return opened.desk.review.bar, opened.desk.inspector.bar


def pixels(value):
    return np.full((24, 40, 3), value, np.uint8)


def test_pictures_fill_their_cards_at_every_width(qtbot, opened, bars):
    bar, _ = bars
    bar.show()
    bar.show_pixels(2, pixels(90))
    for width in (900, 1500):
        opened.resize(width, 700)
        qtbot.waitUntil(lambda: opened.width() == width)  # noqa: B023
        qtbot.wait(20)
        room, image = bar.room, bar.cards[2]._image
        assert image.width() >= room.width() - 1 and image.height() >= room.height() - 1
    bar.age(keep=True, first=1)
    assert bar.cards[2]._image is not None
    bar.age(keep=False)
    assert bar.cards[2]._image is None


def test_one_card_is_marked_by_click_or_by_code_or_none(qtbot, opened, bars):
    bar, _ = bars
    bar.show()
    chosen = []
    bar.chosen.connect(chosen.append)
    qtbot.mouseClick(bar.cards[3], LEFT)
    assert chosen == [3] and bar.checked == 3
    bar.check(0)
    assert bar.checked == 0 and chosen == [3]
    bar.check(-1)
    assert bar.checked == -1


def test_an_empty_inspector_says_why_and_offers_nothing(opened, bars):
    _, bar = bars
    bar.show()
    bar.say_empty("Nothing here.")
    assert bar.told.text() == "Nothing here."
    assert not any(each.isEnabled() for each in (*bar.cards, bar.free))


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_every_label_has_room_in_a_small_window_and_a_name_and_a_tip(qtbot, opened, bars, theme):
    choose_theme(qtbot, opened, theme)
    opened.resize(1000, 700)
    for bar in bars:
        bar.show()
        qtbot.waitUntil(bar.isVisible)
        qtbot.wait(20)
        buttons = [*bar.findChildren(type(bar.close_button)), *bar.cards]
        for button in buttons:
            assert button.accessibleName() or button.text() or button in bar.cards
            assert button.toolTip() and button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.visibleRegion().boundingRect().width() == button.width()
            if button not in bar.cards and button.text():
                assert button.width() >= button.sizeHint().width()
        label = bar.findChild(QLabel)
        assert label.width() >= label.sizeHint().width()
        bar.hide()


def test_cards_are_as_tall_as_the_window_has_room_for(qtbot, opened, bars):
    for bar in bars:
        bar.show()
        for width, height, grows in ((1000, 700, False), (1600, 1000, True), (2400, 700, False)):
            opened.resize(width, height)
            qtbot.waitUntil(lambda: opened.size().toTuple() == (width, height))  # noqa: B023
            qtbot.wait(30)
            (tall,) = {card.height() for card in bar.cards}
            assert 118 < tall <= height / 6 if grows else tall == 118
            assert bar.room == bar.cards[0].room
        bar.hide()
