"""Knowledge of a pipeline about a photo."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray

from models.engine.blending import Original
from models.engine.decoding import DecodedImage
from models.engine.encoding import Encoding
from models.engine.healing import changed_tokens, filled, healed_tokens
from models.grid import STRIDE, Flags, Rect, dilate, with_halo
from models.images import Photo
from models.recipe import Recipe
from models.refinement import Memory

_MEMORIES = 4
"""States of the healed photo whose refinements are remembered, for undo and redo."""


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
        healed: Tokens under which the photo is filled in, bool (Ht, Wt).
        source: Pixels of the photo with that, (H, W, 3).
        encoding: S_l as far as it is read; None before that.
        tokens_l: S_l, int64 (Ht, Wt), once all of it is read.
        confidence_l: Its confidence, float32 (Ht, Wt).
        judged: Where it is known, bool (Ht, Wt).
        memory: Refinements so far.
        memories: The same for other states of ``healed``.
        precision: In which all of this is computed.
    """

    photo: Photo
    scale: float
    size: tuple[int, int]
    grid: tuple[int, int]
    original: Original
    decoded: DecodedImage
    healed: Flags
    source: NDArray[np.uint8] | NDArray[np.uint16]
    encoding: Encoding | None = None
    tokens_l: NDArray[np.int64] | None = None
    confidence_l: NDArray[np.float32] | None = None
    judged: Flags | None = None
    memory: Memory = field(default_factory=Memory)
    memories: dict[bytes, Memory] = field(default_factory=dict)
    precision: torch.dtype = torch.float32

    @classmethod
    def of(cls, photo: Photo, recipe: Recipe, precision: torch.dtype) -> Document:
        """Begin with a photo of which nothing is known."""
        size = recipe.output_size(photo.height, photo.width)
        grid = recipe.grid_size(photo.height, photo.width)
        healed = healed_tokens(recipe, grid)
        source = filled(photo.pixels, healed, size)
        original = Original(source, size)
        return cls(
            photo=photo,
            scale=recipe.scale,
            size=size,
            grid=grid,
            original=original,
            decoded=DecodedImage(size, grid, original),
            healed=healed,
            source=source,
            precision=precision,
        )

    def heal(self, recipe: Recipe, *, reach: int, reach_of_evaluator: int) -> None:
        """Fill in the photo as a recipe asks; what depends on it is forgotten.

        Args:
            recipe: Paint.
            reach: Tokens around one that E_l looks at.
            reach_of_evaluator: The same of the evaluator.
        """
        healed = healed_tokens(recipe, self.grid)
        if np.array_equal(healed, self.healed):
            return
        source = filled(self.photo.pixels, healed, self.size)
        changed = changed_tokens(self.source, source, self.grid) | (healed != self.healed)
        resizing = math.ceil(3 * self.scale / STRIDE)  # pixels around one that count for it
        near = dilate(changed, reach + resizing)
        self.memories[self.healed.tobytes()] = self.memory
        while len(self.memories) > _MEMORIES:
            self.memories.pop(next(iter(self.memories)))
        self.memory = self.memories.pop(healed.tobytes(), Memory())
        self.healed, self.source = healed, source
        self.original = Original(source, self.size)
        self.decoded.follow(self.original, near)
        if self.encoding is not None:
            self.encoding.photo = replace(self.photo, pixels=source)
            self.encoding.healed = healed
            self.encoding.forget(near)
        self.tokens_l = None
        if self.judged is not None:
            self.judged[dilate(near, reach_of_evaluator)] = False


def visible_tokens(viewport: Rect | None, grid: tuple[int, int]) -> Rect | None:
    """A part of the result, in output pixels, as tokens of the grid, rounded outwards."""
    if viewport is None:
        return None
    bottom = -(-(viewport.top + viewport.height) // STRIDE)
    right = -(-(viewport.left + viewport.width) // STRIDE)
    top, left = viewport.top // STRIDE, viewport.left // STRIDE
    return with_halo(Rect(top, left, bottom - top, right - left), 0, *grid)
