"""The search for faces and lettering in one photo."""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from dataclasses import dataclass

from models.detection.faces import find_faces
from models.detection.finds import Find, Kind
from models.detection.lettering import find_lettering
from models.errors import StudioError
from models.grid import Pixels, Rect

MOST = 60
"""Finds of each kind; the largest of them count."""
_FACES_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Search:
    """The outcome of a search.

    Attributes:
        finds: Faces, then lettering; the largest first.
        errors: Why something was not looked for.
    """

    finds: tuple[Find, ...]
    errors: tuple[StudioError, ...] = ()


def search_photo(
    pixels: Pixels, kinds: Collection[Kind] = tuple(Kind)
) -> Generator[float, None, Search]:
    """Look for faces and lettering; yields the share that is done, 0 to 1.

    Args:
        pixels: The photo, uint8 RGB (H, W, 3).
        kinds: What to look for.
    """
    finds: list[Find] = []
    errors: list[StudioError] = []
    yield 0.0
    if Kind.FACE in kinds:
        try:
            finds += find_faces(pixels)[:MOST]
        except StudioError as error:
            errors.append(error)
    yield _FACES_SHARE
    if Kind.LETTERING in kinds:
        looking = find_lettering(pixels)
        while True:
            try:
                done = next(looking)
            except StopIteration as end:
                finds += _beside_faces(end.value, finds)[:MOST]
                break
            yield _FACES_SHARE + (1 - _FACES_SHARE) * done
    return Search(tuple(finds), tuple(errors))


def _beside_faces(lettering: Sequence[Find], faces: Sequence[Find]) -> list[Find]:
    """Lettering that covers no face: what looks like it there is the face."""
    sure = [face.box for face in faces if face.is_sure]
    return [find for find in lettering if not any(_covers(find.box, face) for face in sure)]


def _covers(one: Rect, face: Rect) -> bool:
    """True if a rectangle covers half of another."""
    high = min(one.top + one.height, face.top + face.height) - max(one.top, face.top)
    wide = min(one.left + one.width, face.left + face.width) - max(one.left, face.left)
    return 2 * max(high, 0) * max(wide, 0) > face.height * face.width
