"""`iter-studio restore` and `demo`: photos from files to files, with reports on the way."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, redirect_stdout
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.options import INTERRUPTED
from app.diagnostics import has_screen
from app.languages.terminal import retold
from models.errors import BatchError, StudioError
from models.recipe import Precision

if TYPE_CHECKING:
    from app.cli.progress import Bar
    from models.batch import Engine, Job, Machine, Restored, RestoreOrder
    from models.engine import Pipeline
    from models.recipe import ModelId, Recipe, RecipeFile, Variant


def chosen_recipe(
    given: Mapping[str, object],
    file: RecipeFile | None,
    weights: Path | None,
    variant: Variant | None = None,
) -> Recipe:
    """The recipe of the file, or the usual one of the weights, with the settings that are given.

    Args:
        given: Fields of the recipe by name; None where nothing is given.
        file: Recipe to begin with; given settings take precedence, and are reported.
        weights: Weights file; None is the bundled one.
        variant: A named look; given settings go before it.

    Raises:
        StudioError: There is no such recipe, or there are no such weights.
    """
    from models.networks import default_recipe
    from models.recipe import settings_of
    from models.weights import BUNDLED, load_config

    config = load_config(weights or BUNDLED)
    settings = settings_of(variant, config) if variant is not None else {}
    settings |= {name: value for name, value in given.items() if value is not None}
    if file is not None:
        for name, value in settings.items():
            there = getattr(file.recipe, name)
            if there != value:
                note(f"--{name} {value} is used, not the recipe's {there}.")
        return file.recipe.with_(**settings)
    return default_recipe(config).with_(**settings)


def chosen_precision(given: Precision | None, file: RecipeFile | None) -> Precision:
    """The precision that is given, or that of the recipe file, or what suits the device."""
    made_in = Precision.AUTO if file is None else file.precision
    if given is not None and made_in not in (Precision.AUTO, given):
        note(f"--precision {given} is used, not the recipe's {made_in}.")
    return made_in if given is None else given


def reframed(recipe: Recipe, *, crop: str | None, turns: int | None, angle: float | None) -> Recipe:
    """The recipe for another part of the photo; what is None stays as the recipe has it.

    Args:
        recipe: Paint and branch belong to its part and are left out of another one, with a note.
        crop: As it is typed, see `models.framing.Crop.read`.
        turns: Quarter turns clockwise.
        angle: Of the straightening, in degrees clockwise.

    Raises:
        RecipeError: Something of it is out of range.
    """
    from models.framing import Crop

    framing = recipe.framing
    if turns is not None:
        framing = replace(framing, turns=turns)
    if angle is not None:
        framing = replace(framing, angle=angle)
    if crop is not None:
        framing = replace(framing, crop=Crop.read(crop))
    if framing == recipe.framing:
        return recipe
    if recipe.painted or recipe.branch is not None:
        note("the crop is not the recipe's, so its paint and branch are left out.")
    return recipe.reframed(framing)


def run_restore(
    order: RestoreOrder,
    machine: Machine,
    *,
    file: RecipeFile | None = None,
    ray: str | None = None,
    workers: int | None = None,
    as_json: bool = False,
) -> int:
    """Restore one photo or a folder.

    Args:
        order: Its source is one photo or one folder.
        machine: Where it is done.
        file: The recipe that the order's comes from; what has changed since is reported.
        ray: Address of a cluster, or "local".
        workers: Photos at a time on the cluster.
        as_json: Print objects and nothing else.

    Returns:
        The exit code: 0 only if every photo worked.

    Raises:
        StudioError: Nothing could be started.
    """
    from models.batch import plan_jobs

    if workers is not None and ray is None:
        raise BatchError("--workers needs a cluster: add --ray local.")
    if order.masks and file is not None and file.recipe.paint is not None:
        note("the masks are used, not the recipe's paint.")
    if ray is not None:
        order = order.absolute()
    jobs = plan_jobs(order)
    _check(order, jobs)
    if order.sources[0].is_dir():
        opening = partial(_engine, machine, ray, workers, order.precision)
        return _restore_folder(order, jobs, opening, file, as_json=as_json)
    if ray is not None:
        raise BatchError("--ray is for folders; restore a single photo without it.")
    return _restore_photo(order, jobs, machine, file, as_json=as_json)


def _check(order: RestoreOrder, jobs: list[Job]) -> None:
    """Find impossible requests before the networks are loaded.

    Raises:
        StudioError: A mask is no picture, faces cannot be found, or the maps do not fit the
            results.
    """
    from models.batch import check_finders
    from models.images import open_photo

    check_finders(order)
    for path in order.masks:
        open_photo(path)
    if order.maps == "pages" and any(job.target.suffix not in (".tif", ".tiff") for job in jobs):
        raise BatchError("Only TIFF can hold maps as pages: add --format tif.")
    if order.maps == "files" and order.sources[0].is_dir():
        raise BatchError("--maps files is for a single photo; give --maps pages for a folder.")
    if order.in_place:
        _check_in_place(order)
    elif order.keep_original:
        raise BatchError("--keep-original keeps what --in-place replaces; give both.")


def _check_in_place(order: RestoreOrder) -> None:
    if order.sources[0].is_dir():
        raise BatchError("--in-place is for a single photo; choose a folder for results with -o.")
    if order.file is not None or order.folder is not None:
        raise BatchError("--in-place and -o contradict each other; give only one.")
    if order.maps != "none":
        raise BatchError("--maps would lie beside the photo; give -o instead of --in-place.")


def _restore_photo(
    order: RestoreOrder,
    jobs: list[Job],
    machine: Machine,
    file: RecipeFile | None,
    *,
    as_json: bool,
) -> int:
    """Restore one photo, or each of the pictures in its file."""
    from app.cli.progress import described
    from models.batch import check_replaceable, check_writable, free_target
    from models.images import open_photo
    from models.recipe import ModelId, differences

    photo = open_photo(jobs[0].source, page=jobs[0].page).framed(order.recipe.framing)
    if order.in_place:
        check_replaceable(photo)
    for job in jobs:
        if order.in_place or free_target(job.target, order.exists, order.maps) is not None:
            check_writable(job)
    pipeline = machine.open()
    model = ModelId.of(pipeline.model)
    if file is not None:
        order = _fitting(order, file, model)
        for sentence in differences(file, model, photo):
            note(retold(sentence))
    finished = _restore_each(pipeline, jobs, order, as_json=as_json)
    if as_json:
        objects = [described(restored, model) for restored in finished]
        _print_json(objects[0] if len(objects) == 1 else objects)
    return 0


def _restore_each(
    pipeline: Pipeline, jobs: list[Job], order: RestoreOrder, *, as_json: bool
) -> list[Restored]:
    """Restore photos one after another, with a bar and a line for each."""
    from app.cli.progress import Bar, line, notes_on
    from models.batch import restore_one

    finished = []
    with Bar(len(jobs)) as bar:
        bar.begin()
        for job in jobs:
            watch = partial(bar.watch, job)
            restored = restore_one(pipeline, job, order, watch=watch)
            finished.append(restored)
            if not as_json:
                bar.say(line(restored))
            for sentence in notes_on(restored, order):
                bar.say(f"iter-studio: {retold(sentence)}", error=True)
            bar.done(restored)
    return finished


def _fitting(order: RestoreOrder, file: RecipeFile, model: ModelId) -> RestoreOrder:
    """The order with what its recipe can mean in a model."""
    from models.recipe import usable_recipe

    if usable_recipe(file, model) == file.recipe:
        return order
    return replace(order, recipe=order.recipe.without_choices())


def _restore_folder(
    order: RestoreOrder,
    jobs: list[Job],
    open_engine: Callable[[Bar, ExitStack], Engine],
    file: RecipeFile | None,
    *,
    as_json: bool,
) -> int:
    from app.cli.progress import Bar
    from models.batch import Journal, run_batch
    from models.recipe import differences

    with ExitStack() as stack:
        journal = stack.enter_context(Journal(order.root))
        bar = Bar(len(jobs))
        engine = open_engine(bar, stack)
        if file is not None:
            order = _fitting(order, file, engine.model)
            for sentence in differences(file, engine.model, None):
                note(retold(sentence))
        stack.enter_context(bar)
        results = run_batch(jobs, order, journal=journal, engine=engine)
        finished, stop = _follow(results, bar, order, as_json=as_json)
    return _report(finished, stop, total=len(jobs), model=engine.model, as_json=as_json)


def _follow(
    results: Iterator[Restored], bar: Bar, order: RestoreOrder, *, as_json: bool
) -> tuple[list[Restored], StudioError | KeyboardInterrupt | None]:
    """Report every photo as it leaves the batch; also returns what stopped it early."""
    from app.cli.progress import failure, line, notes_on

    finished: list[Restored] = []
    bar.begin()
    try:
        for restored in results:
            finished.append(restored)
            if restored.error is not None:
                bar.say(f"iter-studio: {failure(restored)}", error=True)
            elif not as_json:
                bar.say(line(restored))
            for sentence in notes_on(restored, order):
                bar.say(f"iter-studio: {retold(sentence)}", error=True)
            bar.done(restored)
    except (StudioError, KeyboardInterrupt) as stop:
        return finished, stop
    return finished, None


def _report(
    finished: list[Restored],
    stop: StudioError | KeyboardInterrupt | None,
    *,
    total: int,
    model: ModelId,
    as_json: bool,
) -> int:
    """Report the end of a batch: objects, failures, how to continue. Returns the exit code."""
    from app.cli.progress import described, described_error

    if as_json:
        objects = [described(restored, model) for restored in finished]
        if isinstance(stop, StudioError):
            objects.append({"error": described_error(stop)})
        _print_json(objects)
    failed = [restored for restored in finished if restored.error]
    if failed:
        note(f"{len(failed)} of {total} photos failed:")
        for restored in failed:
            sentence = retold(restored.error.sentence) if restored.error else ""
            sys.stderr.write(f"  {restored.job.source}: {sentence}\n")
    if stop is not None:
        if isinstance(stop, StudioError):
            note(retold(stop.sentence))
        note(f"stopped after {len(finished)} of {total} photos; run the same command to continue.")
        return 1 if isinstance(stop, StudioError) else INTERRUPTED
    return 1 if failed else 0


def _engine(
    machine: Machine,
    ray: str | None,
    workers: int | None,
    precision: Precision,
    bar: Bar,
    stack: ExitStack,
) -> Engine:
    from models.batch import LocalEngine

    if ray is None:
        return LocalEngine(machine.open(), bar.watch)
    import torch

    # Ray reports workers that died on standard output, which is for results.
    stack.enter_context(redirect_stdout(io.StringIO()))
    from models.batch import RayEngine
    from models.recipe import ModelId
    from models.weights import load_model

    machine = replace(
        machine,
        weights=machine.weights and machine.weights.absolute(),
        threads=machine.threads or torch.get_num_threads(),
    )
    model = ModelId.of(load_model(machine.weights))
    engine = RayEngine(machine, model, address=ray, workers=workers, precision=precision)
    return stack.enter_context(engine)


def note(sentence: str) -> None:
    """Print a note on standard error."""
    sys.stderr.write(f"iter-studio: {sentence}\n")


def _print_json(value: Any) -> None:  # noqa: ANN401 (whatever JSON can hold)
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def run_demo(folder: Path) -> int:
    """Restore the bundled sample, write result and comparison, open the window on a display."""
    from app.cli.progress import Bar
    from models.batch import Job, Machine, RestoreOrder, restore_one
    from models.comparison import side_by_side
    from models.images import SaveOptions, open_photo, save_picture
    from resources import sample_path

    sample = sample_path()
    folder.mkdir(parents=True, exist_ok=True)
    job = Job(sample, folder / "sample_iter_x4.png", folder)
    pipeline = Machine().open()
    order = RestoreOrder(exists="overwrite")
    with Bar(1) as bar:
        bar.begin()
        restored = restore_one(pipeline, job, order, watch=lambda event: bar.watch(job, event))
    before, after = (
        (open_photo(path).image() * 255).round().astype("uint8") for path in (sample, job.target)
    )
    comparison = folder / "sample_comparison.png"
    save_picture(comparison, side_by_side(before, after), options=SaveOptions(overwrite=True))
    seconds = restored.summary.seconds["total"] if restored.summary else 0.0
    sys.stdout.write(
        f"Restored the sample photo in {seconds:.1f} s:\n  {job.target}\n  {comparison}\n"
    )
    if not has_screen():
        sys.stdout.write("There is no display, so the window was not opened.\n")
        return 0
    from app.window.application import run_window

    return run_window([sample])
