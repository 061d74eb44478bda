"""A reference: the true picture of an open photo, laid over its result and compared with it.

The same picture with another frame or a shift of a few pixels is laid in place; another size of the
same shape is scaled. Large pictures are measured in tiles, with control given back between them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.engine import resized_window
from models.errors import PhotoError
from models.evaluation.measures.metrics import ssim
from models.grid import Pixels, Rect, region
from models.images import Photo, narrow

FARTHEST = 32
"""Pixels of the result by which a reference may be shifted, along either axis."""

_FRAME = 16
"""A size that differs by no more pixels than this is another frame of the same picture."""
_SHAPE = 0.01
"""Relative difference of two ratios of the sides that still count as one shape."""
_SEEN = 2048
"""Side of the middle part, in pixels, that the shift is estimated on."""
_NEAR = 2
"""Pixels around the peak of the phase correlation among which the best place is looked for."""
_LIKE = 0.5
"""Below this correlation with the photo, a reference is hardly its picture."""
_TILE = 1024
_SSIM_WINDOW, _LPIPS_SMALLEST = 11, 32

Perceptual = Callable[[Tensor, Tensor], Tensor]
"""Two images (1, 3, H, W) in [0, 1] -> their distance (1,), such as `Lpips`."""

_Luma = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """A true picture, laid over the result of a photo.

    Attributes:
        name: Of its file.
        size: Height and width of the result in pixels.
        place: The part of the result that it covers.
        pixels: What is true there, uint8 (H, W, 3) in sRGB.
        scaled_from: Height and width of the file where it was scaled; None where it was not.
        shift: Rows and columns by which the file showed things further down and right; it was
            taken back.
        likeness: Correlation of its luma with that of the photo, -1 to 1.
    """

    name: str
    size: tuple[int, int]
    place: Rect
    pixels: Pixels
    scaled_from: tuple[int, int] | None
    shift: tuple[int, int]
    likeness: float

    @property
    def is_doubtful(self) -> bool:
        """True if it hardly shows what the photo shows."""
        return self.likeness < _LIKE


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """The distance of a result from the truth.

    Attributes:
        psnr: In dB over the three channels; infinite for the truth itself.
        ssim: 1 = the same; None where there are too few pixels.
        lpips: Perceptual distance, 0 = the same; None without weights, or for too few pixels.
    """

    psnr: float
    ssim: float | None
    lpips: float | None


def has_shape_of(truth: Photo, size: tuple[int, int]) -> bool:
    """True if a true picture has the ratio of the sides of a picture of this height and width."""
    return abs(math.log(truth.width * size[0] / truth.height / size[1])) <= _SHAPE


def lay_over(truth: Photo, photo: Photo, size: tuple[int, int]) -> Reference:
    """Fit a true picture to the result of a photo: its size, and a shift of a few pixels.

    The shift is estimated by phase correlation of the truth with the enlarged photo, at the size
    of the result; then the place near the peak is taken where the two differ least.

    Args:
        truth: The true picture.
        photo: The damaged one.
        size: Height and width of its result in pixels.

    Raises:
        PhotoError: It has another shape.
    """
    own = (truth.height, truth.width)
    framed = all(abs(a - b) <= _FRAME for a, b in zip(own, size, strict=True))
    if not framed and not has_shape_of(truth, size):
        raise PhotoError(
            "“{name}” has {columns} × {rows} pixels and so another shape than this photo with "
            "{width} × {height}; choose the same picture, uncropped.",
            name=truth.name,
            columns=own[1],
            rows=own[0],
            width=photo.width,
            height=photo.height,
        )
    pixels = narrow(truth.pixels)
    if not framed:
        way = cv2.INTER_AREA if own[0] > size[0] else cv2.INTER_CUBIC
        pixels = np.asarray(cv2.resize(pixels, size[::-1], interpolation=way), np.uint8)
    shift, likeness = _shift(pixels, photo, size)
    place = _overlap(size, pixels.shape[:2], shift)
    inside = Rect(place.top + shift[0], place.left + shift[1], place.height, place.width)
    return Reference(
        name=truth.name,
        size=size,
        place=place,
        pixels=np.ascontiguousarray(pixels[region(inside)]),
        scaled_from=None if framed else own,
        shift=shift,
        likeness=likeness,
    )


def nearness(
    image: NDArray[np.uint16] | Pixels, reference: Reference, perceptual: Perceptual | None
) -> Generator[None, None, Nearness]:
    """Measure a result as an 8-bit picture, as in a file; pauses between tiles.

    PSNR and SSIM are those of the whole, whatever the tiles. Of a picture of more than one tile,
    the perceptual distance is the mean of its tiles, by their area.

    Args:
        image: The whole result, uint8 or uint16 (H, W, 3).
        reference: Laid over a result of this size.
        perceptual: The perceptual distance, or None.
    """
    if image.shape[:2] != reference.size:
        raise ValueError(f"expected a result of {reference.size}, got {image.shape[:2]}")
    own, true, area = image[region(reference.place)], reference.pixels, 0
    error, alike, windows, far = 0.0, 0.0, 0, 0.0
    for rows, columns in _tiles(*true.shape[:2]):
        inner = true[rows, columns].shape[:2]
        one, other = _tensor(narrow(own[rows, columns])), _tensor(true[rows, columns])
        error += float((one - other).square().double().sum())
        area += inner[0] * inner[1]
        if perceptual is not None and min(inner) >= _LPIPS_SMALLEST:
            with torch.no_grad():
                far += float(perceptual(one, other)) * inner[0] * inner[1]
        yield
        rows, columns = (slice(s.start, s.stop + _SSIM_WINDOW - 1) for s in (rows, columns))
        around = true[rows, columns]
        count = [side - _SSIM_WINDOW + 1 for side in around.shape[:2]]
        if min(count) > 0:
            alike += float(ssim(_tensor(narrow(own[rows, columns])), _tensor(around))) * math.prod(
                count
            )
            windows += math.prod(count)
        yield
    mean = error / (3 * area)
    measured = perceptual is not None and min(true.shape[:2]) >= _LPIPS_SMALLEST
    return Nearness(
        psnr=-10 * math.log10(mean) if mean else math.inf,
        ssim=alike / windows if windows else None,
        lpips=far / area if measured else None,
    )


def _shift(pixels: Pixels, photo: Photo, size: tuple[int, int]) -> tuple[tuple[int, int], float]:
    """Rows and columns by which the truth is off, and how alike the two are then."""
    common = [min(pair) for pair in zip(size, pixels.shape[:2], strict=True)]
    height, width = (min(side, _SEEN) for side in common)
    seen = Rect((common[0] - height) // 2, (common[1] - width) // 2, height, width)
    large = resized_window(photo.pixels, size, seen)[0].permute(1, 2, 0).numpy()
    blurred, true = _luma(large), _luma(pixels[region(seen)] / np.float32(255))
    peak = _peak(blurred, true)
    places = {(0, 0)}
    if max(map(abs, peak)) <= FARTHEST <= min(height, width):
        around = range(-_NEAR, _NEAR + 1)
        places |= {(peak[0] + down, peak[1] + right) for down, right in product(around, around)}
    found = {place: _difference(blurred, true, place) for place in sorted(places)}
    best = min(found, key=lambda place: (found[place], place != (0, 0)))
    own, other = _cut(blurred, true, best)
    spread = float(own.std() * other.std())
    covariance = float(((own - own.mean()) * (other - other.mean())).mean())
    return best, covariance / spread if spread else 0.0


def _peak(own: _Luma, true: _Luma) -> tuple[int, int]:
    """The peak of the phase correlation, in rows and columns; none where one is even."""
    if not (own.std() and true.std()):
        return 0, 0
    window = cv2.createHanningWindow(own.shape[::-1], cv2.CV_32F) if min(own.shape) > 1 else None
    (x, y), _ = cv2.phaseCorrelate(own - own.mean(), true - true.mean(), window)
    return round(y), round(x)


def _difference(own: _Luma, true: _Luma, shift: tuple[int, int]) -> float:
    """Mean squared difference where two pictures overlap; infinite where they do not."""
    one, other = _cut(own, true, shift)
    return float(np.square(one - other).mean()) if one.size else math.inf


def _cut(own: _Luma, true: _Luma, shift: tuple[int, int]) -> tuple[_Luma, _Luma]:
    """The common part of two pictures, the second of which is shifted."""
    place = _overlap(own.shape[:2], true.shape[:2], shift)
    inside = Rect(place.top + shift[0], place.left + shift[1], place.height, place.width)
    return own[region(place)], true[region(inside)]


def _overlap(size: tuple[int, ...], true: tuple[int, ...], shift: tuple[int, int]) -> Rect:
    """The part of a picture that another one covers, which is shifted; sizes in (H, W)."""
    (top, bottom), (left, right) = (
        (max(0, -off), max(0, -off, min(own, other - off)))
        for own, other, off in zip(size, true, shift, strict=True)
    )
    return Rect(top, left, bottom - top, right - left)


def _tiles(height: int, width: int) -> Iterator[tuple[slice, slice]]:
    """Cover a picture with tiles of about the same size."""
    rows, columns = (
        np.linspace(0, side, -(-side // _TILE) + 1).round().astype(int).tolist()
        for side in (height, width)
    )
    for top, bottom in pairwise(rows):
        for left, right in pairwise(columns):
            yield slice(top, bottom), slice(left, right)


def _luma(pixels: NDArray[Any]) -> _Luma:
    """Luma of RGB in [0, 1]; float32 (H, W)."""
    return np.asarray(cv2.cvtColor(pixels.astype(np.float32), cv2.COLOR_RGB2GRAY), np.float32)


def _tensor(pixels: Pixels) -> Tensor:
    """Pixels uint8 (H, W, 3) as float32 (1, 3, H, W) in [0, 1]."""
    return torch.from_numpy(pixels.astype(np.float32) / 255).permute(2, 0, 1)[None]
