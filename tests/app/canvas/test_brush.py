import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.canvas.brush import MAX_BRUSH, dab, disc, stroke

GRID = (20, 30)


def on_grid(cells, grid=GRID):
    marks = np.zeros(grid, bool)
    if cells is not None:
        marks[cells.where][cells.touched] = True
    return marks


def test_every_disc_is_symmetric_and_touches_its_sides():
    for size in range(1, MAX_BRUSH + 1):
        shape = disc(size)
        assert np.array_equal(shape, shape[::-1]) and np.array_equal(shape, shape.T)
        assert shape[0].any() and shape.shape == (size, size)
        assert abs(shape.sum() - np.pi * size**2 / 4) <= 2 * size


def test_one_token_is_the_token_under_the_cursor():
    assert np.argwhere(on_grid(dab(4.99, 7.01, 1, GRID))).tolist() == [[4, 7]]


def test_two_tokens_snap_to_the_nearest_corner():
    assert np.argwhere(on_grid(dab(4.4, 7.6, 2, GRID))).tolist() == [[3, 7], [3, 8], [4, 7], [4, 8]]


def test_a_fast_stroke_leaves_no_gaps():
    marks = on_grid(stroke((2.5, 1.5), (2.5, 25.5), 1, GRID))
    assert np.argwhere(marks).tolist() == [[2, col] for col in range(1, 26)]


def test_a_slanted_stroke_is_connected():
    rows, cols = np.nonzero(on_grid(stroke((0.5, 0.5), (12.2, 28.7), 1, GRID)))
    assert set(np.diff(cols)) <= {0, 1} and set(np.diff(rows)) <= {0, 1}


def test_off_the_grid_nothing_is_touched():
    assert dab(-9, 5, 4, GRID) is None
    assert stroke((50, 50), (90, 90), 4, GRID) is None


@given(
    st.floats(-40, 60),
    st.floats(-40, 60),
    st.floats(-40, 60),
    st.floats(-40, 60),
    st.integers(1, 64),
)
def test_strokes_are_cut_to_the_grid(row, col, row_to, col_to, size):
    cells = stroke((row, col), (row_to, col_to), size, GRID)
    if cells is not None:
        rows, cols = cells.where
        assert 0 <= rows.start < rows.stop <= GRID[0]
        assert 0 <= cols.start < cols.stop <= GRID[1]
        assert cells.touched.any()
    ends = on_grid(dab(row, col, size, GRID)) | on_grid(dab(row_to, col_to, size, GRID))
    assert not (ends & ~on_grid(cells)).any()
