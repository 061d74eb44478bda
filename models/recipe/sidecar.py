"""The recipe kept beside a photo, `photo.jpg.iter.json`, or in the user's state folder.

The window saves it by itself, so that nothing is lost in a crash.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from models.errors import ExportError, RecipeError, Sentence
from models.images import Photo, file_digest, write_whole
from models.recipe.file import PhotoId, RecipeFile, from_json, load_recipe, save_recipe, to_json

SUFFIX = ".iter.json"


def sidecar_path(photo: Path) -> Path:
    """Path of the recipe of a photo if its folder can be written to."""
    return photo.with_name(photo.name + SUFFIX)


def state_folder() -> Path:
    """Folder of what the program has to remember."""
    from platformdirs import user_state_path

    return user_state_path("iter-studio", appauthor=False)


def state_path(photo: Photo, state: Path | None = None) -> Path:
    """Path of the recipe otherwise: named by the photo's bytes, so that the photo may move.

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
        beside: Whether it may be kept beside the photo.
        state: Folder to use instead of `state_folder`.

    Returns:
        The path written: beside the photo if that is possible.

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
        sentence = Sentence(
            "The settings for “{name}” cannot be saved, because no folder can be written to; save "
            "the recipe elsewhere.",
            name=photo.name,
        )
        raise ExportError(sentence, detail=str(error)) from error
    save_recipe(elsewhere, file)
    return elsewhere


def load_sidecar(photo: Photo, state: Path | None = None) -> RecipeFile | None:
    """The recipe kept for a photo, the newer one of the two places; None if there is none.

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
    """Time at which a file was written; 0 if there is none."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


FORMAT = "iter-studio-session"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A document at one moment.

    Attributes:
        photo: File of the photo; for a pasted one the file that keeps its pixels.
        pasted: Whether the photo came from the clipboard.
        file: Settings and paint.
        others: Files of the photos that were open besides.
    """

    photo: Path
    pasted: bool
    file: RecipeFile
    others: tuple[Path, ...] = ()


def save_work(path: Path, work: Work) -> None:
    """Write what is being worked on, whole or not at all.

    Raises:
        ExportError: It cannot be written.
    """
    document = {
        "format": FORMAT,
        "version": VERSION,
        "photo": str(work.photo),
        "pasted": work.pasted,
        "recipe": to_json(work.file),
        "others": [str(path) for path in work.others],
    }
    data = json.dumps(document).encode("utf-8", "surrogatepass")

    def write(handle: IO[bytes]) -> None:
        handle.write(data)

    write_whole(path, write, kind="a session", overwrite=True)


def load_work(path: Path) -> Work:
    """Read what was being worked on.

    Raises:
        RecipeError: It is damaged or of another version.
    """
    try:
        document: Any = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        if document["format"] != FORMAT or document["version"] != VERSION:
            raise ValueError("another format or version")
        photo, recipe = Path(document["photo"]), document["recipe"]
        others = tuple(Path(name) for name in document.get("others", []))
        pasted = bool(document["pasted"])
        return Work(photo=photo, pasted=pasted, file=from_json(recipe), others=others)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        sentence = Sentence(
            "The saved work of the last session cannot be read; open the photo again."
        )
        raise RecipeError(sentence, detail=repr(error)) from error


def find_photo(wanted: PhotoId, places: Iterable[Path]) -> Path | None:
    """The file of a photo, known by the digest of its bytes; None if it is not found.

    Args:
        wanted: Name and digest; a name with folders counts without them.
        places: Files and folders to look at, in order.
    """
    name = Path(wanted.name).name
    seen: set[Path] = set()
    for place in places:
        path = place / name if name and place.is_dir() else place
        if path in seen:
            continue
        seen.add(path)
        try:
            if path.is_file() and (not wanted.digest or file_digest(path) == wanted.digest):
                return path
        except OSError:  # a file that may not be read is not the one
            continue
    return None
