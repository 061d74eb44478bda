"""Restoring samples with any recipe and order, without the window's caches and events."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import torch

from models.engine import DecodedImage, Drawing, Inference, decode_dirty
from models.errors import RecipeError
from models.evaluation.dataset import Sample
from models.evaluation.orders import Order, ordered
from models.events import State, drawing
from models.grid import STRIDE, Confidence, Flags, Pixels, Tokens
from models.images import Photo, photo_from_array
from models.networks import Model, ModelConfig
from models.recipe import Recipe
from models.refinement import alpha, make_plan

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """The part of one sample that all recipes share.

    Attributes:
        sample: The picture.
        inference: The networks, with what they know of this picture's grid.
        tokens_hq: Tokens of the truth, int64 (Ht, Wt).
        tokens_l: S_l, int64 (Ht, Wt).
        confidence_l: Confidence of S_l, float32 (Ht, Wt).
    """

    sample: Sample
    inference: Inference
    tokens_hq: Tokens
    tokens_l: Tokens
    confidence_l: Confidence


@dataclass(frozen=True, slots=True, eq=False)
class Refined:
    """One sample through one recipe, not decoded yet.

    Attributes:
        tokens: Final tokens, int64 (Ht, Wt).
        keep_0: Tokens of S_l that were kept, bool (Ht, Wt).
        steps: How many steps ran.
    """

    tokens: Tokens
    keep_0: Flags
    steps: int

    @property
    def kept(self) -> float:
        """Share of the tokens of S_l that were kept."""
        return float(self.keep_0.mean())

    @property
    def drawing(self) -> Tokens:
        """The tokens as they are decoded, see `models.events.drawing`."""
        return drawing(self.tokens, self.keep_0)


def pass_scale(config: ModelConfig, scale: float) -> tuple[float, int]:
    """Enlargement of each pass with which a model reaches a scale, and the number of passes.

    Raises:
        RecipeError: Two equal passes do not reach it either.
    """
    for count in (1, 2):
        each = scale ** (1 / count)
        if config.min_scale <= each <= config.max_scale:
            return each, count
    raise RecipeError(
        "The model “{name}” enlarges {scales} times in a pass, so ×{scale:g} cannot be judged; "
        "choose another scale.",
        name=config.name,
        scales=config.scales,
        scale=scale,
    )


class Restorer:
    """Runs the networks of one model on samples; the same pixels as `models.engine.pipeline`."""

    def __init__(self, model: Model) -> None:
        self.model = model

    def prepare(self, sample: Sample, scale: float) -> Prepared:
        """Encode and evaluate a sample.

        Of two passes the first one is pure distortion removal (alpha 0), so that texture is
        invented once, at the final size.

        Raises:
            RecipeError: The model does not reach the scale.
        """
        each, passes = pass_scale(self.model.config, scale)
        photo = photo_from_array(sample.lq, sample.name)
        inference = Inference(self.model)
        tokens_l, size = _encode(inference, photo, each)
        for _ in range(1, passes):
            photo = photo_from_array(
                _decode(inference, tokens_l, size, Recipe(), None), sample.name
            )
            tokens_l, size = _encode(inference, photo, each)
        confidence_l = _drain(inference.evaluate_all(tokens_l))
        return Prepared(sample, inference, self._true_tokens(sample), tokens_l, confidence_l)

    def refine(
        self, prepared: Prepared, recipe: Recipe, *, order: Order = Order.EVALUATOR
    ) -> Refined:
        """Run the steps; the recipe's own scale is not looked at."""
        block = self.model.config.quota_block
        first = State.first(prepared.tokens_l, prepared.confidence_l, block=block)
        plan = make_plan(first, recipe)
        networks = ordered(order, prepared.inference, first.tokens_l.shape)
        state = _drain(alpha(first, recipe, networks))
        return Refined(state.tokens, state.kept, len(plan.executed))

    def decode(
        self, prepared: Prepared, tokens: Tokens, recipe: Recipe, *, whole: bool = False
    ) -> Pixels:
        """Draw any tokens of a sample, see `models.events.drawing`, as a picture, uint8 (H, W, 3).

        Args:
            prepared: The sample.
            tokens: int64 (Ht, Wt).
            recipe: Its alpha and the settings of the drawing count.
            whole: Draw every generated token with the whole texture, whatever its confidence.
        """
        confidence_l = None if whole else prepared.confidence_l
        return _decode(prepared.inference, tokens, prepared.sample.size, recipe, confidence_l)

    def confidence(self, prepared: Prepared, tokens: Tokens) -> Confidence:
        """The evaluator's confidence of any tokens of a sample, float32 (Ht, Wt)."""
        evaluate = prepared.inference.evaluator(prepared.tokens_l)
        return _drain(evaluate(tokens, np.ones(tokens.shape, np.bool_)))

    def _true_tokens(self, sample: Sample) -> Tokens:
        """Tokens of the truth, which is mirrored beyond its edges as the photo is."""
        frame = self.model.config.frame
        beyond = ((frame * STRIDE,) * 2, (frame * STRIDE,) * 2, (0, 0))
        framed = np.pad(sample.hq, beyond, "symmetric")
        image = torch.from_numpy(framed).permute(2, 0, 1)[None].float() / 255
        with torch.inference_mode():
            image = image.to(self.model.device).contiguous(memory_format=torch.channels_last)
            tokens = self.model.tokenizer.encode(image)[0].cpu().numpy()
        height, width = tokens.shape
        return tokens[frame : height - frame, frame : width - frame]


def _encode(inference: Inference, photo: Photo, scale: float) -> tuple[Tokens, tuple[int, int]]:
    """S_l and the size of the result."""
    recipe = Recipe(scale=scale)
    size = recipe.output_size(photo.height, photo.width)
    grid = recipe.grid_size(photo.height, photo.width)
    return _drain(inference.encode(photo, size, grid)), size


def _decode(
    inference: Inference,
    tokens: Tokens,
    size: tuple[int, int],
    recipe: Recipe,
    confidence_l: Confidence | None,
) -> Pixels:
    decoded = DecodedImage(size, (tokens.shape[0], tokens.shape[1]))
    shown = Drawing.of(tokens, recipe, inference.model, confidence_l)
    for _ in decode_dirty(decoded, shown, inference, seen=None, final=True):
        pass
    return np.round(decoded.image / 257).astype(np.uint8)


def _drain(events: Generator[Any, None, T]) -> T:
    """Run a generator to its end and give what it returns."""
    while True:
        try:
            next(events)
        except StopIteration as done:
            return done.value
