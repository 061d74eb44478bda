"""`iter-studio restore`: its options. The work is in `app.cli.run_restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from app.cli.options import (
    INTERRUPTED,
    Device,
    Gpu,
    Model,
    PrecisionChoice,
    Threads,
    Tile,
    machine_of,
    usual,
)
from models.batch import Naming, RestoreOrder
from models.framing import ANGLES
from models.images import QUALITIES, SaveOptions
from models.recipe import ONE_PASS, RANGES, Exists, MapsChoice, Recipe, Schedule, Variant

RESULT, FRAMING, INVENTION, MANY = "Result", "Framing", "Refinement", "Many photos"

EXAMPLES = """Examples:

  iter-studio restore -i old.jpg -o new.png -s 4 --alpha 0.5 --seed 1

  iter-studio restore -i scans -o restored -r -s 2 -f jpg -q 95

  iter-studio restore -i old.jpg -o again.png --recipe new.png

  iter-studio restore -i scans -o restored --ray local --workers 2

  iter-studio restore -i scans -o restored -r --json > report.json

  iter-studio restore -i old.jpg -o new.tif --maps pages

  iter-studio restore -i old.jpg -o new.png --keep-faces --keep-text

  iter-studio restore -i old.jpg --in-place --keep-original

  iter-studio restore -i scan.tif -o new.tif --rotate 90 --straighten -1.5 --crop 5%,5%,90%,90%

With --json, one object is printed for a photo and a list for a folder: input, output, status \
(restored, unchanged, skipped, failed), the settings, width, height, steps_run, tokens, kept, \
synthesised, device, precision, model, seconds, page, pages, notes, where one is kept original; \
or error with kind and message. Keys are added, never renamed. With --page all, a list is printed \
for a photo with several pictures.

