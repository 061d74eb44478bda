"""The window while it edits a photo for another program: a bar with Save, and an exit code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.actions import Actions
from app.document.session import Session
from app.edit.request import NOT_SAVED, SAVED, EditRequest
from app.services.models import ModelChoice
from app.threads import file_jobs as jobs
from app.threads.file_worker import FileWorker
from app.widgets.buttons import ActionButton
from app.widgets.spoken import ROLE
from app.widgets.theme import EDGE, GAP
from models.batch import RestoreOrder, original_path
from models.recipe import ModelId


class Opener(Protocol):
    """The part of the window's files that is needed."""

    model: ModelId | None

    def open_for(self, path: Path, then: Callable[[], None], *, remember: bool = True) -> None:
        """Open a photo, without what was kept for it."""

    def when_ready(self, write: Callable[[], None]) -> None:
        """Write as soon as the picture is up to date."""


class EditBar(QFrame):
    """Says what will be saved where, with Save and Cancel.

    Args:
        path: The photo.
        actions: Of Save.
    """

    def __init__(self, path: Path, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("editBar")
        self.setProperty(ROLE, "Grouping")
        self._path = path
        self.text = QLabel(wordWrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setToolTip(str(path))
        self.keep = QCheckBox(self.tr("Keep the original"))
        self.keep.setToolTip(self.tr("Keep the photo as it was in the same folder"))
        self.keep.toggled.connect(self._say)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Close without saving; the photo stays as it is"))
        self.save = ActionButton(actions["save"], primary=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, GAP, EDGE, GAP)
        row.setSpacing(EDGE)
        row.addWidget(self.text, 1)
        for widget in (self.keep, self.cancel, self.save):
            row.addWidget(widget)
        self._say()

    def _say(self) -> None:
        said = self.tr("Save replaces “{0}” by the result.").format(self._path.name)
        if self.keep.isChecked():
            kept = original_path(self._path).name
            said += " " + self.tr("The original stays beside it as “{0}”.").format(kept)
        self.text.setText(said)


class Editing(QObject):
    """Opens the photo, writes the result over it, and knows the exit code.

    Args:
        request: The photo, and how it is to be saved.
        session: The document.
        files: Opens it.
        worker: Writes it.
        models: Adopts the recipe to begin with.
        actions: Of Save, which takes over the keys of Export.
        window: Gets the bar below its picture, and is closed by Cancel.
        embed: Whether the recipe goes into the file.
    """

    saved = Signal()

    def __init__(
        self,
        request: EditRequest,
        session: Session,
        files: Opener,
        worker: FileWorker,
        models: ModelChoice,
        actions: Actions,
        window: QWidget,
        *,
        embed: bool = True,
    ) -> None:
        super().__init__(window)
        self._request, self._session, self._files = request, session, files
        self._worker, self._models, self._embed = worker, models, embed
        self.code = NOT_SAVED
        self.original: Path | None = None
        """Where the original is kept, once the result is saved."""
        self.bar = EditBar(request.path, actions)
        self.bar.keep.setChecked(request.keep_original)
        self.bar.cancel.clicked.connect(window.close)
        save, export = actions["save"], actions["export_picture"]
        export.setShortcuts([])
        save.setShortcuts([QKeySequence("Ctrl+S")])
        save.setVisible(True)
        save.triggered.connect(lambda _=False: self.save())
        session.result_changed.connect(self._enable)
        self._save = save
        self._enable()

    def open(self) -> None:
        """Open the photo with the settings that were asked for."""
        self._files.open_for(self._request.path, self._opened, remember=False)

    def _opened(self) -> None:
        request, session = self._request, self._session
        text = self.tr("Settings to begin with")
        if request.recipe is not None:
            self._models.adopt(request.recipe, text=text)
        if request.scale is not None:
            session.change_scale(request.scale, text=text)
        session.undo_stack.clear()

    def _enable(self) -> None:
        self._save.setEnabled(self._session.result is not None)

    @property
    def loss(self) -> str:
        """The loss that closing the window now would be; empty for none."""
        if self.code == SAVED or self._session.undo_stack.isClean():
            return ""
        sentence = self.tr("“{0}” is not saved: it stays as it was before you changed anything.")
        return sentence.format(self._request.path.name)

    def save(self) -> None:
        """Write the result over the photo, as soon as it is up to date."""
        self._files.when_ready(self._write)

    def _write(self) -> None:
        result, photo = self._session.result, self._session.photo
        recipe = self._session.result_recipe
        if result is None or photo is None or recipe is None:
            return
        order = RestoreOrder(
            sources=(self._request.path,),
            recipe=recipe,
            save=self._request.save,
            in_place=True,
            keep_original=self.bar.keep.isChecked(),
            embed=self._embed,
        )
        finding = jobs.Finding(photo, result, self._files.model)
        self._worker.submit(
            partial(jobs.save_in_place, order, finding),
            done=self._saved,
            failed=partial(self._session.fail, action="export_picture"),
            lasting=True,
        )

    def _saved(self, exported: jobs.Exported) -> None:
        self.code = SAVED
        self.original = exported.original
        self.saved.emit()
