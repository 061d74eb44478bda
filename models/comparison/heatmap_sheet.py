"""The heatmap sheet: the result beside its confidence, with a legend that says what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from models.comparison.before_after import Ground, enlarge, ground, is_panorama
from models.comparison.labels import type_size, wrapped, write
from models.comparison.maps import (
    GENERATED,
    KEPT,
    confidence_cells,
    generated_share,
    viridis,
)
from models.errors import ExportError
from models.events import Result
from models.grid import STRIDE, Pixels
from models.images import narrow

_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_LEGEND = (
    "How sure the evaluator was that each token of the first restoration is right.",
    f"A token is a square of {STRIDE} x {STRIDE} pixels. Violet: unsure. Yellow: sure.",
)
_SHARE = (
    "Kept: the first restoration, which follows the photo.",
    "Generated: drawn by refinement, a plausible guess.",
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Sizes of the sheet's parts."""

    height: int
    width: int
    unit: int

    @property
    def margin(self) -> int:
        return round(1.2 * self.unit)

    @property
    def small(self) -> int:
        return max(12, round(0.85 * self.unit))

    @property
    def line(self) -> float:
        return 1.35 * self.small

    @property
    def legend(self) -> int:
        lines = max(len(wrapped(text, self.small, self.width)) for text in (_LEGEND, _SHARE))
        return round(5 * self.unit + (lines - 1) * self.line)

    @property
    def captions(self) -> int:
        return 3 * self.unit

    @property
    def block(self) -> int:
        """Height of a picture with all that stands below it."""
        return self.height + self.captions + self.legend

    @property
    def size(self) -> tuple[int, int]:
        if is_panorama((self.height, self.width)):
            return self.margin + 2 * self.block, self.width + 2 * self.margin
        return self.margin + self.block, 2 * self.width + 3 * self.margin

    @property
    def corners(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Top and left of both pictures: beside each other, panoramas one above the other."""
        first = self.margin, self.margin
        if is_panorama((self.height, self.width)):
            return first, (self.margin + self.block, self.margin)
        return first, (self.margin, 2 * self.margin + self.width)


def heatmap_sheet(
    result: Result,
    *,
    labels: tuple[str, str] = ("Result", "Confidence"),
    light: bool = False,
    max_size: int | None = None,
) -> Pixels:
    """The result beside the confidence of its tokens, a colour bar, and the share generated.

    Panoramas stand one above the other.

    Args:
        result: Of a finished run.
        labels: Below the result and below the map.
        light: A light sheet instead of a dark one.
        max_size: Longest side of the sheet; None = the result at 100 %.

    Returns:
        uint8 sheet.

    Raises:
        ExportError: ``max_size`` leaves no room for the legend.
    """
    frame = _frame(result.image.shape[:2], max_size)
    colours = ground(light)
    size = frame.height, frame.width
    cells = confidence_cells(result.confidence_l, coloured=True)
    picture = np.asarray(narrow(result.image), np.uint8)
    panels = (enlarge(picture, size), _cells_at(cells, result.image.shape[:2], size))
    image = Image.new("RGB", frame.size[::-1], colours.paper)
    draw = ImageDraw.Draw(image)
    for (top, left), pixels, label in zip(frame.corners, panels, labels, strict=True):
        draw.rectangle(
            (left - 1, top - 1, left + frame.width, top + frame.height), outline=colours.edge
        )
        image.paste(Image.fromarray(pixels), (left, top))
        baseline = top + frame.height + 1.25 * frame.unit
        write(draw, (left, baseline), label, size=frame.small, colour=colours.text,
              width=frame.width)  # fmt: skip
    share, bar = ((top + frame.height + frame.captions, left) for top, left in frame.corners)
    _draw_share(draw, frame, share, generated_share(result), colours)
    _draw_bar(image, draw, frame, bar, colours)
    return np.asarray(image, np.uint8)


def _frame(size: tuple[int, int], longest: int | None) -> _Frame:
    """Sizes for pictures of ``size``, smaller where the sheet would be too long."""
    factor = max(1.0, round(560 / size[1]))  # narrower than this, the legend has no room
    for _ in range(60):
        height, width = (max(1, round(side * factor)) for side in size)
        frame = _Frame(height, width, type_size(height, width))
        over = max(frame.size) / longest if longest else 1.0
        if over <= 1:
            if longest and width < 12 * frame.unit:
                break
            return frame
        factor *= min(0.995, 1 / over)
    raise ExportError(
        "A heatmap sheet does not fit into {longest} pixels; choose a larger size.", longest=longest
    )


def _cells_at(cells: Pixels, whole: tuple[int, int], size: tuple[int, int]) -> Pixels:
    """The map at another size with hard edges, whatever the factor."""
    rows = (np.arange(size[0]) * (whole[0] / size[0]) / STRIDE).astype(np.intp)
    columns = (np.arange(size[1]) * (whole[1] / size[1]) / STRIDE).astype(np.intp)
    return np.asarray(cells[rows][:, columns], np.uint8)


def _draw_bar(
    image: Image.Image,
    draw: ImageDraw.ImageDraw,
    frame: _Frame,
    at: tuple[int, int],
    colours: Ground,
) -> None:
    """Colour bar from 0 to 1 with ticks, and what the colours mean."""
    top, left = at
    unit, width = frame.unit, frame.width
    at_pixel = np.rint(np.linspace(0, 255, width)).astype(np.intp)
    bar = np.broadcast_to(viridis()[at_pixel], (unit, width, 3))
    image.paste(Image.fromarray(np.ascontiguousarray(bar)), (left, top))
    line = max(1, unit // 14)
    for tick in _TICKS:
        x = left + round(tick * (width - line))
        draw.rectangle((x, top + unit, x + line - 1, top + unit + unit // 3), fill=colours.dim)
        anchor = {0.0: "ls", 1.0: "rs"}.get(tick, "ms")
        edge = left + tick * width
        write(draw, (edge, top + 2.25 * unit), f"{tick:g}", size=frame.small, colour=colours.dim,
              width=width / 5, anchor=anchor)  # fmt: skip
    _lines(draw, frame, (top + 3.75 * unit, left), _LEGEND, colours)


def _draw_share(
    draw: ImageDraw.ImageDraw, frame: _Frame, at: tuple[int, int], share: float, colours: Ground
) -> None:
    """A bar in two parts: how much was kept, how much generated."""
    top, left = at
    unit, width = frame.unit, frame.width
    kept = round((1 - share) * width)
    if kept:
        draw.rectangle((left, top, left + kept - 1, top + unit - 1), fill=KEPT)
    if kept < width:
        draw.rectangle((left + kept, top, left + width - 1, top + unit - 1), fill=GENERATED)
    percent = _percent(1 - share), _percent(share)
    words = f"{percent[0]} kept", f"{percent[1]} generated"
    for x, anchor, text in ((left, "ls", words[0]), (left + width, "rs", words[1])):
        write(draw, (x, top + 2.25 * unit), text, size=frame.small, colour=colours.text,
              width=width / 2, anchor=anchor)  # fmt: skip
    _lines(draw, frame, (top + 3.75 * unit, left), _SHARE, colours)


def _percent(share: float) -> str:
    if 0 < share < 0.01:
        return "< 1 %"
    return "> 99 %" if 0.99 < share < 1 else f"{100 * share:.0f} %"


def _lines(
    draw: ImageDraw.ImageDraw,
    frame: _Frame,
    at: tuple[float, int],
    lines: Sequence[str],
    colours: Ground,
) -> None:
    """Plain text, broken into lines if it is too long."""
    for number, line in enumerate(wrapped(lines, frame.small, frame.width)):
        place = at[1], at[0] + number * frame.line
        write(draw, place, line, size=frame.small, colour=colours.dim, width=frame.width)
