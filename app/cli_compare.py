"""The command ``compare``: two pictures on one, or in motion."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli_restore import OnExisting

if TYPE_CHECKING:
    from models.compare import Pixels
    from models.events import Rect
    from models.photo import Photo

EXAMPLES = """Examples:

  iter-studio compare old.jpg new.png -o both.jpg

  iter-studio compare old.jpg new.png -o sheet.png --layout sheet --inset 120,80,200,150

  iter-studio compare old.jpg new.png -o wipe.gif --layout wipe --angle 60 --max-size 1000
"""


class LayoutName(StrEnum):
    """How before and after are shown."""

    SIDE = "side"
    SPLIT = "split"
    SHEET = "sheet"
    WIPE = "wipe"
    FLICKER = "flicker"


def compare(
    before: Annotated[Path, typer.Argument(help="The original photo.", metavar="BEFORE")],
    after: Annotated[Path, typer.Argument(help="The restored picture.", metavar="AFTER")],
    target: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            help="File to write; .gif, .webp, .png (APNG) or .mp4 for wipe and flicker.",
            show_default=False,
        ),
    ],
    layout: Annotated[
        LayoutName, typer.Option(help="How before and after are shown.")
    ] = LayoutName.SIDE,
    angle: Annotated[
        float,
        typer.Option(
            help="Of the line, in degrees: 90 before left, 0 before above, 270 before right."
        ),
    ] = 90.0,
    position: Annotated[
        float, typer.Option(help="Share of before in a split, 0 to 1.", min=0, max=1)
    ] = 0.5,
    inset: Annotated[
        list[str] | None,
        typer.Option(
            metavar="X,Y,W,H",
            help="Part of the result to enlarge on a sheet, in its pixels; may come repeatedly.",
        ),
    ] = None,
    inset_count: Annotated[
        int, typer.Option(help="How many insets are chosen if none is given.", min=1, max=8)
    ] = 3,
    labels: Annotated[
        tuple[str, str], typer.Option(help="Two labels; two empty ones leave them out.")
    ] = ("Before", "After"),
    light: Annotated[bool, typer.Option("--light", help="A light sheet.")] = False,
    max_size: Annotated[
        int | None,
        typer.Option(
            help="Longest side in pixels; 1600 for animations unless given, 0 = no limit.", min=0
        ),
    ] = None,
    quality: Annotated[
        int, typer.Option("--quality", "-q", help="Of JPEG, WebP, AVIF and MP4.", min=1, max=100)
    ] = 92,
    exists: Annotated[
        OnExisting, typer.Option(help="What to do if the file is there already.")
    ] = OnExisting.REFUSE,
) -> None:
    """Show a photo and its restoration on one picture, or in motion."""
    from models.comparison import Comparison, Layout, save_comparison
    from models.photo import SaveOptions, open_photo
    from models.restore import free_target

    path = free_target(target, exists.value)
    if path is None:
        return
    comparison = Comparison(
        layout=Layout(layout.value),
        labels=labels,
        light=light,
        max_size=max_size,
        angle=angle,
        position=position,
        insets=tuple(_rect(text) for text in inset or ()),
        inset_count=inset_count,
    )
    old, new = (_pixels(open_photo(source)) for source in (before, after))
    options = SaveOptions(quality=quality, overwrite=exists == OnExisting.OVERWRITE)
    save_comparison(path, comparison, old, new, options=options)
    sys.stdout.write(f"{path}\n")


def _rect(text: str) -> Rect:
    from models.events import Rect

    found = re.fullmatch(r"\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*", text)
    if found is None:
        raise typer.BadParameter(
            f"an inset is four numbers, as in 120,80,200,150, not “{text}”", param_hint="--inset"
        )
    left, top, width, height = (int(number) for number in found.groups())
    return Rect(top, left, height, width)


def _pixels(photo: Photo) -> Pixels:
    """A photo as 8-bit pixels, on white where it is transparent."""
    from models.colour import narrow
    from models.transparency import on_white

    pixels = photo.pixels
    if photo.transparency is not None:
        pixels = on_white(pixels, photo.transparency)
    return narrow(pixels) if pixels.itemsize == 2 else pixels.view("uint8")
