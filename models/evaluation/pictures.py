"""Which pictures of a folder are trained on and which are held out."""

from __future__ import annotations

import hashlib
from pathlib import Path

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
