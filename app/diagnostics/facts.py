"""Facts for a bug report that need no window: versions, and what the log says."""

from __future__ import annotations

import platform
import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import platformdirs

_APP_NAME = "iter-studio"
_PACKAGES = ("iter-studio", "torch", "PySide6-Essentials", "numpy", "opencv-python-headless")


def log_folder() -> Path:
    """Folder of the log."""
    return Path(platformdirs.user_log_dir(_APP_NAME, appauthor=False))


def log_file() -> Path:
    """The log of this start and those before."""
    return log_folder() / "iter-studio.log"


def crash_file() -> Path:
    """The file in which what ends the program from below Python leaves its trace."""
    return log_folder() / "crash.log"


def packages() -> dict[str, str]:
    """Return the versions that matter, by name."""
    found = {name: _version(name) for name in _PACKAGES}
    found["python"] = platform.python_version()
    found["system"] = platform.platform()
    return found


def last_lines(path: Path, count: int) -> list[str]:
    """The end of a text file, without the home folder; nothing where there is no file."""
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [without_home(line) for line in lines[-count:]] if count else []


def without_home(text: str) -> str:
    """The text with “~” for the home folder, whose name is often that of a person."""
    home = str(Path.home())
    return re.sub(rf"{re.escape(home)}(?=[\\/]|\b)", "~", text) if len(home) > 1 else text


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "built in" if getattr(sys, "frozen", False) else "not installed"
