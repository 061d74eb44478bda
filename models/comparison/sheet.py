"""The labelled sheet: the result, and parts of it enlarged, before beside after."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from models.comparison.before_after import LABELS, Ground, enlarge, ground, matched
from models.comparison.labels import Colour, font_for, lay, rounded, write
from models.comparison.sheet_layout import Pane, SheetPlan, Size, Wish, plan_sheet
from models.errors import ExportError
from models.grid import STRIDE, Pixels, Rect

Interest = NDArray[np.float32]

_LONGEST = 480
_APART = (1.8, 1.1)  # in insets, from middle to middle: spread out first, then as near as it must
_EDGE = 0.015  # of the picture, left out: resampling differs there for its own reasons


def difference(before: Pixels, after: Pixels) -> Interest:
    """How much the result differs from the enlarged original, on a small copy.

    Args:
        before: uint8 (H, W, 3).
        after: uint8 (H, W, 3).

    Returns:
        float32 (h, w), the longer side at most 480.
    """
    gray = [cv2.cvtColor(each, cv2.COLOR_RGB2GRAY) for each in (before, after)]
    return _reduced(np.asarray(cv2.absdiff(gray[0], gray[1]), np.uint8), before.shape[:2])


def doubt(confidence: NDArray[np.float32], size: tuple[int, int]) -> Interest:
    """How unsure the evaluator was, on a small copy of the picture.

    Args:
        confidence: float32 (Ht, Wt) in [0, 1].
        size: Height and width of the picture; the token grid may reach beyond it.
    """
    unsure = 1 - np.nan_to_num(confidence, nan=1.0)
    height, width = (side * STRIDE for side in confidence.shape)
    factor = min(1.0, _LONGEST / max(size))
    wide, tall = (max(1, round(side * factor)) for side in (width, height))
    spread = np.asarray(cv2.resize(unsure, (wide, tall), interpolation=cv2.INTER_NEAREST))
    rows, columns = (max(1, round(side * factor)) for side in size)
    return np.asarray(spread[:rows, :columns], np.float32)


def _reduced(values: Pixels, size: tuple[int, int]) -> Interest:
    factor = min(1.0, _LONGEST / max(size))
    target = tuple(max(1, round(side * factor)) for side in size[::-1])
    return np.asarray(cv2.resize(values, target, interpolation=cv2.INTER_AREA), np.float32)


def choose(
    interest: Interest, count: int, inset: tuple[int, int], size: tuple[int, int]
) -> list[Rect]:
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
        sums = _window_means(interest, window)
        away = math.ceil(window[0] * apart), math.ceil(window[1] * apart)
        found: list[tuple[int, int]] = []
        while len(found) < count and np.isfinite(sums).any():
            row, column = (int(at) for at in np.unravel_index(np.argmax(sums), sums.shape))
            found.append((row, column))
            top, left = max(0, row - away[0] + 1), max(0, column - away[1] + 1)
            sums[top : row + away[0], left : column + away[1]] = -np.inf
        if len(found) == count:
            break
    return [_rect(at, scale, (height, width), size) for at in found]


def _window_means(interest: Interest, window: tuple[int, int]) -> Interest:
    """Mean of every window that lies inside, by its top left place; the outermost ones last."""
    height, width = interest.shape
    window = min(window[0], height), min(window[1], width)
    table = cv2.integral(interest, sdepth=cv2.CV_64F)
    rows, columns = window
    sums = table[rows:, columns:] - table[:-rows, columns:]
    sums = sums - table[rows:, :-columns] + table[:-rows, :-columns]
    means = np.asarray(sums / (rows * columns), np.float32)
    margin = round(_EDGE * max(height, width))
    if min(means.shape) > 4 * margin > 0:
        inner = np.full_like(means, -np.inf)
        middle = slice(margin, -margin), slice(margin, -margin)
        inner[middle] = means[middle]
        return inner
    return means


def _rect(
    at: tuple[int, int], scale: tuple[float, float], inset: tuple[int, int], size: tuple[int, int]
) -> Rect:
    top = min(round(at[0] / scale[0]), size[0] - inset[0])
    left = min(round(at[1] / scale[1]), size[1] - inset[1])
    return Rect(max(0, top), max(0, left), *inset)


MOST_INSETS = 8
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


def sheet(
    before: Pixels,
    after: Pixels,
    *,
    insets: Sequence[Rect] = (),
    count: int = 3,
    zoom: int | None = None,
    confidence: NDArray[np.float32] | None = None,
    labels: tuple[str, str] = LABELS,
    light: bool = False,
    max_size: int | None = None,
) -> Pixels:
    """The result with enlarged insets, each before beside after, at 100 % or more.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        insets: Which parts, in pixels of ``after``; empty = chosen where before and after differ
            most, or where the confidence is lowest if it is given.
        count: How many to choose; a small picture may hold fewer.
        zoom: Enlargement of chosen insets; None = 2, more for small pictures.
        confidence: float32 (Ht, Wt) in [0, 1].
        labels: Below before and after.
        light: A light sheet instead of a dark one.
        max_size: Longest side of the sheet; None = the overview at 100 %.

    Raises:
        ExportError: An inset lies outside, or they do not fit on the sheet.
        ValueError: ``count`` or ``zoom`` is out of range.
    """
    if not 1 <= count <= MOST_INSETS or (zoom is not None and not 1 <= zoom <= 8):
        raise ValueError(f"count, zoom: expected 1 to {MOST_INSETS}, 1 to 8, got {count}, {zoom}")
    before = matched(before, after)
    size = Size(*after.shape[:2])
    for rect in insets:
        _check(rect, size)
    interest = difference(before, after) if confidence is None else doubt(confidence, size)

    def chosen(number: int, inset: Size) -> list[Rect]:
        return choose(interest, number, inset, size)

    plan = plan_sheet(Wish(size, tuple(insets), count, chosen, zoom), max_size)
    return _draw(plan, before, after, labels, ground(light))


def _check(rect: Rect, size: Size) -> None:
    inside = rect.top >= 0 and rect.left >= 0 and min(rect.height, rect.width) > 0
    inside &= rect.top + rect.height <= size.height and rect.left + rect.width <= size.width
    if not inside:
        raise ExportError(
            f"The inset {rect.left},{rect.top},{rect.width},{rect.height} lies outside of the "
            f"picture, which is {size.width} x {size.height} pixels; choose one inside."
        )


def _draw(
    plan: SheetPlan, before: Pixels, after: Pixels, labels: tuple[str, str], colours: Ground
) -> Pixels:
    made = np.empty((*plan.size, 3), np.uint8)
    made[:] = colours.paper
    view = plan.overview
    _part(made, _grown(view, 1))[:] = colours.edge
    _part(made, view)[:] = enlarge(after, (view.height, view.width))
    numbered = len(plan.panes) > 1
    for number, pane in enumerate(plan.panes, 1):
        marker = _MARKERS[(number - 1) % len(_MARKERS)]
        badge = _badge(number, marker, plan.spaces.unit) if numbered else None
        _mark(made, plan, pane.source, after.shape[1], marker, badge)
        _show(made, plan, pane, (before, after), marker)
        if badge is not None:
            lay(made, badge, _baseline(plan, pane.before) - _drop(badge), pane.before.left)
    image = Image.fromarray(made)
    draw = ImageDraw.Draw(image)
    _caption(draw, plan, view, labels[1], colours.text)
    for pane in plan.panes:
        _captions(draw, plan, pane, labels, colours, numbered=numbered)
    return np.asarray(image, np.uint8)


def _part(pixels: Pixels, rect: Rect) -> Pixels:
    return pixels[rect.top : rect.top + rect.height, rect.left : rect.left + rect.width]


def _grown(rect: Rect, by: int) -> Rect:
    return Rect(rect.top - by, rect.left - by, rect.height + 2 * by, rect.width + 2 * by)


def _mark(
    made: Pixels,
    plan: SheetPlan,
    source: Rect,
    width: int,
    marker: Colour,
    badge: Image.Image | None,
) -> None:
    """Frame an inset in the overview: its colour between two dark lines, seen on any photo."""
    view, frame = plan.overview, plan.spaces.frame
    factor = view.width / width
    place = Rect(
        *(round(side * factor) for side in (source.top, source.left)),
        *(max(2, round(side * factor)) for side in (source.height, source.width)),
    )
    shown = _part(made, view)
    for grow, colour in ((frame + 2, _INK), (frame + 1, marker), (1, _INK)):
        _outline(shown, _grown(place, grow), frame if colour == marker else 1, colour)
    if badge is not None:
        above = place.top - frame - 2 - badge.height
        top = above if above >= 0 else place.top
        lay(shown, badge, top, max(0, place.left - frame - 1))


def _outline(pixels: Pixels, rect: Rect, line: int, colour: Colour) -> None:
    """Draw the inner border of a rectangle; what lies outside is cut off."""
    rows = [max(0, rect.top), max(0, rect.top + rect.height)]
    columns = [max(0, rect.left), max(0, rect.left + rect.width)]
    down, right = slice(*rows), slice(*columns)
    pixels[max(0, rect.top) : max(0, rect.top + line), right] = colour
    pixels[max(0, rows[1] - line) : rows[1], right] = colour
    pixels[down, max(0, rect.left) : max(0, rect.left + line)] = colour
    pixels[down, max(0, columns[1] - line) : columns[1]] = colour


def _badge(number: int, marker: Colour, unit: int) -> Image.Image:
    """A digit on a small patch of the marker's colour."""
    side = round(1.25 * unit)
    made = rounded(side, side, round(0.25 * side), (*marker, 255))
    size = _small(unit)
    draw = ImageDraw.Draw(made)
    font = font_for("0", size)
    draw.text((side / 2, side / 2 + 0.36 * size), str(number), font=font, fill=_INK, anchor="ms")
    return made


