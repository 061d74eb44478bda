"""Type on pictures: sizes, fonts, and labels that stay readable on any photo."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from models.grid import Pixels

Colour = tuple[int, int, int]
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
Corner = Literal["top left", "top right", "bottom left", "bottom right"]

_SMALLEST = 13
_GLASS = (18, 18, 18, 186)
_GLASS_TEXT = (255, 255, 255, 240)
_SMOOTH = 4  # shapes are drawn this much larger and reduced
_SYSTEM_FONTS = (
    "DejaVuSans.ttf",
    "NotoSans-Regular.ttf",
    "segoeui.ttf",
    "Arial Unicode.ttf",
    "Arial.ttf",
    "NotoSansCJK-Regular.ttc",
    "msyh.ttc",
    "YuGothM.ttc",
    "malgun.ttf",
    "Hiragino Sans GB.ttc",
)


def type_size(height: int, width: int) -> int:
    """Height of type, in pixels, that reads well on a picture of this size."""
    return max(_SMALLEST, round(math.sqrt(height * width) / 44))


def font_for(text: str, size: int) -> Font:
    """A font that has every letter of ``text``: Pillow's own, else one of the system's."""
    own = ImageFont.load_default(size)
    missing = "".join(sorted({letter for letter in text if not letter.isspace()}))
    if not missing or _covers(None, missing):
        return own
    for name in _SYSTEM_FONTS:
        if _covers(name, missing):
            return ImageFont.truetype(name, size)
    return own


@lru_cache(maxsize=256)
def _covers(name: str | None, letters: str) -> bool:
    """True if a font (None = Pillow's own) has all letters, and draws no box for a missing one."""
    try:
        font = ImageFont.load_default(24) if name is None else ImageFont.truetype(name, 24)
    except OSError:
        return False
    box = bytes(font.getmask("\U0010fffe"))
    return all(bytes(font.getmask(letter)) != box for letter in letters)


def fitted(text: str, size: int, width: float) -> tuple[str, Font]:
    """Text and font so that the text is at most ``width`` pixels long: smaller, then shorter."""
    least = min(size, max(_SMALLEST, round(size * 0.7)))
    for smaller in range(size, least - 1, -1):
        font = font_for(text, smaller)
        if font.getlength(text) <= width:
            return text, font
    for length in range(len(text) - 1, 0, -1):
        shorter = text[:length].rstrip() + "..."
        if font.getlength(shorter) <= width:
            return shorter, font
    return "", font


def wrapped(lines: Sequence[str], size: int, width: float) -> list[str]:
    """Lines broken between words so that each is at most ``width`` pixels long."""
    made: list[str] = []
    for line in lines:
        font = font_for(line, size)
        made.append("")
        for word in line.split():
            longer = f"{made[-1]} {word}".strip()
            if made[-1] and font.getlength(longer) > width:
                made.append(word)
            else:
                made[-1] = longer
    return made


def pill_size(text: str, size: int, picture: tuple[int, int]) -> tuple[int, int]:
    """Height and width of a label on a picture (height, width), with the space around it."""
    if not text:
        return 0, 0
    shown, font = fitted(text, size, picture[1] * 0.8)
    margin, inner = _spaces(size)
    around = 2 * margin
    return round(size * 1.9) + around, math.ceil(font.getlength(shown)) + 2 * inner + around


def put_pill(pixels: Pixels, text: str, corner: Corner, *, size: int) -> Pixels:
    """Lay a label on a picture: white type on translucent black, readable on any photo.

    Args:
        pixels: uint8 (H, W, 3).
        text: Nothing is drawn if it is empty or the picture too small.
        corner: Where.
        size: Height of the type in pixels.

    Returns:
        A new picture; the same one where nothing was drawn.
    """
    height, width = pixels.shape[:2]
    shown, font = fitted(text, size, width * 0.8) if text else ("", None)
    margin, inner = _spaces(size)
    tall = round(size * 1.9)
    if not shown or font is None or tall + 2 * margin > height:
        return pixels
    long = math.ceil(font.getlength(shown)) + 2 * inner
    left = margin if corner.endswith("left") else width - margin - long
    top = margin if corner.startswith("top") else height - margin - tall
    if left < 0 or left + long > width:
        return pixels
    glass = rounded(tall, long, round(tall * 0.28), _GLASS)
    baseline = tall / 2 + size * 0.355  # so that capitals stand in the middle
    ImageDraw.Draw(glass).text(
        (long / 2, baseline), shown, font=font, fill=_GLASS_TEXT, anchor="ms"
    )
    made = pixels.copy()
    lay(made, glass, top, left)
    return made


def _spaces(size: int) -> tuple[int, int]:
    """Distance of a label from the picture's edge, and of its type from its own edge."""
    return max(6, round(size * 0.7)), max(5, round(size * 0.75))


def rounded(height: int, width: int, radius: int, colour: tuple[int, int, int, int]) -> Image.Image:
    """A smooth rounded rectangle on nothing, RGBA."""
    size = width * _SMOOTH, height * _SMOOTH
    large = Image.new("L", size, 0)
    box = (0, 0, size[0] - 1, size[1] - 1)
    ImageDraw.Draw(large).rounded_rectangle(box, radius * _SMOOTH, fill=colour[3])
    made = Image.new("RGBA", (width, height), (*colour[:3], 0))
    made.putalpha(large.reduce(_SMOOTH))
    return made


def lay(pixels: Pixels, patch: Image.Image, top: int, left: int) -> None:
    """Blend an RGBA patch into a picture, in place; what is outside is cut off."""
    height, width = pixels.shape[:2]
    over = np.asarray(patch)[max(0, -top) : height - top, max(0, -left) : width - left]
    top, left = max(0, top), max(0, left)
    under = pixels[top : top + over.shape[0], left : left + over.shape[1]]
    if under.size:
        share = over[..., 3:].astype(np.float32) / 255
        under[...] = np.rint(under * (1 - share) + over[..., :3] * share).astype(np.uint8)


def write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    *,
    size: int,
    colour: Colour,
    width: float,
    anchor: str = "ls",
) -> None:
    """Draw one line of plain type, made to fit ``width``."""
    shown, font = fitted(text, size, width)
    if shown:
        draw.text(at, shown, font=font, fill=colour, anchor=anchor)
