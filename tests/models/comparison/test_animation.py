import itertools

import numpy as np
import pytest

from models.comparison.animation import Animation, film_captions, flicker, step_film, wipe
from models.events import Result, Stepped


def test_wipe_goes_from_before_to_after_and_back_softly(pair):
    made = wipe(*pair, labels=("", ""))
    frames = list(made.frames)
    assert len(frames) == len(made.durations)
    middle = len(frames) // 2
    old, new = made.sample
    np.testing.assert_array_equal(frames[0], old)
    np.testing.assert_array_equal(frames[middle], new)
    shares = [(frame == new).all(axis=2).mean() for frame in frames[: middle + 1]]
    assert all(a <= b + 0.03 for a, b in itertools.pairwise(shares))
    moves = np.diff(shares)
    assert moves[1] < moves[len(moves) // 2] > moves[-2]  # slow at both ends
    np.testing.assert_array_equal(frames[middle - 3], frames[middle + 3])


def test_flicker_has_both_pictures_and_can_be_repeated(pair):
    made = flicker(*pair, labels=("", ""), hold_ms=333, cycles=2)
    frames = list(made.frames)
    assert made.durations == (330,) * 4
    np.testing.assert_array_equal(frames[3], pair[1])
    np.testing.assert_array_equal(frames[0], frames[2])


def test_animations_are_capped(pair):
    assert wipe(*pair, max_size=60).size == (45, 60)
    assert max(flicker(*pair, max_size=50).size) == 50


def test_step_film_takes_frames_one_by_one(pair):
    taken = []

    def decoded():
        for number in range(4):
            taken.append(number)
            yield pair[1]

    made = step_film(decoded(), ["a", "b", "c", "d"], final=pair[1], step_ms=500)
    assert taken == []
    first = next(iter(made.timed()))
    assert taken == [0] and first[1] == 1000
    assert made.durations == (1000, 500, 500, 2400)


def test_step_film_of_a_single_picture(pair):
    assert step_film([pair[1]], ["Before refinement"], final=pair[1]).durations == (2400,)


def test_film_captions_name_every_executed_step():
    grid = np.zeros((2, 2), np.int64)
    keep = grid.astype(bool)
    steps = tuple(Stepped(5 + n, n, 2, grid, keep, None) for n in (1, 2))
    result = Result(grid, grid.astype(np.float32), keep, grid, steps,
                    np.zeros((16, 16, 3), np.uint16))  # fmt: skip
    assert film_captions(result) == ("Before refinement", "Step 1 of 2", "Step 2 of 2")


def test_wrong_frames_are_programming_errors():
    frame = np.zeros((4, 4, 3), np.uint8)
    with pytest.raises(ValueError, match="zip"):
        list(Animation((4, 4), (40, 40), [frame], (frame,)).timed())
    with pytest.raises(ValueError, match="frame"):
        list(Animation((5, 4), (40,), [frame], (frame,)).timed())
