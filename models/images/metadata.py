"""EXIF and XMP: cleaned on reading, brought up to date on writing, with the recipe inside."""

from __future__ import annotations

import hashlib
import logging
import math
import re
import struct
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from PIL import ExifTags, Image

_log = logging.getLogger(__name__)

RECIPE_NAMESPACE = "urn:iter-studio:recipe:1:"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NOTE = "http://ns.adobe.com/xmp/note/"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_JPEG_XMP_LIMIT = 65_000
_EXTENSION_PART = 65_000
_EMPTY_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="' + _RDF + '">\n'
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
)
_OUR_BLOCK = re.compile(
    r"<rdf:Description\b[^>]*" + re.escape(f'"{RECIPE_NAMESPACE}"') + r".*?</rdf:Description>\s*",
    re.DOTALL,
)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The layout of the pixels in the file they came from, thumbnails, and what has a place of its own.
# fmt: off
_STRUCTURE = frozenset({
    *range(254, 267), 273, *range(277, 282), 284, *range(288, 294), 297, 301, *range(317, 326),
    330, *range(332, 348), *range(512, 533), 700, 33550, 33723, 33922, 34377, 34675,
    *range(34735, 34738), 37724, 50341, 50838, 50839,
})
# fmt: on
_PIXEL_WIDTH, _PIXEL_HEIGHT = 40962, 40963


def clean_exif(exif: Image.Exif) -> bytes | None:
    """EXIF block upright and without thumbnail and file structure; None where nothing is left.

    The block starts with the byte order mark of a TIFF, without the "Exif" prefix of JPEG.
    """
    kept = Image.Exif()
    for tag, value in exif.items():
        if tag in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            value = _sub_ifd(exif, tag)
        if tag not in _STRUCTURE and value and _is_writable(tag, value):
            kept[tag] = value
    if not kept:
        return None
    kept[ExifTags.Base.Orientation] = 1
    return _block(kept)


def exif_for(block: bytes, height: int, width: int) -> bytes:
    """The EXIF block of a photo with the size of the picture that is written."""
    exif = load_exif(block)
    inner = dict(exif.get_ifd(ExifTags.IFD.Exif))
    if _PIXEL_WIDTH in inner or _PIXEL_HEIGHT in inner:
        inner[_PIXEL_WIDTH], inner[_PIXEL_HEIGHT] = width, height
        exif[ExifTags.IFD.Exif] = inner
    return _block(exif)


def load_exif(block: bytes) -> Image.Exif:
    """Parse an EXIF block."""
    exif = Image.Exif()
    exif.load(block)
    return exif


def clean_dpi(value: object) -> tuple[float, float] | None:
    """Dots per inch if they are two sensible numbers."""
    try:
        across, down = (float(number) for number in value)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    sensible = all(math.isfinite(number) and 1 <= number <= 50_000 for number in (across, down))
    return (across, down) if sensible else None


def clean_xmp(packet: object) -> bytes | None:
    """An XMP packet upright and without a pointer to parts that are not kept; None if broken."""
    if isinstance(packet, str):
        packet = packet.encode()
    if not isinstance(packet, bytes) or not packet.strip(b"\0 \r\n\t"):
        return None
    try:
        text = packet.rstrip(b"\0").decode()
        _parse(text)
    except (ValueError, ElementTree.ParseError) as error:
        _log.warning("XMP ignored: %s", error)
        return None
    text = re.sub(r'\s\w+:HasExtendedXMP="[^"]*"', "", text)
    return _set_numbers(text, {"Orientation": 1}).encode()


def xmp_for(packet: bytes, height: int, width: int) -> bytes:
    """The XMP packet of a photo with the size of the picture that is written, without a recipe."""
    sizes = {"ImageWidth": width, "PixelXDimension": width}
    sizes |= {"ImageLength": height, "PixelYDimension": height}
    return _set_numbers(_OUR_BLOCK.sub("", packet.decode()), sizes).encode()


def with_recipe(packet: bytes | None, recipe: str | None) -> bytes | None:
    """An XMP packet, new if there is none, with the recipe added."""
    if recipe is None:
        return packet
    # JSON allows every character to be written as an escape; XML does not hold every character.
    safe = _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", recipe)
    body = escape(safe, {"\r": "&#13;"})
    element = f"<iterstudio:recipe>{body}</iterstudio:recipe>"
    return _insert(packet, "iterstudio", RECIPE_NAMESPACE, element)


