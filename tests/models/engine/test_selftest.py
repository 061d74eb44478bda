import json

import numpy as np
import pytest
import torch
from torch import nn

from models.engine import selftest
from models.engine.pipeline import Pipeline
from models.engine.selftest import Check, best, known_checks, open_pipeline, run_selftest
from models.errors import DeviceError, ModelError
from models.events import Finished, Progress, Request
from models.recipe.settings import Recipe
from models.weights.checkpoint import save_model

EXACT = Check("cpu", "float32", 0.0, 2.0)


@pytest.fixture(autouse=True)
def bfloat16_wanted(monkeypatch):
    monkeypatch.setattr(selftest, "natural_precision", lambda model: torch.bfloat16)


def spoil_bfloat16(module: nn.Module, factor: float) -> None:
    def spoiled(output):
        return output * factor if torch.is_autocast_enabled("cpu") else output

    if hasattr(module, "steps"):  # the self-test asks it for steps
        plain = module.steps

        def steps(*inputs):
            return spoiled((yield from plain(*inputs)))

        module.steps = steps
        return
    module.register_forward_hook(lambda module, inputs, output: spoiled(output))


def test_good_devices_pass(tiny_model):
    low, exact = run_selftest(tiny_model)
    assert (low.device, low.precision, low.failure) == ("cpu", "bfloat16", "")
    assert 0 < low.error < 0.1 and low.seconds > 0 and low.dtype is torch.bfloat16
    assert (exact.device, exact.precision, exact.error, exact.failure) == ("cpu", "float32", 0, "")


@pytest.mark.parametrize("network", ["distortion", "refiner", "evaluator", "tokenizer.decoder"])
@pytest.mark.parametrize("factor", [torch.nan, torch.inf, 0.0, 0.7])
def test_wrong_numbers_of_any_network_fail(tiny_model, network, factor):
    part = "distortion.head" if network == "distortion" else network
    spoil_bfloat16(tiny_model.get_submodule(part), factor)
    checks = run_selftest(tiny_model)
    assert checks[0].failure and not checks[1].failure
    assert best(checks) == checks[1]


def test_a_device_that_raises_fails(tiny_model):
    def hook(module, inputs, output):
        if torch.is_autocast_enabled("cpu"):
            raise RuntimeError("not implemented for this device\nmore")

    tiny_model.refiner.register_forward_hook(hook)
    low, _ = run_selftest(tiny_model)
    assert low.failure == "not implemented for this device" and low.error is None


def test_broken_weights_are_one_sentence(tiny_model):
    with torch.no_grad():
        tiny_model.refiner.head.bias[0] = torch.nan
    with pytest.raises(ModelError, match="unusable numbers"):
        run_selftest(tiny_model)


def test_the_quickest_that_passed_is_chosen(monkeypatch):
    quick = Check("cuda:0", "bfloat16", 0.01, 0.1)
    slow = Check("cuda:0", "float32", 0.0, 3.0)
    broken = Check("cpu", "bfloat16", 0.9, 0.01, "differs")
    assert best([quick, slow, broken, EXACT]) == quick
    assert best([slow, broken, EXACT]) == EXACT  # a slow device is no gain
    assert best([quick, slow, broken, EXACT], "cpu") == EXACT
    late = Check("cpu", "bfloat16", 0.01, 2.7)
    assert best([late, EXACT]) == late  # a busy moment does not change the pixels
    monkeypatch.setattr(selftest, "choose_device", lambda name: "cuda:0")
    assert best([quick, slow, EXACT], "cuda") == quick
    lost = Check("cuda:0", "float32", None, 0.0, "no memory")
    assert best([lost, EXACT], "cuda") == lost  # the user's word; windows are checked anyway


def test_results_are_kept_until_something_changes(tiny_model, tmp_path, monkeypatch):
    first = known_checks(tiny_model, tmp_path / "cache")
    runs = []
    monkeypatch.setattr(selftest, "run_selftest", lambda model: runs.append(1) or [EXACT])
    assert known_checks(tiny_model, tmp_path / "cache") == first and not runs
    tiny_model.digest = "other"
    assert known_checks(tiny_model, tmp_path / "cache") == [EXACT] and len(runs) == 1
    (stored,) = (path for path in (tmp_path / "cache").iterdir() if "other" in path.name)
    stored.write_text("{}")
    assert known_checks(tiny_model, tmp_path / "cache") == [EXACT] and len(runs) == 2
    assert json.loads(stored.read_text())["checks"]
    (tmp_path / "file").touch()
    assert known_checks(tiny_model, tmp_path / "file") == [
        EXACT
    ]  # nowhere to write: works all the same


def test_a_pipeline_apart_computes_alike_and_remembers_for_itself(tiny_model, small_photo):
    pipeline = Pipeline(tiny_model, tile=64, precision=torch.float32)
    *_, first = pipeline.run(Request(small_photo, Recipe()))
    apart = pipeline.apart()
    events = list(apart.run(Request(small_photo, Recipe())))
    assert any(isinstance(event, Progress) and event.stage == "encode" for event in events)
    np.testing.assert_array_equal(events[-1].result.image, first.result.image)


def test_nothing_is_tried_where_there_is_no_choice(tiny_model, tmp_path, monkeypatch):
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path, dtype=torch.float32)
    monkeypatch.setattr(selftest, "natural_precision", lambda model: torch.float32)
    monkeypatch.setattr(selftest, "available_devices", lambda: ["cpu"])
    monkeypatch.setattr(selftest, "run_selftest", lambda model: pytest.fail("tested"))
    assert open_pipeline(path, folder=tmp_path).model.device == torch.device("cpu")


def test_a_pipeline_on_what_can_be_trusted(tiny_model, small_photo, tmp_path):
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path, dtype=torch.float32)
    pipeline = open_pipeline(path, folder=tmp_path)
    *_, last = pipeline.run(Request(small_photo, Recipe()))
    assert isinstance(last, Finished) and np.ptp(last.result.image) > 0
    with pytest.raises(DeviceError):
        open_pipeline(path, device="abacus", folder=tmp_path)
