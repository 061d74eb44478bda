"""JPEG, Netpbm, Targa and JPEG 2000, by Pillow with what it leaves out."""

from __future__ import annotations

import re
from dataclasses import replace

from models.errors import Sentence
from models.images.decoding import (
    ImageFile,
    UnsupportedError,
    decode_pillow,
    from_samples,
)

_FRAMES = (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0), 0xF7)
"""Markers of a JPEG that say how it is packed; the last one is that of JPEG-LS."""


def decode_jpeg(data: bytes, page: int = 0) -> ImageFile:
    """Decode one picture of a JPEG.

    Raises:
        UnsupportedError: It is valid, but of a kind that no camera writes.
        Exception: Whatever the decoder raises on a damaged file.
    """
    marker, bits = _jpeg_frame(data)
    if marker == _FRAMES[-1]:
        raise UnsupportedError(Sentence("a JPEG-LS"))
    if marker and bits != 8:
        raise UnsupportedError(Sentence("a JPEG of {bits} bits", bits=bits))
    return decode_pillow(data, page=page)


def _jpeg_frame(data: bytes) -> tuple[int, int]:
    """Marker of the first frame and its bits per channel; zeros where there is none."""
    at = 2
    while at + 5 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            return marker, data[at + 4]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return 0, 0


def decode_other(data: bytes, format: str) -> ImageFile:
    """Decode a file of a format, named as Pillow calls it.

    Raises:
        TooLargeError, UnsupportedError: See there.
        Exception: Whatever the decoders raise on a damaged file.
    """
    decoded = decode_pillow(data, format=format)
    if format == "JPEG2000" and _jpeg2000_bits(data) > 8:
        import imagecodecs

        bits = _jpeg2000_bits(data)
        deep = from_samples(imagecodecs.jpeg2k_decode(data), bits)
        if deep.space == decoded.space and deep.pixels.shape == decoded.pixels.shape:
            return replace(decoded, pixels=deep.pixels, transparency=deep.transparency)
    if format == "PPM" and data[:2] == b"P6":
        return _deep_ppm(data, decoded)
    return decoded


def _jpeg2000_bits(data: bytes) -> int:
    """Bits of the first component, by the codestream's SIZ segment (ISO 15444-1, A.5.1)."""
    place = data.find(b"\xff\x4f\xff\x51")
    if place < 0 or place + 43 > len(data):
        return 8
    return int(data[place + 42] & 0x7F) + 1


def _deep_ppm(data: bytes, decoded: ImageFile) -> ImageFile:
    """A colour picture of more than 8 bits, which Pillow narrows."""
    head = re.match(
        rb"P6(?:\s+(?:#[^\n]*\n\s*)*)(\d+)\s+(?:#[^\n]*\n\s*)*(\d+)\s+(?:#[^\n]*\n\s*)*(\d+)\s",
        data,
    )
    if head is None or int(head[3]) <= 255:
        return decoded
    import numpy as np

    width, height, most = (int(part) for part in head.groups())
    samples = np.frombuffer(data, ">u2", height * width * 3, head.end())
    scaled = np.minimum(samples.astype(np.float32) * (65535 / most) + 0.5, 65535)
    return replace(decoded, pixels=scaled.astype(np.uint16).reshape(height, width, 3))
