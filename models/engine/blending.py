"""Strength: the photo shows through the result, in sRGB and without any network."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from models.engine.resizing import resized_window
from models.grid import STRIDE, Rect, region, with_halo
from models.recipe import Recipe

FULL = 255
"""The strength at which nothing of the photo shows."""


def strength_of(recipe: Recipe, grid: tuple[int, int]) -> NDArray[np.uint8] | None:
    """The share of the result at each token, 255 = 1, uint8 (Ht, Wt); None where it is 1."""
    painted = recipe.strength_offsets
    if recipe.strength >= 1 and (painted is None or painted.offsets.min() >= 0):
        return None
    share = np.full(grid, recipe.strength)
    if painted is not None:
        share += painted.offsets / 100
    return (FULL * share.clip(0, 1)).round().astype(np.uint8)


class Original:
    """The photo at the size of its result, bicubic; never held whole.

    Args:
        pixels: The photo, uint8 or uint16 (H, W, 3).
        size: Height and width of the result in pixels.
    """

    def __init__(
        self, pixels: NDArray[np.uint8] | NDArray[np.uint16], size: tuple[int, int]
    ) -> None:
        self._pixels, self._size = pixels, size

    def through(
        self, place: Rect, image: NDArray[np.uint16], strength: NDArray[np.uint8]
    ) -> NDArray[np.uint16]:
        """Let the photo show through a part of the result; the same numbers in any part.

        Args:
            place: The part, in pixels; it begins at a token.
            image: Its pixels, uint16 (height, width, 3).
            strength: Share of the result at each token of the picture, 255 = 1, uint8 (Ht, Wt).

        Returns:
            uint16 (height, width, 3); from token to token the share changes softly.
        """
        share = _softened(place, strength)
        if (share == 1).all():
            return image
        photo = resized_window(self._pixels, self._size, place)[0].permute(1, 2, 0).numpy()
        shown = photo * np.float32(65535)
        shown += share[..., None] * (image - shown)
        return (shown + np.float32(0.5)).astype(np.uint16)


def _softened(place: Rect, strength: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The share at each pixel of a part, float32 (height, width) from 0 to 1."""
    height, width = -(-place.height // STRIDE), -(-place.width // STRIDE)
    tokens = Rect(place.top // STRIDE, place.left // STRIDE, height, width)
    halo = with_halo(tokens, 1, *strength.shape)
    held = strength[region(halo)].astype(np.float32) / FULL
    size = (STRIDE * held.shape[1], STRIDE * held.shape[0])
    soft = np.asarray(cv2.resize(held, size, interpolation=cv2.INTER_LINEAR), np.float32)
    return soft[region(tokens, halo, STRIDE)][: place.height, : place.width]
