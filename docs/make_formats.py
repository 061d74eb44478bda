"""Writes docs/formats.md: what each format holds, found out by writing and reading files.

python docs/make_formats.py     after a reader or a writer has changed
"""

from __future__ import annotations

import io
import struct
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import imagecodecs
import numpy as np
import tifffile
from PIL import Image, ImageCms

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "formats.md"
sys.path.insert(0, str(ROOT))

from models.images import SaveOptions, save_picture  # noqa: E402
from models.images.iptc import segment  # noqa: E402
from models.images.photo import Photo, open_photo  # noqa: E402

INTRODUCTION = """\
# Formats

Written by `python docs/make_formats.py`, which writes files and reads them back; do not edit it by
hand. What cannot be read is refused in one sentence that names it.

## Written
A photo with everything is saved in each format and read again. Profiles, captions and texts are
those of the photo; "as XMP" is how a format without a place of its own keeps them. A photo of any
of these formats can be replaced by its result, see `restore --in-place` and `edit`. Cropping and
straightening keep depth and transparency; regions such as faces, which name places in the photo,
are left out of a cropped result. TIFF is deflated (compression 8); `exiftool -validate` remarks on
that alone.

"""

READING = """
## Read
Depth, transparency, further pictures (`--page`), and what tells the meaning of colours. Only an ICC
profile is written back; other colours become sRGB, and results are tagged so.

"""

EXTRAS = """
HEIC (8 to 12 bits, several pictures, ICC and nclx, EXIF, XMP) needs the extra `heic`, JPEG XL (8
to 16 bits, several pictures, ICC, EXIF, XMP) the extra `jxl`, and raw files of cameras (developed
to 16 bits, EXIF, XMP, IPTC) the extra `raw`: `pip install "iter-studio[heic,jxl,raw]"`. The folders
of a release read all but JPEG XL.

High dynamic range (PQ, HLG, also where an ICC profile names it) is mapped to the range of an
ordinary picture; gain maps are left out. A sentence says so.

TIFF is read in strips or tiles, planar or not, in both orders of bytes, BigTIFF too, with 1 to 64
bits, floating point of 16, 32 and 64 bits, CMYK with further channels, Lab, palettes, and the
compressions of tifffile with imagecodecs (LZW, Deflate, Zstandard, LZMA, PackBits, JPEG, WebP, fax,
LERC and others). A reduced page, a mask or a map of this program is not taken for a picture.

Of a Photoshop document, small or large (PSD, PSB), the flattened picture is read: 1, 8, 16 and 32
bits, gray, palette, RGB, CMYK and Lab, with transparency, ICC, EXIF, XMP, IPTC and resolution. 32
bits are linear light; what is brighter than white is mapped. A document saved without "Maximize
Compatibility" holds no flattened picture, and one in other inks is not read; both are refused by
name.
"""

RAMP = np.dstack([np.mgrid[0:24, 0:32][1] * 7, np.mgrid[0:24, 0:32][0] * 9, np.full((24, 32), 80)])
DEEP = np.rint(RAMP * 257.0).astype(np.uint16) | 1
SHALLOW = RAMP.astype(np.uint8)
PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="here"/></rdf:RDF></x:xmpmeta>'
)
CAPTION = b"\x1c\2\x78\0\4tree"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
FILES = (".png", ".tif", ".jpg", ".webp", ".avif", ".bmp")


def formats_page() -> str:
    """The whole page."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        written = table(
            (
                "format",
                "bits",
                "gray",
                "transparency",
                "ICC",
                "EXIF",
                "XMP",
                "IPTC",
                "texts",
                "dpi",
            ),
            [written_row(place, suffix) for suffix in FILES],
        )
        read = table(
            ("format", "bits", "transparency", "pictures", "colours told by"),
            [read_row(place, name) for name in READ],
        )
    return INTRODUCTION + written + READING + read + EXTRAS


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def said(holds: object) -> str:
    """A cell for what holds or not."""
    return "yes" if holds else "-"


def whole_photo(place: Path, *, gray: bool = False, alpha: bool = False) -> Photo:
    """A photo with metadata of every kind, 16 bits."""
    exif = Image.Exif()
    exif[315] = "Ada"
    file = io.BytesIO()
    Image.fromarray(SHALLOW).save(
        file, "JPEG", exif=exif, xmp=PACKET, dpi=(300, 300), extra=segment(CAPTION),
        icc_profile=wide_profile(),
    )  # fmt: skip
    (place / "whole.jpg").write_bytes(file.getvalue())
    photo = open_photo(place / "whole.jpg")
    values: dict[str, Any] = {each: getattr(photo, each) for each in Photo.__dataclass_fields__}
    values |= {"pixels": DEEP, "texts": (("Title", "tree"),), "gray": gray}
    values["profile"] = None if gray else photo.profile
    if alpha:
        values["transparency"] = np.full(DEEP.shape[:2], 999, np.uint16)
    return Photo(**values)


def wide_profile() -> bytes:
    """A profile that is not sRGB's: its red and green are exchanged."""
    return PROFILE.replace(b"rXYZ", b"####").replace(b"gXYZ", b"rXYZ").replace(b"####", b"gXYZ")


