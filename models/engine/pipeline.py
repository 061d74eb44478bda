"""One route from a request to its events: encode, evaluate, refine, decode (paper section 3).

A pipeline is a function with a cache. Closing its generator cancels between two windows of a
network, or inside one, see `models.engine.interruption`. Not safe for several threads: one thread
owns a pipeline.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray

from models.engine.blending import Original
from models.engine.decoding import (
    DecodedImage,
    Drawing,
    decode_dirty,
    decode_parts,
    decode_seen,
)
from models.engine.fallback import FAILURES
from models.engine.inference import Inference
from models.engine.inspection import candidates, check_choices, gathered, inspected, unseen
from models.errors import RecipeError
from models.events import (
    Candidate,
    Codes,
    Decoded,
    Evaluated,
    Event,
    Finished,
    Inspection,
    Notice,
    Progress,
    Request,
    Result,
    State,
    Stepped,
    drawing,
    wide,
)
from models.grid import STRIDE, Pixels, Rect, dilate, pixels_of, region
from models.images import Photo, narrow
from models.networks import Model
from models.recipe import ONE_PASS, Recipe
from models.refinement import Memory, Networks, refine

GLANCE = 8
"""Tokens around a small part that count for a look at it."""


@dataclass(slots=True)
class _Document:
    """The knowledge about one photo at one scale."""

    photo: Photo
    scale: float
    size: tuple[int, int]
    grid: tuple[int, int]
    original: Original
    decoded: DecodedImage
    tokens_l: NDArray[np.int64] | None = None
    confidence_l: NDArray[np.float32] | None = None
    memory: Memory = field(default_factory=Memory)


@dataclass(slots=True)
class _Clock:
    """Seconds per stage."""

    started: float = field(default_factory=time.perf_counter)
    mark: float = field(default_factory=time.perf_counter)
    seconds: dict[str, float] = field(default_factory=dict)

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self.mark
        self.mark = now

    def total(self) -> dict[str, float]:
        rounded = {stage: round(value, 4) for stage, value in self.seconds.items()}
        return {**rounded, "total": round(time.perf_counter() - self.started, 4)}


_PREVIEW_S = 1.5
"""A refinement goes on for this long before the visible part of a step is shown."""

log = logging.getLogger(__name__)


class Pipeline:
    """Runs requests on one model.

    Args:
        model: The networks, already on their device.
        tile: Largest window in output pixels, a multiple of 8, where no request says otherwise;
            None chooses by the memory that is free.
        precision: Of the networks' arithmetic; None chooses what suits the device.
    """

    def __init__(
        self, model: Model, *, tile: int | None = None, precision: torch.dtype | None = None
    ) -> None:
        self.model = model
        self._tile = tile
        self._notices: deque[str] = deque()
        self._inference = Inference(
            model, tile=tile, precision=precision, tell=self._notices.append
        )
        self._document: _Document | None = None

    @property
    def tile(self) -> int:
        """Largest window in output pixels, as asked for or as chosen for the last photo."""
        return self._inference.tile

    def apart(self) -> Pipeline:
        """Another pipeline on the same networks that remembers photos of its own."""
        return Pipeline(self.model, tile=self._tile, precision=self._inference.precision)

    def run(self, request: Request) -> Iterator[Event]:
        """Answer one request, event by event, `Finished` last.

        Raises:
            RecipeError: The model cannot serve the scale, or the paint is for another grid.
            DeviceError: There is not enough memory even for the smallest window.
            ModelError: The networks give unusable numbers.
        """
        with closing(self._run(request)) as events:
            for event in events:
                while self._notices:
                    yield Notice(self._notices.popleft())
                yield event

    def _run(self, request: Request) -> Generator[Event, None, None]:
        document = self._open(request)
        clock = _Clock()
        tokens_l = yield from self._encoded(document, request)
        clock.lap("encode")
        if request.preview and document.decoded.is_blank:
            yield from self._decode(document, drawing(tokens_l, None), request, final=False)
        clock.lap("decode")
        first = yield from self._evaluated(document, tokens_l)
        clock.lap("evaluate")
        yield Evaluated(tokens_l, first.confidence_l, document.size)
        run = refine(first, request.recipe, self._networks(document))
        state = yield from self._seen_on_the_way(run, document, request)
        clock.lap("refine")
        yield from self._decode(document, drawing(state.tokens, state.kept), request, final=True)
        clock.lap("decode")
        yield Finished(
            Result(
                tokens_l=tokens_l,
                confidence_l=first.confidence_l,
                keep_0=state.kept,
                tokens=state.tokens,
                steps=state.film,
                image=document.decoded.lend(),
                seconds=clock.total(),
                tile=self.tile,
                reviewed=request.recipe.reviewed,
            )
        )

    def _seen_on_the_way(
        self, run: Generator[Event, None, State], document: _Document, request: Request
    ) -> Generator[Event, None, State]:
        """Refine; now and then, if it takes long, also show the visible part of a step."""
        shown = time.perf_counter()
        with closing(run):
            while True:
                try:
                    event = next(run)
                except StopIteration as done:
                    return done.value
                yield event
                if not request.preview or not isinstance(event, Stepped):
                    continue
                if event.executed < event.planned and time.perf_counter() - shown > _PREVIEW_S:
                    try:
                        yield from decode_seen(
                            document.decoded,
                            Drawing.of(event.drawing, request.recipe, self.model),
                            self._inference,
                            seen=_seen(request.viewport),
                        )
                    except FAILURES as error:  # the decoding at the end deals with it
                        log.info("no preview of a step: %s", error)
                    shown = time.perf_counter()

    def _networks(self, document: _Document) -> Networks:
        """The document's networks, as a refinement asks them."""
        asked = self._inference
        return Networks(
            predictor=asked.predictor,
            evaluator=asked.evaluator,
            reach=asked.token_reach,
            memory=document.memory,
        )

    def decode_each(
        self, request: Request, drawings: Iterable[Codes]
    ) -> Iterator[Progress | Decoded | Notice]:
        """Pictures of other tokens for the same photo, one after another: the steps of a run.

        What `run` remembers stays as it is.

        Args:
            request: Its photo, scale, and settings of the drawing count.
            drawings: Tokens (Ht, Wt) each, see `models.events.drawing`; only what changes from one
                to the next is decoded.

        Yields:
            `Progress`, and one `Decoded` of the whole picture for every grid.

        Raises:
            StudioError: As `run`.
        """
        document = self._open(request)
        yield from self._encoded(document, request)
        apart = replace(
            document, decoded=DecodedImage(document.size, document.grid, document.original)
        )
        for tokens in drawings:
            for event in self._decode(apart, wide(tokens), request, final=True):
                while self._notices:
                    yield Notice(self._notices.popleft())
                if isinstance(event, Progress):
                    yield event
            yield Decoded(Rect(0, 0, *document.size), narrow(apart.decoded.image), final=True)

    def look(
        self,
        request: Request,
        tokens: Codes,
        *,
        held: Codes | None = None,
        box: Rect | None = None,
    ) -> Iterator[Progress | Decoded]:
        """Pixels of a step of the last run, part by part, the visible ones first.

        It ends early when another photo or scale was run meanwhile.

        Args:
            request: Its photo, scale, settings of the drawing and viewport count.
            tokens: (Ht, Wt), see `models.events.drawing`.
            held: Such tokens whose pixels the asker has, int64 (Ht, Wt), -1 where unknown: only
                what differs is decoded. None for nothing.
            box: Decode this part alone, in tokens, from itself and `GLANCE` tokens around it: as
                fast for a decoder that looks at the whole picture, which it then draws nearly.

        Raises:
            StudioError: As `run`.
        """
        document = self._open(request)
        yield from self._encoded(document, request)
        tokens = wide(tokens)
        shown = Drawing.of(tokens, request.recipe, self.model)
        changed = np.ones(tokens.shape, np.bool_) if held is None else held != tokens
        wanted = dilate(changed, self._inference.decoder_reach + shown.spread)
        if box is not None:
            inside = np.zeros_like(wanted)
            inside[region(box)] = True
            wanted &= inside
        while self._document is document:
            parts = decode_parts(
                shown,
                wanted,
                self._inference,
                size=document.size,
                original=document.original,
                seen=_seen(request.viewport),
                reach=None if box is None else GLANCE,
            )
            try:
                for part in parts:
                    yield part
                    if self._document is not document:
                        return
                return
            except FAILURES as error:
                yield from self._inference.recover_decoder(error, shown.tokens)

    def proof(self, request: Request, box: Rect) -> Iterator[Event]:
        """Pixels of a part of what a recipe leads to, after its refinement; what is shown stays.

        Refinement is done for the whole picture and remembered, so that a run of the same recipe
        has it at once.

        Args:
            request: Its photo and recipe count.
            box: The part, in tokens; it is decoded as by `look`.

        Raises:
            StudioError: As `run`.
        """
        document = self._open(request)
        tokens_l = yield from self._encoded(document, request)
        first = yield from self._evaluated(document, tokens_l)
        run = refine(first, request.recipe, self._networks(document))
        state = yield from self._seen_on_the_way(run, document, replace(request, preview=False))
        yield from self.look(request, drawing(state.tokens, state.kept), box=box)

    def inspect(
        self, request: Request, cell: tuple[int, int]
    ) -> Generator[Progress, None, Inspection]:
        """All that the networks say about one token of a recipe's result.

        Args:
            request: Its photo and recipe count.
            cell: Row and column of the token.

        Raises:
            StudioError: As `run`.
        """
        state = yield from self._settled(request)
        draw = partial(self._drawn, request)
        return (yield from inspected(state, cell, request.recipe, self._inference, draw))

    def candidates(
        self, request: Request, cells: NDArray[np.bool_], box: Rect, *, turn: int = 0
    ) -> Iterator[Progress | Candidate]:
        """Answers to a region of a recipe's result: photo, present one, two rerolls, in this order.

        Args:
            request: Its photo and recipe count.
            cells: The region, bool (Ht, Wt).
            box: The part that is shown, in tokens; it is decoded as by `look`.
            turn: How often rerolls were asked for before: other ones come.

        Raises:
            StudioError: As `run`.
        """
        state = yield from self._settled(request)
        yield from candidates(
            state,
            cells,
            box,
            request.recipe,
            networks=self._networks(self._open(request)),
            codebook=self.model.tokenizer.codebook.codes.float().cpu().numpy(),
            draw=partial(self._drawn, request),
            turn=turn,
        )

    def _settled(self, request: Request) -> Generator[Progress, None, State]:
        """A recipe's refinement at its end; all of it is remembered."""
        document = self._open(request)
        tokens_l = yield from self._encoded(document, request)
        first = yield from self._evaluated(document, tokens_l)
        return (yield from unseen(refine(first, request.recipe, self._networks(document))))

    def _drawn(
        self, request: Request, tokens: NDArray[np.int64], box: Rect
    ) -> Generator[Progress, None, Pixels]:
        """Pixels of a part of a drawing, uint8 RGB (height, width, 3), as by `look`."""
        place = pixels_of(box, self._open(request).size)
        return gathered(self.look(request, tokens, box=box), place)

    def confidence_of(
        self, request: Request, tokens: Codes
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """The evaluator's confidence of a step's tokens, float32 (Ht, Wt)."""
        tokens = wide(tokens)
        document = self._open(request)
        tokens_l = yield from self._encoded(document, request)
        return (
            yield from self._inference.evaluator(tokens_l)(tokens, np.ones(tokens.shape, np.bool_))
        )

    def doubt_of(
        self, request: Request, step: Stepped, before: Codes
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """The entropy of what the refiner offered in a step, a share of the largest possible.

        Args:
            request: Its photo and scale count.
            step: One of a run.
            before: Tokens going into it, (Ht, Wt).

        Returns:
            float32 (Ht, Wt) in [0, 1]; 0 where the refiner is sure of one code.
        """
        document = self._open(request)
        tokens_l = yield from self._encoded(document, request)
        keep_l = step.keep if step.keep_l is None else step.keep_l
        return (yield from self._inference.doubt(tokens_l, keep_l, wide(before), step.keep))

    def _encoded(
        self, document: _Document, request: Request
    ) -> Generator[Progress, None, NDArray[np.int64]]:
        """S_l of the document, int64 (Ht, Wt)."""
        if document.tokens_l is None:
            photo = request.photo
            first = self._first_scale(request.recipe.scale)
            if first is not None:
                photo = yield from self._enlarged(photo, first)
            document.tokens_l = yield from self._inference.encode(
                photo, document.size, document.grid
            )
        return document.tokens_l

    def _evaluated(
        self, document: _Document, tokens_l: NDArray[np.int64]
    ) -> Generator[Progress, None, State]:
        """S_l with its confidence, before any refinement."""
        if document.confidence_l is None:
            document.confidence_l = yield from self._inference.evaluate_all(tokens_l)
        return State.first(tokens_l, document.confidence_l)

    def _first_scale(self, scale: float) -> float | None:
        """Enlargement of the first of two passes; None where one pass is enough."""
        config = self.model.config
        if config.min_scale <= scale <= config.max_scale:
            return None
        each = scale**0.5
        if scale > ONE_PASS and config.min_scale <= each <= config.max_scale:
            return each
        raise RecipeError(
            f"The model “{config.name}” enlarges {config.scales} times, not {scale:g}; choose "
            "another scale or another model."
        )

    def _enlarged(self, photo: Photo, scale: float) -> Generator[Progress, None, Photo]:
        """The photo after a first pass, which invents nothing: only the recipe's scale counts."""
        request = Request(photo, Recipe(scale=scale, alpha=0))
        with closing(self.apart()._run(request)) as events:
            for event in events:
                if isinstance(event, Progress):
                    yield Progress("encode", event.done, event.total)
                elif isinstance(event, Finished):
                    return replace(photo, pixels=narrow(event.result.image))
        raise RuntimeError("the first pass has no result")

    def _open(self, request: Request) -> _Document:
        recipe, photo = request.recipe, request.photo
        self._inference.use_tile(request.tile or self._tile)
        self._first_scale(recipe.scale)  # a scale out of reach is reported at once
        grid = recipe.grid_size(photo.height, photo.width)
        for painted in recipe.painted:
            if (painted.height, painted.width) != grid:
                raise RecipeError(
                    f"The paint is for {painted.width}x{painted.height} tokens, but this "
                    f"result has {grid[1]}x{grid[0]}; choose the scale it was made for, or "
                    "clear it."
                )
        check_choices(recipe, self.model)
        known = self._document
        if known is not None and known.photo == photo and known.scale == recipe.scale:
            return known
        size = recipe.output_size(photo.height, photo.width)
        original = Original(photo.pixels, size)
        decoded = DecodedImage(size, grid, original)
        self._document = _Document(photo, recipe.scale, size, grid, original, decoded)
        return self._document

    def _decode(
        self,
        document: _Document,
        tokens: NDArray[np.int64],
        request: Request,
        *,
        final: bool,
    ) -> Generator[Decoded | Progress, None, None]:
        shown = Drawing.of(tokens, request.recipe, self.model)
        decoded = document.decoded
        while True:
            try:
                yield from decode_dirty(
                    decoded,
                    shown,
                    self._inference,
                    seen=_seen(request.viewport),
                    final=final,
                    whole=request.whole,
                )
                return
            except FAILURES as error:
                tokens_l = shown.tokens if document.tokens_l is None else document.tokens_l
                yield from self._inference.recover_decoder(error, tokens_l)
                decoded.forget()


def _seen(viewport: Rect | None) -> Rect | None:
    """Output pixels as tokens, rounded outwards."""
    if viewport is None:
        return None
    bottom = -(-(viewport.top + viewport.height) // STRIDE)
    right = -(-(viewport.left + viewport.width) // STRIDE)
    top, left = viewport.top // STRIDE, viewport.left // STRIDE
    return Rect(top, left, bottom - top, right - left)
