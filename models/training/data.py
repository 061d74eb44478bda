"""Pictures to train on: decoded once, kept as bytes on the device, cropped there."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.errors import PhotoError

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"}
HELD_OUT = 60


def split(folder: Path, *, held_out: int = HELD_OUT) -> tuple[list[Path], list[Path]]:
    """Training and validation files of a folder, below it as well.

    The ``held_out`` files whose names have the smallest SHA-1 are for validation (at most a tenth
    of all), so the rule needs no list and does not depend on the place or the order.

    Raises:
        PhotoError: There is no picture.
    """
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    if not files:
        raise PhotoError(f"There is no picture in {folder}; choose another folder.")
    ranked = sorted(files, key=lambda path: hashlib.sha1(path.name.encode()).hexdigest())
    count = min(held_out, len(files) // 10)
    return sorted(ranked[count:]), sorted(ranked[:count])


class Pictures:
    """A set of pictures on one device, from which random crops are taken."""

    def __init__(self, files: Sequence[Path], *, device: torch.device, smallest: int = 320) -> None:
        """Decode ``files``; what cannot be read or is smaller than ``smallest`` is left out."""
        self.device = device
        self.images: list[Tensor] = []
        for file in files:
            decoded = cv2.imread(str(file), cv2.IMREAD_COLOR_RGB)
            if decoded is None or min(decoded.shape[:2]) < smallest:
                continue
            self.images.append(torch.from_numpy(decoded.transpose(2, 0, 1).copy()).to(device))
        if not self.images:
            raise PhotoError(
                f"None of the pictures is at least {smallest} pixels wide and high; choose "
                "larger ones."
            )
        areas = np.array([image.shape[1] * image.shape[2] for image in self.images], np.float64)
        self._weights = torch.from_numpy(areas / areas.sum())

    def crops(self, count: int, size: int, generator: torch.Generator) -> Tensor:
        """Random crops, float32 (count, 3, size, size) in [0, 1].

        Half of the batches are taken larger and reduced by up to 2, which sharpens them; flips and
        quarter turns are at random. ``generator`` lives on the CPU.
        """
        shrink = torch.rand((), generator=generator).item()
        source = size if shrink < 0.5 else min(round(size * 2 * shrink), 320)
        chosen = torch.multinomial(self._weights, count, replacement=True, generator=generator)
        place = torch.rand(count, 2, generator=generator)
        flip = torch.randint(8, (count,), generator=generator).tolist()
        parts = []
        for index, (u, v), turn in zip(chosen.tolist(), place.tolist(), flip, strict=True):
            image = self.images[index]
            top = int(u * (image.shape[1] - source + 1))
            left = int(v * (image.shape[2] - source + 1))
            part = image[:, top : top + source, left : left + source]
            part = torch.rot90(part, turn % 2, (1, 2))
            parts.append(part.flip(2) if turn & 2 else part)
        batch = torch.stack(parts).float() / 255
        if source != size:
            batch = F.interpolate(
                batch, (size, size), mode="bicubic", antialias=True, align_corners=False
            ).clamp(0, 1)
        return batch
