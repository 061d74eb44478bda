"""`iter-studio compare`: its options. The work is in `app.cli.run_compare`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import Device, Gpu, Model, Threads, Tile, device_of
from models.recipe import Exists, InsetRule, Layout

if TYPE_CHECKING:
    from models.grid import Rect

PLACE, LOOK, MOTION = "The file", "The looks", "Motion"

EXAMPLES = """Examples:

  iter-studio compare old.jpg new.png -o both.jpg

  iter-studio compare old.jpg new.png -o sheet.png --layout sheet --inset 120,80,200,150

  iter-studio compare old.jpg new.png -o wipe.gif --layout wipe --angle 60 --max-size 1000

  iter-studio compare old.jpg new.png -o trust.png --layout heatmap

  iter-studio compare old.jpg old.recipe.json -o steps.webp --layout film

Heatmap and film show what a picture alone does not hold: the recipe inside AFTER is run again on \
BEFORE. With --json, one object is printed: before, after, output, status (written, skipped), \
layout, width, height, frames, seconds, notes; or error with kind and message.
"""


def compare(
    before: Annotated[Path, typer.Argument(help="The original photo.", metavar="BEFORE")],
    after: Annotated[
        Path,
        typer.Argument(
            help="The restored picture, or a recipe (.json) that makes it.", metavar="AFTER"
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
        typer.Option(help="How before and after are shown.", rich_help_panel=LOOK),
    ] = Layout.SIDE,
    angle: Annotated[
        float,
        typer.Option(
            help="Of the line, in degrees: 90 before left, 0 before above, 270 before right.",
            rich_help_panel=LOOK,
        ),
    ] = 90.0,
    position: Annotated[
        float,
        typer.Option(
            help="Share of before in a split, 0 to 1.", min=0, max=1, rich_help_panel=LOOK
        ),
    ] = 0.5,
    inset: Annotated[
        list[str] | None,
        typer.Option(
            metavar="X,Y,W,H",
            help="Part of the result to enlarge on a sheet, in its pixels; may come repeatedly.",
            rich_help_panel=LOOK,
        ),
    ] = None,
    inset_count: Annotated[
        int,
        typer.Option(
            help="How many insets are chosen if none is given.",
            min=1,
            max=8,
            rich_help_panel=LOOK,
        ),
    ] = 3,
    inset_rule: Annotated[
        InsetRule,
        typer.Option(
            help="Where: most difference, or lowest confidence (runs the recipe again).",
            rich_help_panel=LOOK,
        ),
    ] = "difference",
    labels: Annotated[
        tuple[str, str],
        typer.Option(help="Two labels; two empty ones leave them out.", rich_help_panel=LOOK),
    ] = ("Before", "After"),
    light: Annotated[
        bool, typer.Option("--light", help="A light sheet.", rich_help_panel=LOOK)
    ] = False,
    max_size: Annotated[
        int | None,
        typer.Option(
            help="Longest side in pixels; 1600 for animations unless given, 0 = no limit.",
            min=0,
            rich_help_panel=LOOK,
        ),
    ] = None,
    hold: Annotated[
        float,
        typer.Option(
            help="Seconds that each picture of a flicker or film is shown.",
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
            help="Of JPEG, WebP, AVIF and MP4.",
            min=1,
            max=100,
            rich_help_panel=PLACE,
        ),
    ] = 92,
    exists: Annotated[
        Exists,
        typer.Option(help="What to do if the file is there already.", rich_help_panel=PLACE),
    ] = "refuse",
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="Print one object, described below, and nothing else.",
            rich_help_panel=PLACE,
        ),
    ] = False,
    model: Model = None,
    device: Device = "auto",
    gpu: Gpu = None,
    tile: Tile = 0,
    threads: Threads = 0,
) -> None:
    """Show a photo and its restoration on one picture, or in motion."""
    from app.cli.run_compare import CompareCall, run_compare
    from models.comparison import Comparison
    from models.images import SaveOptions

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
    call = CompareCall(
        before=before,
        after=after,
        target=target,
        comparison=comparison,
        save=SaveOptions(quality=quality, overwrite=exists == "overwrite"),
        exists=exists,
        model=model,
        device=device_of(device, gpu),
        tile=tile,
        threads=threads,
        as_json=as_json,
    )
    raise typer.Exit(run_compare(call))


def _rect(text: str) -> Rect:
    from models.grid import Rect

    found = re.fullmatch(r"\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*", text)
    if found is None:
        raise typer.BadParameter(
            f"an inset is four numbers, as in 120,80,200,150, not “{text}”", param_hint="--inset"
        )
    left, top, width, height = (int(number) for number in found.groups())
    return Rect(top, left, height, width)
