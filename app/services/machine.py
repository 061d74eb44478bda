"""The machine that the networks work on, as the preferences want it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.document.message import Message
from app.document.session import Session
from app.preferences import CORES, DEVICE, MEMORY, TILE, Preferences
from app.threads.runner import Runner, load_default, load_stored
from models.allocator import limit_memory
from models.weights import StoredModel

_GIB = 30


class Machine(QObject):
    """Follows the preferences: device and cores, the limit of memory, the size of tiles.

    Args:
        session: The document; runs take the size of their tiles from it.
        preferences: What the user wants.
        parent: Window.
    """

    reload_wanted = Signal()
    """The networks have to be loaded again: on another device, or for other cores."""

    def __init__(self, session: Session, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self.device = preferences.get(DEVICE)
        self.cores = preferences.get(CORES)
        session.tile = preferences.get(TILE)
        limit_memory(preferences.get(MEMORY) << _GIB)
        preferences.changed.connect(self._follow)

    def load(self) -> Runner:
        """Load the bundled model, in the pipeline thread."""
        return load_default(self.device, self.cores)

    def load_stored(self, stored: StoredModel) -> Runner:
        """Load an imported model, in the pipeline thread."""
        return load_stored(stored, self.device, self.cores)

    def check(self, device: str) -> None:
        """Say so if the networks came to another device than the one that was asked for."""
        if self.device not in ("auto", device):
            said = self.tr(
                "The device “{0}” that the preferences ask for is not there, so “{1}” is used."
            ).format(self.device, device)
            self._session.tell(Message(said, "preferences", warns=True, lasts=True))

    def _follow(self, key: str) -> None:
        preferences = self._preferences
        if key in (DEVICE.key, CORES.key):
            self.device, self.cores = preferences.get(DEVICE), preferences.get(CORES)
            self.reload_wanted.emit()
        elif key == MEMORY.key:
            limit_memory(preferences.get(MEMORY) << _GIB)
        elif key == TILE.key:
            self._session.tile = preferences.get(TILE)
