"""A card draws its picture, dims an old one, and says when it has none."""

import pytest
from PySide6.QtGui import QColor, QImage

from app.preferences import Preferences
from app.widgets.proof_card import LABEL, ProofCard
from app.widgets.theme import Theme


@pytest.fixture
def card(qtbot, tmp_path, qapp):
    card = ProofCard(
        "3", "Textured", "Everything is regenerated  (3)", Theme(Preferences(tmp_path))
    )
    qtbot.addWidget(card)
    card.resize(136, 76 + LABEL)
    return card


def middle(card):
    return card.grab().toImage().pixelColor(20, 20)


def test_a_current_picture_has_its_colours_and_an_old_one_is_dimmed(card):
    image = QImage(136, 76, QImage.Format.Format_RGB888)
    image.fill(QColor(200, 40, 40))
    card.show_picture(image, current=True)
    assert middle(card) == QColor(200, 40, 40)
    card.show_picture(image, current=False)
    assert middle(card).red() < 150
    card.show_picture(None, current=False)
    assert middle(card).red() < 60


def test_a_card_is_named_for_everyone(card):
    assert card.accessibleName() == "Textured"
    assert "(3)" in card.toolTip() and card.accessibleDescription()
    card.setChecked(True)
    assert card.isChecked()


@pytest.mark.parametrize("name", ["Photo: 1023", "1023: 100 %", "Foto: 1023", "Photo\u00a0: 1023"])
def test_a_code_has_room_on_the_narrowest_card(card, name):
    card._key = ""
    card.setText(name)
    assert card.caption(74)[2] == card.caption(136)[2] == name
    assert card.caption(136)[0] == card.font() != card.caption(74)[0]
    assert card.caption(40)[2].endswith("…")
