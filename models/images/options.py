"""The options of writing a picture; light enough to be read for a help text alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

QUALITIES: Final = (1, 100)
"""Lowest and highest quality of the formats that have one."""


@dataclass(frozen=True, slots=True)
class SaveOptions:
    """The options of writing a picture.

    Attributes:
        quality: 1 to 100 for JPEG, WebP and AVIF. From 90 on, JPEG and AVIF keep colour at full
            resolution; 100 means lossless in WebP.
        bit_depth: 8 or 16 bits per channel; None = as the photo, where the format can.
        keep_metadata: Write EXIF, XMP, profile and resolution of the photo. False writes sRGB.
        overwrite: Replace an existing file.
        keep_date: Give the file the date of the photo's.
    """

    quality: int = 92
    bit_depth: int | None = None
    keep_metadata: bool = True
    overwrite: bool = False
    keep_date: bool = False

    def __post_init__(self) -> None:
        low, high = QUALITIES
        if not low <= self.quality <= high:
            raise ValueError(f"quality: expected {low} to {high}, got {self.quality}")
        if self.bit_depth not in (None, 8, 16):
            raise ValueError(f"bit_depth: expected 8, 16 or None, got {self.bit_depth}")
