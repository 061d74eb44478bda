"""The dialog of a batch: photos, settings, output folder, and progress."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.diagnostics import show_folder
from app.dialogs.batch_options import BatchChoices
from app.dialogs.batch_photos import BatchPhotos
from app.document.message import Message
from app.document.session import Session
from app.languages.window import retold
from app.preferences import Preferences
from app.services.batch import Batch, BatchProgress
from app.threads.file_worker import FileWorker
from app.threads.latest import Newest
from app.widgets.controls import resize_on_screen
from app.widgets.spoken import NamedLabel, announce
from app.widgets.theme import EDGE
from models.batch import Job, Restored, RestoreOrder, plan_jobs
from models.errors import StudioError
from models.events import spoken

_PAUSE_MS = 150


class BatchDialog(QDialog):
    """Photos, choices and progress of a batch. It may be closed while the batch goes on.

    Args:
        batch: What it shows and starts.
        session: Its settings are the usual ones, and it announces the end.
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
        self.photos = BatchPhotos(preferences)
        self.choices = BatchChoices(session, worker, preferences)
        self.planning = Newest(
            worker, self._ask_plan, done=self._show_jobs, failed=self._fail,
            pause_ms=_PAUSE_MS, parent=self,
        )  # fmt: skip
        self._make_progress()
        self._lay_out()
        self.photos.changed.connect(self._suggest_folder)  # first: without one there is no plan
        self.photos.changed.connect(self.planning.ask)
        self.choices.changed.connect(self.planning.ask)
        self.choices.failed.connect(self._fail)
        batch.started.connect(self._begin)
        batch.progressed.connect(self._show_progress)
        batch.left.connect(self._show_left)
        batch.ended.connect(self._show_end)
        self._show_jobs([])
        self._show_running()
        resize_on_screen(self, QSize(760, 680))

    @property
    def order(self) -> RestoreOrder:
        """The order as chosen in the dialog.

        Raises:
            ExportError: Results cannot be named so.
        """
        choices = self.choices
        return RestoreOrder(
            sources=tuple(self.photos.sources),
            folder=Path(choices.folder.text()),
            recipe=choices.recipe,
            naming=choices.naming,
            exists=choices.exists_choice,
            save=choices.save,
            recursive=self.photos.recursive.isChecked(),
            without=frozenset(self.photos.without),
            precision=self._session.precision,
            keep_faces=choices.keep_faces.isChecked(),
            keep_text=choices.keep_text.isChecked(),
        )

    def add(self, paths: list[Path]) -> None:
        """Add photos and folders."""
        self.photos.add(paths)

    def _suggest_folder(self) -> None:
        if self.photos.sources:
            self.choices.suggest_folder(self.photos.sources[0])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls() and not self._batch.is_running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what is dropped."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.add([Path(url.toLocalFile()) for url in urls])
        event.acceptProposedAction()

    # Making

    def _make_progress(self) -> None:
        self.state = NamedLabel(self.tr("Status of the batch"), word_wrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of the batch"))
        self.bar.setRange(0, 1000)
        self.note = QLabel(
            self.tr("The open photo goes first: the batch waits while it is being restored."),
            wordWrap=True,
        )
        self.note.setProperty("dim", True)

    def _make_buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()

        def button(text: str, tip: str, part: QDialogButtonBox.ButtonRole) -> QPushButton:
            made = QPushButton(text)
            made.setToolTip(tip)
            made.setAutoDefault(False)
            buttons.addButton(made, part)
            return made

        self.open_folder = button(
            self.tr("Open folder"), self.tr("Show the results in the file manager"), role.ResetRole
        )
        self.open_folder.clicked.connect(self._open_folder)
        self.open_folder.hide()
        self.start = button(
            self.tr("Start"), self.tr("Restore all photos in the list"), role.ActionRole
        )
        self.start.setProperty("primary", True)
        self.start.clicked.connect(self._start)
        self.cancel = button(
            self.tr("Stop"),
            self.tr("Stop the batch; Start continues where it stopped"),
            role.ActionRole,
        )
        self.cancel.clicked.connect(self._batch.cancel)
        self.close_button = button(
            self.tr("Close"),
            self.tr("Close this dialog; a running batch continues"),
            role.RejectRole,
        )
        buttons.rejected.connect(self.close)
        return buttons

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(EDGE)
        layout.addWidget(self.photos, 1)
        for widget in (self.choices, self.state, self.bar, self.note, self._make_buttons()):
            layout.addWidget(widget)

    # Planning and doing

    def _ask_plan(self) -> Callable[[], list[Job]] | None:
        if self._batch.is_running:
            return None
        if not self.photos.sources or not self.choices.folder.text():
            self._show_jobs([])
            if self.photos.sources:
                self.state.setText(self.tr("Choose an output folder."))
            return None
        try:
            return partial(plan_jobs, self.order)
        except StudioError as error:
            self._fail(error)
            return None

    def _show_jobs(self, jobs: list[Job]) -> None:
        if self._batch.is_running:
            return
        self.photos.show_jobs(jobs, Path(self.choices.folder.text()))
        self.state.setText(self._count_in_words(len(jobs)))
        self.bar.setValue(0)
        self.start.setEnabled(bool(jobs))
        self.open_folder.hide()

    def _count_in_words(self, photos: int) -> str:
        if not photos:
            return self.tr("No photos yet.")
        return self.tr("%n photo(s)", "", photos)

    def _fail(self, error: StudioError) -> None:
        self._show_jobs([])
        self.state.setText(retold(error.sentence))

    def _start(self) -> None:
        if not self.planning.is_settled:  # what is shown is not the newest
            QTimer.singleShot(_PAUSE_MS, self, self._start)
            return
        if self.photos.jobs and not self._batch.is_running:
            self.choices.remember()
            self._batch.start(self.order, self.photos.jobs)

    def _open_folder(self) -> None:
        show_folder(Path(self.choices.folder.text()), self)

    # Showing

    def _begin(self) -> None:
        self._show_running()
        self.photos.clear_states()
        self.state.setText(self.tr("Starting…"))
        self.bar.setValue(0)
        self.open_folder.hide()

    def _show_running(self) -> None:
        running = self._batch.is_running
        self.photos.allow_changes(not running)
        self.choices.setEnabled(not running)
        self.start.setVisible(not running)
        self.start.setEnabled(bool(self.photos.jobs))
        self.cancel.setVisible(running)
        self.note.setVisible(running)

    def _show_progress(self, progress: BatchProgress) -> None:
        part = progress.activity.fraction or 0.0
        self.photos.show_part(progress.index, part)
        self._show_done(progress.index, part)
        if progress.seconds_left is not None:
            left = self.tr("about {0} left").format(spoken(progress.seconds_left))
            self.state.setText(f"{self.state.text()}, {left}")

    def _show_left(self, index: int, restored: Restored) -> None:
        self.photos.show_left(index, restored)
        self._show_done(index + 1, 0.0)

    def _show_done(self, done: int, part: float) -> None:
        total = len(self._batch.jobs)
        self.bar.setValue(round(1000 * (done + part) / max(1, total)))
        self.state.setText(self.tr("{0} of {1} done").format(done, total))

    def _show_end(self, error: StudioError | None) -> None:
        self._show_running()
        self.open_folder.setVisible(len(self._batch.finished) > len(self._batch.failures))
        text = self._end_in_words(error)
        self.state.setText(text)
        announce(self, text)
        if not self.isVisible():
            self._session.tell(Message(self.tr("Batch: {0}").format(text), "batch"))

    def _end_in_words(self, error: StudioError | None) -> str:
        batch = self._batch
        done, failed = len(batch.finished), len(batch.failures)
        if error is not None:
            text = retold(error.sentence)
        elif batch.was_stopped:
            text = self.tr("Stopped after {0} of {1}; Start continues from there.").format(
                done, len(batch.jobs)
            )
        else:
            text = self.tr("{0} of {1} photos are done.").format(done - failed, len(batch.jobs))
        if failed == 1 and batch.failures[0].error is not None:
            return f"{text} {retold(batch.failures[0].error.sentence)}"
        if failed:
            text += " " + self.tr("{0} failed: the list gives the reasons.").format(failed)
        return text
