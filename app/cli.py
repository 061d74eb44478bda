"""The command line. Qt is never imported here, torch only once there is work to do."""

from __future__ import annotations

import enum
import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from models.errors import StudioError

app = typer.Typer(
    name="iter-studio",
    help="Restore and enlarge damaged photos. Without a command, the window opens.",
    no_args_is_help=False,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class OnExisting(enum.StrEnum):
    """What happens when the result's file is there already."""

    REFUSE = "refuse"
    SKIP = "skip"
    OVERWRITE = "overwrite"
    UNIQUE = "unique"


class ScheduleName(enum.StrEnum):
    """Growth of the kept share over the steps."""

    COSINE = "cosine"
    LINEAR = "linear"


def run() -> None:
    """Parse the arguments and run; an expected error is one sentence and exit code 1."""
    try:
        app()
    except StudioError as error:
        _fail(error.sentence)


def _fail(sentence: str, code: int = 1) -> None:
    sys.stderr.write(f"iter-studio: {sentence}\n")
    sys.exit(code)


@app.callback(invoke_without_command=True)
def _window(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        sys.stdout.write(f"iter-studio {installed('iter-studio')}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from app.window import run_window

        raise typer.Exit(run_window(None))


@app.command(
    epilog="Example: iter-studio restore -i old.jpg -o new.png -s 4 --alpha 0.5 --steps 8 --seed 1"
)
def restore(
    source: Annotated[Path, typer.Option("--input", "-i", help="A photo, or a folder of photos.")],
    target: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="File or folder for the result; beside the photo by default."
        ),
    ] = None,
    scale: Annotated[float, typer.Option("--scale", "-s", help="Enlargement, 1 to 8.")] = 4.0,
    alpha: Annotated[
        float,
        typer.Option(
            help="Regenerate tokens less confident than this: 0 none, above 1 all of them."
        ),
    ] = 0.5,
    steps: Annotated[int, typer.Option(help="Refinement steps at most, 1 to 32.")] = 8,
    seed: Annotated[int, typer.Option(help="Another seed invents other texture.")] = 1,
    temperature: Annotated[
        float, typer.Option(help="Below 1 calmer, above 1 wilder texture.")
    ] = 1.0,
    schedule: Annotated[
        ScheduleName, typer.Option(help="Growth of the kept share.")
    ] = ScheduleName.COSINE,
    refine_mask: Annotated[
        Path | None, typer.Option(help="Picture; white areas are always regenerated.")
    ] = None,
    keep_mask: Annotated[
        Path | None, typer.Option(help="Picture; white areas are never regenerated.")
    ] = None,
    model: Annotated[
        Path | None, typer.Option("--model", "-n", help="Weights file; the bundled one by default.")
    ] = None,
    tile: Annotated[
        int, typer.Option("--tile", "-t", help="Largest window in output pixels; 0 chooses.", min=0)
    ] = 0,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda or mps.")] = "auto",
    extension: Annotated[
        str, typer.Option("--format", "-f", help="Format of results that are not named.")
    ] = "png",
    quality: Annotated[int, typer.Option(help="Of JPEG, WebP and AVIF.", min=1, max=100)] = 92,
    recursive: Annotated[
        bool, typer.Option("--recursive", "-r", help="Look into folders below, too.")
    ] = False,
    exists: Annotated[
        OnExisting | None,
        typer.Option(help="If the result is there: refuse (one file), skip (folders) by default."),
    ] = None,
    strip: Annotated[
        bool, typer.Option("--strip-metadata", help="Leave out EXIF, XMP and the like.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one object per photo and nothing else.")
    ] = False,
) -> None:
    """Restore and enlarge a photo, or every photo of a folder."""
    from app.restore import RestoreCall, run_restore
    from models.recipe import Recipe

    recipe = Recipe(
        scale=scale,
        alpha=alpha,
        steps=steps,
        seed=seed,
        temperature=temperature,
        schedule=schedule.value,
    )
    call = RestoreCall(
        source=source,
        target=target,
        recipe=recipe,
        refine_mask=refine_mask,
        keep_mask=keep_mask,
        model=model,
        tile=tile,
        device=device,
        extension=extension,
        quality=quality,
        recursive=recursive,
        exists=exists.value if exists else None,
        strip=strip,
        as_json=as_json,
    )
    raise typer.Exit(run_restore(call))


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="Where the results go.")] = Path("restored"),
) -> None:
    """Restore the sample photo, write it and a comparison, and open the window if possible."""
    from app.restore import run_demo

    raise typer.Exit(run_demo(folder))


@app.command()
def selfcheck(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON and nothing else.")
    ] = False,
    screenshots: Annotated[
        Path | None, typer.Option("--screenshot", help="Folder for pictures of the window.")
    ] = None,
) -> None:
    """Drive the window through its main job and report; attach the output to bug reports."""
    from app.selfcheck import run_selfcheck

    report = run_selfcheck(screenshots)
    if as_json:
        print_json(report)
    else:
        for name, value in report.items():
            sys.stdout.write(f"{name}: {value}\n")
    raise typer.Exit(0 if report.get("ok") else 1)


@app.command()
def train(
    stage: Annotated[str, typer.Argument(help="tokenizer, distortion, refiner or decoder.")],
    data: Annotated[Path, typer.Option(help="Folder of pictures.")],
    out: Annotated[Path, typer.Option(help="Folder of the run.")],
    minutes: Annotated[float, typer.Option(help="Budget.")] = 9.0,
    start: Annotated[Path | None, typer.Option(help="Weights to start from.")] = None,
    perceptual: Annotated[Path | None, typer.Option(help="LPIPS weights (safetensors).")] = None,
    preset: Annotated[str, typer.Option(help="cpu or gpu.")] = "cpu",
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
    resume: Annotated[bool, typer.Option(help="Go on with the run in the folder.")] = False,
) -> None:
    """Train one stage of a model on a folder of pictures."""
    from models.training.train import TrainingRequest, run_training

    request = TrainingRequest(
        stage=stage,
        data=data,
        out=out,
        minutes=minutes,
        start=start,
        perceptual=perceptual,
        preset=preset,
        device=device,
        resume=resume,
    )
    scores = run_training(request, _say)
    print_json(scores)


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def print_json(value: Any) -> None:  # noqa: ANN401 (whatever JSON can hold)
    """Write one JSON document to standard output."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")
