"""The film strip: S_l and every step that ran, to scrub, to compare and to branch from."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.actions import Actions
from app.document.film import Frame
from app.film.player import Projector
from app.film.thumbnails import SIZE, Thumbnails
from app.widgets.cells import draw_frame, draw_ground, small
from app.widgets.theme import Theme
from models.grid import Rect
from models.recipe import Phase

_Index = QModelIndex | QPersistentModelIndex
_PAD = 6
_LINE = 15
_MAP = 20
"""Longer side of the little map that says where a picture is."""
STALE_OPACITY = 0.4
"""Opacity of a picture that is of an earlier run."""
CELL = QSize(SIZE.width() + 2 * _PAD, SIZE.height() + 2 * _LINE + 2 * _PAD + 5)
_FRAME = Qt.ItemDataRole.UserRole
_ICONS = {Phase.PAINT: "paint-brush", Phase.REROLL: "dice-five", Phase.SAMPLE: "cards"}


class FilmModel(QAbstractListModel):
    """The frames, as a list that views and screen readers understand."""

    def __init__(self, projector: Projector, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._projector, self._thumbnails = projector, thumbnails
        self._frames: tuple[Frame, ...] = ()
        projector.film_changed.connect(self._renew)
        thumbnails.changed.connect(self._refresh)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Count the frames."""
        return 0 if parent is not None and parent.isValid() else len(self._frames)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a frame, or its description in words."""
        if not index.isValid():
            return None
        frame = self._frames[index.row()]
        if role == _FRAME:
            return frame
        if role == Qt.ItemDataRole.DisplayRole:
            return frame.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return frame.described(self._thumbnails.mean(frame))
        return None

    def _renew(self) -> None:
        self.beginResetModel()
        self._frames = self._projector.frames
        self.endResetModel()

    def _refresh(self) -> None:
        if self._frames:
            self.dataChanged.emit(self.index(0), self.index(len(self._frames) - 1))


class FilmDelegate(QStyledItemDelegate):
    """Draws one frame: thumbnail, name, how many tokens it has drawn."""

    def __init__(
        self, projector: Projector, thumbnails: Thumbnails, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._projector, self._thumbnails, self._theme = projector, thumbnails, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size that all frames share."""
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a frame."""
        frame: Frame = index.data(_FRAME)
        view = option.widget
        colours = self._theme.colours
        rect: QRect = option.rect
        shown = frame.number == self._projector.shown
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown:
            draw_ground(painter, rect, colours)
        place = QRect(rect.topLeft() + QPoint(_PAD, _PAD), SIZE)
        self._draw_picture(painter, place, frame)
        focused = shown and isinstance(view, QWidget) and view.hasFocus()
        draw_frame(painter, place, colours, shown=shown, focused=focused)
        self._draw_badges(painter, place, frame)
        self._draw_text(painter, QRect(place.left(), place.bottom() + 5, place.width(), 0), frame)
        if self._is_fork(frame):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            x = rect.right()
            painter.fillRect(
                QRect(x - 1, rect.top() + 4, 2, rect.height() - 8), QColor(colours.focus)
            )
        painter.restore()

    def _draw_picture(self, painter: QPainter, place: QRect, frame: Frame) -> None:
        picture = self._thumbnails.picture(frame)
        painter.fillRect(place, QColor(self._theme.colours.surround))
        fit = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if picture is None:
            picture, fit = _map_of(frame), Qt.AspectRatioMode.IgnoreAspectRatio
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, picture.width() > 40)
        size = picture.size().scaled(place.size(), fit)
        target = QRect(QPoint(), size)
        target.moveCenter(place.center())
        painter.save()
        painter.setClipRect(place)
        painter.setOpacity(STALE_OPACITY if self._thumbnails.is_stale(frame) else 1)
        painter.drawImage(target, picture)
        painter.restore()
        if (box := self._thumbnails.place(frame)) is not None:
            _draw_place(painter, place, box, frame.tokens.shape)

    def _draw_badges(self, painter: QPainter, place: QRect, frame: Frame) -> None:
        right = place.right() - 4
        if frame.phase in _ICONS:
            spot = QRectF(right - 17, place.top() + 4, 18, 18)
            _glass(painter, spot)
            icon = self._theme.icon(_ICONS[frame.phase], "#ffffff")
            icon.paint(painter, spot.toRect().adjusted(2, 2, -2, -2))
            right -= 21
        compared = self._projector.compared
        if compared is not None and compared.tokens is frame.tokens:
            font = small(painter.font(), bold=True)
            text = self.tr("Before")
            width = QFontMetrics(font).horizontalAdvance(text) + 12
            spot = QRectF(place.left() + 4, place.top() + 4, width, 17)
            _glass(painter, spot)
            painter.setFont(font)
            painter.setPen(QColor("#ffffff"))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_text(self, painter: QPainter, below: QRect, frame: Frame) -> None:
        colours = self._theme.colours
        strong, plain = small(painter.font(), bold=True), small(painter.font())
        first = QRect(below.left(), below.top(), below.width(), _LINE)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        painter.drawText(first, Qt.AlignmentFlag.AlignLeft | centre, frame.title)
        painter.setFont(plain)
        painter.setPen(QColor(colours.dim))
        second = first.translated(0, _LINE)
        painter.drawText(second, Qt.AlignmentFlag.AlignLeft | centre, frame.drawn_in_words)

    def _is_fork(self, frame: Frame) -> bool:
        """True if the film branches after this frame."""
        frames = self._projector.frames
        following = frame.number + 1
        after = frames[following].is_trunk if following < len(frames) else False
        return frame.is_trunk and not after


class FilmStrip(QListView):
    """The frames in a row. Click, drag along or use the arrow keys to show one.

    Args:
        projector: Shows frames.
        thumbnails: Pictures and confidences.
        actions: Compare, branch, leave.
        theme: Colours and icons.

    Attributes:
        said: Why there is nothing, or nothing more, to show.
    """

    def __init__(
        self,
        projector: Projector,
        thumbnails: Thumbnails,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._projector, self._actions, self._theme = projector, actions, theme
        self._thumbnails = thumbnails
        self.said = ""
        self._place = (0, True)
        self._followed = 0
        self.setObjectName("filmStrip")
        self.setModel(FilmModel(projector, thumbnails, self))
        self.setItemDelegate(FilmDelegate(projector, thumbnails, theme, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFixedHeight(CELL.height() + 12)
        self.setAccessibleName(self.tr("Film strip"))
        self.setToolTip(self.tr("The steps of the result; click one to show it."))
        self.setAccessibleDescription(
            self.tr(
                "Every step of the refinement. Left and Right show the previous and the next step."
            )
        )
        self.selectionModel().currentChanged.connect(self._choose)
        self.model().modelAboutToBeReset.connect(self._note_place)
        projector.film_changed.connect(self._follow_film)
        projector.shown_changed.connect(self._follow)
        projector.compared_changed.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)

    def say_empty(self, text: str) -> None:
        """Say why there is nothing, or nothing more, to show."""
        if text != self.said:
            self.said = text
            self.viewport().update()

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self._projector.show(current.row())

    def _note_place(self) -> None:
        """Remember where the strip is, before a run replaces its frames."""
        bar = self.horizontalScrollBar()
        self._place = bar.value(), self._shown_is_seen()

    def _shown_is_seen(self) -> bool:
        index = self.model().index(self._projector.shown, 0)
        return self.viewport().rect().intersects(self.visualRect(index)) or not index.isValid()

    def _follow_film(self) -> None:
        """Show the new frames; a strip that was scrolled elsewhere stays there."""
        at, follows = self._place
        self._followed = self._projector.shown
        self._follow()
        if follows:
            self._bring_into_sight()
        else:
            self.horizontalScrollBar().setValue(at)

    def _follow(self) -> None:
        index = self.model().index(self._projector.shown, 0)
        if index.isValid() and index != self.currentIndex():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        if self._followed != self._projector.shown:
            self._followed = self._projector.shown
            self._bring_into_sight()
        self.viewport().update()

    def _bring_into_sight(self) -> None:
        """Scroll to the shown frame, with a neighbour on both sides."""
        shown = self._projector.shown
        for number in (shown - 1, shown + 1, shown):
            index = self.model().index(number, 0)
            if index.isValid():
                self.scrollTo(index)

    def _at(self, x: int) -> QModelIndex:
        """The frame at a column, or the nearest one."""
        number = (x + self.horizontalScrollBar().value()) // CELL.width()
        return self.model().index(min(max(number, 0), self.model().rowCount() - 1), 0)

    # Scrubbing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the frame under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton and self.model().rowCount():
            number = event.position().toPoint().x() + self.horizontalScrollBar().value()
            if number < self.model().rowCount() * CELL.width():
                self.setCurrentIndex(self._at(event.position().toPoint().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.model().rowCount():
            self.setCurrentIndex(self._at(event.position().toPoint().x()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End scrubbing; the frame stays."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the result again."""
        self._projector.show_result()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the film; other keys are the window's."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._projector.frames) - 1}
        key = Qt.Key(event.key())
        if key in moves:
            self._projector.show(self._projector.shown + moves[key])
        elif key in ends:
            self._projector.show(ends[key])
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll along the strip."""
        delta = event.angleDelta().y() or event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - delta)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the frame."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and self.model().rowCount():
            self.setCurrentIndex(self._at(event.pos().x()))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("compare_step", "branch", "leave_branch", "film_result"):
            menu.addAction(self._actions[name])
        menu.popup(event.globalPos())

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frames, and why there are no more."""
        super().paintEvent(event)
        if self.said:
            taken = self.model().rowCount() * CELL.width()
            rect = self.viewport().rect().adjusted(taken + 16, 0, -16, 0)
            with QPainter(self.viewport()) as painter:
                painter.setPen(QColor(self._theme.colours.dim))
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(rect, flags, self.said)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the thumbnails made."""
        super().showEvent(event)
        self._thumbnails.set_visible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop making thumbnails."""
        super().hideEvent(event)
        self._thumbnails.set_visible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shown frame in sight."""
        super().resizeEvent(event)
        self._bring_into_sight()


def _map_of(frame: Frame) -> QImage:
    """A small map of the tokens drawn, in the place of a picture that is not there yet."""
    drawn = frame.drawn
    pitch = max(1, max(drawn.shape) // 40)
    cells = np.where(drawn[::pitch, ::pitch], np.uint8(190), np.uint8(125))
    height, width = cells.shape
    flat = np.ascontiguousarray(cells)
    return QImage(flat.data, width, height, width, QImage.Format.Format_Grayscale8).copy()


def _glass(painter: QPainter, rect: QRectF, radius: float = 4) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(18, 18, 18, 200))
    painter.drawRoundedRect(rect, radius, radius)


def _draw_place(painter: QPainter, card: QRect, box: Rect, grid: tuple[int, ...]) -> None:
    """Draw in a corner of a card where in the picture it is."""
    rows, columns = grid
    unit = _MAP / max(rows, columns)
    whole = QRectF(0, 0, max(6.0, columns * unit), max(6.0, rows * unit))
    whole.moveBottomLeft(QPointF(card.left() + 4, card.bottom() - 3))
    _glass(painter, whole.adjusted(-1.5, -1.5, 1.5, 1.5), radius=2)
    part = QRectF(
        whole.left() + whole.width() * box.left / columns,
        whole.top() + whole.height() * box.top / rows,
        max(3.0, whole.width() * box.width / columns),
        max(3.0, whole.height() * box.height / rows),
    )
    painter.fillRect(part & whole, QColor("#ffffff"))
