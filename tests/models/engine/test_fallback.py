"""Faults are put into the networks from outside; the pixels must not show them."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from models.engine.fallback import out_of_memory
from models.engine.interruption import interruptible
from models.engine.pipeline import Pipeline
from models.errors import DeviceError, ModelError
from models.events import Finished, Notice, Request, Result
from models.images.photo import photo_from_array
from models.networks.model import Model
from models.recipe.choices import Precision
from models.recipe.settings import Recipe
from tests.tiny import released_config

RECIPE = Recipe(scale=4, alpha=0.5, steps=4, seed=3)
NETWORKS = ("distortion.head", "refiner.stem", "evaluator.stem", "tokenizer.decoder")
"""Parts that are called once for each window."""


def finish(pipeline: Pipeline, request: Request) -> tuple[Result, list[str]]:
    """The result, and the notices to the user."""
    events = list(pipeline.run(request))
    assert isinstance(events[-1], Finished)
    return events[-1].result, [each.sentence for each in events if isinstance(each, Notice)]


def same(a: Result, b: Result) -> None:
    assert (a.tokens == b.tokens).all()
    assert np.abs(a.image.astype(int) - b.image.astype(int)).max() <= 257  # 1/255


def wrap(model: Model, name: str, fault: Callable[[Tensor], Tensor]) -> None:
    """Let ``fault`` see and change everything that one network gives."""

    def hook(module: nn.Module, inputs: tuple[Tensor, ...], output: Tensor) -> Tensor:
        return fault(output)

    model.get_submodule(name).register_forward_hook(hook)


def in_low_precision() -> bool:
    return torch.is_autocast_enabled("cpu")


@pytest.fixture
def request_(small_photo) -> Request:
    return Request(small_photo, RECIPE)


@pytest.mark.parametrize("value", [torch.nan, torch.inf])
def test_every_window_that_fails_in_bf16_is_computed_in_fp32(tiny_model, request_, value):
    expected, _ = finish(Pipeline(tiny_model, tile=64, precision=torch.float32), request_)
    for name in ("distortion.head", "refiner.stem", "evaluator.stem", "tokenizer.decoder.stem"):
        wrap(tiny_model, name, lambda output: output * value if in_low_precision() else output)
    pipeline = Pipeline(tiny_model, tile=64, precision=torch.bfloat16)
    result, told = finish(pipeline, request_)
    same(result, expected)
    assert len(told) == 1 and "bfloat16" in told[0] and "float32" in told[0]


@pytest.mark.parametrize("value", [torch.inf, -torch.inf])
@pytest.mark.parametrize("family", ["compact", "released"])
def test_an_infinity_of_the_last_layer_passes_neither_as_white_nor_as_black(
    tiny_model, request_, family, value
):
    model = tiny_model if family == "compact" else tiny_released()
    expected, _ = finish(Pipeline(model, precision=torch.bfloat16), request_)
    decoder = model.tokenizer.decoder
    last = "head" if family == "compact" else f"layers.{len(decoder.layers) - 1}"

    def infinite(output: Tensor) -> Tensor:
        return torch.full_like(output, value) if in_low_precision() else output

    wrap(model, f"tokenizer.decoder.{last}", infinite)
    result, told = finish(Pipeline(model, precision=torch.bfloat16), request_)
    assert len(told) == 1 and "float32" in told[0]
    assert (result.tokens == expected.tokens).all()
    apart = np.abs(result.image.astype(int) - expected.image.astype(int))
    assert apart.mean() < 0.02 * 65535  # the decoder ran in another precision


@pytest.mark.parametrize("name", NETWORKS)
def test_one_nan_leaves_the_rest_in_bf16(tiny_model, request_, name):
    calls = []

    def nan_once(output: Tensor) -> Tensor:
        calls.append(in_low_precision())
        return output * torch.nan if len(calls) == 2 else output

    wrap(tiny_model, name, nan_once)
    pipeline = Pipeline(tiny_model, tile=64, precision=torch.bfloat16)
    result, told = finish(pipeline, request_)
    assert calls.count(False) == 1 and calls.index(False) == 2
    assert len(told) == 1
    assert np.isfinite(result.confidence_l).all()


def test_black_is_tried_again_and_believed_in_fp32(tiny_model, request_):
    calls = []

    def black(output: Tensor) -> Tensor:
        calls.append(in_low_precision())
        return output * 0

    wrap(tiny_model, "tokenizer.decoder", black)
    pipeline = Pipeline(tiny_model, tile=64, precision=torch.bfloat16)
    result, told = finish(pipeline, request_)
    assert not result.image.any() and len(told) == 1
    assert calls[:4] == [True, False, True, False]


@pytest.mark.parametrize("name", NETWORKS)
def test_weights_without_sense_are_one_sentence(tiny_model, request_, name):
    wrap(tiny_model, name, lambda output: output * torch.nan)
    with pytest.raises(ModelError, match="unusable numbers"):
        finish(Pipeline(tiny_model), request_)


def test_a_device_that_fails_in_fp32_gives_way_to_the_cpu(tiny_model, request_, monkeypatch):
    expected, _ = finish(Pipeline(tiny_model, precision=torch.float32), request_)
    broken = [True]
    device = torch.device("cpu", 0)  # a device of its own, as far as names go
    monkeypatch.setattr(
        Model, "device", property(lambda self: device if broken else torch.device("cpu"))
    )
    monkeypatch.setattr(Model, "to", lambda self, target: broken.clear())
    wrap(tiny_model, "refiner.stem", lambda output: output * torch.nan if broken else output)
    result, told = finish(Pipeline(tiny_model, precision=torch.float32), request_)
    same(result, expected)
    assert told == ["The device “cpu:0” gave unusable numbers; the CPU takes over."]


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 1 GiB"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_smaller_tiles_give_the_same_pixels(tiny_model, name, error):
    pixels = np.random.default_rng(2).integers(0, 256, (90, 75, 3), dtype=np.uint8)
    request = Request(photo_from_array(pixels, "large"), RECIPE)
    expected, _ = finish(Pipeline(tiny_model, precision=torch.float32), request)
    per_token = 64 if name == "tokenizer.decoder" else 1

    def small_memory(output: Tensor) -> Tensor:
        if output.shape[-1] * output.shape[-2] > 600 * per_token:
            raise error
        return output

    wrap(tiny_model, name, small_memory)
    pipeline = Pipeline(tiny_model, precision=torch.float32)
    result, told = finish(pipeline, request)
    same(result, expected)
    assert told and all("smaller tiles" in sentence for sentence in told)
    again, told = finish(pipeline, Request(request.photo, RECIPE.with_(seed=4)))
    assert told == [] and (again.tokens != result.tokens).any()  # the size is remembered


def test_too_little_memory_for_anything_is_one_sentence(tiny_model, request_):
    def no_memory(output: Tensor) -> Tensor:
        raise MemoryError

    wrap(tiny_model, "tokenizer.decoder", no_memory)
    pipeline = Pipeline(tiny_model)
    with pytest.raises(DeviceError, match="not enough memory"):
        finish(pipeline, request_)


def test_other_errors_are_not_hidden(tiny_model, request_):
    def mistake(output: Tensor) -> Tensor:
        raise RuntimeError("shape mismatch")

    wrap(tiny_model, "refiner.stem", mistake)
    with pytest.raises(RuntimeError, match="shape mismatch"):
        finish(Pipeline(tiny_model), request_)
    assert not out_of_memory(ValueError("out of memory"))


def tiny_released() -> Model:
    torch.manual_seed(4)
    return Model(released_config()).eval().requires_grad_(False)


def test_networks_that_are_not_local_go_on_with_shared_means():
    model = tiny_released()
    pixels = np.random.default_rng(2).integers(0, 256, (104, 104, 3), dtype=np.uint8)
    request = Request(photo_from_array(pixels, "large"), RECIPE)
    whole, _ = finish(Pipeline(model), request)

    def small_memory(output: Tensor) -> Tensor:
        if output.shape[-1] * output.shape[-2] >= 52 * 52 * 64:
            raise MemoryError
        return output

    wrap(model, f"tokenizer.decoder.layers.{len(model.tokenizer.decoder.layers) - 1}", small_memory)
    pipeline = Pipeline(model)
    result, told = finish(pipeline, request)
    assert told == [
        "There was not enough memory; the picture is computed in smaller tiles of 192 pixels."
    ]
    assert (result.tokens == whole.tokens).all()
    again, _ = finish(pipeline, request)
    assert (again.image == result.image).all()
    other = Pipeline(model)
    finish(other, Request(photo_from_array(pixels[:24, :24], "small"), RECIPE))
    assert (finish(other, request)[0].image == result.image).all()  # whenever memory ran out


def questions(model: Model, request: Request) -> int:
    """Number of times that a run asks whether to stop inside a network."""
    asked = []
    with interruptible(lambda: bool(asked.append(1))):
        finish(Pipeline(model), request)
    return len(asked)


def test_the_way_of_a_gpu_gives_the_same_picture(tiny_model, request_, in_float32, monkeypatch):
    expected, _ = finish(Pipeline(tiny_model), request_)
    assert questions(tiny_model, request_) > 20
    for room in ("device", "fallback"):
        monkeypatch.setattr(f"models.engine.{room}.is_host", lambda device: False)
    result, told = finish(Pipeline(tiny_model), request_)
    assert not told and (result.tokens == expected.tokens).all()
    assert (result.image == expected.image).all()
    assert questions(tiny_model, request_) == 0  # it is done with a window in milliseconds


def test_a_precision_that_is_not_there_is_float32_and_told_once(tiny_model, request_, monkeypatch):
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: False)
    expected, _ = finish(Pipeline(tiny_model, precision=torch.float32), request_)
    pipeline = Pipeline(tiny_model)
    asked = replace(request_, precision=Precision.BFLOAT16)
    result, told = finish(pipeline, asked)
    assert told == [
        "The device “cpu” does not compute in bfloat16 by itself, so float32 is used: some tokens "
        "come out otherwise than where it was chosen."
    ]
    assert result.precision is Precision.FLOAT32
    assert (result.tokens == expected.tokens).all() and (result.image == expected.image).all()
    assert finish(pipeline, asked)[1] == []
