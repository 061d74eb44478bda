"""IPTC captions (IIM 4.2), and texts of a PNG: kept as they are, or as XMP where they cannot be."""

from __future__ import annotations

import logging
import struct
from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape

_log = logging.getLogger(__name__)

_RESOURCE = 0x0404
_SEGMENT_LIMIT = 65_000
_UTF8 = b"\x1b%G"

_DC = "http://purl.org/dc/elements/1.1/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_EXIF = "http://ns.adobe.com/exif/1.0/"
_IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
NAMESPACES: Final = {
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "dc": _DC, "photoshop": _PHOTOSHOP, "xmp": _XMP, "exif": _EXIF, "Iptc4xmpCore": _IPTC,
}  # fmt: skip

# Data sets of record 2 with their XMP properties (IPTC Photo Metadata, mapping of 2014).
_PROPERTIES: Final = {
    5: "dc:title", 10: "photoshop:Urgency", 15: "photoshop:Category",
    20: "photoshop:SupplementalCategories", 25: "dc:subject", 40: "photoshop:Instructions",
    55: "photoshop:DateCreated", 80: "dc:creator", 85: "photoshop:AuthorsPosition",
    90: "photoshop:City", 92: "Iptc4xmpCore:Location", 95: "photoshop:State",
    100: "Iptc4xmpCore:CountryCode", 101: "photoshop:Country",
    103: "photoshop:TransmissionReference", 105: "photoshop:Headline", 110: "photoshop:Credit",
    115: "photoshop:Source", 116: "dc:rights", 120: "dc:description",
    122: "photoshop:CaptionWriter",
}  # fmt: skip
_TEXTS: Final = {
    "Title": "dc:title", "Author": "dc:creator", "Description": "dc:description",
    "Copyright": "dc:rights", "Source": "photoshop:Source", "Comment": "exif:UserComment",
    "Keywords": "dc:subject", "parameters": "exif:UserComment", "Software": "xmp:CreatorTool",
}  # fmt: skip
_CONTAINERS: Final = {
    "dc:title": "Alt", "dc:rights": "Alt", "dc:description": "Alt", "exif:UserComment": "Alt",
    "dc:subject": "Bag", "dc:creator": "Seq", "photoshop:SupplementalCategories": "Bag",
}  # fmt: skip

_SIGNATURES = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")

Properties = dict[str, list[str]]


def in_resources(block: bytes | None) -> bytes | None:
    """IPTC inside Photoshop's resources, or the block itself if it is IPTC already."""
    if not block:
        return None
    if block[:1] == b"\x1c":
        return block
    found = (content for number, content in resources(block) if number == _RESOURCE)
    return next(found, None) or None


def resources(block: bytes) -> Iterator[tuple[int, bytes]]:
    """Numbers and contents of Photoshop's resources, as far as they are sound."""
    place = len(b"Photoshop 3.0\0") if block.startswith(b"Photoshop 3.0\0") else 0
    while block[place : place + 4] in _SIGNATURES and place + 12 <= len(block):
        (number,) = struct.unpack_from(">H", block, place + 4)
        name = block[place + 6] + 1
        start = place + 6 + name + (name & 1)
        if start + 4 > len(block):
            return
        (size,) = struct.unpack_from(">I", block, start)
        yield number, block[start + 4 : start + 4 + size]
        place = start + 4 + size + (size & 1)


def clean(block: bytes | None) -> bytes | None:
    """IPTC that is sound from its first to its last data set; None if it is not."""
    if not block:
        return None
    end = 0
    for _, _, _, end in _data_sets(block):  # noqa: B007 (the last one counts)
        pass
    return block[:end] or None


def segment(block: bytes) -> bytes:
    """Ready segment of a JPEG with this IPTC; empty where it does not fit."""
    if len(block) > _SEGMENT_LIMIT:
        _log.warning("IPTC of %d bytes does not fit into a JPEG and was left out", len(block))
        return b""
    body = b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">HHI", _RESOURCE, 0, len(block)) + block
    body += b"\0" * (len(block) & 1)
    return b"\xff\xed" + struct.pack(">H", 2 + len(body)) + body


def properties_of(block: bytes) -> Properties:
    """XMP properties that say what the IPTC says."""
    found: Properties = {}
    utf8 = any(
        (record, number) == (1, 90) and _UTF8 in value
        for record, number, value, _ in _data_sets(block)
    )
    for record, number, value, _ in _data_sets(block):
        name = _PROPERTIES.get(number) if record == 2 else None
        text = decoded(value, utf8=utf8)
        if name is None or not text:
            continue
        if number == 55 and len(text) == 8 and text.isdigit():
            text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
        found.setdefault(name, []).append(text)
    return found


def properties_of_texts(texts: Iterable[tuple[str, str]]) -> Properties:
    """XMP properties that say what the texts of a PNG say, as far as there are such."""
    found: Properties = {}
    for keyword, text in texts:
        name = _TEXTS.get(keyword)
        if name is not None and text.strip() and name not in found:
            words = [word.strip() for word in text.split(",")] if keyword == "Keywords" else [text]
            found[name] = [word for word in words if word]
    return found


def elements(properties: Properties) -> str:
    """Properties as elements of an XMP description."""
    return "".join(_element(name, values) for name, values in properties.items())


def _element(name: str, values: list[str]) -> str:
    texts = [escape(value, {"\r": "&#13;"}) for value in values]
    container = _CONTAINERS.get(name)
    if container is None:
        return f"<{name}>{texts[0]}</{name}>"
    language = ' xml:lang="x-default"' if container == "Alt" else ""
    shown = texts[:1] if container == "Alt" else texts
    items = "".join(f"<rdf:li{language}>{text}</rdf:li>" for text in shown)
    return f"<{name}><rdf:{container}>{items}</rdf:{container}></{name}>"


def decoded(value: bytes, *, utf8: bool = False) -> str:
    """Text of a data set or comment, without characters that XML does not hold."""
    try:
        text = value.decode()
    except UnicodeDecodeError:
        text = value.decode("utf-8" if utf8 else "latin-1", "replace")
    return "".join(letter for letter in text if letter >= " " or letter in "\t\r\n").strip()


def _data_sets(block: bytes) -> Iterator[tuple[int, int, bytes, int]]:
    """Record, number, value and end of each data set, as far as the block is sound."""
    place = 0
    while place + 5 <= len(block) and block[place] == 0x1C:
        record, number, size = struct.unpack_from(">BBH", block, place + 1)
        start = place + 5
        if size & 0x8000:  # the length is itself so many bytes long
            width = size & 0x7FFF
            if width > 4 or start + width > len(block):
                return
            size = int.from_bytes(block[start : start + width], "big")
            start += width
        if start + size > len(block):
            return
        place = start + size
        yield record, number, block[start:place], place
