"""The quiet mark that the shown result is being updated."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from app.canvas.signs import draw_line

DELAY_MS = 180
"""An update shorter than this is never announced, so that nothing flickers."""
FRAME_MS = 40
PERIOD_MS = 1800


class Staleness(QObject):
    """Says when the mark is seen and where its bright part is."""

    shown_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown = False
        self._clock = QElapsedTimer()
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._frames = QTimer(self, interval=FRAME_MS)
        self._delay.timeout.connect(self._show)
        self._frames.timeout.connect(self.moved)

    @property
    def phase(self) -> float:
        """Place of the bright part, 0 to 1."""
        return self._clock.elapsed() % PERIOD_MS / PERIOD_MS if self.shown else 0.0

    def set_stale(self, stale: bool) -> None:
        """Announce after a moment, or stop at once."""
        if stale and not self.shown and not self._delay.isActive():
            self._delay.start()
        elif not stale:
            self._delay.stop()
            self._frames.stop()
            if self.shown:
                self.shown = False
                self.shown_changed.emit()

    def set_moving(self, moving: bool) -> None:
        """Stop the frames while nobody sees them."""
        if moving and self.shown:
            self._frames.start()
        else:
            self._frames.stop()

    def _show(self) -> None:
        self.shown = True
        self._clock.start()
        self._frames.start()
        self.shown_changed.emit()


class UpdatingLine(QWidget):
    """A thin line along the top edge of its parent, seen while the mark is.

    It covers what lies below: the picture, however large, is not painted again for each of its
    frames while the networks need the processors.
    """

    def __init__(self, parent: QWidget, staleness: Staleness) -> None:
        super().__init__(parent)
        self._staleness = staleness
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        staleness.moved.connect(self.update)
        staleness.shown_changed.connect(self._follow)

    def _follow(self) -> None:
        self.setVisible(self._staleness.shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            accent = self.palette().color(QPalette.ColorRole.Accent)
            draw_line(painter, self.width(), self._staleness.phase, accent)
