"""`iter-studio compare`: two pictures on one, or in motion; a recipe is run where it takes one.

`--json` prints one object; keys are added, never renamed:

| key | meaning |
|---|---|
| `before`, `after`, `output` | paths; `output` is where the file really is |
| `status` | "written" or "skipped" (a file is there already) |
| `layout` | as it was asked for |
| `width`, `height` | of the comparison in pixels; null where it was skipped |
| `frames`, `seconds` | how many pictures it has, and how long it lasts: 1 and 0 for a still one |
| `notes` | sentences: what has changed since the recipe was made |

What stops it is printed as one object that holds nothing but `error`, as `restore` does.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import Device, Gpu, Model, Threads, Tile, machine_of, usual
from app.languages.terminal import retold
from models.batch import RestoreOrder
from models.errors import RecipeError, StudioError
from models.images import QUALITIES, SaveOptions
from models.recipe import Exists, InsetRule, Layout

if TYPE_CHECKING:
    from models.batch import Job, Machine
    from models.comparison import Comparison, Written
    from models.events import Result
    from models.grid import Pixels, Rect
    from models.images import Photo

PLACE, LOOK, MOTION = "File", "Appearance", "Motion"

EXAMPLES = """Examples:

  iter-studio compare old.jpg new.png -o both.jpg

  iter-studio compare old.jpg new.png -o sheet.png --layout sheet --inset 120,80,200,150

  iter-studio compare old.jpg new.png -o wipe.gif --layout wipe --angle 60 --max-size 1000

  iter-studio compare old.jpg new.png -o trust.png --layout heatmap

  iter-studio compare old.jpg old.recipe.json -o steps.webp --layout film

