"""PNG written by hand: Pillow knows no 16-bit colour and OpenCV no metadata."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from models.memory import relax

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP = "XML:com.adobe.xmp"
_COLOUR_TYPES = {1: 0, 2: 4, 3: 2, 4: 6}
_BAND_BYTES = 1 << 20
_TEXT_LIMIT = 1 << 26
_LEVEL = 4


def write_png(
    file: IO[bytes],
    pixels: NDArray[Any],
    *,
    icc: bytes | None = None,
    exif: bytes | None = None,
    xmp: bytes | None = None,
    dpi: tuple[float, float] | None = None,
    texts: Iterable[tuple[str, str]] = (),
) -> None:
    """Write a PNG, band by band.

    Args:
        file: Open for writing.
        pixels: uint8 or uint16, (H, W) gray or (H, W, 2) gray and transparency or (H, W, 3) RGB
            or (H, W, 4) RGB and transparency.
        icc: Profile to embed; without one the picture is marked as sRGB.
        exif: EXIF block, without the "Exif" prefix.
        xmp: XMP packet, UTF-8.
        dpi: Dots per inch, horizontally and vertically.
        texts: Further texts with their keywords.
    """
    if pixels.ndim == 2:
        pixels = pixels[..., None]
    height, width, channels = pixels.shape
    header = (width, height, 8 * pixels.itemsize, _COLOUR_TYPES[channels], 0, 0, 0)
    file.write(SIGNATURE + chunk(b"IHDR", struct.pack(">IIBBBBB", *header)))
    if icc:
        file.write(chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(icc)))
    else:
        file.write(chunk(b"sRGB", b"\0"))
    if dpi:
        per_metre = [round(value / 0.0254) for value in dpi]
        file.write(chunk(b"pHYs", struct.pack(">IIB", *per_metre, 1)))
    if exif:
        file.write(chunk(b"eXIf", exif))
    if xmp:
        file.write(_text_chunk(_XMP, xmp))
    for keyword, text in texts:
        file.write(_text_chunk(keyword, text.encode()))
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, 15, 9, zlib.Z_FILTERED)
    for data in _filtered(pixels):
        if part := compressor.compress(data):
            file.write(chunk(b"IDAT", part))
    file.write(chunk(b"IDAT", compressor.flush()) + chunk(b"IEND", b""))


def read_text(data: bytes, keyword: str) -> str | None:
    """Text of an iTXt chunk with this keyword, or None; a broken file is read as far as it goes."""
    prefix = keyword.encode() + b"\0"
    for name, payload in chunks(data):
        if name != b"iTXt" or not payload.startswith(prefix):
            continue
        compressed = payload[len(prefix) : len(prefix) + 1] == b"\1"
        # After the two compression bytes: language, translated keyword, text.
        text = payload[len(prefix) + 2 :].split(b"\0", 2)[-1]
        try:
            if compressed:
                text = zlib.decompressobj().decompress(text, _TEXT_LIMIT)
            return text.decode()
        except (zlib.error, UnicodeDecodeError):
            return None
    return None


def raw_profile(texts: Mapping[Any, object], kind: str) -> bytes | None:
    """Contents of a "Raw profile type" text, in which older programs put EXIF, IPTC and XMP."""
    text = texts.get(f"Raw profile type {kind}")
    if not isinstance(text, str | bytes):
        return None
    lines = (text.decode("latin-1") if isinstance(text, bytes) else text).split("\n")
    try:  # an empty line, the kind, the length, then digits
        content = bytes.fromhex("".join(lines[3:]))
        return content[: int(lines[2])] or None
    except (ValueError, IndexError):
        return None


def chunk(name: bytes, payload: bytes) -> bytes:
    """A chunk with its length and checksum."""
    check = zlib.crc32(payload, zlib.crc32(name))
    return struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", check)


def _text_chunk(keyword: str, text: bytes) -> bytes:
    # Not compressed: many readers refuse compressed texts above 1 MB as bombs.
    return chunk(b"iTXt", keyword.encode("latin-1") + b"\0\0\0\0\0" + text)


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents of the chunks of a PNG, as far as it goes."""
    place = len(SIGNATURE)
    while place + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, place)
        yield name, data[place + 8 : place + 8 + length]
        place += 12 + length


def _filtered(pixels: NDArray[Any]) -> Iterator[bytes]:
    """Rows with the filter that leaves the least (PNG 12.7), each with its filter byte in front."""
    height, width, channels = pixels.shape
    bpp = channels * pixels.itemsize
    row_bytes = width * bpp
    step = max(1, _BAND_BYTES // row_bytes)
    above = np.zeros(row_bytes, np.uint8)
    for top in range(0, height, step):
        band = pixels[top : top + step]
        big_endian = np.ascontiguousarray(band, band.dtype.newbyteorder(">"))
        rows = big_endian.view(np.uint8).reshape(-1, row_bytes)
        up = np.concatenate([above[None], rows[:-1]])
        above = rows[-1].copy()
        relax(pixels)
        yield _best_filter(rows, up, bpp).tobytes()


def _best_filter(rows: NDArray[np.uint8], up: NDArray[np.uint8], bpp: int) -> NDArray[np.uint8]:
    """The better of Sub, Up, and Paeth for every row; all uint8 (h, row bytes)."""
    left, corner = np.zeros_like(rows), np.zeros_like(rows)
    left[:, bpp:], corner[:, bpp:] = rows[:, :-bpp], up[:, :-bpp]
    candidates = np.stack([rows - left, rows - up, rows - _paeth(left, up, corner)])
    cost = np.minimum(candidates, np.uint8(0) - candidates).sum(axis=2, dtype=np.int64)
    best = cost.argmin(axis=0)
    chosen = candidates[best, np.arange(len(rows))]
    kinds = np.array([1, 2, 4], np.uint8)[best]
    return np.concatenate([kinds[:, None], chosen], axis=1)


def _paeth(
    left: NDArray[np.uint8], up: NDArray[np.uint8], corner: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    toward_up = up.astype(np.int16) - corner
    toward_left = left.astype(np.int16) - corner
    by_left, by_up = np.abs(toward_up), np.abs(toward_left)
    by_corner = np.abs(toward_up + toward_left)
    use_left = (by_left <= by_up) & (by_left <= by_corner)
    return np.where(use_left, left, np.where(by_up <= by_corner, up, corner))
