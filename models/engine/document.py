"""Knowledge of a pipeline about a photo, and its reader, who gathers it."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray

from models.engine.blending import Original
from models.engine.decoding import DecodedImage
from models.engine.encoding import Encoding
from models.engine.healing import changed_tokens, filled, healed_tokens
from models.engine.inference import Inference
from models.engine.inspection import check_choices
from models.errors import RecipeError
from models.events import Progress, Request, State
from models.grid import STRIDE, Flags, Rect, dilate, with_halo
from models.images import Photo
from models.networks import Model, ModelConfig
from models.recipe import ONE_PASS, Precision, Recipe
from models.refinement import Memory, Networks

Enlarge = Callable[[Photo, float, Precision], Generator[Progress, None, Photo]]
"""Enlarges a photo by a scale."""

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


class Reader:
    """Reads and judges the open photo, as far as nobody has done it before.

    Args:
        model: The networks.
        inference: Asks them.
        tile: Largest window in output pixels where no request says otherwise; None chooses.
        enlarge: Makes the first of two passes where a scale is out of the model's reach.

    Attributes:
        model, inference: As given.
        document: The photo that was opened last.
        turn: See `models.engine.interruption.Owner`.
    """

    def __init__(
        self, model: Model, inference: Inference, *, tile: int | None, enlarge: Enlarge
    ) -> None:
        self.model, self.inference = model, inference
        self._tile, self._enlarge = tile, enlarge
        self.document: Document | None = None
        self.turn = 0

    def open(self, request: Request) -> Document:
        """Open a request's photo; of another one than the last nothing is known yet.

        Raises:
            RecipeError: The model cannot serve the scale, or the paint is for another grid.
        """
        recipe, photo = request.recipe, request.photo
        self.inference.use_tile(request.tile or self._tile)
        self.inference.use_precision(request.precision)
        _first_scale(self.model.config, recipe.scale)  # a scale out of reach is reported at once
        grid = recipe.grid_size(photo.height, photo.width)
        for painted in recipe.painted:
            if (painted.height, painted.width) != grid:
                raise RecipeError(
                    "The paint is for {width} × {height} tokens, but this result has "
                    "{columns} × {rows}; choose the scale it was made for, or clear it.",
                    width=painted.width,
                    height=painted.height,
                    columns=grid[1],
                    rows=grid[0],
                )
        check_choices(recipe, self.model)
        known = self.document
        if known is not None and self._is_about(known, request):
            if np.array_equal(known.healed, healed_tokens(recipe, grid)):
                return known
            if self._heals_in_part(recipe):
                self.turn += 1
                known.heal(
                    recipe,
                    reach=self.model.distortion.reach,
                    reach_of_evaluator=self.model.evaluator.reach,
                )
                return known
        self.turn += 1
        self.document = Document.of(photo, recipe, self.inference.precision)
        return self.document

    def _is_about(self, known: Document, request: Request) -> bool:
        """True if what is known counts for a request."""
        same = known.photo == request.photo and known.scale == request.recipe.scale
        return same and known.precision is self.inference.precision

    def _heals_in_part(self, recipe: Recipe) -> bool:
        """True if a healed place changes what is near it alone."""
        whole = (self.model.distortion, self.model.evaluator, self.model.tokenizer.decoder)
        alone = _first_scale(self.model.config, recipe.scale) is None
        return alone and not any(each.whole for each in whole)

    def encoded(
        self, document: Document, request: Request
    ) -> Generator[Progress, None, NDArray[np.int64]]:
        """S_l of the document, int64 (Ht, Wt)."""
        if document.tokens_l is None:
            encoding = yield from self.encoding(document, request)
            document.tokens_l = yield from self.inference.read(encoding)
        return document.tokens_l

    def encoding(self, document: Document, request: Request) -> Generator[Progress, None, Encoding]:
        """Begin to read the document, or go on where a run was cancelled."""
        if document.encoding is None:
            photo = replace(request.photo, pixels=document.source)
            first = _first_scale(self.model.config, request.recipe.scale)
            if first is not None:
                photo = yield from self._enlarge(photo, first, request.precision)
            document.encoding = self.inference.begin(photo, document.size, document.grid)
            document.encoding.healed = document.healed
        return document.encoding

    def evaluated(
        self, document: Document, tokens_l: NDArray[np.int64]
    ) -> Generator[Progress, None, State]:
        """S_l with its confidence, before any refinement."""
        judged = document.judged
        if document.confidence_l is None or judged is None:
            document.confidence_l = yield from self.inference.evaluate_all(tokens_l)
            document.confidence_l[document.healed] = 0
        elif not judged.all():
            new = yield from self.inference.evaluate_all(tokens_l, ~judged)
            document.confidence_l = np.where(judged, document.confidence_l, new)
            document.confidence_l[document.healed] = 0
        document.judged = np.ones(document.grid, np.bool_)
        block = self.model.config.quota_block
        return State.first(tokens_l, document.confidence_l, block=block)

    def networks(self, document: Document) -> Networks:
        """The document's networks, as a refinement asks them."""
        asked = self.inference
        return Networks(
            predictor=asked.predictor,
            evaluator=asked.evaluator,
            reach=asked.token_reach,
            memory=document.memory,
        )

    def needed(self, document: Document, viewport: Rect | None) -> Rect | None:
        """Tokens that the visible pixels depend on; None if these are all.

        On a processor only: there a window gives the same tokens whatever its size.
        """
        seen = visible_tokens(viewport, document.grid)
        if seen is None or self.model.device.type != "cpu" or self.model.tokenizer.decoder.whole:
            return None
        height, width = document.grid
        around = self.model.tokenizer.decoder.reach + 1  # texture is soft at its borders
        needed = with_halo(seen, around, height, width)
        return needed if needed.height * needed.width < height * width else None


def _first_scale(config: ModelConfig, scale: float) -> float | None:
    """Enlargement of the first of two passes; None where one pass is enough."""
    if config.min_scale <= scale <= config.max_scale:
        return None
    each = scale**0.5
    if scale > ONE_PASS and config.min_scale <= each <= config.max_scale:
        return each
    raise RecipeError(
        "The model “{name}” enlarges {scales} times, not {scale:g}; choose another scale or "
        "another model.",
        name=config.name,
        scales=config.scales,
        scale=scale,
    )


def visible_tokens(viewport: Rect | None, grid: tuple[int, int]) -> Rect | None:
    """A part of the result, in output pixels, as tokens of the grid, rounded outwards."""
    if viewport is None:
        return None
    bottom = -(-(viewport.top + viewport.height) // STRIDE)
    right = -(-(viewport.left + viewport.width) // STRIDE)
    top, left = viewport.top // STRIDE, viewport.left // STRIDE
    return with_halo(Rect(top, left, bottom - top, right - left), 0, *grid)
