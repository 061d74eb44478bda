"""Watches whether the window answers."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.threads.thread import Thread


@dataclass(frozen=True, slots=True)
class Block:
    """A time in which the GUI thread did not answer.

    Attributes:
        ms: How long.
        starved_ms: The part of it in which the system had no processor for the thread, so that
            nothing in this program was to blame; 0 where the system does not say.
    """

    ms: float = 0.0
    starved_ms: float = 0.0


class Watchdog(QObject):
    """Measures the longest time the GUI thread did not answer. Made in the GUI thread."""

    _beat = Signal(float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answered = threading.Event()
        self._stop = threading.Event()
        self._longest = Block()
        self._statistics = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._beat.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(self._main, "watchdog")

    def start(self) -> None:
        """Begin to measure."""
        self._thread.start()

    def reset(self) -> Block:
        """Return the longest block so far, and start again."""
        longest, self._longest = self._longest, Block()
        return longest

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stop.set()
        self._answered.set()
        self._thread.wait()

    def _main(self) -> None:
        while not self._stop.wait(0.004):
            self._answered.clear()
            self._beat.emit(time.perf_counter(), self.starved_ms())
            while not self._answered.wait(0.1) and not self._stop.is_set():
                pass

    def starved_ms(self) -> float:
        """Time the GUI thread has waited for a processor in all."""
        try:
            return int(self._statistics.read_text().split()[1]) / 1e6
        except (OSError, IndexError, ValueError):
            return 0.0

    @Slot(float, float)
    def _answer(self, sent_at: float, starved_ms: float) -> None:
        ms = (time.perf_counter() - sent_at) * 1000
        if ms > self._longest.ms:
            self._longest = Block(ms, min(ms, self.starved_ms() - starved_ms))
        self._answered.set()
