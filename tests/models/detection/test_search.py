from dataclasses import replace

import numpy as np
import pytest

from models.detection import search as room
from models.detection.finds import Find, Kind
from models.detection.search import MOST, Search, search_photo
from models.errors import StudioError
from tests.models.detection.pictures import drained

PHOTO = np.zeros((30, 40, 3), np.uint8)
FACE = Find(Kind.FACE, (((1.0, 1.0), (9.0, 1.0), (5.0, 9.0)),), 0.9, True)
AWAY = Find(Kind.LETTERING, (((20.0, 20.0), (29.0, 20.0), (25.0, 29.0)),), 0.8, True)
WORD = Find(Kind.LETTERING, FACE.outlines, 0.8, True)


@pytest.fixture
def scripted(monkeypatch):
    def words(pixels):
        yield 0.5
        return (AWAY,) * (MOST + 5)

    monkeypatch.setattr(room, "find_faces", lambda pixels: (FACE,) * 2)
    monkeypatch.setattr(room, "find_lettering", words)
    return monkeypatch


def test_faces_come_before_lettering_and_the_share_grows(scripted):
    seen, found = drained(search_photo(PHOTO))
    assert seen == sorted(seen) and seen[0] == 0 and seen[-1] <= 1
    assert found == Search((FACE,) * 2 + (AWAY,) * MOST)


def test_only_what_is_wanted_is_looked_for(scripted):
    assert drained(search_photo(PHOTO, [Kind.FACE]))[1] == Search((FACE,) * 2)
    assert drained(search_photo(PHOTO, [Kind.LETTERING]))[1] == Search((AWAY,) * MOST)


def test_what_cannot_be_looked_for_is_said_and_the_rest_is_found(scripted):
    def fail(pixels):
        raise StudioError("Broken.")

    scripted.setattr(room, "find_faces", fail)
    found = drained(search_photo(PHOTO))[1]
    assert found.finds == (AWAY,) * MOST
    assert [error.sentence for error in found.errors] == ["Broken."]


def test_lettering_that_covers_a_face_is_the_face(scripted):
    def words(pixels):
        yield 0.5
        return (WORD, Find(Kind.LETTERING, (((6.0, 1.0), (20.0, 1.0), (20.0, 9.0)),), 0.9, True))

    scripted.setattr(room, "find_lettering", words)
    kept = drained(search_photo(PHOTO))[1].finds[2:]
    assert [find.outlines[0][0] for find in kept] == [(6.0, 1.0)]
    unsure = replace(FACE, is_sure=False)
    scripted.setattr(room, "find_faces", lambda pixels: (unsure,))
    assert len(drained(search_photo(PHOTO))[1].finds) == 3
