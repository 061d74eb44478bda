"""Settings from photo to photo: by the clipboard, and by name."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app.actions import Actions
from app.document.message import Message
from app.document.session import Session
from app.threads.file_worker import FileWorker
from models.errors import RecipeError, StudioError
from models.framing import Framing
from models.recipe import (
    Recipe,
    RecipeFile,
    from_json,
    load_preset,
    remove_preset,
    save_preset,
    stored_presets,
    to_json,
)


class Presets(QObject):
    """Copies, pastes, keeps and applies settings; paint, size and seed stay those of the photo.

    Args:
        session: The document.
        actions: What the user asks for.
        worker: Reads and writes the files.
        folder: Where presets are kept.
        window: Parent of dialogs.
    """

    def __init__(
        self,
        session: Session,
        actions: Actions,
        worker: FileWorker,
        folder: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._worker = session, worker
        self._folder, self._window = folder, window
        self.menu = QMenu(self.tr("P&resets"), window)
        self.menu.aboutToShow.connect(self.fill)
        for name, target in (
            ("copy_settings", self.copy),
            ("paste_settings", self.paste),
            ("save_preset", self.ask_and_save),
        ):
            actions[name].triggered.connect(lambda _=False, do=target: do())

    def copy(self) -> None:
        """Put the settings on the clipboard, as the text of a recipe."""
        recipe = self._session.recipe.reframed(Framing())
        QGuiApplication.clipboard().setText(to_json(RecipeFile(recipe=recipe)))
        self._session.tell(Message(self.tr("Settings copied.")))

    def paste(self) -> None:
        """Take over settings from the clipboard."""
        try:
            recipe = from_json(QGuiApplication.clipboard().text()).recipe
        except RecipeError as error:
            text = self.tr("There are no settings on the clipboard; copy them from a photo first.")
            self._session.fail(RecipeError(text, detail=str(error)))
            return
        self.apply(recipe, self.tr("Paste settings"))

    def apply(self, recipe: Recipe, text: str) -> None:
        """Take over settings as one undo step."""
        if self._session.photo is not None:
            self._session.adopt(self._session.recipe.with_look(recipe), text=text)

    # By name

    def fill(self) -> None:
        """List the presets."""
        self.menu.clear()
        names = stored_presets(self._folder)
        for name in names:
            action = self.menu.addAction(name.replace("&", "&&"), partial(self.use, name))
            action.setEnabled(self._session.photo is not None)
        if not names:
            self.menu.addAction(self.tr("None yet")).setEnabled(False)
            return
        self.menu.addSeparator()
        removal = self.menu.addMenu(self.tr("&Remove"))
        for name in names:
            removal.addAction(name.replace("&", "&&"), partial(self.remove, name))

    def use(self, name: str) -> None:
        """Take over the settings of a preset."""
        self._worker.submit(
            partial(load_preset, name, self._folder),
            done=lambda recipe: self.apply(recipe, self.tr("Preset: {0}").format(name)),
            failed=self._session.fail,
        )

    def ask_and_save(self) -> QInputDialog:
        """Ask for a name, and keep the settings under it."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Save as preset"))
        dialog.setLabelText(self.tr("Name; an existing preset of this name is replaced:"))
        dialog.textValueSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, name: str) -> None:
        """Keep the settings as they stand."""
        recipe = self._session.recipe
        self._worker.submit(
            partial(save_preset, name, recipe, self._folder),
            done=lambda path: self._session.tell(
                Message(self.tr("Preset saved: {0}").format(path.stem))
            ),
            failed=self._session.fail,
            lasting=True,
        )

    def _bring_back(self, name: str, recipe: Recipe) -> None:
        save_preset(name, recipe, self._folder)

    def remove(self, name: str) -> None:
        """Delete a preset; it can be brought back from the message."""
        try:
            recipe = load_preset(name, self._folder)
        except StudioError:
            recipe = None
        remove_preset(name, self._folder)
        text = self.tr("Preset removed: {0}").format(name)
        if recipe is None:
            self._session.tell(Message(text))
            return
        kept = recipe
        self._session.tell(
            Message(
                text,
                label=self.tr("Bring it back"),
                step=partial(self._bring_back, name, kept),
            )
        )
