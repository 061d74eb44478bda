"""The heatmap's contents: one map over the tokens of the shown step, chosen by the user."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject

from app.canvas import Canvas, Legend
from app.document.film import Frame
from app.document.session import Session
from app.film.player import Projector
from app.languages.window import inside
from app.preferences import HEATMAP_LAYER, Preferences
from app.services.honesty import Honesty
from app.services.samples import Samples
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner, paused
from models.comparison import generated
from models.errors import StudioError
from models.events import Request
from models.memory import Shelf

translate = QCoreApplication.translate

_BYTES = 32 << 20
_Values = NDArray[np.float32]


class HeatLayer(Enum):
    """A map over the tokens; the value is its place in the list."""

    PHOTO = 0
    STEP = 1
    CHANGED = 2
    ORIGIN = 3
    ENTROPY = 4
    AGREEMENT = 5
    DETAIL = 6


def layer_of(preferences: Preferences) -> HeatLayer:
    """The layer that was chosen last."""
    stored = preferences.get(HEATMAP_LAYER)
    return HeatLayer[stored] if stored in HeatLayer.__members__ else HeatLayer.PHOTO


def layer_name(layer: HeatLayer) -> str:
    """Its name in the list."""
    return {
        HeatLayer.PHOTO: translate("HeatLayers", "Confidence from the photo"),
        HeatLayer.STEP: translate("HeatLayers", "Confidence of the shown step"),
        HeatLayer.CHANGED: translate("HeatLayers", "Changed in the shown step"),
        HeatLayer.ORIGIN: translate("HeatLayers", "Kept or generated"),
        HeatLayer.ENTROPY: translate("HeatLayers", "Refiner entropy of the shown step"),
        HeatLayer.AGREEMENT: translate("HeatLayers", "Samples agree"),
        HeatLayer.DETAIL: translate("HeatLayers", "Fine detail of the photo"),
    }[layer]


def layer_tip(layer: HeatLayer) -> str:
    """Explain a layer's colours in a sentence or two."""
    return {
        HeatLayer.PHOTO: translate(
            "HeatLayers",
            "Yellow: the evaluator is sure. Violet: it is in doubt, and the refiner may invent.",
        ),
        HeatLayer.STEP: translate(
            "HeatLayers",
            "The evaluator's confidence in the tokens of the step that the film shows.",
        ),
        HeatLayer.CHANGED: translate(
            "HeatLayers", "Violet: tokens that differ from the previous step."
        ),
        HeatLayer.ORIGIN: translate(
            "HeatLayers",
            "Yellow: unchanged from the photo. Violet: generated, up to the shown step.",
        ),
        HeatLayer.ENTROPY: translate(
            "HeatLayers",
            "Yellow: the refiner saw many codes that would fit. Violet: it was settled on one.",
        ),
        HeatLayer.AGREEMENT: translate(
            "HeatLayers",
            "Yellow: all seeds of the samples give the same token. Violet: each gives another one.",
        ),
        HeatLayer.DETAIL: translate(
            "HeatLayers",
            "Yellow: what is fine in the result is in the photo, or nothing is fine there. Violet: "
            "the decoder invented it, whether the token was kept or not.",
        ),
    }[layer]


def legend_of(layer: HeatLayer, frame: Frame | None) -> Legend:
    """The legend beside the colour bar."""
    step = "" if frame is None else f", {inside(frame.title)}"
    if layer is HeatLayer.CHANGED:
        ends = translate("HeatLayers", "changed"), translate("HeatLayers", "unchanged")
        return Legend("" if frame is None else frame.title, *ends, is_scale=False)
    if layer is HeatLayer.ORIGIN:
        ends = translate("HeatLayers", "generated"), translate("HeatLayers", "kept")
        return Legend(translate("HeatLayers", "Origin"), *ends, is_scale=False)
    if layer is HeatLayer.ENTROPY:
        ends = translate("HeatLayers", "settled"), translate("HeatLayers", "open")
        return Legend(translate("HeatLayers", "Entropy") + step, *ends)
    if layer is HeatLayer.AGREEMENT:
        ends = translate("HeatLayers", "differ"), translate("HeatLayers", "agree")
        return Legend(translate("HeatLayers", "Samples"), *ends)
    if layer is HeatLayer.DETAIL:
        ends = translate("HeatLayers", "invented"), translate("HeatLayers", "in photo")
        return Legend(translate("HeatLayers", "Fine detail"), *ends)
    ends = translate("HeatLayers", "unsure"), translate("HeatLayers", "sure")
    title = translate("HeatLayers", "Confidence")
    return Legend(title + step if layer is HeatLayer.STEP else title, *ends)


