"""TIFF: every layout that tifffile with imagecodecs knows, and what Pillow alone does."""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from typing import Any, Final

import numpy as np
from PIL import UnidentifiedImageError

from models.errors import Sentence
from models.images import exif, iptc
from models.images.colour import Pixels
from models.images.colour_tags import lab_to_srgb
from models.images.decoding import (
    ImageFile,
    PageError,
    UnsupportedError,
    as_uint16,
    check_size,
    from_image,
    open_header,
    unmultiplied,
)

_log = logging.getLogger(__name__)
logging.getLogger("tifffile").addHandler(logging.NullHandler())  # it reports every odd tag

_REDUCED, _MASK = 1, 4
_RAW: Final = (32803, 34892)
"""Photometric interpretations of a sensor's numbers: colour filter array, linear raw."""

_DNG_VERSION, _SUB_IFDS, _ICC, _XMP, _IPTC, _PHOTOSHOP = 50706, 330, 34675, 700, 33723, 34377
_OUR_PAGES = (
    "Kept and generated areas, one value",
    "Confidence of the first restoration, one",
    "Share of the detail finer than four pixels of the photo that is in the photo, one",
)
"""Beginnings of what `models.comparison` writes into the descriptions of maps."""
_JPEG: Final = (6, 7)
_FAX: Final = (2, 3, 4, 32771)
_KINDS: Final = {
    4: Sentence("that is a transparency mask"),
    6: Sentence("in YCbCr of a kind that is not known"),
    10: Sentence("in ITU Lab colour"),
    32844: Sentence("in LogL light"),
    32845: Sentence("in LogLuv light"),
}


def decode_tiff(data: bytes, page: int = 0) -> ImageFile:
    """Decode one of the pictures of a TIFF; reduced copies and masks do not count.

    Raises:
        TooLargeError, PageError, UnsupportedError: See there.
        Exception: Whatever the decoders raise on a damaged file.
    """
    import tifffile

    with tifffile.TiffFile(io.BytesIO(data)) as file:
        if is_raw(file):
            from models.images.readers.optional import decode_raw

            return decode_raw(data)
        found = _pictures(file)
        if not 0 <= page < len(found):
            raise PageError(len(found))
        chosen, number = found[page]
        _check(chosen, len(data))
        decoded = _decoded(chosen, number, data)
        found_exif = exif.parse(data, chosen.offset)
        icc, xmp = _bytes_tag(chosen, _ICC), _bytes_tag(chosen, _XMP)
        raw = _bytes_tag(chosen, _IPTC) or iptc.in_resources(_bytes_tag(chosen, _PHOTOSHOP))
    if decoded.icc == b"":  # the pixels are in sRGB already
        icc = None
    return replace(
        decoded,
        exif=found_exif,
        icc=icc,
        xmp=xmp,
        iptc=raw,
        dpi=found_exif.dpi() if found_exif is not None else None,
        format="TIFF",
        pages=len(found),
    )


def count_pages(data: bytes) -> int:
    """Number of pictures in a TIFF."""
    import tifffile

    with tifffile.TiffFile(io.BytesIO(data)) as file:
        return 1 if is_raw(file) else len(_pictures(file))


def is_raw(file: Any) -> bool:  # noqa: ANN401
    """True if a TIFF holds the numbers of a sensor, with or without previews before them."""
    first = file.pages.first
    if _DNG_VERSION in first.tags or getattr(first, "photometric", 0) in _RAW:
        return True
    return any(int(page.photometric) in _RAW for page in _below(first))


def _below(page: Any) -> list[Any]:  # noqa: ANN401
    """Pages that hang below another one."""
    if _SUB_IFDS not in page.tags:
        return []
    try:
        return [each.aspage() for each in page.pages or ()]
    except Exception as error:  # a broken pointer takes many shapes; the page itself counts
        _log.info("pages below a page ignored: %s", error)
        return []


def _pictures(file: Any) -> list[tuple[Any, int | None]]:  # noqa: ANN401
    """Pages of full size, each with its number in the file (None below another page)."""
    found: list[tuple[Any, int | None]] = []
    pages = [file.pages.first]
    if len(file.pages) > 1:
        pages += [page.aspage() for page in file.pages[1:]]
    for number, page in enumerate(pages):
        if not page.subfiletype & (_REDUCED | _MASK) and not _is_map(page):
            found.append((page, number))
        elif page.subfiletype & _REDUCED:
            found += [(each, None) for each in _below(page) if not each.subfiletype & _REDUCED]
    if found:
        return found
    largest = max(range(len(pages)), key=lambda i: pages[i].imagelength * pages[i].imagewidth)
    return [(pages[largest], largest)]


