"""Incremental decoding: only tokens that changed, and what they reach, are decoded again."""

from __future__ import annotations

from collections.abc import Generator
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from models.events import Decoded, Progress
from models.grid import (
    STRIDE,
    Rect,
    bounding_box,
    dilate,
    nearest_first,
    region,
    windows,
    with_halo,
)
from models.memory import copy_of, relax, room

T = TypeVar("T")
_UNKNOWN = -1


class DecoderWindow(Protocol):
    """The decoder's face towards decoding."""

    @property
    def decoder_tile(self) -> int:
        """Window size in tokens."""

    @property
    def decoder_reach(self) -> int:
        """Tokens around a window that its pixels depend on."""

    def decode_window(
        self, tokens: NDArray[np.int64], rect: Rect, halo: Rect, fidelity: float
    ) -> Generator[None, None, NDArray[np.uint16]]:
        """Pixels uint16 (8 h, 8 w, 3) of ``rect``, computed from the tokens of ``halo``."""


class DecodedImage:
    """The pixels of a result and the tokens they were decoded from.

    Attributes:
        size: Height and width in pixels.
        image: uint16 (H, W, 3); on the disk if it is large.
        previewed: Whether parts of it were last brought up to a preview.
    """

    def __init__(self, size: tuple[int, int], grid: tuple[int, int]) -> None:
        self.size = size
        self.image = room((*size, 3), np.uint16)
        self._lent = False
        self._tokens = np.full(grid, _UNKNOWN, np.int64)
        self._fidelity = -1.0
        self.previewed = False

    @property
    def is_blank(self) -> bool:
        """True where nothing was decoded yet."""
        return bool((self._tokens == _UNKNOWN).all())

    def start(self, tokens: NDArray[np.int64], reach: int, fidelity: float) -> NDArray[np.bool_]:
        """Tokens whose pixels have to be decoded for ``tokens``, bool (Ht, Wt).

        From here until `finish` the changed tokens count as unknown: a decode that is cancelled
        half-way has already mixed them into their neighbours' pixels.
        """
        if fidelity != self._fidelity:
            self.forget()
            self._fidelity = fidelity
        changed = self._tokens != tokens
        self._tokens[changed] = _UNKNOWN
        return dilate(changed, reach)

    def forget(self) -> None:
        """Decode everything again next time."""
        self._tokens[:] = _UNKNOWN

    def place(self, rect: Rect) -> Rect:
        """The part of the picture, in pixels, that a window of tokens covers."""
        return _place(rect, self.size)

    def put(self, rect: Rect, pixels: NDArray[np.uint16]) -> Rect:
        """Store the pixels of a token window. Returns its part of the picture in pixels."""
        if self._lent:
            self.image, self._lent = copy_of(self.image), False
        place = self.place(rect)
        self.image[region(place)] = pixels[: place.height, : place.width]
        relax(self.image)
        return place

    def lend(self) -> NDArray[np.uint16]:
        """The picture as it is now, to look at: what is put later goes into a copy."""
        self._lent = True
        view = self.image.view()
        view.flags.writeable = False
        return view

    def finish(self, tokens: NDArray[np.int64], *, final: bool) -> None:
        """Remember what the picture now shows."""
        self._tokens = tokens.copy()
        self.previewed = not final


def decode_dirty(
    decoded: DecodedImage,
    tokens: NDArray[np.int64],
    decoder: DecoderWindow,
    *,
    fidelity: float,
    seen: Rect | None,
    final: bool,
    whole: bool = False,
) -> Generator[Decoded | Progress, None, None]:
    """Bring a decoded picture up to ``tokens``, the visible windows first.

    Args:
        decoded: Pixels so far.
        tokens: int64 (Ht, Wt).
        decoder: The network.
        fidelity: Weight of the guide, 0 to 1.
        seen: Visible part of the grid, in tokens.
        final: What the events say.
        whole: Report all pixels in the end, decoded now or before.
    """
    dirty = decoded.start(tokens, decoder.decoder_reach, fidelity)
    for part in _windows_decoded(dirty, tokens, decoder, fidelity=fidelity, seen=seen):
        yield _shown(decoded, decoded.put(*part), final) if isinstance(part, tuple) else part
    height, width = tokens.shape
    tiles = windows(height, width, decoder.decoder_tile)
    if final and (whole or decoded.previewed):  # what the preview already had right is final, too
        for tile in tiles:
            yield _shown(decoded, decoded.place(tile), final)
    decoded.finish(tokens, final=final)


