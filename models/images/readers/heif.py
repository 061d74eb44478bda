"""AVIF and HEIC: depth beyond 8 bits and the meaning of the colours, beside what Pillow reads."""

from __future__ import annotations

import logging
import struct
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any, Literal

import numpy as np

from models.errors import Sentence
from models.images.colour_tags import Encoding, from_cicp
from models.images.decoding import (
    ImageFile,
    MissingError,
    TooLargeError,
    as_uint16,
    check_size,
    decode_pillow,
    from_samples,
    main_first,
)

_log = logging.getLogger(__name__)

_CONTAINERS = (b"meta", b"iprp", b"ipco", b"moov", b"trak", b"mdia", b"minf", b"stbl")


def decode_heif(data: bytes, kind: Literal["AVIF", "HEIC"], page: int = 0) -> ImageFile:
    """Decode one picture of an AVIF or HEIC file.

    Raises:
        TooLargeError, PageError, MissingError: See there.
        Exception: Whatever the decoders raise on a damaged file.
    """
    if kind == "HEIC":
        register_heic()
        decoded = decode_pillow(data, format="HEIF", page=page)
        deep = _deep_heic(data, page)
    else:
        decoded = decode_pillow(data, page=page)
        deep = _deep_avif(data, page, decoded)
    encoding = None if decoded.icc else _nclx(data)
    if deep is not None:
        decoded = replace(
            decoded, pixels=deep.pixels, transparency=deep.transparency, space=deep.space
        )
    part = _shown(data, *decoded.pixels.shape[:2]) if kind == "AVIF" else None
    if part is not None:  # libheif cuts HEIC itself
        alpha = decoded.transparency
        decoded = replace(
            decoded,
            pixels=decoded.pixels[part],
            transparency=None if alpha is None else alpha[part],
        )
    return replace(decoded, encoding=encoding)


def register_heic() -> None:
    """Let Pillow open HEIC.

    Raises:
        MissingError: The package for it is not installed.
    """
    _package().register_heif_opener()


def _package() -> Any:  # noqa: ANN401 (two packages with the same names)
    """The package that decodes HEIC: pi-heif, or pillow-heif, which could encode it, too."""
    try:
        import pi_heif

        return pi_heif
    except ImportError:
        pass
    try:
        import pillow_heif

        return pillow_heif
    except ImportError as error:
        raise MissingError(
            Sentence("a HEIC photo"), "pi-heif", Sentence("save the photo as JPEG")
        ) from error


def _deep_avif(data: bytes, page: int, decoded: ImageFile) -> ImageFile | None:
    """Samples of an AVIF of more than 8 bits."""
    bits = _bits(data)
    if bits <= 8:
        return None
    import imagecodecs

    height, width = decoded.pixels.shape[:2]
    try:
        check_size(height * decoded.pages, width)
    except (MemoryError, TooLargeError):
        _log.info("an animation of %d pictures is read in 8 bits", decoded.pages)
        return None
    # All pictures at once: asked for one of several, imagecodecs writes beyond its memory.
    pixels = imagecodecs.avif_decode(data)
    if decoded.pages > 1 and pixels.ndim > 2 and len(pixels) == decoded.pages:
        pixels = pixels[page]
    if pixels.dtype != np.uint16 or pixels.shape[:2] != decoded.pixels.shape[:2]:
        return None
    return _grayed(from_samples(pixels, bits), decoded)


def _deep_heic(data: bytes, page: int) -> ImageFile | None:
    """Samples of a HEIC of more than 8 bits; its orientation is applied already."""
    file: Any = _package().open_heif(data, convert_hdr_to_8bit=False)
    picture = file[main_first(len(file), file.primary_index)[page]]
    bits = int(picture.info.get("bit_depth", 8))
    if bits <= 8 or ";16" not in picture.mode:
        return None
    samples = np.asarray(picture) >> np.uint16(16 - bits)
    return from_samples(as_uint16(samples, bits))


def _grayed(deep: ImageFile, decoded: ImageFile) -> ImageFile:
    """Drop the colour where the 8-bit picture has none."""
    if decoded.space != "GRAY" or deep.space == "GRAY":
        return deep
    return replace(deep, pixels=deep.pixels[..., 1], space="GRAY")


def _bits(data: bytes) -> int:
    """Largest number of bits in a channel that the pixel information boxes declare."""
    depths = [8]
    for name, payload in boxes(data):
        if name == b"pixi" and len(payload) > 5:
            depths += payload[5 : 5 + payload[4]]
        elif name == b"av1C" and len(payload) >= 4:
            high, twelve = payload[2] >> 6 & 1, payload[2] >> 5 & 1
            depths.append(12 if high and twelve else 10 if high else 8)
    return max(depths)


def _nclx(data: bytes) -> Encoding | None:
    """Meaning of the colours by the first "nclx" colour box, that of the main picture."""
    for name, payload in boxes(data):
        if name == b"colr" and payload[:4] == b"nclx" and len(payload) >= 8:
            primaries, transfer = struct.unpack_from(">HH", payload, 4)
            return from_cicp(primaries, transfer)
    return None


def _shown(data: bytes, height: int, width: int) -> tuple[slice, slice] | None:
    """Rows and columns inside the first clean aperture (ISO 14496-12, 12.1.4), or None for all."""
    for name, payload in boxes(data):
        if name == b"clap" and len(payload) >= 32:
            numbers = struct.unpack(">2I2I2i2i", payload[:32])
            if not all(numbers[1::2]):
                return None
            across, down, right, low = (
                Fraction(over, under)
                for over, under in zip(numbers[::2], numbers[1::2], strict=True)
            )
            left, top = right + (width - across) / 2, low + (height - down) / 2
            if min(left, top) < 0 or left + across > width or top + down > height:
                return None
            if int(across) < 1 or int(down) < 1:
                return None
            x, y = int(left), int(top)
            return slice(y, y + int(down)), slice(x, x + int(across))
    return None


def boxes(data: bytes, depth: int = 0) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents of boxes (ISO 14496-12), those inside containers too."""
    place = 0
    while place + 8 <= len(data) and depth < 8:
        size, name = struct.unpack_from(">I4s", data, place)
        head = 8
        if size == 1 and place + 16 <= len(data):
            (size,) = struct.unpack_from(">Q", data, place + 8)
            head = 16
        size = size or len(data) - place
        if size < head:
            return
        payload: Any = data[place + head : place + size] if name != b"mdat" else b""
        yield name, payload
        if name in _CONTAINERS:
            yield from boxes(payload[4:] if name == b"meta" else payload, depth + 1)
        place += size
