"""TIFF written by tifffile, with the EXIF directories that it does not write itself."""

from __future__ import annotations

import io
import struct
from typing import IO, Any

from numpy.typing import NDArray
from PIL import ExifTags
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from models.images import metadata

_NESTED = (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo)
# tifffile writes no pointers to directories; their neighbours, free numbers, hold the places.
_PLACE = -1
_WRITTEN_ANYWAY = frozenset([274, 282, 283, 296, 700, 34675, *_NESTED])
_STRIP_BYTES = 1 << 18
_CLASSIC_BYTES = (1 << 32) - (1 << 25)  # offsets of 32 bits, and room for all that is not pixels


def write_tiff(
    file: IO[bytes],
    pixels: NDArray[Any],
    *,
    icc: bytes | None = None,
    exif: bytes | None = None,
    xmp: bytes | None = None,
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
        dpi: Dots per inch, horizontally and vertically.
    """
    import tifffile

    loaded = metadata.load_exif(exif) if exif else None
    extra: list[tuple[int, str, int, Any, bool]] = [(274, "H", 1, 1, True)]
    if xmp:
        extra.append((700, "B", len(xmp), xmp, True))
    nested: dict[int, dict[int, Any]] = {}
    if loaded is not None:
        extra += [entry for entry in map(_entry, *zip(*loaded.items(), strict=True)) if entry]
        nested = {int(tag): loaded.get_ifd(tag) for tag in _NESTED if loaded.get_ifd(tag)}
    extra += [(tag + _PLACE, "I", 1, 0, True) for tag in nested]
    channels = pixels.shape[2] if pixels.ndim == 3 else 1
    tifffile.imwrite(
        file,
        pixels,
        bigtiff=pixels.nbytes > _CLASSIC_BYTES,
        photometric="rgb" if channels > 2 else "minisblack",
        planarconfig="contig" if channels > 1 else None,
        extrasamples=["unassalpha"] if channels in (2, 4) else None,
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
        _append(file, nested)


def _entry(tag: int, value: object) -> tuple[int, str, int, Any, bool] | None:
    """A descriptive EXIF entry in tifffile's form; None for kinds that do not matter."""
    if tag in _WRITTEN_ANYWAY:
        return None
    if isinstance(value, str):
        return tag, "s", 0, value.encode("utf-8", "replace"), True
    if isinstance(value, bytes):
        return tag, "B", len(value), value, True
    if isinstance(value, int) and 0 <= value < 1 << 32:
        return tag, "H" if value < 1 << 16 else "I", 1, value, True
    return None


def _append(file: IO[bytes], nested: dict[int, dict[int, Any]]) -> None:
    """Put the EXIF directories at the end of the file and let their tags point there."""
    import tifffile

    file.seek(0)
    with tifffile.TiffFile(file) as written:
        if written.is_bigtiff:  # Pillow builds these directories for classic TIFF only
            return
        places = {tag: written.pages.first.tags[tag + _PLACE].offset for tag in nested}
        order = written.byteorder
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    for tag, entries in nested.items():
        offset = file.seek(0, io.SEEK_END)
        if offset & 1:
            offset += file.write(b"\0")
        directory = ImageFileDirectory_v2(head, group=tag)
        for key, value in entries.items():
            directory[key] = value
        file.write(directory.tobytes(offset))
        file.seek(places[tag])
        file.write(struct.pack(f"{order}HHII", tag, 4, 1, offset))
    file.seek(0, io.SEEK_END)
