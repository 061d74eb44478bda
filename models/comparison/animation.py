"""Before and after in motion: wipe, flicker, and the film of the refinement's steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from models.comparison.before_after import LABELS, Cut, blend, capped, enlarge, matched, reduced
from models.comparison.labels import put_pill, type_size
from models.errors import ExportError
from models.events import Decoded, Event, Request, Result
from models.grid import Pixels

if TYPE_CHECKING:
    from models.engine import Pipeline
    from models.grid import Pixels


LONGEST = 1600
"""Longest side of animations unless another is asked for."""
FRAME_MS = 40

_HOLD_MS = 1200
_SWEEP_MS = 1400
_FLICKER_MS = 800
_STEP_MS = 600
_LAST_MS = 2400


@dataclass(frozen=True, slots=True, eq=False)
class Animation:
    """Frames that are made one by one, while they are written or shown.

    Attributes:
        size: Height and width of every frame.
        durations: Milliseconds of every frame, multiples of 10; their number is that of the frames.
        frames: uint8 (H, W, 3) each; can be gone through once.
        sample: Pictures that hold the colours of all frames, for formats with a palette.
    """

    size: tuple[int, int]
    durations: tuple[int, ...]
    frames: Iterable[Pixels]
    sample: tuple[Pixels, ...]

    def timed(self) -> Iterator[tuple[Pixels, int]]:
        """Frames with their milliseconds.

        Raises:
            ValueError: There are more or fewer frames than durations, or one of another size.
        """
        for frame, milliseconds in zip(self.frames, self.durations, strict=True):
            if frame.shape != (*self.size, 3) or frame.dtype != np.uint8:
                raise ValueError(f"frame: expected uint8 {(*self.size, 3)}, got {frame.shape}")
            yield frame, milliseconds


def wipe(
    before: Pixels,
    after: Pixels,
    *,
    angle: float = 90.0,
    labels: tuple[str, str] = LABELS,
    max_size: int | None = LONGEST,
) -> Animation:
    """A line sweeps over the picture and back, beginning and ending softly.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        angle: Direction of the line as in `models.comparison.before_after.split`.
        labels: Each in a corner of its picture; the line uncovers them.
        max_size: Longest side; None = as ``after``.
    """
    before, after = reduced(matched(before, after), max_size), reduced(after, max_size)
    height, width = after.shape[:2]
    cut, size = Cut(height, width, angle), type_size(height, width)
    corners = cut.corners
    old = put_pill(before, labels[0], corners[0], size=size)
    new = put_pill(after, labels[1], corners[1], size=size)
    count = _SWEEP_MS // FRAME_MS
    positions = [0.5 + 0.5 * math.cos(math.pi * step / count) for step in range(1, count)]

    def frames() -> Iterator[Pixels]:
        distances = cut.distances(slice(None))
        yield old
        for position in positions:
            yield blend(old, new, distances - np.float32(cut.offset(position)), size)
        yield new
        for position in reversed(positions):
            yield blend(old, new, distances - np.float32(cut.offset(position)), size)

    sweep = (FRAME_MS,) * len(positions)
    durations = (_HOLD_MS, *sweep, _HOLD_MS, *sweep)
    return Animation((height, width), durations, frames(), (old, new))


def flicker(
    before: Pixels,
    after: Pixels,
    *,
    labels: tuple[str, str] = LABELS,
    hold_ms: int = _FLICKER_MS,
    cycles: int = 1,
    max_size: int | None = LONGEST,
) -> Animation:
    """Before and after in turn, in the same place, so that the eye finds every change.

    Args:
        before: uint8 (h, w, 3).
        after: uint8 (H, W, 3).
        labels: In the same corner of both.
        hold_ms: How long each is shown, in milliseconds.
        cycles: How often both are shown; more than once where the format cannot loop.
        max_size: Longest side; None = as ``after``.
    """
    before, after = reduced(matched(before, after), max_size), reduced(after, max_size)
    size = type_size(*after.shape[:2])
    pair = tuple(
        put_pill(pixels, label, "bottom left", size=size)
        for pixels, label in zip((before, after), labels, strict=True)
    )
    hold = max(20, round(hold_ms / 10) * 10)
    return Animation((after.shape[0], after.shape[1]), (hold,) * 2 * cycles, pair * cycles, pair)


def step_film(
    frames: Iterable[Pixels],
    captions: Sequence[str],
    *,
    final: Pixels,
    step_ms: int = _STEP_MS,
    max_size: int | None = LONGEST,
) -> Animation:
    """The making of the picture: S_l, then every executed step, the last one held.

    Args:
        frames: Decoded pictures, uint8 (H, W, 3), as many as captions; taken one by one, so that
            only one has to be in memory.
        captions: Text on every frame, from `film_captions`.
        final: The finished result, uint8 (H, W, 3); its colours serve for all frames.
        step_ms: How long each step is shown, in milliseconds.
        max_size: Longest side; None = as ``final``.
    """
    if not captions:
        raise ValueError("step film: expected at least one caption")
    height, width = capped((final.shape[0], final.shape[1]), max_size)
    size = type_size(height, width)
    step = max(20, round(step_ms / 10) * 10)
    # The first frame is held too: the eye has to find its way before anything changes.
    durations = [2 * step, *[step] * (len(captions) - 2), _LAST_MS][-len(captions) :]

    def labelled() -> Iterator[Pixels]:
        for pixels, caption in zip(frames, captions, strict=True):
            yield put_pill(enlarge(pixels, (height, width)), caption, "bottom left", size=size)

    sample = put_pill(enlarge(final, (height, width)), captions[-1], "bottom left", size=size)
    return Animation((height, width), tuple(durations), labelled(), (sample,))


def film_captions(result: Result) -> tuple[str, ...]:
    """One caption for S_l and for every executed step."""
    steps = (f"Step {each.executed} of {each.planned}" for each in result.steps)
    return ("Before refinement", *steps)


def check_steps(result: Result) -> None:
    """Refuse a film of a run in which nothing moved.

    Raises:
        ExportError: No step ran.
    """
    if not result.steps:
        raise ExportError(
            "No refinement step ran, because every token was kept, so there is nothing to film. "
            "Raise alpha first."
        )


def step_pictures(
    pipeline: Pipeline,
    request: Request,
    result: Result,
    watch: Callable[[Event], None] = lambda event: None,
) -> Iterator[Pixels]:
    """S_l, then every executed step, uint8 (H, W, 3) each; the last one is the result.

    Args:
        pipeline: Decodes; it may know another photo.
        request: What was asked.
        result: What came of it.
        watch: Shown the events of decoding, also between two windows.

    Raises:
        ExportError: No step ran.
    """
    check_steps(result)
    drawings = (result.tokens_l, *(step.drawing for step in result.steps))
    for event in pipeline.decode_each(request, drawings):
        watch(event)
        if isinstance(event, Decoded):
            yield event.pixels
