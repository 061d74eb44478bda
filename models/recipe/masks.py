"""Paint as mask pictures: white marks a token, black does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO

import cv2
import numpy as np
from numpy.typing import NDArray

from models.errors import ExportError, RecipeError
from models.grid import STRIDE, Flags
from models.images import open_photo, write_whole
from models.recipe.settings import Mark, Paint


def cells_of_mask(mask: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.bool_]:
    """Token cells in which any pixel of a mask is brighter than half.

    Args:
        mask: uint8 (H, W) of any size; stretched over the whole result.
        size: Height and width of the result in pixels.

    Returns:
        bool (Ht, Wt).
    """
    height, width = size
    stretched = cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST)
    edge = ((0, -height % STRIDE), (0, -width % STRIDE))
    rows, columns = -(-height // STRIDE), -(-width // STRIDE)
    bright = np.pad(stretched > 127, edge).reshape(rows, STRIDE, columns, STRIDE)
    return np.asarray(bright.any(axis=(1, 3)), np.bool_)


def load_mask(path: Path, size: tuple[int, int]) -> NDArray[np.bool_]:
    """Token cells that a mask file marks, bool (Ht, Wt), for a result of height and width.

    Raises:
        PhotoError: The mask cannot be read.
        RecipeError: It marks nothing.
    """
    pixels = (open_photo(path).image() * 255).round().astype(np.uint8)
    cells = cells_of_mask(pixels.max(axis=2), size)
    if not cells.any():
        raise RecipeError("The mask {name} marks nothing; paint the area white.", name=path.name)
    return cells


def save_mask(path: Path, cells: NDArray[np.bool_], size: tuple[int, int]) -> None:
    """Write token cells, bool (Ht, Wt), as a mask of the result's height and width.

    `load_mask` gives the same cells back. An existing file is replaced.

    Raises:
        ExportError: It cannot be written.
    """
    pixels = np.repeat(np.repeat(cells.astype(np.uint8) * 255, STRIDE, axis=0), STRIDE, axis=1)
    done, data = cv2.imencode(".png", pixels[: size[0], : size[1]])
    if not done:
        raise ExportError("The mask {name} cannot be written; choose another name.", name=path.name)

    def write(handle: IO[bytes]) -> None:
        handle.write(data.tobytes())

    write_whole(path, write, kind="a mask", overwrite=True)


def paint_from_masks(
    refine_mask: Path | None,
    keep_mask: Path | None,
    size: tuple[int, int],
    *,
    heal_mask: Path | None = None,
) -> Paint | None:
    """Paint from mask files, see `paint_of`.

    Args:
        refine_mask: Picture of what is regenerated, or None.
        keep_mask: Picture of what stays, or None.
        heal_mask: Picture of what is filled in from around, or None.
        size: Height and width of the result in pixels.

    Raises:
        PhotoError: A mask cannot be read.
        RecipeError: A mask marks nothing.
    """
    masks = {Mark.REFINE: refine_mask, Mark.HEAL: heal_mask, Mark.KEEP: keep_mask}
    found = {mark: load_mask(path, size) for mark, path in masks.items() if path is not None}
    return paint_of(found)


def paint_of(cells: Mapping[Mark, Flags]) -> Paint | None:
    """Paint from marked tokens, bool (Ht, Wt) each; None where there are none.

    Where several mark a token, *keep* holds, then *heal*.
    """
    marks = None
    for mark in (Mark.REFINE, Mark.HEAL, Mark.KEEP):
        if mark in cells:
            marks = np.zeros(cells[mark].shape, np.uint8) if marks is None else marks
            marks[cells[mark]] = mark
    return Paint.of(marks) if marks is not None and marks.any() else None