def _is_map(page: Any) -> bool:  # noqa: ANN401
    """True for the pages that say what was generated in a result of this program."""
    return page.index > 0 and str(page.description).startswith(_OUR_PAGES)


def _check(page: Any, file_bytes: int) -> None:  # noqa: ANN401
    """Refuse what is too large, cut off, or of a kind that nobody here can decode."""
    import tifffile

    check_size(page.imagelength, page.imagewidth)
    parts = list(zip(page.dataoffsets, page.databytecounts, strict=True))
    if not parts or any(not size or start + size > file_bytes for start, size in parts):
        raise ValueError("image data missing")
    packed = _name(page.compression)
    is_too_deep = "2000" in packed and page.bitspersample > 16  # decoders lose the upper bits
    if page.compression not in tifffile.TIFF.DECOMPRESSORS or is_too_deep:
        name = f"{packed} ({page.bitspersample} bits)" if is_too_deep else packed
        raise UnsupportedError(Sentence("a TIFF with compression {name}", name=name))


def _name(value: Any) -> str:  # noqa: ANN401
    return str(getattr(value, "name", value))


def _decoded(page: Any, number: int | None, data: bytes) -> ImageFile:  # noqa: ANN401
    if number is None or not _is_pillows(page):
        return _deep(page)
    try:
        image = open_header(data)
        if number:
            image.seek(number)
        image.load()  # this applies the orientation too
    except UnidentifiedImageError:  # further channels, planes of inks: valid, and not for Pillow
        return _deep(page)
    return from_image(image)


def _is_pillows(page: Any) -> bool:  # noqa: ANN401
    """True for fax and JPEG of 8 bits, whose colours libtiff knows best."""
    jpeg = int(page.photometric) == 6 or int(page.compression) in _JPEG
    return page.bitspersample <= 8 and (jpeg or int(page.compression) in _FAX)


def _deep(page: Any) -> ImageFile:  # noqa: ANN401
    photometric = int(page.photometric)
    pixels = _samples(page)
    kinds = {0: ("GRAY", 1), 1: ("GRAY", 1), 2: ("RGB", 3), 5: ("CMYK", 4), 8: ("LAB", 3)}
    kinds |= {3: ("INDEX", 1), 9: ("LAB", 3)}
    if photometric not in kinds:
        kind = _KINDS.get(photometric, Sentence("of the kind {name}", name=_name(page.photometric)))
        raise UnsupportedError(Sentence("a TIFF {kind}", kind=kind))
    if photometric == 5 and _value(page, 332, 1) != 1:
        raise UnsupportedError(
            Sentence("a TIFF in inks other than cyan, magenta, yellow and black")
        )
    space, colours = kinds[photometric]
    if pixels.shape[2] < colours:
        raise UnsupportedError(Sentence("a TIFF with {count} channels", count=pixels.shape[2]))
    colour: Pixels
    if space == "LAB":
        colour, space = _lab(page, pixels[..., :3]), "RGB"
    elif space == "INDEX":
        colour, space = _coloured(page, pixels[..., 0])
    else:
        colour = _scaled(pixels[..., :colours], page.bitspersample)
    if photometric == 0:
        colour = np.iinfo(colour.dtype).max - colour
    colour, alpha = _with_alpha(page, pixels, colour, colours)
    decoded = ImageFile(colour[..., 0] if space == "GRAY" else colour, alpha, space)
    if photometric in (8, 9):
        decoded = replace(decoded, icc=b"")
    orientation = _value(page, 274, 1)
    return replace(decoded, orientation=orientation if isinstance(orientation, int) else 1)


