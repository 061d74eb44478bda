"""Photoshop (PSD and PSB): the flattened picture that a document holds beside its layers.

Sections are those of Adobe's "Photoshop File Formats Specification".
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from models.errors import Sentence
from models.images import iptc
from models.images.colour import Pixels, in_bands
from models.images.colour_tags import Encoding, lab_to_srgb, within_white
from models.images.decoding import ImageFile, UnsupportedError, check_size
from models.images.exif import parse

_BITMAP, _GRAY, _INDEXED, _RGB, _CMYK, _LAB = 0, 1, 2, 3, 4, 9
_COLOURS: Final = {_BITMAP: 1, _GRAY: 1, _INDEXED: 1, _RGB: 3, _CMYK: 4, _LAB: 3}
_SPACES: Final = {_BITMAP: "GRAY", _GRAY: "GRAY", _RGB: "RGB", _CMYK: "CMYK", _LAB: "LAB"}
_DEPTHS: Final = {_BITMAP: (1,), _INDEXED: (8,), _CMYK: (8, 16), _LAB: (8, 16)}
_MOST_CHANNELS = 56
_RESOLUTION, _ICC, _ALPHA_NUMBERS, _VERSION = 1005, 1039, 1053, 1057
_EXIF, _XMP, _IPTC = 1058, 1060, 1028
_RAW, _PACKED, _DEFLATED, _PREDICTED = range(4)
_LAYERS: Final = (b"Layr", b"Lr16", b"Lr32")
_TRANSPARENT: Final = (b"Mtrn", b"Mt16", b"Mt32")
_LONG: Final = (
    *(b"LMsk", b"Lr16", b"Lr32", b"Layr", b"Mt16", b"Mt32", b"Mtrn", b"Alph", b"FMsk"),
    *(b"lnk2", b"FEid", b"FXid", b"PxSD"),
)
"""Blocks whose length takes eight bytes in a large document."""


@dataclass(frozen=True, slots=True)
class _Document:
    """The sections of a document, as far as its flattened picture needs them.

    Attributes:
        large: Whether it is a large document (PSB).
        channels, height, width, bits, mode: As in the header.
        table: Colour mode data: the palette of an indexed picture.
        resources: Image resources by their number.
        layers: Number of layers, negative where the picture's first further channel is its
            transparency.
        start: Where the picture begins.
    """

    large: bool
    channels: int
    height: int
    width: int
    bits: int
    mode: int
    table: bytes
    resources: dict[int, bytes]
    layers: int
    start: int


def decode_photoshop(data: bytes) -> ImageFile:
    """Decode the flattened picture of a Photoshop document.

    Raises:
        TooLargeError, UnsupportedError: See there.
        ValueError, struct.error: The file is damaged.
    """
    document = _read(data)
    _check(document)
    planes = _planes(document, data)
    colours = _COLOURS[document.mode]
    colour, alpha = planes[:colours], None
    if len(planes) > colours and _has_transparency(document):
        alpha = planes[colours]
        if document.layers < 0 and document.mode in (_GRAY, _RGB):
            colour = _unmatted(colour, alpha)
        if alpha.dtype.kind == "f":
            alpha = np.rint(np.clip(np.nan_to_num(alpha), 0, 1) * 65535).astype(np.uint16)
    found = document.resources
    is_srgb = document.mode == _LAB and document.bits == 16
    return replace(
        _coloured(document, colour),
        transparency=alpha,
        exif=parse(found.get(_EXIF, b"")),
        icc=None if is_srgb else found.get(_ICC),
        xmp=found.get(_XMP),
        iptc=found.get(_IPTC),
        dpi=_dpi(found.get(_RESOLUTION, b"")),
        format="Photoshop",
    )


def _read(data: bytes) -> _Document:
    """Take a document apart as far as the picture."""
    version, channels, height, width, bits, mode = struct.unpack_from(">H6xHIIHH", data, 4)
    if version not in (1, 2) or not 1 <= channels <= _MOST_CHANNELS or not height or not width:
        raise ValueError(f"version {version}, {channels} channels, {width} x {height}")
    check_size(height, width)
    table, place = _block(data, 26, 4)
    resources, place = _block(data, place, 4)
    large = version == 2
    layers, place = _block(data, place, 8 if large else 4)
    return _Document(
        large=large,
        channels=channels,
        height=height,
        width=width,
        bits=bits,
        mode=mode,
        table=table,
        resources=dict(iptc.resources(resources)),
        layers=_layers(layers, large),
        start=place,
    )


def _block(data: bytes, place: int, width: int) -> tuple[bytes, int]:
    """A block after its length of so many bytes, and where it ends."""
    start = place + width
    end = start + int.from_bytes(data[place:start], "big")
    if end > len(data):
        raise ValueError("a section is cut off")
    return data[start:end], end


def _layers(section: bytes, large: bool) -> int:
    """Number of layers, negative as in `_Document`."""
    width = 8 if large else 4
    if len(section) < width:
        return 0
    first, place = _block(section, 0, width)
    if len(first) >= 2:  # 8 bits; other programs do so at every depth
        return int(struct.unpack_from(">h", first)[0])
    _, place = _block(section, place, 4)
    count, transparent = 0, False
    for key, block in _tagged(section, place, large):
        if key in _LAYERS and len(block) >= 2:
            count = struct.unpack_from(">h", block)[0]
        transparent |= key in _TRANSPARENT
    return -max(1, abs(count)) if transparent else count


def _tagged(section: bytes, place: int, large: bool) -> Iterator[tuple[bytes, bytes]]:
    """Keys and beginnings of additional layer information, as far as it is sound."""
    while section[place : place + 4] in (b"8BIM", b"8B64"):
        key = section[place + 4 : place + 8]
        width = 8 if large and key in _LONG else 4
        size = int.from_bytes(section[place + 8 : place + 8 + width], "big")
        place += 8 + width
        yield key, section[place : place + 2]
        place += size
        ends = (place + extra for extra in range(4))  # padded to 2 or 4, by program
        place = next((end for end in ends if section[end : end + 2] == b"8B"), len(section))


def _check(document: _Document) -> None:
    """Refuse what is no picture, or of a kind that is not read."""
    mode, bits = document.mode, document.bits
    if mode not in _COLOURS:
        raise UnsupportedError(Sentence("a Photoshop file in several inks"))
    if bits not in _DEPTHS.get(mode, (8, 16, 32)):
        raise UnsupportedError(Sentence("a Photoshop file of {bits} bits", bits=bits))
    if document.channels < _COLOURS[mode]:
        raise ValueError(f"{document.channels} channels in mode {mode}")
    told = document.resources.get(_VERSION, b"")
    if document.layers and len(told) > 4 and not told[4]:
        raise UnsupportedError(
            Sentence("a Photoshop file that was saved without “Maximize Compatibility”")
        )


def _has_transparency(document: _Document) -> bool:
    """True if the first further channel is transparency and no saved selection."""
    if document.layers:
        return document.layers < 0
    numbers = document.resources.get(_ALPHA_NUMBERS, b"")
    found = [numbers[i : i + 4] for i in range(0, len(numbers) - 3, 4)]
    return not found or found[0] == bytes(4)


def _planes(document: _Document, data: bytes) -> Pixels:
    """Samples of the channels, (C, H, W), of the file's type in this machine's order."""
    height, row = document.height, (document.width * document.bits + 7) // 8
    wanted = _COLOURS[document.mode]
    wanted += document.channels > wanted
    (packing,) = struct.unpack_from(">H", data, document.start)
    size, start = wanted * height * row, document.start + 2
    plain: bytes | bytearray
    if packing == _PACKED:
        plain = _unpacked(document, data, start, row, wanted * height)
    elif packing in (_DEFLATED, _PREDICTED):
        plain = zlib.decompressobj().decompress(memoryview(data)[start:], size)
    elif packing == _RAW:
        plain = data[start : start + size]
    else:
        raise ValueError(f"compression {packing}")
    if len(plain) < size:
        raise ValueError(f"{len(plain)} bytes of {size}")
    rows = np.frombuffer(plain, np.uint8, size).reshape(wanted, height, row)
    if document.bits == 1:
        return (1 - np.unpackbits(rows, axis=2, count=document.width)) * np.uint8(255)
    if packing == _PREDICTED and document.bits == 32:  # by bytes of equal weight (TIFF note 3)
        sums = np.cumsum(rows, axis=2, dtype=np.uint8).reshape(wanted, height, 4, document.width)
        rows = np.ascontiguousarray(np.moveaxis(sums, 2, 3)).reshape(rows.shape)
    kind = {8: "u1", 16: ">u2", 32: ">f4"}[document.bits]
    planes = rows.view(kind).astype(np.dtype(kind).newbyteorder("="), copy=False)
    if packing == _PREDICTED and document.bits != 32:
        planes = np.cumsum(planes, axis=2, dtype=planes.dtype)
    return np.asarray(planes)


def _unpacked(document: _Document, data: bytes, place: int, row: int, count: int) -> bytearray:
    """The first ``count`` rows, of ``row`` bytes each, of a picture packed with PackBits."""
    import imagecodecs

    lengths = document.height * document.channels
    sizes = np.frombuffer(data, ">u4" if document.large else ">u2", lengths, place)
    place += sizes.nbytes
    result = bytearray(count * row)
    for number, size in enumerate(sizes[:count].tolist()):
        one = imagecodecs.packbits_decode(data[place : place + size])
        place += size
        if len(one) < row:
            raise ValueError(f"{len(one)} bytes in a row of {row}")
        result[number * row : (number + 1) * row] = one[:row]
    return result


def _unmatted(colour: Pixels, alpha: Pixels) -> Pixels:
    """Take the white away that Photoshop lays under what is transparent; (C, H, W).

    ImageMagick lays nothing under it: where a colour is too dark for that, all stay as they are.
    """
    white = np.float32(1 if alpha.dtype.kind == "f" else np.iinfo(alpha.dtype).max)
    limit = white - alpha.astype(np.float32) - white * np.float32(2 / 255)
    if any((plane < limit).any() for plane in colour):
        return colour
    share = np.maximum(alpha.astype(np.float32) / white, np.float32(1e-6))
    result = np.empty_like(colour)
    for plane, out in zip(colour, result, strict=True):
        own = white - (white - plane.astype(np.float32)) / share
        own = np.clip(np.where(alpha > 0, own, plane), 0, None if white == 1 else white)
        out[...] = own if white == 1 else np.rint(own)
    return result


def _coloured(document: _Document, planes: Pixels) -> ImageFile:
    """Colours of planes; Lab of 16 bits becomes sRGB."""
    if document.mode == _INDEXED:
        table = np.frombuffer(document.table, np.uint8, 768).reshape(3, 256).T
        return ImageFile(table[planes[0]], None, "RGB")
    pixels: Any = planes[0] if len(planes) == 1 else np.ascontiguousarray(np.moveaxis(planes, 0, 2))
    space = _SPACES[document.mode]
    if document.bits == 32:
        pixels, is_bright = within_white(pixels)
        encoding = None if _ICC in document.resources else Encoding(transfer=1.0)
        curve = "32 bits" if is_bright else ""
        return ImageFile(pixels, None, space, encoding=encoding, mapped=curve)
    if space == "CMYK":
        pixels = np.iinfo(pixels.dtype).max - pixels
    elif space == "LAB" and document.bits == 16:
        return ImageFile(in_bands(pixels, _deep_lab), None, "RGB")
    elif space == "LAB":  # signed, as elsewhere
        pixels ^= np.array([0, 128, 128], np.uint8)
    return ImageFile(pixels, None, space)


def _deep_lab(band: Pixels) -> Pixels:
    """Lab of 16 bits, where 32768 is no colour, as sRGB."""
    return lab_to_srgb(band.astype(np.float32) * _LAB_STEPS - _LAB_START)


_LAB_STEPS: Final = np.array([100 / 65535, 1 / 256, 1 / 256], np.float32)
_LAB_START: Final = np.array([0, 128, 128], np.float32)


def _dpi(block: bytes) -> tuple[float, float] | None:
    """Dots per inch across and down, of the resolution resource."""
    if len(block) < 14:
        return None
    across, down = struct.unpack_from(">I4xI", block)
    return across / 65536, down / 65536
