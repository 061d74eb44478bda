import numpy as np
import pytest
from PySide6.QtCore import QPointF

from app.canvas import Side, ViewMode
from models.events import Rect
from models.recipe.settings import Mark


@pytest.fixture
def drawn(canvas, pixels, monkeypatch):
    """Collect the areas of the picture below the overlay that are drawn anew."""
    areas = []
    paint = canvas.scene._paint_below

    def watched(image, area):
        areas.append(area)
        paint(image, area)

    confidence = np.linspace(0, 1, 60 * 80, dtype=np.float32).reshape(60, 80)
    canvas.set_view_mode(ViewMode.AFTER)
    canvas.set_heat(confidence)
    canvas.set_heatmap_visible(True)
    canvas.set_keep(confidence > 0.5)
    pixels(canvas)
    monkeypatch.setattr(canvas.scene, "_paint_below", watched)
    return areas


def test_alpha_and_paint_leave_the_picture_below_alone(canvas, drawn, pixels):
    before = pixels(canvas)
    keep = np.zeros((60, 80), bool)
    keep[:, 30:] = True
    canvas.set_keep(keep)
    canvas.set_marks_rect(Rect(4, 4, 8, 8), np.full((8, 8), Mark.KEEP, np.uint8))
    assert (pixels(canvas) != before).any()
    assert not drawn


def test_a_patch_draws_only_its_own_part_anew(canvas, drawn, pixels):
    canvas.patch_result(Rect(200, 200, 64, 64), np.zeros((64, 64, 3), np.uint8), final=True)
    pixels(canvas)
    assert len(drawn) == 1
    assert drawn[0].width() < 90 and drawn[0].height() < 90


@pytest.mark.parametrize(
    "change",
    [
        lambda canvas: canvas.set_heatmap_opacity(0.2),
        lambda canvas: canvas.set_heatmap_visible(False),
        lambda canvas: canvas.set_heat(np.zeros((60, 80), np.float32)),
        lambda canvas: canvas.set_view_mode(ViewMode.BEFORE),
        lambda canvas: canvas.show_original(True),
        lambda canvas: canvas.clear_result(),
        lambda canvas: canvas.zoom_in(),
        lambda canvas: canvas.set_photo(np.full((60, 80, 3), 20, np.uint8), (480, 640)),
    ],
)
def test_what_changes_the_picture_draws_it_anew(canvas, drawn, pixels, change):
    before = pixels(canvas)
    change(canvas)
    after = pixels(canvas)
    assert sum(area.width() * area.height() for area in drawn) == 640 * 480
    assert (after != before).any()


@pytest.mark.parametrize("mode", list(ViewMode))
def test_a_pan_moves_what_is_drawn(canvas, drawn, pixels, mode):
    """Only what comes into view is drawn, and the picture is that of a canvas that never moved."""
    canvas.set_view_mode(mode)
    canvas.zoom_in()
    pixels(canvas)
    drawn.clear()
    canvas.patch_result(Rect(100, 300, 24, 24), np.zeros((24, 24, 3), np.uint8), final=True)
    canvas.set_split(0.6)
    for step in (QPointF(-37, 0), QPointF(21, 13)):
        canvas.pan(step)
    moved = pixels(canvas)
    area = sum(one.width() * one.height() for one in drawn)
    assert 0 < area < 640 * 480 / 2
    canvas.scene.backdrop.forget()
    off = np.abs(pixels(canvas).astype(int) - moved)
    assert off.max() <= 4 and (off > 0).mean() < 1e-3  # smooth scaling rounds by where it begins


def test_what_changes_nothing_draws_nothing_anew(canvas, drawn, pixels):
    values = np.linspace(0, 1, 60 * 80, dtype=np.float32).reshape(60, 80)
    canvas.set_heat(values)
    pixels(canvas)
    drawn.clear()
    canvas.drop_step(Side.AFTER)
    canvas.set_heat(values)
    pixels(canvas)
    assert not drawn
    canvas.patch_step(Side.AFTER, Rect(0, 0, 64, 64), np.zeros((64, 64, 3), np.uint8))
    pixels(canvas)
    canvas.drop_step(Side.AFTER)
    drawn.clear()
    pixels(canvas)
    assert sum(area.width() * area.height() for area in drawn) == 640 * 480
