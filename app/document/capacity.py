"""Whether a result fits into the memory: asked before a run, not found out by it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

BYTES_PER_PIXEL = 32
"""Of a result with all that leads to it and its picture on the screen; measured at 4096x4096."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a run does not begin by itself.

    Attributes:
        sentence: For the user, with the next step.
        scale: The largest enlargement that would fit, in steps of a quarter; 1 if none does.
        label: What choosing it is called.
    """

    sentence: str
    scale: float
    label: str


def refuse(size: tuple[int, int], scale: float, free: int | None) -> Refusal | None:
    """Say why a result of this height and width is too large; None if it is not.

    Args:
        size: Of the result in pixels.
        scale: The enlargement that gives it.
        free: Memory in bytes; None for unknown.
    """
    needed = size[0] * size[1] * BYTES_PER_PIXEL
    if free is None or needed <= free:
        return None
    sentence = QCoreApplication.translate(
        "Capacity",
        "A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, and {2:.1f} GB are free. "
        "Choose a smaller size, or close other programs and restore again.",
    )
    told = sentence.format(size[0] * size[1] / 1e6, needed / 1e9, free / 1e9)
    fitting = max(1.0, math.floor(4 * scale * math.sqrt(free / needed)) / 4)
    label = QCoreApplication.translate("Capacity", "Size \N{MULTIPLICATION SIGN}{0:g}")
    return Refusal(told, fitting, label.format(fitting))
