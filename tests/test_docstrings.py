"""First lines of docstrings say what a thing is or does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
BEGINNING = re.compile(r"(What|Whether|Which|Of|The same)\b")

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def first_lines(node: Documented, name: str) -> Iterator[tuple[str, str]]:
    """Name and first line of everything that is documented in a module."""
    docstring = ast.get_docstring(node)
    if docstring:
        yield name, docstring.splitlines()[0]
    for child in ast.walk(node):
        if child is not node and isinstance(child, Documented):
            text = ast.get_docstring(child)
            if text:
                yield f"{name}: {child.name}", text.splitlines()[0]


def faults(path: Path) -> list[str]:
    lines = first_lines(ast.parse(path.read_text("utf-8")), str(path.relative_to(ROOT)))
    return [f"{name}: {line}" for name, line in lines if BEGINNING.match(line)]


FILES = [path for root in ("app", "models", "resources") for path in (ROOT / root).rglob("*.py")]


def test_first_lines_say_what_a_thing_is_or_does():
    found = [fault for path in sorted(FILES) for fault in faults(path)]
    assert not found, "\n".join(found)
