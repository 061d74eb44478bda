"""Restoring samples with any recipe and order, without the window's caches and events."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from models.errors import RecipeError
from models.evaluation.dataset import Pixels, Sample
from models.evaluation.orders import Order, functions
from models.incremental import Canvas, decode_dirty
from models.inference import Inference
from models.model import Model
from models.photo import Photo, photo_from_array
from models.recipe import Recipe
from models.sampler import make_plan, refine

Tokens = NDArray[np.int64]
Confidence = NDArray[np.float32]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """What all recipes on one sample share.

    Attributes:
        sample: The picture.
        scale: Enlargement of the last pass.
        tokens_hq: Tokens of the truth, int64 (Ht, Wt).
        tokens_l: S_l, int64 (Ht, Wt).
        confidence_l: Confidence of S_l, float32 (Ht, Wt).
    """

    sample: Sample
    scale: float
    tokens_hq: Tokens
    tokens_l: Tokens
    confidence_l: Confidence


@dataclass(frozen=True, slots=True, eq=False)
class Restored:
    """One sample through one recipe.

    Attributes:
        tokens: Final tokens, int64 (Ht, Wt).
        image: uint8 (H, W, 3).
        kept: Share of the tokens of S_l that were kept.
        steps: How many steps ran.
    """

    tokens: Tokens
    image: Pixels
    kept: float
    steps: int


class Restorer:
    """Runs the networks of one model on samples; the same pixels as `models.pipeline`."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._inference = Inference(model)

    def prepare(self, sample: Sample, scale: float) -> Prepared:
        """Encode and evaluate a sample.

        Beyond the model's largest scale two equal passes are run. The first one is pure distortion
        removal (alpha 0), so that texture is invented once, at the final size.

        Raises:
            RecipeError: Two passes are not enough.
        """
        config = self.model.config
        photo, last = photo_from_array(sample.lq, sample.name), scale
        if scale > config.max_scale:
            last = scale**0.5
            if last > config.max_scale:
                raise RecipeError(
                    f"The model “{config.name}” reaches {config.max_scale**2:g} times in two "
                    f"passes, not {scale:g}."
                )
            tokens, size = self._encode(photo, last)
            photo = photo_from_array(self._decode(tokens, size), sample.name)
        tokens_l, _ = self._encode(photo, last)
        confidence_l = _drain(self._inference.evaluate_all(tokens_l))
        return Prepared(sample, last, self._true_tokens(sample), tokens_l, confidence_l)

    def restore(
        self, prepared: Prepared, recipe: Recipe, *, order: Order = Order.EVALUATOR
    ) -> Restored:
        """Refine and decode; the recipe's own scale is not looked at."""
        plan = make_plan(prepared.confidence_l, recipe)
        given = functions(order, self._inference, prepared.tokens_l, plan, recipe)
        tokens = _drain(
            refine(
                prepared.tokens_l,
                plan,
                recipe,
                predict=given.predict,
                evaluate=given.evaluate,
                keep_noise=given.keep_noise,
            )
        )
        image = self._decode(tokens, prepared.sample.size)
        return Restored(tokens, image, plan.kept_share, len(plan.executed))

    def ceiling(self, prepared: Prepared) -> Pixels:
        """The truth through encoder, codebook and decoder: no token could do better, uint8."""
        return self._decode(prepared.tokens_hq, prepared.sample.size)

    def confidence(self, prepared: Prepared, tokens: Tokens) -> Confidence:
        """The evaluator's confidence of any tokens of a sample, float32 (Ht, Wt)."""
        plan = make_plan(prepared.confidence_l, Recipe(alpha=2))
        evaluate = self._inference.evaluator(prepared.tokens_l, plan, Recipe())
        return _drain(evaluate(tokens, np.zeros(tokens.shape, np.bool_)))

    def _encode(self, photo: Photo, scale: float) -> tuple[Tokens, tuple[int, int]]:
        recipe = Recipe(scale=scale)
        size = recipe.output_size(photo.height, photo.width)
        grid = recipe.grid_size(photo.height, photo.width)
        return _drain(self._inference.encode(photo, size, grid)), size

    def _decode(self, tokens: Tokens, size: tuple[int, int]) -> Pixels:
        canvas = Canvas(size, (tokens.shape[0], tokens.shape[1]))
        for _ in decode_dirty(canvas, tokens, self._inference, seen=None, final=True):
            pass
        return np.round(canvas.image / 257).astype(np.uint8)

    def _true_tokens(self, sample: Sample) -> Tokens:
        image = torch.from_numpy(sample.hq).permute(2, 0, 1)[None].float() / 255
        with torch.inference_mode():
            image = image.to(self.model.device).contiguous(memory_format=torch.channels_last)
            return self.model.tokenizer.encode(image)[0].cpu().numpy()


def _drain(events: Generator[Any, None, T]) -> T:
    """Run a generator to its end and give what it returns."""
    while True:
        try:
            next(events)
        except StopIteration as done:
            return done.value
