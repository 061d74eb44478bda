"""The labelled sheet: before in one column, after in the other, and details of both enlarged."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from models.comparison.before_after import LABELS, Ground, enlarge, ground, matched
from models.comparison.labels import Colour, font_for, rounded, type_size, wrapped, write
from models.errors import ExportError
from models.grid import STRIDE, Pixels, Rect

Interest = NDArray[np.float32]
Size = tuple[int, int]
Pick = Callable[[int], Sequence[tuple[Rect, float]]]
"""Column width -> details in result pixels, each with its enlargement."""

MOST_INSETS = 8
_LONGEST = 480
_APART = (1.8, 1.1)  # in insets, from middle to middle: spread out first, then as near as it must
_EDGE = 0.015  # of the picture, left out: resampling differs there for its own reasons
_SHAPE = {1: 1 / 2, 2: 2 / 5}  # height over width for this many chosen details; for more, a third
_SOURCE = 0.4  # of the picture's width, at most, in one detail
_MOST_ZOOM = 8
_COMFORTABLE = 1000  # smaller results are enlarged, or the details would be stamps
_TALLEST = 1.5  # of the overview, in widths of a column: what is longer becomes narrower
_NARROWEST = 48
_INK = (20, 20, 20)
# Okabe and Ito's colours: distinct for the colour-blind, and light enough for dark digits.
_MARKERS: tuple[Colour, ...] = (
    (240, 228, 66),
    (86, 180, 233),
    (230, 159, 0),
    (0, 190, 140),
    (226, 142, 188),
    (235, 106, 22),
    (228, 228, 228),
    (168, 150, 250),
)


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the pictures, side by side on the sheet.

    Attributes:
        source: What it shows, in result pixels.
        before, after: Where, in sheet pixels.
    """

    source: Rect
    before: Rect
    after: Rect

    @property
    def zoom(self) -> float:
        """Sheet pixels per result pixel."""
        return self.after.width / self.source.width


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """The layout of a sheet, in sheet pixels.

    Attributes:
        size: Height and width.
        column: Width of either column.
        unit: Height of type; distances follow it.
        captions: Lines of type below the two overviews.
        overview: The whole pictures.
        details: Parts of them, from top to bottom.
    """

    size: Size
    column: int
    unit: int
    captions: tuple[list[str], ...]
    overview: Pane
    details: tuple[Pane, ...]

    @property
    def frame(self) -> int:
        """Width of the details' frames."""
        return max(2, round(self.unit / 10))

    @property
    def note(self) -> str:
        """Enlargement of the details in words; nothing on a sheet without words."""
        zooms = sorted({round(100 * pane.zoom) for pane in self.details})
        ends = " to ".join(f"{zoom} %" for zoom in (zooms[:1] + zooms[1:][-1:]))
        return f"Details at {ends}" if any(map(any, self.captions)) else ""


def sheet(
    before: Pixels,
    after: Pixels,
    *,
    insets: Sequence[Rect] = (),
    count: int = 3,
    confidence: NDArray[np.float32] | None = None,
    labels: tuple[str, str] = LABELS,
    light: bool = False,
    max_size: int | None = None,
) -> Pixels:
    """Both pictures with enlarged details below, each before beside after, at 100 % or more.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        insets: Which parts, in pixels of ``after``; empty = chosen where before and after differ
            most, or where the confidence is lowest if it is given.
        count: How many to choose; a small picture may hold fewer.
        confidence: float32 (Ht, Wt) in [0, 1].
        labels: Below before and after; both empty leave out all type.
        light: A light sheet instead of a dark one.
        max_size: Longest side of the sheet; None = the overview at 100 %.

    Raises:
        ExportError: An inset is outside, or they do not fit on the sheet.
        ValueError: ``count`` is out of range.
    """
    if not 1 <= count <= MOST_INSETS:
        raise ValueError(f"count: expected 1 to {MOST_INSETS}, got {count}")
    before = matched(before, after)
    size = (after.shape[0], after.shape[1])
    if insets:
        pick = given(insets, size)
    else:
        interest = difference(before, after) if confidence is None else doubt(confidence, size)
        pick = chosen(interest, size, count)
    return _draw(plan_sheet(size, pick, labels, max_size), before, after, ground(light))


# Which details


def given(insets: Sequence[Rect], size: Size) -> Pick:
    """Insets as they are asked for, as wide as the column if that is 100 to 800 %, and not tall.

    Raises:
        ExportError: One is outside the picture.
    """
    for rect in insets:
        inside = rect.top >= 0 and rect.left >= 0 and min(rect.height, rect.width) > 0
        inside &= rect.top + rect.height <= size[0] and rect.left + rect.width <= size[1]
        if not inside:
            raise ExportError(
                "The inset {left},{top},{wide},{tall} is outside the picture, which is {width} x "
                "{height} pixels; choose one inside.",
                left=rect.left,
                top=rect.top,
                wide=rect.width,
                tall=rect.height,
                width=size[1],
                height=size[0],
            )

    def pick(column: int) -> list[tuple[Rect, float]]:
        fits = ((rect, min(column / rect.width, column / 2 / rect.height)) for rect in insets)
        return [(rect, min(max(1.0, zoom), _MOST_ZOOM)) for rect, zoom in fits]

    return pick


