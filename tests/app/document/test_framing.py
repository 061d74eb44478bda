from dataclasses import replace

import numpy as np

from app.document.framing import Framings, Wanted
from app.threads import file_jobs as jobs
from models.framing.framing import Crop, Framing

HALF = Framing(crop=Crop(0, 0, 0.5, 1))


def test_parts_are_remembered(photo_path):
    whole = jobs.open_file(photo_path)
    framings = Framings(whole)
    assert framings.get(Framing()) is whole and framings.get(HALF) is None
    part = jobs.frame(whole, HALF)
    framings.add(part)
    assert framings.get(HALF) is part
    assert Framings(replace(whole, part=part)).get(HALF) is part


def test_a_part_that_is_not_there_is_asked_for_once_and_then_adopted(session, photo_path):
    asked = []
    session.framing_wanted.connect(asked.append)
    session.open(jobs.open_file(photo_path))
    session.adopt(session.recipe.reframed(HALF), text="Crop")
    (wanted,) = asked
    assert wanted.framing == HALF and session.settings.framing.is_whole
    session.take_part(wanted, jobs.frame(wanted.whole, wanted.framing))
    assert session.settings.framing == HALF and session.photo.width == 48
    assert np.array_equal(session.photo_pixels, session.whole.pixels[:, :48])
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert len(asked) == 1


def test_a_part_of_a_photo_that_is_gone_is_left_alone(session, photo_path, small_path):
    called = []
    old = jobs.open_file(photo_path)
    session.open(jobs.open_file(small_path))
    wanted = Wanted(old, HALF, lambda: called.append(True))
    session.take_part(wanted, jobs.frame(old, HALF))
    assert not called


def test_without_a_photo_a_crop_is_left_out(session):
    session.adopt(session.recipe.with_(framing=HALF, alpha=0.25), text="Recipe")
    assert session.settings.framing.is_whole and session.settings.alpha == 0.25
