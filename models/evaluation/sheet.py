"""A contact sheet: what the candidates make of the same details, at 100 %."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from models.grid import Pixels
from models.images import SaveOptions, save_picture

DETAIL = 256
"""Longest side of a detail in pixels."""

_BACKGROUND = (38, 38, 38)
_TEXT = (230, 230, 230)
_GAP = 8
_TYPE = 18


def detail_window(truth: Pixels) -> tuple[slice, slice]:
    """The part of a picture with the most gradient energy, on a grid of 32 pixels."""
    height, width = (min(side, DETAIL) for side in truth.shape[:2])
    plane = truth.mean(axis=2)
    energy = np.zeros(plane.shape)
    energy[1:] += np.diff(plane, axis=0) ** 2
    energy[:, 1:] += np.diff(plane, axis=1) ** 2
    total = np.pad(energy.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    corners = [
        (top, left)
        for top in range(0, truth.shape[0] - height + 1, 32)
        for left in range(0, truth.shape[1] - width + 1, 32)
    ]
    top, left = max(
        corners,
        key=lambda corner: (
            total[corner[0] + height, corner[1] + width]
            - total[corner[0], corner[1] + width]
            - total[corner[0] + height, corner[1]]
            + total[corner[0], corner[1]]
        ),
    )
    return slice(top, top + height), slice(left, left + width)


def contact_sheet(rows: Sequence[Mapping[str, Pixels]], names: Sequence[str]) -> Pixels:
    """Details side by side.

    Args:
        rows: For each picture its details by the label of their column, uint8 (h, w, 3), all of a
            row of one size.
        names: Of the pictures, written at the left under each row; there may be more.

    Returns:
        uint8 (H, W, 3).
    """
    labels = list(rows[0])
    cell_width = max(detail.shape[1] for row in rows for detail in row.values())
    heights = [max(detail.shape[0] for detail in row.values()) for row in rows]
    head, foot = 2 * _TYPE, _TYPE + 6
    width = _GAP + len(labels) * (cell_width + _GAP)
    sheet = Image.new("RGB", (width, head + sum(heights) + len(rows) * foot), _BACKGROUND)
    draw = ImageDraw.Draw(sheet)
    large, small = ImageFont.load_default(_TYPE), ImageFont.load_default(_TYPE * 2 // 3)
    for index, label in enumerate(labels):
        left = _GAP + index * (cell_width + _GAP)
        draw.text((left, head / 2), label, fill=_TEXT, font=large, anchor="lm")
    top = head
    for row, name, height in zip(rows, names, heights, strict=False):
        for index, label in enumerate(labels):
            sheet.paste(Image.fromarray(row[label]), (_GAP + index * (cell_width + _GAP), top))
        draw.text((_GAP, top + height + foot / 2), name, fill=_TEXT, font=small, anchor="lm")
        top += height + foot
    return np.asarray(sheet, np.uint8)


def write_sheet(rows: Sequence[Mapping[str, Pixels]], names: Sequence[str], path: Path) -> None:
    """Write a contact sheet as a picture."""
    save_picture(path, contact_sheet(rows, names), options=SaveOptions(overwrite=True))
