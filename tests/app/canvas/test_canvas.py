import gc

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.canvas import Canvas, ViewMode
from models.grid import Rect
from models.recipe.settings import Mark


def test_a_partial_patch_changes_only_its_part(canvas, pixels):
    canvas.set_view_mode(ViewMode.AFTER)
    before = pixels(canvas)
    canvas.patch_result(Rect(160, 240, 64, 32), np.zeros((64, 32, 3), np.uint8), final=True)
    changed = np.any(pixels(canvas) != before, axis=2)
    expected = np.zeros_like(changed)
    expected[160:224, 240:272] = True
    assert not (changed & ~expected).any()
    assert changed[161:223, 241:271].mean() > 0.95


def test_wrong_sizes_are_refused(canvas):
    with pytest.raises(ValueError, match="heatmap"):
        canvas.set_heat(np.zeros((60, 81), np.float32))
    with pytest.raises(ValueError, match="keep"):
        canvas.set_keep(np.zeros((6, 8), bool))
    with pytest.raises(ValueError, match="marks"):
        canvas.set_marks(np.zeros((80, 60), np.uint8))
    with pytest.raises(ValueError, match="patch"):
        canvas.patch_result(Rect(0, 0, 8, 8), np.zeros((8, 9, 3), np.uint8), final=True)
    with pytest.raises(ValueError, match="photo"):
        canvas.set_photo(np.zeros((8, 9), np.uint8), (8, 9))


def test_a_new_photo_starts_afresh(canvas, pixels):
    canvas.set_marks(np.full((60, 80), Mark.KEEP, np.uint8))
    canvas.zoom_at(3.0)
    canvas.set_photo(np.full((96, 128, 3), 50, np.uint8), (96, 128))
    assert canvas.is_fitted and canvas.zoom == 5.0
    assert (pixels(canvas)[100:, :300] == 50).all()


def test_the_canvas_has_a_name(canvas):
    assert canvas.accessibleName() and canvas.accessibleDescription()


def test_canvases_do_not_leak(qapp, after):
    delete_closed()
    others = len(QApplication.allWidgets())
    canvases = []
    for _ in range(5):
        canvas = Canvas()
        canvas.resize(300, 200)
        canvas.set_photo(after, after.shape[:2])
        canvas.set_stale(True)
        canvas.show()
        canvas.grab()
        canvas.close()
        canvas.deleteLater()
        canvases.append(canvas)
    delete_closed()
    assert not any(shiboken6.isValid(canvas) for canvas in canvases)
    del canvas, canvases
    delete_closed()
    assert len(QApplication.allWidgets()) <= others
    assert not [thing for thing in gc.get_objects() if type(thing) is Canvas]


def delete_closed():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
