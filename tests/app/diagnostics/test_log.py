"""The log of the window, and of what ends it from below Python."""

import faulthandler
import logging
import logging.handlers
import subprocess
import sys

import pytest

from app.diagnostics import log as logs


@pytest.fixture
def log_folder(tmp_path, monkeypatch):
    """A log in a folder of its own, while the test lasts."""
    monkeypatch.setattr("app.diagnostics.facts.log_folder", lambda: tmp_path / "log")
    levels = {name: logging.getLogger(name).level for name in ("app", "models")}
    yield tmp_path / "log"
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    for handler in logging.getLogger().handlers[:]:
        if isinstance(handler, logging.handlers.RotatingFileHandler):
            logging.getLogger().removeHandler(handler)
            handler.close()
    faulthandler.enable(sys.__stderr__)
    if logs._fatal is not None:
        logs._fatal.close()
        logs._fatal = None


def test_the_log_turns_over(log_folder, monkeypatch):
    monkeypatch.setattr(logs, "_SIZE", 2000)
    assert logs.log_to_file() is not None
    for number in range(200):
        logging.getLogger("models").info("line %d of many", number)
    names = sorted(path.name for path in log_folder.glob("iter-studio.log*"))
    assert names == ["iter-studio.log", "iter-studio.log.1", "iter-studio.log.2"]
    assert all(path.stat().st_size <= 2000 for path in log_folder.iterdir())
    assert "line 199 of many" in (log_folder / "iter-studio.log").read_text()


def test_a_home_that_cannot_be_written_starts_without_a_log(log_folder):
    log_folder.write_text("a file where the folder should be")
    assert logs.log_to_file() is None


def test_what_ends_the_program_from_below_python_is_written_down(tmp_path):
    code = (
        "import faulthandler, pathlib, app.diagnostics.facts as facts, app.diagnostics.log as logs;"
        f"facts.log_folder = lambda: pathlib.Path({str(tmp_path)!r});"
        "logs.log_to_file(); faulthandler._sigsegv()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True)
    assert done.returncode != 0
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text()
