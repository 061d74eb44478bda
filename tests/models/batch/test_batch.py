import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import app.cli.main
import models
from models.batch import batch
from models.batch.batch import LocalEngine, Outcome
from models.batch.jobs import Job
from models.batch.journal import PARTS, read_journal
from models.batch.order import Naming
from models.batch.restore import restore_one
from models.engine.pipeline import Pipeline
from models.errors import ExportError, PhotoError, RecipeError
from models.events import Finished, Request
from models.images.saving import SaveOptions
from models.recipe.file import load_recipe
from models.recipe.settings import Mark
from models.weights.checkpoint import save_model
from tests.models.batch.folders import (
    ORDER,
    QUICK,
    SKIP,
    broken,
    files,
    picture,
    restore_folder,
    states,
)

ROOT = Path(models.__file__).parents[1]


def test_a_broken_photo_does_not_stop_the_others(scans, tmp_path, engine):
    out = tmp_path / "out"
    results = restore_folder(scans, out, engine)
    assert states(results) == ["restored", "failed", "restored", "restored"]
    assert isinstance(results[1].error, PhotoError) and "b.jpg" in results[1].error.sentence
    assert sorted(files(out)) == ["a_iter_x2.png", "c_iter_x2.png", "inner/d_iter_x2.png"]
    assert not (out / PARTS).exists()


def test_the_pixels_are_those_of_one_photo_alone(scans, tmp_path, engine, pipeline):
    restore_folder(scans, tmp_path / "out", engine)
    job = Job(scans / "c.jpg", tmp_path / "alone.png")
    restore_one(pipeline, job, ORDER)
    assert job.target.read_bytes() == (tmp_path / "out" / "c_iter_x2.png").read_bytes()


def test_equal_batches_write_equal_bytes(scans, tmp_path, engine):
    restore_folder(scans, tmp_path / "one", engine, naming=Naming(extension="jpg"))
    restore_folder(scans, tmp_path / "two", engine, naming=Naming(extension="jpg"))
    assert files(tmp_path / "one") == files(tmp_path / "two") != {}


def test_what_is_finished_is_not_done_again(scans, tmp_path, engine, monkeypatch):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    before = files(out)
    (out / "c_iter_x2.png").write_bytes(b"damaged")
    (out / "inner" / "d_iter_x2.png").unlink()
    results = restore_folder(scans, out, engine, exists="overwrite")
    assert states(results) == ["unchanged", "failed", "restored", "restored"]
    assert files(out) == before


def test_other_settings_are_other_work(scans, tmp_path, engine):
    out = tmp_path / "out"
    overwrite = replace(ORDER, exists="overwrite")
    restore_folder(scans, out, engine)
    assert states(restore_folder(scans, out, engine)).count("unchanged") == 3
    careless = replace(SKIP, resume=False)  # does not ask the journal what is there
    again = restore_folder(scans, out, engine, order=careless, recipe=QUICK.with_(seed=2))
    assert states(again) == [
        "skipped",
        "failed",
        "skipped",
        "skipped",
    ]
    other = QUICK.with_(seed=2)
    again = restore_folder(scans, out, engine, order=overwrite, recipe=other)
    assert states(again).count("restored") == 3
    assert load_recipe(out / "a_iter_x2.png").recipe.seed == 2
    fresh = replace(overwrite, resume=False)
    assert (
        states(restore_folder(scans, out, engine, order=fresh, recipe=other)).count("restored") == 3
    )
    quality = replace(overwrite, save=SaveOptions(quality=50))
    assert (
        states(restore_folder(scans, out, engine, order=quality, recipe=other)).count("restored")
        == 3
    )


def test_a_changed_photo_is_done_again(scans, tmp_path, engine):
    out = tmp_path / "out"
    overwrite = replace(ORDER, exists="overwrite")
    restore_folder(scans, out, engine, order=overwrite)
    picture(scans / "a.png", 99)
    results = restore_folder(scans, out, engine, order=overwrite)
    assert states(results) == ["restored", "failed", "unchanged", "unchanged"]


# stale results: a batch is run again after the photo or the settings have changed

OTHER = QUICK.with_(alpha=0.9)


