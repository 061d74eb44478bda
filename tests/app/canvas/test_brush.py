import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.canvas.brush import MAX_BRUSH, dab, disc, flood, lasso, rectangle, stroke

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


SMALL = (6, 8)


def on_small(cells):
    return on_grid(cells, SMALL)


@pytest.mark.parametrize(
    ("start", "end", "box"),
    [
        ((1.2, 2.9), (3.1, 5.0), (1, 4, 2, 6)),
        ((3.1, 5.0), (1.2, 2.9), (1, 4, 2, 6)),
        ((2.5, 2.5), (2.5, 2.5), (2, 3, 2, 3)),
        ((-9.0, -9.0), (99.0, 99.0), (0, 6, 0, 8)),
    ],
)
def test_a_rectangle_takes_every_token_it_touches(start, end, box):
    expected = np.zeros(SMALL, bool)
    expected[box[0] : box[1], box[2] : box[3]] = True
    assert np.array_equal(on_small(rectangle(start, end, SMALL)), expected)


def test_areas_beside_the_grid_are_nothing():
    assert rectangle((-3, -3), (-1, -1), SMALL) is None
    assert lasso([(9, 9), (12, 9), (12, 12)], SMALL) is None
    assert flood(np.zeros(SMALL, np.int32), -1, 3) is None


def test_a_lasso_takes_what_it_encloses_and_a_click_one_token():
    path = [(0.5, 0.5), (0.5, 6.5), (4.5, 0.5)]
    taken = on_small(lasso(path, SMALL))
    assert taken[0, :7].all() and taken[:5, 0].all() and taken[2, 2]
    assert not taken[4, 4] and not taken[5].any() and not taken[:, 7].any()
    assert np.argwhere(on_small(lasso([(3.4, 2.2)], SMALL))).tolist() == [[3, 2]]


def test_a_fill_stops_at_other_labels_and_at_corners():
    labels = np.zeros(SMALL, np.int32)
    labels[:, 3] = 7
    labels[2, 3] = 0
    labels[2, 4] = 1024
    expected = np.zeros(SMALL, bool)
    expected[:, :3] = True
    expected[2, 3] = True
    assert np.array_equal(on_small(flood(labels, 0, 0)), expected)


def test_a_fill_stops_where_the_colour_differs_from_the_first():
    colours = np.repeat(np.array([[100, 110, 120, 130, 100]], np.uint8)[..., None], 3, axis=2)
    labels = np.zeros((1, 5), np.int32)
    for tolerance, width in ((0.0, 1), (10.5 / 255, 2), (20.5 / 255, 3), (0.2, 5), (1.0, 5)):
        cells = flood(labels, 0, 0, colours=colours, tolerance=tolerance)
        assert cells.touched.sum() == width
    labels[0, 2] = 7
    assert flood(labels, 0, 0, colours=colours, tolerance=0.5).touched.sum() == 2
