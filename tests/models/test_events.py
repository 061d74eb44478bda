"""Frozen answers of the pipeline."""

from dataclasses import replace

import numpy as np

from models.events import Stepped, wide


def test_steps_keep_their_tokens_in_two_bytes_where_they_fit():
    keep = np.ones((2, 2), np.bool_)
    for high, kind in ((1023, np.uint16), (65535, np.uint16), (65536, np.int64)):
        tokens = np.array([[0, 1], [2, high]])
        step = Stepped(0, 1, 1, tokens, keep, None)
        assert step.tokens.dtype == kind and np.array_equal(step.tokens, tokens)
        assert replace(step, planned=2).tokens is step.tokens
        assert wide(step.tokens).dtype == np.int64
        assert step.nbytes == step.tokens.nbytes + 4
    assert Stepped(0, 1, 1, np.array([[-1]]), keep, None).tokens.dtype == np.int64
