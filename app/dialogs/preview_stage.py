"""The place in a dialog where a picture or an animation is shown before it is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.dialogs.comparison_preview import Preview
from app.widgets.theme import EDGE


class PreviewStage(QWidget):
    """Shows one picture, or plays the frames of an animation, as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(QSize(460, 340))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._preview: Preview | None = None
        self._text = ""
        self._at = 0
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._go_on)

    @property
    def image(self) -> QImage | None:
        """What is on the stage now."""
        return self._preview.frames[self._at] if self._preview is not None else None

    @property
    def text(self) -> str:
        """Words shown instead of a picture; mostly empty."""
        return self._text

    def show_preview(self, preview: Preview) -> None:
        """Show a preview from its beginning."""
        if self._preview is None or len(self._preview.frames) != len(preview.frames):
            self._at = 0
        self._preview, self._text = preview, ""
        self._wind()
        self.update()

    def show_text(self, text: str) -> None:
        """Show words instead."""
        self._text = text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame in the middle, never larger than its pixels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        image = self.image
        if image is not None and not self._text:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place(image), image)
        if self._text:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(40, 20, -40, -20), int(flags), self._text)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def _place(self, image: QImage) -> QRectF:
        ratio = self.devicePixelRatioF()
        room = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        factor = min(room.width() / image.width(), room.height() / image.height(), 1 / ratio)
        width, height = image.width() * factor, image.height() * factor
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    def _go_on(self) -> None:
        if self._preview is not None and self.isVisible():
            self._at = (self._at + 1) % len(self._preview.frames)
            self._wind()
            self.update()

    def _wind(self) -> None:
        self._clock.stop()
        if self._preview is not None and len(self._preview.frames) > 1:
            self._clock.start(self._preview.durations[self._at])
