"""Tools and shapes on the token grid, and changes of all that is painted."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from app.actions import Actions
from app.document.paint import Layer
from app.document.session import Session
from app.languages.window import filled
from app.preferences import AMOUNT, BRUSH_SIZE, PHOTO_SHARE, TOLERANCE, Preferences
from app.services.models import ModelChoice
from app.services.samples import Samples
from app.widgets.buttons import ActionButton, MenuButton, plain_text
from app.widgets.controls import CalmCombo, NumberRow
from app.widgets.spoken import name_choice
from app.widgets.theme import GAP
from models.recipe import Mark, Sample, Variant

TOOLS = (
    *("REFINE", "KEEP", "HEAL", "TEXTURE", "ALPHA"),
    *("REROLL", "ORIGINAL", "VARIATION", "ERASE"),
)
SHAPES = ("BRUSH", "RECTANGLE", "LASSO", "FILL")
_COLUMNS = 3
_TOOL_ICON = QSize(16, 16)
"""Smaller than elsewhere: three Japanese names fit side by side."""


class PaintPanel(QWidget):
    """Tools, shapes, size and amount, changes of the paint, masks, and how much is painted."""

    size_edited = Signal(int)
    tolerance_edited = Signal(int)
    """How much colours may differ in a fill, in percent."""
    amount_edited = Signal(int)
    """Amount in hundredths."""
    share_edited = Signal(int)
    """Share of the photo in hundredths."""
    variation_edited = Signal(object)
    """The `Variant` or `Sample` to paint."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        preferences: Preferences,
        choice: ModelChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._choice = session, choice
        self._actions = actions
        words = (
            self.tr("Refine"),
            self.tr("Keep"),
            self.tr("Heal"),
            self.tr("Texture"),
            self.tr("Alpha"),
            self.tr("Reroll"),
            self.tr("Original"),
            self.tr("Variation"),
            self.tr("Erase"),
        )
        self.tools = {
            name: ActionButton(actions[name], text=text)
            for name, text in zip(TOOLS, words, strict=True)
        }
        self.shapes = {name: ActionButton(actions[name], text="") for name in SHAPES}
        self._make_rows(preferences)
        self._make_tolerance(preferences)
        self._make_variation()
        self._make_notes()
        self.masks = self._mask_button()
        self.find_button = ActionButton(actions["find"])
        self._lay_out()
        session.marks_changed.connect(self._show_count)
        choice.changed.connect(self._show_needed)
        for name in TOOLS + SHAPES:
            actions[name].toggled.connect(self._show_needed)
        self._show_count()
        self._show_needed()

    def _make_rows(self, preferences: Preferences) -> None:
        self.brush = NumberRow(
            self.tr("Brush size"),
            low=1,
            high=64,
            default=BRUSH_SIZE.default,
            decimals=0,
            tip=self.tr("Width of the brush in tokens; one token is 8 × 8 pixels of the result."),
        )
        self.brush.show_value(preferences.get(BRUSH_SIZE))
        self.brush.edited.connect(lambda value, _: self.size_edited.emit(round(value)))
        self.amount = NumberRow(
            self.tr("Amount"),
            low=-1,
            high=1,
            default=AMOUNT.default / 100,
            decimals=2,
            tip=self.tr(
                "Added where you paint, to the texture amount or to alpha: above 0 invents more, "
                "below 0 less."
            ),
        )
        self.amount.show_value(preferences.get(AMOUNT) / 100)
        self.amount.edited.connect(lambda value, _: self.amount_edited.emit(round(100 * value)))
        self.share = NumberRow(
            self.tr("Photo"),
            low=1,
            high=100,
            default=PHOTO_SHARE.default,
            decimals=0,
            tip=self.tr(
                "How much of the unrestored photo comes back where you paint with Original, in "
                "percent."
            ),
        )
        self.share.show_value(preferences.get(PHOTO_SHARE))
        self.share.edited.connect(lambda value, _: self.share_edited.emit(round(value)))

    def _make_tolerance(self, preferences: Preferences) -> None:
        self.tolerance = NumberRow(
            self.tr("Tolerance"),
            low=0,
            high=100,
            default=TOLERANCE.default,
            decimals=0,
            suffix=" %",
            tip=self.tr(
                "How much the colour of the picture may differ from where you click; 100 fills up "
                "to the edges of paint alone."
            ),
        )
        self.tolerance.show_value(preferences.get(TOLERANCE))
        self.tolerance.edited.connect(lambda value, _: self.tolerance_edited.emit(round(value)))

    def _make_variation(self) -> None:
        self.variation = CalmCombo()
        self.variation.setToolTip(
            self.tr("The variant or the sample that the brush paints, also Space and a click.")
        )
        actions = self._actions
        names = [(plain_text(actions[each.name]), each) for each in Variant]
        self.variation.offer(names, Variant.TEXTURED)
        self.variation.activated.connect(
            lambda: self.variation_edited.emit(_look(self.variation.currentData()))
        )

    def _mask_button(self) -> MenuButton:
        button = MenuButton(self.tr("Mask"), self.tr("Load or save a mask picture"))
        menu = QMenu(button)
        for name in (
            *("load_refine_mask", "load_keep_mask", "load_heal_mask"),
            *("save_refine_mask", "save_keep_mask", "save_heal_mask"),
        ):  # fmt: skip
            menu.addAction(self._actions[name])
        button.setMenu(menu)
        return button

    def _make_notes(self) -> None:
        self.without = QLabel(
            self.tr(
                "This model has no texture setting: what you paint with Texture changes nothing."
            )
        )
        self.without.setProperty("dim", True)
        self.without.setWordWrap(True)
        self._count = QLabel()
        self._count.setProperty("dim", True)
        self._count.setWordWrap(True)

    def _lay_out(self) -> None:
        tools = QGridLayout()
        tools.setSpacing(3)
        for number, button in enumerate(self.tools.values()):
            button.setIconSize(_TOOL_ICON)
            tools.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        shapes = QHBoxLayout()
        shapes.setSpacing(3)
        shapes.addWidget(QLabel(self.tr("Shape")))
        shapes.addStretch()
        for button in self.shapes.values():
            button.setFixedWidth(44)
            shapes.addWidget(button)
        edits = QHBoxLayout()
        edits.setSpacing(3)
        for name in ("clear", "invert", "grow", "shrink"):
            edits.addWidget(ActionButton(self._actions[name], text=""), 1)
        edits.addWidget(self.masks, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP + 2)
        layout.addLayout(tools)
        layout.addLayout(shapes)
        layout.addWidget(self.brush)
        layout.addWidget(self.tolerance)
        layout.addWidget(self.amount)
        layout.addWidget(self.share)
        layout.addWidget(self.variation)
        name_choice(self.variation, self.tr("Variant to paint"))
        layout.addWidget(self.without)
        layout.addLayout(edits)
        layout.addWidget(self.find_button)
        layout.addWidget(self._count)

    def _show_needed(self) -> None:
        """Show only the numbers that the current tool uses."""
        self.brush.setEnabled(self._actions["BRUSH"].isChecked())
        self.tolerance.setVisible(self._actions["FILL"].isChecked())
        self.amount.setVisible(
            any(self._actions[name].isChecked() for name in ("ALPHA", "TEXTURE"))
        )
        self.share.setVisible(self._actions["ORIGINAL"].isChecked())
        self.variation.setVisible(self._actions["VARIATION"].isChecked())
        textured = self._actions["TEXTURE"].isChecked()
        self.without.setVisible(textured and not self._choice.current.takes_texture)

    def follow(self, samples: Samples) -> None:
        """Offer the samples behind the variants."""

        def offer() -> None:
            while self.variation.count() > len(Variant):
                self.variation.removeItem(len(Variant))
            for sample in samples.all:
                self.variation.addItem(self.tr("Seed {0}").format(sample.seed), sample)

        samples.changed.connect(offer)
        offer()

    def show_variation(self, look: Variant | Sample) -> None:
        """Show what the variation brush paints."""
        found = (n for n in range(self.variation.count()) if self.variation.itemData(n) == look)
        self.variation.setCurrentIndex(next(found, -1))

    def _show_count(self) -> None:
        marks, work = self._session.marks, self._session.paintwork
        counts = np.bincount(marks.ravel(), minlength=len(Mark))
        shares = [
            (self.tr("{0:.1f} % forced"), int(counts[Mark.REFINE])),
            (self.tr("{0:.1f} % locked"), int(counts[Mark.KEEP])),
            (self.tr("{0:.1f} % healed"), int(counts[Mark.HEAL])),
            (self.tr("{0:.1f} % textured"), int(np.count_nonzero(work.grid(Layer.TEXTURE)))),
            (
                self.tr("{0:.1f} % other alpha"),
                int(np.count_nonzero(work.grid(Layer.ALPHA))),
            ),
            (self.tr("{0:.1f} % original"), int(np.count_nonzero(work.grid(Layer.STRENGTH)))),
            (self.tr("{0:.1f} % rerolled"), int(np.count_nonzero(work.grid(Layer.REROLLS)))),
            (self.tr("{0:.1f} % from samples"), int(np.count_nonzero(work.grid(Layer.SEEDS)))),
            (self.tr("{0:.1f} % chosen"), int(np.count_nonzero(work.grid(Layer.CHOSEN)))),
        ]
        share = 100 / max(1, marks.size)
        said = [
            filled(text, count * share).replace(" ", "\N{NO-BREAK SPACE}")
            for text, count in shares
            if count
        ]
        self._count.setText(
            ", ".join(said)
            or self.tr(
                "Refine regenerates, Keep locks, Heal fills in damage, Texture draws livelier or "
                "calmer, Alpha moves the threshold, Reroll draws again, Original brings the photo "
                "back."
            )
        )


def _look(data: Any) -> Variant | Sample:  # noqa: ANN401 (whatever Qt holds)
    """The choice of an entry; Qt gives a text where a variant was put in."""
    return data if isinstance(data, Sample) else Variant(data)
