import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from app.canvas import Canvas
from models.grid import Rect
from models.recipe.settings import Mark
from tests.app.canvas.overlays import GRID

SIZE = (480, 640)
"""Height and width of the result; 60 x 80 tokens."""


@pytest.fixture
def after():
    """A result, uint8 RGB (480, 640, 3), whose every pixel is its own."""
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    return np.stack([x % 256, y % 256, (x // 64 + y // 64) * 8], axis=2).astype(np.uint8)


@pytest.fixture
def canvas(qtbot, after):
    """A shown canvas of 640 x 480 with photo and result, at 100 %."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(SIZE[1], SIZE[0])
    canvas.set_photo(np.full((120, 160, 3), 90, np.uint8), SIZE)
    canvas.patch_result(Rect(0, 0, *SIZE), after, final=True)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.setFocus()
    return canvas


@pytest.fixture
def pixels():
    """Take what a widget draws, or what is on the screen: uint8 RGB (h, w, 3)."""

    def take(widget, *, on_screen=False):
        shown = widget.screen().grabWindow(widget.winId()) if on_screen else widget.grab()
        image = shown.toImage().convertToFormat(QImage.Format.Format_RGB888)
        flat = np.frombuffer(image.constBits(), np.uint8)
        rows = flat.reshape(image.height(), image.bytesPerLine())
        return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()

    return take


@pytest.fixture
def at(canvas):
    """Map a token (row, col) to the point of the canvas in its middle."""

    def point(row, col, pane=0):
        output = QPointF(8 * col + 4, 8 * row + 4)
        return canvas.from_output(output, pane=pane).toPoint()

    return point


@pytest.fixture
def keep():
    keep = np.ones(GRID, bool)
    keep[2:4, 3:5] = False
    return keep


@pytest.fixture
def marks(canvas):
    """Marks that follow the strokes of the canvas, uint8 (60, 80)."""
    grid = np.zeros((60, 80), np.uint8)
    canvas.set_marks(grid)

    def paint(where, touched, tool, erase):
        assert touched.shape == grid[where].shape and touched.dtype == bool
        grid[where][touched] = Mark.NONE if erase else tool.mark
        rows, cols = where
        canvas.set_marks_rect(Rect(rows.start, cols.start, *touched.shape), grid[where])

    canvas.stroke_painted.connect(paint)
    return grid
