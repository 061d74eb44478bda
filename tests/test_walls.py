"""The direction of imports, seen from outside: a fresh interpreter imports and is asked."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import models

ROOT = Path(models.__file__).parents[1]

QT = ("PySide6", "shiboken6", "pyqtgraph", "qtawesome", "qtpy")


def loaded_by(*statements: str) -> set[str]:
    code = ";".join((*statements, "import sys", "print('\\n'.join(sys.modules))"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_models_never_load_qt_or_the_app():
    names = [module.name for module in pkgutil.walk_packages(models.__path__, "models.")]
    assert "models.training.loop" in names
    loaded = loaded_by(*(f"import {name}" for name in names))
    assert not loaded & {*QT, "app"}


def test_the_command_line_starts_without_qt_and_torch():
    assert not loaded_by("import app.cli.main") & {*QT, "torch", "cv2"}


def test_planning_needs_no_torch():
    loaded = loaded_by("import models.refinement.phases", "import models.images.photo")
    assert "torch" not in loaded


def test_the_window_stands_before_torch_is_imported():
    assert "torch" not in loaded_by("import app.window.application")


FILES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for root in ("app", "models")
    for path in sorted((ROOT / root).rglob("*.py"))
}


def imports_in(text: str, package: tuple[str, ...]) -> Iterator[str]:
    """Every module that the text of a file imports, wherever and however it is written."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            source = ".".join((*above, *filter(None, [node.module])))
            yield source
            yield from (name for each in node.names if (name := f"{source}.{each.name}") in FILES)


def names_in(text: str) -> Iterator[str]:
    """Every name that a file imports, from wherever, or asks an object for."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (part for each in node.names for part in each.name.split("."))
            yield from ((node.module or "") if isinstance(node, ast.ImportFrom) else "").split(".")


def rooms_naming(*names: str) -> set[str]:
    """The rooms of the app where one of the names stands."""
    return {
        path.relative_to(ROOT / "app").parts[0]
        for path in FILES.values()
        if path.is_relative_to(ROOT / "app") and {*names_in(path.read_text("utf-8"))} & {*names}
    }


# Rules that import-linter cannot see: names inside a module that all may import.


def test_threads_of_qt_are_made_in_one_room():
    making = rooms_naming("QThread", "QThreadPool", "QRunnable", "QtConcurrent", "_thread")
    assert making == {"threads"}


def test_the_document_and_the_services_hold_no_widgets():
    assert not rooms_naming("QtWidgets") & {"document", "services", "threads", "cli"}


def test_nobody_turns_the_event_loop_by_hand():
    assert not rooms_naming("processEvents")


def test_nothing_made_by_python_is_left_on_the_clipboard():
    assert not rooms_naming("setMimeData")  # it outlives Python, and crashes at the end


@pytest.mark.parametrize(
    "line",
    [
        "from models.engine.pipeline import Pipeline",
        "from models.engine import pipeline",
        "import models.engine.pipeline as it",
        "from ..engine import pipeline",
        "def late():\n    from ..engine.pipeline import Pipeline",
    ],
)
def test_every_way_past_a_door_is_seen(line):
    assert "models.engine.pipeline" in [*imports_in(line, ("models", "batch"))]


@pytest.mark.parametrize("root", ["app", "models"])
def test_rooms_are_entered_by_their_doors(root):
    """Other packages import from a package of `models`, not from its files."""
    past = [
        f"{path.relative_to(ROOT)}: {name}"
        for module, path in FILES.items()
        if module.startswith(f"{root}.")
        for name in imports_in(path.read_text("utf-8"), path.relative_to(ROOT).parts[:-1])
        if name.count(".") > 1
        and name.startswith("models.")
        and path.relative_to(ROOT).parts[:2] != tuple(name.split(".")[:2])
        and (ROOT / "models" / name.split(".")[1]).is_dir()
        and not name.startswith("models.training.")  # one command reaches in, see pyproject.toml
    ]
    assert not past


def test_every_door_opens():
    for path in sorted((ROOT / "models").rglob("__init__.pyi")):
        door = importlib.import_module(".".join(path.parent.relative_to(ROOT).parts))
        assert door.__all__ and all(getattr(door, name) is not None for name in door.__all__)


# Tests stand at the place of what they test.

OWN_TEST_ELSEWHERE = {
    "app.selfcheck.crop": "a part of the self check, which is a test itself",
    "app.selfcheck.driver": "runs the self check, as tests/app/selfcheck/test_check.py does",
    "app.selfcheck.faces": "a part of the self check, which is a test itself",
    "app.selfcheck.film": "a part of the self check, which is a test itself",
    "app.selfcheck.paint": "a part of the self check, which is a test itself",
    "app.selfcheck.photos": "a part of the self check, which is a test itself",
    "app.selfcheck.preferences": "a part of the self check, which is a test itself",
    "app.selfcheck.reference": "a part of the self check, which is a test itself",
    "app.selfcheck.review": "a part of the self check, which is a test itself",
    "app.selfcheck.states": "a part of the self check, which is a test itself",
    "app.selfcheck.variants": "a part of the self check, which is a test itself",
    "models.recipe.choices": "names alone; each is tested where it is offered or obeyed",
}
"""Modules without a test file, with the reason."""

PROMISES = {
    "app/languages/test_translations.py": "every text in every language",
    "app/test_access.py": "every widget of the window",
    "app/test_at_spi.py": "the window as another program hears it",
    "app/test_contrast.py": "every control in every state",
    "app/test_keyboard.py": "from open to export by keys alone",
    "app/test_labels.py": "every text at every width",
    "app/test_notices.py": "from the networks to the window and the command line",
    "app/test_same_pixels.py": "window and command line",
    "app/test_screen_reader.py": "every control and every announcement",
    "app/test_translatable.py": "every text of the window",
    "models/images/test_hostile.py": "photos, recipes, journals and weights that are damaged",
    "models/images/test_round_trip.py": "from a file to a file, seen by other programs",
    "models/weights/test_bundled.py": "what the bundled weights do",
}
"""Test files of no single module: what they are about."""


def mirrored(module: str) -> str:
    """The place of a module's tests, below tests/."""
    *rooms, name = module.split(".")
    return "/".join((*rooms, f"test_{name.strip('_')}.py"))


MODULES = [module for module, path in FILES.items() if path.name != "__init__.py"]


def test_every_module_has_its_test_file():
    missing = {module for module in MODULES if not (ROOT / "tests" / mirrored(module)).exists()}
    assert missing == {*OWN_TEST_ELSEWHERE}


def test_every_test_file_has_its_module():
    places = {mirrored(module) for module in MODULES}
    found = {
        path.relative_to(ROOT / "tests").as_posix()
        for root in ("app", "models")
        for path in (ROOT / "tests" / root).rglob("test_*.py")
    }
    assert found - places == {*PROMISES}


# Functions stay short.

LONGEST = 40
"""Lines of a function without its docstring."""

DECLARATIONS = {
    "app.cli.benchmark: benchmark",
    "app.cli.compare: compare",
    "app.cli.edit: edit",
    "app.cli.evaluate: evaluate",
    "app.cli.restore: restore",
}
"""Commands: little else than a list of their options, each with its help text."""


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first of the signature to the last, without the docstring."""
    first = function.body[0]
    documented = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def test_functions_are_short():
    long = {
        f"{module}: {node.name}"
        for module, path in FILES.items()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > LONGEST
    }
    assert long == DECLARATIONS
