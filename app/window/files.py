"""Opening, pasting, exporting: asks for paths, hands over jobs, informs the session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from app.diagnostics import show_folder
from app.dialogs.comparison import ExportDialog
from app.dialogs.comparison_preview import Pair, comparison_formats, write_comparison
from app.dialogs.picture import PictureDialog
from app.dialogs.system import ask_open, ask_page, ask_save
from app.document.incoming import Incoming
from app.document.message import Message, OpenedPhoto
from app.document.session import Session
from app.panels.export import OFFERED
from app.preferences import (
    DEEP,
    EXPORT_FOLDER,
    FORMAT,
    METADATA,
    OPEN_FOLDER,
    QUALITY,
    Preferences,
)
from app.services.film_pictures import Film, Films
from app.services.models import ModelChoice
from app.threads import file_jobs as jobs
from app.threads.file_worker import FileWorker
from models.batch import RestoreOrder
from models.comparison import Comparison
from models.errors import StudioError
from models.events import Request
from models.images import READABLE, Photo, SaveOptions
from models.recipe import Layout, ModelId, RecipeFile, differences
from resources import sample_path


class Files(QObject):
    """The user's way to and from the disk and the clipboard."""

    exported_changed = Signal()

    def __init__(
        self,
        session: Session,
        worker: FileWorker,
        preferences: Preferences,
        films: Films,
        models: ModelChoice,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._films = films
        self.models = models
        self._worker = worker
        self._preferences = preferences
        self._window = window
        self.model: ModelId | None = None
        self.exported: Path | None = None
        """The file that was written last."""
        self._opening: int | None = None
        self._comparison: Comparison | None = None
        self._waiting: Callable[[], None] | None = None
        self._film_for: Callable[[], None] | None = None
        films.ready.connect(self._film_ready)
        films.failed.connect(self._film_failed)
        session.result_changed.connect(self._go_on)
        session.activity_changed.connect(self._drop_if_stopped)

    # In

    def ask_and_open(self) -> None:
        """Ask for a photo and open it."""
        folder = Path(self._preferences.get(OPEN_FOLDER) or Path.home())
        ask_open(self._window, folder, sorted(READABLE), self.open)

    def open(self, path: Path, page: int = 0) -> None:
        """Open a photo; the newest wins, and a bad file leaves the document as it is.

        Args:
            path: The file.
            page: Index of the picture, where the file holds several.
        """
        job = partial(jobs.open_file, path, self._preferences.state, page=page)
        self._start_opening(job, partial(self._opened, path))

    def open_for(self, path: Path, then: Callable[[], None], *, remember: bool = True) -> None:
        """Open a photo to go on with a recipe, whatever was kept for it.

        Args:
            path: The file.
            then: Called with the photo open.
            remember: Whether it is one of the recent files from now on.
        """

        def opened(photo: OpenedPhoto) -> None:
            self._opened(path, photo, remember=remember)
            then()

        self._start_opening(partial(jobs.open_file, path), opened)

    def open_pasted(self, path: Path, recipe: RecipeFile, then: Callable[[], None]) -> None:
        """Open a pasted picture whose pixels were kept in a file, to go on with its recipe."""

        def opened(photo: OpenedPhoto) -> None:
            self._pasted(photo)
            then()

        name = self.tr("Pasted picture")
        self._start_opening(partial(jobs.open_kept_pixels, path, recipe, name), opened)

    def ask_page(self) -> None:
        """Ask for another picture of the file that is open, and open it."""
        photo = self._session.photo
        if photo is not None and photo.path is not None and photo.pages > 1:
            ask_page(self._window, photo.page, photo.pages, partial(self.open, photo.path))

    def open_sample(self) -> None:
        """Open the bundled photo."""
        self.open(sample_path())

    def paste(self) -> None:
        """Open the picture, or the file, on the clipboard."""
        # None where another program has taken its clipboard away
        self.take(Incoming.of(QGuiApplication.clipboard().mimeData()), self.tr("Pasted picture"))

    def take(self, incoming: Incoming | None, name: str) -> None:
        """Open what has come in; a place on the web is not visited, which is said."""
        if incoming is not None and incoming.path is not None:
            self.open(incoming.path)
        elif incoming is not None and incoming.web:
            sentence = self.tr(
                "This picture is on the web ({0}), and ITER Studio does not go online for it. Copy "
                "the picture and paste it, or save it and open the file."
            )
            self._session.tell(Message(sentence.format(_host(incoming.web)), "open", warns=True))
        else:
            image = QImage() if incoming is None or incoming.image is None else incoming.image
            self._start_opening(partial(jobs.open_image, image, name), self._pasted)

    def _start_opening(
        self, job: Callable[[], OpenedPhoto], done: Callable[[OpenedPhoto], None]
    ) -> None:
        if self._opening is not None:
            self._worker.forget(self._opening)
        self._opening = self._worker.submit(job, done=done, failed=self._not_opened)

    def _pasted(self, opened: OpenedPhoto) -> None:
        self._opening = None
        self._session.open(opened)

    def _opened(self, path: Path, opened: OpenedPhoto, *, remember: bool = True) -> None:
        self._opening = None
        # nobody looks for photos in the program
        if remember and path.resolve() != sample_path().resolve():
            self._preferences.set(OPEN_FOLDER, str(path.resolve().parent))
        if remember:
            self._preferences.add_recent(path)
        self._session.open(opened)
        if opened.kept is not None:
            self._go_on_with(opened.kept, opened.photo)
        elif opened.problem:
            self._session.tell(Message(opened.problem))
        self._tell_of_reading(path, opened.photo)

    def _tell_of_reading(self, path: Path, photo: Photo) -> None:
        """Say what reading left out, and that there are further pictures in the file."""
        if photo.pages > 1:
            said = self.tr("“{0}” holds {1} pictures; this is number {2}.")
            sentence = said.format(photo.name, photo.pages, photo.page + 1)
            step = partial(self.open, path, (photo.page + 1) % photo.pages)
            self._session.tell(
                Message(
                    " ".join((sentence, *photo.notes)), label=self.tr("Next picture"), step=step
                )
            )
        elif photo.notes:
            self._session.tell(Message(" ".join(photo.notes)))

    def _go_on_with(self, kept: RecipeFile, photo: Photo) -> None:
        """Take up the settings from the last time, as a step that can be undone."""
        self.models.adopt(kept, text=self.tr("Settings from last time"))
        if not self._session.undo_stack.count():
            return
        self._session.undo_stack.setClean()
        said = [self.tr("Settings and paint are as you left them.")]
        said += differences(kept, self.model, photo)
        self.tell_of_recipe(said, kept)

    def tell_of_recipe(self, said: list[str], file: RecipeFile) -> None:
        """Say that a recipe is in use; offers the models if its own is missing."""
        missing = self.models.is_missing(file.model)
        if missing:
            said.append(self.tr("Import that model to get the same picture."))
        self._session.tell(Message(" ".join(said), "models" if missing else "undo"))

    def _not_opened(self, error: StudioError) -> None:
        self._opening = None
        self._session.fail(error, action="open")

    # Out

    def copy_result(self) -> None:
        """Put the result on the clipboard."""
        result, photo = self._session.result, self._session.photo
        if result is not None and photo is not None:
            self._worker.submit(
                partial(jobs.result_image, result, photo),
                done=self._copied,
                failed=self._session.fail,
            )

    def ask_and_export_picture(self) -> None:
        """Ask how and where to write the picture."""
        result, photo = self._session.result, self._session.photo
        if not self._has_result() or result is None or photo is None:
            return
        dialog = PictureDialog(
            photo,
            result,
            self._worker,
            self._preferences,
            suggestion=self._suggestion("iter"),
            parent=self._window,
        )
        dialog.export_requested.connect(self.export_picture)
        dialog.open()

    def ask_and_export_comparison(self) -> None:
        """Show the comparison, then ask where to write it."""
        result, before = self._session.result, self._session.photo_pixels
        request = self._request()
        if not self._has_result() or result is None or before is None or request is None:
            return
        dialog = ExportDialog(
            Pair(before, result),
            request,
            self._worker,
            self._films,
            start=self._comparison,
            parent=self._window,
        )
        dialog.save_requested.connect(self._ask_comparison_path)
        dialog.open()

    def export_picture(self, order: RestoreOrder) -> None:
        """Write the picture as soon as it is up to date."""
        self.when_ready(partial(self._write_picture, order))

    def export_comparison(self, path: Path, comparison: Comparison) -> None:
        """Write before and after as soon as the result is up to date."""
        self.when_ready(partial(self._write_comparison, path, comparison))

    def _write_picture(self, order: RestoreOrder) -> None:
        result, photo = self._session.result, self._session.photo
        recipe = self._session.result_recipe
        if result is not None and photo is not None and recipe is not None:
            finding = jobs.Finding(photo, result, self.model)
            job = partial(jobs.export_picture, replace(order, recipe=recipe), finding)
            self._submit_export(job, "export_picture")

    def _write_comparison(self, path: Path, comparison: Comparison) -> None:
        result, before = self._session.result, self._session.photo_pixels
        request = self._request()
        if result is None or before is None or request is None:
            return
        film = self._films.of(result)
        if comparison.layout == Layout.FILM and film is None:
            self._film_for = partial(self._write_comparison, path, comparison)
            self._films.ask(request, result)
            return
        frames = film.frames if film is not None and comparison.layout == Layout.FILM else None
        pair = Pair(before, result, frames)
        job = partial(write_comparison, path, comparison, pair, self._options(path))
        self._submit_export(job, "export_comparison")

    def _film_ready(self, film: Film) -> None:
        """Write what waited for the film; the result may have changed meanwhile."""
        if self._film_for is not None:
            write, self._film_for = self._film_for, None
            self.when_ready(write)

    def _film_failed(self, error: StudioError) -> None:
        if self._film_for is not None:
            self._film_for = None
            self._session.fail(error, action="export_comparison")

    def _request(self) -> Request | None:
        """The request that led to the result that is shown."""
        photo, recipe = self._session.photo, self._session.result_recipe
        if photo is None or recipe is None:
            return None
        session = self._session
        return Request(photo, recipe, tile=session.tile, precision=session.precision)

    def _submit_export(self, job: Callable[[], jobs.Exported], action: str) -> None:
        self._worker.submit(
            job,
            done=self._exported,
            failed=partial(self._session.fail, action=action),
            lasting=True,
        )

    def _ask_comparison_path(self, comparison: Comparison) -> None:
        self._comparison = comparison
        formats = comparison_formats(comparison.layout)
        suggestion = self._suggestion("comparison")
        if suggestion.suffix not in dict(formats):
            suggestion = suggestion.with_suffix(formats[0][0])
        ask_save(
            self._window, suggestion, formats,
            lambda path: self.export_comparison(path, comparison),
        )  # fmt: skip

    def _suggestion(self, word: str) -> Path:
        photo, preferences = self._session.photo, self._preferences
        source = photo.path if photo is not None else None
        folder = preferences.get(EXPORT_FOLDER) or (
            str(source.parent) if source is not None and source != sample_path() else ""
        )
        stem = source.stem if source is not None else self.tr("picture")
        name = f"{stem}_{word}_x{self._session.settings.scale:g}{preferences.get(FORMAT)}"
        return Path(folder or Path.home()) / name

    def _options(self, path: Path) -> SaveOptions:
        entry = next((one for one in OFFERED if one.suffix == path.suffix.lower()), OFFERED[0])
        deep = self._preferences.get(DEEP) and entry.is_deep
        return SaveOptions(
            quality=self._preferences.get(QUALITY),
            bit_depth=(16 if deep else 8) if entry.is_deep else None,
            keep_metadata=self._preferences.get(METADATA),
            overwrite=True,
        )

    # Waiting for the newest result

    @property
    def is_waiting(self) -> bool:
        """True while something that was asked for is not written yet, because a run has to end."""
        return self._waiting is not None or self._film_for is not None

    def _has_result(self) -> bool:
        if self._session.photo is None:
            self._session.tell(
                Message(self.tr("There is nothing to export yet: open a photo."), "open")
            )
            return False
        return True

    def when_ready(self, write: Callable[[], None]) -> None:
        """Write now if the picture is up to date, else as soon as it is."""
        if not self._session.is_stale:
            write()
            return
        self._waiting = write
        self._session.run()
        self._session.tell(
            Message(self.tr("The file will be saved as soon as the picture is up to date."))
        )

    def _go_on(self) -> None:
        if self._waiting is not None and not self._session.is_stale:
            write, self._waiting = self._waiting, None
            write()

    def _drop_if_stopped(self) -> None:
        session = self._session
        stopped = session.activity is None and session.is_stale and not session.is_pending
        if self._waiting is not None and stopped:
            self._waiting = None
            session.tell(Message(self.tr("Nothing was exported: the run was stopped.")))

    def _exported(self, exported: jobs.Exported) -> None:
        self._preferences.set(EXPORT_FOLDER, str(exported.path.parent))
        self.exported = exported.path
        self.exported_changed.emit()
        said = self.tr("Saved: {0}").format(exported.path)
        if exported.beside:
            said = self.tr("{0}, and beside it {1}").format(said, ", ".join(exported.beside))
        elif exported.has_pages:
            said = self.tr("{0}, with the maps as further pages").format(said)
        said = f"{said}. {exported.honest}" if exported.honest else said
        self._session.tell(Message(said, "show_export"))

    def show_export(self) -> None:
        """Open the folder of the last export."""
        if self.exported is not None:
            show_folder(self.exported.parent, self._window)

    def _copied(self, image: QImage) -> None:
        # As an image alone: what Python makes for the clipboard crashes when it outlives Python.
        QGuiApplication.clipboard().setImage(image)
        self._session.tell(Message(self.tr("The result is on the clipboard.")))


def _host(address: str) -> str:
    return QUrl(address).host() or address
