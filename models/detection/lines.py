"""Lines of lettering found without foreign networks: chains of glyphs, judged by a tiny network.

The network has 417 weights; `docs/make_letters.py` trains them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

from models.detection.glyphs import Glyphs, find_glyphs
from models.errors import ModelError

WEIGHTS = Path(__file__).with_name("letters.safetensors")
MEASURES = 24
"""Numbers that describe a chain."""
SIDES = (1280, 640, 320)
"""Longest sides, in pixels, at which a photo is looked at: letters are large and small."""
_LIMIT, _ENLARGED = 4.0, 2.0
_LEAST_GLYPHS = 3
_OVERLAP, _ALIKE = 0.5, 0.45
_GAP, _INTO = 0.9, 0.5
_STROKE, _CONTRAST, _SHADE = 0.5, 0.5, 30.0


class Line(NamedTuple):
    """A line of lettering.

    Attributes:
        corners: Of the rectangle around it, float32 (4, 2), in pixels of the photo.
        height: Of its letters.
        sureness: How sure it is lettering, 0 to 1.
    """

    corners: NDArray[np.float32]
    height: float
    sureness: float


class Chain(NamedTuple):
    """Glyphs side by side that may be a line.

    Attributes:
        corners, height: As of a `Line`.
        measures: float64 (`MEASURES`,).
    """

    corners: NDArray[np.float32]
    height: float
    measures: NDArray[np.float64]


def find_lines(gray: NDArray[np.uint8]) -> Iterator[list[Line]]:
    """Yield the lines in a photo, uint8 (H, W), for one size and direction after another."""
    judge = load_judge()
    for chains in find_chains(gray):
        rated = judge.rate(np.array([each.measures for each in chains]).reshape(-1, MEASURES))
        yield [
            Line(each.corners, each.height, float(rate))
            for each, rate in zip(chains, rated, strict=True)
        ]


def find_chains(gray: NDArray[np.uint8]) -> Iterator[list[Chain]]:
    """Yield what may be lines, lying and standing, from the finest size to the coarsest."""
    height, width = gray.shape
    longest = max(height, width)
    largest = max(longest, min(SIDES[1], round(_ENLARGED * longest)))
    for side in dict.fromkeys(min(side, largest) for side in SIDES):
        scale = side / longest
        shrinks = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        small = np.asarray(cv2.resize(gray, size, interpolation=shrinks), np.uint8)
        for stands in (False, True):
            turned = np.ascontiguousarray(np.rot90(small, -1)) if stands else small
            chains = []
            for glyphs in find_glyphs(turned):
                for chain in _chained(glyphs):
                    corners = _corners(chain, size[1] if stands else None) / scale
                    high = float(np.median(chain.height)) / scale
                    chains.append(Chain(corners.astype(np.float32), high, measures_of(chain)))
            yield chains


def _corners(chain: Glyphs, height: int | None) -> NDArray[np.float32]:
    """The smallest rectangle around a chain; turned back where ``height`` is the picture's."""
    rows = np.concatenate([chain.y, chain.y, chain.y + chain.height, chain.y + chain.height])
    columns = np.concatenate([chain.x, chain.x + chain.width] * 2)
    if height is not None:
        columns, rows = rows, height - columns
    around = cv2.minAreaRect(np.stack([columns, rows], axis=1).astype(np.float32))
    return np.asarray(cv2.boxPoints(around), np.float32)


def _chained(glyphs: Glyphs) -> list[Glyphs]:
    """Glyphs that follow one another from left to right, alike in size, stroke and shade."""
    if len(glyphs.x) < _LEAST_GLYPHS:
        return []
    glyphs = glyphs.taken(np.argsort(glyphs.x, kind="stable"))
    cost = _costs(glyphs)
    nearest = cost.argmin(axis=1)
    roots = np.arange(len(glyphs.x))
    for one in np.flatnonzero(cost.min(axis=1) < np.inf)[::-1].tolist():
        old, new = roots[one], roots[nearest[one]]
        roots[roots == old] = new
    order = np.argsort(roots, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(roots[order])) + 1)
    return [glyphs.taken(part) for part in parts if len(part) >= _LEAST_GLYPHS]


