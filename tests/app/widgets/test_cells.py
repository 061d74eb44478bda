import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from app.widgets.cells import draw_frame, draw_ground, small
from app.widgets.theme import DARK, LIGHT

CELL = QRect(0, 0, 60, 40)


def drawn(draw):
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#102030"))
    with QPainter(image) as painter:
        draw(painter)
    return image


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_the_ground_has_the_colour_of_what_is_pointed_at(qapp, colours):
    image = drawn(lambda painter: draw_ground(painter, CELL, colours))
    assert image.pixelColor(30, 20) == QColor(colours.hover)
    assert image.pixelColor(0, 0) == QColor("#102030")


@pytest.mark.parametrize(
    ("shown", "focused", "strong"),
    [(False, False, False), (True, False, True), (True, True, True), (False, True, True)],
)
def test_only_what_is_shown_or_has_the_keys_has_a_strong_edge(qapp, shown, focused, strong):
    image = drawn(lambda painter: draw_frame(painter, CELL, DARK, shown=shown, focused=focused))
    assert image.pixelColor(30, 0) == QColor(DARK.focus if strong else DARK.border)
    assert image.pixelColor(30, 20) == QColor("#102030")


def test_words_are_small_and_some_of_them_strong(qapp):
    font = QFont()
    font.setPixelSize(20)
    assert small(font).pixelSize() == small(font, bold=True).pixelSize() == 11
    assert small(font, bold=True).weight() > small(font).weight()
    assert font.pixelSize() == 20
