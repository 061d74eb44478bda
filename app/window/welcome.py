"""The window before a photo is open."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.preferences import Preferences
from app.widgets.theme import EDGE, GAP, ROW, Theme
from models.comparison import viridis
from resources import sample_path

_ICON = 24
_COLUMN = 190
_SWATCH = QSize(56, 12)
_PICTURE = QSize(36, 24)
_GAP = 6


class WelcomeSteps(QWidget):
    """Open, see, decide, export: an icon, a title and a sentence each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = self._all_steps()
        self._pictures: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GAP)
        grid.setVerticalSpacing(5)
        for column, (_, title, text) in enumerate(self._steps):
            picture, head = QLabel(), QLabel(title, wordWrap=True)
            body = QLabel(text, wordWrap=True)
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

    def _all_steps(self) -> tuple[tuple[str, str, str], ...]:
        """Icon, title and sentence of every step; the second has the heatmap's colours."""
        return (
            (
                "magnifying-glass",
                self.tr("1  Restore"),
                self.tr("The photo is cleaned and enlarged up to 16 times, piece by piece."),
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


_CARD = QSize(620, 300)
_CARD_LEAST = 236


class DropCard(QWidget):
    """The dashed area."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.highlighted = False
        self.setFixedSize(_CARD)

    def set_highlighted(self, on: bool) -> None:
        """Show that something is about to be dropped."""
        self.highlighted = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed frame."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.accent if self.highlighted else colours.disabled), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        fill = QColor(colours.accent if self.highlighted else colours.panel)
        fill.setAlpha(40 if self.highlighted else 110)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()


class Welcome(QWidget):
    """Drop area, Open, the sample, and the recent files."""

    open_requested = Signal()
    sample_requested = Signal()
    path_chosen = Signal(object)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._preferences = preferences
        self.card = DropCard(theme)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        title = self._title()
        formats = QLabel(
            self.tr(
                "PNG, JPEG, WebP, TIFF, BMP or AVIF · your photo is never changed,\n"
                "and nothing leaves this computer"
            )
        )
        formats.setAlignment(Qt.AlignmentFlag.AlignCenter)
        formats.setProperty("dim", True)
        self.open_button = QPushButton(self.tr("Open a photo…"))
        self.open_button.setProperty("primary", True)
        self.open_button.clicked.connect(self.open_requested)
        self.sample_button = QPushButton(self.tr("Try the sample photo"))
        self.sample_button.clicked.connect(self.sample_requested)
        self.sample_button.setIcon(_pictured(self.isRightToLeft()))
        self.sample_button.setIconSize(_PICTURE + QSize(_GAP, 0))
        self.open_button.setToolTip(self.tr("Choose a photo on this computer  (Ctrl+O)"))
        self.sample_button.setToolTip(self.tr("See what the program does, on a bundled photo"))
        for button in (self.open_button, self.sample_button):
            button.setFixedHeight(36)
            button.setMinimumWidth(200)
            button.setAccessibleName(button.text())
        self._fill_card(title, formats)
        self.recent = self._make_recent()
        self.steps = WelcomeSteps(theme)
        self._lay_out()
        preferences.recent_changed.connect(self.show_recent)
        theme.changed.connect(self._colour)
        self._colour()
        self.show_recent()

    def _title(self) -> QLabel:
        title = QLabel(self.tr("Drop a damaged or small photo here"))
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        title.setFont(font)
        return title

    def show_recent(self) -> None:
        """List the recent files; hide the list if there are none, or no room."""
        self.recent.clear()
        for path in self._preferences.recent[:5]:
            item = QListWidgetItem(path.name)
            item.setToolTip(str(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.recent.addItem(item)
        row = self.recent.sizeHintForRow(0) if self.recent.count() else 0
        self.recent.setFixedHeight(row * self.recent.count() + 4)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for the drop area alone."""
        return QSize(360, _CARD_LEAST + 2 * EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        width = min(_CARD.width(), self.width() - 2 * EDGE)
        for part in (self.card, self.recent):
            part.setFixedWidth(width)
        listed = self.recent.height() + 2 * ROW if self.recent.count() else 0
        left = self.height() - 2 * EDGE - listed
        fits = listed > 0 and left >= _CARD_LEAST
        self._recent_title.setVisible(fits)
        self.recent.setVisible(fits)
        self.card.setFixedHeight(min(_CARD.height(), max(_CARD_LEAST, left)))
        steps = self.steps.sizeHint()
        wide = self.width() >= steps.width() + 2 * EDGE
        self.steps.setVisible(wide and left >= self.card.height() + steps.height() + 2 * EDGE)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the row height when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.show_recent()

    def _fill_card(self, title: QLabel, formats: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP + 2)
        buttons.addStretch()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch()
        layout = QVBoxLayout(self.card)
        layout.setSpacing(14)
        layout.addStretch()
        for widget in (self._picture, title, formats):
            layout.addWidget(widget)
        layout.addSpacing(GAP)
        layout.addLayout(buttons)
        layout.addStretch()

    def _make_recent(self) -> QListWidget:
        self._recent_title = QLabel(self.tr("Recent"))
        self._recent_title.setProperty("dim", True)
        recent = QListWidget()
        recent.setObjectName("recentFiles")
        recent.setAccessibleName(self.tr("Recent photos"))
        recent.setFixedWidth(_CARD.width())
        recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        recent.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        recent.itemActivated.connect(self._choose)
        recent.itemClicked.connect(self._choose)
        return recent

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        recent = QVBoxLayout()
        recent.addWidget(self._recent_title)
        recent.addWidget(self.recent)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addLayout(recent)
        middle.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.addStretch(3)
        layout.addWidget(self.card, 0, centre)
        layout.addSpacing(18)
        layout.addLayout(middle)
        layout.addStretch(1)
        layout.addWidget(self.steps, 0, centre)
        layout.addStretch(2)

    def _choose(self, item: QListWidgetItem) -> None:
        self.path_chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _colour(self) -> None:
        icon = self._theme.icon("image", self._theme.colours.dim)
        self._picture.setPixmap(icon.pixmap(QSize(56, 56)))


def _pictured(backwards: bool) -> QIcon:
    """The sample, with the space that Qt leaves out between a wide icon and a text."""
    fine = 3  # for screens of up to three pixels to a logical one
    picture = QImage(str(sample_path())).scaled(
        _PICTURE * fine,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    made = QPixmap((_PICTURE + QSize(_GAP, 0)) * fine)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        left = made.width() - picture.width() if backwards else 0
        painter.drawImage(left, (made.height() - picture.height()) // 2, picture)
    return QIcon(made)
