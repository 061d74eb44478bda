"""Work on files, done in the file thread: plain functions, heavy imports inside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from app.session import OpenedPhoto
from models.errors import PhotoError
from models.events import Result
from models.photo import Photo, SaveOptions
from models.recipe import Recipe
from models.recipe_file import ModelId, PhotoId, RecipeFile, to_json
from models.version import app_version

Pixels = NDArray[np.uint8]
_PREVIEW = 1200


@dataclass(frozen=True, slots=True, eq=False)
class Exported:
    """A finished export."""

    path: Path


def open_file(path: Path) -> OpenedPhoto:
    """Read a photo.

    Raises:
        PhotoError: The file is not a photo.
    """
    from models.photo import open_photo

    photo = open_photo(path)
    return OpenedPhoto(photo, to_bytes(photo.pixels))


def open_image(image: QImage, name: str) -> OpenedPhoto:
    """Take a picture from the clipboard.

    Raises:
        PhotoError: The picture is empty.
    """
    from models.photo import photo_from_array

    if image.isNull():
        raise PhotoError("There is no picture on the clipboard.")
    photo = photo_from_array(_rgba(image), name)
    return OpenedPhoto(photo, to_bytes(photo.pixels))


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """A result with everything that led to it."""

    photo: Photo
    recipe: Recipe
    result: Result
    model: ModelId | None


def export_picture(path: Path, finding: Finding, options: SaveOptions) -> Exported:
    """Write the restored picture with its recipe inside; a stripped one does not name the photo.

    Raises:
        ExportError: The file cannot be written.
    """
    from models.photo import save_picture

    photo = finding.photo
    file = RecipeFile(
        recipe=finding.recipe,
        app=app_version(),
        model=finding.model,
        photo=PhotoId.of(photo) if options.keep_metadata else None,
    )
    recipe_json = to_json(file)
    save_picture(path, finding.result.image, source=photo, options=options, recipe_json=recipe_json)
    return Exported(path)


def result_image(result: Result) -> QImage:
    """The result as a picture for the clipboard."""
    return to_image(to_bytes(result.image))


def to_bytes(pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> Pixels:
    """Round 16-bit values to 8 bits; 8-bit ones pass."""
    if pixels.dtype == np.uint8:
        return np.ascontiguousarray(pixels, np.uint8)
    return ((pixels.astype(np.uint32) * 255 + 32767) // 65535).astype(np.uint8)


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
    return np.ascontiguousarray(pixels if has_alpha else pixels[..., :3])