def _show(
    made: Pixels, plan: SheetPlan, pane: Pane, pictures: tuple[Pixels, Pixels], marker: Colour
) -> None:
    """Put before and after of an inset on the sheet, in a frame."""
    wide = pane.after.left + pane.after.width - pane.before.left
    outer = Rect(pane.before.top, pane.before.left, pane.before.height, wide)
    _part(made, _grown(outer, plan.spaces.frame))[:] = marker
    for place, pixels in zip((pane.before, pane.after), pictures, strict=True):
        whole = pane.zoom == round(pane.zoom) and place.width == pane.source.width * pane.zoom
        way = cv2.INTER_NEAREST if whole else cv2.INTER_CUBIC
        size = place.width, place.height
        shown = cv2.resize(_part(pixels, pane.source), size, interpolation=way)
        _part(made, place)[:] = np.asarray(shown, np.uint8)


def _small(unit: int) -> int:
    """Type size of captions."""
    return max(12, round(0.85 * unit))


def _baseline(plan: SheetPlan, place: Rect) -> int:
    """Where captions stand below a picture."""
    return place.top + place.height + plan.spaces.frame + round(1.2 * plan.spaces.unit)


def _drop(badge: Image.Image) -> int:
    """Top of a badge above the baseline of its digit."""
    return round(0.5 * badge.height + 0.5 * 0.72 * _small(round(badge.height / 1.25)))


