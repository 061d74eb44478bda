"""Files that a killed program has left are removed; files being written are not."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import models
from models.images import atomic as filewrite
from models.images.atomic import lock, temporary_name, write_whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks are those of POSIX")


def write(path):
    write_whole(path, lambda file: file.write(b"new"), kind="text", overwrite=True)


def left_behind(folder, age_s):
    path = temporary_name(folder / "picture.png")
    path.write_bytes(b"half")
    when = time.time() - age_s
    os.utime(path, (when, when))
    return path


def test_what_a_killed_program_left_goes_with_the_next_file(tmp_path):
    left = left_behind(tmp_path, 60)
    mine = tmp_path / ".iter-studio-notes.txt"
    mine.write_bytes(b"not temporary")
    write(tmp_path / "picture.png")
    assert not left.exists() and mine.exists()
    assert (tmp_path / "picture.png").read_bytes() == b"new"


def test_what_is_being_written_stays(tmp_path):
    young, held = left_behind(tmp_path, 1), left_behind(tmp_path, 60)
    with held.open("r+b") as file:
        assert lock(file)
        write(tmp_path / "picture.png")
        assert young.exists() and held.exists()
    write(tmp_path / "picture.png")
    assert young.exists() and not held.exists()


def test_without_locks_only_what_is_old_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(filewrite, "lock", lambda file: None)
    recent, old = left_behind(tmp_path, 1800), left_behind(tmp_path, 7200)
    folder = temporary_name(tmp_path / "pages.tif")
    folder.mkdir()
    (folder / "pages.tif").write_bytes(b"half")
    write(tmp_path / "picture.png")
    assert recent.exists() and not old.exists() and folder.exists()
    os.utime(folder, (0, 0))
    write(tmp_path / "picture.png")
    assert not folder.exists()


def test_a_writer_holds_its_file(tmp_path):
    def look(file):
        (temporary,) = tmp_path.glob(".iter-studio-*.tmp")
        with temporary.open("rb") as other:
            assert lock(other) is False

    write_whole(tmp_path / "a.txt", look, kind="text")


def test_whatever_is_killed_while_it_writes_leaves_a_whole_file(tmp_path):
    """A longer one by hand: see killed_writers.py."""
    script = Path(__file__).with_name("killed_writers.py")
    root = Path(models.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, script, tmp_path, "2", "96"],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert len(report) >= 16
    assert [each for kind in report.values() for each in kind["failures"]] == []
    assert sum(kind["kills"] for kind in report.values()) == 2 * len(report)
    assert sum(kind["left"] for kind in report.values()) > 0  # some were hit while they wrote