def recipe_in(packets: Iterable[bytes]) -> str | None:
    """The recipe in one of several XMP packets, or None."""
    name = f"{{{RECIPE_NAMESPACE}}}recipe"
    for packet in packets:
        try:
            root = _parse(packet.rstrip(b"\0").decode())
        except (ValueError, ElementTree.ParseError):
            continue
        # A program that rewrote the packet may have turned the element into an attribute.
        found = [node.text for node in root.iter(name)]
        found += [node.get(name) for node in root.iter() if node.get(name)]
        if found and found[-1]:
            return found[-1]
    return None


def jpeg_xmp(packet: bytes | None, recipe: str | None) -> tuple[bytes | None, bytes]:
    """Fit an XMP packet and a recipe into a JPEG, whose segments hold 64 KB each.

    Returns:
        The main packet, and ready "extended XMP" segments (XMP part 3, 1.1.3.1) with what did not
        fit into it; empty for a recipe of usual size.
    """
    whole = with_recipe(packet, recipe)
    if whole is None or len(whole) <= _JPEG_XMP_LIMIT:
        return whole, b""
    if packet is not None and len(packet) < _JPEG_XMP_LIMIT - 500 and recipe is not None:
        extension = with_recipe(None, recipe) or whole
    else:
        packet, extension = None, whole
    digest = hashlib.md5(extension, usedforsecurity=False).hexdigest().upper()
    note = f"<xmpNote:HasExtendedXMP>{digest}</xmpNote:HasExtendedXMP>"
    return _insert(packet, "xmpNote", _NOTE, note), _segments(extension, digest)


def extended_xmp(segments: Iterable[bytes]) -> bytes | None:
    """Join the "extended XMP" among the APP1 segments of a JPEG, or None."""
    parts = [part[len(_EXTENSION) :] for part in segments if part.startswith(_EXTENSION)]
    parts = [part for part in parts if len(part) > 40]
    if not parts:
        return None
    parts.sort(key=lambda part: struct.unpack_from(">I", part, 36)[0])
    return b"".join(part[40:] for part in parts if part[:32] == parts[0][:32])


def _segments(extension: bytes, digest: str) -> bytes:
    result = []
    for start in range(0, len(extension), _EXTENSION_PART):
        part = extension[start : start + _EXTENSION_PART]
        head = _EXTENSION + digest.encode() + struct.pack(">II", len(extension), start)
        result.append(b"\xff\xe1" + struct.pack(">H", 2 + len(head) + len(part)) + head + part)
    return b"".join(result)


def _insert(packet: bytes | None, prefix: str, namespace: str, element: str) -> bytes:
    """Add an element to a packet as text, so that all that others wrote stays as they wrote it."""
    text = packet.decode() if packet else _EMPTY_PACKET
    ends = list(re.finditer(r"</(?:[\w.-]+:)?RDF\s*>", text))
    if not ends:
        _log.warning("XMP without an RDF part replaced")
        text = _EMPTY_PACKET
        ends = list(re.finditer("</rdf:RDF>", text))
    about = re.search(r'[\w.-]+:about="([^"]*)"', text)
    block = (
        f'<rdf:Description xmlns:rdf="{_RDF}" rdf:about="{about[1] if about else ""}" '
        f'xmlns:{prefix}="{namespace}">{element}</rdf:Description>\n'
    )
    place = ends[-1].start()
    return (text[:place] + block + text[place:]).encode()


def _set_numbers(text: str, numbers: dict[str, int]) -> str:
    """Replace the value of tiff: and exif: properties that are there."""
    for name, number in numbers.items():
        pattern = rf"""((?:tiff|exif):{name}(?:\s*=\s*["']|>))\d+(?=["'<])"""
        text = re.sub(pattern, rf"\g<1>{number}", text)
    return text


def _parse(text: str) -> ElementTree.Element:
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("document type definitions are not allowed in XMP")
    return ElementTree.fromstring(text.lstrip("\ufeff\0 \r\n\t"))


def _sub_ifd(exif: Image.Exif, tag: int) -> dict[int, Any]:
    """The writable part of a nested EXIF directory."""
    entries = dict(exif.get_ifd(tag))
    if ExifTags.IFD.Interop in entries:
        entries[ExifTags.IFD.Interop] = dict(exif.get_ifd(ExifTags.IFD.Interop))
    return {key: value for key, value in entries.items() if _is_writable(key, value, parent=tag)}


def _is_writable(tag: int, value: object, *, parent: int | None = None) -> bool:
    """True if Pillow can write this entry: one odd entry must not cost all the others."""
    probe = Image.Exif()
    probe[tag if parent is None else parent] = value if parent is None else {tag: value}
    try:
        probe.tobytes()
    except Exception as error:  # Pillow raises whatever the odd value leads to
        _log.warning("EXIF entry %d ignored: %s", tag, error)
        return False
    return True


def _block(exif: Image.Exif) -> bytes:
    return exif.tobytes().removeprefix(b"Exif\0\0")