def test_a_result_of_other_settings_is_restored_again(scans, tmp_path, engine):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    before = files(out)
    results = restore_folder(scans, out, engine, recipe=OTHER)
    assert states(results) == ["restored", "failed", "restored", "restored"]
    assert files(out).keys() == before.keys()
    assert load_recipe(out / "a_iter_x2.png").recipe == OTHER
    assert states(restore_folder(scans, out, engine, recipe=OTHER)).count("unchanged") == 3
    restore_folder(scans, out, engine)  # and back again
    assert files(out) == before


def test_a_result_of_another_state_of_the_photo_is_restored_again(scans, tmp_path, engine):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    before = files(out)
    picture(scans / "a.png", 99)
    assert states(restore_folder(scans, out, engine)) == [
        *("restored", "failed", "unchanged", "unchanged"),
    ]
    after = files(out)
    assert {name for name in before if before[name] != after[name]} == {"a_iter_x2.png"}


def test_a_stale_result_that_was_edited_is_left_and_named(scans, tmp_path, engine):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    edited = out / "a_iter_x2.png"
    edited.write_bytes(b"touched up by hand")
    assert states(restore_folder(scans, out, engine))[0] == "skipped"  # it is not stale
    results = restore_folder(scans, out, engine, recipe=OTHER)
    assert states(results) == ["failed", "failed", "restored", "restored"]
    assert isinstance(results[0].error, ExportError)
    assert "“a_iter_x2.png” was edited after it was restored" in results[0].error.sentence
    assert edited.read_bytes() == b"touched up by hand"


def test_a_result_changed_during_the_batch_is_left_and_named(scans, tmp_path, engine):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)

    def touch_up(job, event):
        if isinstance(event, Finished):
            job.target.write_bytes(b"touched up by hand")

    engine.watch = touch_up
    assert states(restore_folder(scans, out, engine, recipe=OTHER)) == ["failed"] * 4
    assert set(files(out).values()) == {b"touched up by hand"}


def test_the_result_of_another_photo_is_never_replaced(scans, tmp_path, engine):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    before = files(out)
    picture(tmp_path / "others" / "a.png", 9)
    (failed,) = restore_folder(tmp_path / "others", out, engine)
    assert failed.state == "failed" and isinstance(failed.error, ExportError)
    assert f"the result of another photo, {scans / 'a.png'};" in failed.error.sentence
    (scans / "a.png").unlink()  # gone, so it is unknown: not the same
    assert restore_folder(tmp_path / "others", out, engine)[0].error is not None
    assert files(out) == before


@pytest.mark.parametrize("change", [{"resume": False}, {"exists": "unique"}, {"exists": "refuse"}])
def test_stale_results_stay_if_asked_for(scans, tmp_path, engine, change):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    before = files(out)
    results = restore_folder(scans, out, engine, order=replace(SKIP, **change), recipe=OTHER)
    state = {"skip": "skipped", "unique": "restored", "refuse": "failed"}
    assert results[0].state == state[change.get("exists", "skip")]
    assert before.items() <= files(out).items()


def test_a_file_that_no_batch_has_made_is_left(scans, tmp_path, engine):
    out = tmp_path / "out"
    broken(out / "a_iter_x2.png", b"mine")
    restore_folder(scans, out, engine)
    results = restore_folder(scans, out, engine, recipe=OTHER)
    assert states(results) == ["skipped", "failed", "restored", "restored"]
    assert (out / "a_iter_x2.png").read_bytes() == b"mine"


def test_a_kill_before_a_stale_result_is_replaced_is_made_good(
    scans, tmp_path, engine, monkeypatch
):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    before = files(out)
    with monkeypatch.context() as patch:
        patch.setattr(batch, "put", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            restore_folder(scans, out, engine, recipe=OTHER)
    assert files(out) == before  # the journal knows more than there is
    results = restore_folder(scans, out, engine, recipe=OTHER)
    assert states(results) == ["restored", "failed", "restored", "restored"]


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({}, "940c6c1d658d05597e4392f07791a289227ebf80fd07de77b38995c251403e6b"),
        ({"maps": "pages"}, "e5404a8ddc7f6026fb83bd22cac3cfde8ca180d0d6190db0e1db46f59101d25e"),
    ],
)
def test_journals_of_old_stay_good(tmp_path, engine, monkeypatch, change, key):
    """Keys with recipes of version 5, pinned: with others, what is finished would be done again."""
    broken(tmp_path / "in" / "b.jpg")
    monkeypatch.setattr(engine.pipeline.model, "digest", "0123456789abcdef")
    restore_folder(tmp_path / "in", tmp_path / "out", engine, **change)
    assert [entry.key for entry in read_journal(tmp_path / "out")] == [key]


