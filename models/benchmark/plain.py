"""The released networks as the method describes their publication: the slow way, to measure ours.

The same weights and the same mathematics, written plainly: a window of padding even where the
picture fits, one-hot inputs, nearest neighbour enlarged before the convolution, attention with its
matrix of weights, channels first in memory, the evaluator called even where it is not needed.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.grid import STRIDE
from models.networks import (
    WINDOW,
    Conv3x3,
    Double,
    GroupNorm,
    GroupResBlock,
    Model,
    ReleasedDistortionRemoval,
    ReleasedEvaluator,
    ReleasedRefiner,
    ReleasedTokenizer,
    SwinBlock,
    SwinGroup,
    SwinTrunk,
    WindowAttention,
)

_APART = -100.0


class Plain:
    """The four networks of a released model, computed plainly.

    Args:
        model: Of the released family, float32; its weights should be contiguous.
    """

    def __init__(self, model: Model) -> None:
        networks = (model.tokenizer, model.distortion, model.refiner, model.evaluator)
        tokenizer, distortion, refiner, evaluator = networks
        if (
            not isinstance(tokenizer, ReleasedTokenizer)
            or not isinstance(distortion, ReleasedDistortionRemoval)
            or not isinstance(refiner, ReleasedRefiner)
            or not isinstance(evaluator, ReleasedEvaluator)
        ):
            raise ValueError("expected a model of the released family")
        self._tokenizer, self._distortion = tokenizer, distortion
        self._refiner, self._evaluator = refiner, evaluator
        self._codes = model.config.released.codes

    def logits_l(self, image: Tensor) -> Tensor:
        """E_l: photo (B, 3, H, W) -> logits (B, N, Ht, Wt)."""
        return _plain(self._distortion.layers, image)

    def confidence(self, tokens: Tensor, tokens_l: Tensor) -> Tensor:
        """phi_e: tokens and S_l int64 (B, Ht, Wt) -> confidence (B, Ht, Wt)."""
        first, second = (self._one_hot(grid) for grid in (tokens, tokens_l))
        return self._token_network(self._evaluator, first, second).softmax(1)[:, 1]

    def logits(self, tokens_l: Tensor, keep_0: Tensor, tokens: Tensor, keep: Tensor) -> Tensor:
        """phi_r: as `ReleasedRefiner` -> logits (B, N, Ht, Wt)."""
        kept_0, kept = keep_0[:, None].float(), keep[:, None].float()
        first = torch.cat((self._one_hot(tokens_l), 1 - kept_0), 1)
        second = torch.cat((self._one_hot(tokens) * kept, 1 - kept), 1)
        return self._token_network(self._refiner, first, second)

    def decode(self, tokens: Tensor) -> Tensor:
        """D_H: tokens int64 (B, Ht, Wt) -> image (B, 3, 8 Ht, 8 Wt) in [0, 1]."""
        codes = self._one_hot(tokens).movedim(1, -1) @ self._tokenizer.codebook.codes
        image = _plain(self._tokenizer.decoder.layers, codes.movedim(-1, 1))
        return ((image + 1) / 2).clamp(0, 1)

    def restore(
        self, pixels: NDArray[np.float32], *, steps: int, alpha: float
    ) -> NDArray[np.float32]:
        """A whole run. Steps whose share of tokens is kept from the start are left out.

        Args:
            pixels: The photo, (H, W, 3) in [0, 1].
            steps: T, on the linear schedule; every token is sampled again in every step.
            alpha: Tokens of S_l of this confidence are kept; above 1 none is.

        Returns:
            The result, (scale H, scale W, 3) in [0, 1].
        """
        image = torch.from_numpy(pixels).permute(2, 0, 1)[None]
        height, width = image.shape[2:]
        multiple = self._distortion.stride * WINDOW
        for axis, side in ((2, height), (3, width)):  # a whole window where it fits already
            beyond = multiple - side % multiple
            image = torch.cat((image, image.flip(axis)), axis).narrow(axis, 0, side + beyond)
        tokens = tokens_l = self.logits_l(image).argmax(1)
        self.confidence(tokens_l, tokens_l)
        confidence = self.confidence(tokens_l, tokens_l)
        keep = keep_0 = confidence >= alpha
        for step in range(steps):
            count = (step + 1) * tokens.numel() // steps
            if count < int(keep_0.sum()):
                continue
            logits = self.logits(tokens_l, keep_0, tokens, keep)
            chances = logits.softmax(1).movedim(1, -1)
            tokens = chances.reshape(-1, self._codes).multinomial(1).view(tokens_l.shape)
            confidence = self.confidence(tokens, tokens_l)
            keep = torch.zeros_like(keep)
            keep.view(-1)[confidence.view(-1).multinomial(count)] = True
        scale = STRIDE // self._distortion.stride
        return self.decode(tokens)[0, :, : scale * height, : scale * width].movedim(0, -1).numpy()

    def _one_hot(self, tokens: Tensor) -> Tensor:
        return F.one_hot(tokens, self._codes).permute(0, 3, 1, 2).float()

    def _token_network(
        self, network: ReleasedRefiner | ReleasedEvaluator, first: Tensor, second: Tensor
    ) -> Tensor:
        parts = [F.conv2d(each, network.embedding.weight) for each in (first, second)]
        x = F.conv2d(torch.cat(parts, 1), network.stem.weight)
        return network.head(F.silu(_norm(network.norm, _plain(network.trunk, x))))


def _plain(module: nn.Module, x: Tensor) -> Tensor:
    """One layer, (B, C, H, W) -> (B, C', H', W')."""
    if isinstance(module, nn.Sequential):
        for layer in module:
            x = _plain(layer, x)
        return x
    for kind, compute in _WAYS:
        if isinstance(module, kind):
            return compute(module, x)
    return module(x)


def _norm(norm: GroupNorm, x: Tensor) -> Tensor:
    return F.group_norm(x, norm.num_groups, norm.weight, norm.bias, norm.eps)


def _convolution(conv: Conv3x3, x: Tensor) -> Tensor:
    return F.conv2d(x, conv.weight, conv.bias, padding=1)


def _residual(block: GroupResBlock, x: Tensor) -> Tensor:
    smooth = isinstance(block.activation, nn.SiLU)

    def activated(x: Tensor) -> Tensor:
        return F.silu(x) if smooth else F.leaky_relu(x, 0.2)

    inner = _convolution(block.conv1, activated(_norm(block.norm1, x)))
    return block.skip(x) + _convolution(block.conv2, activated(_norm(block.norm2, inner)))


def _double(layer: Double, x: Tensor) -> Tensor:
    return layer.conv(F.interpolate(x, scale_factor=2.0, mode="nearest"))


def _trunk(trunk: SwinTrunk, x: Tensor) -> Tensor:
    inner = _plain(trunk.groups, _convolution(trunk.conv_in, x))
    return x + _convolution(trunk.conv_out, inner)


def _group(group: SwinGroup, x: Tensor) -> Tensor:
    height, width = x.shape[2:]
    inner = x.flatten(2).transpose(1, 2)
    for block in group.blocks:
        assert isinstance(block, SwinBlock)
        inner = _swin_block(block, inner, height, width)
    return x + _convolution(group.conv, inner.transpose(1, 2).reshape(x.shape))


def _swin_block(block: SwinBlock, x: Tensor, height: int, width: int) -> Tensor:
    """(B, H W, C) -> the same shape."""
    shift = block.shift
    moved: Tensor = block.norm1(x).view(len(x), height, width, -1)
    if shift:
        moved = moved.roll((-shift, -shift), (1, 2))
    mask = _mask(height, width, shift) if shift else None
    mixed = _together(_attention(block.attention, _apart(moved), mask), height, width)
    if shift:
        mixed = mixed.roll((shift, shift), (1, 2))
    x = x + mixed.flatten(1, 2)
    mlp = block.mlp
    hidden = F.gelu(F.linear(block.norm2(x), mlp.up.weight, mlp.up.bias))
    gate = torch.sigmoid(mlp.excite(F.silu(mlp.squeeze(hidden.mean(1, keepdim=True)))))
    return x + F.linear(hidden * gate, mlp.down.weight, mlp.down.bias)


def _attention(attention: WindowAttention, x: Tensor, mask: Tensor | None) -> Tensor:
    """Windows (B windows, 64, C) -> the same shape."""
    heads, cells = attention.heads, WINDOW**2
    parts = F.linear(x, attention.qkv.weight, attention.qkv.bias)
    parts = parts.view(len(x), cells, 3, heads, -1).permute(2, 0, 3, 1, 4)
    query, key, value = parts[0], parts[1], parts[2]
    weights = (query * query.shape[-1] ** -0.5) @ key.transpose(-2, -1)
    place = torch.arange(WINDOW)
    between = place[:, None] - place[None, :] + WINDOW - 1
    index = between[:, None, :, None] * (2 * WINDOW - 1) + between[None, :, None, :]
    bias = attention.position_bias[index.flatten()].view(cells, cells, heads)
    weights = weights + bias.permute(2, 0, 1)[None]
    if mask is not None:
        weights = weights.view(-1, len(mask), heads, cells, cells) + mask[None, :, None]
        weights = weights.view(-1, heads, cells, cells)
    mixed = (weights.softmax(-1) @ value).transpose(1, 2).reshape(x.shape)
    return F.linear(mixed, attention.out.weight, attention.out.bias)


def _apart(x: Tensor) -> Tensor:
    """(B, H, W, C) -> windows (B windows, 64, C)."""
    batch, height, width, channels = x.shape
    x = x.view(batch, height // WINDOW, WINDOW, width // WINDOW, WINDOW, channels)
    return x.transpose(2, 3).reshape(-1, WINDOW**2, channels)


def _together(x: Tensor, height: int, width: int) -> Tensor:
    """The way back from `_apart`."""
    x = x.view(-1, height // WINDOW, width // WINDOW, WINDOW, WINDOW, x.shape[-1])
    return x.transpose(2, 3).reshape(len(x), height, width, x.shape[-1])


def _mask(height: int, width: int, shift: int) -> Tensor:
    """Keeps apart what the shift brought together from opposite edges, (windows, 64, 64)."""
    area = torch.zeros(1, height, width, 1)
    edges = (slice(-WINDOW), slice(-WINDOW, -shift), slice(-shift, None))
    for number, (rows, columns) in enumerate((r, c) for r in edges for c in edges):
        area[:, rows, columns] = number
    area = _apart(area)[..., 0]
    return (area[:, None] != area[:, :, None]).float() * _APART


_WAYS: tuple[tuple[type[nn.Module], Callable[..., Tensor]], ...] = (
    (GroupNorm, _norm),
    (GroupResBlock, _residual),
    (Double, _double),
    (SwinTrunk, _trunk),
    (SwinGroup, _group),
)
