"""The photos of a batch, the names of their results, and the outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.languages.window import filled, retold
from app.preferences import OPEN_FOLDER, Preferences
from app.widgets.file_dialog import FileDialog
from app.widgets.theme import EDGE
from models.batch import Job, Restored
from models.images import READABLE

_PHOTO, _RESULT, _STATE = range(3)
_MOST_STATE = 0.45
"""Share of the width that outcomes take at most while names need it, too."""


class _Sentences(QStyledItemDelegate):
    """Cuts a sentence at its end, where names are cut in the middle."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Say where the text is cut."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight


class _PhotoList(QTreeWidget):
    """A list that shares its width among what the columns hold, and shows a hint while empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([self.tr("Photo"), self.tr("Result"), self.tr("Status")])
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names differ at their ends
        self.setItemDelegateForColumn(_STATE, _Sentences(self))
        self._placing = self._placed_by_hand = False
        self.header().setStretchLastSection(False)
        self.header().sectionResized.connect(self._notice)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the hint."""
        super().paintEvent(event)
        if not self.topLevelItemCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            text = self.tr("Drop photos or folders here.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, text)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give the columns what their texts need, or as much of it as there is."""
        if self._placed_by_hand:
            return
        header, room = self.header(), self.viewport().width()
        photo, result, state = (
            max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in range(3)
        )
        spare = room - photo - result - state
        if spare < 0:
            state = max(min(state, round(room * _MOST_STATE)), room - photo - result)
            photo = max(min(photo, (room - state) // 2), room - state - result)
            result = room - state - photo
        photo, result = (each + max(0, spare) // 3 for each in (photo, result))
        self._placing = True
        for column, width in enumerate((photo, result, room - photo - result)):
            header.resizeSection(column, width)
        self._placing = False

    def _notice(self) -> None:
        if not self._placing:
            self._placed_by_hand = True
            self.header().setStretchLastSection(True)


class BatchPhotos(QWidget):
    """A list with buttons to put photos and folders into it, and to take photos out.

    Args:
        preferences: The folder that was opened last.
    """

    changed = Signal()
    """Other photos are wanted than those that are listed."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.sources: list[Path] = []
        self.without: set[Path] = set()
        self.jobs: list[Job] = []
        self._make_list()
        self.add_photos = _button(self.tr("Add photos…"), self.tr("Choose photos to restore"))
        self.add_photos.clicked.connect(self._ask_photos)
        self.add_folder = _button(self.tr("Add folder…"), self.tr("Choose a folder of photos"))
        self.add_folder.clicked.connect(self._ask_folder)
        self.remove = _button(
            self.tr("Remove"), self.tr("Remove the selected photos from the list")
        )
        self.remove.setShortcut("Del")
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._allow_removal)
        self.remove.setEnabled(False)
        self.recursive = QCheckBox(self.tr("Include subfolders"))
        self.recursive.setToolTip(
            self.tr("Include photos in subfolders, and keep the folder structure")
        )
        self.recursive.setChecked(True)
        self.recursive.toggled.connect(self.changed)
        self._lay_out()

    def add(self, paths: Sequence[Path]) -> None:
        """Ask for photos and folders to be added."""
        self.without -= set(paths)
        self.sources += [path for path in paths if path not in self.sources]
        self.changed.emit()

    def show_jobs(self, jobs: list[Job], root: Path) -> None:
        """List what will be done.

        Args:
            jobs: One for each photo.
            root: Folder of the results; names are shown relative to it.
        """
        self.jobs = jobs
        self.list.clear()
        items = []
        for job in jobs:
            within = job.target.is_relative_to(root)
            name = str(job.target.relative_to(root)) if within else job.target.name
            item = QTreeWidgetItem([job.source.name, name, ""])
            item.setToolTip(_PHOTO, str(job.source))
            item.setToolTip(_RESULT, str(job.target))
            items.append(item)
        self.list.addTopLevelItems(items)
        self.list.share_width()
        self._allow_removal()  # clearing a list tells nobody that its selection is gone

    def allow_changes(self, allowed: bool) -> None:
        """Allow or forbid adding and removing photos."""
        for widget in (self.add_photos, self.add_folder, self.recursive):
            widget.setEnabled(allowed)
        self._allow_removal()

    def _allow_removal(self) -> None:
        """Remove what is selected, if anything is."""
        self.remove.setEnabled(self.add_photos.isEnabled() and bool(self.list.selectedItems()))

    def clear_states(self) -> None:
        """Forget all states: nothing is done yet."""
        for index in range(self.list.topLevelItemCount()):
            self._say(index, "")

    def show_part(self, index: int, part: float) -> None:
        """Show how much of a photo is done, 0 to 1."""
        self._say(index, filled(self.tr("{0:.0f} %"), 100 * part))

    def show_left(self, index: int, restored: Restored) -> None:
        """Show the outcome of a photo, and why."""
        words = {
            "restored": self.tr("Restored"),
            "unchanged": self.tr("Already done"),
            "skipped": self.tr("Skipped: file exists"),
            "failed": self.tr("Failed"),
        }
        said = words[restored.state]
        if restored.error is not None:
            said = self.tr("Failed: {0}").format(retold(restored.error.sentence))
        item = self._say(index, said)
        if item is not None:
            item.setToolTip(_STATE, said)
            item.setText(_RESULT, restored.job.target.name)
            self.list.share_width()
            self.list.scrollToItem(item)

    def _say(self, index: int, state: str) -> QTreeWidgetItem | None:
        item = self.list.topLevelItem(index)
        if item is not None:
            item.setText(_STATE, state)
        return item

    def _make_list(self) -> None:
        self.list = _PhotoList()
        self.list.setAccessibleName(self.tr("Photos in the batch"))
        self.list.setToolTip(self.tr("Drop photos and folders here; Delete removes them."))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTabKeyNavigation(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for button in (self.add_photos, self.add_folder, self.remove):
            top.addWidget(button)
        top.addStretch()
        top.addWidget(self.recursive)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(EDGE)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)

    def _ask(self, title: str, mode: FileDialog.FileMode) -> FileDialog:
        dialog = FileDialog(self, title, self._preferences.get(OPEN_FOLDER))
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        return dialog

    def _ask_photos(self) -> None:
        dialog = self._ask(self.tr("Add photos"), FileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in sorted(READABLE))
        dialog.setNameFilters([self.tr("Photos ({0})").format(patterns), self.tr("All files (*)")])
        dialog.open()

    def _ask_folder(self) -> None:
        self._ask(self.tr("Add a folder"), FileDialog.FileMode.Directory).open()

    def _remove(self) -> None:
        chosen = {self.list.indexOfTopLevelItem(item) for item in self.list.selectedItems()}
        gone = {self.jobs[index].source for index in chosen}
        self.without |= gone
        self.sources = [path for path in self.sources if path not in gone]
        self.changed.emit()


def _button(text: str, tip: str) -> QPushButton:
    made = QPushButton(text)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    return made
