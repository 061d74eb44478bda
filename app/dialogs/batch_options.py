"""The options of a batch: settings, output folder, and names of the results."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from app.dialogs.system import ask_recipe
from app.document.session import Session
from app.languages.window import filled, retold
from app.panels.export import OFFERED
from app.preferences import (
    BATCH_EXISTS,
    BATCH_FACES,
    BATCH_FOLDER,
    BATCH_NAME,
    BATCH_TEXT,
    DEEP,
    FORMAT,
    METADATA,
    OPEN_FOLDER,
    QUALITY,
    Preferences,
)
from app.threads.file_worker import FileWorker
from app.widgets.controls import CalmCombo
from app.widgets.file_dialog import FileDialog
from app.widgets.spoken import name_choice
from app.widgets.theme import EDGE, GAP
from models.batch import FIELDS, Naming
from models.detection import check_faces
from models.errors import StudioError
from models.framing import Framing
from models.images import READABLE, SaveOptions
from models.recipe import Exists, Recipe, RecipeFile, load_recipe


class BatchChoices(QWidget):
    """The choices of a batch beside its photos.

    Args:
        session: Its settings are the usual ones.
        worker: Reads recipes.
        preferences: The last choices.
    """

    changed = Signal()
    failed = Signal(object)
    """The `StudioError` why a recipe cannot be used."""

    def __init__(self, session: Session, worker: FileWorker, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._worker, self._preferences = session, worker, preferences
        self._recipe_file: tuple[Path, RecipeFile] | None = None
        self._make_settings()
        self._make_kept()
        self._make_place()
        self._make_names()
        self._lay_out()
        session.recipe_changed.connect(self._show_recipe)
        self._show_recipe()

    @property
    def recipe(self) -> Recipe:
        """Settings without paint, which belongs to one photo, and without its crop unless asked."""
        recipe = self._offered.unpainted()
        return recipe if self.crop.isChecked() else recipe.with_(framing=Framing())

    @property
    def _offered(self) -> Recipe:
        chosen = self._chosen_file
        return chosen[1].recipe if chosen else self._session.settings

    @property
    def naming(self) -> Naming:
        """Names and format of the results.

        Raises:
            ExportError: The template cannot be used.
        """
        suffix: str = self.format.currentData()
        naming = Naming(template=self.name.text().strip(), extension=suffix.removeprefix("."))
        model = self._session.model
        return naming if model is None else replace(naming, model=model.name)

    @property
    def exists_choice(self) -> Exists:
        """The chosen treatment of files that are already there."""
        choice: Exists = self.exists.currentData()
        return choice

    @property
    def save(self) -> SaveOptions:
        """Save options of the results, as set in the Export panel."""
        preferences = self._preferences
        deep = preferences.get(DEEP) and OFFERED[self.format.currentIndex()].is_deep
        return SaveOptions(
            quality=preferences.get(QUALITY),
            bit_depth=16 if deep else None,
            keep_metadata=preferences.get(METADATA),
        )

    def suggest_folder(self, source: Path) -> None:
        """Offer a folder beside the first photo, unless one was chosen."""
        if not self.folder.text():
            beside = source if source.is_dir() else source.parent
            self.folder.setText(str(beside / self.tr("restored")))

    def use_recipe(self, path: Path) -> None:
        """Use the settings of a recipe file, or of an exported picture."""
        self._worker.submit(
            partial(load_recipe, path),
            done=partial(self._take_recipe, path),
            failed=self._refuse_recipe,
        )

    def remember(self) -> None:
        """Keep the choices for the next time."""
        self._preferences.set(BATCH_FOLDER, self.folder.text())
        self._preferences.set(BATCH_NAME, self.name.text().strip())
        self._preferences.set(BATCH_EXISTS, self.exists_choice)
        self._preferences.set(BATCH_TEXT, self.keep_text.isChecked())
        if self.keep_faces.isEnabled():
            self._preferences.set(BATCH_FACES, self.keep_faces.isChecked())

    @property
    def _chosen_file(self) -> tuple[Path, RecipeFile] | None:
        return self._recipe_file if self.settings.currentData() == "file" else None

    # Making

    def _make_settings(self) -> None:
        self.settings = CalmCombo()
        self.settings.setAccessibleName(self.tr("Settings"))
        self.settings.setToolTip(self.tr("Settings to use for all photos"))
        entries = ((self.tr("From the window"), "window"), (self.tr("From a recipe…"), "file"))
        self.settings.offer(entries)
        self.settings.activated.connect(self._choose_settings)
        self.recipe_text = QLabel(wordWrap=True)
        self.recipe_text.setProperty("dim", True)
        self.crop = QCheckBox(self.tr("Crop, turn and straighten every photo alike"))
        self.crop.setToolTip(self.tr("As it is set there, in shares of each photo's size"))
        self.crop.toggled.connect(self._show_recipe)

    def _make_kept(self) -> None:
        """Faces and lettering: looked for in every photo, and never regenerated where found."""
        self.keep_faces = QCheckBox(self.tr("Faces"))
        self.keep_text = QCheckBox(self.tr("Lettering"))
        self.keep_faces.setAccessibleName(self.tr("Keep faces"))
        self.keep_faces.setToolTip(
            self.tr("Look for faces in every photo and paint Keep over them")
        )
        self.keep_text.setAccessibleName(self.tr("Keep lettering"))
        self.keep_text.setToolTip(
            self.tr("Look for lettering in every photo and paint Keep over it")
        )
        self.keep_faces.setChecked(self._preferences.get(BATCH_FACES))
        self.keep_text.setChecked(self._preferences.get(BATCH_TEXT))
        try:
            check_faces()
        except StudioError as error:
            self.keep_faces.setChecked(False)
            self.keep_faces.setEnabled(False)
            self.keep_faces.setToolTip(retold(error.sentence))

    def _make_place(self) -> None:
        self.folder = QLineEdit(self._preferences.get(BATCH_FOLDER))
        self.folder.setAccessibleName(self.tr("Output folder"))
        self.folder.setToolTip(self.tr("Where to save the results"))
        self.folder.textChanged.connect(self.changed)
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.setToolTip(self.tr("Choose the output folder"))
        self.browse.setAccessibleName(self.tr("Choose the output folder"))
        self.browse.clicked.connect(self._ask_folder)

    def _make_names(self) -> None:
        preferences = self._preferences
        self.name = QLineEdit(preferences.get(BATCH_NAME))
        self.name.setAccessibleName(self.tr("Name template"))
        fields = ", ".join(f"{{{field}}}" for field in FIELDS)
        self.name.setToolTip(self.tr("Names of the results; may contain {0}").format(fields))
        self.name.textChanged.connect(self.changed)
        self.format = CalmCombo()
        self.format.setToolTip(
            self.tr("Format of the results; quality and depth come from the Export panel")
        )
        formats = ((entry.name, entry.suffix) for entry in OFFERED)
        self.format.offer(formats, preferences.get(FORMAT))
        self.format.activated.connect(self.changed)
        self.exists = CalmCombo()
        self.exists.setAccessibleName(self.tr("Existing files"))
        self.exists.setToolTip(
            self.tr(
                "What to do when a file already has the name of a result. Results of an earlier "
                "batch are replaced if the photo or the settings have changed."
            )
        )
        entries = (
            (self.tr("Leave them alone"), "skip"),
            (self.tr("Use another name"), "unique"),
            (self.tr("Replace them"), "overwrite"),
        )
        self.exists.offer(entries, preferences.get(BATCH_EXISTS))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(EDGE)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, (text, widgets, wide) in enumerate(
            (
                (self.tr("Settings"), (self.settings, self.recipe_text), self.recipe_text),
                (self.tr("Keep"), (self.keep_faces, self.keep_text), None),
                (self.tr("Output folder"), (self.folder, self.browse), self.folder),
                (self.tr("Names"), (self.name, self.format), self.name),
                (self.tr("Existing files"), (self.exists,), None),
            )
        ):
            label = QLabel(text)
            label.setBuddy(widgets[0])
            line = QHBoxLayout()
            line.setSpacing(GAP)
            for widget in widgets:
                line.addWidget(widget, 1 if widget is wide else 0)
            if wide is None:
                line.addStretch()
            below = row + (row > 0)
            grid.addWidget(label, below, 0)
            grid.addLayout(line, below, 1)
        grid.addWidget(self.crop, 1, 1)
        name_choice(self.format, self.tr("File format"))

    # Choosing

    def _ask_folder(self) -> None:
        dialog = FileDialog(self, self.tr("Output folder"), self.folder.text())
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _choose_settings(self) -> None:
        if self.settings.currentData() == "file":
            folder = Path(self._preferences.get(OPEN_FOLDER) or Path.home())
            dialog = ask_recipe(self, folder, sorted(READABLE), self.use_recipe)
            dialog.rejected.connect(self._show_recipe)
        self._show_recipe()

    def _take_recipe(self, path: Path, file: RecipeFile) -> None:
        self._recipe_file = path, file
        self.settings.setCurrentIndex(self.settings.findData("file"))
        self._show_recipe()

    def _refuse_recipe(self, error: StudioError) -> None:
        self._show_recipe()
        self.failed.emit(error)

    def _show_recipe(self) -> None:
        if self.settings.currentData() == "file" and self._recipe_file is None:
            blocker = QSignalBlocker(self.settings)
            self.settings.setCurrentIndex(0)
            del blocker
        self.crop.setVisible(not self._offered.framing.is_whole)
        recipe, chosen = self.recipe, self._chosen_file
        words = filled(
            self.tr("×{0:g}, alpha {1:.2f}, %n step(s), seed {2}, no paint", "", recipe.steps),
            recipe.scale,
            recipe.alpha,
            recipe.seed,
        )
        self.recipe_text.setText(f"{chosen[0].name}: {words}" if chosen else words)
        self.changed.emit()
