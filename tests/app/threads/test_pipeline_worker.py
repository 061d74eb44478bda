import threading
import time
from functools import partial

import pytest
from fakes import FakePipeline

from app.threads import file_jobs as jobs
from app.threads.pipeline_worker import PipelineWorker
from app.threads.watchdog import Watchdog
from models.errors import ModelError
from models.events import Evaluated, Finished, Request
from models.recipe.settings import Recipe


@pytest.fixture
def photo(photo_path):
    return jobs.open_file(photo_path).photo


@pytest.fixture
def worker(qapp, pipeline):
    made = PipelineWorker(lambda: pipeline)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def events(worker):
    seen = []
    worker.answered.connect(seen.append)
    return seen


def finished(events):
    return [event for event in events if isinstance(event, Finished)]


def test_of_a_hundred_requests_only_the_last_finishes(qtbot, worker, events, pipeline, photo):
    pipeline.delay = 0.001
    for seed in range(100):
        worker.submit(Request(photo, Recipe(seed=seed)))
    qtbot.waitUntil(lambda: bool(finished(events)))
    qtbot.wait(50)
    assert len(finished(events)) == 1
    assert pipeline.requests[-1].recipe.seed == 99
    assert pipeline.finished == 1
    assert len(pipeline.requests) == pipeline.finished + pipeline.closed


def test_events_come_in_the_gui_thread_and_in_order(qtbot, worker, photo):
    threads, kinds = set(), []
    worker.answered.connect(lambda event: threads.add(threading.get_ident()))
    worker.answered.connect(lambda event: kinds.append(type(event)))
    with qtbot.waitSignal(worker.idle):
        worker.submit(Request(photo, Recipe()))
    assert threads == {threading.get_ident()}
    assert kinds.index(Evaluated) < kinds.index(Finished) == len(kinds) - 1


def test_cancel_closes_the_generator_and_nothing_more_arrives(
    qtbot, worker, events, pipeline, photo
):
    pipeline.delay = 0.01
    worker.submit(Request(photo, Recipe()))
    qtbot.waitUntil(lambda: len(events) > 0)
    began = time.perf_counter()
    with qtbot.waitSignal(worker.idle):
        worker.cancel()
        count = len(events)
    assert time.perf_counter() - began < 0.3
    assert pipeline.closed == 1
    qtbot.wait(30)
    assert len(events) == count


class Held:
    """A real pipeline on a tiny model that waits inside its decoder, and counts what follows."""

    def __init__(self):
        from models.engine.pipeline import Pipeline
        from models.networks.model import Model
        from tests.tiny import tiny_config

        model = Model(tiny_config()).eval().requires_grad_(False)
        self.pipeline = Pipeline(model)
        self.inside, self.gate, self.heads = threading.Event(), threading.Event(), []
        decoder = model.tokenizer.decoder
        decoder.stem.register_forward_hook(self._wait)
        decoder.head.register_forward_hook(lambda *_: self.heads.append(1))

    def _wait(self, *_):
        self.inside.set()
        assert self.gate.wait(20)


@pytest.fixture
def held(qapp):
    held = Held()
    worker = held.worker = PipelineWorker(lambda: held.pipeline)
    worker.start()
    yield held
    held.gate.set()
    worker.stop()


def decode(runner, pause, tell, *, request):
    """A long job."""
    for event in runner.apart().run(request):
        tell(event)
        pause()


def test_a_run_is_cancelled_inside_a_network(qtbot, held, photo):
    held.worker.submit(Request(photo, Recipe(alpha=0)))
    qtbot.waitUntil(held.inside.is_set, timeout=20_000)
    with qtbot.waitSignal(held.worker.idle):
        held.worker.cancel()
        held.gate.set()
    assert not held.heads


def test_a_newer_request_goes_first_inside_a_network(qtbot, held, photo):
    events = []
    held.worker.answered.connect(events.append)
    held.worker.submit(Request(photo, Recipe(alpha=0)))
    qtbot.waitUntil(held.inside.is_set, timeout=20_000)
    held.worker.submit(Request(photo, Recipe(alpha=0, seed=1)))
    assert not held.heads
    held.gate.set()
    qtbot.waitUntil(lambda: bool(finished(events)), timeout=20_000)
    assert len(held.heads) == 1  # of the newer one


def test_long_work_is_stopped_inside_a_network(qtbot, held, photo):
    ended = []
    job = partial(decode, request=Request(photo, Recipe(alpha=0)))
    work = held.worker.start_long(job, told=lambda event: None, ended=ended.append)
    qtbot.waitUntil(held.inside.is_set, timeout=20_000)
    held.worker.stop_long(work)
    held.gate.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [None] and not held.heads


