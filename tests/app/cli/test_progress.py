import time

import numpy as np

from app.cli.progress import Bar
from models.batch.jobs import Job
from models.batch.restore import Restored
from models.events import Progress, Stepped, spoken
from models.recipe.settings import Recipe


def test_a_bar_on_a_terminal(restore, scans, tmp_path, monkeypatch):
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "120")
    said = restore("-i", scans, "-o", tmp_path / "out", "-r", "-s", "2")
    assert "3 of 3" in said.err and "done, about" not in said.err
    assert said.out.count("\n") == 2


def test_the_bar_knows_stage_step_and_time(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    job = Job(tmp_path / "[red]x.png", tmp_path / "y.png")
    tokens, keep = np.zeros((1, 1), np.int64), np.zeros((1, 1), bool)
    bar = Bar(4)
    bar.begin()
    assert bar.time_left() == ""
    bar.done(Restored(job, Recipe(), "unchanged"))
    assert bar.time_left() == ""  # nothing was worked on yet
    now[0] += 30
    bar.watch(job, Progress("refine", 1, 2))
    bar.watch(job, Stepped(3, 2, 5, tokens, keep, None))
    assert "[red]x.png: step 2 of 5" in str(bar._display.tasks[0].description)
    now[0] += 30
    bar.done(Restored(job, Recipe(), "restored"))
    assert bar.time_left() == "2 min"
    bar.done(Restored(job, Recipe(), "restored"))
    bar.done(Restored(job, Recipe(), "restored"))
    assert bar.time_left() == ""


def test_times_as_a_person_says_them():
    assert [spoken(seconds) for seconds in (0.2, 59, 61, 3540, 12_000)] == [
        *("1 s", "59 s", "1 min", "59 min", "3 h 20 min"),
    ]
