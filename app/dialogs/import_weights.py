"""Importing released weights: which files, under which licence, and how far it has come."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.languages.window import retold
from app.services.models import ModelChoice
from app.widgets.file_dialog import FileDialog
from app.widgets.spoken import ROLE, NamedLabel
from app.widgets.theme import EDGE, GAP
from models.errors import StudioError
from models.weights import NOTICE

if TYPE_CHECKING:
    from models.weights import ImportProgress

_WIDTH = 520


class ImportDialog(QDialog):
    """Files, licence, progress, and the one sentence where something is wrong."""

    def __init__(self, choice: ModelChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import ITER weights"))
        self.setAcceptDrops(True)
        self._choice = choice
        self._make_files()
        self._make_licence()
        self._make_progress()
        self._lay_out()
        choice.progressed.connect(self._show_progress)
        choice.imported.connect(self.accept)
        choice.import_failed.connect(self._fail)
        self.finished.connect(choice.cancel_import)
        self._show()

    @property
    def paths(self) -> list[Path]:
        """The chosen files."""
        items = (self.files.item(row) for row in range(self.files.count()))
        return [Path(item.data(Qt.ItemDataRole.UserRole)) for item in items]

    def add(self, paths: list[Path]) -> None:
        """Add files."""
        known = self.paths
        for path in paths:
            if path not in known:
                item = QListWidgetItem(path.name)
                item.setToolTip(str(path))
                item.setData(Qt.ItemDataRole.UserRole, str(path))
                self.files.addItem(item)
        self.problem.hide()
        self._show()

    # Making

    def _make_files(self) -> None:
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files to import"))
        self.files.setToolTip(self.tr("Drop .pth files here; Delete removes them"))
        self.files.setFixedHeight(96)
        self.browse = QPushButton(self.tr("Add files…"))
        self.browse.setToolTip(self.tr("Choose .pth files"))
        self.browse.clicked.connect(self._ask_files)
        self.take_out = QPushButton(self.tr("Remove"))
        self.take_out.setToolTip(self.tr("Remove the selected file from the list"))
        self.take_out.setShortcut("Del")
        self.take_out.clicked.connect(self._take_out)
        self.files.currentRowChanged.connect(lambda: self._show())
        for button in (self.browse, self.take_out):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text())

    def _make_licence(self) -> None:
        self.licence = NamedLabel(self.tr("Licence of the weights"), word_wrap=True)
        self.licence.setText(NOTICE)
        self.accepts = QCheckBox(
            self.tr("I accept this licence and will use the weights for non-commercial work only")
        )
        self.accepts.setToolTip(self.tr("Nothing is imported without this"))
        self.accepts.setAccessibleName(self.accepts.text())
        self.accepts.toggled.connect(self._show)

    def _make_progress(self) -> None:
        self.doing = NamedLabel(self.tr("Current activity"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.problem = QFrame()
        self.problem.setObjectName("problem")
        self.problem.setProperty(ROLE, "AlertMessage")
        self.problem_text = QLabel(wordWrap=True)
        self.problem_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QVBoxLayout(self.problem)
        inside.setContentsMargins(EDGE, GAP, EDGE, GAP)
        inside.addWidget(self.problem_text)
        self.problem.hide()

    def _lay_out(self) -> None:
        intro = QLabel(
            self.tr(
                "Choose ITER_swinvqgan.pth together with ITER_x4.pth, ITER_x2.pth or both, as "
                "published by the authors of the paper. ITER Studio neither includes nor "
                "downloads them. Nothing in them is run, and every tensor is checked."
            ),
            wordWrap=True,
        )
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.browse)
        row.addWidget(self.take_out)
        row.addStretch()
        head = QLabel(self.tr("Licence"))
        head.setProperty("strong", True)
        self.start = QPushButton(self.tr("Import"))
        self.start.setProperty("primary", True)
        self.start.setToolTip(self.tr("Check the files and store them as models"))
        self.start.clicked.connect(self._start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(EDGE)
        layout.addWidget(intro)
        layout.addWidget(self.files)
        layout.addLayout(row)
        for widget in (head, self.licence, self.accepts, self.problem, self.doing, self.bar):
            layout.addWidget(widget)
        layout.addWidget(buttons)
        self.start.setDefault(True)  # in the dialog: a button alone would lose it to Cancel
        # The dialog grows and shrinks with what it says; so its texts need a width of their own.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        for text in (intro, self.licence):
            text.setFixedWidth(_WIDTH)
        self.problem_text.setFixedWidth(_WIDTH - 2 * EDGE - 2)

    # Following

    def _show(self) -> None:
        busy = self._choice.is_importing
        for widget in (self.files, self.browse, self.accepts):
            widget.setEnabled(not busy)
        self.take_out.setEnabled(not busy and self.files.currentRow() >= 0)
        self.start.setEnabled(not busy and self.files.count() > 0 and self.accepts.isChecked())
        self.doing.setVisible(busy)
        self.bar.setVisible(busy)

    def _show_progress(self, progress: ImportProgress) -> None:
        self.doing.setText(f"{retold(progress.doing)}…")
        self.bar.setValue(round(1000 * progress.fraction))

    def _fail(self, error: StudioError) -> None:
        self.problem_text.setText(retold(error.sentence))
        self.problem.setAccessibleName(retold(error.sentence))
        self.problem.show()
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls() and not self._choice.is_importing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the dropped files."""
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    # Doing

    def _ask_files(self) -> None:
        known = self.paths
        folder = known[-1].parent if known else Path.home()
        dialog = FileDialog(self, self.tr("Choose ITER weights"), str(folder))
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("PyTorch weights (*.pth *.pt)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    def _take_out(self) -> None:
        self.files.takeItem(self.files.currentRow())
        self.problem.hide()
        self._show()

    def _start(self) -> None:
        self.problem.hide()
        self.doing.setText(self.tr("Starting…"))
        self.bar.setValue(0)
        self._choice.import_files(self.paths)
        self._show()
