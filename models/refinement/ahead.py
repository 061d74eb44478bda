"""Refinement of the visible part before the rest.

Networks look a few tokens far and every block of tokens has a quota of its own, so the visible
tokens depend on a part of the grid alone, one that shrinks from step to step. That part is refined
first; what the networks said about it is taken over when the whole is refined.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.events import Progress, State
from models.grid import Confidence, Flags, Rect, Tokens, aligned, region, together, with_halo
from models.recipe import Phase, Recipe
from models.refinement.branch import begin_alpha
from models.refinement.loop import Evaluate, Networks, Predict
from models.refinement.phases import PHASES, unshown
from models.refinement.plan import Island, alpha_steps, islands, paint_steps, reroll_steps

N = TypeVar("N", bound=np.generic)

WORTH = 0.6
"""Share of the grid up to which it pays to refine a part of it first."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of the grid that counts in one step, in tokens.

    Attributes:
        drawn: Where tokens are drawn.
        judged: Where they are evaluated afterwards.
    """

    drawn: Rect
    judged: Rect


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """An answer of a network about a part of the grid.

    Attributes:
        asked: What it depends on beside the grids.
        view: Where the network looked.
        shown: The grids that it was shown there.
        box: The part.
        where: Tokens of the part for which there is an answer, bool.
        values: The answers, of the same shape.
    """

    asked: tuple[Any, ...]
    view: Rect
    shown: tuple[NDArray[Any], ...]
    box: Rect
    where: Flags
    values: NDArray[Any]

    def holds(self, asked: tuple[Any, ...], shown: tuple[NDArray[Any], ...]) -> bool:
        """True if the network would say it again."""
        if self.asked != asked:
            return False
        place = region(self.view)
        return all(np.array_equal(a, b[place]) for a, b in zip(self.shown, shown, strict=True))

    def put(self, into: NDArray[Any]) -> None:
        """Write the answers to their places in a grid."""
        np.copyto(into[region(self.box)], self.values, where=self.where)


@dataclass(slots=True)
class Ahead:
    """A part of a refinement that comes first, and what was learned from it.

    Attributes:
        parts: What counts in each step of each phase.
        reach: Tokens around one that the networks look at.
    """

    parts: dict[tuple[Phase, int], Part]
    reach: int
    _answers: list[_Answer] = field(default_factory=list)

    def run(
        self, first: State, recipe: Recipe, networks: Networks
    ) -> Generator[Progress, None, State]:
        """Refine the part.

        Returns:
            A state whose visible tokens are as they will be; the others mean nothing.
        """
        state, memory = first, networks.memory.overlaid()
        for phase in Phase:
            narrowed = replace(self._narrowed(networks, phase), memory=memory)
            state = yield from unshown(PHASES[phase](state, recipe, narrowed))
        return state

    def informed(self, networks: Networks) -> Networks:
        """Networks that are asked only for what is not known yet."""

        def predictor(tokens_l: Tokens, keep_l: Flags, recipe: Recipe) -> Predict:
            ask = networks.predictor(tokens_l, keep_l, recipe)

            def predict(
                step: int, tokens: Tokens, keep: Flags, wanted: Flags
            ) -> Generator[Progress, None, Tokens]:
                known = self._known((recipe, step), (tokens, keep, keep_l))
                drawn = yield from ask(step, tokens, keep, _left(wanted, known))
                return _completed(drawn, known)

            return predict

        def evaluator(tokens_l: Tokens) -> Evaluate:
            ask = networks.evaluator(tokens_l)

            def evaluate(tokens: Tokens, wanted: Flags) -> Generator[Progress, None, Confidence]:
                known = self._known((), (tokens,))
                judged = yield from ask(tokens, _left(wanted, known))
                return _completed(judged, known)

            return evaluate

        return replace(networks, predictor=predictor, evaluator=evaluator)

    def _narrowed(self, networks: Networks, phase: Phase) -> Networks:
        """Networks that are asked only for the part that counts; what they say is kept."""
        now: Part | None = None

        def predictor(tokens_l: Tokens, keep_l: Flags, recipe: Recipe) -> Predict:
            ask = networks.predictor(tokens_l, keep_l, recipe)

            def predict(
                step: int, tokens: Tokens, keep: Flags, wanted: Flags
            ) -> Generator[Progress, None, Tokens]:
                nonlocal now
                now = self.parts[phase, step]
                wanted = _within(now.drawn, wanted)
                drawn = yield from ask(step, tokens, keep, wanted)
                self._keep((recipe, step), (tokens, keep, keep_l), now.drawn, wanted, drawn)
                return drawn

            return predict

        def evaluator(tokens_l: Tokens) -> Evaluate:
            ask = networks.evaluator(tokens_l)

            def evaluate(tokens: Tokens, wanted: Flags) -> Generator[Progress, None, Confidence]:
                assert now is not None  # tokens are drawn before they are evaluated
                wanted = _within(now.judged, wanted)
                judged = yield from ask(tokens, wanted)
                self._keep((), (tokens,), now.judged, wanted, judged)
                return judged

            return evaluate

        return replace(networks, predictor=predictor, evaluator=evaluator)

    def _keep(
        self,
        asked: tuple[Any, ...],
        shown: tuple[NDArray[Any], ...],
        box: Rect,
        where: Flags,
        values: NDArray[Any],
    ) -> None:
        height, width = where.shape
        view, place = with_halo(box, self.reach, height, width), region(box)
        parts = tuple(grid[region(view)].copy() for grid in shown)
        answer = _Answer(asked, view, parts, box, where[place].copy(), values[place].copy())
        self._answers.append(answer)

    def _known(self, asked: tuple[Any, ...], shown: tuple[NDArray[Any], ...]) -> list[_Answer]:
        return [answer for answer in self._answers if answer.holds(asked, shown)]


def look_ahead(first: State, recipe: Recipe, reach: int, seen: Rect) -> Ahead | None:
    """Choose the part of a refinement that comes first.

    Args:
        first: S_l of a photo.
        recipe: Settings and paint.
        reach: Tokens around one that the networks look at.
        seen: Tokens that have to be known first.

    Returns:
        None where it does not pay, or where a part depends on the whole.
    """
    if not first.block or recipe.branch is not None or recipe.seed_offsets is not None:
        return None
    height, width = shape = first.keep.shape
    needed, parts = seen, {}
    by_hand = islands(first, recipe)

    def grow(box: Rect) -> Rect:
        return with_halo(box, reach, height, width)

    for step in reversed(reroll_steps(first, recipe)):
        parts[Phase.REROLL, step] = Part(needed, needed)
        needed = grow(needed)
    for phase, steps in (
        (Phase.PAINT, paint_steps(recipe, by_hand)),
        (Phase.ALPHA, alpha_steps(first, begin_alpha(first, recipe).keep, recipe)),
    ):
        for step in reversed(steps):
            judged = needed
            if step != steps[-1]:  # what is kept is chosen in whole islands, in whole blocks
                blocks = with_halo(aligned(needed, first.block), 0, height, width)
                judged = blocks if phase is Phase.ALPHA else _covered(needed, by_hand, shape)
                needed = together(needed, grow(judged))
            parts[phase, step] = Part(needed, judged)
            needed = grow(needed)
    if needed.height * needed.width > WORTH * height * width:
        return None
    return Ahead(parts, reach)


def _covered(box: Rect, groups: Sequence[Island], shape: tuple[int, ...]) -> Rect:
    """A box that holds every island that lies in it in part."""
    for island in groups:
        rows, columns = np.divmod(island.cells, shape[1])
        own = Rect(
            int(rows.min()),
            int(columns.min()),
            int(np.ptp(rows)) + 1,
            int(np.ptp(columns)) + 1,
        )
        inside = np.zeros(shape, np.bool_)
        inside[region(box)] = True
        if inside.ravel()[island.cells].any():
            box = together(box, own)
    return box


def _within(box: Rect, wanted: Flags) -> Flags:
    """Those of the wanted tokens that lie in a box, bool (Ht, Wt)."""
    inside, place = np.zeros_like(wanted), region(box)
    inside[place] = wanted[place]
    return inside


def _left(wanted: Flags, known: Sequence[_Answer]) -> Flags:
    """Those of the wanted tokens that no answer tells, bool (Ht, Wt)."""
    left = wanted.copy()
    for answer in known:
        left[region(answer.box)] &= ~answer.where
    return left


def _completed(values: NDArray[N], known: Sequence[_Answer]) -> NDArray[N]:
    """New answers and those that were known, (Ht, Wt)."""
    if not known:
        return values
    values = values.copy()
    for answer in known:
        answer.put(values)
    return values
