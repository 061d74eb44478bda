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
        kept: Share of the tokens that were kept going into the step, 0 to 1.
        mean: Mean confidence, where it is known.
    """

    number: int
    tokens: Codes
    before: Codes
    step: Stepped | None
    confidence: NDArray[np.float32] | None
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
    ) -> Frame:
        """A frame with its numbers, which are read whenever it is drawn."""
        kept = 1.0 if step is None else float(step.keep.mean())
        mean = None if confidence is None else float(confidence.mean())
        return cls(number, tokens, before, step, confidence, kept, mean)

    @property
    def title(self) -> str:
        """A short name."""
        return _tr("Start") if self.step is None else _tr("Step {0}").format(self.number)

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
    def drawn(self) -> NDArray[np.bool_]:
        """Tokens that were drawn in this step, bool (Ht, Wt)."""
        if self.step is None:
            return np.zeros(self.tokens.shape, np.bool_)
        return ~self.step.keep

    @property
    def counts(self) -> str:
        """Share kept and number drawn, in words."""
        if self.step is None:
            return _tr("from the photo")
        kept, drawn = 100 * self.kept, round((1 - self.kept) * self.tokens.size)
        share = f"{kept:.0f}" if kept <= 99 or kept == 100 else f"{kept:.1f}"
        return _tr("{0} % kept, {1} new").format(share, _short(drawn))

    @property
    def phase(self) -> Phase | None:
        """The part of the refinement that it belongs to."""
        return None if self.step is None else self.step.phase

    @property
    def is_trunk(self) -> bool:
        """True if it is from before a branch."""
        return self.step is not None and self.step.ancestor > 0

    def described(self, mean: float | None) -> str:
        """Full description in words, for tooltips and screen readers."""
        parts = [self.title, self.counts]
        if self.step is not None:
            kinds = {
                Phase.ALPHA: _tr("step {0} of the schedule"),
                Phase.PAINT: _tr("painted tokens, step {0} of the schedule"),
                Phase.REROLL: _tr("rerolled tokens, step {0} of the schedule"),
            }
            parts.append(kinds[self.step.phase].format(self.step.step + 1))
        if mean is not None:
            parts.append(_tr("mean confidence {0:.2f}").format(mean))
        if self.is_trunk:
            parts.append(_tr("from before the branch"))
        return ", ".join(parts)


def frames_of(result: Result) -> tuple[Frame, ...]:
    """The film of a result; arrays are those of the result."""
    frames = [Frame.of(0, result.tokens_l, result.tokens_l, None, result.confidence_l)]
    for number, step in enumerate(result.steps, 1):
        frames.append(Frame.of(number, step.tokens, frames[-1].tokens, step, step.confidence))
    return tuple(frames)


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
