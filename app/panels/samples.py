"""A contact strip of samples: one part of the picture with several seeds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.document.session import Session
from app.services.samples import FEWEST, MOST, Samples
from app.widgets.controls import CalmCombo
from app.widgets.proof_card import ProofCard
from app.widgets.theme import GAP, Theme
from models.recipe import Sample

translate = QCoreApplication.translate

_COLUMNS = 2


class SampleCard(ProofCard):
    """A sample's picture with its seed; a menu says what can be done with it."""

    def __init__(
        self, sample: Sample, theme: Theme, menu: Callable[[], QMenu], parent: QWidget
    ) -> None:
        name = translate("SamplesPanel", "Seed {0}").format(sample.seed)
        tip = translate(
            "SamplesPanel", "Use this seed. The menu paints it in with the Variation brush instead."
        )
        super().__init__("", name, tip, theme, parent)
        self._menu = menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to use it or to paint it."""
        menu = self._menu()
        menu.setParent(self, menu.windowFlags())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class SamplesPanel(QWidget):
    """The cards of all samples, how many there are, and others.

    Args:
        samples: Their pictures.
        session: Whose seed is marked.
        theme: Colours of the cards.
    """

    adopted = Signal(object)
    """The `Sample` that was clicked."""
    painted = Signal(object)
    """The `Sample` that is to be painted."""

    def __init__(
        self, samples: Samples, session: Session, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.samples, self._session, self._theme = samples, session, theme
        self.cards: dict[Sample, SampleCard] = {}
        self.count = CalmCombo()
        self.count.setAccessibleName(self.tr("Number of samples"))
        self.count.setToolTip(self.tr("How many seeds are shown side by side."))
        self.count.offer([(str(n), n) for n in range(FEWEST, MOST + 1)], samples.count)
        self.count.activated.connect(lambda: samples.set_count(self.count.currentData()))
        self.others = QPushButton(self.tr("Others"))
        self.others.setToolTip(self.tr("Keep the present seed and show others beside it."))
        self.others.setAccessibleDescription(self.others.toolTip())
        self.others.clicked.connect(samples.draw_others)
        self._lay_out()
        samples.changed.connect(self._renew)
        samples.proofs.changed.connect(self._show)
        session.recipe_changed.connect(self._mark)
        self._renew()

    def _lay_out(self) -> None:
        note = QLabel(
            self.tr(
                "A click uses a seed; its menu paints it in. Confidence > Samples agree shows "
                "where the seeds differ."
            ),
            wordWrap=True,
        )
        note.setProperty("dim", True)
        row = QHBoxLayout()
        seeds = QLabel(self.tr("Seeds"))
        seeds.setBuddy(self.count)
        row.addWidget(seeds)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.others)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(row)
        layout.addLayout(self._grid)
        layout.addWidget(note)

    def _renew(self) -> None:
        """Make a card for every sample; those that stay keep their pictures."""
        for sample in [each for each in self.cards if each not in self.samples.all]:
            card = self.cards.pop(sample)
            card.hide()
            card.deleteLater()
        for number, sample in enumerate(self.samples.all):
            if sample not in self.cards:
                card = SampleCard(sample, self._theme, partial(self._menu, sample), self)
                card.clicked.connect(partial(self.adopted.emit, sample))
                card.clicked.connect(self._mark)
                self.cards[sample] = card
            self._grid.addWidget(self.cards[sample], number // _COLUMNS, number % _COLUMNS)
        self.cards = {sample: self.cards[sample] for sample in self.samples.all}
        self._show()
        self._mark()

    def _menu(self, sample: Sample) -> QMenu:
        menu = QMenu()
        menu.addAction(self.tr("&Use This Seed"), partial(self.adopted.emit, sample))
        menu.addAction(self.tr("&Paint It In"), partial(self.painted.emit, sample))
        return menu

    def _show(self) -> None:
        proofs = self.samples.proofs
        for sample, card in self.cards.items():
            card.show_picture(proofs.picture(sample), current=proofs.is_current(sample))

    def _mark(self) -> None:
        for sample, card in self.cards.items():
            card.setChecked(sample.seed == self._session.settings.seed)

    def showEvent(self, event: QShowEvent) -> None:
        """Have pictures made."""
        super().showEvent(event)
        self.samples.set_watched("panel", True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        if isValid(self.samples):  # a floating panel is hidden after the window is gone
            self.samples.set_watched("panel", False)