class HeatLayers(QObject):
    """Feeds the heatmap of the canvas; what needs the networks follows when it is there.

    Args:
        canvas: Shows it.
        session: The document.
        projector: Which step is shown.
        worker: Judges.
        layer: What is shown at first.
        samples: Where they agree.
        honesty: How much fine detail is in the photo.
        parent: Window.
    """

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        projector: Projector,
        worker: PipelineWorker,
        layer: HeatLayer,
        samples: Samples,
        honesty: Honesty,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._session, self._projector = canvas, session, projector
        self._worker, self._layer = worker, layer
        self._samples, self._honesty = samples, honesty
        self._found: Shelf[tuple[HeatLayer, Frame], _Values] = Shelf(_BYTES)
        self._work: LongWork | None = None
        session.confidence_changed.connect(self.refresh)
        projector.film_changed.connect(self.refresh)
        projector.shown_changed.connect(self.refresh)
        samples.agreement_changed.connect(self.refresh)
        honesty.changed.connect(self.refresh)

    def choose(self, layer: HeatLayer) -> None:
        """Show another map."""
        self._layer = layer
        self.refresh()

    def refresh(self) -> None:
        """Show the map of the shown step, or ask for it; the old one stays until it is there."""
        if self._work is not None:
            self._worker.stop_long(self._work)
            self._work = None
        frame = self._projector.frame
        visible = self._canvas.scene.heatmap.visible
        self._samples.set_watched("heatmap", visible and self._layer is HeatLayer.AGREEMENT)
        if self._layer is HeatLayer.PHOTO or frame is None:
            layer = HeatLayer.PHOTO
            self._canvas.set_heat(self._session.confidence, legend_of(layer, frame))
            return
        values = self._values(frame)
        if values is not None:
            self._canvas.set_heat(values, legend_of(self._layer, frame))
        elif visible and self._layer in (HeatLayer.STEP, HeatLayer.ENTROPY):
            self._ask(frame)  # what others find comes by itself

    def _values(self, frame: Frame) -> _Values | None:
        """The map, float32 (Ht, Wt) in [0, 1]; None where the networks have to be asked."""
        match self._layer:
            case HeatLayer.STEP if frame.confidence is not None:
                return frame.confidence
            case HeatLayer.CHANGED:
                return (frame.tokens == frame.before).astype(np.float32)
            case HeatLayer.ORIGIN:
                return self._kept(frame)
            case HeatLayer.ENTROPY if frame.step is None:  # no refiner had a say yet
                return np.zeros(frame.tokens.shape, np.float32)
            case HeatLayer.AGREEMENT:
                found = self._samples.agreement
                return found if found is not None and found.shape == frame.tokens.shape else None
            case HeatLayer.DETAIL:
                detail = self._honesty.detail
                return None if detail is None else detail.found
        return self._found.get((self._layer, frame))

    def _kept(self, frame: Frame) -> _Values:
        """1 where a token is still that of the photo."""
        result, frames = self._session.result, self._projector.frames
        if result is not None and frame is frames[-1]:
            return (~generated(result)).astype(np.float32)
        made = np.zeros(frame.tokens.shape, np.bool_)
        for each in frames[: frame.number + 1]:
            made |= each.drawn
        return (~made).astype(np.float32)

    def _ask(self, frame: Frame) -> None:
        request, key = self._projector.request(), (self._layer, frame)
        if request is None:
            return

        def told(values: object) -> None:
            if isinstance(values, np.ndarray):
                self._found.put(key, values)
                if key == (self._layer, self._projector.frame):
                    self._canvas.set_heat(values, legend_of(*key))

        def ended(error: StudioError | None) -> None:
            if error is not None:
                self._session.fail(error)

        job = partial(_work, request, self._layer, frame)
        self._work = self._worker.start_long(job, told=told, ended=ended, urgent=True)


def _work(
    request: Request,
    layer: HeatLayer,
    frame: Frame,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Ask the networks, in the pipeline thread."""
    if layer is HeatLayer.STEP or frame.step is None:
        tell(paused(runner.confidence_of(request, frame.tokens), pause))
    else:
        tell(paused(runner.doubt_of(request, frame.step, frame.entering), pause))
