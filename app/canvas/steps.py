"""Pictures of single steps: one may lie over the result, one may stand in for the photo."""

from __future__ import annotations

from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.canvas.tiles import TileStore
from app.canvas.view import Frame
from models.events import Rect


class Side(Enum):
    """Which picture a step takes the place of."""

    BEFORE = "before"
    AFTER = "after"


class StepPictures:
    """Parts of step pictures as they arrive; parts that never came show what lies below."""

    def __init__(self) -> None:
        self._stores: dict[Side, TileStore] = {}
        self._captions: dict[Side, str] = {}

    def patch(
        self, side: Side, size: tuple[int, int], rect: Rect, pixels: NDArray[np.uint8]
    ) -> None:
        """Take over pixels, uint8 RGB (h, w, 3); ``rect`` and the size (H, W) in output pixels."""
        if side not in self._stores:
            self._stores[side] = TileStore(*size)
        self._stores[side].write(rect.top, rect.left, pixels)

    def drop(self, side: Side | None = None) -> None:
        """Forget the picture of one side, or of both, with its caption."""
        for each in Side if side is None else (side,):
            self._stores.pop(each, None)
            self._captions.pop(each, None)

    def shows(self, side: Side) -> bool:
        """Whether a side has a picture or a name of its own."""
        return side in self._stores or side in self._captions

    def set_caption(self, side: Side, caption: str) -> None:
        """Say what a side shows; empty for its usual name."""
        self._captions[side] = caption

    def caption(self, side: Side) -> str:
        """What a side shows; empty for its usual name."""
        return self._captions.get(side, "")

    def draw(self, side: Side, painter: QPainter, frame: Frame, area: QRect) -> None:
        """Draw what has arrived of one side, over what is there."""
        if side in self._stores:
            self._stores[side].draw(painter, frame, area)
