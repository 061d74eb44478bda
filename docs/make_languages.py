"""Refreshes the languages: `python docs/make_languages.py`.

Reads every text of the window and every sentence of `models`, keeps the translations in
`resources/languages/*.ts`, adds what is new as unfinished, drops what is gone, and compiles the
`.qm` files that the program loads. Translate in Qt Linguist or in an editor, then run it again.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.languages.choice import CONTEXT, LANGUAGES  # noqa: E402
from models import errors  # noqa: E402

FOLDER = ROOT / "resources" / "languages"
MARKS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.StudioError | errors.Sentence)
}
"""Calls whose first argument is a sentence for people."""


def sentences() -> Iterator[str]:
    """Every sentence of `models` and of the command line, as a template."""
    for path in sorted([*ROOT.glob("models/**/*.py"), *ROOT.glob("app/cli/*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS and node.args:
                text = node.args[0]
                if isinstance(text, ast.Constant) and text.value:
                    yield str(text.value)


def ts(language: str, folder: Path = FOLDER) -> Path:
    """The translations of a language, to be edited; English holds plurals alone."""
    return folder / f"iter-studio_{language}.ts"


def update(folder: Path = FOLDER) -> None:
    """Bring the translations up to what the code says now."""
    with tempfile.TemporaryDirectory() as scratch:
        declared = Path(scratch) / "sentences.py"
        lines = (f"QT_TRANSLATE_NOOP({CONTEXT!r}, {json.dumps(each)})\n" for each in sentences())
        declared.write_text("".join(dict.fromkeys(lines)), "utf-8")
        for language in LANGUAGES:
            _run(
                "lupdate", "-silent", "-no-obsolete", "-locations", "none",
                *(["-pluralonly"] if language == "en" else []),
                "-tr-function-alias", "QT_TR_NOOP+=_n", "-extensions", "py",
                "-disable-heuristic", "similartext",
                "-source-language", "en", "-target-language", language,
                str(ROOT / "app"), str(declared), "-ts", str(ts(language, folder)),
            )  # fmt: skip


def compile_all(folder: Path = FOLDER) -> None:
    """Write what the program loads."""
    for language in LANGUAGES:
        path = ts(language, folder)
        _run("lrelease", "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / tool
    subprocess.run([program, *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    update()
    compile_all()
