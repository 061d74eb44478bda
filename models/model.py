"""A model: its configuration and its four networks."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import nn

from models.networks import DistortionRemoval, Evaluator, Refiner, TrunkConfig
from models.tokenizer import Tokenizer, TokenizerConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """Everything that is needed to build the networks; travels inside the weights file.

    Attributes:
        name: What the user sees.
        licence: Licence of the weights.
        tokenizer, distortion, refiner, evaluator: Sizes of the networks.
        alpha: Threshold that suits these weights by default.
        min_scale, max_scale: Factors that the model can serve.
    """

    name: str = "ITER Studio compact"
    licence: str = "MIT"
    tokenizer: TokenizerConfig = field(default_factory=TokenizerConfig)
    distortion: TrunkConfig = TrunkConfig(width=192, blocks=6, kernel=7, expand=3)
    refiner: TrunkConfig = TrunkConfig(width=192, blocks=4, kernel=5, expand=2, embed=96)
    evaluator: TrunkConfig = TrunkConfig(width=128, blocks=4, kernel=5, expand=3, embed=64)
    alpha: float = 0.5
    min_scale: float = 1.0
    max_scale: float = 8.0


class Model(nn.Module):
    """The networks of one model, on one device.

    Attributes:
        config: How it is built.
        digest: First 16 hex digits of the SHA-256 of the weights file; empty for random weights.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        codes = config.tokenizer.codes
        self.config = config
        self.digest = ""
        self.tokenizer = Tokenizer(config.tokenizer)
        self.distortion = DistortionRemoval(config.distortion, codes=codes)
        self.refiner = Refiner(config.refiner, codes=codes)
        self.evaluator = Evaluator(config.evaluator, codes=codes)

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.tokenizer.codebook.codes.device
