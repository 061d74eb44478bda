"""Windows of the networks: their size, their surroundings, and their order.

How large depends on the memory that is free. A window of the compact model never changes its
pixels. Networks that look at the whole picture get smaller windows only where the whole does not
fit: else they would end with the memory.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from models.allocator import free_bytes
from models.engine.fallback import FLOOR, Fallback
from models.grid import STRIDE, Flags, Rect, aligned, bounding_box, region, windows, with_halo

if TYPE_CHECKING:
    from models.networks import Model

TOKEN_TILE = 128
"""Side in tokens of a window of the networks on the token grid, if nothing speaks against it."""
DECODER_TILE = 64
"""Side of a window of the decoder: small, so that what is looked at comes first. A grid that one
token window covers is decoded in one, so that nothing is computed twice."""
SAMPLES = 4
"""Windows on which a network's means are gathered."""


class Network(Protocol):
    """A network that says which windows it wants; all sizes in tokens.

    Attributes:
        reach: Tokens around a window that are computed with it and thrown away.
        multiple: Sides of a window are multiples of this.
        whole: Grids of up to this many tokens are computed in one window, because the network is
            not local. Larger ones are computed in windows that share their means, see
            `models.networks.released.means`; that is close to the whole picture, not equal to it.
            0: any window does.
    """

    reach: int
    multiple: int
    whole: int

    def modules(self) -> Iterator[nn.Module]:
        """Its blocks, large and small."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One network over one grid.

    Attributes:
        tile: Side in tokens of its windows, unless memory or the caller want another.
        compute: Computes one window and stores what it gives; may be repeated.
        wanted: Where its answer is needed, bool (Ht, Wt); None = everywhere. Windows shrink to
            that, unless the network is not local.
    """

    network: Network
    grid: tuple[int, ...]
    tile: int
    compute: Callable[[Rect], None]
    wanted: Flags | None = None

    def needed(self, rect: Rect) -> Rect | None:
        """The part of a window that has to be computed."""
        if self.wanted is None:
            return rect
        box = bounding_box(self.wanted[region(rect)])
        if box is None or self.network.whole:
            return box and rect
        return Rect(rect.top + box.top, rect.left + box.left, box.height, box.width)


