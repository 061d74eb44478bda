"""The direction of imports, seen from outside: a fresh interpreter imports and is asked."""

import pkgutil
import subprocess
import sys

import models

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
    assert "torch" not in loaded_by("import models.refinement.loop", "import models.images.photo")


def test_the_window_stands_before_torch_is_imported():
    assert "torch" not in loaded_by("import app.window.window")
