"""The options of a picture: format, quality, depth, metadata, recipe and maps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from app.panels.export import OFFERED, FileFormat
from app.preferences import DEEP, EMBED, FORMAT, MAPS, METADATA, QUALITY, Preferences
from app.widgets.controls import CalmCombo, NumberRow
from app.widgets.theme import EDGE, GAP
from models.images import QUALITIES, SaveOptions
from models.recipe import MapsChoice


class PictureChoices(QWidget):
    """The choices; only those that the format supports are shown.

    Args:
        preferences: The last choices.
        suffix: Of the format at first.
    """

    changed = Signal()
    format_chosen = Signal(str)
    """The suffix of the format that the user has chosen here."""

    def __init__(self, preferences: Preferences, suffix: str) -> None:
        super().__init__()
        self._preferences = preferences
        self._make_format(suffix)
        self._make_extras()
        self._lay_out()
        self.show_format(suffix)
        for check in (self.deep, self.metadata, self.embed):
            check.toggled.connect(self._tell)
        self.quality.edited.connect(self._tell)
        self.maps.activated.connect(self._tell)
        self.format.activated.connect(self._choose_format)

    @property
    def entry(self) -> FileFormat:
        """The format that is chosen."""
        return OFFERED[self.format.currentIndex()]

    @property
    def maps_choice(self) -> MapsChoice:
        """Destination of the maps."""
        choice: MapsChoice = self.maps.currentData()
        return choice

    @property
    def save(self) -> SaveOptions:
        """Save options of the picture."""
        return SaveOptions(
            quality=round(self.quality.value),
            bit_depth=(16 if self.deep.isChecked() else 8) if self.entry.is_deep else None,
            keep_metadata=self.metadata.isChecked(),
        )

    def show_format(self, suffix: str) -> None:
        """Choose a format by its suffix; an unknown one changes nothing."""
        index = format_index(suffix)
        if index is not None:
            self.format.setCurrentIndex(index)
        entry, pages = self.entry, self.maps.findData("pages")
        self.quality.setVisible(entry.has_quality)
        self.meaning.setVisible(entry.has_quality)
        self.deep.setVisible(entry.is_deep)
        model, is_tiff = self.maps.model(), entry.suffix == ".tif"
        if isinstance(model, QStandardItemModel):
            model.item(pages).setEnabled(is_tiff)
        if not is_tiff and self.maps.currentIndex() == pages:
            self.maps.setCurrentIndex(self.maps.findData("files"))
        self.meaning.setText(self._quality_in_words())

    def remember(self) -> None:
        """Keep the choices for the next time."""
        preferences = self._preferences
        preferences.set(FORMAT, self.entry.suffix)
        preferences.set(QUALITY, round(self.quality.value))
        if self.entry.is_deep:
            preferences.set(DEEP, self.deep.isChecked())
        preferences.set(METADATA, self.metadata.isChecked())
        preferences.set(EMBED, self.embed.isChecked())
        preferences.set(MAPS, self.maps_choice)

    def _make_format(self, suffix: str) -> None:
        preferences = self._preferences
        self.format = CalmCombo()
        self.format.offer((entry.name, entry.suffix) for entry in OFFERED)
        self.format.setAccessibleName(self.tr("File format"))
        self.format.setToolTip(self.tr("PNG and TIFF are lossless; the others are smaller."))
        self.quality = NumberRow(
            self.tr("Quality"), low=QUALITIES[0], high=QUALITIES[1],
            default=QUALITY.default, decimals=0,
            tip=self.tr("Higher gives a larger and cleaner file."),
        )  # fmt: skip
        self.quality.show_value(preferences.get(QUALITY))
        self.meaning = QLabel(wordWrap=True)
        self.meaning.setProperty("dim", True)
        self.deep = _check(
            self.tr("16 bits per channel"),
            self.tr("Finer tones for later editing; larger files."),
            preferences.get(DEEP),
        )

    def _make_extras(self) -> None:
        preferences = self._preferences
        self.metadata = _check(
            self.tr("Keep metadata and colour profile"),
            self.tr(
                "Keeps camera data, description and profile; when off, the file is plain sRGB."
            ),
            preferences.get(METADATA),
        )
        self.embed = _check(
            self.tr("Include the recipe in the file"),
            self.tr("Drop the file onto the window to continue with the same settings and paint."),
            preferences.get(EMBED),
        )
        self.maps = CalmCombo()
        self.maps.setAccessibleName(self.tr("Maps of what was generated"))
        self.maps.setToolTip(
            self.tr("Which parts were kept or generated, and the confidence, as grey pictures.")
        )
        entries = (
            (self.tr("None"), "none"),
            (self.tr("As PNG beside the picture"), "files"),
            (self.tr("As further pages of the TIFF"), "pages"),
        )
        self.maps.offer(entries, preferences.get(MAPS))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(EDGE)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        self.labels = [QLabel(self.tr("Format")), QLabel(self.tr("Maps"))]
        for label, buddy in zip(self.labels, (self.format, self.maps), strict=True):
            label.setBuddy(buddy)
        grid.addWidget(self.labels[0], 0, 0)
        grid.addWidget(self.format, 0, 1)
        for widget in (self.quality, self.meaning, self.deep, self.metadata, self.embed):
            grid.addWidget(widget, grid.rowCount(), 1)
        row = grid.rowCount()
        grid.addWidget(self.labels[1], row, 0)
        grid.addWidget(self.maps, row, 1)

    def _choose_format(self) -> None:
        self.show_format(self.entry.suffix)
        self.format_chosen.emit(self.entry.suffix)
        self.changed.emit()

    def _tell(self) -> None:
        self.meaning.setText(self._quality_in_words())
        self.changed.emit()

    def _quality_in_words(self) -> str:
        quality = round(self.quality.value)
        if quality == 100 and self.entry.suffix == ".webp":
            return self.tr("Lossless")
        for low, text in (
            (95, self.tr("For archives: no visible difference, large")),
            (90, self.tr("Very good: fine colour detail is kept")),
            (75, self.tr("Good for the web: small, colour a little softer")),
            (50, self.tr("Small: blocks show in smooth areas")),
        ):
            if quality >= low:
                return text
        return self.tr("Tiny: clearly damaged")


def format_index(name: str) -> int | None:
    """Index of the format that a file name, or a suffix alone, asks for by its ending."""
    ending = Path(f"x{name}").suffix.lower()
    suffix = {".jpeg": ".jpg", ".tiff": ".tif"}.get(ending, ending)
    return next((at for at, entry in enumerate(OFFERED) if entry.suffix == suffix), None)


def _check(text: str, tip: str, on: bool) -> QCheckBox:
    made = QCheckBox(text)
    made.setToolTip(tip)
    made.setChecked(on)
    return made
