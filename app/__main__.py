"""One command: the window by default, subcommands without Qt."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from app.languages.choice import VARIABLE

COMPLETION = "_ITER_STUDIO_COMPLETE"
"""Set by the shell when it asks for completions, which are the command line's to give."""


REFERENCE = "--reference"
"""Between a photo and its true picture: open both."""
LANGUAGE = "--language"
"""Before a language, in front of all else."""
HELPERS = {
    "--read-photos": ("models.images", "serve"),
    "--find-faces": ("models.detection", "serve_faces"),
}
"""Arguments with which the built program starts as a helper of itself; imported only then."""


def main() -> None:
    """Start the window, or hand over to the command line."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a child process of the built program starts here
        if len(sys.argv) == 2 and sys.argv[1] in HELPERS:
            room, name = HELPERS[sys.argv[1]]
            getattr(import_module(room), name)()
            return
    elif (foreign := foreign_package()) is not None:
        sys.exit(foreign)
    from models.allocator import use_one_arena

    use_one_arena()
    arguments = sys.argv[1:]
    if not arguments and COMPLETION not in os.environ:
        _open_window([])
    if arguments[:1] == [LANGUAGE] and len(arguments) > 2 and Path(arguments[2]).is_file():
        os.environ[VARIABLE] = arguments[1]
        arguments = arguments[2:]
    first = arguments[0] if arguments else "-"
    if not first.startswith("-") and Path(first).is_file():
        if len(arguments) == 3 and arguments[1] == REFERENCE:
            _open_window([Path(first)], Path(arguments[2]))
        if not any(each.startswith("-") for each in arguments):
            _open_window([Path(each) for each in arguments])  # one that is missing is marked
    from app.cli.main import run

    run()


def foreign_package() -> str | None:
    """A sentence if another program's package hides one of ours; their names are common ones."""
    home = Path(__file__).resolve().parent.parent
    for name in ("models", "resources"):
        found = find_spec(name)
        places = [
            Path(each).resolve() for each in (found and found.submodule_search_locations) or ()
        ]
        if home / name not in places:
            where = f"in {places[0].parent}" if places else "missing"
            return (
                f"iter-studio: the package “{name}” that Python finds is not ours, but {where}; "
                "install ITER Studio into an environment of its own, for example with pipx or uv."
            )
    return None


def _open_window(paths: list[Path], reference: Path | None = None) -> None:
    from app.window.application import run_window

    sys.exit(run_window(paths, reference))


if __name__ == "__main__":
    main()