def test_long_work_lets_a_run_go_first_inside_a_network_and_comes_to_its_end(qtbot, held, photo):
    events, order = [], []
    held.worker.answered.connect(lambda event: (events.append(event), order.append("run")))
    job = partial(decode, request=Request(photo, Recipe(alpha=0)))
    held.worker.start_long(job, told=lambda e: order.append("long"), ended=events.append)
    qtbot.waitUntil(held.inside.is_set, timeout=20_000)
    held.worker.submit(Request(photo, Recipe(alpha=0, seed=1)))
    held.gate.set()
    qtbot.waitUntil(lambda: None in events, timeout=20_000)
    assert len(finished(events)) == 1
    assert "long" in order[order.index("run") :] and order[-1] == "long"


def test_a_known_error_is_reported_as_it_is(qtbot, worker, pipeline, photo):
    pipeline.error = ModelError("The model is broken.", detail="layer 3")
    with qtbot.waitSignal(worker.failed) as caught:
        worker.submit(Request(photo, Recipe()))
    assert caught.args[0] is pipeline.error


def test_an_unexpected_error_keeps_its_traceback_and_the_thread_lives(
    qtbot, worker, events, pipeline, photo
):
    pipeline.error = ZeroDivisionError("oops")
    with qtbot.waitSignal(worker.failed) as caught:
        worker.submit(Request(photo, Recipe()))
    assert "ZeroDivisionError" in caught.args[0].sentence
    assert "Traceback" in caught.args[0].detail
    pipeline.error = None
    worker.submit(Request(photo, Recipe()))
    qtbot.waitUntil(lambda: bool(finished(events)))


def test_lack_of_memory_has_its_own_sentence(qtbot, worker, pipeline, photo):
    pipeline.error = MemoryError()
    with qtbot.waitSignal(worker.failed) as caught:
        worker.submit(Request(photo, Recipe()))
    assert "memory" in caught.args[0].sentence


def test_a_model_that_does_not_load_is_tried_again(qtbot, photo, pipeline):
    answers = [ModelError("No weights."), pipeline]

    def load():
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    worker = PipelineWorker(load)
    try:
        with qtbot.waitSignal(worker.load_failed) as caught:
            worker.start()
        assert caught.args[0].sentence == "No weights."
        seen = []
        worker.answered.connect(seen.append)
        with qtbot.waitSignal(worker.loaded):
            worker.submit(Request(photo, Recipe()))
        qtbot.waitUntil(lambda: bool(finished(seen)))
    finally:
        worker.stop()


def test_the_model_is_loaded_in_its_own_thread(qtbot):
    threads = []

    def load():
        threads.append(threading.get_ident())
        return FakePipeline()

    worker = PipelineWorker(load)
    assert threads == []
    with qtbot.waitSignal(worker.loaded):
        worker.start()
    worker.stop()
    assert threads[0] != threading.get_ident()


def test_stop_during_a_run_ends_the_thread(qtbot, worker, events, pipeline, photo):
    pipeline.delay = 0.02
    worker.submit(Request(photo, Recipe()))
    qtbot.waitUntil(lambda: len(events) > 0)
    worker.stop()
    assert not worker.is_running
    assert pipeline.closed == 1
    worker.stop()


def test_a_burst_of_events_does_not_hold_up_the_window(qtbot, worker, events, photo, pipeline):
    pipeline.tile = 8
    worker.answered.connect(lambda event: time.sleep(0.0005))
    watchdog = Watchdog()
    watchdog.start()
    worker.submit(Request(photo, Recipe(), preview=True))
    qtbot.waitUntil(lambda: bool(finished(events)), timeout=20000)
    longest = watchdog.reset()
    watchdog.stop()
    assert len(events) > 2000
    # About 20 ms of own work; generous, for threads also wait for each other on a shared machine.
    assert longest.ms - longest.starved_ms < 500


def test_free_memory_goes_back_after_a_rest_and_once(qtbot, monkeypatch, photo):
    given = []
    monkeypatch.setattr("app.threads.pipeline_worker._REST_S", 0.02)
    monkeypatch.setattr("app.threads.pipeline_worker.give_back", lambda: given.append(1))
    worker = PipelineWorker(FakePipeline)
    worker.start()
    qtbot.waitUntil(lambda: len(given) == 1)
    with qtbot.waitSignal(worker.idle):
        worker.submit(Request(photo, Recipe()))
    qtbot.waitUntil(lambda: len(given) == 2)
    qtbot.wait(80)
    worker.stop()
    assert len(given) == 2
