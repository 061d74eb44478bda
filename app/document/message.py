"""Messages to the user that do not interrupt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.languages.window import filled, retold
from models.engine import needed_memory
from models.errors import StudioError
from models.events import Notice
from models.images import Photo
from models.recipe import RecipeFile


@dataclass(frozen=True, slots=True)
class Message:
    """A message that does not interrupt the user.

    Attributes:
        sentence: What happened.
        action: Name of the action offered as the next step; empty for none.
        detail: Technical detail for Copy; empty for none.
        is_error: Whether something went wrong.
        warns: Whether something failed and was dealt with.
        label: What the next step is called if it is no action.
        step: What it does.
        lasts: Whether it is about the program, so that it outlives the open photo.
    """

    sentence: str
    action: str = ""
    detail: str = ""
    is_error: bool = False
    warns: bool = False
    label: str = ""
    step: Callable[[], None] | None = None
    lasts: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reason why a run does not start by itself.

    Attributes:
        sentence: For the user, with the next step.
        scale: The largest enlargement that would fit, in steps of a quarter; 1 if none does.
        label: What choosing it is called.
    """

    sentence: str
    scale: float
    label: str


def refuse(
    size: tuple[int, int], scale: float, free: int | None, *, limited: bool = False
) -> Refusal | None:
    """Say why a result of this height and width is too large; None if it is not.

    Args:
        size: Of the result in pixels.
        scale: The enlargement that gives it.
        free: Memory in bytes; None for unknown.
        limited: Whether the user set a limit, which that is what is left of.
    """
    needed = needed_memory(size)
    if free is None or needed <= free:
        return None
    sentence = QCoreApplication.translate(
        "Capacity",
        "A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB "
        "are free. Choose a smaller size, or close other programs and restore again.",
    )
    if limited:
        sentence = QCoreApplication.translate(
            "Capacity",
            "A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB "
            "are left of what the preferences allow. Choose a smaller size, or raise the limit.",
        )
    told = filled(sentence, size[0] * size[1] / 1e6, needed / 1e9, free / 1e9)
    fitting = 1.0
    while _fits(size, (fitting + 0.25) / scale, free):
        fitting += 0.25
    label = QCoreApplication.translate("Capacity", "Size ×{0:g}")
    return Refusal(told, fitting, filled(label, fitting))


def _fits(size: tuple[int, int], factor: float, free: int) -> bool:
    height, width = (round(side * factor) for side in size)
    return needed_memory((height, width)) <= free


@dataclass(frozen=True, slots=True, eq=False)
class OpenedPhoto:
    """A photo with the 8-bit RGB pixels the screen shows, uint8 (H, W, 3).

    Attributes:
        kept: Settings and paint from the last time, if there are any.
        problem: Why they cannot be read; empty otherwise.
        part: The part of the photo that these settings show, unless it is the whole.
    """

    photo: Photo
    pixels: NDArray[np.uint8]
    kept: RecipeFile | None = None
    problem: str = ""
    part: OpenedPhoto | None = None


class Teller(QObject):
    """Shows one message at a time; what waits behind it comes forward when it is dismissed."""

    message_changed = Signal()
    noticed = Signal()
    """Something failed and was dealt with."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message: Message | None = None
        self._waiting: list[Message] = []
        self._notices: list[str] = []

    @property
    def message(self) -> Message | None:
        """The message that the user should read now."""
        return self._message

    @property
    def notices(self) -> tuple[str, ...]:
        """Failures that were dealt with since the start, for diagnostics."""
        return tuple(self._notices)

    def tell(self, message: Message) -> None:
        """Show a message; one that lasts waits behind it, unless this one is newer news."""
        if self._message is not None and self._message.lasts and not message.lasts:
            self._waiting.append(self._message)
        self._message = message
        self.message_changed.emit()

    def fail(self, error: StudioError, action: str = "") -> None:
        """Show an error with its next step; the document stays as it is."""
        self.tell(Message(retold(error.sentence), action, error.detail, is_error=True))

    def dismiss(self) -> None:
        """Take the message away; what waited behind it comes forward."""
        if self._message is not None:
            self._message = self._waiting.pop(0) if self._waiting else None
            self.message_changed.emit()

    def heed(self, notice: Notice) -> None:
        """Report a failure that was dealt with; it waits behind an error or an offer."""
        self._notices.append(notice.sentence)
        self.noticed.emit()
        message = Message(retold(notice.sentence), warns=True, lasts=True)
        shown = self._message
        if shown is not None and (shown.is_error or shown.step is not None):
            self._waiting.append(message)
        else:
            self.tell(message)
