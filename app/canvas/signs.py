"""Small signs over the picture: pills, the split handle, the size ring, the updating line.

All sizes are logical pixels.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QElapsedTimer,
    QObject,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

GLASS = QColor(18, 18, 18, 190)
"""Ground of every sign: dark in both themes, since it is drawn on the photo."""
GLASS_TEXT = QColor(255, 255, 255, 235)

VEIL = QColor(0, 0, 0, 120)
"""Lies over what is not yet what it will be."""

PILL_HEIGHT = 24
MARGIN = 12
KNOB_RADIUS = 15
KNOB_REACH = KNOB_RADIUS + 6
"""Half the width that the divider with its shadow may cover."""
LINE_HEIGHT = 2
PLATE_HEIGHT = 64
PLATE_REACH = 3 * PLATE_HEIGHT + 2 * KNOB_REACH
"""Height of the part of an area in which its plate may lie, also below the divider's knob."""


def sign_font(font: QFont) -> QFont:
    """The font of the signs."""
    font = QFont(font)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def pill_width(text: str, font: QFont) -> float:
    """Width of a pill with ``text``."""
    return QFontMetricsF(sign_font(font)).horizontalAdvance(text) + 2 * 10


def draw_glass(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Draw the dark ground of a sign; a faint rim sets it off from dark photos."""
    painter.setPen(QPen(QColor(255, 255, 255, 36), 1))
    painter.setBrush(GLASS)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def draw_pill(painter: QPainter, rect: QRectF, text: str, font: QFont) -> None:
    """Draw a rounded label; kept as a picture, since what it covers is often repainted."""
    ratio = painter.device().devicePixelRatioF()
    key = f"pill {text} {rect.width()} {rect.height()} {ratio} {font.key()}"
    pill = QPixmap()
    if not QPixmapCache.find(key, pill):
        pill = _pill(rect.size(), text, font, ratio)
        QPixmapCache.insert(key, pill)
    painter.drawPixmap(rect.topLeft(), pill)


def _pill(size: QSizeF, text: str, font: QFont, ratio: float) -> QPixmap:
    pill = QPixmap((size * ratio).toSize() + QSize(1, 1))
    pill.setDevicePixelRatio(ratio)
    pill.fill(Qt.GlobalColor.transparent)
    rect = QRectF(QPointF(), size)
    with QPainter(pill) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_glass(painter, rect, rect.height() / 2)
        painter.setFont(sign_font(font))
        painter.setPen(GLASS_TEXT)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    return pill


def draw_plate(
    painter: QPainter, inside: QRectF, lines: tuple[str, str], font: QFont, knob: QRectF
) -> None:
    """Draw a large sign in the middle of an area: a line, and a smaller one that explains it.

    It goes below the knob of the divider where that would lie on it, if there is room.
    """
    strong, small = sign_font(font), sign_font(font)
    strong.setPixelSize(16)
    small.setWeight(QFont.Weight.Normal)
    first, second = (
        QFontMetricsF(each).horizontalAdvance(line)
        for each, line in zip((strong, small), lines, strict=True)
    )
    room = inside.width() - 16
    if first > room:
        strong = small
    explains = second <= room and inside.height() > 70
    width = min(max(first, second if explains else 0.0) + 40, inside.width())
    plate = QRectF(0, 0, width, PLATE_HEIGHT if explains else 40)
    plate.moveCenter(inside.center())
    if plate.intersects(knob) and knob.bottom() + plate.height() < inside.bottom():
        plate.moveTop(knob.bottom())
    painter.save()
    painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_glass(painter, plate, 10)
    painter.setPen(GLASS_TEXT)
    painter.setFont(strong)
    upper = plate.adjusted(0, 9, 0, -29) if explains else plate
    painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, lines[0])
    if explains:
        painter.setFont(small)
        painter.drawText(plate.adjusted(0, 34, 0, -10), Qt.AlignmentFlag.AlignCenter, lines[1])
    painter.restore()


def draw_split(painter: QPainter, x: float, top: float, bottom: float) -> None:
    """Draw the divider at ``x`` with a knob in the middle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(x - 2, top, 4, bottom - top), QColor(0, 0, 0, 70))
    painter.fillRect(QRectF(x - 1, top, 2, bottom - top), QColor(255, 255, 255))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QPointF(x, (top + bottom) / 2)
    radius = KNOB_RADIUS
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in ((3.0, 28), (2.0, 36), (1.0, 60)):
        painter.setBrush(QColor(0, 0, 0, alpha))
        painter.drawEllipse(centre + QPointF(0, 0.5), radius + grow, radius + grow)
    painter.setBrush(QColor(255, 255, 255))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(
        QPen(
            QColor(30, 30, 30),
            2,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (-1, 1):
        tip, back = centre.x() + side * 8, centre.x() + side * 4
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(back, centre.y() - 4.5),
                    QPointF(tip, centre.y()),
                    QPointF(back, centre.y() + 4.5),
                ]
            )
        )
    painter.restore()


def draw_lying_split(painter: QPainter, y: float, width: float) -> None:
    """Draw the divider that lies at ``y``."""
    painter.save()
    painter.translate(0, y)
    painter.rotate(90)
    draw_split(painter, 0, -width, 0)
    painter.restore()


