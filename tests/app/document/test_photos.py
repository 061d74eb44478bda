"""The open photos as the document knows them."""

from pathlib import Path

import numpy as np
import pytest

from app.document.message import OpenedPhoto
from app.document.photos import OpenPhotos
from app.document.session import Session
from models.images.photo import open_photo, photo_from_array
from models.recipe.settings import Recipe


def opened(path):
    photo = open_photo(path)
    return OpenedPhoto(photo, photo.pixels)


def pasted(shade):
    photo = photo_from_array(np.full((8, 8, 3), shade, np.uint8), "Pasted")
    return OpenedPhoto(photo, photo.pixels)


@pytest.fixture
def photos(qapp):
    session = Session()
    made = OpenPhotos(session, session)
    made.session = session
    session.set_live(False)
    return made


def names(photos):
    return [entry.name for entry in photos.all]


def test_what_is_opened_stands_behind_what_was_left(photos, photo_path):
    photos.add([Path("x.png"), Path("y.png"), Path("x.png")])
    assert names(photos) == ["x.png", "y.png"] and photos.current is None
    assert not photos.are_several
    photos.session.open(pasted(3))
    photos.session.open(opened(photo_path))
    assert names(photos) == ["x.png", "y.png", "Pasted", "photo.png"] and photos.are_several
    first = photos.all[2]
    photos.session.open(pasted(3))
    assert photos.current is first and len(photos.all) == 4
    photos.session.open(pasted(4))
    assert len(photos.all) == 5 and photos.all[3] is photos.current


def test_a_file_is_found_however_it_is_named(photos, photo_path, monkeypatch):
    (entry,) = photos.add([photo_path])
    monkeypatch.chdir(photo_path.parent)
    assert photos.find(Path(photo_path.name)) is entry
    photos.session.open(opened(photo_path))
    assert photos.current is entry and photos.add([photo_path]) == [entry]


def test_the_next_one_is_one_that_can_be_opened(photos, photo_path):
    a, b, c = photos.add([photo_path, Path("b.png"), Path("c.png")])
    assert photos.next(1) is None
    photos.session.open(opened(photo_path))
    assert photos.next(1) is b and photos.next(-1) is c and photos.next(1, b) is c
    photos.fail(b, "It is broken.")
    assert photos.next(1) is c and photos.next(1, c) is a and photos.next(1, b) is c
    photos.remove(c)
    assert photos.next(1) is None
    photos.fail(c, "It is closed.")
    assert not c.problem


def test_settings_are_remembered_for_the_bytes_of_a_photo(photos, photo_path):
    session, one = photos.session, opened(photo_path)
    session.open(one)
    session.change("alpha", 0.2, text="Alpha")
    entry = photos.current
    assert photos.remembered(entry).recipe == Recipe(alpha=0.2) and photos.remembered(None) is None
    session.open(pasted(3))
    assert photos.memory(session.photo) is None and photos.remembered(entry).recipe.alpha == 0.2
    session.open(one)
    assert photos.memory(one.photo).recipe == Recipe(alpha=0.2)
    entry.page, entry.digest = 1, "of another picture in the file"
    session.open(pasted(3))
    entry.digest = "of another picture in the file"
    assert photos.remembered(entry) is None
