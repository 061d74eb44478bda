"""Lines of lettering by the detector of RapidOCR, if that is installed (extra ``find``).

Its package brings PaddleOCR's detector as ONNX, which OpenCV runs: a map of the chance that a pixel
is lettering, in shrunken lines (Liao et al., Real-time Scene Text Detection with Differentiable
Binarization, AAAI 2020). Nothing of the package is imported, so nothing of it is downloaded.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.detection.lines import Line
from models.grid import Pixels

_log = logging.getLogger(__name__)

SURE = 0.75
_MEAN = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
_LARGEST, _SMALL, _ENLARGED = 1280, 640, 2.0
_MULTIPLE = 32
_CHANCE, _SHOWN = 0.3, 0.6
_UNSHRINK = 1.6
_THINNEST = 3.0


def detector_file() -> Path | None:
    """The detector's file; None if the package is not installed or brings none."""
    try:
        spec = find_spec("rapidocr")
    except (ImportError, ValueError):
        return None
    for folder in (spec and spec.submodule_search_locations) or ():
        found = sorted(Path(folder, "models").glob("*_det_*.onnx"))
        if found:
            return found[-1]
    return None


@lru_cache(maxsize=1)
def load_detector(path: Path) -> Any:  # noqa: ANN401 (OpenCV has no types for networks)
    """The network, or None where OpenCV cannot run it."""
    try:
        return cv2.dnn.readNetFromONNX(str(path))
    except cv2.error as error:
        _log.warning("%s cannot be used: %s", path.name, error)
        return None


def read_lines(network: Any, pixels: Pixels) -> list[Line] | None:  # noqa: ANN401
    """The lines in a photo, uint8 RGB (H, W, 3); None where the network fails."""
    height, width = pixels.shape[:2]
    longest = max(height, width)
    scale = min(_LARGEST / longest, max(1.0, min(_SMALL / longest, _ENLARGED)))
    rows, columns = (
        max(_MULTIPLE, round(side * scale / _MULTIPLE) * _MULTIPLE) for side in (height, width)
    )
    shrinks = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = np.asarray(cv2.resize(pixels, (columns, rows), interpolation=shrinks), np.float32)
    scaled = (small[..., ::-1] / 255 - _MEAN) / _DEVIATION  # it was trained on BGR
    try:
        network.setInput(np.ascontiguousarray(scaled.transpose(2, 0, 1)[None]))
        chance = np.asarray(network.forward(), np.float32)
    except cv2.error as error:
        _log.warning("the detector of lettering failed: %s", error)
        return None
    if chance.shape != (1, 1, rows, columns):
        _log.warning("the detector of lettering answers %s", chance.shape)
        return None
    return lines_of(chance[0, 0], (width / columns, height / rows))


def lines_of(chance: NDArray[np.float32], scale: tuple[float, float]) -> list[Line]:
    """The lines in a map of chances, (H, W), as large as they were before they were shrunk.

    Args:
        chance: That a pixel is lettering, 0 to 1.
        scale: Pixels of the photo, along x and y, for one of the map.
    """
    found = []
    contours, _ = cv2.findContours(
        (chance > _CHANCE).astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE
    )
    for contour in contours:
        middle, (one, other), angle = cv2.minAreaRect(contour)
        if min(one, other) < _THINNEST:
            continue
        sureness = _mean_inside(chance, np.asarray(contour, np.int32))
        if sureness < _SHOWN:
            continue
        grown = _UNSHRINK * one * other / (one + other)  # twice area / perimeter, on both sides
        corners = np.asarray(cv2.boxPoints((middle, (one + grown, other + grown), angle)))
        high = (min(one, other) + grown) * scale[1]
        found.append(Line((corners * scale).astype(np.float32), high, sureness))
    return found


def _mean_inside(chance: NDArray[np.float32], contour: NDArray[np.int32]) -> float:
    """The mean chance inside a contour."""
    left, top, width, height = cv2.boundingRect(contour)
    inside = np.zeros((height, width), np.uint8)
    cv2.fillPoly(inside, [contour - np.array([left, top], np.int32)], 1)
    return float(chance[top : top + height, left : left + width][inside > 0].mean())
