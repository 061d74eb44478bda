"""Small pictures of the film's frames, and confidence where the run did not need it.

A whole picture at this size would hide what a step does, so each one shows the same detail at full
size: the middle of what is on the canvas. They are decoded in the pipeline thread when it has
nothing else to do, and the ones not needed for longest are forgotten.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from app.canvas import Canvas
from app.projector import Projector
from app.reel import Frame
from app.runner import Runner
from app.worker import LongWork, PipelineWorker
from models.byhand import Shelf
from models.errors import StudioError
from models.events import Decoded, Progress, Rect, Request
from models.recipe import STRIDE

SIZE = QSize(128, 72)
"""Of a thumbnail in logical pixels."""
_PAUSE_MS = 200
_PICTURES_BYTES = 8 << 20
_CONFIDENCES_BYTES = 32 << 20
_WIDEST_REACH = 40
"""A decoder that looks further, in tokens, would take a whole picture's time for each of them."""

_Key = bytes
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """A picture or a map that is missing."""

    key: _Key
    tokens: NDArray[np.int64]
    box: Rect | None


class Thumbnails(QObject):
    """Makes and keeps small pictures and mean confidences.

    Args:
        projector: Knows the film.
        canvas: Its middle is what the pictures show.
        worker: Decodes.
        parent: Window.
    """

    changed = Signal()

    def __init__(
        self, projector: Projector, canvas: Canvas, worker: PipelineWorker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._projector, self._canvas, self._worker = projector, canvas, worker
        self._forget()
        self._digests: dict[int, bytes] = {}
        self._visible = False
        self._work: LongWork | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        projector.film_changed.connect(self._renew)
        canvas.view_changed.connect(self._wait)

    def set_visible(self, visible: bool) -> None:
        """Work only while somebody looks."""
        self._visible = visible
        if visible:
            self._wait()
        else:
            self._stop()

    def picture(self, frame: Frame) -> QImage | None:
        """The picture of a frame, or None while there is none."""
        pixels = self._pictures.get(self._key(frame, self._box()))
        if pixels is None:
            return None
        height, width = pixels.shape[:2]
        return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()

    def confidence(self, frame: Frame) -> NDArray[np.float32] | None:
        """Confidence of a frame's tokens, float32 (Ht, Wt), where it is known by now."""
        if frame.confidence is not None:
            return frame.confidence
        return self._confidences.get(self._key(frame, None))

    def mean(self, frame: Frame) -> float | None:
        """Mean confidence of a frame, where it is known by now."""
        confidence = self.confidence(frame)
        return None if confidence is None else float(confidence.mean())

    def _renew(self) -> None:
        self._stop()
        self._digests.clear()
        if not self._projector.frames:  # another photo or size
            self._forget()
        self._wait()

    def _forget(self) -> None:
        self._pictures: Shelf[_Key, NDArray[np.uint8]] = Shelf(_PICTURES_BYTES)
        self._confidences: Shelf[_Key, NDArray[np.float32]] = Shelf(_CONFIDENCES_BYTES)

    def _wait(self) -> None:
        if self._visible and self._projector.frames:
            self._timer.start()

    def _begin(self) -> None:
        """Ask for what is missing, the shown frame first."""
        request = self._projector.request()
        if request is None or not self._projector.frames:
            return
        self._stop()
        box, shown = self._box(), self._projector.shown
        near = sorted(self._projector.frames, key=lambda frame: abs(frame.number - shown))
        wishes = [
            _Wish(key, frame.tokens, box)
            for frame in near
            if self._pictures.get(key := self._key(frame, box)) is None
        ]
        wishes += [
            _Wish(key, frame.tokens, None)
            for frame in near
            if self.confidence(frame) is None and (key := self._key(frame, None))
        ]
        self.changed.emit()
        if wishes:
            job = partial(_work, request, wishes)
            self._work = self._worker.start_long(job, told=self._take, ended=self._end)

    def _stop(self) -> None:
        self._timer.stop()
        if self._work is not None:
            self._worker.stop_long(self._work)
            self._work = None

    def _take(self, told: object) -> None:
        if isinstance(told, tuple):
            key, value = told
            (self._pictures if value.ndim == 3 else self._confidences).put(key, value)
            self.changed.emit()

    def _end(self, error: StudioError | None) -> None:
        """A thumbnail that cannot be made is no reason to disturb anybody."""

    def _box(self) -> Rect:
        """The detail that is shown, in tokens: the middle of the visible part."""
        frames = self._projector.frames
        rows, columns = frames[0].tokens.shape if frames else (1, 1)
        ratio = self._canvas.devicePixelRatioF()
        height = min(rows, round(SIZE.height() * ratio) // STRIDE)
        width = min(columns, round(SIZE.width() * ratio) // STRIDE)
        seen = self._canvas.viewport_rect()
        top = round((seen.top + seen.height / 2) / STRIDE - height / 2)
        left = round((seen.left + seen.width / 2) / STRIDE - width / 2)
        top, left = min(max(top, 0), rows - height), min(max(left, 0), columns - width)
        return Rect(top, left, height, width)

    def _key(self, frame: Frame, box: Rect | None) -> _Key:
        request = self._projector.request()
        fidelity = request.recipe.fidelity if request is not None else 0.0
        if frame.number not in self._digests:
            data = frame.tokens.tobytes()
            self._digests[frame.number] = hashlib.blake2b(data, digest_size=16).digest()
        return self._digests[frame.number] + repr((box, fidelity if box else None)).encode()


def _work(
    request: Request,
    wishes: list[_Wish],
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Decode and judge in the pipeline thread."""
    for wish in wishes:
        if wish.box is None:
            loop = runner.confidence_of(request, wish.tokens)
            tell((wish.key, _paused(loop, pause)))
            continue
        if runner.reach > min(_WIDEST_REACH, max(wish.tokens.shape)):
            continue
        top, left = wish.box.top * STRIDE, wish.box.left * STRIDE
        pixels = np.zeros((wish.box.height * STRIDE, wish.box.width * STRIDE, 3), np.uint8)
        for part in runner.look(request, wish.tokens, box=wish.box):
            if isinstance(part, Decoded):
                rect = part.rect
                y, x = rect.top - top, rect.left - left
                pixels[y : y + rect.height, x : x + rect.width] = part.pixels
            pause()
        tell((wish.key, pixels))


def _paused(loop: Generator[Progress, None, _T], pause: Callable[[], None]) -> _T:
    """What a generator returns, with a pause between two windows."""
    while True:
        try:
            next(loop)
        except StopIteration as done:
            result: _T = done.value
            return result
        pause()
