"""`iter-studio restore` and `demo`: photos from files to files, told on the way."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, redirect_stdout
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from models.errors import BatchError, StudioError
from models.recipe import Recipe

if TYPE_CHECKING:
    from app.cli.progress import Bar
    from models.batch import Engine, Job, Restored, RestoreOptions
    from models.engine import Pipeline
    from models.recipe import Exists, MapsChoice, ModelId, RecipeFile

INTERRUPTED = 130
"""Exit code after Ctrl-C."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreCall:
    """The arguments of `iter-studio restore`.

    Attributes:
        settings: Fields of the recipe that were given, by name.
        recipe: Recipe file, or a picture with one inside.
        model: Weights file, or name of an imported model.
        ray: Address of a cluster, or "local".
    """

    source: Path
    target: Path | None
    settings: dict[str, Any] = field(default_factory=dict)
    recipe: Path | None = None
    refine_mask: Path | None = None
    keep_mask: Path | None = None
    model: str | None = None
    tile: int = 0
    threads: int = 0
    device: str = "auto"
    extension: str = "png"
    name: str = "{stem}_iter_x{scale}.{ext}"
    quality: int = 92
    depth: Literal[8, 16] | None = None
    maps: MapsChoice = "none"
    recursive: bool = False
    exists: Exists | None = None
    resume: bool = True
    ray: str | None = None
    workers: int | None = None
    strip: bool = False
    as_json: bool = False


def run_restore(call: RestoreCall) -> int:
    """Restore one photo or a folder.

    Returns:
        The exit code: 0 only if every photo worked.

    Raises:
        StudioError: Nothing could be started.
    """
    try:
        return _restore(call)
    except KeyboardInterrupt:
        _note("stopped before any photo was done.")
        return INTERRUPTED


def _restore(call: RestoreCall) -> int:
    from models.images import open_photo
    from models.recipe import load_recipe

    if call.workers is not None and call.ray is None:
        raise BatchError("--workers needs a cluster: add --ray local.")
    if call.ray is not None:
        call = _with_whole_paths(call)
    file = load_recipe(call.recipe) if call.recipe else None
    recipe = _recipe(call, file)
    jobs = _jobs(call, recipe)
    for path in (call.refine_mask, call.keep_mask):
        if path is not None:
            open_photo(path)  # a bad mask is found before the networks are loaded
    options = _options(call)
    if call.maps == "pages" and any(job.target.suffix not in (".tif", ".tiff") for job in jobs):
        raise BatchError("Only TIFF holds maps beside the picture: add --format tif.")
    if call.maps == "files" and call.source.is_dir():
        raise BatchError("--maps files is for a single photo; give --maps pages for a folder.")
    if not call.source.is_dir():
        return _restore_photo(call, jobs[0], recipe, options, file)
    return _restore_folder(call, jobs, recipe, options, file)


def _with_whole_paths(call: RestoreCall) -> RestoreCall:
    """The same call for workers that start in another folder."""
    names = ("source", "target", "refine_mask", "keep_mask")
    paths = {name: getattr(call, name) for name in names}
    return replace(call, **{name: path and path.absolute() for name, path in paths.items()})


def _recipe(call: RestoreCall, file: RecipeFile | None) -> Recipe:
    """The recipe of the file or the model's usual one, with the settings that were given."""
    if file is None:
        if call.model is None:
            return Recipe(**call.settings)
        from models.networks import default_recipe
        from models.weights import load_config, weights_file

        return default_recipe(load_config(weights_file(call.model))).with_(**call.settings)
    for name, value in call.settings.items():
        there = getattr(file.recipe, name)
        if there != value:
            _note(f"--{name} {value} is used, not the recipe's {there}.")
    if file.recipe.paint is not None and (call.refine_mask or call.keep_mask):
        _note("the masks are used, not the recipe's paint.")
    return file.recipe.with_(**call.settings)


def _jobs(call: RestoreCall, recipe: Recipe) -> list[Job]:
    from models.batch import Naming, plan_jobs, written_results

    naming = Naming(
        template=call.name,
        extension=call.extension,
        recipe=recipe,
        model=Path(call.model).stem if call.model else "compact",
    )
    folder = call.target or call.source
    results = written_results(folder) if call.source.is_dir() else []
    return plan_jobs(call.source, call.target, naming, recursive=call.recursive, results=results)


def _options(call: RestoreCall) -> RestoreOptions:
    from models.batch import RestoreOptions
    from models.images import SaveOptions

    return RestoreOptions(
        exists=call.exists or ("skip" if call.source.is_dir() else "refuse"),
        refine_mask=call.refine_mask,
        keep_mask=call.keep_mask,
        save=SaveOptions(quality=call.quality, bit_depth=call.depth, keep_metadata=not call.strip),
        maps=call.maps,
        resume=call.resume,
    )


def _restore_photo(
    call: RestoreCall, job: Job, recipe: Recipe, options: RestoreOptions, file: RecipeFile | None
) -> int:
    from app.cli.progress import Bar
    from app.cli.report import described, line
    from models.batch import check_writable, free_target, restore_one
    from models.images import open_photo
    from models.recipe import ModelId, differences

    if call.ray is not None:
        raise BatchError("--ray is for folders; restore a single photo without it.")
    photo = open_photo(job.source)
    if free_target(job.target, options.exists, options.maps) is not None:
        check_writable(job)
    pipeline = _pipeline(call)
    model = ModelId.of(pipeline.model)
    for sentence in differences(file, model, photo) if file else ():
        _note(sentence)
    with Bar(1) as bar:
        bar.begin()
        restored = restore_one(
            pipeline, job, recipe, options, watch=lambda event: bar.watch(job, event)
        )
    if call.as_json:
        _print_json(described(restored, model))
    else:
        bar.say(line(restored))
    return 0


