"""Spots: outlined places of the picture, each with a number, that can be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTransform

from app.canvas import signs
from app.canvas.brush import KEEP_COLOUR

_HALO = QColor(0, 0, 0, 150)
_PLAIN = QColor(255, 255, 255, 225)
_DASH = [3.0, 2.5]
_PILL_HEIGHT = 18


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A place of the picture that is spoken of.

    Attributes:
        label: Its name in short.
        outlines: Polygons around it, each (x, y) in output pixels.
        chosen: Whether it is drawn as one that counts.
        pointed: Whether it is the one that is looked at.
    """

    label: str
    outlines: tuple[tuple[tuple[float, float], ...], ...]
    chosen: bool
    pointed: bool = False

    @property
    def path(self) -> QPainterPath:
        """All outlines, in output pixels."""
        path = QPainterPath()
        for outline in self.outlines:
            path.moveTo(*outline[0])
            for corner in outline[1:]:
                path.lineTo(*corner)
            path.closeSubpath()
        return path


def spot_at(spots: Sequence[Spot], at: QPointF) -> int | None:
    """Number of the smallest spot at a place, in output pixels; None for none."""

    def area(number: int) -> float:
        rect = spots[number].path.boundingRect()
        return rect.width() * rect.height()

    hit = [number for number, spot in enumerate(spots) if spot.path.contains(at)]
    return min(hit, key=area, default=None)


def draw_spots(
    painter: QPainter, spots: Sequence[Spot], place: QTransform, area: QRectF, font: QFont
) -> None:
    """Draw spots: a line of the colour of Keep where they count, a dashed white one otherwise.

    Args:
        painter: Of the canvas, in logical pixels.
        spots: What is drawn; those that are pointed at come on top.
        place: From output pixels to logical ones.
        area: Where the picture is seen.
        font: Of the canvas.
    """
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for spot in sorted(spots, key=lambda each: each.pointed):
        path = place.map(spot.path)
        if path.boundingRect().adjusted(-30, -30, 30, 30).intersects(area):
            _draw_spot(painter, spot, path, area, font)
    painter.restore()


def _draw_spot(
    painter: QPainter, spot: Spot, path: QPainterPath, area: QRectF, font: QFont
) -> None:
    width = 2.5 if spot.pointed else 1.5
    line = QPen(KEEP_COLOUR if spot.chosen else _PLAIN, width)
    if not spot.chosen:
        line.setDashPattern(_DASH)
    for pen in (QPen(_HALO, width + 2), line):
        painter.setPen(pen)
        painter.drawPath(path)
    around = path.boundingRect()
    if not spot.pointed and max(around.width(), around.height()) < _PILL_HEIGHT:
        return
    pill = QRectF(0, 0, signs.pill_width(spot.label, font) - 6, _PILL_HEIGHT)
    pill.moveBottomLeft(around.topLeft() - QPointF(0, 3))
    pill.moveLeft(min(max(pill.x(), area.x() + 2), area.right() - pill.width() - 2))
    pill.moveTop(max(pill.y(), area.y() + 2))
    signs.draw_pill(painter, pill, spot.label, font)
