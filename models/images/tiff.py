"""TIFF written by tifffile, with the EXIF directories that it does not write itself."""

from __future__ import annotations

import io
import struct
import sys
from typing import IO, Any

from numpy.typing import NDArray

from models.images.exif import (
    EXIF,
    GPS,
    INTEROP,
    MAKER_NOTE,
    Directory,
    Entry,
    Exif,
    Order,
    directory_bytes,
    parse,
)

_Tag = tuple[int, int, int, Any, bool]
_ORDER: Order = "<" if sys.byteorder == "little" else ">"
"""That of this machine, where EXIF asks for none."""
_UTF8 = 129
# tifffile writes no pointers to directories; their neighbours, free numbers, hold the places.
_PLACE = -1
_WRITTEN_ANYWAY = frozenset([274, 282, 283, 296, 700, 33723, 34675])
_STRIP_BYTES = 1 << 18
_CLASSIC_BYTES = (1 << 32) - (1 << 25)  # offsets of 32 bits, and room for all that is not pixels


def write_tiff(
    file: IO[bytes],
    pixels: NDArray[Any],
    *,
    icc: bytes | None = None,
    exif: bytes | None = None,
    xmp: bytes | None = None,
    iptc: bytes | None = None,
    dpi: tuple[float, float] | None = None,
) -> None:
    """Write a TIFF, deflated.

    Args:
        file: Open for reading and writing.
        pixels: uint8 or uint16, (H, W) gray or (H, W, 2) gray and transparency or (H, W, 3) RGB
            or (H, W, 4) RGB and transparency.
        icc: Profile to embed.
        exif: EXIF block, without the "Exif" prefix.
        xmp: XMP packet, UTF-8.
        iptc: IPTC captions.
        dpi: Dots per inch, horizontally and vertically.
    """
    import tifffile

    # In the order of bytes of the EXIF: its texts and maker notes are in it as well as its numbers.
    found = (parse(exif) if exif else None) or Exif(_ORDER)
    kept = {tag: entry for tag, entry in found.root.items() if tag not in _WRITTEN_ANYWAY}
    nested = {tag: part for tag, part in ((EXIF, found.exif), (GPS, found.gps)) if part}
    extra = _own_tags(xmp, iptc) + [_entry(tag, entry) for tag, entry in kept.items()]
    extra += [(tag + _PLACE, 4, 1, 0, True) for tag in nested]
    channels = pixels.shape[2] if pixels.ndim == 3 else 1
    big = pixels.nbytes > _CLASSIC_BYTES
    note = None if big else found.kept_note()
    with tifffile.TiffWriter(file, byteorder=found.order, bigtiff=big) as writer:
        if note is not None:  # before all else: what it holds counts from where it was
            at, data = note
            writer.filehandle.write(bytes(at - writer.filehandle.tell()) + data)
        writer.write(
            pixels,
            **_layout(channels),
            compression="zlib",
            predictor=True,
            rowsperstrip=max(1, _STRIP_BYTES // (pixels.shape[1] * channels * pixels.itemsize)),
            resolution=dpi,
            resolutionunit="INCH" if dpi else None,
            iccprofile=icc,
            metadata=None,
            software=False,
            extratags=extra,
        )
    if nested:
        _append(file, nested, found, {MAKER_NOTE: note[0]} if note is not None else {})


def _layout(channels: int) -> dict[str, Any]:
    """The names tifffile has for so many channels."""
    return {
        "photometric": "rgb" if channels > 2 else "minisblack",
        "planarconfig": "contig" if channels > 1 else None,
        "extrasamples": ["unassalpha"] if channels in (2, 4) else None,
    }


def _own_tags(xmp: bytes | None, iptc: bytes | None) -> list[_Tag]:
    """Orientation 1, and the packets that are no part of EXIF."""
    tags: list[_Tag] = [(274, 3, 1, 1, True)]
    if xmp:
        tags.append((700, 1, len(xmp), xmp, True))
    if iptc:
        whole = iptc + bytes(-len(iptc) % 4)  # numbers of 32 bits, as it is declared by custom
        tags.append((33723, 4, len(whole) // 4, whole, True))
    return tags


def _entry(tag: int, entry: Entry) -> _Tag:
    """An entry of the main directory in tifffile's form."""
    kind = 2 if entry.kind == _UTF8 else entry.kind
    return tag, kind, entry.values, entry.data, True


def _append(
    file: IO[bytes], nested: dict[int, Directory], found: Exif, written_at: dict[int, int]
) -> None:
    """Put the EXIF directories at the end of the file and let their tags point there."""
    import tifffile

    interop, order = found.interop, found.order
    file.seek(0)
    with tifffile.TiffFile(file) as written:
        if written.is_bigtiff:  # these directories are for classic TIFF only
            return
        places = {tag: written.pages.first.tags[tag + _PLACE].offset for tag in nested}
    if interop and EXIF in nested:
        place = struct.pack(f"{order}I", _at_end(file, interop, order, {}))
        nested[EXIF] = {**nested[EXIF], INTEROP: Entry(4, 1, place)}
    for tag, entries in nested.items():
        offset = _at_end(file, entries, order, written_at if tag == EXIF else {})
        file.seek(places[tag])
        file.write(struct.pack(f"{order}HHII", tag, 4, 1, offset))
    file.seek(0, io.SEEK_END)


def _at_end(file: IO[bytes], directory: Directory, order: str, written_at: dict[int, int]) -> int:
    """Write a directory behind everything else; returns where it is."""
    offset = file.seek(0, io.SEEK_END)
    if offset & 1:
        offset += file.write(b"\0")
    file.write(directory_bytes(directory, order, offset, written_at))
    return offset
