"""The resized photo, cut to a window: the same numbers in any window."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.grid import Rect

_HOST = torch.device("cpu")


_CUBIC = -0.75  # the constant of bicubic interpolation that OpenCV and torch use


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
