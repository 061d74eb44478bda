"""JPEG, BMP, Netpbm and Targa, by Pillow with what it leaves out."""

from __future__ import annotations

import re
from dataclasses import replace

from models.errors import Sentence
from models.images.colour_tags import from_bmp
from models.images.decoding import (
    ImageFile,
    UnsupportedError,
    decode_pillow,
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
    if format == "PPM" and data[:2] == b"P6":
        return _deep_ppm(data, decoded)
    if format == "BMP":
        encoding, icc = from_bmp(data)
        return replace(decoded, encoding=encoding, icc=icc)
    return decoded


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
