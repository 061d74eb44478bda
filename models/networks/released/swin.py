"""Blocks of the released networks: group-normalised residual blocks and the Swin trunk.

The first make up the tokenizer, which is a VQGAN (paper 3.1; Esser et al. 2021, arXiv 2012.09841);
the second is that of SwinIR (Liang et al. 2021, arXiv 2108.10257), and part of all four networks.

Feature maps are (B, C, H, W), channels-last in memory; inside the trunk they are (B, H, W, C).
Unlike the compact model's blocks these are not local: group normalisation and the gate of the MLP
take means over the whole picture, which `models.networks.released.means` can hold fixed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.networks.released.means import add_mean, held_mean
from models.networks.strips import Rows, padded, strips
from models.networks.winograd import Conv3x3

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

WINDOW = 8
"""Positions a side of one attention window; sizes that enter the trunk are multiples of it."""

_SHIFT = WINDOW // 2
_APART = -100.0  # added between positions that share a shifted window but not a place


@dataclass(frozen=True, slots=True, kw_only=True)
class SwinConfig:
    """Sizes of one Swin trunk.

    Attributes:
        width: Channels.
        groups: Number of residual groups.
        layers: Attention layers of one group; every second one is shifted.
        heads: Attention heads.
    """

    width: int
    groups: int
    layers: int = 6
    heads: int = 8


class GroupNorm(nn.GroupNorm):
    """Group normalisation (Wu & He 2018, arXiv 1803.08494, section 3) over the whole picture.

    Its moments can be held fixed, see `models.networks.released.means`.
    """

    def __init__(self, channels: int, *, groups: int) -> None:
        super().__init__(groups, channels, eps=1e-6)
        self.rows = Rows()

    def forward(self, input: Tensor) -> Tensor:
        """(B, C, H, W) -> the same shape, newly allocated."""
        gain, offset = self.normalising(input)
        return torch.addcmul(offset, input, gain)

    def normalising(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Gain and offset (B, C, 1, 1) that normalise (B, C, H, W)."""
        moments = held_mean(self)
        if moments is None:
            moments = self._moments(x)
            add_mean(self, moments, x.shape[2] * x.shape[3])
        mean, square = moments.unbind(-1)
        scale = (square - mean**2 + self.eps).rsqrt()
        each = x.shape[1] // self.num_groups
        gain = self.weight * scale.float().repeat_interleave(each, 1)
        offset = self.bias - mean.float().repeat_interleave(each, 1) * gain
        return gain[..., None, None], offset[..., None, None]

    def _moments(self, x: Tensor) -> Tensor:
        """Mean and mean of squares of every group, (B, groups, 2)."""
        batch, channels, height, width = x.shape
        wide = torch.float32 if x.device.type == "mps" else torch.float64  # mps has no float64
        sums = torch.zeros((2, batch, channels), dtype=wide, device=x.device)
        for top, bottom in strips(x):
            part = self.rows(x, top, bottom).float()
            sums += torch.stack((part.sum((2, 3)), part.square().sum((2, 3))))
        groups = sums.view(2, batch, self.num_groups, -1).sum(-1)
        return (groups / (channels // self.num_groups * height * width)).permute(1, 2, 0)


def normed_convolution(
    norm: GroupNorm,
    activation: nn.Module,
    conv: Conv3x3,
    x: Tensor,
    *,
    add: Callable[[Tensor], Tensor] | None = None,
    skip: Tensor | None = None,
) -> Tensor:
    """Normalise, activate and convolve with a 3x3 kernel padded by zeros, strip by strip.

    Takes (B, C, H, W) and returns (B, C', H, W), newly allocated; ``add(skip)`` is added to it.
    """
    gain, offset = norm.normalising(x)
    output: Tensor | None = None
    for top, bottom in strips(x):
        part = activation(torch.addcmul(offset, conv.rows(x, top, bottom), gain))
        part = conv.between(padded(part, x, top, bottom))
        if add is not None and skip is not None:
            part += add(skip[:, :, top:bottom])
        if output is None:
            if bottom == x.shape[2]:
                return part
            shape = (*part.shape[:2], *x.shape[2:])
            output = torch.empty(
                shape, dtype=part.dtype, device=x.device, memory_format=torch.channels_last
            )
        output[:, :, top:bottom] = part
    assert output is not None
    return output


class GroupResBlock(nn.Module):
    """Norm, activation and 3x3 convolution, twice, with a skip: a residual block of VQGAN.

    Where the width changes, the skip has a 1x1 convolution.
    """

    def __init__(
        self, channels_in: int, channels_out: int, *, groups: int, activation: nn.Module
    ) -> None:
        super().__init__()
        self.norm1 = GroupNorm(channels_in, groups=groups)
        self.conv1 = Conv3x3(channels_in, channels_out)
        self.norm2 = GroupNorm(channels_out, groups=groups)
        self.conv2 = Conv3x3(channels_out, channels_out)
        self.activation = activation
        same = channels_in == channels_out
        self.skip = nn.Identity() if same else nn.Conv2d(channels_in, channels_out, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) -> (B, C', H, W)."""
        inner = normed_convolution(self.norm1, self.activation, self.conv1, x)
        return normed_convolution(
            self.norm2, self.activation, self.conv2, inner, add=self.skip, skip=x
        )


class PositionLinear(nn.Linear):
    """A linear layer on the channels of each position.

    On CPUs it runs as a 1x1 convolution, which torch hands to oneDNN: the same numbers, 1.6 times
    faster than its matrix product.
    """

    def forward(self, input: Tensor) -> Tensor:
        """(B, H, W, C) -> (B, H, W, C')."""
        if input.device.type != "cpu":
            return super().forward(input)
        mixed = F.conv2d(input.permute(0, 3, 1, 2), self.weight[..., None, None], self.bias)
        return mixed.permute(0, 2, 3, 1)


class WindowAttention(nn.Module):
    """softmax(Q K^T / sqrt(d) + B) V inside windows of 8x8 positions.

    W-MSA, and SW-MSA where they are shifted; B is a learned bias for every relative position (Swin,
    Liu et al. 2021, arXiv 2103.14030, equation 4).
    """

    def __init__(self, width: int, *, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.position_bias = nn.Parameter(torch.zeros((2 * WINDOW - 1) ** 2, heads))
        self.qkv = PositionLinear(width, 3 * width)
        self.out = PositionLinear(width, width)

    def forward(self, x: Tensor, *, shift: int) -> Tensor:
        """(B, H, W, C) -> the same shape; windows start ``shift`` positions further on."""
        batch, height, width, channels = x.shape
        if shift:
            x = x.roll((-shift, -shift), (1, 2))
        rows, columns = height // WINDOW, width // WINDOW
        parts = self.qkv(x).view(
            batch, rows, WINDOW, columns, WINDOW, 3, self.heads, channels // self.heads
        )
        # (3, B * windows, heads, 64, channels of a head)
        query, key, value = parts.permute(5, 0, 1, 3, 6, 2, 4, 7).reshape(
            3, batch * rows * columns, self.heads, WINDOW**2, -1
        )
        bias = self.position_bias[_remembered(_relative_index)(x.device)].permute(2, 0, 1)[None]
        if shift:
            mask = _remembered(_shift_mask)(height, width, shift, x.device, x.dtype)
            bias = bias + mask[:, None]
            bias = bias.repeat(batch, 1, 1, 1) if batch > 1 else bias
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=bias.to(query.dtype))
        mixed = mixed.view(batch, rows, columns, self.heads, WINDOW, WINDOW, -1)
        mixed = self.out(mixed.permute(0, 1, 4, 2, 5, 3, 6).reshape(x.shape))
        return mixed.roll((shift, shift), (1, 2)) if shift else mixed


def _remembered(function: _lru_cache_wrapper[Tensor]) -> Callable[..., Tensor]:
    """A function with its cache; without it while exporting, where sizes and values are symbols."""
    return function.__wrapped__ if torch.compiler.is_exporting() else function


@lru_cache(maxsize=4)
def _relative_index(device: torch.device) -> Tensor:
    """Row of the bias table for every pair of positions in a window, int64 (64, 64)."""
    with torch.inference_mode(False):  # what is cached must serve outside, too
        place = torch.arange(WINDOW, device=device)
        between = place[:, None] - place[None, :] + WINDOW - 1
        index = between[:, None, :, None] * (2 * WINDOW - 1) + between[None, :, None, :]
        return index.reshape(WINDOW**2, WINDOW**2)


@lru_cache(maxsize=8)
def _shift_mask(
    height: int, width: int, shift: int, device: torch.device, dtype: torch.dtype
) -> Tensor:
    """Keeps opposite edges of the picture apart in windows that wrap, (windows, 64, 64)."""

    def parts(length: int) -> Tensor:
        place = torch.arange(length, device=device)
        return (place >= length - WINDOW).int() + (place >= length - shift).int()

    with torch.inference_mode(False):
        area = parts(height)[:, None] * 3 + parts(width)
        area = area.view(height // WINDOW, WINDOW, width // WINDOW, WINDOW)
        area = area.permute(0, 2, 1, 3).reshape(-1, WINDOW**2)
        return (area[:, :, None] != area[:, None, :]).to(dtype) * _APART


class GatedMlp(nn.Module):
    """Two linear layers, and between them a gate for every hidden channel.

    The gate is squeeze-and-excitation (Hu et al. 2018, arXiv 1709.01507, equations 2 to 4) and
    comes from the channels' means over the picture.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        hidden = 4 * width
        self.up = PositionLinear(width, hidden)
        self.squeeze = nn.Linear(hidden, hidden // 16)
        self.excite = nn.Linear(hidden // 16, hidden)
        self.down = PositionLinear(hidden, width)

    def forward(self, x: Tensor) -> Tensor:
        """(B, H, W, C) -> the same shape."""
        # In place, because fresh memory would cost several times the arithmetic.
        hidden: Tensor = torch.ops.aten.gelu_(self.up(x))
        mean = held_mean(self)
        if mean is None:
            mean = hidden.mean((1, 2))
            add_mean(self, mean, x.shape[1] * x.shape[2])
        gate = torch.sigmoid(self.excite(F.silu(self.squeeze(mean.to(x.dtype)))))
        mixed: Tensor = self.down(hidden.mul_(gate[:, None, None]))
        return mixed


class SwinBlock(nn.Module):
    """x + attention(norm(x)), then x + MLP(norm(x)) (Swin, arXiv 2103.14030, equation 3)."""

    def __init__(self, width: int, *, heads: int, shift: int) -> None:
        super().__init__()
        self.shift = shift
        self.norm1 = nn.LayerNorm(width)
        self.attention = WindowAttention(width, heads=heads)
        self.norm2 = nn.LayerNorm(width)
        self.mlp = GatedMlp(width)

    def forward(self, x: Tensor) -> Tensor:
        """(B, H, W, C) -> the same shape."""
        x = self.attention(self.norm1(x), shift=self.shift).add_(x)
        mixed: Tensor = self.mlp(self.norm2(x))
        return mixed.add_(x)


class SwinGroup(nn.Module):
    """Swin blocks, alternately plain and shifted, and a 3x3 convolution, with a skip.

    The RSTB of SwinIR (arXiv 2108.10257, section 3.2).
    """

    def __init__(self, config: SwinConfig) -> None:
        super().__init__()
        self.blocks = nn.Sequential(
            *(
                SwinBlock(config.width, heads=config.heads, shift=_SHIFT * (number % 2))
                for number in range(config.layers)
            )
        )
        self.conv = Conv3x3(config.width, config.width)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) -> the same shape."""
        mixed = self.blocks(x.permute(0, 2, 3, 1).contiguous())
        return x + self.conv(mixed.permute(0, 3, 1, 2))


class SwinTrunk(nn.Module):
    """3x3 convolution to the trunk's width, Swin groups, 3x3 convolution back, with a skip.

    SwinIR's deep feature extraction (arXiv 2108.10257, section 3.1), "Swin layers" in the paper.
    """

    def __init__(self, channels: int, config: SwinConfig) -> None:
        super().__init__()
        self.conv_in = Conv3x3(channels, config.width)
        self.groups = nn.Sequential(*(SwinGroup(config) for _ in range(config.groups)))
        self.conv_out = Conv3x3(config.width, channels)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W), sides multiples of 8 -> the same shape."""
        return x + self.conv_out(self.groups(self.conv_in(x)))
