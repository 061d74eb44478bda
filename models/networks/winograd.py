"""3x3 convolutions with two thirds of the multiplications, on processors.

Winograd's F(2, 3) along the columns (Lavin & Gray, arXiv 1509.09308): two rows of the result, a
tile, come from four products of transformed rows instead of from six. It is no less exact than the
plain convolution, and a row depends on its three rows alone. With F(4, 3), which saves a half, it
would depend on the others of its tile in its last bits, and windows would not round as the whole
picture does. They do here, if they begin where a tile does.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from models.networks.strips import TILE, Rows, padded, strips

_CHANNELS = 64
"""With fewer, the transforms cost more than the multiplications that they save."""

_Kernels = tuple[Tensor, Tensor, Tensor, Tensor]


class Conv3x3(nn.Conv2d):
    """A 3x3 convolution padded by zeros; newly allocates what it returns."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__(channels_in, channels_out, 3, padding=1)
        self.rows = Rows(border=1)

    def forward(self, input: Tensor, before: Callable[[Tensor], Tensor] | None = None) -> Tensor:
        """Convolve.

        Args:
            input: (B, C, H, W).
            before: Applied to the input, position by position.

        Returns:
            (B, C', H, W).
        """
        if not self._is_quick(input):
            return super().forward(input if before is None else before(input))
        output = self._room(input, input.shape[2])
        kernels = self._kernels()
        for top, bottom in strips(input):
            part = self.rows(input, top, bottom)
            part = padded(part if before is None else before(part), input, top, bottom)
            self._convolve(part, kernels, output[:, :, top:bottom])
        return output

    def between(self, x: Tensor) -> Tensor:
        """The rows that have both neighbours: (B, C, H + 2, W) -> (B, C', H, W)."""
        if not self._is_quick(x):
            return F.conv2d(x, self.weight, self.bias, padding=(0, 1))
        output = self._room(x, x.shape[2] - 2)
        self._convolve(x, self._kernels(), output)
        return output

    def _is_quick(self, x: Tensor) -> bool:
        return (
            min(self.in_channels, self.out_channels) >= _CHANNELS
            and x.device.type == "cpu"
            and x.dtype == self.weight.dtype == torch.float32
            and torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
            and not torch.is_grad_enabled()
            and not torch.is_autocast_enabled("cpu")
        )

    def _room(self, x: Tensor, height: int) -> Tensor:
        shape = (len(x), self.out_channels, height, x.shape[3])
        return torch.empty(shape, dtype=x.dtype, memory_format=torch.channels_last)

    def _convolve(self, x: Tensor, kernels: _Kernels, output: Tensor) -> None:
        """Convolve (B, C, H + 2, W) into (B, C', H, W)."""
        height = output.shape[2]
        if height % TILE:
            x = F.pad(x, (0, 0, 0, 1))
        first, second, third, fourth = (x[:, :, row : row + height : TILE] for row in range(4))
        mixed = (first - third, second + third, third - second, second - fourth)
        biases = (None, self.bias, None, None)
        a, b, c, d = (
            F.conv2d(part, kernel, bias, padding=(0, 1))
            for part, kernel, bias in zip(mixed, kernels, biases, strict=True)
        )
        torch.add(a.add_(b), c, out=output[:, :, ::TILE])
        odd = output[:, :, 1::TILE]
        torch.sub(b.sub_(c)[:, :, : odd.shape[2]], d[:, :, : odd.shape[2]], out=odd)

    def _kernels(self) -> _Kernels:
        """The rows of the kernels (C', C, 3, 3) as four kernels (C', C, 1, 3)."""
        first, middle, last = (self.weight[:, :, row : row + 1] for row in range(3))
        outer, middle = (first + last) / 2, middle / 2
        return first, outer + middle, outer - middle, last
