"""Four variants as pictures: the first thing to decide, by eye."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.actions import Actions
from app.document.session import Session
from app.services.models import ModelChoice
from app.services.variants import Proofs
from app.widgets.buttons import ActionButton, plain_text
from app.widgets.proof_card import LABEL, ProofCard
from app.widgets.theme import GAP, Theme
from models.recipe import Variant, variant_of


class VariantGrid(QWidget):
    """The cards of all variants in two rows.

    Args:
        proofs: Their pictures.
        session: Whose settings are marked.
        choice: The model.
        actions: What a click triggers.
        theme: Colours of the cards.
    """

    def __init__(
        self,
        proofs: Proofs[Variant],
        session: Session,
        choice: ModelChoice,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._proofs, self._session, self._choice = proofs, session, choice
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.cards: dict[Variant, ProofCard] = {}
        for number, variant in enumerate(Variant):
            action = actions[variant.name]
            key = action.shortcut().toString()
            card = ProofCard(key, plain_text(action), action.toolTip(), theme)
            card.clicked.connect(action.trigger)
            card.clicked.connect(self._mark)
            self._layout.addWidget(card, number // 2, number % 2)
            self.cards[variant] = card
        proofs.changed.connect(self._show)
        session.recipe_changed.connect(self._mark)
        choice.changed.connect(self._mark)
        self._show()
        self._mark()

    def _show(self) -> None:
        for variant, card in self.cards.items():
            picture = self._proofs.picture(variant)
            card.show_picture(picture, current=self._proofs.is_current(variant))

    def _mark(self) -> None:
        chosen = variant_of(self._session.settings, self._choice.current)
        for variant, card in self.cards.items():
            card.setChecked(variant is chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Have pictures made."""
        super().showEvent(event)
        self._proofs.set_visible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        if isValid(self._proofs):  # a floating panel is hidden after the window is gone
            self._proofs.set_visible(False)


class VariantsPanel(QWidget):
    """The cards, and a button that shows them large."""

    def __init__(self, grid: VariantGrid, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        self.large = ActionButton(actions["proof"])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(grid)
        layout.addWidget(self.large)


class ProofBoard(QWidget):
    """The variants large, over the picture: a click adopts one, Esc closes.

    Args:
        grid: The cards.
        canvas: What it covers.
    """

    def __init__(self, grid: VariantGrid, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.grid, self._canvas = grid, canvas
        self.setAutoFillBackground(True)
        self.setAccessibleName(QCoreApplication.translate("ProofBoard", "Variants"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(grid)
        for card in grid.cards.values():
            policy = card.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Expanding)
            card.setSizePolicy(policy)
            card.clicked.connect(self.hide)
        canvas.installEventFilter(self)
        self.hide()

    @property
    def room(self) -> QSize:
        """Size of one picture in device pixels."""
        ratio = self.devicePixelRatioF()
        area = self.size()
        return QSize(
            round((area.width() - 12) / 2 * ratio),
            round(((area.height() - 12) / 2 - LABEL) * ratio),
        )

    def toggle(self) -> None:
        """Open it over the picture, or close it."""
        if self.isVisible():
            self.hide()
            return
        self.setGeometry(self._canvas.rect())
        self.raise_()
        self.show()
        next(iter(self.grid.cards.values())).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keys back to the picture."""
        super().hideEvent(event)
        self._canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Stay as large as the picture's place."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        return False
