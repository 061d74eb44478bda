"""Crops with edges, texture and colour."""

import cv2
import numpy as np
import torch


def picture(height=96, width=112, seed=0):
    """Edges, texture at several sizes and colour: uint8 (H, W, 3) with a natural spectrum."""
    rng = np.random.default_rng(seed)
    image = np.full((height, width, 3), 128.0)
    for size in (2, 4, 8, 16, 48):
        layer = rng.normal(0, 1, (size, size, 3)) * 0.5 + rng.normal(0, 1, (size, size, 1))
        image += cv2.resize(layer, (width, height), interpolation=cv2.INTER_CUBIC) * 70 / size**0.7
    canvas = np.ascontiguousarray(image.clip(0, 255).astype(np.uint8))
    cv2.circle(canvas, (width // 3, height // 2), height // 4, (210, 60, 40), -1, cv2.LINE_AA)
    cv2.rectangle(canvas, (width // 2, 5), (width - 9, height // 3), (30, 40, 160), 2)
    return canvas


def batch(count=4, height=96, width=112):
    stack = np.stack([picture(height, width, seed) for seed in range(count)])
    return torch.from_numpy(stack).permute(0, 3, 1, 2).float() / 255
