"""Tiny random networks: the logic is tested on them, not on trained weights."""

import numpy as np
import pytest
import torch

from models.images.photo import Photo, photo_from_array
from models.networks.layers import ContextBlock
from models.networks.model import Model
from models.networks.winograd import Conv3x3
from tests.models.server import serving
from tests.tiny import tiny_config

torch.set_num_threads(1)  # threads only get in each other's way on networks this small


@pytest.fixture
def tiny_model() -> Model:
    torch.manual_seed(3)
    model = Model(tiny_config())
    with torch.no_grad():
        # Random heads are nearly flat; stronger ones make confidence and tokens vary.
        model.evaluator.head.weight.mul_(8)
        model.distortion.head.weight.mul_(8)
        model.refiner.head.weight.mul_(4)
        for silent in (model.tokenizer.decoder.guide, model.refiner.hint, model.evaluator.hint):
            silent.weight.normal_()
    model.eval().requires_grad_(False)
    return model


@pytest.fixture
def in_float32(monkeypatch) -> None:
    """Networks compute in float32, whatever the processor of the moment could do instead."""
    monkeypatch.setattr("models.engine.device._native_bfloat16", lambda: False)


@pytest.fixture
def lively_model(tiny_model) -> Model:
    """One in which everything within a network's reach matters, so that nothing can hide.

    Networks start close to the identity: in `tiny_model` neighbours hardly count, and a cache that
    overlooks them goes unnoticed.
    """
    torch.manual_seed(4)
    with torch.no_grad():
        for module in tiny_model.modules():
            if isinstance(module, ContextBlock):
                module.depthwise.weight.normal_(std=0.5)
                module.down.weight.mul_(5)
            elif isinstance(module, Conv3x3):
                module.weight.normal_(std=(2 / 9 / module.in_channels) ** 0.5)
        tiny_model.tokenizer.decoder.head.weight.normal_(std=0.1)
    return tiny_model


@pytest.fixture
def small_photo() -> Photo:
    rng = np.random.default_rng(5)
    rough = rng.integers(0, 256, (6, 7, 3), dtype=np.uint8)
    pixels = np.kron(rough, np.ones((5, 5, 1), np.uint8))
    return photo_from_array(pixels, "small")


@pytest.fixture
def serve():
    with serving() as start:
        yield start
