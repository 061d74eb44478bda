"""`iter-studio compare`: two pictures on one, or in motion; a recipe is run where it takes one.

`--json` prints one object; keys are added, never renamed:

| key | meaning |
|---|---|
| `before`, `after`, `output` | paths; `output` is where the file really is |
| `status` | "written" or "skipped" (a file is there already) |
| `layout` | as it was asked for |
| `width`, `height` | of the comparison in pixels; null where it was skipped |
| `frames`, `seconds` | how many pictures it has, and how long it lasts: 1 and 0 for a still one |
| `notes` | sentences: what is not as it was when the recipe was made |

What stops it is printed as one object that holds nothing but `error`, as `restore` does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import RecipeError

if TYPE_CHECKING:
    from models.comparison import Comparison, Written
    from models.events import Result
    from models.grid import Pixels
    from models.images import Photo, SaveOptions
    from models.recipe import Exists


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareCall:
    """The arguments of `iter-studio compare`.

    Attributes:
        before: The photo.
        after: The restored picture, or a recipe that makes it.
        model, device, tile, threads: As in `app.cli.run_restore.RestoreCall`.
    """

    before: Path
    after: Path
    target: Path
    comparison: Comparison
    save: SaveOptions
    exists: Exists
    model: str | None = None
    device: str = "auto"
    tile: int = 0
    threads: int = 0
    as_json: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Rerun:
    """What a recipe gives: the result, and its steps as pictures for who wants them."""

    result: Result
    frames: Iterable[Pixels] | None
    notes: list[str]


def run_compare(call: CompareCall) -> int:
    """Make the comparison and write it; returns the exit code.

    Raises:
        StudioError: It cannot be made or written.
    """
    from models.batch import free_target
    from models.comparison import after_of, save_comparison
    from models.images import open_photo

    path = free_target(call.target, call.exists)
    if path is None:
        _tell(call, call.target, None, [])
        return 0
    photo = open_photo(call.before)
    from_recipe = call.after.suffix.lower() == ".json"
    rerun = _rerun(call, photo) if from_recipe or call.comparison.needs_run else None
    for note in rerun.notes if rerun else ():
        sys.stderr.write(f"iter-studio: {note}\n")
    if rerun is not None and (from_recipe or call.comparison.layout.shows_run):
        after = after_of(rerun.result)
    else:
        after = eight_bits(open_photo(call.after))
    written = save_comparison(
        path,
        call.comparison,
        eight_bits(photo),
        after,
        result=rerun.result if rerun else None,
        frames=rerun.frames if rerun else None,
        options=call.save,
    )
    _tell(call, path, written, rerun.notes if rerun else [])
    return 0


def _rerun(call: CompareCall, photo: Photo) -> _Rerun:
    """Run the recipe of the restored picture again: confidence and steps are not in the file."""
    from app.cli.progress import Bar
    from app.cli.run_restore import open_networks
    from models.batch import Job, run_to_end
    from models.comparison import step_pictures
    from models.events import Request
    from models.recipe import Layout, ModelId, differences, load_recipe

    try:
        file = load_recipe(call.after)
    except RecipeError as error:
        raise RecipeError(
            f"{error.sentence} The layout “{call.comparison.layout}” shows what only a run knows; "
            "choose a picture that was exported with its recipe.",
            detail=error.detail,
        ) from error
    pipeline = open_networks(call.model, device=call.device, tile=call.tile, threads=call.threads)
    notes = differences(file, ModelId.of(pipeline.model), photo)
    request, job = Request(photo, file.recipe), Job(call.before, call.target)
    with Bar(1) as bar:
        bar.begin()
        result = run_to_end(pipeline, request, lambda event: bar.watch(job, event))
    film = call.comparison.layout == Layout.FILM
    return _Rerun(result, step_pictures(pipeline, request, result) if film else None, notes)


def _tell(call: CompareCall, path: Path, written: Written | None, notes: list[str]) -> None:
    if not call.as_json:
        words = f"{path}" if written else f"{path} is there already and was left alone"
        sys.stdout.write(f"{words}\n")
        return
    content = {
        "before": str(call.before),
        "after": str(call.after),
        "output": str(path),
        "status": "written" if written else "skipped",
        "layout": call.comparison.layout.value,
        "width": written.size[1] if written else None,
        "height": written.size[0] if written else None,
        "frames": written.frames if written else None,
        "seconds": written.seconds if written else None,
        "notes": notes,
    }
    sys.stdout.write(json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def eight_bits(photo: Photo) -> Pixels:
    """A photo as 8-bit pixels, on white where it is transparent."""
    from models.images import narrow, on_white

    pixels = photo.pixels
    if photo.transparency is not None:
        pixels = on_white(pixels, photo.transparency)
    return narrow(pixels)
