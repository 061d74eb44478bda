"""How the machine is used. Nothing here is part of the recipe."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document.session import Session
from app.preferences import TILE, Preferences
from app.widgets.controls import CalmCombo, NameLabel

SIZES = (128, 256, 512, 1024, 2048)
"""Of tiles, in pixels of the result."""


class MachinePanel(QWidget):
    """The size of the tiles in which a picture is computed."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        tip = self.tr(
            "The picture is computed in tiles of at most this size. Smaller ones take less memory "
            "and more time. The bundled model's result stays the same, that of the released "
            "weights does not. Auto fits them to the memory that is free."
        )
        name = NameLabel(self.tr("Tile size"))
        name.setToolTip(tip)
        name.reset.connect(lambda: self._choose(TILE.default))
        self.tile = CalmCombo()
        self.tile.setAccessibleName(self.tr("Tile size"))
        self.tile.setToolTip(tip)
        self.tile.offer(
            [(self.tr("Auto"), 0), *((self.tr("{0} px").format(size), size) for size in SIZES)],
            preferences.get(TILE),
        )
        name.setBuddy(self.tile)
        self.tile.activated.connect(lambda: self._choose(self.tile.currentData()))
        row = QHBoxLayout()
        row.addWidget(name)
        row.addStretch()
        row.addWidget(self.tile)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        session.tile = self.tile.currentData()
        session.result_changed.connect(self._show_automatic)
        self._show_automatic()

    def _choose(self, tile: int) -> None:
        self._preferences.set(TILE, tile)
        self._session.tile = tile
        self.tile.setCurrentIndex(self.tile.findData(tile))

    def _show_automatic(self) -> None:
        """Say what was chosen for the picture that is shown."""
        result = self._session.result
        if result is not None and result.tile and not self._session.tile:
            self.tile.setItemText(0, self.tr("Auto ({0} px)").format(result.tile))
