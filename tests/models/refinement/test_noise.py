"""Noise belongs to the seed, the step and the place."""

import numpy as np

from models.refinement.noise import Stream, uniform


def test_noise_belongs_to_the_place():
    whole = uniform(3, 2, Stream.TOKEN, np.arange(40), np.arange(50))
    part = uniform(3, 2, Stream.TOKEN, np.arange(7, 20), np.arange(30, 41))
    assert (whole[7:20, 30:41] == part).all()
    assert whole.min() > 0
    assert whole.max() < 1
    assert abs(whole.mean() - 0.5) < 0.03
    for other in (
        uniform(4, 2, Stream.TOKEN, np.arange(40), np.arange(50)),
        uniform(3, 3, Stream.TOKEN, np.arange(40), np.arange(50)),
        uniform(3, 2, Stream.KEEP, np.arange(40), np.arange(50)),
    ):
        assert abs(np.corrcoef(whole.ravel(), other.ravel())[0, 1]) < 0.1


def test_a_reroll_is_the_noise_of_a_later_seed_at_its_token_only():
    rows, columns = np.arange(3, 9), np.arange(5)
    counts = np.zeros((6, 5), np.uint8)
    counts[1, 2], counts[4] = 3, 255
    last = 2**32 - 2
    drawn = uniform(last, 2, Stream.TOKEN, rows, columns, rerolls=counts)
    expected = uniform(last, 2, Stream.TOKEN, rows, columns)
    expected[1, 2] = uniform(1, 2, Stream.TOKEN, rows, columns)[1, 2]
    expected[4] = uniform(253, 2, Stream.TOKEN, rows, columns)[4]
    assert np.array_equal(drawn, expected)