class Windows:
    """Chooses the windows of a model's networks.

    Args:
        model: The networks.
        fallback: Knows which windows were too large for the memory.
        tile: Largest side in output pixels; None chooses by memory.
    """

    def __init__(self, model: Model, fallback: Fallback, tile: int | None) -> None:
        self._model = model
        self._fallback = fallback
        self._fitting: dict[Network, int] = {}
        self.use_tile(tile)

    def use_tile(self, tile: int | None) -> None:
        """Take windows of at most ``tile`` output pixels from now on; None chooses by memory."""
        self._tile = max(1, tile // STRIDE) if tile else None

    def fit(self, free: int | None) -> None:
        """Take windows that fit into ``free`` bytes from now on, see `largest_windows`."""
        self._fitting = largest_windows(self._model, free)

    @property
    def tile(self) -> int:
        """Side in output pixels of the largest window that would be taken for a large grid."""
        networks: tuple[Network, ...] = (self._model.distortion, self._model.tokenizer.decoder)
        sides = [self.side(each, math.isqrt(each.whole) or TOKEN_TILE) for each in networks]
        return max(sides) * STRIDE

    def over(self, network: Network, grid: tuple[int, ...], tile: int) -> list[Rect]:
        """The windows of a grid, ``tile`` tokens a side unless something speaks against it."""
        height, width = grid
        size = self.side(network, tile)
        chosen = self._tile or self._largest(network)
        if network.whole and height * width <= (size**2 if chosen else network.whole):
            return [Rect(0, 0, height, width)]
        return windows(height, width, -(-size // network.multiple) * network.multiple)

    def side(self, network: Network, tile: int) -> int:
        """Largest side of a window in tokens."""
        size = self._tile or tile
        largest = self._largest(network)
        return size if largest is None else min(size, largest)

    def decoder_side(self, grid: tuple[int, ...]) -> int:
        """Side in tokens of the windows of a decoder that is local."""
        tile = TOKEN_TILE if max(grid) <= TOKEN_TILE else DECODER_TILE
        return self.side(self._model.tokenizer.decoder, tile)

    def _largest(self, network: Network) -> int | None:
        """Side in tokens of the largest window that the memory has room for; None if all fit."""
        found = self._fallback.largest(network)
        fitting = None if self._tile else self._fitting.get(network)
        if fitting is None or fitting**2 >= (network.whole or TOKEN_TILE**2):
            return found
        return fitting if found is None else min(found, fitting)


_SHARE = 0.6
"""Share of the free memory for one window; the result and other programs want some, too."""
_BYTES = {"compact": (300, 450), "released": (900, 4200)}
"""Bytes for a pixel of the result, halo included: in networks on the token grid, in the decoder.

Most memory of fresh processes less that of the loaded model, float32, torch 2.13, 2026-11-26:
compact 220 and 390 in windows of 1024 pixels, 430 in the decoder at 512; released 550 and 3700 at
512, 860 and 4000 at 256.
"""


def free_memory(device: torch.device) -> int | None:
    """Bytes that a device can still give; None where it does not say."""
    if device.type == "cuda":
        free, _ = torch.cuda.mem_get_info(device)
        return free + torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    if device.type == "mps":
        return torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory()
    return free_bytes()


def largest_windows(model: Model, free: int | None) -> dict[Network, int]:
    """Sides in tokens of the largest windows that fit, powers of two; empty if nothing is known.

    Args:
        model: The networks.
        free: Memory in bytes.
    """
    if free is None:
        return {}
    on_grid, in_decoder = _BYTES[model.config.family]
    decoder = model.tokenizer.decoder
    networks: tuple[Network, ...] = (model.distortion, model.evaluator, model.refiner, decoder)
    return {
        network: _side(free, in_decoder if network is decoder else on_grid, network)
        for network in networks
    }


def _side(free: int, bytes_each: int, network: Network) -> int:
    halo = 0 if network.whole else 2 * network.reach
    side = int((free * _SHARE / bytes_each) ** 0.5 / STRIDE) - halo
    return max(FLOOR, 1 << (max(1, side).bit_length() - 1))


def spread(rects: list[Rect]) -> list[Rect]:
    """A few of the windows, spread evenly."""
    count = min(SAMPLES, len(rects))
    return [rects[(2 * number + 1) * len(rects) // (2 * count)] for number in range(count)]


def longest(rects: list[Rect]) -> int:
    """The longest side of all windows."""
    return max(max(rect.height, rect.width) for rect in rects)


def grown(network: Network, rect: Rect, grid: tuple[int, ...], frame: int = 0) -> Rect:
    """A window with what its network wants around it; may go past the right and bottom edge.

    Args:
        network: Which.
        rect: The window.
        grid: Height and width.
        frame: Tokens beyond the edges that are there.
    """
    height, width = grid
    return aligned(with_halo(rect, network.reach, height, width, frame), network.multiple)


def scaled(rect: Rect, factor: int) -> Rect:
    """A rectangle in units ``factor`` times finer."""
    return Rect(*(factor * side for side in (rect.top, rect.left, rect.height, rect.width)))


def cut(grid: NDArray[np.generic], rect: Rect, device: torch.device) -> Tensor:
    """Part of a grid as a batch of one; reflected beyond its right and bottom edges."""
    part = grid[region(rect)]
    if part.shape == (rect.height, rect.width):
        part = part.copy()
    else:
        beyond = ((0, rect.height - part.shape[0]), (0, rect.width - part.shape[1]))
        part = np.ascontiguousarray(np.pad(part, beyond, "symmetric"))
    return torch.from_numpy(part)[None].to(device)
