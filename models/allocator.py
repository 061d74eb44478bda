"""The memory of the machine: how much is free, and giving back what the program has freed.

With glibc every thread has an arena of its own, so that what is left over adds up; one arena is
shared, trimmed as a whole, and with few threads none waits for it. Large pieces glibc would ask
of the system and return each time, thousands of new pages for every layer of a network; they stay
in the arena as well, until the program rests.

Torch and NumPy ask Linux for huge pages there. In a place that was asked for once, Linux goes on to
make huge pages of small ones, minutes later, and fills with them what was given back.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from pathlib import Path

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_MADV_NOHUGEPAGE = 15
_LARGE = 1 << 30
"""Bytes of a piece that comes from the system after all."""
_OTHER_LIBRARY = (OSError, AttributeError)  # musl, macOS, Windows: nothing to do there


def use_one_arena() -> None:
    """Let all threads share one arena, large pieces too; to be called before the first thread."""
    if sys.platform.startswith("linux"):
        with suppress(*_OTHER_LIBRARY):
            library = ctypes.CDLL("libc.so.6")
            library.mallopt(_M_ARENA_MAX, 1)
            library.mallopt(_M_MMAP_THRESHOLD, _LARGE)
            library.mallopt(_M_TRIM_THRESHOLD, _LARGE)


def give_back() -> None:
    """Return free memory to the system, for good; takes some milliseconds."""
    if sys.platform.startswith("linux"):
        with suppress(*_OTHER_LIBRARY):
            library = ctypes.CDLL("libc.so.6")
            library.malloc_trim(0)
            _keep_pages_small(library)


def _keep_pages_small(library: ctypes.CDLL) -> None:
    """Take back what was asked for in the arena; whoever takes large pieces asks anew."""
    for line in Path("/proc/self/maps").read_text("utf-8", "replace").splitlines():
        if line.endswith("[heap]"):
            start, end = (int(each, 16) for each in line.split(maxsplit=1)[0].split("-"))
            place = ctypes.c_void_p(start), ctypes.c_size_t(end - start)
            library.madvise(*place, _MADV_NOHUGEPAGE)


def limit_memory(most: int) -> None:
    """Plan with no more than ``most`` bytes for the whole program from now on; 0 for no limit."""
    _limit[0] = most


_limit = [0]


def is_limited() -> bool:
    """True if the user set a limit."""
    return _limit[0] > 0


def free_bytes() -> int | None:
    """Memory that the program can have now, up to its limit; None if the system does not say."""
    free = _available_bytes()
    if not is_limited():
        return free
    left = max(0, _limit[0] - _resident_bytes())
    return left if free is None else min(free, left)


def total_bytes() -> int:
    """Memory of the machine."""
    import psutil

    return int(psutil.virtual_memory().total)


def _resident_bytes() -> int:
    """Memory that the program takes."""
    import psutil

    return int(psutil.Process().memory_info().rss)


def _available_bytes() -> int | None:
    if sys.platform.startswith("linux"):  # the same number, without loading a package
        try:
            lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
            return next(int(line.split()[1]) for line in lines if "MemAvailable" in line) << 10
        except (OSError, StopIteration, ValueError, IndexError):
            return None
    import psutil

    return int(psutil.virtual_memory().available)
