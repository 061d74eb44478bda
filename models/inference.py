"""The networks, window by window. Between two windows control returns to the caller."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.device import natural_precision
from models.events import Progress, Rect
from models.means import PictureMeans
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
_SAMPLES = 4  # windows on which a network's means are gathered


class Network(Protocol):
    """What a network says about the windows it wants; all sizes in tokens.

    Attributes:
        reach: Tokens around a window that are computed with it and thrown away.
        multiple: Sides of a window are multiples of this.
        whole: Grids of up to this many tokens are computed in one window, because the network is
            not local. Larger ones are computed in windows that share their means, see
            `models.means`; that is close to the whole picture, not equal to it. 0: any window does.
    """

    reach: int
    multiple: int
    whole: int


@dataclass(slots=True)
class _Decoding:
    """How the grid in hand is decoded."""

    tile: int
    reach: int
    means: PictureMeans | None = None


class Inference:
    """Windowed calls of the four networks on the device of the model.

    Attributes:
        model: The networks.
        precision: Of their arithmetic; sampling and confidence are always float32.
    """

    def __init__(
        self, model: Model, *, tile: int | None = None, precision: torch.dtype | None = None
    ) -> None:
        self.model = model
        self.precision = precision or natural_precision(model)
        self._tile = max(1, tile // STRIDE) if tile else None
        decoder = model.tokenizer.decoder
        self._decoding = _Decoding(self._tile or _DECODER_TILE, decoder.reach)
        self._guide: NDArray[np.float16] | None = None

    @property
    def decoder_tile(self) -> int:
        """Window size of the decoder in tokens, for the grid that was encoded last."""
        return self._decoding.tile

    @property
    def decoder_reach(self) -> int:
        """Tokens around a window that its pixels depend on, for the grid that was encoded last."""
        return self._decoding.reach

    def encode(
        self, photo: Photo, size: tuple[int, int], grid: tuple[int, int]
    ) -> Generator[Progress, None, Tokens]:
        """S_l of a photo: argmax of E_l, int64 (Ht, Wt). The guide is kept for decoding."""
        network = self.model.distortion
        tokens = np.zeros(grid, np.int64)
        channels = self.model.config.tokenizer.guide if self.model.guide is not None else 0
        guide = np.zeros((channels, *grid), np.float16)
        source = (size[0] * network.stride // STRIDE, size[1] * network.stride // STRIDE)

        def compute(rect: Rect) -> None:
            halo = _grown(network, rect, grid)
            pixels = _scaled(halo, network.stride)
            image = resized_window(photo.pixels, source, pixels).to(self.model.device)
            image = image.contiguous(memory_format=torch.channels_last)
            inside = region(rect, halo)
            logits, part = self.model.read(image)
            if part is not None:
                inner = part[(0, slice(None), *inside)]
                guide[(slice(None), *region(rect))] = inner.half().cpu().numpy()
            tokens[region(rect)] = logits[(..., *inside)].argmax(1)[0].cpu().numpy()

        rects = self._windows(network, grid, _TOKEN_TILE)
        for done, total in self._each(network, rects, rects, compute):
            yield Progress("encode", done, total)
        self._guide = guide if channels else None
        yield from self._prepare_decoder(tokens)
        return tokens

    def evaluate_all(self, tokens_l: Tokens) -> Generator[Progress, None, Confidence]:
        """Confidence of S_l, float32 (Ht, Wt)."""
        return self._evaluate(tokens_l, tokens_l, np.zeros(tokens_l.shape, np.bool_))

    def evaluator(
        self, tokens_l: Tokens, plan: Plan, recipe: Recipe
    ) -> Callable[[Tokens, Flags], Generator[Progress, None, Confidence]]:
        """Evaluation for the sampler; windows without a token to choose are skipped."""

        def evaluate(tokens: Tokens, keep: Flags) -> Generator[Progress, None, Confidence]:
            return self._evaluate(tokens, tokens_l, keep)

        return evaluate

    def predictor(
        self, tokens_l: Tokens, plan: Plan, recipe: Recipe
    ) -> Callable[[int, Tokens, Flags], Generator[Progress, None, Tokens]]:
        """Prediction for the sampler; windows with nothing to regenerate are skipped."""
        network = self.model.refiner
        count = len(plan.executed)
        numbers = {step: number for number, step in enumerate(plan.executed)}

        def predict(step: int, tokens: Tokens, keep: Flags) -> Generator[Progress, None, Tokens]:
            drawn = tokens.copy()

            def compute(rect: Rect) -> None:
                halo = _grown(network, rect, tokens.shape)
                grids = (tokens_l, plan.keep_0, tokens, keep)
                logits = network(*(self._window(grid, halo) for grid in grids))
                inner = logits[(0, slice(None), *region(rect, halo))]
                drawn[region(rect)] = self._sample(inner, rect, recipe, step)

            rects = self._windows(network, tokens.shape, _TOKEN_TILE)
            needed = rects
            if not recipe.resample_kept:
                needed = [rect for rect in rects if not keep[region(rect)].all()]
            for done, total in self._each(network, rects, needed, compute):
                yield Progress("refine", numbers[step] * total + done, count * total)
            return drawn

        return predict

    def _sample(self, logits: Tensor, rect: Rect, recipe: Recipe, step: int) -> Tokens:
        rows = np.arange(rect.top, rect.top + rect.height)
        columns = np.arange(rect.left, rect.left + rect.width)
        noise = uniform(recipe.seed, step, Stream.TOKEN, rows, columns)
        uniforms = torch.from_numpy(noise).to(self.model.device)
        drawn = sample_tokens(logits, uniforms, temperature=recipe.temperature)
        return drawn.cpu().numpy()

    def _evaluate(
        self, tokens: Tokens, tokens_l: Tokens, keep: Flags
    ) -> Generator[Progress, None, Confidence]:
        network = self.model.evaluator
        confidence = np.zeros(tokens.shape, np.float32)

        def compute(rect: Rect) -> None:
            halo = _grown(network, rect, tokens.shape)
            values = network(self._window(tokens, halo), self._window(tokens_l, halo))
            confidence[region(rect)] = values[(0, *region(rect, halo))].float().cpu().numpy()

        rects = self._windows(network, tokens.shape, _TOKEN_TILE)
        needed = [rect for rect in rects if not keep[region(rect)].all()]
        for done, total in self._each(network, rects, needed, compute):
            yield Progress("evaluate", done, total)
        return confidence

    def decode_window(
        self, tokens: Tokens, rect: Rect, halo: Rect, fidelity: float
    ) -> NDArray[np.uint16]:
        """Pixels uint16 (8 h, 8 w, 3) of ``rect``, computed from the tokens of ``halo``."""
        halo = _aligned(halo, self.model.tokenizer.decoder.multiple)
        means = self._decoding.means
        with self._computing(), means.held() if means else nullcontext():
            if self._guide is not None and fidelity > 0:
                part = np.ascontiguousarray(self._guide[(slice(None), *region(halo))])
                guide = torch.from_numpy(part)[None].to(self.model.device).float()
                image = self.model.decode(self._window(tokens, halo), guide, fidelity)
            else:
                image = self.model.decode(self._window(tokens, halo))
            inner = image.float()[(0, slice(None), *region(rect, halo, STRIDE))]
            levels = (inner * 65535 + 0.5).to(torch.int32)
            return levels.permute(1, 2, 0).cpu().numpy().astype(np.uint16)

    def _prepare_decoder(self, tokens_l: Tokens) -> Generator[Progress, None, None]:
        """Choose the decoder's windows; where they share means, those of S_l are gathered.

        The means stay those of S_l whatever is refined later, so that a change of a few tokens
        changes a few pixels.
        """
        decoder = self.model.tokenizer.decoder
        grid = tokens_l.shape
        rects = self._windows(decoder, grid, _DECODER_TILE)
        if not decoder.whole:
            return
        if len(rects) == 1:  # every pixel depends on every token
            self._decoding = _Decoding(max(grid), max(grid))
            return
        means = PictureMeans()
        for done, rect in enumerate(_spread(rects), 1):
            with self._computing(), means.gathering():
                self.model.tokenizer.decode(self._window(tokens_l, _grown(decoder, rect, grid)))
            yield Progress("encode", done, _SAMPLES)
        self._decoding = _Decoding(rects[0].height, decoder.reach, means)

    def _each(
        self,
        network: Network,
        rects: list[Rect],
        needed: list[Rect],
        compute: Callable[[Rect], None],
    ) -> Iterator[tuple[int, int]]:
        """Compute the needed windows of a grid, one by one.

        Where several windows share a network's means, these are gathered first, on windows that do
        not depend on which ones are needed.

        Yields:
            How many windows are done, and of how many.
        """
        samples = _spread(rects) if network.whole and len(rects) > 1 and needed else []
        means = PictureMeans()
        total = len(samples) + len(needed)
        for done, rect in enumerate(samples, 1):
            with self._computing(), means.gathering():
                compute(rect)
            yield done, total
        for done, rect in enumerate(needed, len(samples) + 1):
            with self._computing(), means.held() if samples else nullcontext():
                compute(rect)
            yield done, total

    def _computing(self) -> ExitStack:
        """Networks run inside: no gradients, and the precision that suits the device."""
        stack = ExitStack()
        stack.enter_context(torch.inference_mode())
        if self.precision is not torch.float32:
            stack.enter_context(torch.autocast(self.model.device.type, self.precision))
        return stack

    def _windows(self, network: Network, grid: tuple[int, ...], tile: int) -> list[Rect]:
        """The windows of a grid."""
        height, width = grid
        limit = self._tile**2 if self._tile else network.whole
        if network.whole and height * width <= limit:
            return [Rect(0, 0, height, width)]
        size = self._tile or tile
        return windows(height, width, -(-size // network.multiple) * network.multiple)

    def _window(self, grid: NDArray[np.generic], rect: Rect) -> Tensor:
        """Part of a grid as a batch of one on the model's device; reflected beyond its edges."""
        part = grid[region(rect)]
        beyond = ((0, rect.height - part.shape[0]), (0, rect.width - part.shape[1]))
        part = np.ascontiguousarray(np.pad(part, beyond, "symmetric"))
        return torch.from_numpy(part)[None].to(self.model.device)


