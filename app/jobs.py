"""Work on files, done in the file thread: plain functions, heavy imports inside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from app.session import OpenedPhoto
from models.errors import ExportError, PhotoError, StudioError
from models.events import Result
from models.maps import MapsChoice, map_paths
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


def open_file(path: Path, state: Path | None = None) -> OpenedPhoto:
    """Read a photo, with the settings that were kept for it.

    Args:
        path: The file.
        state: Folder of what the program remembers; None leaves kept settings alone.

    Raises:
        PhotoError: The file is not a photo.
    """
    from models.photo import open_photo
    from models.sidecar import load_sidecar

    photo = open_photo(path)
    kept, problem = None, ""
    try:
        kept = load_sidecar(photo, state) if state is not None else None
    except StudioError as error:
        problem = error.sentence
    return OpenedPhoto(photo, to_bytes(photo.pixels), kept, problem)


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


"""Maps are left out, written as PNG beside the picture, or as further pages of a TIFF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOrder:
    """A picture to write.

    Attributes:
        path: Where; the suffix names the format.
        options: How.
        embed: Whether the recipe goes into the file.
        maps: What happens to the maps of kept and generated parts and of the confidence.
    """

    path: Path
    options: SaveOptions = SaveOptions()
    embed: bool = True
    maps: MapsChoice = "none"

    @property
    def targets(self) -> tuple[Path, ...]:
        """Every file that will be written."""
        beside = map_paths(self.path).values() if self.maps == "files" else ()
        return (self.path, *beside)


def free_path(order: PictureOrder) -> Path:
    """A path like that of the order at which nothing lies yet."""
    path = order.path
    for number in count(1):
        if not any(target.exists() for target in replace(order, path=path).targets):
            return path
        path = order.path.with_stem(f"{order.path.stem}_{number}")
    raise AssertionError("unreachable")


def export_picture(order: PictureOrder, finding: Finding) -> Exported:
    """Write the restored picture; a stripped one does not name the photo in its recipe.

    Raises:
        ExportError: A file is there already or cannot be written.
    """
    from models.maps import save_map, save_with_maps
    from models.photo import save_picture

    photo, options = finding.photo, order.options
    taken = [target.name for target in order.targets if target.exists()]
    if taken and not options.overwrite:
        raise ExportError(f"“{taken[0]}” is already there and was not overwritten.")
    file = RecipeFile(
        recipe=finding.recipe,
        app=app_version(),
        model=finding.model,
        photo=PhotoId.of(photo) if options.keep_metadata else None,
    )
    recipe_json = to_json(file) if order.embed else None
    if order.maps == "pages":
        save_with_maps(
            order.path, finding.result, source=photo, options=options, recipe_json=recipe_json
        )
        return Exported(order.path)
    save_picture(
        order.path, finding.result.image, source=photo, options=options, recipe_json=recipe_json
    )
    if order.maps == "files":
        for kind, path in map_paths(order.path).items():
            save_map(path, finding.result, kind, overwrite=options.overwrite)
    return Exported(order.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What an order would come to.

    Attributes:
        taken: Names of the files that are there already.
        free: A path at which nothing lies.
        size: About how many bytes the picture takes.
        has_folder: Whether the folder is there.
    """

    taken: tuple[str, ...]
    free: Path
    size: int
    has_folder: bool


def look_ahead(order: PictureOrder, photo: Photo, result: Result) -> Outlook:
    """Find out what an order would come to, without writing anything."""
    from models.estimate import estimated_bytes

    options = order.options
    size = estimated_bytes(
        result.image,
        order.path.suffix,
        depth=options.bit_depth or 8,
        quality=options.quality,
        gray=photo.gray,
    )
    return Outlook(
        taken=tuple(target.name for target in order.targets if target.exists()),
        free=free_path(order),
        size=size,
        has_folder=order.path.parent.is_dir(),
    )


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
