"""Fine detail that is not in the photo: what the decoder invented, whether or not alpha kept it.

Tokens that are kept say what was seen; the decoder still draws them finer than the photo can show.
Fine is what is above a quarter cycle per pixel of the *photo*, that is, finer than four of its
pixels: measured by pixels of the result, nothing of an enlarged photo would be fine.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.grid import STRIDE, Confidence, Pixels, Rect

_CUT = 0.75
"""Standard deviation, in pixels of the photo, of the blur that leaves half at a quarter cycle."""
_SIGHT = 4.0
"""The same of the area in which the photo's fine detail is fitted to that of the result."""
_LEAST_SIGHT = 16.0
"""It is no smaller than this, in pixels of the result."""
_FLOOR = 0.5
"""Energy in squared 8-bit levels that counts as none: rounding, and what nobody sees."""
_ROWS, _WIDE = 512, 256
_NEAR = (3, 3)
"""Tokens over which the map is smoothed."""

_Plane = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class FineDetail:
    """How much of a result's fine detail is in its photo.

    Attributes:
        found: Share of the fine detail around each token that is in the photo, 0 to 1, float32
            (Ht, Wt); 1 where there is none.
        invented: Share of all fine detail that is not in the photo, 0 to 1; 0 without any.
    """

    found: Confidence
    invented: float


def fine_detail(
    image: NDArray[np.uint16] | Pixels, photo: NDArray[np.uint16] | Pixels
) -> Generator[None, None, FineDetail]:
    """Compare the fine detail of a result with that of the photo, enlarged by bicubic.

    Around each token the photo's fine detail is fitted to the result's by one gain, least squares:
    detail that was only made stronger is not invented. The energy that is left over is. Pauses
    between parts of the picture.

    Args:
        image: The result, (H, W, 3).
        photo: (h, w, 3).
    """
    height, width = image.shape[:2]
    scale = math.sqrt(height / photo.shape[0] * width / photo.shape[1])
    halo = STRIDE * math.ceil(_reach(_CUT * scale) / STRIDE)
    bands = []
    for top in range(0, height, _ROWS):
        start, bottom = max(0, top - halo), min(height, top + _ROWS + halo)
        rows = slice(top - start, min(height, top + _ROWS) - start)
        pair = _pair(image, photo, Rect(start, 0, bottom - start, width), scale)
        own, other = (plane[rows] for plane in pair)
        bands.append([_on_tokens(plane) for plane in (own * own, own * other, other * other)])
        yield
    energy, common, known = (
        np.asarray(np.concatenate(each), np.float32) for each in zip(*bands, strict=True)
    )
    sight = max(_LEAST_SIGHT, _SIGHT * scale) / STRIDE
    gain = np.maximum(_blurred(common, sight), 0)
    gain /= np.maximum(_blurred(known, sight), np.float32(1e-3))
    left = np.clip(energy - 2 * gain * common + gain * gain * known, 0, energy)
    counted = np.maximum(energy - _FLOOR, 0)
    total = float(counted.sum(dtype=np.float64))
    lost = float((counted * left / np.maximum(energy, _FLOOR)).sum(dtype=np.float64))
    near, near_left = (cv2.blur(each, _NEAR) for each in (energy, left))
    return FineDetail(
        found=np.asarray(1 - near_left / (near + _FLOOR), np.float32),
        invented=lost / total if total else 0.0,
    )


def measured_detail(
    image: NDArray[np.uint16] | Pixels, photo: NDArray[np.uint16] | Pixels
) -> FineDetail:
    """Measure it in one go."""
    steps = fine_detail(image, photo)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            made: FineDetail = done.value
            return made


def _pair(
    image: NDArray[np.uint16] | Pixels,
    photo: NDArray[np.uint16] | Pixels,
    place: Rect,
    scale: float,
) -> tuple[_Plane, _Plane]:
    """Fine detail of the result and of the enlarged photo in some rows."""
    from models.engine import resized_window  # slow to import, and not needed for the other maps

    rows = image[place.top : place.top + place.height]
    size = (image.shape[0], image.shape[1])
    parts = [  # a narrow part is resized with few weights
        resized_window(photo, size, Rect(place.top, left, place.height, min(_WIDE, size[1] - left)))
        for left in range(0, size[1], _WIDE)
    ]
    large = np.concatenate([part[0].permute(1, 2, 0).numpy() for part in parts], axis=1)
    levels = np.float32(255 / np.iinfo(image.dtype).max)
    return _fine(rows * levels, scale), _fine(large * np.float32(255), scale)


def _fine(pixels: NDArray[np.float32], scale: float) -> _Plane:
    """Fine detail of the luma of RGB (h, w, 3) in 8-bit levels."""
    luma = np.asarray(cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY), np.float32)
    return np.asarray(luma - _blurred(luma, _CUT * scale), np.float32)


def _reach(deviation: float) -> int:
    return math.ceil(3 * deviation)


def _blurred(plane: _Plane, deviation: float) -> _Plane:
    side = 2 * _reach(deviation) + 1
    return np.asarray(
        cv2.GaussianBlur(plane, (side, side), deviation, borderType=cv2.BORDER_REFLECT_101),
        np.float32,
    )


def _on_tokens(plane: _Plane) -> _Plane:
    """Means over the tokens, those at the edge over the pixels that they have, (h, w)."""
    height, width = plane.shape
    rows, columns = -(-height // STRIDE), -(-width // STRIDE)
    beyond = (STRIDE * rows - height, STRIDE * columns - width)
    whole = np.pad(plane, [(0, each) for each in beyond]) if any(beyond) else plane
    means = cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA)
    high, wide = (
        np.minimum(STRIDE, side - STRIDE * np.arange(count))
        for side, count in ((height, rows), (width, columns))
    )
    shares = (high[:, None] * wide[None] / STRIDE**2).astype(np.float32)
    return np.asarray(means.reshape(rows, columns) / shares, np.float32)
