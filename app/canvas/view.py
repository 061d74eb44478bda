"""One transform shared by every pane: pan, zoom at the cursor, fit, 100 %.

Units: *output* pixels are those of the restored picture; *device* pixels are those of the screen,
so that a zoom of 1 shows every output pixel on exactly one screen pixel, whatever the pixel ratio.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QSize

MAX_ZOOM = 32.0
OVERSCROLL = 0.25
"""Share of the pane by which an edge of the picture may be pulled inside."""

STOPS = (
    1 / 32,
    1 / 16,
    1 / 8,
    1 / 6,
    1 / 4,
    1 / 3,
    1 / 2,
    2 / 3,
    1,
    3 / 2,
    2,
    3,
    4,
    6,
    8,
    12,
    16,
    24,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Place of the picture on the device: ``device = origin + zoom * output``.

    Attributes:
        x, y: Device position of output pixel (0, 0).
        zoom: Device pixels per output pixel.
        width, height: Size of the picture in output pixels.
    """

    x: float
    y: float
    zoom: float
    width: int
    height: int

    def to_output(self, device: QPointF) -> QPointF:
        """Map a device position to output pixels."""
        return QPointF((device.x() - self.x) / self.zoom, (device.y() - self.y) / self.zoom)

    def to_device(self, output: QPointF) -> QPointF:
        """Map a position in output pixels to the device."""
        return QPointF(self.x + self.zoom * output.x(), self.y + self.zoom * output.y())

    def device_rect(self, left: float, top: float, right: float, bottom: float) -> QRect:
        """Device pixels whose centre is in a rectangle given in output pixels."""
        x0, x1 = _edge(self.x + left * self.zoom), _edge(self.x + right * self.zoom)
        y0, y1 = _edge(self.y + top * self.zoom), _edge(self.y + bottom * self.zoom)
        return QRect(x0, y0, x1 - x0, y1 - y0)

    @property
    def picture(self) -> QRect:
        """Device pixels covered by the picture."""
        return self.device_rect(0, 0, self.width, self.height)

    def reduced(self, factor: int) -> Frame:
        """Return the same frame on a device with ``factor`` times fewer pixels per side."""
        return Frame(self.x / factor, self.y / factor, self.zoom / factor, self.width, self.height)


def _edge(position: float) -> int:
    """First device pixel whose centre is not before ``position``."""
    return math.ceil(position - 0.5)


@dataclass(frozen=True, slots=True)
class Runs:
    """Cells along one axis and the number of device pixels that each covers.

    Attributes:
        first: Index of the first cell.
        counts: int64 (n,), device pixels of the cells ``first`` to ``first + n - 1``.
    """

    first: int
    counts: NDArray[np.int64]

    @classmethod
    def of(cls, start: int, stop: int, *, origin: float, pitch: float, cells: int) -> Runs:
        """Divide device pixels ``start`` to ``stop`` among cells of ``pitch`` device pixels.

        The answer for a pixel never depends on ``start`` or ``stop``, so that partial repaints meet
        exactly.
        """
        first = max(0, math.floor((start - origin) / pitch) - 1)
        last = min(cells, math.floor((stop - origin) / pitch) + 2)
        edges = np.ceil(origin + np.arange(first, last + 1) * pitch - 0.5)
        return cls(first, np.diff(np.clip(edges, start, stop)).astype(np.int64))

    @property
    def cells(self) -> slice:
        """The cells as a slice."""
        return slice(self.first, self.first + len(self.counts))


