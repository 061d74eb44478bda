"""A run stops inside a network, at any block, and leaves no trace."""

import itertools

import numpy as np
import pytest
import torch

from models.engine.interruption import Cancelled, interruptible, watched
from models.engine.pipeline import Pipeline
from models.events import Decoded, Evaluated, Finished, Progress, Request, Result
from models.images.photo import photo_from_array
from models.networks.model import Model, default_recipe
from tests.models.runs import finish
from tests.tiny import released_config

STAGES = ("encode", "evaluate", "refine", "decode")


@pytest.fixture(params=["compact", "released"])
def model(request, tiny_model) -> Model:
    if request.param == "compact":
        return tiny_model
    torch.manual_seed(4)
    return Model(released_config()).eval().requires_grad_(False)


@pytest.fixture
def request_(model) -> Request:
    pixels = np.random.default_rng(40).integers(0, 256, (40, 40, 3), dtype=np.uint8)
    recipe = default_recipe(model.config).with_(scale=4, steps=2, alpha=1.01)
    return Request(photo_from_array(pixels, "any"), recipe)


def same(a: Result, b: Result) -> None:
    assert (a.tokens_l == b.tokens_l).all() and (a.confidence_l == b.confidence_l).all()
    assert (a.tokens == b.tokens).all() and (a.image == b.image).all()


def chances(pipeline: Pipeline, request: Request) -> list[str]:
    """The stage of every chance to stop a run inside a network."""
    stages, new = [], []
    with interruptible(lambda: bool(new.append(None))):
        for event in pipeline.run(request):
            assert not torch.is_inference_mode_enabled()
            if isinstance(event, Progress):
                stages += [event.stage] * len(new)
                new.clear()
    return stages


def hooks(model: Model) -> int:
    return sum(len(block._forward_pre_hooks) for block in model.modules())


def test_a_run_can_be_stopped_inside_every_network(model, request_):
    expected = finish(Pipeline(model), request_)
    stages = chances(Pipeline(model), request_)
    assert all(stages.count(stage) > 8 for stage in STAGES)
    pipeline = Pipeline(model)
    for place in range(5, len(stages), len(stages) // 6):
        asked = itertools.count()
        with interruptible(lambda asked=asked, place=place: next(asked) >= place):
            events = pipeline.run(request_)
            for _ in events:  # what an earlier try has finished is not done again
                if next(asked) > place:
                    break
            events.close()
        assert hooks(model) == 0
    same(finish(pipeline, request_), expected)


@pytest.mark.parametrize("tile", [None, 128])
def test_a_window_that_was_given_up_is_begun_again(model, request_, tile):
    """Whoever drives the run on gets the pixels of one that was left alone."""
    expected = finish(Pipeline(model, tile=tile), request_)
    chance, stops = np.random.default_rng(1), []

    def stop() -> bool:
        stops.append(chance.random() < 0.05)
        return stops[-1]

    with interruptible(stop):
        result = finish(Pipeline(model, tile=tile), request_)
    same(result, expected)
    assert sum(stops) > 3 and hooks(model) == 0


def test_while_the_answer_is_yes_no_window_is_finished(model, request_):
    with interruptible(lambda: True):
        events = list(itertools.islice(Pipeline(model).run(request_), 50))
    assert {type(event) for event in events} == {Progress}
    assert {(event.stage, event.done) for event in events} == {("encode", 0)}


def test_an_answer_reaches_a_decode_on_its_own(model, request_):
    pipeline = Pipeline(model)
    tokens = finish(pipeline, request_).tokens
    for started in (pipeline.look(request_, tokens), pipeline.decode_each(request_, [tokens])):
        with interruptible(lambda: True):
            assert isinstance(next(started), Progress)
        assert any(isinstance(event, Decoded) for event in started)


def test_nothing_asks_outside(model, request_):
    asked = []
    with interruptible(lambda: bool(asked.append(None))):
        events = Pipeline(model).run(request_)
        while not isinstance(next(events), Evaluated):
            pass
    count = len(asked)
    assert count and isinstance(list(events)[-1], Finished)
    assert len(asked) == count


def test_the_inner_question_counts():
    block = torch.nn.Linear(1, 1)
    with interruptible(lambda: True):
        with interruptible(lambda: False), watched(block):
            block(torch.ones(1))
        with pytest.raises(Cancelled), watched(block):
            block(torch.ones(1))
    with watched(block):
        block(torch.ones(1))
    assert not block._forward_pre_hooks
