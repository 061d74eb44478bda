"""Wide layers computed strip by strip, which spares the memory of whole activations."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

TILE = 2
"""Rows that the Winograd path computes together: strips and windows begin at multiples of it."""

_STRIP_BYTES = 16e6
"""Size of one strip of a feature map: it fits the cache and takes a few hundredths of a second."""


def strips(x: Tensor) -> Iterator[tuple[int, int]]:
    """Rows from and to, of strips that cover a feature map (B, C, H, W), evenly high."""
    height = x.shape[2]
    if torch.compiler.is_exporting():  # its height is not known yet
        yield 0, height
        return
    count = max(1, -(-x.numel() * x.element_size() // int(_STRIP_BYTES)))
    rows = max(8, -(-height // count // TILE) * TILE)
    for top in range(0, height, rows):
        yield top, min(height, top + rows)


class Rows(nn.Module):
    """Cuts a strip out of a feature map.

    It has no weights, but is a module: a hook from outside sees every strip begin.

    Args:
        border: Additional rows on both sides, within the map.
    """

    def __init__(self, border: int = 0) -> None:
        super().__init__()
        self.border = border

    def forward(self, x: Tensor, top: int, bottom: int) -> Tensor:
        """(B, C, H, W) -> (B, C, bottom - top and the border, W)."""
        if torch.compiler.is_exporting():  # one strip is all of it, see `strips`
            return x
        return x[:, :, max(0, top - self.border) : min(x.shape[2], bottom + self.border)]


def padded(part: Tensor, x: Tensor, top: int, bottom: int) -> Tensor:
    """A strip of ``x`` with a border of one row, and a row of zeros where ``x`` has none."""
    beyond = (int(top == 0), int(bottom == x.shape[2]))
    return F.pad(part, (0, 0, *beyond)) if any(beyond) else part
