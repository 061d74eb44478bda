"""Facts about the machine and the document for a bug report."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, Protocol

import platformdirs
from PySide6.QtCore import QCoreApplication, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.preferences import APP_NAME
from models.images import Photo
from models.recipe import Recipe

_SIZE, _OLDER = 1 << 20, 2
_fatal: IO[str] | None = None
"""Stays open: what ends the program from below Python is written here while it dies."""


def log_folder() -> Path:
    """Folder of the log."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def log_to_file() -> logging.Handler | None:
    """Log to a file, and crashes of the program to another one.

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


def show_folder(folder: Path, parent: QWidget) -> None:
    """Open a folder in the file manager; where none answers, a dialog says where the folder is."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(_tr("Folder"))
    box.setText(_tr("No file manager could be opened. The folder is here:"))
    box.setInformativeText(str(folder))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    copy = box.addButton(_tr("Copy path"), QMessageBox.ButtonRole.AcceptRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(folder)))
    box.addButton(QMessageBox.StandardButton.Close)
    box.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Folders", text)


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


class Described(Protocol):
    """The part of a document that a report may show."""

    @property
    def photo(self) -> Photo | None:
        """The open photo."""

    @property
    def settings(self) -> Recipe:
        """The settings without the paint."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Failures that were dealt with."""


def report(document: Described) -> str:
    """Return versions, photo size and settings as lines of text; no file names, no pixels."""
    lines = [f"{name}: {value}" for name, value in versions().items()]
    photo = document.photo
    if photo is not None:
        lines.append(f"photo: {photo.width}x{photo.height}, {photo.bit_depth} bit, {photo.format}")
    settings = document.settings
    lines.append(
        f"settings: scale {settings.scale:g}, alpha {settings.alpha:g}, steps {settings.steps}, "
        f"seed {settings.seed}, temperature {settings.temperature:g}, {settings.schedule}"
    )
    lines += [f"notice: {sentence}" for sentence in document.notices]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "built in" if getattr(sys, "frozen", False) else "not installed"
