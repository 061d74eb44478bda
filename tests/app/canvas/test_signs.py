import pytest
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.canvas.signs import (
    LINE_HEIGHT,
    PILL_HEIGHT,
    Staleness,
    UpdatingLine,
    draw_pill,
    draw_plate,
    pill_width,
)


@pytest.fixture
def staleness(qapp):
    owner = QObject()
    yield Staleness(owner)
    owner.deleteLater()


def test_an_update_is_announced_after_a_moment_and_gone_at_once(qtbot, staleness):
    told = []
    staleness.shown_changed.connect(lambda: told.append(staleness.shown))
    staleness.set_stale(True)
    staleness.set_stale(True)  # the moment does not begin again
    assert not staleness.shown and staleness.phase == 0
    qtbot.waitUntil(lambda: staleness.shown)
    assert 0 <= staleness.phase < 1
    staleness.set_stale(False)
    assert told == [True, False] and staleness.phase == 0


def test_what_was_over_in_a_moment_was_never_announced(qtbot, staleness):
    with qtbot.assertNotEmitted(staleness.shown_changed, wait=300):
        staleness.set_stale(True)
        staleness.set_stale(False)


def test_nothing_moves_while_the_line_is_not_seen(qtbot, staleness):
    staleness.set_moving(True)  # nothing is stale
    with qtbot.assertNotEmitted(staleness.moved, wait=100):
        pass
    staleness.set_stale(True)
    with qtbot.waitSignal(staleness.moved):
        pass
    staleness.set_moving(False)
    with qtbot.assertNotEmitted(staleness.moved, wait=100):
        pass


def test_the_line_is_there_while_the_mark_is(qtbot, staleness):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(200, 80)
    line = UpdatingLine(parent, staleness)
    line.setGeometry(0, 0, 200, LINE_HEIGHT)
    parent.show()
    assert not line.isVisible()
    staleness.set_stale(True)
    qtbot.waitUntil(line.isVisible)
    staleness.set_stale(False)
    assert not line.isVisible()


def test_a_pill_holds_its_text_and_is_drawn_the_same_again(qapp):
    font = QFont()
    assert pill_width("Before and after", font) > pill_width("Before", font) > 2 * 10
    rect = QRectF(4, 4, pill_width("Before", font), PILL_HEIGHT)
    pictures = []
    for _ in range(2):
        image = QImage(120, 40, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        with QPainter(image) as painter:
            draw_pill(painter, rect, "Before", font)
        pictures.append(image)
    assert pictures[0] == pictures[1]
    assert pictures[0].pixelColor(round(rect.center().x()), 6).alpha() > 100
    assert pictures[0].pixelColor(118, 38).alpha() == 0


@pytest.mark.parametrize("width", [150, 480])
def test_a_plate_leaves_the_knob_alone(qapp, width):
    image = QImage(480, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    knob = QRectF(-21, 129, 42, 42)
    with QPainter(image) as painter:
        inside, lines = QRectF(0, 0, width, 300), ("Drawing step 4…", "Until then: the last one")
        draw_plate(painter, inside, lines, QFont(), knob)
    dark = [y for y in range(300) if image.pixelColor(width // 2, y).lightness() < 200]
    assert dark, "no plate"
    assert any(y > knob.bottom() for y in dark)
    on_knob = range(int(knob.top()), int(knob.bottom()))
    assert all(image.pixelColor(x, y).lightness() > 250 for x in range(21) for y in on_knob)