def decode_seen(
    decoded: DecodedImage,
    tokens: NDArray[np.int64],
    decoder: DecoderWindow,
    *,
    fidelity: float,
    seen: Rect | None,
) -> Generator[Decoded | Progress, None, None]:
    """Show unfinished tokens, in the visible part alone; `decode_dirty` goes on from it.

    Args:
        decoded: Pixels so far.
        tokens: Of a step, int64 (Ht, Wt).
        decoder: The network.
        fidelity: Weight of the guide, 0 to 1.
        seen: Visible part of the grid, in tokens; None for all of it.
    """
    dirty = decoded.start(tokens, decoder.decoder_reach, fidelity)
    if seen is not None:
        inside = np.zeros_like(dirty)
        inside[region(seen)] = True
        dirty &= inside
    decoded.previewed = True
    for part in _windows_decoded(dirty, tokens, decoder, fidelity=fidelity, seen=seen):
        if isinstance(part, tuple):
            yield _shown(decoded, decoded.put(*part), final=False)
        else:
            yield Progress("refine", 0, 1)  # a chance to stop; the step is not done


def decode_parts(
    tokens: NDArray[np.int64],
    wanted: NDArray[np.bool_],
    decoder: DecoderWindow,
    *,
    size: tuple[int, int],
    fidelity: float,
    seen: Rect | None,
    reach: int | None = None,
) -> Generator[Decoded | Progress, None, None]:
    """Pixels of some tokens, the visible windows first; nothing is remembered.

    Args:
        tokens: int64 (Ht, Wt).
        wanted: Whose pixels, bool (Ht, Wt).
        decoder: The network.
        size: Height and width of the picture in pixels.
        fidelity: Weight of the guide, 0 to 1.
        seen: Visible part of the grid, in tokens.
        reach: Tokens around a window that count, if fewer than the decoder looks at.
    """
    for part in _windows_decoded(
        wanted, tokens, decoder, fidelity=fidelity, seen=seen, reach=reach
    ):
        if not isinstance(part, tuple):
            yield part
            continue
        place = _place(part[0], size)
        pixels = (part[1][: place.height, : place.width] >> 8).astype(np.uint8)
        yield Decoded(place, pixels, final=True)


def _windows_decoded(
    dirty: NDArray[np.bool_],
    tokens: NDArray[np.int64],
    decoder: DecoderWindow,
    *,
    fidelity: float,
    seen: Rect | None,
    reach: int | None = None,
) -> Generator[tuple[Rect, NDArray[np.uint16]] | Progress, None, None]:
    """Decode what is dirty, window by window: its place in tokens, and its pixels."""
    height, width = tokens.shape
    reach = decoder.decoder_reach if reach is None else min(reach, decoder.decoder_reach)
    tiles = windows(height, width, decoder.decoder_tile)
    boxes = [box for tile in tiles if (box := _dirty_part(dirty, tile)) is not None]
    for done, box in enumerate(nearest_first(boxes, seen), 1):
        halo = with_halo(box, reach, height, width)
        pixels = yield from _reporting(
            decoder.decode_window(tokens, box, halo, fidelity),
            Progress("decode", done - 1, len(boxes)),
        )
        yield box, pixels
        yield Progress("decode", done, len(boxes))


def _place(rect: Rect, size: tuple[int, int]) -> Rect:
    """The part of a picture, in pixels, that a window of tokens covers."""
    top, left = rect.top * STRIDE, rect.left * STRIDE
    height, width = (
        min(rect.height * STRIDE, size[0] - top),
        min(rect.width * STRIDE, size[1] - left),
    )
    return Rect(top, left, height, width)


def _reporting(
    window: Generator[None, None, T], progress: Progress
) -> Generator[Progress, None, T]:
    """Repeat the progress when a window is interrupted, so that the caller can stop there."""
    while True:
        try:
            next(window)
        except StopIteration as done:
            return done.value
        yield progress


def _dirty_part(dirty: NDArray[np.bool_], tile: Rect) -> Rect | None:
    box = bounding_box(dirty[region(tile)])
    if box is None:
        return None
    return Rect(tile.top + box.top, tile.left + box.left, box.height, box.width)


def _shown(decoded: DecodedImage, place: Rect, final: bool) -> Decoded:
    pixels = (decoded.image[region(place)] >> 8).astype(np.uint8)
    return Decoded(place, pixels, final)
