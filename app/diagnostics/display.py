"""A look at the screen before Qt has one: where none answers, Qt ends the program by itself."""

from __future__ import annotations

import os
import re
import socket
import sys
from contextlib import suppress
from pathlib import Path

_PATIENCE_S = 3


def has_display() -> bool:
    """True if a window could be shown, if only in memory."""
    return bool(os.environ.get("QT_QPA_PLATFORM")) or has_screen()


def has_screen() -> bool:
    """True if a window could be seen."""
    return not sys.platform.startswith("linux") or _has_wayland() or _has_x11()


def _has_wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name))


def _has_x11() -> bool:
    display = os.environ.get("DISPLAY", "")
    named = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if named is None:
        return bool(display)  # on another machine: Qt will see
    path = f"/tmp/.X11-unix/X{named[1]}"
    return _answers(f"\0{path}") or _answers(path)


def _answers(address: str) -> bool:
    with suppress(OSError), socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_PATIENCE_S)
        line.connect(address)
        return True
    return False
