"""Pixels of image files: Pillow for 8 bits, tifffile and OpenCV for more."""

from __future__ import annotations

import io
import logging
import struct
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from models.allocator import free_bytes
from models.images.colour import BAND_PIXELS, Pixels, widen

_log = logging.getLogger(__name__)


PIXEL_LIMIT = 512 << 20
"""Most pixels a photo may declare; anything above is taken for a decompression bomb."""

_BYTES_PER_PIXEL = 12
"""While a file is decoded; 7 were measured for gray, the pixels of the photo among them."""

_FORMATS = ["PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "AVIF"]


class TooLargeError(ValueError):
    """A file declares more pixels than `PIXEL_LIMIT`."""

    def __init__(self, height: int, width: int) -> None:
        super().__init__(f"{width} x {height} pixels")
        self.height, self.width = height, width


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
        icc, xmp: As they are in the file, or None.
        dpi: Dots per inch as Pillow reports them, or None.
        format: Name of the format, as Pillow calls it.
    """

    pixels: Pixels
    transparency: Pixels | None
    space: str
    orientation: int = 1
    exif: Image.Exif | None = None
    icc: bytes | None = None
    xmp: object = None
    dpi: object = None
    format: str = ""


def decode(data: bytes, *, heif: bool = False) -> ImageFile:
    """Decode the first picture of a file.

    Args:
        data: The whole file.
        heif: Whether the content says HEIF, for which a plugin is registered.

    Raises:
        TooLargeError, UnsupportedError: See there.
        Exception: Whatever the decoders raise on a damaged file; the caller translates.
    """
    if data[:2] in (b"II", b"MM"):
        return _decode_tiff(data)
    return _decode_pillow(data, heif=heif)


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply an EXIF orientation (1 to 8; anything else counts as 1) to (H, W, ...)."""
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return pixels


def open_header(data: bytes, *, heif: bool = False) -> Image.Image:
    """Open a file with Pillow without decoding its pixels."""
    formats = ["HEIF"] if heif else _FORMATS
    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
    try:  # our own limit, larger and without a warning, stands in for Pillow's
        image = Image.open(io.BytesIO(data), formats=formats)
    finally:
        Image.MAX_IMAGE_PIXELS = limit
    _check_size(image.height, image.width)
    return image


def _check_size(height: int, width: int) -> None:
    if height * width > PIXEL_LIMIT:
        raise TooLargeError(height, width)
    free = free_bytes()
    if free is not None and height * width * _BYTES_PER_PIXEL > free:
        raise MemoryError(f"{width} x {height} pixels, {free >> 20} MiB are free")


def _decode_pillow(data: bytes, *, heif: bool) -> ImageFile:
    image = open_header(data, heif=heif)
    image.load()
    exif = _exif_of(image)
    if image.format == "PNG" and data[24] == 16:
        decoded = _png16(data, image.info.get("transparency"))
    else:
        if image.format == "PNG" and data[24] < 8 and data[25] == 0:
            image = _with_scaled_key(image, data[24])
        decoded = _from_image(image, inverted=_is_plain_cmyk(image))
    return replace(
        decoded,
        orientation=_orientation(exif),
        exif=exif,
        icc=image.info.get("icc_profile"),
        xmp=image.info.get("xmp") or image.info.get("XML:com.adobe.xmp"),
        dpi=image.info.get("dpi"),
        format={"MPO": "JPEG", "WEBP": "WebP", "HEIF": "HEIC"}.get(
            image.format or "PNG", image.format or "PNG"
        ),
    )


def _exif_of(image: Image.Image) -> Image.Exif | None:
    try:
        exif = image.getexif()
        list(exif.items())
    except Exception as error:  # broken EXIF takes many shapes; the picture is what counts
        _log.warning("EXIF ignored: %s", error)
        return None
    return exif


def _orientation(exif: Image.Exif | None) -> int:
    value = exif.get(ExifTags.Base.Orientation, 1) if exif is not None else 1
    return value if isinstance(value, int) else 1


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


def _from_image(image: Image.Image, *, inverted: bool = False) -> ImageFile:
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


def _png16(data: bytes, key: object) -> ImageFile:
    """Decode a 16-bit PNG that Pillow found whole (Pillow itself keeps 8 bits of colour).

    ``key`` is the gray value that means transparent, if any; OpenCV minds such a colour only.
    """
    pixels = _opencv(data)
    alpha = pixels[..., 3] if pixels.ndim == 3 and pixels.shape[2] == 4 else None
    if data[25] in (0, 4):
        gray = pixels if pixels.ndim == 2 else pixels[..., 0]
        if alpha is None and isinstance(key, int):
            alpha = np.where(gray == key, 0, 65535).astype(np.uint16)
        return ImageFile(gray, alpha, "GRAY")
    return ImageFile(pixels[..., :3], alpha, "RGB")


def _opencv(data: bytes) -> Pixels:
    """Decode with OpenCV, to (H, W), (H, W, 3) RGB or (H, W, 4) RGBA."""
    import cv2

    pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None:
        raise ValueError("OpenCV cannot decode the file")
    if pixels.ndim == 3:
        return np.asarray(pixels[..., [2, 1, 0, 3][: pixels.shape[2]]])
    return np.asarray(pixels)


def _decode_tiff(data: bytes) -> ImageFile:
    import tifffile

    exif = Image.Exif()
    try:
        exif.load_from_fp(io.BytesIO(data))
        tags = dict(exif.items())
    except Exception as error:  # as in _exif_of
        _log.warning("EXIF ignored: %s", error)
        exif, tags = Image.Exif(), {}
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        page = file.pages.first
        _check_tiff(page, len(data))
        decoded = _deep_tiff(page, data) if _is_deep(page) else None
        icc, xmp = _bytes_tag(page, 34675), _bytes_tag(page, 700)
    if decoded is None:
        image = open_header(data)
        image.load()  # this applies the orientation too
        decoded = _from_image(image)
    else:
        decoded = replace(decoded, orientation=_orientation(exif))
    return replace(decoded, exif=exif, icc=icc, xmp=xmp, dpi=_tiff_dpi(tags), format="TIFF")


def _tiff_dpi(tags: dict[int, Any]) -> tuple[float, ...] | None:
    per_unit = {2: 1.0, 3: 2.54}.get(tags.get(296, 2))
    if per_unit is None:
        return None
    try:
        return tuple(float(tags[tag]) * per_unit for tag in (282, 283))
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None


def _bytes_tag(page: Any, tag: int) -> bytes | None:  # noqa: ANN401
    value = page.tags[tag].value if tag in page.tags else None
    return value if isinstance(value, bytes) else None


def _check_tiff(page: Any, file_bytes: int) -> None:  # noqa: ANN401
    """Refuse what is too large, cut off, or a camera's raw file with a small preview in front."""
    _check_size(page.imagelength, page.imagewidth)
    if 50706 in page.tags or (page.subfiletype & 1 and 330 in page.tags):
        raise UnsupportedError("a camera raw file")
    parts = list(zip(page.dataoffsets, page.databytecounts, strict=True))
    if not parts or any(not size or start + size > file_bytes for start, size in parts):
        raise ValueError("image data missing")


def _is_deep(page: Any) -> bool:  # noqa: ANN401
    """True if a page of gray or RGB has more than 8 bits in a channel."""
    return bool(page.bitspersample > 8 and int(page.photometric) in (0, 1, 2))


def _deep_tiff(page: Any, data: bytes) -> ImageFile:  # noqa: ANN401
    pixels = _tiff_samples(page, data)
    channels = pixels.shape[2]
    gray = int(page.photometric) in (0, 1)
    colours = 1 if gray else 3
    if channels < colours:
        raise UnsupportedError(f"a TIFF with {channels} channels")
    colour = as_uint16(pixels[..., :colours], page.bitspersample)
    if int(page.photometric) == 0:
        colour = 65535 - colour
    extra = [int(kind) for kind in page.extrasamples or ()]
    alpha = None
    if channels > colours and extra[:1] in ([1], [2]):
        alpha = as_uint16(pixels[..., colours], page.bitspersample)
        if extra[0] == 1:
            colour = _unmultiplied(colour, alpha)
    return ImageFile(colour[..., 0] if gray else colour, alpha, "GRAY" if gray else "RGB")


def _tiff_samples(page: Any, data: bytes) -> Pixels:  # noqa: ANN401
    """Samples of a page, (H, W, C), in the file's own type."""
    shape = (page.imagelength, page.imagewidth)
    try:
        pixels = page.asarray()
        if pixels.ndim == 3 and int(page.planarconfig) == 2:
            pixels = np.moveaxis(pixels, 0, -1)
    except (ValueError, KeyError) as error:
        # LZW and others need a codec that tifffile lacks and OpenCV has.
        _log.info("tifffile: %s", error)
        pixels = _opencv(_without_orientation(page, data))
    if pixels.shape[:2] != shape or pixels.ndim not in (2, 3):
        raise UnsupportedError("a TIFF whose pixels are packed in an unknown way")
    return np.asarray(pixels).reshape(*shape, -1)


def _without_orientation(page: Any, data: bytes) -> bytes:  # noqa: ANN401
    """The file with orientation 1: OpenCV turns a TIFF by itself, whatever the flags."""
    if 274 not in page.tags:
        return data
    changed = bytearray(data)
    order = ">" if data[:2] == b"MM" else "<"
    struct.pack_into(f"{order}H", changed, page.tags[274].valueoffset, 1)
    return bytes(changed)


def _unmultiplied(colour: Pixels, alpha: Pixels) -> Pixels:
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
    highlights, which are clipped), anything else is stretched from least to largest. NaN is black.
    """
    if values.dtype == np.uint8:
        return widen(values)
    if values.dtype == np.uint16:
        if bits >= 16:
            return values.astype(np.uint16)
        return np.minimum(values * (65535 / ((1 << bits) - 1)) + 0.5, 65535).astype(np.uint16)
    if values.dtype == np.uint32:
        return (values >> np.uint32(16)).astype(np.uint16)
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
    for white, largest in ((1.0, 4.0), (255.0, 255.0), (65535.0, 65535.0)):
        if most <= largest and least >= -0.1 * most:
            return 0.0, white
    return (least, most) if most > least else (0.0, max(1.0, abs(most)))
