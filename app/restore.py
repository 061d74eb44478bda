"""`iter-studio restore` and `demo`: the pipeline on files, with progress on standard error."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import StudioError
from models.recipe import Recipe

if TYPE_CHECKING:
    from models.batch import Exists, Restored
    from models.events import Event
    from models.pipeline import Pipeline

SHARES = {"encode": 0.15, "evaluate": 0.05, "refine": 0.45, "decode": 0.35}
"""About how much of a run each stage takes; only the progress bar uses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreCall:
    """The arguments of `iter-studio restore`."""

    source: Path
    target: Path | None
    recipe: Recipe
    refine_mask: Path | None = None
    keep_mask: Path | None = None
    model: Path | None = None
    tile: int = 0
    device: str = "auto"
    extension: str = "png"
    quality: int = 92
    recursive: bool = False
    exists: Exists | None = None
    strip: bool = False
    as_json: bool = False


def run_restore(call: RestoreCall) -> int:
    """Restore one photo or a folder. Returns the exit code: 0 only if every photo worked.

    Raises:
        StudioError: Nothing could be started.
    """
    from models.batch import RestoreOptions, plan_jobs, restore_all
    from models.photo import SaveOptions

    jobs = plan_jobs(
        call.source,
        call.target,
        scale=call.recipe.scale,
        extension=call.extension,
        recursive=call.recursive,
    )
    default: Exists = "skip" if call.source.is_dir() else "refuse"
    exists = call.exists or default
    options = RestoreOptions(
        exists=exists,
        refine_mask=call.refine_mask,
        keep_mask=call.keep_mask,
        save=SaveOptions(
            quality=call.quality, keep_metadata=not call.strip, overwrite=exists == "overwrite"
        ),
    )
    _check_inputs(call)
    pipeline = _pipeline(call)
    finished: list[Restored] = []
    with _Bar(len(jobs)) as bar:
        for restored in restore_all(pipeline, jobs, call.recipe, options, watch=bar.watch):
            finished.append(restored)
            bar.next_photo()
    _report(call, pipeline, finished)
    return 1 if any(restored.error for restored in finished) else 0


def _check_inputs(call: RestoreCall) -> None:
    """Find a bad photo before the networks are loaded."""
    from models.photo import open_photo

    for path in (call.source, call.refine_mask, call.keep_mask):
        if path is not None and not path.is_dir():
            open_photo(path)


def _pipeline(call: RestoreCall) -> Pipeline:
    from models.checkpoint import load_model
    from models.device import choose_device
    from models.pipeline import Pipeline

    model = load_model(call.model, device=choose_device(call.device))
    return Pipeline(model, tile=call.tile or None)


def _report(call: RestoreCall, pipeline: Pipeline, finished: list[Restored]) -> None:
    if call.as_json:
        described = [_described(restored, pipeline) for restored in finished]
        document = described if call.source.is_dir() else described[0]
        sys.stdout.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    for restored in finished:
        source, target = restored.job.source.name, restored.job.target
        if restored.error is not None:
            sys.stderr.write(f"iter-studio: {restored.error.sentence}\n")
        elif call.as_json:
            continue
        elif restored.result is None:
            sys.stdout.write(f"{source}: skipped, {target} is there already\n")
        else:
            result = restored.result
            sys.stdout.write(
                f"{source} -> {target}  {result.image.shape[1]}x{result.image.shape[0]}, "
                f"{result.kept_share:.0%} kept, {len(result.steps)} of {call.recipe.steps} steps, "
                f"{result.seconds['total']:.1f} s\n"
            )
    failed = sum(restored.error is not None for restored in finished)
    if failed and len(finished) > 1:
        sys.stderr.write(f"iter-studio: {failed} of {len(finished)} photos failed.\n")


def _described(restored: Restored, pipeline: Pipeline) -> dict[str, object]:
    """One photo as the object that `--json` prints."""
    recipe, result = restored.recipe, restored.result
    described: dict[str, object] = {
        "input": str(restored.job.source),
        "output": str(restored.job.target) if restored.error is None else None,
        "scale": recipe.scale,
        "alpha": recipe.alpha,
        "steps": recipe.steps,
        "seed": recipe.seed,
    }
    if restored.error is not None:
        return {**described, "error": restored.error.sentence}
    if result is None:
        return {**described, "skipped": True}
    config = pipeline.model.config
    return {
        **described,
        "steps_run": len(result.steps),
        "tokens": int(result.tokens.size),
        "kept": round(result.kept_share, 4),
        "synthesised": round(1 - result.kept_share, 4),
        "device": str(pipeline.model.device),
        "model": f"{config.name} ({pipeline.model.digest})",
        "seconds": result.seconds,
    }


class _Bar:
    """Progress on standard error; silent where nobody watches."""

    def __init__(self, photos: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=console, disable=not console.is_terminal)
        self._task = self._progress.add_task("restoring", total=photos)
        self._photos = 0

    def __enter__(self) -> _Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def next_photo(self) -> None:
        """One more photo is done."""
        self._photos += 1
        self._progress.update(self._task, completed=self._photos)

    def watch(self, event: Event) -> None:
        """Follow the events of one photo."""
        from models.events import Progress, Stepped

        if isinstance(event, Progress):
            names = list(SHARES)
            before = sum(SHARES[name] for name in names[: names.index(event.stage)])
            part = before + SHARES[event.stage] * event.done / max(1, event.total)
            self._progress.update(
                self._task, completed=self._photos + part, description=event.stage
            )
        elif isinstance(event, Stepped):
            description = f"step {event.executed} of {event.planned}"
            self._progress.update(self._task, description=description)


def run_demo(folder: Path) -> int:
    """Restore the bundled sample, write result and comparison, open the window on a display."""
    from models.batch import Job as RestoreJob
    from models.batch import RestoreOptions, restore_one
    from models.compare import side_by_side
    from models.photo import SaveOptions, open_photo, save_picture
    from resources import sample_path

    sample = sample_path()
    recipe = Recipe()
    folder.mkdir(parents=True, exist_ok=True)
    call = RestoreCall(source=sample, target=folder, recipe=recipe)
    pipeline = _pipeline(call)
    target = folder / "sample_iter_x4.png"
    options = RestoreOptions(exists="overwrite", save=SaveOptions(overwrite=True))
    with _Bar(1) as bar:
        job = RestoreJob(sample, target, folder)
        restored = restore_one(pipeline, job, recipe, options, watch=bar.watch)
    if restored.result is None:
        raise StudioError("The sample photo could not be restored.")
    after = (restored.result.image >> 8).astype("uint8")
    sheet = side_by_side((open_photo(sample).image() * 255).astype("uint8"), after)
    comparison = folder / "sample_comparison.png"
    save_picture(comparison, sheet, options=SaveOptions(overwrite=True))
    seconds = restored.result.seconds["total"]
    sys.stdout.write(f"Restored the sample photo in {seconds:.1f} s:\n  {target}\n  {comparison}\n")
    if not has_display():
        sys.stdout.write("There is no display, so the window stays closed.\n")
        return 0
    from app.window import run_window

    return run_window(sample)


def has_display() -> bool:
    """Whether a window could be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
