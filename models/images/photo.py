"""Photos in: opening files, and the frozen `Photo` that everything starts from."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import stat
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import PhotoError, Sentence
from models.framing import Framing, framed
from models.images import iptc, metadata, png
from models.images.colour import Profile, read_profile, to_srgb, to_srgb_plain
from models.images.colour_tags import encoding_to_srgb
from models.images.decoding import (
    PIXEL_LIMIT,
    ImageFile,
    MissingError,
    PageError,
    TooLargeError,
    UnsupportedError,
    open_header,
    upright,
)
from models.images.formats import RECIPE_KEYWORD
from models.images.readers import count_pictures as count_in
from models.images.readers import decode
from models.images.readers.kinds import READABLE, kind_of
from models.images.transparency import visible

__all__ = [
    "PIXEL_LIMIT",
    "READABLE",
    "Photo",
    "open_photo",
    "photo_from_array",
    "read_recipe",
]

_log = logging.getLogger(__name__)

Pixels = NDArray[np.uint8] | NDArray[np.uint16]

_FILE_LIMIT = 8 << 30
_warnings_lock = threading.Lock()


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """An opened photo. Equal ones are the same part of files that hold the same bytes.

    Attributes:
        path: Where it came from; None for pasted ones.
        pixels: RGB in sRGB, uint8 or uint16, (H, W, 3), upright, read-only.
        transparency: Same type, (H, W), 0 = not there; None where all is there.
        gray: Whether the file holds no colour; then the three channels are equal.
        profile: ICC profile of the file, to be written back on export; None = sRGB.
        exif: EXIF block with orientation 1 and without thumbnail, or None.
        xmp: XMP packet, or None.
        dpi: Dots per inch, or None.
        digest: SHA-256 of the file's bytes (of size and pixels for pasted ones), in hex.
        format: Name of the file format.
        name: What to call it on screen.
        iptc: IPTC captions (IIM), or None.
        texts: Texts of a PNG, keyword and text; also the comment of a JPEG or GIF.
        page, pages: Index of this picture in its file, and the number of pictures there.
        notes: Sentences on what was changed or left out in reading.
        framing: What of the file's photo this is; the digest is that of the file.
    """

    path: Path | None
    pixels: Pixels = field(repr=False)
    transparency: Pixels | None = field(repr=False)
    gray: bool
    profile: bytes | None = field(repr=False)
    exif: bytes | None = field(repr=False)
    xmp: bytes | None = field(repr=False)
    dpi: tuple[float, float] | None
    digest: str
    format: str
    name: str = ""
    iptc: bytes | None = field(default=None, repr=False)
    texts: tuple[tuple[str, str], ...] = ()
    page: int = 0
    pages: int = 1
    notes: tuple[str, ...] = ()
    framing: Framing = Framing()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Photo):
            return False
        return self.digest == other.digest and self.framing == other.framing

    def __hash__(self) -> int:
        return hash((self.digest, self.framing))

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return int(self.pixels.shape[1])

    @property
    def bit_depth(self) -> int:
        """Bits per channel, 8 or 16."""
        return 8 * self.pixels.itemsize

    def framed(self, framing: Framing) -> Photo:
        """The part of a whole photo that a framing leaves; the photo itself if it is that already.

        Raises:
            RecipeError: The crop does not lie in the photo.
            ValueError: This is a part already, and of another framing.
        """
        if framing == self.framing:
            return self
        if not self.framing.is_whole:
            raise ValueError("expected a whole photo, got a part of one")
        transparency = None if self.transparency is None else framed(self.transparency, framing)
        return replace(
            self,
            pixels=framed(self.pixels, framing),
            transparency=transparency,
            exif=metadata.without_places(self.exif),
            xmp=metadata.xmp_without_places(self.xmp),
            framing=framing,
        )

    def image(self) -> NDArray[np.float32]:
        """Pixels as float32 (H, W, 3) in [0, 1]; a new array each time."""
        largest = np.float32(np.iinfo(self.pixels.dtype).max)
        return self.pixels.astype(np.float32) / largest


def open_photo(path: Path | str, *, page: int = 0) -> Photo:
    """Open an image file, deciding by its content and not by its name.

    Args:
        path: The file.
        page: Index of the picture, where a file holds several (TIFF, animations).

    Raises:
        PhotoError: The file is missing, no picture, of a foreign format, damaged, or too large, or
            holds fewer pictures.
    """
    path = Path(path)
    data = _read(path)
    kind = kind_of(data[:4096], path.name)
    try:
        with _without_warnings():
            return _photo(decode(data, kind, page=page), path, _digest(data, page), page)
    except Exception as error:
        if not isinstance(error, _EXPECTED):
            # Decoders answer damaged files with every kind of exception.
            _log.info("cannot decode %s", path, exc_info=True)
        raise PhotoError(_sentence(path.name, error), detail=_detail(error)) from error


def count_pictures(path: Path | str) -> int:
    """Number of pictures in a file that `open_photo` opens; 1 where that cannot be told.

    Raises:
        PhotoError: As `open_photo`, as far as the first bytes show it.
    """
    path = Path(path)
    data = _read(path)
    kind = kind_of(data[:4096], path.name)
    try:
        with _without_warnings():
            return count_in(data, kind)
    except Exception as error:  # opening it will say what is wrong
        _log.info("cannot count pictures in %s: %r", path, error)
        return 1


@contextmanager
def _without_warnings() -> Iterator[None]:
    """Keep decoders from warning; one thread at a time, since the filters are those of all."""
    with _warnings_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


_EXPECTED = (TooLargeError, UnsupportedError, MissingError, PageError, MemoryError)


def _sentence(name: str, error: Exception) -> Sentence:
    """The reason why a photo cannot be opened, for the user."""
    match error:
        case TooLargeError():
            return Sentence(
                "“{name}” claims to be {width} x {height} pixels, more than the {most} megapixels "
                "that can be opened; make it smaller first.",
                name=name,
                width=error.width,
                height=error.height,
                most=PIXEL_LIMIT >> 20,
            )
        case UnsupportedError() | MissingError():
            return _unknown(name, error)
        case PageError():
            if error.pages == 1:
                return Sentence("“{name}” holds only one picture; choose another page.", name=name)
            return Sentence(
                "“{name}” holds only {pages} pictures; choose another page.",
                name=name,
                pages=error.pages,
            )
        case MemoryError():
            return Sentence(
                "There is not enough memory to open “{name}”; close other programs or make it "
                "smaller first.",
                name=name,
            )
    return Sentence(
        "“{name}” is damaged or incomplete and cannot be opened; try another copy of it.", name=name
    )


def _unknown(name: str, error: UnsupportedError | MissingError) -> Sentence:
    if isinstance(error, UnsupportedError):
        return Sentence(
            "“{name}” is {kind}, which cannot be opened; save it as PNG or an ordinary TIFF first.",
            name=name,
            kind=error.args[0],
        )
    if getattr(sys, "frozen", False):  # nothing can be installed into the built program
        return Sentence(
            "“{name}” is {what}, which is not built in; install ITER Studio with pip to open it, "
            "or {instead}.",
            name=name,
            what=error.what,
            instead=error.instead,
        )
    return Sentence(
        "“{name}” is {what}, which needs the optional package “{package}”; install it with pip, "
        "or {instead}.",
        name=name,
        what=error.what,
        package=error.package,
        instead=error.instead,
    )


def _detail(error: Exception) -> str:
    return repr(error) if not isinstance(error, _EXPECTED) else str(error)


def _digest(data: bytes, page: int) -> str:
    """SHA-256 of the file; of its digest and the page for all but the first picture."""
    digest = hashlib.sha256(data)
    if page:
        digest = hashlib.sha256(f"{digest.hexdigest()} page {page}".encode())
    return digest.hexdigest()


def photo_from_array(pixels: Pixels, name: str) -> Photo:
    """Make a photo of pasted pixels.

    Args:
        pixels: sRGB, uint8 or uint16, (H, W, 3) or with transparency (H, W, 4).
        name: What to call it on screen.

    Raises:
        ValueError: ``pixels`` is of another shape or type.
    """
    known = pixels.dtype in (np.uint8, np.uint16)
    if pixels.ndim != 3 or pixels.shape[2] not in (3, 4) or not known:
        raise ValueError(
            f"expected (H, W, 3 or 4) of 8 or 16 bits, got {pixels.dtype} {pixels.shape}"
        )
    if 0 in pixels.shape:
        raise ValueError("expected at least one pixel")
    digest = hashlib.sha256(str(pixels.shape).encode() + pixels.tobytes()).hexdigest()
    colour, transparency = visible(pixels[..., :3], pixels[..., 3] if pixels.shape[2] > 3 else None)
    return Photo(
        path=None,
        pixels=_frozen(colour),
        transparency=transparency if transparency is None else _frozen(transparency),
        gray=False,
        profile=None,
        exif=None,
        xmp=None,
        dpi=None,
        digest=digest,
        format="Clipboard",
        name=name,
    )


def read_recipe(path: Path | str) -> str | None:
    """The recipe embedded in an exported picture, as JSON; None if there is none.

    Raises:
        PhotoError: The file cannot be read or is no picture at all.
    """
    data = _read(Path(path))
    if data.startswith(png.SIGNATURE):
        recipe = png.read_text(data, RECIPE_KEYWORD)
        return recipe if recipe is not None else metadata.recipe_in(_png_xmp(data))
    try:
        with _without_warnings():
            image = open_header(data)
            segments = [
                content for name, content in getattr(image, "applist", []) if name == "APP1"
            ]
            packets = [image.info.get("xmp"), metadata.extended_xmp(segments)]
    except Exception as error:  # not a picture, or a damaged one: nothing is embedded in it
        _log.info("no recipe in %s: %r", path, error)
        return None
    return metadata.recipe_in([packet for packet in packets if isinstance(packet, bytes)])


def _png_xmp(data: bytes) -> list[bytes]:
    packet = png.read_text(data, "XML:com.adobe.xmp")
    return [packet.encode()] if packet else []


def _read(path: Path) -> bytes:
    """The bytes of a file."""
    try:
        _check_file(path)
        with path.open("rb") as file:
            head = file.read(4096)
            kind_of(head, path.name)  # before a video of many gigabytes is read
            return head + file.read()
    except FileNotFoundError as error:
        told = Sentence("“{name}” was not found; check whether it was moved.", name=path.name)
        raise PhotoError(told, detail=str(error)) from error
    except PermissionError as error:
        told = Sentence(
            "You have no permission to read “{name}”; change its permissions, or copy it "
            "elsewhere.",
            name=path.name,
        )
        raise PhotoError(told, detail=str(error)) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        told = Sentence(
            "“{name}” cannot be read; try again, or try another copy of it.", name=path.name
        )
        raise PhotoError(told, detail=str(error)) from error
    except MemoryError as error:
        raise PhotoError(
            "There is not enough memory to open “{name}”; close other programs.", name=path.name
        ) from error


def _check_file(path: Path) -> None:
    """Refuse what is no file, is empty, or is too large to be a photo."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        if not os.access(path, os.R_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "no access to the folder", str(path))
        raise PhotoError("“{name}” is a folder, not a photo; choose one inside.", name=path.name)
    if not stat.S_ISREG(status.st_mode):
        raise PhotoError("“{name}” is not a file; choose a photo.", name=path.name)
    if status.st_size == 0:
        raise PhotoError("“{name}” is empty; try another copy of it.", name=path.name)
    if status.st_size > _FILE_LIMIT:
        raise PhotoError(
            "“{name}” is larger than {limit} GB; make it smaller first.",
            name=path.name,
            limit=_FILE_LIMIT >> 30,
        )


