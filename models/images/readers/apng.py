"""Pictures of an animated PNG as they are shown: its frames are laid over each other."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from models.images.colour import Pixels
from models.images.decoding import ImageFile, PageError, from_samples
from models.images.png import SIGNATURE, chunk, chunks

_BACKGROUND, _PREVIOUS = 1, 2
"""Ways to leave the canvas to the next frame (PNG 3, 11.3.6.2); 0 is as it is."""


@dataclass(slots=True)
class _Frame:
    """A frame as it is in the file.

    Attributes:
        top, left, height, width: Its place on the canvas.
        disposal: What becomes of its place afterwards.
        is_over: Whether it is laid over what is there, not put in its place.
        parts: Its compressed rows.
    """

    top: int
    left: int
    height: int
    width: int
    disposal: int
    is_over: bool
    parts: list[bytes] = field(default_factory=list)


def with_picture(first: ImageFile, data: bytes, page: int) -> ImageFile:
    """One of the further pictures of a file, with what the first one tells.

    Raises:
        PageError: See there.
        ValueError, RuntimeError: The file is damaged.
    """
    if not 0 <= page < first.pages:
        raise PageError(first.pages)
    made = from_samples(picture(data, page - has_still(data)))
    return replace(first, pixels=made.pixels, transparency=made.transparency, space=made.space)


def picture(data: bytes, number: int) -> Pixels:
    """A picture of an animation, (H, W, 2) gray or (H, W, 4), with transparency.

    Args:
        data: The whole file.
        number: Index of the frame; a picture that is no part of the animation does not count.

    Raises:
        ValueError, RuntimeError: The file is damaged.
    """
    height, width = struct.unpack_from(">II", data, 16)[::-1]
    canvas: Pixels | None = None
    for index, (frame, pixels) in enumerate(_frames(data)):
        if canvas is None:
            canvas = np.zeros((height, width, pixels.shape[2]), pixels.dtype)
        place = np.s_[frame.top : frame.top + frame.height, frame.left : frame.left + frame.width]
        if canvas[place].shape != pixels.shape:
            raise ValueError("a frame beside the canvas")
        before = canvas[place].copy()
        canvas[place] = _over(pixels, before) if frame.is_over else pixels
        if index == number:
            return canvas
        if frame.disposal == _BACKGROUND or (frame.disposal == _PREVIOUS and index == 0):
            canvas[place] = 0
        elif frame.disposal == _PREVIOUS:
            canvas[place] = before
    raise ValueError(f"no frame {number}")


def has_still(data: bytes) -> bool:
    """True if the picture for other programs is no part of the animation."""
    names = (name for name, _ in chunks(data) if name in (b"IDAT", b"fcTL"))
    return next(names, b"") == b"IDAT"


def _frames(data: bytes) -> Iterator[tuple[_Frame, Pixels]]:
    """Frames and their pixels, with transparency, in order."""
    colours: list[bytes] = []
    current: _Frame | None = None
    for name, payload in chunks(data):
        if name in (b"PLTE", b"tRNS"):
            colours.append(chunk(name, payload))
        elif name == b"fcTL":
            if current is not None:
                yield current, _decoded(data, current, colours)
            width, height, left, top = struct.unpack_from(">4I", payload, 4)
            disposal, blend = payload[24], payload[25]
            current = _Frame(top, left, height, width, disposal, blend == 1)
        elif current is not None and name in (b"IDAT", b"fdAT"):
            current.parts.append(payload if name == b"IDAT" else payload[4:])
    if current is not None:
        yield current, _decoded(data, current, colours)


def _decoded(data: bytes, frame: _Frame, colours: list[bytes]) -> Pixels:
    """Pixels of a frame, with transparency, by libpng."""
    import imagecodecs

    head = struct.pack(">II", frame.width, frame.height) + data[24:29]
    parts = [chunk(b"IHDR", head), *colours, chunk(b"IDAT", b"".join(frame.parts))]
    pixels = imagecodecs.png_decode(SIGNATURE + b"".join(parts) + chunk(b"IEND", b""))
    pixels = pixels.reshape(*pixels.shape[:2], -1)
    if pixels.shape[2] in (2, 4):
        return pixels
    most = np.iinfo(pixels.dtype).max
    return np.concatenate([pixels, np.full_like(pixels[..., :1], most)], axis=2)


def _over(pixels: Pixels, below: Pixels) -> Pixels:
    """Pixels laid over others; colours are not multiplied with their transparency."""
    most = np.float32(np.iinfo(pixels.dtype).max)
    share = pixels[..., -1:].astype(np.float32) / most
    rest = below[..., -1:].astype(np.float32) / most * (1 - share)
    whole = share + rest
    colour = (pixels[..., :-1] * share + below[..., :-1] * rest) / np.maximum(whole, 1e-9)
    result = np.rint(np.concatenate([colour, whole * most], axis=2))
    return np.asarray(np.minimum(result, most), pixels.dtype)
