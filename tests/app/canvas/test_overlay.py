from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRect

from app.canvas.brush import Cells
from app.canvas.overlay import KEEP_COLOUR, REFINE_COLOUR, Fields, TokenOverlay
from app.canvas.view import Frame
from models.grid import Rect
from models.recipe.settings import Mark
from tests.app.canvas.overlays import GRID, drawn


def test_paint_is_redrawn_when_it_changes():
    overlay = TokenOverlay()
    marks = np.zeros(GRID, np.uint8)
    marks[2:4, 3:6] = Mark.KEEP
    pictures = []
    for change in range(4):
        marks[2, 3 + change] = Mark.REFINE
        overlay.set_marks_part(GRID, Rect(0, 0, *GRID), marks)
        overlay.brush = Cells(change, 0, np.eye(3, dtype=bool))
        pictures.append(drawn(overlay))
    assert all((one != other).any() for one, other in pairwise(pictures))
    for _ in range(2):
        assert np.array_equal(drawn(overlay), pictures[-1])


def test_the_outline_can_be_hidden(keep):
    overlay = TokenOverlay()
    overlay.set_keep(keep)
    assert not drawn(overlay, outline=False).any()
    overlay.outline_visible = False
    assert not drawn(overlay).any()


@pytest.mark.parametrize("ratio", [1, 2])
def test_any_part_equals_that_part_of_the_whole(keep, ratio):
    overlay = TokenOverlay()
    overlay.set_keep(keep)
    marks = np.zeros(GRID, np.uint8)
    marks[1, 1:6], marks[4, 2:5] = Mark.REFINE, Mark.KEEP
    overlay.set_marks(marks)
    overlay.brush = Cells(3, 0, np.eye(3, dtype=bool))
    frame = Frame(-6, 4, 2.3, 64, 48)
    whole = drawn(overlay, frame=frame, ratio=ratio)
    corner = frame.picture.topLeft()
    for area in (QRect(10, 20, 41, 33), QRect(51, 40, 7, 60), QRect(0, 4, 30, 5)):
        part = drawn(overlay, area, frame=frame, ratio=ratio)
        left, top = area.x() - corner.x(), area.y() - corner.y()
        expected = whole[top : top + area.height(), left : left + area.width()]
        assert np.array_equal(part, expected)


@pytest.mark.parametrize(
    ("mark", "colour"), [(Mark.KEEP, KEEP_COLOUR), (Mark.REFINE, REFINE_COLOUR)]
)
def test_marks_have_a_colour_and_a_pattern(mark, colour):
    overlay = TokenOverlay()
    marks = np.zeros(GRID, np.uint8)
    marks[2:4, 3:6] = mark
    overlay.set_marks(marks)
    pixels = drawn(overlay)
    inside = pixels[33:63, 49:95]
    assert len(np.unique(inside.reshape(-1, 4), axis=0)) == 3
    edge = pixels[32, 60]
    assert edge.tolist() == [colour.blue(), colour.green(), colour.red(), 255]
    overlay.paint_visible = False
    assert not drawn(overlay).any()


def test_the_marks_differ_without_colour():
    shapes = []
    for mark in (Mark.KEEP, Mark.REFINE):
        overlay = TokenOverlay()
        overlay.set_marks(np.full(GRID, mark, np.uint8))
        opacity = drawn(overlay)[10:40, 10:40, 3]
        shapes.append(opacity > np.median(opacity))
    assert (shapes[0] != shapes[1]).mean() > 0.1


def test_the_changed_box_is_reported(keep):
    overlay = TokenOverlay()
    assert overlay.set_keep(keep).touched.shape == GRID
    assert overlay.set_keep(keep.copy()) is None
    other = keep.copy()
    other[4, 6] = other[5, 2] = False
    changed = overlay.set_keep(other)
    assert changed.where == (slice(4, 6), slice(2, 7))


def test_marks_are_copied():
    overlay = TokenOverlay()
    marks = np.zeros(GRID, np.uint8)
    overlay.set_marks(marks)
    marks[0, 0] = Mark.KEEP
    assert not drawn(overlay).any()
    assert overlay.set_marks(marks).where == (slice(0, 1), slice(0, 1))


def test_a_part_of_the_marks_can_come_first():
    overlay = TokenOverlay()
    overlay.set_marks_part(GRID, Rect(1, 2, 2, 2), np.full((2, 2), Mark.KEEP, np.uint8))
    touched = drawn(overlay)[..., 3] > 0
    assert touched[16:48, 32:64].all()
    assert not touched[49:].any() and not touched[:, :31].any()


def test_without_fill_only_the_edges_of_paint_are_drawn():
    overlay = TokenOverlay()
    marks, fields = np.zeros(GRID, np.uint8), np.zeros(GRID, np.int8)
    marks[1:5, 1:4], fields[1:5, 5:7] = Mark.REFINE, 60
    overlay.set_marks(marks)
    none = np.zeros(GRID, np.int8)
    overlay.fields.set(Fields(fields, none, none, none.view(np.uint8)))
    full = drawn(overlay)[..., 3] > 0
    overlay.fill = 0.0
    bare = drawn(overlay)[..., 3] > 0
    for left, right in ((1, 4), (5, 7)):
        inside = np.s_[18:78, 16 * left + 2 : 16 * right - 2]
        assert full[inside].all() and not bare[inside].any()
        assert bare[40, 16 * left] and bare[40, 16 * right - 1] and bare[16, 16 * left + 8]
    assert (overlay.painted.top, overlay.painted.left) == (1, 1)
    assert overlay.painted.touched.shape == (4, 6)


def test_a_frame_around_tokens_leaves_them_free_and_goes_with_everything():
    overlay = TokenOverlay()
    overlay.focus = Cells(1, 1, np.ones((4, 5), bool))
    framed = drawn(overlay)
    assert framed.any() and not framed[3 * 8, 3 * 8].any()
    overlay.focus = Cells(1, 2, np.ones((4, 5), bool))
    assert (drawn(overlay) != framed).any()
    overlay.clear()
    assert not drawn(overlay).any()
