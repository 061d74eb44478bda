"""Memory that is free goes back to the system: glibc keeps much of it otherwise.

Every thread gets an arena of its own there, and what a thread frees at the end of its arena stays
with it for good. One arena can be trimmed as a whole, and with few threads nobody waits for it.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_M_ARENA_MAX = -8
_OTHER_LIBRARY = (OSError, AttributeError)  # musl, macOS, Windows: nothing to do there


def use_one_arena() -> None:
    """Let all threads share one arena; to be called before the first thread starts."""
    if sys.platform.startswith("linux"):
        with suppress(*_OTHER_LIBRARY):
            ctypes.CDLL("libc.so.6").mallopt(_M_ARENA_MAX, 1)


def give_back() -> None:
    """Return free memory to the system; takes some milliseconds."""
    if sys.platform.startswith("linux"):
        with suppress(*_OTHER_LIBRARY):
            ctypes.CDLL("libc.so.6").malloc_trim(0)
