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

QT = ("PySide6", "shiboken6", "pyqtgraph", "qtawesome", "superqt", "qtpy")


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


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_threads_of_qt_are_made_in_one_room():
    """A rule that import-linter cannot see: names inside a module that all may import."""
    making = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "app").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom | ast.Attribute)
        and {"QThread", "QThreadPool", "QRunnable"}
        & ({node.attr} if isinstance(node, ast.Attribute) else {each.name for each in node.names})
    ]
    assert making and {str(Path(path).parent) for path in making} == {str(Path("app/threads"))}


@pytest.mark.parametrize("root", ["app", "models"])
def test_rooms_are_entered_by_their_doors(root):
    """Other packages import from a package of `models`, not from its files."""
    past = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / root).rglob("*.py"))
        for name in imports_of(path)
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
