import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from app.review.find_bar import PICTURES, FindBar, Shown
from models.detection.finds import Kind


@pytest.fixture
def bar(qtbot, window):
    made = FindBar(window.actions_by_name, window.theme)
    qtbot.addWidget(made)
    made.resize(600, 160)
    return made


def shown(kind, colour, *, chosen):
    size = PICTURES[kind] * 2
    image = QImage(size.width(), size.height(), QImage.Format.Format_RGB888)
    image.fill(QColor(colour))
    return Shown(kind, kind.value, "A tip.", image, chosen)


def test_cards_show_pictures_in_the_shape_of_what_they_are(bar):
    finds = [
        shown(Kind.FACE, "#c04020", chosen=True),
        shown(Kind.LETTERING, "#2040c0", chosen=False),
    ]
    bar.show_finds("Two", "Note.", finds)
    assert [card.width() for card in bar.cards] == [92, 156]
    assert [card.isChecked() for card in bar.cards] == [True, False]
    assert bar.title.text() == "Two" and bar.told.toolTip() == "Note."
    for card, colour in zip(bar.cards, ("#c04020", "#2040c0"), strict=True):
        seen = card.grab().toImage().pixelColor(card.width() // 2, 50)
        assert (
            max(abs(a - b) for a, b in zip(seen.getRgb(), QColor(colour).getRgb(), strict=True)) < 3
        )
        assert card.accessibleName() and card.accessibleDescription() == "A tip."


def test_the_tick_is_seen_on_the_picture(bar):
    bar.show_finds("One", "", [shown(Kind.FACE, "#808080", chosen=False)])
    (card,) = bar.cards
    corner = card.rect().adjusted(4, 4, -(card.width() - 24), -(card.height() - 24))
    before = card.grab(corner).toImage()
    card.setChecked(True)
    assert card.grab(corner).toImage() != before


def test_ticks_and_the_pointer_are_reported_by_number(qtbot, bar):
    ticked, pointed = [], []
    bar.ticked.connect(lambda *args: ticked.append(args))
    bar.pointed.connect(pointed.append)
    bar.show_finds("Two", "", [shown(Kind.FACE, "#808080", chosen=True)] * 2)
    bar.show()
    qtbot.mouseClick(bar.cards[1], Qt.MouseButton.LeftButton)
    bar.cards[0].pointed.emit(True)
    bar.cards[0].pointed.emit(False)
    assert ticked == [(1, False)] and pointed[-2:] == [0, -1]
    bar.show_count(1)
    assert bar.keep.text() == "Enter  Keep 1"


def test_a_search_takes_the_place_of_cards(bar):
    bar.show_finds("Two", "", [shown(Kind.FACE, "#808080", chosen=True)])
    bar.show_searching(0.4)
    assert not bar.cards and bar.progress.value() == 40 and bar.dismiss.text() == "Cancel"
    assert bar.progress.isVisibleTo(bar) and not bar.shelf.isVisibleTo(bar)
    bar.show_finds("One", "", [shown(Kind.FACE, "#808080", chosen=True)])
    assert bar.dismiss.text() == "Dismiss" and bar.shelf.isVisibleTo(bar)
    assert not bar.progress.isVisibleTo(bar)


def test_many_cards_are_reached_by_scrolling(qtbot, bar):
    bar.show_finds("Many", "", [shown(Kind.FACE, "#808080", chosen=True)] * 30)
    bar.show()
    qtbot.waitUntil(lambda: bar.shelf.horizontalScrollBar().maximum() > 0)
    assert bar.width() == 600
    bar.cards[29].pointed.emit(True)
    assert bar.shelf.horizontalScrollBar().value() > 1000
