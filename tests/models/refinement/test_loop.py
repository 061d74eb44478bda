"""The tokens that join the kept ones in a step."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.refinement.loop import select_keep
from models.refinement.noise import Stream, uniform

SHAPE = (12, 10)


def random_confidence(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random(SHAPE, dtype=np.float32)


@given(st.integers(0, 120), st.integers(0, 30))
def test_select_keep_grows_to_the_count_and_never_shrinks(count, seed):
    rng = np.random.default_rng(seed)
    keep = rng.random(SHAPE) < 0.3
    noise = uniform(seed, 0, Stream.KEEP, np.arange(SHAPE[0]), np.arange(SHAPE[1]))
    grown = select_keep(keep, random_confidence(seed), count, noise)
    assert grown[keep].all()
    assert grown.sum() == max(count, keep.sum())


def test_select_keep_prefers_confident_tokens():
    confidence = np.full(SHAPE, 0.01, np.float32)
    confidence[:6] = 0.9
    keep = np.zeros(SHAPE, bool)
    rows, columns = np.arange(SHAPE[0]), np.arange(SHAPE[1])
    chosen = np.zeros(SHAPE)
    for seed in range(50):
        chosen += select_keep(keep, confidence, 40, uniform(seed, 0, Stream.KEEP, rows, columns))
    assert chosen[:6].mean() > 20 * chosen[6:].mean()
