"""Readers of image files by their format; `decode` chooses one by the content."""

from __future__ import annotations

from dataclasses import replace

from models.images.colour_tags import from_exif, from_png, from_profile
from models.images.decoding import ImageFile, decode_pillow, open_header, pictures_of
from models.images.readers.kinds import Kind

_PILLOW = {"BMP": "BMP", "Netpbm": "PPM", "Targa": "TGA"}


def decode(data: bytes, kind: Kind, *, page: int = 0) -> ImageFile:
    """Decode one picture of a file.

    Args:
        data: The whole file.
        kind: Its format, as `models.images.readers.kinds.kind_of` tells it.
        page: Index of the picture in files that hold several.

    Raises:
        TooLargeError, PageError, UnsupportedError: See there.
        Exception: Whatever the decoders raise on a damaged file; the caller translates.
    """
    decoded = _decode(data, kind, page)
    high_range = from_profile(decoded.icc)
    if high_range is not None:
        return replace(decoded, icc=None, encoding=high_range)
    if decoded.encoding is None and not decoded.icc:
        decoded = replace(decoded, encoding=from_exif(decoded.exif))
    return decoded


def count_pictures(data: bytes, kind: Kind) -> int:
    """Number of pictures in a file; 1 where a format holds no more.

    Raises:
        Exception: Whatever the decoders raise on a damaged file.
    """
    if kind == "TIFF":
        from models.images.readers.tiff import count_pages

        return count_pages(data)
    if kind == "HEIC":
        from models.images.readers.heif import register_heic

        register_heic()
        return len(pictures_of(open_header(data, format="HEIF"), data)[0])
    if kind == "JPEG XL":
        from models.images.readers.optional import count_frames

        return count_frames(data)
    if kind in ("PNG", "JPEG", "WebP", "GIF", "AVIF"):
        return len(pictures_of(open_header(data), data)[0])
    return 1


def _decode(data: bytes, kind: Kind, page: int) -> ImageFile:
    match kind:
        case "TIFF":
            from models.images.readers.tiff import decode_tiff

            return decode_tiff(data, page)
        case "AVIF" | "HEIC":
            from models.images.readers.heif import decode_heif

            return decode_heif(data, kind, page)
        case "JPEG XL":
            from models.images.readers.optional import decode_jpeg_xl

            return decode_jpeg_xl(data, page)
        case "camera raw":
            from models.images.readers.optional import decode_raw

            return decode_raw(data)
        case "PNG":
            return _decode_png(data, page)
        case "Photoshop":
            from models.images.readers.photoshop import decode_photoshop

            return decode_photoshop(data)
        case "JPEG 2000":
            from models.images.readers.jpeg2000 import decode_jpeg2000

            return decode_jpeg2000(data)
        case "BMP" | "Netpbm" | "Targa":
            from models.images.readers.other import decode_other

            return decode_other(data, _PILLOW[kind])
        case "JPEG":
            from models.images.readers.other import decode_jpeg

            return decode_jpeg(data, page)
        case _:
            return decode_pillow(data, page=page)


def _decode_png(data: bytes, page: int) -> ImageFile:
    encoding, outranks = from_png(data)
    decoded = decode_pillow(data)
    if page:
        from models.images.readers.apng import with_picture

        decoded = with_picture(decoded, data, page)
    if decoded.icc and not outranks:
        return decoded
    return replace(decoded, icc=None, encoding=encoding)
