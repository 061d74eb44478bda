"""The part of a photo that is restored, as a frozen value: turns, a free angle, a rectangle.

The photo is turned first, then straightened around the middle of its frame, which keeps its size,
then cropped. Places are those of the turned frame, x to the right and y down. Nothing outside the
photo is ever shown: a rectangle that straightening leaves with an empty corner shrinks around its
own middle.

Imports no NumPy: the help texts of the command line come from here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from models.errors import RecipeError

ANGLES: Final = (-45.0, 45.0)
"""Lowest and highest angle of straightening, in degrees clockwise."""

_EPSILON = 1e-6
"""Pixels by which a corner may lie outside, for the sake of rounding."""


class Box(NamedTuple):
    """A rectangle in pixels of the turned frame."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.top + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Middle, x and y."""
        return self.left + self.width / 2, self.top + self.height / 2

    def corners(self) -> Iterator[tuple[float, float]]:
        """The four corners, x and y."""
        for x in (self.left, self.right):
            for y in (self.top, self.bottom):
                yield x, y


@dataclass(frozen=True, slots=True)
class Crop:
    """A rectangle of the turned frame.

    Attributes:
        left, top, width, height: Shares of the frame's width and height, or pixels of it.
        in_pixels: Whether they are pixels; shares fit photos of any size.
    """

    left: float
    top: float
    width: float
    height: float
    in_pixels: bool = False

    def __post_init__(self) -> None:
        numbers = (self.left, self.top, self.width, self.height)
        within = all(math.isfinite(each) for each in numbers)
        within = within and min(self.left, self.top) >= 0 and min(self.width, self.height) > 0
        if self.in_pixels:
            whole = all(float(each).is_integer() for each in numbers)
            if not (within and whole):
                raise RecipeError(
                    "The crop cannot be {numbers} pixels; give whole numbers, with a width and "
                    "height of at least 1.",
                    numbers=_listed(numbers),
                )
        elif not (within and max(self.left + self.width, self.top + self.height) <= 1 + _EPSILON):
            raise RecipeError(
                "The crop cannot be {numbers} of the photo; choose a part of it, from 0 to 1.",
                numbers=_listed(numbers),
            )

    @classmethod
    def read(cls, text: str) -> Crop:
        """A crop as it is typed: “left,top,width,height” in pixels, or each in percent.

        Raises:
            RecipeError: It is no crop.
        """
        parts = [part.strip() for part in text.split(",")]
        try:
            if len(parts) != 4:
                raise ValueError("four numbers")
            in_percent = all(part.endswith("%") for part in parts)
            numbers = [float(part[:-1]) / 100 if in_percent else float(part) for part in parts]
            left, top, width, height = numbers
            return cls(left, top, width, height, in_pixels=not in_percent)
        except ValueError as error:
            raise RecipeError(
                "“{text}” is no crop; give left,top,width,height in pixels, or each in percent.",
                detail=str(error),
                text=text,
            ) from error

    def box(self, height: int, width: int) -> Box:
        """The rectangle in a frame of some size.

        Raises:
            RecipeError: It reaches beyond the frame.
        """
        if not self.in_pixels:
            left, right = self.left * width, (self.left + self.width) * width
            top, bottom = self.top * height, (self.top + self.height) * height
            return Box(left, top, right - left, bottom - top)
        box = Box(self.left, self.top, self.width, self.height)
        if box.right > width or box.bottom > height:
            raise RecipeError(
                "The crop reaches beyond the photo, which has {width} × {height} pixels; choose a "
                "smaller one.",
                width=width,
                height=height,
            )
        return box


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """The part of a photo that is restored; as it is by default.

    Attributes:
        turns: Quarter turns clockwise, 0 to 3.
        angle: Degrees by which the photo is then straightened, clockwise, -45 to 45.
        crop: What is left of it; None for as much as there is.
    """

    turns: int = 0
    angle: float = 0.0
    crop: Crop | None = None

    def __post_init__(self) -> None:
        if self.turns not in range(4):
            raise RecipeError(
                "A photo cannot be turned {turns} quarters; choose a number from 0 to 3.",
                turns=self.turns,
            )
        low, high = ANGLES
        if not low <= self.angle <= high:  # also catches NaN
            raise RecipeError(
                "A photo cannot be straightened by {angle:g} degrees; choose a number from "
                "{low:g} to {high:g}.",
                angle=self.angle,
                low=low,
                high=high,
            )

    @property
    def is_whole(self) -> bool:
        """True if nothing is changed."""
        return self == Framing()

    def turned(self, height: int, width: int) -> tuple[int, int]:
        """Height and width of the turned frame of a photo of this size."""
        return (width, height) if self.turns % 2 else (height, width)

    def box(self, height: int, width: int) -> Box:
        """The part that is left of a photo of this size, in whole pixels of the turned frame.

        Raises:
            RecipeError: The crop does not lie in the photo.
        """
        height, width = self.turned(height, width)
        whole = Box(0, 0, width, height)
        box = whole if self.crop is None else self.crop.box(height, width)
        if not self.angle:
            return rounded(box, whole, inward=False)
        found = fitted(box, self.angle, height, width)
        if found is None:
            raise RecipeError(
                "The middle of the crop lies outside the straightened photo; choose another part."
            )
        return rounded(found, whole, inward=found != box)

    def size(self, height: int, width: int) -> tuple[int, int]:
        """Height and width of what is left of a photo of this size. Raises as `box` does."""
        box = self.box(height, width)
        return int(box.height), int(box.width)

    def document(self) -> dict[str, Any] | None:
        """The form in a recipe file; None if nothing is changed."""
        if self.is_whole:
            return None
        crop = self.crop
        numbers = ("left", "top", "width", "height")
        return {
            "turns": self.turns,
            "angle": float(self.angle),
            "crop": None
            if crop is None
            else {
                **{name: float(getattr(crop, name)) for name in numbers},
                "unit": "pixel" if crop.in_pixels else "share",
            },
        }

    @classmethod
    def of_document(cls, document: object) -> Framing:
        """Read the form in a recipe file.

        Raises:
            RecipeError: Something in it is wrong.
        """
        if document is None:
            return cls()
        values = _checked(document, {"turns": int, "angle": float, "crop": dict})
        crop = values.pop("crop", None)
        if crop is None:
            return cls(**values)
        numbers = dict.fromkeys(("left", "top", "width", "height"), float)
        parts = _checked(crop, {**numbers, "unit": str})
        unit = parts.pop("unit", "share")
        if unit not in ("share", "pixel") or len(parts) < 4:
            raise RecipeError("The crop in the recipe is incomplete; try another copy of it.")
        return cls(**values, crop=Crop(**parts, in_pixels=unit == "pixel"))


