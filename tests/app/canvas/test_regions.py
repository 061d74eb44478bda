import numpy as np
import pytest

from app.canvas.regions import flood, lasso, rectangle

GRID = (6, 8)


def on_grid(cells):
    grid = np.zeros(GRID, bool)
    if cells is not None:
        grid[cells.where] = cells.touched
    return grid


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
    expected = np.zeros(GRID, bool)
    expected[box[0] : box[1], box[2] : box[3]] = True
    assert np.array_equal(on_grid(rectangle(start, end, GRID)), expected)


def test_areas_beside_the_grid_are_nothing():
    assert rectangle((-3, -3), (-1, -1), GRID) is None
    assert lasso([(9, 9), (12, 9), (12, 12)], GRID) is None
    assert flood(np.zeros(GRID, np.int32), -1, 3) is None


def test_a_lasso_takes_what_it_encloses_and_a_click_one_token():
    path = [(0.5, 0.5), (0.5, 6.5), (4.5, 0.5)]
    taken = on_grid(lasso(path, GRID))
    assert taken[0, :7].all() and taken[:5, 0].all() and taken[2, 2]
    assert not taken[4, 4] and not taken[5].any() and not taken[:, 7].any()
    assert np.argwhere(on_grid(lasso([(3.4, 2.2)], GRID))).tolist() == [[3, 2]]


def test_a_fill_stops_at_other_labels_and_at_corners():
    labels = np.zeros(GRID, np.int32)
    labels[:, 3] = 7
    labels[2, 3] = 0
    labels[2, 4] = 1024
    expected = np.zeros(GRID, bool)
    expected[:, :3] = True
    expected[2, 3] = True
    assert np.array_equal(on_grid(flood(labels, 0, 0)), expected)
