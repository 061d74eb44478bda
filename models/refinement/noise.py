"""Noise that belongs to (seed, step, absolute token position), the same in every face of the app.

A counter-based generator: each number is a hash of its own coordinates, so any part of the grid
can be drawn alone and no draw depends on another.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

_GOLDEN = 0x9E3779B97F4A7C15
_MASK = 0xFFFFFFFFFFFFFFFF


class Stream(IntEnum):
    """The uses of a number."""

    TOKEN = 0
    KEEP = 1


def _mix(x: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of SplitMix64."""
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def uniform(
    seed: int,
    step: int,
    stream: Stream,
    rows: NDArray[np.intp],
    columns: NDArray[np.intp],
    *,
    rerolls: NDArray[np.uint8] | None = None,
) -> NDArray[np.float32]:
    """Uniform numbers strictly between 0 and 1 for the tokens at ``rows x columns``.

    Args:
        seed: The recipe's seed.
        step: Index of the step.
        stream: What the numbers are for.
        rows: Absolute token rows, (h,).
        columns: Absolute token columns, (w,).
        rerolls: What is added to the seed at each of these tokens, uint8 (h, w); None for nothing.

    Returns:
        float32 (h, w).
    """
    if rerolls is not None:
        drawn = np.empty(rerolls.shape, np.float32)
        for count in np.unique(rerolls):
            plain = uniform((seed + int(count)) % 2**32, step, stream, rows, columns)
            np.copyto(drawn, plain, where=rerolls == count)
        return drawn
    key = np.array([seed * 64 + step * 2 + int(stream)], np.uint64)
    base = _mix(key * np.uint64(_GOLDEN) + np.uint64(_GOLDEN))
    by_row = _mix(base + (rows.astype(np.uint64) + np.uint64(1)) * np.uint64(_GOLDEN))
    place = (columns.astype(np.uint64) + np.uint64(1)) * np.uint64(0xD1B54A32D192ED03)
    bits = _mix(by_row[:, None] + place[None, :]) >> np.uint64(41)  # 23 bits: exact in float32
    return ((bits.astype(np.float32) + np.float32(0.5)) / np.float32(1 << 23)).astype(np.float32)


def keep_noise(seed: int, step: int, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """The numbers that choose which tokens are kept after a step, float32 (Ht, Wt)."""
    rows, columns = (np.arange(length) for length in shape)
    return uniform(seed, step, Stream.KEEP, rows, columns)
