"""Incremental decoding: only tokens that changed, and what they reach, are decoded again."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Protocol, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from models.engine.blending import FULL, Original, strength_of
from models.events import GENERATED, Decoded, Progress, Stage
from models.grid import (
    Flags,
    Rect,
    bounding_box,
    dilate,
    nearest_first,
    pixels_of,
    region,
    windows,
    with_halo,
)
from models.memory import copy_of, relax, room
from models.networks import Model
from models.recipe import Recipe

T = TypeVar("T")
_UNKNOWN = -1


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Everything that the decoder draws a picture from.

    Attributes:
        tokens: int64 (Ht, Wt).
        fidelity: Weight of the guide, 0 to 1.
        texture: How much may be invented at each token, 255 = 1, uint8 (Ht, Wt); 0 where it is
            decoded from the code that E_l expects; None for a decoder that does not take it.
        softened: ``texture`` from 0 to 1 and soft at its borders, float32 (Ht, Wt).
        strength: Share of the result over the photo at each token, 255 = 1, uint8 (Ht, Wt); None
            where it is 1 everywhere. It changes what is shown, not what is decoded.
    """

    tokens: NDArray[np.int64]
    fidelity: float
    texture: NDArray[np.uint8] | None = None
    softened: NDArray[np.float32] | None = None
    strength: NDArray[np.uint8] | None = None

    @classmethod
    def of(cls, tokens: NDArray[np.int64], recipe: Recipe, model: Model) -> Drawing:
        """Build what a model draws from tokens, int64 (Ht, Wt), see `models.events.drawing`."""
        generated, tokens = tokens >= GENERATED, tokens % GENERATED
        fidelity = recipe.fidelity if model.guide is not None else 0.0
        height, width = tokens.shape
        strength = strength_of(recipe, (height, width))
        if not model.takes_texture:
            return cls(tokens, fidelity, strength=strength)
        texture = np.where(generated, _amounts(recipe, tokens.shape), np.uint8(0))
        softened = np.empty(tokens.shape, np.float32)
        cv2.blur(
            texture.astype(np.float32) / 255, (3, 3), softened, borderType=cv2.BORDER_REPLICATE
        )
        return cls(tokens, fidelity, texture, softened, strength)

    @property
    def key(self) -> NDArray[np.int64]:
        """All that the pixels of a token depend on, beside its surroundings, int64 (Ht, Wt)."""
        if self.texture is None:
            return self.tokens
        return self.tokens << 8 | self.texture

    @property
    def spread(self) -> int:
        """Tokens around one whose map it softens."""
        return 0 if self.texture is None else 1


def _amounts(recipe: Recipe, grid: tuple[int, ...]) -> NDArray[np.uint8]:
    """The amount where tokens are generated, 255 = 1, uint8 of the grid's shape."""
    amount = np.full(grid, recipe.texture_amount)
    if recipe.texture is not None:
        amount += recipe.texture.offsets / 100
    return (255 * amount.clip(0, 1)).round().astype(np.uint8)


class DecoderWindow(Protocol):
    """The decoder's face towards decoding."""

    @property
    def decoder_tile(self) -> int:
        """Window size in tokens."""

    @property
    def decoder_reach(self) -> int:
        """Tokens around a window that its pixels depend on."""

    def decode_window(
        self, drawing: Drawing, rect: Rect, halo: Rect
    ) -> Generator[None, None, NDArray[np.uint16]]:
        """Pixels uint16 (8 h, 8 w, 3) of ``rect``, computed from what ``halo`` holds."""


