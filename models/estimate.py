"""How large a picture file will be, found out by writing a part of it into memory."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.colour import luma, narrow, widen
from models.formats import FORMATS, Extras

_TILE = 128
_TILES = 8
"""Tiles along each axis of the sample."""


def estimated_bytes(
    image: NDArray[Any], suffix: str, *, depth: int = 8, quality: int = 92, gray: bool = False
) -> int:
    """About how many bytes a file of these pixels takes, without metadata.

    Args:
        image: uint8 or uint16, (H, W, 3).
        suffix: Of the file, with the dot.
        depth: 8 or 16 bits a channel, where the format can hold both.
        quality: 1 to 100, where the format loses something.
        gray: Whether one channel is written, where the format can.

    Raises:
        ValueError: The format is not known.
    """
    form = FORMATS.get(suffix.lower())
    if form is None:
        raise ValueError(f"suffix: expected one of {sorted(FORMATS)}, got {suffix!r}")
    sample = _sample(image)
    pixels = luma(sample) if gray and form.gray else sample
    if depth == 8 or not form.deep:
        pixels = narrow(pixels)
    elif pixels.dtype == np.uint8:
        pixels = widen(pixels)
    buffer = io.BytesIO()
    form.write(buffer, np.ascontiguousarray(pixels), Extras(), quality)
    height, width = image.shape[:2]
    return round(buffer.tell() * (height * width) / (sample.shape[0] * sample.shape[1]))


def _sample(image: NDArray[Any]) -> NDArray[Any]:
    """The picture if it is small, else a mosaic of tiles from all over it."""
    height, width = image.shape[:2]
    if height * width <= (_TILE * _TILES) ** 2 or min(height, width) < _TILE:
        return image
    tops, lefts = (
        [round(at) for at in np.linspace(0, side - _TILE, _TILES)] for side in (height, width)
    )
    rows = [
        np.concatenate([image[top : top + _TILE, left : left + _TILE] for left in lefts], axis=1)
        for top in tops
    ]
    return np.concatenate(rows, axis=0)
