"""EXIF and XMP: cleaned on reading, brought up to date on writing, with the recipe inside."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import math
import re
import struct
from collections.abc import Callable, Iterable
from dataclasses import replace
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from models.images import exif, iptc

_log = logging.getLogger(__name__)

RECIPE_NAMESPACE = "urn:iter-studio:recipe:1:"
_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
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

# The layout of the pixels in the file they came from, thumbnails, what has a place of its own, and
# what describes a sensor's numbers (TIFF/EP, DNG, Panasonic): a result is no raw file.
# fmt: off
_STRUCTURE = frozenset({
    *range(254, 267), 273, *range(277, 280), 284, *range(288, 294), 297, 317, *range(320, 326),
    330, *range(332, 348), *range(512, 533), 700, 33421, 33422, 33550, 33723, 33922, 34377, 34675,
    *range(34735, 34738), 37398, 37724, 50341, 50656, 50706, 50707, *range(50709, 50735),
    *range(50737, 50827), *range(50828, 51200), *range(52525, 52600),
    *range(1, 11), *range(12, 254),
})
# fmt: on
_ORIENTATION = 274
_PIXEL_WIDTH, _PIXEL_HEIGHT = 40962, 40963
_COLOR_SPACE, _GAMMA, _USER_COMMENT, _OPTION = 40961, 42240, 37510, 1
_VERSION, _FLASHPIX, _COMPONENTS, _UNCALIBRATED = 36864, 40960, 37121, 65535
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT, _YCBCR_POSITIONING = 282, 283, 296, 531
_COLOUR_TAGS = (301, 318, 319)
_GONE = (
    "http://ns.adobe.com/hdr-gain-map/1.0/",
    "http://ns.apple.com/HDRGainMap/1.0/",
    "http://ns.google.com/photos/1.0/container/",
    "http://ns.google.com/photos/1.0/camera/",
)
"""Namespaces that tell of pictures and videos behind the picture, which do not come along."""
_SETTINGS = ("http://ns.adobe.com/camera-raw-settings/1.0/",)
_PLACES = (
    "http://www.metadataworkinggroup.com/schemas/regions/",
    "http://ns.microsoft.com/photo/1.2/",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/}ImageRegion",
)
"""Beginnings of properties that name places in the picture: faces and other regions."""
_DIMENSIONS = tuple(f"{{http://ns.adobe.com/xap/1.0/sType/Dimensions#}}{name}" for name in "wh")
_AREA = tuple(f"{{http://ns.adobe.com/xmp/sType/Area#}}{name}" for name in "xywh")
_RECTANGLE = "{http://ns.microsoft.com/photo/1.2/t/Region#}Rectangle"
_SUBJECT = (37396, 41492)
"""SubjectArea and SubjectLocation, in pixels."""


def clean_exif(found: exif.Exif | None, orientation: int = 1) -> bytes | None:
    """EXIF block upright and without thumbnail and file structure; None where nothing is left.

    The block starts with the byte order mark of a TIFF, without the "Exif" prefix of JPEG. All that
    stays keeps its type and its bytes, whatever language its texts are in. Where the subject is, is
    left out of a picture that is turned by its orientation.
    """
    if found is None:
        return None
    root = {tag: entry for tag, entry in found.root.items() if tag not in _STRUCTURE}
    if not root and not found.exif and not found.gps:
        return None
    places = _SUBJECT if orientation in range(2, 9) else ()
    inner = {tag: entry for tag, entry in found.exif.items() if tag not in places}
    kept = replace(found, root=root, exif=inner)
    kept.set_number(root, _ORIENTATION, 1)
    return kept.block()


def exif_for(
    block: bytes | None,
    height: int,
    width: int,
    *,
    srgb: bool,
    texts: tuple[tuple[str, str], ...] = (),
) -> bytes | None:
    """The EXIF block of a photo, as it is true for the picture that is written.

    Args:
        block: Of the photo, or None.
        height: Of the picture.
        width: Of the picture.
        srgb: Whether its colours are sRGB, without a profile.
        texts: Texts of a PNG for a format that has none; what was asked of a generator goes where
            other programs look for it, into the user comment.
    """
    found = exif.parse(block) if block is not None else None
    comment = dict(texts).get("parameters")
    if found is None:
        if comment is None:
            return None
        found = exif.Exif()
    if comment is not None and _USER_COMMENT not in found.exif:
        code = "utf-16-le" if found.order == "<" else "utf-16-be"
        data = b"UNICODE\0" + comment.encode(code, "replace")
        found.exif[_USER_COMMENT] = exif.Entry(7, len(data), data)
    _scale_subject(found, height, width)
    if _PIXEL_WIDTH in found.exif or _PIXEL_HEIGHT in found.exif:
        found.set_number(found.exif, _PIXEL_WIDTH, width)
        found.set_number(found.exif, _PIXEL_HEIGHT, height)
    if srgb:
        _say_srgb(found)
    return found.block()


def _scale_subject(found: exif.Exif, height: int, width: int) -> None:
    """Where the subject is, in pixels of a picture of this size."""
    width_was, height_was = (found.number(found.exif, tag) for tag in (_PIXEL_WIDTH, _PIXEL_HEIGHT))
    if not width_was or not height_was:
        return
    across, down = width / width_was, height / height_was
    for tag in _SUBJECT:
        values = found.numbers(found.exif, tag)
        if values:  # a point, with a diameter, or with a width and a height
            by = zip(values, (across, down, across, down), strict=False)
            found.set_numbers(found.exif, tag, [round(value * factor) for value, factor in by])


def exif_in(block: bytes, kind: str, height: int, width: int, *, srgb: bool) -> bytes:
    """An EXIF block with the entries that a format asks for, and without those it does not allow.

    Args:
        block: As `exif_for` makes it.
        kind: Name of the format.
        height: Of the picture.
        width: Of the picture.
        srgb: Whether its colours are sRGB, without a profile.
    """
    found = exif.parse(block)
    if found is None:
        return block
    if kind == "AVIF":  # without a turn Pillow takes the block as it is
        found.root.pop(_ORIENTATION, None)
    elif kind == "TIFF":
        found.exif.pop(_COMPONENTS, None)
        found.interop.clear()
    if kind == "JPEG" or (kind == "TIFF" and found.exif):
        for tag, data in ((_VERSION, b"0232"), (_FLASHPIX, b"0100")):
            found.exif.setdefault(tag, exif.Entry(7, 4, data))
        if _COLOR_SPACE not in found.exif:
            found.set_number(found.exif, _COLOR_SPACE, 1 if srgb else _UNCALIBRATED)
    if kind == "JPEG":
        found.exif.setdefault(_COMPONENTS, exif.Entry(7, 4, b"\1\2\3\0"))
        for tag, side in ((_PIXEL_WIDTH, width), (_PIXEL_HEIGHT, height)):
            found.set_number(found.exif, tag, side)
        for tag in (_X_RESOLUTION, _Y_RESOLUTION):
            inch = struct.pack(found.order + "II", 72, 1)
            found.root.setdefault(tag, exif.Entry(5, 1, inch))
        for tag, number in ((_RESOLUTION_UNIT, 2), (_YCBCR_POSITIONING, 1)):
            if tag not in found.root:
                found.set_number(found.root, tag, number)
    return found.block()


def _say_srgb(found: exif.Exif) -> None:
    """Let the tags for colours say sRGB where they say anything."""
    if found.exif:
        found.set_number(found.exif, _COLOR_SPACE, 1)
    found.exif.pop(_GAMMA, None)
    option = found.interop.get(_OPTION)
    if option is not None and option.data.startswith(b"R03"):
        found.interop[_OPTION] = option._replace(data=b"R98\0", values=4)
    for tag in _COLOUR_TAGS:
        found.root.pop(tag, None)


def clean_dpi(value: object) -> tuple[float, float] | None:
    """Dots per inch if they are two sensible numbers."""
    try:
        across, down = (float(number) for number in value)  # type: ignore[attr-defined]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    sensible = all(math.isfinite(number) and 1 <= number <= 50_000 for number in (across, down))
    return (across, down) if sensible else None


def clean_xmp(packet: object, orientation: int = 1, size: tuple[int, int] = (0, 0)) -> bytes | None:
    """An XMP packet upright and without a pointer to parts that are not kept; None if broken.

    Args:
        packet: As it is in the file.
        orientation: That by which the pixels are turned upright.
        size: Height and width of the picture as it lies in the file.
    """
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
    if any(namespace in text for namespace in _GONE):
        text = _without(text, _GONE)
    if orientation in range(2, 9) and any(place.split("}")[0] in text for place in _PLACES):
        text = _edited(text, lambda root: _turn_places(root, orientation, size))
    return _set_numbers(text, {"Orientation": 1}).encode()


def xmp_developed(packet: bytes) -> bytes | None:
    """The XMP packet of a raw file without another program's settings for developing it.

    Beside developed pixels they would be applied once more. None if the packet is broken.
    """
    try:
        text = packet.rstrip(b"\0").decode()
        return (_without(text, _SETTINGS) if _SETTINGS[0] in text else text).encode()
    except (ValueError, ElementTree.ParseError) as error:
        _log.warning("XMP ignored: %s", error)
        return None


def without_places(block: bytes | None) -> bytes | None:
    """An EXIF block for a part of the photo: where its subject was does not hold there."""
    found = exif.parse(block) if block is not None else None
    if found is None or not {*_SUBJECT} & {*found.exif}:
        return block
    for tag in _SUBJECT:
        found.exif.pop(tag, None)
    return found.block()


def xmp_without_places(packet: bytes | None) -> bytes | None:
    """An XMP packet for a part of the photo: regions such as faces do not hold there."""
    if packet is None or not any(place.split("}")[0].encode() in packet for place in _PLACES):
        return packet
    return _without(packet.decode(), _PLACES).encode()


def _without(text: str, namespaces: tuple[str, ...]) -> str:
    """The packet without all properties of some namespaces, or with a name in one, after “}”."""
    starts = tuple(f"{{{each}" + "}" * ("}" not in each) for each in namespaces)

    def edit(root: ElementTree.Element) -> None:
        for node in root.iter():
            for name in [name for name in node.attrib if name.startswith(starts)]:
                del node.attrib[name]
            for child in [child for child in node if child.tag.startswith(starts)]:
                node.remove(child)

    return _edited(text, edit)


def _edited(text: str, edit: Callable[[ElementTree.Element], None]) -> str:
    """The packet after a change of its elements, with the prefixes that it had."""
    events = ElementTree.iterparse(io.StringIO(_bare(text)), events=("start-ns",))
    for _, (prefix, uri) in events:
        with contextlib.suppress(ValueError):  # a prefix that ElementTree keeps to itself
            ElementTree.register_namespace(prefix, uri)
    root = _parse(text)
    edit(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{body}\n<?xpacket end="w"?>'


def _turn_places(root: ElementTree.Element, orientation: int, size: tuple[int, int]) -> None:
    """Turn the regions with the picture; those of IPTC, which know many shapes, are left out."""
    nodes, is_quarter = list(root.iter()), orientation >= 5
    frames = [(node, values) for node in nodes if (values := _numbers(node, _DIMENSIONS))]
    if is_quarter and any((w > h) != (size[1] > size[0]) for _, (w, h) in frames):
        return  # they are told of the picture as it is seen, not as it lies in the file
    for node, values in frames if is_quarter else ():
        _set_values(node, _DIMENSIONS, values[::-1])
    for node in nodes:
        if (found := _numbers(node, _AREA)) and max(found) <= 1:
            _set_values(node, _AREA, _turned(found, orientation))
        if _RECTANGLE in node.attrib:
            node.set(_RECTANGLE, _turned_rectangle(node.attrib[_RECTANGLE], orientation))
        elif node.tag == _RECTANGLE:
            node.text = _turned_rectangle(node.text or "", orientation)
        for child in [child for child in node if child.tag == "{" + _PLACES[2]]:
            node.remove(child)


def _numbers(node: ElementTree.Element, names: tuple[str, ...]) -> list[float] | None:
    """Numbers that a node has as attributes or as elements; None unless it has all of them."""
    try:
        return [float(node.get(name) or node.findtext(name) or "") for name in names]
    except ValueError:
        return None


def _set_values(node: ElementTree.Element, names: tuple[str, ...], values: list[float]) -> None:
    """Replace numbers where they are."""
    for name, value in zip(names, values, strict=True):
        child = node.find(name)
        if child is None:
            node.set(name, f"{value:.9g}")
        else:
            child.text = f"{value:.9g}"


def _turned(area: list[float], orientation: int) -> list[float]:
    """Middle, width and height of a region, in shares of the picture, turned upright."""
    x, y, width, height = area
    if orientation in (5, 6, 7, 8):
        x, y, width, height = y, x, height, width
    if orientation in (3, 4, 7, 8):
        y = 1 - y
    if orientation in (2, 3, 6, 7):
        x = 1 - x
    return [x, y, width, height]


def _turned_rectangle(text: str, orientation: int) -> str:
    """Microsoft's left, top, width and height of a region, turned upright."""
    try:
        left, top, width, height = (float(part) for part in text.split(","))
    except ValueError:
        return text
    middle = [left + width / 2, top + height / 2, width, height]
    x, y, width, height = _turned(middle, orientation)
    return f"{x - width / 2:.6f}, {y - height / 2:.6f}, {width:.6f}, {height:.6f}"


