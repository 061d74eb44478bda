"""Tokens looked at one by one: what the networks say about one, and other answers to a region.

Each function works on a finished refinement and changes nothing of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.engine.decoding import Drawing
from models.engine.inference import Inference
from models.errors import RecipeError
from models.events import (
    Candidate,
    Decoded,
    Event,
    Inspection,
    Origin,
    Patch,
    Progress,
    State,
    drawing,
)
from models.grid import Flags, Pixels, Rect, Tokens, region, with_halo
from models.networks import Model
from models.recipe import Recipe, lifted
from models.refinement import Networks, drawn_again, most_different

LIKELIEST = 5
"""Codes that are offered for a token."""
AROUND = 1
"""Tokens around one that its patches show."""
DRAWS = 3
"""Rerolls of which the two that differ most are offered."""
LIVELIER = 35
"""Hundredths of texture that the last answer to a region has more: where what is generated is drawn
calmly, seeds alone make little difference that can be seen."""

Draw = Callable[[Tokens, Rect, Recipe], Generator[Progress, None, Pixels]]
"""``(drawing, part in tokens, recipe that says how)`` -> the pixels of that part."""


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """A finished refinement, and what can be asked about it.

    Attributes:
        state: Its end.
        recipe: That led there.
        inference: The networks.
        networks: The same, as a refinement asks them.
        draw: Decodes.
    """

    state: State
    recipe: Recipe
    inference: Inference
    networks: Networks
    draw: Draw


def inspected(settled: Settled, cell: tuple[int, int]) -> Generator[Progress, None, Inspection]:
    """All that the networks say about one token, and its likeliest codes as pictures.

    Args:
        settled: The result.
        cell: Row and column of the token.
    """
    state, recipe, inference = settled.state, settled.recipe, settled.inference
    tokens, tokens_l = state.tokens, state.tokens_l
    alone = np.zeros(tokens.shape, np.bool_)
    alone[cell] = True
    judged = yield from inference.evaluator(tokens_l)(tokens, alone)
    logits = yield from inference.offers(tokens_l, state.kept & ~alone, tokens, cell)
    chances, entropy = chances_of(logits, recipe.temperature)
    part = with_halo(Rect(*cell, 1, 1), AROUND, *tokens.shape)

    def patch(code: int, *, kept: bool) -> Generator[Progress, None, Patch]:
        shown = np.where(alone, code, tokens)
        kept_now = state.kept | alone if kept else state.kept & ~alone
        pixels = yield from settled.draw(drawing(shown, kept_now), part, recipe)
        return Patch(code, float(chances[code]), pixels)

    photo = yield from patch(int(tokens_l[cell]), kept=True)
    offers = []
    for code in np.argsort(-chances, kind="stable")[:LIKELIEST]:
        offers.append((yield from patch(int(code), kept=False)))
    shown = drawing(tokens, ~alone)
    generated = Drawing.of(shown, recipe, inference.model, state.confidence_l).texture
    return Inspection(
        *cell,
        code=int(tokens[cell]),
        kept=bool(state.kept[cell]),
        confidence_l=float(state.confidence_l[cell]),
        confidence=float(judged[cell]),
        entropy=entropy,
        photo=photo,
        offers=tuple(offers),
        amount=1.0 if generated is None else float(generated[cell]) / 255,
    )


def chances_of(
    logits: NDArray[np.float32], temperature: float
) -> tuple[NDArray[np.float64], float]:
    """Chances (N,) that logits (N,) give the codes, and their entropy as a share of the largest."""
    scaled = (logits.astype(np.float64) - logits.max()) / temperature
    chances = np.exp(scaled)
    chances /= chances.sum()
    known = chances[chances > 0]
    entropy = -float((known * np.log(known)).sum()) / math.log(max(2, len(chances)))
    return chances, min(max(entropy, 0.0), 1.0)


def candidates(
    settled: Settled, cells: Flags, box: Rect, *, turn: int
) -> Generator[Progress | Candidate, None, None]:
    """Answers to a region: the photo's, the present one, two rerolls that differ most.

    The second of these is drawn livelier, where the decoder can.

    Args:
        settled: The result.
        cells: The region, bool (Ht, Wt).
        box: The part that is shown, in tokens.
        turn: How often rerolls were asked for before: other ones come.
    """
    state, recipe, model = settled.state, settled.recipe, settled.inference.model

    def candidate(
        origin: Origin, tokens: Tokens, kept: Flags, texture: int = 0
    ) -> Generator[Progress, None, Candidate]:
        shown = drawing(tokens, kept)
        changed = float((shown != drawing(state.tokens, state.kept))[cells].mean())
        how = lifted(recipe, cells, texture) if texture else recipe
        pixels = yield from settled.draw(shown, box, how)
        return Candidate(origin, tokens[cells], kept[cells], changed, pixels, texture)

    photo = np.where(cells, state.tokens_l, state.tokens)
    yield (yield from candidate("photo", photo, state.kept | cells))
    yield (yield from candidate("current", state.tokens, state.kept))
    drawn = []
    for number in range(1, DRAWS + 1):
        count = turn * DRAWS + number
        run = drawn_again(state, cells, count, recipe, settled.networks)
        drawn.append((yield from unseen(run)))
    draws = np.stack([each.tokens[cells] for each in drawn])
    codebook = model.tokenizer.codebook.codes.float().cpu().numpy()
    textures = (0, LIVELIER if model.takes_texture else 0)
    found = most_different(state.tokens[cells], draws, codebook)
    for index, texture in zip(found, textures, strict=True):
        reroll = drawn[index]
        yield (yield from candidate("reroll", reroll.tokens, reroll.kept, texture))


def unseen(run: Generator[Event, None, State]) -> Generator[Progress, None, State]:
    """A refinement of which only the progress is shown."""
    while True:
        try:
            event = next(run)
        except StopIteration as done:
            return replace(done.value, film=())
        yield event if isinstance(event, Progress) else Progress("refine", 0, 1)


def gathered(parts: Iterator[Progress | Decoded], place: Rect) -> Generator[Progress, None, Pixels]:
    """The parts of a picture in one, uint8 RGB (height, width, 3).

    Args:
        parts: Of one look at a picture.
        place: All of it, in pixels.
    """
    pixels = np.zeros((place.height, place.width, 3), np.uint8)
    for part in parts:
        if isinstance(part, Decoded):
            pixels[region(part.rect, place)] = part.pixels
            yield Progress("decode", 1, 1)  # a chance to stop
        else:
            yield part
    return pixels


def check_choices(recipe: Recipe, model: Model) -> None:
    """Refuse codes that a model does not have.

    Raises:
        RecipeError: Some were chosen with another model.
    """
    codes = len(model.tokenizer.codebook.codes)
    chosen = [each.chosen for each in recipe.lineage() if each.chosen is not None]
    if any(int(each.codes.max()) >= codes for each in chosen):
        raise RecipeError(
            "Tokens were chosen that the model “{name}” does not have; use the model they were "
            "chosen with, or clear the paint.",
            name=model.name,
        )
