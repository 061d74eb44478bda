"""The pictures of a folder, divided into those to train on and those held out."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path

from models.errors import PhotoError

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"}

HELD_OUT = 90
"""Most pictures of a folder that are held out."""


@dataclass(frozen=True, slots=True)
class Split:
    """Pictures by what they may be used for; no picture has two uses.

    Attributes:
        train: Weights learn from them.
        choosing: Weights are chosen by them, so figures on them are too good.
        reporting: Nothing was learnt from them or chosen by them.
    """

    train: list[Path]
    choosing: list[Path]
    reporting: list[Path]


def split(folder: Path, *, held_out: int = HELD_OUT) -> Split:
    """Divide the pictures of a folder and of those below it.

    The ``held_out`` files whose stems have the smallest SHA-1 are held out (at most a tenth of
    all): no list is needed, and neither the place, the order nor the file format matters. The
    third with the smallest is for choosing weights, the rest for reporting. Of fewer than 10
    pictures none is held out.

    Raises:
        PhotoError: There is no picture.
    """
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    if not files:
        raise PhotoError("There is no picture in {folder}; choose another folder.", folder=folder)
    ranked = sorted(files, key=rank)
    count = min(held_out, len(files) // 10)
    chosen = math.ceil(count / 3)
    return Split(sorted(ranked[count:]), sorted(ranked[:chosen]), sorted(ranked[chosen:count]))


def rank(file: Path) -> str:
    """Place of a file in an order that depends on its stem alone."""
    return hashlib.sha1(file.stem.encode()).hexdigest()
