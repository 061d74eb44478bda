"""The command line with tiny networks, and photos for it."""

from pathlib import Path

import pytest

from tests.models.batch.folders import picture


@pytest.fixture
def restore(iter_studio, weights, one_thread):
    """`iter-studio restore` with the tiny model."""

    def run(*arguments):
        return iter_studio("restore", "-n", weights, "--device", "cpu", *arguments)

    return run


@pytest.fixture
def photo(tmp_path) -> Path:
    return picture(tmp_path / "photos" / "old.png")


@pytest.fixture
def scans(tmp_path) -> Path:
    folder = tmp_path / "scans"
    picture(folder / "a.png", 1)
    picture(folder / "inner" / "b.png", 2)
    (folder / "bad.jpg").write_bytes(b"no picture at all")
    return folder
