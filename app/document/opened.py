"""A photo as it is opened: what the file thread hands over."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.images.photo import Photo
from models.recipe.file import RecipeFile


@dataclass(frozen=True, slots=True, eq=False)
class OpenedPhoto:
    """A photo with the 8-bit RGB pixels the screen shows, uint8 (H, W, 3).

    Attributes:
        kept: Settings and paint from the last time, if there are any.
        problem: Why they cannot be read; empty otherwise.
    """

    photo: Photo
    pixels: NDArray[np.uint8]
    kept: RecipeFile | None = None
    problem: str = ""
