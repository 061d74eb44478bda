"""Glyphs: connected pixels that stand out from their ground as the strokes of a letter do."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]
"""One number a glyph, (n,)."""

_WINDOW = (25, 25)
_DEVIATION, _LEAST_STEP = 0.35, 6.0
_HEIGHT = (7, 140)
_WIDTH = (2, 2.5)
_LEAST_AREA, _LEAST_FILL = 12, 0.12
_THICKEST = 0.5
_LEAST_CONTRAST = 12.0
_MOST = 1500
_NEAR, _FAR = np.ones((3, 3), np.uint8), np.ones((5, 5), np.uint8)


class Glyphs(NamedTuple):
    """Measures of glyphs, each (n,); lengths in pixels, brightness from 0 to 255.

    Attributes:
        x, y: Left and top edge.
        width, height: Size.
        fill: Share of its rectangle.
        stroke: Width of its strokes.
        unevenness: How much that varies, as a share of it.
        contrast: Difference from its ground.
        sharpness: Slope of its edge, as a share of the contrast.
        shade: Brightness.
        ground_noise, ink_noise: How much the brightness varies around and in it, as a share of the
            contrast.
        raggedness: Length of its edge in strokes, as a share of its area.
    """

    x: Column
    y: Column
    width: Column
    height: Column
    fill: Column
    stroke: Column
    unevenness: Column
    contrast: Column
    sharpness: Column
    shade: Column
    ground_noise: Column
    ink_noise: Column
    raggedness: Column

    def taken(self, which: NDArray[np.integer]) -> Glyphs:
        """Some of them, in another order."""
        return Glyphs(*(column[which] for column in self))


def find_glyphs(gray: NDArray[np.uint8]) -> tuple[Glyphs, Glyphs]:
    """The glyphs of a picture, uint8 (H, W), that are brighter than their ground; the darker."""
    bright = gray.astype(np.float32)
    mean, deviation = _around(bright)
    step = np.maximum(_DEVIATION * deviation, _LEAST_STEP)
    across, down = (cv2.Sobel(bright, cv2.CV_32F, x, 1 - x, scale=1 / 8) for x in (1, 0))
    slope = np.asarray(cv2.magnitude(across, down), np.float32)
    light, dark = ((sign * (bright - mean) > step).astype(np.uint8) for sign in (1, -1))
    return _measured(light, bright, slope, 1), _measured(dark, bright, slope, -1)


def _around(bright: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean and deviation of the brightness around every pixel."""
    mean = cv2.blur(bright, _WINDOW, borderType=cv2.BORDER_REFLECT)
    square = cv2.blur(bright * bright, _WINDOW, borderType=cv2.BORDER_REFLECT)
    return np.asarray(mean), np.sqrt(np.maximum(square - mean * mean, 0))


def _measured(
    ink: NDArray[np.uint8], bright: NDArray[np.float32], slope: NDArray[np.float32], sign: int
) -> Glyphs:
    """The connected parts of ``ink`` that may be glyphs."""
    count, found_labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    labels = np.asarray(found_labels, np.int32)
    x, y, width, height, area = stats.astype(np.float64).T
    edge, ground = _rims(labels.astype(np.float32), ink)
    stroke, unevenness = _strokes(ink, labels, count)
    length, softness, _ = _moments(edge, slope, count)
    shade, ink_noise = _moments(labels, bright, count)[1:]
    seen, behind, ground_noise = _moments(ground, bright, count)
    contrast = sign * (shade - behind)
    share = np.maximum(contrast, 1)
    raggedness = length / np.maximum(area, 1) * stroke / 2
    found = Glyphs(
        x, y, width, height, area / (width * height), stroke, unevenness, contrast,
        softness / share, shade, ground_noise / share, ink_noise / share, raggedness,
    )  # fmt: skip
    likely = _likely(found, area, ink.shape) & (seen > 0)
    likely[0] = False  # all that is around
    which = np.flatnonzero(likely)
    return found.taken(which[np.argsort(-contrast[which], kind="stable")[:_MOST]])


def _likely(found: Glyphs, area: Column, size: tuple[int, ...]) -> NDArray[np.bool_]:
    inside = (found.x > 0) & (found.x + found.width < size[1])
    inside &= (found.y > 0) & (found.y + found.height < size[0])
    fits = (found.height >= _HEIGHT[0]) & (found.height <= _HEIGHT[1])
    fits &= (found.width >= _WIDTH[0]) & (found.width <= _WIDTH[1] * found.height)
    fits &= (area >= _LEAST_AREA) & (found.fill > _LEAST_FILL)
    fits &= (found.stroke < _THICKEST * found.height) & (found.contrast > _LEAST_CONTRAST)
    return inside & fits


def _rims(
    labels: NDArray[np.float32], ink: NDArray[np.uint8]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Labels of the pixels just outside of the ink, and of those behind them; 0 elsewhere."""
    near = np.asarray(cv2.dilate(labels, _NEAR)).astype(np.int32)
    near[ink > 0] = 0
    far = np.asarray(cv2.dilate(labels, _FAR)).astype(np.int32)
    far[(ink > 0) | (near > 0)] = 0
    return near, far


def _strokes(
    ink: NDArray[np.uint8], labels: NDArray[np.int32], count: int
) -> tuple[Column, Column]:
    """Width of the strokes, and how much it varies: from the ridges of the distance to the edge."""
    depth = np.asarray(cv2.distanceTransform(ink, cv2.DIST_L2, 3), np.float32)
    ridge = (depth >= np.asarray(cv2.dilate(depth, _NEAR)) - 1e-3) & (ink > 0)
    _, mean, deviation = _moments(np.where(ridge, labels, 0), depth, count)
    return 2 * mean, deviation / np.maximum(mean, 1e-6)


def _moments(
    labels: NDArray[np.int32], values: NDArray[np.float32], count: int
) -> tuple[Column, Column, Column]:
    """How many pixels have each label; mean and deviation of their values."""
    where, what = labels.ravel(), values.ravel().astype(np.float64)
    number = np.bincount(where, minlength=count).astype(np.float64)
    some = np.maximum(number, 1)
    mean = np.bincount(where, what, minlength=count) / some
    square = np.bincount(where, what * what, minlength=count) / some
    return number, mean, np.sqrt(np.maximum(square - mean * mean, 0))
