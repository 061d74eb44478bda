"""Steps across the borders of blocks, held against those across other borders of tokens.

Quotas are counted on blocks of the token grid. Were a block drawn without regard to the next, the
picture would step along their border, by less than an eye sees in one place and enough for it to
see a line. So the step is averaged along a whole side of a block, and what remains is compared
with the same average along borders of tokens inside of blocks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.grid import STRIDE, Pixels

Steps = NDArray[np.float64]

_RESAMPLED = 2000
_INTERVAL = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Seams:
    """Mean steps along the sides of blocks, in 8-bit levels.

    Attributes:
        border: Between two blocks.
        low, high: The 95 % bootstrap interval of as many sides inside of blocks.
        sides: How many sides lie between two blocks.
    """

    border: float
    low: float
    high: float
    sides: int

    @property
    def is_seamless(self) -> bool:
        """True if borders of blocks step no more than others."""
        return self.border <= self.high


def seams(pictures: Sequence[Pixels], block: int, *, seed: int = 0) -> Seams | None:
    """Compare steps across the borders of blocks with those inside.

    Args:
        pictures: uint8 (H, W, 3) each.
        block: Side of a block in tokens, at least 2.
        seed: Of the bootstrap.

    Returns:
        None if no picture is wider or higher than a block.
    """
    found = [_steps(turned, block) for each in pictures for turned in (each, each.swapaxes(0, 1))]
    borders, inner = (np.concatenate(each) for each in zip(*found, strict=True))
    if not borders.size:
        return None
    rng = np.random.default_rng(seed)
    means = [rng.choice(inner, borders.size).mean() for _ in range(_RESAMPLED)]
    low, high = np.percentile(means, _INTERVAL)
    return Seams(float(borders.mean()), float(low), float(high), int(borders.size))


def _steps(image: Pixels, block: int) -> tuple[Steps, Steps]:
    """Steps from left to right along sides of blocks: between two blocks, and inside of them.

    A step is what the middle of four pixels in a row changes beyond what the two outer pairs do.
    """
    gray = image.mean(axis=2)
    side = block * STRIDE
    rows, columns = gray.shape[0] // side, gray.shape[1] // STRIDE
    at = STRIDE * np.arange(1, columns)
    at = at[at + 2 <= gray.shape[1]]
    if not rows or not at.size:
        return np.empty(0), np.empty(0)
    left, near, far, right = (gray[: rows * side, at + shift] for shift in (-2, -1, 0, 1))
    step = far - near - ((near - left) + (right - far)) / 2
    along = np.abs(step.reshape(rows, side, -1).mean(axis=1))
    between = at % side == 0
    return along[:, between].ravel(), along[:, ~between].ravel()
