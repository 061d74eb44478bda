import numpy as np
from PySide6.QtCore import QPointF

from app.canvas import ViewMode
from models.grid import Rect
from models.recipe.settings import Mark

BEFORE = np.array([90, 90, 90])


def test_after_shows_the_result_and_before_the_photo(canvas, after, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    assert np.array_equal(pixels(canvas)[60:], after[60:])
    canvas.set_view_mode(ViewMode.BEFORE)
    assert (pixels(canvas)[60:] == BEFORE).all()


def test_split_shows_the_photo_left_and_the_result_right(canvas, after, pixels):
    canvas.set_split(0.25)
    shown = pixels(canvas)
    assert (shown[60:, :130] == BEFORE).all()
    assert np.array_equal(shown[60:, 190:], after[60:, 190:])


def test_side_by_side_shows_both_with_one_view(canvas, pixels):
    canvas.set_view_mode(ViewMode.SIDE_BY_SIDE)
    canvas.zoom_100()
    shown = pixels(canvas)
    assert (shown[60:, :317] == BEFORE).all()
    left, right = (canvas.from_output(QPointF(300, 200), pane=pane) for pane in (0, 1))
    assert left.y() == right.y()
    assert right.x() - left.x() == 323
    x, y = round(right.x()), round(right.y())
    assert shown[y, x].tolist() == [300 % 256, 200, (300 // 64 + 200 // 64) * 8]


def test_difference_is_black_where_nothing_differs(canvas, pixels):
    canvas.set_view_mode(ViewMode.DIFFERENCE)
    canvas.patch_result(Rect(96, 96, 320, 320), np.full((320, 320, 3), 90, np.uint8), final=True)
    canvas.patch_result(Rect(200, 200, 8, 8), np.full((8, 8, 3), 100, np.uint8), final=True)
    shown = pixels(canvas)
    assert (shown[204, 204] == 40).all()
    assert (shown[220:400, 220:400] == 0).all()


def test_show_original_hides_result_and_overlays(canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.set_heat(np.full((60, 80), 0.5, np.float32))
    canvas.set_heatmap_visible(True)
    canvas.set_marks(np.full((60, 80), Mark.KEEP, np.uint8))
    held = pixels(canvas)
    canvas.show_original(True)
    assert (pixels(canvas)[60:] == BEFORE).all()
    canvas.show_original(False)
    assert np.array_equal(pixels(canvas), held)


def test_no_result_yet_shows_the_photo(canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.clear_result()
    assert (pixels(canvas)[60:] == BEFORE).all()


def test_another_scale_keeps_the_old_result_until_it_is_covered(canvas, after, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.zoom_at(1.0)
    old = pixels(canvas)
    canvas.set_output_size((960, 1280))
    assert canvas.zoom == 0.5
    assert np.abs(pixels(canvas)[60:].astype(int) - old[60:]).max() <= 1
    canvas.patch_result(Rect(0, 0, 960, 1280), np.full((960, 1280, 3), 7, np.uint8), final=True)
    assert (pixels(canvas)[60:] == 7).all()