def chosen(interest: Interest, size: Size, count: int) -> Pick:
    """The most interesting places, at an enlargement in whole numbers, in the picture's order."""

    def pick(column: int) -> list[tuple[Rect, float]]:
        least = min(_MOST_ZOOM, max(2, math.ceil(column / size[1] / _SOURCE)))
        for number in range(count, 0, -1):
            height = column * _SHAPE.get(number, 1 / 3)
            for zoom in range(least, _MOST_ZOOM + 1):
                inset = max(1, round(height / zoom)), max(1, column // zoom)
                found = choose(interest, number, inset, size)
                if len(found) == number:
                    found.sort(key=lambda rect: (rect.top, rect.left))
                    return [(rect, zoom) for rect in found]
        raise ExportError("The picture is too small for insets; choose another layout.")

    return pick


def difference(before: Pixels, after: Pixels) -> Interest:
    """Map of the difference between result and enlarged original, on a small copy.

    Args:
        before: uint8 (H, W, 3).
        after: uint8 (H, W, 3).

    Returns:
        float32 (h, w), the longer side at most 480.
    """
    gray = [cv2.cvtColor(each, cv2.COLOR_RGB2GRAY) for each in (before, after)]
    small = _small((before.shape[0], before.shape[1]))[::-1]
    apart = cv2.resize(cv2.absdiff(gray[0], gray[1]), small, interpolation=cv2.INTER_AREA)
    return np.asarray(apart, np.float32)


def doubt(confidence: NDArray[np.float32], size: Size) -> Interest:
    """Map of the evaluator's doubt, on a small copy of the picture.

    Args:
        confidence: float32 (Ht, Wt) in [0, 1].
        size: Height and width of the picture; the token grid may reach beyond it.
    """
    unsure = 1 - np.nan_to_num(confidence, nan=1.0)
    rows, columns = (
        np.arange(side) * whole // side // STRIDE
        for side, whole in zip(_small(size), size, strict=True)
    )
    return np.asarray(unsure[rows][:, columns], np.float32)


def _small(size: Size) -> Size:
    factor = min(1.0, _LONGEST / max(size))
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def choose(interest: Interest, count: int, inset: Size, size: Size) -> list[Rect]:
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
        means = _window_means(interest, window)
        away = math.ceil(window[0] * apart), math.ceil(window[1] * apart)
        found: list[Rect] = []
        while len(found) < count and np.isfinite(means).any():
            row, column = (int(at) for at in np.unravel_index(np.argmax(means), means.shape))
            place = round(row / scale[0]), round(column / scale[1])
            corner = min(place[0], size[0] - height), min(place[1], size[1] - width)
            found.append(Rect(*corner, height, width))
            top, left = max(0, row - away[0] + 1), max(0, column - away[1] + 1)
            means[top : row + away[0], left : column + away[1]] = -np.inf
        if len(found) == count:
            break
    return found


def _window_means(interest: Interest, window: Size) -> Interest:
    """Mean of every window that is inside, by its top left place; the outermost ones last."""
    rows, columns = (min(side, whole) for side, whole in zip(window, interest.shape, strict=True))
    every = cv2.boxFilter(interest, -1, (columns, rows), anchor=(0, 0))
    means = np.array(every[: len(every) - rows + 1, : every.shape[1] - columns + 1], np.float32)
    margin = round(_EDGE * max(interest.shape))
    if min(means.shape) > 4 * margin > 0:
        means[:margin] = means[-margin:] = -np.inf
        means[:, :margin] = means[:, -margin:] = -np.inf
    return means


# Their positions


def plan_sheet(
    size: Size, pick: Pick, labels: tuple[str, str] = LABELS, longest: int | None = None
) -> SheetPlan:
    """Lay out the sheet: the result at 100 % or more, less where the sheet would be too long.

    Raises:
        ExportError: The insets do not fit.
    """
    factor = max(1, round(_COMFORTABLE / max(size)))
    column = max(_NARROWEST, factor * max(size[1], math.ceil(size[0] / _TALLEST)))
    while True:
        insets = pick(column)
        widest = max(round(rect.width * zoom) for rect, zoom in insets)
        plan = _laid(size, max(column, widest), insets, labels)
        over = max(plan.size) / longest if longest else 1.0
        if over <= 1:
            return plan
        if widest > column or column == _NARROWEST:
            raise ExportError(
                "The insets do not fit on a sheet of {longest} pixels; choose fewer or smaller "
                "ones.",
                longest=longest,
            )
        column = max(_NARROWEST, math.floor(min(0.995, 1 / over) * column))


def _laid(
    size: Size, column: int, insets: Sequence[tuple[Rect, float]], labels: tuple[str, str]
) -> SheetPlan:
    """Overviews, their labels, and a row for each detail; everything in the middle of a column."""
    unit = type_size(column, 2 * column)
    margin, frame = round(1.2 * unit), max(2, round(unit / 10))
    captions = tuple(wrapped([label], unit, column) if label else [] for label in labels)

    def placed(source: Rect, zoom: float, top: int) -> Pane:
        height, width = (max(1, round(side * zoom)) for side in (source.height, source.width))
        left = margin + (column - width) // 2
        right = left + column + margin
        return Pane(source, Rect(top, left, height, width), Rect(top, right, height, width))

    whole = min(column / size[1], column * _TALLEST / size[0])
    overview = placed(Rect(0, 0, *size), whole, margin)
    lines = max(map(len, captions))
    top = margin + overview.after.height + (round((0.4 + 1.3 * lines) * unit) if lines else 0)
    details: list[Pane] = []
    for source, zoom in insets:
        top += unit // 2 + 2 * frame
        details.append(placed(source, zoom, top))
        top += details[-1].after.height
    height = top + frame + (round(1.7 * unit) if lines else 0) + margin
    width = 2 * column + 3 * margin
    return SheetPlan((height, width), column, unit, captions, overview, tuple(details))


# What is drawn there


def _draw(plan: SheetPlan, before: Pixels, after: Pixels, colours: Ground) -> Pixels:
    image = Image.new("RGB", plan.size[::-1], colours.paper)
    draw = ImageDraw.Draw(image)
    for pixels, place in ((before, plan.overview.before), (after, plan.overview.after)):
        draw.rectangle(_box(place, 1), fill=colours.edge)
        whole = Image.fromarray(enlarge(pixels, (place.height, place.width)))
        image.paste(whole, (place.left, place.top))
    for number, pane in enumerate(plan.details, 1):
        marker = _MARKERS[(number - 1) % len(_MARKERS)]
        badge = _badge(number, marker, plan.unit) if len(plan.details) > 1 else None
        for pixels, place in ((before, pane.before), (after, pane.after)):
            draw.rectangle(_box(place, plan.frame), fill=marker)
            image.paste(Image.fromarray(_part(pixels, pane)), (place.left, place.top))
            if badge is not None:
                image.paste(badge, (place.left, place.top), badge)
        for view in (plan.overview.before, plan.overview.after):
            _mark(image, plan, pane.source, view, marker, badge)
    _write(draw, plan, colours)
    return np.asarray(image, np.uint8)


def _box(place: Rect, grown: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom pixel of a rectangle that is larger on every side."""
    right, bottom = place.left + place.width - 1, place.top + place.height - 1
    return place.left - grown, place.top - grown, right + grown, bottom + grown


def _part(pixels: Pixels, pane: Pane) -> Pixels:
    """A detail, enlarged: whole pixels by whole factors, else smoothly."""
    source, place = pane.source, pane.after
    rows = slice(source.top, source.top + source.height)
    part = pixels[rows, source.left : source.left + source.width]
    way = cv2.INTER_NEAREST if pane.zoom == round(pane.zoom) else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(part, (place.width, place.height), interpolation=way), np.uint8)


def _mark(
    image: Image.Image,
    plan: SheetPlan,
    source: Rect,
    view: Rect,
    marker: Colour,
    badge: Image.Image | None,
) -> None:
    """Frame a detail in an overview: its colour between two dark lines, seen on any photo."""
    factor = view.width / plan.overview.source.width
    top, left = view.top + round(source.top * factor), view.left + round(source.left * factor)
    height, width = (max(2, round(side * factor)) for side in (source.height, source.width))
    place, frame = Rect(top, left, height, width), plan.frame
    draw = ImageDraw.Draw(image)
    draw.rectangle(_box(place, 1), outline=_INK)
    draw.rectangle(_box(place, frame + 1), outline=marker, width=frame)
    draw.rectangle(_box(place, frame + 2), outline=_INK)
    if badge is not None:
        above = top - frame - 2 - badge.height
        image.paste(badge, (left - frame - 1, above if above >= view.top else top), badge)


def _badge(number: int, marker: Colour, unit: int) -> Image.Image:
    """A digit on a small patch of the marker's colour."""
    side, size = round(1.25 * unit), max(12, round(0.85 * unit))
    made = rounded(side, side, round(0.25 * side), (*marker, 255))
    at = side / 2, side / 2 + 0.36 * size
    ImageDraw.Draw(made).text(at, str(number), font=font_for("0", size), fill=_INK, anchor="ms")
    return made


def _write(draw: ImageDraw.ImageDraw, plan: SheetPlan, colours: Ground) -> None:
    """Labels below the overviews, and the enlargement below the details."""
    unit, column = plan.unit, plan.column
    for place, lines in zip(
        (plan.overview.before, plan.overview.after), plan.captions, strict=True
    ):
        for number, line in enumerate(lines, 1):
            at = place.left + place.width / 2, place.top + place.height + 1.3 * number * unit
            write(draw, at, line, size=unit, colour=colours.text, width=column, anchor="ms")
    at = plan.size[1] / 2, plan.size[0] - round(1.2 * unit)
    small = max(12, round(0.85 * unit))
    write(draw, at, plan.note, size=small, colour=colours.dim, width=2 * column, anchor="ms")
