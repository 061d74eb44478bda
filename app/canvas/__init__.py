"""The picture: photo and result in tiles, split, heatmap, brushes."""

from __future__ import annotations

from app.canvas.board import Wait
from app.canvas.brush import Cells, Shape, Tool
from app.canvas.canvas import Canvas
from app.canvas.gestures import HoverInfo
from app.canvas.heatmap import Legend
from app.canvas.overlay import Fields
from app.canvas.scene import ViewMode
from app.canvas.spots import Spot
from app.canvas.tiles import Side

__all__ = [
    "Canvas", "Cells", "Fields", "HoverInfo", "Legend", "Shape", "Side", "Spot", "Tool",
    "ViewMode", "Wait",
]  # fmt: skip
