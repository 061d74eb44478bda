"""Paint from mask pictures: white marks a token, black does not."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from models.errors import RecipeError
from models.photo import open_photo
from models.recipe import STRIDE, Mark, Paint


def cells_of_mask(mask: NDArray[np.uint8], grid: tuple[int, int]) -> NDArray[np.bool_]:
    """Token cells in which any pixel of a mask is brighter than half.

    Args:
        mask: uint8 (H, W) of any size; stretched over the whole result.
        grid: Height and width of the token grid.

    Returns:
        bool (Ht, Wt).
    """
    height, width = grid
    size = (width * STRIDE, height * STRIDE)
    stretched = cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST)
    bright = (stretched > 127).reshape(height, STRIDE, width, STRIDE)
    return np.asarray(bright.any(axis=(1, 3)), np.bool_)


def paint_from_masks(
    refine_mask: Path | None, keep_mask: Path | None, grid: tuple[int, int]
) -> Paint | None:
    """Paint from one or two mask files; where both mark a token, *keep* holds.

    Raises:
        PhotoError: A mask cannot be read.
        RecipeError: A mask marks nothing.
    """
    marks = np.zeros(grid, np.uint8)
    for path, mark in ((refine_mask, Mark.REFINE), (keep_mask, Mark.KEEP)):
        if path is None:
            continue
        pixels = (open_photo(path).image() * 255).round().astype(np.uint8)
        cells = cells_of_mask(pixels.max(axis=2), grid)
        if not cells.any():
            raise RecipeError(f"The mask {path.name} marks nothing: paint the area white.")
        marks[cells] = mark
    return Paint.of(marks) if marks.any() else None
