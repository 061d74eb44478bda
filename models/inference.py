"""The networks, window by window. Between two windows control returns to the caller."""

from __future__ import annotations

from collections.abc import Callable, Generator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.events import Progress, Rect
from models.model import Model
from models.noise import Stream, uniform
from models.photo import Photo
from models.recipe import STRIDE, Recipe
from models.sampler import Plan
from models.tiling import region, resized_window, windows, with_halo

Tokens = NDArray[np.int64]
Flags = NDArray[np.bool_]
Confidence = NDArray[np.float32]

_TOKEN_TILE = 128  # tokens a side: about a quarter of a second a window on two cores
_DECODER_TILE = 64


class Inference:
    """Windowed calls of the four networks on the device of the model.

    Attributes:
        token_tile, decoder_tile: Window sizes in tokens.
        decoder_reach: Tokens around a window that its pixels depend on.
    """

    def __init__(self, model: Model, *, tile: int | None = None) -> None:
        self.model = model
        self.token_tile = max(1, tile // STRIDE) if tile else _TOKEN_TILE
        self.decoder_tile = max(1, tile // STRIDE) if tile else _DECODER_TILE
        self.decoder_reach = model.tokenizer.decoder.reach

    def encode(
        self, photo: Photo, size: tuple[int, int], grid: tuple[int, int]
    ) -> Generator[Progress, None, Tokens]:
        """S_l of a photo: argmax of E_l, int64 (Ht, Wt)."""
        network = self.model.distortion
        tokens = np.zeros(grid, np.int64)
        rects = windows(*grid, self.token_tile)
        for done, rect in enumerate(rects, 1):
            halo = with_halo(rect, network.reach, *grid)
            pixels = Rect(*(STRIDE * side for side in (halo.top, halo.left, halo.height, halo.width)))
            with torch.inference_mode():
                image = resized_window(photo.pixels, size, pixels).to(self.model.device)
                logits = network(image.contiguous(memory_format=torch.channels_last))
                inner = logits[(..., *region(rect, halo))]
                tokens[region(rect)] = inner.argmax(1)[0].cpu().numpy()
            yield Progress("encode", done, len(rects))
        return tokens

    def evaluate_all(self, tokens_l: Tokens) -> Generator[Progress, None, Confidence]:
        """Confidence of S_l, float32 (Ht, Wt)."""
        return self._evaluate(tokens_l, tokens_l, windows(*tokens_l.shape, self.token_tile))

    def evaluator(
        self, tokens_l: Tokens, plan: Plan, recipe: Recipe
    ) -> Callable[[Tokens, Flags], Generator[Progress, None, Confidence]]:
        """Evaluation for the sampler; windows without a token to choose are skipped."""

        def evaluate(tokens: Tokens, keep: Flags) -> Generator[Progress, None, Confidence]:
            rects = windows(*tokens.shape, self.token_tile)
            needed = [rect for rect in rects if not keep[region(rect)].all()]
            return self._evaluate(tokens, tokens_l, needed)

        return evaluate

    def predictor(
        self, tokens_l: Tokens, plan: Plan, recipe: Recipe
    ) -> Callable[[int, Tokens, Flags], Generator[Progress, None, Tokens]]:
        """Prediction for the sampler; windows with nothing to regenerate are skipped."""
        total = len(plan.executed)
        numbers = {step: number for number, step in enumerate(plan.executed)}

        def predict(step: int, tokens: Tokens, keep: Flags) -> Generator[Progress, None, Tokens]:
            drawn = tokens.copy()
            rects = windows(*tokens.shape, self.token_tile)
            if not recipe.resample_kept:
                rects = [rect for rect in rects if not keep[region(rect)].all()]
            for done, rect in enumerate(rects, 1):
                halo = with_halo(rect, self.model.refiner.reach, *tokens.shape)
                drawn[region(rect)] = self._sample(
                    tokens_l, plan.keep_0, tokens, keep, rect, halo, recipe, step
                )
                yield Progress("refine", numbers[step] * len(rects) + done, total * len(rects))
            return drawn

        return predict

    def _sample(
        self,
        tokens_l: Tokens,
        keep_0: Flags,
        tokens: Tokens,
        keep: Flags,
        rect: Rect,
        halo: Rect,
        recipe: Recipe,
        step: int,
    ) -> Tokens:
        rows = np.arange(rect.top, rect.top + rect.height)
        columns = np.arange(rect.left, rect.left + rect.width)
        noise = uniform(recipe.seed, step, Stream.TOKEN, rows, columns)
        with torch.inference_mode():
            logits = self.model.refiner(
                *(self._window(grid, halo) for grid in (tokens_l, keep_0, tokens, keep))
            )
            inner = logits[(0, slice(None), *region(rect, halo))]
            uniforms = torch.from_numpy(noise).to(self.model.device)
            drawn = sample_tokens(inner, uniforms, temperature=recipe.temperature)
            return drawn.cpu().numpy()

    def _evaluate(
        self, tokens: Tokens, tokens_l: Tokens, rects: list[Rect]
    ) -> Generator[Progress, None, Confidence]:
        confidence = np.zeros(tokens.shape, np.float32)
        for done, rect in enumerate(rects, 1):
            halo = with_halo(rect, self.model.evaluator.reach, *tokens.shape)
            with torch.inference_mode():
                values = self.model.evaluator(
                    self._window(tokens, halo), self._window(tokens_l, halo)
                )
                inner = values[(0, *region(rect, halo))]
                confidence[region(rect)] = inner.float().cpu().numpy()
            yield Progress("evaluate", done, len(rects))
        return confidence

    def decode_window(self, tokens: Tokens, rect: Rect, halo: Rect) -> NDArray[np.uint16]:
        """Pixels uint16 (8 h, 8 w, 3) of ``rect``, computed from the tokens of ``halo``."""
        with torch.inference_mode():
            image = self.model.tokenizer.decode(self._window(tokens, halo)).float()
            inner = image[(0, slice(None), *region(rect, halo, STRIDE))]
            levels = (inner * 65535 + 0.5).to(torch.int32)
            return levels.permute(1, 2, 0).cpu().numpy().astype(np.uint16)

    def _window(self, grid: NDArray[np.generic], halo: Rect) -> Tensor:
        """Part of a grid as a batch of one on the model's device."""
        part = np.ascontiguousarray(grid[region(halo)])
        return torch.from_numpy(part)[None].to(self.model.device)


def sample_tokens(logits: Tensor, uniforms: Tensor, *, temperature: float) -> Tensor:
    """Draw one token per position by the inverse of the cumulative distribution.

    Args:
        logits: (N, Ht, Wt).
        uniforms: One number in (0, 1) per position, float32 (Ht, Wt).
        temperature: Divides the logits.

    Returns:
        Tokens int64 (Ht, Wt).
    """
    cumulative = (logits.float() / temperature).softmax(0).cumsum(0)
    threshold = uniforms * cumulative[-1]
    return (cumulative < threshold).sum(0).clamp(max=len(logits) - 1)