class DecodedImage:
    """The pixels of a result and what they were decoded from.

    Args:
        size: Height and width in pixels.
        grid: The same in tokens.
        original: The photo, which shows through where the strength is below 1; None where it never
            is.

    Attributes:
        size: Height and width in pixels.
        previewed: Whether parts of it were last brought up to a preview.
    """

    def __init__(
        self, size: tuple[int, int], grid: tuple[int, int], original: Original | None = None
    ) -> None:
        self.size = size
        self._image = room((*size, 3), np.uint16)
        self._blended: NDArray[np.uint16] | None = None
        self._lent = self._lent_blended = False
        self._original = original
        self._known = np.full(grid, _UNKNOWN, np.int64)
        self._fidelity = -1.0
        self._strength = np.full(grid, FULL, np.int16)
        self._wanted: NDArray[np.uint8] | None = None
        self.previewed = False

    @property
    def image(self) -> NDArray[np.uint16]:
        """The picture, uint16 (H, W, 3); on the disk if it is large."""
        return self._image if self._blended is None else self._blended

    @property
    def is_blank(self) -> bool:
        """True where nothing was decoded yet."""
        return bool((self._known == _UNKNOWN).all())

    def start(self, drawing: Drawing, reach: int) -> Flags:
        """Tokens whose pixels have to be decoded again for a drawing, bool (Ht, Wt).

        From here until `finish` the changed tokens count as unknown: a decode that is cancelled
        half-way has already mixed them into their neighbours' pixels.
        """
        if drawing.fidelity != self._fidelity:
            self.forget()
            self._fidelity = drawing.fidelity
        changed = self._known != drawing.key
        self._known[changed] = _UNKNOWN
        return dilate(changed, reach + drawing.spread)

    def start_blending(self, drawing: Drawing) -> Flags:
        """Tokens whose pixels have to be blended again for a drawing, bool (Ht, Wt)."""
        self._wanted = drawing.strength
        wanted = FULL if drawing.strength is None else drawing.strength
        changed = self._strength != wanted
        self._strength[changed] = _UNKNOWN
        if drawing.strength is None:
            if self._blended is not None:
                self._blended = None
        elif self._blended is None:
            self._blended, self._lent_blended = room(self._image.shape, np.uint16), False
            changed[:] = True
        return dilate(changed, 1)

    def forget(self, where: Flags | None = None) -> None:
        """Decode everything again next time, or what ``where`` says, bool (Ht, Wt)."""
        self._known[slice(None) if where is None else where] = _UNKNOWN

    def follow(self, original: Original, where: Flags) -> None:
        """Take another state of the photo, which differs ``where``, bool (Ht, Wt)."""
        self._original = original
        self._strength[where] = _UNKNOWN
        self.forget(where)

    def place(self, rect: Rect) -> Rect:
        """The part of the picture, in pixels, that a window of tokens covers."""
        return pixels_of(rect, self.size)

    def put(self, rect: Rect, pixels: NDArray[np.uint16]) -> Rect:
        """Store the pixels of a token window. Returns its part of the picture in pixels."""
        place = self.place(rect)
        if self._lent:
            self._image, self._lent = copy_of(self._image), False
        self._image[region(place)] = pixels[: place.height, : place.width]
        relax(self._image)
        return self.blend(rect)

    def blend(self, rect: Rect) -> Rect:
        """Blend a token window with the photo. Returns its part of the picture in pixels."""
        place = self.place(rect)
        if self._blended is not None and self._wanted is not None:
            if self._original is None:
                raise ValueError("there is no photo that could show through")
            if self._lent_blended:
                self._blended, self._lent_blended = copy_of(self._blended), False
            where = region(place)
            self._blended[where] = self._original.through(place, self._image[where], self._wanted)
            relax(self._blended)
        return place

    def lend(self) -> NDArray[np.uint16]:
        """The picture as it is now, to look at: what is put later goes into a copy."""
        if self._blended is None:
            self._lent = True
        else:
            self._lent_blended = True
        view = self.image.view()
        view.flags.writeable = False
        return view

    def settle(self, drawing: Drawing, rect: Rect) -> None:
        """Remember what a part of the picture, in tokens, now shows."""
        place = region(rect)
        self._known[place] = drawing.key[place]
        self._strength[place] = FULL if drawing.strength is None else drawing.strength[place]

    def finish(self, drawing: Drawing, *, final: bool) -> None:
        """Remember what the picture now shows."""
        self._known = drawing.key.copy()
        self._strength[:] = FULL if drawing.strength is None else drawing.strength
        self.previewed = not final


def decode_dirty(
    decoded: DecodedImage,
    drawing: Drawing,
    decoder: DecoderWindow,
    *,
    seen: Rect | None,
    final: bool,
    whole: bool = False,
) -> Generator[Decoded | Progress, None, None]:
    """Bring a decoded picture up to a drawing, the visible windows first.

    Args:
        decoded: Pixels so far.
        drawing: What it is to show.
        decoder: The network.
        seen: Visible part of the grid, in tokens.
        final: What the events say.
        whole: Report all pixels in the end, decoded now or before.
    """
    yield from _brought_up(decoded, drawing, decoder, seen=seen, final=final)
    height, width = drawing.tokens.shape
    tiles = windows(height, width, decoder.decoder_tile)
    if final and (whole or decoded.previewed):  # what the preview already had right is final, too
        for tile in tiles:
            yield _shown(decoded, decoded.place(tile), final)
    decoded.finish(drawing, final=final)


