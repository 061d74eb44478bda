"""The first command of the README, where something is in its way."""

import importlib.util
import subprocess
import sys
import venv
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "start.py"


@pytest.fixture
def start(tmp_path, monkeypatch):
    """start.py, whose environment is in a folder of its own and which installs nothing."""
    spec = importlib.util.spec_from_file_location("start", SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.FOLDER = tmp_path / ".venv"
    script.PYTHON = script.FOLDER / script.PYTHON.relative_to(script.ROOT / ".venv")
    script.installed = []
    run = subprocess.run

    def without_pip(command, **keywords):
        if command[1:3] == ["-m", "pip"]:
            script.installed.append(command[-1])
            return subprocess.CompletedProcess(command, 0)
        return run(command, **keywords)

    monkeypatch.setattr(script.subprocess, "run", without_pip)
    monkeypatch.setattr(script, "run_tool", lambda *command: 0)
    monkeypatch.setattr(sys, "argv", ["start.py"])
    return script


@pytest.mark.slow
def test_it_is_set_up_once_and_again_where_it_was_moved(start):
    assert start.main() == start.main() == 0
    assert start.installed == [str(start.ROOT)]
    start.FOLDER = start.FOLDER.rename(start.FOLDER.with_name("moved"))
    start.PYTHON = start.FOLDER / start.PYTHON.relative_to(start.PYTHON.parents[1])
    assert start.main() == 0
    assert len(start.installed) == 2


@pytest.mark.slow
def test_an_environment_without_pip_gets_one(start):
    venv.create(start.FOLDER, with_pip=False)
    assert start.has_pip() is False
    assert start.main() == 0
    assert start.has_pip()


def test_a_python_that_makes_no_environments_is_told_before_one_is_begun(
    start, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(start.sysconfig, "get_path", lambda name: str(tmp_path))
    assert start.main() == 1
    assert capsys.readouterr().err == f"{start.NO_PIP}\n"
    assert not start.FOLDER.exists()


@pytest.mark.parametrize("version", [(3, 10, 1), (3, 15, 0)])
def test_a_python_without_builds_is_told(start, monkeypatch, capsys, version):
    monkeypatch.setattr(sys, "version_info", version)
    assert start.main() == 1
    told = f"ITER Studio needs Python 3.11 to 3.14; this is {version[0]}.{version[1]}.\n"
    assert capsys.readouterr().err == told


def test_a_folder_that_takes_nothing_is_told(start, tmp_path, capsys):
    (tmp_path / "file").touch()
    start.FOLDER = tmp_path / "file" / ".venv"
    start.PYTHON = start.FOLDER / "python"
    assert start.main() == 1
    told = f"ITER Studio cannot be set up in {start.FOLDER}: Not a directory.\n"
    assert capsys.readouterr().err == told


def test_a_failed_installation_is_one_sentence(start, monkeypatch, capsys):
    def fail(command, **keywords):
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(start, "make_environment", lambda: False)
    monkeypatch.setattr(start.subprocess, "run", fail)
    assert start.main() == 1
    assert capsys.readouterr().err == "The installation failed; the reason is above.\n"
