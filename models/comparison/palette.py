"""Few colours for many frames: a shared palette, and dithering that does not boil."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.grid import Pixels

Indices = NDArray[np.uint8]

COLOURS = 254
_FIXED = np.array([(255, 255, 255), (18, 18, 18)], np.uint8)  # lines and labels
_SAMPLE = 400_000
_ROUNDS = 8
_SETTLE = 16
_WEIGHTS = np.array((0.55, 1.0, 0.45), np.float32)  # how much the eye minds, per channel


def shared_palette(pictures: Sequence[Pixels]) -> Pixels:
    """At most 254 colours for several pictures.

    Weighted k-means over a histogram of 32 x 32 x 32 cells. A colour counts with the square root of
    its frequency: sky must not take the colours away from a small red roof.

    Args:
        pictures: uint8 (H, W, 3) each.

    Returns:
        uint8 (n, 3).
    """
    means, weights = _histogram(pictures)
    centres = _start(means, weights)
    scaled = means * _WEIGHTS
    for _ in range(_ROUNDS):
        nearest = _nearest(scaled, centres * _WEIGHTS)
        total = np.bincount(nearest, weights, len(centres))
        sums = [np.bincount(nearest, weights * means[:, c], len(centres)) for c in range(3)]
        used = total > 0
        centres[used] = (np.stack(sums, axis=1)[used] / total[used, None]).astype(np.float32)
    return np.concatenate([_FIXED, np.rint(centres).astype(np.uint8)])


def _histogram(pictures: Sequence[Pixels]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean colour and weight of every cell that is used, float32 (n, 3) and (n,)."""
    each = max(1, _SAMPLE // len(pictures))
    flat = [picture.reshape(-1, 3) for picture in pictures]
    pixels = np.concatenate([values[:: max(1, len(values) // each)] for values in flat])
    cell = (pixels >> 3).astype(np.int64) @ np.array((1024, 32, 1))
    count = np.bincount(cell, minlength=32768)
    sums = np.stack([np.bincount(cell, pixels[:, c], 32768) for c in range(3)], axis=1)
    used = count > 0
    means = (sums[used] / count[used, None]).astype(np.float32)
    return means, np.sqrt(count[used]).astype(np.float32)


def _start(means: NDArray[np.float32], weights: NDArray[np.float32]) -> NDArray[np.float32]:
    """First centres: median cut over the cells, repeated by weight."""
    wanted = min(COLOURS - len(_FIXED), len(means))
    times = np.maximum(1, np.rint(2 * weights / weights.mean())).astype(np.intp)
    row = np.rint(np.repeat(means, times, axis=0)).astype(np.uint8)[None]
    palette = Image.fromarray(row).quantize(wanted).getpalette() or [0, 0, 0]
    return np.array(palette, np.float32).reshape(-1, 3)[:wanted]


def _nearest(colours: NDArray[np.float32], centres: NDArray[np.float32]) -> NDArray[np.intp]:
    distances = (centres**2).sum(axis=1)[None] - 2 * (colours @ centres.T)
    return np.asarray(distances.argmin(axis=1), np.intp)


class Ditherer:
    """Turns frames into palette indices by error diffusion.

    What stays the same from frame to frame keeps its indices. Diffusing the error again in every
    frame would make resting parts crawl, and the file large.

    Args:
        palette: From `shared_palette`.
    """

    def __init__(self, palette: Pixels) -> None:
        self._palette = Image.new("P", (1, 1))
        self._palette.putpalette(palette.tobytes())
        self._frame: Pixels | None = None
        self._indices: Indices | None = None

    def next(self, frame: Pixels) -> tuple[Indices, NDArray[np.bool_] | None]:
        """Indices of the next frame, uint8 (H, W), and what differs from the last one, bool (H, W).

        The second is None for the first frame, where all is new.
        """
        if self._frame is None or self._indices is None:
            self._frame, self._indices = frame, self._diffuse(frame)
            return self._indices, None
        changed = differs(frame, self._frame)
        indices = self._indices.copy()
        if changed.any():
            part = _around(bounds(changed))
            there = changed[part]
            indices[part][there] = self._diffuse(frame[part])[there]
        changed &= indices != self._indices
        self._frame, self._indices = frame, indices
        return indices, changed

    def _diffuse(self, pixels: Pixels) -> Indices:
        image = Image.fromarray(np.ascontiguousarray(pixels))
        made = image.quantize(palette=self._palette, dither=Image.Dither.FLOYDSTEINBERG)
        return np.array(made, np.uint8)


def differs(one: Pixels, other: Pixels) -> NDArray[np.bool_]:
    """Pixels in which two frames differ, bool (H, W)."""
    apart = one != other
    return np.asarray(apart[..., 0] | apart[..., 1] | apart[..., 2], np.bool_)


def _around(part: tuple[slice, slice]) -> tuple[slice, slice]:
    """A part with a border in which the diffusion can settle, or its edge would be seen."""
    rows, columns = (slice(max(0, side.start - _SETTLE), side.stop + _SETTLE) for side in part)
    return rows, columns


def bounds(flags: NDArray[np.bool_]) -> tuple[slice, slice]:
    """Rows and columns of the smallest rectangle around all True; at least one pixel."""
    rows, columns = np.flatnonzero(flags.any(axis=1)), np.flatnonzero(flags.any(axis=0))
    if not rows.size:
        return slice(0, 1), slice(0, 1)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)
