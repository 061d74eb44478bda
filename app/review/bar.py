"""Bars under the picture: a line that says what is looked at, pictures to choose from, buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.languages.window import filled
from app.review.head import Head
from app.threads.file_jobs import to_image
from app.widgets.buttons import ActionButton
from app.widgets.proof_card import LABEL, ProofCard
from app.widgets.spoken import ROLE, announce
from app.widgets.theme import EDGE, GAP, Theme
from models.grid import Pixels

_CARD = 118
"""Height of a card in logical pixels at least, its name included."""
_TALL = 0.6
"""Height of its picture over its width, where the window has room for that."""
_SHARE = 6
"""At most this part of the window's height is a card's."""


class Strip(QFrame):
    """Pictures to choose from in a row, below a title and what there is to say.

    Args:
        cards: A key and a name for each; an empty key for none.
        theme: Colours.
        parent: Window.
    """

    chosen = Signal(int)
    """A picture was clicked."""

    def __init__(
        self, cards: Sequence[tuple[str, str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setProperty(ROLE, "Grouping")
        self.setAutoFillBackground(True)
        self._theme = theme
        self._pictures: list[QImage | None] = [None] * len(cards)
        self._current = [False] * len(cards)
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self.close_button = QPushButton()
        self.close_button.setProperty("quiet", True)
        self.head = Head(self.title, self.close_button)
        self.told = self.head.told
        self.cards = [ProofCard(key, name, name, theme) for key, name in cards]
        self._group = QButtonGroup(self)
        for number, card in enumerate(self.cards):
            card.setFixedHeight(_CARD)
            card.setMinimumWidth(64)
            self._group.addButton(card, number)
        self._group.idClicked.connect(self.chosen)
        theme.changed.connect(self._colour)
        self._lay_out()
        self._colour()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for card in self.cards:
            row.addWidget(card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 4, EDGE, GAP)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addLayout(row)

    def say(self, text: str) -> None:
        """Say something beside the title."""
        self.head.say(text)

    @property
    def room(self) -> QSize:
        """Size of a picture in device pixels, also before the cards are laid out."""
        ratio, card = self.devicePixelRatioF(), self.cards[0]
        return QSize(round(card.width() * ratio), round((card.maximumHeight() - LABEL) * ratio))

    @property
    def checked(self) -> int:
        """Number of the marked picture; -1 for none."""
        return self._group.checkedId()

    def check(self, number: int) -> None:
        """Mark a picture; -1 for none."""
        self._group.setExclusive(False)
        for each, card in enumerate(self.cards):
            card.setChecked(each == number)
        self._group.setExclusive(True)
        if number >= 0 and self.isVisible():
            card = self.cards[number]
            announce(card, f"{card.text()}. {card.accessibleDescription()}")

    def name(self, number: int, text: str, tip: str) -> None:
        """Name a picture."""
        card = self.cards[number]
        card.setText(text)
        card.setAccessibleName(text or tip)
        card.explain(tip)
        card.update()

    def show_pixels(self, number: int, pixels: Pixels) -> None:
        """Show a picture, uint8 RGB (height, width, 3), as large as its card."""
        self._pictures[number], self._current[number] = to_image(pixels), True
        self._show(number)

    def age(self, *, keep: bool, first: int = 0) -> None:
        """From one card on pictures are not what they will be; without ``keep`` they go at once."""
        for number in range(first, len(self.cards)):
            self._current[number] = False
            if not keep:
                self._pictures[number] = None
            self._show(number)

    def _show(self, number: int) -> None:
        image, card = self._pictures[number], self.cards[number]
        if image is not None:
            whole, smooth = Qt.AspectRatioMode, Qt.TransformationMode.SmoothTransformation
            image = image.scaled(card.room, whole.KeepAspectRatioByExpanding, smooth)
        card.show_picture(image, current=self._current[number])

    def minimumSizeHint(self) -> QSize:
        """Never widen the window."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cards a good shape, and scale the pictures to them."""
        super().resizeEvent(event)
        wide = (self.width() - 2 * EDGE) / len(self.cards)
        most = max(_CARD, self.window().height() // _SHARE)
        for card in self.cards:
            card.setFixedHeight(min(max(_CARD, round(_TALL * wide) + LABEL), most))
        for number in range(len(self.cards)):
            self._show(number)

    def _colour(self) -> None:
        self.close_button.setIcon(self._theme.icon("x"))


class ReviewBar(Strip):
    """One region of several, four answers to it, and what can be done with it."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__([(str(number), "") for number in range(1, 5)], theme, parent)
        names = (
            (self.tr("Photo"), self.tr("As it was read from the photo: calm")),
            (self.tr("Current"), self.tr("As it is now")),
            (self.tr("Reroll"), self.tr("Drawn again with another seed")),
        )
        for number, (text, tip) in enumerate(names):
            self.name(number, text, tip)
        self.name_last(livelier=False)
        self.setAccessibleName(self.tr("Review"))
        self.close_button.setAccessibleName(self.tr("End the review"))
        self.close_button.setToolTip(self.tr("End the review  (Esc)"))
        self.close_button.clicked.connect(actions["review_end"].trigger)
        texts = {
            "review_accept": self.tr("Enter  Accept"),
            "review_keep": self.tr("K  Keep photo"),
            "review_reroll": self.tr("R  Reroll"),
            "review": self.tr("N  Next"),
        }
        self.buttons: dict[str, ActionButton] = {}
        for name, text in texts.items():
            button = ActionButton(actions[name], text=text, primary=name == "review_accept")
            self.head.add_button(button, bare=text.split("  ", 1)[-1])
            self.buttons[name] = button
        self.head.expect(filled(self.tr("face or lettering, confidence {0:.2f}"), 0.0))

    def show_region(
        self, number: int, count: int, *, confidence: float, first: bool = False
    ) -> None:
        """Say which region is looked at, from 1, and whether it is of a face or lettering."""
        self.title.setText(self.tr("Region {0} of {1}").format(number, count))
        text = self.tr("confidence {0:.2f}")
        if first:
            text = self.tr("face or lettering, confidence {0:.2f}")
        self.say(filled(text, confidence))
        announce(self, f"{self.title.text()}: {self.told.text()}")

    def name_last(self, *, livelier: bool) -> None:
        """Name the last answer before it is there: no word changes under the pointer."""
        last, text = len(self.cards) - 1, self.tr("Other reroll")
        tip = self.tr("Drawn again with another seed")
        if livelier:
            text, tip = self.tr("Livelier"), self.tr("Drawn again with another seed and livelier")
        if self.cards[last].text() != text:
            self.name(last, text, tip)

    def tell_change(self, number: int, changed: float, *, texture: int = 0) -> None:
        """Say how much a picture differs from the present one.

        Args:
            number: Of the picture.
            changed: Share of the tokens.
            texture: What it has more than now, in hundredths.
        """
        if texture:
            told = self.tr("Drawn again with another seed and with {0} more texture")
            self.cards[number].explain(filled(told, texture))
            return
        if changed == 0:
            told = self.tr("Drawn just as it is now")
        else:
            told = self.tr("{0:.0f} % of the tokens are drawn otherwise than now")
        self.cards[number].explain(filled(told, 100 * changed))


class InspectorBar(Strip):
    """One token: its numbers, the photo's code and those that the refiner finds likeliest."""

    freed = Signal()
    """The token is to be chosen by the refiner again."""

    def __init__(self, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__([("", "")] * (count + 1), theme, parent)
        self.setAccessibleName(self.tr("Inspector"))
        self.close_button.setAccessibleName(self.tr("Close the inspector"))
        self.close_button.setToolTip(self.tr("Close the inspector  (Esc)"))
        self.free = QPushButton(self.tr("Let the refiner choose"))
        self.free.setToolTip(self.tr("Take back what was chosen or locked for this token by hand"))
        self.free.clicked.connect(self.freed)
        self.head.add_button(self.free)
        self.say_empty("")

    def say_empty(self, text: str) -> None:
        """Say why there is nothing to choose from."""
        self.title.setText(self.tr("Inspector"))
        self.say(text)
        self.free.setEnabled(False)
        for number, card in enumerate(self.cards):
            card.setEnabled(False)
            self.name(number, "", self.tr("Click a token in the picture"))
        self.check(-1)
        self.age(keep=False)
