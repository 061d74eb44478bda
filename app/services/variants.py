"""Pictures of the variants: a part of each, made in the pipeline thread when it has time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.document.session import Session
from app.services.models import ModelChoice
from app.threads.file_jobs import to_image
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner, gathered
from models.errors import StudioError
from models.events import Request
from models.grid import STRIDE, Pixels, Rect, pixels_of
from models.recipe import Recipe, Variant, varied

_PAUSE_MS = 250
_Key = tuple[str, Recipe, Rect]


class Proofs(QObject):
    """Makes a picture of the same part of every variant, and keeps the newest.

    A refinement for a proof is remembered by the pipeline: adopting the variant has it at once.

    Args:
        session: The photo and what is painted on it.
        choice: The model.
        worker: The pipeline thread.
        part: The part that is shown, in tokens of a grid of some height and width.
        parent: Window.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        choice: ModelChoice,
        worker: PipelineWorker,
        part: Callable[[tuple[int, int]], Rect],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._choice, self._worker, self._part = session, choice, worker, part
        self._pictures: dict[Variant, tuple[_Key, Pixels]] = {}
        self._wanted: dict[Variant, _Key] = {}
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
        """True if every variant has the picture that is wanted now."""
        have = {variant: key for variant, (key, _) in self._pictures.items()}
        return bool(self._wanted) and not self._timer.isActive() and have == self._wanted

    def picture(self, variant: Variant) -> QImage | None:
        """The picture of a variant, or None while there is none; perhaps one of before."""
        known = self._pictures.get(variant)
        return None if known is None else to_image(known[1])

    def is_current(self, variant: Variant) -> bool:
        """True if the picture shows the present part with the present paint."""
        known = self._pictures.get(variant)
        return known is not None and known[0] == self._wanted.get(variant)

    def _forget(self) -> None:
        self._stop()
        self._pictures.clear()
        self._wanted.clear()
        self.changed.emit()
        self.refresh()

    def _begin(self) -> None:
        photo, session = self._session.photo, self._session
        if photo is None or session.is_stale or session.result is None:
            return  # the result comes first, and calls again
        grid = session.recipe.grid_size(photo.height, photo.width)
        part = self._part(grid)
        recipes = {v: varied(session.recipe, v, self._choice.current) for v in Variant}
        self._wanted = {v: (photo.digest, recipe, part) for v, recipe in recipes.items()}
        missing = {
            variant: Request(photo, recipes[variant], tile=session.tile)
            for variant in Variant
            if not self.is_current(variant)
        }
        self._stop()
        self.changed.emit()
        if not missing:
            return
        # Those that keep everything need no refinement: they come first.
        order = sorted(missing, key=lambda variant: missing[variant].recipe.alpha)
        job = partial(_work, [(variant, missing[variant]) for variant in order], part)
        self._turn += 1
        self._work = self._worker.start_long(
            job, told=partial(self._take, dict(self._wanted)), ended=partial(self._end, self._turn)
        )

    def _stop(self) -> None:
        self._timer.stop()
        if self._work is not None:
            self._worker.stop_long(self._work)
            self._work = None

    def _take(self, keys: dict[Variant, _Key], told: object) -> None:
        if isinstance(told, tuple):
            variant, pixels = told
            if keys[variant] == self._wanted.get(variant):
                self._pictures[variant] = (keys[variant], pixels)
                self.changed.emit()

    def _end(self, turn: int, error: StudioError | None) -> None:
        """End a round; a proof that cannot be made is not worth a message."""
        if turn == self._turn:
            self._work = None


def _work(
    wanted: list[tuple[Variant, Request]],
    part: Rect,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Make the pictures in the pipeline thread."""
    for variant, request in wanted:
        size = request.recipe.output_size(request.photo.height, request.photo.width)
        parts = runner.proof(request, part)
        tell((variant, gathered(parts, pixels_of(part, size), pause)))


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
