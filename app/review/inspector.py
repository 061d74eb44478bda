"""The inspector: one token, what the networks say about it, and a code chosen for it by hand."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.canvas import Canvas, Cells, HoverInfo
from app.document.paint import Layer
from app.document.session import Session
from app.languages.window import filled
from app.review.bar import InspectorBar
from app.review.question import Question, inspect_token
from app.threads.pipeline_worker import PipelineWorker
from app.widgets.spoken import announce
from models.errors import StudioError
from models.events import Inspection, Request
from models.recipe import Mark, Recipe

OFFERS = 5
"""Codes that the refiner offers."""
_PAUSE_MS = 200


class Inspector(QObject):
    """Asks about the token that was clicked, and writes what is chosen: each one undo step.

    Args:
        bar: Shows it.
        canvas: Where tokens are clicked.
        session: The document.
        worker: Asks the networks.
        actions: The tool.
        window: Parent.
    """

    opened = Signal()

    def __init__(
        self,
        bar: InspectorBar,
        canvas: Canvas,
        session: Session,
        worker: PipelineWorker,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.bar, self._canvas, self._session, self._actions = bar, canvas, session, actions
        self._question = Question(worker, self._fail)
        self._cell: tuple[int, int] | None = None
        self._seen: Inspection | None = None
        self._asked: Recipe | None = None
        bar.head.expect(self._told(0, 0, 0, max(self._states(), key=len)))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._ask_if_changed)
        actions["INSPECT"].toggled.connect(self._open)
        canvas.clicked.connect(self._click)
        bar.chosen.connect(self.choose)
        bar.freed.connect(self.free)
        bar.close_button.clicked.connect(actions["PAN"].trigger)
        session.photo_changed.connect(self._forget)
        session.confidence_changed.connect(self._follow_grid)
        session.result_changed.connect(self._timer.start)
        session.recipe_changed.connect(self._timer.start)
        session.marks_changed.connect(self._timer.start)

    @property
    def cell(self) -> tuple[int, int] | None:
        """Row and column of the token that is looked at."""
        return self._cell

    @property
    def seen(self) -> Inspection | None:
        """The answer of the networks; None while they are being asked."""
        return None if self._question.is_open else self._seen

    # Looking

    def _open(self, on: bool) -> None:
        if on:
            self.opened.emit()  # other bars go first: two at a time would need a taller window
        self.bar.setVisible(on)
        self._forget()

    def _forget(self) -> None:
        self._question.stop()
        self._cell = self._seen = self._asked = None
        self._canvas.point_at(None)
        self.bar.say_empty(self.tr("Click a token in the picture."))

    def _follow_grid(self) -> None:
        """Forget a token whose grid is gone."""
        if self._session.confidence is None and self._cell is not None:
            self._forget()

    def _click(self, info: HoverInfo | None) -> None:
        if info is None:
            self._forget()
            self.bar.say_empty(self.tr("That is beside the picture. Click one of its tokens."))
        else:
            self.look_at(info.row, info.col)

    def look_at(self, row: int, column: int) -> None:
        """Ask about a token."""
        if self._session.result is None:
            self._forget()
            self.bar.say_empty(
                self.tr("There is no result yet. Click again when the photo is restored.")
            )
            return
        height, width = self._session.marks.shape
        if not (0 <= row < height and 0 <= column < width):
            return
        self._cell = (row, column)
        self._canvas.point_at(Cells(row, column, np.ones((1, 1), np.bool_)))
        self._ask()

    def _ask(self) -> None:
        photo, session = self._session.photo, self._session
        if photo is None or self._cell is None:
            return
        self._asked = session.recipe
        self.bar.age(keep=True)
        request = Request(photo, self._asked, tile=session.tile, precision=session.precision)
        self._question.ask(partial(inspect_token, request, self._cell), self._take)

    def _ask_if_changed(self) -> None:
        if self._cell is not None and self._asked != self._session.recipe:
            self._ask()

    def _take(self, seen: object) -> None:
        if not isinstance(seen, Inspection):
            return
        self._seen = seen
        bar = self.bar
        title = self.tr("Token {0}, {1}").format(seen.column, seen.row)
        bar.title.setText(self.tr("{0}: code {1}").format(title, seen.code))
        numbers = (seen.confidence_l, seen.confidence, seen.entropy)
        hidden = self.tr("Texture is 0 here, so codes other than the photo's do not show.")
        bar.say(hidden if seen.amount == 0 else self._told(*numbers, self._state()))
        announce(bar, f"{bar.title.text()}: {bar.told.text()}")
        bar.name(
            0,
            self.tr("Photo: {0}").format(seen.photo.code),
            self.tr("Lock the token as it was read from the photo; it counts as kept"),
        )
        bar.show_pixels(0, seen.photo.pixels)
        for number, patch in enumerate(seen.offers, 1):
            percent = 100 * patch.chance
            bar.name(
                number,
                filled(self.tr("{0}: {1:.0f} %"), patch.code, percent),
                filled(
                    self.tr(
                        "Choose code {0}, to which the refiner gives {1:.1f} %; it counts as "
                        "generated"
                    ),
                    patch.code,
                    percent,
                ),
            )
            bar.show_pixels(number, patch.pixels)
        for number, card in enumerate(bar.cards):
            card.setEnabled(number <= len(seen.offers))
        codes = [patch.code for patch in seen.offers]
        generated = codes.index(seen.code) + 1 if seen.code in codes else -1
        bar.check(0 if seen.kept else generated)
        bar.free.setEnabled(self._is_decided())

    def _told(self, first: float, now: float, entropy: float, state: str) -> str:
        """The numbers of a token, and why it is as it is, in a line."""
        said = self.tr("confidence {0:.2f} from the photo, {1:.2f} now, entropy {2:.2f}, {3}")
        return filled(said, first, now, entropy, state)

    def _states(self) -> tuple[str, str, str, str]:
        """The reasons why a token may be as it is."""
        by_hand = self.tr("locked by hand"), self.tr("chosen by hand")
        return (*by_hand, self.tr("kept"), self.tr("generated"))

    def _state(self) -> str:
        """The reason why the token is as it is."""
        if self._seen is None or self._cell is None:
            return ""
        locked, chosen, kept, generated = self._states()
        if self._session.marks[self._cell] == Mark.KEEP:
            return locked
        if self._session.paintwork.grid(Layer.CHOSEN)[self._cell]:
            return chosen
        return kept if self._seen.kept else generated

    def _is_decided(self) -> bool:
        """True if the token was chosen or locked by hand."""
        if self._cell is None:
            return False
        chosen = bool(self._session.paintwork.grid(Layer.CHOSEN)[self._cell])
        return chosen or bool(self._session.marks[self._cell] == Mark.KEEP)

    # Choosing

    def choose(self, number: int) -> None:
        """Take one of the pictures: the photo's is locked, another code is chosen."""
        seen = self._seen
        if seen is None or self._cell is None or number > len(seen.offers):
            return
        if number == 0:
            text = self.tr("Keep the photo's token {0}, {1}").format(seen.column, seen.row)
            self._write(Mark.KEEP, 0, text)
        else:
            code = seen.offers[number - 1].code
            text = self.tr("Choose code {0} for token {1}, {2}")
            self._write(Mark.NONE, code + 1, text.format(code, seen.column, seen.row))

    def free(self) -> None:
        """Take back what was chosen or locked by hand."""
        if self._cell is not None:
            row, column = self._cell
            self._write(Mark.NONE, 0, self.tr("Free token {0}, {1}").format(column, row))

    def _write(self, mark: Mark, value: int, text: str) -> None:
        work = self._session.paintwork
        marks, chosen = (work.grid(layer).copy() for layer in (Layer.MARKS, Layer.CHOSEN))
        if mark is Mark.KEEP or marks[self._cell] == Mark.KEEP:
            marks[self._cell] = mark
        chosen[self._cell] = value
        self._session.repaint({Layer.MARKS: marks, Layer.CHOSEN: chosen}, text)

    def _fail(self, error: StudioError) -> None:
        self._session.fail(error)
