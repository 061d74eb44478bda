"""Collects cyclic garbage in the window's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_MANY = 20_000
"""New objects in one interval that only modules bring, which stay: torch has 270,000."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collector, which runs in whatever thread is at work.

    Timers and widgets in a circle of references would be destroyed there, and the program with
    them: Qt wants them to end in the thread in which they live.

    Args:
        parent: Lives as long as objects of Qt do.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def collect(self) -> None:
        """Collect the generations that Python itself would.

        While modules are imported, to look through all that is theirs would stop the window for
        50 ms and more. They are set aside, for good.
        """
        if gc.get_count()[0] > _MANY:
            gc.freeze()
            return
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        for generation in (2, 1, 0):
            if due[generation]:
                gc.collect(generation)
                return
