"""Save options of files, and the two exports."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.actions import Actions
from app.preferences import DEEP, FORMAT, METADATA, QUALITY, Preferences
from app.widgets.buttons import ActionButton
from app.widgets.controls import CalmCombo, NumberRow
from app.widgets.theme import GAP
from models.images import QUALITIES


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format that can be written.

    Attributes:
        suffix: With the dot.
        name: For people.
        has_quality: Whether it loses something, by a quality of 1 to 100.
        is_deep: Whether it can hold 16 bits a channel.
    """

    suffix: str
    name: str
    has_quality: bool = False
    is_deep: bool = False


OFFERED = (
    FileFormat(".png", "PNG", is_deep=True),
    FileFormat(".jpg", "JPEG", has_quality=True),
    FileFormat(".webp", "WebP", has_quality=True),
    FileFormat(".tif", "TIFF", is_deep=True),
    FileFormat(".avif", "AVIF", has_quality=True),
)
"""The formats of `models.images` that the window offers, in this order."""


class ExportPanel(QWidget):
    """Format, quality, depth and metadata; nothing is written until a button is pressed."""

    def __init__(
        self, actions: Actions, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.format = CalmCombo()
        self.format.setAccessibleName(self.tr("File format"))
        self.format.setToolTip(self.tr("Format offered by the save dialog."))
        for entry in OFFERED:
            self.format.addItem(entry.name, entry.suffix)
        self.quality = NumberRow(
            self.tr("Quality"),
            low=QUALITIES[0],
            high=QUALITIES[1],
            default=QUALITY.default,
            decimals=0,
            tip=self.tr("Higher gives a larger and cleaner file."),
        )
        self.deep = QCheckBox(self.tr("16 bits per channel"))
        self.deep.setToolTip(self.tr("Finer tones for later editing; larger files."))
        self.metadata = QCheckBox(self.tr("Keep metadata and colour profile"))
        self.metadata.setToolTip(self.tr("Keeps camera data and description in the file."))
        self.picture = ActionButton(
            actions["export_picture"], text=self.tr("Export picture…"), primary=True
        )
        self.comparison = ActionButton(
            actions["export_comparison"], text=self.tr("Export comparison…")
        )
        self.format.activated.connect(lambda: preferences.set(FORMAT, self.format.currentData()))
        self.quality.edited.connect(lambda value, _: preferences.set(QUALITY, round(value)))
        self.deep.toggled.connect(lambda on: preferences.set(DEEP, on))
        self.metadata.toggled.connect(lambda on: preferences.set(METADATA, on))
        preferences.changed.connect(self._show)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        name = QLabel(self.tr("Format"))
        name.setBuddy(self.format)
        row.addWidget(name)
        row.addStretch()
        row.addWidget(self.format)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(row)
        for widget in (self.quality, self.deep, self.metadata, self.picture, self.comparison):
            layout.addWidget(widget)

    def _show(self) -> None:
        preferences = self._preferences
        index = max(0, self.format.findData(preferences.get(FORMAT)))
        entry = OFFERED[index]
        self.format.setCurrentIndex(index)
        self.quality.show_value(preferences.get(QUALITY))
        self.quality.setVisible(entry.has_quality)
        self.deep.setVisible(entry.is_deep)
        self.deep.setChecked(preferences.get(DEEP))
        self.metadata.setChecked(preferences.get(METADATA))
