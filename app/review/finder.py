"""The finder: proposes faces and lettering in the photo as Keep; nothing is kept unasked."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.canvas import Canvas, Spot
from app.document.message import Message
from app.document.paint import Layer
from app.document.session import Session
from app.languages.window import filled, retold
from app.review.find_bar import PICTURES, FindBar, Shown
from app.threads import file_jobs as jobs
from app.threads.file_worker import FileWorker
from models.detection import Find, Kind, cells_of, keep_finds
from models.errors import StudioError
from models.grid import Flags


class Finder(QObject):
    """Searches once for each photo, shows what was found, and keeps what is ticked: one undo step.

    Args:
        bar: Shows it.
        canvas: Where finds are outlined, and clicked.
        session: The document.
        worker: Searches.
        actions: Begin, and keep what is ticked.
        window: Parent.
    """

    opened = Signal()

    def __init__(
        self,
        bar: FindBar,
        canvas: Canvas,
        session: Session,
        worker: FileWorker,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.bar, self._canvas, self._session = bar, canvas, session
        self._worker, self._actions = worker, actions
        self._job: int | None = None
        self._found: jobs.Found | None = None
        self._chosen: list[bool] = []  # also after the bar was closed
        self._is_shown = False
        self._pointed = -1
        self._size = (0, 0)
        actions["find"].triggered.connect(lambda _=False: self.begin())
        actions["find_keep"].triggered.connect(lambda _=False: self.keep())
        actions["find_keep"].setEnabled(False)
        bar.dismissed.connect(self.end)
        bar.ticked.connect(self._tick)
        bar.pointed.connect(self._point)
        canvas.spot_clicked.connect(self._toggle)
        session.photo_changed.connect(self._forget)
        session.framing_changed.connect(self._forget)
        session.recipe_changed.connect(self._follow_size)

    # What is

    @property
    def is_open(self) -> bool:
        """True while finds are shown or looked for."""
        return self._job is not None or self._is_shown

    @property
    def finds(self) -> tuple[Find, ...]:
        """Everything that was found in this photo."""
        return self._found.search.finds if self._found is not None else ()

    @property
    def chosen(self) -> tuple[Find, ...]:
        """The finds that are ticked."""
        pairs = zip(self.finds, self._chosen, strict=False)
        return tuple(find for find, chosen in pairs if chosen)

    def cells(self) -> Flags | None:
        """Tokens of what was found and is ticked, bool (Ht, Wt); None where nothing is."""
        return self._cells(chosen) if (chosen := self.chosen) else None

    def _cells(self, finds: tuple[Find, ...]) -> Flags:
        photo = self._session.photo
        assert photo is not None
        return cells_of(finds, (photo.height, photo.width), self._session.output_size)

    # Searching

    def begin(self) -> None:
        """Search the photo, or show again what was found in it."""
        pixels = self._session.photo_pixels
        if pixels is None or self.is_open:
            return
        self.opened.emit()
        if self._found is not None:
            self._show(self._found)
            return
        self.bar.show_searching(0.0)
        ratio = self._canvas.devicePixelRatioF()
        rooms = {
            kind: (round(ratio * size.height()), round(ratio * size.width()))
            for kind, size in PICTURES.items()
        }
        self._job = self._worker.submit(
            partial(jobs.find, pixels, rooms),
            done=self._take,
            failed=self._fail,
            told=self.bar.show_searching,
        )

    def _take(self, found: jobs.Found) -> None:
        self._job, self._found = None, found
        self._chosen = [find.is_sure for find in found.search.finds]
        self._show(found)

    def _fail(self, error: StudioError) -> None:
        self.end()
        self._session.fail(error)

    def _show(self, found: jobs.Found) -> None:
        notes = " ".join(retold(error.sentence) for error in found.search.errors)
        if not found.search.finds:
            self.end()
            sentence = self.tr("No faces and no lettering were found in this photo.")
            if notes:  # not all of it was looked for
                sentence = self.tr("Nothing was found in this photo.")
            self._session.tell(Message(f"{sentence} {notes}".strip()))
            return
        self._is_shown = True
        advice = self.tr("What is ticked stays as it is in the photo.")
        self.bar.show_finds(
            self._title(),
            f"{notes} {advice}".strip(),
            [
                Shown(find.kind, *self._words(find), image, chosen)
                for find, image, chosen in zip(
                    found.search.finds, found.pictures, self._chosen, strict=True
                )
            ],
        )
        self._show_chosen()

    def _title(self) -> str:
        kinds = [find.kind for find in self.finds]
        told = {Kind.FACE: self.tr("Faces: {0}"), Kind.LETTERING: self.tr("Lettering: {0}")}
        return ", ".join(
            text.format(kinds.count(kind)) for kind, text in told.items() if kind in kinds
        )

    def _words(self, find: Find) -> tuple[str, str]:
        """Name and tip of a find."""
        name = self.tr("Face") if find.kind is Kind.FACE else self.tr("Lettering")
        tip = self.tr("{0}, {1:.0f} % sure. Tick it to keep it as it is in the photo.")
        return name, filled(tip, name, 100 * find.sureness)

    # Choosing

    def _tick(self, number: int, chosen: bool) -> None:
        self._chosen[number] = chosen
        self._show_chosen()

    def _toggle(self, number: int) -> None:
        if number < len(self.bar.cards):
            self.bar.cards[number].toggle()

    def _point(self, number: int) -> None:
        self._pointed = number
        self._show_spots()

    def _show_chosen(self) -> None:
        self._actions["find_keep"].setEnabled(any(self._chosen))
        self.bar.show_count(sum(self._chosen))
        self._show_spots()

    def _show_spots(self) -> None:
        photo = self._session.photo
        if photo is None or not self._is_shown:
            self._canvas.set_spots(())
            return
        self._size = self._session.output_size
        scale = np.array([self._size[1] / photo.width, self._size[0] / photo.height])
        spots = [
            Spot(
                str(number + 1),
                tuple(tuple(map(tuple, np.asarray(each) * scale)) for each in find.outlines),
                chosen,
                number == self._pointed,
            )
            for number, (find, chosen) in enumerate(zip(self.finds, self._chosen, strict=True))
        ]
        self._canvas.set_spots(spots)

    def _follow_size(self) -> None:
        """Draw the outlines where they are in a result of another size."""
        if self._is_shown and self._size != self._session.output_size:
            self._show_spots()

    # The end

    def keep(self) -> None:
        """Paint Keep on what is ticked, where nothing is painted or chosen yet: one undo step."""
        chosen = self.chosen
        if not chosen or not self._is_shown:
            return
        work = self._session.paintwork
        cells = self._cells(chosen) & (work.grid(Layer.CHOSEN) == 0)
        text = self.tr("Keep {0}").format(self._counted(chosen))
        self.end()
        self._session.repaint({Layer.MARKS: keep_finds(self._session.marks, cells)}, text)

    def _counted(self, finds: tuple[Find, ...]) -> str:
        kinds = [find.kind for find in finds]
        told = {Kind.FACE: self.tr("faces ({0})"), Kind.LETTERING: self.tr("lettering ({0})")}
        return " + ".join(
            text.format(kinds.count(kind)) for kind, text in told.items() if kind in kinds
        )

    def end(self) -> None:
        """Close the bar; what was found and ticked stays known."""
        if self._job is not None:
            self._worker.forget(self._job)
        self._job, self._is_shown, self._pointed = None, False, -1
        self._actions["find_keep"].setEnabled(False)
        self._canvas.set_spots(())
        self.bar.hide()

    def _forget(self) -> None:
        self._found, self._chosen = None, []
        self.end()
