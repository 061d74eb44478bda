"""The link between the reference and the window: asks for files, uses points, exports the curve."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.dialogs.system import ask_open, ask_save
from app.document.message import Message
from app.document.session import Session
from app.languages.window import filled
from app.preferences import EXPORT_FOLDER, OPEN_FOLDER, Preferences
from app.reference.measuring import Measuring, Point, curve_table
from app.reference.panel import ReferencePanel
from app.threads.file_worker import FileWorker
from app.threads.pipeline_worker import PipelineWorker
from app.widgets.theme import Theme
from models.errors import ExportError
from models.grid import Pixels
from models.images import READABLE, write_png, write_whole


class References(QObject):
    """Carries out the actions of the reference.

    Args:
        session: The document.
        worker: Measures.
        files: Reads and writes.
        actions: Load, remove, draw and export.
        preferences: Folders of last time.
        theme: Colours of the plot.
        window: Parent of dialogs.
    """

    loading = Signal()
    """A reference was chosen: its panel should be seen."""

    def __init__(
        self,
        session: Session,
        worker: PipelineWorker,
        files: FileWorker,
        actions: Actions,
        preferences: Preferences,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._files, self._actions = session, files, actions
        self._preferences, self._window = preferences, window
        self._waiting: Path | None = None
        self._draws = actions["curve"].text()
        self.measuring = Measuring(session, worker, files, self)
        self.panel = ReferencePanel(self.measuring, session, actions, theme)
        self.panel.dropped.connect(self.load)
        self.panel.plot.chosen.connect(self.use)
        targets: dict[str, Callable[[], object]] = {
            "reference": self.ask,
            "leave_reference": self.measuring.leave,
            "curve": self.draw,
            "export_curve": self.ask_and_export,
        }
        for name, target in targets.items():
            actions[name].triggered.connect(lambda _=False, do=target: do())
        session.photo_changed.connect(self._enable)
        session.photo_changed.connect(self._load_waiting)
        self.measuring.changed.connect(self._enable)
        self.measuring.curve_changed.connect(self._enable)
        self._enable()

    def ask(self) -> None:
        """Ask for a true picture."""
        folder = Path(self._preferences.get(OPEN_FOLDER) or Path.home())
        title = self.tr("Load the true picture of this photo")
        ask_open(self._window, folder, sorted(READABLE), self.load, title=title)

    def load(self, path: Path) -> None:
        """Take a true picture as the reference of the open photo."""
        self.loading.emit()
        self.measuring.load(path)

    def load_with_photo(self, path: Path) -> None:
        """Take it once a photo is open."""
        self._waiting = path
        self._load_waiting()

    def _load_waiting(self) -> None:
        if self._waiting is not None and self._session.photo is not None:
            path, self._waiting = self._waiting, None
            self.load(path)

    def draw(self) -> None:
        """Draw the curve, or stop."""
        if self.measuring.is_drawing:
            self.measuring.stop_curve()
        else:
            self.measuring.draw_curve()

    def use(self, point: Point) -> None:
        """Take alpha and steps of a point as one undo step."""
        recipe = self._session.recipe.with_(alpha=point.alpha, steps=point.steps)
        text = self.tr("From the curve: alpha {0:g}, %n step(s)", "", point.steps)
        self._session.adopt(recipe, text=filled(text, min(point.alpha, 1)))

    # Out

    def ask_and_export(self) -> None:
        """Ask where to write the curve, and whether as a table or as a picture."""
        photo = self._session.photo
        source = photo.path if photo is not None else None
        stem = source.stem if source is not None else self.tr("picture")
        folder = self._preferences.get(EXPORT_FOLDER) or (
            str(source.parent) if source is not None else ""
        )
        formats = [(".csv", self.tr("Table")), (".png", self.tr("Picture"))]
        suggestion = Path(folder or Path.home()) / f"{stem}_curve.csv"
        ask_save(self._window, suggestion, formats, self.export, title=self.tr("Export the curve"))

    def export(self, path: Path) -> None:
        """Write the curve as it stands, as a table or as a picture."""
        points, reference = self.measuring.points, self.measuring.reference
        if not points or reference is None:
            return
        kind = path.suffix.lower()
        if kind == ".png":
            job = partial(_write_picture, path, _pixels(self.panel.plot.picture()))
        elif kind == ".csv":
            table = curve_table(points, self._session.recipe, reference.name)
            job = partial(_write_table, path, table)
        else:
            sentence = self.tr("A curve is written as .csv or .png; choose one of them.")
            self._session.fail(ExportError(sentence), action="export_curve")
            return
        self._files.submit(
            job,
            done=lambda _: self._session.tell(Message(self.tr("Saved: {0}").format(path))),
            failed=partial(self._session.fail, action="export_curve"),
            lasting=True,
        )

    def _enable(self) -> None:
        measuring, opened = self.measuring, self._session.photo is not None
        for name, on in {
            "reference": opened,
            "leave_reference": measuring.is_loaded,
            "curve": measuring.reference is not None,
            "export_curve": bool(measuring.points),
        }.items():
            self._actions[name].setEnabled(on)
        stops = self.tr("&Stop the Curve")
        self._actions["curve"].setText(stops if measuring.is_drawing else self._draws)


def _pixels(image: QImage) -> Pixels:
    """A picture of a widget, uint8 RGB (H, W, 3)."""
    made = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine())
    return rows[:, : 3 * made.width()].reshape(made.height(), made.width(), 3).copy()


def _write_table(path: Path, table: bytes) -> None:
    def write(file: IO[bytes]) -> None:
        file.write(table)

    write_whole(path, write, kind="CSV", overwrite=True)


def _write_picture(path: Path, pixels: Pixels) -> None:
    write_whole(path, lambda file: write_png(file, pixels), kind="PNG", overwrite=True)
