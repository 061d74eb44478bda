"""JPEG 2000, by Pillow and at full depth by OpenJPEG, with what the boxes around it say."""

from __future__ import annotations

import struct
import uuid
from dataclasses import replace

from models.images import iptc
from models.images.decoding import ImageFile, decode_pillow, from_samples
from models.images.exif import parse
from models.images.readers.heif import boxes

_EXIF = b"JpgTiffExif->JP2"
_XMP = uuid.UUID("be7acfcb-97a9-42e8-9c71-999491e3afac").bytes
_IPTC = uuid.UUID("33c7a4d2-b81d-4723-a0ba-f1a3e097ad38").bytes
_PROFILES = (2, 3)
"""Methods of a colour box that hold an ICC profile, of a simple kind or of any."""

_METRES_PER_INCH = 0.0254


def decode_jpeg2000(data: bytes) -> ImageFile:
    """Decode a file or a bare codestream.

    Raises:
        TooLargeError: See there.
        Exception: Whatever the decoders raise on a damaged file.
    """
    decoded = decode_pillow(data, format="JPEG2000")
    if data[4:8] == b"jP  ":
        decoded = _described(data, decoded)
    bits = bits_of(data)
    if bits <= 8:
        return decoded
    import imagecodecs

    # Beside a profile OpenJPEG would convert the colours, in its own way.
    if decoded.icc:
        data = bytes(next(content for name, content in boxes(data) if name == b"jp2c"))
    deep = from_samples(imagecodecs.jpeg2k_decode(data), bits)
    if deep.space != decoded.space or deep.pixels.shape != decoded.pixels.shape:
        return decoded
    return replace(decoded, pixels=deep.pixels, transparency=deep.transparency)


def bits_of(data: bytes) -> int:
    """Bits of the first component, by the codestream's SIZ segment (ISO 15444-1, A.5.1)."""
    place = data.find(b"\xff\x4f\xff\x51")
    if place < 0 or place + 43 > len(data):
        return 8
    return int(data[place + 42] & 0x7F) + 1


def _described(data: bytes, decoded: ImageFile) -> ImageFile:
    """A picture with profile, resolution and metadata of its boxes (ISO 15444-1, annex I)."""
    kinds: dict[bytes, bytes] = {}
    icc, dpi = decoded.icc, decoded.dpi
    for name, payload in boxes(data):
        if name == b"uuid":
            kinds.setdefault(payload[:16], payload[16:])
        elif name == b"jp2h":
            for inner, content in boxes(payload):
                if inner == b"colr" and content[0:1] and content[0] in _PROFILES and not icc:
                    icc = content[3:]
                elif inner == b"res ":
                    dpi = _dpi(content) or dpi
    found = parse(kinds.get(_EXIF, b""))
    if dpi is None and found is not None:
        dpi = found.dpi()
    return replace(
        decoded,
        exif=found,
        icc=icc,
        xmp=kinds.get(_XMP),
        iptc=iptc.in_resources(kinds.get(_IPTC)),
        dpi=dpi,
    )


def _dpi(content: bytes) -> tuple[float, float] | None:
    """Dots per inch of a resolution box, that of the capture before that of a screen."""
    for _, values in sorted(boxes(content)):  # "resc" comes before "resd"
        if len(values) >= 10:
            down, by_down, across, by_across, power_down, power_across = struct.unpack_from(
                ">4H2b", values
            )
            if by_down and by_across:
                inch = _METRES_PER_INCH
                return (
                    across / by_across * 10.0**power_across * inch,
                    down / by_down * 10.0**power_down * inch,
                )
    return None
