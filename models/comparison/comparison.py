"""Every kind of comparison behind one description: what the window and the command line ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.comparison.animation import LONGEST, Animation, film_captions, flicker, step_film, wipe
from models.comparison.animation_files import ANIMATED, save_animation
from models.comparison.before_after import LABELS, side_by_side, split
from models.comparison.heatmap_sheet import heatmap_sheet
from models.comparison.sheet import sheet
from models.errors import ExportError, Sentence
from models.events import Result
from models.grid import Pixels, Rect
from models.images import WRITABLE, SaveOptions, narrow, save_picture
from models.recipe import InsetRule, Layout

_CYCLES = 4  # of a flicker in a format that does not loop


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The look of a comparison.

    Attributes:
        layout: How before and after are shown.
        labels: Of before and after; both empty = none.
        light: A light sheet instead of a dark one (side, sheet, heatmap).
        max_size: Longest side; None = 1600 for animations, else as large as the result asks.
        angle: Of the dividing line in degrees (split, wipe).
        position: Share of *before*, 0 to 1 (split).
        insets: Parts of the result to enlarge; empty = chosen (sheet).
        inset_count: How many to choose (sheet).
        inset_rule: Where: the largest difference, or the lowest confidence (sheet).
        hold_ms: How long each picture is shown (flicker, film).
    """

    layout: Layout = Layout.SIDE
    labels: tuple[str, str] = LABELS
    light: bool = False
    max_size: int | None = None
    angle: float = 90.0
    position: float = 0.5
    insets: tuple[Rect, ...] = ()
    inset_count: int = 3
    inset_rule: InsetRule = "difference"
    hold_ms: int = 800

    @property
    def needs_run(self) -> bool:
        """True if it cannot be made without the result of a run."""
        by_doubt = self.layout == Layout.SHEET and self.inset_rule == "confidence"
        return self.layout.shows_run or (by_doubt and not self.insets)


@dataclass(frozen=True, slots=True)
class Written:
    """A comparison that was written.

    Attributes:
        size: Height and width in pixels.
        frames: How many pictures it has.
        seconds: How long it lasts; 0 for a still one.
    """

    size: tuple[int, int]
    frames: int = 1
    seconds: float = 0.0


def suffixes(layout: Layout) -> dict[str, str]:
    """Suffixes in which a layout can be written, with the names of their formats."""
    return dict(ANIMATED) if layout.moves else dict(WRITABLE)


def picture_of(
    comparison: Comparison, before: Pixels, after: Pixels, *, result: Result | None = None
) -> Pixels:
    """Make a comparison that is one picture.

    Args:
        comparison: Its layout does not move.
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        result: Needed for the heatmap sheet, and for insets where the confidence is low.

    Returns:
        uint8 picture.

    Raises:
        ExportError: The pictures do not fit together or the parts not on the sheet.
        ValueError: The layout moves, or needs ``result``.
    """
    labels, light, longest = comparison.labels, comparison.light, comparison.max_size
    match comparison.layout:
        case Layout.SIDE:
            return side_by_side(before, after, labels=labels, light=light, max_size=longest)
        case Layout.SPLIT:
            return split(
                before,
                after,
                angle=comparison.angle,
                position=comparison.position,
                labels=labels,
                max_size=longest,
            )
        case Layout.SHEET:
            by_doubt = comparison.inset_rule == "confidence" and result is not None
            return sheet(
                before,
                after,
                insets=comparison.insets,
                count=comparison.inset_count,
                confidence=result.confidence_l if by_doubt and result is not None else None,
                labels=labels,
                light=light,
                max_size=longest,
            )
        case Layout.HEATMAP if result is not None:
            return heatmap_sheet(result, light=light, max_size=longest)
    raise ValueError(f"{comparison.layout}: not one picture, or a result is missing")


def animation_of(
    comparison: Comparison,
    before: Pixels,
    after: Pixels,
    *,
    loops: bool = True,
    result: Result | None = None,
    frames: Iterable[Pixels] | None = None,
) -> Animation:
    """Make a comparison that moves.

    Args:
        comparison: Its layout moves.
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        loops: Whether the format begins again by itself; else a flicker comes several times.
        result: Needed for the film.
        frames: Needed for the film: pictures of S_l and of every step of ``result``, uint8
            (H, W, 3), taken one by one.

    Raises:
        ExportError: The pictures do not fit together.
        ValueError: The layout does not move, or needs ``result`` and ``frames``.
    """
    longest = LONGEST if comparison.max_size is None else comparison.max_size
    labels = comparison.labels
    match comparison.layout:
        case Layout.WIPE:
            return wipe(before, after, angle=comparison.angle, labels=labels, max_size=longest)
        case Layout.FLICKER:
            cycles = 1 if loops else _CYCLES
            return flicker(
                before, after, labels=labels, hold_ms=comparison.hold_ms, cycles=cycles,
                max_size=longest,
            )  # fmt: skip
        case Layout.FILM if result is not None and frames is not None:
            captions = film_captions(result)
            if not any(labels):
                captions = ("",) * len(captions)
            return step_film(
                frames, captions, final=after, step_ms=comparison.hold_ms, max_size=longest
            )
    raise ValueError(f"{comparison.layout}: not an animation, or a result is missing")


def save_comparison(
    path: Path | str,
    comparison: Comparison,
    before: Pixels,
    after: Pixels,
    *,
    result: Result | None = None,
    frames: Iterable[Pixels] | None = None,
    options: SaveOptions = SaveOptions(),
) -> Written:
    """Write a comparison completely, or leave everything as it was; the suffix names the format.

    Args:
        path: File to write.
        comparison: What it looks like.
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        result: As in `picture_of` and `animation_of`.
        frames: As in `animation_of`.
        options: Quality, and whether a file that is there is replaced.

    Raises:
        ExportError: The format does not fit the layout, or the file cannot be written.
        ExportError: The pictures do not fit together.
    """
    target = Path(path)
    suffix = target.suffix.lower()
    known = suffixes(comparison.layout)
    if suffix not in known:
        kind = Sentence("an animation") if comparison.layout.moves else Sentence("a picture")
        raise ExportError(
            "The layout “{layout}” is {kind}, which “{name}” cannot be; choose one of these "
            "extensions: {choices}.",
            layout=comparison.layout,
            kind=kind,
            name=target.name,
            choices=", ".join(sorted(known)),
        )
    if comparison.layout.moves:
        animation = animation_of(
            comparison, before, after, loops=suffix != ".mp4", result=result, frames=frames
        )
        save_animation(target, animation, quality=options.quality, overwrite=options.overwrite)
        durations = animation.durations
        return Written(animation.size, len(durations), sum(durations) / 1000)
    made = picture_of(comparison, before, after, result=result)
    save_picture(target, made, options=options)
    return Written((made.shape[0], made.shape[1]))


def after_of(result: Result) -> Pixels:
    """The result as 8-bit pixels, uint8 (H, W, 3)."""
    return np.asarray(narrow(result.image), np.uint8)
