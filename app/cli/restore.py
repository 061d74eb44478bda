"""`iter-studio restore`: its options. The work is in `app.cli.run_restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from app.cli.options import Device, Gpu, Model, Threads, Tile, device_of
from models.recipe import Exists, MapsChoice, Schedule

RESULT, INVENTION, MANY = "The result", "What is invented", "Many photos"

EXAMPLES = """Examples:

  iter-studio restore -i old.jpg -o new.png -s 4 --alpha 0.5 --seed 1

  iter-studio restore -i scans -o restored -r -s 2 -f jpg -q 95

  iter-studio restore -i old.jpg -o again.png --recipe new.png

  iter-studio restore -i scans -o restored --ray local --workers 2

  iter-studio restore -i scans -o restored -r --json > report.json

  iter-studio restore -i old.jpg -o new.tif --maps pages

With --json, one object is printed for a photo and a list for a folder: input, output, status \
(restored, unchanged, skipped, failed), the settings, width, height, steps_run, tokens, kept, \
synthesised, device, model, seconds; or error with kind and message. Keys are added, never renamed.

The exit code is 0 if every photo worked, 1 if any failed, 2 for a wrong option, 130 after Ctrl-C.
"""


def restore(
    source: Annotated[
        Path,
        typer.Option(
            "--input", "-i", help="A photo, or a folder of photos.", rich_help_panel=RESULT
        ),
    ],
    target: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="File or folder for the result.",
            show_default="beside the photo",
            rich_help_panel=RESULT,
        ),
    ] = None,
    scale: Annotated[
        float | None,
        typer.Option(
            "--scale",
            "--outscale",
            "-s",
            help="Enlargement, 1 to 8; up to 16 in two passes.",
            show_default="4",
            rich_help_panel=RESULT,
        ),
    ] = None,
    extension: Annotated[
        str,
        typer.Option(
            "--format",
            "--ext",
            "-f",
            help="Format of results that are not named.",
            rich_help_panel=RESULT,
        ),
    ] = "png",
    quality: Annotated[
        int,
        typer.Option(
            "--quality",
            "-q",
            help="Of JPEG, WebP and AVIF.",
            min=1,
            max=100,
            rich_help_panel=RESULT,
        ),
    ] = 92,
    depth: Annotated[
        Literal["8", "16"] | None,
        typer.Option(
            help="Bits a channel of PNG and TIFF: 8 or 16.",
            show_default="as the photo",
            rich_help_panel=RESULT,
        ),
    ] = None,
    maps: Annotated[
        MapsChoice,
        typer.Option(
            help="Maps of what was generated and of the confidence: PNG files beside the result of "
            "a photo, or further pages of TIFF results.",
            rich_help_panel=RESULT,
        ),
    ] = "none",
    exists: Annotated[
        Exists | None,
        typer.Option(
            help="What to do if the result is there already.",
            show_default="refuse; in folders skip",
            rich_help_panel=RESULT,
        ),
    ] = None,
    strip: Annotated[
        bool,
        typer.Option(
            "--strip-metadata",
            help="Leave out EXIF, XMP, profile, and the photo's name in the recipe.",
            rich_help_panel=RESULT,
        ),
    ] = False,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="Print one object per photo (a list for folders) and nothing else.",
            rich_help_panel=RESULT,
        ),
    ] = False,
    recipe: Annotated[
        Path | None,
        typer.Option(
            help="Recipe file, or a picture exported with one; other options go before it.",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    alpha: Annotated[
        float | None,
        typer.Option(
            help="Regenerate tokens less confident than this: 0 none, above 1 all of them.",
            show_default="0.5",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    steps: Annotated[
        int | None,
        typer.Option(
            help="Refinement steps at most, 1 to 32.", show_default="8", rich_help_panel=INVENTION
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option(
            help="Another seed invents other texture.", show_default="1", rich_help_panel=INVENTION
        ),
    ] = None,
    temperature: Annotated[
        float | None,
        typer.Option(
            help="Low is calm, high is wild texture; 1 is the paper.",
            show_default="1",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    fidelity: Annotated[
        float | None,
        typer.Option(
            help="How far the photo guides the decoder beyond the tokens, 0 to 1.",
            show_default="1",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    schedule: Annotated[
        Schedule | None,
        typer.Option(
            help="Growth of the kept share.", show_default="cosine", rich_help_panel=INVENTION
        ),
    ] = None,
    refine_mask: Annotated[
        Path | None,
        typer.Option(
            help="Picture; white areas are always regenerated.", rich_help_panel=INVENTION
        ),
    ] = None,
    keep_mask: Annotated[
        Path | None,
        typer.Option(help="Picture; white areas are never regenerated.", rich_help_panel=INVENTION),
    ] = None,
    recursive: Annotated[
        bool,
        typer.Option(
            "--recursive",
            "-r",
            help="Look into folders below, too, and keep them.",
            rich_help_panel=MANY,
        ),
    ] = False,
    name: Annotated[
        str,
        typer.Option(
            help="Name of results: {stem} {scale} {alpha} {steps} {seed} {model} {ext}.",
            rich_help_panel=MANY,
        ),
    ] = "{stem}_iter_x{scale}.{ext}",
    resume: Annotated[
        bool,
        typer.Option(
            help="Leave results alone that an earlier run has finished with equal settings.",
            rich_help_panel=MANY,
        ),
    ] = True,
    ray: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Work on a Ray cluster; “local” starts one here.",
            rich_help_panel=MANY,
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="Photos at a time on the cluster.",
            show_default="one per GPU, or per 2 cores",
            rich_help_panel=MANY,
        ),
    ] = None,
    model: Model = None,
    device: Device = "auto",
    gpu: Gpu = None,
    tile: Tile = 0,
    threads: Threads = 0,
) -> None:
    """Restore and enlarge a photo, or every photo of a folder."""
    from app.cli.run_restore import RestoreCall, run_restore

    settings = {
        "scale": scale,
        "alpha": alpha,
        "steps": steps,
        "seed": seed,
        "temperature": temperature,
        "fidelity": fidelity,
        "schedule": schedule,
    }
    call = RestoreCall(
        source=source,
        target=target,
        settings={key: value for key, value in settings.items() if value is not None},
        recipe=recipe,
        refine_mask=refine_mask,
        keep_mask=keep_mask,
        model=model,
        tile=tile,
        threads=threads,
        device=device_of(device, gpu),
        extension=extension,
        name=name,
        quality=quality,
        depth=None if depth is None else 16 if depth == "16" else 8,
        maps=maps,
        recursive=recursive,
        exists=exists,
        resume=resume,
        ray=ray,
        workers=workers,
        strip=strip,
        as_json=as_json,
    )
    raise typer.Exit(run_restore(call))
