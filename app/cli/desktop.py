"""`iter-studio desktop`: the entry in the menu of a Linux desktop, with icons and metadata."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Annotated

import typer

from app.cli.options import Command, Group
from models.errors import ExportError, StudioError, app_version
from resources import app_id, identity, resource

desktop = typer.Typer(
    name="desktop",
    cls=Group,
    rich_markup_mode=None,
    help="The entry in the menu of a Linux desktop.",
    epilog="Examples:\n\n  iter-studio desktop install\n\n  iter-studio desktop remove",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

_OPTIONAL = {
    "image/jxl": ".jxl",
    "image/heif": ".heif",
    "image/heic": ".heic",
    "image/x-adobe-dng": ".dng",
}
"""Kinds of pictures that are read by packages which may be missing, with a suffix of each."""

Prefix = Annotated[
    Path | None,
    typer.Option(help="Where applications and icons belong.  [default: ~/.local/share]"),
]


@desktop.command(cls=Command, epilog="Examples:\n\n  iter-studio desktop install")
def install(prefix: Prefix = None) -> None:
    """Add ITER Studio to the menu and to “Open with”, for this user."""
    from models.images import write_whole

    folder = _folder(prefix)
    for path, content in _files(folder):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(
                "The folder {parent} cannot be created; give another one with --prefix.",
                detail=str(error),
                parent=path.parent,
            ) from error
        write_whole(path, partial(_copy, content), kind="text", overwrite=True)
        sys.stdout.write(f"{path}\n")
    _tell_desktop(folder)


@desktop.command(cls=Command, epilog="Examples:\n\n  iter-studio desktop remove")
def remove(prefix: Prefix = None) -> None:
    """Take ITER Studio out of the menu again."""
    folder = _folder(prefix)
    for path, _ in _files(folder):
        if path.is_file():
            path.unlink()
            sys.stdout.write(f"{path} was removed\n")
    _tell_desktop(folder)


def _copy(content: bytes, file: IO[bytes]) -> None:
    file.write(content)


def _folder(prefix: Path | None) -> Path:
    if not sys.platform.startswith("linux"):
        raise StudioError(
            "Only desktops of Linux take entries this way; install the packaged program on "
            "other systems, which brings its own."
        )
    if prefix is not None:
        return prefix
    import platformdirs

    return Path(platformdirs.user_data_dir())


def _files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file of the entry with its content."""
    name_of_entry = app_id()
    words = {**identity(), "command": _command(), "version": app_version(), "date": _date()}
    for name, place in (
        ("desktop/entry.desktop", f"applications/{name_of_entry}.desktop"),
        ("desktop/metainfo.xml", f"metainfo/{name_of_entry}.metainfo.xml"),
    ):
        text = resource(name).read_text("utf-8")
        for kind in _foreign_kinds():
            text = text.replace(f"{kind};", "")
        yield folder / place, text.format_map(words).encode()
    icons = folder / "icons" / "hicolor"
    for name, place in (("svg", "scalable"), ("png", "256x256")):
        content = resource(f"icons/iter-studio.{name}").read_bytes()
        yield icons / place / "apps" / f"{name_of_entry}.{name}", content


def _foreign_kinds() -> list[str]:
    """Kinds of pictures in the entry whose readers are not installed."""
    from models.images import READABLE

    return [kind for kind, suffix in _OPTIONAL.items() if suffix not in READABLE]


def _date() -> str:
    """Day of the program's files: entries say when a release was made."""
    import datetime

    changed = resource("identity.json").stat().st_mtime
    return datetime.datetime.fromtimestamp(changed, datetime.UTC).date().isoformat()


def _command() -> str:
    """The program as an entry names it: with its path, quoted where that has spaces."""
    if getattr(sys, "frozen", False):
        program = sys.executable
    else:
        beside = Path(sys.executable).parent / "iter-studio"
        program = str(beside) if beside.is_file() else shutil.which("iter-studio") or "iter-studio"
    escaped = program.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")
    return f'"{escaped}"' if " " in escaped else escaped


def _tell_desktop(folder: Path) -> None:
    """Let the desktop read its folders again; those that do not need that lack the programs."""
    for name, place in (
        ("update-desktop-database", folder / "applications"),
        ("gtk-update-icon-cache", folder / "icons" / "hicolor"),
    ):
        program = shutil.which(name)
        if program and place.is_dir():
            more = ["--ignore-theme-index", "--quiet"] if name.startswith("gtk") else ["-q"]
            subprocess.run([program, *more, str(place)], check=False, capture_output=True)