class View:
    """Zoom and centre of the picture in a pane; keeps the picture within reach."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self.fitted = True
        self._centre = (0.5, 0.5)
        self._pane = (1, 1)
        self._size = (1, 1)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the picture in output pixels."""
        return self._size

    @property
    def fit_zoom(self) -> float:
        """Zoom that shows the whole picture."""
        (pane_w, pane_h), (width, height) = self._pane, self._size
        return min(pane_w / width, pane_h / height, MAX_ZOOM)

    def frame(self, left: int = 0, top: int = 0) -> Frame:
        """Frame of a pane whose corner is at ``left, top``, on whole device pixels."""
        x, y = self._origin()
        return Frame(left + round(x), top + round(y), self.zoom, *self._size)

    def set_pane(self, width: int, height: int) -> None:
        """Follow the size of a pane, in device pixels; the centre stays.

        A picture that reached across the pane still does, so that more room shows more of it.
        """
        was_filled = [self._is_filled(axis) for axis in (0, 1)]
        self._pane = (max(1, width), max(1, height))
        if self.fitted:
            self.fit()
            return
        places = zip(self._centre, self._pane, self._size, was_filled, strict=True)
        x, y = (
            _filling(at, pane / self.zoom, size) if filled else at
            for at, pane, size, filled in places
        )
        self._centre = (x, y)
        self._move(*self._origin())

    def set_size(self, width: int, height: int, *, keep: bool) -> None:
        """Set the size of the picture; ``keep`` shows the same part as large as before."""
        old_width = self._size[0]
        self._size = (max(1, width), max(1, height))
        if keep and not self.fitted:
            x, y = self._origin()
            self.zoom = self._limit(self.zoom * old_width / self._size[0])
            self._move(x, y)
        else:
            self.fit()

    def fit(self) -> None:
        """Show the whole picture, centred, and stay so when the pane changes."""
        self.zoom = self.fit_zoom
        self._centre = (self._size[0] / 2, self._size[1] / 2)
        self.fitted = True

    def zoom_to(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom so that the picture under ``anchor`` (device pixels in the pane) stays there."""
        at_x, at_y = (
            (self._pane[0] / 2, self._pane[1] / 2) if anchor is None else (anchor.x(), anchor.y())
        )
        x, y = self._origin()
        factor = self._limit(zoom) / self.zoom
        self.zoom *= factor
        self.fitted = False
        self._move(at_x - (at_x - x) * factor, at_y - (at_y - y) * factor)

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture by device pixels."""
        x, y = self._origin()
        self.fitted = False
        self._move(x + dx, y + dy)

    def centre_on(self, output: QPointF, *, filling: bool = False) -> None:
        """Bring an output position to the middle of the pane, where it is within reach.

        Args:
            output: The position.
            filling: Only as far as the picture fills the pane; along an axis where all of it has
                room, it is in the middle.
        """
        self.fitted = False
        if filling:
            places = zip((output.x(), output.y()), self._pane, self._size, strict=True)
            middles = (_filling(at, pane / self.zoom, size) for at, pane, size in places)
            output = QPointF(*middles)
        self._move(
            self._pane[0] / 2 - output.x() * self.zoom, self._pane[1] / 2 - output.y() * self.zoom
        )

    def next_stop(self, *, larger: bool) -> float:
        """The next of the usual zoom factors, or fit where that comes first."""
        stops = sorted({*STOPS, self.fit_zoom, MAX_ZOOM})
        if larger:
            return stops[min(bisect_right(stops, self.zoom * 1.001), len(stops) - 1)]
        return stops[max(bisect_left(stops, self.zoom * 0.999) - 1, 0)]

    def _is_filled(self, axis: int) -> bool:
        """True if the picture reaches across the pane, to half a device pixel."""
        at, seen = self._centre[axis], self._pane[axis] / self.zoom
        slack = 0.5 / self.zoom
        return seen / 2 - slack <= at <= self._size[axis] - seen / 2 + slack

    def _limit(self, zoom: float) -> float:
        least = min(1.0, self.fit_zoom) / 4
        return min(max(zoom, least), MAX_ZOOM)

    def _origin(self) -> tuple[float, float]:
        (pane_w, pane_h), (x, y) = self._pane, self._centre
        return pane_w / 2 - x * self.zoom, pane_h / 2 - y * self.zoom

    def _move(self, x: float, y: float) -> None:
        """Put output pixel (0, 0) at device position ``x, y``, within reach."""
        origin = (
            _within_reach(at, pane, extent * self.zoom)
            for at, pane, extent in zip((x, y), self._pane, self._size, strict=True)
        )
        left, top = origin
        self._centre = (
            (self._pane[0] / 2 - left) / self.zoom,
            (self._pane[1] / 2 - top) / self.zoom,
        )


def _filling(at: float, seen: float, size: int) -> float:
    """The middle of what is seen, as near to a place as the picture reaches; in its own pixels."""
    return size / 2 if seen >= size else min(max(at, seen / 2), size - seen / 2)


def _within_reach(at: float, pane: int, extent: float) -> float:
    slack = OVERSCROLL * pane
    return min(max(at, min(0.0, pane - extent) - slack), max(0.0, pane - extent) + slack)


def outward(rect: QRect, ratio: float) -> QRect:
    """Scale a rectangle by ``ratio``, rounding every side outward."""
    x0, y0 = math.floor(rect.x() * ratio), math.floor(rect.y() * ratio)
    x1 = math.ceil((rect.x() + rect.width()) * ratio)
    y1 = math.ceil((rect.y() + rect.height()) * ratio)
    return QRect(x0, y0, x1 - x0, y1 - y0)


def device_size(size: QSize, ratio: float) -> tuple[int, int]:
    """Width and height in device pixels of a widget of a logical size."""
    return round(size.width() * ratio), round(size.height() * ratio)
