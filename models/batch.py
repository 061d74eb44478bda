"""From files to files: one photo or a folder of them through the same recipe."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from models.errors import BatchError, ExportError, PhotoError, StudioError
from models.events import Event, Finished, Request, Result
from models.masks import paint_from_masks
from models.photo import READABLE, WRITABLE, SaveOptions, open_photo, save_picture
from models.pipeline import Pipeline
from models.recipe import Recipe

Exists = Literal["refuse", "skip", "overwrite", "unique"]
Watch = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Job:
    """One photo and where its result goes.

    Attributes:
        source, target: The files.
        root: Folder for results that may be made, with folders in it; None for a named file.
    """

    source: Path
    target: Path
    root: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreOptions:
    """What a command-line restore needs beside the recipe.

    Attributes:
        exists: What happens when the target is there already.
        refine_mask, keep_mask: Mask pictures, or None.
        save: How results are written.
    """

    exists: Exists = "refuse"
    refine_mask: Path | None = None
    keep_mask: Path | None = None
    save: SaveOptions = SaveOptions()


@dataclass(frozen=True, slots=True, eq=False)
class Restored:
    """What became of one job.

    Attributes:
        job: The job; its target is where the result really went.
        recipe: With paint from the masks.
        result: None if the photo was skipped.
        error: Why there is no result, or None.
    """

    job: Job
    recipe: Recipe
    result: Result | None = None
    error: StudioError | None = None


def result_name(stem: str, scale: float, extension: str) -> str:
    """The usual name of a result, such as ``photo_iter_x4.png``."""
    return f"{stem}_iter_x{scale:g}.{extension.lstrip('.')}"


def plan_jobs(
    source: Path, target: Path | None, *, scale: float, extension: str = "png", recursive: bool
) -> list[Job]:
    """Which files to read and where to write.

    Args:
        source: A photo or a folder.
        target: A picture file (for one photo), a folder, or None for beside the source.
        scale: Part of the names.
        extension: Format of results that are named here.
        recursive: Look below the folder too and keep its structure.

    Raises:
        PhotoError: There is no such file, or no photo in the folder.
        ExportError: A folder cannot be written to one file, or the format is unknown.
    """
    if f".{extension.lstrip('.').lower()}" not in WRITABLE:
        raise ExportError(f"Results cannot be written as “{extension}”; {_formats()}")
    if not source.exists():
        raise PhotoError(f"There is no file or folder {source}.")
    if source.is_dir():
        return _folder_jobs(source, target, scale, extension, recursive)
    name = result_name(source.stem, scale, extension)
    if target is None:
        return [Job(source, source.with_name(name))]
    if target.is_dir() or not target.suffix:
        return [Job(source, target / name, target)]
    if target.suffix.lower() not in WRITABLE:
        raise ExportError(f"Results cannot be written as “{target.suffix}”; {_formats()}")
    return [Job(source, target)]


def _folder_jobs(
    source: Path, target: Path | None, scale: float, extension: str, recursive: bool
) -> list[Job]:
    if target is not None and (target.is_file() or target.suffix.lower() in WRITABLE):
        raise ExportError("A folder of photos needs a folder for the results, not one file.")
    found = source.rglob("*") if recursive else source.glob("*")
    photos = sorted(path for path in found if path.suffix.lower() in READABLE and path.is_file())
    photos = [path for path in photos if "_iter_x" not in path.stem]  # results of earlier runs
    if not photos:
        raise PhotoError(f"There is no photo in the folder {source}.")
    root = target or source
    return [
        Job(
            path,
            root / path.relative_to(source).parent / result_name(path.stem, scale, extension),
            root,
        )
        for path in photos
    ]


def _formats() -> str:
    return "choose one of: " + ", ".join(sorted(suffix.lstrip(".") for suffix in WRITABLE)) + "."


def restore_all(
    pipeline: Pipeline,
    jobs: list[Job],
    recipe: Recipe,
    options: RestoreOptions,
    *,
    watch: Watch = lambda event: None,
) -> Iterator[Restored]:
    """Restore every job; a photo that fails is reported and never stops the others."""
    for job in jobs:
        try:
            yield restore_one(pipeline, job, recipe, options, watch=watch)
        except StudioError as error:
            yield Restored(job, recipe, error=error)
        except MemoryError as error:
            sentence = f"There is not enough memory for {job.source.name}; try a smaller scale."
            yield Restored(job, recipe, error=BatchError(sentence, detail=repr(error)))


def restore_one(
    pipeline: Pipeline,
    job: Job,
    recipe: Recipe,
    options: RestoreOptions,
    *,
    watch: Watch = lambda event: None,
) -> Restored:
    """Restore one photo and write the result.

    Raises:
        StudioError: The photo cannot be read, the mask does not fit, or the result not be written.
    """
    target = free_target(job.target, options.exists)
    if target is None:
        return Restored(job, recipe)
    photo = open_photo(job.source)
    prepare_folder(job)
    grid = recipe.grid_size(photo.height, photo.width)
    paint = paint_from_masks(options.refine_mask, options.keep_mask, grid)
    recipe = recipe.with_(paint=paint)
    result = run_to_end(pipeline, Request(photo, recipe), watch)
    save_picture(target, result.image, source=photo, options=options.save)
    return Restored(Job(job.source, target, job.root), recipe, result)


def run_to_end(pipeline: Pipeline, request: Request, watch: Watch) -> Result:
    """Run a request, showing its events to ``watch``, and return the result."""
    for event in pipeline.run(request):
        watch(event)
        if isinstance(event, Finished):
            return event.result
    raise RuntimeError("the pipeline ended without a result")


def prepare_folder(job: Job) -> None:
    """Find out before the work, not after it, whether the result can be written.

    Raises:
        ExportError: The folder is missing and not ours to make, or nothing can be written there.
    """
    folder = job.target.parent
    if job.target.is_dir():
        raise ExportError(f"{job.target} is a folder; give the result a file name.")
    try:
        if job.root is not None and job.root.absolute().parent.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
        if not folder.is_dir():
            raise ExportError(f"There is no folder {folder}; make it first or choose another.")
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        sentence = f"Nothing can be written in {folder}; choose another folder."
        raise ExportError(sentence, detail=str(error)) from error


def free_target(target: Path, exists: Exists) -> Path | None:
    """Where to write, or None to skip.

    Raises:
        ExportError: The file is there and must not be replaced.
    """
    if not target.exists() or exists == "overwrite":
        return target
    if exists == "skip":
        return None
    if exists == "unique":
        numbered = (target.with_stem(f"{target.stem}_{number}") for number in range(1, 10**6))
        return next(path for path in numbered if not path.exists())
    raise ExportError(
        f"{target.name} is there already; choose another name, or allow it with "
        "“--exists overwrite”."
    )
