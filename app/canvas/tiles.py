"""Pixels of one picture with a pyramid of halved levels, drawn part by part.

Every level is one array; a tile is a `QImage` view into it, cut to what a repaint needs. So there
are no seams between tiles, no side longer than the raster engine's limit, and a patch costs only
its own area.
"""

from __future__ import annotations

import math
import mmap
import sys
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

from app.canvas.raster import PREMULTIPLIED, draw_argb, spread_cells
from app.canvas.view import Frame
from models.grid import Rect

SMALLEST_LEVEL = 256
CRISP_ZOOM = 2.0
"""From this many device pixels per stored pixel on, pixels are drawn as squares."""


class TileStore:
    """A picture that arrives in parts. Parts that never came stay transparent."""

    def __init__(self, height: int, width: int) -> None:
        self._levels = [_blank(height, width)]
        while max(self._levels[-1].shape[:2]) > SMALLEST_LEVEL:
            rows, cols = self._levels[-1].shape[:2]
            self._levels.append(_blank((rows + 1) // 2, (cols + 1) // 2))

    @classmethod
    def of(cls, pixels: NDArray[np.uint8], height: int, width: int) -> TileStore:
        """Store a whole picture, uint8 RGB (H, W, 3), enlarged by cubic interpolation."""
        store = cls(height, width)
        finest = store._levels[0]
        if pixels.shape[:2] == (height, width):
            cv2.cvtColor(pixels, cv2.COLOR_RGB2BGRA, dst=finest)
        else:
            bgra = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGRA)
            cv2.resize(bgra, (width, height), dst=finest, interpolation=cv2.INTER_CUBIC)
        store._renew(0, 0, height, width)
        return store

    @property
    def height(self) -> int:
        """Rows of the finest level."""
        return int(self._levels[0].shape[0])

    @property
    def width(self) -> int:
        """Columns of the finest level."""
        return int(self._levels[0].shape[1])

    def write(self, top: int, left: int, pixels: NDArray[np.uint8]) -> None:
        """Copy uint8 RGB (h, w, 3) to ``top, left``, cut to the picture, and renew the pyramid."""
        pixels = pixels[: self.height - top, : self.width - left]
        if not pixels.size:
            return
        bottom, right = top + pixels.shape[0], left + pixels.shape[1]
        part = self._levels[0][top:bottom, left:right]
        cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2BGRA, dst=part)
        self._renew(top, left, bottom, right)

    def reduced(self, rows: int, columns: int) -> NDArray[np.uint8]:
        """The picture at another, smaller size, uint8 BGRA (rows, columns, 4)."""
        fine = [each for each in self._levels if each.shape[0] >= rows and each.shape[1] >= columns]
        level = fine[-1] if fine else self._levels[0]
        return np.asarray(cv2.resize(level, (columns, rows), interpolation=cv2.INTER_AREA))

    def fill_gaps(self, other: TileStore, rect: Rect) -> None:
        """Take over what another picture of the same size has where this one has nothing."""
        bottom = min(rect.top + rect.height, self.height)
        right = min(rect.left + rect.width, self.width)
        where = slice(rect.top, bottom), slice(rect.left, right)
        mine, theirs = (each._levels[0].view(np.uint32)[(*where, 0)] for each in (self, other))
        gaps = mine == 0  # pixels that were written are opaque
        if gaps.any():
            np.copyto(mine, theirs, where=gaps)
            self._renew(rect.top, rect.left, bottom, right)

    def _renew(self, top: int, left: int, bottom: int, right: int) -> None:
        """Bring the pyramid up to date with a part of the finest level."""
        for fine, coarse in zip(self._levels, self._levels[1:], strict=False):
            top, left, bottom, right = top // 2, left // 2, (bottom + 1) // 2, (right + 1) // 2
            _halve(fine[2 * top : 2 * bottom, 2 * left : 2 * right], coarse[top:bottom, left:right])

    def draw(self, painter: QPainter, frame: Frame, area: QRect) -> None:
        """Draw what falls into ``area``, in device pixels, scaled to the size of the frame.

        Smooth below `CRISP_ZOOM`, squares from there on.
        """
        scale_x = frame.zoom * frame.width / self.width
        scale_y = frame.zoom * frame.height / self.height
        level = _level(max(scale_x, scale_y), len(self._levels))
        pitch_x, pitch_y = scale_x * 2**level, scale_y * 2**level
        array = self._levels[level]
        if frame.zoom >= CRISP_ZOOM and (self.width, self.height) == (frame.width, frame.height):
            squares = spread_cells(array.view(np.uint32)[..., 0], frame, area, frame.zoom)
            draw_argb(painter, squares, area.topLeft())
            return
        rows, cols = array.shape[:2]
        x0 = max(0, math.floor((area.x() - frame.x) / pitch_x) - 2)
        y0 = max(0, math.floor((area.y() - frame.y) / pitch_y) - 2)
        x1 = min(cols, math.ceil((area.x() + area.width() - frame.x) / pitch_x) + 2)
        y1 = min(rows, math.ceil((area.y() + area.height() - frame.y) / pitch_y) + 2)
        if x1 <= x0 or y1 <= y0:
            return
        target = QRectF(
            frame.x + x0 * pitch_x,
            frame.y + y0 * pitch_y,
            (x1 - x0) * pitch_x,
            (y1 - y0) * pitch_y,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, pitch_x != 1)
        painter.drawImage(
            target, _image(array, x0, y0, x1 - x0, y1 - y0), QRectF(0, 0, x1 - x0, y1 - y0)
        )


