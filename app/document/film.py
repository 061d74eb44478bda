"""The film of the shown result: S_l and every executed step, as values that panels can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from app.document.session import Session
from app.languages.window import filled
from models.errors import RecipeError
from models.events import Codes, Result, Stepped, drawing
from models.recipe import Branch, Phase

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of the film.

    Attributes:
        number: Its place; 0 is S_l.
        tokens: What it shows, (Ht, Wt).
        before: Tokens of the frame before it, or its own for S_l.
        step: The step, the last one where it stands for several; None for S_l.
        entering: Tokens that went into ``step``.
        count: How many steps it stands for.
        confidence: Of its tokens where it is known, float32 (Ht, Wt).
        drawn: Tokens that were drawn in this step, bool (Ht, Wt).
        kept: Share of the tokens that are still those of the photo, 0 to 1: what `Plan.kept_share`
            promises.
        mean: Mean confidence, where it is known.
    """

    number: int
    tokens: Codes
    before: Codes
    step: Stepped | None
    entering: Codes
    count: int
    confidence: NDArray[np.float32] | None
    drawn: NDArray[np.bool_]
    kept: float
    mean: float | None

    @classmethod
    def start(cls, result: Result) -> Frame:
        """S_l."""
        tokens, known = result.tokens_l, result.confidence_l
        none = np.zeros(tokens.shape, np.bool_)
        mean = float(known.mean())
        return cls(0, tokens, tokens, None, tokens, 0, known, none, 1.0, mean)

    @classmethod
    def after(cls, last: Frame, steps: Sequence[Stepped], kept: NDArray[np.bool_]) -> Frame:
        """The frame of some steps, with its numbers, which are read whenever it is drawn.

        Args:
            last: The frame before it.
            steps: At least one.
            kept: Tokens that are still those of the photo, bool (Ht, Wt).
        """
        step = steps[-1]
        entering = last.tokens if len(steps) == 1 else steps[-2].tokens
        drawn = ~np.logical_and.reduce([each.keep for each in steps])
        known = step.confidence
        mean = None if known is None else float(known.mean())
        share, count = float(kept.mean()), len(steps)
        number, before = last.number + 1, last.tokens
        return cls(number, step.tokens, before, step, entering, count, known, drawn, share, mean)

    @property
    def title(self) -> str:
        """A short name."""
        if self.step is None:
            return translate("Film", "Start")
        names = {
            Phase.PAINT: translate("Film", "Paint"),
            Phase.REROLL: translate("Film", "Reroll"),
            Phase.SAMPLE: translate("Film", "Samples"),
        }
        return names.get(self.step.phase) or translate("Film", "Step {0}").format(self.number)

    @property
    def drawing(self) -> NDArray[np.int64]:
        """The tokens as they are decoded, see `models.events.drawing`."""
        return drawing(self.tokens, None) if self.step is None else self.step.drawing

    def is_drawn_like(self, other: Frame) -> bool:
        """True if both give the same picture, as long as the decoder's settings are the same."""
        same_kept = np.array_equal(self._kept_l, other._kept_l)
        return same_kept and np.array_equal(self.tokens, other.tokens)

    @property
    def _kept_l(self) -> NDArray[np.bool_]:
        """Tokens that are still those of S_l, bool (Ht, Wt)."""
        if self.step is None:
            return np.ones(self.tokens.shape, np.bool_)
        return self.step.keep if self.step.keep_l is None else self.step.keep_l

    @property
    def drawn_in_words(self) -> str:
        """Number of tokens drawn in this step."""
        if self.step is None:
            return translate("Film", "none drawn")
        return translate("Film", "{0} drawn").format(_short(int(np.count_nonzero(self.drawn))))

    @property
    def counts(self) -> str:
        """Share kept from the photo and number drawn in this step, in words."""
        return f"{kept_in_words(self.kept)}, {self.drawn_in_words}"

    @property
    def phase(self) -> Phase | None:
        """The part of the refinement that it belongs to."""
        return None if self.step is None else self.step.phase

    @property
    def is_trunk(self) -> bool:
        """True if it is from before a branch."""
        return self.step is not None and self.step.ancestor > 0

    def described(self, mean: float | None = None) -> str:
        """Full description in words.

        With the mean confidence, which belongs to the tokens of one step and says nothing about
        whether the picture gets better, for tooltips and screen readers.
        """
        parts = [self.title, self.counts]
        if self.step is not None:
            kinds = {
                Phase.ALPHA: translate("Film", "step {0} of the schedule"),
                Phase.PAINT: translate("Film", "painted tokens, step {0} of the schedule"),
                Phase.REROLL: translate("Film", "rerolled tokens, step {0} of the schedule"),
                Phase.SAMPLE: translate("Film", "tokens painted from samples"),
            }
            of_several = {
                Phase.PAINT: translate("Film", "painted tokens, {0} steps"),
                Phase.REROLL: translate("Film", "rerolled tokens, {0} steps"),
            }
            if self.count > 1:
                parts.append(of_several[self.step.phase].format(self.count))
            else:
                parts.append(kinds[self.step.phase].format(self.step.step + 1))
        if mean is not None:
            told = translate(
                "Film",
                "the evaluator's mean confidence in its tokens is {0:.2f} (no measure of quality)",
            )
            parts.append(filled(told, mean))
        if self.is_trunk:
            parts.append(translate("Film", "from before the branch"))
        return ", ".join(parts)


def frames_of(result: Result) -> tuple[Frame, ...]:
    """The film of a result: every step of alpha, and one frame each for paint and for rerolls.

    Arrays are those of the result.
    """
    frames, kept = [Frame.start(result)], np.ones(result.tokens_l.shape, np.bool_)
    for _, group in groupby(enumerate(result.steps), key=_card):
        steps = [step for _, step in group]
        kept = np.logical_and.reduce([kept, *(step.keep for step in steps)])
        frames.append(Frame.after(frames[-1], steps, kept))
    return tuple(frames)


def _card(numbered: tuple[int, Stepped]) -> tuple[object, ...]:
    """Equal for steps that one frame stands for."""
    number, step = numbered
    own = number if step.phase is Phase.ALPHA else -1
    return step.phase, step.ancestor, own


def kept_in_words(share: float) -> str:
    """Share of the tokens, 0 to 1, that stay as they were read from the photo."""
    percent = 100 * share
    told = filled("{0:.0f}" if percent <= 99 or percent == 100 else "{0:.1f}", percent)
    return translate("Film", "{0} % kept").format(told)


def _short(count: int) -> str:
    if count < 10_000:
        return str(count)
    return f"{count / 1000:.0f}k" if count < 1_000_000 else f"{count / 1e6:.1f}M"


def branch_from(session: Session, step: Stepped, *, name: str) -> None:
    """Keep the shown result up to a step; settings and paint apply from there on.

    Args:
        session: The document, with a result.
        step: One of the result's.
        name: What the step is called in the history.
    """
    made_by = session.result_recipe
    if made_by is None:
        raise ValueError("a branch needs a result")
    trunk = next(islice(made_by.lineage(), step.ancestor, None))
    text = translate("Film", "Branch from {0}").format(name)
    try:
        recipe = session.recipe.with_(branch=Branch(trunk, step.phase, step.step))
    except RecipeError as error:
        session.fail(error)
    else:
        session.adopt(recipe, text=text)


def leave_branch(session: Session) -> None:
    """Go back to the settings and the paint of the trunk."""
    branch = session.settings.branch
    if branch is not None:
        session.adopt(branch.trunk, text=translate("Film", "Leave the branch"))
