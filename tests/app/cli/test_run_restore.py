import os
import sys
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile

import models
from app.cli.run_restore import run_demo
from models.batch.journal import JOURNAL
from models.recipe.file import RecipeFile, load_recipe, save_recipe
from models.recipe.settings import Recipe
from models.weights.checkpoint import load_model, save_model
from tests.models.batch.folders import listing, picture


def test_what_differs_from_the_recipe_is_reported(restore, photo, tmp_path):
    first = tmp_path / "first.png"
    restore("-i", photo, "-o", first)
    stranger = picture(tmp_path / "stranger.png", 7)
    said = restore("-i", stranger, "-o", tmp_path / "x.png", "--recipe", first)
    assert said.code == 0
    assert said.err == "iter-studio: The recipe was made for another photo, “old.png”.\n"


def test_a_recipe_for_another_grid_is_reported(restore, photo, tmp_path):
    paint = np.ones((3, 4), np.uint8)
    recipe = tmp_path / "recipe.json"
    save_recipe(recipe, RecipeFile(recipe=Recipe(paint=models.Paint.of(paint))))
    said = restore("-i", photo, "-o", tmp_path / "x.png", "--recipe", recipe)
    assert said.code == 1 and "4 × 3 tokens" in said.err
    assert not (tmp_path / "x.png").exists()


