"""Lettering in a photo: lines, found by one means or another, put together to areas."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from models.detection import ocr
from models.detection.finds import Find, Kind, Outline
from models.detection.lines import WEIGHTS, Line, find_lines
from models.grid import Pixels
from models.images import file_digest

SURE = 0.9
"""From here on the own network is believed."""
_SHOWN = 0.75
_MARGIN = 0.25
_LARGEST = 0.45
"""Height of a line as a share of the photo's shorter side: more is no lettering."""
_NEAR, _ALIKE = 0.7, 0.4
_SAME = 0.4
_STEPS = 6


def find_lettering(pixels: Pixels) -> Generator[float, None, tuple[Find, ...]]:
    """Find the lettering in a photo, uint8 RGB (H, W, 3); yields the share that is done."""
    path = ocr.detector_file()
    network = ocr.load_detector(path) if path is not None else None
    if network is not None:
        yield 0.1
        lines = ocr.read_lines(network, pixels)
        if lines is not None:
            return gathered(_fitting(lines, pixels), sure=ocr.SURE, margin=0.0)
    found: list[Line] = []
    for done, some in enumerate(find_lines(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)))):
        found += [line for line in some if line.sureness >= _SHOWN]
        yield min(1.0, (done + 1) / _STEPS)
    return gathered(_fitting(found, pixels), sure=SURE, margin=_MARGIN)


def _fitting(lines: list[Line], pixels: Pixels) -> list[Line]:
    return [line for line in lines if line.height <= _LARGEST * min(pixels.shape[:2])]


def lettering_finder() -> str:
    """The means by which lettering is found, and its version."""
    path = ocr.detector_file()
    return path.name if path is not None else f"letters {file_digest(WEIGHTS)}"


def gathered(lines: Sequence[Line], *, sure: float, margin: float) -> tuple[Find, ...]:
    """Lines as areas of lettering, the largest first; of lines in one place the surest counts.

    Args:
        lines: What was found.
        sure: A line of this sureness is one to propose.
        margin: How much larger than a line its outline is, in heights.
    """
    chosen = _without_repeats(lines)
    finds = []
    for group in _joined(chosen):
        outlines = tuple(_outline(_grown(line, margin)) for line in group)
        sureness = max(line.sureness for line in group)
        finds.append(Find(Kind.LETTERING, outlines, sureness, sureness >= sure))
    return tuple(sorted(finds, key=lambda find: -find.box.height * find.box.width))


def _without_repeats(lines: Sequence[Line]) -> list[Line]:
    chosen: list[Line] = []
    for line in sorted(lines, key=lambda each: (-each.sureness, each.corners.tobytes())):
        if all(_shared(line.corners, other.corners) < _SAME for other in chosen):
            chosen.append(line)
    return chosen


def _joined(lines: list[Line]) -> list[list[Line]]:
    """Lines that are near each other and of one size, together."""

    def near(one: Line, other: Line) -> bool:
        low, high = sorted((one.height, other.height))
        return low >= _ALIKE * high and _meet(_grown(one, _NEAR), _grown(other, _NEAR))

    return _components(lines, near)


def _components(lines: list[Line], near: Callable[[Line, Line], bool]) -> list[list[Line]]:
    """Lines in groups, in each of which one is near another."""
    left, groups = list(lines), []
    while left:
        group, waiting = [], [left.pop(0)]
        while waiting:
            one = waiting.pop()
            group.append(one)
            waiting += [other for other in left if near(one, other)]
            left = [other for other in left if not any(other is each for each in waiting)]
        groups.append(group)
    return groups


def _grown(line: Line, margin: float) -> NDArray[np.float32]:
    """The corners of a line moved out by a share of its height on every side."""
    middle, (one, other), angle = cv2.minAreaRect(line.corners)
    more = 2 * margin * line.height
    return np.asarray(cv2.boxPoints((middle, (one + more, other + more), angle)), np.float32)


def _meet(one: NDArray[np.float32], other: NDArray[np.float32]) -> bool:
    apart = np.maximum(one.min(axis=0), other.min(axis=0)) > np.minimum(
        one.max(axis=0), other.max(axis=0)
    )
    return not apart.any() and cv2.intersectConvexConvex(one, other)[0] > 0


def _shared(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """Area that two rectangles share, as a part of the smaller one."""
    if not _meet(one, other):
        return 0.0
    smaller = min(cv2.contourArea(one), cv2.contourArea(other))
    return cv2.intersectConvexConvex(one, other)[0] / max(smaller, 1e-6)


def _outline(corners: NDArray[np.float32]) -> Outline:
    return tuple((float(x), float(y)) for x, y in corners)
