"""The dialog of a batch: which photos, with which settings, where to; and how far it has come."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.batch import Batch, BatchOrder, BatchProgress, plan
from app.dialogs import ask_recipe
from app.panels.controls import CalmCombo
from app.panels.export import FORMATS
from app.preferences import (
    BATCH_EXISTS,
    BATCH_FOLDER,
    BATCH_NAME,
    DEEP,
    FORMAT,
    METADATA,
    OPEN_FOLDER,
    QUALITY,
    Preferences,
)
from app.progress import spoken
from app.session import Message, Session
from app.theme import EDGE, GAP
from app.worker import FileWorker
from models.errors import StudioError
from models.naming import FIELDS, Job
from models.photo import READABLE, SaveOptions
from models.recipe import Recipe
from models.recipe_file import RecipeFile, load_recipe
from models.restore import Restored

_PAUSE_MS = 150
_PHOTO, _RESULT, _STATE = range(3)


class BatchDialog(QDialog):
    """Photos, settings, output and progress of a batch. It may be closed while the batch goes on.

    Args:
        batch: What it shows and starts.
        session: Its settings are the usual ones, and it tells of the end.
        worker: Looks at folders and recipes.
        preferences: The last choices.
        parent: Window.
    """

    def __init__(
        self,
        batch: Batch,
        session: Session,
        worker: FileWorker,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Batch"))
        self.setAcceptDrops(True)
        self._batch, self._session = batch, session
        self._worker, self._preferences = worker, preferences
        self._sources: list[Path] = []
        self._without: set[Path] = set()
        self._recipe_file: tuple[Path, RecipeFile] | None = None
        self._jobs: list[Job] = []
        self._planning: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._plan)
        self._make_photos()
        self._make_settings()
        self._make_output()
        self._make_progress()
        self._lay_out()
        session.recipe_changed.connect(self._show_recipe)
        batch.started.connect(self._show_running)
        batch.progressed.connect(self._show_progress)
        batch.left.connect(self._show_left)
        batch.ended.connect(self._show_end)
        self._show_recipe()
        self._show_jobs([])
        self._show_running()
        self.resize(760, 680)

    @property
    def order(self) -> BatchOrder:
        """What is chosen."""
        preferences, index = self._preferences, self.format.currentIndex()
        deep = preferences.get(DEEP) and FORMATS[index].is_deep
        return BatchOrder(
            sources=tuple(self._sources),
            folder=Path(self.folder.text()),
            recipe=self._recipe,
            name=self.name.text().strip(),
            extension=self.format.currentData().removeprefix("."),
            exists=self.exists.currentData(),
            save=SaveOptions(
                quality=preferences.get(QUALITY),
                bit_depth=16 if deep else None,
                keep_metadata=preferences.get(METADATA),
            ),
            recursive=self.recursive.isChecked(),
            without=frozenset(self._without),
        )

    @property
    def _recipe(self) -> Recipe:
        """Settings without paint, which belongs to one photo."""
        from_file = self.settings.currentData() == "file" and self._recipe_file is not None
        chosen = self._recipe_file[1].recipe if from_file and self._recipe_file else None
        return (chosen or self._session.settings).unpainted()

    def add(self, paths: list[Path]) -> None:
        """Add photos and folders."""
        self._without -= set(paths)
        self._sources += [path for path in paths if path not in self._sources]
        if paths and not self.folder.text():
            first = paths[0]
            self.folder.setText(str((first if first.is_dir() else first.parent) / "restored"))
        self._pause.start()

    # Making

    def _make_photos(self) -> None:
        self.photos = QTreeWidget()
        self.photos.setAccessibleName(self.tr("Photos of the batch"))
        self.photos.setToolTip(self.tr("Drop photos and folders here; Delete takes them out."))
        self.photos.setHeaderLabels([self.tr("Photo"), self.tr("Result"), self.tr("State")])
        self.photos.setRootIsDecorated(False)
        self.photos.setUniformRowHeights(True)
        self.photos.setTabKeyNavigation(False)
        self.photos.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        header = self.photos.header()
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_PHOTO, 150)
        header.resizeSection(_RESULT, 190)
        self.add_photos = _button(self.tr("Add photos…"), self.tr("Choose photos to restore"))
        self.add_photos.clicked.connect(self._ask_photos)
        self.add_folder = _button(self.tr("Add folder…"), self.tr("Choose a folder of photos"))
        self.add_folder.clicked.connect(self._ask_folder)
        self.remove = _button(self.tr("Take out"), self.tr("Take the selected photos out"))
        self.remove.setShortcut("Del")
        self.remove.clicked.connect(self._remove)
        self.recursive = QCheckBox(self.tr("With subfolders"))
        self.recursive.setToolTip(self.tr("Look below folders too, and keep their structure"))
        self.recursive.setChecked(True)
        self.recursive.toggled.connect(self._pause.start)

    def _make_settings(self) -> None:
        self.settings = CalmCombo()
        self.settings.setAccessibleName(self.tr("Settings"))
        self.settings.setToolTip(self.tr("Which settings are used for all photos"))
        self.settings.addItem(self.tr("As in the window"), "window")
        self.settings.addItem(self.tr("Of a recipe…"), "file")
        self.settings.activated.connect(self._choose_settings)
        self.recipe_text = QLabel(wordWrap=True)
        self.recipe_text.setProperty("dim", True)

    def _make_output(self) -> None:
        preferences = self._preferences
        self.folder = QLineEdit(preferences.get(BATCH_FOLDER))
        self.folder.setAccessibleName(self.tr("Output folder"))
        self.folder.setToolTip(self.tr("Where the results are written"))
        self.browse = _button(self.tr("Choose…"), self.tr("Choose the output folder"))
        self.browse.setAccessibleName(self.tr("Choose the output folder"))
        self.browse.clicked.connect(self._ask_output)
        self.name = QLineEdit(preferences.get(BATCH_NAME))
        self.name.setAccessibleName(self.tr("Name template"))
        fields = ", ".join(f"{{{field}}}" for field in FIELDS)
        self.name.setToolTip(self.tr("Names of the results; can hold {0}").format(fields))
        self.format = CalmCombo()
        self.format.setAccessibleName(self.tr("File format"))
        self.format.setToolTip(
            self.tr("Format of the results; quality and depth are those of the Export panel")
        )
        for entry in FORMATS:
            self.format.addItem(entry.name, entry.suffix)
        self.format.setCurrentIndex(max(0, self.format.findData(preferences.get(FORMAT))))
        self.exists = CalmCombo()
        self.exists.setAccessibleName(self.tr("Files that are there"))
        self.exists.setToolTip(self.tr("What happens where a file has the name of a result"))
        for text, key in (
            (self.tr("Leave them"), "skip"),
            (self.tr("Write beside them"), "unique"),
            (self.tr("Replace them"), "overwrite"),
        ):
            self.exists.addItem(text, key)
        self.exists.setCurrentIndex(max(0, self.exists.findData(preferences.get(BATCH_EXISTS))))
        for field in (self.folder, self.name):
            field.textChanged.connect(self._pause.start)
        self.format.activated.connect(self._pause.start)

    def _make_progress(self) -> None:
        self.state = QLabel(wordWrap=True)
        self.state.setAccessibleName(self.tr("State of the batch"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of the batch"))
        self.bar.setRange(0, 1000)
        self.note = QLabel(
            self.tr(
                "The open photo goes first: while it is restored the batch waits, then it goes on."
            ),
            wordWrap=True,
        )
        self.note.setProperty("dim", True)
        self.start = _button(self.tr("Start"), self.tr("Restore all photos of the list"))
        self.start.setProperty("primary", True)
        self.start.clicked.connect(self._start)
        self.cancel = _button(
            self.tr("Stop"), self.tr("Stop the batch; Start goes on where it stopped")
        )
        self.cancel.clicked.connect(self._batch.cancel)
        self.close_button = _button(
            self.tr("Close"), self.tr("Close this dialog; a running batch goes on")
        )
        self.close_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for button in (self.add_photos, self.add_folder, self.remove):
            top.addWidget(button)
        top.addStretch()
        top.addWidget(self.recursive)
        grid = QGridLayout()
        grid.setHorizontalSpacing(EDGE)
        grid.setVerticalSpacing(GAP)
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        for row, (text, widget, content) in enumerate(
            (
                (self.tr("Settings"), self.settings, self._beside(self.settings, self.recipe_text)),
                (self.tr("Output folder"), self.folder, place),
                (self.tr("Names"), self.name, self._beside(self.name, self.format)),
                (self.tr("Files there"), self.exists, self._beside(self.exists, None)),
            )
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addLayout(content, row, 1)
        grid.setColumnStretch(1, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(GAP)
        bottom.addWidget(self.note, 1)
        bottom.addStretch()
        for button in (self.close_button, self.cancel, self.start):
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(EDGE)
        layout.addLayout(top)
        layout.addWidget(self.photos, 1)
        layout.addLayout(grid)
        layout.addWidget(self.state)
        layout.addWidget(self.bar)
        layout.addLayout(bottom)

    def _beside(self, first: QWidget, second: QWidget | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(first, 1 if isinstance(first, QLineEdit) else 0)
        if second is None:
            row.addStretch()
        else:
            row.addWidget(second, 1 if isinstance(second, QLabel) else 0)
        return row

    # Choosing

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls() and not self._batch.is_running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what is dropped."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.add([Path(url.toLocalFile()) for url in urls])
        event.acceptProposedAction()

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self, title, self._preferences.get(OPEN_FOLDER))
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _ask_photos(self) -> None:
        dialog = self._ask(self.tr("Add photos"), QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in sorted(READABLE))
        dialog.setNameFilters([self.tr("Photos ({0})").format(patterns), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = self._ask(self.tr("Add a folder"), QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.add([Path(name)]))
        dialog.open()

    def _ask_output(self) -> None:
        dialog = self._ask(self.tr("Output folder"), QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _remove(self) -> None:
        chosen = {self.photos.indexOfTopLevelItem(item) for item in self.photos.selectedItems()}
        gone = {self._jobs[index].source for index in chosen}
        self._without |= gone
        self._sources = [path for path in self._sources if path not in gone]
        self._pause.start()

    def _choose_settings(self) -> None:
        if self.settings.currentData() == "file":
            folder = Path(self._preferences.get(OPEN_FOLDER) or Path.home())
            dialog = ask_recipe(self, folder, sorted(READABLE), self.use_recipe)
            dialog.rejected.connect(self._show_recipe)
        self._show_recipe()

    def use_recipe(self, path: Path) -> None:
        """Use the settings of a recipe file, or of an exported picture."""
        self._worker.submit(
            partial(load_recipe, path), done=partial(self._take_recipe, path), failed=self._fail
        )

    def _take_recipe(self, path: Path, file: RecipeFile) -> None:
        self._recipe_file = path, file
        self.settings.setCurrentIndex(self.settings.findData("file"))
        self._show_recipe()

    def _show_recipe(self) -> None:
        if self.settings.currentData() == "file" and self._recipe_file is None:
            blocker = QSignalBlocker(self.settings)
            self.settings.setCurrentIndex(0)
            del blocker
        recipe = self._recipe
        words = self.tr("{0}x, alpha {1:.2f}, {2} steps, seed {3}, no paint").format(
            f"{recipe.scale:g}", recipe.alpha, recipe.steps, recipe.seed
        )
        if self.settings.currentData() == "file" and self._recipe_file is not None:
            words = f"{self._recipe_file[0].name}: {words}"
        self.recipe_text.setText(words)
        self._pause.start()

    # Planning and doing

    def _plan(self) -> None:
        if self._batch.is_running:
            return
        if self._planning is not None:
            self._worker.forget(self._planning)
            self._planning = None
        if not self._sources or not self.folder.text():
            self._show_jobs([])
            return
        self._planning = self._worker.submit(
            partial(plan, self.order), done=self._show_jobs, failed=self._fail
        )

    def _show_jobs(self, jobs: list[Job]) -> None:
        self._planning = None
        if self._batch.is_running:
            return
        self._jobs = jobs
        self.photos.clear()
        root = Path(self.folder.text())
        items = []
        for job in jobs:
            within = job.target.is_relative_to(root)
            name = str(job.target.relative_to(root)) if within else job.target.name
            item = QTreeWidgetItem([job.source.name, name, ""])
            item.setToolTip(_PHOTO, str(job.source))
            item.setToolTip(_RESULT, str(job.target))
            items.append(item)
        self.photos.addTopLevelItems(items)
        self.state.setText(self._count_in_words(len(jobs)))
        self.bar.setValue(0)
        self.start.setEnabled(bool(jobs))

    def _count_in_words(self, photos: int) -> str:
        if not photos:
            return self.tr("Drop photos or folders here.")
        return self.tr("1 photo") if photos == 1 else self.tr("{0} photos").format(photos)

    def _fail(self, error: StudioError) -> None:
        self._show_jobs([])
        self.state.setText(error.sentence)

    def _start(self) -> None:
        if self._pause.isActive() or self._planning is not None:  # what is shown is not the newest
            self._pause.stop()
            QTimer.singleShot(_PAUSE_MS, self, self._start)
            self._plan()
            return
        if not self._jobs or self._batch.is_running:
            return
        order, preferences = self.order, self._preferences
        preferences.set(BATCH_FOLDER, str(order.folder))
        preferences.set(BATCH_NAME, order.name)
        preferences.set(BATCH_EXISTS, order.exists)
        self._batch.start(order, self._jobs)

    # Showing

    def _show_running(self) -> None:
        running = self._batch.is_running
        for widget in (
            self.add_photos, self.add_folder, self.remove, self.recursive, self.settings,
            self.folder, self.browse, self.name, self.format, self.exists,
        ):  # fmt: skip
            widget.setEnabled(not running)
        self.start.setVisible(not running)
        self.start.setEnabled(bool(self._jobs))
        self.cancel.setVisible(running)
        self.note.setVisible(running)
        if running:
            for index in range(self.photos.topLevelItemCount()):
                item = self.photos.topLevelItem(index)
                if item is not None:
                    item.setText(_STATE, "")
            self.state.setText(self.tr("Starting…"))
            self.bar.setValue(0)

    def _show_progress(self, progress: BatchProgress) -> None:
        total, part = len(self._batch.jobs), progress.activity.fraction or 0.0
        self.bar.setValue(round(1000 * (progress.index + part) / max(1, total)))
        item = self.photos.topLevelItem(progress.index)
        if item is not None:
            item.setText(_STATE, self.tr("{0:.0f} %").format(100 * part))
        text = self.tr("{0} of {1} done").format(progress.index, total)
        if progress.seconds_left is not None:
            text += self.tr(", about {0} left").format(spoken(progress.seconds_left))
        self.state.setText(text)

    def _show_left(self, index: int, restored: Restored) -> None:
        item = self.photos.topLevelItem(index)
        if item is not None:
            words = {
                "restored": self.tr("Restored"),
                "unchanged": self.tr("Already done"),
                "skipped": self.tr("Left: a file is there"),
                "failed": self.tr("Failed"),
            }
            said = restored.error.sentence if restored.error else words[restored.state]
            item.setText(_STATE, said)
            item.setToolTip(_STATE, said)
            item.setText(_RESULT, restored.job.target.name)
            self.photos.scrollToItem(item)
        self.bar.setValue(round(1000 * (index + 1) / max(1, len(self._batch.jobs))))

    def _show_end(self, error: StudioError | None) -> None:
        self._show_running()
        batch = self._batch
        done, failed = len(batch.finished), len(batch.failures)
        if error is not None:
            text = error.sentence
        elif batch.was_stopped:
            text = self.tr("Stopped after {0} of {1}; Start goes on from there.").format(
                done, len(batch.jobs)
            )
        else:
            text = self.tr("{0} of {1} photos are done.").format(done - failed, len(batch.jobs))
        if failed == 1 and batch.failures[0].error is not None:
            text += " " + batch.failures[0].error.sentence
        elif failed:
            text += " " + self.tr("{0} failed: the reasons stand beside them.").format(failed)
        self.state.setText(text)
        if not self.isVisible():
            self._session.tell(Message(self.tr("Batch: {0}").format(text), "batch"))


def _button(text: str, tip: str) -> QPushButton:
    made = QPushButton(text)
    made.setToolTip(tip)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    return made
