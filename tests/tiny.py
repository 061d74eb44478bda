"""Tiny models with random weights, fast to build; and what drives them to their end."""

import dataclasses
from collections.abc import Generator
from typing import Any, TypeVar

import torch

from models.networks.compact import TrunkConfig
from models.networks.model import Model, ModelConfig, released_model_config
from models.networks.released.networks import ReleasedConfig
from models.networks.released.swin import SwinConfig
from models.networks.tokenizer import TokenizerConfig

T = TypeVar("T")


def finished(loop: Generator[Any, None, T]) -> T:
    """Run a generator and return what it returns."""
    while True:
        try:
            next(loop)
        except StopIteration as done:
            return done.value


def tiny_config() -> ModelConfig:
    """A tiny configuration of the compact family."""
    return ModelConfig(
        name="tiny",
        tokenizer=TokenizerConfig(
            codes=16, code_dim=4, guide=4, texture=True,
            encoder_widths=(8, 8, 8), encoder_blocks=(1, 1, 1),
            decoder_widths=(8, 8, 8), decoder_blocks=(1, 1, 1),
        ),
        distortion=TrunkConfig(width=8, blocks=1, kernel=3, expand=2),
        refiner=TrunkConfig(width=8, blocks=2, kernel=3, expand=2, embed=4),
        evaluator=TrunkConfig(width=8, blocks=1, kernel=3, expand=2, embed=4),
        hint=4,
    )  # fmt: skip


def released_model(scale: int = 4) -> Model:
    """A tiny model of the released family, whose outputs are not flat."""
    torch.manual_seed(scale)
    model = Model(released_config(scale))
    with torch.no_grad():
        model.distortion.layers[-1].weight.mul_(8)
        model.refiner.head.weight.mul_(4)
        model.evaluator.head.weight.mul_(4)
    return model.eval().requires_grad_(False)


def released_config(scale: int = 4) -> ModelConfig:
    """A tiny configuration of the released family."""
    swin = SwinConfig(width=16, groups=1, layers=2, heads=2)
    sizes = ReleasedConfig(
        scale=scale, codes=16, code_dim=4, widths=(8, 8, 8, 16), norm_groups=4, stem=4,
        tokenizer_swin=swin, distortion_swin=swin, token_swin=swin,
    )  # fmt: skip
    return dataclasses.replace(released_model_config(scale), released=sizes)
