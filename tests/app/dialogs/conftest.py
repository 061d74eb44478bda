"""A result to compare, and the photo it was made of."""

import numpy as np
import pytest
from PIL import Image

from models.events import Result, Stepped
from models.weights import importing
from tests.tiny import released_config


@pytest.fixture
def result():
    rng = np.random.default_rng(2)
    confidence = rng.random((8, 12), np.float32)
    keep = confidence > 0.4
    tokens = np.zeros((8, 12), np.int64)
    coarse = rng.integers(0, 256, (16, 24, 3), dtype=np.uint8)
    large = np.asarray(Image.fromarray(coarse).resize((96, 64), Image.Resampling.BICUBIC))
    steps = tuple(Stepped(n, n, 2, tokens, keep, None) for n in (1, 2))
    return Result(tokens, confidence, keep, tokens, steps, large.astype(np.uint16) * 257)


@pytest.fixture
def photo(result):
    return np.ascontiguousarray((result.image[::4, ::4] >> 8).astype(np.uint8))


@pytest.fixture
def imports_tiny(monkeypatch):
    monkeypatch.setattr(importing.import_steps, "__kwdefaults__", {"configure": released_config})
