"""What a pipeline knows about a photo."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from models.engine.blending import Original
from models.engine.decoding import DecodedImage
from models.engine.inference import Encoding
from models.grid import STRIDE, Rect, with_halo
from models.images import Photo
from models.refinement import Memory


@dataclass(slots=True)
class Document:
    """The knowledge about one photo at one scale.

    Attributes:
        photo: The photo.
        scale: Enlargement.
        size: Height and width of the result in pixels.
        grid: The same in tokens.
        original: The photo, where it shows through.
        decoded: Pixels so far.
        encoding: S_l as far as it is read; None before that and after it.
        tokens_l: S_l, int64 (Ht, Wt), once all of it is read.
        confidence_l: Its confidence, float32 (Ht, Wt).
        memory: Refinements so far.
    """

    photo: Photo
    scale: float
    size: tuple[int, int]
    grid: tuple[int, int]
    original: Original
    decoded: DecodedImage
    encoding: Encoding | None = None
    tokens_l: NDArray[np.int64] | None = None
    confidence_l: NDArray[np.float32] | None = None
    memory: Memory = field(default_factory=Memory)


def visible_tokens(viewport: Rect | None, grid: tuple[int, int]) -> Rect | None:
    """A part of the result, in output pixels, as tokens of the grid, rounded outwards."""
    if viewport is None:
        return None
    bottom = -(-(viewport.top + viewport.height) // STRIDE)
    right = -(-(viewport.left + viewport.width) // STRIDE)
    top, left = viewport.top // STRIDE, viewport.left // STRIDE
    return with_halo(Rect(top, left, bottom - top, right - left), 0, *grid)
