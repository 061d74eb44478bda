"""What the user is told without being stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell the user without stopping them.

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
