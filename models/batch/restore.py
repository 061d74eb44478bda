"""One photo, from file to file: open, restore, write, without replacing anything by accident."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from models.allocator import free_bytes
from models.batch.jobs import Job
from models.batch.order import RestoreOrder
from models.batch.protection import protected
from models.batch.replacement import check_replaceable, check_unchanged, keep_original
from models.comparison import (
    FineDetail,
    generated_share,
    map_paths,
    measured_detail,
    save_map,
    save_with_maps,
)
from models.errors import ExportError, Sentence, StudioError, TakenError
from models.events import Event, Request, Result, result_of
from models.images import Photo, date_of, keep_date, open_photo, save_picture, temporary_name
from models.recipe import (
    Exists,
    MapsChoice,
    ModelId,
    Precision,
    Recipe,
    paint_from_masks,
    recipe_for,
    to_json,
)

if TYPE_CHECKING:
    from models.engine import Pipeline

State = Literal["restored", "unchanged", "skipped", "failed"]
Watch = Callable[[Event], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A finished run in numbers.

    Attributes:
        size: Height and width of the result in pixels.
        tokens: Number of tokens.
        kept_share: Share of the tokens of S_l that were kept, 0 to 1.
        generated_share: Share of the area that was generated, 0 to 1.
        invented_detail: Share of the fine detail that is not in the photo, 0 to 1.
        steps_run: Executed steps.
        seconds: Time spent per stage and in ``total``.
        device: Where it ran.
        tile: Largest window in output pixels, as asked for or as chosen by the free memory.
        precision: In which the networks worked.
        notes: Sentences on what reading the photo changed or left out, and on what was kept in it.
        pages: Number of pictures in the file, one of which was restored.
    """

    size: tuple[int, int]
    tokens: int
    kept_share: float
    generated_share: float
    invented_detail: float
    steps_run: int
    seconds: dict[str, float]
    device: str
    tile: int = 0
    precision: Precision = Precision.AUTO
    notes: tuple[str, ...] = ()
    pages: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Restored:
    """The outcome of one job.

    Attributes:
        job: The job; its target is where the result really is.
        recipe: With paint from the masks.
        state: "unchanged" = finished by an earlier batch; "skipped" = another file is there.
        summary: Of the run, if there was one.
        error: Why there is no result, or None.
        original: Where the photo is kept that the result has replaced, or None.
    """

    job: Job
    recipe: Recipe
    state: State
    summary: Summary | None = None
    error: StudioError | None = None
    original: Path | None = None


def restore_one(
    pipeline: Pipeline, job: Job, order: RestoreOrder, *, watch: Watch = lambda event: None
) -> Restored:
    """Restore one photo and write the result, without a journal.

    Raises:
        StudioError: The photo cannot be read, the mask does not fit, or the result not be written.
    """
    if order.in_place:
        return _restored_in_place(pipeline, job, order, watch)
    target = free_target(job.target, order.exists, order.maps)
    if target is None:
        return Restored(job, order.recipe, "skipped")
    check_writable(job)
    recipe, summary = produce(pipeline, job, target, order, watch=watch)
    return Restored(replace(job, target=target), recipe, "restored", summary=summary)


def _restored_in_place(pipeline: Pipeline, job: Job, order: RestoreOrder, watch: Watch) -> Restored:
    photo = open_photo(job.source, page=job.page).framed(order.recipe.framing)
    check_replaceable(photo)
    check_writable(job)
    order, result, summary = _made(pipeline, photo, order, watch)
    original = replace_photo(photo, result, order, ModelId.of(pipeline.model))
    return Restored(job, order.recipe, "restored", summary=summary, original=original)


def produce(
    pipeline: Pipeline,
    job: Job,
    target: Path,
    order: RestoreOrder,
    *,
    watch: Watch = lambda event: None,
) -> tuple[Recipe, Summary]:
    """Open, restore and write one photo; the recipe comes back with its paint.

    Raises:
        StudioError: As in `restore_one`.
    """
    photo = open_photo(job.source, page=job.page).framed(order.recipe.framing)
    order, result, summary = _made(pipeline, photo, order, watch)
    make_folder(target.parent)
    write_result(target, result, order, photo=photo, model=ModelId.of(pipeline.model))
    return order.recipe, summary


def _made(
    pipeline: Pipeline, photo: Photo, order: RestoreOrder, watch: Watch
) -> tuple[RestoreOrder, Result, Summary]:
    """The result of an order on a photo; the order comes back with the paint that it asks for."""
    if order.masks:
        size = order.recipe.output_size(photo.height, photo.width)
        paint = paint_from_masks(
            order.refine_mask, order.keep_mask, size, heal_mask=order.heal_mask
        )
        order = replace(order, recipe=order.recipe.with_(paint=paint))
    order, found = protected(order, photo)
    tell_needs(pipeline, order.recipe.output_size(photo.height, photo.width), watch)
    request = Request(photo, order.recipe, precision=order.precision)
    result = result_of(pipeline.run(request), watch)
    summary = summary_of(result, measured_detail(result.image, photo.pixels), pipeline)
    notes = (*photo.notes, *found)
    return order, result, replace(summary, notes=notes, pages=photo.pages)


def tell_needs(pipeline: Pipeline, size: tuple[int, int], watch: Watch) -> None:
    """Tell what a large run on the processor needs and what there is, before it begins."""
    from models.engine import told_needs

    free = free_bytes() if pipeline.model.device.type == "cpu" else None
    notice = told_needs(size, free)
    if notice is not None:
        watch(notice)


