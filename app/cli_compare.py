"""`iter-studio compare`: its options. The work is in `app.compare`."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli_restore import OnExisting

if TYPE_CHECKING:
    from models.events import Rect

PLACE, LOOK, MOTION, MACHINE = "The file", "The looks", "Motion", "The machine (heatmap and film)"

EXAMPLES = """Examples:

  iter-studio compare old.jpg new.png -o both.jpg

  iter-studio compare old.jpg new.png -o sheet.png --layout sheet --inset 120,80,200,150

  iter-studio compare old.jpg new.png -o wipe.gif --layout wipe --angle 60 --max-size 1000

  iter-studio compare old.jpg new.png -o trust.png --layout heatmap

  iter-studio compare old.jpg old.recipe.json -o steps.webp --layout film

Heatmap and film show what a picture alone does not hold: the recipe inside AFTER is run again on
BEFORE. With --json, one object is printed: before, after, output, status (written, skipped),
layout, width, height, frames, seconds, notes; or error with kind and message.
"""


class LayoutName(StrEnum):
    """How before and after are shown."""

    SIDE = "side"
    SPLIT = "split"
    SHEET = "sheet"
    HEATMAP = "heatmap"
    WIPE = "wipe"
    FLICKER = "flicker"
    FILM = "film"


class InsetChoice(StrEnum):
    """Where insets are taken."""

    DIFFERENCE = "difference"
    CONFIDENCE = "confidence"


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
        LayoutName,
        typer.Option(help="How before and after are shown.", rich_help_panel=LOOK),
    ] = LayoutName.SIDE,
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
        InsetChoice,
        typer.Option(
            help="Where: most difference, or lowest confidence (runs the recipe again).",
            rich_help_panel=LOOK,
        ),
    ] = InsetChoice.DIFFERENCE,
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
        OnExisting,
        typer.Option(help="What to do if the file is there already.", rich_help_panel=PLACE),
    ] = OnExisting.REFUSE,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="Print one object, described below, and nothing else.",
            rich_help_panel=PLACE,
        ),
    ] = False,
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            "-n",
            help="Weights file, or name of an imported model.",
            show_default="the bundled one",
            rich_help_panel=MACHINE,
        ),
    ] = None,
    device: Annotated[
        str, typer.Option(help="auto, cpu, cuda or mps.", rich_help_panel=MACHINE)
    ] = "auto",
    tile: Annotated[
        int,
        typer.Option(
            "--tile",
            "-t",
            help="Largest window in output pixels; 0 chooses.",
            min=0,
            rich_help_panel=MACHINE,
        ),
    ] = 0,
    threads: Annotated[
        int,
        typer.Option(help="CPU threads; 0 takes all cores.", min=0, rich_help_panel=MACHINE),
    ] = 0,
) -> None:
    """Show a photo and its restoration on one picture, or in motion."""
    from app.compare import CompareCall, run_compare
    from models.comparison import Comparison, Layout
    from models.photo import SaveOptions

    comparison = Comparison(
        layout=Layout(layout.value),
        labels=labels,
        light=light,
        max_size=max_size,
        angle=angle,
        position=position,
        insets=tuple(_rect(text) for text in inset or ()),
        inset_count=inset_count,
        inset_rule=inset_rule.value,
        hold_ms=round(1000 * hold),
    )
    call = CompareCall(
        before=before,
        after=after,
        target=target,
        comparison=comparison,
        save=SaveOptions(quality=quality, overwrite=exists == OnExisting.OVERWRITE),
        exists=exists.value,
        model=model,
        device=device,
        tile=tile,
        threads=threads,
        as_json=as_json,
    )
    raise typer.Exit(run_compare(call))


def _rect(text: str) -> Rect:
    from models.events import Rect

    found = re.fullmatch(r"\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*", text)
    if found is None:
        raise typer.BadParameter(
            f"an inset is four numbers, as in 120,80,200,150, not “{text}”", param_hint="--inset"
        )
    left, top, width, height = (int(number) for number in found.groups())
    return Rect(top, left, height, width)
