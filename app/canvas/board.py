"""Signs over the picture and their places: labels, status, colour bar, divider, size ring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QFont, QPainter, QTransform

from app.canvas import signs
from app.canvas.heatmap import bar_rect, draw_bar
from app.canvas.scene import DIFFERENCE_GAIN, Layer, Scene, ViewMode
from app.canvas.spots import draw_spots
from app.canvas.tiles import Side
from models.grid import STRIDE

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Wait:
    """Something that a side will show, said in its middle until then.

    Attributes:
        text: What is being made, and how long it takes.
        until: What is seen meanwhile.
    """

    text: str
    until: str


@dataclass(frozen=True, slots=True)
class Status:
    """The state of the run as the canvas shows it.

    Attributes:
        updating: The shown result is being replaced.
        outdated: The shown result is not what the settings ask for.
        dropping: Files are held over the canvas.
        size_drag: Middle and size in tokens of a brush whose size is dragged.
        time_left: Until the result is there, in words; empty if unknown.
        waits: Steps that are not there yet, by the side where they will be.
        result: What is said where the photo shows in the place of the result.
    """

    updating: bool = False
    outdated: bool = False
    dropping: bool = False
    size_drag: tuple[QPointF, int] | None = None
    time_left: str = ""
    waits: Mapping[Side, Wait] = field(default_factory=dict)
    result: Wait | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """The look of the signs on this canvas.

    Attributes:
        size: Size of the canvas in logical pixels.
        ratio: Device pixels per logical pixel.
        font: Font of the canvas.
        accent: Accent colour of the theme.
        covered: What messages and hints over the canvas cover of it.
    """

    size: QSize
    ratio: float
    font: QFont
    accent: QColor
    covered: tuple[QRectF, ...] = ()


class Board:
    """Draws the signs in logical pixels; reads the scene, changes nothing."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def status_text(self, status: Status) -> str:
        """Text of the status pill; empty for none."""
        preview = self._scene.has_preview and not self._scene.original
        states = (
            (translate("Board", "Preview"), preview),
            (translate("Board", "Updating"), status.updating),
            (translate("Board", "Out of date"), status.outdated and not self._scene.original),
        )
        words = [word for word, on in states if on]
        if words and status.time_left:
            words.append(status.time_left)
        return " \N{MIDDLE DOT} ".join(words)

    def status_rect(self, size: QSize) -> QRect:
        """Area that the status pill never leaves, however long its words are."""
        top = size.height() - signs.MARGIN - signs.PILL_HEIGHT
        return QRect(signs.MARGIN, top, size.width() - signs.MARGIN, signs.PILL_HEIGHT)

    def paint(self, painter: QPainter, clip: QRectF, look: Look, status: Status) -> None:
        """Draw the signs that meet ``clip``."""
        if self._scene.has_photo:
            self._paint_waits(painter, clip, look, status)
            self._paint_labels(painter, clip, look)
            self._paint_spots(painter, clip, look)
            self._paint_divider(painter, clip, look)
            self._paint_bar(painter, clip, look)
            self._paint_status(painter, clip, look, status)
            if status.size_drag is not None:
                self._paint_size_ring(painter, look, *status.size_drag)
        if status.dropping:
            signs.draw_drop_frame(painter, QRectF(QPointF(), QSizeF(look.size)), look.accent)

    def _paint_spots(self, painter: QPainter, clip: QRectF, look: Look) -> None:
        for pane in self._scene.panes() if self._scene.spots else ():
            frame = self._scene.frame(pane)
            seen = _logical(pane.rect.intersected(frame.picture), look.ratio)
            if seen.intersects(clip):
                zoom = frame.zoom / look.ratio
                place = QTransform(zoom, 0, 0, zoom, frame.x / look.ratio, frame.y / look.ratio)
                draw_spots(painter, self._scene.spots, place, seen, look.font)

    def labels(self, look: Look) -> list[tuple[QRectF, str]]:
        """Where the names of what is seen are, and the names; below what covers one of them."""
        names = {
            Layer.BEFORE: translate("Board", "Before"),
            Layer.AFTER: translate("Board", "After"),
            Layer.DIFFERENCE: translate("Board", "Difference ×{0}").format(DIFFERENCE_GAIN),
            Layer.ORIGINAL: translate("Board", "Original"),
        }
        found = []
        for pane in self._scene.panes():
            picture = self._scene.frame(pane).picture
            for rect, layer in pane.parts:
                seen = _logical(rect.intersected(picture), look.ratio)
                caption = self._scene.caption(layer) or names[layer]
                width = signs.pill_width(caption, look.font)
                if seen.width() < width + 2 * signs.MARGIN or seen.height() < 60:
                    continue
                right = layer is Layer.AFTER and self._scene.mode is ViewMode.SPLIT
                x = seen.right() - signs.MARGIN - width if right else seen.x() + signs.MARGIN
                pill = QRectF(round(x), seen.y() + signs.MARGIN, width, signs.PILL_HEIGHT)
                found.append((seen, pill, caption))
        for covered in sorted(look.covered, key=QRectF.bottom):
            hidden = {pill.y() for _, pill, _ in found if pill.intersects(covered)}
            for _, pill, _ in found:  # names beside each other stay so
                if pill.y() in hidden:
                    pill.moveTop(covered.bottom() + signs.MARGIN)
        return [(pill, name) for seen, pill, name in found if pill.bottom() < seen.bottom()]

    def _paint_labels(self, painter: QPainter, clip: QRectF, look: Look) -> None:
        for pill, caption in self.labels(look):
            if pill.intersects(clip):
                signs.draw_pill(painter, pill, caption, look.font)

    def waits(self, status: Status, ratio: float) -> Iterator[tuple[QRectF, Wait]]:
        """Where on the canvas something is waited for, in logical pixels, and what."""
        if self._scene.original:
            return
        for pane in self._scene.panes():
            frame = self._scene.frame(pane)
            for rect, layer in pane.parts:
                wait = status.waits.get(Side.BEFORE if layer is Layer.BEFORE else Side.AFTER)
                seen = rect.intersected(frame.picture)
                if wait is None and layer is not Layer.BEFORE:
                    wait = status.result if self._scene.lacks_result(frame, seen) else None
                if wait is not None and not seen.isEmpty():
                    yield _logical(seen, ratio), wait

    def _paint_waits(self, painter: QPainter, clip: QRectF, look: Look, status: Status) -> None:
        for seen, wait in self.waits(status, look.ratio):
            if not seen.intersects(clip):
                continue
            painter.fillRect(seen, signs.VEIL)
            lines = wait.text, wait.until
            signs.draw_plate(painter, seen, lines, look.font, self._knob(look))

    def _knob(self, look: Look) -> QRectF:
        """Where the knob of the divider is; empty if there is none."""
        if self._scene.original or not self._scene.mode.is_split:
            return QRectF()
        middle = QPointF(look.size.width() / 2, look.size.height() / 2)
        if self._scene.in_rows:
            middle.setY(self._scene.split_y / look.ratio)
        else:
            middle.setX(self._scene.split_x / look.ratio)
        reach = QPointF(signs.KNOB_REACH, signs.KNOB_REACH)
        return QRectF(middle - reach, middle + reach)

    def _paint_divider(self, painter: QPainter, clip: QRectF, look: Look) -> None:
        if self._scene.original or not self._scene.mode.is_split:
            return
        if self._scene.in_rows:
            signs.draw_lying_split(painter, self._scene.split_y / look.ratio, look.size.width())
            return
        x = self._scene.split_x / look.ratio
        if clip.left() <= x + signs.KNOB_REACH and clip.right() >= x - signs.KNOB_REACH:
            signs.draw_split(painter, x, 0, look.size.height())

    def _paint_bar(self, painter: QPainter, clip: QRectF, look: Look) -> None:
        rect = bar_rect(QRectF(QPointF(), QSizeF(look.size)))
        shown = self._scene.heatmap.shown and not self._scene.original
        if shown and rect.intersects(clip) and look.size.width() > 2 * rect.width():
            draw_bar(painter, rect, look.font, self._scene.heatmap.legend)

    def _paint_status(self, painter: QPainter, clip: QRectF, look: Look, status: Status) -> None:
        text = self.status_text(status)
        rect = QRectF(self.status_rect(look.size))
        if text and rect.intersects(clip):
            rect.setWidth(signs.pill_width(text, look.font))
            signs.draw_pill(painter, rect, text, look.font)

    def _paint_size_ring(self, painter: QPainter, look: Look, centre: QPointF, size: int) -> None:
        radius = size * STRIDE * self._scene.view.zoom / look.ratio / 2
        signs.draw_ring(painter, centre, radius)
        text = translate("Board", "1 token")
        if size != 1:
            text = translate("Board", "{0} tokens").format(size)
        width = signs.pill_width(text, look.font)
        pill = QRectF(centre.x() - width / 2, centre.y() - 12, width, signs.PILL_HEIGHT)
        signs.draw_pill(painter, pill, text, look.font)


def _logical(rect: QRect, ratio: float) -> QRectF:
    return QRectF(rect.x() / ratio, rect.y() / ratio, rect.width() / ratio, rect.height() / ratio)
