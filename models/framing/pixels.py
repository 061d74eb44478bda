"""Pixels of the part of a photo that is restored, at the photo's own size and depth.

Straightening interpolates by Lanczos over 8x8 pixels, in the values as they are stored: measured
against linear light it loses less, and hard edges get no dark fringe (see docs/decisions.md).
"""

from __future__ import annotations

import math
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.framing.framing import Box, Framing
from models.memory import relax, room

Pixels = NDArray[Any]

_TILE = 512
"""Side of the tiles that are interpolated one by one; the same everywhere, for the same bytes."""
_REACH = 6
"""Pixels around a tile that its interpolation may look at."""
_IN_MEMORY = 32 << 20
"""A larger array is kept on the disk: undo remembers every crop."""


def framed(pixels: Pixels, framing: Framing) -> Pixels:
    """The pixels of what is left of a photo.

    Args:
        pixels: uint8 or uint16, (H, W) or (H, W, C), not to be changed afterwards.
        framing: What is left.

    Returns:
        The same type, read-only; the array itself if nothing is changed.

    Raises:
        RecipeError: The crop does not lie in the photo.
    """
    if framing.is_whole:
        return pixels
    box = framing.box(*pixels.shape[:2])
    turned = np.rot90(pixels, -framing.turns)
    left, top, width, height = (int(each) for each in box)
    result = room((height, width, *pixels.shape[2:]), pixels.dtype, in_memory=_IN_MEMORY)
    for first in range(0, height, _TILE):
        rows = slice(first, min(first + _TILE, height))
        if not framing.angle:
            result[rows] = turned[top + rows.start : top + rows.stop, left : left + width]
        else:
            for start in range(0, width, _TILE):
                columns = slice(start, min(start + _TILE, width))
                result[rows, columns] = _straightened(turned, framing.angle, box, rows, columns)
        relax(result)
    result.flags.writeable = False
    return result


def _straightened(turned: Pixels, angle: float, box: Box, rows: slice, columns: slice) -> Pixels:
    """One tile of a crop, out of the photo turned by an angle around its middle."""
    height, width = turned.shape[:2]
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x = np.arange(columns.start, columns.stop) + (box.left + 0.5 - width / 2)
    y = (np.arange(rows.start, rows.stop) + (box.top + 0.5 - height / 2))[:, None]
    at_x = np.clip(cosine * x + sine * y + (width / 2 - 0.5), 0, width - 1)
    at_y = np.clip(cosine * y - sine * x + (height / 2 - 0.5), 0, height - 1)
    left, top = max(0, int(at_x.min()) - _REACH), max(0, int(at_y.min()) - _REACH)
    right, bottom = int(at_x.max()) + _REACH + 1, int(at_y.max()) + _REACH + 1
    source = np.ascontiguousarray(turned[top:bottom, left:right])
    return cv2.remap(
        source,
        (at_x - left).astype(np.float32),
        (at_y - top).astype(np.float32),
        cv2.INTER_LANCZOS4,
        borderMode=cv2.BORDER_REPLICATE,
    )
