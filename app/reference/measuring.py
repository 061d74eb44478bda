"""Measures results against a reference, in the pipeline thread when it has time. No widgets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from app.document.session import Session
from app.threads.file_worker import FileWorker
from app.threads.pipeline_worker import LongJob, LongWork, PipelineWorker
from app.threads.runner import Runner, paused, proof_of
from models.errors import ModelError, StudioError
from models.events import Request, Result
from models.framing import Crop, Framing
from models.images import Photo, open_photo
from models.recipe import Recipe

if TYPE_CHECKING:
    from models.evaluation import Nearness, Perceptual, Reference

_PAUSE_MS = 250
_CURVES = 12
"""Curves of earlier settings that undo comes back to."""

ALL = 1.01
"""An alpha that keeps no token."""
_ALPHAS = (0.0, ALL, 0.5, 0.3, 0.7, 0.9, 0.2, 0.4, 0.6, 0.8)
_OTHER_STEPS = (2, 16, 4)
_OTHER_ALPHAS = (ALL, 0.5, 0.7, 0.3, 0.9)
POINTS = (
    *((alpha, 8) for alpha in _ALPHAS),
    *((alpha, steps) for steps in _OTHER_STEPS for alpha in _OTHER_ALPHAS),
)
"""Alpha and steps of the points of a curve, in the order in which they are measured: ends first."""

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the curve.

    Attributes:
        alpha, steps: The settings.
        nearness: Of the picture that they give.
    """

    alpha: float
    steps: int
    nearness: Nearness


class Eye:
    """The perceptual distance, loaded once, by the pipeline thread; None without its weights."""

    def __init__(self) -> None:
        self._looked = False
        self._distance: Perceptual | None = None

    def __call__(self) -> Perceptual | None:
        """Load it, if that was not done yet."""
        from models.evaluation import Lpips, lpips_path

        if not self._looked:
            self._looked = True
            if lpips_path().is_file():
                try:
                    self._distance = Lpips(lpips_path())
                except ModelError:  # a damaged file is as good as none
                    self._distance = None
        return self._distance


