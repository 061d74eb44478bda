"""The log of the window, and of what ends it from below Python."""

from __future__ import annotations

import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from typing import IO

from app.diagnostics.facts import crash_file, log_file

_SIZE, _OLDER = 1 << 20, 2
_fatal: IO[str] | None = None
"""Stays open: what ends the program from below Python is written here while it dies."""


def log_to_file() -> logging.Handler | None:
    """Log to a file, and crashes of the program to another one.

    Returns:
        What writes; None where nothing can be written: a read-only home is no reason not to start.
    """
    global _fatal
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=_SIZE, backupCount=_OLDER, encoding="utf-8"
        )
        _fatal = crash_file().open("a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(_fatal)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    for name in ("app", "models"):
        logging.getLogger(name).setLevel(logging.INFO)
    return handler
