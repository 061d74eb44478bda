"""A picture before and after, and a result with a few tokens."""

import numpy as np
import pytest

from models.events import Result


@pytest.fixture
def pair():
    rng = np.random.default_rng(3)
    rows, columns = np.mgrid[0:90, 0:120]
    after = np.stack([rows * 2, columns * 2, (rows + columns) % 256], axis=2).astype(np.uint8)
    after[40:60, 50:80] = rng.integers(0, 256, (20, 30, 3))
    return np.ascontiguousarray(after[::3, ::3]), after


@pytest.fixture
def result():
    """21 x 30 pixels on a grid of 3 x 4: the last row and column count in part."""
    rng = np.random.default_rng(1)
    confidence = rng.random((3, 4), np.float32)
    keep = np.ones((3, 4), bool)
    keep[0, 0] = keep[2, 3] = False
    tokens = np.arange(12).reshape(3, 4)
    image = rng.integers(0, 65536, (21, 30, 3), dtype=np.uint16)
    return Result(tokens, confidence, keep, np.where(keep, tokens, 99), (), image)
