"""The wish of another program, or of a person at a command line; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from models.images import SaveOptions

if TYPE_CHECKING:
    from models.recipe import RecipeFile

SAVED, FAILED, NOT_SAVED = 0, 1, 3
"""Exit codes of `iter-studio edit`; 2 is a wrong option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRequest:
    """A photo that is to be restored in its own file.

    Attributes:
        path: The photo.
        keep_original: Whether the original is to be kept beside it; the user may still change that.
        save: How the result is written; its format is the photo's.
        scale: Enlargement to begin with; None leaves the usual one.
        recipe: Settings to begin with; None for the usual ones.
    """

    path: Path
    keep_original: bool = False
    save: SaveOptions = SaveOptions()
    scale: float | None = None
    recipe: RecipeFile | None = None


EXIT_CODES: Final = (
    f"The exit code is {SAVED} if the photo was saved, {NOT_SAVED} if the window was closed "
    f"without saving, {FAILED} if the photo cannot be opened or written in its own format, 2 for a "
    "wrong option."
)
