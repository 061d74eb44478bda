"""Before/after sheets."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Pixels = NDArray[np.uint8]

_BACKGROUND = (38, 38, 38)
_TEXT = (230, 230, 230)


def enlarge(before: Pixels, size: tuple[int, int]) -> Pixels:
    """Bring the original to the size of the result, bicubic, for an honest comparison.

    Args:
        before: uint8 (h, w, 3).
        size: Height and width.
    """
    if before.shape[:2] == size:
        return before
    resized = cv2.resize(before, size[::-1], interpolation=cv2.INTER_CUBIC)
    return np.asarray(resized, np.uint8)


def side_by_side(
    before: Pixels, after: Pixels, *, labels: tuple[str, str] = ("Before", "After")
) -> Pixels:
    """The original, enlarged to the same size, beside the result, each with its label.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        labels: Under the left and the right picture.

    Returns:
        uint8 sheet.
    """
    height, width = after.shape[:2]
    unit = max(12, round(min(height, width) / 28))  # type size; margins follow it
    gap, foot = unit, 2 * unit
    sheet = Image.new("RGB", (2 * width + 3 * gap, height + gap + foot), _BACKGROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(unit)
    for index, (pixels, label) in enumerate(
        zip((enlarge(before, (height, width)), after), labels, strict=True)
    ):
        left = gap + index * (width + gap)
        sheet.paste(Image.fromarray(pixels), (left, gap))
        draw.text((left, gap + height + foot / 2), label, fill=_TEXT, font=font, anchor="lm")
    return np.asarray(sheet, np.uint8)
