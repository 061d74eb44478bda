"""Windows with halo over a grid, and the resized photo cut to a window.

Networks are tiled, the sampler never is. Every network of the compact model reaches a known number
of positions, so a window with that much halo gives the same numbers as the whole picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.events import Rect

_HOST = torch.device("cpu")
_CUBIC = -0.75  # the constant of bicubic interpolation that OpenCV and torch use


def windows(height: int, width: int, size: int) -> list[Rect]:
    """Cover ``height x width`` with windows of at most ``size``, row by row, without overlap."""
    return [
        Rect(top, left, min(size, height - top), min(size, width - left))
        for top in range(0, height, size)
        for left in range(0, width, size)
    ]


def with_halo(rect: Rect, halo: int, height: int, width: int) -> Rect:
    """Grow ``rect`` by ``halo`` on every side, as far as the grid goes."""
    top, left = max(0, rect.top - halo), max(0, rect.left - halo)
    bottom = min(height, rect.top + rect.height + halo)
    right = min(width, rect.left + rect.width + halo)
    return Rect(top, left, bottom - top, right - left)


def aligned(rect: Rect, multiple: int) -> Rect:
    """Grow a rectangle until its edges are multiples."""
    top, left = rect.top // multiple * multiple, rect.left // multiple * multiple
    bottom = -(-(rect.top + rect.height) // multiple) * multiple
    right = -(-(rect.left + rect.width) // multiple) * multiple
    return Rect(top, left, bottom - top, right - left)


def region(rect: Rect, within: Rect | None = None, scale: int = 1) -> tuple[slice, slice]:
    """Slices of ``rect``, relative to ``within``, in units ``scale`` times finer."""
    top = rect.top - (within.top if within else 0)
    left = rect.left - (within.left if within else 0)
    return (
        slice(top * scale, (top + rect.height) * scale),
        slice(left * scale, (left + rect.width) * scale),
    )


def intersects(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share a cell."""
    rows = a.top < b.top + b.height and b.top < a.top + a.height
    return rows and a.left < b.left + b.width and b.left < a.left + a.width


def bounding_box(flags: NDArray[np.bool_]) -> Rect | None:
    """Smallest rectangle around the true cells of a 2-D array, or None."""
    rows = np.flatnonzero(flags.any(1))
    if rows.size == 0:
        return None
    columns = np.flatnonzero(flags.any(0))
    top, left = int(rows[0]), int(columns[0])
    return Rect(top, left, int(rows[-1]) - top + 1, int(columns[-1]) - left + 1)


def dilate(flags: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """True where a true cell lies within ``reach`` cells along both axes."""
    grown = flags
    for axis in (0, 1):
        length = grown.shape[axis]
        zero = np.zeros_like(grown.take([0], axis))
        total = np.concatenate((zero.astype(np.int32), grown.cumsum(axis, dtype=np.int32)), axis)
        index = np.arange(length)
        high = total.take(np.minimum(index + reach + 1, length), axis)
        low = total.take(np.maximum(index - reach, 0), axis)
        grown = high > low
    return grown


def nearest_first(rects: list[Rect], seen: Rect | None) -> Iterator[Rect]:
    """The windows that show in ``seen`` first, then the others; each group in its order."""
    if seen is None:
        yield from rects
        return
    yield from (rect for rect in rects if intersects(rect, seen))
    yield from (rect for rect in rects if not intersects(rect, seen))


def _reflect(index: NDArray[np.intp], length: int) -> NDArray[np.intp]:
    """Fold indices beyond an edge back inside, without repeating the edge."""
    if length == 1:
        return np.zeros_like(index)
    folded = index % (2 * length - 2)
    return np.where(folded >= length, 2 * length - 2 - folded, folded)


@lru_cache(maxsize=16)  # a large window's weights take a megabyte
def _weights(source: int, target: int, start: int, count: int) -> tuple[int, Tensor]:
    """Bicubic weights of target positions ``start .. start + count`` along one axis.

    Positions beyond ``target`` are reflected. Returns the first source index that is needed and
    the weights float32 (count, needed).
    """
    position = _reflect(np.arange(start, start + count), target)
    place = (position + 0.5) * (source / target) - 0.5
    base = np.floor(place).astype(np.intp)
    t = (place - base)[:, None]
    distance = np.abs(t - np.array([-1.0, 0.0, 1.0, 2.0]))
    near = ((_CUBIC + 2) * distance - (_CUBIC + 3)) * distance**2 + 1
    far = ((_CUBIC * distance - 5 * _CUBIC) * distance + 8 * _CUBIC) * distance - 4 * _CUBIC
    taps = np.where(distance <= 1, near, np.where(distance < 2, far, 0.0))
    indices = np.clip(base[:, None] + np.array([-1, 0, 1, 2]), 0, source - 1)
    first = int(indices.min())
    matrix = np.zeros((count, int(indices.max()) - first + 1))
    np.add.at(matrix, (np.arange(count)[:, None], indices - first), taps)
    return first, torch.from_numpy(matrix.astype(np.float32))


def resized_window(
    pixels: NDArray[np.uint8] | NDArray[np.uint16],
    size: tuple[int, int],
    rect: Rect,
    device: torch.device = _HOST,
) -> Tensor:
    """Cut one window out of the photo resized to ``size``, without resizing the rest.

    Bicubic, clamped; beyond the edges of the result the picture is reflected.

    Args:
        pixels: The photo, uint8 or uint16 (H, W, 3).
        size: Height and width of the whole result in pixels.
        rect: The window in result pixels; may go past the right and bottom edge.
        device: Where to resize; less has to go there than the result.

    Returns:
        float32 (1, 3, height, width) in [0, 1].
    """
    row, vertical = _weights(pixels.shape[0], size[0], rect.top, rect.height)
    column, horizontal = _weights(pixels.shape[1], size[1], rect.left, rect.width)
    part = pixels[row : row + vertical.shape[1], column : column + horizontal.shape[1]]
    image = torch.from_numpy(part.astype(np.float32) / np.iinfo(pixels.dtype).max)
    # The sum of four products depends, in its last bit, on how many zeros stand around them, that
    # is on the window. In float64, which Apple's GPUs lack, that is lost when it is rounded.
    exact = torch.float32 if device.type == "mps" else torch.float64
    image, vertical, horizontal = (
        each.to(device=device, dtype=exact) for each in (image, vertical, horizontal)
    )
    with torch.autocast(device.type, enabled=False):
        resized = vertical @ image.permute(2, 0, 1) @ horizontal.T
    return resized.clamp_(0, 1)[None].float()