def draw_ring(painter: QPainter, centre: QPointF, radius: float) -> None:
    """Draw the outline of a brush while its size is dragged."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in ((QColor(0, 0, 0, 150), 3.5), (QColor(255, 255, 255), 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(centre, radius, radius)
    painter.restore()


def draw_line(painter: QPainter, width: float, phase: float, colour: QColor) -> None:
    """Draw the updating line, opaque; ``phase`` in [0, 1) moves its bright part."""
    base, bright, clear = QColor(colour), QColor(colour), QColor(colour)
    base.setAlpha(70)
    bright.setAlpha(230)
    clear.setAlpha(0)
    painter.fillRect(QRectF(0, 0, width, LINE_HEIGHT), QColor(GLASS.rgb()))
    painter.fillRect(QRectF(0, 0, width, LINE_HEIGHT), base)
    length = width * 0.35
    start = -length + phase * (width + length)
    gradient = QLinearGradient(start, 0, start + length, 0)
    for at, stop in ((0.0, clear), (0.5, bright), (1.0, clear)):
        gradient.setColorAt(at, stop)
    painter.fillRect(QRectF(start, 0, length, LINE_HEIGHT), gradient)


def draw_drop_frame(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw the frame that shows where files may be dropped."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 3))
    painter.drawRoundedRect(rect.adjusted(4, 4, -4, -4), 8, 8)
    painter.restore()


PAINT_STAYS_MS = 600
"""After a stroke its area is seen for this long; then only its edge, so that the result shows."""
_FADES_MS = 50
_FADE_STEPS = 5


class PaintFade(QObject):
    """Opacity of painted areas: full while a stroke is made and a moment longer, then none."""

    changed = Signal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = _FADE_STEPS
        self._painting = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    @property
    def is_gone(self) -> bool:
        """True if only edges are seen."""
        return not self._left

    def begin(self) -> None:
        """Show the areas while a stroke is made."""
        self._painting = True
        self._show(_FADE_STEPS)
        self._timer.stop()

    def end(self) -> None:
        """Let them go."""
        self._painting = False
        self.flash()

    def flash(self) -> None:
        """Show the areas for a moment, since something about them has changed."""
        if not self._painting:
            self._show(_FADE_STEPS)
            self._timer.start(PAINT_STAYS_MS)

    def _step(self) -> None:
        self._show(self._left - 1)
        if self._left:
            self._timer.start(_FADES_MS)

    def _show(self, left: int) -> None:
        if left != self._left:
            self._left = left
            self.changed.emit(left / _FADE_STEPS)


FLASH_MS = 320
"""The old picture is seen for this long, once, when what a stroke has changed is there."""
_LOOK_MS = 60


class Flash(QObject):
    """Says when to show the old picture for a moment: once nothing painted covers it any more.

    Args:
        fade: Of the paint.
        parent: Canvas.
    """

    changed = Signal(bool)

    def __init__(self, fade: PaintFade, parent: QObject) -> None:
        super().__init__(parent)
        self._fade, self._shown = fade, False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Show it as soon as that can be seen."""
        if not self._shown:
            self._step()

    def stop(self) -> None:
        """Show it no longer."""
        self._timer.stop()
        if self._shown:
            self._shown = False
            self.changed.emit(False)

    def _step(self) -> None:
        if self._shown:
            self.stop()
        elif not self._fade.is_gone:
            self._timer.start(_LOOK_MS)
        else:
            self._shown = True
            self._timer.start(FLASH_MS)
            self.changed.emit(True)


DELAY_MS = 180
"""An update shorter than this is never announced, so that nothing flickers."""
FRAME_MS = 40
PERIOD_MS = 1800


class Staleness(QObject):
    """Says when the mark is seen and where its bright part is."""

    shown_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown = False
        self._clock = QElapsedTimer()
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._frames = QTimer(self, interval=FRAME_MS)
        self._delay.timeout.connect(self._show)
        self._frames.timeout.connect(self.moved)

    @property
    def phase(self) -> float:
        """Place of the bright part, 0 to 1."""
        return self._clock.elapsed() % PERIOD_MS / PERIOD_MS if self.shown else 0.0

    def set_stale(self, stale: bool) -> None:
        """Announce after a moment, or stop at once."""
        if stale and not self.shown and not self._delay.isActive():
            self._delay.start()
        elif not stale:
            self._delay.stop()
            self._frames.stop()
            if self.shown:
                self.shown = False
                self.shown_changed.emit()

    def set_moving(self, moving: bool) -> None:
        """Stop the frames while they are not visible."""
        if moving and self.shown:
            self._frames.start()
        else:
            self._frames.stop()

    def _show(self) -> None:
        self.shown = True
        self._clock.start()
        self._frames.start()
        self.shown_changed.emit()


class UpdatingLine(QWidget):
    """A thin line along the top edge of its parent, seen while the mark is.

    It covers what is below: the picture, however large, is not painted again for each of its
    frames while the networks need the processors.
    """

    def __init__(self, parent: QWidget, staleness: Staleness) -> None:
        super().__init__(parent)
        self._staleness = staleness
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        staleness.moved.connect(self.update)
        staleness.shown_changed.connect(self._follow)

    def _follow(self) -> None:
        self.setVisible(self._staleness.shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            accent = self.palette().color(QPalette.ColorRole.Accent)
            draw_line(painter, self.width(), self._staleness.phase, accent)
