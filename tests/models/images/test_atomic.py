"""Files that a killed program has left are removed; files being written are not."""

import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import models
from models.errors import ExportError
from models.images import atomic as filewrite
from models.images.atomic import lock, temporary_name, write_whole
from models.images.photo import open_photo
from models.images.saving import SaveOptions, save_picture
from tests.models.images.samples import ALL, muted, refused

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


def test_never_overwrites_unasked(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"mine")
    refused(path, "already exists")
    save_picture(path, muted(), options=SaveOptions(overwrite=True))
    assert open_photo(path).width == 56
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_appears_meanwhile_stays(tmp_path, monkeypatch):
    path = tmp_path / "a.png"
    real = os.fsync

    def fsync(handle):
        path.write_bytes(b"mine")
        real(handle)

    monkeypatch.setattr(filewrite.os, "fsync", fsync)
    with pytest.raises(ExportError, match="already exists"):
        save_picture(path, muted())
    assert path.read_bytes() == b"mine" and list(tmp_path.iterdir()) == [path]


def test_file_systems_without_links(tmp_path, monkeypatch):
    def no_links(self, target):
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    save_picture(tmp_path / "a.png", muted())
    assert open_photo(tmp_path / "a.png").width == 56
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("number", "match"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "read-only"), (errno.EIO, "could not be")],
)
@pytest.mark.parametrize("suffix", ALL)
def test_a_disk_that_fails(tmp_path, monkeypatch, suffix, number, match):
    def fails(handle):
        raise OSError(number, "no")

    monkeypatch.setattr(filewrite.os, "fsync", fails)
    (tmp_path / f"a{suffix}").write_bytes(b"old")
    refused(tmp_path / f"a{suffix}", match, options=SaveOptions(overwrite=True))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk available")
@pytest.mark.parametrize("suffix", ALL)
def test_a_disk_that_is_full(tmp_path, monkeypatch, suffix):
    real = Path.open

    def full(self, mode="r", *rest, **options):
        if self.suffix == ".tmp":
            real(self, mode).close()
            return real(Path("/dev/full"), "wb", *rest, **options)
        return real(self, mode, *rest, **options)

    monkeypatch.setattr(Path, "open", full)
    refused(tmp_path / f"a{suffix}", "could not be written")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a usual user")
def test_folder_that_may_not_be_written(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    refused(folder / "a.png", "no permission to write")


def test_permission_denied(tmp_path, monkeypatch):
    def denied(self, *rest, **options):
        raise PermissionError(errno.EACCES, "denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", denied)
        with pytest.raises(ExportError, match="no permission to write"):
            save_picture(tmp_path / "a.png", muted())
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_rights_and_links_of_the_old_file_stay(tmp_path):
    path, link = tmp_path / "a.png", tmp_path / "link.png"
    save_picture(path, muted())
    path.chmod(0o640)
    link.symlink_to(path)
    save_picture(link, muted(20, 20), options=SaveOptions(overwrite=True))
    assert link.is_symlink() and open_photo(path).width == 20
    assert path.stat().st_mode & 0o777 == 0o640
