"""The command line. Qt is never imported here, torch only once there is work to do."""

from __future__ import annotations

import errno
import json
import logging
import os
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.exceptions import TyperException

from app.cli import benchmark as cli_benchmark
from app.cli import compare as cli_compare
from app.cli import desktop as cli_desktop
from app.cli import diagnose as cli_diagnose
from app.cli import edit as cli_edit
from app.cli import evaluate as cli_evaluate
from app.cli import models as cli_models
from app.cli import selfcheck as cli_selfcheck
from app.cli import train as cli_train
from app.cli.options import Command, Group
from app.cli.progress import described_error
from app.cli.restore import EXAMPLES, restore
from app.languages.choice import LANGUAGES, VARIABLE, known
from app.languages.terminal import retold
from models.errors import StudioError

_log = logging.getLogger(__name__)
_STEPS = {
    errno.ENOSPC: "free some space",
    errno.EDQUOT: "free some space",
    errno.ENAMETOOLONG: "choose a shorter name",
}
"""What to do about errors of the system."""

app = typer.Typer(
    name="iter-studio",
    cls=Group,
    help="Restore and enlarge damaged photos. Without a command, the window opens.",
    epilog=(
        "Examples:\n\n  iter-studio\n\n  iter-studio photo.jpg\n\n"
        "  iter-studio a.jpg b.jpg\n\n"
        "  iter-studio photo.jpg --reference truth.png\n\n"
        "  iter-studio restore -i old.jpg -o new.png -s 4\n\n"
        "  iter-studio restore --help"
    ),
    no_args_is_help=False,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run() -> None:
    """Parse the arguments and run; an expected error is one sentence and a non-zero exit code."""
    try:
        # Outside typer's own mode errors come as exceptions, to be reported in our way.
        code = typer.main.get_command(app)(prog_name="iter-studio", standalone_mode=False)
    except StudioError as error:
        _log.debug("%s: %s", type(error).__name__, error.detail or "no further detail")
        _fail(described_error(error))
    except TyperException as error:
        _fail({"kind": "usage", "message": _usage(error)}, code=error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        _fail({"kind": "batch", "message": "stopped."}, code=130)
    except ModuleNotFoundError as error:  # the built program lacks training and plots
        if not getattr(sys, "frozen", False):
            raise
        message = (
            f"this command needs {error.name}, which is not built in; install ITER Studio with pip "
            "to use it."
        )
        _fail({"kind": "system", "message": message})
    except OSError as error:  # a folder that may not be read, a disk that is full
        where = f"{error.filename}: " if error.filename else ""
        step = _STEPS.get(error.errno or 0, "check the path and its permissions")
        _fail({"kind": "system", "message": f"{where}{error.strerror or error}; {step}."})
    except Exception as error:
        _log.debug("uncaught error", exc_info=error)
        reason = str(error).partition("\n")[0] or "no reason given"
        message = f"something unexpected went wrong ({type(error).__name__}: {reason}); run "
        message += "“iter-studio --verbose …” again and report what it says."
        _fail({"kind": "unexpected", "message": message})
    sys.exit(code if isinstance(code, int) else 0)


def _usage(error: TyperException) -> str:
    """The fault in the arguments, in one sentence."""
    message = error.format_message().rstrip(".").replace("Value error, ", "")
    context = getattr(error, "ctx", None)
    first = sys.argv[1] if len(sys.argv) > 1 else "-"
    if context is not None and context.parent is None and not first.startswith("-"):
        return f"“{first}” is neither a command nor a photo; see iter-studio --help."
    path = context.command_path if context is not None else "iter-studio"
    return f"{message}; see {path} --help."


def _fail(error: dict[str, str], code: int = 1) -> NoReturn:
    if "--json" in sys.argv:
        print_json({"error": error})
    sys.stderr.write(f"iter-studio: {retold(error['message'])}\n")
    sys.exit(code)


@app.callback(invoke_without_command=True)
def _window(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Print details of what happens on standard error."),
    ] = False,
    language: Annotated[
        str,
        typer.Option(
            help=f"Language of the window and of errors: {', '.join(LANGUAGES)}.",
            show_default="as the system",
        ),
    ] = "",
) -> None:
    if language:
        if not known(language):
            message = f"“{language}” is not spoken; choose one of: {', '.join(LANGUAGES)}"
            raise typer.BadParameter(message)
        os.environ[VARIABLE] = language
    logging.getLogger("tifffile").addHandler(logging.NullHandler())  # it reports every bad tag
    if verbose:
        logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
        for name in ("app", "models"):
            logging.getLogger(name).setLevel(logging.DEBUG)
    if version:
        from models.errors import app_version

        sys.stdout.write(f"iter-studio {app_version()}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from app.window.application import run_window

        raise typer.Exit(run_window())


for _command, _examples in (
    (restore, EXAMPLES),
    (cli_edit.edit, cli_edit.EXAMPLES),
    (cli_compare.compare, cli_compare.EXAMPLES),
    (cli_evaluate.evaluate, cli_evaluate.EXAMPLES),
    (cli_benchmark.benchmark, cli_benchmark.EXAMPLES),
    (cli_train.train, cli_train.EXAMPLES),
    (cli_selfcheck.selfcheck, cli_selfcheck.EXAMPLES),
    (cli_diagnose.diagnose, cli_diagnose.EXAMPLES),
):
    app.command(cls=Command, epilog=_examples)(_command)
app.add_typer(cli_models.models, name="models")
app.add_typer(cli_desktop.desktop, name="desktop")


@app.command(cls=Command, epilog="Examples:\n\n  iter-studio demo\n\n  iter-studio demo results")
def demo(
    folder: Annotated[Path, typer.Argument(help="Folder for the results.")] = Path("restored"),
) -> None:
    """Restore the sample photo, and open the window if possible."""
    from app.cli.run_restore import run_demo

    raise typer.Exit(run_demo(folder))


def print_json(value: Any) -> None:  # noqa: ANN401 (whatever JSON can hold)
    """Write one JSON document to standard output."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")
