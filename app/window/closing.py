"""Questions before the window closes: asked only about what would be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.document.photos import OpenPhotos
from app.document.session import Session
from app.services.batch import Batch
from app.window.autosave import Autosave
from app.window.files import Files
from app.window.recipes import Recipes


class Closing(QObject):
    """Lets the window close at once, or asks.

    Args:
        window: Is closed when the user agrees.
        session: The document.
        files: An export may wait for its picture.
        batch: May be running.
        autosave: May not be allowed to keep the settings.
        recipes: Saves them elsewhere.
        photos: Others may wait with settings that are nowhere else.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        files: Files,
        batch: Batch,
        autosave: Autosave,
        recipes: Recipes,
        photos: OpenPhotos,
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._files, self._batch = files, batch
        self._autosave, self._recipes, self._photos = autosave, recipes, photos
        self._agreed = False
        self._more: list[Callable[[], str]] = []
        self.box: QMessageBox | None = None
        session.leaving.connect(self._note)

    def ask_about(self, loss: Callable[[], str]) -> None:
        """Ask about something more: ``loss`` says what closing would lose, or nothing."""
        self._more.append(loss)

    def may_close(self) -> bool:
        """True if nothing would be lost, or the user agrees; asks otherwise."""
        if self._agreed or not (losses := self._losses()):
            return True
        if self.box is None:
            self._ask(losses)
        return False

    def _losses(self) -> list[str]:
        losses = [said for loss in self._more if (said := loss())]
        if self._files.is_waiting:
            losses.append(
                self.tr("Your export has not been saved yet: its picture is still being restored.")
            )
        if self._batch.is_running:
            done, total = len(self._batch.finished), len(self._batch.jobs)
            losses.append(
                self.tr(
                    "A batch is running: {0} of {1} photos are done. If you start it again, it "
                    "continues from there."
                ).format(done, total)
            )
        if self._unsaved():
            losses.append(
                self.tr(
                    "This photo was opened in another window first, which saves its settings. "
                    "Yours are kept only if you save them as a recipe."
                )
            )
        others = [each for each in self._photos.all if each is not self._photos.current]
        if names := ", ".join(each.name for each in others if each.is_unsaved):
            losses.append(
                self.tr(
                    "Other open photos were open in another window first, which saves their "
                    "settings; yours are lost: {0}."
                ).format(names)
            )
        return losses

    def _note(self) -> None:
        """Remember of the photo that is left whether its settings are saved."""
        if (entry := self._photos.current) is not None:
            entry.is_unsaved = self._unsaved()

    def _unsaved(self) -> bool:
        return self._autosave.is_shut_out and self._session.recipe != self._recipes.saved

    def _ask(self, losses: list[str]) -> None:
        box = self.box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Close ITER Studio"))
        box.setText(self.tr("Close ITER Studio now?"))
        box.setInformativeText("\n\n".join(losses))
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.DestructiveRole)
        close.clicked.connect(self.close_anyway)
        if self._unsaved():
            save = box.addButton(self.tr("Save Recipe…"), QMessageBox.ButtonRole.ActionRole)
            save.clicked.connect(self._recipes.ask_and_save)
        stay = box.addButton(self.tr("Keep Open"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.finished.connect(self._answered)
        box.open()

    def _answered(self) -> None:
        self.box = None

    def close_anyway(self) -> None:
        """Close without asking."""
        self._agreed = True
        self._window.close()
