"""`iter-studio selfcheck`: drives the real window and reports, with pictures of it if asked."""

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
"""


def selfcheck(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON and nothing else.")
    ] = False,
    screenshots: Annotated[
        Path | None,
        typer.Option("--screenshot", help="Folder for screenshots of the window in every state."),
    ] = None,
    size: Annotated[
        str, typer.Option(metavar="WxH", help="Size of the window; by default as at a first start.")
    ] = "",
    theme: Annotated[
        Literal["system", "dark", "light", "contrast"], typer.Option(help="Colours of the window.")
    ] = "system",
) -> None:
    """Drive the window through its main job. Attach the output to bug reports."""
    from app.selfcheck.check import run_selfcheck
    from app.selfcheck.driver import Look

    report = run_selfcheck(screenshots, look=Look(_parsed(size), theme))
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
        raise StudioError("“{size}” is not a window size; give one such as 1920x1080.", size=size)
    return int(parts[0]), int(parts[1])
