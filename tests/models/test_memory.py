import errno
import os
from dataclasses import replace

import numpy as np
import pytest

from models import memory as store
from models.engine.pipeline import Pipeline
from models.errors import StudioError
from models.events import Request
from models.images.photo import open_photo
from models.images.saving import SaveOptions, save_picture
from models.memory import copy_of, relax, room
from models.recipe.settings import Mark, Paint, Recipe
from tests.models.runs import finish

RECIPE = Recipe(scale=4, alpha=0.5, steps=4)


@pytest.fixture
def on_disk(monkeypatch, tmp_path):
    """Every array of more than 100 bytes is on the disk."""
    monkeypatch.setattr(store, "IN_MEMORY_BYTES", 100)
    monkeypatch.setattr(store.platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache"


def test_small_is_in_memory_large_on_the_disk_and_both_keep_what_is_written(on_disk):
    small, large = room((5, 5), np.uint16), room((30, 7, 3), np.uint16)
    assert not isinstance(small, np.memmap) and isinstance(large, np.memmap)
    assert not large.any()
    assert list(on_disk.iterdir()) == []  # nothing is left behind, even now
    values = np.arange(large.size, dtype=np.uint16).reshape(large.shape)
    large[:] = values
    relax(large[3:, 2])
    copied = copy_of(large)
    large[:] = 0
    assert isinstance(copied, np.memmap) and (copied == values).all()


def test_a_full_disk_is_one_sentence(on_disk, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(store, "_reserve", full)
    with pytest.raises(StudioError, match=r"needs 0\.1 GB on the disk, but .* is full; free"):
        room((5000, 10000), np.uint16)


def test_pixels_are_the_same_on_the_disk(tiny_model, small_photo, monkeypatch, on_disk, tmp_path):
    """A whole run and its files, and a result that later edits leave alone."""
    marks = np.zeros(RECIPE.grid_size(small_photo.height, small_photo.width), np.uint8)
    marks[2:6, 3:9] = Mark.REFINE
    painted = Request(small_photo, RECIPE.with_(paint=Paint.of(marks)))
    pipeline = Pipeline(tiny_model, tile=64)
    first = finish(pipeline, Request(small_photo, RECIPE))
    kept = np.array(first.image)
    second = finish(pipeline, painted)
    assert isinstance(first.image, np.memmap) and not first.image.flags.writeable
    assert (first.image == kept).all() and (second.image != kept).any()
    source = replace(small_photo, transparency=small_photo.pixels[..., 0])
    names = ("a.png", "a.tif", "a.jpg")
    for name in names:
        save_picture(tmp_path / name, second.image, source=source)
    monkeypatch.setattr(store, "IN_MEMORY_BYTES", 1 << 30)
    pipeline = Pipeline(tiny_model, tile=64)
    finish(pipeline, Request(small_photo, RECIPE))
    plain = finish(pipeline, painted)
    assert not isinstance(plain.image, np.memmap)
    assert (plain.image == second.image).all()
    for name in names:
        save_picture(tmp_path / f"plain-{name}", plain.image, source=source)
        assert (tmp_path / name).read_bytes() == (tmp_path / f"plain-{name}").read_bytes()


def test_a_tiff_too_large_for_32_bits_is_a_bigtiff(tmp_path, monkeypatch):
    image = np.random.default_rng(0).integers(0, 65536, (990, 140, 3), dtype=np.uint16)
    monkeypatch.setattr("models.images.tiff._CLASSIC_BYTES", image.nbytes - 1)
    save_picture(tmp_path / "big.tif", image, options=SaveOptions(bit_depth=16))
    assert (tmp_path / "big.tif").read_bytes()[:4] == b"II+\0"
    assert (open_photo(tmp_path / "big.tif").pixels == image).all()
