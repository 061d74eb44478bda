"""The pictures to judge on: good ones, cropped, and their damaged copies."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from models.engine import resized_window
from models.errors import PhotoError
from models.evaluation.degradation.degrade import degrade
from models.evaluation.degradation.ranges import TRACKS
from models.evaluation.pictures import SUFFIXES, rank, split
from models.grid import STRIDE, Pixels, Rect
from models.images import Photo, SaveOptions, open_photo, save_picture
from models.recipe import Track

SMALLEST = 32
"""Pixels a side that a picture needs to be judged at all."""


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One picture.

    Attributes:
        name: Stem of its file.
        hq: The truth, uint8 (H, W, 3) sRGB; H and W are multiples of 8.
        lq: Its damaged copy, ``scale`` times smaller, uint8 (h, w, 3).
    """

    name: str
    hq: Pixels
    lq: Pixels

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the truth."""
        return self.hq.shape[0], self.hq.shape[1]


def choose_files(folder: Path, *, every: bool = False, limit: int | None = None) -> list[Path]:
    """Pictures to judge on, in an order that depends on their names only.

    Args:
        folder: A picture, or a folder of them. Of the folder that a model was trained on, only the
            files are taken that neither taught nor chose its weights.
        every: Take all files of the folder.
        limit: Take this many files, the first ones; a smaller number gives a subset.

    Raises:
        PhotoError: There is no picture, none is held out, or two have the same name.
    """
    if folder.is_file():
        return [folder]
    parts = split(folder)
    files = parts.reporting
    if every:
        files = [*parts.train, *parts.choosing, *parts.reporting]
    if not files:
        raise PhotoError(
            "{name} holds too few pictures to keep some for reporting; add --all, if no model was "
            "trained on them.",
            name=folder.name,
        )
    (stem, count), *_ = Counter(file.stem for file in files).most_common(1)
    if count > 1:
        raise PhotoError(
            "{count} pictures in {name} are named “{stem}”; rename them.",
            count=count,
            name=folder.name,
            stem=stem,
        )
    return sorted(files, key=rank)[:limit]


def load_samples(
    files: Sequence[Path],
    *,
    scale: float,
    crop: int,
    multiple: int = STRIDE,
    lq: Path | None = None,
    track: Track = Track.REAL,
) -> list[Sample]:
    """Crop every picture around its centre and damage it, or fetch its damaged copy.

    The damage is drawn from the file's stem, so each picture is damaged alike in every set.

    Args:
        files: Good pictures; those too small for one crop are left out.
        scale: How many times smaller the damaged copies are, a multiple of 1/8.
        crop: Longest side of a crop in pixels.
        multiple: Sides of crops are multiples of this, itself a multiple of 8.
        lq: Folder of damaged copies with the same stems; None = make them here.
        track: How hard the damage made here is.

    Raises:
        PhotoError: No picture is large enough, or a damaged copy is missing or of another size.
    """
    _check_scale(scale)
    multiple = math.lcm(multiple, int(scale * STRIDE))
    samples = []
    for file in files:
        photo = open_photo(file)
        hq = np.round(photo.image() * 255).astype(np.uint8)
        height, width = (min(side, crop) // multiple * multiple for side in hq.shape[:2])
        if min(height, width) < SMALLEST:
            continue
        top, left = _offset(hq.shape[0], height, multiple), _offset(hq.shape[1], width, multiple)
        part = np.ascontiguousarray(hq[top : top + height, left : left + width])
        if lq is None:
            damaged = damage(part, scale=scale, name=file.stem, track=track)
        else:
            whole = open_photo(_by_stem(lq, file.stem))
            _check_size(whole, hq, scale)
            rows = slice(round(top / scale), round((top + height) / scale))
            columns = slice(round(left / scale), round((left + width) / scale))
            damaged = np.round(whole.image()[rows, columns] * 255).astype(np.uint8)
        samples.append(Sample(file.stem, part, damaged))
    if not samples:
        raise PhotoError(
            "No picture is at least {smallest} pixels wide and high; choose larger ones, or a "
            "larger --crop.",
            smallest=max(multiple, SMALLEST),
        )
    return samples


def _check_scale(scale: float) -> None:
    if (scale * STRIDE) % 1:
        raise PhotoError(
            "Pictures are judged at multiples of 1/8, not at {scale:g}; choose 2.5 or 4, for "
            "example.",
            scale=scale,
        )


def damage(hq: Pixels, *, scale: float, name: str, track: Track = Track.REAL) -> Pixels:
    """A damaged copy, the same for the same picture and name.

    Args:
        hq: uint8 (H, W, 3).
        scale: How many times smaller the copy is.
        name: What chance depends on.
        track: How hard it is damaged.

    Returns:
        uint8 (H / scale, W / scale, 3).
    """
    seed = int.from_bytes(hashlib.sha1(name.encode()).digest()[:4], "big")
    generator = torch.Generator().manual_seed(seed)
    image = torch.from_numpy(hq).permute(2, 0, 1)[None].float() / 255
    ranges = TRACKS[track.value]
    damaged = degrade(image, scale=scale, generator=generator, recipe=ranges)[0].permute(1, 2, 0)
    return (damaged * 255).round().to(torch.uint8).numpy()


def bicubic(sample: Sample) -> Pixels:
    """The damaged copy enlarged as the networks see it, uint8 (H, W, 3)."""
    image = resized_window(sample.lq, sample.size, Rect(0, 0, *sample.size))[0]
    return (image.permute(1, 2, 0) * 255).round().to(torch.uint8).numpy()


def write_photos(samples: Sequence[Sample], folder: Path) -> None:
    """Write the damaged copies as PNG, named by their stems, for other programs to restore."""
    folder.mkdir(parents=True, exist_ok=True)
    for sample in samples:
        path = folder / f"{sample.name}.png"
        save_picture(path, sample.lq, options=SaveOptions(overwrite=True))


def peer_image(folder: Path, sample: Sample) -> Pixels:
    """The result of another program for a sample, uint8 (H, W, 3).

    Raises:
        PhotoError: It is missing or of another size.
    """
    photo = open_photo(_by_stem(folder, sample.name))
    if (photo.height, photo.width) != sample.size:
        raise PhotoError(
            "{name}/{sample_name} has {width} × {height} pixels, but {columns} × {rows} are "
            "expected; restore the damaged copy again.",
            name=folder.name,
            sample_name=sample.name,
            width=photo.width,
            height=photo.height,
            columns=sample.size[1],
            rows=sample.size[0],
        )
    return np.round(photo.image() * 255).astype(np.uint8)


def _offset(length: int, side: int, multiple: int) -> int:
    """Start of a centred crop, on a pixel of the damaged copy."""
    step = multiple // STRIDE
    return (length - side) // 2 // step * step


def _by_stem(folder: Path, stem: str) -> Path:
    found = [folder / f"{stem}{suffix}" for suffix in sorted(SUFFIXES)]
    found = [path for path in found if path.is_file()]
    if len(found) != 1:
        raise PhotoError(
            "{name} holds {count} pictures named “{stem}”; put exactly one there.",
            name=folder.name,
            count=len(found) or "no",
            stem=stem,
        )
    return found[0]


def _check_size(photo: Photo, hq: Pixels, scale: float) -> None:
    height, width = round(photo.height * scale), round(photo.width * scale)
    if (height, width) != hq.shape[:2]:
        raise PhotoError(
            "“{name}” times {scale:g} is {width} × {height} pixels, but the good picture has "
            "{columns} × {rows}; choose another scale or other copies.",
            name=photo.name,
            scale=scale,
            width=width,
            height=height,
            columns=hq.shape[1],
            rows=hq.shape[0],
        )
