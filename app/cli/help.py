"""The text of `--help`: plain sections, since Rich's boxes take longer than all else together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter


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