def _blank(rows: int, cols: int) -> NDArray[np.uint8]:
    """Transparent pixels in memory that is taken page by page, when first written.

    ``np.zeros`` asks for huge pages: the first patch to touch one can wait 100 ms for it.
    """
    size = 4 * rows * cols
    if sys.platform == "win32":
        memory = mmap.mmap(-1, size)
    else:
        memory = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    return np.frombuffer(memory, np.uint8).reshape(rows, cols, 4)


def _halve(fine: NDArray[np.uint8], coarse: NDArray[np.uint8]) -> None:
    """Average 2x2 pixels; an odd last row or column counts twice."""
    odd_rows, odd_cols = fine.shape[0] % 2, fine.shape[1] % 2
    if odd_rows or odd_cols:
        fine = np.pad(fine, ((0, odd_rows), (0, odd_cols), (0, 0)), mode="edge")
    cv2.resize(fine, (coarse.shape[1], coarse.shape[0]), dst=coarse, interpolation=cv2.INTER_AREA)


def _level(scale: float, levels: int) -> int:
    """The coarsest level that still has to be shrunk, by at most two."""
    return min(levels - 1, max(0, math.floor(-math.log2(scale) + 1e-6)))


def _image(array: NDArray[np.uint8], x: int, y: int, width: int, height: int) -> QImage:
    """View a part of a level as an image; the level must outlive it."""
    start = y * array.strides[0] + x * array.strides[1]
    return QImage(array.reshape(-1)[start:].data, width, height, array.strides[0], PREMULTIPLIED)


Paint = Callable[[QImage, QRect], None]


@dataclass(frozen=True, slots=True)
class Layout:
    """The look of the canvas at one moment.

    Attributes:
        key: All that decides it except the position of the picture.
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
        """Mark device pixels to be redrawn when they are next seen."""
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
            area: What is wanted; within ``size``.
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


class Side(Enum):
    """The picture that a step takes the place of."""

    BEFORE = "before"
    AFTER = "after"


class StepPictures:
    """Parts of step pictures as they arrive; parts that never came show what is below."""

    def __init__(self) -> None:
        self._stores: dict[Side, TileStore] = {}
        self._captions: dict[Side, str] = {}

    def patch(
        self, side: Side, size: tuple[int, int], rect: Rect, pixels: NDArray[np.uint8]
    ) -> None:
        """Take over pixels, uint8 RGB (h, w, 3); ``rect`` and the size (H, W) in output pixels."""
        if side not in self._stores:
            self._stores[side] = TileStore(*size)
        self._stores[side].write(rect.top, rect.left, pixels)

    def hold(self, side: Side, below: TileStore, rect: Rect) -> None:
        """Keep what shows through a picture in ``rect``: it is about to change below."""
        if side not in self._stores:
            self._stores[side] = TileStore(below.height, below.width)
        self._stores[side].fill_gaps(below, rect)

    def drop(self, side: Side | None = None) -> None:
        """Forget the picture of one side, or of both, with its caption."""
        for each in Side if side is None else (side,):
            self._stores.pop(each, None)
            self._captions.pop(each, None)

    def shows(self, side: Side) -> bool:
        """True if a side has a picture or a name of its own."""
        return side in self._stores or side in self._captions

    def set_caption(self, side: Side, caption: str) -> None:
        """Say what a side shows; empty for its usual name."""
        self._captions[side] = caption

    def caption(self, side: Side) -> str:
        """The name of a side's contents; empty for its usual name."""
        return self._captions.get(side, "")

    def draw(self, side: Side, painter: QPainter, frame: Frame, area: QRect) -> None:
        """Draw what has arrived of one side, over what is there."""
        if side in self._stores:
            self._stores[side].draw(painter, frame, area)
