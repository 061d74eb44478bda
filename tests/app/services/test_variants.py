"""The part that proofs show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.variants import middle
from models.grid import STRIDE, Rect


@given(*(st.integers(1, 90) for _ in range(2)), *(st.integers(1, 900) for _ in range(6)))
def test_the_part_is_in_the_grid_and_as_large_as_there_is_room(
    rows, columns, top, left, height, width, high, wide
):
    part = middle((rows, columns), Rect(top, left, height, width), (high, wide))
    assert part.top >= 0 and part.left >= 0
    assert part.top + part.height <= rows and part.left + part.width <= columns
    assert part.height == min(rows, -(-high // STRIDE))
    assert part.width == min(columns, -(-wide // STRIDE))


def test_the_part_is_around_the_middle_of_what_is_seen():
    part = middle((100, 100), Rect(160, 320, 80, 160), (64, 64))
    assert (part.top, part.left) == (pytest.approx(200 / 8 - 4), pytest.approx(400 / 8 - 4))
