"""Samples: the present settings with several seeds, and where these agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.document.session import Session
from app.preferences import SAMPLES, Preferences
from app.services.variants import Proofs
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner
from models.comparison import agreement
from models.grid import Confidence, Rect
from models.recipe import Recipe, Sample, SeedOffsets, sampled

FEWEST, MOST = 2, 8


class Samples(QObject):
    """The samples that are looked at, their pictures, and their agreement.

    The first is the seed of the moment when they were chosen; adopting another one of them leaves
    them as they are. A seed that is none of them begins anew.

    Args:
        session: The photo and its settings.
        worker: Makes pictures and compares tokens.
        preferences: How many.
        part: The part that is shown, in tokens of a grid of some height and width.
        parent: Window.
    """

    changed = Signal()
    """Other samples."""
    agreement_changed = Signal()

    def __init__(
        self,
        session: Session,
        worker: PipelineWorker,
        preferences: Preferences,
        part: Callable[[tuple[int, int]], Rect],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._preferences = session, worker, preferences
        self._watchers: set[str] = set()
        self._agreement: Confidence | None = None
        self._compared: list[NDArray[np.int32]] = []
        self._work: LongWork | None = None
        self._passed = 0  # seeds after the first that were shown before
        self._all = self._chosen()
        self.proofs: Proofs[Sample] = Proofs(session, worker, self._recipes, part, self)
        self.proofs.changed.connect(self._compare)
        session.recipe_changed.connect(self._follow)
        session.photo_changed.connect(self._forget)

    @property
    def all(self) -> tuple[Sample, ...]:
        """The samples, in the order in which they are shown."""
        return self._all

    @property
    def count(self) -> int:
        """How many there are."""
        return min(max(self._preferences.get(SAMPLES), FEWEST), MOST)

    @property
    def agreement(self) -> Confidence | None:
        """Chance that two of them have the same token, float32 (Ht, Wt); None while unknown."""
        return self._agreement

    def set_count(self, count: int) -> None:
        """Look at more of them, or fewer."""
        self._preferences.set(SAMPLES, min(max(count, FEWEST), MOST))
        self._show(self._chosen(self._all[0].seed))

    def draw_others(self) -> None:
        """Keep the present seed and look at others beside it."""
        self._passed += self.count - 1
        if self._passed + self.count > SeedOffsets.HIGH:  # further ones could not be painted
            self._passed = 0
        self._show(self._chosen())

    def set_watched(self, who: str, watched: bool) -> None:
        """Make them only while somebody looks: at the pictures, or at the agreement."""
        if watched:
            self._watchers.add(who)
        else:
            self._watchers.discard(who)
        self.proofs.set_visible(bool(self._watchers))

    def _chosen(self, first: int | None = None) -> tuple[Sample, ...]:
        first = self._session.settings.seed if first is None else first
        others = range(first + 1 + self._passed, first + self._passed + self.count)
        return tuple(Sample(seed % 2**32) for seed in (first, *others))

    def _recipes(self) -> dict[Sample, Recipe]:
        recipe = self._session.recipe
        return {each: sampled(recipe, each) for each in self._all}

    def _follow(self) -> None:
        if Sample(self._session.settings.seed) not in self._all:
            self._passed = 0
            self._show(self._chosen())

    def _show(self, samples: tuple[Sample, ...]) -> None:
        if samples != self._all:
            self._all = samples
            self._set_agreement(None)
            self.changed.emit()
            self.proofs.refresh()

    def _forget(self) -> None:
        self._passed = 0
        self._all = self._chosen()
        self._set_agreement(None)
        self.changed.emit()

    def _compare(self) -> None:
        """Compare their tokens, off the GUI thread, once there are those of all."""
        tokens = self.proofs.tokens()
        if tokens is None or _same(tokens, self._compared):
            return
        if self._work is not None:
            self._worker.stop_long(self._work)

        def told(found: object) -> None:
            if isinstance(found, np.ndarray) and _same(tokens, self._compared):
                self._set_agreement(found)

        self._compared = tokens
        self._work = self._worker.start_long(
            partial(_agree, tokens), told=told, ended=lambda error: None
        )

    def _set_agreement(self, found: Confidence | None) -> None:
        if found is None:
            self._compared = []
        if found is not self._agreement:
            self._agreement = found
            self.agreement_changed.emit()


def _same(one: Sequence[object], other: Sequence[object]) -> bool:
    """True if both hold the very same arrays."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _agree(
    tokens: Sequence[NDArray[np.int32]],
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    tell(agreement(tokens))
