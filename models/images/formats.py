"""The file formats that can be written, and what each of them can hold."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.images import metadata
from models.images.colour import Pixels, luma, narrow, widen
from models.images.decoding import COMMENT
from models.images.iptc import properties_of, properties_of_texts, segment
from models.images.png import write_png
from models.images.tiff import write_tiff

_log = logging.getLogger(__name__)


RECIPE_KEYWORD = "iter-studio-recipe"
"""Keyword of the recipe among the texts of a PNG."""

_SEGMENT_LIMIT = 65_000
_LIKE_THE_ORIGINAL = 90


@dataclass(frozen=True, slots=True, eq=False)
class Extras:
    """All that is written beside the pixels.

    Attributes:
        icc: Profile of the pixels; None for sRGB.
        exif, xmp, dpi: As for a `models.images.photo.Photo`, brought up to date.
        iptc: IPTC; formats without it hold it as XMP.
        texts: Texts of a PNG and a comment; other formats hold those that fit as XMP.
        recipe: Recipe as JSON.
        generated: Whether parts of the picture were generated; None says nothing.
    """

    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    dpi: tuple[float, float] | None = None
    iptc: bytes | None = None
    texts: tuple[tuple[str, str], ...] = ()
    recipe: str | None = None
    generated: bool | None = None

    @property
    def packet(self) -> bytes | None:
        """XMP with all that has no other place, and with the recipe inside."""
        return metadata.with_recipe(self.described(), self.recipe)

    def exif_in(self, kind: str, pixels: Pixels) -> bytes | None:
        """EXIF as a format wants it."""
        if self.exif is None:
            return None
        height, width = pixels.shape[:2]
        return metadata.exif_in(self.exif, kind, height, width, srgb=self.icc is None)

    def described(self, *, iptc: bool = False, texts: bool = False) -> bytes | None:
        """XMP with IPTC and texts, unless the format has ``iptc`` or ``texts`` of its own."""
        packet = self.xmp
        if self.iptc is not None and not iptc:
            packet = metadata.with_properties(packet, properties_of(self.iptc))
        if self.texts and not texts:
            packet = metadata.with_properties(packet, properties_of_texts(self.texts))
        if self.generated is not None:
            packet = metadata.with_source_type(packet, generated=self.generated)
        return packet


Write = Callable[[IO[bytes], Pixels, Extras, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Format:
    """The abilities of a file format."""

    name: str
    write: Write
    longest_side: int
    deep: bool = False
    transparent: bool = True
    profiles: bool = True
    gray: bool = True
    gray_transparent: bool = False
    most_pixels: int = 1 << 40


def _write_png(file: IO[bytes], pixels: Pixels, extras: Extras, quality: int) -> None:
    texts = [*extras.texts]
    if extras.recipe is not None:
        texts.append((RECIPE_KEYWORD, extras.recipe))
    write_png(
        file,
        pixels,
        icc=extras.icc,
        exif=extras.exif,
        xmp=extras.described(texts=True),
        dpi=extras.dpi,
        texts=texts,
    )


def _write_tiff(file: IO[bytes], pixels: Pixels, extras: Extras, quality: int) -> None:
    write_tiff(
        file,
        pixels,
        icc=extras.icc,
        exif=extras.exif_in("TIFF", pixels),
        xmp=metadata.with_recipe(extras.described(iptc=True), extras.recipe),
        iptc=extras.iptc,
        dpi=extras.dpi,
    )


def _write_jpeg(file: IO[bytes], pixels: Pixels, extras: Extras, quality: int) -> None:
    captions = segment(extras.iptc) if extras.iptc else b""
    comment = dict(extras.texts).get(COMMENT, "").encode()
    if len(comment) <= _SEGMENT_LIMIT:  # else XMP holds it, as it holds other texts
        extras = replace(extras, texts=tuple(each for each in extras.texts if each[0] != COMMENT))
    described = extras.described(iptc=bool(captions))
    packet, segments = metadata.jpeg_xmp(described, extras.recipe)
    exif = extras.exif_in("JPEG", pixels)
    if exif is not None and len(exif) > _SEGMENT_LIMIT:
        _log.warning("EXIF of %d bytes does not fit into a JPEG and was left out", len(exif))
        exif = None
    Image.fromarray(pixels).save(
        file,
        "JPEG",
        quality=quality,
        subsampling=0 if quality >= _LIKE_THE_ORIGINAL else 2,
        dpi=extras.dpi or (0, 0),
        icc_profile=extras.icc,
        exif=b"Exif\0\0" + exif if exif else b"",
        xmp=packet,
        comment=comment if len(comment) <= _SEGMENT_LIMIT else b"",
        extra=captions + segments,
    )


def _write_webp(file: IO[bytes], pixels: Pixels, extras: Extras, quality: int) -> None:
    Image.fromarray(pixels).save(
        file,
        "WEBP",
        quality=quality,
        lossless=quality == 100,
        method=4,
        icc_profile=extras.icc or b"",
        exif=extras.exif or b"",
        xmp=extras.packet or b"",
    )


def _write_avif(file: IO[bytes], pixels: Pixels, extras: Extras, quality: int) -> None:
    options: dict[str, Any] = {"subsampling": "4:4:4"} if quality >= _LIKE_THE_ORIGINAL else {}
    if pixels.ndim == 2:
        options = {}
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(
        buffer,
        "AVIF",
        quality=quality,
        icc_profile=extras.icc or b"",
        exif=extras.exif_in("AVIF", pixels) or b"",
        xmp=extras.packet or b"",
        **options,
    )
    file.write(buffer.getbuffer())


def _write_bmp(file: IO[bytes], pixels: Pixels, extras: Extras, quality: int) -> None:
    Image.fromarray(pixels).save(file, "BMP", dpi=extras.dpi or (96, 96))


_PNG = Format("PNG", _write_png, 2**31 - 1, deep=True, gray_transparent=True)
_TIFF = Format("TIFF", _write_tiff, 2**31 - 1, deep=True, gray_transparent=True)
# libjpeg stops short of the 65535 that the format allows.
_JPEG = Format("JPEG", _write_jpeg, 65_500, transparent=False)
_WEBP = Format("WebP", _write_webp, 16_383, gray=False)
_AVIF = Format("AVIF", _write_avif, 32_768, most_pixels=1 << 28)
_BMP = Format(
    "BMP", _write_bmp, 2**31 - 1, transparent=False, profiles=False, most_pixels=1_400_000_000
)
FORMATS = {
    ".png": _PNG,
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif", ".jfi", ".jif", ".pjpeg", ".pjp"), _JPEG),
    ".webp": _WEBP,
    ".tif": _TIFF,
    ".tiff": _TIFF,
    ".avif": _AVIF,
    ".bmp": _BMP,
}


_TILE = 128
_TILES = 8
"""Tiles along each axis of the sample."""


def estimated_bytes(
    image: NDArray[Any], suffix: str, *, depth: int = 8, quality: int = 92, gray: bool = False
) -> int:
    """Estimate the bytes of a file of these pixels, without metadata.

    Args:
        image: uint8 or uint16, (H, W, 3).
        suffix: Of the file, with the dot.
        depth: 8 or 16 bits a channel, where the format can hold both.
        quality: 1 to 100, where the format loses something.
        gray: Whether one channel is written, where the format can.

    Raises:
        ValueError: The format is not known.
    """
    sample = _sample(image)
    written = _written(sample, _format(suffix), depth, quality, gray=gray).getbuffer().nbytes
    height, width = image.shape[:2]
    return round(written * (height * width) / (sample.shape[0] * sample.shape[1]))


def as_written(
    image: NDArray[Any], suffix: str, *, quality: int = 92, gray: bool = False
) -> NDArray[np.uint8]:
    """Pixels as they look after saving in a file of 8 bits: written and read.

    Args:
        image: uint8 or uint16, (H, W, 3).
        suffix: Of the file, with the dot.
        quality: 1 to 100, where the format loses something.
        gray: Whether one channel is written, where the format can.

    Returns:
        uint8 (H, W, 3).

    Raises:
        ValueError: The format is not known.
    """
    with Image.open(_written(image, _format(suffix), 8, quality, gray=gray)) as read:
        return np.asarray(read.convert("RGB"), np.uint8)


def _format(suffix: str) -> Format:
    form = FORMATS.get(suffix.lower())
    if form is None:
        raise ValueError(f"suffix: expected one of {sorted(FORMATS)}, got {suffix!r}")
    return form


def _written(
    image: NDArray[Any], form: Format, depth: int, quality: int, *, gray: bool
) -> io.BytesIO:
    """A file of these pixels alone."""
    pixels = luma(image) if gray and form.gray else image
    if depth == 8 or not form.deep:
        pixels = narrow(pixels)
    elif pixels.dtype == np.uint8:
        pixels = widen(pixels)
    buffer = io.BytesIO()
    form.write(buffer, np.ascontiguousarray(pixels), Extras(), quality)
    buffer.seek(0)
    return buffer


def _sample(image: NDArray[Any]) -> NDArray[Any]:
    """The picture if it is small, else a mosaic of tiles from all over it."""
    height, width = image.shape[:2]
    if height * width <= (_TILE * _TILES) ** 2 or min(height, width) < _TILE:
        return image
    tops, lefts = (
        [round(at) for at in np.linspace(0, side - _TILE, _TILES)] for side in (height, width)
    )
    rows = [
        np.concatenate([image[top : top + _TILE, left : left + _TILE] for left in lefts], axis=1)
        for top in tops
    ]
    return np.concatenate(rows, axis=0)
