from pathlib import Path

import pytest

from app.diagnostics.facts import (
    crash_file,
    last_lines,
    log_file,
    log_folder,
    packages,
    without_home,
)
from models.errors import app_version


def test_log_and_crash_file_lie_in_one_folder():
    assert {log_file().parent, crash_file().parent} == {log_folder()}


def test_versions_are_those_that_are_installed():
    found = packages()
    assert found["iter-studio"] == app_version() != "not installed"
    assert found["torch"].startswith("2.") and found["python"].startswith("3.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("open /home/ada/photos/a.jpg", "open ~/photos/a.jpg"),
        ("at /home/ada", "at ~"),
        ("/home/adam/a.jpg", "/home/adam/a.jpg"),
        ("nothing", "nothing"),
    ],
)
def test_the_home_folder_is_not_named(monkeypatch, text, told):
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ada"))
    assert without_home(text) == told


def test_only_the_end_of_a_log_is_told(tmp_path):
    path = tmp_path / "log"
    assert last_lines(path, 3) == []
    path.write_bytes(b"one\ntwo\nlast\xff\n")
    assert last_lines(path, 2) == ["two", "last\ufffd"]
    assert last_lines(path, 0) == []
