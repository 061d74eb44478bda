"""Questions to the pipeline thread: only the newest is answered."""

import threading

import pytest

from app.review.question import Question
from app.threads.pipeline_worker import PipelineWorker
from models.errors import StudioError


@pytest.fixture
def worker(qapp):
    made = PipelineWorker(lambda: "runner")
    made.start()
    yield made
    made.stop()


def test_an_older_question_is_dropped_and_a_failure_is_told(qtbot, worker):
    failed, told, go = [], [], threading.Event()
    question = Question(worker, failed.append)

    def slow(runner, pause, tell):
        tell("old")
        go.wait(5)
        pause()
        tell("never")

    question.ask(slow, told.append)
    assert question.is_open
    question.ask(lambda runner, pause, tell: tell(runner), told.append)
    go.set()
    qtbot.waitUntil(lambda: not question.is_open)
    assert told == ["runner"] and not failed

    def wrong(runner, pause, tell):
        raise StudioError("No.")

    question.ask(wrong, told.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert failed[0].sentence == "No." and not question.is_open


def test_a_question_that_is_stopped_tells_nothing_more(qtbot, worker):
    told, begun, go = [], threading.Event(), threading.Event()
    question = Question(worker, told.append)

    def job(runner, pause, tell):
        begun.set()
        go.wait(5)
        tell("late")

    question.ask(job, told.append)
    assert begun.wait(5)
    question.stop()
    go.set()
    after = Question(worker, told.append)
    after.ask(lambda runner, pause, tell: None, told.append)
    qtbot.waitUntil(lambda: not after.is_open)
    assert not told and not question.is_open