def decode_seen(
    decoded: DecodedImage,
    drawing: Drawing,
    decoder: DecoderWindow,
    *,
    seen: Rect | None,
    during: Stage,
    final: bool = False,
) -> Generator[Decoded | Progress, None, None]:
    """Show the visible part alone; `decode_dirty` goes on from it.

    Args:
        decoded: Pixels so far.
        drawing: Of a step; or of tokens that are right only in the visible part, and as far around
            it as the decoder looks.
        decoder: The network.
        seen: Visible part of the grid, in tokens; None for all of it.
        during: The stage that waits for it.
        final: What the events say.
    """
    decoded.previewed |= not final
    for event in _brought_up(decoded, drawing, decoder, seen=seen, within=seen, final=final):
        # Instead of progress, a chance to stop: that stage is not done.
        yield event if isinstance(event, Decoded) else Progress(during, 0, 1)
    if seen is not None:
        decoded.settle(drawing, seen)


def _brought_up(
    decoded: DecodedImage,
    drawing: Drawing,
    decoder: DecoderWindow,
    *,
    seen: Rect | None,
    final: bool,
    within: Rect | None = None,
) -> Generator[Decoded | Progress, None, None]:
    """Decode and blend what differs from a drawing; all of it, or what is ``within`` a part."""
    dirty = decoded.start(drawing, decoder.decoder_reach)
    pale = decoded.start_blending(drawing)
    if within is not None:
        inside = np.zeros_like(dirty)
        inside[region(within)] = True
        dirty, pale = dirty & inside, pale & inside
    for part in _windows_decoded(dirty, drawing, decoder, seen=seen):
        yield _shown(decoded, decoded.put(*part), final) if isinstance(part, tuple) else part
    height, width = drawing.tokens.shape
    tiles = windows(height, width, decoder.decoder_tile)
    for box in _boxes(pale & ~dirty, tiles, seen):  # no network is needed for these
        yield _shown(decoded, decoded.blend(box), final)


def decode_parts(
    drawing: Drawing,
    wanted: NDArray[np.bool_],
    decoder: DecoderWindow,
    *,
    size: tuple[int, int],
    original: Original,
    seen: Rect | None,
    reach: int | None = None,
) -> Generator[Decoded | Progress, None, None]:
    """Pixels of some tokens, the visible windows first; nothing is remembered.

    Args:
        drawing: What they show.
        wanted: Whose pixels, bool (Ht, Wt).
        decoder: The network.
        size: Height and width of the picture in pixels.
        original: The photo, which shows through where the strength is below 1.
        seen: Visible part of the grid, in tokens.
        reach: Tokens around a window that count, if fewer than the decoder looks at.
    """
    for part in _windows_decoded(wanted, drawing, decoder, seen=seen, reach=reach):
        if not isinstance(part, tuple):
            yield part
            continue
        place = pixels_of(part[0], size)
        pixels = part[1][: place.height, : place.width]
        if drawing.strength is not None:
            pixels = original.through(place, pixels, drawing.strength)
        yield Decoded(place, (pixels >> 8).astype(np.uint8), final=True)


def _windows_decoded(
    dirty: NDArray[np.bool_],
    drawing: Drawing,
    decoder: DecoderWindow,
    *,
    seen: Rect | None,
    reach: int | None = None,
) -> Generator[tuple[Rect, NDArray[np.uint16]] | Progress, None, None]:
    """Decode what is dirty, window by window: its place in tokens, and its pixels."""
    height, width = drawing.tokens.shape
    reach = decoder.decoder_reach if reach is None else min(reach, decoder.decoder_reach)
    tiles = windows(height, width, decoder.decoder_tile)
    boxes = _boxes(dirty, tiles, seen)
    for done, box in enumerate(boxes, 1):
        halo = with_halo(box, reach, height, width)
        pixels = yield from _reporting(
            decoder.decode_window(drawing, box, halo),
            Progress("decode", done - 1, len(boxes)),
        )
        yield box, pixels
        yield Progress("decode", done, len(boxes))


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


def _boxes(wanted: Flags, tiles: list[Rect], seen: Rect | None) -> list[Rect]:
    """The wanted part of each tile that has one, those that are visible first."""
    boxes = [box for tile in tiles if (box := _dirty_part(wanted, tile)) is not None]
    return list(nearest_first(boxes, seen))


def _dirty_part(dirty: NDArray[np.bool_], tile: Rect) -> Rect | None:
    box = bounding_box(dirty[region(tile)])
    if box is None:
        return None
    return Rect(tile.top + box.top, tile.left + box.left, box.height, box.width)


def _shown(decoded: DecodedImage, place: Rect, final: bool) -> Decoded:
    pixels = (decoded.image[region(place)] >> 8).astype(np.uint8)
    return Decoded(place, pixels, final)
