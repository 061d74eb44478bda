"""A crop while it is being drawn: a rectangle that never leaves the turned photo. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from models.framing import ANGLES, Box, Crop, Framing, fitted, rounded

SMALLEST = 8.0
"""Shortest side of a crop, in pixels of the photo, where it is drawn by hand."""
_EPSILON = 1e-6


class Ratio(Enum):
    """Shapes that a crop can be held to: width over height, where it lies."""

    FREE = 0.0
    ORIGINAL = -1.0
    SQUARE = 1.0
    R3_2 = 3 / 2
    R4_3 = 4 / 3
    R16_9 = 16 / 9


@dataclass(frozen=True, slots=True)
class Handle:
    """A corner or an edge that can be dragged.

    Attributes:
        across: -1 for the left edge, 1 for the right one, 0 for neither.
        along: -1 for the upper edge, 1 for the lower one, 0 for neither.
    """

    across: int
    along: int


HANDLES = tuple(Handle(x, y) for y in (-1, 0, 1) for x in (-1, 0, 1) if x or y)


class Draft:
    """Turns, angle and rectangle of one photo, each change held inside the photo.

    Places are pixels of the turned frame. What was drawn by hand is remembered: a ratio and an
    angle take what they need from it, so that going back to another gives all of it back.

    Args:
        framing: To begin with.
        height: Of the whole photo.
        width: Of the whole photo.
    """

    def __init__(self, framing: Framing, height: int, width: int) -> None:
        self._size = height, width
        self.turns = framing.turns
        self.angle = framing.angle
        self.ratio: Ratio = Ratio.FREE
        self.upright = False
        """Whether the ratio stands instead of lying."""
        crop = framing.crop
        self._drawn = self.whole if crop is None else crop.box(*self.frame)
        self.box = framing.box(height, width)
        self._opened = framing, self._state

    # What is

    @property
    def frame(self) -> tuple[int, int]:
        """Height and width of the turned photo."""
        height, width = self._size
        return (width, height) if self.turns % 2 else (height, width)

    @property
    def whole(self) -> Box:
        """The frame as a rectangle."""
        height, width = self.frame
        return Box(0, 0, width, height)

    @property
    def shape(self) -> float | None:
        """Width over height that the rectangle is held to; None for none."""
        match self.ratio:
            case Ratio.FREE:
                return None
            case Ratio.ORIGINAL:
                lying = max(self._size) / min(self._size)
            case _:
                lying = self.ratio.value
        return 1 / lying if self.upright else lying

    @property
    def _state(self) -> tuple[int, float, Box]:
        return self.turns, self.angle, self.box

    def framing(self) -> Framing:
        """The draft as a frozen value, in whole pixels; as it was opened until it is changed."""
        opened, state = self._opened
        if state == self._state:
            return opened
        height, width = self.frame
        box = _on_pixels(self.box, self.whole, inward=bool(self.angle))
        if fitted(box, self.angle, height, width) is None:  # less than a pixel was left at an edge
            left, top = (width - box.width) // 2, (height - box.height) // 2
            box = Box(left, top, box.width, box.height)
        crop: Crop | None = Crop(
            box.left / width, box.top / height, box.width / width, box.height / height
        )
        if not self.angle and box == self.whole:
            crop = None
        return Framing(turns=self.turns, angle=self.angle, crop=crop)

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the crop in pixels of the photo."""
        return self.framing().size(*self._size)

    # Changes

    def reset(self) -> None:
        """Back to the whole photo as it was opened."""
        self.turns, self.angle, self.ratio, self.upright = 0, 0.0, Ratio.FREE, False
        self._drawn = self.box = self.whole

    def turn(self, quarters: int) -> None:
        """Turn everything clockwise; the same part of the photo stays in the rectangle."""
        for _ in range(quarters % 4):
            height, _ = self.frame
            self.box, self._drawn = (
                Box(height - box.bottom, box.left, box.height, box.width)
                for box in (self.box, self._drawn)
            )
            self.turns = (self.turns + 1) % 4
            self.upright = not self.upright

    def straighten(self, angle: float) -> None:
        """Turn the photo freely; the rectangle shrinks where a corner would be empty."""
        low, high = ANGLES
        self.angle = min(max(round(angle, 2), low), high) or 0.0
        self._derive()

    def hold(self, ratio: Ratio, *, upright: bool | None = None) -> None:
        """Hold the rectangle to a shape; lying or standing as the rectangle is now, unless said."""
        if upright is None:
            upright = self.box.height > self.box.width
        self.ratio, self.upright = ratio, upright
        self._derive()

    def move(self, right: float, down: float) -> None:
        """Move the rectangle, as far as there is photo."""
        self._towards(self.box._replace(left=self.box.left + right))
        self._towards(self.box._replace(top=self.box.top + down))
        self._drawn = self.box

    def drag(self, handle: Handle, x: float, y: float) -> None:
        """Bring a corner or an edge to a place, as far as there is photo."""
        if self.shape is not None:
            self._towards(self._shaped(handle, x, y, self.shape))
        else:
            box = self.box
            if handle.across:
                left, right = _edges(box.left, box.right, handle.across, x)
                self._towards(box._replace(left=left, width=right - left))
            if handle.along:
                top, bottom = _edges(box.top, box.bottom, handle.along, y)
                self._towards(self.box._replace(top=top, height=bottom - top))
        self._drawn = self.box

    def _shaped(self, handle: Handle, x: float, y: float, shape: float) -> Box:
        """The rectangle of the shape that a drag asks for; the opposite corner or edge stays."""
        box = self.box
        width = abs(x - (box.left if handle.across > 0 else box.right)) if handle.across else 0.0
        height = abs(y - (box.top if handle.along > 0 else box.bottom)) if handle.along else 0.0
        width = max(width, height * shape, SMALLEST * max(1.0, shape))
        height = width / shape
        middle_x, middle_y = box.middle
        left = {1: box.left, -1: box.right - width, 0: middle_x - width / 2}[handle.across]
        top = {1: box.top, -1: box.bottom - height, 0: middle_y - height / 2}[handle.along]
        return Box(left, top, width, height)

    def _derive(self) -> None:
        """The rectangle that ratio and angle leave of what was drawn."""
        box, shape = self._drawn, self.shape
        if shape is not None:
            width = min(box.width, box.height * shape)
            middle_x, middle_y = box.middle
            height = width / shape
            box = Box(middle_x - width / 2, middle_y - height / 2, width, height)
        found = fitted(box, self.angle, *self.frame)
        if found is None:  # its middle is no longer in the photo
            middle_x, middle_y = self.whole.middle
            centred = Box(
                middle_x - box.width / 2, middle_y - box.height / 2, box.width, box.height
            )
            found = fitted(centred, self.angle, *self.frame) or self.box
        self.box = found

    def _towards(self, target: Box) -> None:
        """Change the rectangle into another, as far as all corners stay in the photo."""
        share = 1.0
        for (x, y), (to_x, to_y) in zip(self.box.corners(), target.corners(), strict=True):
            for a, b, limit in self._limits():
                at, step = a * x + b * y, a * (to_x - x) + b * (to_y - y)
                if step > _EPSILON:
                    share = min(share, max(0.0, limit - at) / step)
        pairs = zip(self.box, target, strict=True)
        self.box = Box(*(one + share * (other - one) for one, other in pairs))

    def _limits(self) -> list[tuple[float, float, float]]:
        """Half planes a*x + b*y <= limit: the frame, and the photo turned in it."""
        height, width = self.frame
        limits = [(-1.0, 0.0, 0.0), (1.0, 0.0, width), (0.0, -1.0, 0.0), (0.0, 1.0, height)]
        cosine, sine = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        for a, b, half in ((cosine, sine, width / 2), (-sine, cosine, height / 2)):
            middle = a * width / 2 + b * height / 2
            limits += [(a, b, middle + half), (-a, -b, half - middle)]
        return limits


def level(x: float, y: float) -> float:
    """Degrees by which a line drawn along (x, y) is to be turned to lie or to stand."""
    angle = -math.degrees(math.atan2(y, x))
    return (angle + 45) % 90 - 45


def _on_pixels(box: Box, whole: Box, *, inward: bool) -> Box:
    """A rectangle on whole pixels inside another; its size is as near as can be, or just below."""
    if inward:
        return rounded(box, whole, inward=True)
    width, height = max(1, round(box.width)), max(1, round(box.height))
    left = min(max(0, round(box.left)), int(whole.width) - width)
    top = min(max(0, round(box.top)), int(whole.height) - height)
    return Box(left, top, width, height)


def _edges(low: float, high: float, side: int, at: float) -> tuple[float, float]:
    """Both edges, one of them at a place, but never nearer than `SMALLEST` to the other."""
    if side < 0:
        return min(at, high - SMALLEST), high
    return low, max(at, low + SMALLEST)
