"""One route from a request to its events: encode, evaluate, refine, decode (paper section 3).

A pipeline is a function with a cache. Closing its generator cancels between two windows of a
network, or inside one, see `models.engine.interruption`. Not safe for several threads: one thread
owns a pipeline.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray

from models.engine.decoding import (
    DecodedImage,
    Drawing,
    decode_dirty,
    decode_parts,
    decode_seen,
)
from models.engine.document import Document, Reader, visible_tokens
from models.engine.fallback import FAILURES
from models.engine.inference import Inference
from models.engine.inspection import (
    Settled,
    candidates,
    gathered,
    inspected,
    unseen,
)
from models.engine.interruption import until_superseded
from models.events import (
    GENERATED,
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
    Stage,
    State,
    Stepped,
    drawing,
    wide,
)
from models.grid import Pixels, Rect, dilate, pixels_of, region
from models.images import Photo, narrow
from models.networks import Model
from models.recipe import Precision, Recipe
from models.refinement import Networks, look_ahead, refine

_REDRAWN = 0.05
"""Distance of tokens that are only drawn in another way, as a share of their vectors' length."""

GLANCE = 8
"""Tokens around a small part that count for a look at it."""


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
        precision: Of the networks' arithmetic where no request says otherwise; None chooses what
            suits the device.
    """

    def __init__(
        self, model: Model, *, tile: int | None = None, precision: torch.dtype | None = None
    ) -> None:
        self.model = model
        self._tile = tile
        self._notices: deque[str] = deque()
        inference = Inference(model, tile=tile, precision=precision, tell=self._notices.append)
        self._reader = Reader(
            model, inference, tile=tile, enlarge=partial(_first_pass, inference, tile)
        )

    @property
    def turn(self) -> int:
        """See `models.engine.interruption.Owner`."""
        return self._reader.turn

    @property
    def tile(self) -> int:
        """Largest window in output pixels, as asked for or as chosen for the last photo."""
        return self._reader.inference.tile

    @property
    def precision(self) -> Precision:
        """Precision of the last request, or of the next one that asks for none."""
        return Precision(str(self._reader.inference.precision).removeprefix("torch."))

    def apart(self) -> Pipeline:
        """Another pipeline on the same networks that remembers photos of its own."""
        return Pipeline(
            self.model, tile=self._tile, precision=self._reader.inference.usual_precision
        )

    def run(self, request: Request) -> Generator[Event, None, None]:
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
        document = self._reader.open(request)
        clock = _Clock()
        yield from self._glimpse(document, request)
        tokens_l = yield from self._reader.encoded(document, request)
        clock.lap("encode")
        if request.preview and document.decoded.is_blank:
            yield from self._decode(document, drawing(tokens_l, None), request, final=False)
        clock.lap("decode")
        first = yield from self._reader.evaluated(document, tokens_l)
        clock.lap("evaluate")
        yield Evaluated(tokens_l, first.confidence_l, document.size, first.block)
        networks = yield from self._seen_ahead(document, first, request)
        run = refine(first, request.recipe, networks)
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
                precision=self.precision,
            )
        )

    def _glimpse(self, document: Document, request: Request) -> Generator[Event, None, None]:
        """Read and show the visible part, unrefined, before the rest is read."""
        needed = self._reader.needed(document, request.viewport)
        if request.preview and needed is not None and document.tokens_l is None:
            encoding = yield from self._reader.encoding(document, request)
            tokens = yield from self._reader.inference.read(encoding, needed)
            yield from self._shown_part(document, drawing(tokens, None), request, during="encode")

    def _seen_ahead(
        self, document: Document, first: State, request: Request
    ) -> Generator[Event, None, Networks]:
        """Refine and show the visible part before the rest, where it does not depend on all of it.

        Returns:
            The networks, which know what was found.
        """
        networks = self._reader.networks(document)
        needed = self._reader.needed(document, request.viewport)
        if needed is None:
            return networks
        ahead = look_ahead(first, request.recipe, networks.reach, needed)
        if ahead is None:
            return networks
        state = yield from ahead.run(first, request.recipe, networks)
        shown = drawing(state.tokens, state.kept)
        yield from self._shown_part(document, shown, request, final=True)
        return ahead.informed(networks)

    def _shown_part(
        self,
        document: Document,
        tokens: NDArray[np.int64],
        request: Request,
        *,
        during: Stage = "refine",
        final: bool = False,
    ) -> Generator[Decoded | Progress, None, None]:
        """Decode the visible part alone; a failure is left to the decoding at the end."""
        try:
            yield from decode_seen(
                document.decoded,
                Drawing.of(tokens, request.recipe, self.model, document.confidence_l),
                self._reader.inference,
                seen=visible_tokens(request.viewport, document.grid),
                during=during,
                final=final,
            )
        except FAILURES as error:
            log.info("the visible part is not shown first: %s", error)
            document.decoded.forget()

    def _seen_on_the_way(
        self, run: Generator[Event, None, State], document: Document, request: Request
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
                    yield from self._shown_part(document, event.drawing, request)
                    shown = time.perf_counter()

    @until_superseded
    def decode_each(
        self, request: Request, drawings: Iterable[Codes]
    ) -> Generator[Progress | Decoded | Notice, None, None]:
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
        document = self._reader.open(request)
        yield from self._judged(document, request)
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

    def _judged(self, document: Document, request: Request) -> Generator[Progress, None, None]:
        """Know what a drawing depends on."""
        tokens_l = yield from self._reader.encoded(document, request)
        if self.model.config.softness or self.model.has("calm"):
            yield from self._reader.evaluated(document, tokens_l)

    @until_superseded
    def look(
        self,
        request: Request,
        tokens: Codes,
        *,
        held: Codes | None = None,
        box: Rect | None = None,
    ) -> Generator[Progress | Decoded, None, None]:
        """Pixels of a step of the last run, part by part, the visible ones first.

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
        document = self._reader.open(request)
        yield from self._judged(document, request)
        tokens = wide(tokens)
        shown = Drawing.of(tokens, request.recipe, self.model, document.confidence_l)
        changed = np.ones(tokens.shape, np.bool_) if held is None else held != tokens
        wanted = dilate(changed, self._reader.inference.decoder_reach + shown.spread)
        if box is not None:
            inside = np.zeros_like(wanted)
            inside[region(box)] = True
            wanted &= inside
        while True:
            parts = decode_parts(
                shown,
                wanted,
                self._reader.inference,
                size=document.size,
                original=document.original,
                seen=visible_tokens(request.viewport, document.grid),
                reach=None if box is None else GLANCE,
            )
            try:
                yield from parts
                return
            except FAILURES as error:
                yield from self._reader.inference.recover_decoder(error, shown.tokens)

    @until_superseded
    def proof(
        self, request: Request, box: Rect | None
    ) -> Generator[Event, None, NDArray[np.int64]]:
        """Pixels of what a recipe leads to, after its refinement; what is shown stays.

        Refinement is done for the whole picture and remembered, so that a run of the same recipe
        has it at once.

        Args:
            request: Its photo and recipe count.
            box: The part that is decoded, in tokens, as by `look`; None for the whole picture.

        Returns:
            The tokens that it leads to, see `models.events.drawing`.

        Raises:
            StudioError: As `run`.
        """
        document = self._reader.open(request)
        tokens_l = yield from self._reader.encoded(document, request)
        first = yield from self._reader.evaluated(document, tokens_l)
        run = refine(first, request.recipe, self._reader.networks(document))
        state = yield from self._seen_on_the_way(run, document, replace(request, preview=False))
        made = drawing(state.tokens, state.kept)
        yield from self.look(request, made, box=box)
        return made

    def distance(self, one: Codes, other: Codes) -> NDArray[np.float32]:
        """How far the tokens of two steps are apart: as their code vectors are.

        Args:
            one: (Ht, Wt), see `models.events.drawing`.
            other: The same shape.

        Returns:
            float32 (Ht, Wt); 0 where they are the same, and little where only the way of drawing
            differs.
        """
        book = self.model.tokenizer.codebook.codes.detach().float().cpu().numpy()
        codes = [wide(each) % GENERATED for each in (one, other)]
        apart = np.linalg.norm(book[codes[0]] - book[codes[1]], axis=-1)
        redrawn = _REDRAWN * float(np.linalg.norm(book, axis=1).mean())
        return np.where(one == other, 0, np.maximum(apart, redrawn)).astype(np.float32)

    @until_superseded
    def inspect(
        self, request: Request, cell: tuple[int, int]
    ) -> Generator[Progress, None, Inspection]:
        """All that the networks say about a token of a result, see `models.engine.inspection`."""
        return (yield from inspected((yield from self._settled(request)), cell))

    @until_superseded
    def candidates(
        self, request: Request, cells: NDArray[np.bool_], box: Rect, *, turn: int = 0
    ) -> Generator[Progress | Candidate, None, None]:
        """Answers to a region of a recipe's result, see `models.engine.inspection`."""
        settled = yield from self._settled(request)
        yield from candidates(settled, cells, box, turn=turn)

    def _settled(self, request: Request) -> Generator[Progress, None, Settled]:
        """A recipe's refinement at its end; all of it is remembered."""
        document = self._reader.open(request)
        tokens_l = yield from self._reader.encoded(document, request)
        first = yield from self._reader.evaluated(document, tokens_l)
        networks = self._reader.networks(document)
        state = yield from unseen(refine(first, request.recipe, networks))

        def draw(
            tokens: NDArray[np.int64], box: Rect, recipe: Recipe
        ) -> Generator[Progress, None, Pixels]:
            look = self.look(replace(request, recipe=recipe), tokens, box=box)
            return gathered(look, pixels_of(box, document.size))

        return Settled(state, request.recipe, self._reader.inference, networks, draw)

    @until_superseded
    def confidence_of(
        self, request: Request, tokens: Codes
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        """The evaluator's confidence of a step's tokens, float32 (Ht, Wt)."""
        tokens = wide(tokens)
        document = self._reader.open(request)
        tokens_l = yield from self._reader.encoded(document, request)
        return (
            yield from self._reader.inference.evaluator(tokens_l)(
                tokens, np.ones(tokens.shape, np.bool_)
            )
        )

    @until_superseded
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
        document = self._reader.open(request)
        tokens_l = yield from self._reader.encoded(document, request)
        keep_l = step.keep if step.keep_l is None else step.keep_l
        return (yield from self._reader.inference.doubt(tokens_l, keep_l, wide(before), step.keep))

    def _decode(
        self,
        document: Document,
        tokens: NDArray[np.int64],
        request: Request,
        *,
        final: bool,
    ) -> Generator[Decoded | Progress, None, None]:
        shown = Drawing.of(tokens, request.recipe, self.model, document.confidence_l)
        decoded = document.decoded
        while True:
            try:
                yield from decode_dirty(
                    decoded,
                    shown,
                    self._reader.inference,
                    seen=visible_tokens(request.viewport, document.grid),
                    final=final,
                    whole=request.whole,
                )
                return
            except FAILURES as error:
                tokens_l = shown.tokens if document.tokens_l is None else document.tokens_l
                yield from self._reader.inference.recover_decoder(error, tokens_l)
                decoded.forget()


def _first_pass(
    inference: Inference, tile: int | None, photo: Photo, scale: float, precision: Precision
) -> Generator[Progress, None, Photo]:
    """The photo after a first pass, which invents nothing: only the recipe's scale counts."""
    recipe = Recipe(scale=scale, alpha=0, framing=photo.framing)
    request = Request(photo, recipe, precision=precision)
    apart = Pipeline(inference.model, tile=tile, precision=inference.usual_precision)
    with closing(apart.run(request)) as events:
        for event in events:
            if isinstance(event, Progress):
                yield Progress("encode", event.done, event.total)
            elif isinstance(event, Finished):
                return replace(photo, pixels=narrow(event.result.image))
    raise RuntimeError("the first pass has no result")