The exit code is 0 if every photo worked, 1 if any failed, 2 for a wrong option, 130 after Ctrl-C.
"""


def _usual(name: str) -> str:
    """Default of a setting, as the help shows it."""
    value = usual(Recipe, name)
    return value if isinstance(value, str) else f"{value:g}"


def _range(name: str) -> str:
    low, high = RANGES[name]
    return f"{low:g} to {high:g}"


def _page(value: str) -> str:
    if value != "all" and not (value.isdecimal() and int(value) >= 1):
        raise typer.BadParameter(f"give a number from 1 on, or all, not {value}.")
    return value


def _enlargement() -> str:
    low, high = RANGES["scale"]
    return f"Enlargement, {low:g} to {ONE_PASS}; up to {high:g} in two passes."


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
            help=_enlargement(),
            show_default=_usual("scale"),
            rich_help_panel=RESULT,
        ),
    ] = None,
    extension: Annotated[
        str,
        typer.Option(
            "--format",
            "--ext",
            "-f",
            help="Format of results without a given file name.",
            rich_help_panel=RESULT,
        ),
    ] = usual(Naming, "extension"),
    quality: Annotated[
        int,
        typer.Option(
            "--quality",
            "-q",
            help="Quality of JPEG, WebP and AVIF.",
            min=QUALITIES[0],
            max=QUALITIES[1],
            rich_help_panel=RESULT,
        ),
    ] = usual(SaveOptions, "quality"),
    depth: Annotated[
        Literal["8", "16"] | None,
        typer.Option(
            help="Bits per channel of PNG and TIFF: 8 or 16.",
            show_default="as the photo",
            rich_help_panel=RESULT,
        ),
    ] = None,
    maps: Annotated[
        MapsChoice,
        typer.Option(
            help="Maps of generated areas, of confidence and of invented detail: PNG files beside "
            "the result of a single photo, or further pages of TIFF results.",
            rich_help_panel=RESULT,
        ),
    ] = usual(RestoreOrder, "maps"),
    exists: Annotated[
        Exists | None,
        typer.Option(
            help="What to do if the result already exists.",
            show_default="refuse; in folders skip",
            rich_help_panel=RESULT,
        ),
    ] = None,
    in_place: Annotated[
        bool,
        typer.Option(
            "--in-place",
            help="Replace the photo itself by the result, in the same format.",
            rich_help_panel=RESULT,
        ),
    ] = usual(RestoreOrder, "in_place"),
    keep_original: Annotated[
        bool,
        typer.Option(
            "--keep-original",
            help="With --in-place: keep the photo beside it, as NAME.original.EXT.",
            rich_help_panel=RESULT,
        ),
    ] = usual(RestoreOrder, "keep_original"),
    strip: Annotated[
        bool,
        typer.Option(
            "--strip-metadata",
            help="Strip EXIF, XMP, colour profile, and the photo's name in the recipe.",
            rich_help_panel=RESULT,
        ),
    ] = False,
    keep_date: Annotated[
        bool,
        typer.Option(
            "--keep-date",
            help="Give results the date of the photo's file.",
            rich_help_panel=RESULT,
        ),
    ] = False,
    page: Annotated[
        str,
        typer.Option(
            metavar="NUMBER|all",
            help="Which picture of a file that holds several (TIFF, animations); all restores "
            "each into a file of its own.",
            callback=_page,
            rich_help_panel=RESULT,
        ),
    ] = "1",
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="Print one JSON object per photo (a list for folders) and nothing else.",
            rich_help_panel=RESULT,
        ),
    ] = False,
    crop: Annotated[
        str | None,
        typer.Option(
            metavar="LEFT,TOP,WIDTH,HEIGHT",
            help="Restore this part of the turned photo: pixels, or each number in percent.",
            show_default="the whole photo",
            rich_help_panel=FRAMING,
        ),
    ] = None,
    rotate: Annotated[
        Literal["0", "90", "180", "270"] | None,
        typer.Option(help="Turn the photo clockwise first.", rich_help_panel=FRAMING),
    ] = None,
    straighten: Annotated[
        float | None,
        typer.Option(
            metavar="DEGREES",
            help="Then turn it freely, clockwise; empty corners are cut off.",
            min=ANGLES[0],
            max=ANGLES[1],
            rich_help_panel=FRAMING,
        ),
    ] = None,
    recipe: Annotated[
        Path | None,
        typer.Option(
            help="Recipe file, or a picture exported with one; other options take precedence.",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    alpha: Annotated[
        float | None,
        typer.Option(
            help="Regenerate tokens less confident than this: 0 for none, above 1 for all.",
            show_default="what suits the model",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    steps: Annotated[
        int | None,
        typer.Option(
            help=f"Maximum number of refinement steps, {_range('steps')}.",
            show_default=_usual("steps"),
            rich_help_panel=INVENTION,
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option(
            help="A different seed gives different texture.",
            show_default=_usual("seed"),
            rich_help_panel=INVENTION,
        ),
    ] = None,
    temperature: Annotated[
        float | None,
        typer.Option(
            help="Low gives calm texture, high gives rough texture; 1 is the paper's.",
            show_default="what suits the model",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    fidelity: Annotated[
        float | None,
        typer.Option(
            help=f"How far the photo guides the decoder beyond the tokens, {_range('fidelity')}.",
            show_default=_usual("fidelity"),
            rich_help_panel=INVENTION,
        ),
    ] = None,
    texture: Annotated[
        float | None,
        typer.Option(
            help="How much may be invented where tokens are generated, "
            f"{_range('texture_amount')}.",
            show_default="what suits the model",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    strength: Annotated[
        float | None,
        typer.Option(
            help="How much of the restoration shows over the enlarged photo, "
            f"{_range('strength')}.",
            show_default=_usual("strength"),
            rich_help_panel=INVENTION,
        ),
    ] = None,
    variant: Annotated[
        Variant | None,
        typer.Option(
            help="A named look; the settings above and below go before it.",
            show_default="balanced",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    schedule: Annotated[
        Schedule | None,
        typer.Option(
            help="How the kept share grows over the steps.",
            show_default="what suits the model",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    refine_mask: Annotated[
        Path | None,
        typer.Option(
            help="Mask picture; white areas are always regenerated.", rich_help_panel=INVENTION
        ),
    ] = None,
    keep_mask: Annotated[
        Path | None,
        typer.Option(
            help="Mask picture; white areas are never regenerated.", rich_help_panel=INVENTION
        ),
    ] = None,
    heal_mask: Annotated[
        Path | None,
        typer.Option(
            help="Mask picture; white areas are damage, filled in from around.",
            rich_help_panel=INVENTION,
        ),
    ] = None,
    keep_faces: Annotated[
        bool,
        typer.Option(
            "--keep-faces",
            help="Look for faces, and never regenerate them where no mask says otherwise.",
            rich_help_panel=INVENTION,
        ),
    ] = usual(RestoreOrder, "keep_faces"),
    keep_text: Annotated[
        bool,
        typer.Option(
            "--keep-text",
            help="Look for lettering, and never regenerate it where no mask says otherwise.",
            rich_help_panel=INVENTION,
        ),
    ] = usual(RestoreOrder, "keep_text"),
    recursive: Annotated[
        bool,
        typer.Option(
            "--recursive",
            "-r",
            help="Include subfolders and keep their structure.",
            rich_help_panel=MANY,
        ),
    ] = usual(RestoreOrder, "recursive"),
    name: Annotated[
        str,
        typer.Option(
            help="Name template of results: {stem} {scale} {alpha} {steps} {seed} {model} {ext}.",
            rich_help_panel=MANY,
        ),
    ] = usual(Naming, "template"),
    resume: Annotated[
        bool,
        typer.Option(
            help="Leave alone what an earlier run finished with the same settings; restore again "
            "where the photo or the settings have changed since.",
            rich_help_panel=MANY,
        ),
    ] = usual(RestoreOrder, "resume"),
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
            help="How many photos to restore at a time on the cluster.",
            show_default="one per GPU, or per 2 cores",
            rich_help_panel=MANY,
        ),
    ] = None,
    model: Model = None,
    device: Device = "auto",
    gpu: Gpu = None,
    tile: Tile = 0,
    threads: Threads = 0,
    precision: PrecisionChoice = None,
) -> None:
    """Restore and enlarge a photo, or every photo of a folder."""
    from app.cli.run_restore import (
        chosen_precision,
        chosen_recipe,
        note,
        reframed,
        run_restore,
    )
    from models.recipe import load_recipe

    given = {
        "scale": scale,
        "alpha": alpha,
        "steps": steps,
        "seed": seed,
        "temperature": temperature,
        "fidelity": fidelity,
        "texture_amount": texture,
        "strength": strength,
        "schedule": schedule,
    }
    try:
        machine = machine_of(model, device=device, gpu=gpu, tile=tile, threads=threads)
        file = load_recipe(recipe) if recipe else None
        order = RestoreOrder(
            sources=(source,),
            recipe=reframed(
                chosen_recipe(given, file, machine.weights, variant),
                crop=crop,
                turns=rotate and int(rotate) // 90,
                angle=straighten,
            ),
            refine_mask=refine_mask,
            keep_mask=keep_mask,
            heal_mask=heal_mask,
            keep_faces=keep_faces,
            keep_text=keep_text,
            naming=Naming(
                template=name,
                extension=extension,
                model=Path(model).stem if model else usual(Naming, "model"),
            ),
            save=SaveOptions(
                quality=quality,
                bit_depth=depth and int(depth),
                keep_metadata=not strip,
                keep_date=keep_date,
            ),
            maps=maps,
            exists=exists or ("skip" if source.is_dir() else "refuse"),
            in_place=in_place,
            keep_original=keep_original,
            resume=resume,
            recursive=recursive,
            page=None if page == "all" else int(page) - 1,
            precision=chosen_precision(precision, file),
        ).into(target)
        code = run_restore(order, machine, file=file, ray=ray, workers=workers, as_json=as_json)
    except KeyboardInterrupt:
        note("stopped before any photo was finished.")
        code = INTERRUPTED
    raise typer.Exit(code)
