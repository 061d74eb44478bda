"""How large the windows of the networks may be: what fits into the memory that is free.

A window of the compact model never changes its pixels. Networks that look at the whole picture get
smaller windows only where the whole does not fit: else they would end with the memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import torch

from models.allocator import free_bytes
from models.engine.fallback import FLOOR
from models.grid import STRIDE

if TYPE_CHECKING:
    from models.networks import Model


class Network(Protocol):
    """What a network says about the windows it wants; all sizes in tokens.

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


_SHARE = 0.6
"""Of the free memory for one window; the result and other programs want some, too."""
_BYTES = {"compact": (300, 450), "released": (900, 4200)}
"""A pixel of the result, halo included: in the networks on the token grid, in the decoder.

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
