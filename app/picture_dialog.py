"""The dialog that asks how and where to write the restored picture, and says what will come of it.

A file that is there is never replaced unasked: the dialog says so in its place and offers a name
that is free.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.jobs import Outlook, PictureOrder, look_ahead
from app.panels.controls import CalmCombo, NumberRow
from app.panels.export import FORMATS, FileFormat
from app.preferences import DEEP, EMBED, FORMAT, MAPS, METADATA, QUALITY, Preferences
from app.theme import EDGE, GAP
from app.worker import FileWorker
from models.errors import StudioError
from models.events import Result
from models.maps import generated_share, share_sentence
from models.photo import Photo, SaveOptions

_PAUSE_MS = 150
_WIDTH = 520


class PictureDialog(QDialog):
    """Name, format, quality, depth, metadata, recipe and maps of the picture to write.

    Args:
        photo: The open photo.
        result: Of a finished run.
        worker: Looks ahead: what is there already, and how large the file will be.
        preferences: The last choices.
        suggestion: Path that is offered.
        parent: Window.
    """

    export_requested = Signal(object)
    """The `PictureOrder`."""

    def __init__(
        self,
        photo: Photo,
        result: Result,
        worker: FileWorker,
        preferences: Preferences,
        *,
        suggestion: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export picture"))
        self._photo, self._result = photo, result
        self._worker, self._preferences = worker, preferences
        self._share = share_sentence(generated_share(result))
        self._job: int | None = None
        self._outlook: Outlook | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_outlook)
        self._make_place(suggestion)
        self._make_format(suggestion.suffix.lower())
        self._make_extras()
        self._make_conflict()
        self._lay_out()
        self.finished.connect(self._stop)
        self._show_options()
        self._changed()
        self.name.setFocus()
        self.name.setSelection(0, len(suggestion.stem))

    @property
    def order(self) -> PictureOrder:
        """What is chosen."""
        entry = self._format
        return PictureOrder(
            path=Path(self.folder.text()) / self._whole_name(),
            options=SaveOptions(
                quality=round(self.quality.value),
                bit_depth=(16 if self.deep.isChecked() else 8) if entry.is_deep else None,
                keep_metadata=self.metadata.isChecked(),
                overwrite=self.replace.isChecked(),
            ),
            embed=self.embed.isChecked(),
            maps=self.maps.currentData(),
        )

    @property
    def _format(self) -> FileFormat:
        return FORMATS[self.format.currentIndex()]

    def _whole_name(self) -> str:
        name = self.name.text().strip()
        return name if _format_index(name) is not None else f"{name}{self._format.suffix}"

    # Making

    def _make_place(self, suggestion: Path) -> None:
        self.name = QLineEdit(suggestion.name)
        self.name.setAccessibleName(self.tr("File name"))
        self.name.setToolTip(self.tr("Name of the file; its ending chooses the format."))
        self.name.textChanged.connect(self._follow_name)
        self.folder = QLineEdit(str(suggestion.parent))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setToolTip(self.tr("Where the file is written."))
        self.folder.textChanged.connect(self._move)
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the folder"))
        self.browse.setToolTip(self.tr("Choose the folder"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._ask_folder)

    def _make_format(self, suffix: str) -> None:
        preferences = self._preferences
        self.format = CalmCombo()
        for entry in FORMATS:
            self.format.addItem(entry.name, entry.suffix)
        self.format.setAccessibleName(self.tr("File format"))
        self.format.setToolTip(self.tr("PNG and TIFF lose nothing; the others are smaller."))
        self.format.setCurrentIndex(max(0, self.format.findData(suffix)))
        self.format.activated.connect(self._follow_format)
        self.quality = NumberRow(
            self.tr("Quality"), low=1, high=100, default=QUALITY.default, decimals=0,
            tip=self.tr("Higher is larger and cleaner."),
        )  # fmt: skip
        self.quality.show_value(preferences.get(QUALITY))
        self.quality.edited.connect(self._changed)
        self.meaning = QLabel()
        self.meaning.setProperty("dim", True)
        self.deep = _check(
            self.tr("16 bits a channel"),
            self.tr("Finer steps for later editing; larger files."),
            preferences.get(DEEP),
        )
        self.deep.toggled.connect(self._changed)

    def _make_extras(self) -> None:
        preferences = self._preferences
        self.metadata = _check(
            self.tr("Keep metadata and colour profile"),
            self.tr("Camera data, description and profile stay; without, the file is plain sRGB."),
            preferences.get(METADATA),
        )
        self.embed = _check(
            self.tr("Put the recipe into the file"),
            self.tr("Drop the file onto the window to go on with the same settings and paint."),
            preferences.get(EMBED),
        )
        self.maps = CalmCombo()
        self.maps.setAccessibleName(self.tr("Maps of what was generated"))
        self.maps.setToolTip(
            self.tr("Which parts were kept or generated, and the confidence, as gray pictures.")
        )
        for text, key in (
            (self.tr("None"), "none"),
            (self.tr("As PNG beside the picture"), "files"),
            (self.tr("As further pages of the TIFF"), "pages"),
        ):
            self.maps.addItem(text, key)
        self.maps.setCurrentIndex(max(0, self.maps.findData(preferences.get(MAPS))))
        for check in (self.metadata, self.embed):
            check.toggled.connect(self._changed)
        self.maps.activated.connect(self._changed)

    def _make_conflict(self) -> None:
        self.conflict = QFrame()
        self.conflict.setObjectName("conflict")
        self.conflict_text = QLabel(wordWrap=True)
        self.use_free = QPushButton()
        self.use_free.setAutoDefault(False)
        self.use_free.setToolTip(self.tr("Write under a name that is free"))
        self.use_free.clicked.connect(self._use_free)
        self.replace = _check(self.tr("Replace it"), self.tr("Write over what is there."), False)
        self.replace.toggled.connect(self._show_outlook)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.use_free)
        row.addWidget(self.replace)
        row.addStretch()
        layout = QVBoxLayout(self.conflict)
        layout.setContentsMargins(EDGE, GAP, EDGE, GAP)
        layout.addWidget(self.conflict_text)
        layout.addLayout(row)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(EDGE)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        place = QHBoxLayout()
        place.setSpacing(GAP)
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        self._row(grid, self.tr("Name"), self.name)
        self._row(grid, self.tr("Folder"), self.folder, place)
        self._row(grid, self.tr("Format"), self.format)
        for widget in (self.quality, self.meaning, self.deep, self.metadata, self.embed):
            grid.addWidget(widget, grid.rowCount(), 1)
        self._row(grid, self.tr("Maps"), self.maps)
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("dim", True)
        self.facts.setAccessibleName(self.tr("What will be written"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(EDGE)
        layout.addLayout(grid)
        layout.addWidget(self.facts)
        layout.addWidget(self.conflict)
        layout.addWidget(self._make_buttons())
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.facts.setFixedWidth(_WIDTH)

    def _row(
        self, grid: QGridLayout, name: str, buddy: QWidget, layout: QHBoxLayout | None = None
    ) -> None:
        label = QLabel(name)
        label.setBuddy(buddy)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        if layout is None:
            grid.addWidget(buddy, row, 1)
        else:
            grid.addLayout(layout, row, 1)

    def _make_buttons(self) -> QDialogButtonBox:
        self.export = QPushButton(self.tr("Export"))
        self.export.setToolTip(self.tr("Write the file"))
        self.export.setProperty("primary", True)
        self.export.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._export)
        return buttons

    # Following

    def _follow_name(self, name: str) -> None:
        index = _format_index(name)
        if index is not None and index != self.format.currentIndex():
            self.format.setCurrentIndex(index)
            self._show_options()
        self._move()

    def _follow_format(self) -> None:
        name = self.name.text().strip()
        stem = name if _format_index(name) is None else str(Path(name).with_suffix(""))
        blocker = QSignalBlocker(self.name)
        self.name.setText(f"{stem}{self._format.suffix}")
        del blocker
        self._show_options()
        self._move()

    def _move(self) -> None:
        """Another target: what was allowed for the old one does not hold."""
        self.replace.setChecked(False)
        self._changed()

    def _show_options(self) -> None:
        """Show only what the format knows."""
        entry = self._format
        self.quality.setVisible(entry.has_quality)
        self.meaning.setVisible(entry.has_quality)
        self.deep.setVisible(entry.is_deep)
        model, pages = self.maps.model(), self.maps.findData("pages")
        is_tiff = entry.suffix == ".tif"
        if isinstance(model, QStandardItemModel):
            model.item(pages).setEnabled(is_tiff)
        if not is_tiff and self.maps.currentIndex() == pages:
            self.maps.setCurrentIndex(self.maps.findData("files"))

    def _changed(self) -> None:
        self._outlook = None
        self.meaning.setText(self._quality_in_words())
        self._pause.start()
        self._show_outlook()

    def _quality_in_words(self) -> str:
        quality = round(self.quality.value)
        if quality == 100 and self._format.suffix == ".webp":
            return self.tr("Lossless")
        for low, text in (
            (95, self.tr("For archives: no difference to see, large")),
            (90, self.tr("Very good: fine colour is kept")),
            (75, self.tr("Good for the web: small, colour a little softer")),
            (50, self.tr("Small: blocks show in smooth parts")),
        ):
            if quality >= low:
                return text
        return self.tr("Tiny: clearly damaged")

    def _ask_outlook(self) -> None:
        self._forget()
        job = partial(look_ahead, self.order, self._photo, self._result)
        self._job = self._worker.submit(job, done=self._take_outlook, failed=self._fail)

    def _take_outlook(self, outlook: Outlook) -> None:
        self._job, self._outlook = None, outlook
        self._show_outlook()

    def _fail(self, error: StudioError) -> None:
        self._job = None
        self.facts.setText(error.sentence)

    def _show_outlook(self) -> None:
        outlook = self._outlook
        height, width = self._result.image.shape[:2]
        said = [self.tr("{0} x {1} pixels").format(width, height)]
        said += [self.tr("about {0}").format(spoken_size(outlook.size))] if outlook else []
        self.facts.setText(f"{', '.join(said)}. {self._share}")
        usable = bool(self.name.text().strip()) and not any(c in self.name.text() for c in "/\\\0")
        if outlook is not None:
            usable = usable and outlook.has_folder
            self._show_conflict(outlook)
            usable = usable and (not outlook.taken or self.replace.isChecked())
        self.export.setEnabled(usable)

    def _show_conflict(self, outlook: Outlook) -> None:
        taken = outlook.taken
        self.conflict.setVisible(bool(taken) or not outlook.has_folder)
        self.use_free.setVisible(bool(taken))
        self.replace.setVisible(bool(taken))
        if not outlook.has_folder:
            self.conflict_text.setText(self.tr("There is no such folder. Choose another."))
        elif taken:
            self.conflict_text.setText(_are_there(self, taken))
            self.use_free.setText(self.tr("Use “{0}”").format(outlook.free.name))
            self.use_free.setAccessibleName(self.use_free.text())

    # Doing

    def _use_free(self) -> None:
        if self._outlook is not None:
            self.name.setText(self._outlook.free.name)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self) -> None:
        if not self.export.isEnabled():
            return
        order, preferences = self.order, self._preferences
        preferences.set(FORMAT, self._format.suffix)
        preferences.set(QUALITY, order.options.quality)
        if self._format.is_deep:
            preferences.set(DEEP, self.deep.isChecked())
        preferences.set(METADATA, order.options.keep_metadata)
        preferences.set(EMBED, order.embed)
        preferences.set(MAPS, order.maps)
        self.accept()
        self.export_requested.emit(order)

    def _forget(self) -> None:
        if self._job is not None:
            self._worker.forget(self._job)
            self._job = None

    def _stop(self) -> None:
        self._pause.stop()
        self._forget()
        self.deleteLater()


def _check(text: str, tip: str, on: bool) -> QCheckBox:
    made = QCheckBox(text)
    made.setToolTip(tip)
    made.setAccessibleName(text)
    made.setChecked(on)
    return made


def _format_index(name: str) -> int | None:
    """Which format a file name asks for by its ending."""
    suffix = {".jpeg": ".jpg", ".tiff": ".tif"}.get(
        Path(name).suffix.lower(), Path(name).suffix.lower()
    )
    return next((at for at, entry in enumerate(FORMATS) if entry.suffix == suffix), None)


def _are_there(widget: QWidget, taken: Sequence[str]) -> str:
    if len(taken) == 1:
        return widget.tr("“{0}” is already there.").format(taken[0])
    return widget.tr("“{0}” and {1} more are already there.").format(taken[0], len(taken) - 1)


def spoken_size(size: int) -> str:
    """A number of bytes such as “640 kB” or “6.2 MB”."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB" if size < 100_000_000 else f"{size / 1_000_000:.0f} MB"
