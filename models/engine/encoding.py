"""A photo as the networks see it: S_l, and what goes with it to the decoder and the others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.grid import Flags, Rect, Tokens, moved, region
from models.images import Photo
from models.memory import relax

_REMEMBERED_BYTES = 4 << 20
"""Largest window that is kept: that of a small photo, which every step wants again."""


@dataclass(slots=True)
class Features:
    """A photo as other networks see it: guide or hint, see `models.networks.compact.Squeeze`.

    Attributes:
        values: float16 (C, Ht, Wt) with a frame around; on the disk if they are large.
        frame: Width of the frame in tokens.
        last: The last window, if it is small.
    """

    values: NDArray[np.float16]
    frame: int = 0
    last: tuple[Rect, Tensor] | None = None

    def put(self, rect: Rect, part: Tensor) -> None:
        """Store a part of them, (C, h, w), at its place from the corner of the frame."""
        self.values[(slice(None), *region(rect))] = part.half().cpu().numpy()
        self.last = None
        relax(self.values)

    def window(self, rect: Rect, device: torch.device) -> Tensor:
        """Part of them as a batch of one, float32 (1, C, h, w)."""
        if self.last is not None and self.last[0] == rect and self.last[1].device == device:
            return self.last[1]
        place = region(moved(rect, self.frame))
        part = np.ascontiguousarray(self.values[(slice(None), *place)])
        relax(self.values)
        window = torch.from_numpy(part)[None].to(device).float()
        self.last = (rect, window) if part.nbytes <= _REMEMBERED_BYTES else None
        return window


@dataclass(slots=True, eq=False)
class Encoding:
    """S_l of a photo, as far as it is read.

    Attributes:
        photo: The photo.
        source: Height and width at which E_l sees it, in pixels.
        framed: S_l with a frame around, int64 (Ht + 2 frame, Wt + 2 frame).
        known: Where it is read, bool, of the same shape.
        frame: Width of the frame in tokens: the photo mirrored at its edges.
        healed: Where the photo was filled in, bool (Ht, Wt): refiner and evaluator that know such
            tokens are told nothing about them.
    """

    photo: Photo
    source: tuple[int, int]
    framed: Tokens
    known: Flags
    frame: int
    healed: Flags

    @property
    def tokens(self) -> Tokens:
        """S_l, int64 (Ht, Wt)."""
        return self.framed if not self.frame else self.framed[self._inside]

    @property
    def _inside(self) -> tuple[slice, slice]:
        return (slice(self.frame, -self.frame),) * 2

    def forget(self, where: Flags) -> None:
        """Read anew ``where``, bool (Ht, Wt), and what mirrors it."""
        self.framed = self.framed.copy()  # results hold the old one
        self.known &= ~np.pad(where, self.frame, "symmetric")
