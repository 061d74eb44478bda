"""The detail that a thumbnail shows."""

import numpy as np
import pytest

from app.film.thumbnails import most_changed
from models.grid import Rect

WHOLE = Rect(0, 0, 40, 60)


def changed(*cells):
    made = np.zeros((40, 60), np.bool_)
    for row, column in cells:
        made[row, column] = True
    return made


def test_it_is_where_most_tokens_have_changed():
    box = most_changed(changed((2, 3), (30, 50), (33, 55), (31, 51)), WHOLE, (9, 16))
    assert box.top <= 30 and box.top + 9 > 33 and box.left <= 50 and box.left + 16 > 55


def test_without_a_change_it_is_the_middle():
    assert most_changed(changed(), WHOLE, (10, 16)) == Rect(15, 22, 10, 16)


def test_it_stays_within_what_is_seen():
    everywhere = np.ones((40, 60), np.bool_)
    box = most_changed(everywhere & (np.arange(60) > 30), Rect(0, 0, 20, 28), (9, 16))
    assert box.left + 16 <= 28 and box.top + 9 <= 20
    assert most_changed(everywhere, Rect(10, 20, 3, 4), (9, 16)) == Rect(7, 14, 9, 16)


@pytest.mark.parametrize("size", [(9, 16), (40, 60), (90, 90)])
def test_it_never_leaves_the_grid(size):
    for seen in (WHOLE, Rect(36, 50, 4, 10), Rect(0, 0, 1, 1), Rect(0, 0, 0, 0)):
        box = most_changed(changed((39, 59), (0, 0)), seen, size)
        assert box.top >= 0 and box.left >= 0
        assert box.top + box.height <= 40 and box.left + box.width <= 60
        assert (box.height, box.width) == (min(size[0], 40), min(size[1], 60))