def with_extension(packet: bytes, extension: bytes | None) -> bytes:
    """An XMP packet with what a JPEG keeps in "extended XMP" merged in; the packet if broken."""
    if extension is None:
        return packet
    try:
        _parse(packet.decode())
        root = _parse(extension.decode())
    except (ValueError, ElementTree.ParseError) as error:
        _log.warning("extended XMP ignored: %s", error)
        return packet
    found = [
        ElementTree.tostring(node, encoding="unicode")
        for node in root.iter(f"{{{_RDF}}}Description")
    ]
    text = packet.decode()
    ends = list(re.finditer(r"</(?:[\w.-]+:)?RDF\s*>", text))
    if not ends or not found:
        return packet
    place = ends[-1].start()
    # Descriptions inside descriptions are written with the outer one.
    outer = [each for i, each in enumerate(found) if not any(each in other for other in found[:i])]
    return (text[:place] + "".join(outer) + text[place:]).encode()


def with_source_type(packet: bytes | None, *, generated: bool) -> bytes:
    """An XMP packet that says where the picture comes from, instead of what it said before.

    Args:
        packet: Of the photo, or None.
        generated: Whether parts were generated, not only restored (IPTC's digital source types).
    """
    text = packet.decode() if packet else ""
    for pattern in (
        r'\s[\w.-]+:DigitalSourceType\s*=\s*(?:"[^"]*"|\'[^\']*\')',
        r"<([\w.-]+:DigitalSourceType)\b[^>]*(?:/>|>.*?</\1\s*>)",
    ):
        text = re.sub(pattern, "", text, flags=re.DOTALL)
    kind = "compositeWithTrainedAlgorithmicMedia" if generated else "algorithmicallyEnhanced"
    properties = {"Iptc4xmpExt:DigitalSourceType": [_SOURCE_TYPES + kind]}
    return with_properties(text.encode() or None, properties) or b""


