"""Where things lie on a sheet with insets: sizes only, no pixels."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from models.comparison.labels import type_size
from models.errors import ExportError
from models.grid import Rect

Choose = Callable[[int, "Size"], Sequence[Rect]]
"""``(count, size)`` -> at most ``count`` rectangles of that size, in result pixels."""

_COMFORTABLE = 1000  # overviews of smaller results are enlarged, or the insets would be stamps
_MOST_ZOOM = 8
_IDEAL_ASPECT = 1.4
_ROW = 4
_TRIES = 14


class Size(NamedTuple):
    """Height and width in pixels."""

    height: int
    width: int


@dataclass(frozen=True, slots=True)
class Spaces:
    """Distances; they follow the type size."""

    unit: int

    @property
    def margin(self) -> int:
        """Between the edge of the sheet and what lies on it."""
        return round(1.2 * self.unit)

    @property
    def frame(self) -> int:
        """Width of frames, and of the line between before and after."""
        return max(2, round(self.unit / 10))

    @property
    def caption(self) -> int:
        """Height of a line of type below a picture."""
        return round(1.6 * self.unit)

    @property
    def gap(self) -> int:
        """Below a caption, and between insets in a row."""
        return self.unit


@dataclass(frozen=True, slots=True)
class Pane:
    """One inset.

    Attributes:
        source: What it shows, in result pixels.
        before, after: Where, on the sheet.
    """

    source: Rect
    before: Rect
    after: Rect

    @property
    def zoom(self) -> float:
        """Sheet pixels per result pixel."""
        return self.after.height / self.source.height


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """Everything's place, in sheet pixels."""

    size: Size
    overview: Rect
    panes: tuple[Pane, ...]
    spaces: Spaces


@dataclass(frozen=True, slots=True)
class Wish:
    """What should be on the sheet.

    Attributes:
        size: Of the result.
        rects: Insets given by hand; empty where they are chosen.
        count: How many to choose.
        choose: Chooses them.
        zoom: Sheet pixels per result pixel of chosen insets; None = 2, or more for small results.
    """

    size: Size
    rects: tuple[Rect, ...]
    count: int
    choose: Choose
    zoom: int | None = None


def plan_sheet(wish: Wish, longest: int | None = None) -> SheetPlan:
    """Lay out the sheet, as large as the result and ``longest`` allow.

    Raises:
        ExportError: The insets do not fit.
    """
    high = float(max(1, round(_COMFORTABLE / max(wish.size))))
    plan = _better(wish, high)
    if not longest or max(plan.size) <= longest:
        return plan
    low, found = 0.0, None
    for _ in range(_TRIES):
        middle = (low + high) / 2
        plan = _better(wish, middle)
        if max(plan.size) <= longest:
            low, found = middle, plan
        else:
            high = middle
    if found is None or max(found.overview.height, found.overview.width) < 96:
        raise ExportError(
            f"The insets do not fit on a sheet of {longest} pixels; choose fewer or smaller ones."
        )
    return found


def _better(wish: Wish, factor: float) -> SheetPlan:
    """The better proportioned of both arrangements, the overview at this scale."""
    overview = Size(*(max(1, round(side * factor)) for side in wish.size))
    plans = [_arrange(wish, overview, beside=beside) for beside in (False, True)]

    return min(plans, key=_oddness)


def _oddness(plan: SheetPlan) -> float:
    """How far a sheet is from a usual shape, how empty it is, and how small its insets are."""
    aspect = plan.size.width / plan.size.height / _IDEAL_ASPECT
    areas = [pane.after.height * pane.after.width for pane in plan.panes]
    whole = plan.size.width * plan.size.height
    full = (plan.overview.height * plan.overview.width + 2 * sum(areas)) / whole
    return max(aspect, 1 / aspect) / full * math.sqrt(math.sqrt(whole / min(areas)))


def _arrange(wish: Wish, overview: Size, *, beside: bool) -> SheetPlan:
    """Insets in rows below the overview, or in a column beside it."""
    spaces = Spaces(type_size(*overview))
    rects, zoom = wish.rects, None
    if not rects:
        zoom = wish.zoom or min(_MOST_ZOOM, 2 * max(1, round(overview.width / wish.size.width)))
        rects = _chosen(wish, overview, spaces, zoom, beside=beside)
    order = (lambda rect: rect.top) if beside else (lambda rect: rect.left)
    rects = rects if wish.rects else tuple(sorted(rects, key=order))
    if beside:
        sizes = _column(rects, overview, spaces, zoom)
        panes = _stacked(rects, sizes, overview, spaces)
    else:
        panes = []
        top = overview.height + spaces.caption + spaces.gap
        for row in _rows(rects):
            sizes = _row(row, overview, spaces, zoom)
            made = _in_row(row, sizes, overview, spaces, top)
            if zoom is not None and panes:  # chosen insets have one size: rows share their columns
                made = [_below(pane, above) for pane, above in zip(made, panes, strict=False)]
            panes += made
            top += sizes[0].height + 2 * spaces.frame + spaces.caption + spaces.gap
    return _on_sheet(overview, panes, spaces)


def _below(pane: Pane, above: Pane) -> Pane:
    """The same pair in the column of another one."""
    before = replace(pane.before, left=above.before.left)
    return Pane(pane.source, before, replace(pane.after, left=above.after.left))


