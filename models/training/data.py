"""Pictures to train on: decoded once, kept as bytes on the device, cropped there."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.errors import PhotoError


class Pictures:
    """A set of pictures on one device, from which random crops are taken.

    Attributes:
        images: uint8 (3, H, W) each.
    """

    def __init__(self, images: Sequence[Tensor], *, device: torch.device) -> None:
        """Put images, uint8 (3, H, W), on a device: end to end, so that crops are one gathering."""
        self.device = device
        lengths = [image.numel() for image in images]
        self._pixels = torch.cat([image.flatten() for image in images]).to(device)
        self._firsts = torch.tensor([0, *lengths[:-1]]).cumsum(0)
        self._sizes = torch.tensor([image.shape[1:] for image in images])
        areas = self._sizes.prod(1).double()
        self._weights = areas / areas.sum()
        self.images = [
            self._pixels[first : first + length].view(image.shape)
            for first, length, image in zip(self._firsts.tolist(), lengths, images, strict=True)
        ]

    @classmethod
    def read(cls, files: Sequence[Path], *, device: torch.device, smallest: int = 320) -> Pictures:
        """Decode files; what cannot be read or is smaller than ``smallest`` is left out.

        Raises:
            PhotoError: Nothing is left.
        """
        with ThreadPoolExecutor() as readers:
            images = [
                torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)))
                for image in readers.map(_decoded, files)
                if image is not None and min(image.shape[:2]) >= smallest
            ]
        if not images:
            raise PhotoError(
                "None of the pictures is at least {smallest} pixels wide and high; choose larger "
                "ones.",
                smallest=smallest,
            )
        return cls(images, device=device)

    def crops(self, count: int, size: int, generator: torch.Generator) -> Tensor:
        """Random crops, float32 (count, 3, size, size) in [0, 1].

        Half of the batches are taken larger and reduced by up to 2, which sharpens them; flips and
        quarter turns are at random. ``generator`` lives on the CPU.
        """
        shrink = torch.rand((), generator=generator).item()
        source = size if shrink < 0.5 else min(round(size * 2 * shrink), 320)
        chosen = torch.multinomial(self._weights, count, replacement=True, generator=generator)
        place = torch.rand(count, 2, generator=generator)
        turn = torch.randint(4, (count,), generator=generator)
        batch = self._pixels[self._indices(chosen, place, turn, source)].float() / 255
        if source != size:
            batch = F.interpolate(
                batch, (size, size), mode="bicubic", antialias=True, align_corners=False
            ).clamp(0, 1)
        return batch

    def _indices(self, chosen: Tensor, place: Tensor, turn: Tensor, side: int) -> Tensor:
        """Indices of the pixels of square crops, int64 (n, 3, side, side) on the device.

        Args:
            chosen: Numbers of the pictures, int64 (n,).
            place: Of the crop in what room it has, vertically and horizontally, in [0, 1), (n, 2).
            turn: 1: turned by 90 degrees; 2: mirrored; 3: both; int64 (n,).
            side: Pixels.
        """
        sizes = self._sizes[chosen]
        top, left = (place * (sizes - side + 1)).long().unbind(1)
        height, width = sizes.unbind(1)
        first = self._firsts[chosen] + top * width + left
        known = torch.stack((first, width, height * width, turn % 2, turn // 2))
        first, width, plane, turned, mirrored = known.to(self.device)[..., None, None, None]
        line = torch.arange(side, device=self.device)
        row, column = line[:, None], line[None, :]
        column = torch.where(mirrored > 0, side - 1 - column, column)
        y = torch.where(turned > 0, column, row)
        x = torch.where(turned > 0, side - 1 - row, column)
        return first + torch.arange(3, device=self.device)[:, None, None] * plane + y * width + x


def _decoded(file: Path) -> NDArray[np.uint8] | None:
    """A picture, uint8 RGB (H, W, 3); None if it cannot be read."""
    return cv2.imread(str(file), cv2.IMREAD_COLOR_RGB)  # type: ignore[return-value]
