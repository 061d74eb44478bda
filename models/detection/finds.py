"""Finds: what was found in a photo, where it is, and the tokens that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import cv2
import numpy as np
from numpy.typing import NDArray

from models.errors import Sentence
from models.grid import STRIDE, Flags, Rect
from models.recipe import Mark

Outline = tuple[tuple[float, float], ...]
"""Corners of a convex polygon, (x, y) in pixels of the photo."""

_FINE = 4
"""Places in a token, along each axis, in which an outline is looked for."""


class Kind(Enum):
    """The kinds of things that are looked for."""

    FACE = "face"
    LETTERING = "lettering"


@dataclass(frozen=True, slots=True)
class Find:
    """A face, or lines of lettering that belong together.

    Attributes:
        kind: What it is.
        outlines: Around the face, or around each line.
        sureness: How sure its finder is, 0 to 1.
        is_sure: Whether that is enough to propose it; otherwise it is only shown.
    """

    kind: Kind
    outlines: tuple[Outline, ...]
    sureness: float
    is_sure: bool

    @property
    def box(self) -> Rect:
        """The rectangle around it in pixels of the photo; it may stand out of the photo."""
        corners = np.concatenate([np.asarray(each) for each in self.outlines])
        left, top = (int(value) for value in np.floor(corners.min(axis=0)))
        right, bottom = (int(value) for value in np.ceil(corners.max(axis=0)))
        return Rect(top, left, bottom - top, right - left)


def cells_of(finds: Iterable[Find], photo: tuple[int, int], result: tuple[int, int]) -> Flags:
    """The tokens that show any part of some finds, bool (Ht, Wt).

    Args:
        finds: What counts.
        photo: Height and width of the photo in pixels.
        result: Those of its result.
    """
    height, width = (-(-side // STRIDE) for side in result)
    cells = np.zeros((height, width), np.bool_)
    scale = np.array([result[1] / photo[1], result[0] / photo[0]]) / STRIDE
    for find in finds:
        for outline in find.outlines:
            _mark(cells, np.asarray(outline) * scale)
    return cells


def _mark(cells: Flags, corners: NDArray[np.float64]) -> None:
    """Mark the cells that a polygon meets; its corners are in cells."""
    height, width = cells.shape
    left, top = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, [width, height])
    right, bottom = np.clip(np.ceil(corners.max(axis=0)).astype(int), 0, [width, height])
    if right <= left or bottom <= top:
        return
    fine = np.zeros(((bottom - top) * _FINE, (right - left) * _FINE), np.uint8)
    places = (corners - [left, top]) * _FINE - 0.5
    cv2.fillPoly(fine, [places.round().astype(np.int32)], 1)
    met = fine.reshape(bottom - top, _FINE, right - left, _FINE).any(axis=(1, 3))
    cells[top:bottom, left:right] |= met


def keep_finds(marks: NDArray[np.uint8], cells: Flags) -> NDArray[np.uint8]:
    """Marks with Keep on some cells, uint8 (Ht, Wt); what is painted already stays as it is."""
    return np.where(cells & (marks == Mark.NONE), np.uint8(Mark.KEEP), marks)


def said(finds: Iterable[Find]) -> Sentence:
    """Some finds in words, such as “2 faces and 1 area of lettering”; empty for none."""
    kinds = [find.kind for find in finds]
    faces, areas = kinds.count(Kind.FACE), kinds.count(Kind.LETTERING)
    words = []
    if faces:
        one = Sentence("1 face")
        words.append(one if faces == 1 else Sentence("{count} faces", count=faces))
    if areas:
        one = Sentence("1 area of lettering")
        many = Sentence("{count} areas of lettering", count=areas)
        words.append(one if areas == 1 else many)
    if len(words) == 2:
        return Sentence("{faces} and {lettering}", faces=words[0], lettering=words[1])
    return words[0] if words else Sentence("")
