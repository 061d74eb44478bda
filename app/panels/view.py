"""The panel of everything shown over the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.actions import Actions
from app.film.heat_layers import HeatLayer, layer_name, layer_of, layer_tip
from app.preferences import HEATMAP_LAYER, HEATMAP_OPACITY, Preferences
from app.widgets.buttons import ActionButton, ActionCheck
from app.widgets.controls import CalmCombo, NumberRow
from app.widgets.spoken import name_choice
from app.widgets.theme import GAP


class ViewPanel(QWidget):
    """Heatmap, outline of low tokens, painted tokens; ways to regions and to single tokens."""

    opacity_changed = Signal(float)
    layer_chosen = Signal(object)
    """The `HeatLayer` to show."""

    def __init__(
        self, actions: Actions, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.heatmap = ActionCheck(actions["heatmap"], self.tr("Heatmap over the picture"))
        self.layer = CalmCombo()
        for layer in HeatLayer:
            self.layer.addItem(layer_name(layer), layer)
            self.layer.setItemData(
                self.layer.count() - 1, layer_tip(layer), Qt.ItemDataRole.ToolTipRole
            )
        self.layer.setCurrentIndex(self.layer.findData(layer_of(preferences)))
        self.layer.setToolTip(self.tr("What the colours mean."))
        self.layer.currentIndexChanged.connect(self._choose_layer)
        self.outline = ActionCheck(actions["outline"], self.tr("Outline tokens below alpha"))
        self.marks = ActionCheck(actions["marks"], self.tr("Painted tokens"))
        self.opacity = NumberRow(
            self.tr("Opacity"),
            low=0,
            high=100,
            default=round(100 * HEATMAP_OPACITY.default),
            decimals=0,
            suffix=" %",
            tip=self.tr("How strongly the heatmap covers the picture."),
        )
        self.opacity.show_value(round(100 * preferences.get(HEATMAP_OPACITY)))
        self.opacity.edited.connect(self._edit_opacity)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("dim", True)
        self._choose_layer()
        self._lay_out(actions)
        name_choice(self.layer, self.tr("Heatmap layer"))

    def _lay_out(self, actions: Actions) -> None:
        self.review = ActionButton(actions["review"], text=self.tr("Review"))
        self.inspect = ActionButton(actions["INSPECT"], text=self.tr("Inspect"))
        closer = QHBoxLayout()
        closer.setSpacing(4)
        closer.addWidget(self.review)
        closer.addWidget(self.inspect)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        rows = (self.heatmap, self.layer, self.opacity, self.note, self.outline, self.marks)
        for widget in rows:
            layout.addWidget(widget)
        layout.addLayout(closer)

    def _choose_layer(self) -> None:
        layer = self.layer.currentData()
        self._preferences.set(HEATMAP_LAYER, layer.name)
        self.note.setText(layer_tip(layer))
        self.layer_chosen.emit(layer)

    def _edit_opacity(self, percent: float, gesture: int) -> None:
        self._preferences.set(HEATMAP_OPACITY, percent / 100)
        self.opacity_changed.emit(percent / 100)
