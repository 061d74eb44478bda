"""Writes docs/api.md: the public names of `models`, read from its doors without importing them.

python docs/make_api.py     after a door, a signature or the first line of a docstring has changed
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "api.md"

OPEN_MODULES = ("events", "errors", "grid")
"""Single files of `models` that are entered directly: all their public names count."""

SHORT = 40
"""A constant shows its value up to this many characters."""

INTRODUCTION = """\
# API

Generated from the doors of `models` by `python docs/make_api.py`; do not edit it by hand.
[python.md](python.md) shows how the pieces go together. A name is imported from the package it is
listed under, never from a file inside it.
"""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef | ast.Assign | ast.AnnAssign


@dataclass(frozen=True, slots=True)
class Found:
    """One definition of a file, with the first line of its docstring and the file's classes."""

    name: str
    node: Definition
    line: str
    classes: dict[str, ast.ClassDef]


@dataclass(frozen=True, slots=True)
class Entry:
    """One public name: its signature and the first line of its docstring."""

    signature: str
    line: str
    members: tuple[Entry, ...] = ()

    def markdown(self) -> str:
        """The entry as an item of a list."""
        members = "".join(f"\n  - `{each.signature}`: {each.line}" for each in self.members)
        told = f": {self.line}" if self.line else ""
        return f"- `{self.signature}`{told}{members}"


def api_page(root: Path = ROOT) -> str:
    """The whole page as Markdown."""
    models = root / "models"
    doors = [models / "__init__.pyi", *sorted(models.glob("*/__init__.pyi"))]
    parts = [INTRODUCTION]
    for door in doors:
        name = ".".join(door.parent.relative_to(root).parts)
        names = sorted(_exported(door))
        entries = [_entry(_find(door, each)) for each in names]
        parts.append(_section(name, door.with_suffix(".py"), entries))
    for name in OPEN_MODULES:
        path = models / f"{name}.py"
        found = {each.name: each for each in _defined(path) if each.name[0] != "_"}
        entries = [_entry(found[each]) for each in sorted(found)]
        parts.append(_section(f"models.{name}", path, entries))
    return "\n".join(parts)


def _section(name: str, path: Path, entries: list[Entry]) -> str:
    told = _first_line(ast.get_docstring(_parsed(path)))
    listed = "\n".join(entry.markdown() for entry in entries)
    return f"## {name}\n{told}\n\n{listed}\n"


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _first_line(docstring: str | None) -> str:
    return docstring.splitlines()[0] if docstring else ""


def _exported(door: Path) -> Iterator[str]:
    for node in _parsed(door).body:
        if isinstance(node, ast.ImportFrom):
            yield from (each.asname or each.name for each in node.names)


def _find(path: Path, name: str) -> Found:
    """The definition of a name that a file holds or imports.

    Raises:
        LookupError: Neither is the case.
    """
    for found in _defined(path):
        if found.name == name:
            return found
    for imported in ast.walk(_parsed(path)):
        if isinstance(imported, ast.ImportFrom):
            for each in imported.names:
                if (each.asname or each.name) == name:
                    return _find(_module(path, imported), each.name)
    raise LookupError(f"{path} neither defines nor imports {name}")


def _module(path: Path, imported: ast.ImportFrom) -> Path:
    """The file that an import in ``path`` names: a module, or the door of a package."""
    folder = path.parent if imported.level else ROOT
    place = folder.joinpath(*(imported.module or "").split("."))
    door = place / "__init__.pyi"
    return door if door.exists() else place.with_suffix(".py")


def _defined(path: Path) -> Iterator[Found]:
    """Every name that a file defines."""
    body = _parsed(path).body
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, Function | ast.ClassDef):
            yield Found(node.name, node, _first_line(ast.get_docstring(node)), classes)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name):
                yield Found(target.id, node, _first_line(_text_of(following)), classes)


def _text_of(node: ast.stmt | None) -> str | None:
    """The text of a statement that is nothing but a text: the docstring of a constant."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return node.value.value if isinstance(node.value.value, str) else None
    return None


def _entry(found: Found) -> Entry:
    node = found.node
    if isinstance(node, Function):
        return Entry(_signature(found.name, node), found.line)
    if isinstance(node, ast.ClassDef):
        chain = _chain(node, found.classes)
        members = {each.signature: each for kind in chain for each in _members(kind)}
        return Entry(_constructor(node, chain), found.line, tuple(members.values()))
    value = ast.unparse(node.value) if node.value is not None else ""
    return Entry(f"{found.name} = {value}" if len(value) < SHORT else found.name, found.line)


def _signature(name: str, node: Function, *, method: bool = False) -> str:
    arguments = ast.unparse(node.args)
    if method:
        arguments = arguments.partition(", ")[2]
    returned = f" -> {ast.unparse(node.returns)}" if node.returns and name[0].islower() else ""
    return f"{name}({arguments}){returned}"


def _chain(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> list[ast.ClassDef]:
    """A class after those it inherits from in its own file."""
    names = [base.id for base in node.bases if isinstance(base, ast.Name) and base.id in classes]
    return [*(each for name in names for each in _chain(classes[name], classes)), node]


def _constructor(node: ast.ClassDef, chain: list[ast.ClassDef]) -> str:
    """Call that makes an instance: the arguments of ``__init__``, or the fields of a dataclass."""
    body = [each for kind in chain for each in kind.body]
    for each in reversed(body):
        if isinstance(each, ast.FunctionDef) and each.name == "__init__":
            return _signature(node.name, each, method=True)
    if not any("dataclass" in ast.unparse(each) for each in node.decorator_list):
        return node.name
    named = any("kw_only=True" in ast.unparse(each) for each in node.decorator_list)
    fields = [
        _field(each)
        for each in body
        if isinstance(each, ast.AnnAssign) and "ClassVar" not in ast.unparse(each.annotation)
    ]
    return f"{node.name}({', '.join(['*', *fields] if named else fields)})"


def _field(node: ast.AnnAssign) -> str:
    """A field with its default, as an argument is written."""
    told = f"{ast.unparse(node.target)}: {ast.unparse(node.annotation)}"
    if not isinstance(node.value, ast.Call) or ast.unparse(node.value.func) != "field":
        return told if node.value is None else f"{told}={ast.unparse(node.value)}"
    for option in node.value.keywords:
        if option.arg == "default":
            return f"{told}={ast.unparse(option.value)}"
        if option.arg == "default_factory":
            return f"{told}={ast.unparse(option.value)}()"
    return told


def _members(node: ast.ClassDef) -> Iterator[Entry]:
    for each in node.body:
        if not isinstance(each, Function) or each.name.startswith("_"):
            continue
        marks = {ast.unparse(mark) for mark in each.decorator_list}
        line = _first_line(ast.get_docstring(each))
        if not line or any(mark.endswith(".setter") for mark in marks):
            continue
        if marks & {"property", "cached_property"}:
            returned = f": {ast.unparse(each.returns)}" if each.returns else ""
            yield Entry(each.name + returned, line)
        else:
            yield Entry(_signature(each.name, each, method="staticmethod" not in marks), line)


def main() -> int:
    """Write the page; returns the exit code."""
    PAGE.write_text(api_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
