"""The contents of an image file, and those that Pillow decodes."""

from __future__ import annotations

import io
import logging
import re
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from models.allocator import free_bytes
from models.errors import Sentence
from models.images import exif, iptc, metadata, png
from models.images.colour import BAND_PIXELS, Pixels, widen
from models.images.colour_tags import Encoding

_log = logging.getLogger(__name__)


PIXEL_LIMIT = 512 << 20
"""Most pixels a photo may declare; anything above is taken for a decompression bomb."""

_BYTES_PER_PIXEL = 12
"""While a file is decoded; 7 were measured for gray, the pixels of the photo among them."""

_FORMATS = ["PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "AVIF"]
_NAMES = {"MPO": "JPEG", "WEBP": "WebP", "HEIF": "HEIC", "PPM": "Netpbm"}
_IPTC_RESOURCE = 0x0404
COMMENT = "Comment"
"""Keyword of a PNG's text that says what the comment of a JPEG or GIF says."""
_OWN_TEXTS = ("XML:com.adobe.xmp", "iter-studio-recipe")
_MAPS = (
    b"http://ns.adobe.com/hdr-gain-map/",
    b"http://ns.apple.com/HDRGainMap/",
    b"urn:iso:std:iso:ts:21496",
    b"urn:com:apple:photo:2020:aux:hdrgainmap",
)
"""Marks of maps to high dynamic range, in a file or in the pictures behind a JPEG."""
_HEAD_BYTES = 1 << 18  # EXIF with a thumbnail alone may take 64 KB
_NAMES |= {"TGA": "Targa", "JPEG2000": "JPEG 2000", "JXL": "JPEG XL"}


class TooLargeError(ValueError):
    """A file declares more pixels than `PIXEL_LIMIT`."""

    def __init__(self, height: int, width: int) -> None:
        super().__init__(f"{width} x {height} pixels")
        self.height, self.width = height, width


class PageError(ValueError):
    """A file does not hold the picture that was asked for, but ``pages`` others."""

    def __init__(self, pages: int) -> None:
        super().__init__(f"{pages} pictures")
        self.pages = pages


class MissingError(ValueError):
    """A file needs a package that is not installed.

    Args:
        what: The file, such as "a HEIC photo".
        package: What to install.
        instead: What else the user can do.
    """

    def __init__(self, what: Sentence, package: str, instead: Sentence) -> None:
        super().__init__(f"{package} is not installed")
        self.what, self.package, self.instead = what, package, instead


class UnsupportedError(ValueError):
    """A file is of a known format, but of a kind that cannot be decoded."""


@dataclass(frozen=True, slots=True, eq=False)
class ImageFile:
    """The contents of an image file, before orientation and colour profile.

    Attributes:
        pixels: uint8 or uint16; (H, W) for "GRAY", (H, W, 3) for "RGB" and "LAB", (H, W, 4) for
            "CMYK" (0 = no ink).
        transparency: Same type, (H, W), 0 = not there; or None.
        space: "GRAY", "RGB", "CMYK" or "LAB".
        orientation: EXIF orientation 1 to 8 that is still to be applied.
        exif: EXIF of the file, not yet cleaned.
        icc, xmp, iptc: As they are in the file, or None.
        dpi: Dots per inch as Pillow reports them, or None.
        format: Name of the format, as Pillow calls it.
        encoding: Meaning of the colours where something other than a profile tells it.
        texts: Texts of a PNG by keyword; the comment of another format as such a text.
        pages: Number of pictures in the file, of which this is one.
        has_gain_map: Whether a map to high dynamic range lies beside the picture.
        mapped: Name of the high dynamic range that the reader has mapped; empty for none.
    """

    pixels: Pixels
    transparency: Pixels | None
    space: str
    orientation: int = 1
    exif: exif.Exif | None = None
    icc: bytes | None = None
    xmp: object = None
    iptc: bytes | None = None
    dpi: object = None
    format: str = ""
    encoding: Encoding | None = None
    texts: tuple[tuple[str, str], ...] = ()
    pages: int = 1
    has_gain_map: bool = False
    mapped: str = ""


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply an EXIF orientation (1 to 8; anything else counts as 1) to (H, W, ...)."""
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return pixels


def open_header(data: bytes, *, format: str | None = None) -> Image.Image:
    """Open a file with Pillow without decoding its pixels.

    Args:
        data: The whole file.
        format: Name of a further format to try instead of the usual ones, as Pillow calls it.
    """
    formats = [format] if format else _FORMATS
    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:  # our own limit, larger and without a warning, stands in for Pillow's
        image = Image.open(io.BytesIO(data), formats=formats)
    finally:
        Image.MAX_IMAGE_PIXELS = limit
    check_size(image.height, image.width)
    return image


def check_size(height: int, width: int) -> None:
    """Refuse more pixels than the limit or the free memory allow.

    Raises:
        TooLargeError, MemoryError: As they say.
    """
    if height * width > PIXEL_LIMIT:
        raise TooLargeError(height, width)
    free = free_bytes()
    if free is not None and height * width * _BYTES_PER_PIXEL > free:
        raise MemoryError(f"{width} x {height} pixels, {free >> 20} MiB are free")


def decode_pillow(data: bytes, *, format: str | None = None, page: int = 0) -> ImageFile:
    """Decode one picture of a file of a format that Pillow knows.

    Args:
        data: The whole file.
        format: As for `open_header`.
        page: Index of the picture, for animations and other files that hold several.

    Raises:
        TooLargeError, PageError: See there.
        Exception: Whatever Pillow raises on a damaged file.
    """
    image = open_header(data, format=format)
    pages, has_gain_map = pictures_of(image, data)
    if not 0 <= page < len(pages):
        raise PageError(len(pages))
    if pages[page] != image.tell():
        image.seek(pages[page])
    image.load()
    found, xmp = exif.parse(_block_of(image)), _xmp_of(image)
    turn = orientation_of(found, xmp)
    if image.format == "AVIF":  # its own boxes tell the turn, whatever EXIF says
        turn = orientation_of(exif.parse(image.info.get("exif", b"")), xmp)
    if image.format == "PNG" and data[24] == 16:
        decoded = _png16(data)
    else:
        if image.format == "PNG" and data[24] < 8 and data[25] == 0:
            image = _with_scaled_key(image, data[24])
        decoded = from_image(image, inverted=_is_plain_cmyk(image))
    return replace(
        decoded,
        orientation=turn,
        exif=found,
        icc=image.info.get("icc_profile"),
        xmp=xmp,
        iptc=_iptc_of(image),
        texts=_texts_of(image),
        dpi=image.info.get("dpi") or (found.dpi() if found is not None else None),
        format=_NAMES.get(image.format or "PNG", image.format or "PNG"),
        pages=len(pages),
        has_gain_map=has_gain_map,
    )


def _xmp_of(image: Image.Image) -> bytes | None:
    """XMP packet of a file, with the extended part of a JPEG merged in."""
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    packet = packet or png.raw_profile(image.info, "xmp")
    if isinstance(packet, str):
        packet = packet.encode()
    if not isinstance(packet, bytes):
        return None
    segments = [content for name, content in getattr(image, "applist", ()) if name == "APP1"]
    return metadata.with_extension(packet, metadata.extended_xmp(segments))


def _iptc_of(image: Image.Image) -> bytes | None:
    """IPTC of a JPEG or PNG as it is in the file."""
    resources = image.info.get("photoshop")
    if isinstance(resources, dict) and isinstance(resources.get(_IPTC_RESOURCE), bytes):
        return bytes(resources[_IPTC_RESOURCE])
    return iptc.in_resources(png.raw_profile(image.info, "iptc"))


def _texts_of(image: Image.Image) -> tuple[tuple[str, str], ...]:
    """Texts of a PNG, or the comment of a JPEG or GIF, that a person may have written."""
    comment = image.info.get("comment") if image.format in ("JPEG", "MPO", "GIF") else None
    if isinstance(comment, bytes) and (text := iptc.decoded(comment)):
        return ((COMMENT, text),)
    texts = getattr(image, "text", {}) if image.format == "PNG" else {}
    return tuple(
        (str(keyword), str(text))
        for keyword, text in texts.items()
        if keyword not in _OWN_TEXTS and not keyword.startswith("Raw profile type")
    )


def pictures_of(image: Image.Image, data: bytes) -> tuple[list[int], bool]:
    """Frames that are pictures of their own, and whether one is a gain map instead."""
    count = max(1, getattr(image, "n_frames", 1))
    has_gain_map = _has_gain_map(data)
    if image.format == "PNG":  # a damaged number of frames may be any
        count = min(count, data.count(b"fcTL") + 1)
    if image.format != "MPO":
        return main_first(count, image.tell()), has_gain_map
    found = [0]
    base = data.find(b"MPF\0") + 4  # where the offsets count from (CIPA DC-007, 5.2.2.2)
    for number, entry in enumerate(image.mpinfo[0xB002]):  # type: ignore[attr-defined]
        kind = str(entry["Attribute"]["MPType"])
        if number == 0 or kind.startswith("Large Thumbnail"):
            continue
        part = data[base + entry["DataOffset"] :]
        if _has_gain_map(part):
            has_gain_map = True
        elif kind.startswith(("Multi-Frame", "Baseline")) or _has_size(part, image.size):
            found.append(number)
    return found, has_gain_map


def _has_gain_map(data: bytes) -> bool:
    head = data[:_HEAD_BYTES]
    return any(mark in head for mark in _MAPS)


def main_first(count: int, main: int) -> list[int]:
    """Numbers of pictures, that of the main one before the others."""
    return [main, *(number for number in range(count) if number != main)]


def _has_size(data: bytes, size: tuple[int, int]) -> bool:
    """True for a JPEG of a size; what is smaller is a preview or a depth map."""
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as part:
            return part.size == size
    except OSError:
        return False


def _block_of(image: Image.Image) -> bytes:
    """EXIF block of a file; empty for none."""
    if image.format == "AVIF":  # Pillow may have written it anew, with question marks for umlauts
        return image._decoder.get_info()[4] or b""  # type: ignore[attr-defined]
    block = image.info.get("exif")
    if isinstance(block, bytes) and block:
        return block
    return png.raw_profile(image.info, "exif") or png.raw_profile(image.info, "APP1") or b""


def orientation_of(found: exif.Exif | None, xmp: object = None) -> int:
    """Orientation by EXIF, else by XMP."""
    value = found.number(found.root, ExifTags.Base.Orientation) if found is not None else None
    if value is None and isinstance(xmp, bytes):
        told = re.search(rb'tiff:Orientation(?:\s*=\s*["\']|>)([1-8])(?=["\'<])', xmp)
        value = int(told[1]) if told else None
    return value or 1


def _is_plain_cmyk(image: Image.Image) -> bool:
    """True for a CMYK JPEG not by Adobe; Pillow takes all for Adobe's inverted ones."""
    jpeg = image.format in ("JPEG", "MPO")
    return jpeg and image.mode == "CMYK" and "adobe" not in image.info


def _with_scaled_key(image: Image.Image, bits: int) -> Image.Image:
    """Pillow spreads 2 and 4-bit gray over 8 bits, but not the value that means transparent."""
    key = image.info.pop("transparency", None)
    name = image.format
    gray = image.convert("L")
    gray.format = name
    if isinstance(key, int):
        gray.info["transparency"] = min(255, key * 255 // ((1 << bits) - 1))
    return gray


def from_image(image: Image.Image, *, inverted: bool = False) -> ImageFile:
    """Take a loaded 8-bit image apart."""
    mode = image.mode
    if mode == "CMYK":
        pixels = np.asarray(image)
        return ImageFile(255 - pixels if inverted else pixels, None, "CMYK")
    if mode == "LAB":
        return ImageFile(np.asarray(image), None, "LAB")
    if mode.startswith("I;16") or mode in ("I", "F"):
        return ImageFile(as_uint16(np.asarray(image), 16), None, "GRAY")
    gray = mode in ("1", "L", "LA", "La")
    if image.has_transparency_data or mode in ("La", "RGBa", "PA"):
        pixels = np.asarray(image.convert("LA" if gray else "RGBA"))
        colour, alpha = pixels[..., :-1], pixels[..., -1]
    else:
        pixels = np.asarray(image.convert("L" if gray else "RGB"))
        colour, alpha = pixels.reshape(*pixels.shape[:2], -1), None
    if mode in ("P", "PA"):
        gray = bool((colour == colour[..., :1]).all())
    return ImageFile(colour[..., 0] if gray else colour, alpha, "GRAY" if gray else "RGB")


def _png16(data: bytes) -> ImageFile:
    """Decode a 16-bit PNG that Pillow found whole (Pillow itself keeps 8 bits of colour)."""
    import imagecodecs

    return from_samples(imagecodecs.png_decode(data))


def from_samples(pixels: Pixels, bits: int | None = None) -> ImageFile:
    """Take decoded samples apart: (H, W) or (H, W, C) of 1 gray, 2 with alpha, 3 RGB or 4."""
    if bits is not None or pixels.dtype not in (np.uint8, np.uint16):
        pixels = as_uint16(pixels, bits or 16)
    pixels = pixels.reshape(*pixels.shape[:2], -1)
    channels = pixels.shape[2]
    colours = 1 if channels < 3 else 3
    alpha = pixels[..., colours] if channels > colours else None
    if colours == 1:
        return ImageFile(pixels[..., 0], alpha, "GRAY")
    return ImageFile(pixels[..., :3], alpha, "RGB")


def unmultiplied(colour: Pixels, alpha: Pixels) -> Pixels:
    """Undo the multiplication of uint16 (H, W, C) with alpha (H, W), in bands."""
    result = np.zeros_like(colour)
    step = max(1, BAND_PIXELS // colour.shape[1])
    for top in range(0, len(colour), step):
        band = slice(top, top + step)
        divisor = np.maximum(alpha[band], 1)[..., None].astype(np.float32)
        result[band] = np.clip(np.rint(colour[band] * (65535 / divisor)), 0, 65535)
    return result


def as_uint16(values: Pixels, bits: int) -> NDArray[np.uint16]:
    """Bring samples of any number type to uint16.

    Unsigned integers keep their declared range of ``bits``. Other numbers have no declared white:
    0..1, 0..255 and 0..65535 are recognised by the largest value (up to 4 counts as 0..1 with
    highlights, which are clipped), for signed integers 0..255, 0..65535 and their own range;
    anything else is stretched from least to largest. NaN is black.
    """
    if values.dtype == np.uint8:
        return widen(values)
    if values.dtype == np.uint16:
        if bits >= 16:
            return values.astype(np.uint16)
        return np.minimum(values * (65535 / ((1 << bits) - 1)) + 0.5, 65535).astype(np.uint16)
    if values.dtype in (np.uint32, np.uint64):
        bits = min(bits, 8 * values.itemsize)
        return (values >> values.dtype.type(bits - 16)).clip(0, 65535).astype(np.uint16)
    low, high = _range(values)
    result = np.empty(values.shape, np.uint16)
    for row, out in zip(values, result, strict=True):
        with np.errstate(invalid="ignore", over="ignore"):
            scaled = (row.astype(np.float64) - low) / (high - low)
        out[...] = np.rint(np.clip(np.nan_to_num(scaled, nan=0.0), 0, 1) * 65535)
    return result


def _range(values: Pixels) -> tuple[float, float]:
    """The numbers that count as black and as white, where no range is declared."""
    finite = values[np.isfinite(values)]
    if finite.size == 0:
        return 0.0, 1.0
    least, most = float(finite.min()), float(finite.max())
    whites = [(1.0, 4.0), (255.0, 255.0), (65535.0, 65535.0)]
    if values.dtype.kind == "i":
        full = float(np.iinfo(values.dtype).max)
        whites = [(white, white) for white in (255.0, 65535.0) if white < full] + [(full, full)]
    for white, largest in whites:
        if most <= largest and least >= -0.1 * most:
            return 0.0, white
    return (least, most) if most > least else (0.0, max(1.0, abs(most)))
