"""Seed, temperature, texture, fidelity, schedule: how tokens are drawn, and turned into pixels."""

from __future__ import annotations

import random
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.document.session import Session
from app.services.models import ModelChoice
from app.widgets.buttons import MenuButton
from app.widgets.controls import CalmCombo, NameLabel, NumberRow
from app.widgets.spin import CalmSpin
from app.widgets.theme import GAP, Theme
from models.recipe import RANGES, Recipe

_DEFAULTS = Recipe()
_DICE_MAX = 9999
"""Seeds from the dice stay short enough to be read out."""


class VariationPanel(QWidget):
    """Settings of the random draw and of the decoder."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        choice: ModelChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._choice = choice
        self._theme = theme
        self._dice = random.Random()
        self._make_rows()
        self.resample = self._resample_box()
        self._lay_out()
        choice.changed.connect(self._show_model)
        session.recipe_changed.connect(self._show)
        theme.changed.connect(self._colour)
        self._colour()
        self._show_model()
        self._show()

    def _make_rows(self) -> None:
        self.temperature = NumberRow(
            self.tr("Temperature"),
            low=RANGES["temperature"][0],
            high=RANGES["temperature"][1],
            default=_DEFAULTS.temperature,
            decimals=2,
            tip=self.tr("How daring the generated tokens are: low is calm, high is rough."),
        )
        self.temperature.edited.connect(self._edit_temperature)
        self.fidelity = NumberRow(
            self.tr("Fidelity"),
            low=RANGES["fidelity"][0],
            high=RANGES["fidelity"][1],
            default=_DEFAULTS.fidelity,
            decimals=2,
            tip=self.tr("How closely the picture follows the photo where tokens are too coarse."),
        )
        self.fidelity.edited.connect(self._edit_fidelity)
        self.texture = NumberRow(
            self.tr("Texture"),
            low=RANGES["texture_amount"][0],
            high=RANGES["texture_amount"][1],
            default=_DEFAULTS.texture_amount,
            decimals=2,
            tip=self.tr(
                "How much may be invented where tokens are generated: 0 is calm, 1 has the most "
                "texture. It answers at once, and is off for models that do not know it."
            ),
        )
        self.texture.edited.connect(self._edit_texture)

    def _resample_box(self) -> QCheckBox:
        box = QCheckBox(self.tr("Draw kept tokens again"))
        box.setAccessibleName(box.text())
        box.setToolTip(
            self.tr(
                "As in the released code: kept tokens guide the others but may change in every "
                "step. What you lock by hand stays."
            )
        )
        box.toggled.connect(self._set_resample)
        return box

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP + 2)
        layout.addLayout(self._seed_row())
        layout.addWidget(self.temperature)
        layout.addWidget(self.texture)
        layout.addWidget(self.fidelity)
        layout.addLayout(self._schedule_row())
        layout.addWidget(self.resample)

    def _seed_row(self) -> QHBoxLayout:
        tip = self.tr(
            "A different seed gives different texture; the same seed gives the same picture."
        )
        name = NameLabel(self.tr("Seed"))
        name.setToolTip(tip)
        name.reset.connect(lambda: self._set_seed(_DEFAULTS.seed))
        self.seed = CalmSpin()
        self.seed.setDecimals(0)
        self.seed.setRange(0, 2**32 - 1)
        self.seed.setFixedWidth(96)
        self.seed.setToolTip(tip)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.valueChanged.connect(lambda value: self._set_seed(int(value)))
        self.dice = QPushButton()
        self.dice.setProperty("segment", True)
        self.dice.setIconSize(QSize(18, 18))
        self.dice.setToolTip(self.tr("Roll a new seed"))
        self.dice.setAccessibleName(self.tr("Roll a new seed"))
        self.dice.clicked.connect(lambda: self._set_seed(self._dice.randint(1, _DICE_MAX)))
        self.earlier = MenuButton(self.tr("Earlier seeds"), self.tr("Go back to a seed you tried"))
        self.earlier.setText("")
        self.earlier.setProperty("segment", True)
        self.earlier.setIconSize(QSize(18, 18))
        menu = QMenu(self.earlier)
        menu.aboutToShow.connect(self._list_seeds)
        self.earlier.setMenu(menu)
        row = QHBoxLayout()
        name.setBuddy(self.seed)
        row.addWidget(name)
        row.addStretch()
        row.addWidget(self.earlier)
        row.addWidget(self.dice)
        row.addWidget(self.seed)
        return row

    def _list_seeds(self) -> None:
        menu = self.earlier.menu()
        menu.clear()
        for seed in self._session.seeds:
            action = menu.addAction(str(seed), partial(self._set_seed, seed))
            action.setCheckable(True)
            action.setChecked(seed == self._session.settings.seed)
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _schedule_row(self) -> QHBoxLayout:
        tip = self.tr("How the kept share grows over the steps.")
        name = NameLabel(self.tr("Schedule"))
        name.setToolTip(tip)
        name.reset.connect(lambda: self._set_schedule(self._choice.current.schedule))
        self.schedule = CalmCombo()
        self.schedule.addItem(self.tr("Cosine"), "cosine")
        self.schedule.addItem(self.tr("Linear"), "linear")
        self.schedule.setToolTip(tip)
        self.schedule.setAccessibleName(self.tr("Schedule"))
        self.schedule.activated.connect(lambda: self._set_schedule(self.schedule.currentData()))
        row = QHBoxLayout()
        name.setBuddy(self.schedule)
        row.addWidget(name)
        row.addStretch()
        row.addWidget(self.schedule)
        return row

    def _set_seed(self, seed: int) -> None:
        self._session.change("seed", seed, text=self.tr("Seed {0} → {1}"))

    def _set_schedule(self, schedule: str) -> None:
        text = self.tr("Schedule {0} → {1}")
        self._session.change("schedule", schedule, text=text)

    def _set_resample(self, on: bool) -> None:
        text = self.tr("Draw kept tokens again") if on else self.tr("Kept tokens stay")
        self._session.change("resample_kept", on, text=text)

    def _edit_temperature(self, value: float, gesture: int) -> None:
        value = round(value, 2)
        text = self.tr("Temperature {0:.2f} → {1:.2f}")
        self._session.change("temperature", value, text=text, gesture=gesture)

    def _edit_fidelity(self, value: float, gesture: int) -> None:
        value = round(value, 2)
        text = self.tr("Fidelity {0:.2f} → {1:.2f}")
        self._session.change("fidelity", value, text=text, gesture=gesture)

    def _edit_texture(self, value: float, gesture: int) -> None:
        value = round(value, 2)
        text = self.tr("Texture {0:.2f} → {1:.2f}")
        self._session.change("texture_amount", value, text=text, gesture=gesture)

    def _show_model(self) -> None:
        self.texture.set_default(self._choice.current.texture_amount)
        self.texture.setEnabled(self._choice.current.takes_texture)
        self.temperature.set_default(self._choice.current.temperature)

    def _show(self) -> None:
        settings = self._session.settings
        blockers = [QSignalBlocker(each) for each in (self.seed, self.schedule, self.resample)]
        self.resample.setChecked(settings.resample_kept)
        self.seed.setValue(settings.seed)
        self.schedule.setCurrentIndex(self.schedule.findData(settings.schedule))
        del blockers
        self.temperature.show_value(settings.temperature)
        self.texture.show_value(settings.texture_amount)
        self.fidelity.show_value(settings.fidelity)

    def _colour(self) -> None:
        self.dice.setIcon(self._theme.icon("dice-five"))
        self.earlier.setIcon(self._theme.icon("clock-counter-clockwise"))
