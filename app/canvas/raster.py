"""Token cells as pixels: spreading, codes with a table of colours, drawing one to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.view import Frame, Runs

Pixel = TypeVar("Pixel", np.uint8, np.uint32)

STRIP_PIXELS = 2**18
"""Device pixels computed at a time: what is in between should stay in the processor's cache, and
larger pieces of memory cost more to ask for again than the drawing."""

PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied


def spread_cells(cells: NDArray[Pixel], frame: Frame, area: QRect, pitch: float) -> NDArray[Pixel]:
    """Enlarge cells (rows, cols) of ``pitch`` device pixels, from the frame's origin on.

    Returns the pixels of ``area``, which must be within the cells: (height, width).
    """
    wide, down = spread_across(cells, frame, area, pitch)
    return np.take(wide, down, axis=0)


def spread_across(
    cells: NDArray[Pixel], frame: Frame, area: QRect, pitch: float
) -> tuple[NDArray[Pixel], NDArray[np.int64]]:
    """Enlarge the same cells in width alone: (n, width), and which of the n rows comes where."""
    right, bottom = area.x() + area.width(), area.y() + area.height()
    cols = Runs.of(area.x(), right, origin=frame.x, pitch=pitch, cells=cells.shape[1])
    rows = Runs.of(area.y(), bottom, origin=frame.y, pitch=pitch, cells=cells.shape[0])
    down, across = (np.repeat(np.arange(len(r.counts)), r.counts) for r in (rows, cols))
    return np.take(cells[rows.cells, cols.cells], across, axis=1), down


def repeat_into(
    argb: NDArray[np.uint32 | np.uint64],
    places: NDArray[np.int64],
    *,
    axis: int,
    out: NDArray[np.uint32 | np.uint64],
) -> None:
    """Repeat along an axis into memory that is there already, at its beginning."""
    rows = argb.shape[0] if axis else places.size
    np.take(argb, places, axis=axis, out=out[:rows], mode="clip")  # others are slower with out


def draw_argb(painter: QPainter, argb: NDArray[np.uint32], at: QPoint) -> None:
    """Draw premultiplied ARGB, uint32 (h, w), one to one at a device position."""
    height, width = argb.shape
    if argb.size:
        painter.drawImage(
            at, QImage(argb.view(np.uint8).data, width, height, 4 * width, PREMULTIPLIED)
        )


def premultiplied(colour: QColor, opacity: float) -> int:
    """Return a colour as premultiplied ARGB."""
    alpha = round(255 * opacity)
    red, green, blue = (
        round(channel * opacity) for channel in (colour.red(), colour.green(), colour.blue())
    )
    return alpha << 24 | red << 16 | green << 8 | blue


def coloured(codes: NDArray[np.uint8], table: Sequence[int], *, ratio: int = 1) -> QImage:
    """Return codes in their colours.

    Args:
        codes: uint8 (h, w).
        table: Colour of each code, premultiplied ARGB.
        ratio: Pixels of the image per code, both ways.
    """
    codes = np.ascontiguousarray(codes)
    height, width = codes.shape
    indexed = QImage(codes.data, width, height, width, QImage.Format.Format_Indexed8)
    indexed.setColorTable(table)
    image = indexed.convertToFormat(QImage.Format.Format_ARGB32)  # thrice as fast as numpy
    image.reinterpretAsFormat(PREMULTIPLIED)
    if ratio == 1:
        return image
    argb = np.repeat(np.repeat(argb_of(image), ratio, axis=1), ratio, axis=0)
    height, width = argb.shape
    return QImage(argb.view(np.uint8).data, width, height, 4 * width, PREMULTIPLIED).copy()


def argb_of(image: QImage) -> NDArray[np.uint32]:
    """View an image of 32 bits a pixel, uint32 (h, w); the image must outlive the view."""
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