def _rows(rects: Sequence[Rect]) -> list[tuple[Rect, ...]]:
    """Rows of at most four, as even as possible."""
    count = -(-len(rects) // _ROW)
    length = -(-len(rects) // count)
    return [tuple(rects[start : start + length]) for start in range(0, len(rects), length)]


def _chosen(
    wish: Wish, overview: Size, spaces: Spaces, zoom: int, *, beside: bool
) -> tuple[Rect, ...]:
    """Insets that fill the arrangement at a whole-numbered zoom."""
    for count in range(wish.count, 0, -1):
        model = (_model(count, beside=beside),) * count
        if beside:
            slot = _column(model, overview, spaces, None, free=True)[0]
        else:
            row = _rows(model)[0]
            slot = _row(row, overview, spaces, None, free=True)[0]
        size = Size(
            min(max(8, slot.height // zoom), wish.size.height),
            min(max(8, slot.width // zoom), wish.size.width),
        )
        rects = tuple(wish.choose(count, size))
        if len(rects) == count:
            return rects
    raise ExportError("The picture is too small for insets; choose another layout.")


def _model(count: int, *, beside: bool) -> Rect:
    """A rectangle with the proportions of chosen insets."""
    if beside:
        height, width = {1: (200, 100), 2: (100, 100), 3: (100, 100)}.get(count, (100, 133))
    else:
        row = -(-count // -(-count // _ROW))
        height, width = {1: (100, 150), 2: (100, 100)}.get(row, (125, 100))
    return Rect(0, 0, height, width)


def _row(
    rects: Sequence[Rect], overview: Size, spaces: Spaces, zoom: int | None, *, free: bool = False
) -> list[Size]:
    """Sizes of equal height that fill the overview's width with pairs, at 100 % or more."""
    if zoom is not None:
        return [Size(rect.height * zoom, rect.width * zoom) for rect in rects]
    count = len(rects)
    room = overview.width - 3 * spaces.frame * count - spaces.gap * (count - 1)
    height = room / 2 / sum(rect.width / rect.height for rect in rects)
    if not free:
        sides = [rect.height for rect in rects]
        height = max(max(sides), min(height, _MOST_ZOOM * min(sides)))
    return [Size(max(1, int(height)), max(1, int(height * r.width / r.height))) for r in rects]


def _column(
    rects: Sequence[Rect], overview: Size, spaces: Spaces, zoom: int | None, *, free: bool = False
) -> list[Size]:
    """Sizes of equal width that fill the overview's height, at 100 % or more."""
    if zoom is not None:
        return [Size(rect.height * zoom, rect.width * zoom) for rect in rects]
    count = len(rects)
    room = overview.height - 2 * spaces.frame * count
    room -= (spaces.caption + spaces.gap // 2) * (count - 1)
    width = room / sum(rect.height / rect.width for rect in rects)
    if not free:
        sides = [rect.width for rect in rects]
        width = max(max(sides), min(width, _MOST_ZOOM * min(sides)))
    return [Size(max(1, int(width * r.height / r.width)), max(1, int(width))) for r in rects]


def _in_row(
    rects: Sequence[Rect], sizes: Sequence[Size], overview: Size, spaces: Spaces, top: int
) -> list[Pane]:
    """Pairs from the left edge of the overview to its right edge."""
    frame, last = spaces.frame, len(rects) - 1
    used = sum(2 * size.width + 3 * frame for size in sizes) + spaces.gap * last
    rest = max(0, overview.width - used)
    rest = rest if rest <= _MOST_ZOOM * 2 * len(rects) else 0
    panes, left = [], 0
    for number, (rect, size) in enumerate(zip(rects, sizes, strict=True)):
        before = Rect(top + frame, left + frame, *size)
        seam = frame + (rest if last == 0 else 0)
        after = Rect(top + frame, before.left + size.width + seam, *size)
        panes.append(Pane(rect, before, after))
        left = after.left + size.width + frame + spaces.gap
        if last:
            left += rest * (number + 1) // last - rest * number // last
    return panes


def _stacked(
    rects: Sequence[Rect], sizes: Sequence[Size], overview: Size, spaces: Spaces
) -> list[Pane]:
    """Pairs from the top edge of the overview to its bottom edge."""
    frame, last = spaces.frame, len(rects) - 1
    between = spaces.caption + spaces.gap // 2
    used = sum(size.height + 2 * frame for size in sizes) + between * last
    rest = max(0, overview.height - used)
    rest = rest if rest <= _MOST_ZOOM * 2 * len(rects) else 0
    panes, top, left = [], 0, overview.width + spaces.gap
    for number, (rect, size) in enumerate(zip(rects, sizes, strict=True)):
        before = Rect(top + frame, left + frame, *size)
        after = Rect(top + frame, before.left + size.width + frame, *size)
        panes.append(Pane(rect, before, after))
        top += size.height + 2 * frame + between
        if last:
            top += rest * (number + 1) // last - rest * number // last
    return panes


def _on_sheet(overview: Size, panes: Sequence[Pane], spaces: Spaces) -> SheetPlan:
    """Add the margins."""
    frame, edge = spaces.frame, spaces.margin
    right = max(pane.after.left + pane.after.width + frame for pane in panes)
    bottom = max(pane.after.top + pane.after.height + frame for pane in panes)
    size = Size(
        max(overview.height, bottom) + spaces.caption + 2 * edge - edge // 3,
        max(overview.width, right) + 2 * edge,
    )
    moved = tuple(
        Pane(pane.source, _moved(pane.before, edge), _moved(pane.after, edge)) for pane in panes
    )
    return SheetPlan(size, Rect(edge, edge, *overview), moved, spaces)


def _moved(rect: Rect, by: int) -> Rect:
    return Rect(rect.top + by, rect.left + by, rect.height, rect.width)