class Measuring(QObject):
    """The reference of the open photo, how near the result comes to it, and the curve.

    Args:
        session: The photo and its result.
        worker: Measures, and makes the pictures of the curve.
        files: Reads the reference.
        parent: Window.
    """

    changed = Signal()
    """Another reference, or other figures."""
    curve_changed = Signal()

    def __init__(
        self, session: Session, worker: PipelineWorker, files: FileWorker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._files = session, worker, files
        self._truth: Photo | None = None
        self._reference: Reference | None = None
        self._measured: tuple[Result, Nearness] | None = None
        self._curves: dict[_Key, dict[tuple[float, int], Point]] = {}
        self._drawing: _Key | None = None
        self._visible = False
        self._opening: int | None = None
        self._eye = Eye()
        self._live: LongWork | None = None
        self._turn = 0  # what older work tells is no longer heard
        self._number = 0  # of the reference
        self._curve: LongWork | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        session.photo_changed.connect(self.leave)
        session.framing_changed.connect(self._reframe)
        session.result_changed.connect(self._refresh)
        session.model_changed.connect(self._follow)
        session.stale_changed.connect(self._follow)

    # What is

    @property
    def is_loaded(self) -> bool:
        """True if there is a reference, laid over the result or about to be."""
        return self._truth is not None

    @property
    def reference(self) -> Reference | None:
        """The reference, laid over a result of the present size."""
        laid = self._reference
        return laid if laid is not None and laid.size == self._session.output_size else None

    @property
    def nearness(self) -> Nearness | None:
        """The figures of the last result that was measured."""
        return None if self._measured is None else self._measured[1]

    @property
    def is_current(self) -> bool:
        """True if the figures are those of the result that the settings ask for."""
        shown = None if self._measured is None else self._measured[0]
        return shown is not None and shown is self._session.result and not self._session.is_stale

    @property
    def points(self) -> tuple[Point, ...]:
        """The points of the curve of the present settings, as far as they are measured."""
        return tuple(self._curves.get(self._key(), {}).values())

    @property
    def is_drawing(self) -> bool:
        """True while points are being measured."""
        return self._drawing is not None

    # Loading

    def load(self, path: Path) -> None:
        """Read a true picture; a bad file leaves the reference as it is."""
        photo = self._session.photo
        if photo is None:
            return
        if self._opening is not None:
            self._files.forget(self._opening)

        def opened(truth: Photo) -> None:
            self._opening = None
            if photo is self._session.photo:
                self._forget()
                self._truth = truth
                self._number += 1
                self._lay()

        def failed(error: StudioError) -> None:
            self._opening = None
            self._session.fail(error, action="reference")

        self._opening = self._files.submit(partial(open_photo, path), done=opened, failed=failed)

    def leave(self) -> None:
        """Go without a reference."""
        if self._opening is not None:
            self._files.forget(self._opening)
            self._opening = None
        self._forget()
        self.changed.emit()
        self.curve_changed.emit()

    def set_visible(self, visible: bool) -> None:
        """Measure only while somebody looks; a curve that was asked for goes on."""
        self._visible = visible
        if visible:
            self._refresh()
        else:
            self._stop_live()

    def _forget(self) -> None:
        self._stop_live()
        self.stop_curve()
        self._truth = self._reference = self._measured = None
        self._curves.clear()

    def _lay(self) -> None:
        """Lay the truth over a result of the present size."""
        photo, truth, size = self._session.photo, self._truth, self._session.output_size
        whole = self._session.whole
        if photo is None or truth is None or whole is None:
            return

        def told(value: object) -> None:
            self._reference, self._measured = cast("Reference", value), None
            self._follow()

        def ended(error: StudioError | None) -> None:
            if error is not None:
                self._forget()
                self._session.fail(error, action="reference")
                self._follow()
            else:
                self._refresh()

        self._start(partial(_lay, truth, whole.photo, photo, size), told, ended, urgent=True)
        self.changed.emit()

    def _reframe(self) -> None:
        """Lay the truth over another part of the photo."""
        self._reference = self._measured = None
        self.stop_curve()
        self._refresh()

    # The figures

    def _refresh(self) -> None:
        """Measure the result, once the user has been at rest for a moment."""
        if self._truth is not None and self._visible:
            self._timer.start()
        self.changed.emit()

    def _begin(self) -> None:
        result, session = self._session.result, self._session
        if self._truth is None or result is None or session.is_stale or self.is_current:
            return
        reference = self.reference
        if reference is None:
            self._lay()
            return

        def told(value: object) -> None:
            self._measured = (result, cast("Nearness", value))
            self.changed.emit()

        self._start(partial(_measure, result, reference, self._eye), told, lambda error: None)

    def _start(
        self,
        job: LongJob,
        told: Callable[[object], None],
        ended: Callable[[StudioError | None], None],
        *,
        urgent: bool = False,
    ) -> None:
        """Begin work in the place of what is being done; what that tells is no longer heard."""
        self._stop_live()
        turn = self._turn

        def end(error: StudioError | None) -> None:
            if turn == self._turn:
                self._live = None
                ended(error)

        self._live = self._worker.start_long(
            job,
            told=lambda value: told(value) if turn == self._turn else None,
            ended=end,
            urgent=urgent,
        )

    def _stop_live(self) -> None:
        self._timer.stop()
        self._turn += 1
        if self._live is not None:
            self._worker.stop_long(self._live)
            self._live = None

    # The curve

    def _key(self) -> _Key:
        """All that a curve depends on: settings but alpha and steps, photo, model, reference."""
        session = self._session
        recipe = session.recipe.with_(alpha=0.0, steps=1)
        digest = session.photo.digest if session.photo is not None else ""
        own = (session.model, session.tile, session.precision)
        return recipe, digest, *own, self._number

    def draw_curve(self) -> None:
        """Measure what is missing of the curve, point by point; live runs go first."""
        photo, reference = self._session.photo, self.reference
        if photo is None or reference is None or self._drawing is not None:
            return
        key = self._key()
        known = self._curves.setdefault(key, {})
        while len(self._curves) > _CURVES:
            del self._curves[next(iter(self._curves))]
        missing = [settings for settings in POINTS if settings not in known]
        if not missing:
            return

        def told(point: object) -> None:
            if isinstance(point, Point):
                known[(point.alpha, point.steps)] = point
                self.curve_changed.emit()

        def ended(error: StudioError | None) -> None:
            if self._drawing is key:
                self._drawing = self._curve = None
                if error is not None:
                    self._session.fail(error, action="curve")
                self.curve_changed.emit()

        session = self._session
        request = Request(photo, session.recipe, tile=session.tile, precision=session.precision)
        job = partial(_draw, request, missing, reference, self._eye)
        self._drawing = key
        self._curve = self._worker.start_long(job, told=told, ended=ended)
        self.curve_changed.emit()

    def stop_curve(self) -> None:
        """Leave the curve as far as it is."""
        if self._curve is not None:
            self._worker.stop_long(self._curve)
            self._curve = self._drawing = None
            self.curve_changed.emit()

    def _follow(self) -> None:
        """Leave a curve of other settings; alpha and steps may change meanwhile."""
        if self._truth is None:
            return
        if self._drawing is not None and self._drawing != self._key():
            self.stop_curve()
        self.changed.emit()
        self.curve_changed.emit()


def in_order(points: Sequence[Point]) -> list[Point]:
    """The points by steps, then by alpha."""
    return sorted(points, key=lambda point: (point.steps, point.alpha))


def curve_table(points: Sequence[Point], recipe: Recipe, name: str) -> bytes:
    """The curve as a table for other programs, UTF-8.

    Args:
        points: Those that are measured.
        recipe: Its other settings belong to each line.
        name: Of the reference.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("alpha", "steps", "psnr", "ssim", "lpips", "scale", "seed", "reference"))
    for point in in_order(points):
        near = point.nearness
        figures = (f"{near.psnr:.4f}", _figure(near.ssim), _figure(near.lpips))
        settings = (f"{recipe.scale:g}", recipe.seed, name)
        table.writerow((f"{point.alpha:g}", point.steps, *figures, *settings))
    return text.getvalue().encode()


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.5f}"


# In the pipeline thread


def _lay(
    truth: Photo,
    whole: Photo,
    photo: Photo,
    size: tuple[int, int],
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Lay a truth over a result; of a cropped photo, the truth of the whole is cropped alike."""
    from models.evaluation import has_shape_of, lay_over

    if has_shape_of(truth, (whole.height, whole.width)):
        truth = truth.framed(_in_shares(photo.framing, whole))
    tell(lay_over(truth, photo, size))


def _in_shares(framing: Framing, photo: Photo) -> Framing:
    """A framing that fits a picture of any size."""
    crop = framing.crop
    if crop is None or not crop.in_pixels:
        return framing
    height, width = framing.turned(photo.height, photo.width)
    shares = (crop.left / width, crop.top / height, crop.width / width, crop.height / height)
    return replace(framing, crop=Crop(*shares))


def _measure(
    result: Result,
    reference: Reference,
    eye: Eye,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    from models.evaluation import nearness

    tell(paused(nearness(result.image, reference, eye()), pause))


def _draw(
    request: Request,
    wanted: Sequence[tuple[float, int]],
    reference: Reference,
    eye: Eye,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    from models.evaluation import nearness

    for alpha, steps in wanted:
        asked = replace(request, recipe=request.recipe.with_(alpha=alpha, steps=steps))
        image, _ = proof_of(runner, asked, None, pause)
        near = paused(nearness(image, reference, eye()), pause)
        tell(Point(alpha, steps, near))
