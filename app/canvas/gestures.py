"""Gestures of the pointer: pan, drag the divider, paint, change the size of the brush."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from app.canvas.brush import (
    MAX_BRUSH,
    Cells,
    Place,
    Shape,
    Tool,
    colour_of,
    dab,
    flood,
    lasso,
    rectangle,
    stroke,
)
from app.canvas.scene import Scene
from app.canvas.signs import KNOB_RADIUS
from app.canvas.spots import spot_at
from models.grid import STRIDE

GRAB = 8
"""Distance from the divider, in logical pixels, at which it can be grabbed."""
CLICK = 4
"""A press that moves less, in logical pixels, is a click."""
DRAG_PER_TOKEN = 6
"""Logical pixels of an Alt-drag that change the brush by one token."""


@dataclass(frozen=True, slots=True)
class HoverInfo:
    """The token and the pixel under the pointer.

    Attributes:
        row, col: The token.
        y, x: The output pixel.
    """

    row: int
    col: int
    y: int
    x: int


class Action(Enum):
    """The current gesture."""

    NONE = auto()
    PAN = auto()
    SPLIT = auto()
    STROKE = auto()
    AREA = auto()
    FILL = auto()
    SIZE = auto()


class Emitter(Protocol):
    """The sending side of a signal."""

    def emit(self, *values: object) -> None:
        """Send it."""


class Surface(Protocol):
    """The part of a canvas that gestures need to know."""

    @property
    def scene(self) -> Scene:
        """The scene that is shown."""

    @property
    def stroke_started(self) -> Emitter:
        """A stroke begins."""

    @property
    def stroke_painted(self) -> Emitter:
        """Cells were painted: where, which, with what, erased or not."""

    @property
    def stroke_finished(self) -> Emitter:
        """A stroke has ended."""

    @property
    def clicked(self) -> Emitter:
        """A token was clicked with the tool that inspects, or none."""

    @property
    def spot_clicked(self) -> Emitter:
        """An outlined place was clicked with the hand."""

    @property
    def split_position(self) -> float:
        """Position of the divider, in logical pixels."""

    def height(self) -> int:
        """Height of the canvas in logical pixels."""

    def pane_at(self, at: QPointF, /) -> int:
        """The pane under a point."""

    def to_output(self, at: QPointF, /, *, pane: int) -> QPointF:
        """A point in pixels of the result."""

    def pan(self, step: QPointF, /) -> None:
        """Move what is shown."""

    def width(self) -> int:
        """Width of the canvas in logical pixels."""

    def drag_split(self, at: QPointF, /) -> None:
        """Move the divider."""

    def drag_brush_size(self, size: int, /) -> None:
        """Change the brush."""

    def pointer_moved(self) -> None:
        """The pointer is elsewhere, or over something else."""

    def update(self) -> None:
        """Redraw."""


class Hand:
    """The state of the pointer over a canvas, in logical pixels."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.tool = Tool.PAN
        self.shape = Shape.BRUSH
        self.brush_size = 8
        self.amount = 0
        self.tolerance = 1.0
        self.space = False
        self.action = Action.NONE
        self.at: QPointF | None = None
        self.pressed = QPointF()
        self._button = Qt.MouseButton.NoButton
        self._last = QPointF()
        self._pane = 0
        self._token: Place = (0.0, 0.0)
        self._path: list[Place] = []
        self._start_size = 8

    # Events

    def press(self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> bool:
        """Start a gesture; False where the press means nothing here."""
        if self.action is not Action.NONE:
            return True
        action = self._choose(at, button, modifiers)
        if action is Action.NONE:
            return False
        self.action, self._button = action, button
        self.pressed = self._last = at
        self._pane = self._canvas.pane_at(at)
        if action is Action.SIZE:
            self._start_size = self.brush_size
        elif action is Action.STROKE:
            self._canvas.stroke_started.emit()
            self._token = self._token_at(at)
            self._brush(self._token, self._token)
        elif action is Action.AREA:
            self._path = [self._token_at(at)]
        elif action is Action.FILL:
            self._paint_at_once(self._filled(at))
        self._refresh(at)
        return True

    def move(self, at: QPointF) -> None:
        """Go on with the gesture, or hover."""
        step = at - self._last
        self._last = at
        if self.action is Action.PAN:
            self._canvas.pan(step)
        elif self.action is Action.SPLIT:
            self._canvas.drag_split(at)
        elif self.action is Action.SIZE:
            change = round((at.x() - self.pressed.x()) / DRAG_PER_TOKEN)
            self._canvas.drag_brush_size(min(max(self._start_size + change, 1), MAX_BRUSH))
        elif self.action is Action.STROKE:
            before, self._token = self._token, self._token_at(at)
            self._brush(before, self._token)
        elif self.action is Action.AREA:
            self._path.append(self._token_at(at))
        self._refresh(at)

    def release(self, at: QPointF, button: Qt.MouseButton) -> None:
        """End the gesture when its own button is let go; Space and a click paint a variant."""
        if button == self._button:
            still = (at - self.pressed).manhattanLength() < CLICK
            left = button == Qt.MouseButton.LeftButton
            if self.action is Action.PAN and self.space and left and still:
                self.cancel()
                row, col = self._token_at(at)
                cells = dab(row, col, self.brush_size, self._canvas.scene.grid)
                self._paint_at_once(cells, Tool.VARIATION)
                return
            clicks = self.action is Action.PAN and left and still
            self.finish()
            self._refresh(at)
            if clicks and self.tool is Tool.INSPECT:
                self._canvas.clicked.emit(self.hover())
            elif clicks and self.tool is Tool.PAN:
                self._click_spot(at)

    def _click_spot(self, at: QPointF) -> None:
        canvas = self._canvas
        number = spot_at(canvas.scene.spots, canvas.to_output(at, pane=canvas.pane_at(at)))
        if number is not None:
            canvas.spot_clicked.emit(number)

    def finish(self) -> bool:
        """End the current gesture; False if there is none."""
        if self.action is Action.AREA:
            self._paint_at_once(self._area())
        return self.cancel()

    def cancel(self) -> bool:
        """End the current gesture and drop the area being drawn."""
        action, self.action = self.action, Action.NONE
        self._button = Qt.MouseButton.NoButton
        self._path = []
        if action is Action.STROKE:
            self._canvas.stroke_finished.emit()
        if action in (Action.SIZE, Action.SPLIT):
            self._canvas.update()
        if action is not Action.NONE and self.at is not None:
            self._refresh(self.at)
        return action is not Action.NONE

    def leave(self) -> None:
        """Forget where the pointer is."""
        if self.action is Action.NONE:
            self._refresh(None)

    # Choices

    def _choose(
        self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
    ) -> Action:
        if not self._canvas.scene.has_photo:
            return Action.NONE
        left, right = button == Qt.MouseButton.LeftButton, button == Qt.MouseButton.RightButton
        if button == Qt.MouseButton.MiddleButton or (left and self.space):
            return Action.PAN
        if left and self.over_split(at):
            return Action.SPLIT
        if not self.tool.paints:
            return Action.PAN if left else Action.NONE
        if left and self.shape is Shape.BRUSH and modifiers & Qt.KeyboardModifier.AltModifier:
            return Action.SIZE
        return _ACTIONS[self.shape] if left or right else Action.NONE

    def over_split(self, at: QPointF) -> bool:
        """True if a press takes the divider: its whole length, or with a brush only the knob."""
        scene = self._canvas.scene
        if not scene.mode.is_split or scene.original or not scene.has_photo:
            return False
        across, along, length = at.x(), at.y(), self._canvas.height()
        if scene.in_rows:
            across, along, length = at.y(), at.x(), self._canvas.width()
        offset = abs(across - self._canvas.split_position)
        if self.tool is Tool.PAN:
            return offset <= GRAB
        return bool(offset**2 + (along - length / 2) ** 2 <= KNOB_RADIUS**2)

    @property
    def erases(self) -> bool:
        """True if paint is taken away."""
        return self.tool is Tool.ERASE or self._button == Qt.MouseButton.RightButton

    @property
    def colour(self) -> QColor:
        """Colour of the tokens under the brush."""
        return colour_of(self.tool, erase=self.erases, amount=self.amount)

    @property
    def brushing(self) -> bool:
        """True if the cells under the brush should be shown."""
        if self.at is None or self.space or self.tool is Tool.PAN:
            return False
        if self.action is Action.NONE:
            return not self.over_split(self.at)
        return self.action in (Action.STROKE, Action.AREA)

    def cells(self) -> Cells | None:
        """Tokens that a press here would touch, or a release here."""
        if not self.brushing or self.at is None:
            return None
        if self.action is Action.AREA:
            return self._area()
        if self.action is Action.NONE:
            self._pane = self._canvas.pane_at(self.at)
            if self.shape is Shape.FILL and self.tool.paints:
                return self._filled(self.at)
        row, col = self._token_at(self.at)
        size = self.brush_size if self.shape is Shape.BRUSH and self.tool.paints else 1
        return dab(row, col, size, self._canvas.scene.grid)

    def hover(self) -> HoverInfo | None:
        """Describe the place under the pointer; None outside of the picture."""
        if self.at is None or not self._canvas.scene.has_photo:
            return None
        output = self._canvas.to_output(self.at, pane=self._canvas.pane_at(self.at))
        width, height = self._canvas.scene.view.size
        x, y = math.floor(output.x()), math.floor(output.y())
        if not (0 <= x < width and 0 <= y < height):
            return None
        return HoverInfo(y // STRIDE, x // STRIDE, y, x)

    def size_drag(self) -> tuple[QPointF, int] | None:
        """Middle and size of the brush while its size is dragged."""
        return (self.pressed, self.brush_size) if self.action is Action.SIZE else None

    def cursor(self) -> Qt.CursorShape:
        """The cursor for the present state."""
        if self.action is Action.PAN:
            return Qt.CursorShape.ClosedHandCursor
        if self.space:
            return Qt.CursorShape.OpenHandCursor
        over = self.at is not None and self.over_split(self.at)
        if self.action is Action.SPLIT or (self.action is Action.NONE and over):
            rows = self._canvas.scene.in_rows
            return Qt.CursorShape.SplitVCursor if rows else Qt.CursorShape.SplitHCursor
        if self.action is Action.SIZE:
            return Qt.CursorShape.SizeHorCursor
        if not self._canvas.scene.has_photo:
            return Qt.CursorShape.ArrowCursor
        pan = self.tool is Tool.PAN
        return Qt.CursorShape.OpenHandCursor if pan else Qt.CursorShape.CrossCursor

    # Work

    def _token_at(self, at: QPointF) -> Place:
        output = self._canvas.to_output(at, pane=self._pane)
        return output.y() / STRIDE, output.x() / STRIDE

    def _brush(self, start: Place, end: Place) -> None:
        self._paint(stroke(start, end, self.brush_size, self._canvas.scene.grid))

    def _area(self) -> Cells | None:
        grid = self._canvas.scene.grid
        if self.shape is Shape.RECTANGLE:
            return rectangle(self._path[0], self._path[-1], grid)
        return lasso(self._path, grid)

    def _filled(self, at: QPointF) -> Cells | None:
        row, col = self._token_at(at)
        scene = self._canvas.scene
        return flood(
            scene.overlay.labels(scene.grid),
            math.floor(row),
            math.floor(col),
            colours=scene.token_colours(),
            tolerance=self.tolerance,
        )

    def _paint_at_once(self, cells: Cells | None, tool: Tool | None = None) -> None:
        if cells is not None:
            self._canvas.stroke_started.emit()
            self._paint(cells, tool)
            self._canvas.stroke_finished.emit()

    def _paint(self, cells: Cells | None, tool: Tool | None = None) -> None:
        """Paint with a tool; None for the one that is chosen."""
        if cells is not None:
            tool, erases = (self.tool, self.erases) if tool is None else (tool, False)
            self._canvas.stroke_painted.emit(cells.where, cells.touched, tool, erases)

    def _refresh(self, at: QPointF | None) -> None:
        self.at = at
        self._canvas.pointer_moved()


_ACTIONS = {
    Shape.BRUSH: Action.STROKE,
    Shape.RECTANGLE: Action.AREA,
    Shape.LASSO: Action.AREA,
    Shape.FILL: Action.FILL,
}
