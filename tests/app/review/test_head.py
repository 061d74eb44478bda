"""The line over the pictures of a bar: sentence, buttons and keys at every width."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.review.head import Head
from app.widgets.buttons import ActionButton

SENTENCE = "confidence 0.19 from the photo, 0.03 now, entropy 0.52, generated"


@pytest.fixture
def head(qtbot, opened):
    head = Head(QLabel("Region 1 of 24"), QPushButton("x"))
    for name, key in (("review_accept", "Enter"), ("review_keep", "K"), ("review", "N")):
        button = ActionButton(opened.actions_by_name[name], text=f"{key}  Something")
        head.add_button(button, bare="Something")
    head.expect(SENTENCE)
    place = QWidget()  # a window of its own would be as wide as its layout wants
    qtbot.addWidget(place)
    place.resize(1400, 100)
    head.setParent(place)
    place.show()
    yield head


def labels(head):
    return [each.text() for each in head.findChildren(ActionButton)]


def tall(head):
    return head.layout().totalHeightForWidth(head.width())


@pytest.mark.parametrize("width", range(400, 1300, 60))
def test_nothing_is_cut_at_any_width(qtbot, head, width):
    head.say(SENTENCE)
    for _ in range(2):
        head.resize(width, tall(head))
        qtbot.wait(10)
    told = head.told
    assert told.height() >= told.heightForWidth(told.width())
    shown = [head.title, told, *head.findChildren(QPushButton)]
    places = [each.rect().translated(each.mapTo(head, each.rect().topLeft())) for each in shown]
    for number, (one, place) in enumerate(zip(shown, places, strict=True)):
        assert head.rect().contains(place)
        assert one is told or one.width() >= one.sizeHint().width()
        assert not any(place.intersects(other) for other in places[:number])
    assert labels(head) == ["Enter  Something", "K  Something", "N  Something"]


def test_it_is_as_tall_for_every_sentence_up_to_the_longest(qtbot, head):
    heights = set()
    head.resize(700, 40)
    for text in ("confidence 0.19", SENTENCE, "kept"):
        head.say(text)
        qtbot.wait(10)
        heights.add(tall(head))
    assert len(heights) == 1


def test_keys_are_left_to_the_tips_only_where_even_a_line_of_their_own_is_too_short(qtbot, head):
    head.resize(250, 80)
    qtbot.waitUntil(lambda: labels(head) == ["Something"] * 3)
    assert head.is_stacked
    head.resize(1300, 40)
    qtbot.waitUntil(lambda: labels(head)[0].startswith("Enter"))
    assert not head.is_stacked
