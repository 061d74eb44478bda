"""The bar of what was found in the photo: pictures to tick, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
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
from app.widgets.buttons import ActionButton
from app.widgets.controls import ElidedLabel
from app.widgets.proof_card import LABEL, ProofCard
from app.widgets.theme import EDGE, GAP, Theme

CARD = QSize(124, 78 + LABEL)
"""Size of a card in logical pixels, its name included."""
_TICK = 20
_SCROLL = 12


class FindCard(ProofCard):
    """A find with a tick: whether it is to be kept."""

    pointed = Signal(bool)
    """The pointer or the focus has come to it, or left it."""

    def __init__(self, number: int, name: str, tip: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(str(number), name, tip, theme, parent)
        self.setFixedSize(CARD)

    def show_part(self, image: QImage) -> None:
        """Show a part of the photo."""
        if image.isNull():
            self.show_picture(None, current=True)
            return
        whole, smooth = Qt.AspectRatioMode, Qt.TransformationMode.SmoothTransformation
        wide = image.width() > 2 * image.height()  # a line of lettering is seen from end to end
        fits = whole.KeepAspectRatio if wide else whole.KeepAspectRatioByExpanding
        self.show_picture(image.scaled(self.room, fits, smooth), current=True)

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
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Faces and lettering"))
        self._theme = theme
        self.cards: list[FindCard] = []
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self.told = ElidedLabel()
        self.told.setProperty("dim", True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far the search is"))
        self.keep = ActionButton(actions["find_keep"], text="", primary=True)
        self.dismiss = QPushButton()
        self.dismiss.clicked.connect(self.dismissed)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP + 4)
        head.addWidget(self.title)
        head.addWidget(self.told, 1)
        head.addWidget(self.progress, 1)
        head.addWidget(self.keep)
        head.addWidget(self.dismiss)
        self._row = QWidget()
        self._cards = QHBoxLayout(self._row)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(4)
        self._cards.addStretch(1)
        self.shelf = QScrollArea()
        self.shelf.setFrameShape(QFrame.Shape.NoFrame)
        self.shelf.setWidgetResizable(True)
        self.shelf.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.shelf.setFixedHeight(CARD.height() + _SCROLL)
        self.shelf.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.shelf.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shelf.setWidget(self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 4, EDGE, GAP)
        layout.setSpacing(4)
        layout.addLayout(head)
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

    def show_finds(
        self, title: str, notes: str, finds: Sequence[tuple[str, str, QImage, bool]]
    ) -> None:
        """Show finds: name, tip, picture and whether it is ticked, each.

        Args:
            title: What was found.
            notes: What else there is to say.
            finds: In their order.
        """
        self._clear()
        self.title.setText(title)
        self.told.setText(notes)
        self.told.setToolTip(notes)
        for number, (name, tip, image, chosen) in enumerate(finds):
            card = FindCard(number + 1, name, tip, self._theme, self._row)
            card.setChecked(chosen)
            card.show_part(image)
            card.toggled.connect(partial(self.ticked.emit, number))
            card.pointed.connect(partial(self._point, number))
            self._cards.insertWidget(number, card)
            self.cards.append(card)
        self._change_shape(searching=False)
        self.dismiss.setText(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Keep nothing of it  (Esc)"))

    def _point(self, number: int, here: bool) -> None:
        if here:
            self.shelf.ensureWidgetVisible(self.cards[number], GAP, 0)
        self.pointed.emit(number if here else -1)

    def show_count(self, count: int) -> None:
        """Say how many are ticked."""
        self.keep.setText(self.tr("Enter  Keep {0}").format(count))

    def _clear(self) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
