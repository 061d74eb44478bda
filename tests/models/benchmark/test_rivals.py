import sys
import types

import pytest
import torch

from models.benchmark import rivals
from models.benchmark.case import Subject
from models.benchmark.rivals import Enlarger, PlainRRDBNet, PlainVGG
from models.recipe.settings import Recipe
from models.weights.checkpoint import save_model
from resources import sample_path
from tests.tiny import released_model


@pytest.mark.parametrize(("name", "source"), [("ESRGAN", "spandrel"), ("Other", "plain torch")])
def test_the_network_of_spandrel_is_taken_where_it_has_one(monkeypatch, name, source):
    def made(*, in_nc, out_nc, num_filters, num_blocks, scale):
        assert (in_nc, out_nc, num_filters, num_blocks, scale) == (3, 3, 64, 23, 4)
        return torch.nn.Conv2d(3, 3, 1)

    package = types.SimpleNamespace(**{name: made})
    monkeypatch.setitem(sys.modules, "spandrel.architectures.ESRGAN", package)
    monkeypatch.setattr(rivals, "PlainRRDBNet", lambda: torch.nn.Conv2d(3, 3, 1))
    rival = rivals.realesrgan(torch.device("cpu"))
    assert rival.source == source and not rival.in_torch.weight.requires_grad


def test_the_order_is_a_b_a_b():
    order = []
    ours, theirs, flops = rivals.in_turn(
        lambda: order.append("A"),
        lambda: order.append("B") or torch.ones(3, 4) @ torch.ones(4, 5),
        2,
    )
    assert order == ["A", "A", "B", "A", "B"]  # the first one warms up
    assert len(ours) == len(theirs) == 2 and flops == 2 * 3 * 4 * 5
    order.clear()
    ours, theirs, _ = rivals.in_turn(
        lambda: order.append("A"), lambda: order.append("B"), 2, apart=True
    )
    assert order == ["A", *"AABB", *"AABB"] and len(ours) == len(theirs) == 2


def test_real_esrgan_has_the_published_size():
    with torch.device("meta"):
        network = PlainRRDBNet()
        assert sum(weight.numel() for weight in network.parameters()) == 16_697_987
        assert network(torch.zeros(1, 3, 8, 6)).shape == (1, 3, 32, 24)


def test_the_general_model_has_the_published_size():
    with torch.device("meta"):
        network = PlainVGG()
        assert sum(weight.numel() for weight in network.parameters()) == 1_213_296
        assert network(torch.zeros(1, 3, 8, 6)).shape == (1, 3, 32, 24)


def test_the_quickest_runtime_counts_and_all_are_told(tiny_model, monkeypatch):
    ran = []
    tried = {"slow": lambda: ran.append("slow"), "quick": lambda: ran.append("quick")}
    seconds = {"slow": 2.0, "quick": 1.0}
    monkeypatch.setattr(rivals, "ways", lambda *given: tried)
    monkeypatch.setattr(rivals, "_warm", lambda run: seconds[run() or ran.pop()])
    ours = Subject(tiny_model, Recipe(scale=2, steps=2), torch.float32)
    network = PlainVGG(features=4, convs=1)
    case = rivals.enlarger_case(
        ours, Enlarger("one", network, network, "here"), sample_path(), 16, 3
    )
    details = case.details
    assert case.case == "one_16" and details["runtime"] == "quick"
    assert details["slow_s"] == 2 and details["quick_s"] == 1
    assert ran == ["quick"] * 6 and details["runs"] == 3
    assert details["times_faster_least"] <= details["times_faster"] <= details["times_faster_most"]
    assert details["gflop"] * 1e9 == 2 * 9 * 16 * 16 * (3 * 4 + 4 * 4 + 4 * 48)


def test_imported_released_weights_are_taken_with_their_own_alpha(monkeypatch, tmp_path):
    model, path = released_model(), tmp_path / "released.safetensors"
    save_model(model, path)
    stored = types.SimpleNamespace(path=path, min_scale=4.0, max_scale=4.0, title="Released")
    other = types.SimpleNamespace(path=tmp_path / "none", min_scale=1.0, max_scale=8.0)
    monkeypatch.setattr(rivals, "stored_models", lambda: [other, stored])
    found, weights = rivals.released()
    assert weights == "Released" and found.config == model.config
    recipe = rivals._owners(found, sample_path(), 16, weights)
    assert recipe.alpha == model.config.alpha and recipe.adaptive_start
    assert rivals._owners(found, sample_path(), 16, "random").alpha != recipe.alpha
    assert rivals.released(model.config)[1] == "random"
