"""Shows steps of the film on the canvas: decoded when they are wanted, the visible part first.

Pixels arrive in parts and cover what was there. What the canvas holds is known as tokens, so
that going from one step to the next decodes only what differs.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.canvas import Canvas, Side, Wait
from app.document.activity import duration
from app.document.film import Frame, frames_of
from app.document.session import Session
from app.languages.window import inside
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner
from models.errors import StudioError
from models.events import Codes, Decoded, Request
from models.grid import STRIDE, Rect

_UNKNOWN = np.int64(-1)
_SAID_AFTER_MS = 120
"""A step that is there sooner is not announced, so that nothing flickers."""


class Projector(QObject):
    """The frame of the film that is shown, and the one it is compared with.

    Args:
        canvas: Where it is shown.
        session: Whose result it is.
        worker: Decodes.
        parent: Window.
    """

    film_changed = Signal()
    """The film was replaced; the frame that was chosen stays."""
    shown_changed = Signal()
    compared_changed = Signal()

    def __init__(
        self, canvas: Canvas, session: Session, worker: PipelineWorker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._canvas, self._session, self._worker = canvas, session, worker
        self._frames: tuple[Frame, ...] = ()
        self._shown = 0
        self._chosen: int | None = None  # by the user; None for the result, whatever its number
        self._moved = False  # whether a run has changed pixels of the result since its film began
        self._decoding: Hashable = None  # the settings of the decoder that drew `_held`
        self._compared: Frame | None = None
        self._size = session.output_size
        self._held: Codes | None = None
        self._works: dict[Side, LongWork] = {}
        self._turn = {side: 0 for side in Side}  # parts of an older turn are no longer wanted
        session.result_changed.connect(self._load)
        session.decoded.connect(self._note_pixels)
        session.photo_changed.connect(self._follow_size)
        session.recipe_changed.connect(self._follow_size)

    # What is

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The film; empty without a result."""
        return self._frames

    @property
    def shown(self) -> int:
        """Number of the frame on the canvas."""
        return self._shown

    @property
    def frame(self) -> Frame | None:
        """The frame on the canvas."""
        return self._frames[self._shown] if self._frames else None

    @property
    def is_result(self) -> bool:
        """True if the last frame is shown: the result itself."""
        return self._shown == max(0, len(self._frames) - 1)

    @property
    def compared(self) -> Frame | None:
        """The frame on the before side, which may be of an earlier film; None for the photo."""
        return self._compared

    @property
    def is_decoding(self) -> bool:
        """True while pixels are being decoded."""
        return bool(self._works)

    # Showing

    def show(self, number: int) -> None:
        """Show a frame; numbers beyond the film show its ends."""
        number = min(max(number, 0), max(0, len(self._frames) - 1))
        if number == self._shown:
            return
        self._shown = number
        self._chosen = None if self.is_result else number
        if self.is_result:
            self._drop_shown()
        else:
            self._draw_shown()
        self.shown_changed.emit()

    def flip(self, number: int) -> None:
        """Show a frame, or the result if the frame is already shown."""
        if 0 <= number < len(self._frames):
            self.show(len(self._frames) - 1 if number == self._shown else number)

    def show_result(self) -> None:
        """Show the last frame."""
        self.show(len(self._frames) - 1)

    def _draw_shown(self) -> None:
        frame = self._frames[self._shown]
        self._canvas.name_step(Side.AFTER, frame.title)
        self._stop(Side.AFTER)
        request = self.request()
        decoding = None if request is None else request.recipe.decoding
        held: Codes = np.full(frame.tokens.shape, _UNKNOWN)
        if self._held is None and not self._moved:
            held = self._frames[-1].drawing
        elif self._held is not None and decoding == self._decoding:
            held = self._held
        self._decoding = decoding
        if (held == frame.drawing).all():
            self._held = held
            return
        # until all of it has arrived, it is unknown what is shown where the two differ
        self._held = np.where(held == frame.drawing, held, _UNKNOWN)

        def done() -> None:
            self._held = frame.drawing

        self._start(Side.AFTER, frame, held, done)

    def _drop_shown(self) -> None:
        self._turn[Side.AFTER] += 1
        self._stop(Side.AFTER)
        self._held = None
        self._canvas.drop_step(Side.AFTER)

    # Comparing

    def compare(self, number: int | None) -> None:
        """Put a frame on the before side; None for the photo."""
        self._turn[Side.BEFORE] += 1
        self._stop(Side.BEFORE)
        self._canvas.drop_step(Side.BEFORE)
        self._compared = None if number is None else self._frames[number]
        if self._compared is not None:
            self._canvas.name_step(Side.BEFORE, self._compared.title)
            self._start(Side.BEFORE, self._compared, None, lambda: None)
        self.compared_changed.emit()

    # Following the session

    def _note_pixels(self) -> None:
        self._moved = True

    def _load(self) -> None:
        """Take the film of another result; a step that was chosen stays, unless there is none."""
        result = self._session.result
        self._frames = () if result is None else frames_of(result)
        self._moved = False
        last = max(0, len(self._frames) - 1)
        self._shown = last if self._chosen is None else min(self._chosen, last)
        if self.is_result:
            self._drop_shown()
        else:
            self._draw_shown()
        self.film_changed.emit()
        self.shown_changed.emit()

    def _follow_size(self) -> None:
        """Forget pictures of steps when the size or the photo changes."""
        size = self._session.output_size
        if size != self._size or self._session.result is None:
            self._size = size
            self._frames, self._shown, self._chosen = (), 0, None
            self._drop_shown()
            self.compare(None)
            self.film_changed.emit()

    # Decoding

    def request(self) -> Request | None:
        """The request that decodes the pictures of the shown result."""
        photo, recipe = self._session.photo, self._session.result_recipe
        if photo is None or recipe is None:
            return None
        rect = self._canvas.viewport_rect()
        seen = rect if rect.height and rect.width else None
        session = self._session
        return Request(photo, recipe, viewport=seen, tile=session.tile, precision=session.precision)

    def _start(
        self,
        side: Side,
        frame: Frame,
        held: Codes | None,
        done: Callable[[], None],
    ) -> None:
        request = self.request()
        if request is None:
            return
        turn, tokens = self._turn[side], frame.drawing
        wanted = tokens.size if held is None else int((held != tokens).sum())
        wait = _Decoding(frame.title, STRIDE**2 * wanted)

        def told(part: object) -> None:
            if turn == self._turn[side] and isinstance(part, Decoded):
                self._canvas.patch_step(side, part.rect, part.pixels)
                wait.add(part.rect)
                say()

        def say() -> None:
            if self._works.get(side) is work and wait.is_long:
                self._canvas.set_wait(side, wait.said())

        def ended(error: StudioError | None) -> None:
            if self._works.get(side) is not work:
                return
            del self._works[side]
            self._canvas.set_wait(side, None)
            self._show_state()
            if error is not None:
                self._session.fail(error)
            else:
                done()

        job = partial(_look, request, tokens, held)
        work = self._worker.start_long(job, told=told, ended=ended, urgent=True)
        self._works[side] = work
        self._show_state()
        QTimer.singleShot(_SAID_AFTER_MS, self, say)

    def _stop(self, side: Side) -> None:
        work = self._works.pop(side, None)
        if work is not None:
            self._worker.stop_long(work)
            self._canvas.set_wait(side, None)
            self._show_state()

    def _show_state(self) -> None:
        self._canvas.set_stale(self.is_decoding or self._session.activity is not None)