def write_result(
    target: Path,
    result: Result,
    order: RestoreOrder,
    *,
    photo: Photo,
    model: ModelId | None,
    detail: FineDetail | None = None,
) -> None:
    """Write a result, its recipe and its maps; without metadata, the recipe names no photo.

    Args:
        target: The file, for which `free_target` has been asked.
        result: Of the order's recipe on the photo.
        order: How it is written.
        photo: The photo.
        model: The weights.
        detail: Fine detail of the result; None has it measured where its map is written.

    Raises:
        ExportError: A file is there already or cannot be written, or maps are to be pages of a
            format that has none.
    """
    options = order.writing
    date = date_of(photo.path) if options.keep_date else None
    named = photo if options.keep_metadata else None
    file = recipe_for(order.recipe, model, named, result.precision)
    text = to_json(file) if order.embed else None
    if detail is None and order.maps != "none":
        detail = measured_detail(result.image, photo.pixels)
    if order.maps == "pages":
        save_with_maps(
            target, result, source=photo, options=options, recipe_json=text, detail=detail
        )
    else:
        save_picture(
            target,
            result.image,
            source=photo,
            options=options,
            recipe_json=text,
            generated=generated_share(result) > 0,
        )
    if order.maps == "files":
        for kind, path in map_paths(target).items():
            save_map(path, result, kind, detail=detail, overwrite=options.overwrite)
    keep_date(target, date)


def replace_photo(
    photo: Photo, result: Result, order: RestoreOrder, model: ModelId | None
) -> Path | None:
    """Write a result over the file of its photo, whole or not at all.

    Args:
        photo: The photo, as it was opened.
        result: Of the order's recipe on it.
        order: How it is written, and whether the original is kept.
        model: The weights.

    Returns:
        Where the original is kept; None where it is not.

    Raises:
        ExportError: The file has changed since, or cannot be replaced; then it is as it was.
    """
    check_replaceable(photo)
    check_unchanged(photo)
    assert photo.path is not None
    original = keep_original(photo.path) if order.keep_original else None
    write_result(photo.path, result, order, photo=photo, model=model)
    return original


def summary_of(result: Result, detail: FineDetail, pipeline: Pipeline) -> Summary:
    """A result in numbers."""
    height, width = result.image.shape[:2]
    return Summary(
        size=(height, width),
        tokens=int(result.tokens.size),
        kept_share=result.kept_share,
        generated_share=generated_share(result),
        invented_detail=detail.invented,
        steps_run=len(result.steps),
        seconds=result.seconds,
        device=str(pipeline.model.device),
        tile=result.tile,
        precision=result.precision,
    )


def check_writable(job: Job) -> None:
    """Check before the work, not after it, that the result can be written.

    Raises:
        ExportError: The folder is missing and not ours to make, or nothing can be written there.
    """
    folder = job.target.parent
    if job.target.is_dir():
        raise ExportError("{target} is a folder; give the result a file name.", target=job.target)
    if job.root is not None and job.root.absolute().parent.is_dir():
        while not folder.exists():  # will be made
            folder = folder.absolute().parent
    if not folder.is_dir():
        raise ExportError(
            "There is no folder {folder}; create it first, or choose another one.", folder=folder
        )
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _unwritable(folder, error) from error


def make_folder(folder: Path) -> None:
    """Make the folder of a result, unless it is there.

    Raises:
        ExportError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error


def written_files(target: Path, maps: MapsChoice) -> tuple[Path, ...]:
    """Every file that a result becomes: the picture, and its maps if they go beside it."""
    return (target, *(map_paths(target).values() if maps == "files" else ()))


def free_target(target: Path, exists: Exists, maps: MapsChoice = "none") -> Path | None:
    """A target where no file is in the way of the picture and its maps, or None to skip.

    Raises:
        ExportError: A file is there and must not be replaced.
    """

    def taken(path: Path) -> list[Path]:
        return [each for each in written_files(path, maps) if each.exists()]

    try:
        there = taken(target)
        if not there or exists == "overwrite":
            return target
        if exists == "skip":
            return None
        if exists == "unique":
            numbered = (target.with_stem(f"{target.stem}_{number}") for number in count(1))
            return next(path for path in numbered if not taken(path))
    except OSError as error:
        raise _unwritable(target.parent, error) from error
    raise TakenError(
        "“{name}” already exists; choose another name, or replace it.", name=there[0].name
    )


def put(part: Path, target: Path, *, overwrite: bool) -> None:
    """Give a written file its name; without ``overwrite``, never replacing another."""
    target = target.resolve() if target.is_symlink() else target
    try:
        if not overwrite:
            try:
                target.hardlink_to(part)
            except OSError:  # a file system without links
                if target.exists():
                    sentence = Sentence(
                        "{name} already exists and was not replaced; choose another name.",
                        name=target.name,
                    )
                    raise ExportError(sentence) from None
            else:
                part.unlink()
                return
        try:
            part.replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            nearby = temporary_name(target)
            shutil.copyfile(part, nearby)
            nearby.replace(target)
    except OSError as error:
        raise _unwritable(target.parent, error) from error


def _unwritable(folder: Path, error: OSError) -> ExportError:
    sentence = Sentence(
        "The folder {folder} cannot be written to; choose another one.", folder=folder
    )
    if error.errno == errno.ENAMETOOLONG:
        sentence = Sentence("The name of the result is too long; choose a shorter name template.")
    return ExportError(sentence, detail=str(error))
