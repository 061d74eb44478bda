"""The recipe kept beside a photo, `photo.jpg.iter.json`, or in the user's state folder.

The window saves it by itself, so that nothing is lost when it ends badly.
"""

from __future__ import annotations

import re
from pathlib import Path

from models.errors import ExportError
from models.images.photo import Photo
from models.recipe.file import RecipeFile, load_recipe, save_recipe

SUFFIX = ".iter.json"


def sidecar_path(photo: Path) -> Path:
    """Where the recipe of a photo is kept if its folder can be written."""
    return photo.with_name(photo.name + SUFFIX)


def state_folder() -> Path:
    """Where the program keeps what it has to remember."""
    from platformdirs import user_state_path

    return user_state_path("iter-studio", appauthor=False)


def state_path(photo: Photo, state: Path | None = None) -> Path:
    """Where the recipe is kept otherwise: named by the photo's bytes, so that it may move.

    Args:
        photo: The photo.
        state: Folder to use instead of `state_folder`.
    """
    stem = re.sub(r"[^\w.-]", "_", photo.name)[:60]
    return (state or state_folder()) / "recipes" / f"{photo.digest[:16]}-{stem}{SUFFIX}"


def save_sidecar(
    photo: Photo, file: RecipeFile, *, beside: bool = True, state: Path | None = None
) -> Path:
    """Keep a recipe for a photo; the file appears whole or not at all.

    Args:
        photo: The photo.
        file: What to keep.
        beside: Whether it may lie beside the photo.
        state: Folder to use instead of `state_folder`.

    Returns:
        Where it was written: beside the photo if that is possible.

    Raises:
        ExportError: It could be written nowhere.
    """
    if photo.path is not None and beside:
        try:
            nearby = sidecar_path(photo.path)
            save_recipe(nearby, file)
            return nearby
        except ExportError:  # a folder that may not be written: the other place is for that
            pass
    elsewhere = state_path(photo, state)
    try:
        elsewhere.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = (
            f"The settings for “{photo.name}” cannot be kept, because no folder can be written; "
            "save the recipe elsewhere."
        )
        raise ExportError(sentence, detail=str(error)) from error
    save_recipe(elsewhere, file)
    return elsewhere


def load_sidecar(photo: Photo, state: Path | None = None) -> RecipeFile | None:
    """The recipe kept for a photo, the newer one of the two places; None where there is none.

    Raises:
        RecipeError: It is damaged or of a newer version.
    """
    places = [state_path(photo, state)]
    if photo.path is not None:
        places.append(sidecar_path(photo.path))
    found = [(_written(path), path) for path in places]
    when, newest = max(found)
    return load_recipe(newest) if when else None


def _written(path: Path) -> float:
    """When a file was written; 0 where there is none."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
