import pytest

from app.document.message import Message


@pytest.mark.parametrize("words", [3, 40, 90])
def test_no_line_of_a_message_is_cut(qtbot, opened, words):
    bar = opened.message_bar
    opened.session.tell(Message("Something long " * words))
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.text.height() >= bar.text.heightForWidth(bar.text.width()))
    assert bar.rect().contains(bar.text.geometry())
