"""A picture to choose: a button that shows a part of a result, with its name below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.widgets.cells import small
from app.widgets.theme import Theme

LABEL = 22
"""Height of the name in logical pixels."""
_STALE = 0.45


class ProofCard(QAbstractButton):
    """A checkable picture with a key and a name.

    Args:
        key: What to press for it; empty for none.
        name: Its name.
        tip: One sentence.
        theme: Its colours.
        parent: Panel or board.
    """

    def __init__(
        self, key: str, name: str, tip: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._theme = key, theme
        self._image: QImage | None = None
        self._current, self._tip = False, ""
        self.setText(name)
        self.setAccessibleName(name)
        self.explain(tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_picture(self, image: QImage | None, *, current: bool) -> None:
        """Show a picture; one that is not current any more is dimmed, None says that it comes."""
        self._image, self._current = image, current
        self._describe()
        self.update()

    def explain(self, tip: str) -> None:
        """Say in a sentence what it is."""
        self._tip = tip
        self.setToolTip(tip)
        self._describe()

    @property
    def _wait(self) -> str:
        """A word while the picture is being made; empty when it is there."""
        return "" if self._current or not self.isEnabled() else self.tr("In progress…")

    def _describe(self) -> None:
        """Tell the same to those who listen."""
        self.setAccessibleDescription(f"{self._wait} {self._tip}".strip())

    @property
    def room(self) -> QSize:
        """Size of the picture in device pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self.width() * ratio), round((self.height() - LABEL) * ratio))

    def caption(self, width: int) -> tuple[QFont, int, str]:
        """The name as a card of some width shows it: its font, the space before it, the text.

        It is smaller where there is little room, and cut where there is still less.
        """
        named = f"{self._key}  {self.text()}".strip()
        for font, edge in ((self.font(), 8), (small(self.font()), 2)):
            metrics = QFontMetrics(font)
            if metrics.horizontalAdvance(named) <= width - 2 * edge:
                return font, edge, named
        return font, edge, metrics.elidedText(named, Qt.TextElideMode.ElideRight, width - 2 * edge)

    def sizeHint(self) -> QSize:
        """A picture of 3 to 2 with the name below."""
        return QSize(136, 76 + LABEL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture at 100 %, the name, and the frame."""
        colours = self._theme.colours
        painter = QPainter(self)
        place = QRect(0, 0, self.width(), self.height() - LABEL)
        painter.fillRect(place, QColor(colours.surround))
        if self._image is not None:
            image = self._image
            ratio = self.devicePixelRatioF()
            image.setDevicePixelRatio(ratio)
            wide, high = image.width() / ratio, image.height() / ratio
            x, y = (place.width() - wide) / 2, (place.height() - high) / 2
            painter.setClipRect(place)
            painter.setOpacity(1.0 if self._current else _STALE)
            painter.drawImage(QRectF(x, y, wide, high), image)
            painter.setOpacity(1.0)
            painter.setClipping(False)
        if self._wait:
            painter.setPen(QColor(colours.text))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place.adjusted(4, 0, -4, 0), flags, self._wait)
        chosen, focused = self.isChecked(), self.hasFocus()
        below = QRect(0, place.height(), self.width(), LABEL)
        fill = colours.accent if chosen else colours.hover if self.underMouse() else colours.panel
        painter.fillRect(below, QColor(fill))
        painter.setPen(QColor(colours.on_accent if chosen else colours.text))
        font, edge, shown = self.caption(self.width())
        painter.setFont(font)
        painter.drawText(below.adjusted(edge, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        rim = colours.accent if chosen or focused else colours.border
        painter.setPen(QPen(QColor(rim), 2 if focused else 1))
        inset = 1.0 if focused else 0.5
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