def with_properties(packet: bytes | None, properties: iptc.Properties) -> bytes | None:
    """An XMP packet, new if there is none, with the properties that it does not have."""
    text = packet.decode() if packet else ""
    missing = {name: values for name, values in properties.items() if f"{name}" not in text}
    if not missing:
        return packet
    prefixes = {name.split(":")[0] for name in missing}
    declared = " ".join(
        f'xmlns:{prefix}="{iptc.NAMESPACES[prefix]}"' for prefix in sorted(prefixes)
    )
    return _insert(packet, declared, iptc.elements(missing))


def xmp_for(packet: bytes, height: int, width: int, *, srgb: bool = False) -> bytes:
    """The XMP packet of a photo as it is true for the picture that is written, without a recipe.

    Args:
        packet: Of the photo.
        height: Of the picture.
        width: Of the picture.
        srgb: Whether its colours are sRGB, without a profile.
    """
    sizes = {"ImageWidth": width, "PixelXDimension": width}
    sizes |= {"ImageLength": height, "PixelYDimension": height}
    text = _OUR_BLOCK.sub("", packet.decode())
    if srgb:
        sizes["ColorSpace"] = 1
        text = re.sub(r'(photoshop:ICCProfile(?:\s*=\s*"|>))[^"<]*', r"\1sRGB IEC61966-2.1", text)
    return _set_numbers(text, sizes).encode()


def with_recipe(packet: bytes | None, recipe: str | None) -> bytes | None:
    """An XMP packet, new if there is none, with the recipe added."""
    if recipe is None:
        return packet
    # JSON allows every character to be written as an escape; XML does not hold every character.
    safe = _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", recipe)
    body = escape(safe, {"\r": "&#13;"})
    element = f"<iterstudio:recipe>{body}</iterstudio:recipe>"
    return _insert(packet, f'xmlns:iterstudio="{RECIPE_NAMESPACE}"', element)


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
    return _insert(packet, f'xmlns:xmpNote="{_NOTE}"', note), _segments(extension, digest)


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


def _insert(packet: bytes | None, declared: str, element: str) -> bytes:
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
        f"{declared}>{element}</rdf:Description>\n"
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
    return ElementTree.fromstring(_bare(text))


def _bare(text: str) -> str:
    return text.lstrip("\ufeff\0 \r\n\t")
