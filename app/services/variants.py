"""Pictures of variants and samples: a part of each, made by the pipeline thread in spare time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.document.session import Session
from app.services.models import ModelChoice
from app.threads.file_jobs import to_image
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner, proof_of
from models.errors import StudioError
from models.events import Request
from models.grid import STRIDE, Pixels, Rect
from models.recipe import Precision, Recipe, Sample, Variant, varied

_PAUSE_MS = 250
_Key = tuple[str, Recipe, Rect, Precision]
Look = TypeVar("Look", Variant, Sample)
Made = tuple[_Key, Pixels, NDArray[np.int32]]
"""What was asked for, the picture of a part, and all tokens, see `models.events.drawing`."""


class Proofs(QObject, Generic[Look]):
    """Makes a picture of the same part of every look, and keeps the newest.

    A refinement for a proof is remembered by the pipeline: adopting the look has it at once.

    Args:
        session: The photo and what is painted on it.
        worker: The pipeline thread.
        recipes: The looks that are wanted now, with their recipes.
        part: The part that is shown, in tokens of a grid of some height and width.
        parent: Window.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        worker: PipelineWorker,
        recipes: Callable[[], Mapping[Look, Recipe]],
        part: Callable[[tuple[int, int]], Rect],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker = session, worker
        self._part = part
        self._recipes: Callable[[], Mapping[Look, Recipe]] = recipes
        self._made: dict[Look, Made] = {}
        self._wanted: dict[Look, _Key] = {}
        self._work: LongWork | None = None
        self._turn = 0
        self._visible = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        session.result_changed.connect(self.refresh)
        session.photo_changed.connect(self._forget)
        session.framing_changed.connect(self._forget)

    def set_visible(self, visible: bool) -> None:
        """Work only while somebody looks."""
        self._visible = visible
        if visible:
            self.refresh()
        else:
            self._stop()

    def refresh(self) -> None:
        """Make what has changed anew, once the user has been at rest for a moment."""
        if self._visible and self._session.photo is not None:
            self._timer.start()

    @property
    def is_complete(self) -> bool:
        """True if every look has the picture that is wanted now."""
        have = {look: self._made[look][0] for look in self._wanted if look in self._made}
        return bool(self._wanted) and not self._timer.isActive() and have == self._wanted

    def picture(self, look: Look) -> QImage | None:
        """The picture of a look, or None while there is none; perhaps one of before."""
        known = self._made.get(look)
        return None if known is None else to_image(known[1])

    def is_current(self, look: Look) -> bool:
        """True if the picture shows the present part with the present paint."""
        known = self._made.get(look)
        return known is not None and known[0] == self._wanted.get(look)

    def tokens(self) -> list[NDArray[np.int32]] | None:
        """All tokens of every look, (Ht, Wt); None while they are not complete."""
        return [self._made[look][2] for look in self._wanted] if self.is_complete else None

    def _forget(self) -> None:
        self._stop()
        self._made.clear()
        self._wanted.clear()
        self.changed.emit()
        self.refresh()

    def _begin(self) -> None:
        photo, session = self._session.photo, self._session
        if photo is None or session.is_stale or session.result is None:
            return  # the result comes first, and calls again
        recipes = self._recipes()
        part = self._part(session.recipe.grid_size(photo.height, photo.width))
        precision = session.precision
        self._wanted = {
            look: (photo.digest, recipe, part, precision) for look, recipe in recipes.items()
        }
        self._made = {look: made for look, made in self._made.items() if look in recipes}
        missing = {
            look: Request(photo, recipe, tile=session.tile, precision=session.precision)
            for look, recipe in recipes.items()
            if not self.is_current(look)
        }
        self._stop()
        self.changed.emit()
        if not missing:
            return
        # Those that keep everything need no refinement: they come first.
        order = sorted(missing, key=lambda look: missing[look].recipe.alpha)
        job = partial(_work, [(look, missing[look]) for look in order], part)
        self._turn += 1
        self._work = self._worker.start_long(
            job, told=partial(self._take, dict(self._wanted)), ended=partial(self._end, self._turn)
        )

    def _stop(self) -> None:
        self._timer.stop()
        if self._work is not None:
            self._worker.stop_long(self._work)
            self._work = None

    def _take(self, keys: dict[Look, _Key], told: object) -> None:
        if isinstance(told, tuple):
            look, pixels, tokens = told
            if keys[look] == self._wanted.get(look):
                self._made[look] = (keys[look], pixels, tokens)
                self.changed.emit()

    def _end(self, turn: int, error: StudioError | None) -> None:
        """End a round; a proof that cannot be made is not worth a message."""
        if turn == self._turn:
            self._work = None


def variants_of(session: Session, choice: ModelChoice) -> dict[Variant, Recipe]:
    """The recipe of every variant as things stand."""
    return {each: varied(session.recipe, each, choice.current) for each in Variant}


def _work(
    wanted: list[tuple[Variant | Sample, Request]],
    part: Rect,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Make the pictures in the pipeline thread."""
    for look, request in wanted:
        picture, tokens = proof_of(runner, request, part, pause)
        tell((look, picture, tokens.astype(np.int32)))


def middle(grid: tuple[int, int], seen: Rect, size: tuple[int, int]) -> Rect:
    """The part of a grid around the middle of what is seen.

    Args:
        grid: Height and width in tokens.
        seen: Visible part in pixels of the result.
        size: Height and width of the wanted part in pixels.

    Returns:
        In tokens, inside the grid.
    """
    height, width = (
        min(max(1, -(-length // STRIDE)), whole) for length, whole in zip(size, grid, strict=True)
    )
    top = round((seen.top + seen.height / 2) / STRIDE - height / 2)
    left = round((seen.left + seen.width / 2) / STRIDE - width / 2)
    return Rect(
        min(max(top, 0), grid[0] - height), min(max(left, 0), grid[1] - width), height, width
    )
