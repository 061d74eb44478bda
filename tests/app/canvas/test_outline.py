import cv2
import numpy as np
import pytest

from app.canvas.overlay import TokenOverlay
from app.canvas.raster import spread_cells
from app.canvas.view import Frame
from models.grid import STRIDE
from models.recipe.settings import Mark
from tests.app.canvas.overlays import drawn


def test_the_outline_runs_along_the_cells(keep):
    overlay = TokenOverlay()
    overlay.set_keep(keep)
    touched = drawn(overlay)[..., 3] > 0
    expected = np.zeros_like(touched)
    expected[31:65, 47:81] = True
    expected[33:63, 49:79] = False
    assert np.array_equal(touched, expected)


def test_the_outline_is_light_inside_and_dark_outside(keep):
    overlay = TokenOverlay()
    overlay.set_keep(keep)
    pixels = drawn(overlay)
    assert pixels[32, 60, :3].min() > 200
    assert pixels[31, 60, :3].max() == 0 and pixels[31, 60, 3] > 100


@pytest.mark.parametrize("zoom", [0.1, 0.46, 1.0, 2.3])
def test_the_outline_is_where_a_pixel_differs_from_one_around_it(zoom):
    rng = np.random.default_rng(4)
    keep = rng.random((20, 30)) < 0.4
    marks = (rng.random(keep.shape) < 0.2).astype(np.uint8) * np.uint8(Mark.KEEP)
    overlay = TokenOverlay()
    overlay.set_keep(keep)
    frame = Frame(3, -5, zoom, 236, 157)
    picture = frame.picture
    low, marked = (
        spread_cells(cells, frame, picture, STRIDE * zoom) for cells in ((~keep).view("u1"), marks)
    )
    around = np.ones((3, 3), np.uint8)
    edge = cv2.dilate(low, around) != cv2.erode(low, around)
    pixels = drawn(overlay, frame=frame)
    assert np.array_equal(pixels[..., 3] > 0, edge)
    assert np.array_equal(pixels[..., 0] > 0, edge & (low == 1))
    overlay.set_marks(marks)
    lines = drawn(overlay, frame=frame)[..., 3] > 0
    bare = cv2.dilate(marked, around) == 0
    assert np.array_equal(lines[bare], edge[bare])
