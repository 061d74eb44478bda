import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from app.canvas.raster import draw_argb, spread_cells
from app.canvas.view import Frame


def test_cells_spread_the_same_from_any_area():
    cells = np.arange(12, dtype=np.uint8).reshape(3, 4)
    frame = Frame(3, -2, 2.5, 80, 60)
    whole = spread_cells(cells, frame, QRect(3, -2, 80, 60), 20)
    assert np.array_equal(whole, cells.repeat(20, axis=0).repeat(20, axis=1))
    part = spread_cells(cells, frame, QRect(30, 15, 21, 17), 20)
    assert np.array_equal(part, whole[17:34, 27:48])


def test_nothing_is_drawn_for_an_empty_array():
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        draw_argb(painter, np.zeros((0, 3), np.uint32), QRect().topLeft())
    assert image.pixel(0, 0) == 0
