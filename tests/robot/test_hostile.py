"""A short run over damaged files, and that a run finds what is broken."""

import pytest

from models.images import helper
from tests.robot import hostile
from tests.robot.hostile import run_hostile, seeds


def test_a_short_run_finds_nothing(tmp_path):
    (tmp_path / "of mine.png").write_bytes(seeds()["deep.png"])
    report = run_hostile(100, seed=12, folder=tmp_path)
    assert report["ok"], report
    assert report["kinds"] == len(seeds()) + 1
    assert report["opened"] + report["refused"] == 100 and report["opened"] > 5


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(hostile, "seeds", lambda: {"plain.bmp": seeds()["plain.bmp"]})


def test_an_exception_is_found(few, monkeypatch):
    def broken(path, page=0):
        raise RuntimeError("planted")

    monkeypatch.setattr(helper, "open_photo", broken)
    report = run_hostile(3, seed=1)
    assert not report["ok"] and "planted" in report["failed"][0][2]


def test_files_that_are_left_behind_are_found(few, monkeypatch):
    def half(path, *given, **named):
        path.with_name(".unfinished").touch()

    monkeypatch.setattr(hostile, "save_picture", half)
    monkeypatch.setattr(helper, "open_photo", lambda path: type("Read", (), {"pixels": None})())
    report = run_hostile(2, seed=1)
    assert not report["ok"] and report["failed"][0][3] == [".unfinished"]


def test_a_helper_that_fell_is_found(few, monkeypatch):
    def fallen(path, page=0):
        helper._log.warning("the helper that reads photos ended with %d", -11)
        return helper.here.open_photo(path)

    monkeypatch.setattr(helper, "open_photo", fallen)
    report = run_hostile(1, seed=1)
    assert not report["ok"] and report["helpers lost"][0] == -11
