from PySide6.QtCore import Qt

from app.document.message import refuse
from models.allocator import free_bytes
from models.engine import needed_memory

LEFT = Qt.MouseButton.LeftButton


def test_what_fits_is_not_refused():
    assert refuse((100, 200), 4, needed_memory((100, 200))) is None
    assert refuse((100, 200), 4, None) is None
    free = free_bytes()
    assert free is None or free > 1 << 20


def test_the_largest_size_that_fits_is_offered():
    refusal = refuse((4000, 4000), 8, needed_memory((1000, 1000)))
    assert refusal.scale == 2
    assert "16 megapixels" in refusal.sentence and "smaller" in refusal.sentence
    assert refuse((4000, 4000), 2, 1).scale == 1


def test_too_large_a_size_waits_for_the_user(qtbot, opened, pipeline):
    session, count = opened.session, len(pipeline.requests)
    session.free_bytes = lambda: needed_memory((200, 300))
    qtbot.mouseClick(opened.sidebar.restore.scale.preset(8), LEFT)
    assert opened.message_bar.isVisible()
    assert opened.message_bar.property("kind") == "warning"
    assert opened.sidebar.restore.summary.text() == "Not restored yet"
    assert session.is_stale and not session.is_pending
    qtbot.mouseClick(opened.message_bar.next_step, LEFT)
    assert session.settings.scale == 3
    qtbot.waitUntil(lambda: not session.is_stale)
    assert len(pipeline.requests) == count + 1


def test_the_user_may_run_it_all_the_same(qtbot, opened):
    session = opened.session
    session.free_bytes = lambda: 1
    qtbot.mouseClick(opened.sidebar.restore.scale.preset(2), LEFT)
    assert session.is_stale and not session.is_pending
    qtbot.keyClick(opened, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not session.is_stale)
