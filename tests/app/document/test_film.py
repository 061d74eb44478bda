"""The film of a result: one definition of kept, in the panel and on every card."""

import numpy as np

from app.document.film import frames_of
from models.events import Result, Stepped


def result():
    """Ten tokens, two kept; step 1 draws eight, step 2 five of them again."""
    tokens, first = np.zeros((1, 10), np.int64), np.zeros((1, 10), bool)
    first[0, :2] = True
    second = first.copy()
    second[0, 2:5] = True
    confidence = np.full((1, 10), 0.25, np.float32)
    steps = (
        Stepped(0, 1, 2, tokens + 1, first, confidence),
        Stepped(1, 2, 2, tokens + 2, second, None),
    )
    image = np.zeros((8, 80, 3), np.uint8)
    return Result(tokens, confidence, first, tokens + 2, steps, image)


def test_kept_means_kept_from_the_photo_in_every_step():
    frames, kept = frames_of(result()), result().keep_0.mean()
    assert [frame.kept for frame in frames] == [1.0, kept, kept]
    assert [int(frame.drawn.sum()) for frame in frames] == [0, 8, 5]
    assert [frame.counts for frame in frames[1:]] == ["20 % kept, 8 drawn", "20 % kept, 5 drawn"]


def test_the_confidence_is_named_and_only_told_where_it_is_explained():
    frame = frames_of(result())[1]
    assert "confidence" not in frame.described() and "confidence" not in frame.counts
    assert "evaluator's mean confidence in its tokens is 0.25 (no measure of quality)" in (
        frame.described(frame.mean)
    )