def _with_alpha(
    page: Any,  # noqa: ANN401
    pixels: Pixels,
    colour: Pixels,
    colours: int,
) -> tuple[Pixels, Pixels | None]:
    """Colours that are not multiplied with alpha, and the first channel that is alpha."""
    extra = [int(kind) for kind in page.extrasamples or ()]
    places = [i for i, kind in enumerate(extra) if kind in (1, 2)]
    if not places or colours + places[0] >= pixels.shape[2]:
        return colour, None
    alpha = _scaled(pixels[..., colours + places[0]], page.bitspersample)
    if alpha.dtype != colour.dtype:
        alpha, colour = as_uint16(alpha, 16), as_uint16(colour, 16)
    if extra[places[0]] == 1:
        wide = unmultiplied(as_uint16(colour, 16), as_uint16(alpha, 16))
        colour = wide if colour.dtype == np.uint16 else (wide // 257).astype(np.uint8)
    return colour, alpha


def _scaled(values: Pixels, bits: int) -> Pixels:
    """Samples at their full range: 8 bits stay, fewer and more are spread."""
    if values.dtype == np.bool_:
        return values.astype(np.uint8) * np.uint8(255)
    if values.dtype == np.uint8:
        full = (1 << min(bits, 8)) - 1
        return values if full == 255 else (values.astype(np.uint16) * 255 // full).astype(np.uint8)
    if values.dtype.kind == "c":
        raise UnsupportedError(Sentence("a TIFF of complex numbers"))
    return as_uint16(values, bits)


def _lab(page: Any, values: Pixels) -> Pixels:  # noqa: ANN401
    """CIE Lab (TIFF 6.0, section 23) or ICC Lab as sRGB, uint16."""
    photometric, bits = int(page.photometric), page.bitspersample
    white = _white(page)
    if values.dtype.kind == "f" and values.size and values.min() >= 0 and values.max() <= 1:
        values, bits = as_uint16(values, 16), 16  # ImageMagick's way
    if values.dtype.kind == "f":
        return lab_to_srgb(values.astype(np.float32), white)
    if values.dtype.itemsize not in (1, 2) or bits not in (8, 16):
        raise UnsupportedError(Sentence("a TIFF in Lab colour of {bits} bits", bits=bits))
    step, signed = (1, np.int8) if bits == 8 else (256, np.int16)
    light = values[..., :1].view(f"u{bits // 8}")  # libvips declares it signed, as the colours
    lightness = light.astype(np.float32) * np.float32(100 / ((1 << bits) - 1))
    if photometric == 8:
        colour = values[..., 1:].view(signed).astype(np.float32) / step
    else:
        colour = values[..., 1:].astype(np.float32) / step - 128
        lightness = lightness * np.float32(65535 / 65280 if bits == 16 else 1)
    return lab_to_srgb(np.concatenate([lightness, colour], axis=-1), white)


def _coloured(page: Any, numbers: Pixels) -> tuple[Pixels, str]:  # noqa: ANN401
    """Numbers of a palette as its colours, uint8 (H, W, C), and their space."""
    table = (np.asarray(page.colormap) >> 8).astype(np.uint8).T
    colour = table[np.minimum(numbers, len(table) - 1)]
    if (table[:, 0] == table[:, 1]).all() and (table[:, 1] == table[:, 2]).all():
        return colour[..., :1], "GRAY"
    return colour, "RGB"


def _white(page: Any) -> tuple[float, float]:  # noqa: ANN401
    """White that Lab refers to: as declared, or D50."""
    value = _value(page, 318, ())
    if len(value) != 4 or not all(value):
        return 0.3457, 0.3585
    x, y = value[0] / value[1], value[2] / value[3]
    return (x, y) if 0.2 < x < 0.5 and 0.2 < y < 0.5 else (0.3457, 0.3585)


def _samples(page: Any) -> Pixels:  # noqa: ANN401
    """Samples of a page, (H, W, C), in the file's own type."""
    shape = (page.imagelength, page.imagewidth)
    if getattr(page, "imagedepth", 1) > 1:
        raise UnsupportedError(Sentence("a TIFF of a volume"))
    pixels = np.asarray(page.asarray())
    if page.samplesperpixel > 1 and int(page.planarconfig) == 2:
        pixels = np.moveaxis(pixels.reshape(page.samplesperpixel, *shape), 0, -1)
    if pixels.shape[:2] != shape or pixels.ndim not in (2, 3):
        raise UnsupportedError(Sentence("a TIFF whose pixels are packed in an unknown way"))
    return np.ascontiguousarray(pixels).reshape(*shape, -1)


def _value(page: Any, tag: int, usual: Any) -> Any:  # noqa: ANN401
    return page.tags[tag].value if tag in page.tags else usual


def _bytes_tag(page: Any, tag: int) -> bytes | None:  # noqa: ANN401
    value = _value(page, tag, 0)
    if isinstance(value, tuple) and value and all(isinstance(each, int) for each in value):
        value = np.asarray(value, page.parent.byteorder + "u4").tobytes()  # by custom, IPTC
    return value if isinstance(value, bytes) else None
