import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from app.canvas import ViewMode
from app.canvas.board import Look
from app.document.message import Message


@pytest.mark.parametrize("words", [3, 40, 90])
def test_no_line_of_a_message_is_cut(qtbot, opened, words):
    bar = opened.message_bar
    opened.session.tell(Message("Something long " * words))
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.text.height() >= bar.text.heightForWidth(bar.text.width()))
    assert bar.rect().contains(bar.text.geometry())


def labels(canvas):
    covered = tuple(map(QRectF, canvas._covered.values()))
    look = Look(canvas.size(), canvas.devicePixelRatioF(), canvas.font(), QColor(), covered)
    return {name: place for place, name in canvas._board.labels(look)}


@pytest.mark.parametrize("mode", [*ViewMode])
@pytest.mark.parametrize("words", [3, 40])
def test_a_message_never_lies_over_the_names_of_what_is_seen(qtbot, opened, mode, words):
    canvas, bar = opened.canvas, opened.message_bar
    opened.resize(1000, 700)
    canvas.set_view_mode(mode)
    before = labels(canvas)
    assert before
    opened.session.tell(Message("Something long " * words))
    qtbot.waitUntil(bar.isVisible)
    for zoom in (None, 3.0):  # fitted, the picture may begin below the message
        if zoom is not None:
            canvas.zoom_at(zoom)
        now = labels(canvas)
        assert now
        assert not any(place.intersects(QRectF(bar.geometry())) for place in now.values())
        if not mode.is_split or not canvas.scene.in_rows:
            assert len({place.y() for place in now.values()}) == 1  # still beside each other
    opened.session.dismiss()
    canvas.scene.view.fit()
    canvas.after_view_change()
    assert labels(canvas) == before


def test_no_hint_lies_over_the_names_of_what_is_seen(qtbot, opened):
    canvas, hints = opened.canvas, opened.hints
    for width in (1000, 1600):
        opened.resize(width, 700)
        qtbot.waitUntil(lambda: opened.width() == width)  # noqa: B023
        canvas.fit()
        before = labels(canvas)
        opened.actions_by_name["hints"].trigger()
        for _ in range(4):
            card = hints.geometry().translated(-canvas.mapTo(opened, canvas.rect().topLeft()))
            now = labels(canvas)
            assert now.keys() == before.keys()
            assert not any(place.intersects(QRectF(card)) for place in now.values())
            hints.next.click()
        assert not hints.isVisible() and labels(canvas) == before


def test_messages_of_a_kind_share_one_picture(opened):
    bar, shown = opened.message_bar, []
    for said in ("Done", "Done again"):
        opened.session.tell(Message(said))
        shown.append(bar._icon.pixmap().cacheKey())
    opened.session.tell(Message("Not done", warns=True))
    assert shown[0] == shown[1] != bar._icon.pixmap().cacheKey()
