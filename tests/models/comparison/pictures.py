"""Pictures to compare: plain and noisy."""

import numpy as np

RED, BLUE = (200, 40, 40), (40, 60, 210)


def plain(height, width, colour=RED):
    return np.full((height, width, 3), colour, np.uint8)


def noisy(height, width, seed=1):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
