"""Faces and lettering kept on demand: what is found in a photo becomes paint of its recipe."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from models.batch.order import RestoreOrder
from models.detection import (
    Kind,
    Search,
    cells_of,
    check_faces,
    keep_finds,
    said,
    search_photo,
)
from models.errors import Sentence
from models.grid import STRIDE
from models.images import Photo, narrow
from models.recipe import Paint


def sought(order: RestoreOrder) -> tuple[Kind, ...]:
    """The kinds of things that an order keeps."""
    wanted = {Kind.FACE: order.keep_faces, Kind.LETTERING: order.keep_text}
    return tuple(kind for kind, on in wanted.items() if on)


def check_finders(order: RestoreOrder) -> None:
    """Check before the work that what an order keeps can be found.

    Raises:
        StudioError: Faces cannot.
    """
    if order.keep_faces:
        check_faces()


def protected(order: RestoreOrder, photo: Photo) -> tuple[RestoreOrder, tuple[str, ...]]:
    """The order for one photo, with what was found in it painted Keep, and a sentence on that.

    What is painted or chosen already stays as it is.

    Args:
        order: Its paint fits the photo.
        photo: The part that is restored.

    Raises:
        StudioError: Something that was to be kept cannot be looked for.
    """
    kinds = sought(order)
    if not kinds:
        return order, ()
    outcome = _searched(photo, kinds)
    if outcome.errors:
        raise outcome.errors[0]
    finds = [find for find in outcome.finds if find.is_sure]
    if not finds:
        return order, (Sentence("Nothing to be kept was found."),)
    recipe, size = order.recipe, order.recipe.output_size(photo.height, photo.width)
    cells = cells_of(finds, (photo.height, photo.width), size)
    if recipe.chosen is not None and recipe.chosen.codes.shape == cells.shape:
        cells &= recipe.chosen.codes < 0
    blank = np.zeros([-(-side // STRIDE) for side in size], np.uint8)
    marks = keep_finds(blank if recipe.paint is None else recipe.paint.marks, cells)
    paint = Paint.of(marks) if marks.any() else None
    return replace(order, recipe=recipe.with_(paint=paint)), (
        Sentence("Kept {finds}.", finds=said(finds)),
    )


def _searched(photo: Photo, kinds: tuple[Kind, ...]) -> Search:
    looking = search_photo(narrow(photo.pixels), kinds)
    while True:
        try:
            next(looking)
        except StopIteration as end:
            outcome: Search = end.value
            return outcome
