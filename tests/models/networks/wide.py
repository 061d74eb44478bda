"""A model whose decoder is wide enough for the Winograd path."""

from dataclasses import replace

import numpy as np
import torch

from models.engine.inference import Inference
from models.networks.model import Model
from models.networks.tokenizer import TokenizerConfig
from models.networks.winograd import Conv3x3
from tests.tiny import tiny_config

TOKENIZER = TokenizerConfig(codes=16, code_dim=4, guide=0, decoder_widths=(64, 64, 72))
GRID = (27, 19)


def assert_same(some, others, *, few=4):
    """Up to the last of 16 bits of a few values, rounded otherwise by oneDNN in a small window."""
    apart = np.abs(some.astype(int) - others)
    assert apart.max() <= 1 and np.count_nonzero(apart) <= few


def wide_inference() -> Inference:
    """Networks with a wide decoder, and weights that carry far."""
    torch.manual_seed(1)
    model = Model(replace(tiny_config(), tokenizer=TOKENIZER)).eval().requires_grad_(False)
    for module in model.tokenizer.decoder.modules():
        if isinstance(module, Conv3x3):
            module.weight.normal_(std=(2 / 9 / module.in_channels) ** 0.5)
    return Inference(model)


def some_tokens():
    return np.random.default_rng(1).integers(0, 16, GRID)