def _caption(
    draw: ImageDraw.ImageDraw, plan: SheetPlan, place: Rect, text: str, colour: Colour
) -> None:
    size = _small(plan.spaces.unit)
    at = place.left, _baseline(plan, place)
    write(draw, at, text, size=size, colour=colour, width=place.width)


def _captions(
    draw: ImageDraw.ImageDraw,
    plan: SheetPlan,
    pane: Pane,
    labels: tuple[str, str],
    colours: Ground,
    *,
    numbered: bool,
) -> None:
    """Labels and enlargement below an inset."""
    unit = plan.spaces.unit
    indent = round(1.7 * unit) if numbered else 0
    place = pane.before
    left = Rect(place.top, place.left + indent, place.height, max(1, place.width - indent))
    _caption(draw, plan, left, labels[0], colours.text)
    zoom = f"{100 * pane.zoom:.0f} %"
    size = _small(unit)
    room = pane.after.width - round(font_for(zoom, size).getlength(zoom)) - unit // 2
    place = pane.after
    right = place.left + place.width
    if room > 0:
        after = Rect(place.top, place.left, place.height, room)
        _caption(draw, plan, after, labels[1], colours.text)
    at = right, _baseline(plan, place)
    write(draw, at, zoom, size=size, colour=colours.dim, width=place.width, anchor="rs")
