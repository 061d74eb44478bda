import os
from dataclasses import replace

import imagecodecs
import numpy as np
import pytest
import tifffile

from models.batch.replacement import (
    check_replaceable,
    check_unchanged,
    keep_original,
    original_path,
)
from models.errors import ExportError
from models.images.photo import open_photo, photo_from_array
from tests.models.batch.folders import picture


@pytest.fixture
def path(tmp_path):
    return picture(tmp_path / "old.png")


def test_an_ordinary_photo_may_be_replaced(path):
    check_replaceable(open_photo(path))


def test_what_would_lose_something_is_refused(path, tmp_path):
    photo = open_photo(path)
    wrong = path.rename(path.with_suffix(".jpg"))
    pages = tmp_path / "pages.tif"
    tifffile.imwrite(pages, np.zeros((2, 8, 8, 3), np.uint8), photometric="rgb")
    deep = tmp_path / "deep.avif"
    deep.write_bytes(imagecodecs.avif_encode(np.zeros((8, 8, 3), np.uint16), bitspersample=10))
    for given, part in (
        (photo_from_array(photo.pixels, "Pasted picture"), "no file that could be replaced"),
        (replace(photo, format="HEIC"), "is HEIC, which cannot be written"),
        (open_photo(wrong), "holds PNG, which its name does not say"),
        (open_photo(pages), "holds 2 pictures"),
        (replace(open_photo(pages), path=tmp_path / "two.mpo", format="JPEG"), "holds 2 pictures"),
        (open_photo(deep), "more than 8 bits per channel, of which 8 would remain"),
    ):
        with pytest.raises(ExportError, match=part):
            check_replaceable(given)


def test_a_photo_that_must_not_be_changed_is_refused(path, monkeypatch):
    photo = open_photo(path)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ExportError, match="must not be changed"):
        check_replaceable(photo)


def test_a_photo_that_has_changed_meanwhile_is_left_alone(path):
    photo = open_photo(path)
    check_unchanged(photo)
    picture(path, 7)
    with pytest.raises(ExportError, match="changed by another program"):
        check_unchanged(photo)
    path.unlink()
    with pytest.raises(ExportError, match="no longer there"):
        check_unchanged(photo)


def test_an_original_is_kept_beside_byte_for_byte_and_once(path):
    os.utime(path, (1e9, 1e9))
    kept = keep_original(path)
    assert kept == original_path(path) == path.with_name("old.original.png")
    assert kept.read_bytes() == path.read_bytes() and kept.stat().st_mtime == 1e9
    assert keep_original(path) == kept
    first = path.read_bytes()
    picture(path, 7)
    assert keep_original(path).name == "old.original-1.png"
    assert kept.read_bytes() == first


def test_an_original_that_cannot_be_kept_is_reported(path):
    path.unlink()
    with pytest.raises(ExportError, match="cannot be kept beside it"):
        keep_original(path)
