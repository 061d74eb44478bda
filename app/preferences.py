"""Each preference, declared once: key, default and what it means. Stored as a plain INI file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import platformdirs
from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal

from models.batch import DEFAULT_NAME
from models.images import SaveOptions
from models.recipe import Precision, presets_folder, state_folder
from models.weights import models_folder
from resources import sample_path

_T = TypeVar("_T", str, int, float, bool)
APP_NAME = "iter-studio"
RECENT_LIMIT = 8
_PAUSE_MS = 2000
"""From the last change to a look if it could be written."""


@dataclass(frozen=True, slots=True)
class Preference(Generic[_T]):
    """One thing that is remembered.

    Attributes:
        key: Section and name in the file.
        default: Value of a fresh installation; its type is the type of the preference.
        help: One sentence for the user.
    """

    key: str
    default: _T
    help: str


THEME = Preference(
    "look/theme", "system", "Colours of the window: system, dark, light or contrast."
)
LANGUAGE = Preference(
    "look/language", "system", "Language of the window: system, or a code such as de or zh_CN."
)
GRAY = Preference("look/gray", -1, "Gray around the picture, 0 to 255; -1 for the theme's.")
HEATMAP = Preference("look/heatmap", False, "Show the heatmap over the picture.")
HEATMAP_OPACITY = Preference("look/heatmap_opacity", 0.55, "Opacity of the heatmap, 0 to 1.")
HEATMAP_LAYER = Preference("look/heatmap_layer", "PHOTO", "What the heatmap shows.")
OUTLINE = Preference("look/outline", False, "Outline the tokens below alpha.")
VIEW_MODE = Preference("look/view_mode", "SPLIT", "How before and after are shown.")
BRUSH_SIZE = Preference("paint/brush_size", 4, "Brush size in tokens, 1 to 64.")
AMOUNT = Preference(
    "paint/amount", 20, "What the alpha and texture brushes add, in hundredths, -100 to 100."
)
PHOTO_SHARE = Preference(
    "paint/photo_share", 100, "What the original brush lets through of the photo, 1 to 100 percent."
)
TOLERANCE = Preference(
    "paint/tolerance", 12, "How much colours may differ where an area is filled, in percent."
)
HINTS_DONE = Preference("hints/done", False, "The first-run hints have been seen.")
FORMAT = Preference("export/format", ".png", "File format of exported pictures.")
QUALITY = Preference(
    "export/quality", SaveOptions().quality, "Quality of JPEG, WebP and AVIF files, 1 to 100."
)
DEEP = Preference("export/deep", False, "Write 16 bits per channel where possible.")
METADATA = Preference("export/metadata", True, "Keep the metadata in exported files.")
EMBED = Preference("export/embed", True, "Include the recipe in exported files.")
MAPS = Preference("export/maps", "none", "Maps beside the picture: none, files or pages.")
LIVE = Preference("work/live", True, "Restore again after every change.")
SIDECARS = Preference("work/sidecars", True, "Save settings in a small file beside each photo.")
BATCH_FOLDER = Preference("batch/folder", "", "Folder of the results of the last batch.")
BATCH_NAME = Preference("batch/name", DEFAULT_NAME, "Name template of the last batch.")
BATCH_EXISTS = Preference("batch/exists", "skip", "What a batch does with existing files.")
BATCH_FACES = Preference("batch/faces", False, "A batch keeps the faces that it finds.")
BATCH_TEXT = Preference("batch/lettering", False, "A batch keeps the lettering that it finds.")
DEVICE = Preference("work/device", "auto", "Where the networks work: auto, cpu, cuda:0, mps.")
CORES = Preference("work/cores", 0, "Cores of the processor that the networks use; 0 for all.")
MEMORY = Preference("work/memory", 0, "Most memory in GB that is planned with; 0 for no limit.")
PRECISION = Preference(
    "work/precision", Precision.AUTO.value, "Precision of the arithmetic for photos to be opened."
)
TILE = Preference("work/tile", 0, "Largest tile in output pixels; 0 fits it to the free memory.")
SAMPLES = Preference("work/samples", 4, "How many seeds are shown side by side, 2 to 8.")
MODEL = Preference("work/model", "", "Digest of the model that is used; empty for the bundled one.")
PACE = Preference("work/pace", 0.0, "Seconds for a megapixel of a result, as last measured.")
OPEN_FOLDER = Preference("folders/open", "", "Folder of the last opened photo.")
EXPORT_FOLDER = Preference("folders/export", "", "Folder of the last export.")
PANEL = Preference("window/panel", True, "Show the panel.")
PHOTOS = Preference("window/photos", True, "Show the strip of open photos.")
FILM = Preference("window/film", True, "Show the film strip.")
OPEN_SECTIONS = Preference(
    "window/sections", "variants,restore,paint,view,export", "Sections of the panel that are open."
)

ALL: tuple[Preference[str] | Preference[int] | Preference[float] | Preference[bool], ...] = (
    THEME,
    LANGUAGE,
    GRAY,
    HEATMAP,
    HEATMAP_OPACITY,
    HEATMAP_LAYER,
    OUTLINE,
    VIEW_MODE,
    BRUSH_SIZE,
    AMOUNT,
    TOLERANCE,
    HINTS_DONE,
    FORMAT,
    QUALITY,
    DEEP,
    METADATA,
    EMBED,
    MAPS,
    LIVE,
    SIDECARS,
    BATCH_FOLDER,
    BATCH_NAME,
    BATCH_EXISTS,
    DEVICE,
    CORES,
    MEMORY,
    PRECISION,
    TILE,
    SAMPLES,
    MODEL,
    PACE,
    OPEN_FOLDER,
    EXPORT_FOLDER,
    PANEL,
    PHOTOS,
    FILM,
    OPEN_SECTIONS,
)


class Preferences(QObject):
    """Reads and writes the preferences.

    Args:
        folder: Folder of the file; the user's configuration folder unless given. If given, all
            other state of the program is kept there too, and the user's is not touched.
    """

    changed = Signal(str)
    recent_changed = Signal()
    lost = Signal(str)
    """Nothing can be written in this folder; told once."""

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = folder / "state" if folder else state_folder()
        self.models = folder / "models" if folder else models_folder()
        self.cache = folder / "cache" if folder else None
        self.presets = folder / "presets" if folder else presets_folder()
        folder = folder or Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))
        file = folder / "settings.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat, self)
        self._is_lost = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.check)

    def get(self, preference: Preference[_T]) -> _T:
        """Return the stored value, or the default if it is missing or damaged."""
        default = preference.default
        raw = self._store.value(preference.key)
        if raw is None:
            return default
        try:
            if isinstance(default, bool):
                return type(default)(str(raw).lower() in ("true", "1"))
            return type(default)(raw)
        except (TypeError, ValueError):
            return default

    def set(self, preference: Preference[_T], value: _T) -> None:
        """Store a value."""
        if value != self.get(preference):
            self._store.setValue(preference.key, value)
            self.changed.emit(preference.key)
            self._pause.start()

    @property
    def recent(self) -> list[Path]:
        """Photos opened lately that still exist, newest first."""
        stored = self._store.value("files/recent", [])
        names = stored if isinstance(stored, list) else [stored]  # INI makes one entry a string
        return [path for name in names if name and (path := Path(str(name))).is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a photo at the head of the recent files; the bundled sample is not one of them."""
        path = path.resolve()
        if path == sample_path().resolve():
            return
        rest = [other for other in self.recent if other != path]
        names = [str(other) for other in (path, *rest)][:RECENT_LIMIT]
        self._store.setValue("files/recent", names)
        self.recent_changed.emit()

    def clear_recent(self) -> None:
        """Forget the recent files."""
        self._store.remove("files/recent")
        self.recent_changed.emit()

    def layout(self, name: str) -> QByteArray:
        """Return a stored window layout; empty if there is none."""
        value = self._store.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, value: QByteArray) -> None:
        """Store a window layout."""
        self._store.setValue(f"window/{name}", value)

    def flush(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def check(self) -> None:
        """Write to disk, and tell if that is impossible: in a home of others, on a full disk."""
        if not self._is_lost:
            self.flush()
            if not self._store.isWritable() or self._store.status() != QSettings.Status.NoError:
                self._is_lost = True
                self.lost.emit(str(Path(self._store.fileName()).parent))