def _photo(decoded: ImageFile, path: Path, digest: str, page: int) -> Photo:
    """Turn what a file holds upright and into sRGB."""
    profile = read_profile(decoded.icc)
    pixels, used = _in_srgb(decoded, profile)
    colour, transparency = visible(
        upright(pixels, decoded.orientation),
        None
        if decoded.transparency is None
        else upright(decoded.transparency, decoded.orientation),
    )
    if colour.ndim == 2:
        colour = np.repeat(colour[..., None], 3, axis=2)
    return Photo(
        path=path,
        pixels=_frozen(colour),
        transparency=None if transparency is None else _frozen(transparency),
        gray=decoded.space == "GRAY",
        profile=used.data if used is not None else None,
        exif=metadata.clean_exif(decoded.exif, decoded.orientation),
        xmp=metadata.clean_xmp(decoded.xmp, decoded.orientation, decoded.pixels.shape[:2]),
        iptc=iptc.clean(decoded.iptc),
        texts=decoded.texts,
        dpi=metadata.clean_dpi(decoded.dpi),
        digest=digest,
        format=decoded.format,
        name=path.name,
        page=page,
        pages=decoded.pages,
        notes=_notes(decoded, path.name),
    )


def _notes(decoded: ImageFile, name: str) -> tuple[str, ...]:
    """Sentences on what reading changed."""
    notes = []
    curve = decoded.mapped or (decoded.encoding.hdr if decoded.encoding is not None else "")
    if curve:
        notes.append(
            Sentence(
                "“{name}” has a high dynamic range ({curve}); it was mapped to the range of an "
                "ordinary picture.",
                name=name,
                curve=curve,
            )
        )
    if decoded.has_gain_map:
        notes.append(
            Sentence(
                "“{name}” holds a gain map for high dynamic range, which is left out of the "
                "result.",
                name=name,
            )
        )
    return tuple(notes)


def _in_srgb(decoded: ImageFile, profile: Profile | None) -> tuple[Any, Profile | None]:
    """Pixels in sRGB, and the profile where the export can go back to it."""
    space, pixels = decoded.space, decoded.pixels
    if decoded.encoding is not None and space in ("GRAY", "RGB"):
        mapped = encoding_to_srgb(pixels, decoded.encoding, space)
        return (pixels if mapped is None else mapped), None
    if space == "GRAY" and profile is not None and profile.space == "RGB":
        # Common in JPEG. The gray axis of an RGB profile becomes plain gray, without the profile.
        colour = to_srgb(np.repeat(pixels[..., None], 3, axis=2), profile, "RGB")
        return (pixels if colour is None else colour[..., 1]), None
    converted = to_srgb(pixels, profile, space)
    if converted is None:
        return (pixels if space in ("GRAY", "RGB") else to_srgb_plain(pixels, space)), None
    return converted, profile if space in ("GRAY", "RGB") else None


def _frozen(pixels: Any) -> Any:  # noqa: ANN401
    """An own, contiguous, read-only copy."""
    own = np.array(pixels, order="C")
    own.flags.writeable = False
    return own
