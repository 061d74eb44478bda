"""What a hand can paint with; the colours are told apart by the colour-blind (Okabe and Ito)."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor

from models.recipe.settings import Mark

KEEP_COLOUR = QColor(86, 190, 255)
REFINE_COLOUR = QColor(255, 128, 0)
MORE_COLOUR = QColor(226, 120, 190)
"""Texture: a higher alpha here, more is invented."""
LESS_COLOUR = QColor(0, 190, 140)
"""Texture: a lower alpha here, less is invented."""
REROLL_COLOUR = QColor(250, 232, 70)
ERASE_COLOUR = QColor(255, 255, 255)


class Tool(Enum):
    """What a press of the left button on the picture starts."""

    PAN = "pan"
    REFINE = "refine"
    KEEP = "keep"
    TEXTURE = "texture"
    REROLL = "reroll"
    ERASE = "erase"

    @property
    def mark(self) -> Mark | None:
        """What the tool marks tokens with; None for tools that leave no mark."""
        return _MARKS.get(self)


class Shape(Enum):
    """How a tool chooses its tokens."""

    BRUSH = "brush"
    RECTANGLE = "rectangle"
    LASSO = "lasso"
    FILL = "fill"


_MARKS = {Tool.REFINE: Mark.REFINE, Tool.KEEP: Mark.KEEP, Tool.ERASE: Mark.NONE}
_COLOURS = {
    Tool.REFINE: REFINE_COLOUR,
    Tool.KEEP: KEEP_COLOUR,
    Tool.REROLL: REROLL_COLOUR,
}


def colour_of(tool: Tool, *, erase: bool, strength: int) -> QColor:
    """Colour of what would be painted; ``strength`` is that of the texture tool."""
    if erase:
        return ERASE_COLOUR
    if tool is Tool.TEXTURE:
        return MORE_COLOUR if strength >= 0 else LESS_COLOUR
    return _COLOURS.get(tool, ERASE_COLOUR)
