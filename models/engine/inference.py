"""The networks over a photo, window by window. Between two windows control returns to the caller.

Within a window it returns if asked to, see `models.engine.interruption`.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.engine.decoding import Drawing
from models.engine.device import natural_precision
from models.engine.encoding import Encoding, Features
from models.engine.fallback import FAILURES, Fallback, check_numbers, check_picture
from models.engine.resizing import resized_window
from models.engine.windows import (
    DECODER_TILE,
    SAMPLES,
    TOKEN_TILE,
    Pass,
    Windows,
    cut,
    free_memory,
    grown,
    longest,
    scaled,
    spread,
)
from models.events import Progress
from models.grid import (
    STRIDE,
    Confidence,
    Flags,
    Rect,
    Tokens,
    aligned,
    moved,
    region,
    together,
    with_halo,
)
from models.images import Photo
from models.memory import room
from models.networks import (
    TILE,
    TONES,
    UNKNOWN,
    Model,
    PictureMeans,
    Places,
    TextureMap,
    rows_at_once,
)
from models.recipe import Precision, Recipe
from models.refinement import Stream, uniform

_ROWS = 512
"""Tokens drawn at a time on a processor: their logits stay in the cache."""


def sample_tokens(logits: Tensor, uniforms: Tensor, *, temperature: float) -> Tensor:
    """Draw one token per row by the inverse of the cumulative distribution.

    Args:
        logits: (n, N).
        uniforms: One number in (0, 1) per row, float32 (n,).
        temperature: Divides the logits.

    Returns:
        Tokens int64 (n,).
    """
    drawn = torch.empty(len(logits), dtype=torch.int64, device=logits.device)
    each = rows_at_once(logits.device, _ROWS)
    for first in range(0, len(logits), each):
        part = slice(first, first + each)
        rows = logits[part].float()
        chances = rows.sub_(rows.amax(1, keepdim=True)).div_(temperature).exp_()
        cumulative = chances.cumsum(1)
        threshold = uniforms[part, None] * cumulative[:, -1:]
        drawn[part] = torch.searchsorted(cumulative, threshold)[:, 0]
    return drawn.clamp_(max=logits.shape[1] - 1)


@dataclass(slots=True)
class _Decoding:
    """The way the current grid is decoded."""

    tile: int
    reach: int
    means: PictureMeans | None = None


class Inference:
    """Windowed calls of the four networks on the device of the model.

    Args:
        tell: Takes a sentence for the user when a failure was dealt with.

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
        self._windows = Windows(model, self._fallback, tile)
        decoder = model.tokenizer.decoder
        self._decoding = _Decoding(self._windows.side(decoder, DECODER_TILE), decoder.reach)
        self._guide: Features | None = None
        self._hint: Features | None = None
        self._expected: Features | None = None
        self._tone: Features | None = None
        self._unknown: Flags | None = None
        self._framed_l: Tokens | None = None

    @property
    def _frame(self) -> int:
        """Tokens beyond the edges that the networks see."""
        return self.model.config.frame

    def use_tile(self, tile: int | None) -> None:
        """Take windows of at most ``tile`` output pixels from now on; None chooses by memory."""
        self._windows.use_tile(tile)

    @property
    def tile(self) -> int:
        """Side in output pixels of the largest window that would be taken for a large grid."""
        return self._windows.tile

    def use_precision(self, wanted: Precision) -> None:
        """Compute in this precision from now on; where the device lacks it, that is told."""
        self._fallback.use(wanted)

    @property
    def precision(self) -> torch.dtype:
        """Precision of the networks; sampling and confidence are always float32."""
        return self._fallback.precision

    @property
    def usual_precision(self) -> torch.dtype:
        """Precision where nobody asks for another."""
        return self._fallback.usual

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
        """S_l of a photo: argmax of E_l, int64 (Ht, Wt).

        Guide, hint, expected codes and tone are kept for later.
        """
        return (yield from self.read(self.begin(photo, size, grid)))

    def begin(self, photo: Photo, size: tuple[int, int], grid: tuple[int, int]) -> Encoding:
        """An encoding of a photo of which nothing is read; that of the photo before is over."""
        self._windows.fit(free_memory(self.model.device))
        model, config = self.model, self.model.config
        frame = config.frame
        framed = (grid[0] + 2 * frame, grid[1] + 2 * frame)
        wanted = (
            (model.guide is not None, config.tokenizer.guide),
            (model.hint is not None, config.hint_channels),
            (model.takes_texture, model.tokenizer.codebook.codes.shape[1]),
            (model.follows_tone, TONES),
        )
        self._guide, self._hint, self._expected, self._tone = (
            Features(room((deep, *framed), np.float16), frame) if there else None
            for there, deep in wanted
        )
        stride = model.distortion.stride
        source = (size[0] * stride // STRIDE, size[1] * stride // STRIDE)
        tokens, known = np.zeros(framed, np.int64), np.zeros(framed, np.bool_)
        return Encoding(photo, source, tokens, known, frame, np.zeros(grid, np.bool_))

    def read(
        self, encoding: Encoding, seen: Rect | None = None
    ) -> Generator[Progress, None, Tokens]:
        """Read what is not read yet of a photo, or of a part of it.

        Args:
            encoding: What is read so far.
            seen: The part, in tokens.

        Returns:
            The encoding's tokens.
        """
        network, grid, frame = self.model.distortion, encoding.framed.shape, encoding.frame
        self._unknown = encoding.healed if self.model.config.heals else None
        wanted = ~encoding.known
        if seen is not None:
            wanted = np.zeros_like(encoding.known)
            framed = Rect(seen.top, seen.left, seen.height + 2 * frame, seen.width + 2 * frame)
            wanted[region(framed)] = ~encoding.known[region(framed)]
        compute = partial(self._read_window, encoding, np.pad(encoding.healed, frame))
        work = Pass(network, grid, TOKEN_TILE, compute, None if wanted.all() else wanted)
        for done, total in self._each(work):
            yield Progress("encode", done, total)
        self._framed_l = encoding.framed
        yield from self._prepare_decoder(encoding.tokens)
        return encoding.tokens

    def _read_window(self, encoding: Encoding, healed: Flags, rect: Rect) -> None:
        """Read a window of the framed grid; ``healed`` as in the encoding, but framed."""
        network = self.model.distortion
        halo = grown(network, rect, encoding.framed.shape)
        pixels = scaled(moved(halo, -encoding.frame), network.stride)
        image = resized_window(encoding.photo.pixels, encoding.source, pixels, self.model.device)
        reading = self.model.read(image.contiguous(memory_format=torch.channels_last))
        inside = region(rect, halo)
        for features, part, unknown in (
            (self._guide, reading.guide, None),
            (self._hint, reading.hint, 0),
            (self._expected, reading.expected, None),
            (self._tone, reading.tone, UNKNOWN),
        ):
            if features is not None and part is not None:
                inner = part[(0, slice(None), *inside)]
                check_numbers(inner)
                if unknown is not None and self._unknown is not None:
                    here = torch.from_numpy(healed[region(rect)])
                    inner = inner.masked_fill(here.to(inner.device), unknown)
                features.put(rect, inner)
        logits = reading.logits[(..., *inside)]
        check_numbers(logits)
        encoding.framed[region(rect)] = logits.argmax(1)[0].cpu().numpy()
        encoding.known[region(rect)] = True

    def evaluate_all(
        self, tokens_l: Tokens, wanted: Flags | None = None
    ) -> Generator[Progress, None, Confidence]:
        """Confidence of S_l, everywhere or where it is wanted, float32 (Ht, Wt)."""
        wanted = np.ones(tokens_l.shape, np.bool_) if wanted is None else wanted
        return self._evaluate(tokens_l, tokens_l, wanted)

    def _seen_l(self, tokens_l: Tokens) -> Tokens:
        """S_l as refiner and evaluator are shown it, int64 (Ht, Wt)."""
        return tokens_l if self._unknown is None else np.where(self._unknown, UNKNOWN, tokens_l)

    def evaluator(
        self, tokens_l: Tokens
    ) -> Callable[[Tokens, Flags], Generator[Progress, None, Confidence]]:
        """Evaluation for the sampler, at the wanted tokens."""

        def evaluate(tokens: Tokens, wanted: Flags) -> Generator[Progress, None, Confidence]:
            return self._evaluate(tokens, tokens_l, wanted)

        return evaluate

    def predictor(
        self, tokens_l: Tokens, keep_0: Flags, recipe: Recipe
    ) -> Callable[[int, Tokens, Flags, Flags], Generator[Progress, None, Tokens]]:
        """Prediction for the sampler, at the wanted tokens.

        Args:
            tokens_l: S_l, int64 (Ht, Wt).
            keep_0: Which of its tokens are kept, bool (Ht, Wt).
            recipe: Seed, temperature and rerolls.
        """
        tokens_l = self._seen_l(tokens_l)
        rerolls = None if recipe.rerolls is None else recipe.rerolls.counts

        def predict(
            step: int, tokens: Tokens, keep: Flags, wanted: Flags
        ) -> Generator[Progress, None, Tokens]:
            drawn = tokens.copy()

            def compute(rect: Rect) -> None:
                place = region(rect)
                rows, columns = np.nonzero(wanted[place])
                logits = self._logits((tokens_l, keep_0, tokens, keep), rect, rows, columns)
                check_numbers(logits)
                noise = uniform(
                    *(recipe.seed, step, Stream.TOKEN),
                    *(np.arange(side.start, side.stop) for side in place),
                    rerolls=None if rerolls is None else rerolls[place],
                )[rows, columns]
                cells = (rows + rect.top, columns + rect.left)
                drawn[cells] = self._sample(logits, noise, cells, recipe)

            work = Pass(self.model.refiner, tokens.shape, TOKEN_TILE, compute, wanted)
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
        tokens_l = self._seen_l(tokens_l)
        entropy = np.zeros(tokens.shape, np.float32)

        def compute(rect: Rect) -> None:
            rows, columns = np.indices((rect.height, rect.width)).reshape(2, -1)
            logits = self._logits((tokens_l, keep_0, tokens, keep), rect, rows, columns)
            logs = logits.float().log_softmax(1)
            check_numbers(logs)
            share = -(logs.exp() * logs).sum(1) / math.log(logs.shape[1])
            entropy[region(rect)] = share.clamp(0, 1).cpu().numpy().reshape(rect.height, -1)

        for done, total in self._each(Pass(self.model.refiner, tokens.shape, TOKEN_TILE, compute)):
            yield Progress("refine", done, total)
        return entropy

    def offers(
        self, tokens_l: Tokens, keep_0: Flags, tokens: Tokens, cell: tuple[int, int]
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """The refiner's logits for one token where all others stay, float32 (N,)."""
        tokens_l = self._seen_l(tokens_l)
        keep, found = np.ones(tokens.shape, np.bool_), np.empty(0, np.float32)
        keep[cell] = False

        def compute(rect: Rect) -> None:
            nonlocal found
            rows, columns = np.nonzero(~keep[region(rect)])
            logits = self._logits((tokens_l, keep_0, tokens, keep), rect, rows, columns)
            check_numbers(logits)
            found = logits[0].float().cpu().numpy() if len(logits) else found

        work = Pass(self.model.refiner, tokens.shape, TOKEN_TILE, compute, ~keep)
        for done, total in self._each(work):
            yield Progress("refine", done, total)
        return found

    def _logits(
        self,
        grids: tuple[Tokens, Flags, Tokens, Flags],
        rect: Rect,
        rows: NDArray[np.intp],
        columns: NDArray[np.intp],
    ) -> Tensor:
        """The refiner's logits (n, N) at places of a window, see `doubt` for the grids."""
        tokens_l, keep_0, tokens, keep = grids
        halo = grown(self.model.refiner, rect, tokens_l.shape, self._frame)
        seen_l, seen = self._tokens(tokens_l, halo), self._tokens(tokens, halo)
        kept_0, kept = self._window(keep_0, halo, True), self._window(keep, halo, True)
        hint = self._features(self._hint, halo)
        where = self._places(rows, columns, rect, halo)
        return self.model.predict_at(seen_l, kept_0, seen, kept, hint, where)

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
        network, tokens_l = self.model.evaluator, self._seen_l(tokens_l)
        confidence = np.zeros(tokens.shape, np.float32)

        def compute(rect: Rect) -> None:
            halo = grown(network, rect, tokens.shape, self._frame)
            hint = self._features(self._hint, halo)
            seen, seen_l = self._tokens(tokens, halo), self._tokens(tokens_l, halo)
            values = self.model.judge(seen, seen_l, hint)
            values = values[(0, *region(rect, halo))]
            check_numbers(values)
            confidence[region(rect)] = values.float().cpu().numpy()

        work = Pass(network, tokens.shape, TOKEN_TILE, compute, wanted)
        for done, total in self._each(work):
            yield Progress("evaluate", done, total)
        return confidence

    def decode_window(
        self, drawing: Drawing, rect: Rect, halo: Rect
    ) -> Generator[None, None, NDArray[np.uint16]]:
        """Pixels uint16 (8 h, 8 w, 3) of ``rect``, computed from what ``halo`` holds."""
        if self._frame:
            reach, (height, width) = self._decoding.reach, drawing.tokens.shape
            halo = together(halo, with_halo(rect, reach, height, width, self._frame))
        early = (halo.top + self._frame) % TILE
        halo = Rect(halo.top - early, halo.left, halo.height + early, halo.width)
        decoder, means = self.model.tokenizer.decoder, self._decoding.means
        halo = aligned(halo, decoder.multiple)

        def window() -> NDArray[np.uint16]:
            followed = (self._guide, self._tone) if drawing.fidelity > 0 else (None, None)
            guide, tone = (self._features(each, halo) for each in followed)
            tokens = self._tokens(drawing.tokens, halo)
            texture = self._texture(drawing, halo)
            image = self.model.decode_raw(tokens, guide, drawing.fidelity, texture, tone)
            image = image.float()[(..., *region(rect, halo, STRIDE))]
            check_picture(image)
            levels = (image[0].clamp(0, 1) * 65535 + 0.5).to(torch.int32).to(torch.int16)
            # The lower 16 bits, in the order of the picture, so that little goes to the host.
            return levels.permute(1, 2, 0).contiguous().cpu().numpy().view(np.uint16)

        return self._fallback.compute(window, decoder, means.held if means else nullcontext)

    def _texture(self, drawing: Drawing, halo: Rect) -> TextureMap | None:
        """The texture map of a window; None for a decoder that does not take it."""
        expected = self._features(self._expected, halo)
        if expected is None or drawing.texture is None or drawing.softened is None:
            return None
        amount, texture = (
            self._window(grid, halo, 0)[:, None].to(expected.dtype)
            for grid in (drawing.texture, drawing.softened)
        )
        return TextureMap(expected, amount.clamp(min=0) / 255, texture)

    def recover_decoder(
        self, error: Exception, tokens_l: Tokens
    ) -> Generator[Progress, None, None]:
        """Prepare another try after `decode_window` failed.

        The whole picture has to be decoded again; `models.engine.fallback` says what this raises.
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
            self._decoding = _Decoding(self._windows.decoder_side(grid), decoder.reach)
            return
        while True:
            rects = self._windows.over(decoder, grid, DECODER_TILE)
            if len(rects) == 1:  # every pixel depends on every token
                self._decoding = _Decoding(max(grid), max(grid))
                return
            means = PictureMeans()
            try:
                yield from self._gather(means, rects, tokens_l)
                break
            except FAILURES as error:
                self._fallback.recover(error, decoder, longest(rects))
        self._decoding = _Decoding(rects[0].height, decoder.reach, means)

    def _gather(
        self, means: PictureMeans, rects: list[Rect], tokens_l: Tokens
    ) -> Generator[Progress, None, None]:
        """Gather the decoder's means on some windows of S_l."""
        decoder = self.model.tokenizer.decoder

        def decode(rect: Rect) -> None:
            window = grown(decoder, rect, tokens_l.shape)
            check_numbers(self.model.decode_raw(self._window(tokens_l, window)))

        for done, rect in enumerate(spread(rects), 1):
            for _ in self._fallback.compute(partial(decode, rect), decoder, means.gathering):
                yield Progress("encode", done - 1, SAMPLES)
            yield Progress("encode", done, SAMPLES)

    def _each(self, work: Pass) -> Iterator[tuple[int, int]]:
        """Compute the wanted windows of a grid, one by one; all once more where that fails.

        Yields:
            How many windows are done, and of how many; also where a window is interrupted.
        """
        while True:
            rects = self._windows.over(work.network, work.grid, work.tile)
            try:
                yield from self._try_each(work, rects)
                return
            except FAILURES as error:
                self._fallback.recover(error, work.network, longest(rects))

    def _try_each(self, work: Pass, rects: list[Rect]) -> Iterator[tuple[int, int]]:
        """Compute them as long as nothing fails.

        Where several windows share a network's means, these are gathered first, on windows that do
        not depend on which ones are wanted.
        """
        needed = [box for rect in rects if (box := work.needed(rect)) is not None]
        samples = spread(rects) if work.network.whole and len(rects) > 1 and needed else []
        means = PictureMeans()
        held = means.held if samples else nullcontext
        total = len(samples) + len(needed)
        for done, rect in enumerate(samples, 1):
            window = partial(work.compute, rect)
            for _ in self._fallback.compute(window, work.network, means.gathering):
                yield done - 1, total
            yield done, total
        for done, rect in enumerate(needed, len(samples) + 1):
            window = partial(work.compute, rect)
            for _ in self._fallback.compute(window, work.network, held):
                yield done - 1, total
            yield done, total

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

    def _tokens(self, tokens: Tokens, rect: Rect) -> Tensor:
        """Part of the tokens as a batch of one; the frame holds those of S_l."""
        if self._framed_l is None or not self._frame:
            return self._window(tokens, rect)
        return self._window(tokens, rect, self._framed_l[region(moved(rect, self._frame))])

    def _window(
        self, grid: NDArray[Any], rect: Rect, beyond: NDArray[Any] | int | bool = 0
    ) -> Tensor:
        """Part of a grid as a batch of one on the model's device.

        Args:
            grid: (Ht, Wt).
            rect: The part; may lie in the frame in part.
            beyond: What the frame holds; without one the grid is reflected at right and bottom.
        """
        inner = with_halo(rect, 0, *grid.shape)
        if not self._frame or inner == rect:
            return cut(grid, rect, self.model.device)
        part = np.empty((rect.height, rect.width), grid.dtype)
        part[:] = beyond
        part[region(inner, rect)] = grid[region(inner)]
        return torch.from_numpy(part)[None].to(self.model.device)
