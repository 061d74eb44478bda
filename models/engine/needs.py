"""The memory that a run takes, told before it begins."""

from __future__ import annotations

from models.errors import Sentence
from models.events import Notice

LARGE = 16_000_000
"""Pixels of a result from which on it takes minutes, so that its needs are worth a line."""

_WINDOW = 350
"""Bytes for a pixel of the largest window, of which a run computes one at a time."""
WINDOW_PIXELS = 1 << 20
"""Pixels of the largest window, see `models.engine.windows`, which would bring torch along."""
_PIXEL = ((1 << 24, 25), (1 << 26, 6), (1 << 62, 1.5))
"""Bytes for a pixel of the result, up to so many pixels: what is large goes to the disk.

Most memory of fresh processes with the compact model, less the 330 MiB that they hold at rest: 58
MiB for 256x256, 355 for 1024x1024, 540 for 2048x2048, 855 for 4096x4096, 1109 for 8192x8192.
"""


def needed_memory(size: tuple[int, int]) -> int:
    """Return the bytes that the compact model takes for a result of this size, roughly.

    On top of what the program holds at rest. Networks that look at the whole picture take more
    where it is free, and less where it is not.
    """
    pixels = size[0] * size[1]
    needed, before = float(_WINDOW * min(pixels, WINDOW_PIXELS)), 0
    for limit, each in _PIXEL:
        needed += each * max(0, min(pixels, limit) - before)
        before = limit
    return round(needed)


def told_needs(size: tuple[int, int], free: int | None) -> Notice | None:
    """Return a notice of the memory of a run that is large or has too little; None for others.

    Args:
        size: Height and width of the result.
        free: Memory in bytes; None for unknown.
    """
    needed, pixels = needed_memory(size), size[0] * size[1]
    if free is None or (needed <= free and pixels < LARGE):
        return None
    numbers = {"megapixels": pixels / 1e6, "needed": needed / 1e9, "free": free / 1e9}
    if needed <= free:
        sentence = Sentence(
            "A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory; "
            "{free:.1f} GB are free.",
            **numbers,
        )
        return Notice(sentence, warns=False)
    return Notice(
        Sentence(
            "A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory, but "
            "only {free:.1f} GB are free: it may be slow or fail. Close other programs, or choose "
            "a smaller scale.",
            **numbers,
        )
    )
