"""Small pictures of the film's frames, and confidence where the run did not need it.

A whole picture at this size would hide what a step does, so each one shows a detail at 200 %: the
part of what is on the canvas that the step has changed most. They are decoded in the pipeline
thread when it has nothing else to do, and the ones not needed for longest are forgotten.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Hashable, Sequence
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from app.canvas import Canvas
from app.document.film import Frame
from app.film.player import Projector
from app.threads.file_jobs import to_image
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner, gathered, paused
from models.errors import StudioError
from models.events import Request
from models.grid import STRIDE, Flags, Rect, pixels_of
from models.memory import Shelf

SIZE = QSize(128, 72)
"""Size of a thumbnail in logical pixels."""
ENLARGED = 2
"""Screen pixels for each pixel of the result."""
_PAUSE_MS = 200
_PICTURES_BYTES = 8 << 20
_CONFIDENCES_BYTES = 32 << 20


class _Memory:
    """Decoded pictures and their confidence; only the pipeline thread looks into it."""

    def __init__(self) -> None:
        self.pictures: Shelf[Hashable, NDArray[np.uint8]] = Shelf(_PICTURES_BYTES)
        self.confidences: Shelf[bytes, NDArray[np.float32]] = Shelf(_CONFIDENCES_BYTES)


class Thumbnails(QObject):
    """Makes and keeps small pictures and mean confidences.

    Args:
        projector: Knows the film.
        canvas: The pictures show details of what is in view there.
        worker: Decodes.
        parent: Window.
    """

    changed = Signal()

    def __init__(
        self, projector: Projector, canvas: Canvas, worker: PipelineWorker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._projector, self._canvas, self._worker = projector, canvas, worker
        self._memory = _Memory()
        self._pictures: dict[int, NDArray[np.uint8]] = {}
        self._boxes: dict[int, Rect] = {}
        self._film: tuple[Frame, ...] = ()
        self._decoding: tuple[object, ...] = ()
        self._stale: set[int] = set()
        self._running = False
        self._confidences: dict[int, NDArray[np.float32]] = {}
        self._means: dict[int, float] = {}
        self._visible = False
        self._work: LongWork | None = None
        self._turn = 0  # the end of an older work says nothing of the present one
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        projector.film_changed.connect(self._renew)
        canvas.view_changed.connect(self._wait)

    def set_visible(self, visible: bool) -> None:
        """Work only while the strip is visible."""
        self._visible = visible
        if visible:
            self._wait()
        else:
            self._stop()

    @property
    def is_working(self) -> bool:
        """True while something is being decoded or judged."""
        return self._work is not None

    def postpone(self) -> None:
        """Pause while the user drags or paints; continue afterwards."""
        if self._visible and self._projector.frames:
            self._stop()
            self._timer.start()

    def picture(self, frame: Frame) -> QImage | None:
        """The picture of a frame, or None while there is none."""
        pixels = self._pictures.get(frame.number)
        if pixels is None:
            return None
        return to_image(pixels)

    def place(self, frame: Frame) -> Rect | None:
        """The part that the picture of a frame shows, in tokens."""
        return self._boxes.get(frame.number) if frame.number in self._pictures else None

    def is_stale(self, frame: Frame) -> bool:
        """True while the picture of a frame is of an earlier run, or about to be replaced."""
        return self._running or frame.number in self._stale

    def set_running(self, running: bool) -> None:
        """Take every picture as stale while a run is on that will replace the film."""
        if running != self._running:
            self._running = running
            self.changed.emit()

    def confidence(self, frame: Frame) -> NDArray[np.float32] | None:
        """Confidence of a frame's tokens, float32 (Ht, Wt), if it is known by now."""
        known = self._confidences.get(frame.number)
        return frame.confidence if frame.confidence is not None else known

    def mean(self, frame: Frame) -> float | None:
        """Mean confidence of a frame, if it is known by now."""
        return frame.mean if frame.mean is not None else self._means.get(frame.number)

    def _renew(self) -> None:
        """Follow the film; pictures of the one before stay, as stale, until the new ones come."""
        self._stop()
        self._confidences.clear()
        self._means.clear()
        frames, request = self._projector.frames, self._projector.request()
        decoding = () if request is None else request.recipe.decoding
        same = _drawn_alike(self._film, frames) if decoding == self._decoding else set()
        self._film, self._decoding = frames, decoding
        self._pictures = {n: each for n, each in self._pictures.items() if n < len(frames)}
        self._stale = {n for n in self._pictures if n in self._stale or n not in same}
        if not frames:  # another photo or size
            self._memory = _Memory()
        self._wait()

    def _wait(self) -> None:
        if self._visible and self._projector.frames:
            self._timer.start()

    def _begin(self) -> None:
        """Ask for what is missing, the shown frame first."""
        request = self._projector.request()
        if request is None or not self._projector.frames:
            return
        self._stop()
        shown = self._projector.shown
        near = sorted(self._projector.frames, key=lambda frame: abs(frame.number - shown))
        job = partial(_work, request, near, self._seen(), self._memory)
        self._turn += 1
        ended = partial(self._end, self._turn)
        self._work = self._worker.start_long(job, told=self._take, ended=ended)

    def _stop(self) -> None:
        self._timer.stop()
        if self._work is not None:
            self._worker.stop_long(self._work)
            self._work = None

    def _take(self, told: object) -> None:
        if not isinstance(told, tuple):
            return
        frame, value, box = told
        if self._projector.frames[frame.number : frame.number + 1] != (frame,):
            return  # of a film that is gone
        if value.ndim == 3:
            self._pictures[frame.number], self._boxes[frame.number] = value, box
            self._stale.discard(frame.number)
        else:
            self._confidences[frame.number] = value
            self._means[frame.number] = float(value.mean())
        self.changed.emit()

    def _end(self, turn: int, error: StudioError | None) -> None:
        """End a round; a thumbnail that cannot be made is not worth a message."""
        if turn == self._turn:
            self._work = None

    def _seen(self) -> tuple[Rect, tuple[int, int]]:
        """The visible part, and height and width of a detail, in tokens."""
        ratio, seen = self._canvas.devicePixelRatioF(), self._canvas.viewport_rect()
        bottom, right = (
            -(-(seen.top + seen.height) // STRIDE),
            -(-(seen.left + seen.width) // STRIDE),
        )
        top, left = seen.top // STRIDE, seen.left // STRIDE
        pitch = STRIDE * ENLARGED / ratio
        size = math.ceil(SIZE.height() / pitch), math.ceil(SIZE.width() / pitch)
        return Rect(top, left, bottom - top, right - left), size


def most_changed(changed: NDArray[np.float32] | Flags, seen: Rect, size: tuple[int, int]) -> Rect:
    """The box, in tokens, in which most has changed; the middle of several.

    Args:
        changed: How much each token has, (Ht, Wt).
        seen: Where it is looked for; the middle of a part that is smaller than the box.
        size: Height and width of the box; cut to the grid.
    """
    (rows, columns), (height, width) = changed.shape, size
    height, width = min(rows, height), min(columns, width)
    sums = cv2.integral(changed.astype(np.float32))
    held = sums[height:, width:] - sums[:-height, width:]
    held += sums[:-height, :-width] - sums[height:, :-width]
    middle = (seen.top + (seen.height - height) / 2, seen.left + (seen.width - width) / 2)
    starts = []
    for start, length, box, at, most in (
        (seen.top, seen.height, height, middle[0], rows - height),
        (seen.left, seen.width, width, middle[1], columns - width),
    ):
        low, high = (start, start + length - box) if length > box else (round(at), round(at))
        low = min(max(low, 0), most)
        starts.append(slice(low, min(max(high, low), most) + 1))
    near = held[starts[0], starts[1]]
    places = np.argwhere(near >= near.max() - 1e-6 * held.max())
    corner = np.array((starts[0].start, starts[1].start))
    apart = np.abs(places + corner - np.array(middle)).sum(axis=1)
    top, left = places[apart.argmin()]
    return Rect(int(top + corner[0]), int(left + corner[1]), height, width)


def _changes(frames: Sequence[Frame], frame: Frame, runner: Runner) -> NDArray[np.float32]:
    """How much each token has changed in a frame, (Ht, Wt); in all of them, for the first one."""
    before, after = frames[0], frames[-1]
    if frame.number:
        before, after = frames[frame.number - 1], frame
    changed = runner.distance(before.drawing, after.drawing)
    return changed if changed.any() else frame.drawn.astype(np.float32)


def _drawn_alike(before: Sequence[Frame], now: Sequence[Frame]) -> set[int]:
    """Numbers of the frames that have the same picture in both films."""
    pairs = zip(before, now, strict=False)
    return {frame.number for old, frame in pairs if frame.is_drawn_like(old)}


def _work(
    request: Request,
    frames: list[Frame],
    where: tuple[Rect, tuple[int, int]],
    memory: _Memory,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Decode and judge in the pipeline thread what is not known yet."""
    film = sorted(frames, key=lambda frame: frame.number)
    digests = {
        frame.number: hashlib.blake2b(frame.drawing.tobytes(), digest_size=16).digest()
        for frame in frames
    }
    size = request.recipe.output_size(request.photo.height, request.photo.width)
    for frame in frames:
        box = most_changed(_changes(film, frame, runner), *where)
        key = (digests[frame.number], box, request.recipe.decoding)
        picture = memory.pictures.get(key)
        if picture is None:
            parts = runner.look(request, frame.drawing, box=box)
            picture = gathered(parts, pixels_of(box, size), pause)
            memory.pictures.put(key, picture)
        tell((frame, picture, box))
    for frame in frames:
        if frame.confidence is None:
            confidence = memory.confidences.get(digests[frame.number])
            if confidence is None:
                confidence = paused(runner.confidence_of(request, frame.tokens), pause)
                memory.confidences.put(digests[frame.number], confidence)
            tell((frame, confidence, None))
