"""Networks computed bit by bit, so that a run can be stopped inside a long one.

A large picture is one window for the released networks, which takes them many seconds. Between two
steps control returns to the caller, who goes on, or drops the generator. What is computed is the
same: wide layers work on strips of rows, which also spares the memory of whole activations.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TypeVar

from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

T = TypeVar("T")
Steps = Generator[None, None, T]
"""Yields between two pieces of work; returns what the work gives."""

TILE = 2
"""Rows that the Winograd path computes together: strips and windows begin at multiples of it."""

_STRIP_BYTES = 16e6
"""Of one strip of a feature map: small enough for the cache, and a few hundredths of a second."""


class Stepwise(nn.Module):
    """A module whose work is done in steps; calling it does them all."""

    def steps(self, *inputs: Tensor) -> Steps[Tensor]:
        """The same as `forward`, with pauses."""
        raise NotImplementedError

    def forward(self, *inputs: Tensor) -> Tensor:
        """Do all steps at once."""
        return finished(self.steps(*inputs))


def steps_of(module: nn.Module, *inputs: Tensor) -> Steps[Tensor]:
    """Compute any module: one that knows steps in steps, a sequence layer by layer."""
    if isinstance(module, Stepwise):
        return (yield from module.steps(*inputs))
    if isinstance(module, nn.Sequential):
        (x,) = inputs
        for number, layer in enumerate(module):
            if number:
                yield
            x = yield from steps_of(layer, x)
        return x
    return module(*inputs)


def finished(steps: Steps[T]) -> T:
    """Do all steps at once and return what they give."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value


def strips(x: Tensor) -> Iterator[tuple[int, int]]:
    """Rows from and to, of strips that cover a feature map (B, C, H, W), evenly high."""
    height = x.shape[2]
    count = max(1, -(-x.numel() * x.element_size() // int(_STRIP_BYTES)))
    rows = max(8, -(-height // count // TILE) * TILE)
    for top in range(0, height, rows):
        yield top, min(height, top + rows)


def rows_around(x: Tensor, top: int, bottom: int) -> tuple[Tensor, tuple[int, int]]:
    """A strip with a row more on both sides, and how many of these lie beyond the picture."""
    height = x.shape[2]
    part = x[:, :, max(0, top - 1) : min(height, bottom + 1)]
    return part, (int(top == 0), int(bottom == height))


def padded_rows(part: Tensor, beyond: tuple[int, int]) -> Tensor:
    """Zero rows where a strip goes beyond the picture."""
    return F.pad(part, (0, 0, *beyond)) if any(beyond) else part
