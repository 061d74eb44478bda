"""The review: doubtful regions one after another, each with four answers; it ends with a report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from app.actions import Actions
from app.canvas import Canvas, Cells
from app.document.message import Message
from app.document.paint import Layer
from app.document.session import Session
from app.review.bar import ReviewBar
from app.review.question import Question, find_regions, make_candidates
from app.services.models import ModelChoice
from app.threads.pipeline_worker import PipelineWorker
from models.errors import StudioError
from models.events import Candidate, Request
from models.grid import STRIDE, Flags, Rect
from models.recipe import Mark, Outcome, Recipe, Reviewed, lifted
from models.refinement import Region

_PAUSE_MS = 200
_OUTCOMES = {"photo": Outcome.KEPT, "current": Outcome.ACCEPTED, "reroll": Outcome.REROLLED}
_CURRENT, _FIRST_REROLL = 1, 2
_KEYS = ("review_accept", "review_keep", "review_reroll")
_MARGIN = 2
"""Tokens around a region that its pictures show at least."""


class Review(QObject):
    """Goes through the regions that the evaluator doubts most; every decision is one undo step.

    Args:
        bar: Shows a region, and takes the keys while it is open.
        canvas: Goes to the region.
        session: The document.
        choice: The model, which knows from where its evaluator is to be believed.
        worker: Makes the pictures.
        actions: Begin, accept, keep, reroll, next, end.
        window: Parent.
        first: Gives the tokens of what is looked at before all else; None for none.
    """

    opened = Signal()

    def __init__(
        self,
        bar: ReviewBar,
        canvas: Canvas,
        session: Session,
        choice: ModelChoice,
        worker: PipelineWorker,
        actions: Actions,
        window: QWidget,
        *,
        first: Callable[[], Flags | None] = lambda: None,
    ) -> None:
        super().__init__(window)
        self.bar, self._canvas, self._session = bar, canvas, session
        self._first = first
        self._choice, self._actions = choice, actions
        self._question = Question(worker, self._fail)
        self._regions: tuple[Region, ...] = ()
        self._index = self._turn = 0
        self._passed: set[int] = set()
        self._ends: dict[int, int] = {}  # by region, what its tokens got in the layer
        self._found: list[Candidate] = []
        self._asked: Recipe | None = None
        self._lent: list[tuple[str, list[QKeySequence]]] = []
        self._digits = [QShortcut(str(number + 1), window) for number in range(len(bar.cards))]
        for number, digit in enumerate(self._digits):
            digit.activated.connect(partial(bar.check, number))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._ask_if_changed)
        self._connect()
        self._use_keys(False)

    def _connect(self) -> None:
        targets = {
            "review": self.begin_or_pass,
            "review_accept": self.accept,
            "review_keep": self.keep_photo,
            "review_reroll": self.reroll,
            "review_end": self.end,
        }
        for name, target in targets.items():
            self._actions[name].triggered.connect(lambda _=False, do=target: do())
        session = self._session
        session.undo_stack.indexChanged.connect(self._follow_history)
        session.recipe_changed.connect(self._timer.start)
        session.marks_changed.connect(self._timer.start)
        session.photo_changed.connect(self._close)
        session.confidence_changed.connect(self._follow_grid)

    # What is

    @property
    def is_open(self) -> bool:
        """True while a region is looked at."""
        return bool(self._regions)

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of this review, in their order."""
        return self._regions

    @property
    def index(self) -> int:
        """Number of the region that is looked at, from 0."""
        return self._index

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Answers to the region that are there already."""
        return tuple(self._found)

    # Beginning and end

    def begin_or_pass(self) -> None:
        """Begin with the most doubtful region, or leave the present one open and go on."""
        if self.is_open:
            self._passed.add(self._index)
            self._go_on()
            return
        confidence, session = self._session.confidence, self._session
        if confidence is None or session.result is None:
            sentence = self.tr("There is no result to review yet. Restore the photo first.")
            session.tell(Message(sentence))
            return
        below, without = self._choice.current.alpha, self._decided()
        job = partial(find_regions, confidence, below, without, self._first())
        self._question.ask(job, self._begin)

    def _decided(self) -> Flags:
        """Tokens that need no review: locked or chosen by hand, bool (Ht, Wt)."""
        work = self._session.paintwork
        locked = work.grid(Layer.MARKS) == Mark.KEEP
        return np.asarray(locked | (work.grid(Layer.CHOSEN) > 0), np.bool_)

    def _begin(self, regions: object) -> None:
        confidence = self._session.confidence
        if not isinstance(regions, tuple) or confidence is None:
            return
        if not regions:
            sentence = self.tr(
                "No region is in doubt: the evaluator is sure of everything that you have not "
                "decided already."
            )
            self._session.tell(Message(sentence))
            return
        self._regions, self._index, self._turn = regions, 0, 0
        self._use_keys(True)
        self.opened.emit()  # other bars go first: two at a time would need a taller window
        if not self.is_open:
            return
        self.bar.show()
        # when the picture has made room; a quick hand may have decided the first by then
        QTimer.singleShot(0, self, lambda: self._show(self._index))

    def end(self) -> None:
        """Close the bar, and say what was decided."""
        decided, left = bool(self._ends), len(self._passed - {*self._ends})
        self._close()
        if decided:
            report = self.report()
            if left:
                report += self.tr(", {0} left open").format(left)
            self._session.tell(Message(self.tr("Review: {0}.").format(report)))

    def report(self) -> str:
        """Everything that was reviewed on this photo, in words."""
        grid = self._session.paintwork.grid(Layer.REVIEWED)
        counts = Reviewed.of(grid).counts
        told = self.tr("{0} reviewed, {1} kept from the photo, {2} rerolled")
        kept, rerolled = counts[Outcome.KEPT], counts[Outcome.REROLLED]
        return told.format(sum(counts.values()), kept, rerolled)

    def _close(self) -> None:
        self._question.stop()
        self._timer.stop()
        self._regions, self._found, self._asked = (), [], None
        self._ends, self._passed = {}, set()
        self._use_keys(False)
        self.bar.hide()
        self._canvas.point_at(None)

    def _use_keys(self, used: bool) -> None:
        """Take the keys of the bar from the actions that have them otherwise, or give them back."""
        for name in (*_KEYS, "review_end"):
            self._actions[name].setEnabled(used)
        for digit in self._digits:
            digit.setEnabled(used)
        for name, keys in self._lent:
            self._actions[name].setShortcuts(keys)
        self._lent = []
        if not used:
            return
        own = {each.toString() for name in _KEYS for each in self._actions[name].shortcuts()}
        own |= {digit.key().toString() for digit in self._digits}
        for action in self._actions:
            keys = action.shortcuts()
            if action.objectName() not in _KEYS and own & {key.toString() for key in keys}:
                self._lent.append((action.objectName(), keys))
                action.setShortcuts([key for key in keys if key.toString() not in own])

    # One region

    def _show(self, index: int) -> None:
        if not index < len(self._regions):
            return
        self._index, self._turn = index, 0
        region = self._regions[index]
        box = region.box
        flags = self._cells()[box.top : box.top + box.height, box.left : box.left + box.width]
        self._canvas.point_at(Cells(box.top, box.left, flags))
        self._canvas.go_to(
            Rect(*(STRIDE * side for side in (box.top, box.left, box.height, box.width)))
        )
        self.bar.show_region(
            index + 1,
            len(self._regions),
            confidence=region.confidence,
            first=region.first,
        )
        self.bar.check(_CURRENT)
        self.bar.age(keep=False)
        self._ask()

    def _go_on(self) -> None:
        if self._index + 1 < len(self._regions):
            self._show(self._index + 1)
        else:
            self.end()

    def _cells(self) -> Flags:
        """The region, bool (Ht, Wt)."""
        flags = np.zeros(self._session.marks.shape, np.bool_)
        flags.ravel()[self._regions[self._index].cells] = True
        return flags

    def _ask(self) -> None:
        photo, session = self._session.photo, self._session
        if photo is None or not self.is_open:
            return
        self._found, self._asked = [], session.recipe
        self._enable()
        self.bar.name_last(livelier=self._choice.current.takes_texture)
        request = Request(photo, self._asked, tile=session.tile, precision=session.precision)
        room = self.bar.room
        box = framed(
            self._regions[self._index].box, (room.height(), room.width()), session.marks.shape
        )
        job = partial(make_candidates, request, self._cells(), box, self._turn)
        self._question.ask(job, self._take)

    def _take(self, candidate: object) -> None:
        if isinstance(candidate, Candidate):
            number = len(self._found)
            self._found.append(candidate)
            self.bar.show_pixels(number, candidate.pixels)
            if number != _CURRENT:
                self.bar.tell_change(number, candidate.changed, texture=candidate.texture)
            self._enable()

    def _enable(self) -> None:
        """Accept what is there; the present state is the second to come."""
        self._actions["review_accept"].setEnabled(len(self._found) > _CURRENT)

    def _ask_if_changed(self) -> None:
        """Make the pictures anew after a change of the settings or the paint."""
        if self.is_open and self._asked is not None and self._asked != self._session.recipe:
            self.bar.age(keep=True)
            self._ask()

    def _follow_history(self) -> None:
        """Go back to a region whose decision is undone."""
        if not self.is_open or not self._ends:
            return
        grid = self._session.paintwork.grid(Layer.REVIEWED).ravel()
        undone = [
            index
            for index, value in self._ends.items()
            if grid[self._regions[index].cells[0]] != value
        ]
        for index in undone:
            del self._ends[index]
        if undone:
            self._show(min(undone))

    def _follow_grid(self) -> None:
        """Close where the grid is another: its regions are gone."""
        if self.is_open and self._session.confidence is None:
            self._close()

    # Decisions

    def accept(self) -> None:
        """Hold the region as the marked picture shows it."""
        if isinstance(QApplication.focusWidget(), QAbstractSpinBox | QLineEdit):
            self._canvas.setFocus()  # that Enter was for a number
            return
        if 0 <= self.bar.checked < len(self._found):
            candidate = self._found[self.bar.checked]
            self._decide(_OUTCOMES[candidate.origin], candidate)

    def keep_photo(self) -> None:
        """Hold the region as it was read from the photo."""
        self._decide(Outcome.KEPT, None)

    def reroll(self) -> None:
        """Draw two other pictures, and mark the first of them."""
        self._turn += 1
        self.bar.check(_FIRST_REROLL)
        self.bar.age(keep=True, first=_FIRST_REROLL)
        self._ask()

    def _decide(self, outcome: Outcome, candidate: Candidate | None) -> None:
        """Lock what is the photo's, choose what is not, note it, and go on: one undo step."""
        if not self.is_open:
            return
        work, cells = self._session.paintwork, self._regions[self._index].cells
        marks, chosen, reviewed = (
            work.grid(layer).copy() for layer in (Layer.MARKS, Layer.CHOSEN, Layer.REVIEWED)
        )
        kept = np.ones(cells.size, np.bool_) if candidate is None else candidate.kept
        codes = np.zeros(cells.size, np.int64) if candidate is None else candidate.tokens + 1
        before = marks.ravel()[cells]
        freed = np.where(before == Mark.KEEP, Mark.NONE, before)
        marks.ravel()[cells] = np.where(kept, Mark.KEEP, freed)
        chosen.ravel()[cells] = np.where(kept, 0, codes)
        number = int(reviewed.max(initial=0)) // 4 + 1
        value = Reviewed.value(number, outcome)
        reviewed.ravel()[cells] = value
        names = {
            Outcome.ACCEPTED: self.tr("Accept region {0}"),
            Outcome.KEPT: self.tr("Keep the photo in region {0}"),
            Outcome.REROLLED: self.tr("Reroll region {0}"),
        }
        self._ends[self._index] = value
        painted = {Layer.MARKS: marks, Layer.CHOSEN: chosen, Layer.REVIEWED: reviewed}
        if candidate is not None and candidate.texture:
            livelier = lifted(self._session.recipe, self._cells(), candidate.texture).texture
            assert livelier is not None
            painted[Layer.TEXTURE] = livelier.offsets
        self._session.repaint(painted, names[outcome].format(self._index + 1))
        self._go_on()

    def _fail(self, error: StudioError) -> None:
        self._session.fail(error)


def framed(box: Rect, room: tuple[int, int], grid: tuple[int, ...]) -> Rect:
    """The part of a grid that shows a region in a picture of some height and width.

    It has the proportions of the picture, as far as the grid goes, and is enlarged twice at most.

    Args:
        box: The region, in tokens.
        room: Height and width of the picture in pixels.
        grid: Height and width of the grid in tokens.
    """
    height, width = max(room[0], 1), max(room[1], 1)
    scale = max(
        (box.height + 2 * _MARGIN) / height, (box.width + 2 * _MARGIN) / width, 1 / (2 * STRIDE)
    )
    size = [
        min(max(round(length * scale), needed), whole)
        for length, needed, whole in zip(
            (height, width), (box.height, box.width), grid, strict=True
        )
    ]
    top = round(box.top + box.height / 2 - size[0] / 2)
    left = round(box.left + box.width / 2 - size[1] / 2)
    return Rect(min(max(top, 0), grid[0] - size[0]), min(max(left, 0), grid[1] - size[1]), *size)