def _spread(rects: list[Rect]) -> list[Rect]:
    """A few of the windows, spread evenly."""
    count = min(_SAMPLES, len(rects))
    return [rects[(2 * number + 1) * len(rects) // (2 * count)] for number in range(count)]


def _grown(network: Network, rect: Rect, grid: tuple[int, ...]) -> Rect:
    """A window with what its network wants around it; may go past the right and bottom edge."""
    height, width = grid
    return _aligned(with_halo(rect, network.reach, height, width), network.multiple)


def _aligned(rect: Rect, multiple: int) -> Rect:
    """Grow a rectangle until its edges are multiples."""
    top, left = rect.top // multiple * multiple, rect.left // multiple * multiple
    bottom = -(-(rect.top + rect.height) // multiple) * multiple
    right = -(-(rect.left + rect.width) // multiple) * multiple
    return Rect(top, left, bottom - top, right - left)


def _scaled(rect: Rect, factor: int) -> Rect:
    return Rect(*(factor * side for side in (rect.top, rect.left, rect.height, rect.width)))


def sample_tokens(logits: Tensor, uniforms: Tensor, *, temperature: float) -> Tensor:
    """Draw one token per position by the inverse of the cumulative distribution.

    Args:
        logits: (N, Ht, Wt).
        uniforms: One number in (0, 1) per position, float32 (Ht, Wt).
        temperature: Divides the logits.

    Returns:
        Tokens int64 (Ht, Wt).
    """
    rows = logits.permute(1, 2, 0).float() / temperature
    cumulative = rows.softmax(-1).cumsum(-1)
    threshold = uniforms[..., None] * cumulative[..., -1:]
    drawn = torch.searchsorted(cumulative, threshold)[..., 0]
    return drawn.clamp(max=len(logits) - 1)
