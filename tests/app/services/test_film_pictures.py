import time
from dataclasses import replace

import numpy as np
import pytest

from app.services.film_pictures import Films
from app.threads.pipeline_worker import PipelineWorker
from models.events import Request, Result, Stepped
from models.images.photo import photo_from_array
from models.recipe.settings import Recipe


@pytest.fixture
def asked():
    """A request, and its result of two steps."""
    grid, keep = np.zeros((8, 12), np.int64), np.zeros((8, 12), bool)
    steps = tuple(Stepped(n, n, 2, grid, keep, None) for n in (1, 2))
    image = np.full((64, 96, 3), 9000, np.uint16)
    result = Result(grid, grid.astype(np.float32), keep, grid, steps, image)
    photo = photo_from_array(np.full((16, 24, 3), 90, np.uint8), "photo")
    return Request(photo, Recipe()), result


@pytest.fixture
def films(qapp, pipeline):
    thread = PipelineWorker(lambda: pipeline)
    thread.start()
    yield Films(thread)
    thread.stop()


def test_the_newest_film_is_kept_and_made_once(qtbot, films, pipeline, asked):
    request, result = asked
    made = []
    films.ready.connect(made.append)
    films.ask(request, result)
    films.ask(request, result)  # is being made
    qtbot.waitUntil(lambda: bool(made))
    (film,) = made
    assert films.of(result) is film and len(film.frames) == len(result.steps) + 1
    assert all(frame.shape == (64, 96, 3) for frame in film.frames)
    films.ask(request, result)  # is there
    other = replace(result)
    assert films.of(other) is None
    films.ask(request, other)
    assert films.of(result) is None  # only one is kept
    qtbot.waitUntil(lambda: len(made) == 2)
    assert films.of(other) is made[1]


def test_a_film_that_cannot_be_made_says_why(qtbot, films, asked):
    request, result = asked
    with qtbot.waitSignal(films.failed) as told:
        films.ask(request, replace(result, steps=()))
    assert told.args[0].sentence


def test_what_is_given_up_does_not_arrive(qtbot, films, pipeline, asked):
    request, result = asked
    pipeline.delay = 0.05
    with qtbot.assertNotEmitted(films.ready, wait=300):
        films.ask(request, result)
        films.stop()
    assert films.of(result) is None


def test_a_film_goes_before_a_batch_and_does_not_end_it(qtbot, pipeline, asked):
    thread = PipelineWorker(lambda: pipeline)
    films, order = Films(thread), []

    def long(runner, pause, tell):
        for number in range(200):
            pause()
            tell(number)
            time.sleep(0.005)

    films.ready.connect(lambda film: order.append("film"))
    work = thread.start_long(long, told=order.append, ended=lambda error: order.append("batch"))
    thread.start()
    qtbot.waitUntil(lambda: len(order) > 3)
    films.ask(*asked)
    qtbot.waitUntil(lambda: "film" in order)
    assert "batch" not in order
    films.stop()
    qtbot.waitUntil(lambda: isinstance(order[-1], int))
    thread.stop_long(work)
    qtbot.waitUntil(lambda: order[-1] == "batch")
    assert order.count("batch") == 1
    thread.stop()
