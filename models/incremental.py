"""Incremental decoding: only tokens that changed, and what they reach, are decoded again."""

from __future__ import annotations

from collections.abc import Generator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.events import Decoded, Progress, Rect
from models.recipe import STRIDE
from models.tiling import bounding_box, dilate, nearest_first, region, windows, with_halo

_UNKNOWN = -1


class DecoderWindow(Protocol):
    """What decoding needs of the networks."""

    @property
    def decoder_tile(self) -> int:
        """Window size in tokens."""

    @property
    def decoder_reach(self) -> int:
        """Tokens around a window that its pixels depend on."""

    def decode_window(
        self, tokens: NDArray[np.int64], rect: Rect, halo: Rect
    ) -> NDArray[np.uint16]:
        """Pixels uint16 (8 h, 8 w, 3) of ``rect``, computed from the tokens of ``halo``."""


class Canvas:
    """The pixels of a result and the tokens they were decoded from.

    Attributes:
        size: Height and width in pixels.
        image: uint16 (H, W, 3).
    """

    def __init__(self, size: tuple[int, int], grid: tuple[int, int]) -> None:
        self.size = size
        self.image = np.zeros((*size, 3), np.uint16)
        self._tokens = np.full(grid, _UNKNOWN, np.int64)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was decoded yet."""
        return bool((self._tokens == _UNKNOWN).all())

    def start(self, tokens: NDArray[np.int64], reach: int) -> NDArray[np.bool_]:
        """Tokens whose pixels have to be decoded anew for ``tokens``, bool (Ht, Wt).

        From here until `finish` the changed tokens count as unknown: a decode that is cancelled
        half-way has already mixed them into their neighbours' pixels.
        """
        changed = self._tokens != tokens
        self._tokens[changed] = _UNKNOWN
        return dilate(changed, reach)

    def put(self, rect: Rect, pixels: NDArray[np.uint16]) -> Rect:
        """Store the pixels of a token window. Returns its part of the picture in pixels."""
        top, left = rect.top * STRIDE, rect.left * STRIDE
        height = min(pixels.shape[0], self.size[0] - top)
        width = min(pixels.shape[1], self.size[1] - left)
        self.image[top : top + height, left : left + width] = pixels[:height, :width]
        return Rect(top, left, height, width)

    def finish(self, tokens: NDArray[np.int64]) -> None:
        """Remember what the picture now shows."""
        self._tokens = tokens.copy()


def decode_dirty(
    canvas: Canvas,
    tokens: NDArray[np.int64],
    decoder: DecoderWindow,
    *,
    seen: Rect | None,
    final: bool,
) -> Generator[Decoded | Progress, None, None]:
    """Bring the canvas up to ``tokens``, the visible windows first.

    Args:
        canvas: Pixels so far.
        tokens: int64 (Ht, Wt).
        decoder: The network.
        seen: Visible part of the grid, in tokens.
        final: What the events say.
    """
    height, width = tokens.shape
    dirty = canvas.start(tokens, decoder.decoder_reach)
    boxes: list[Rect] = []
    for window in windows(height, width, decoder.decoder_tile):
        box = bounding_box(dirty[region(window)])
        if box is not None:
            boxes.append(Rect(window.top + box.top, window.left + box.left, box.height, box.width))
    for done, box in enumerate(nearest_first(boxes, seen), 1):
        halo = with_halo(box, decoder.decoder_reach, height, width)
        place = canvas.put(box, decoder.decode_window(tokens, box, halo))
        pixels = (canvas.image[region(place)] >> 8).astype(np.uint8)
        yield Decoded(place, pixels, final)
        yield Progress("decode", done, len(boxes))
    canvas.finish(tokens)
