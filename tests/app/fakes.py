"""A pipeline with a script instead of networks: same events, same order, chosen delays."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from models.engine.blending import Original, strength_of
from models.errors import StudioError
from models.events import (
    Candidate,
    Decoded,
    Evaluated,
    Event,
    Finished,
    Inspection,
    Notice,
    Patch,
    Progress,
    Request,
    Result,
    State,
    Stepped,
)
from models.grid import STRIDE, Rect
from models.recipe.settings import Phase
from models.refinement.branch import put_chosen
from models.refinement.plan import make_plan


def fake_confidence(grid: tuple[int, int]) -> NDArray[np.float32]:
    """A smooth map that reaches from unsure to sure, float32 (Ht, Wt)."""
    rng = np.random.default_rng(5)
    coarse = rng.uniform(0.02, 1.0, (max(2, grid[0] // 6), max(2, grid[1] // 6)))
    smooth = cv2.resize(coarse, grid[::-1], interpolation=cv2.INTER_CUBIC)
    return np.clip(smooth, 0.01, 0.99).astype(np.float32)


@dataclass
class FakePipeline:
    """Answers every request by a script.

    Attributes:
        delay: Seconds that each window takes.
        error: Raised after the first events, if set.
        notice: Reported in every run, if set.
        requests: Every request that was begun.
        inspected: Every token that was asked about.
        regions: Every region that candidates were asked for.
        proofs: Every proof that was asked for.
        finished: How many runs came to their end.
        closed: How many runs were closed before their end.
        tile: Size of the decoded parts in output pixels.
    """

    delay: float = 0.0
    error: StudioError | Exception | None = None
    notice: str = ""
    tile: int = 128
    requests: list[Request] = field(default_factory=list)
    inspected: list[tuple[Request, tuple[int, int]]] = field(default_factory=list)
    regions: list[tuple[Request, NDArray[np.bool_], Rect, int]] = field(default_factory=list)
    proofs: list[Request] = field(default_factory=list)
    finished: int = 0
    closed: int = 0

    def run(self, request: Request) -> Iterator[Event]:
        self.requests.append(request)
        try:
            yield from self._script(request)
            self.finished += 1
        except GeneratorExit:
            self.closed += 1
            raise

    def decode_each(
        self, request: Request, grids: Iterable[NDArray[np.int64]]
    ) -> Iterator[Progress | Decoded]:
        photo, recipe = request.photo, request.recipe
        size = recipe.output_size(photo.height, photo.width)
        base = self._picture(request, size)
        for number, _ in enumerate(grids):
            self._work()
            yield Progress("decode", 1, 1)
            lighter = np.clip(base.astype(int) + 10 * number, 0, 255).astype(np.uint8)
            yield Decoded(Rect(0, 0, *size), lighter, True)

    def look(
        self,
        request: Request,
        tokens: NDArray[np.int64],
        *,
        held: NDArray[np.int64] | None = None,
        box: Rect | None = None,
    ) -> Iterator[Progress | Decoded]:
        photo, recipe = request.photo, request.recipe
        place = box or Rect(0, 0, *tokens.shape)
        top, left = place.top * STRIDE, place.left * STRIDE
        pixels = self._picture(request, recipe.output_size(photo.height, photo.width))
        pixels = pixels[top : top + place.height * STRIDE, left : left + place.width * STRIDE]
        self._work()
        yield Decoded(Rect(top, left, *pixels.shape[:2]), pixels.copy(), True)

    def proof(
        self, request: Request, box: Rect | None
    ) -> Generator[Progress | Decoded, None, NDArray[np.int64]]:
        self.proofs.append(request)
        grid = request.recipe.grid_size(request.photo.height, request.photo.width)
        recipe = request.recipe
        lighter = round(20 * (recipe.alpha + recipe.texture_amount + recipe.strength))
        lighter += recipe.seed % 8
        for event in self.look(request, np.zeros(grid, np.int64), box=box):
            if isinstance(event, Decoded):
                pixels = np.clip(event.pixels.astype(int) + lighter, 0, 255).astype(np.uint8)
                event = replace(event, pixels=pixels)
            yield event
        # a seed of its own chooses codes where alpha keeps nothing
        made = np.random.default_rng(recipe.seed).integers(0, 4, grid)
        return np.where(fake_confidence(grid) >= recipe.alpha, 0, made)

    def distance(self, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.float32]:
        return (one != other).astype(np.float32)

    def confidence_of(
        self, request: Request, tokens: NDArray[np.int64]
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        yield Progress("evaluate", 1, 1)
        return fake_confidence(tokens.shape)

    def doubt_of(
        self, request: Request, step: Stepped, before: NDArray[np.int64]
    ) -> Generator[Progress, None, NDArray[np.float32]]:
        yield Progress("refine", 1, 1)
        return 1 - fake_confidence(before.shape)

    def inspect(
        self, request: Request, cell: tuple[int, int]
    ) -> Generator[Progress, None, Inspection]:
        self.inspected.append((request, cell))
        grid = request.recipe.grid_size(request.photo.height, request.photo.width)
        self._work()
        yield Progress("refine", 1, 1)
        chosen = request.recipe.chosen
        code = 0 if chosen is None else max(0, int(chosen.codes[cell]))
        offers = tuple(
            Patch(7 + n, 0.5 / (n + 1), np.full((40, 40, 3), 40 * n, np.uint8)) for n in range(5)
        )
        photo = Patch(0, 0.01, np.full((40, 40, 3), 230, np.uint8))
        confidence = float(fake_confidence(grid)[cell])
        amount = request.recipe.texture_amount
        return Inspection(
            *cell, code, code == 0, confidence, 0.3, 0.4, photo, offers, amount=amount
        )

    def candidates(
        self, request: Request, cells: NDArray[np.bool_], box: Rect, *, turn: int = 0
    ) -> Iterator[Progress | Candidate]:
        self.regions.append((request, cells, box, turn))
        count = int(cells.sum())
        for number, origin in enumerate(("photo", "current", "reroll", "reroll")):
            self._work()
            yield Progress("decode", 1, 1)
            code = 0 if number < 2 else 10 * turn + number
            kept = np.full(count, number == 0)
            light = 60 * number + turn
            pixels = np.full((8 * box.height, 8 * box.width, 3), light, np.uint8)
            texture = 35 if number == 3 else 0
            yield Candidate(origin, np.full(count, code), kept, min(number, 1.0), pixels, texture)

    def _script(self, request: Request) -> Iterator[Event]:
        photo, recipe = request.photo, request.recipe
        grid = recipe.grid_size(photo.height, photo.width)
        size = recipe.output_size(photo.height, photo.width)
        tokens = np.zeros(grid, np.int64)
        for done in range(3):
            self._work()
            yield Progress("encode", done + 1, 3)
        if self.notice:
            yield Notice(self.notice)
        base = self._picture(request, size)
        if request.preview:
            yield from self._decode(cv2.GaussianBlur(base, (0, 0), 2), final=False)
        if self.error is not None:
            raise self.error
        confidence = fake_confidence(grid)
        yield Evaluated(tokens, confidence, size)
        plan = make_plan(State.first(tokens, confidence), recipe)
        steps = []
        for executed, step in enumerate(plan.executed, 1):
            for done in range(3):
                self._work()
                yield Progress("refine", done + 1, 3)
            last = executed == len(plan.executed)
            steps.append(
                Stepped(
                    step,
                    executed,
                    len(plan.executed),
                    tokens,
                    plan.keep_0,
                    None if last else confidence,
                )
            )
            yield steps[-1]
        tokens = put_chosen(tokens, recipe)
        if recipe.chosen is not None:
            steps.append(Stepped(0, 1, 1, tokens, plan.keep_0, None, phase=Phase.PAINT))
            yield steps[-1]
        final = self._texture(base, plan.keep_0, recipe.seed)
        if recipe.seed_offsets is not None:
            for offset in np.unique(recipe.seed_offsets.offsets):
                seed = (recipe.seed + int(offset)) % 2**32
                other = self._texture(base, plan.keep_0, seed)
                cells = recipe.seed_offsets.offsets == offset
                here = np.kron(cells, np.ones((STRIDE, STRIDE), bool))[: size[0], : size[1]]
                final = np.where(here[..., None], other, final)
        image = final.astype(np.uint16) * 257
        strength = strength_of(recipe, grid)
        if strength is not None:
            image = Original(photo.pixels, size).through(Rect(0, 0, *size), image, strength)
        yield from self._decode((image >> 8).astype(np.uint8), final=True)
        tile = request.tile or 512
        first = np.zeros_like(tokens)
        done = Result(first, confidence, plan.keep_0, tokens, tuple(steps), image, tile=tile)
        yield Finished(done)

    def _work(self) -> None:
        if self.delay:
            time.sleep(self.delay)

    def _picture(self, request: Request, size: tuple[int, int]) -> NDArray[np.uint8]:
        pixels = np.asarray(request.photo.pixels)
        if pixels.dtype == np.uint16:
            pixels = (pixels >> 8).astype(np.uint8)
        large = cv2.resize(pixels, size[::-1], interpolation=cv2.INTER_CUBIC)
        return np.asarray(cv2.bilateralFilter(large, 7, 40, 5), np.uint8)

    def _texture(
        self, base: NDArray[np.uint8], keep: NDArray[np.bool_], seed: int
    ) -> NDArray[np.uint8]:
        noise = np.random.default_rng(seed).normal(0, 6, base.shape[:2])[..., None]
        anew = np.kron(~keep, np.ones((STRIDE, STRIDE), bool))[: base.shape[0], : base.shape[1]]
        return np.clip(base + noise * anew[..., None], 0, 255).astype(np.uint8)

    def _decode(self, pixels: NDArray[np.uint8], *, final: bool) -> Iterator[Event]:
        height, width = pixels.shape[:2]
        for top in range(0, height, self.tile):
            for left in range(0, width, self.tile):
                part = pixels[top : top + self.tile, left : left + self.tile]
                self._work()
                yield Decoded(Rect(top, left, *part.shape[:2]), part.copy(), final)
        yield Progress("decode", 1, 1)
