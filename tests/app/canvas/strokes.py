"""Drags and wheels on a canvas."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)


PLAIN, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


CONTROL = Qt.KeyboardModifier.ControlModifier


def drag(canvas, *points, button=LEFT, modifiers=PLAIN):
    QTest.mousePress(canvas, button, modifiers, points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, button, modifiers, points[-1])


def wheel(canvas, at, *, angle=0, pixels=None, phase=Qt.ScrollPhase.NoScrollPhase, keys=PLAIN):
    moved = QPoint() if pixels is None else pixels
    event = QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), moved, QPoint(0, angle),
        Qt.MouseButton.NoButton, keys, phase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
