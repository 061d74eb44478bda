"""Tiny models with random weights, fast to build; and what drives them to their end."""

import dataclasses
from collections.abc import Generator
from typing import Any, TypeVar

from models.networks.compact import TrunkConfig
from models.networks.model import ModelConfig, released_model_config
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


def released_config(scale: int = 4) -> ModelConfig:
    """A tiny configuration of the released family."""
    swin = SwinConfig(width=16, groups=1, layers=2, heads=2)
    sizes = ReleasedConfig(
        scale=scale, codes=16, code_dim=4, widths=(8, 8, 8, 16), norm_groups=4, stem=4,
        tokenizer_swin=swin, distortion_swin=swin, token_swin=swin,
    )  # fmt: skip
    return dataclasses.replace(released_model_config(scale), released=sizes)
