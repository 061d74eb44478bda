"""`iter-studio evaluate`: judge a model on pictures."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.options import INTERRUPTED, Device, Gpu, Model, device_of
from models.errors import StudioError
from models.recipe import Section, Track

if TYPE_CHECKING:
    from models.evaluation import Report

EXAMPLES = """Examples:

  iter-studio evaluate --hq photos -o report --quick --fetch-lpips

  iter-studio evaluate --hq good --lq damaged -o report -s 4 --lpips lpips.safetensors --all

  iter-studio evaluate --hq photos -o report --track mild --track real --track strong

  iter-studio evaluate --hq photos -o report --peer other=their_results --json

  iter-studio evaluate --hq photos -o report --only alpha --only orders --curve-limit 60
"""


def evaluate(
    hq: Annotated[
        Path,
        typer.Option(
            help="Folder of good pictures: the one used for training, or any other with --all."
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--output", "--out", "-o", help="Folder for the tables, plots and contact sheet."
        ),
    ],
    lq: Annotated[
        Path | None, typer.Option(help="Folder of damaged copies with the same names.")
    ] = None,
    scale: Annotated[
        float,
        typer.Option(
            "--scale", "-s", help="Scale from damaged to good pictures; two passes above 8.", min=1
        ),
    ] = 4.0,
    track: Annotated[
        list[Track] | None,
        typer.Option(
            help="How strong the generated damage is; may be repeated, each is reported separately."
        ),
    ] = None,
    model: Model = None,
    lpips: Annotated[
        Path | None,
        typer.Option(help="LPIPS weights (safetensors); by default those already downloaded."),
    ] = None,
    fetch_lpips: Annotated[
        bool, typer.Option("--fetch-lpips", help="Download the LPIPS weights first, if you agree.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Agree to the download.")] = False,
    niqe: Annotated[
        Path | None, typer.Option(help="NIQE statistics (npz); without them NIQE is not measured.")
    ] = None,
    peer: Annotated[
        list[str] | None,
        typer.Option(
            help="Results of another program, as further rows of the table.", metavar="NAME=DIR"
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Use all pictures, not only those held out from training.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(help="Use at most this many pictures; always the same ones.", min=1),
    ] = None,
    curve_limit: Annotated[
        int, typer.Option(help="How many of them to use for curves and ablations.", min=1)
    ] = 12,
    crop: Annotated[int, typer.Option(help="Longest side in pixels.", min=32)] = 512,
    only: Annotated[
        list[Section] | None,
        typer.Option(help="Only these curves and ablations besides the table; may be repeated."),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Only the table, without curves and ablations.")
    ] = False,
    write_lq: Annotated[
        Path | None,
        typer.Option(help="Folder to write the damaged copies to, for another program."),
    ] = None,
    device: Device = "auto",
    gpu: Gpu = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print all figures as JSON and nothing else.")
    ] = False,
) -> None:
    """Measure a model's quality: trade-off over alpha and steps, tokens, evaluator, ablations."""
    peers = tuple(_named_folder(each) for each in peer or ())
    lpips = lpips or _stored_lpips(fetch=fetch_lpips, agreed=yes)
    from models.evaluation import EvaluationRequest, run_evaluation
    from models.weights import weights_file

    request = EvaluationRequest(
        hq=hq,
        out=out,
        lq=lq,
        scale=scale,
        model=weights_file(model),
        lpips=lpips,
        niqe=niqe,
        tracks=tuple(dict.fromkeys(track or (Track.REAL,))),
        peers=peers,
        every=every,
        limit=limit,
        curve_limit=curve_limit,
        crop=crop,
        sections=() if quick else tuple(only or Section),
        write_lq=write_lq,
        device=device_of(device, gpu),
    )
    try:
        with _bar() as watch:
            report = run_evaluation(request, watch)
    except KeyboardInterrupt:
        sys.stderr.write(f"iter-studio: stopped; finished results are in {out}.\n")
        raise typer.Exit(INTERRUPTED) from None
    _print(report, out, as_json=as_json)


def _print(report: Report, out: Path, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(report.document(), indent=1, ensure_ascii=False) + "\n")
        return
    from models.evaluation import markdown

    sys.stdout.write(f"{markdown(report)}\nTables, plots and contact sheet are in {out}.\n")


def _stored_lpips(*, fetch: bool, agreed: bool) -> Path | None:
    """The LPIPS weights in the user's data folder, downloaded first if asked for and agreed to."""
    from models.evaluation import CONSENT, fetch_lpips, lpips_path

    path = lpips_path()
    if path.is_file():
        return path
    if not fetch:
        return None
    sys.stderr.write(f"{CONSENT}\n")
    if not agreed:
        if not sys.stdin.isatty():
            raise StudioError(
                "Nothing was downloaded, because there is no terminal to ask on; add --yes to "
                "agree."
            )
        typer.confirm("Download them?", abort=True, err=True)
    with _bar() as watch:
        return fetch_lpips(watch)


def _named_folder(argument: str) -> tuple[str, Path]:
    name, equals, folder = argument.partition("=")
    if not name or not equals or not Path(folder).is_dir():
        raise StudioError(
            "“{argument}” is not a peer; give NAME=DIR with an existing folder.", argument=argument
        )
    return name, Path(folder)


@contextmanager
def _bar() -> Iterator[Callable[[str, int, int], None]]:
    """Progress on standard error, one line for each section; silent without a terminal."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    tasks: dict[str, TaskID] = {}
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:

        def watch(section: str, done: int, total: int) -> None:
            if section not in tasks:
                tasks[section] = progress.add_task(section, total=total)
            progress.update(tasks[section], completed=done, total=total)

        yield watch
