from dataclasses import replace

import numpy as np
import pytest

from models.batch import protection as room
from models.batch.jobs import Job
from models.batch.protection import check_finders, protected
from models.batch.restore import restore_one
from models.detection.finds import Find, Kind
from models.detection.search import Search
from models.errors import StudioError
from models.images.photo import open_photo
from models.recipe.file import load_recipe
from models.recipe.settings import Chosen, Mark, Paint
from tests.models.batch.folders import ORDER

FACE = Find(Kind.FACE, (((0.0, 0.0), (6.0, 0.0), (6.0, 6.0), (0.0, 6.0)),), 0.9, True)
DOUBT = replace(FACE, kind=Kind.LETTERING, sureness=0.4, is_sure=False)


@pytest.fixture
def found(monkeypatch):
    """Says what is found, and gathers what is looked for."""
    outcome, asked = [Search((FACE, DOUBT))], []

    def search_photo(pixels, kinds):
        asked.append((pixels.shape, kinds))
        yield 0.5
        return outcome[0]

    monkeypatch.setattr(room, "search_photo", search_photo)
    return outcome, asked


def test_nothing_is_looked_for_unasked(found, scans):
    photo = open_photo(scans / "a.png")
    assert protected(ORDER, photo) == (ORDER, ()) and found[1] == []


def test_what_is_found_is_the_paint_of_the_recipe(found, scans, tmp_path, pipeline):
    job = Job(scans / "a.png", tmp_path / "x.png")
    restored = restore_one(pipeline, job, replace(ORDER, keep_faces=True, keep_text=True))
    assert restored.summary.notes == ("Kept 1 face.",)
    ((shape, kinds),) = found[1]
    assert shape == open_photo(job.source).pixels.shape and kinds == (Kind.FACE, Kind.LETTERING)
    recipe = load_recipe(job.target).recipe
    assert recipe == restored.recipe == ORDER.recipe.with_(paint=recipe.paint)
    kept = recipe.paint.marks == Mark.KEEP
    assert kept[0, 0] and 0 < kept.sum() < kept.size  # the doubtful find is not kept


def test_what_is_painted_or_chosen_stays(found, scans):
    photo = open_photo(scans / "a.png")
    height, width = ORDER.recipe.grid_size(photo.height, photo.width)
    marks = np.zeros((height, width), np.uint8)
    marks[0, 0], marks[-1, -1] = Mark.REFINE, Mark.HEAL
    codes = np.zeros((height, width), np.uint16)
    codes[0, 1] = 4
    recipe = ORDER.recipe.with_(paint=Paint.of(marks), chosen=Chosen.of(codes))
    order, _ = protected(replace(ORDER, recipe=recipe, keep_faces=True), photo)
    after = order.recipe.paint.marks
    assert after[0, 0] == Mark.REFINE and after[-1, -1] == Mark.HEAL
    assert after[0, 1] == Mark.NONE and after[1, 0] == Mark.KEEP


def test_nothing_found_is_said(found, scans):
    found[0][0] = Search((DOUBT,))
    order = replace(ORDER, keep_text=True)
    assert protected(order, open_photo(scans / "a.png")) == (
        order,
        ("Nothing to be kept was found.",),
    )


def test_what_cannot_be_looked_for_fails_the_photo(found, scans):
    found[0][0] = Search((), (StudioError("Broken."),))
    with pytest.raises(StudioError, match="Broken"):
        protected(replace(ORDER, keep_faces=True), open_photo(scans / "a.png"))


def test_missing_detectors_are_known_before_the_work(monkeypatch):
    def missing():
        raise StudioError("Faces are not looked for.")

    monkeypatch.setattr(room, "check_faces", missing)
    check_finders(ORDER)
    check_finders(replace(ORDER, keep_text=True))
    with pytest.raises(StudioError, match="Faces are not looked for"):
        check_finders(replace(ORDER, keep_faces=True))
