"""Formats whose libraries are optional: JPEG XL and the raw files of cameras."""

from __future__ import annotations

import io
import uuid
from dataclasses import replace

import numpy as np

from models.errors import Sentence
from models.images import metadata
from models.images.colour import Pixels
from models.images.decoding import (
    ImageFile,
    MissingError,
    PageError,
    UnsupportedError,
    check_size,
    decode_pillow,
    from_samples,
)
from models.images.exif import Exif, parse
from models.images.readers.heif import boxes

_XMP, _IPTC = 700, 33723
_HEAD_BYTES = 64
_CANON = uuid.UUID("85c0b687-820f-11e0-8111-f4ce462b6a48").bytes
"""Name of the box of a CR3 that holds a TIFF block for each directory."""


def decode_jpeg_xl(data: bytes, page: int = 0) -> ImageFile:
    """Decode one picture of a JPEG XL file.

    Raises:
        TooLargeError, MissingError, PageError: See there.
        Exception: Whatever the decoders raise on a damaged file.
    """
    decoded, frames = _jpeg_xl(data)
    if not 0 <= page < len(frames):
        raise PageError(len(frames))
    pixels = frames[page]
    made = from_samples(pixels, _bits(data) if pixels.dtype == np.uint16 else None)
    if decoded.space == "GRAY" and made.space != "GRAY":
        made = replace(made, pixels=made.pixels[..., 1], space="GRAY")
    found = parse(_box(data, b"Exif")[4:]) or decoded.exif
    return replace(
        decoded,
        pixels=made.pixels,
        transparency=made.transparency,
        space=made.space,
        orientation=1,  # the codestream has its own, whatever EXIF says (ISO 18181-2, 9.6)
        exif=found,
        dpi=decoded.dpi or (found.dpi() if found is not None else None),
        pages=len(frames),
    )


def count_frames(data: bytes) -> int:
    """Number of pictures in a JPEG XL file.

    Raises:
        As `decode_jpeg_xl`.
    """
    return len(_jpeg_xl(data)[1])


def _jpeg_xl(data: bytes) -> tuple[ImageFile, list[Pixels]]:
    """A file as Pillow reads it, without animations, and the samples of each picture."""
    try:
        import pillow_jxl  # noqa: F401 (registers itself with Pillow)
    except ImportError as error:
        raise MissingError(
            Sentence("a JPEG XL picture"),
            "pillow-jxl-plugin",
            Sentence("save the picture as PNG"),
        ) from error
    import imagecodecs

    decoded = replace(decode_pillow(data, format="JXL"), xmp=_box(data, b"xml ") or None)
    pixels = imagecodecs.jpegxl_decode(data)
    size = decoded.pixels.shape[:2]
    if pixels.shape[:2] != size and pixels.shape[1:3] == size:
        return decoded, list(pixels)
    return decoded, [pixels]


def _box(data: bytes, wanted: bytes) -> bytes:
    """Contents of a box of a JPEG XL file, which may be compressed (ISO 18181-2, 9.8), or none."""
    import imagecodecs

    if data[:2] == b"\xff\x0a":
        return b""
    for name, payload in boxes(data):
        if name == wanted:
            return bytes(payload)
        if name == b"brob" and payload[:4] == wanted:
            return bytes(imagecodecs.brotli_decode(payload[4:]))
    return b""


def _bits(data: bytes) -> int:
    """Bits of a sample by the header (ISO 18181-1, annex D); 16 where that is unclear."""
    start = data.find(b"jxlc") + 4 if data[:2] != b"\xff\x0a" else 0
    stream = data[start : start + 64]
    if stream[:2] != b"\xff\x0a":
        return 16
    number, place = int.from_bytes(stream[2:], "little"), 0

    def take(count: int) -> int:
        nonlocal place
        value = number >> place & ((1 << count) - 1)
        place += count
        return value

    def choose(*widths: int) -> int:
        return take(widths[take(2)])

    small = take(1)
    take(5) if small else choose(9, 13, 18, 30)
    if take(3) == 0:  # the ratio of the sides is not a usual one
        take(5) if small else choose(9, 13, 18, 30)
    if take(1):  # all as usual: 8 bits
        return 8
    if take(1):  # further fields
        take(3)
        if take(1) or take(1) or take(1):  # a size of its own, a preview, an animation
            return 16
    if take(1):  # floating point
        return 16
    kind = take(2)
    return (8, 10, 12)[kind] if kind < 3 else 1 + take(6)


def decode_raw(data: bytes) -> ImageFile:
    """Develop a camera's raw file: its white balance, sRGB, 16 bits.

    Raises:
        TooLargeError, MissingError, UnsupportedError: See there.
        Exception: Whatever LibRaw raises on a damaged file.
    """
    try:
        import rawpy
    except ImportError as error:
        raise MissingError(
            Sentence("a camera raw file"),
            "rawpy",
            Sentence("develop the photo and save it as TIFF"),
        ) from error
    try:
        with rawpy.imread(io.BytesIO(data)) as raw:
            check_size(raw.sizes.height, raw.sizes.width)
            pixels = raw.postprocess(
                use_camera_wb=True, output_bps=16, output_color=rawpy.ColorSpace.sRGB
            )
    except rawpy.LibRawFileUnsupportedError as error:
        raise UnsupportedError(Sentence("a camera raw file of an unknown model")) from error
    found = _exif_of(data)
    root = found.root if found is not None else {}
    return replace(
        from_samples(np.asarray(pixels)),
        exif=found,
        xmp=metadata.xmp_developed(root[_XMP].data) if _XMP in root else None,
        iptc=root[_IPTC].data if _IPTC in root else None,
        format="camera raw",
    )


def _exif_of(data: bytes) -> Exif | None:
    """EXIF of a raw file: its own directories, or where Fujifilm and Canon (CR3) keep it."""
    if data.startswith(b"FUJIFILMCCD-RAW"):
        start = int.from_bytes(data[84:88], "big")  # of a JPEG that has it
        place = data.find(b"Exif\0\0", start, start + _HEAD_BYTES)
        return parse(data[place : place + (1 << 16)]) if place >= 0 else None
    if data[4:8] != b"ftyp":
        return parse(data)
    blocks: dict[bytes, bytes] = {}
    for name, payload in boxes(data):
        if name == b"uuid" and payload[:16] == _CANON:
            blocks.update(boxes(payload[16:]))
    found = parse(blocks.get(b"CMT1", b""))
    if found is None:
        return None
    for directory, name in ((found.exif, b"CMT2"), (found.gps, b"CMT4")):
        part = parse(blocks.get(name, b""))
        if part is not None and part.order == found.order:
            directory.update(part.root)
    return found
