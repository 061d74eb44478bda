"""Opening, pasting, exporting: asks for paths, hands over jobs, informs the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from app.dialogs.system import ask_page, ask_photos, ask_save
from app.document.incoming import Incoming
from app.document.message import Message, OpenedPhoto
from app.document.photos import Entry, OpenPhotos
from app.document.session import Session
from app.languages.window import retold
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
        photos: OpenPhotos,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._photos = photos
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
        """Ask for photos and open them."""
        folder = Path(self._preferences.get(OPEN_FOLDER) or Path.home())
        ask_photos(self._window, folder, sorted(READABLE), self.open_all)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open photos together: the first that can be opened is shown, the others wait."""
        if len(paths) == 1:
            self.open(paths[0])
        elif paths:
            self._open_first(self._photos.add(paths), [])

    def _open_first(self, waiting: Sequence[Entry], broken: Sequence[Entry]) -> None:
        """Show the first photo that can be opened; without one, none of them stays."""
        entry, *rest = waiting

        def failed(error: StudioError) -> None:
            self._photos.fail(entry, retold(error.sentence))
            if rest:
                self._open_first(rest, [*broken, entry])
            elif self._session.photo is None:
                self._drop([*broken, entry])
            else:
                self._opening = None  # what can be seen in the strip is told of there

        self.show(entry, failed=failed)

    def _drop(self, broken: Sequence[Entry]) -> None:
        """Say that none of several photos can be opened, and why."""
        sentence = self.tr("None of these {0} photos can be opened; choose others.")
        detail = "\n".join(f"{each.path}: {each.problem}" for each in broken)
        for each in broken:
            self._photos.remove(each)
        self._not_opened(StudioError(sentence.format(len(broken)), detail=detail))

    def show(
        self,
        entry: Entry,
        *,
        then: Callable[[], None] = lambda: None,
        failed: Callable[[StudioError], None] | None = None,
    ) -> None:
        """Show one of the open photos, as it was left.

        Args:
            entry: Which.
            then: Called with the photo open.
            failed: Called if it cannot be opened; by default that is told.
        """
        known = self._photos.remembered(entry)

        def opened(photo: OpenedPhoto) -> None:
            if entry.path is None:
                self._pasted(photo)
            else:
                self._opened(entry.path, photo)
            then()

        def not_opened(error: StudioError) -> None:
            self._photos.fail(entry, retold(error.sentence))
            self._not_opened(error)

        if entry.path is not None:
            job = self._reading(entry.path, entry.page, known)
        elif entry.pasted is not None:
            job = partial(jobs.reopened, entry.pasted, known)
        else:
            raise ValueError(f"expected a file or a picture for {entry.name}")
        self._start_opening(job, opened, failed or not_opened)

    def _reading(
        self, path: Path, page: int, known: RecipeFile | None
    ) -> Callable[[], OpenedPhoto]:
        return partial(jobs.open_file, path, self._preferences.state, page=page, known=known)

    def open(self, path: Path, page: int = 0) -> None:
        """Open a photo; the newest wins, and a bad file leaves the document as it is.

        Args:
            path: The file.
            page: Index of the picture, where the file holds several.
        """
        entry = self._photos.find(path)
        if entry is not None and entry.page == page:
            self.show(entry)
        else:
            self._start_opening(self._reading(path, page, None), partial(self._opened, path))

    def open_for(self, path: Path, then: Callable[[], None], *, remember: bool = True) -> None:
        """Open a photo to go on with a recipe, whatever was kept for it; its snapshots stay.

        Args:
            path: The file.
            then: Called with the photo open.
            remember: Whether it is one of the recent files from now on.
        """

        def opened(photo: OpenedPhoto) -> None:
            snapshots = photo.kept.snapshots if photo.kept is not None else ()
            bare = replace(photo, kept=None, problem="", part=None)
            self._take(bare)
            self._note_opened(path, remember=remember)
            known = self._photos.memory(bare.photo)
            self._session.snapshots.replace(known.snapshots if known else snapshots)
            then()

        self._start_opening(partial(jobs.open_file, path, self._preferences.state), opened)

    def open_pasted(self, path: Path, recipe: RecipeFile, then: Callable[[], None]) -> None:
        """Open a pasted picture whose pixels were kept in a file, to go on with its recipe."""

        def opened(photo: OpenedPhoto) -> None:
            self._take(photo)
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
        if incoming is not None and incoming.paths:
            self.open_all(incoming.paths)
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
        self,
        job: Callable[[], OpenedPhoto],
        done: Callable[[OpenedPhoto], None],
        failed: Callable[[StudioError], None] | None = None,
    ) -> None:
        if self._opening is not None:
            self._worker.forget(self._opening)
        self._opening = self._worker.submit(job, done=done, failed=failed or self._not_opened)

    def _take(self, opened: OpenedPhoto) -> None:
        self._opening = None
        self._session.open(opened)

    def _pasted(self, opened: OpenedPhoto) -> None:
        self._take(opened)
        self._come_back(opened.photo)

    def _opened(self, path: Path, opened: OpenedPhoto) -> None:
        self._take(opened)
        self._note_opened(path)
        if self._come_back(opened.photo):
            return
        if opened.kept is not None:
            self._go_on_with(opened.kept, opened.photo)
        elif opened.problem:
            self._session.tell(Message(retold(opened.problem)))
        self._tell_of_reading(path, opened.photo)

    def _note_opened(self, path: Path, *, remember: bool = True) -> None:
        # nobody looks for photos in the program
        if remember and path.resolve() != sample_path().resolve():
            self._preferences.set(OPEN_FOLDER, str(path.resolve().parent))
        if remember:
            self._preferences.add_recent(path)

    def _come_back(self, photo: Photo) -> bool:
        """Take up the settings that a photo was left with, or that it is to begin with.

        Returns:
            Whether it was open before.
        """
        left, entry = self._photos.memory(photo), self._photos.current
        known = left or (entry.start if entry is not None else None)
        if known is not None:
            self._session.snapshots.replace(known.snapshots)
            self.models.adopt(known, text=self.tr("Settings from last time"))
            self._session.undo_stack.clear()
        return left is not None

    def _tell_of_reading(self, path: Path, photo: Photo) -> None:
        """Say what reading left out, and that there are further pictures in the file."""
        if photo.pages > 1:
            said = self.tr("“{0}” holds {1} pictures; this is number {2}.")
            sentence = said.format(photo.name, photo.pages, photo.page + 1)
            step = partial(self.open, path, (photo.page + 1) % photo.pages)
            self._session.tell(
                Message(
                    " ".join((sentence, *map(retold, photo.notes))),
                    label=self.tr("Next picture"),
                    step=step,
                )
            )
        elif photo.notes:
            self._session.tell(Message(" ".join(map(retold, photo.notes))))

    def _go_on_with(self, kept: RecipeFile, photo: Photo) -> None:
        """Take up the settings from the last time, as a step that can be undone."""
        self._session.snapshots.replace(kept.snapshots)
        self.models.adopt(kept, text=self.tr("Settings from last time"))
        said = [retold(kept.problem)] if kept.problem else []
        if not self._session.undo_stack.count():
            if said:
                self._session.tell(Message(retold(kept.problem), warns=True))
            return
        self._session.undo_stack.setClean()
        said.append(self.tr("Settings and paint are as you left them."))
        said += map(retold, differences(kept, self.model, photo))
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
        said = f"{said}. {retold(exported.honest)}" if exported.honest else said
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
