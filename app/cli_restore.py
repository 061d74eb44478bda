"""`iter-studio restore`: its options. The work is in `app.restore`."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

RESULT, INVENTION, MANY, MACHINE = "The result", "What is invented", "Many photos", "The machine"

EXAMPLES = """Examples:

  iter-studio restore -i old.jpg -o new.png -s 4 --alpha 0.5 --seed 1

  iter-studio restore -i scans -o restored -r -s 2 -f jpg -q 95

  iter-studio restore -i old.jpg -o again.png --recipe new.png

  iter-studio restore -i scans -o restored --ray local --workers 2

  iter-studio restore -i scans -o restored -r --json > report.json

  iter-studio restore -i old.jpg -o new.tif --maps pages

With --json, one object is printed for a photo and a list for a folder: input, output, status
(restored, unchanged, skipped, failed), the settings, width, height, steps_run, tokens, kept,
synthesised, device, model, seconds; or error with kind and message. Keys are added, never renamed.

The exit code is 0 if every photo worked, 1 if any failed, 2 for a wrong option, 130 after Ctrl-C.
"""


class OnExisting(enum.StrEnum):
    """What happens when the result's file is there already."""

    REFUSE = "refuse"
    SKIP = "skip"
    OVERWRITE = "overwrite"
    UNIQUE = "unique"


class Depth(enum.StrEnum):
    """Bits a channel."""

    USUAL = "8"
    FINE = "16"


class Maps(enum.StrEnum):
    """Where the maps of what was generated go."""

    NONE = "none"
    FILES = "files"
    PAGES = "pages"


class ScheduleName(enum.StrEnum):
    """Growth of the kept share over the steps."""

    COSINE = "cosine"
    LINEAR = "linear"


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
            "-s",
            help="Enlargement, 1 to 8.",
            show_default="4",
            rich_help_panel=RESULT,
        ),
    ] = None,
    extension: Annotated[
        str,
        typer.Option(
            "--format",
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
        Depth | None,
        typer.Option(
            help="Bits a channel of PNG and TIFF: 8 or 16.",
            show_default="as the photo",
            rich_help_panel=RESULT,
        ),
    ] = None,
    maps: Annotated[
        Maps,
        typer.Option(
            help="Maps of what was generated and of the confidence: PNG files beside the result of "
            "a photo, or further pages of TIFF results.",
            rich_help_panel=RESULT,
        ),
    ] = Maps.NONE,
    exists: Annotated[
        OnExisting | None,
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
            show_default="0.5",
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
        ScheduleName | None,
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
        typer.Option(
            help="CPU threads; 0 takes all cores. Equal threads, equal bytes.",
            min=0,
            rich_help_panel=MACHINE,
        ),
    ] = 0,
) -> None:
    """Restore and enlarge a photo, or every photo of a folder."""
    from app.restore import RestoreCall, run_restore

    settings = {
        "scale": scale,
        "alpha": alpha,
        "steps": steps,
        "seed": seed,
        "temperature": temperature,
        "fidelity": fidelity,
        "schedule": schedule.value if schedule else None,
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
        device=device,
        extension=extension,
        name=name,
        quality=quality,
        depth=None if depth is None else 16 if depth is Depth.FINE else 8,
        maps=maps.value,
        recursive=recursive,
        exists=exists.value if exists else None,
        resume=resume,
        ray=ray,
        workers=workers,
        strip=strip,
        as_json=as_json,
    )
    raise typer.Exit(run_restore(call))
