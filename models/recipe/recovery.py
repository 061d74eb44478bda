"""What the window was working on, kept on the disk so that a crash loses nothing.

Also finds the photo again that a recipe was made for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from models.batch.journal import file_digest
from models.errors import RecipeError
from models.images.atomic import write_whole
from models.recipe.file import PhotoId, RecipeFile, from_json, to_json

FORMAT = "iter-studio-session"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A document at one moment.

    Attributes:
        photo: File of the photo; for a pasted one the file that keeps its pixels.
        pasted: Whether the photo came from the clipboard.
        file: Settings and paint.
    """

    photo: Path
    pasted: bool
    file: RecipeFile


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
        return Work(photo=photo, pasted=bool(document["pasted"]), file=from_json(recipe))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        sentence = "What was kept of the last session cannot be read; open the photo again."
        raise RecipeError(sentence, detail=repr(error)) from error


def find_photo(wanted: PhotoId, places: Iterable[Path]) -> Path | None:
    """The file of a photo, known by the digest of its bytes; None where it is not found.

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
