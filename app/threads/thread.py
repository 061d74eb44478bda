"""A thread that runs one function; its rank, and the errors that nothing in it caught."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QThread

log = logging.getLogger(__name__)

_STEP = 3
_LOWEST = 19


class Thread(QThread):
    """A thread that runs one function."""

    def __init__(self, body: Callable[[], None], name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._body = body

    def run(self) -> None:
        """Run in the new thread."""
        self._body()


def give_way() -> None:
    """Let other threads go before the calling one and those that it starts; on Linux alone.

    There, the priorities of Qt say nothing. Networks take every processor; what paints the window,
    and the display server that shows it, would wait for the next one to be free.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            thread = threading.get_native_id()
            rank = os.getpriority(os.PRIO_PROCESS, thread)
            os.setpriority(os.PRIO_PROCESS, thread, min(_LOWEST, rank + _STEP))


def log_lost_errors() -> None:
    """Write what nothing caught in any thread but the window's to the log."""
    threading.excepthook = _log_lost


def _log_lost(given: threading.ExceptHookArgs) -> None:
    name = given.thread.name if given.thread is not None else "a thread"
    log.error("uncaught error in %s", name, exc_info=given.exc_value)
