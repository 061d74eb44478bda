"""NIQE: how far a picture's statistics are from those of pristine ones (Mittal et al. 2013).

No reference is needed. The constants are those that the published statistics were made with.
"""

from __future__ import annotations

import math
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.errors import ModelError, Sentence

Array: TypeAlias = NDArray[np.float64]

_PATCH = 96
_NEIGHBOURS = ((0, 1), (1, 0), (1, 1), (1, -1))  # right, below and both diagonals


class Niqe:
    """The distance of pictures to the pristine statistics; about 3 is good, more is worse."""

    def __init__(self, path: Path) -> None:
        """Load an npz file with `mu_pris_param`, `cov_pris_param` and `gaussian_window`.

        Raises:
            ModelError: The file is missing or holds something else.
        """
        try:
            with np.load(path) as file:
                self._mean: Array = file["mu_pris_param"].astype(np.float64).reshape(36)
                self._covariance: Array = file["cov_pris_param"].astype(np.float64).reshape(36, 36)
                self._window: Array = file["gaussian_window"].astype(np.float64)
        except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
            sentence = Sentence(
                "The NIQE statistics {name} are missing or not valid; choose another file.",
                name=Path(path).name,
            )
            raise ModelError(sentence, detail=str(error)) from error

    def __call__(self, image: Tensor) -> Tensor:
        """Return the distance (eq. 10) of each image.

        Args:
            image: (B, 3, H, W) sRGB in [0, 1]. What is left over beyond whole patches of 96
                pixels at the right and below is not looked at.

        Returns:
            float32 (B,) on the CPU; nan where fewer than two patches have any texture.

        Raises:
            ValueError: The shape does not fit.
        """
        if image.ndim != 4 or image.shape[1] != 3 or min(image.shape[-2:]) < _PATCH:
            raise ValueError(f"expected (B, 3, >= 96, >= 96), got {tuple(image.shape)}")
        planes = (luma(image.detach()) * 255).round().double().cpu()
        return torch.tensor([self._distance(plane) for plane in planes], dtype=torch.float32)

    def _distance(self, plane: Tensor) -> float:
        """Distance of one plane (1, H, W) in 0..255."""
        rows, columns = plane.shape[1] // _PATCH, plane.shape[2] // _PATCH
        large = plane[None, :, : rows * _PATCH, : columns * _PATCH]
        small = F.interpolate(large, scale_factor=0.5, mode="bicubic", antialias=True)
        features = np.concatenate(
            [
                _features(_normalise(each[0, 0].numpy(), self._window), _PATCH // divisor)
                for each, divisor in ((large, 1), (small, 2))
            ],
            axis=1,
        )
        sound = features[~np.isnan(features).any(axis=1)]
        if len(sound) < 2:
            return float("nan")
        offset = self._mean - sound.mean(axis=0)
        spread = (self._covariance + np.cov(sound, rowvar=False)) / 2
        return float(np.sqrt(max(offset @ np.linalg.pinv(spread) @ offset, 0.0)))


def luma(image: Tensor) -> Tensor:
    """The video luma of BT.601.

    Args:
        image: (B, 3, H, W) sRGB in [0, 1].

    Returns:
        float32 (B, 1, H, W) from 16/255 to 235/255.
    """
    red, green, blue = image.float().unbind(1)
    return ((65.481 * red + 128.553 * green + 24.966 * blue + 16) / 255).unsqueeze(1)


def _normalise(plane: Array, window: Array) -> Array:
    """Take the local mean away and divide by the local deviation (eq. 1 to 3)."""
    mean = cv2.filter2D(plane, cv2.CV_64F, window, borderType=cv2.BORDER_REPLICATE)
    square = cv2.filter2D(plane**2, cv2.CV_64F, window, borderType=cv2.BORDER_REPLICATE)
    normalised: Array = (plane - mean) / (np.sqrt(np.abs(square - mean**2)) + 1)
    # What is left of a flat area is rounding, not texture.
    normalised[np.abs(normalised) < 1e-6] = 0
    return normalised


def _features(normalised: Array, patch: int) -> Array:
    """Distribution of values and of products of neighbours: 18 numbers for each patch."""
    height, width = normalised.shape
    tiles = normalised.reshape(height // patch, patch, width // patch, patch)
    patches = tiles.transpose(0, 2, 1, 3).reshape(-1, patch, patch)
    alpha, _, left, right = _fit(patches)
    columns = [alpha, (left + right) / 2]
    for shift in _NEIGHBOURS:
        # The published statistics come from patches that wrap round at their borders.
        columns += _fit(patches * np.roll(patches, shift, axis=(1, 2)))
    return np.stack(columns, axis=1)


def _fit(patches: Array) -> list[Array]:
    """Fit an asymmetric generalised Gaussian to each patch by its moments (eq. 7 to 9).

    Returns:
        Four arrays (P,): shape alpha, mean eta, left and right width; nan for a flat patch.
    """
    axes = (1, 2)
    square = patches**2
    with np.errstate(divide="ignore", invalid="ignore"):
        left = np.sqrt((square * (patches < 0)).sum(axes) / (patches < 0).sum(axes))
        right = np.sqrt((square * (patches > 0)).sum(axes) / (patches > 0).sum(axes))
        skew = left / right
        moments = np.abs(patches).mean(axes) ** 2 / square.mean(axes)
    moments *= (skew**3 + 1) * (skew + 1) / (skew**2 + 1) ** 2
    table = _gamma_table()
    place = np.searchsorted((table.ratio[1:] + table.ratio[:-1]) / 2, moments)
    width = table.width[place]
    eta = (right - left) * width * table.mean[place]
    return [table.alpha[place], eta, left * width, right * width]


@dataclass(frozen=True, slots=True, eq=False)
class _GammaTable:
    """Functions of the shape alpha on a grid.

    Attributes:
        alpha: From 0.2 to 10.
        ratio: Squared mean absolute value by mean square, rising with alpha.
        width: Width of the density for a deviation of 1.
        mean: Mean absolute value for a width of 1.
    """

    alpha: Array
    ratio: Array
    width: Array
    mean: Array


@lru_cache(maxsize=1)
def _gamma_table() -> _GammaTable:
    alpha = np.arange(200, 10001) / 1000
    first, second, third = (np.array([math.gamma(n / a) for a in alpha]) for n in (1, 2, 3))
    return _GammaTable(alpha, second**2 / (first * third), np.sqrt(first / third), second / first)
