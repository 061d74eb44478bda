"""`iter-studio edit`: the window for another program, whose exit code says whether it saved."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from app.cli.options import usual
from app.edit.request import EXIT_CODES, EditRequest
from models.images import QUALITIES, SaveOptions

EXAMPLES = f"""Examples:

  iter-studio edit photo.tif

  iter-studio edit --scale 1 --keep-original photo.jpg

Save (Ctrl+S) writes the result into the same file, in the same format and depth, with profile and \
metadata, in one step; then the window closes. With --keep-original the photo is kept beside it as \
NAME.original.EXT, with a number if another file has that name.

{EXIT_CODES}
"""


def edit(
    photo: Annotated[Path, typer.Argument(help="The photo to restore in its own file.")],
    scale: Annotated[
        float | None,
        typer.Option("--scale", "-s", help="Enlargement to begin with.", show_default="usual"),
    ] = None,
    recipe: Annotated[
        Path | None,
        typer.Option(help="Settings to begin with: a recipe, or a picture exported with one."),
    ] = None,
    keep_original: Annotated[
        bool,
        typer.Option("--keep-original", help="Keep the photo beside it, as NAME.original.EXT."),
    ] = usual(EditRequest, "keep_original"),
    quality: Annotated[
        int,
        typer.Option(
            "--quality",
            "-q",
            help="Quality of JPEG, WebP and AVIF.",
            min=QUALITIES[0],
            max=QUALITIES[1],
        ),
    ] = usual(SaveOptions, "quality"),
    depth: Annotated[
        Literal["8", "16"] | None,
        typer.Option(
            help="Bits per channel of PNG and TIFF: 8 or 16.", show_default="as the photo"
        ),
    ] = None,
) -> None:
    """Open a photo for another program; Save writes the same file."""
    from models.batch import check_replaceable
    from models.images import open_photo
    from models.recipe import Recipe, load_recipe

    check_replaceable(open_photo(photo))  # before a window is shown that could not save
    if scale is not None:
        Recipe(scale=scale)
    request = EditRequest(
        path=photo,
        keep_original=keep_original,
        save=SaveOptions(quality=quality, bit_depth=depth and int(depth)),
        scale=scale,
        recipe=load_recipe(recipe) if recipe else None,
    )
    from app.window.application import run_edit

    raise typer.Exit(run_edit(request))