def _restore_folder(
    call: RestoreCall,
    jobs: list[Job],
    recipe: Recipe,
    options: RestoreOptions,
    file: RecipeFile | None,
) -> int:
    from app.cli.progress import Bar
    from models.batch import Journal
    from models.recipe import differences

    with ExitStack() as stack:
        journal = stack.enter_context(Journal(call.target or call.source))
        bar = Bar(len(jobs))
        engine = _engine(call, bar, stack)
        for sentence in differences(file, engine.model, None) if file else ():
            _note(sentence)
        stack.enter_context(bar)
        from models.batch import run_batch

        results = run_batch(jobs, recipe, options, journal=journal, engine=engine)
        finished, stop = _follow(results, bar, call)
    return _report(call, finished, stop, total=len(jobs), model=engine.model)


def _follow(
    results: Iterator[Restored], bar: Bar, call: RestoreCall
) -> tuple[list[Restored], StudioError | KeyboardInterrupt | None]:
    """Tell of every photo as it leaves the batch; also returns what stopped it before the end."""
    from app.cli.report import failure, line

    finished: list[Restored] = []
    bar.begin()
    try:
        for restored in results:
            finished.append(restored)
            if restored.error is not None:
                bar.say(f"iter-studio: {failure(restored)}", error=True)
            elif not call.as_json:
                bar.say(line(restored))
            bar.done(restored)
    except (StudioError, KeyboardInterrupt) as stop:
        return finished, stop
    return finished, None


def _report(
    call: RestoreCall,
    finished: list[Restored],
    stop: StudioError | KeyboardInterrupt | None,
    *,
    total: int,
    model: ModelId,
) -> int:
    """The end of a batch: objects, failures, and how to go on. Returns the exit code."""
    from app.cli.report import described, described_error, failure

    if call.as_json:
        objects = [described(restored, model) for restored in finished]
        if isinstance(stop, StudioError):
            objects.append({"error": described_error(stop)})
        _print_json(objects)
    failed = [restored for restored in finished if restored.error]
    if failed:
        _note(f"{len(failed)} of {total} photos failed:")
        for restored in failed:
            sys.stderr.write(f"  {restored.job.source}: {failure(restored)}\n")
    if stop is not None:
        if isinstance(stop, StudioError):
            _note(stop.sentence)
        _note(f"stopped after {len(finished)} of {total} photos; the same command goes on.")
        return 1 if isinstance(stop, StudioError) else INTERRUPTED
    return 1 if failed else 0


def _engine(call: RestoreCall, bar: Bar, stack: ExitStack) -> Engine:
    from models.batch import LocalEngine

    if call.ray is None:
        return LocalEngine(_pipeline(call), bar.watch)
    import torch

    # Ray tells on standard output of workers that died; that is for results.
    stack.enter_context(redirect_stdout(io.StringIO()))
    from models.batch import RayEngine, WorkerSetup
    from models.recipe import ModelId
    from models.weights import load_model, weights_file

    weights = weights_file(call.model)
    setup = WorkerSetup(
        weights=weights and weights.absolute(),
        model=ModelId.of(load_model(weights)),
        device=call.device,
        tile=call.tile or None,
        threads=call.threads or torch.get_num_threads(),
    )
    return stack.enter_context(RayEngine(setup, address=call.ray, workers=call.workers))


def open_networks(
    model: str | None = None, *, device: str = "auto", tile: int = 0, threads: int = 0
) -> Pipeline:
    """Load the networks as `RestoreCall` describes them.

    Raises:
        StudioError: There is no such model or device.
    """
    import torch

    from models.engine import open_pipeline
    from models.weights import weights_file

    if threads:
        torch.set_num_threads(threads)
    return open_pipeline(weights_file(model), device=device, tile=tile or None)


def _pipeline(call: RestoreCall) -> Pipeline:
    return open_networks(call.model, device=call.device, tile=call.tile, threads=call.threads)


def _note(sentence: str) -> None:
    sys.stderr.write(f"iter-studio: {sentence}\n")


def _print_json(value: Any) -> None:  # noqa: ANN401 (whatever JSON can hold)
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def run_demo(folder: Path) -> int:
    """Restore the bundled sample, write result and comparison, open the window on a display."""
    from app.cli.progress import Bar
    from models.batch import Job, RestoreOptions, restore_one
    from models.comparison import side_by_side
    from models.images import SaveOptions, open_photo, save_picture
    from resources import sample_path

    sample = sample_path()
    folder.mkdir(parents=True, exist_ok=True)
    job = Job(sample, folder / "sample_iter_x4.png", folder)
    pipeline = _pipeline(RestoreCall(source=sample, target=folder))
    with Bar(1) as bar:
        bar.begin()
        restored = restore_one(
            pipeline,
            job,
            Recipe(),
            RestoreOptions(exists="overwrite"),
            watch=lambda event: bar.watch(job, event),
        )
    before, after = (
        (open_photo(path).image() * 255).round().astype("uint8") for path in (sample, job.target)
    )
    comparison = folder / "sample_comparison.png"
    save_picture(comparison, side_by_side(before, after), options=SaveOptions(overwrite=True))
    seconds = restored.summary.seconds["total"] if restored.summary else 0.0
    sys.stdout.write(
        f"Restored the sample photo in {seconds:.1f} s:\n  {job.target}\n  {comparison}\n"
    )
    if not has_display():
        sys.stdout.write("There is no display, so the window stays closed.\n")
        return 0
    from app.window.window import run_window

    return run_window(sample)


def has_display() -> bool:
    """Whether a window could be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