def written_row(place: Path, suffix: str) -> tuple[str, ...]:
    """What comes back of a photo with everything."""

    def saved(photo: Photo) -> Photo:
        path = place / f"out{suffix}"
        save_picture(path, photo.pixels, source=photo, options=SaveOptions(overwrite=True))
        return open_photo(path)

    out = saved(whole_photo(place))
    xmp = out.xmp or b""
    return (
        out.format,
        "8, 16" if out.bit_depth == 16 else "8",
        said(saved(whole_photo(place, gray=True)).gray),
        said(saved(whole_photo(place, alpha=True)).transparency is not None),
        said(out.profile),
        said(out.exif and b"Ada" in out.exif),
        said(b"here" in xmp),
        "yes" if out.iptc else "as XMP" if b"dc:description" in xmp else "-",
        "yes" if out.texts else "as XMP" if b"dc:title" in xmp else "-",
        said(out.dpi and round(out.dpi[0]) == 300),
    )


def pillow(form: str, pixels: Any = SHALLOW, **options: Any) -> bytes:  # noqa: ANN401
    """A file by Pillow."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, form, **options)
    return file.getvalue()


def png(pixels: Any, *chunks: tuple[bytes, bytes]) -> bytes:  # noqa: ANN401
    """A PNG by libpng with further chunks."""
    data = imagecodecs.png_encode(pixels)
    made = b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    return bytes(data[:33] + made + data[33:])


def avif(pixels: Any, primaries: int = 1, bits: int = 8) -> bytes:  # noqa: ANN401
    """An AVIF by libavif whose code points are changed."""
    data = bytearray(
        imagecodecs.avif_encode(pixels, level=100, bitspersample=bits, pixelformat="444")
    )
    struct.pack_into(">H", data, data.index(b"nclx") + 4, primaries)
    return bytes(data)


def tiff(pixels: Any, **options: Any) -> bytes:  # noqa: ANN401
    """A TIFF by tifffile."""
    file = io.BytesIO()
    tifffile.imwrite(file, pixels, photometric="rgb", metadata=None, **options)
    return file.getvalue()


def photoshop(pixels: Any, *, layers: int = 0, profile: bytes = b"") -> bytes:  # noqa: ANN401
    """A Photoshop document by the specification: its flattened picture, not packed."""
    height, width, channels = pixels.shape
    bits = 8 * pixels.itemsize
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, channels, height, width, bits, 3) + bytes(4)
    told = b"8BIM" + struct.pack(">HHI", 1039, 0, len(profile)) + profile if profile else b""
    head += struct.pack(">I", len(told)) + told
    head += struct.pack(">IIhHI", 12, 4, layers, 0, 0) if layers else bytes(4)
    planes = np.moveaxis(pixels, 2, 0)
    return head + bytes(2) + planes.astype(planes.dtype.newbyteorder(">")).tobytes()


def bitmap(kind: bytes, *, profile: bytes = b"") -> bytes:
    """A BMP of version 5 that names red, green, blue and a gamma of 1, or holds a profile."""
    body = SHALLOW[::-1, :, ::-1].tobytes()
    head = struct.pack("<IiiHHI", 124, 32, 24, 1, 24, 0)
    head += struct.pack("<IiiII4I", len(body), 2835, 2835, 0, 0, 0, 0, 0, 0) + kind
    ends = (0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505)
    head += struct.pack("<9i", *(round(each * (1 << 30)) for each in ends))
    head += struct.pack("<4I", 65536, 65536, 65536, 4)
    head += struct.pack("<3I", 124 + len(body), len(profile), 0)
    start = struct.pack("<2sIHHI", b"BM", 138 + len(body) + len(profile), 0, 0, 138)
    return start + head + body + profile


def jpeg2000(profile: bytes) -> bytes:
    """A JPEG 2000 file by OpenJPEG whose colour box holds a profile."""
    data = bytes(imagecodecs.jpeg2k_encode(SHALLOW, level=0, codecformat="jp2"))
    start = data.index(b"colr") - 4  # the last box of the header
    (size,) = struct.unpack_from(">I", data, start)
    box = struct.pack(">I4s3B", 11 + len(profile), b"colr", 2, 0, 0) + profile
    whole = bytearray(data[:start] + box + data[start + size :])
    header = whole.index(b"jp2h") - 4
    struct.pack_into(">I", whole, header, start + len(box) - header)
    return bytes(whole)


def adobe() -> Image.Exif:
    """EXIF by which cameras say Adobe RGB."""
    made, exif = Image.Exif(), Image.Exif()
    made[34665] = {40961: 65535, 40965: {1: "R03"}}
    exif.load(made.tobytes())  # Pillow writes a TIFF only from what it has read
    return exif


RGBA = np.dstack([SHALLOW, np.full((24, 32), 99, np.uint8)])
GAMMA = (b"gAMA", struct.pack(">I", 100_000))
CORNERS = (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000))
RATIOS = [64, 100, 33, 100, 21, 100, 71, 100, 15, 100, 6, 100]
SEVERAL: dict[str, Any] = {"save_all": True, "append_images": [Image.fromarray(SHALLOW[::-1])]}
Made = Callable[[], bytes]

READ: dict[str, dict[str, Made]] = {
    "PNG": {
        "": lambda: png(SHALLOW),
        "deep": lambda: png(DEEP),
        "alpha": lambda: png(RGBA),
        "several": lambda: pillow("PNG", **SEVERAL),
        "ICC": lambda: pillow("PNG", icc_profile=wide_profile()),
        "cICP": lambda: png(SHALLOW, (b"cICP", bytes([12, 13, 0, 1]))),
        "gAMA": lambda: png(SHALLOW, GAMMA),
        "cHRM": lambda: png(SHALLOW, CORNERS),
        "EXIF": lambda: pillow("PNG", exif=adobe()),
    },
    "TIFF": {
        "": lambda: tiff(SHALLOW),
        "deep": lambda: tiff(DEEP),
        "alpha": lambda: tiff(RGBA, extrasamples=["unassalpha"]),
        "several": lambda: pillow("TIFF", **SEVERAL),
        "ICC": lambda: tiff(SHALLOW, iccprofile=wide_profile()),
        "PrimaryChromaticities": lambda: tiff(SHALLOW, extratags=[(319, 5, 6, RATIOS, True)]),
        "EXIF": lambda: pillow("TIFF", exif=adobe()),
    },
    "JPEG": {
        "": lambda: pillow("JPEG", quality=95),
        "several": lambda: pillow("MPO", **SEVERAL),
        "ICC": lambda: pillow("JPEG", quality=95, icc_profile=wide_profile()),
        "EXIF": lambda: pillow("JPEG", quality=95, exif=adobe()),
    },
    "WebP": {
        "": lambda: pillow("WEBP", lossless=True),
        "alpha": lambda: pillow("WEBP", RGBA, lossless=True),
        "several": lambda: pillow("WEBP", **SEVERAL),
        "ICC": lambda: pillow("WEBP", lossless=True, icc_profile=wide_profile()),
        "EXIF": lambda: pillow("WEBP", lossless=True, exif=adobe().tobytes()[6:]),
    },
    "AVIF": {
        "": lambda: avif(SHALLOW),
        "deep": lambda: avif(DEEP >> 4, bits=12),
        "alpha": lambda: pillow("AVIF", RGBA),
        "several": lambda: pillow("AVIF", **SEVERAL),
        "ICC": lambda: pillow("AVIF", icc_profile=wide_profile()),
        "nclx": lambda: avif(SHALLOW, 12),
        "EXIF": lambda: pillow("AVIF", exif=adobe()),
    },
    "JPEG 2000": {
        "": lambda: pillow("JPEG2000"),
        "deep": lambda: imagecodecs.jpeg2k_encode(DEEP, level=0, codecformat="jp2"),
        "alpha": lambda: pillow("JPEG2000", RGBA),
        "ICC": lambda: jpeg2000(wide_profile()),
    },
    "Photoshop": {
        "": lambda: photoshop(SHALLOW),
        "deep": lambda: photoshop(DEEP),
        "alpha": lambda: photoshop(RGBA, layers=-1),
        "ICC": lambda: photoshop(SHALLOW, profile=wide_profile()),
    },
    "BMP": {
        "": lambda: pillow("BMP"),
        "alpha": lambda: cv2.imencode(".bmp", RGBA)[1].tobytes(),
        "ICC": lambda: bitmap(b"DEBM", profile=wide_profile()),
        "numbers in its header": lambda: bitmap(bytes(4)),
    },
    "GIF": {"": lambda: pillow("GIF"), "several": lambda: pillow("GIF", **SEVERAL)},
    "Netpbm": {
        "": lambda: pillow("PPM"),
        "deep": lambda: b"P6 32 24 65535\n" + DEEP.astype(">u2").tobytes(),
    },
    "Targa": {"": lambda: pillow("TGA"), "alpha": lambda: pillow("TGA", RGBA)},
}
"""Files of every format by other programs; further than the plain one, what they are to show."""


def read_row(place: Path, name: str) -> tuple[str, ...]:
    """What is read of the files of a format."""
    suffix = ".tga" if name == "Targa" else ".bin"

    def opened(kind: str) -> Photo | None:
        if kind not in READ[name]:
            return None
        path = place / f"in{suffix}"
        path.write_bytes(READ[name][kind]())
        return open_photo(path)

    plain = opened("")
    if plain is None:
        raise ValueError(f"READ: expected a plain file of {name}")
    deep, alpha, several = opened("deep"), opened("alpha"), opened("several")
    told = []
    for kind in READ[name]:
        photo = opened(kind) if kind not in ("", "deep", "alpha", "several") else None
        if photo is not None and np.abs(photo.image() - plain.image()).mean() > 0.01:
            told.append(kind)
    return (
        plain.format,
        "8 and more" if deep is not None and deep.bit_depth == 16 else "8",
        said(alpha is not None and alpha.transparency is not None),
        "several" if several is not None and several.pages > 1 else "one",
        ", ".join(told) or "-",
    )


if __name__ == "__main__":
    PAGE.write_text(formats_page(), encoding="utf-8")
