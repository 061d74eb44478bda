"""`iter-studio models`: import, list, verify and remove weights."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import Command, Group, Model
from models.errors import ModelError

if TYPE_CHECKING:
    from models.weights import StoredModel

models = typer.Typer(
    name="models",
    cls=Group,
    rich_markup_mode=None,
    help="Weights that ITER Studio can use besides its own.",
    epilog=(
        "Examples:\n\n  iter-studio models list\n\n"
        "  iter-studio models import ITER_swinvqgan.pth ITER_x4.pth"
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]


@models.command(
    "import",
    cls=Command,
    epilog="Examples:\n\n  iter-studio models import ITER_swinvqgan.pth ITER_x4.pth",
)
def import_(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="ITER_swinvqgan.pth with ITER_x2.pth, ITER_x4.pth or both."
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Import the weights of the authors of ITER, for non-commercial use only."""
    from models.weights import NOTICE, import_released

    sys.stderr.write(f"{NOTICE}\n")
    _print(import_released(files), as_json=as_json)


@models.command("list", cls=Command, epilog="Examples:\n\n  iter-studio models list --json")
def list_(as_json: AsJson = False) -> None:
    """Show the imported models."""
    from models.weights import models_folder, stored_models

    found = stored_models()
    if not found and not as_json:
        sys.stdout.write(
            f"No models have been imported yet; they are stored in {models_folder()}\n"
        )
        return
    _print(found, as_json=as_json)


@models.command(epilog="Examples:\n\n  iter-studio models verify")
def verify(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME...]", help="Models to check; all by default."),
    ] = None,
) -> None:
    """Check that imported models are undamaged."""
    from models.weights import find_model, is_intact, stored_models

    chosen = [find_model(name) for name in names] if names else stored_models()
    damaged = []
    for stored in chosen:
        intact = is_intact(stored)
        damaged += [] if intact else [stored.name]
        sys.stdout.write(f"{stored.name} {stored.digest}: {'intact' if intact else 'damaged'}\n")
    if damaged:
        raise ModelError(
            "Damaged: {choices}; remove it and import the files again.", choices=", ".join(damaged)
        )


@models.command(epilog="Examples:\n\n  iter-studio models remove iter-x4")
def remove(
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="Names or digests of models.")
    ],
) -> None:
    """Delete imported models."""
    from models.weights import find_model, remove_model

    for stored in [find_model(name) for name in names]:
        remove_model(stored)
        sys.stdout.write(f"{stored.name} {stored.digest}: removed\n")


@models.command(
    cls=Command,
    epilog="Examples:\n\n  iter-studio models export onnx-files\n\n"
    "  iter-studio models export onnx-files --model iter-x4\n\n"
    "The folder holds the distortion removal, the evaluator, the refiner and the decoder as ONNX "
    "files for any height and width, and manifest.json, which says what they take and give, with "
    "the licence. Every file is first compared with torch. Needs the extra “onnx”.",
)
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder for the files.")],
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Write a model as ONNX files, for other programs."""
    from models.weights import export_onnx, weights_file

    weights = None if model is None else weights_file(model)
    made = export_onnx(weights, folder, told=lambda name: _tell(f"{name}…"))
    if as_json:
        found = [
            {
                "name": each.name,
                "path": str(each.file),
                "bytes": each.file.stat().st_size,
                "largest_error": {f"{h}x{w}": error for (h, w), error in each.errors.items()},
            }
            for each in made
        ]
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
        return
    for each in made:
        errors = ", ".join(f"{error:.1e} at {h}x{w}" for (h, w), error in each.errors.items())
        size = each.file.stat().st_size / 1e6
        sys.stdout.write(f"{each.file}  {size:.1f} MB  largest error against torch {errors}\n")


def _tell(line: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"{line}\n")


def _print(found: list[StoredModel], *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps([_described(each) for each in found], indent=2) + "\n")
        return
    for each in found:
        sys.stdout.write(
            f"{each.name}  {each.title}  {each.scales}  {each.size / 1e6:.0f} MB  {each.digest}\n"
            f"  {each.licence}\n  {each.path}\n"
        )


def _described(stored: StoredModel) -> dict[str, object]:
    return {
        "name": stored.name,
        "title": stored.title,
        "licence": stored.licence,
        "scale": [stored.min_scale, stored.max_scale],
        "bytes": stored.size,
        "digest": stored.digest,
        "path": str(stored.path),
    }