def _costs(glyphs: Glyphs) -> NDArray[np.float64]:
    """How far the next glyph of a line would be, (n, n); infinite where it is none."""
    bottom, right = glyphs.y + glyphs.height, glyphs.x + glyphs.width

    def least(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.minimum(values[:, None], values)

    def ratio(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return least(values) / np.maximum(np.maximum(values[:, None], values), 1e-6)

    high, low = np.maximum(glyphs.height[:, None], glyphs.height), least(glyphs.height)
    shared = least(bottom) - np.maximum(glyphs.y[:, None], glyphs.y)
    gap = glyphs.x - right[:, None]
    follows = np.triu(shared > _OVERLAP * low, 1) & (low > _ALIKE * high)
    follows &= (gap < _GAP * high) & (gap > -_INTO * least(glyphs.width))
    follows &= (ratio(glyphs.stroke) > _STROKE) & (ratio(glyphs.contrast) > _CONTRAST)
    follows &= np.abs(glyphs.shade[:, None] - glyphs.shade) < _SHADE
    middle = glyphs.y + glyphs.height / 2
    away = np.maximum(gap, 0) + np.abs(middle[:, None] - middle) / 2
    return np.where(follows, away, np.inf)


def measures_of(chain: Glyphs) -> NDArray[np.float64]:
    """Numbers that tell lettering from leaves and bricks, float64 (`MEASURES`,)."""
    high = float(np.median(chain.height))
    middle, count = chain.x + chain.width / 2, len(chain.x)
    top, slope = _unlevel(middle, chain.y)
    bottom, _ = _unlevel(middle, chain.y + chain.height)
    centre, _ = _unlevel(middle, chain.y + chain.height / 2)
    gaps = np.diff(np.sort(middle)) / high
    length = (chain.x + chain.width).max() - chain.x.min()
    contrast = max(float(chain.contrast.mean()), 1.0)
    return np.array([
        np.log(count), min(top, bottom) / high, centre / high, abs(slope),
        chain.height.std() / high, chain.width.std() / high, chain.width.mean() / high,
        gaps.std(), gaps.mean(),
        chain.fill.mean(), chain.fill.std(),
        np.median(chain.stroke) / high, chain.stroke.std() / chain.stroke.mean(),
        chain.unevenness.mean(),
        np.log(contrast), chain.contrast.std() / contrast, chain.sharpness.mean(),
        chain.shade.std() / contrast, chain.ground_noise.mean(), chain.ink_noise.mean(),
        np.log(high), chain.width.sum() / length,
        chain.raggedness.mean(), chain.raggedness.std(),
    ])  # fmt: skip


def _unlevel(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[float, float]:
    """How far points are from a straight line, and its slope."""
    away = x - x.mean()
    slope = float(away @ y) / max(float(away @ away), 1e-6)
    return float((y - y.mean() - slope * away).std()), slope


class Judge(NamedTuple):
    """The network: one hidden layer of 16.

    Attributes:
        mean, deviation: Of the measures, (`MEASURES`,); they come to a common scale with them.
        inner, inner_bias: (16, `MEASURES`) and (16,).
        outer, outer_bias: (16,) and (1,).
    """

    mean: NDArray[np.float32]
    deviation: NDArray[np.float32]
    inner: NDArray[np.float32]
    inner_bias: NDArray[np.float32]
    outer: NDArray[np.float32]
    outer_bias: NDArray[np.float32]

    def rate(self, measures: NDArray[np.float64]) -> NDArray[np.float64]:
        """How sure chains are lettering, 0 to 1; their measures are (n, `MEASURES`)."""
        scaled = np.clip((measures - self.mean) / self.deviation, -_LIMIT, _LIMIT)
        hidden = np.tanh(scaled @ self.inner.T + self.inner_bias)
        return np.asarray(1 / (1 + np.exp(-(hidden @ self.outer + self.outer_bias[0]))))


@lru_cache(maxsize=1)
def load_judge(path: Path = WEIGHTS) -> Judge:
    """Load the network.

    Raises:
        ModelError: Its file is not what it should be.
    """
    try:
        judge = Judge(**load_file(path))
    except (OSError, TypeError, SafetensorError) as error:
        raise ModelError(
            "{name} cannot be read; install ITER Studio again.", name=path.name
        ) from error
    if judge.inner.shape != (len(judge.outer), MEASURES):
        raise ModelError("{name} is of another version; install ITER Studio again.", name=path.name)
    return judge
