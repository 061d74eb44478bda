"""The contents of the canvas, and how one part of it is drawn, in device pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.brush import Cells
from app.canvas.heatmap import Heatmap
from app.canvas.overlay import REACH, TokenOverlay
from app.canvas.raster import STRIP_PIXELS, draw_argb
from app.canvas.spots import Spot
from app.canvas.tiles import Backdrop, Layout, Side, StepPictures, TileStore
from app.canvas.view import Frame, View
from models.grid import STRIDE, Rect, together

DIFFERENCE_GAIN = 4
GUTTER = 6
"""Device pixels between the panes of SIDE_BY_SIDE."""
LARGEST_ENLARGED = 2**22
"""Up to this many output pixels the photo is enlarged once, by cubic interpolation."""


class ViewMode(Enum):
    """The ways of showing photo and result."""

    SPLIT = "split"
    SIDE_BY_SIDE = "side by side"
    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"
    SPLIT_ROWS = "split, one above the other"

    @property
    def is_split(self) -> bool:
        """True if a divider can be dragged."""
        return self in (ViewMode.SPLIT, ViewMode.SPLIT_ROWS)


class Layer(Enum):
    """The contents of one area of a pane."""

    BEFORE = auto()
    AFTER = auto()
    DIFFERENCE = auto()
    ORIGINAL = auto()


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the canvas with its own copy of the picture.

    Attributes:
        rect: Device pixels of the pane.
        parts: What is shown where; the rectangles divide the pane.
    """

    rect: QRect
    parts: tuple[tuple[QRect, Layer], ...]


