"""A critic on frozen features of EfficientNet-Lite0 (projected GAN, Sauer et al. 2021).

A critic that learns its own features from a few thousand crops cannot tell true from made; one
that looks through a network trained on a million photos can after fifty steps. Its features stay
as they are; only three small heads learn. The features are mixed by fixed random layers, so that
no head can rest on a single channel.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from torch.nn.utils.parametrizations import spectral_norm

from models.errors import ModelError
from models.evaluation import LiteFeatures, installed_features

_CHANNELS = (24, 40, 112, 320)


class FeatureCritic(nn.Module):
    """Three local judges on the features of one frozen network.

    Args:
        features: Frozen; stays out of the optimiser.
        width: Channels of the heads.
    """

    def __init__(self, features: LiteFeatures, *, width: int = 96) -> None:
        super().__init__()
        self.features = features
        drawn = torch.Generator().manual_seed(0)  # fixed mixing, the same in every run
        for level, channels in enumerate(_CHANNELS):
            self.register_buffer(f"mix{level}", _random(drawn, channels, channels, 1))
        for level in range(3):
            down = _random(drawn, _CHANNELS[level], _CHANNELS[level + 1], 3)
            self.register_buffer(f"blend{level}", down)
        self.heads = nn.ModuleList(_head(channels, width) for channels in _CHANNELS[:3])

    def forward(self, image: Tensor) -> list[Tensor]:
        """Image (B, 3, H, W) in [0, 1] -> a verdict per level, (B, 1, h, w), true above 0."""
        seen = [
            F.conv2d(each, self.get_buffer(f"mix{level}").to(each.dtype))
            for level, each in enumerate(self.features(image))
        ]
        x, verdicts = seen[3], []
        for level in (2, 1, 0):
            blend = self.get_buffer(f"blend{level}").to(x.dtype)
            x = F.conv2d(x, blend, padding=1)
            x = F.interpolate(x, seen[level].shape[2:], mode="bilinear") + seen[level]
            even = x / (x.detach().float().std().to(x.dtype) + 1e-3)
            verdicts.append(self.heads[level](even).float())
        return verdicts[::-1]


def load_critic(path: Path | None) -> FeatureCritic | None:
    """A critic with untrained heads.

    Args:
        path: Features as `convert_features` writes them; None for those of the installed package.

    Returns:
        None without a file and without the package.

    Raises:
        ModelError: The file holds something else.
    """
    try:
        tensors = load_file(path) if path is not None else installed_features("lite0")
        features = None if tensors is None else LiteFeatures(tensors)
        if features is not None:
            features(torch.zeros(1, 3, 32, 32))
    except (OSError, SafetensorError, AttributeError) as error:
        raise ModelError(
            "{path} does not hold the features of the critic; choose another file.",
            detail=str(error),
            path=path,
        ) from error
    return None if features is None else FeatureCritic(features.requires_grad_(False))


def _random(drawn: torch.Generator, outputs: int, inputs: int, kernel: int) -> Tensor:
    shape = (outputs, inputs, kernel, kernel)
    return torch.randn(shape, generator=drawn) / (inputs * kernel**2) ** 0.5


def _head(channels: int, width: int) -> nn.Sequential:
    return nn.Sequential(
        spectral_norm(nn.Conv2d(channels, width, 3, padding=1)),
        nn.LeakyReLU(0.2),
        spectral_norm(nn.Conv2d(width, width, 3, padding=1)),
        nn.LeakyReLU(0.2),
        spectral_norm(nn.Conv2d(width, 1, 3, padding=1)),
    )
