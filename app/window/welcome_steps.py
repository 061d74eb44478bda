"""What the program does, in four short steps, below the drop area of the start window."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.widgets.theme import GAP, Theme
from models.comparison.maps import viridis

_ICON = 24
_COLUMN = 190
_SWATCH = QSize(56, 12)


class WelcomeSteps(QWidget):
    """Open, see, decide, export: an icon, a title and a sentence each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = (
            (
                "magnifying-glass",
                self.tr("1  Restore"),
                self.tr("The photo is cleaned and enlarged up to 8 times, piece by piece."),
            ),
            (
                "",
                self.tr("2  See the confidence"),
                self.tr("Yellow: sure of what was seen. Violet: in doubt, so it may be invented."),
            ),
            (
                "sliders-horizontal",
                self.tr("3  Decide"),
                self.tr("Alpha sets how much is invented; brushes force or lock a region."),
            ),
            (
                "export",
                self.tr("4  Export"),
                self.tr("The picture, a comparison, and a map of what was invented."),
            ),
        )
        self._pictures: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GAP)
        grid.setVerticalSpacing(5)
        for column, (_, title, text) in enumerate(self._steps):
            picture, head, body = QLabel(), QLabel(title), QLabel(text, wordWrap=True)
            picture.setFixedHeight(_ICON)
            head.setProperty("strong", True)
            body.setProperty("dim", True)
            body.setAlignment(Qt.AlignmentFlag.AlignTop)
            for row, label in enumerate((picture, head, body)):
                label.setFixedWidth(_COLUMN)
                grid.addWidget(label, row, column)
            self._pictures.append(picture)
        theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        ratio = self.devicePixelRatioF()
        for label, (icon, _, _) in zip(self._pictures, self._steps, strict=True):
            if icon:
                shown = self._theme.icon(icon, self._theme.colours.dim)
                label.setPixmap(shown.pixmap(QSize(_ICON, _ICON), ratio))
            else:
                label.setPixmap(_swatch(ratio))


def _swatch(ratio: float) -> QPixmap:
    """The colours of the heatmap, from unsure to sure."""
    table = np.ascontiguousarray(viridis())
    image = QImage(table.data, 256, 1, 768, QImage.Format.Format_RGB888)
    pixmap = QPixmap(_SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, area = QPainterPath(), QRectF(0, 0, _SWATCH.width(), _SWATCH.height())
        shape.addRoundedRect(area, 3, 3)
        painter.setClipPath(shape)
        painter.drawImage(area, image, QRectF(0, 0, 256, 1))
    return pixmap
