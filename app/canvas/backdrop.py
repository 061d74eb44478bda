"""The picture as it lies on the screen, kept, so that an overlay costs only itself.

While alpha or a brush moves, the picture below stays as it is: it is copied instead of scaled and
coloured again. What may have changed is drawn anew when it is next asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import cast

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

Paint = Callable[[QPainter, QRect], None]


class Backdrop:
    """An image of the whole canvas in device pixels, with the parts that are out of date."""

    def __init__(self) -> None:
        self._image = QImage()
        self._outdated = QRegion()
        self._key: Hashable = None

    def outdate(self, rects: Iterable[QRect]) -> None:
        """Draw these device pixels anew when they are next seen."""
        for rect in rects:
            self._outdated |= rect

    def forget(self) -> None:
        """Let the memory go."""
        self._image, self._outdated, self._key = QImage(), QRegion(), None

    def draw(
        self, painter: QPainter, area: QRect, size: tuple[int, int], key: Hashable, paint: Paint
    ) -> None:
        """Draw ``area``, in device pixels.

        Args:
            painter: Paints on the canvas, one to one.
            area: What is wanted; lies within ``size``.
            size: Width and height of the canvas.
            key: All that decides how the canvas looks; another key outdates everything.
            paint: Draws a part of the canvas, opaque.
        """
        whole = QRect(0, 0, *size)
        if self._image.size() != QSize(*size):
            self._image = QImage(*size, QImage.Format.Format_RGB32)
            self._outdated = QRegion(whole)
        if key != self._key:
            self._key = key
            self._outdated = QRegion(whole)
        wanted = self._outdated & area
        if not wanted.isEmpty():
            with QPainter(self._image) as inner:
                for rect in cast("Iterable[QRect]", wanted):
                    paint(inner, rect)
            self._outdated -= wanted
        painter.drawImage(area.topLeft(), self._image, area)
