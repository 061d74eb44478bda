import numpy as np
import pytest

from models.detection.finds import Find, Kind, cells_of, keep_finds, said
from models.grid import Rect
from models.recipe.settings import Mark


def square(left, top, side, kind=Kind.FACE):
    corners = ((left, top), (left + side, top), (left + side, top + side), (left, top + side))
    return Find(kind, (corners,), 0.9, True)


def test_the_box_is_around_all_outlines():
    one, other = square(2.5, 3, 4), square(20, 1.2, 3)
    both = Find(Kind.LETTERING, one.outlines + other.outlines, 0.9, True)
    assert both.box == Rect(1, 2, 6, 21)


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_the_tokens_are_those_that_show_a_find(scale):
    cells = cells_of([square(8, 16, 16)], (64, 48), (64 * scale, 48 * scale))
    expected = np.zeros((8 * scale, 6 * scale), bool)
    expected[2 * scale : 4 * scale, 1 * scale : 3 * scale] = True
    assert (cells == expected).all()


def test_a_token_that_is_met_in_part_counts():
    cells = cells_of([square(7, 7, 3)], (32, 32), (32, 32))
    assert cells[:2, :2].all() and cells.sum() == 4


def test_what_stands_out_of_the_photo_is_cut_off():
    finds = [square(-20, -20, 24), square(60, 60, 50), square(200, 10, 5), square(-50, -50, 9)]
    cells = cells_of(finds, (64, 64), (61, 61))
    assert cells.shape == (8, 8)
    assert cells[0, 0] and cells[7, 7] and cells.sum() == 2
    assert not cells_of([], (64, 64), (64, 64)).any()


def test_keep_takes_nothing_of_the_paint_away():
    marks = np.array([[Mark.NONE, Mark.REFINE, Mark.HEAL, Mark.KEEP, Mark.NONE]], np.uint8)
    cells = np.array([[True, True, True, True, False]])
    kept = keep_finds(marks, cells)
    assert kept.dtype == np.uint8
    assert kept.tolist() == [[Mark.KEEP, Mark.REFINE, Mark.HEAL, Mark.KEEP, Mark.NONE]]


def test_finds_in_words():
    face, word = square(0, 0, 8), square(0, 0, 8, Kind.LETTERING)
    assert said([]) == ""
    assert said([face]) == "1 face"
    assert said([face, face, word]) == "2 faces and 1 area of lettering"
    assert said([word, word]) == "2 areas of lettering"
