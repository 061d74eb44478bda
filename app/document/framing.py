"""The open photo as a whole, and every part of it that was looked at while it is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.document.message import OpenedPhoto
from models.framing import Framing


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """A part of the open photo that is not there yet: cutting it out may take seconds.

    Attributes:
        whole: The photo.
        framing: The part.
        then: Called once the session has it.
    """

    whole: OpenedPhoto
    framing: Framing
    then: Callable[[], None]


class Framings:
    """Remembers parts of one photo, so that undo finds each of them at once.

    Large ones are on the disk, see `models.framing.framed`.

    Args:
        whole: The photo as it was opened; it may bring the part that was looked at the last time.
    """

    def __init__(self, whole: OpenedPhoto) -> None:
        self.whole = whole
        self._parts = {Framing(): whole}
        if whole.part is not None:
            self.add(whole.part)

    def add(self, part: OpenedPhoto) -> None:
        """Remember a part."""
        self._parts[part.photo.framing] = part

    def get(self, framing: Framing) -> OpenedPhoto | None:
        """A part, if it is there."""
        return self._parts.get(framing)
