"""Every error that a user can see says what to do next, wherever it is raised."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TypeGuard

import pytest

import models.errors
from models.errors import StudioError

ROOT = Path(models.errors.__file__).parents[1]
ERRORS = {
    name
    for name, kind in vars(models.errors).items()
    if isinstance(kind, type) and issubclass(kind, StudioError)
}
STEPS = (
    "add|change|check|choose|clear|close|copy|correct|crop|download|export|fetch|free|get|give|go|"
    "import|install|keep|look|make|open|paint|put|raise|remove|rename|restore|save|set|start|take|"
    "try|undo|wait"
)
STEP = re.compile(rf"[;:,.]\s(?:or |and )?(?:{STEPS})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Texts:
    """Texts that expressions can be, by what names are set to and what functions return."""

    names: dict[str, list[ast.expr]]
    functions: dict[str, ast.FunctionDef]

    @classmethod
    def inside(cls, body: ast.AST, functions: dict[str, ast.FunctionDef]) -> Texts:
        names: dict[str, list[ast.expr]] = {}
        for node in ast.walk(body):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                names.setdefault(node.targets[0].id, []).append(node.value)
        return cls(names, functions)

    def of(self, node: ast.expr) -> list[str]:
        """All texts that an expression can be, with “…” where only a run would show it."""
        if isinstance(node, ast.Constant):
            return [str(node.value)]
        if isinstance(node, ast.IfExp):
            return self.of(node.body) + self.of(node.orelse)
        if isinstance(node, ast.FormattedValue):
            return self.of(node.value) or ["…"]
        if isinstance(node, ast.JoinedStr):
            return self._joined(*node.values)
        if isinstance(node, ast.BinOp):
            return self._joined(node.left, node.right)
        if isinstance(node, ast.Name):
            others = {name: made for name, made in self.names.items() if name != node.id}
            return Texts(others, self.functions)._any(self.names.get(node.id, []))
        if isinstance(node, ast.Dict):
            return self._any(node.values)
        return self._called(node) if isinstance(node, ast.Call) else []

    def _called(self, node: ast.Call) -> list[str]:
        if isinstance(node.func, ast.Attribute):  # a template, a dictionary, a translation
            kinds = {"format": [node.func.value], "tr": node.args[-1:]}
            kinds["get"] = [node.func.value, *node.args[1:]]
            return self._any(kinds.get(node.func.attr, []))
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name == "Sentence":
            return self._filled(node)
        if name == "translate":
            return self.of(node.args[1])
        if name not in self.functions:
            return []
        function = self.functions[name]
        others = {other: made for other, made in self.functions.items() if other != name}
        ends = [each.value for each in ast.walk(function) if isinstance(each, ast.Return)]
        return Texts.inside(function, others)._any([end for end in ends if end is not None])

    def _filled(self, node: ast.Call) -> list[str]:
        """All texts of a template with its values."""
        texts = self.of(node.args[0])
        for each in node.keywords:
            place, values = f"{{{each.arg}}}", self.of(each.value) or ["…"]
            texts = [text.replace(place, value) for text in texts for value in values]
        return texts

    def _any(self, nodes: Sequence[ast.expr]) -> list[str]:
        return [text for node in nodes for text in self.of(node)]

    def _joined(self, *nodes: ast.expr) -> list[str]:
        parts = (self.of(node) or ["…"] for node in nodes)
        return ["".join(chosen) for chosen in product(*parts)]


def _told(source: str) -> Iterator[tuple[int, list[str]]]:
    """Line and possible sentences of every error that a module makes."""
    tree = ast.parse(source)
    inner = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    functions = {node.name: node for node in inner}
    seen: set[ast.Call] = set()
    for body in [*reversed(inner), tree]:  # the innermost first: its names are the ones meant
        made = {node for node in ast.walk(body) if _is_error(node)} - seen
        texts = Texts.inside(body, functions) if made else Texts({}, {})
        for node in made:
            yield node.lineno, texts.of(node.args[0])
        seen |= made


def _is_error(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS


def _faults(source: str, name: str) -> list[str]:
    faults = []
    for line, texts in _told(source):
        if not texts:
            faults.append(f"{name}:{line}: write the sentence where the error is made")
        for text in texts:
            if STEP.search(text) is None or not text.endswith((".", "…")):
                faults.append(f"{name}:{line}: no next step in “{text}”")
    return faults


def test_every_error_names_a_next_step() -> None:
    files = [*ROOT.glob("app/**/*.py"), *ROOT.glob("models/**/*.py")]
    sources = [(path, path.read_text(encoding="utf-8")) for path in files]
    sources = [(path, text) for path, text in sources if "Error(" in text]
    assert sum(text.count("Error(") for _, text in sources) > 150
    faults = [fault for path, text in sources for fault in _faults(text, path.name)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    "made",
    [
        'raise PhotoError("It is broken.")',
        'raise PhotoError(f"“{name}” is broken.")',
        'sentence = "It is broken." if a else "It is broken; try another."\n'
        "    raise PhotoError(sentence)",
        "raise PhotoError(name)",
    ],
)
def test_a_sentence_without_a_step_is_found(made: str) -> None:
    assert _faults(f"def check(name, a):\n    {made}\n", "made.py")


LETTER_AS_SIGN = re.compile(r"(?<![\w{])x(?=\{)|\}x(?=\{)|(?<![\w])x\d+(?![\w-])")
"""A letter x where a multiplication sign is meant."""


def test_times_is_a_sign_and_never_a_letter() -> None:
    """“×4” and “640 × 480” in the window, in its errors and in all languages."""
    said = (ROOT / "resources/languages").glob("*.ts")
    faults = [
        f"{path.name}:{number}: {line.strip()}"
        for path in sorted(said)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if LETTER_AS_SIGN.search(line)
    ]
    assert not faults, "\n".join(faults)
    assert LETTER_AS_SIGN.search("has {width}x{height}") and LETTER_AS_SIGN.search("x{low:g} to")
    assert not LETTER_AS_SIGN.search("on x86-64 with {x}")
