"""What the other networks may see of the photo, window by window: the guide or the hint."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.grid import Rect, region
from models.memory import relax

_REMEMBERED_BYTES = 4 << 20
"""Of a window as it is kept: that of a small photo, which every step wants again."""


@dataclass(slots=True)
class Features:
    """The guide or the hint of a photo, see `models.networks.compact.Squeeze`.

    Attributes:
        values: float16 (C, Ht, Wt); on the disk where they are large.
        last: The last window, if it is small.
    """

    values: NDArray[np.float16]
    last: tuple[Rect, Tensor] | None = None

    def window(self, rect: Rect, device: torch.device) -> Tensor:
        """Part of them as a batch of one, float32 (1, C, h, w)."""
        if self.last is not None and self.last[0] == rect and self.last[1].device == device:
            return self.last[1]
        part = np.ascontiguousarray(self.values[(slice(None), *region(rect))])
        relax(self.values)
        window = torch.from_numpy(part)[None].to(device).float()
        self.last = (rect, window) if part.nbytes <= _REMEMBERED_BYTES else None
        return window
