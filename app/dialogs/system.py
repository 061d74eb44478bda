"""Dialogs: files, about, and the unexpected. All are modeless."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.diagnostics import log_folder, show_folder
from app.threads.thread import log_lost_errors
from app.widgets.file_dialog import FileDialog
from app.widgets.spin import CalmSpin
from models.errors import app_version
from resources import resource

translate = QCoreApplication.translate

log = logging.getLogger(__name__)


def ask_open(
    parent: QWidget,
    folder: Path,
    suffixes: Sequence[str],
    answer: Callable[[Path], None],
    *,
    title: str = "",
) -> FileDialog:
    """Ask for a photo; ``answer`` gets the path."""
    dialog = FileDialog(parent, title or translate("Dialogs", "Open a photo"), str(folder))
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    dialog.setNameFilters(
        [
            translate("Dialogs", "Photos ({0})").format(patterns),
            translate("Dialogs", "All files (*)"),
        ]
    )
    return _open(dialog, answer)


def ask_photos(
    parent: QWidget,
    folder: Path,
    suffixes: Sequence[str],
    answer: Callable[[list[Path]], None],
) -> FileDialog:
    """Ask for photos, one or several; ``answer`` gets their paths."""
    dialog = FileDialog(parent, translate("Dialogs", "Open photos"), str(folder))
    dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
    patterns = " ".join(f"*{suffix}" for suffix in suffixes)
    dialog.setNameFilters(
        [
            translate("Dialogs", "Photos ({0})").format(patterns),
            translate("Dialogs", "All files (*)"),
        ]
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: answer([Path(name) for name in names]))
    dialog.open()
    return dialog


def ask_page(
    parent: QWidget, current: int, count: int, answer: Callable[[int], None]
) -> PageDialog:
    """Ask which of the pictures of a file to open; ``answer`` gets the index of another one."""
    dialog = PageDialog(current, count, parent)

    def accept() -> None:
        index = round(dialog.number.value()) - 1
        if index != current:
            answer(index)

    dialog.accepted.connect(accept)
    dialog.open()
    return dialog


def ask_recipe(
    parent: QWidget, folder: Path, suffixes: Sequence[str], answer: Callable[[Path], None]
) -> FileDialog:
    """Ask for a recipe or a picture that holds one; ``answer`` gets the path."""
    dialog = FileDialog(parent, translate("Dialogs", "Open a recipe"), str(folder))
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    patterns = " ".join(f"*{suffix}" for suffix in (".json", *suffixes))
    filters = [translate("Dialogs", "Recipes and exported pictures ({0})").format(patterns)]
    dialog.setNameFilters([*filters, translate("Dialogs", "All files (*)")])
    return _open(dialog, answer)


def ask_save(
    parent: QWidget,
    suggestion: Path,
    formats: Sequence[tuple[str, str]],
    answer: Callable[[Path], None],
    *,
    title: str = "",
) -> FileDialog:
    """Ask where to write; the dialog itself asks before a file is replaced.

    Args:
        parent: Window.
        suggestion: Path that is offered; its suffix chooses the format.
        formats: Suffix and name of every format.
        answer: Gets the path, which always has a suffix.
        title: Of the dialog.
    """
    dialog = FileDialog(parent, title or translate("Dialogs", "Export"), str(suggestion.parent))
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    filters = {suffix: f"{name} (*{suffix})" for suffix, name in formats}
    dialog.setNameFilters(list(filters.values()))
    dialog.selectNameFilter(filters.get(suggestion.suffix, ""))
    dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
    by_filter = {text: suffix for suffix, text in filters.items()}
    dialog.filterSelected.connect(
        lambda text: dialog.setDefaultSuffix(by_filter[text].removeprefix("."))
    )
    dialog.selectFile(suggestion.name)
    return _open(dialog, answer)


def _open(dialog: FileDialog, answer: Callable[[Path], None]) -> FileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: answer(Path(name)))
    dialog.open()
    return dialog


class PageDialog(QDialog):
    """The number of a picture in a file that holds several.

    Args:
        current: Index of the one that is open.
        count: How many there are.
    """

    def __init__(self, current: int, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Dialogs", "Choose a picture"))
        label = QLabel(translate("Dialogs", "Picture, 1 to {0}:").format(count))
        self.number = CalmSpin()
        self.number.setDecimals(0)
        self.number.setRange(1, count)
        self.number.setValue(current + 1)
        self.number.setAccessibleName(label.text())
        label.setBuddy(self.number)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.number)
        layout.addSpacing(26)  # where a number is refused, its reason is said
        layout.addWidget(buttons)
        self.number.setFocus()
        self.number.selectAll()


class AboutDialog(QDialog):
    """Version, licence and credits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About ITER Studio"))
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons/iter-studio.svg"))).pixmap(QSize(72, 72)))
        text = QLabel(
            self.tr(
                "<h3>ITER Studio {0}</h3>"
                "<p>Restores and enlarges damaged photos, and lets you see and decide where the "
                "machine invents.</p>"
                "<p>MIT licence. The method is “Iterative Token Evaluation and Refinement for "
                "Real-World Super-Resolution” by Chen and others, AAAI 2024.<br>"
                "Icons: Phosphor Icons, MIT. Built with Qt, PyTorch and pyqtgraph.</p>"
                "<p>What is generated is a guess. Where truth matters, look at the confidence and "
                "lock what must not change.</p>"
            ).format(app_version())
        )
        text.setWordWrap(True)
        text.setMinimumWidth(380)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 28, 20)
        layout.setSpacing(16)
        layout.addLayout(row)
        layout.addWidget(buttons)


class UnexpectedDialog(QDialog):
    """An unexpected error, with its details ready to copy."""

    def __init__(self, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something unexpected went wrong"))
        text = QLabel(
            self.tr(
                "Your photo is safe: it is never changed, and your settings and paint are kept. "
                "You can carry on; if the window behaves oddly, restart ITER Studio."
            )
        )
        text.setWordWrap(True)
        self._detail = QPlainTextEdit(detail, readOnly=True)
        self._detail.setMinimumSize(QSize(560, 220))
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(detail))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        written = QPushButton(self.tr("Show the log"))
        written.clicked.connect(lambda: show_folder(log_folder(), self))
        buttons.addButton(written, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(self._detail, 1)
        layout.addWidget(buttons)


def install_hook(parent: QWidget, details: Callable[[], str] = str) -> None:
    """Show every error that nothing caught; only the unexpected opens a dialog.

    Args:
        parent: Of the dialog.
        details: What a bug report needs to say besides.
    """
    shown: set[str] = set()

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        log.error("uncaught error", exc_info=error)
        told = "".join(traceback.format_exception(error))
        if told not in shown:  # a fault of every mouse move is reported once
            shown.add(told)
            UnexpectedDialog(f"{told}\n{details()}", parent).open()

    sys.excepthook = show
    log_lost_errors()  # a dialog belongs to the GUI thread
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.DEBUG}
    logging.getLogger("qt").log(level.get(kind, logging.WARNING), "%s", text)