def test_unique_names_are_found_again(scans, tmp_path, engine):
    out = tmp_path / "out"
    unique = replace(ORDER, exists="unique")
    out.mkdir()
    (out / "a_iter_x2.png").write_bytes(b"someone else's")
    first = restore_folder(scans, out, engine, order=unique)
    assert first[0].job.target.name == "a_iter_x2_1.png"
    before = files(out)
    second = restore_folder(scans, out, engine, order=unique)
    assert states(second) == ["unchanged", "failed", "unchanged", "unchanged"]
    assert second[0].job.target.name == "a_iter_x2_1.png"
    assert files(out) == before and before["a_iter_x2.png"] == b"someone else's"


def test_a_result_beside_a_stale_one_does_not_replace_it(scans, tmp_path, engine):
    out = tmp_path / "out"
    restore_folder(scans, out, engine)
    beside = restore_folder(scans, out, engine, exists="unique", recipe=OTHER)
    assert beside[0].job.target.name == "a_iter_x2_1.png"
    results = restore_folder(scans, out, engine, recipe=OTHER)
    assert states(results) == ["restored", "failed", "restored", "restored"]
    assert load_recipe(out / "a_iter_x2.png").recipe == OTHER
    assert (out / "a_iter_x2.png").read_bytes() == (out / "a_iter_x2_1.png").read_bytes()


def test_results_beside_the_photos_are_not_restored_next_time(scans, engine):
    naming = Naming(template="{stem}-{seed}.{ext}")
    for _ in range(2):
        restore_folder(scans, None, engine, naming=naming)
    assert sorted(path.name for path in scans.rglob("*-1*.png")) == [
        "a-1.png",
        "c-1.png",
        "d-1.png",
    ]


def test_paint_that_fits_one_photo_fails_the_others(tmp_path, engine):
    picture(tmp_path / "in" / "a.png", 1, (8, 8, 3))
    picture(tmp_path / "in" / "b.png", 2, (20, 8, 3))
    recipe = QUICK.with_(paint=batch_paint(2, 2))
    results = restore_folder(tmp_path / "in", tmp_path / "out", engine, recipe=recipe)
    assert states(results) == ["restored", "failed"]
    assert isinstance(results[1].error, RecipeError)


def batch_paint(height, width):
    from models.recipe.settings import Paint

    return Paint.of(np.full((height, width), Mark.KEEP, np.uint8))


class Exploding(Pipeline):
    """A pipeline that fails on photos of one height."""

    def run(self, request: Request):
        if request.photo.height == 5:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        if request.photo.height == 6:
            raise ZeroDivisionError
        yield from super().run(request)


def test_a_fault_of_the_engine_is_one_photo_s_failure(tmp_path, tiny_model, caplog):
    for height in (5, 6, 7):
        picture(tmp_path / "in" / f"{height}.png", 1, (height, 8, 3))
    engine = LocalEngine(Exploding(tiny_model))
    results = restore_folder(tmp_path / "in", tmp_path / "out", engine)
    assert states(results) == ["failed", "failed", "restored"]
    assert "not enough memory for “5.png”" in results[0].error.sentence
    assert "“6.png”" in results[1].error.sentence


def test_a_file_that_appears_meanwhile_is_not_replaced(scans, tmp_path, engine):
    out = tmp_path / "out"

    def appear(job, event):
        if isinstance(event, Finished):
            job.target.parent.mkdir(exist_ok=True)
            job.target.write_bytes(b"new")

    engine.watch = appear
    results = restore_folder(scans, out, engine, exists="refuse")
    assert states(results) == ["failed"] * 4
    assert set(files(out).values()) == {b"new"}


