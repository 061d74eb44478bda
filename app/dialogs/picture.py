"""The dialog that asks how and where to save the restored picture, with a preview.

An existing file is never replaced unasked: the dialog says so in its place and offers a free name.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.picture_options import PictureChoices, format_index
from app.languages.window import filled, retold, unbroken
from app.preferences import Preferences
from app.threads.file_jobs import Outlook, look_ahead, written_part
from app.threads.file_worker import FileWorker
from app.threads.latest import Newest
from app.widgets.controls import resize_on_screen
from app.widgets.file_dialog import FileDialog
from app.widgets.preview import ResultView
from app.widgets.spoken import ROLE, NamedLabel, announce
from app.widgets.theme import EDGE, GAP
from models.batch import RestoreOrder
from models.comparison import FineDetail, generated_share, honest_sentence, measured_detail
from models.errors import StudioError
from models.events import Result
from models.grid import Rect
from models.images import Photo


class Conflict(QFrame):
    """Shown only if files already exist, or the folder does not."""

    free_name_chosen = Signal(str)
    replace_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conflict")
        self.setProperty(ROLE, "AlertMessage")
        self._free = ""
        self.text = QLabel(wordWrap=True)
        self.use_free = QPushButton()
        self.use_free.setAutoDefault(False)
        self.use_free.setToolTip(self.tr("Save under a name that is free"))
        self.use_free.clicked.connect(lambda: self.free_name_chosen.emit(self._free))
        self.replace = QCheckBox(self.tr("Replace it"))
        self.replace.setToolTip(self.tr("Overwrite the existing file."))
        self.replace.toggled.connect(self.replace_changed)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.use_free)
        row.addWidget(self.replace)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, GAP, EDGE, GAP)
        layout.addWidget(self.text)
        layout.addLayout(row)
        self.hide()

    def show_outlook(self, outlook: Outlook) -> bool:
        """Show what is in the way, if anything; True if the file may be written."""
        taken = outlook.taken
        self.setVisible(bool(taken) or not outlook.has_folder)
        self.use_free.setVisible(bool(taken))
        self.replace.setVisible(bool(taken))
        self._free = outlook.free.name
        self.use_free.setText(self.tr("Use “{0}”").format(self._free))
        self.use_free.setAccessibleName(self.use_free.text())
        self._tell(self._sentence(outlook))
        return outlook.has_folder and (not taken or self.replace.isChecked())

    def _sentence(self, outlook: Outlook) -> str:
        """Say what is in the way; empty if nothing is."""
        taken = outlook.taken
        if not outlook.has_folder:
            return self.tr("This folder does not exist. Choose another one.")
        if not taken:
            return ""
        if len(taken) == 1:
            return self.tr("“{0}” already exists.").format(taken[0])
        said = self.tr("“{0}” and %n more already exist.", "", len(taken) - 1)
        return said.format(taken[0])

    def _tell(self, sentence: str) -> None:
        """Show it; who listens hears it once, as *Export* says nothing while it rests."""
        if sentence != self.text.text():
            self.text.setText(sentence)
            announce(self, sentence)


_PAUSE_MS = 150
_PANEL = 400


class PictureDialog(QDialog):
    """Name, place and choices of the picture to write, beside a preview at 100 %.

    Args:
        photo: The open photo.
        result: Of a finished run.
        worker: Looks ahead: existing files, size of the file, and how it will look.
        preferences: The last choices.
        suggestion: Path that is offered.
        parent: Window.
    """

    export_requested = Signal(object)
    """The `RestoreOrder`, which names the file."""

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
        self._share = generated_share(result)
        self._honest = retold(honest_sentence(self._share, None))
        self.outlook: Outlook | None = None
        self._ahead = Newest(
            worker, self._ask_outlook, done=self._take_outlook, failed=self._fail,
            pause_ms=_PAUSE_MS, parent=self,
        )  # fmt: skip
        self._look = Newest(
            worker, self._ask_part, done=self._take_part, failed=self._fail,
            pause_ms=_PAUSE_MS, parent=self,
        )  # fmt: skip
        self._detail = Newest(
            worker, lambda: partial(measured_detail, result.image, photo.pixels),
            done=self._take_detail, failed=self._fail, pause_ms=_PAUSE_MS, parent=self,
        )  # fmt: skip
        self.view = ResultView((result.image.shape[0], result.image.shape[1]))
        self.choices = PictureChoices(preferences, suggestion.suffix.lower())
        self.conflict = Conflict()
        self._make_place(suggestion)
        self._lay_out()
        self._connect()
        self._changed()
        self._detail.ask()
        self.name.setFocus()
        self.name.setSelection(0, len(suggestion.stem))

    @property
    def order(self) -> RestoreOrder:
        """The order as chosen; its recipe is that of the result in the end."""
        return RestoreOrder(
            file=Path(self.folder.text()) / self._whole_name(),
            save=self.choices.save,
            embed=self.choices.embed.isChecked(),
            maps=self.choices.maps_choice,
            exists="overwrite" if self.conflict.replace.isChecked() else "refuse",
        )

    @property
    def is_settled(self) -> bool:
        """True once everything shown belongs to the current choice."""
        questions = (self._ahead, self._look, self._detail)
        return all(each.is_settled for each in questions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room for the preview."""
        super().resizeEvent(event)
        self._look.ask()

    def _whole_name(self) -> str:
        name = self.name.text().strip()
        return name if format_index(name) is not None else f"{name}{self.choices.entry.suffix}"

    # Making

    def _make_place(self, suggestion: Path) -> None:
        self.name = QLineEdit(suggestion.name)
        self.name.setAccessibleName(self.tr("File name"))
        self.name.setToolTip(self.tr("Name of the file; its extension sets the format."))
        self.folder = QLineEdit(str(suggestion.parent))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setToolTip(self.tr("Where to save the file."))
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose the folder"))
        self.browse.setToolTip(self.tr("Choose the folder"))
        self.browse.setAutoDefault(False)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._follow_name)
        self.folder.textChanged.connect(self._move)
        self.browse.clicked.connect(self._ask_folder)
        self.choices.format_chosen.connect(self._follow_format)
        self.choices.changed.connect(self._changed)
        self.conflict.free_name_chosen.connect(self.name.setText)
        self.conflict.replace_changed.connect(self._show_outlook)
        self.view.moved.connect(self._look.ask)
        self.finished.connect(self._stop)

    def _lay_out(self) -> None:
        self.facts = NamedLabel(self.tr("What will be saved"), word_wrap=True)
        self.facts.setProperty("dim", True)
        column = QVBoxLayout()
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(EDGE)
        column.addLayout(self._lay_out_place())
        column.addWidget(self.choices)
        column.addWidget(self.facts)
        column.addWidget(self.conflict)
        column.addStretch()
        column.addWidget(self._make_buttons())
        panel = QWidget()
        panel.setLayout(column)
        panel.setFixedWidth(max(_PANEL, panel.minimumSizeHint().width()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(panel)
        self.export.setDefault(True)  # in the dialog: a button alone would lose it to Cancel
        resize_on_screen(self, QSize(960, 600))

    def _lay_out_place(self) -> QGridLayout:
        place = QHBoxLayout()
        place.setSpacing(GAP)
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        grid = QGridLayout()
        grid.setHorizontalSpacing(EDGE)
        grid.setVerticalSpacing(GAP)
        labels = [QLabel(self.tr("Name")), QLabel(self.tr("Folder"))]
        for label, buddy in zip(labels, (self.name, self.folder), strict=True):
            label.setBuddy(buddy)
        widest = max(each.sizeHint().width() for each in (*labels, *self.choices.labels))
        for label in (*labels, *self.choices.labels):  # one column through both grids
            label.setFixedWidth(widest)
        grid.addWidget(labels[0], 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(labels[1], 1, 0)
        grid.addLayout(place, 1, 1)
        return grid

    def _make_buttons(self) -> QDialogButtonBox:
        self.export = QPushButton(self.tr("Export"))
        self.export.setToolTip(self.tr("Save the file"))
        self.export.setProperty("primary", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._export)
        return buttons

    # Following

    def _follow_name(self, name: str) -> None:
        if format_index(name) is not None:
            self.choices.show_format(name)
        self._move()

    def _follow_format(self, suffix: str) -> None:
        name = self.name.text().strip()
        stem = name if format_index(name) is None else str(Path(name).with_suffix(""))
        blocker = QSignalBlocker(self.name)
        self.name.setText(f"{stem}{suffix}")
        del blocker
        self._move()

    def _move(self) -> None:
        """Follow a new target; a permission to replace the old one no longer holds."""
        self.conflict.replace.setChecked(False)
        self._changed()

    def _changed(self) -> None:
        self.outlook = None
        self._ahead.ask()
        self._look.ask()
        self._show_outlook()

    def _ask_outlook(self) -> Callable[[], Outlook]:
        return partial(look_ahead, self.order, self._photo, self._result)

    def _take_outlook(self, outlook: Outlook) -> None:
        self.outlook = outlook
        self._show_outlook()

    def _ask_part(self) -> Callable[[], tuple[Rect, QImage]]:
        return partial(written_part, self.order, self._photo, self._result, self.view.wanted)

    def _take_part(self, part: tuple[Rect, QImage]) -> None:
        self.view.show_part(*part)

    def _take_detail(self, detail: FineDetail) -> None:
        self._honest = retold(honest_sentence(self._share, detail))
        self._show_outlook()

    def _fail(self, error: StudioError) -> None:
        self.facts.setText(retold(error.sentence))
        announce(self, self.facts.text(), urgent=True)

    def _show_outlook(self) -> None:
        outlook = self.outlook
        height, width = self._result.image.shape[:2]
        said = [self.tr("{0} × {1} pixels").format(width, height)]
        said += [self.tr("about {0}").format(spoken_size(outlook.size))] if outlook else []
        is_name = not any(c in self.name.text() for c in "/\\\0")
        wrong = "" if is_name else self.tr("A file name holds no / and no \\.")
        facts = unbroken(wrong or f"{', '.join(said)}\n{self._honest}")
        if wrong and facts != self.facts.text():
            announce(self, wrong)
        self.facts.setText(facts)
        usable = bool(self.name.text().strip()) and is_name
        if outlook is not None:
            usable = self.conflict.show_outlook(outlook) and usable
        self.export.setEnabled(usable)

    # Doing

    def _ask_folder(self) -> None:
        dialog = FileDialog(self, self.tr("Folder"), self.folder.text())
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self) -> None:
        if not self.export.isEnabled():
            return
        order = self.order
        self.choices.remember()
        self.accept()
        self.export_requested.emit(order)

    def _stop(self) -> None:
        self._ahead.stop()
        self._detail.stop()
        self._look.stop()
        self.deleteLater()


def spoken_size(size: int) -> str:
    """A number of bytes such as “640 kB” or “6.2 MB”."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return filled("{0:.1f} MB" if size < 100_000_000 else "{0:.0f} MB", size / 1_000_000)
