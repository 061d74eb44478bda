"""The bar of what was found in the photo: pictures to tick, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.canvas.signs import draw_glass
from app.review.head import Head
from app.widgets.proof_card import LABEL, ProofCard
from app.widgets.spoken import ROLE, announce
from app.widgets.theme import EDGE, GAP, Theme
from models.detection import Kind

PICTURES = {Kind.FACE: QSize(92, 84), Kind.LETTERING: QSize(156, 84)}
"""Sizes of the pictures of finds in logical pixels."""
_HEIGHT = 84 + LABEL
_TICK = 20
_SCROLL = 12


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A find as the bar shows it.

    Attributes:
        kind: What it is.
        name: The same in a word.
        tip: One sentence.
        picture: The part of the photo.
        chosen: Whether it is ticked.
    """

    kind: Kind
    name: str
    tip: str
    picture: QImage
    chosen: bool


class FindCard(ProofCard):
    """A find with a tick: whether it is to be kept."""

    pointed = Signal(bool)
    """The pointer or the focus has come to it, or left it."""

    def __init__(self, number: int, shown: Shown, theme: Theme, parent: QWidget) -> None:
        super().__init__(str(number), shown.name, shown.tip, theme, parent)
        self.setFixedSize(PICTURES[shown.kind].width(), _HEIGHT)
        self.setChecked(shown.chosen)
        self._show_part(shown.picture)

    def _show_part(self, image: QImage) -> None:
        whole, smooth = Qt.AspectRatioMode, Qt.TransformationMode.SmoothTransformation
        filled = image.scaled(self.room, whole.KeepAspectRatioByExpanding, smooth)
        self.show_picture(filled, current=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, and the tick on its corner."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(4, 4, _TICK, _TICK)
            draw_glass(painter, place, 4)
            name = "check-square" if self.isChecked() else "square"
            icon = self._theme.icon(name, "#ffffff")
            icon.paint(painter, place.adjusted(1, 1, -1, -1).toRect())

    def enterEvent(self, event: QEvent) -> None:
        """Say that it is pointed at."""
        self.pointed.emit(True)
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        """Say that it is not any more."""
        self.pointed.emit(False)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that it is pointed at."""
        self.pointed.emit(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it is not any more."""
        self.pointed.emit(False)
        super().focusOutEvent(event)


class FindBar(QFrame):
    """Shows finds to tick, or how far the search is."""

    ticked = Signal(int, bool)
    pointed = Signal(int)
    """Number of the find that the pointer or the focus has come to; -1 for none."""
    dismissed = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setProperty(ROLE, "Grouping")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Faces and lettering"))
        self._theme = theme
        self.cards: list[FindCard] = []
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self.head = Head(self.title)
        self.told = self.head.told
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far the search is"))
        self.keep = QPushButton()
        self.keep.setProperty("primary", True)
        self.keep.setToolTip(actions["find_keep"].toolTip())
        self.keep.clicked.connect(actions["find_keep"].trigger)
        self.dismiss = QPushButton()
        self.dismiss.clicked.connect(self.dismissed)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.head.add_middle(self.progress)
        self.head.add_button(self.keep)
        self.head.add_button(self.dismiss)
        self._row = QWidget()
        self._cards = QHBoxLayout(self._row)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(4)
        self._cards.addStretch(1)
        self.shelf = QScrollArea()
        self.shelf.setFrameShape(QFrame.Shape.NoFrame)
        self.shelf.setWidgetResizable(True)
        self.shelf.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.shelf.setFixedHeight(_HEIGHT + _SCROLL)
        self.shelf.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.shelf.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shelf.setWidget(self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 4, EDGE, GAP)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.shelf)

    def show_searching(self, share: float) -> None:
        """Say how far the search is, 0 to 1."""
        self._clear()
        self.title.setText(self.tr("Looking for faces and lettering…"))
        self.progress.setValue(round(100 * share))
        self._change_shape(searching=True)
        self.dismiss.setText(self.tr("Cancel"))
        self.dismiss.setToolTip(self.tr("Stop the search  (Esc)"))

    def _change_shape(self, *, searching: bool) -> None:
        self.progress.setVisible(searching)
        for widget in (self.told, self.keep, self.shelf):
            widget.setVisible(not searching)
        self.show()

    def show_finds(self, title: str, notes: str, finds: Sequence[Shown]) -> None:
        """Show what was found.

        Args:
            title: What was found.
            notes: What else there is to say.
            finds: In their order.
        """
        self._clear()
        self.title.setText(title)
        self.head.say(notes)
        for number, shown in enumerate(finds):
            card = FindCard(number + 1, shown, self._theme, self._row)
            card.toggled.connect(partial(self.ticked.emit, number))
            card.pointed.connect(partial(self._point, number))
            self._cards.insertWidget(number, card)
            self.cards.append(card)
        self._change_shape(searching=False)
        announce(self, f"{title}. {notes}")
        self.dismiss.setText(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Keep nothing of it  (Esc)"))

    def _point(self, number: int, here: bool) -> None:
        if here:
            self.shelf.ensureWidgetVisible(self.cards[number], GAP, 0)
        self.pointed.emit(number if here else -1)

    def show_count(self, count: int) -> None:
        """Say how many are ticked."""
        self.keep.setText(self.tr("Enter  Keep {0}").format(count))
        self.keep.setEnabled(count > 0)

    def _clear(self) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
