"""Facts about the window's document for a bug report: no names of files, no pixels."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from app.diagnostics.facts import packages
from models.images import Photo
from models.recipe import Recipe


def versions() -> dict[str, str]:
    """Return the versions that matter, Qt's and its display included, by name."""
    return {**packages(), "qt": qVersion(), "display": QGuiApplication.platformName()}


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
