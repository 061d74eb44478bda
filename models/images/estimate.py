"""What a picture file will be, found out by writing a part of it: its size and its looks."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.images.colour import luma, narrow, widen
from models.images.formats import FORMATS, Extras, Format

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
    sample = _sample(image)
    written = _written(sample, _format(suffix), depth, quality, gray=gray).getbuffer().nbytes
    height, width = image.shape[:2]
    return round(written * (height * width) / (sample.shape[0] * sample.shape[1]))


def as_written(
    image: NDArray[Any], suffix: str, *, quality: int = 92, gray: bool = False
) -> NDArray[np.uint8]:
    """Pixels as the eye finds them again in a file of 8 bits: written and read.

    Args:
        image: uint8 or uint16, (H, W, 3).
        suffix: Of the file, with the dot.
        quality: 1 to 100, where the format loses something.
        gray: Whether one channel is written, where the format can.

    Returns:
        uint8 (H, W, 3).

    Raises:
        ValueError: The format is not known.
    """
    with Image.open(_written(image, _format(suffix), 8, quality, gray=gray)) as read:
        return np.asarray(read.convert("RGB"), np.uint8)


def _format(suffix: str) -> Format:
    form = FORMATS.get(suffix.lower())
    if form is None:
        raise ValueError(f"suffix: expected one of {sorted(FORMATS)}, got {suffix!r}")
    return form


def _written(
    image: NDArray[Any], form: Format, depth: int, quality: int, *, gray: bool
) -> io.BytesIO:
    """A file of these pixels alone."""
    pixels = luma(image) if gray and form.gray else image
    if depth == 8 or not form.deep:
        pixels = narrow(pixels)
    elif pixels.dtype == np.uint8:
        pixels = widen(pixels)
    buffer = io.BytesIO()
    form.write(buffer, np.ascontiguousarray(pixels), Extras(), quality)
    buffer.seek(0)
    return buffer


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
