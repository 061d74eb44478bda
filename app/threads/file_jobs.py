"""Work on files, done in the file thread: plain functions, heavy imports inside."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from app.document.message import OpenedPhoto
from models.batch import RestoreOrder
from models.detection import Kind, Search
from models.errors import PhotoError, StudioError
from models.events import Result
from models.framing import Framing
from models.grid import Pixels, Rect, region
from models.images import Photo, enlarged, narrow
from models.recipe import ModelId, RecipeFile

_PREVIEW = 1200
_AROUND, _LEAST = 0.12, 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Faces and lettering of a photo.

    Attributes:
        search: What was found.
        pictures: The part of the photo that shows each find.
    """

    search: Search
    pictures: tuple[QImage, ...]


def find(pixels: Pixels, rooms: Mapping[Kind, tuple[int, int]]) -> Generator[float, None, Found]:
    """Look for faces and lettering, with a picture of each find; yields the share that is done.

    Args:
        pixels: The photo, uint8 RGB (H, W, 3).
        rooms: Height and width of the pictures of each kind of find, in pixels.
    """
    from models.detection import search_photo

    found = yield from search_photo(pixels)
    pictures = [_part(pixels, each.box, rooms[each.kind]) for each in found.finds]
    return Found(found, tuple(pictures))


def _part(pixels: Pixels, box: Rect, room: tuple[int, int]) -> QImage:
    """A part of a photo and what is around it, of about the proportions of ``room``."""
    import cv2

    height, width = pixels.shape[:2]
    scale = (1 + 2 * _AROUND) * max(box.height / room[0], box.width / room[1], _LEAST)
    high, wide = (
        min(max(1, round(scale * side)), whole)
        for side, whole in zip(room, (height, width), strict=True)
    )
    top = min(max(box.top + (box.height - high) // 2, 0), height - high)
    left = min(max(box.left + (box.width - wide) // 2, 0), width - wide)
    part = pixels[region(Rect(top, left, high, wide))]
    share = min(1.0, max(room[0] / high, room[1] / wide))
    size = max(1, round(share * wide)), max(1, round(share * high))
    return to_image(np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8))


def known_devices() -> dict[str, str]:
    """The devices that networks can use here, with their titles. Slow: asks torch."""
    from models.engine import device_titles

    return device_titles()


@dataclass(frozen=True, slots=True, eq=False)
class Exported:
    """A finished export.

    Attributes:
        path: The picture.
        beside: Names of further files, such as maps.
        has_pages: Whether the maps are further pages of the picture.
        honest: How much of it was generated and invented, in a sentence.
        original: Where the photo is kept that the picture has replaced, or None.
    """

    path: Path
    beside: tuple[str, ...] = ()
    has_pages: bool = False
    honest: str = ""
    original: Path | None = None


def open_file(
    path: Path, state: Path | None = None, *, page: int = 0, known: RecipeFile | None = None
) -> OpenedPhoto:
    """Read a photo, with the settings that were kept for it.

    Args:
        path: The file.
        state: Folder of what the program remembers; None leaves kept settings alone.
        page: Index of the picture, where the file holds several.
        known: What is remembered of it, to be taken instead unless the file has changed.

    Raises:
        PhotoError: The file is not a photo.
    """
    from models.images import open_photo
    from models.recipe import load_sidecar

    whole = OpenedPhoto(photo := open_photo(path, page=page), narrow(photo.pixels))
    try:
        if known is not None and known.photo is not None and known.photo.digest == photo.digest:
            return with_kept(whole, known)
        kept = load_sidecar(photo, state) if state is not None else None
        return whole if kept is None else with_kept(whole, kept)
    except StudioError as error:
        return replace(whole, problem=error.sentence)


def with_kept(whole: OpenedPhoto, kept: RecipeFile) -> OpenedPhoto:
    """A photo with its settings, and with the part that they show.

    Raises:
        RecipeError: The crop does not lie in the photo.
    """
    framing = kept.recipe.framing
    return replace(whole, kept=kept, part=None if framing.is_whole else frame(whole, framing))


def reopened(whole: OpenedPhoto, known: RecipeFile | None) -> OpenedPhoto:
    """A picture that has no file, with what is remembered of it.

    Raises:
        RecipeError: The crop does not lie in the photo.
    """
    return whole if known is None else with_kept(whole, known)


def frame(whole: OpenedPhoto, framing: Framing) -> OpenedPhoto:
    """Cut a part out of a photo.

    Raises:
        RecipeError: The crop does not lie in the photo.
    """
    photo = whole.photo.framed(framing)
    return OpenedPhoto(photo, narrow(photo.pixels))


def thumbnail(path: Path, longest: int, *, page: int = 0) -> QImage:
    """A small picture of a photo in a file.

    Raises:
        PhotoError: The file is not a photo.
    """
    return reduced(open_file(path, page=page), longest)


def reduced(whole: OpenedPhoto, longest: int) -> QImage:
    """A photo as it is on the screen, with no side longer than ``longest`` pixels."""
    import cv2

    height, width = whole.pixels.shape[:2]
    share = min(1.0, longest / max(height, width))
    size = max(1, round(share * width)), max(1, round(share * height))
    small = cv2.resize(whole.pixels, size, interpolation=cv2.INTER_AREA)
    return to_image(np.asarray(small, np.uint8))


def open_kept_pixels(path: Path, recipe: RecipeFile, name: str) -> OpenedPhoto:
    """Read a pasted picture back from the file that kept its pixels.

    Raises:
        PhotoError: The file is damaged.
    """
    opened = open_file(path)
    digest = recipe.photo.digest if recipe.photo is not None else opened.photo.digest
    photo = replace(opened.photo, path=None, name=name, digest=digest, format="Clipboard")
    return replace(opened, photo=photo)


def open_image(image: QImage, name: str) -> OpenedPhoto:
    """Take a picture from the clipboard.

    Raises:
        PhotoError: The picture is empty.
    """
    from models.images import photo_from_array

    if image.isNull():
        raise PhotoError("There is no picture on the clipboard; copy one first.")
    photo = photo_from_array(_rgba(image), name)
    return OpenedPhoto(photo, narrow(photo.pixels))


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """A result with everything that led to it."""

    photo: Photo
    result: Result
    model: ModelId | None


def export_picture(order: RestoreOrder, finding: Finding) -> Exported:
    """Write the restored picture as the command line does.

    Args:
        order: Names the file; its recipe is the one that led to the result.
        finding: The result.

    Raises:
        ExportError: A file is there already or cannot be written.
    """
    from models.batch import free_target, write_result, written_files
    from models.comparison import generated_share, honest_sentence, measured_detail

    path, result, photo = _file_of(order), finding.result, finding.photo
    free_target(path, order.exists, order.maps)
    detail = measured_detail(result.image, photo.pixels)
    write_result(path, result, order, photo=photo, model=finding.model, detail=detail)
    honest = honest_sentence(generated_share(result), detail)
    beside = [each for each in written_files(path, order.maps) if each != path and each.exists()]
    names = tuple(each.name for each in beside)
    return Exported(path, names, order.maps == "pages", honest)


def save_in_place(order: RestoreOrder, finding: Finding) -> Exported:
    """Write the restored picture over its photo as the command line does.

    Args:
        order: How; its recipe is the one that led to the result.
        finding: The result.

    Raises:
        ExportError: The photo has changed meanwhile or cannot be replaced; it stays as it is.
    """
    from models.batch import replace_photo

    original = replace_photo(finding.photo, finding.result, order, finding.model)
    (path,) = order.sources
    return Exported(path, original=original)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The outcome that an order would have.

    Attributes:
        taken: Names of the files that are there already.
        free: A path that does not exist yet.
        size: About how many bytes the picture takes.
        has_folder: Whether the folder is there.
    """

    taken: tuple[str, ...]
    free: Path
    size: int
    has_folder: bool


def look_ahead(order: RestoreOrder, photo: Photo, result: Result) -> Outlook:
    """Find out what an order would come to, without writing anything."""
    from models.batch import free_target, written_files
    from models.images import estimated_bytes

    path, save = _file_of(order), order.save
    size = estimated_bytes(
        result.image,
        path.suffix,
        depth=save.bit_depth or 8,
        quality=save.quality,
        gray=photo.gray,
    )
    return Outlook(
        taken=tuple(each.name for each in written_files(path, order.maps) if each.exists()),
        free=free_target(path, "unique", order.maps) or path,
        size=size,
        has_folder=path.parent.is_dir(),
    )


def written_part(
    order: RestoreOrder, photo: Photo, result: Result, rect: Rect
) -> tuple[Rect, QImage]:
    """A part of the result as it will stand in the file, without writing anything.

    Args:
        order: How it is written.
        photo: The open photo.
        result: Of a finished run.
        rect: The part, in pixels of the result.
    """
    from models.images import as_written

    rows = slice(rect.top, rect.top + rect.height)
    part = result.image[rows, rect.left : rect.left + rect.width]
    suffix, quality = _file_of(order).suffix, order.save.quality
    return rect, to_image(as_written(part, suffix, quality=quality, gray=photo.gray))


def _file_of(order: RestoreOrder) -> Path:
    if order.file is None:
        raise ValueError("expected an order that names its file")
    return order.file


def result_image(result: Result, photo: Photo) -> QImage:
    """The result as a picture for the clipboard, with the transparency of its photo."""
    if photo.transparency is None:
        return to_image(narrow(result.image))
    height, width = result.image.shape[:2]
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[..., :3] = narrow(result.image)
    pixels[..., 3] = narrow(enlarged(photo.transparency, height, width))
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def to_image(pixels: Pixels) -> QImage:
    """Copy RGB, uint8 (H, W, 3), into a Qt image."""
    height, width = pixels.shape[:2]
    data = np.ascontiguousarray(pixels)
    return QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _rgba(image: QImage) -> Pixels:
    made = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine())
    pixels = rows[:, : 4 * made.width()].reshape(made.height(), made.width(), 4)
    has_alpha = image.hasAlphaChannel() and bool((pixels[..., 3] < 255).any())
    return np.array(pixels if has_alpha else pixels[..., :3])  # the memory is the image's
