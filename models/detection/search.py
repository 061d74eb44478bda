"""The search for faces and lettering in one photo."""

from __future__ import annotations

from collections.abc import Collection, Generator
from dataclasses import dataclass

from models.detection.faces import find_faces, finds_faces, no_faces
from models.detection.finds import Find, Kind
from models.detection.lettering import find_lettering
from models.errors import StudioError
from models.grid import Pixels

MOST = 60
"""Finds of each kind; the largest of them count."""
_FACES_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Search:
    """The outcome of a search.

    Attributes:
        finds: Faces, then lettering; the largest first.
        notes: Sentences on what was not looked for.
    """

    finds: tuple[Find, ...]
    notes: tuple[str, ...] = ()


def search_photo(
    pixels: Pixels, kinds: Collection[Kind] = tuple(Kind)
) -> Generator[float, None, Search]:
    """Look for faces and lettering; yields the share that is done, 0 to 1.

    Args:
        pixels: The photo, uint8 RGB (H, W, 3).
        kinds: What to look for.
    """
    finds: list[Find] = []
    notes: list[str] = []
    yield 0.0
    if Kind.FACE in kinds:
        if finds_faces():
            try:
                finds += find_faces(pixels)[:MOST]
            except StudioError as error:
                notes.append(error.sentence)
        else:
            notes.append(no_faces())
    yield _FACES_SHARE
    if Kind.LETTERING in kinds:
        looking = find_lettering(pixels)
        while True:
            try:
                done = next(looking)
            except StopIteration as end:
                finds += end.value[:MOST]
                break
            yield _FACES_SHARE + (1 - _FACES_SHARE) * done
    return Search(tuple(finds), tuple(notes))
