"""Presets: settings by name, kept as recipe files in a folder of the user's."""

from __future__ import annotations

from pathlib import Path

from models.errors import RecipeError, app_version
from models.framing import Framing
from models.recipe.file import RecipeFile, load_recipe, save_recipe
from models.recipe.settings import Recipe

_SUFFIX = ".json"
_LONGEST = 80
_FORBIDDEN = '<>:"/\\|?*'
_RESERVED = {"con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10))}


def presets_folder() -> Path:
    """The folder of the user's presets; perhaps it does not exist yet."""
    from platformdirs import user_config_path

    return user_config_path("iter-studio", appauthor=False) / "presets"


def stored_presets(folder: Path | None = None) -> list[str]:
    """Names of all presets, in the order of the alphabet."""
    folder = folder or presets_folder()
    names = (path.stem for path in folder.glob(f"*{_SUFFIX}") if path.is_file())
    return sorted(names, key=str.casefold)


def load_preset(name: str, folder: Path | None = None) -> Recipe:
    """The settings of a preset; it has no paint.

    Raises:
        RecipeError: There is no such preset, or its file is no valid recipe.
    """
    path = _path(name, folder)
    if not path.is_file():
        raise RecipeError("There is no preset “{name}” any more; choose another one.", name=name)
    return load_recipe(path).recipe.reframed(Framing())


def save_preset(name: str, recipe: Recipe, folder: Path | None = None) -> Path:
    """Keep the settings of a recipe, without its paint; a preset of the same name is replaced.

    Returns:
        The file that was written.

    Raises:
        RecipeError: The name cannot be that of a file.
        ExportError: It cannot be written.
    """
    path = _path(name, folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = recipe.reframed(Framing())
    save_recipe(path, RecipeFile(recipe=plain, app=app_version()))
    return path


def remove_preset(name: str, folder: Path | None = None) -> None:
    """Delete a preset; one that is gone already is no error."""
    _path(name, folder).unlink(missing_ok=True)


def _path(name: str, folder: Path | None) -> Path:
    name = name.strip()
    bad = [letter for letter in name if letter in _FORBIDDEN or ord(letter) < 32]
    if bad:
        raise RecipeError(
            "A preset cannot have “{bad}” in its name; choose another one.", bad=bad[0]
        )
    if not name or name.strip(".") != name or name.casefold() in _RESERVED:
        raise RecipeError("A preset needs a name that a file can have; choose another one.")
    if len(name.encode()) > _LONGEST:
        raise RecipeError("The name of the preset is too long; choose a shorter one.")
    return (folder or presets_folder()) / f"{name}{_SUFFIX}"
