"""Which parts of a picture are worth a closer look."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from models.events import Rect
from models.recipe.settings import STRIDE

Pixels = NDArray[np.uint8]
Interest = NDArray[np.float32]

_LONGEST = 480
_APART = (1.8, 1.1)  # in insets, from middle to middle: spread out first, then as near as it must
_EDGE = 0.015  # of the picture, left out: resampling differs there for its own reasons


def difference(before: Pixels, after: Pixels) -> Interest:
    """How much the result differs from the enlarged original, on a small copy.

    Args:
        before: uint8 (H, W, 3).
        after: uint8 (H, W, 3).

    Returns:
        float32 (h, w), the longer side at most 480.
    """
    gray = [cv2.cvtColor(each, cv2.COLOR_RGB2GRAY) for each in (before, after)]
    return _small(np.asarray(cv2.absdiff(gray[0], gray[1]), np.uint8), before.shape[:2])


def doubt(confidence: NDArray[np.float32], size: tuple[int, int]) -> Interest:
    """How unsure the evaluator was, on a small copy of the picture.

    Args:
        confidence: float32 (Ht, Wt) in [0, 1].
        size: Height and width of the picture; the token grid may reach beyond it.
    """
    unsure = 1 - np.nan_to_num(confidence, nan=1.0)
    height, width = (side * STRIDE for side in confidence.shape)
    factor = min(1.0, _LONGEST / max(size))
    wide, tall = (max(1, round(side * factor)) for side in (width, height))
    spread = np.asarray(cv2.resize(unsure, (wide, tall), interpolation=cv2.INTER_NEAREST))
    rows, columns = (max(1, round(side * factor)) for side in size)
    return np.asarray(spread[:rows, :columns], np.float32)


def _small(values: Pixels, size: tuple[int, int]) -> Interest:
    factor = min(1.0, _LONGEST / max(size))
    target = tuple(max(1, round(side * factor)) for side in size[::-1])
    return np.asarray(cv2.resize(values, target, interpolation=cv2.INTER_AREA), np.float32)


def choose(
    interest: Interest, count: int, inset: tuple[int, int], size: tuple[int, int]
) -> list[Rect]:
    """The ``count`` most interesting places that do not overlap, the most interesting first.

    Args:
        interest: From `difference` or `doubt`.
        count: How many at most; small pictures hold fewer.
        inset: Height and width of each, in picture pixels.
        size: Height and width of the picture.

    Returns:
        Rectangles in picture pixels, inside of the picture.
    """
    height, width = min(inset[0], size[0]), min(inset[1], size[1])
    scale = interest.shape[0] / size[0], interest.shape[1] / size[1]
    window = max(1, round(height * scale[0])), max(1, round(width * scale[1]))
    for apart in _APART:
        sums = _window_means(interest, window)
        away = math.ceil(window[0] * apart), math.ceil(window[1] * apart)
        found: list[tuple[int, int]] = []
        while len(found) < count and np.isfinite(sums).any():
            row, column = (int(at) for at in np.unravel_index(np.argmax(sums), sums.shape))
            found.append((row, column))
            top, left = max(0, row - away[0] + 1), max(0, column - away[1] + 1)
            sums[top : row + away[0], left : column + away[1]] = -np.inf
        if len(found) == count:
            break
    return [_rect(at, scale, (height, width), size) for at in found]


def _window_means(interest: Interest, window: tuple[int, int]) -> Interest:
    """Mean of every window that lies inside, by its top left place; the outermost ones last."""
    height, width = interest.shape
    window = min(window[0], height), min(window[1], width)
    table = cv2.integral(interest, sdepth=cv2.CV_64F)
    rows, columns = window
    sums = table[rows:, columns:] - table[:-rows, columns:]
    sums = sums - table[rows:, :-columns] + table[:-rows, :-columns]
    means = np.asarray(sums / (rows * columns), np.float32)
    margin = round(_EDGE * max(height, width))
    if min(means.shape) > 4 * margin > 0:
        inner = np.full_like(means, -np.inf)
        middle = slice(margin, -margin), slice(margin, -margin)
        inner[middle] = means[middle]
        return inner
    return means


def _rect(
    at: tuple[int, int], scale: tuple[float, float], inset: tuple[int, int], size: tuple[int, int]
) -> Rect:
    top = min(round(at[0] / scale[0]), size[0] - inset[0])
    left = min(round(at[1] / scale[1]), size[1] - inset[1])
    return Rect(max(0, top), max(0, left), *inset)
