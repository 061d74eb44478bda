"""Before and after on one picture: side by side, or split by a line at any angle."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from models.comparison.labels import Colour, Corner, pill_size, put_pill, type_size, write
from models.errors import ExportError
from models.grid import Pixels

Distances = NDArray[np.float32]

LABELS = ("Before", "After")
_BAND_ROWS = 256
_CORNERS: dict[Corner, tuple[int, int]] = {
    "bottom left": (1, 0),
    "bottom right": (1, 1),
    "top left": (0, 0),
    "top right": (0, 1),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """Colours of a sheet: neutral, because they are seen beside photographs."""

    paper: Colour
    text: Colour
    dim: Colour
    edge: Colour


DARK = Ground(paper=(32, 32, 32), text=(228, 228, 228), dim=(150, 150, 150), edge=(62, 62, 62))
LIGHT = Ground(paper=(246, 246, 246), text=(34, 34, 34), dim=(112, 112, 112), edge=(205, 205, 205))


def ground(light: bool) -> Ground:
    """The colours of a light or a dark sheet."""
    return LIGHT if light else DARK


def enlarge(before: Pixels, size: tuple[int, int]) -> Pixels:
    """Bring the original to the size of the result, bicubic, for an honest comparison.

    Args:
        before: uint8 (h, w, 3).
        size: Height and width.
    """
    if before.shape[:2] == size:
        return before
    grows = size[0] * size[1] >= before.shape[0] * before.shape[1]
    way = cv2.INTER_CUBIC if grows else cv2.INTER_AREA
    return np.asarray(cv2.resize(before, size[::-1], interpolation=way), np.uint8)


def matched(before: Pixels, after: Pixels) -> Pixels:
    """`enlarge` to the size of ``after``, if both show the same picture.

    Raises:
        ExportError: The proportions differ by more than the rounding of the sizes.
    """
    (height, width), (tall, wide) = before.shape[:2], after.shape[:2]
    slack = 0.01 + 1 / min(height, width, tall, wide)
    if abs(math.log((wide / tall) / (width / height))) > slack:
        raise ExportError(
            "The two pictures have different proportions: {width} x {height} and {wide} x {tall} "
            "pixels; choose two of the same picture, or crop one.",
            width=width,
            height=height,
            wide=wide,
            tall=tall,
        )
    return enlarge(before, (tall, wide))


def reduced(pixels: Pixels, longest: int | None) -> Pixels:
    """A picture whose longer side is at most ``longest`` pixels; None or 0 = as it is."""
    height, width = pixels.shape[:2]
    return enlarge(pixels, capped((height, width), longest))


def capped(size: tuple[int, int], longest: int | None) -> tuple[int, int]:
    """Height and width, reduced so that neither is more than ``longest``; None or 0 = no limit."""
    factor = min(1.0, longest / max(size)) if longest else 1.0
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def is_panorama(size: tuple[int, int]) -> bool:
    """True if pictures of this height and width belong above each other, not beside."""
    return size[1] >= 2 * size[0]


def side_by_side(
    before: Pixels,
    after: Pixels,
    *,
    labels: tuple[str, str] = LABELS,
    light: bool = False,
    max_size: int | None = None,
) -> Pixels:
    """The original, enlarged to the same size, beside the result, each with its label.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3); a panorama comes below the original.
        labels: Under the two pictures; both empty leave out the lines of type.
        light: A light sheet instead of a dark one.
        max_size: Longest side of the sheet; None = as the pictures ask.

    Returns:
        uint8 sheet.
    """
    before = matched(before, after)
    height, width = _side_size(after.shape[:2], max_size, labelled=any(labels))
    unit = type_size(height, width)
    foot = _foot(unit, labelled=any(labels))
    colours = ground(light)
    tall, wide = _side_sheet(height, width, labelled=any(labels))
    sheet = Image.new("RGB", (wide, tall), colours.paper)
    draw = ImageDraw.Draw(sheet)
    down, right = (height + foot, 0) if is_panorama((height, width)) else (0, width + unit)
    for index, (pixels, label) in enumerate(zip((before, after), labels, strict=True)):
        top, left = unit + index * down, unit + index * right
        sheet.paste(Image.fromarray(enlarge(pixels, (height, width))), (left, top))
        draw.rectangle((left - 1, top - 1, left + width, top + height), outline=colours.edge)
        line = top + height + foot / 2 + unit * 0.355
        write(draw, (left, line), label, size=unit, colour=colours.text, width=width)
    return np.asarray(sheet, np.uint8)


def _foot(unit: int, *, labelled: bool) -> int:
    """Room below each picture."""
    return 2 * unit if labelled else unit


def _side_sheet(height: int, width: int, *, labelled: bool) -> tuple[int, int]:
    """Height and width of the sheet for two pictures of this size."""
    unit = type_size(height, width)
    block = height + _foot(unit, labelled=labelled)
    if is_panorama((height, width)):
        return unit + 2 * block, width + 2 * unit
    return unit + block, 2 * width + 3 * unit


def _side_size(size: tuple[int, int], longest: int | None, *, labelled: bool) -> tuple[int, int]:
    """Height and width of each picture so that the sheet is not longer than ``longest``."""
    height, width = size
    while longest and min(height, width) > 1:
        over = max(_side_sheet(height, width, labelled=labelled)) / longest
        if over <= 1:
            break
        smaller = max(1, math.floor(width / over))
        width = smaller if smaller < width else width - 1
        height = max(1, round(size[0] * width / size[1]))
    return height, width


def split(
    before: Pixels,
    after: Pixels,
    *,
    angle: float = 90.0,
    position: float = 0.5,
    labels: tuple[str, str] = LABELS,
    max_size: int | None = None,
) -> Pixels:
    """Before on one side of a thin line, after on the other.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        angle: Direction of the line in degrees, counter-clockwise from pointing right; who looks
            along it has *before* at the left hand. 90: before left, 0: before above, 270: right.
        position: Share of the way across that *before* takes, 0 to 1.
        labels: In a corner of either side; left out if it would cross the line.
        max_size: Longest side of the picture; None = as ``after``.

    Returns:
        uint8 picture.
    """
    if not 0 <= position <= 1:
        raise ValueError(f"position: expected 0 to 1, got {position}")
    before, after = reduced(matched(before, after), max_size), reduced(after, max_size)
    height, width = after.shape[:2]
    cut = Cut(height, width, angle)
    size = type_size(height, width)
    shown = list(zip((before, after), labels, cut.corners, (1, -1), strict=True))
    sides = []
    for pixels, label, corner, sign in shown:
        tall, long = pill_size(label, size, (height, width))
        fits = sign * (cut.offset(position) - cut.reach_of(corner, tall, long, sign)) > 0
        sides.append(put_pill(pixels, label, corner, size=size) if fits else pixels)
    made = np.empty_like(after)
    for rows, distances in cut.bands():
        made[rows] = blend(sides[0][rows], sides[1][rows], distances - cut.offset(position), size)
    return made


def line_width(size: int) -> float:
    """Width of the dividing line for type of this size."""
    return max(2.0, size / 12)


def blend(before: Pixels, after: Pixels, distances: Distances, size: int) -> Pixels:
    """Both pictures and the line between them.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (h, w, 3).
        distances: From the line, negative where *before* is, float32 (h, w).
        size: Height of the type that goes with it; the line's width follows.
    """
    made = np.array(after)
    cv2.copyTo(before, (distances < 0).view(np.uint8), made)
    half = line_width(size) / 2
    near = np.abs(distances) < half + 3
    if not near.any():
        return made
    away = np.abs(distances[near])[:, None]
    share = np.clip(distances[near] + 0.5, 0, 1)[:, None]
    colour = before[near] * (1 - share) + after[near] * share
    colour *= 1 - 0.42 * np.clip(half + 2 - away, 0, 1)  # a soft dark edge, for bright photos
    core = np.clip(half + 0.5 - away, 0, 1)
    made[near] = np.rint(colour * (1 - core) + 255 * core).astype(np.uint8)
    return made


class Cut:
    """A line of some direction across a picture.

    Args:
        height, width: Of the picture.
        angle: As in `split`.
    """

    def __init__(self, height: int, width: int, angle: float) -> None:
        turn = math.radians(angle)
        # Right-hand side of the direction (cos, -sin) in picture coordinates: toward *after*.
        self.normal = round(math.sin(turn), 9), round(math.cos(turn), 9)
        self._size = height, width
        self._reach = (abs(self.normal[0]) * width + abs(self.normal[1]) * height) / 2

    def offset(self, position: float) -> float:
        """Distance of the line from the middle where *before* takes this share, 0 to 1.

        At both ends the whole line, with its dark edges, is outside the picture.
        """
        clear = line_width(type_size(*self._size)) / 2 + 3
        if position in (0, 1):
            return (2 * position - 1) * (self._reach + clear)
        return (2 * position - 1) * self._reach

    def distances(self, rows: slice) -> Distances:
        """Signed distance of pixels from the parallel through the middle, float32 (rows, W)."""
        height, width = self._size
        along, down = np.float32(self.normal[0]), np.float32(self.normal[1])
        x = (np.arange(width, dtype=np.float32) + np.float32(0.5 - width / 2)) * along
        y = np.arange(*rows.indices(height), dtype=np.float32) + np.float32(0.5 - height / 2)
        return np.asarray(x[None, :] + (y * down)[:, None], np.float32)

    def bands(self) -> Iterator[tuple[slice, Distances]]:
        """Bands of rows with their distances, so that large pictures need little memory."""
        for top in range(0, self._size[0], _BAND_ROWS):
            rows = slice(top, min(top + _BAND_ROWS, self._size[0]))
            yield rows, self.distances(rows)

    @property
    def corners(self) -> tuple[Corner, Corner]:
        """Corners for the labels: the deepest of either side, below rather than above."""

        def depth(corner: Corner) -> float:
            return round(self._at(*(part - 0.5 for part in _CORNERS[corner])), 3)

        return min(_CORNERS, key=depth), max(_CORNERS, key=depth)

    def reach_of(self, corner: Corner, tall: int, long: int, sign: int) -> float:
        """Distance from the middle that a box in a corner reaches toward the line."""
        height, width = self._size
        down, right = (part - 0.5 for part in _CORNERS[corner])
        toward = [
            self._at(down - math.copysign(step * tall / height, down), right - side)
            for step in (0, 1)
            for side in (0.0, math.copysign(long / width, right))
        ]
        return max(toward) if sign > 0 else min(toward)

    def _at(self, down: float, right: float) -> float:
        """Distance of a place given in heights and widths from the middle."""
        height, width = self._size
        return self.normal[0] * right * width + self.normal[1] * down * height
