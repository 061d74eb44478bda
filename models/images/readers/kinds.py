"""Formats of image files, told by their first bytes and by their suffixes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final, Literal

from models.errors import PhotoError
from models.images.png import SIGNATURE

Kind = Literal[
    "PNG", "JPEG", "WebP", "TIFF", "BMP", "GIF", "AVIF", "HEIC", "JPEG XL", "JPEG 2000",
    "Photoshop", "Netpbm", "Targa", "camera raw",
]  # fmt: skip

_AVIF_BRANDS = (b"avif", b"avis")
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_STARTS: Final[tuple[tuple[bytes, Kind], ...]] = (
    (SIGNATURE, "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"8BPS", "Photoshop"),
    (b"FUJIFILMCCD-RAW", "camera raw"),
    (b"IIU\0", "camera raw"),
    (b"IIRO", "camera raw"),
    (b"IIRS", "camera raw"),
    (b"MMOR", "camera raw"),
    (b"\0MRM", "camera raw"),
    (b"FOVb", "camera raw"),
    (b"HEAPCCDR", "camera raw"),
)
_FOREIGN: Final = (
    (b"%PDF", "PDF"),
    (b"%!PS", "PostScript"),
    (b"<svg", "SVG"),
    (b"<?xml", "XML or SVG"),
    (b"gimp xcf", "GIMP"),
    (b"\x76\x2f\x31\x01", "OpenEXR"),
    (b"#?RADIANCE", "Radiance HDR"),
    (b"DDS ", "DirectDraw"),
    (b"qoif", "QOI"),
    (b"II\xbc", "JPEG XR"),
    (b"AT&TFORM", "DjVu"),
    (b"SIMPLE  =", "FITS"),
    (b"PK\x03\x04", "ZIP"),
    (b"\0\0\1\0", "Windows icon"),
)
_PICTURES: Final = {kind for _, kind in _FOREIGN} - {"ZIP", "PDF", "PostScript", "XML or SVG"}

READABLE: dict[str, str] = {
    **dict.fromkeys((".png", ".apng"), "PNG"),
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif", ".jfi", ".jif", ".pjpeg", ".pjp"), "JPEG"),
    **dict.fromkeys((".mpo",), "JPEG"),
    ".webp": "WebP",
    **dict.fromkeys((".tif", ".tiff"), "TIFF"),
    **dict.fromkeys((".bmp", ".dib"), "BMP"),
    **dict.fromkeys((".avif", ".avifs"), "AVIF"),
    ".gif": "GIF",
    **dict.fromkeys((".jp2", ".j2k", ".j2c", ".jpf", ".jpx", ".jpm", ".jpc"), "JPEG 2000"),
    **dict.fromkeys((".psd", ".psb"), "Photoshop"),
    **dict.fromkeys((".ppm", ".pgm", ".pbm", ".pnm"), "Netpbm"),
    **dict.fromkeys((".tga", ".icb", ".vda", ".vst"), "Targa"),
}
"""Suffixes offered in dialogs; opening decides by content."""

_HEIC: Final = dict.fromkeys((".heic", ".heif", ".hif"), "HEIC")
_JXL: Final = {".jxl": "JPEG XL"}
_RAW: Final = dict.fromkeys(
    (
        *(".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".gpr", ".iiq"),
        *(".k25", ".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw"),
        *(".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f"),
    ),
    "camera raw",
)
_OTHERS: Final = (
    *(".exr", ".hdr", ".xcf", ".svg", ".svgz", ".ico", ".icns", ".dds", ".qoi", ".jxr", ".wdp"),
    *(".hdp", ".pcx", ".pict", ".pct", ".sgi", ".rgb", ".ras", ".fits", ".fit", ".djvu", ".eps"),
    *(".pam", ".cur", ".jls", ".jng", ".mng", ".miff", ".viff", ".wbmp", ".iff", ".lbm", ".xwd"),
    *(".psp", ".pspimage", ".pdn", ".afphoto", ".procreate", ".sai", ".flif", ".bpg", ".jpls"),
    *(".ai", ".pfm", ".xpm", ".xbm", ".wmf", ".emf", ".kra", ".ora", ".clip", ".cin", ".dpx"),
)
_PACKAGES: Final = (
    ("pi_heif", _HEIC),
    ("pillow_heif", _HEIC),
    ("pillow_jxl", _JXL),
    ("rawpy", _RAW),
)

for _package, _suffixes in _PACKAGES:
    if importlib.util.find_spec(_package) is not None:
        READABLE |= _suffixes

PICTURE_SUFFIXES: Final = frozenset({*READABLE, *_HEIC, *_JXL, *_RAW, *_OTHERS})
"""Suffixes of pictures, whether or not they can be opened."""


def kind_of(head: bytes, name: str) -> Kind:
    """Format of a file by its first bytes; by its name only where a format has no signature.

    Raises:
        PhotoError: It is none that can be opened.
    """
    kind = _known(head, name)
    if kind is not None:
        return kind
    for start, foreign in _FOREIGN:
        if head.startswith(start):
            raise PhotoError(
                "“{name}” is a {foreign} file, which cannot be opened; save it as PNG or TIFF "
                "first.",
                name=name,
                foreign=foreign,
            )
    raise PhotoError(
        "“{name}” is not a picture that can be opened; choose PNG, JPEG, WebP, TIFF, BMP or AVIF.",
        name=name,
    )


def is_picture(path: Path) -> bool:
    """True if a file is a picture by its suffix or its first bytes, whether or not it opens."""
    if path.suffix.lower() in PICTURE_SUFFIXES:
        return True
    try:
        with path.open("rb") as file:
            head = file.read(64)
    except OSError:  # unreadable, and nothing says that it is a picture
        return False
    if head[:2] == b"BM" and path.suffix:  # two letters prove little
        return False
    kind = _known(head, "")
    foreign = (name for start, name in _FOREIGN if head.startswith(start))
    return kind not in (None, "Netpbm") or next(foreign, "") in _PICTURES


def _known(head: bytes, name: str) -> Kind | None:
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[:1] == b"P" and head[1:2] in b"123456" and head[2:3].isspace():
        return "Netpbm"
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    return "Targa" if _is_targa(head, name) else None


def _by_brand(head: bytes) -> Kind | None:
    length = max(16, int.from_bytes(head[:4], "big"))
    brands = [head[8:12], *(head[i : i + 4] for i in range(16, min(length, 256), 4))]
    if any(brand in _AVIF_BRANDS for brand in brands):
        return "AVIF"
    if brands[0] == b"crx ":
        return "camera raw"
    return "HEIC" if any(brand in _HEIF_BRANDS for brand in brands) else None


def _is_targa(head: bytes, name: str) -> bool:
    """A header without signature: believed only where the name says so too."""
    if not name.lower().endswith((".tga", ".icb", ".vda", ".vst")) or len(head) < 18:
        return False
    return head[1] in (0, 1) and head[2] in (1, 2, 3, 9, 10, 11) and head[16] in (1, 8, 16, 24, 32)
