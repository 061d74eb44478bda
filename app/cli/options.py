"""Options that several subcommands share: one name, one meaning, one help text."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from models.recipe import Precision

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

    from models.batch import Machine

MACHINE = "Machine"
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


def usual(kind: type, name: str) -> Any:  # noqa: ANN401 (as various as the fields are)
    """Default of a field of a dataclass, which options take instead of one of their own."""
    return next(each.default for each in fields(kind) if each.name == name)


Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        "-n",
        help="Weights file, or name of an imported model.",
        show_default="the bundled one",
        rich_help_panel=MACHINE,
    ),
]
Device = Annotated[
    str, typer.Option(help="auto, cpu, cuda, cuda:1 or mps.", rich_help_panel=MACHINE)
]
Gpu = Annotated[
    int | None,
    typer.Option(
        "--gpu-id",
        "-g",
        help="Number of the GPU to use; -1 is the CPU. Short for --device.",
        min=-1,
        show_default=False,
        rich_help_panel=MACHINE,
    ),
]


def _tile(value: str | int) -> int:
    from models.grid import STRIDE  # slow to import, and not needed for --help

    if value == "auto":
        return 0
    if str(value).isdecimal() and (int(value) == 0 or int(value) >= STRIDE):
        return int(value)
    raise typer.BadParameter(f"give auto, or {STRIDE} or more pixels, not {value}.")


Tile = Annotated[
    int,
    typer.Option(
        "--tile",
        "-t",
        parser=_tile,
        metavar="auto|PIXELS",
        show_default="auto",
        help="Largest window in output pixels; auto fits it to the free memory. Smaller windows "
        "take less memory and more time; with the released weights they change the picture.",
        rich_help_panel=MACHINE,
    ),
]
Threads = Annotated[
    int,
    typer.Option(
        help="CPU threads; 0 uses all cores. The same number gives the same bytes.",
        min=0,
        rich_help_panel=MACHINE,
    ),
]


PrecisionChoice = Annotated[
    Precision | None,
    typer.Option(
        "--precision",
        help="Of the networks' arithmetic. In float32 processors agree on the tokens; bfloat16 "
        "is faster where a processor has it.",
        show_default="the recipe's, or auto: what suits the device; on a cluster float32",
        rich_help_panel=MACHINE,
    ),
]


def device_of(device: str, gpu: int | None) -> str:
    """The device that is meant where one of both options may name it.

    Raises:
        DeviceError: They say different things.
    """
    if gpu is None:
        return device
    named = "cpu" if gpu < 0 else f"cuda:{gpu}"
    if device not in ("auto", named):
        from models.errors import DeviceError

        raise DeviceError(
            "--gpu-id {gpu} and --device {device} contradict each other; give only one.",
            gpu=gpu,
            device=device,
        )
    return named


def machine_of(
    model: str | None, *, device: str, gpu: int | None, tile: int, threads: int
) -> Machine:
    """The machine that these options describe.

    Raises:
        StudioError: There is no model of that name, or the device is named twice.
    """
    from models.batch import Machine

    weights = None
    if model is not None:
        from models.weights import weights_file

        weights = weights_file(model)
    return Machine(
        weights=weights, device=device_of(device, gpu), tile=tile or None, threads=threads
    )


class Command(TyperCommand):
    """A subcommand whose options stand under the headings that they name."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write arguments and options in sections, in the order of the first of each."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            row = parameter.get_help_record(ctx)
            if row is not None:
                usual = "Options" if parameter.param_type_name == "option" else "Arguments"
                title = getattr(parameter, "rich_help_panel", None) or usual
                sections.setdefault(title, []).append(row)
        for title, rows in sections.items():
            with formatter.section(title):
                formatter.write_dl(rows)

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples and what follows them."""
        _write_epilog(self.epilog or "", formatter)


class Group(TyperGroup):
    """A command that has subcommands."""

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples."""
        _write_epilog(self.epilog or "", formatter)


def _write_epilog(epilog: str, formatter: HelpFormatter) -> None:
    """Examples, which are indented, stay lines that can be copied; all else is wrapped."""
    for paragraph in epilog.rstrip().split("\n\n"):
        if paragraph.startswith("  "):
            formatter.write(f"{paragraph}\n")
        else:
            formatter.write_paragraph()
            formatter.write_text(paragraph)
