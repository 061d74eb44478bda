"""What a bug report needs to say about the machine and the document."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from app.document.session import Session

_PACKAGES = ("iter-studio", "torch", "PySide6-Essentials", "numpy", "opencv-python-headless")


def app_version() -> str:
    """Return the installed version of the program."""
    return _version("iter-studio")


def versions() -> dict[str, str]:
    """Return the versions that matter, by name."""
    found = {name: _version(name) for name in _PACKAGES}
    found["python"] = platform.python_version()
    found["qt"] = qVersion()
    found["system"] = platform.platform()
    found["display"] = QGuiApplication.platformName()
    return found


def report(session: Session) -> str:
    """Return versions, photo size and settings as lines of text; no file names, no pixels."""
    lines = [f"{name}: {value}" for name, value in versions().items()]
    photo = session.photo
    if photo is not None:
        lines.append(f"photo: {photo.width}x{photo.height}, {photo.bit_depth} bit, {photo.format}")
    settings = session.settings
    lines.append(
        f"settings: scale {settings.scale:g}, alpha {settings.alpha:g}, steps {settings.steps}, "
        f"seed {settings.seed}, temperature {settings.temperature:g}, {settings.schedule}"
    )
    lines += [f"notice: {sentence}" for sentence in session.notices]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "built in" if getattr(sys, "frozen", False) else "not installed"