class Scene:
    """Photo, result and overlays; knows how to draw them, never decides them."""

    def __init__(self) -> None:
        self.view = View()
        self.heatmap = Heatmap()
        self.overlay = TokenOverlay()
        self.backdrop = Backdrop()
        self.steps = StepPictures()
        self.spots: tuple[Spot, ...] = ()
        self.mode = ViewMode.SPLIT
        self.split = 0.5
        self.original = False
        self.device = (1, 1)
        self.background = QColor(38, 38, 38)
        self._photo: NDArray[np.uint8] | None = None
        self._before: TileStore | None = None  # of the photo, made when it is first drawn
        self._enlarged = True
        self._after: TileStore | None = None
        self._older: TileStore | None = None
        self._held: TileStore | None = None
        self._changed: Rect | None = None  # where patches have come since
        self.flashing = False  # whether what is held is shown
        self._state = np.zeros((1, 1), np.uint8)  # of every token: 1 for a preview, 2 for final
        self._covered = False  # whether none is 0
        self.has_preview = False  # whether one is 1
        self.pictures = 0  # counts whole new pictures

    @property
    def has_photo(self) -> bool:
        """True if a photo is shown."""
        return self._photo is not None

    @property
    def grid(self) -> tuple[int, int]:
        """Rows and columns of the token grid."""
        width, height = self.view.size
        return -(-height // STRIDE), -(-width // STRIDE)

    # What is shown

    def set_photo(self, pixels: NDArray[np.uint8] | None, height: int, width: int) -> None:
        """Start over with a photo, uint8 RGB (H, W, 3), and the size of its result."""
        self._photo = pixels
        self.view.set_size(width, height, keep=False)
        self._start_result()
        self._older = None
        self._before, self._enlarged = None, False
        self._clear_overlays()

    def set_size(self, height: int, width: int) -> None:
        """Change the size of the result; the old result stays below until it is covered."""
        if (width, height) == self.view.size:
            return
        self.view.set_size(width, height, keep=True)
        if self._state.any():
            self._older = self._after
        self._start_result()
        self._clear_overlays()
        self._enlarged = False

    def clear_result(self) -> None:
        """Forget the result."""
        self._older = None
        self._start_result()

    def patch(self, rect: Rect, pixels: NDArray[np.uint8], *, final: bool) -> None:
        """Take over pixels of the result, uint8 RGB (h, w, 3), ``rect`` in output pixels."""
        if self._after is None:
            width, height = self.view.size
            self._after = TileStore(height, width)
        if self.steps.shows(Side.AFTER):
            self.steps.hold(Side.AFTER, self._after, rect)
        if self._held is not None and not self.flashing:
            self._held.fill_gaps(self._after, rect)
            self._changed = rect if self._changed is None else together(self._changed, rect)
        self._after.write(rect.top, rect.left, pixels)
        rows = slice(rect.top // STRIDE, -(-(rect.top + rect.height) // STRIDE))
        cols = slice(rect.left // STRIDE, -(-(rect.left + rect.width) // STRIDE))
        self._state[rows, cols] = 2 if final else 1
        self._covered = bool(self._state.all())
        self.has_preview = bool((self._state == 1).any())
        if self._covered:
            self._older = None

    def hold(self) -> None:
        """Keep what the patches to come will replace, to be shown against them."""
        if self._after is not None and self._held is None:
            self._held = TileStore(self._after.height, self._after.width)

    @property
    def changed(self) -> Rect | None:
        """Output pixels for which the old picture is held; None where nothing was replaced."""
        return self._changed

    def release(self) -> None:
        """Let the old picture go."""
        self._held, self._changed, self.flashing = None, None, False

    def token_colours(self) -> NDArray[np.uint8] | None:
        """The mean colour of every token of the result, or of the photo: uint8 (Ht, Wt, 3)."""
        store = self._after if self._covered else self._photo_store()
        if store is None:
            return None
        return np.ascontiguousarray(store.reduced(*self.grid)[..., :3])

    def lacks_result(self, frame: Frame, seen: QRect) -> bool:
        """True if the photo shows in the place of the result somewhere in these device pixels."""
        if self._covered or self._older is not None or self.steps.shows(Side.AFTER):
            return False
        pitch = STRIDE * frame.zoom
        top, left = (
            max(0, int((at - origin) / pitch))
            for at, origin in ((seen.y(), frame.y), (seen.x(), frame.x))
        )
        bottom = -int(-(seen.y() + seen.height() - frame.y) // pitch)
        right = -int(-(seen.x() + seen.width() - frame.x) // pitch)
        return bool((self._state[top:bottom, left:right] == 0).any())

    def _start_result(self) -> None:
        self.pictures += 1
        self.steps.drop()
        self.release()
        self._after = None
        self._state = np.zeros(self.grid, np.uint8)
        self._covered = self.has_preview = False

    def _clear_overlays(self) -> None:
        self.overlay.clear()
        self.heatmap.show(None)

    def _photo_store(self) -> TileStore | None:
        """The photo as it is drawn, enlarged when first asked for: opening waits long enough."""
        if self._enlarged or self._photo is None:
            return self._before
        self._enlarged = True
        width, height = self.view.size
        pixels = self._photo
        if pixels.shape[0] < height and width * height <= LARGEST_ENLARGED:
            self._before = TileStore.of(pixels, height, width)
        elif self._before is None or pixels.shape[:2] != (self._before.height, self._before.width):
            self._before = TileStore.of(pixels, *pixels.shape[:2])
        return self._before

    def drop_step(self, side: Side) -> bool:
        """Show what the picture of a step has covered; False where there was none."""
        if not self.steps.shows(side):
            return False
        self.pictures += 1
        self.steps.drop(side)
        return True

    def caption(self, layer: Layer) -> str:
        """Name of the step that a layer shows; empty where it shows none."""
        sides = {Layer.BEFORE: Side.BEFORE, Layer.AFTER: Side.AFTER}
        return self.steps.caption(sides[layer]) if layer in sides else ""

    # Where it is shown

    def panes(self) -> list[Pane]:
        """The panes of the present mode."""
        width, height = self.device
        whole = QRect(0, 0, width, height)
        if self.original:
            return [Pane(pane.rect, ((pane.rect, Layer.ORIGINAL),)) for pane in self._divide(whole)]
        if self.mode is ViewMode.SIDE_BY_SIDE:
            left, right = self._divide(whole)
            return [
                Pane(left.rect, ((left.rect, Layer.BEFORE),)),
                Pane(right.rect, ((right.rect, Layer.AFTER),)),
            ]
        if self.mode is ViewMode.SPLIT:
            at = self.split_x
            before, after = QRect(0, 0, at, height), QRect(at, 0, width - at, height)
            return [Pane(whole, ((before, Layer.BEFORE), (after, Layer.AFTER)))]
        if self.mode is ViewMode.SPLIT_ROWS:
            at = self.split_y
            before, after = QRect(0, 0, width, at), QRect(0, at, width, height - at)
            return [Pane(whole, ((before, Layer.BEFORE), (after, Layer.AFTER)))]
        layer = Layer[self.mode.name]
        return [Pane(whole, ((whole, layer),))]

    def _divide(self, whole: QRect) -> list[Pane]:
        if self.mode is not ViewMode.SIDE_BY_SIDE:
            return [Pane(whole, ())]
        half = (whole.width() - GUTTER) // 2
        left = QRect(0, 0, half, whole.height())
        return [Pane(left, ()), Pane(left.translated(half + GUTTER, 0), ())]

    @property
    def split_x(self) -> int:
        """Device column of the divider."""
        return round(self.split * self.device[0])

    @property
    def split_y(self) -> int:
        """Device row of the divider that lies."""
        return round(self.split * self.device[1])

    @property
    def in_rows(self) -> bool:
        """True if before and after are one above the other."""
        return self.mode is ViewMode.SPLIT_ROWS

    def frame(self, pane: Pane) -> Frame:
        """Place of the picture in a pane."""
        return self.view.frame(pane.rect.x(), pane.rect.y())

    def pane_at(self, device: QPointF) -> int:
        """Index of the pane under a device position, or of the last one."""
        panes = self.panes()
        for index, pane in enumerate(panes):
            if device.x() < pane.rect.x() + pane.rect.width():
                return index
        return len(panes) - 1

    def resize(self, width: int, height: int) -> None:
        """Follow the size of the canvas or a change of mode, in device pixels."""
        self.device = (width, height)
        pane = self.panes()[0].rect
        self.view.set_pane(pane.width(), pane.height())

    def device_rects(self, rect: Rect, margin: int) -> list[QRect]:
        """Device pixels of output pixels in every pane, grown by ``margin``."""
        return [
            self.frame(pane)
            .device_rect(rect.left, rect.top, rect.left + rect.width, rect.top + rect.height)
            .adjusted(-margin, -margin, margin, margin)
            .intersected(pane.rect)
            for pane in self.panes()
        ]

    def patch_rects(self, rect: Rect, ratio: float) -> list[QRect]:
        """Device pixels that change with these output pixels: smooth scaling reaches around."""
        return self.device_rects(rect, round(2 * max(1.0, self.view.zoom, ratio)) + 2)

    def cells_rects(self, cells: Cells, ratio: float) -> list[QRect]:
        """Device pixels that an overlay on these tokens may touch."""
        rows, cols = cells.where
        rect = Rect(
            rows.start * STRIDE,
            cols.start * STRIDE,
            (rows.stop - rows.start) * STRIDE,
            (cols.stop - cols.start) * STRIDE,
        )
        return self.device_rects(rect, round((REACH + 2) * max(1.0, ratio)))

    def outline_rects(self, cells: Cells, ratio: float) -> list[QRect]:
        """Device pixels that an outline of these tokens may touch: plain parts show none."""
        parts = [part for pane in self.panes() for part in pane.parts]
        shown = [rect for rect, layer in parts if not self._is_plain(layer)]
        touched = self.cells_rects(cells, ratio)
        return [one.intersected(rect) for one in touched for rect in shown if one.intersects(rect)]

    # How it is drawn

    def paint(self, painter: QPainter, area: QRect, ratio: int) -> None:
        """Draw all except the signs in ``area``; ``ratio`` whole device per logical pixel."""
        painter.setClipRect(area)
        if not self.has_photo and self._after is None:
            self.backdrop.forget()
            painter.fillRect(area, self.background)
            return
        self.backdrop.draw(painter, area, self.device, self._layout(), self._paint_below)
        for frame, part, layer in self._parts(area):
            if layer is not Layer.ORIGINAL:
                plain = self._is_plain(layer)
                painter.setClipRect(part)
                self.overlay.draw(painter, frame, part, ratio=ratio, outline=not plain)
        painter.setClipRect(area)

    def paint_whole(self, painter: QPainter, frame: Frame, area: QRect) -> None:
        """Draw the result, or the photo without one, somewhere other than on the canvas."""
        self._paint_picture(painter, frame, area, after=True)

    def outdate(self, rects: list[QRect]) -> None:
        """The picture has changed in these device pixels."""
        self.backdrop.outdate(rects)

    def _layout(self) -> Layout:
        """All that decides the look of picture and heatmap, except the place of the divider."""
        panes = self.panes()
        frame = self.frame(panes[0])
        key = (self.view.size, frame.zoom, self.pictures, self.mode, self.original)
        looks = (self.background.rgb(), self.heatmap.key)
        parts = tuple(rect for pane in panes for rect, _ in pane.parts)
        return Layout((*key, *looks), (round(frame.x), round(frame.y)), parts)

    def _parts(self, area: QRect) -> Iterator[tuple[Frame, QRect, Layer]]:
        """The layers shown in ``area``, each with its frame and place."""
        for pane in self.panes():
            frame = self.frame(pane)
            for rect, layer in pane.parts:
                part = area.intersected(rect).intersected(frame.picture)
                if not part.isEmpty():
                    yield frame, part, layer

    def _is_plain(self, layer: Layer) -> bool:
        """True if a layer shows the photo beside the result, without heatmap and outline."""
        return layer is Layer.BEFORE and self.mode is not ViewMode.BEFORE

    def _paint_below(self, image: QImage, area: QRect) -> None:
        """Draw the picture with the heatmap, below the overlay."""
        with QPainter(image) as painter:
            painter.setClipRect(area)
            painter.fillRect(area, self.background)
            for frame, part, layer in self._parts(area):
                painter.setClipRect(part)
                if layer is Layer.DIFFERENCE:
                    for strip in _strips(part):
                        pixels = self._difference(frame, strip)
                        draw_argb(painter, pixels.view(np.uint32)[..., 0], strip.topLeft())
                else:  # in one go: Qt scales large areas in several threads
                    original, after = layer is Layer.ORIGINAL, layer is Layer.AFTER
                    self._paint_picture(painter, frame, part, after=after, original=original)
        if self.heatmap.shown:
            self._tint(image, area)

    def _tint(self, image: QImage, area: QRect) -> None:
        """Lay the heatmap over what is drawn, in place."""
        size = (image.height(), image.width(), 4)
        pixels = np.frombuffer(image.bits(), np.uint8).reshape(size)
        for frame, part, layer in self._parts(area):
            if layer is not Layer.ORIGINAL and not self._is_plain(layer):
                rows = slice(part.y(), part.y() + part.height())
                columns = slice(part.x(), part.x() + part.width())
                self.heatmap.tint(pixels[rows, columns], frame, part)

    def _paint_picture(
        self, painter: QPainter, frame: Frame, area: QRect, *, after: bool, original: bool = False
    ) -> None:
        if not (after and self._covered):
            below = self._older if after and self._older is not None else self._photo_store()
            if below is not None:
                below.draw(painter, frame, area)
        if after and self._after is not None:
            self._after.draw(painter, frame, area)
        if after and self.flashing and self._held is not None:
            self._held.draw(painter, frame, area)
        if not original:
            self.steps.draw(Side.AFTER if after else Side.BEFORE, painter, frame, area)

    def _difference(self, frame: Frame, area: QRect) -> NDArray[np.uint8]:
        """The difference of photo and result in ``area``, opaque: uint8 BGRA (h, w, 4)."""
        before, after = (self._picture(frame, area, after=after) for after in (False, True))
        cv2.absdiff(before, after, dst=after)
        cv2.convertScaleAbs(after, dst=after, alpha=DIFFERENCE_GAIN)
        after[..., 3] = 255
        return after

    def _picture(self, frame: Frame, area: QRect, *, after: bool) -> NDArray[np.uint8]:
        width, height = area.width(), area.height()
        pixels = np.zeros((height, width, 4), np.uint8)
        image = QImage(pixels.data, width, height, QImage.Format.Format_ARGB32_Premultiplied)
        with QPainter(image) as painter:
            painter.translate(-area.x(), -area.y())
            self._paint_picture(painter, frame, area, after=after)
        return pixels


def _strips(area: QRect) -> Iterator[QRect]:
    """Divide an area from top to bottom."""
    height = max(32, STRIP_PIXELS // area.width())
    for top in range(area.y(), area.y() + area.height(), height):
        yield QRect(area.x(), top, area.width(), height).intersected(area)