class _Decoding:
    """How far a step has been decoded.

    Args:
        title: Of the step.
        wanted: About how many pixels will come.
    """

    def __init__(self, title: str, wanted: int) -> None:
        self._title, self._wanted, self._arrived = title, wanted, 0
        self._began = time.monotonic()

    @property
    def is_long(self) -> bool:
        """True if it takes long enough to be spoken of."""
        return time.monotonic() - self._began >= _SAID_AFTER_MS / 1000

    def add(self, rect: Rect) -> None:
        """Count pixels that have arrived."""
        self._arrived += rect.height * rect.width

    def said(self) -> Wait:
        """Name the step, and the time left where it can be told."""
        text = QCoreApplication.translate("Film", "Drawing {0}…").format(inside(self._title))
        until = QCoreApplication.translate("Film", "Until then you see what was here before.")
        if 0 < self._arrived < self._wanted:
            seconds = (time.monotonic() - self._began) * (self._wanted / self._arrived - 1)
            left = QCoreApplication.translate("Film", "{0} left").format(duration(seconds))
            text += f"  \N{MIDDLE DOT}  {left}"
        return Wait(text, until)


def _look(
    request: Request,
    tokens: Codes,
    held: Codes | None,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Decode one frame in the pipeline thread."""
    for part in runner.look(request, tokens, held=held):
        if isinstance(part, Decoded):
            tell(part)
        pause()
