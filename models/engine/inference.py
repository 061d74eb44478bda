"""The networks, window by window. Between two windows control returns to the caller.

Within a window of a network that takes long it returns as well, see `models.networks.stepwise`.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.engine.budget import Network, free_memory, largest_windows
from models.engine.device import natural_precision
from models.engine.drawing import sample_tokens
from models.engine.fallback import FAILURES, Fallback, check_numbers, check_picture
from models.engine.features import Features
from models.engine.resizing import resized_window
from models.events import Progress
from models.grid import (
    STRIDE,
    Confidence,
    Flags,
    Rect,
    Tokens,
    aligned,
    bounding_box,
    region,
    windows,
    with_halo,
)
from models.images import Photo
from models.memory import relax, room
from models.networks import TILE, Model, PictureMeans, Places, Steps
from models.recipe import Recipe
from models.refinement import Stream, uniform

_TOKEN_TILE = 128  # tokens a side
_DECODER_TILE = 64  # what is looked at comes first; but nothing is computed twice where one does
_SAMPLES = 4  # windows on which a network's means are gathered


@dataclass(slots=True)
class _Decoding:
    """How the grid in hand is decoded."""

    tile: int
    reach: int
    means: PictureMeans | None = None


@dataclass(frozen=True, slots=True)
class _Pass:
    """One network over one grid.

    Attributes:
        tile: Side in tokens of its windows, unless memory or the caller want another.
        compute: Computes one window and stores what it gives; may be repeated.
        wanted: Where its answer is needed, bool (Ht, Wt); None = everywhere. Windows shrink to
            that, unless the network is not local.
    """

    network: Network
    grid: tuple[int, ...]
    tile: int
    compute: Callable[[Rect], Steps[None]]
    wanted: Flags | None = None

    def needed(self, rect: Rect) -> Rect | None:
        """The part of a window that has to be computed."""
        if self.wanted is None:
            return rect
        box = bounding_box(self.wanted[region(rect)])
        if box is None or self.network.whole:
            return box and rect
        return Rect(rect.top + box.top, rect.left + box.left, box.height, box.width)


class Inference:
    """Windowed calls of the four networks on the device of the model.

    Args:
        tell: Takes a sentence for the user when something failed and was dealt with.

    Attributes:
        model: The networks.
    """

    def __init__(
        self,
        model: Model,
        *,
        tile: int | None = None,
        precision: torch.dtype | None = None,
        tell: Callable[[str], None] = lambda sentence: None,
    ) -> None:
        self.model = model
        precision = precision or natural_precision(model)
        self._fallback = Fallback(model, precision=precision, tell=tell)
        self._tile: int | None = None
        self._fitting: dict[Network, int] = {}
        self.use_tile(tile)
        decoder = model.tokenizer.decoder
        self._decoding = _Decoding(self._tile or _DECODER_TILE, decoder.reach)
        self._guide: Features | None = None
        self._hint: Features | None = None

    def use_tile(self, tile: int | None) -> None:
        """Take windows of at most ``tile`` output pixels from now on; None chooses by memory."""
        self._tile = max(1, tile // STRIDE) if tile else None

    @property
    def tile(self) -> int:
        """Side in output pixels of the largest window that would be taken for a large grid."""
        networks: tuple[Network, ...] = (self.model.distortion, self.model.tokenizer.decoder)
        sides = [self._side(each, math.isqrt(each.whole) or _TOKEN_TILE) for each in networks]
        return max(sides) * STRIDE

    @property
    def precision(self) -> torch.dtype:
        """Of the networks' arithmetic; sampling and confidence are always float32."""
        return self._fallback.precision

    @property
    def decoder_tile(self) -> int:
        """Window size of the decoder in tokens, for the grid that was encoded last."""
        return self._decoding.tile

    @property
    def decoder_reach(self) -> int:
        """Tokens around a window that its pixels depend on, for the grid that was encoded last."""
        return self._decoding.reach

    @property
    def token_reach(self) -> int:
        """Tokens around one that refiner and evaluator look at; more than any grid has: all."""
        networks = (self.model.refiner, self.model.evaluator)
        if any(network.whole for network in networks):
            return sys.maxsize
        return max(network.reach for network in networks)

    def encode(
        self, photo: Photo, size: tuple[int, int], grid: tuple[int, int]
    ) -> Generator[Progress, None, Tokens]:
        """S_l of a photo: argmax of E_l, int64 (Ht, Wt). Guide and hint are kept for later."""
        network = self.model.distortion
        config = self.model.config
        self._fitting = largest_windows(self.model, free_memory(self.model.device))
        tokens = np.zeros(grid, np.int64)
        guide = room((config.tokenizer.guide, *grid), np.float16) if self.model.guide else None
        hint = room((config.hint_channels, *grid), np.float16) if self.model.hint else None
        source = (size[0] * network.stride // STRIDE, size[1] * network.stride // STRIDE)

        def compute(rect: Rect) -> Steps[None]:
            halo = _grown(network, rect, grid)
            pixels = _scaled(halo, network.stride)
            image = resized_window(photo.pixels, source, pixels, self.model.device)
            image = image.contiguous(memory_format=torch.channels_last)
            yield
            inside = region(rect, halo)
            reading = yield from self.model.read_steps(image)
            for kept, part in ((guide, reading.guide), (hint, reading.hint)):
                if kept is not None and part is not None:
                    inner = part[(0, slice(None), *inside)]
                    check_numbers(inner)
                    kept[(slice(None), *region(rect))] = inner.half().cpu().numpy()
                    relax(kept)
            logits = reading.logits[(..., *inside)]
            check_numbers(logits)
            tokens[region(rect)] = logits.argmax(1)[0].cpu().numpy()

        for done, total in self._each(_Pass(network, grid, _TOKEN_TILE, compute)):
            yield Progress("encode", done, total)
        self._guide = None if guide is None else Features(guide)
        self._hint = None if hint is None else Features(hint)
        yield from self._prepare_decoder(tokens)
        return tokens

    def evaluate_all(self, tokens_l: Tokens) -> Generator[Progress, None, Confidence]:
        """Confidence of S_l, float32 (Ht, Wt)."""
        return self._evaluate(tokens_l, tokens_l, np.ones(tokens_l.shape, np.bool_))

    def evaluator(
        self, tokens_l: Tokens
    ) -> Callable[[Tokens, Flags], Generator[Progress, None, Confidence]]:
        """Evaluation for the sampler, where it is wanted."""

        def evaluate(tokens: Tokens, wanted: Flags) -> Generator[Progress, None, Confidence]:
            return self._evaluate(tokens, tokens_l, wanted)

        return evaluate

    def predictor(
        self, tokens_l: Tokens, keep_0: Flags, recipe: Recipe
    ) -> Callable[[int, Tokens, Flags, Flags], Generator[Progress, None, Tokens]]:
        """Prediction for the sampler, where it is wanted.

        Args:
            tokens_l: S_l, int64 (Ht, Wt).
            keep_0: Which of its tokens are kept, bool (Ht, Wt).
            recipe: Seed, temperature and rerolls.
        """
        network = self.model.refiner
        rerolls = None if recipe.rerolls is None else recipe.rerolls.counts

        def predict(
            step: int, tokens: Tokens, keep: Flags, wanted: Flags
        ) -> Generator[Progress, None, Tokens]:
            drawn = tokens.copy()

            def compute(rect: Rect) -> Steps[None]:
                halo = _grown(network, rect, tokens.shape)
                grids = (tokens_l, keep_0, tokens, keep)
                seen_l, kept_0, seen, kept = (self._window(grid, halo) for grid in grids)
                hint = self._features(self._hint, halo)
                place = region(rect)
                rows, columns = np.nonzero(wanted[place])
                where = self._places(rows, columns, rect, halo)
                logits = yield from self.model.predict_steps(
                    seen_l, kept_0, seen, kept, hint, where
                )
                check_numbers(logits)
                yield
                noise = uniform(
                    *(recipe.seed, step, Stream.TOKEN),
                    *(np.arange(side.start, side.stop) for side in place),
                    rerolls=None if rerolls is None else rerolls[place],
                )[rows, columns]
                cells = (rows + rect.top, columns + rect.left)
                drawn[cells] = self._sample(logits, noise, cells, recipe)

            work = _Pass(network, tokens.shape, _TOKEN_TILE, compute, wanted)
            for done, total in self._each(work):
                yield Progress("refine", done, total)
            return drawn

        return predict

    def doubt(
        self, tokens_l: Tokens, keep_0: Flags, tokens: Tokens, keep: Flags
    ) -> Generator[Progress, None, Confidence]:
        """Entropy of the refiner's logits everywhere, a share of the largest, float32 (Ht, Wt).

        Args:
            tokens_l: S_l, int64 (Ht, Wt).
            keep_0: Which of its tokens are kept, bool (Ht, Wt).
            tokens: Going into a step, int64 (Ht, Wt).
            keep: Which of these are kept, bool (Ht, Wt).
        """
        network = self.model.refiner
        entropy = np.zeros(tokens.shape, np.float32)

        def compute(rect: Rect) -> Steps[None]:
            halo = _grown(network, rect, tokens.shape)
            grids = (tokens_l, keep_0, tokens, keep)
            seen_l, kept_0, seen, kept = (self._window(grid, halo) for grid in grids)
            hint = self._features(self._hint, halo)
            rows, columns = np.indices((rect.height, rect.width)).reshape(2, -1)
            where = self._places(rows, columns, rect, halo)
            logits = yield from self.model.predict_steps(seen_l, kept_0, seen, kept, hint, where)
            logs = logits.float().log_softmax(1)
            check_numbers(logs)
            share = -(logs.exp() * logs).sum(1) / math.log(logs.shape[1])
            entropy[region(rect)] = share.clamp(0, 1).cpu().numpy().reshape(rect.height, -1)

        for done, total in self._each(_Pass(network, tokens.shape, _TOKEN_TILE, compute)):
            yield Progress("refine", done, total)
        return entropy

    def _sample(
        self,
        logits: Tensor,
        noise: NDArray[np.float32],
        cells: tuple[NDArray[np.intp], NDArray[np.intp]],
        recipe: Recipe,
    ) -> Tokens:
        """Tokens int64 (n,) drawn from logits (n, N) with noise float32 (n,)."""
        uniforms = torch.from_numpy(noise).to(self.model.device)
        return sample_tokens(logits, uniforms, temperature=recipe.temperature).cpu().numpy()

    def _evaluate(
        self, tokens: Tokens, tokens_l: Tokens, wanted: Flags
    ) -> Generator[Progress, None, Confidence]:
        network = self.model.evaluator
        confidence = np.zeros(tokens.shape, np.float32)

        def compute(rect: Rect) -> Steps[None]:
            halo = _grown(network, rect, tokens.shape)
            hint = self._features(self._hint, halo)
            values = yield from self.model.judge_steps(
                self._window(tokens, halo), self._window(tokens_l, halo), hint
            )
            values = values[(0, *region(rect, halo))]
            check_numbers(values)
            confidence[region(rect)] = values.float().cpu().numpy()

        work = _Pass(network, tokens.shape, _TOKEN_TILE, compute, wanted)
        for done, total in self._each(work):
            yield Progress("evaluate", done, total)
        return confidence

    def decode_window(
        self, tokens: Tokens, rect: Rect, halo: Rect, fidelity: float
    ) -> Steps[NDArray[np.uint16]]:
        """Pixels uint16 (8 h, 8 w, 3) of ``rect``, computed from the tokens of ``halo``."""
        early = halo.top % TILE
        halo = Rect(halo.top - early, halo.left, halo.height + early, halo.width)
        halo = aligned(halo, self.model.tokenizer.decoder.multiple)
        means = self._decoding.means

        def window() -> Steps[NDArray[np.uint16]]:
            guide = self._features(self._guide, halo) if fidelity > 0 else None
            image = yield from self.model.decode_steps(self._window(tokens, halo), guide, fidelity)
            image = image.float()[(..., *region(rect, halo, STRIDE))]
            check_picture(image)
            levels = (image[0].clamp(0, 1) * 65535 + 0.5).to(torch.int32).to(torch.int16)
            # The lower 16 bits, in the order of the picture, so that little goes to the host.
            return levels.permute(1, 2, 0).contiguous().cpu().numpy().view(np.uint16)

        return self._fallback.compute(window, means.held if means else nullcontext)

    def recover_decoder(
        self, error: Exception, tokens_l: Tokens
    ) -> Generator[Progress, None, None]:
        """Prepare another try after `decode_window` failed.

        The canvas has to be decoded anew. `models.engine.fallback` says what this raises.
        """
        self._fallback.recover(error, self.model.tokenizer.decoder, self._decoding.tile)
        yield from self._prepare_decoder(tokens_l)

    def _prepare_decoder(self, tokens_l: Tokens) -> Generator[Progress, None, None]:
        """Choose the decoder's windows; where they share means, those of S_l are gathered.

        The means stay those of S_l whatever is refined later, so that a change of a few tokens
        changes a few pixels.
        """
        decoder = self.model.tokenizer.decoder
        grid = tokens_l.shape
        if not decoder.whole:
            tile = _TOKEN_TILE if max(grid) <= _TOKEN_TILE else _DECODER_TILE
            self._decoding = _Decoding(self._side(decoder, tile), decoder.reach)
            return
        while True:
            rects = self._windows(decoder, grid, _DECODER_TILE)
            if len(rects) == 1:  # every pixel depends on every token
                self._decoding = _Decoding(max(grid), max(grid))
                return
            means = PictureMeans()
            try:
                yield from self._gather(means, rects, tokens_l)
                break
            except FAILURES as error:
                self._fallback.recover(error, decoder, _longest(rects))
        self._decoding = _Decoding(rects[0].height, decoder.reach, means)

    def _gather(
        self, means: PictureMeans, rects: list[Rect], tokens_l: Tokens
    ) -> Generator[Progress, None, None]:
        """Gather the decoder's means on some windows of S_l."""

        def decode(rect: Rect) -> Steps[None]:
            window = _grown(self.model.tokenizer.decoder, rect, tokens_l.shape)
            image = yield from self.model.decode_steps(self._window(tokens_l, window))
            check_numbers(image)

        for done, rect in enumerate(_spread(rects), 1):
            for _ in self._fallback.compute(partial(decode, rect), means.gathering):
                yield Progress("encode", done - 1, _SAMPLES)
            yield Progress("encode", done, _SAMPLES)

    def _each(self, work: _Pass) -> Iterator[tuple[int, int]]:
        """Compute the wanted windows of a grid, one by one; all once more where that fails.

        Yields:
            How many windows are done, and of how many; again and again during a long window.
        """
        while True:
            rects = self._windows(work.network, work.grid, work.tile)
            try:
                yield from self._try_each(work, rects)
                return
            except FAILURES as error:
                self._fallback.recover(error, work.network, _longest(rects))

    def _try_each(self, work: _Pass, rects: list[Rect]) -> Iterator[tuple[int, int]]:
        """The same, as long as nothing fails.

        Where several windows share a network's means, these are gathered first, on windows that do
        not depend on which ones are wanted.
        """
        needed = [box for rect in rects if (box := work.needed(rect)) is not None]
        samples = _spread(rects) if work.network.whole and len(rects) > 1 and needed else []
        means = PictureMeans()
        held = means.held if samples else nullcontext
        total = len(samples) + len(needed)
        for done, rect in enumerate(samples, 1):
            for _ in self._fallback.compute(partial(work.compute, rect), means.gathering):
                yield done - 1, total
            yield done, total
        for done, rect in enumerate(needed, len(samples) + 1):
            for _ in self._fallback.compute(partial(work.compute, rect), held):
                yield done - 1, total
            yield done, total

    def _windows(self, network: Network, grid: tuple[int, ...], tile: int) -> list[Rect]:
        """The windows of a grid."""
        height, width = grid
        size = self._side(network, tile)
        chosen = self._tile or self._largest(network)
        if network.whole and height * width <= (size**2 if chosen else network.whole):
            return [Rect(0, 0, height, width)]
        return windows(height, width, -(-size // network.multiple) * network.multiple)

    def _side(self, network: Network, tile: int) -> int:
        """Largest side of a window in tokens."""
        size = self._tile or tile
        largest = self._largest(network)
        return size if largest is None else min(size, largest)

    def _largest(self, network: Network) -> int | None:
        """Side in tokens of the largest window that the memory has room for; None if all fit."""
        found = self._fallback.largest(network)
        fitting = None if self._tile else self._fitting.get(network)
        if fitting is None or fitting**2 >= (network.whole or _TOKEN_TILE**2):
            return found
        return fitting if found is None else min(found, fitting)

    def _features(self, kept: Features | None, rect: Rect) -> Tensor | None:
        """Part of the guide or the hint as a batch of one, float32 (1, C, h, w)."""
        return None if kept is None else kept.window(rect, self.model.device)

    def _places(
        self, rows: NDArray[np.intp], columns: NDArray[np.intp], rect: Rect, halo: Rect
    ) -> Places:
        """Rows and columns of ``rect`` as places in a batch of one of ``halo``."""
        first = np.zeros_like(rows)
        places = np.stack((first, rows + (rect.top - halo.top), columns + (rect.left - halo.left)))
        batch, down, across = torch.from_numpy(places).to(self.model.device)
        return batch, down, across

    def _window(self, grid: NDArray[np.generic], rect: Rect) -> Tensor:
        """Part of a grid as a batch of one on the model's device; reflected beyond its edges."""
        part = grid[region(rect)]
        if part.shape == (rect.height, rect.width):
            part = part.copy()
        else:
            beyond = ((0, rect.height - part.shape[0]), (0, rect.width - part.shape[1]))
            part = np.ascontiguousarray(np.pad(part, beyond, "symmetric"))
        return torch.from_numpy(part)[None].to(self.model.device)


def _spread(rects: list[Rect]) -> list[Rect]:
    """A few of the windows, spread evenly."""
    count = min(_SAMPLES, len(rects))
    return [rects[(2 * number + 1) * len(rects) // (2 * count)] for number in range(count)]


def _longest(rects: list[Rect]) -> int:
    """The longest side of all windows."""
    return max(max(rect.height, rect.width) for rect in rects)


def _grown(network: Network, rect: Rect, grid: tuple[int, ...]) -> Rect:
    """A window with what its network wants around it; may go past the right and bottom edge."""
    height, width = grid
    return aligned(with_halo(rect, network.reach, height, width), network.multiple)


def _scaled(rect: Rect, factor: int) -> Rect:
    return Rect(*(factor * side for side in (rect.top, rect.left, rect.height, rect.width)))
