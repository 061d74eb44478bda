"""A photo that its result is to replace: whether it may, and its original kept beside it."""

from __future__ import annotations

import os
import shutil
from itertools import count
from pathlib import Path
from typing import IO

from models.errors import ExportError, Sentence
from models.images import DEEP_FORMATS, WRITABLE, Photo, file_digest, write_whole

ORIGINAL = ".original"
"""Added to the stem of a photo, where its original is kept beside it."""


def check_replaceable(photo: Photo) -> None:
    """Check that a result can take the place of its photo without losing anything else.

    Raises:
        ExportError: It has no file, its format cannot be written or is not the one of its name, it
            holds several pictures or more bits than can be written, or it may not be changed.
    """
    path = photo.path
    if path is None:
        raise ExportError(
            "“{name}” has no file that could be replaced; export it instead.", name=photo.name
        )
    written = WRITABLE.get(path.suffix.lower())
    if photo.format not in WRITABLE.values():
        raise ExportError(
            "“{name}” is {format}, which cannot be written; export the result to a TIFF or PNG "
            "instead.",
            name=path.name,
            format=photo.format,
        )
    if photo.pages > 1:
        raise ExportError(
            "“{name}” holds {pages} pictures, of which one would remain; export the result to "
            "another file.",
            name=path.name,
            pages=photo.pages,
        )
    if written != photo.format:
        raise ExportError(
            "“{name}” holds {format}, which its name does not say; rename it first, or export the "
            "result to another file.",
            name=path.name,
            format=photo.format,
        )
    if photo.bit_depth == 16 and photo.format not in DEEP_FORMATS:
        raise ExportError(
            "“{name}” has more than 8 bits per channel, of which 8 would remain; export the result "
            "to a TIFF or PNG instead.",
            name=path.name,
        )
    if not os.access(path, os.W_OK):
        raise ExportError(
            "“{name}” must not be changed; change its permissions, or export the result to "
            "another file.",
            name=path.name,
        )


def check_unchanged(photo: Photo) -> None:
    """Check that the file of a photo is still the one that was opened.

    Raises:
        ExportError: It has been changed, or is gone.
    """
    assert photo.path is not None
    name = photo.path.name
    try:
        changed = file_digest(photo.path) != photo.digest
    except OSError as error:
        sentence = Sentence(
            "“{name}” is no longer there; export the result to another file.", name=name
        )
        raise ExportError(sentence, detail=str(error)) from error
    if changed:
        raise ExportError(
            "“{name}” was changed by another program after it was opened, and was left alone; "
            "open it again, or export the result to another file.",
            name=name,
        )


def original_path(photo: Path) -> Path:
    """Path beside a photo under which its original is kept, if no other file has that name."""
    return photo.with_stem(photo.stem + ORIGINAL)


def keep_original(photo: Path) -> Path:
    """Copy a photo beside itself, byte for byte with its date; where it is kept.

    An original of the same bytes that is kept already is not kept twice.

    Raises:
        ExportError: The copy cannot be written.
    """
    plain = original_path(photo)
    names = (plain if not n else plain.with_stem(f"{plain.stem}-{n}") for n in count())
    try:
        digest = file_digest(photo)
        kept = next(path for path in names if not path.exists() or file_digest(path) == digest)
        if kept.exists():
            return kept

        def copy(file: IO[bytes]) -> None:
            with photo.open("rb") as source:
                shutil.copyfileobj(source, file)

        write_whole(kept, copy, kind="a copy")
        shutil.copystat(photo, kept)
    except OSError as error:
        sentence = Sentence(
            "The original of “{name}” cannot be kept beside it; try again without.", name=photo.name
        )
        raise ExportError(sentence, detail=str(error)) from error
    return kept
