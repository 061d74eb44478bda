import threading
import weakref
from functools import partial

import pytest

from app.threads import file_jobs as jobs
from app.threads.file_worker import FileWorker
from models.errors import PhotoError


def test_file_jobs_answer_in_order_and_in_the_gui_thread(qtbot):
    files, seen = FileWorker(), []
    for number in range(5):
        files.submit(
            lambda number=number: (number, threading.get_ident()),
            done=lambda value: seen.append((*value, threading.get_ident())),
            failed=pytest.fail,
        )
    qtbot.waitUntil(lambda: len(seen) == 5)
    files.stop()
    assert [number for number, *_ in seen] == list(range(5))
    assert all(there != here for _, there, here in seen)


def test_an_answer_is_not_held_by_the_thread_that_waits(qtbot):
    class Picture:
        """Stands for hundreds of megabytes."""

    files, seen = FileWorker(), []
    files.submit(Picture, done=lambda value: seen.append(weakref.ref(value)), failed=pytest.fail)
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: seen[0]() is None)
    files.stop()


def test_a_failed_file_job_says_why(qtbot, tmp_path):
    files, seen = FileWorker(), []
    files.submit(
        lambda: jobs.open_file(tmp_path / "none.png"), done=pytest.fail, failed=seen.append
    )
    qtbot.waitUntil(lambda: bool(seen))
    files.stop()
    assert isinstance(seen[0], PhotoError)


def test_a_forgotten_file_job_does_not_answer(qtbot):
    files, seen, gate = FileWorker(), [], threading.Event()
    first = files.submit(gate.wait, done=lambda _: seen.append("first"), failed=pytest.fail)
    second = files.submit(lambda: None, done=lambda _: seen.append("second"), failed=pytest.fail)
    files.submit(lambda: None, done=lambda _: seen.append("third"), failed=pytest.fail)
    files.forget(first)
    files.forget(second)
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    files.stop()
    assert seen == ["third"]


def test_what_is_to_be_written_is_written_also_when_the_window_closes(qtbot):
    files, seen, gate = FileWorker(), [], threading.Event()
    for name, lasting in (("current", False), ("look", False), ("export", True)):
        job = gate.wait if name == "current" else partial(seen.append, name)
        files.submit(job, done=lambda _: None, failed=pytest.fail, lasting=lasting)
    threading.Timer(0.1, gate.set).start()
    files.stop()
    assert seen == ["export"]
