"""Writing results, all or nothing: depth, profile, transparency, metadata as in the photo."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import numpy as np

from models.errors import ExportError
from models.images import metadata
from models.images.atomic import write_whole
from models.images.colour import (
    BAND_PIXELS,
    Pixels,
    Rows,
    from_srgb,
    luma,
    narrow,
    read_profile,
    widen,
)
from models.images.formats import FORMATS, Extras, Format
from models.images.options import SaveOptions
from models.images.transparency import enlarged, on_white
from models.memory import relax, room

if TYPE_CHECKING:
    from models.images.photo import Photo

_log = logging.getLogger(__name__)

WRITABLE: dict[str, str] = {suffix: form.name for suffix, form in FORMATS.items()}
"""Suffixes that can be written, with the name of their format."""

DEEP_FORMATS: Final = frozenset(form.name for form in FORMATS.values() if form.deep)
"""Names of the formats that are written in 16 bits where a photo has them."""


def save_picture(
    path: Path | str,
    image: Pixels,
    *,
    source: Photo | None = None,
    options: SaveOptions = SaveOptions(),
    recipe_json: str | None = None,
    generated: bool | None = None,
) -> None:
    """Write a picture completely, or leave everything as it was.

    The suffix names the format. With ``source``, the picture goes back into the photo's profile, is
    gray if the photo was, and takes over its transparency, enlarged apart and smoothly. JPEG and
    BMP know no transparency; there the picture is put on white.

    Args:
        path: File to write; its folder must be there.
        image: sRGB, uint8 or uint16, (H, W, 3).
        source: The photo that the picture was made from.
        options: See `SaveOptions`.
        recipe_json: Recipe to embed; `models.images.photo.read_recipe` finds it again.
        generated: Whether parts of the picture were generated, which is said in XMP as IPTC's
            digital source type; None says nothing.

    Raises:
        ExportError: The file exists, cannot be written, or the format cannot hold the picture.
        ValueError: ``image`` is of another shape or type.
    """
    if image.ndim != 3 or image.shape[2] != 3 or image.dtype not in (np.uint8, np.uint16):
        raise ValueError(f"expected uint8 or uint16 (H, W, 3), got {image.dtype} {image.shape}")
    target = Path(path)
    form = _format_of(target)
    _check_limits(form, image, options)

    def write(file: IO[bytes]) -> None:
        pixels, extras = _prepare(form, image, source, options, recipe_json)
        extras = replace(extras, generated=generated)
        form.write(file, pixels, extras, options.quality)

    write_whole(target, write, kind=form.name, overwrite=options.overwrite)


def date_of(photo: Path | None) -> tuple[int, int] | None:
    """When a photo's file was read and changed, in nanoseconds; None without one."""
    try:
        status = photo.stat() if photo is not None else None
    except OSError as error:
        _log.warning("the date of %s is not known: %s", photo, error)
        return None
    return (status.st_atime_ns, status.st_mtime_ns) if status is not None else None


def keep_date(path: Path, date: tuple[int, int] | None) -> None:
    """Give a file the date that `date_of` told before it was written; without one it keeps its own.

    Told before, because the file may have taken the place of the photo.
    """
    try:
        if date is not None:
            os.utime(path, ns=date)
    except OSError as error:  # the picture is written, whatever its date
        _log.warning("the date of %s is not kept: %s", path, error)


def _format_of(path: Path) -> Format:
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        known = ", ".join(sorted(WRITABLE))
        raise ExportError(
            "“{name}” does not have the extension of a picture; choose one of: {known}.",
            name=path.name,
            known=known,
        )
    return form


def _check_limits(form: Format, image: Pixels, options: SaveOptions) -> None:
    height, width = image.shape[:2]
    if not height or not width:
        raise ValueError(f"expected at least one pixel, got {image.shape}")
    if max(height, width) > form.longest_side or height * width > form.most_pixels:
        raise ExportError(
            "{width} x {height} pixels are too large for {name}; choose PNG or TIFF.",
            width=width,
            height=height,
            name=form.name,
        )
    if options.bit_depth == 16 and not form.deep:
        raise ExportError(
            "{name} holds 8 bits per channel; choose PNG or TIFF for 16.", name=form.name
        )


def _prepare(
    form: Format,
    image: Pixels,
    source: Photo | None,
    options: SaveOptions,
    recipe: str | None,
) -> tuple[Pixels, Extras]:
    """Pixels as they go into the file, and what is written beside them."""
    height, width = image.shape[:2]
    wanted = source.bit_depth if source is not None else 8 * image.itemsize
    depth = (options.bit_depth or wanted) if form.deep else 8
    dtype = np.dtype(np.uint16 if depth == 16 else np.uint8)
    alpha = None
    if source is not None and source.transparency is not None:
        alpha = enlarged(source.transparency, height, width)
    gray = form.gray and source is not None and source.gray
    if alpha is not None and form.transparent and not form.gray_transparent:
        gray = False
    convert, icc = None, None
    if source is not None and options.keep_metadata and form.profiles:
        convert, icc = _conversion(source.profile, gray, image.dtype)
    pixels = _assemble(image, alpha, gray, convert, form.transparent, dtype)
    if source is None or not options.keep_metadata:
        return pixels, Extras(recipe=recipe)
    return pixels, Extras(
        icc=icc,
        exif=metadata.exif_for(
            source.exif,
            height,
            width,
            srgb=icc is None,
            texts=source.texts if form.name != "PNG" else (),
        ),
        xmp=metadata.xmp_for(source.xmp, height, width, srgb=icc is None) if source.xmp else None,
        dpi=source.dpi,
        iptc=source.iptc,
        texts=source.texts,
        recipe=recipe,
    )


def _conversion(
    data: bytes | None, gray: bool, dtype: np.dtype[Any]
) -> tuple[Rows | None, bytes | None]:
    """The conversion of rows to the photo's profile, and the profile to embed; None for sRGB."""
    profile = read_profile(data)
    if profile is None or profile.space != ("GRAY" if gray else "RGB"):
        return None, None
    convert = from_srgb(profile, dtype)
    return convert, profile.data if convert is not None else None


def _assemble(
    image: Pixels,
    alpha: Pixels | None,
    gray: bool,
    convert: Rows | None,
    transparent: bool,
    dtype: np.dtype[Any],
) -> Pixels:
    """Convert band by band, and put the transparency in or the picture on white.

    Returns:
        ``dtype``, (H, W) gray, (H, W, 2) gray and transparency, (H, W, 3) or (H, W, 4).
    """
    height, width = image.shape[:2]
    colours = 1 if gray else 3
    with_alpha = alpha is not None and transparent
    if not (gray or convert or alpha is not None) and image.dtype == dtype:
        return image
    result = room((height, width, colours + with_alpha), dtype)
    step = max(1, BAND_PIXELS // width)
    for top in range(0, height, step):
        band = slice(top, top + step)
        rows = image[band]
        if alpha is not None and not transparent:
            rows = on_white(rows, alpha[band])
        if gray:
            rows = luma(rows)
        if convert is not None:
            rows = convert(rows)
        result[band, :, :colours] = _at_depth(rows, dtype).reshape(*rows.shape[:2], colours)
        if alpha is not None and with_alpha:
            result[band, :, colours] = _at_depth(alpha[band], dtype)
        relax(image)
        relax(result)
    return result[..., 0] if result.shape[2] == 1 else result


def _at_depth(values: Pixels, dtype: np.dtype[Any]) -> Pixels:
    if values.dtype == dtype:
        return values
    return narrow(values) if dtype == np.uint8 else widen(values)
