"""All preferences of the program in one dialog: they act at once, and Cancel takes them back."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.document.session import Session
from app.languages.choice import LANGUAGES, SYSTEM
from app.languages.window import bare
from app.preferences import (
    CORES,
    DEVICE,
    GRAY,
    LANGUAGE,
    MEMORY,
    SIDECARS,
    THEME,
    TILE,
    Preference,
    Preferences,
)
from app.threads.file_jobs import known_devices
from app.threads.file_worker import FileWorker
from app.widgets.controls import CalmCombo, NameLabel
from app.widgets.theme import EDGE, GAP
from models.allocator import total_bytes
from models.errors import StudioError

translate = QCoreApplication.translate

SIZES = (128, 256, 512, 1024, 2048)
"""Sizes of tiles, in pixels of the result."""
LIMITS = (2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
"""Limits of memory in GB; those are offered that are less than the machine has."""
_CORES = (1, 2, 4, 6, 8, 12, 16, 24, 32, 48, 64)
_WIDTH = 500
_T = TypeVar("_T", str, int, bool)
_V = TypeVar("_V", str, int)


class PreferencesDialog(QDialog):
    """Shows the preferences and follows them; whatever is chosen acts at once.

    Args:
        preferences: Where they are kept.
        session: The document, for the size of its tiles.
        worker: Asks the machine for its devices.
        parent: Window.
    """

    def __init__(
        self,
        preferences: Preferences,
        session: Session,
        worker: FileWorker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self._preferences, self._session, self._worker = preferences, session, worker
        self._shows: list[Callable[[], None]] = []
        self._take_back: list[Callable[[], None]] = []
        self._reset: list[Callable[[], None]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(EDGE)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._make_look()
        self._make_machine()
        self._make_memory()
        self._make_files()
        self._lay_out()
        self._asked = worker.submit(known_devices, done=self._offer_devices, failed=self._keep)
        preferences.changed.connect(self._show)
        session.result_changed.connect(self._show_tile)
        self._show()

    # Making

    def _make_look(self) -> None:
        self._head(self.tr("Look"))
        self.theme = self._choice(
            THEME,
            self.tr("Theme"),
            self.tr("The colours of the window."),
            (
                ("system", self.tr("Same as Desktop")),
                ("dark", self.tr("Dark")),
                ("light", self.tr("Light")),
                ("contrast", self.tr("High Contrast")),
            ),
        )
        self.language = self._choice(
            LANGUAGE,
            self.tr("Language"),
            self.tr("The language of the window, from the next start on."),
            [(SYSTEM, self.tr("Same as Desktop")), *LANGUAGES.items()],
        )
        grays = [(gray, bare(text)) for gray, text in gray_choices()]
        tip = self.tr("The gray around the picture, also in the menu View > Canvas.")
        self.gray = self._choice(GRAY, self.tr("Canvas"), tip, grays)

    def _make_machine(self) -> None:
        self._head(self.tr("Machine"))
        self.device = self._choice(
            DEVICE,
            self.tr("Device"),
            self.tr(
                "Where the networks work. Auto takes the quickest one that gives the same picture "
                "as the processor. The model is loaded again."
            ),
            [("auto", self.tr("Auto"))],
        )
        counts = [(count, str(count)) for count in _CORES if count < (os.cpu_count() or 1)]
        self.cores = self._choice(
            CORES,
            self.tr("Processor cores"),
            self.tr(
                "How many cores the networks use when they work on the processor; fewer leave more "
                "to other programs. The model is loaded again."
            ),
            [(0, self.tr("All")), *counts],
        )

    def _make_memory(self) -> None:
        most = total_bytes() / (1 << 30)
        limits = [(limit, self.tr("{0} GB").format(limit)) for limit in LIMITS if limit < most]
        self.memory = self._choice(
            MEMORY,
            self.tr("Memory"),
            self.tr(
                "How much memory ITER Studio plans with. Tiles are made to fit, and a result that "
                "needs more waits until you ask for it. From the next run on."
            ),
            [(0, self.tr("No limit")), *limits],
        )
        self.tile = self._choice(
            TILE,
            self.tr("Tile size"),
            self.tr(
                "The picture is computed in tiles of at most this size. Smaller tiles take less "
                "memory and more time. The bundled model's result stays the same; that of the "
                "released weights does not. Auto fits the tiles to the free memory. From the next "
                "run on."
            ),
            [(0, self.tr("Auto")), *((size, self.tr("{0} px").format(size)) for size in SIZES)],
        )

        self._explain(
            self.tr(
                "Device and cores load the model again. Memory and tile size count from the next "
                "run on."
            )
        )

    def _make_files(self) -> None:
        self._head(self.tr("Files"))
        self.sidecars = QCheckBox(self.tr("Keep settings beside photos"))
        self.sidecars.setAccessibleName(self.sidecars.text())
        self.sidecars.setToolTip(
            self.tr(
                "Save settings, paint and snapshots in a small file beside each photo, so that "
                "they move with it. When off, they are kept in your user folder."
            )
        )
        self.sidecars.toggled.connect(partial(self._preferences.set, SIDECARS))
        self._shows.append(lambda: self.sidecars.setChecked(self._preferences.get(SIDECARS)))
        self._remember(SIDECARS)
        self._grid.addWidget(self.sidecars, self._grid.rowCount(), 0, 1, 2)
        self._explain(self.sidecars.toolTip())

    def _head(self, title: str) -> None:
        label = QLabel(title)
        label.setProperty("strong", True)
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, GAP)
        self._grid.addWidget(label, row + 1, 0, 1, 2)

    def _choice(
        self,
        preference: Preference[_V],
        name: str,
        tip: str,
        choices: Sequence[tuple[_V, str]],
    ) -> CalmCombo:
        """Add a row that shows a preference and follows it."""
        label, combo = NameLabel(name), CalmCombo()
        combo.setAccessibleName(name)
        for widget in (label, combo):
            widget.setToolTip(tip)
        label.setBuddy(combo)
        for value, text in choices:
            combo.addItem(text, value)
        preferences = self._preferences
        combo.activated.connect(lambda: preferences.set(preference, combo.currentData()))
        label.reset.connect(partial(preferences.set, preference, preference.default))
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(combo, row, 1)
        self._shows.append(lambda: _show_value(combo, preferences.get(preference)))
        self._remember(preference)
        return combo

    def _remember(self, preference: Preference[_T]) -> None:
        preferences = self._preferences
        before = preferences.get(preference)
        self._take_back.append(partial(preferences.set, preference, before))
        self._reset.append(partial(preferences.set, preference, preference.default))

    def _explain(self, text: str) -> None:
        label = QLabel(text, wordWrap=True)
        label.setProperty("dim", True)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _lay_out(self) -> None:
        said = QLabel(
            self.tr(
                "Changes act at once, only the language waits for the next start; Cancel takes "
                "them back."
            ),
            wordWrap=True,
        )
        said.setProperty("dim", True)
        kind = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kind.Ok | kind.Cancel | kind.RestoreDefaults)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(kind.RestoreDefaults).clicked.connect(self.restore_defaults)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(EDGE)
        layout.addLayout(self._grid)
        layout.addStretch()
        layout.addWidget(said)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the texts need at this width: a dialog's own measure is of another one."""
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        self.setMinimumHeight(layout.totalHeightForWidth(event.size().width()))

    # Devices

    def _offer_devices(self, devices: dict[str, str]) -> None:
        self._asked = 0
        for name, title in devices.items():
            where = name.upper() if name != "cpu" else self.tr("Processor")
            text = self.tr("{0} ({1})").format(title, where) if title else where
            if (at := self.device.findData(name)) >= 0:
                self.device.setItemText(at, text)
            else:
                self.device.addItem(text, name)
        self._show()

    def _keep(self, error: StudioError) -> None:
        self._asked = 0  # the devices that were named already can be chosen

    # Showing

    def _show(self) -> None:
        for show in self._shows:
            show()
        self._show_tile()

    def _show_tile(self) -> None:
        """Say what was chosen for the picture that is shown."""
        result = self._session.result
        if result is not None and result.tile and not self._session.tile:
            self.tile.setItemText(0, self.tr("Auto ({0} px)").format(result.tile))

    # Doing

    def restore_defaults(self) -> None:
        """Take the values of a fresh installation; Cancel takes this back, too."""
        for reset in self._reset:
            reset()

    def reject(self) -> None:
        """Take back what was changed since the dialog was opened."""
        for take_back in self._take_back:
            take_back()
        super().reject()

    def done(self, result: int) -> None:
        """Wait for no answer any more."""
        if self._asked:
            self._worker.forget(self._asked)
            self._asked = 0
        super().done(result)


def _show_value(combo: CalmCombo, value: str | int) -> None:
    if combo.findData(value) < 0:  # of another machine, or written by hand
        combo.addItem(str(value), value)
    combo.setCurrentIndex(combo.findData(value))


def gray_choices() -> list[tuple[int, str]]:
    """Grays around the picture, with their names in a menu."""
    return [
        (-1, translate("Preferences", "Same as &Theme")),
        (0, translate("Preferences", "&Black")),
        (48, translate("Preferences", "&Dark Gray")),
        (
            119,
            translate("Preferences", "&Middle Gray"),
        ),  # reflects 18 %, between black and white for the eye
        (200, translate("Preferences", "&Light Gray")),
        (255, translate("Preferences", "&White")),
    ]
