"""Recipes in the window: saved, opened, dropped; and the photo that belongs to one, found again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from app.canvas import Canvas
from app.dialogs.system import ask_open, ask_recipe, ask_save
from app.document.incoming import Incoming, offers_picture
from app.document.message import Message
from app.document.paint import Layer
from app.document.session import Session
from app.languages.window import retold
from app.preferences import EXPORT_FOLDER, OPEN_FOLDER, Preference, Preferences
from app.threads.file_worker import FileWorker
from app.window.files import Files
from app.window.welcome import DropCard
from models.errors import StudioError, app_version
from models.images import READABLE, Photo, read_recipe
from models.recipe import (
    PhotoId,
    Precision,
    Recipe,
    RecipeFile,
    differences,
    find_photo,
    from_json,
    load_recipe,
    save_recipe,
)

_SUFFIX = ".recipe.json"


@dataclass(frozen=True, slots=True)
class Found:
    """The contents of a dropped file.

    Attributes:
        file: The recipe; None for an ordinary picture.
        photo: File of its photo; None if it was not found.
    """

    file: RecipeFile | None
    photo: Path | None = None


class Recipes(QObject):
    """The user's way from settings and paint to files and back."""

    def __init__(
        self,
        session: Session,
        files: Files,
        worker: FileWorker,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._files = files
        self._worker = worker
        self._preferences = preferences
        self._window = window
        self.saved: Recipe | None = None
        """The recipe that the user saved last."""

    def current(self) -> RecipeFile:
        """Settings and paint as they stand, with what they belong to."""
        photo = self._session.photo
        return RecipeFile(
            recipe=self._session.recipe,
            app=app_version(),
            model=self._files.model,
            photo=PhotoId.of(photo) if photo is not None else None,
            precision=self._session.made_in,
        )

    def kept(self) -> RecipeFile:
        """All that is kept for the photo: what stands now, and its snapshots."""
        return replace(self.current(), snapshots=self._session.snapshots.all)

    def adopt(self, file: RecipeFile, text: str) -> None:
        """Take over settings, paint and model as one undo step; says so if its model is missing."""
        if file.precision is self._session.made_in:  # then there is nothing to change
            file = replace(file, precision=Precision.AUTO)
        self._files.models.adopt(file, text=text)
        if self._files.models.is_missing(file.model):
            self._files.tell_of_recipe([self.tr("The settings are in use.")], file)

    # Out

    def ask_and_save(self) -> None:
        """Ask where to write settings and paint."""
        photo = self._session.photo
        source = photo.path if photo is not None else None
        stem = source.stem if source is not None else self.tr("settings")
        formats = [(_SUFFIX, self.tr("Recipe"))]
        suggestion = self._folder(EXPORT_FOLDER) / f"{stem}{_SUFFIX}"
        title = self.tr("Save recipe")
        ask_save(self._window, suggestion, formats, self.save, title=title)

    def save(self, path: Path) -> None:
        """Write settings and paint as they stand."""
        file = self.current()
        self._worker.submit(
            partial(save_recipe, path, file),
            done=lambda _: self._saved(path, file),
            failed=partial(self._session.fail, action="save_recipe"),
            lasting=True,
        )

    def _saved(self, path: Path, file: RecipeFile) -> None:
        self.saved = file.recipe
        self._session.tell(Message(self.tr("Recipe saved: {0}").format(path)))

    # In

    def ask_and_open(self) -> None:
        """Ask for a recipe and take it over."""
        ask_recipe(self._window, self._folder(OPEN_FOLDER), sorted(READABLE), self.open)

    def open(self, path: Path) -> None:
        """Take a recipe over for the open photo; without one, open the photo of the recipe."""
        self._worker.submit(
            partial(_load, path, self._places(path)),
            done=partial(self._use, path, for_open_photo=True),
            failed=partial(self._session.fail, action="open_recipe"),
        )

    def drop(self, path: Path) -> None:
        """Restore the session of a recipe or an exported picture; open any other picture."""
        self._worker.submit(
            partial(_look_into, path, self._places(path)),
            done=partial(self._use, path, for_open_photo=False),
            failed=partial(self._session.fail, action="open_recipe"),
        )

    def _use(self, path: Path, found: Found, *, for_open_photo: bool) -> None:
        file, photo = found.file, self._session.photo
        if file is None:
            self._files.open(path)
            return
        wanted = file.photo
        is_open = wanted is None or (photo is not None and wanted.digest == photo.digest)
        if photo is not None and (for_open_photo or is_open):
            self._apply(path, file)
        elif found.photo is not None:
            self._files.open_for(found.photo, partial(self._apply, path, file))
        else:
            self._ask_for_photo(path, file)

    def _ask_for_photo(self, path: Path, file: RecipeFile) -> None:
        if file.photo is None:
            sentence = self.tr("“{0}” does not say which photo it belongs to.").format(path.name)
        else:
            sentence = self.tr("The photo “{0}” of this recipe was not found.").format(
                file.photo.name
            )
        title = self.tr("Find the photo")

        def opened(chosen: Path) -> None:
            self._files.open_for(chosen, partial(self._apply, path, file))

        def ask() -> None:
            ask_open(self._window, path.parent, sorted(READABLE), opened, title=title)

        label = self.tr("Find the photo…")
        self._session.tell(Message(sentence, is_error=True, label=label, step=ask))

    def _apply(self, path: Path, file: RecipeFile) -> None:
        """Take a recipe over; what belongs to places in another photo waits for the user."""
        models, session = self._files.models, self._session
        if _belongs(file, session.photo) or not _has_places(file.recipe):
            models.adopt(file, text=self.tr("Open recipe"))
            self._told(path, file)
            return
        own = session.paintwork.fields()
        framing = session.settings.framing
        bare = replace(file, recipe=file.recipe.with_(**own, branch=None, framing=framing))
        models.adopt(bare, text=self.tr("Open the settings of a recipe"))
        said = [self.tr("The settings of “{0}” are in use.").format(path.name)]
        plain = replace(file, recipe=file.recipe.reframed(framing))
        said += map(retold, differences(plain, self._files.model, session.photo))
        said.append(self.tr("Crop, paint and branch belong to that photo and were left out."))

        def add_places() -> None:
            models.adopt(file, text=self.tr("Open recipe"))
            self._told(path, file)

        label = self.tr("Use them here too")
        session.tell(Message(" ".join(said), label=label, step=add_places))

    def _told(self, path: Path, file: RecipeFile) -> None:
        """Say that the recipe is in use, and what has changed since."""
        said = [self.tr("Settings and paint from “{0}” are in use.").format(path.name)]
        said += map(retold, differences(file, self._files.model, self._session.photo))
        if path.suffix.lower() in READABLE:
            step: Callable[[], None] = partial(self._files.open, path)
            label = self.tr("Open the picture itself")
            self._session.tell(Message(" ".join(said), label=label, step=step))
        else:
            self._files.tell_of_recipe(said, file)

    def _folder(self, preference: Preference[str]) -> Path:
        stored = self._preferences.get(preference)
        photo = self._session.photo
        beside = photo.path.parent if photo is not None and photo.path is not None else Path.home()
        return Path(stored) if stored else beside

    def _places(self, path: Path) -> list[Path]:
        """Folders where the photo of a recipe may be: beside it, above it, and recent ones."""
        stored = (self._preferences.get(OPEN_FOLDER), self._preferences.get(EXPORT_FOLDER))
        recent = self._preferences.recent
        folders = [path.parent, path.parent.parent, *(Path(name) for name in stored if name)]
        return [*folders, *recent, *(photo.parent for photo in recent)]


class Drops(QObject):
    """Takes drags over the window, shows where they would go, and opens what is dropped.

    Args:
        window: Every part of it that has no drops of its own leaves them to it.
        canvas: Shows a frame meanwhile.
        card: The same on the first page.
        files: Opens pictures.
        recipes: Opens files, which may hold a recipe.
    """

    def __init__(
        self, window: QWidget, canvas: Canvas, card: DropCard, files: Files, recipes: Recipes
    ) -> None:
        super().__init__(window)
        self._canvas, self._card = canvas, card
        self._files, self._recipes = files, recipes
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Deal with drags; all else is the window's."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._invite(False)
        elif isinstance(event, QDropEvent):  # entering and moving are, too
            if not offers_picture(event.mimeData()):
                event.ignore()
                return True
            self._invite(kind != QEvent.Type.Drop)
            event.acceptProposedAction()
            if kind == QEvent.Type.Drop:
                self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _invite(self, on: bool) -> None:
        self._card.set_highlighted(on)
        self._canvas.set_dropping(on)

    def _take(self, data: QMimeData) -> None:
        incoming = Incoming.of(data)
        paths = [] if incoming is None else [*incoming.paths]
        # whoever drops a whole folder drops the settings beside the photos, too
        photos = [path for path in paths if path.suffix.lower() != ".json"] or paths[:1]
        if len(photos) > 1:
            self._files.open_all(photos)
        elif photos:
            self._recipes.drop(photos[0])
        else:
            self._files.take(incoming, self.tr("Dropped picture"))


def _belongs(file: RecipeFile, photo: Photo | None) -> bool:
    """True unless a recipe says that it was made for another photo."""
    wanted = file.photo
    return wanted is None or photo is None or not wanted.digest or wanted.digest == photo.digest


def _has_places(recipe: Recipe) -> bool:
    """True if a recipe holds a crop, paint or a branch, which mean places of one photo."""
    painted = any(getattr(recipe, layer.value) is not None for layer in Layer)
    return painted or recipe.branch is not None or not recipe.framing.is_whole


def _load(path: Path, places: Sequence[Path]) -> Found:
    """Read a recipe, and find its photo.

    Raises:
        StudioError: There is none.
    """
    return _with_photo(load_recipe(path), places)


def _look_into(path: Path, places: Sequence[Path]) -> Found:
    """Read the recipe in a file, if it holds one.

    Raises:
        RecipeError: It is a recipe, but one that cannot be used.
    """
    if path.suffix.lower() == ".json":
        return _load(path, places)
    try:
        text = read_recipe(path)
    except StudioError:  # opening the file will report what is wrong with it
        return Found(None)
    return Found(None) if text is None else _with_photo(from_json(text), places)


def _with_photo(file: RecipeFile, places: Sequence[Path]) -> Found:
    return Found(file, find_photo(file.photo, places) if file.photo is not None else None)
