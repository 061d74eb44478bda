"""The log of the window: where it is, and how it is kept small."""

from __future__ import annotations

import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

import platformdirs

from app.preferences import APP_NAME

_SIZE, _OLDER = 1 << 20, 2
_fatal: IO[str] | None = None
"""Stays open: what ends the program from below Python is written here while it dies."""


def log_folder() -> Path:
    """Where the log lies."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def log_to_file() -> logging.Handler | None:
    """Write what goes on into a file, and into another one what kills the program.

    Returns:
        What writes; None where nothing can be written: a read-only home is no reason not to start.
    """
    global _fatal
    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "iter-studio.log", maxBytes=_SIZE, backupCount=_OLDER, encoding="utf-8"
        )
        _fatal = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(_fatal)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    for name in ("app", "models"):
        logging.getLogger(name).setLevel(logging.INFO)
    return handler
