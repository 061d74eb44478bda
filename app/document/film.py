"""The film of the shown result: S_l and every executed step, as values that panels can show."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from app.document.session import Session
from models.errors import RecipeError
from models.events import Codes, Result, Stepped, drawing
from models.recipe import Branch, Phase


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of the film.

    Attributes:
        number: Its place; 0 is S_l.
        tokens: What it shows, (Ht, Wt).
        before: Tokens of the frame before it, or its own for S_l.
        step: The step; None for S_l.
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
    confidence: NDArray[np.float32] | None
    drawn: NDArray[np.bool_]
    kept: float
    mean: float | None

    @classmethod
    def of(
        cls,
        number: int,
        tokens: Codes,
        before: Codes,
        step: Stepped | None,
        confidence: NDArray[np.float32] | None,
        kept: NDArray[np.bool_],
    ) -> Frame:
        """A frame with its numbers, which are read whenever it is drawn.

        ``kept`` are the tokens that are still those of the photo, bool (Ht, Wt).
        """
        drawn = np.zeros(tokens.shape, np.bool_) if step is None else ~step.keep
        mean = None if confidence is None else float(confidence.mean())
        return cls(number, tokens, before, step, confidence, drawn, float(kept.mean()), mean)

    @property
    def title(self) -> str:
        """A short name."""
        return _tr("Start") if self.step is None else _tr("Step {0}").format(self.number)

    @property
    def drawing(self) -> NDArray[np.int64]:
        """The tokens as they are decoded, see `models.events.drawing`."""
        return drawing(self.tokens, None) if self.step is None else self.step.drawing

    @property
    def counts(self) -> str:
        """Share kept from the photo and number drawn in this step, in words."""
        if self.step is None:
            return _tr("100 % kept, all from the photo")
        drawn = _short(int(self.drawn.sum()))
        return _tr("{0}, {1} drawn").format(kept_in_words(self.kept), drawn)

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
                Phase.ALPHA: _tr("step {0} of the schedule"),
                Phase.PAINT: _tr("painted tokens, step {0} of the schedule"),
                Phase.REROLL: _tr("rerolled tokens, step {0} of the schedule"),
            }
            parts.append(kinds[self.step.phase].format(self.step.step + 1))
        if mean is not None:
            told = _tr(
                "the evaluator's mean confidence in its tokens is {0:.2f} (no measure of quality)"
            )
            parts.append(told.format(mean))
        if self.is_trunk:
            parts.append(_tr("from before the branch"))
        return ", ".join(parts)


def frames_of(result: Result) -> tuple[Frame, ...]:
    """The film of a result; arrays are those of the result."""
    tokens_l, kept = result.tokens_l, np.ones(result.tokens_l.shape, np.bool_)
    frames = [Frame.of(0, tokens_l, tokens_l, None, result.confidence_l, kept)]
    for number, step in enumerate(result.steps, 1):
        kept = kept & step.keep
        before = frames[-1].tokens
        frames.append(Frame.of(number, step.tokens, before, step, step.confidence, kept))
    return tuple(frames)


def kept_in_words(share: float) -> str:
    """Share of the tokens, 0 to 1, that stay as they were read from the photo."""
    percent = 100 * share
    told = f"{percent:.0f}" if percent <= 99 or percent == 100 else f"{percent:.1f}"
    return _tr("{0} % kept").format(told)


def _short(count: int) -> str:
    if count < 10_000:
        return str(count)
    return f"{count / 1000:.0f}k" if count < 1_000_000 else f"{count / 1e6:.1f}M"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Film", text)


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
    text = _tr("Branch from {0}").format(name)
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
        session.adopt(branch.trunk, text=_tr("Leave the branch"))
