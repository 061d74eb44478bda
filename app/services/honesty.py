"""How much of the shown result was generated, and how much fine detail is not in the photo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.document.session import Session
from app.languages.window import retold
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Runner, paused
from models.comparison import FineDetail, fine_detail, generated_share, honest_sentence
from models.events import Result
from models.images import Photo

_PAUSE_MS = 300


class Honesty(QObject):
    """Measures the fine detail of the result once the user has been at rest for a moment.

    Args:
        session: The photo and its result.
        worker: Measures, part by part, when it has time.
        parent: Window.
    """

    changed = Signal()

    def __init__(self, session: Session, worker: PipelineWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._worker = session, worker
        self._known: tuple[Result, FineDetail, str] | None = None
        self._work: LongWork | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        session.result_changed.connect(self._follow)

    @property
    def detail(self) -> FineDetail | None:
        """Fine detail of the result; None while it is not measured."""
        known = self._known
        return known[1] if known is not None and known[0] is self._session.result else None

    @property
    def sentence(self) -> str:
        """How much was generated and invented, in words; empty while it is not known."""
        return self._known[2] if self._known is not None and self.detail is not None else ""

    def _follow(self) -> None:
        self._timer.stop()
        if self._work is not None:
            self._worker.stop_long(self._work)
            self._work = None
        if self.detail is None:
            self._known = None  # its result may take hundreds of megabytes
        if self._session.result is not None and self.detail is None:
            self._timer.start()
        self.changed.emit()

    def _begin(self) -> None:
        result, photo = self._session.result, self._session.photo
        if result is None or photo is None:
            return

        def told(detail: object) -> None:
            if result is self._session.result and isinstance(detail, FineDetail):
                sentence = retold(honest_sentence(generated_share(result), detail))
                self._known = (result, detail, sentence)
                self.changed.emit()

        # one that cannot be measured is not worth a message: nobody asked for it
        job = partial(_measure, result, photo)
        self._work = self._worker.start_long(job, told=told, ended=lambda error: None)


def _measure(
    result: Result,
    photo: Photo,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Measure in the pipeline thread."""
    tell(paused(fine_detail(result.image, photo.pixels), pause))
