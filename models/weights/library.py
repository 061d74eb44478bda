"""The available models: the bundled one, and weights files in the user's data folder.

The name of a stored file ends with the beginning of its SHA-256, so that a damaged one is found.
Nothing here needs torch.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs
from safetensors import SafetensorError, safe_open

from models.errors import ModelError, Sentence, StudioError
from models.recipe import Recipe, Schedule, suited

BUNDLED = Path(__file__).parent / "compact.safetensors"
"""The default model; its SHA-256 is beside it."""

NOTICE = (
    "The ITER weights belong to their authors. Their licences, CC BY-NC-SA 4.0 and "
    "S-Lab License 1.0, allow non-commercial use only. They stay on this computer; "
    "ITER Studio does not pass them on."
)
"""The notice for everyone who imports them."""

_APP = "iter-studio"
_SAID: dict[str, type] = {
    "min_scale": float,
    "max_scale": float,
    "alpha": float,
    "texture_amount": float,
    "temperature": float,
    "schedule": str,
    "resample_kept": bool,
}
_LATER = {"texture_amount"}
"""Settings that older files do not have."""
_NAME = re.compile(r"(?P<name>.+)-(?P<digest>[0-9a-f]{16})\.safetensors")


@dataclass(frozen=True, slots=True)
class StoredModel:
    """One stored weights file, as its header says.

    Attributes:
        path: The file.
        name: Short name, as typed in a command.
        digest: First 16 hex digits of the SHA-256 that the file had when it was stored.
        title, licence: What the user sees.
        min_scale, max_scale: Factors that the model can serve; zeros where the file is damaged.
        size: Bytes.
        alpha, texture_amount, temperature, schedule, resample_kept: The settings that suit it.
        takes_texture: True if its decoder takes a texture amount.
    """

    path: Path
    name: str
    digest: str
    title: str
    licence: str
    min_scale: float
    max_scale: float
    size: int
    alpha: float = 0.5
    texture_amount: float = 0.5
    temperature: float = 0.5
    schedule: Schedule = "cosine"
    resample_kept: bool = False
    takes_texture: bool = False

    @property
    def is_bundled(self) -> bool:
        """True if it came with the program."""
        return self.path == BUNDLED

    @property
    def is_readable(self) -> bool:
        """True if its header could be read."""
        return self.max_scale > 0

    @property
    def scales(self) -> Sentence:
        """The factors in words: "×4", or "×1 to ×8"."""
        if self.min_scale == self.max_scale:
            return Sentence("×{low:g}", low=self.min_scale)
        return Sentence("×{low:g} to ×{high:g}", low=self.min_scale, high=self.max_scale)


@cache
def bundled_model() -> StoredModel:
    """The default model; reads all of its file.

    Raises:
        ModelError: It is missing.
    """
    try:
        with BUNDLED.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            "The bundled weights are missing; install ITER Studio again.", detail=str(error)
        ) from error
    return _read(BUNDLED, BUNDLED.stem, digest[:16])


def known_digest(path: Path) -> str | None:
    """First 16 hex digits of the SHA-256 that a weights file must have; None if it is unknown.

    Known is the bundled file, by the one beside it, and what was imported, by its name.
    """
    if path == BUNDLED:
        try:
            return BUNDLED.with_suffix(".sha256").read_text("ascii")[:16]
        except OSError:
            return None
    named = _NAME.fullmatch(path.name)
    return named["digest"] if named else None


def models_folder() -> Path:
    """Folder of imported models; it may not exist yet."""
    return platformdirs.user_data_path(_APP, appauthor=False) / "models"


def stored_path(folder: Path, name: str, digest: str) -> Path:
    """File of a stored model; ``digest`` is its whole SHA-256 in hex."""
    return folder / f"{name}-{digest[:16]}.safetensors"


def stored_models(folder: Path | None = None) -> list[StoredModel]:
    """Every stored model, by name; other files are skipped."""
    folder = folder or models_folder()
    paths = ((path, _NAME.fullmatch(path.name)) for path in sorted(folder.glob("*.safetensors")))
    return [_read(path, named["name"], named["digest"]) for path, named in paths if named]


def weights_file(model: str | None) -> Path | None:
    """The weights that are meant by a path or by the name of an imported model.

    Returns:
        The file, which may be missing; None for the bundled weights.

    Raises:
        ModelError: There is no model of that name, or the name fits several.
    """
    if model is None:
        return None
    path = Path(model)
    if path.exists() or path.suffix or path.name != model:
        return path
    return find_model(model).path


def find_model(name: str, folder: Path | None = None) -> StoredModel:
    """A stored model by its short name, digest or file name.

    Raises:
        ModelError: There is none, or the name fits several.
    """
    stored = stored_models(folder)
    fitting = [each for each in stored if name in (each.name, each.digest, each.path.name)]
    if not fitting:
        known = ", ".join(each.name for each in stored)
        raise ModelError(
            Sentence(
                "There is no stored model “{name}”; choose one of: {known}.", name=name, known=known
            )
            if known
            else Sentence("There is no stored model “{name}”; import one first.", name=name)
        )
    if len(fitting) > 1:
        digests = ", ".join(each.digest for each in fitting)
        raise ModelError(
            "Several stored models are called “{name}”; give one of: {digests}.",
            name=name,
            digests=digests,
        )
    return fitting[0]


def remove_model(stored: StoredModel) -> None:
    """Delete a stored model.

    Raises:
        ModelError: The file cannot be deleted.
    """
    try:
        stored.path.unlink()
    except OSError as error:
        raise ModelError(
            "“{name}” cannot be deleted; check the permissions of its folder.",
            detail=str(error),
            name=stored.path.name,
        ) from error


def is_intact(stored: StoredModel) -> bool:
    """True if the file is still what was stored; reads all of it."""
    try:
        with stored.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest().startswith(stored.digest)
    except OSError:
        return False


def _read(path: Path, name: str, digest: str) -> StoredModel:
    """Read the header; a file that is damaged still counts, so that it can be removed."""
    try:
        with safe_open(path, framework="numpy") as file:
            config = json.loads((file.metadata() or {})["config"])
        stored = StoredModel(
            path=path,
            name=name,
            digest=digest,
            title=str(config["name"]),
            licence=str(config["licence"]),
            size=path.stat().st_size,
            takes_texture=bool(config.get("tokenizer", {}).get("texture")),
            **{
                field: kind(config[field])
                for field, kind in _SAID.items()
                if field in config or field not in _LATER
            },
        )
        suited(Recipe(), stored)  # settings that no recipe can have are damage, too
    except (OSError, SafetensorError, KeyError, TypeError, ValueError, StudioError):
        return StoredModel(path, name, digest, "unreadable", "unknown", 0.0, 0.0, _size(path))
    return stored


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
