"""Rank of a thread: what computes for long lets the window and the screen go first."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

_STEP = 3
_LOWEST = 19


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
