"""Frames of a film: where they are in the strip, and what the canvas shows of them."""

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from models.engine.pipeline import Pipeline
from models.events import Decoded, Request


def settle(qtbot, window):
    """Wait until nothing is running."""
    session, projector = window.session, window.filming.projector
    qtbot.waitUntil(
        lambda: session.result is not None and not session.is_stale and not projector.is_decoding,
        timeout=20_000,
    )


def place(strip, number: int) -> QPoint:
    """The middle of a frame that is brought into sight."""
    index = strip.model().index(number, 0)
    strip.scrollTo(index)
    return strip.visualRect(index).center()


def pictures(window) -> list[np.ndarray]:
    """Every frame of the film as the engine decodes it."""
    session = window.session
    grids = [frame.drawing for frame in window.filming.projector.frames]
    pipeline = Pipeline(window._model)
    request = Request(session.photo, session.result_recipe)
    events = pipeline.decode_each(request, grids)
    return [event.pixels for event in events if isinstance(event, Decoded)]


def seen(window) -> np.ndarray:
    """The picture on the canvas at 100 %, without its margins: uint8 RGB."""
    canvas = window.canvas
    canvas.zoom_100()
    frame = canvas.scene.frame(canvas.scene.panes()[0]).picture
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    top, left = max(0, frame.top()), max(0, frame.left())
    return pixels[top : top + frame.height(), left : left + frame.width()].copy()


def shows(window, picture) -> bool:
    """True if the canvas shows a picture, except for the signs at its corners and a rounding."""
    inner = np.s_[40:-40, 20:-20]
    return int(np.abs(seen(window)[inner].astype(int) - picture[inner]).max()) <= 1