def fitted(box: Box, angle: float, height: int, width: int) -> Box | None:
    """The largest rectangle of the same middle and shape that lies in a straightened photo.

    Args:
        box: A rectangle of the frame.
        angle: Of the straightening, in degrees clockwise.
        height: Of the frame.
        width: Of the frame.

    Returns:
        The rectangle itself if it fits; None if not even its middle does.
    """
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    middle_x, middle_y = box.middle
    share = 1.0
    for x, y in box.corners():
        for across, along, limit in ((cosine, sine, width / 2), (-sine, cosine, height / 2)):
            at = across * (middle_x - width / 2) + along * (middle_y - height / 2)
            step = across * (x - middle_x) + along * (y - middle_y)
            if abs(at) > limit:
                return None
            room = limit - math.copysign(1, step) * at
            if abs(step) > room + _EPSILON:
                share = min(share, room / abs(step))
    if share == 1:
        return box
    half_w, half_h = share * box.width / 2, share * box.height / 2
    return Box(middle_x - half_w, middle_y - half_h, 2 * half_w, 2 * half_h)


def rounded(box: Box, whole: Box, *, inward: bool) -> Box:
    """A rectangle in whole pixels, at least one of them, inside another."""

    def edges(low: float, high: float, end: float) -> tuple[int, int]:
        first = math.ceil(low - _EPSILON) if inward else round(low)
        last = math.floor(high + _EPSILON) if inward else round(high)
        first = min(max(first, 0), int(end) - 1)
        return first, min(max(last, first + 1), int(end))

    left, right = edges(box.left, box.right, whole.width)
    top, bottom = edges(box.top, box.bottom, whole.height)
    return Box(left, top, right - left, bottom - top)


def _checked(document: object, kinds: dict[str, type]) -> dict[str, Any]:
    """The values of an object of a recipe, each of its kind."""
    if not isinstance(document, dict):
        raise RecipeError("“framing” in the recipe is no object; try another copy of it.")
    values = {}
    for name, value in document.items():
        if name not in kinds:
            raise RecipeError(
                "The key “{name}” is not known in the recipe's framing; remove or correct it.",
                name=str(name)[:60],
            )
        if kinds[name] is float and type(value) is int:
            value = float(value)
        if type(value) is not kinds[name] and not (value is None and kinds[name] is dict):
            raise RecipeError(
                "“{name}” in the recipe's framing is of the wrong kind; correct it, or try "
                "another copy of it.",
                name=name,
            )
        values[name] = value
    return values


def _listed(numbers: tuple[float, ...]) -> str:
    return ", ".join(f"{each:g}" for each in numbers)
