"""`iter-studio diagnose`: all that a bug report needs, without pictures and without names."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from models.errors import StudioError

EXAMPLES = """Examples:

  iter-studio diagnose

  iter-studio diagnose --json -o report.json

  iter-studio diagnose --recipe old.iter.json
"""


def diagnose(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
    recipe: Annotated[
        Path | None,
        typer.Option("--recipe", help="A recipe; its settings are told, not its paint."),
    ] = None,
    lines: Annotated[int, typer.Option("--log-lines", min=0, help="How much of the log.")] = 40,
    test: Annotated[
        bool, typer.Option(help="Try the model on every device; takes some seconds.")
    ] = True,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead.")
    ] = None,
) -> None:
    """Collect what a bug report needs: versions, devices, self-test, the last lines of the log."""
    found = facts(recipe=recipe, lines=lines, test=test)
    text = json.dumps(found, indent=2, ensure_ascii=False) if as_json else as_text(found)
    if output is None:
        sys.stdout.write(text + "\n")
        return
    from models.images import write_whole

    whole = [f"{text}\n".encode()]
    write_whole(output, lambda file: file.writelines(whole), kind="text", overwrite=True)


def facts(*, recipe: Path | None = None, lines: int = 40, test: bool = True) -> dict[str, Any]:
    """Everything that is told; a part that cannot be had says why.

    Args:
        recipe: A recipe whose settings are told.
        lines: How many lines of the log, from the end.
        test: Whether to try the model.

    Raises:
        RecipeError: The recipe cannot be read.
    """
    from app.diagnostics import crash_file, last_lines, log_file, log_folder, packages, without_home

    told: dict[str, Any] = {"versions": packages(), "qt": _qt(), "machine": _machine()}
    told["models"] = _models()
    told["self-test"] = _selftest() if test else "not run"
    if recipe is not None:
        told["settings"] = _settings(recipe)
    told["log"] = {
        "folder": without_home(str(log_folder())),
        "lines": last_lines(log_file(), lines),
        "crash": last_lines(crash_file(), lines),
    }
    return told


def as_text(found: dict[str, Any], indent: str = "") -> str:
    """The facts as lines, one in each."""
    out = []
    for name, value in found.items():
        if isinstance(value, dict):
            out += [f"{indent}{name}:", as_text(value, indent + "  ")]
        elif isinstance(value, list):
            out += [f"{indent}{name}:", *(f"{indent}  {each}" for each in value)]
        else:
            out.append(f"{indent}{name}: {value}")
    return "\n".join(line for line in out if line)


def _qt() -> str:
    """Qt's version, or why it does not load; asked in a process that a missing library may end."""
    import subprocess

    code = "from PySide6.QtGui import QGuiApplication; from PySide6.QtCore import qVersion; "
    code += "print(qVersion())"
    if getattr(sys, "frozen", False):
        return "built in"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    if done.returncode == 0:
        return done.stdout.strip()
    reason = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
    return f"does not load: {reason[-1]}"


def _machine() -> dict[str, Any]:
    import torch

    from models.allocator import free_bytes
    from models.engine import available_devices

    free = free_bytes()
    return {
        "processors": os.cpu_count(),
        "processor": torch.backends.cpu.get_cpu_capability(),
        "free memory, MiB": None if free is None else free >> 20,
        "devices": available_devices(),
        "display": os.environ.get("QT_QPA_PLATFORM") or os.environ.get("XDG_SESSION_TYPE") or "",
    }


def _models() -> list[str]:
    from models.weights import bundled_model, is_intact, stored_models

    return [
        f"{each.title}, {each.digest}, {'intact' if is_intact(each) else 'not what was installed'}"
        for each in (bundled_model(), *stored_models())
    ]


def _selftest() -> list[str] | str:
    from models.engine import run_selftest
    from models.weights import load_model

    try:
        checks = run_selftest(load_model())
    except StudioError as error:
        return str(error)
    return [
        f"{each.device}, {each.precision}: {each.failure or 'passed'}, {each.seconds:.2f} s"
        + ("" if each.error is None else f", differs by {each.error:.4f}")
        for each in checks
    ]


def _settings(path: Path) -> dict[str, Any]:
    """Settings of a recipe, and what kinds of paint it has: paint has the outlines of a picture."""
    from models.recipe import PAINTED, load_recipe

    recipe = load_recipe(path).recipe
    told = {each.name: getattr(recipe, each.name) for each in dataclasses.fields(recipe)}
    simple = {name: each for name, each in told.items() if isinstance(each, int | float | str)}
    return {**simple, "painted": [name for name in PAINTED if told[name] is not None]}