Heatmap and film need more than the pictures: the recipe in AFTER is run again on BEFORE. \
With --json, one object is printed: before, after, output, status (written, skipped), \
layout, width, height, frames, seconds, notes; or error with kind and message.
"""


def compare(
    before: Annotated[Path, typer.Argument(help="The original photo.", metavar="BEFORE")],
    after: Annotated[
        Path,
        typer.Argument(
            help="The restored picture, or a recipe (.json) to make it from.", metavar="AFTER"
        ),
    ],
    target: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            help="File to write; .gif, .webp, .png (APNG) or .mp4 for wipe, flicker and film.",
            show_default=False,
            rich_help_panel=PLACE,
        ),
    ],
    layout: Annotated[
        Layout,
        typer.Option(help="How to show before and after.", rich_help_panel=LOOK),
    ] = Layout.SIDE,
    angle: Annotated[
        float,
        typer.Option(
            help="Angle of the line in degrees: 90 puts before on the left, 0 above, 270 on the "
            "right.",
            rich_help_panel=LOOK,
        ),
    ] = 90.0,
    position: Annotated[
        float,
        typer.Option(
            help="Share of a split that before takes, 0 to 1.", min=0, max=1, rich_help_panel=LOOK
        ),
    ] = 0.5,
    inset: Annotated[
        list[str] | None,
        typer.Option(
            metavar="X,Y,W,H",
            help="Part of the result to enlarge on a sheet, in result pixels; may be repeated.",
            rich_help_panel=LOOK,
        ),
    ] = None,
    inset_count: Annotated[
        int,
        typer.Option(
            help="How many insets to choose if none is given.",
            min=1,
            max=8,
            rich_help_panel=LOOK,
        ),
    ] = 3,
    inset_rule: Annotated[
        InsetRule,
        typer.Option(
            help="Where to place insets: largest difference, or lowest confidence (runs the "
            "recipe again).",
            rich_help_panel=LOOK,
        ),
    ] = "difference",
    labels: Annotated[
        tuple[str, str],
        typer.Option(
            help="Labels of before and after; leave both empty for none.", rich_help_panel=LOOK
        ),
    ] = ("Before", "After"),
    light: Annotated[
        bool, typer.Option("--light", help="Use a light background.", rich_help_panel=LOOK)
    ] = False,
    max_size: Annotated[
        int | None,
        typer.Option(
            help="Longest side in pixels, 0 for no limit; animations default to 1600.",
            min=0,
            rich_help_panel=LOOK,
        ),
    ] = None,
    hold: Annotated[
        float,
        typer.Option(
            help="Seconds to show each picture of a flicker or film.",
            min=0.05,
            max=10,
            rich_help_panel=MOTION,
        ),
    ] = 0.8,
    quality: Annotated[
        int,
        typer.Option(
            "--quality",
            "-q",
            help="Quality of JPEG, WebP, AVIF and MP4.",
            min=QUALITIES[0],
            max=QUALITIES[1],
            rich_help_panel=PLACE,
        ),
    ] = usual(SaveOptions, "quality"),
    exists: Annotated[
        Exists,
        typer.Option(help="What to do if the file already exists.", rich_help_panel=PLACE),
    ] = usual(RestoreOrder, "exists"),
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="Print one JSON object, described below, and nothing else.",
            rich_help_panel=PLACE,
        ),
    ] = False,
    model: Model = None,
    device: Device = "auto",
    gpu: Gpu = None,
    tile: Tile = 0,
    threads: Threads = 0,
) -> None:
    """Show a photo and its restoration in one picture or animation."""
    from models.batch import Job
    from models.comparison import Comparison

    comparison = Comparison(
        layout=layout,
        labels=labels,
        light=light,
        max_size=max_size,
        angle=angle,
        position=position,
        insets=tuple(_rect(text) for text in inset or ()),
        inset_count=inset_count,
        inset_rule=inset_rule,
        hold_ms=round(1000 * hold),
    )
    order = RestoreOrder(save=SaveOptions(quality=quality), exists=exists)
    machine = machine_of(model, device=device, gpu=gpu, tile=tile, threads=threads)
    run_compare(Job(before, target), after, comparison, order, machine, as_json=as_json)


def _rect(text: str) -> Rect:
    from models.grid import Rect

    found = re.fullmatch(r"\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*", text)
    if found is None:
        raise typer.BadParameter(
            f"an inset is four numbers, such as 120,80,200,150, not “{text}”", param_hint="--inset"
        )
    left, top, width, height = (int(number) for number in found.groups())
    return Rect(top, left, height, width)


@dataclass(frozen=True, slots=True, eq=False)
class _Rerun:
    """The outcome of a recipe: the result, and pictures of its steps if they are needed."""

    result: Result
    frames: Iterable[Pixels] | None
    notes: list[str]


def run_compare(
    job: Job,
    after: Path,
    comparison: Comparison,
    order: RestoreOrder,
    machine: Machine,
    *,
    as_json: bool = False,
) -> None:
    """Make the comparison and write it.

    Args:
        job: The photo, and where the comparison goes.
        after: The restored picture, or a recipe that makes it.
        comparison: What it looks like.
        order: How it is written, and what happens to a file that is there.
        machine: Where a recipe is run again.
        as_json: Print one object and nothing else.

    Raises:
        StudioError: It cannot be made or written.
    """
    from models.batch import free_target
    from models.comparison import after_of, save_comparison
    from models.images import open_photo

    path = free_target(job.target, order.exists)
    if path is None:
        _tell(job, after, comparison, None, [], as_json=as_json)
        return
    job = replace(job, target=path)
    from_recipe = after.suffix.lower() == ".json"
    runs = from_recipe or comparison.needs_run
    photo = _framed_as(open_photo(job.source), after, always=runs)
    rerun = None
    if runs:
        rerun = _rerun(job, after, comparison, machine, photo)
    for note in rerun.notes if rerun else ():
        sys.stderr.write(f"iter-studio: {retold(note)}\n")
    if rerun is not None and (from_recipe or comparison.layout.shows_run):
        shown = after_of(rerun.result)
    else:
        shown = eight_bits(open_photo(after))
    written = save_comparison(
        path,
        comparison,
        eight_bits(photo),
        shown,
        result=rerun.result if rerun else None,
        frames=rerun.frames if rerun else None,
        options=order.writing,
    )
    _tell(job, after, comparison, written, rerun.notes if rerun else [], as_json=as_json)


def _framed_as(photo: Photo, after: Path, *, always: bool) -> Photo:
    """The part of a photo that a result was made of, if its recipe says so.

    Args:
        photo: The whole photo.
        after: A recipe, or a picture that may hold one.
        always: Whether the recipe counts even if it was made for another photo.
    """
    from models.recipe import load_recipe

    try:
        file = load_recipe(after)
    except StudioError:  # no recipe: where one is needed, that is reported
        return photo
    made = file.photo is None or file.photo.digest == photo.digest
    return photo.framed(file.recipe.framing) if made or always else photo


def _rerun(job: Job, after: Path, comparison: Comparison, machine: Machine, photo: Photo) -> _Rerun:
    """Run the recipe of the restored picture again: confidence and steps are not in the file."""
    from app.cli.progress import Bar
    from models.comparison import step_pictures
    from models.events import Request, result_of
    from models.recipe import ModelId, differences, load_recipe, usable_recipe

    try:
        file = load_recipe(after)
    except RecipeError as error:
        raise RecipeError(
            "{error_sentence} The layout “{layout}” needs a recipe to run again; choose a picture "
            "that was exported with its recipe.",
            detail=error.detail,
            error_sentence=error.sentence,
            layout=comparison.layout,
        ) from error
    pipeline = machine.open()
    model = ModelId.of(pipeline.model)
    notes = differences(file, model, photo)
    request = Request(photo, usable_recipe(file, model), precision=file.precision)
    with Bar(1) as bar:
        bar.begin()
        result = result_of(pipeline.run(request), lambda event: bar.watch(job, event))
    film = comparison.layout == Layout.FILM
    return _Rerun(result, step_pictures(pipeline, request, result) if film else None, notes)


def _tell(
    job: Job,
    after: Path,
    comparison: Comparison,
    written: Written | None,
    notes: list[str],
    *,
    as_json: bool,
) -> None:
    if not as_json:
        words = f"{job.target}" if written else f"{job.target} already exists and was left alone"
        sys.stdout.write(f"{words}\n")
        return
    content = {
        "before": str(job.source),
        "after": str(after),
        "output": str(job.target),
        "status": "written" if written else "skipped",
        "layout": comparison.layout.value,
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
