import os
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from models.batch import restore
from models.batch.jobs import Job
from models.batch.order import RestoreOrder
from models.batch.restore import check_writable, free_target, restore_one
from models.errors import ExportError
from models.events import Finished, Notice
from models.images.atomic import file_digest
from models.images.photo import open_photo
from models.images.saving import SaveOptions
from models.recipe.choices import Precision
from models.recipe.file import load_recipe
from models.recipe.settings import Mark
from tests.models.batch.folders import ORDER, QUICK


def test_one_photo(scans, tmp_path, pipeline):
    job = Job(scans / "a.png", tmp_path / "out" / "x.png", tmp_path / "out")
    seen = []
    restored = restore_one(pipeline, job, ORDER, watch=seen.append)
    assert restored.state == "restored" and isinstance(seen[-1], Finished)
    assert restored.summary.size == (26, 22) == open_photo(job.target).pixels.shape[:2]
    assert list(job.target.parent.iterdir()) == [job.target]


def test_what_a_run_needs_is_told_before_it_begins(scans, tmp_path, pipeline, monkeypatch):
    monkeypatch.setattr(restore, "free_bytes", lambda: 100)
    seen = []
    restore_one(pipeline, Job(scans / "a.png", tmp_path / "x.png"), ORDER, watch=seen.append)
    assert isinstance(seen[0], Notice) and seen[0].warns
    assert "only 0.0 GB are free" in seen[0].sentence


def test_the_recipe_in_a_result_makes_the_same_pixels(scans, tmp_path, pipeline):
    mask = tmp_path / "mask.png"
    cv2.imwrite(str(mask), np.pad(np.full((9, 4), 255, np.uint8), ((0, 0), (0, 9))))
    job = Job(scans / "a.png", tmp_path / "x.png")
    restore_one(pipeline, job, replace(ORDER, keep_mask=mask))
    file = load_recipe(job.target)
    assert (file.recipe.paint.marks == Mark.KEEP).any()
    assert file.photo.digest == file_digest(job.source) and file.photo.name == "a.png"
    again = Job(scans / "a.png", tmp_path / "y.png")
    restore_one(pipeline, again, RestoreOrder(recipe=file.recipe))
    assert again.target.read_bytes() == job.target.read_bytes()


def test_a_stripped_result_does_not_name_the_photo(scans, tmp_path, pipeline):
    job = Job(scans / "a.png", tmp_path / "x.png")
    restore_one(pipeline, job, replace(ORDER, save=SaveOptions(keep_metadata=False)))
    file = load_recipe(job.target)
    assert file.photo is None and file.recipe == QUICK


def test_what_to_do_with_an_existing_file(tmp_path):
    target = tmp_path / "x.png"
    assert free_target(target, "refuse") == target
    target.touch()
    assert free_target(target, "overwrite") == target
    assert free_target(target, "skip") is None
    assert free_target(target, "unique").name == "x_1.png"
    (tmp_path / "x_1.png").touch()
    assert free_target(target, "unique").name == "x_2.png"
    with pytest.raises(ExportError, match=r"“x\.png” already exists"):
        free_target(target, "refuse")


def test_maps_beside_a_result_are_not_replaced_either(tmp_path):
    target, in_the_way = tmp_path / "x.png", tmp_path / "x_confidence.png"
    in_the_way.touch()
    assert free_target(target, "refuse") == target
    assert free_target(target, "overwrite", "files") == target
    assert free_target(target, "skip", "files") is None
    assert free_target(target, "unique", "files").name == "x_1.png"
    with pytest.raises(ExportError, match=r"“x_confidence\.png” already exists"):
        free_target(target, "refuse", "files")


