"""Tiny random networks: the logic is tested on them, not on trained weights."""

import numpy as np
import pytest
import torch

from models.model import Model, ModelConfig
from models.networks import TrunkConfig
from models.photo import Photo, photo_from_array
from models.tokenizer import TokenizerConfig

torch.set_num_threads(1)  # threads only get in each other's way on networks this small


def tiny_config() -> ModelConfig:
    return ModelConfig(
        name="tiny",
        tokenizer=TokenizerConfig(
            codes=16, code_dim=4, guide=4,
            encoder_widths=(8, 8, 8), encoder_blocks=(1, 1, 1),
            decoder_widths=(8, 8, 8), decoder_blocks=(1, 1, 1),
        ),
        distortion=TrunkConfig(width=8, blocks=1, kernel=3, expand=2),
        refiner=TrunkConfig(width=8, blocks=2, kernel=3, expand=2, embed=4),
        evaluator=TrunkConfig(width=8, blocks=1, kernel=3, expand=2, embed=4),
        hint=4,
    )  # fmt: skip


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
def small_photo() -> Photo:
    rng = np.random.default_rng(5)
    rough = rng.integers(0, 256, (6, 7, 3), dtype=np.uint8)
    pixels = np.kron(rough, np.ones((5, 5, 1), np.uint8))
    return photo_from_array(pixels, "small")
