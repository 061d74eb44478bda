"""Regions that a person should look at: groups of tokens that the evaluator doubts."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.grid import Confidence, Flags, Rect, Tokens, region, windows

MOST = 24
"""Regions of one review: more than that nobody looks at."""
SMALLEST = 8
"""Tokens of a region; fewer are a speck."""
_SHARE = 1 / 40
_LARGEST = (32, 576)
_SMOOTH = 5
_LEVELS = 24


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """Connected tokens of low confidence.

    Attributes:
        cells: Which, as places in the flattened grid, ascending, int64.
        box: The rectangle around them, in tokens.
        confidence: Their mean confidence, 0 to 1.
        first: Whether they belong to what comes before all others.
    """

    cells: NDArray[np.int64]
    box: Rect
    confidence: float
    first: bool = False

    @property
    def weight(self) -> float:
        """Area times doubt: the more, the sooner it is looked at."""
        return self.cells.size * (1 - self.confidence)


def doubtful_regions(
    confidence: Confidence,
    *,
    below: float,
    without: Flags | None = None,
    first: Flags | None = None,
    most: int = MOST,
) -> tuple[Region, ...]:
    """Connected groups of doubtful tokens, by area times doubt.

    Where everything hangs together, the threshold sinks until the cores of the doubt stand apart,
    none larger than can be judged at a glance.

    Args:
        confidence: Of S_l, float32 (Ht, Wt).
        below: Tokens of less confidence are doubtful.
        without: Tokens that are decided already, bool (Ht, Wt).
        first: Tokens of what is looked at before all else, such as faces or lettering, bool
            (Ht, Wt): regions that touch them come first.
        most: How many regions at most.
    """
    left = confidence < below
    if without is not None:
        left &= ~without
    found = [_region(cells, confidence, first) for cells in _groups(left, confidence, below)]
    found.sort(key=lambda each: (not each.first, -each.weight, int(each.cells[0])))
    return tuple(found[:most])


def _groups(left: Flags, confidence: Confidence, below: float) -> list[NDArray[np.int64]]:
    """Connected tokens in groups that are neither specks nor too large, as places in the grid."""
    smooth = np.asarray(cv2.blur(confidence, (_SMOOTH, _SMOOTH), borderType=cv2.BORDER_REPLICATE))
    low, high = _LARGEST
    largest = int(min(max(confidence.size * _SHARE, low), high))
    side = math.isqrt(largest)
    found: list[NDArray[np.int64]] = []
    waiting = [(Part(Rect(0, 0, *left.shape), left), 0)]
    while waiting:
        whole, level = waiting.pop()
        for part in whole.components():
            if part.size <= largest:
                found.append(part.cells(confidence.shape[1]))
                continue
            threshold = below * (1 - (level + 1) / _LEVELS)
            core = Part(part.box, part.flags & (smooth[region(part.box)] < threshold))
            if core.components():
                waiting.append((core, level + 1))
            else:  # the doubt is even: there is no core
                waiting += [(piece, level) for piece in part.pieces(side)]
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Some tokens of a part of the grid.

    Attributes:
        box: The part, in tokens.
        flags: Which of its tokens, bool (height, width).
    """

    box: Rect
    flags: Flags

    @property
    def size(self) -> int:
        """How many tokens."""
        return int(np.count_nonzero(self.flags))

    def components(self) -> list[Part]:
        """Those that touch one another, without specks."""
        _, labels, stats, _ = cv2.connectedComponentsWithStats(
            self.flags.view(np.uint8), connectivity=8
        )
        found = []
        for label in np.flatnonzero(stats[:, cv2.CC_STAT_AREA] >= SMALLEST).tolist():
            left, top, width, height, _ = (int(value) for value in stats[label])
            inside = Rect(top, left, height, width)
            box = Rect(self.box.top + top, self.box.left + left, height, width)
            if label:  # 0 is all that is around
                found.append(Part(box, labels[region(inside)] == label))
        return found

    def pieces(self, side: int) -> list[Part]:
        """Cut it into squares."""
        rects = windows(self.box.height, self.box.width, side)
        return [
            Part(
                Rect(self.box.top + each.top, self.box.left + each.left, each.height, each.width),
                np.ascontiguousarray(self.flags[region(each)]),
            )
            for each in rects
        ]

    def cells(self, width: int) -> NDArray[np.int64]:
        """Their places in a flattened grid of some width, ascending."""
        rows, columns = np.nonzero(self.flags)
        return (rows + self.box.top) * width + columns + self.box.left


def _region(cells: NDArray[np.int64], confidence: Confidence, first: Flags | None) -> Region:
    rows, columns = np.divmod(cells, confidence.shape[1])
    top, left = int(rows.min()), int(columns.min())
    box = Rect(top, left, int(rows.max()) - top + 1, int(columns.max()) - left + 1)
    touches = first is not None and bool(first.ravel()[cells].any())
    return Region(cells, box, float(confidence.ravel()[cells].mean()), touches)


def most_different(
    current: Tokens, draws: NDArray[np.int64], codebook: NDArray[np.float32], count: int = 2
) -> list[int]:
    """Indices of the draws that look least like what is there, and like one another.

    Args:
        current: Codes that are there, int64 (n,).
        draws: Other codes for the same tokens, int64 (k, n), k at least ``count``.
        codebook: Vectors of the codes, (K, D).
        count: How many are chosen.

    Returns:
        Farthest first, by the mean distance of their vectors; equal ones in their order.
    """
    vectors = codebook[draws]
    nearest = np.full(len(draws), np.inf)
    chosen: list[int] = []
    last = codebook[current]
    while len(chosen) < count:
        apart = np.linalg.norm(vectors - last, axis=2).mean(axis=1)
        nearest = np.minimum(nearest, apart)
        nearest[chosen] = -1
        chosen.append(int(nearest.argmax()))
        last = vectors[chosen[-1]]
    return chosen
