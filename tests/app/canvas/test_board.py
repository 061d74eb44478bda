import numpy as np

from app.canvas import ViewMode
from models.grid import Rect


def test_preview_and_updating_are_reported_by_a_pill(canvas, qtbot, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    quiet = pixels(canvas)
    canvas.patch_result(Rect(0, 0, 8, 8), quiet[:8, :8], final=False)
    preview = pixels(canvas)
    assert np.any(preview[440:470, 10:100] != quiet[440:470, 10:100])
    canvas.set_stale(True)
    assert np.array_equal(pixels(canvas), preview)  # nothing flickers for a short update
    qtbot.waitUntil(lambda: bool(np.any(pixels(canvas)[0] != preview[0])))
    canvas.set_stale(False)
    canvas.patch_result(Rect(0, 0, 8, 8), quiet[:8, :8], final=True)
    assert np.array_equal(pixels(canvas), quiet)
