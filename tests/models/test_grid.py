import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.grid import (
    Rect,
    bounding_box,
    dilate,
    nearest_first,
    region,
    together,
    windows,
    with_halo,
)

SIZES = st.integers(1, 130)


@given(SIZES, SIZES, st.integers(1, 140))
def test_windows_cover_every_cell_once(height, width, size):
    count = np.zeros((height, width), int)
    for rect in windows(height, width, size):
        count[region(rect)] += 1
    assert (count == 1).all()


@given(SIZES, SIZES, st.integers(1, 40), st.integers(0, 20))
def test_halo_stays_inside_and_holds_the_window(height, width, size, halo):
    grid = np.arange(height * width).reshape(height, width)
    for rect in windows(height, width, size):
        outer = with_halo(rect, halo, height, width)
        assert (grid[region(outer)][region(rect, outer)] == grid[region(rect)]).all()


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 8), st.integers(0, 99))
def test_dilate_is_a_square_maximum(height, width, reach, seed):
    flags = np.random.default_rng(seed).random((height, width)) < 0.05
    slow = np.zeros_like(flags)
    for row, column in np.argwhere(flags):
        top, left = max(0, row - reach), max(0, column - reach)
        slow[top : row + reach + 1, left : column + reach + 1] = True
    assert (dilate(flags, reach) == slow).all()


def test_bounding_box():
    flags = np.zeros((9, 9), bool)
    assert bounding_box(flags) is None
    flags[2, 3] = flags[5, 4] = True
    assert bounding_box(flags) == Rect(2, 3, 4, 2)


def test_visible_windows_come_first():
    rects = windows(40, 40, 10)
    ordered = list(nearest_first(rects, Rect(15, 15, 3, 3)))
    assert ordered[0] == Rect(10, 10, 10, 10)
    assert sorted(ordered, key=repr) == sorted(rects, key=repr)


def test_the_rectangle_around_two():
    assert together(Rect(2, 3, 4, 5), Rect(0, 6, 3, 1)) == Rect(0, 3, 6, 5)
