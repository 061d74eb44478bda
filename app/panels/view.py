"""What lies over the picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.actions import Actions
from app.panels.buttons import ActionCheck
from app.panels.controls import NumberRow
from app.preferences import HEATMAP_OPACITY, Preferences
from app.theme import GAP


class ViewPanel(QWidget):
    """Heatmap, its opacity, the outline of low tokens, the painted tokens."""

    opacity_changed = Signal(float)

    def __init__(
        self, actions: Actions, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.heatmap = ActionCheck(actions["heatmap"], self.tr("Confidence heatmap"))
        self.outline = ActionCheck(actions["outline"], self.tr("Outline tokens below alpha"))
        self.marks = ActionCheck(actions["marks"], self.tr("Painted tokens"))
        self.opacity = NumberRow(
            self.tr("Opacity"),
            low=0,
            high=100,
            default=round(100 * HEATMAP_OPACITY.default),
            decimals=0,
            suffix=" %",
            tip=self.tr("How much of the heatmap covers the picture."),
        )
        self.opacity.show_value(round(100 * preferences.get(HEATMAP_OPACITY)))
        self.opacity.edited.connect(self._edit_opacity)
        note = QLabel(
            self.tr("Yellow: the evaluator is sure. Violet: it doubts, and the refiner may invent.")
        )
        note.setWordWrap(True)
        note.setProperty("dim", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for widget in (self.heatmap, self.opacity, note, self.outline, self.marks):
            layout.addWidget(widget)

    def _edit_opacity(self, percent: float, gesture: int) -> None:
        self._preferences.set(HEATMAP_OPACITY, percent / 100)
        self.opacity_changed.emit(percent / 100)
