"""An overlay drawn on nothing."""

import numpy as np
from PySide6.QtGui import QImage, QPainter

from app.canvas.view import Frame

FRAME = Frame(0, 0, 2.0, 64, 48)
"""Cells of 16 device pixels, 6 rows and 8 columns."""


GRID = (6, 8)


def drawn(overlay, area=None, *, frame=FRAME, ratio=1, outline=True):
    """Premultiplied BGRA of ``area``, (h, w, 4)."""
    area = frame.picture if area is None else area
    pixels = np.zeros((area.height(), area.width(), 4), np.uint8)
    image = QImage(
        pixels.data, area.width(), area.height(), QImage.Format.Format_ARGB32_Premultiplied
    )
    with QPainter(image) as painter:
        painter.translate(-area.x(), -area.y())
        painter.setClipRect(area)
        overlay.draw(painter, frame, area, ratio=ratio, outline=outline)
    return pixels