def test_a_target_that_cannot_be_written_is_found_before_the_work(tmp_path):
    file = tmp_path / "file"
    file.touch()
    (tmp_path / "x.png").mkdir()
    for target, part in [
        (tmp_path / "missing" / "x.png", "There is no folder"),
        (file / "x.png", "There is no folder"),
        (tmp_path / "x.png", "is a folder"),
        (Path("/proc/x.png"), "cannot be written to"),
    ]:
        with pytest.raises(ExportError, match=part):
            check_writable(Job(tmp_path / "a.png", target))
    deep = tmp_path / "new" / "inner" / "x.png"
    check_writable(Job(tmp_path / "a.png", deep, tmp_path / "new"))
    with pytest.raises(ExportError, match="There is no folder"):
        check_writable(Job(tmp_path / "a.png", deep, tmp_path / "new" / "inner"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "x.png"]


def test_putting_a_file_in_place(tmp_path):
    part, target = tmp_path / "part", tmp_path / "x.png"
    part.write_bytes(b"1")
    restore.put(part, target, overwrite=False)
    part.write_bytes(b"2")
    with pytest.raises(ExportError, match="was not replaced"):
        restore.put(part, target, overwrite=False)
    assert target.read_bytes() == b"1"
    restore.put(part, target, overwrite=True)
    assert target.read_bytes() == b"2"


def test_a_file_moves_to_another_disk(tmp_path, monkeypatch):
    part, target = tmp_path / "part", tmp_path / "x.png"
    part.write_bytes(b"1")
    real = Path.replace

    def only_beside(self, to):
        if self == part:
            raise OSError(18, "Invalid cross-device link")
        return real(self, to)

    monkeypatch.setattr(Path, "replace", only_beside)
    restore.put(part, target, overwrite=True)
    assert target.read_bytes() == b"1"
    assert not list(tmp_path.glob(".iter-studio*"))


def test_a_result_takes_the_place_of_its_photo_when_asked(scans, pipeline):
    path = scans / "a.png"
    before, size = path.read_bytes(), open_photo(path).pixels.shape[:2]
    order = replace(ORDER, in_place=True, keep_original=True)
    restored = restore_one(pipeline, Job(path, path), order)
    assert restored.original == path.with_name("a.original.png")
    assert restored.original.read_bytes() == before
    assert open_photo(path).pixels.shape[:2] == tuple(2 * side for side in size)
    assert load_recipe(path).photo.digest == file_digest(restored.original)


@pytest.mark.parametrize("in_place", [False, True])
def test_the_date_of_the_photo_is_kept_when_asked(scans, tmp_path, pipeline, in_place):
    path = scans / "a.png"
    target = path if in_place else tmp_path / "x.png"
    for keep in (False, True):
        os.utime(path, ns=(10**18, 10**18))
        save = SaveOptions(keep_date=keep, overwrite=True)
        order = replace(ORDER, in_place=in_place, exists="overwrite", save=save)
        restore_one(pipeline, Job(path, target), order)
        assert (target.stat().st_mtime_ns == 10**18) == keep


def test_a_photo_that_fails_to_be_replaced_is_as_it_was(scans, pipeline):
    path = scans / "a.png"
    changed = []

    def watch(event):
        if not changed:
            changed.append(path.write_bytes(path.read_bytes() + b"more"))

    with pytest.raises(ExportError, match="changed by another program"):
        restore_one(pipeline, Job(path, path), replace(ORDER, in_place=True), watch=watch)
    assert path.read_bytes().endswith(b"more")
    assert [each.name for each in scans.glob("a*")] == ["a.png"]


def test_a_result_says_in_which_precision_it_was_made(scans, tmp_path, pipeline):
    order = replace(ORDER, precision=Precision.FLOAT32)
    restored = restore_one(pipeline, Job(scans / "a.png", tmp_path / "x.png"), order)
    assert restored.summary.precision is Precision.FLOAT32
    assert load_recipe(tmp_path / "x.png").precision is Precision.FLOAT32
    restored = restore_one(pipeline, Job(scans / "a.png", tmp_path / "y.png"), ORDER)
    assert load_recipe(tmp_path / "y.png").precision is restored.summary.precision
    assert restored.summary.precision is pipeline.precision is not Precision.AUTO