def test_ray_is_asked_for_in_one_sentence(restore, scans, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    said = restore("-i", scans, "-o", tmp_path / "out", "--ray", "local")
    assert said.code == 1
    assert (
        said.err
        == 'iter-studio: A cluster needs Ray; install it: pip install "iter-studio[ray]".\n'
    )
    assert not (tmp_path / "out").exists()  # what could not begin leaves nothing behind


def test_a_folder_with_a_broken_photo(restore, scans, tmp_path):
    out = tmp_path / "out"
    said = restore("-i", scans, "-o", out, "-r", "-s", "2", "-f", "webp")
    assert said.code == 1
    assert [line.split(" -> ")[0] for line in said.out.splitlines()] == ["a.png", "b.png"]
    lines = said.err.splitlines()
    assert lines[0].startswith("1 of 3 done, about ") and lines[0].endswith(" left")
    assert lines[1].startswith("iter-studio: “bad.jpg”")
    assert "3 of 3 done" in lines
    assert lines[-2] == "iter-studio: 1 of 3 photos failed:"
    assert lines[-1].startswith(f"  {scans}/bad.jpg: “bad.jpg” is not a picture")
    assert listing(out) == {"a_iter_x2.webp", "inner", "inner/b_iter_x2.webp", JOURNAL}

    again = restore("-i", scans, "-o", out, "-r", "-s", "2", "-f", "webp", "--json")
    assert again.code == 1
    statuses = {Path(item["input"]).name: item["status"] for item in again.json}
    assert statuses == {"a.png": "unchanged", "bad.jpg": "failed", "b.png": "unchanged"}
    error = next(item["error"] for item in again.json if item["status"] == "failed")
    assert error["kind"] == "photo" and "bad.jpg" in error["message"]


def test_a_folder_again_with_other_settings(restore, scans, tmp_path):
    (scans / "bad.jpg").unlink()
    out = tmp_path / "out"
    arguments = ("-i", scans, "-o", out, "-r", "-s", "2")
    assert restore(*arguments).code == 0
    said = restore(*arguments, "--alpha", "0.9", "--json")
    assert (said.code, [item["status"] for item in said.json]) == (0, ["restored"] * 2)
    assert load_recipe(out / "a_iter_x2.png").recipe.alpha == 0.9

    (out / "a_iter_x2.png").write_bytes(b"touched up by hand")
    said = restore(*arguments, "--json")  # back to alpha 0.5
    assert (said.code, [item["status"] for item in said.json]) == (1, ["failed", "restored"])
    assert said.json[0]["error"]["kind"] == "export"
    assert "“a_iter_x2.png” was edited after it was restored" in said.err
    assert (out / "a_iter_x2.png").read_bytes() == b"touched up by hand"
    said = restore(*arguments, "--no-resume", "--json")
    assert (said.code, [item["status"] for item in said.json]) == (0, ["skipped"] * 2)


def test_names_and_no_resume(restore, scans, tmp_path):
    (scans / "bad.jpg").unlink()
    arguments = ("-i", scans, "-o", tmp_path / "out", "--name", "{stem}-{model}-{seed}.{ext}")
    assert restore(*arguments).code == 0
    assert "a-tiny-1.png" in listing(tmp_path / "out")
    said = restore(*arguments, "--no-resume", "--exists", "unique")
    assert "a-tiny-1_1.png" in listing(tmp_path / "out") and said.code == 0


def test_a_model_brings_the_settings_that_suit_it(
    iter_studio, photo, weights, tmp_path, one_thread
):
    model = load_model(weights)
    own = {"alpha": 0.7, "temperature": 1.0, "schedule": "linear"}
    model.config = replace(model.config, **own, min_scale=2.0, max_scale=2.0)
    other = tmp_path / "other.safetensors"
    save_model(model, other)
    arguments = ("restore", "-i", photo, "-n", other, "--device", "cpu", "--json", "--threads", "1")
    said = iter_studio(*arguments, "--seed", "5").json
    given = {key: said[key] for key in ("scale", "alpha", "temperature", "schedule", "seed")}
    assert given == {
        "scale": 2, "alpha": 0.7, "temperature": 1, "schedule": "linear", "seed": 5,
    }  # fmt: skip
    refused = iter_studio(*arguments, "--scale", "4", "-o", tmp_path / "x.png")
    assert refused.code == 1
    assert "enlarges 2 times, not 4" in refused.err


def test_names_that_are_no_unicode(restore, tmp_path):
    name = os.fsdecode(b"caf\xe9.png")
    try:
        picture(tmp_path / "plain.png").rename(tmp_path / name)
    except OSError:
        pytest.skip("this file system takes no such name")
    (tmp_path / "in").mkdir()
    (tmp_path / name).rename(tmp_path / "in" / name)
    said = restore("-i", tmp_path / "in" / name, "-o", tmp_path / "x.png", "--json")
    assert said.code == 0 and said.json["input"].endswith(name)
    said = restore("-i", tmp_path / "in", "-o", tmp_path / "out")
    assert said.code == 0 and "caf" in said.out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have other limits")
def test_a_result_whose_name_is_too_long(restore, tmp_path):
    photo = picture(tmp_path / "plain.png").rename(tmp_path / f"{'x' * 250}.png")
    said = restore("-i", photo)
    assert said.code == 1 and "choose a shorter name" in said.err and "\n" not in said.err.strip()
    assert listing(tmp_path) == {photo.name}


def test_the_demo(iter_studio, weights, tmp_path, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("models.weights.checkpoint.DEFAULT_WEIGHTS", weights)
    monkeypatch.setattr("resources.sample_path", lambda: picture(tmp_path / "sample.png"))
    assert run_demo(tmp_path / "restored") == 0
    assert listing(tmp_path / "restored") == {"sample_iter_x4.png", "sample_comparison.png"}
    assert "no display" in capsys.readouterr().out


def test_maps_beside_the_result(restore, photo, tmp_path):
    target = tmp_path / "out" / "x.png"
    target.parent.mkdir()
    said = restore("-i", photo, "-o", target, "--maps", "files", "--alpha", "1.01", "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json["synthesised"] == 1  # all of the area, whatever the grid adds at the edge
    assert listing(target.parent) == {*("x.png", "x_confidence.png", "x_kept.png", "x_detail.png")}
    kept = cv2.imread(str(target.with_name("x_kept.png")), cv2.IMREAD_UNCHANGED)
    assert kept.shape == (52, 44)
    assert (kept == 0).all()
    assert 0 < said.json["fine_detail_invented"] <= 1


def test_maps_are_not_replaced_without_being_asked(restore, photo, tmp_path):
    mine = tmp_path / "x_kept.png"
    mine.write_bytes(b"mine")
    said = restore("-i", photo, "-o", tmp_path / "x.png", "--maps", "files")
    assert said.code == 1
    assert "“x_kept.png” already exists" in said.err
    assert mine.read_bytes() == b"mine"
    assert not (tmp_path / "x.png").exists()


def test_maps_as_pages(restore, scans, tmp_path):
    out = tmp_path / "out"
    restore("-i", scans, "-o", out, "-f", "tif", "--maps", "pages", "--steps", "1")
    results = sorted(out.rglob("*.tif"))
    assert results
    for path in results:
        with tifffile.TiffFile(path) as file:
            assert len(file.pages) == 4
            assert "of the fine detail is not in the photo" in file.pages[3].description


def test_maps_that_cannot_be(restore, scans, photo, tmp_path):
    said = restore("-i", photo, "-o", tmp_path / "x.png", "--maps", "pages")
    assert said.code == 1 and "add --format tif" in said.err
    said = restore("-i", scans, "-o", tmp_path / "out", "--maps", "files")
    assert said.code == 1 and "for a single photo" in said.err


def test_a_photo_is_replaced_only_when_asked(restore, photo):
    before = photo.read_bytes()
    said = restore("-i", photo, "-o", photo)
    assert said.code == 1 and "would replace the photo itself" in said.err
    assert photo.read_bytes() == before
    said = restore("-i", photo, "--in-place", "--keep-original", "-s", "2", "--steps", "1")
    kept = photo.with_name("old.original.png")
    assert (said.code, said.err) == (0, "") and said.out.endswith(f"the original is {kept}\n")
    assert kept.read_bytes() == before and photo.read_bytes() != before
    said = restore("-i", photo, "--in-place", "-s", "1", "--steps", "1", "--json")
    assert said.code == 0 and "original" not in said.json
    assert listing(photo.parent) == {"old.png", "old.original.png"}


def test_what_is_replaced_is_one_photo_and_nothing_else(restore, photo, scans, tmp_path):
    before = photo.read_bytes()
    for given, part in (
        (("-i", scans, "--in-place"), "for a single photo"),
        (("-i", photo, "--in-place", "-o", tmp_path / "x.png"), "contradict"),
        (("-i", photo, "--in-place", "--maps", "files"), "beside the photo"),
        (("-i", photo, "--keep-original"), "give both"),
    ):
        said = restore(*given)
        assert said.code == 1 and part in said.err
    photo.rename(photo.with_suffix(".jpg"))
    said = restore("-i", photo.with_suffix(".jpg"), "--in-place")
    assert said.code == 1 and "its name does not say" in said.err
    assert photo.with_suffix(".jpg").read_bytes() == before
