import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from models.batch.jobs import plan_jobs
from models.batch.journal import Journal
from models.batch.order import Naming, RestoreOrder
from models.errors import ExportError, PhotoError
from models.images.photo import open_photo
from tests.models.batch.folders import ENTRY, broken, picture, plan


def test_folders_are_kept(scans, tmp_path):
    jobs = plan(scans, tmp_path / "out", recursive=True)
    assert [str(job.target.relative_to(tmp_path / "out")) for job in jobs] == [
        "a_iter_x4.png",
        "b_iter_x4.png",
        "c_iter_x4.png",
        "inner/d_iter_x4.png",
    ]
    assert len(plan(scans, tmp_path / "out")) == 3


def test_photos_with_one_stem_get_two_results(tmp_path):
    for name in ("a.jpg", "A.png", "b.png"):
        picture(tmp_path / "in" / name)
    jobs = plan(tmp_path / "in", tmp_path / "out")
    assert [job.target.name for job in jobs] == [
        "A.png_iter_x4.png",
        "a.jpg_iter_x4.png",
        "b_iter_x4.png",
    ]


def test_hidden_files_results_and_the_output_folder_are_no_photos(tmp_path):
    for name in ("a.jpg", "._a.jpg", ".thumbs/a.jpg", "a_iter_x4.png", "a_iter_x2.5_1.png"):
        picture(tmp_path / name)
    picture(tmp_path / "out" / "a_big.png")
    picture(tmp_path / "kept_iter_x4.png")  # whose photo is not there
    picture(tmp_path / "a_big.png")
    (tmp_path / "folder.png").mkdir()
    with Journal(tmp_path / "out") as journal:
        journal.add(replace(ENTRY, result="../a_big.png"))
    jobs = plan(tmp_path, tmp_path / "out", recursive=True)
    assert [job.source.name for job in jobs] == ["a.jpg", "kept_iter_x4.png"]


def test_no_result_ever_replaces_a_photo(tmp_path):
    picture(tmp_path / "a.jpg")
    picture(tmp_path / "b.png")
    with pytest.raises(ExportError, match=r"b\.png would replace a photo"):
        plan(tmp_path, None, naming=Naming(template="{stem}.{ext}"))
    with pytest.raises(ExportError, match="replace the photo itself"):
        plan(tmp_path / "b.png", tmp_path / "b.png")


def test_what_cannot_be_planned_is_reported(tmp_path, scans):
    with pytest.raises(PhotoError, match="no file or folder"):
        plan(tmp_path / "missing", None)
    (tmp_path / "empty").mkdir()
    with pytest.raises(PhotoError, match="no photos in the folder"):
        plan(tmp_path / "empty", None)
    with pytest.raises(ExportError, match="choose a folder"):
        plan(scans, tmp_path / "out.png")
    with pytest.raises(ExportError, match=r"written as “\.docx”"):
        plan(scans / "a.png", tmp_path / "out.docx")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_nowhere_are_no_photos(tmp_path):
    scans = tmp_path / "scans"
    picture(scans / "a.png")
    (scans / "loop.png").symlink_to("loop.png")
    (scans / "gone.png").symlink_to("nothing.png")
    jobs = plan(scans, tmp_path / "out")
    assert [job.source.name for job in jobs] == ["a.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other ones there")
def test_a_folder_that_is_closed_is_named(tmp_path, monkeypatch):
    scans = tmp_path / "scans"
    picture(scans / "a.png")
    picture(scans / "closed" / "b.png")
    may = os.access  # the tests may run as root, who may look into everything
    monkeypatch.setattr(os, "access", lambda path, mode: path.name != "closed" and may(path, mode))
    monkeypatch.setattr(Path, "rglob", lambda *_: [scans / "a.png", scans / "closed"])
    jobs = plan(scans, tmp_path / "out", recursive=True)
    assert [job.source.name for job in jobs] == ["a.png", "closed"]
    with pytest.raises(PhotoError, match="no permission to read “closed”"):
        open_photo(scans / "closed")
    assert [job.source.name for job in plan(scans, tmp_path / "out")] == ["a.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other ones there")
def test_files_that_are_listed_and_not_given_away_do_not_end_a_batch(tmp_path, monkeypatch):
    scans = tmp_path / "scans"
    picture(scans / "a.png")
    picture(scans / "listed" / "b.png")
    is_file = Path.is_file

    def refused(path, **options):  # as Python does up to 3.13; later it says that it is no file
        if path.parent.name == "listed":
            raise PermissionError(13, "Permission denied", str(path))
        return is_file(path, **options)

    monkeypatch.setattr(Path, "is_file", refused)
    monkeypatch.setattr(Path, "rglob", lambda *_: [scans / "a.png", scans / "listed" / "b.png"])
    jobs = plan(scans, tmp_path / "out", recursive=True)
    assert [job.source.name for job in jobs] == ["a.png"]


def test_photos_of_one_name_get_names_of_their_own(tmp_path):
    paths = []
    for folder in ("1974", "1975"):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "beach.png")
        Image.new("RGB", (4, 4)).save(paths[-1])
    out = tmp_path / "out"
    sources = (*paths, paths[0], tmp_path / "1975")
    names = [job.target.name for job in plan_jobs(RestoreOrder(sources=sources, folder=out))]
    assert names == ["1974_beach_iter_x4.png", "1975_beach_iter_x4.png"]
    below = RestoreOrder(sources=(tmp_path,), folder=out, recursive=True, without={paths[0]})
    assert len(plan_jobs(below)) == 1


def test_every_picture_of_a_file_becomes_a_job_of_its_own(tmp_path):
    with tifffile.TiffWriter(tmp_path / "album.tif") as file:
        for shade in range(11):
            file.write(np.full((8, 8, 3), shade, np.uint8), photometric="rgb", metadata=None)
    picture(tmp_path / "single.png")
    broken(tmp_path / "broken.tif", b"II*\0" + bytes(20))
    jobs = plan(tmp_path, tmp_path / "out", page=None)
    album = [job for job in jobs if job.source.name == "album.tif"]
    assert [job.page for job in album] == [*range(11)]
    assert [job.target.name for job in album][::10] == [
        "album_iter_x4_p01.png",
        "album_iter_x4_p11.png",
    ]
    others = {job.source.name: job.target.name for job in jobs if job not in album}
    assert others == {"single.png": "single_iter_x4.png", "broken.tif": "broken_iter_x4.png"}


def test_one_picture_of_every_file(tmp_path):
    picture(tmp_path / "a.png")
    picture(tmp_path / "b.png")
    assert [job.page for job in plan(tmp_path, tmp_path / "out", page=1)] == [1, 1]
