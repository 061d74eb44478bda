"""Pictures that come in by the clipboard or are dropped: a file, pixels, or a place on the web."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

_SHOWN_IN_PAGE = re.compile(r"<img[^>]+src\s*=\s*[\"']?(https?://[^\"'\s>]+)", re.IGNORECASE)
_EXACT = ("image/png", "image/tiff", "image/webp")
"""Formats that keep transparency, before what the system makes of a picture."""


@dataclass(frozen=True, slots=True, eq=False)
class Incoming:
    """Pictures: files, or one that comes as it is; the first of these that there is.

    Attributes:
        paths: Files on this computer.
        image: Pixels.
        web: Its address on the web, where nothing else came with it.
    """

    paths: tuple[Path, ...] = ()
    image: QImage | None = None
    web: str = ""

    @property
    def path(self) -> Path | None:
        """The first file."""
        return self.paths[0] if self.paths else None

    @classmethod
    def of(cls, data: QMimeData | None) -> Incoming | None:
        """Take pictures out of what another program offers; None if there is none."""
        if data is None:
            return None
        if files := [url.toLocalFile() for url in data.urls() if url.isLocalFile()]:
            return cls(paths=tuple(Path(name) for name in files))
        if (image := _pixels(data)) is not None:
            return cls(image=image)
        return cls(web=web) if (web := _address(data)) else None


def offers_picture(data: QMimeData) -> bool:
    """True if there seems to be a picture, without reading it."""
    local = any(url.isLocalFile() for url in data.urls())
    named = any(name.startswith("image/") for name in data.formats())
    return local or data.hasImage() or named or bool(_address(data))


def _pixels(data: QMimeData) -> QImage | None:
    offered = data.formats()
    others = [name for name in offered if name.startswith("image/") and name not in _EXACT]
    for name in [each for each in _EXACT if each in offered]:
        if not (image := QImage.fromData(data.data(name))).isNull():
            return image
    if data.hasImage() and isinstance(image := data.imageData(), QImage) and not image.isNull():
        return image
    for name in others:
        if not (image := QImage.fromData(data.data(name))).isNull():
            return image
    return None


def _address(data: QMimeData) -> str:
    """Address of a picture on the web; empty for none."""
    for url in data.urls():
        if url.scheme() in ("http", "https"):
            return url.toString()
    found = _SHOWN_IN_PAGE.search(data.html()) if data.hasHtml() else None
    return found.group(1) if found else ""
