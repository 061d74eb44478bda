"""The picture as it lies on the screen, kept, so that an overlay costs only itself.

While alpha or a brush moves, the picture below stays as it is: it is copied instead of scaled and
coloured again; a pan moves it. What may have changed is drawn anew when it is next asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

Paint = Callable[[QImage, QRect], None]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the canvas looks.

    Attributes:
        key: All that decides it but the position of the picture.
        at: The position, in device pixels; a change moves what is drawn.
        parts: Areas that show different things; what is drawn moves inside of its own.
    """

    key: Hashable
    at: tuple[int, int]
    parts: tuple[QRect, ...]


class Backdrop:
    """An image of the whole canvas in device pixels, with the parts that are out of date."""

    def __init__(self) -> None:
        self._image = QImage()
        self._spare = QImage()
        self._outdated = QRegion()
        self._layout: Layout | None = None

    def outdate(self, rects: Iterable[QRect]) -> None:
        """Draw these device pixels anew when they are next seen."""
        for rect in rects:
            self._outdated |= rect

    def forget(self) -> None:
        """Let the memory go."""
        self._image, self._spare = QImage(), QImage()
        self._outdated, self._layout = QRegion(), None

    def draw(
        self, painter: QPainter, area: QRect, size: tuple[int, int], layout: Layout, paint: Paint
    ) -> None:
        """Draw ``area``, in device pixels.

        Args:
            painter: Paints on the canvas, one to one.
            area: What is wanted; lies within ``size``.
            size: Width and height of the canvas.
            layout: How it looks; another key outdates everything.
            paint: Draws a part of the canvas, opaque, into an image of all of it.
        """
        self._follow(size, layout)
        wanted = self._outdated & area
        if not wanted.isEmpty():
            for rect in cast("Iterable[QRect]", wanted):
                paint(self._image, rect)
            self._outdated -= wanted
        painter.drawImage(area.topLeft(), self._image, area)

    def _follow(self, size: tuple[int, int], layout: Layout) -> None:
        """Move what is still right, and outdate the rest."""
        before, self._layout = self._layout, layout
        if self._image.size() != QSize(*size):
            self._image = QImage(*size, QImage.Format.Format_RGB32)
            self._spare = QImage()
        elif before is not None and before.key == layout.key:
            step = QPoint(layout.at[0] - before.at[0], layout.at[1] - before.at[1])
            if not step.isNull():
                self._move(step, layout.parts)
            return
        self._outdated = QRegion(QRect(QPoint(), self._image.size()))

    def _move(self, step: QPoint, parts: Iterable[QRect]) -> None:
        """Move the picture by whole pixels inside of each part."""
        if self._spare.isNull():
            self._spare = QImage(self._image.size(), QImage.Format.Format_RGB32)
        right = QRegion()
        with QPainter(self._spare) as painter:
            for part in parts:
                kept = part.intersected(part.translated(step))
                painter.drawImage(kept.topLeft(), self._image, kept.translated(-step))
                moved = (self._outdated & part).translated(step)
                right |= QRegion(kept) - moved
        self._image, self._spare = self._spare, self._image
        self._outdated = QRegion(QRect(QPoint(), self._image.size())) - right
