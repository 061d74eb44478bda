"""Blocks of the compact networks. Feature maps are (B, C, H, W), channels-last in memory.

The paper builds the tokenizer of the residual blocks of VQGAN (Esser et al. 2021, arXiv 2012.09841)
and the other networks of Swin layers; `models.networks.released` has those. The compact model
normalises every position on its own, so no block looks further than its kernels reach and windows
with enough halo are exact.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (the name that every torch reader expects)

from models.networks.winograd import Conv3x3

Places = tuple[Tensor, Tensor, Tensor]
"""Some positions of a batch of maps: which map, row and column, int64 (n,) each."""


class PositionNorm(nn.LayerNorm):
    """Layer normalisation over the channels of each position (Ba et al. 2016, arXiv 1607.06450).

    Stands where the paper's networks have group normalisation, which looks at the whole picture.
    """

    def __init__(self, channels: int) -> None:
        super().__init__(channels, eps=1e-6)

    def forward(self, input: Tensor) -> Tensor:
        """(B, C, H, W) -> the same shape."""
        return self.rows(input.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)

    def rows(self, input: Tensor) -> Tensor:
        """(..., C) -> the same shape."""
        if input.dtype is not torch.bfloat16:
            return super().forward(input)
        # Left to autocast it would be computed, stored and kept for gradients in float32.
        weight, bias = self.weight.to(input.dtype), self.bias.to(input.dtype)
        with torch.autocast(input.device.type, enabled=False):
            return F.layer_norm(input, self.normalized_shape, weight, bias, self.eps)


class ResBlock(nn.Module):
    """x + conv(silu(conv(norm(x)))), 3x3 each: a residual block of the tokenizer (paper 3.1).

    Reaches 2 positions.
    """

    reach = 2

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = PositionNorm(channels)
        self.conv1 = Conv3x3(channels, channels)
        self.conv2 = Conv3x3(channels, channels)
        with torch.no_grad():  # starts close to the identity, which deep stacks need
            self.conv2.weight.mul_(0.2)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) -> the same shape."""
        outer = self.conv2(self.conv1(x, self.norm), F.silu)
        return x + outer if torch.is_grad_enabled() else outer.add_(x)


class ContextBlock(nn.Module):
    """x + MLP(norm(depthwise(x))): a block of ConvNeXt (Liu et al. 2022, arXiv 2201.03545).

    Stands where the paper's E_l, phi_r and phi_e have window attention (3.2, 3.3), because it is
    local: it reaches ``kernel // 2`` positions.
    """

    def __init__(self, channels: int, *, kernel: int, expand: float) -> None:
        super().__init__()
        hidden = round(channels * expand)
        self.reach = kernel // 2
        self.depthwise = nn.Conv2d(channels, channels, kernel, padding=kernel // 2, groups=channels)
        self.norm = PositionNorm(channels)
        self.up = nn.Conv2d(channels, hidden, 1)
        self.down = nn.Conv2d(hidden, channels, 1)
        with torch.no_grad():
            self.down.weight.mul_(0.2)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) -> the same shape."""
        hidden = self.up(self.norm(self.depthwise(x)))
        hidden = F.gelu(hidden) if torch.is_grad_enabled() else torch.ops.aten.gelu_(hidden)
        return x + self.down(hidden)

    def at(self, x: Tensor, where: Places) -> Tensor:
        """Compute some positions alone.

        Args:
            x: (B, C, H, W).
            where: The n positions.

        Returns:
            One row for each position, (n, C).
        """
        seen = self.norm.rows(self.depthwise(x).permute(0, 2, 3, 1)[where])
        hidden = F.gelu(linear(self.up, seen))
        return x.permute(0, 2, 3, 1)[where] + linear(self.down, hidden)


class Upsample(nn.Module):
    """Doubles the resolution: 1x1 convolution, then pixel shuffle.

    Sub-pixel convolution (Shi et al. 2016, arXiv 1609.05158, section 3.2), for the decoder D_H.
    """

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels_in, 4 * channels_out, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) -> (B, C', 2H, 2W)."""
        return F.pixel_shuffle(self.conv(x), 2)


class Downsample(nn.Module):
    """Halves the resolution: pixel unshuffle, then 1x1 convolution, for the encoder E_H."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(4 * channels_in, channels_out, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, 2H, 2W) -> (B, C', H, W)."""
        return self.conv(F.pixel_unshuffle(x, 2))


def silent(inputs: int, outputs: int, size: int = 1) -> nn.Conv2d:
    """A convolution that starts at zero: what learned without its input starts unchanged."""
    layer = nn.Conv2d(inputs, outputs, size, padding=size // 2)
    layer.load_state_dict(
        {name: torch.zeros_like(value) for name, value in layer.state_dict().items()}
    )
    return layer


def linear(layer: nn.Conv2d, rows: Tensor) -> Tensor:
    """A 1x1 convolution at single positions: (n, C) -> (n, C')."""
    return F.linear(rows, layer.weight.flatten(1), layer.bias)


_GPU_ROWS = 1 << 15  # 128 MiB in float32 for 1024 codes


def is_host(device: torch.device) -> bool:
    """True if a device is the processor itself.

    There work is cut into pieces that stay in the cache and end soon. A GPU has room for large
    ones, is done with a window in milliseconds, and pays for every piece with a few launches.
    """
    return device.type == "cpu"


def rows_at_once(device: torch.device, cached: int) -> int:
    """Rows of logits to work on at a time; ``cached`` stay in the cache of a processor."""
    return cached if is_host(device) else _GPU_ROWS


def pieces(rows: Tensor, cached: int) -> tuple[Tensor, ...]:
    """Rows (n, N), as many at a time as `rows_at_once` says; all at once in an exported network.

    There their number is not known yet, and lists of maps are foreign to many other programs.
    """
    if torch.compiler.is_exporting():
        return (rows,)
    return torch.split(rows, rows_at_once(rows.device, cached))
