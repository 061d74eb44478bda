"""The model in use: available models, choice, import, removal, and their speed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.document.message import Message
from app.document.session import Session
from app.languages.window import retold
from app.preferences import MODEL, Preferences
from app.threads.file_worker import FileWorker
from app.threads.pipeline_worker import LongWork, PipelineWorker
from app.threads.runner import Loader, Runner
from models.engine import Speed, keep_speed, known_speed, measure_speed
from models.errors import StudioError
from models.recipe import ModelId, Precision, RecipeFile, suited, usable_recipe
from models.weights import (
    StoredModel,
    bundled_model,
    is_intact,
    remove_model,
    stored_models,
)

translate = QCoreApplication.translate

LoadStored = Callable[[StoredModel], Runner]


class ModelChoice(QObject):
    """The models of this computer and the one in use.

    Args:
        session: The document; the model belongs to it.
        worker: Loads models and measures them.
        preferences: Remembers the model, and says where models are kept.
        load: Loads the bundled model.
        load_stored: Loads an imported one.
        parent: Window.
    """

    changed = Signal()
    """The list, the choice, a speed or a check."""
    progressed = Signal(object)
    """`ImportProgress` of the current import."""
    imported = Signal(object)
    """The `StoredModel` list of a finished import."""
    import_failed = Signal(object)
    """The `StudioError` why there is none."""

    def __init__(
        self,
        session: Session,
        worker: PipelineWorker,
        preferences: Preferences,
        *,
        load: Loader,
        load_stored: LoadStored,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._preferences = session, worker, preferences
        self._load, self._load_stored = load, load_stored
        self._files = FileWorker(self)
        self._import: int | None = None
        self._measuring: LongWork | None = None
        self._bundled = bundled_model()
        self.known: list[StoredModel] = [self._bundled]
        self.speeds: dict[str, Speed] = {}
        self.states: dict[str, str] = {}
        """What was found out about a model's file, by digest."""
        self.timings: dict[str, str] = {}
        """What is said in the place of a speed, by digest: it is being measured, or why not."""
        session.model_changed.connect(self._follow)

    @property
    def current(self) -> StoredModel:
        """The model in use."""
        return self._session.model or self._bundled

    @property
    def is_importing(self) -> bool:
        """True while files are being imported."""
        return self._import is not None

    @property
    def is_measuring(self) -> bool:
        """True while speeds are being measured."""
        return self._measuring is not None

    def start(self) -> None:
        """Take up the model of the last time, before any is loaded."""
        self.refresh()
        digest = self._preferences.get(MODEL)
        if not digest:
            return
        known = self._usable(digest)
        if known is not None:
            self.choose(known)
            self._session.undo_stack.clear()
            return
        self._preferences.set(MODEL, "")
        sentence = self.tr(
            "The model used last time is no longer on this computer, so the bundled one is "
            "used. Import it again."
        )
        if self.find(digest) is not None:
            sentence = self.tr(
                "The model used last time is damaged, so the bundled one is used. Remove it and "
                "import it again."
            )
        self._session.tell(Message(sentence, "models", warns=True, lasts=True))

    def refresh(self) -> None:
        """Look at the disk: headers of a few files."""
        self.known = [self._bundled, *stored_models(self._preferences.models)]
        cache = self._preferences.cache
        speeds = {each.digest: known_speed(each.digest, cache) for each in self.known}
        self.speeds = {digest: speed for digest, speed in speeds.items() if speed is not None}
        self.changed.emit()

    def find(self, digest: str) -> StoredModel | None:
        """The model with a digest, if it is available; its file may be damaged."""
        return next((each for each in self.known if each.digest == digest), None)

    def _usable(self, digest: str) -> StoredModel | None:
        found = self.find(digest)
        return found if found is not None and found.is_readable else None

    def choose(self, model: StoredModel) -> None:
        """Use a model with the settings that suit it, as one undo step."""
        recipe = self._session.recipe.with_(branch=None)  # its steps are another's, as its codes
        recipe = suited(recipe if model == self.current else recipe.without_choices(), model)
        text = self.tr("Model {0}").format(model.title)
        self._session.adopt(recipe, text=text, model=None if model.is_bundled else model)

    def adopt(self, file: RecipeFile, *, text: str) -> None:
        """Adopt a recipe with the model and the precision that it was made with, where known.

        Without it, codes that were chosen by hand are left out: they mean nothing in another one.
        """
        wanted = self._usable(file.model.digest) if file.model is not None else None
        used = wanted or self.current
        recipe = usable_recipe(file, ModelId(used.title, used.digest))
        precision = None if file.precision is Precision.AUTO else file.precision
        self._session.adopt(
            recipe,
            text=text,
            model="same" if wanted is None else None if wanted.is_bundled else wanted,
            precision=precision,
        )

    def is_missing(self, made: ModelId | None) -> bool:
        """True if a recipe was made with another model than a bundled one, and it is not here."""
        if made is None or not made.digest or made.name == self._bundled.title:
            return False
        return self._usable(made.digest) is None

    def _follow(self) -> None:
        model = self._session.model
        self._preferences.set(MODEL, "" if model is None else model.digest)
        self._change()
        self.changed.emit()

    def reload(self) -> None:
        """Load the model in use again, as the machine is to be used now, and restore with it."""
        self._session.cancel()
        self._change()
        if self._session.photo is not None:
            self._session.run()

    def _change(self) -> None:
        model = self._session.model
        self._worker.change_model(
            self._load if model is None else partial(self._load_stored, model)
        )

    # Importing, checking, removing

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import released weights in the background; a signal reports the end."""
        self._import = self._files.submit(
            partial(_import, tuple(paths), self._preferences.models),
            done=self._take_imported,
            failed=self._not_imported,
            told=self.progressed.emit,
        )

    def cancel_import(self) -> None:
        """Stop the import; nothing of it stays."""
        if self._import is not None:
            self._files.forget(self._import)
            self._import = None

    def _take_imported(self, models: list[StoredModel]) -> None:
        self._import = None
        for model in models:
            self.states.pop(model.digest, None)
        self.refresh()
        self.imported.emit(models)
        self.measure()

    def _not_imported(self, error: StudioError) -> None:
        self._import = None
        self.import_failed.emit(error)

    def verify(self, model: StoredModel) -> None:
        """Read a model again and compare it with what was stored."""
        self._say(model, self.tr("checking…"))
        self._files.submit(
            partial(is_intact, model),
            done=lambda good: self._say(model, self.tr("intact") if good else _damaged()),
            failed=lambda error: self._say(model, retold(error.sentence)),
        )

    def remove(self, model: StoredModel) -> None:
        """Delete an imported model; if it is in use, the bundled one takes its place."""
        if model == self.current:
            self.choose(self._bundled)
        try:
            remove_model(model)
        except StudioError as error:
            self._say(model, retold(error.sentence))
        self.refresh()

    def _say(self, model: StoredModel, sentence: str) -> None:
        self.states[model.digest] = sentence
        self.changed.emit()

    # Speed

    def measure(self) -> None:
        """Measure in the pipeline thread what was never measured here; live runs go first."""
        todo = [each for each in self.known if each.is_readable and each.digest not in self.speeds]
        if self._measuring is not None or not todo:
            return
        self._measuring = self._worker.start_long(
            partial(_measure, todo, self._preferences.cache, self._load, self._load_stored),
            told=self._take_speed,
            ended=self._end_measuring,
        )

    def measure_again(self) -> None:
        """Measure every model again: figures of a busy moment are too low."""
        if self._measuring is None:
            self.speeds.clear()
            self.measure()
            self.changed.emit()

    def _take_speed(self, told: object) -> None:
        digest, found = told if isinstance(told, tuple) else ("", None)
        if isinstance(found, Speed):
            self.speeds[digest] = found
            self.timings.pop(digest, None)
        else:
            self.timings[digest] = retold(found.sentence) if found else self.tr("measuring…")
        self.changed.emit()

    def _end_measuring(self, error: StudioError | None) -> None:
        self._measuring = None
        self.changed.emit()

    def close(self) -> None:
        """Stop what is being done to files."""
        self.cancel_import()
        self._files.stop()


def _damaged() -> str:
    return translate("ModelChoice", "damaged: remove it and import the files again")


def _import(paths: Sequence[Path], folder: Path) -> Generator[object, None, list[StoredModel]]:
    from models.weights import import_steps

    return (yield from import_steps(paths, folder))


def _measure(
    todo: Sequence[StoredModel],
    cache: Path | None,
    load: Loader,
    load_stored: LoadStored,
    runner: Runner,
    pause: Callable[[], None],
    tell: Callable[[object], None],
) -> None:
    """Measure models in the pipeline thread; what cannot be loaded is reported and skipped."""
    from models.engine import Pipeline

    for stored in todo:
        tell((stored.digest, None))
        try:
            own: Any = runner
            if getattr(getattr(own, "model", None), "digest", "") != stored.digest:
                own = load() if stored.is_bundled else load_stored(stored)
            if isinstance(own, Pipeline):  # a scripted one has no speed
                speed = measure_speed(own, pause)
                keep_speed(speed, stored.digest, cache)
                tell((stored.digest, speed))
        except StudioError as error:
            tell((stored.digest, error))