def test_a_kill_between_journal_and_name_is_made_good(scans, tmp_path, engine, monkeypatch):
    out = tmp_path / "out"

    class Killed(BaseException):
        pass

    def die(*args, **kwargs):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(batch, "put", die)
        with pytest.raises(Killed):
            restore_folder(scans, out, engine)
    assert len(read_journal(out)) == 1 and files(out) == {}
    assert states(restore_folder(scans, out, engine)).count("restored") == 3


class Answers(LocalEngine):
    """An engine whose answers come late and in another order."""

    is_full = False
    tasks: tuple = ()

    def submit(self, task):
        self.tasks = (*self.tasks, task)

    @property
    def is_busy(self):
        return bool(self.tasks)

    def collect(self) -> Outcome:
        *rest, task = self.tasks
        self.tasks = tuple(rest)
        super().submit(task)
        return super().collect()


def test_answers_may_come_in_any_order(scans, tmp_path, pipeline):
    restore_folder(scans, tmp_path / "one", LocalEngine(pipeline))
    results = restore_folder(scans, tmp_path / "two", Answers(pipeline))
    assert [restored.job.source.name for restored in results] == [
        "d.png",
        "c.jpg",
        "b.jpg",
        "a.png",
    ]
    assert files(tmp_path / "one") == files(tmp_path / "two")


# killed for good


def many_photos(folder: Path) -> set[str]:
    """60 files, 5 of them broken; returns the names of these."""
    suffixes = (".png", ".jpg", ".tif", ".bmp", ".webp")
    for number in range(55):
        inner = ("", "1998", "1998/summer")[number % 3]
        height, width = 9 + number % 7, 8 + number % 5
        picture(folder / inner / f"{number:02}{suffixes[number % 5]}", number, (height, width, 3))
    whole = (folder / "00.png").read_bytes()
    broken(folder / "empty.png", b"")
    broken(folder / "1998" / "text.jpg", b"hello")
    broken(folder / "torn.png", whole[: len(whole) // 2])
    broken(folder / "head.tif", (folder / "1998/summer/02.tif").read_bytes()[:20])
    broken(folder / "1998" / "summer" / "zeros.bmp", bytes(100))
    return {"empty.png", "text.jpg", "torn.png", "head.tif", "zeros.bmp"}


def command(source, target, weights, *more) -> list[str]:
    return [
        *(sys.executable, "-m", "app", "restore", "-i", str(source), "-o", str(target)),
        *("-r", "-s", "2", "--steps", "2", "-n", str(weights), "--device", "cpu", "--threads", "1"),
        *more,
    ]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def kill_mid_way(arguments: list[str], journal: Path, rng: random.Random) -> None:
    """Start a batch and kill it once some more photos are done."""
    enough = len(read_journal(journal)) + rng.randint(2, 14)
    process = subprocess.Popen(
        arguments, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while len(read_journal(journal)) < enough:
        assert process.poll() is None, "the batch ended before it was killed"
        time.sleep(0.001)
    time.sleep(rng.random() * 0.05)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_batch_of_60_killed_three_times_ends_well(tmp_path, tiny_model, monkeypatch):
    weights = tmp_path / "tiny.safetensors"
    save_model(tiny_model, weights)
    photos, out, whole = tmp_path / "photos", tmp_path / "out", tmp_path / "whole"
    bad = many_photos(photos)
    rng = random.Random(6)
    for _ in range(3):
        kill_mid_way(command(photos, out, weights), out, rng)
    done = subprocess.run(
        command(photos, out, weights, "--json"), env=environment(), capture_output=True, text=True
    )
    assert done.returncode == 1
    objects = json.loads(done.stdout)
    named = {Path(item["input"]).name for item in objects if item["status"] == "failed"}
    assert named == bad and all(name in done.stderr for name in bad)
    good = [item for item in objects if item["status"] in ("restored", "unchanged")]
    assert len(good) == 55 and len(objects) == 60
    assert sum(item["status"] == "unchanged" for item in good) >= 6

    monkeypatch.setattr(sys, "argv", ["iter-studio", *command(photos, whole, weights)[3:]])
    with pytest.raises(SystemExit):  # the same in one go, in this process
        app.cli.main.run()
    assert len(files(out)) == 55
    assert files(out) == files(whole)
