"""Real events for widgets: mouse, wheel and drop, and what a test waits for after them."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.preferences import THEME

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def fresh(window):
    return window.session.result is not None and not window.session.is_stale


def told(window, word):
    message = window.session.message
    return message is not None and word in message.sentence


def drag(widget, start, end, steps=6, modifiers=NONE):
    QTest.mousePress(widget, LEFT, modifiers, start)
    for step in range(1, steps + 1):
        at = start + (end - start) * step / steps
        QTest.mouseMove(widget, at)
    QTest.mouseRelease(widget, LEFT, modifiers, end)


def wheel(widget, delta, modifiers=NONE):
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(widget.rect().center())
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at.toPoint(), copy, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(at, copy, data, LEFT, NONE))


def choose_theme(qtbot, window, theme: str) -> None:
    """Choose a theme as in the preferences, and wait until the window has its colours."""
    window.preferences.set(THEME, theme)
    qtbot.waitUntil(lambda: window.theme.is_settled)
