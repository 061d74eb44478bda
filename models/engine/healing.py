"""Photos whose damaged places are filled in from around, so that no network looks at them."""

from __future__ import annotations

import itertools
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.grid import STRIDE, Flags, Rect, dilate, region
from models.recipe import Mark, Recipe

_AROUND = 3
"""Pixels of the photo around each one that its filling is taken from."""
_SPARE = 8
"""Pixels of the photo around a place that are looked at when it is filled in."""


def healed_tokens(recipe: Recipe, grid: tuple[int, int]) -> Flags:
    """Tokens painted *heal*, bool (Ht, Wt)."""
    if recipe.paint is None:
        return np.zeros(grid, np.bool_)
    return np.asarray(recipe.paint.marks == Mark.HEAL, np.bool_)


def filled(pixels: NDArray[Any], tokens: Flags, size: tuple[int, int]) -> NDArray[Any]:
    """Fill in the pixels under some tokens from around, by A. Telea's fast marching.

    A pixel that lies under a token in part counts. The filling only has to be smooth: it is what
    the networks around see in place of the damage, and what refinement starts from.

    Args:
        pixels: uint8 or uint16 (H, W, 3).
        tokens: Which, bool (Ht, Wt).
        size: Height and width of the result that the grid is for.

    Returns:
        Pixels of the same kind; the given ones where nothing or everything would have to be filled.
    """
    height, width = pixels.shape[:2]
    under = np.zeros((height, width), np.bool_)
    rows, columns = (
        _spans(tokens.shape[0], height, size[0]),
        _spans(tokens.shape[1], width, size[1]),
    )
    for row, column in zip(*np.nonzero(tokens), strict=True):
        under[rows[row], columns[column]] = True
    if not under.any() or under.all():
        return pixels
    healed = pixels.copy()
    around = np.ones((2 * _SPARE + 1, 2 * _SPARE + 1), np.uint8)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(
        cv2.dilate(under.astype(np.uint8), around)
    )
    for label in range(1, count):
        left, top, across, down = (int(side) for side in boxes[label, :4])
        place = region(Rect(top, left, down, across))
        mask = (under[place] & (labels[place] == label)).astype(np.uint8)
        for channel in range(3):
            plane = np.ascontiguousarray(pixels[place][..., channel])
            part = cv2.inpaint(plane, mask, _AROUND, cv2.INPAINT_TELEA)
            np.copyto(healed[place][..., channel], part, where=mask.astype(np.bool_))
    return healed


def changed_tokens(before: NDArray[Any], after: NDArray[Any], grid: tuple[int, int]) -> Flags:
    """Tokens under which two states of a photo (H, W, 3) differ, at least, bool (Ht, Wt)."""
    differs = (before != after).any(axis=2).astype(np.float32)
    shares = cv2.resize(differs, (grid[1], grid[0]), interpolation=cv2.INTER_AREA)
    return dilate(shares > 0, 1)


def _spans(tokens: int, pixels: int, size: int) -> list[slice]:
    """The pixels of the photo that lie under each row or column of tokens."""
    edges = [place * STRIDE * pixels / size for place in range(tokens + 1)]
    return [
        slice(int(np.floor(low)), min(pixels, int(np.ceil(high))))
        for low, high in itertools.pairwise(edges)
    ]
