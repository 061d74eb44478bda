"""`iter-studio selfcheck`: drives the real window and reports; also measures it and pictures it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from models.errors import StudioError

EXAMPLES = """Examples:

  iter-studio selfcheck --json > report.json

  iter-studio selfcheck --screenshot pictures --size 1920x1080 --theme light

  iter-studio selfcheck --large
"""


def selfcheck(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON and nothing else.")
    ] = False,
    screenshots: Annotated[
        Path | None,
        typer.Option("--screenshot", help="Folder for pictures of the window in every state."),
    ] = None,
    size: Annotated[
        str, typer.Option(metavar="WxH", help="Size of the window; else as at a first start.")
    ] = "",
    theme: Annotated[
        Literal["system", "dark", "light"], typer.Option(help="Colours of the window.")
    ] = "system",
    large: Annotated[
        bool,
        typer.Option(
            "--large",
            help="Measure instead, with a result of 4096x4096 in a window as large as the screen.",
        ),
    ] = False,
    soak: Annotated[
        float | None,
        typer.Option(metavar="MINUTES", min=0, help="Use the window at random for so long."),
    ] = None,
    seed: Annotated[int, typer.Option(help="Of what --soak does.")] = 1,
) -> None:
    """Drive the window through its main job. Attach the output to bug reports."""
    if soak is not None:
        from app.soak import run_soak

        report = run_soak(soak, seed=seed)
    else:
        from app.selfcheck_driver import Look

        look = Look(_parsed(size), theme)
        if large:
            from app.selfcheck_large import run_large_check

            report = run_large_check(screenshots, look=look)
        else:
            from app.selfcheck import run_selfcheck

            report = run_selfcheck(screenshots, look=look)
    if as_json:
        sys.stdout.write(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    else:
        for name, value in report.items():
            sys.stdout.write(f"{name}: {value}\n")
    raise typer.Exit(0 if report.get("ok") else 1)


def _parsed(size: str) -> tuple[int, int] | None:
    """Width and height; None where none is given.

    Raises:
        StudioError: It is no size.
    """
    if not size:
        return None
    parts = size.lower().split("x")
    if len(parts) != 2 or not all(part.isdigit() and 200 <= int(part) <= 20000 for part in parts):
        raise StudioError(f"“{size}” is no size of a window; give it as 1920x1080.")
    return int(parts[0]), int(parts[1])
