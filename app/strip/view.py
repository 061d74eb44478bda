"""The strip as a list: a small picture and a name for each open photo."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.document.photos import Entry, OpenPhotos
from app.strip.thumbnails import SIZE, Thumbnails
from app.widgets.cells import draw_frame, draw_ground, small
from app.widgets.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_PAD = 6
_LINE = 16
CELL = QSize(SIZE.width() + 2 * _PAD, SIZE.height() + _LINE + 2 * _PAD + 2)
_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ICON = 26


class PhotoModel(QAbstractListModel):
    """The open photos, as a list that views and screen readers understand."""

    def __init__(self, photos: OpenPhotos, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._photos = photos
        self._entries: tuple[Entry, ...] = ()
        photos.changed.connect(self._renew)
        thumbnails.changed.connect(self._refresh)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Count the photos."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a photo, or what is to be said of it."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            where = str(entry.path) if entry.path is not None else entry.name
            return f"{where}\n{entry.problem}" if entry.problem else where
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.name}. {entry.problem}" if entry.problem else entry.name
        return None

    def row_of(self, entry: Entry | None) -> int:
        """The row of a photo; -1 if it has none."""
        return self._entries.index(entry) if entry in self._entries else -1

    def _renew(self) -> None:
        if self._entries == self._photos.all:
            self._refresh()
            return
        self.beginResetModel()
        self._entries = self._photos.all
        self.endResetModel()

    def _refresh(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


class PhotoDelegate(QStyledItemDelegate):
    """Draws one photo: its small picture, or why there is none, and its name."""

    def __init__(
        self, photos: OpenPhotos, thumbnails: Thumbnails, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._photos, self._thumbnails, self._theme = photos, thumbnails, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size that all photos share."""
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a photo."""
        entry: Entry = index.data(_ENTRY)
        view, colours = option.widget, self._theme.colours
        rect = QRect(option.rect)
        shown = entry is self._photos.current
        has_cursor = isinstance(view, QListView) and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown or has_cursor:
            draw_ground(painter, rect, colours)
        left = rect.left() + (rect.width() - SIZE.width()) // 2
        place = QRect(QPoint(left, rect.top() + _PAD), SIZE)
        self._draw_picture(painter, place, entry)
        focused = has_cursor and view.hasFocus()
        draw_frame(painter, place, colours, shown=shown, focused=focused)
        self._draw_name(painter, QRect(left, place.bottom() + 3, SIZE.width(), _LINE), entry, shown)
        painter.restore()

    def _draw_picture(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        colours = self._theme.colours
        painter.fillRect(place, QColor(colours.surround))
        picture = self._thumbnails.picture(entry)
        if entry.problem or picture is None:
            name = "warning" if entry.problem else "image"
            spot = QRect(0, 0, _ICON, _ICON)
            spot.moveCenter(place.center())
            tint = colours.text if entry.problem else colours.disabled
            self._theme.icon(name, tint).paint(painter, spot)
            return
        size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(QPoint(), size)
        target.moveCenter(place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, picture)

    def _draw_name(self, painter: QPainter, place: QRect, entry: Entry, shown: bool) -> None:
        colours = self._theme.colours
        font = small(painter.font(), bold=shown)
        painter.setFont(font)
        painter.setPen(QColor(colours.dim if entry.problem else colours.text))
        middle = Qt.TextElideMode.ElideMiddle  # the end of a name tells photos apart
        text = QFontMetrics(font).elidedText(entry.name, middle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class PhotoStrip(QListView):
    """The open photos below each other. A click, Up and Down show one; Delete closes one.

    Args:
        photos: The open photos.
        thumbnails: Their small pictures.
        theme: Colours and icons.
    """

    chosen = Signal(object)
    """The `Entry` that is to be shown."""
    close_wanted = Signal(object)
    close_others_wanted = Signal(object)

    def __init__(
        self,
        photos: OpenPhotos,
        thumbnails: Thumbnails,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._followed: Entry | None = None
        self.setObjectName("photoStrip")
        self._model = PhotoModel(photos, thumbnails, self)
        self.setModel(self._model)
        self.setItemDelegate(PhotoDelegate(photos, thumbnails, theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFixedWidth(CELL.width() + self.verticalScrollBar().sizeHint().width() + 2)
        self.setAccessibleName(self.tr("Open photos"))
        self.setToolTip(self.tr("The open photos; click one to show it."))
        self.setAccessibleDescription(
            self.tr("Up and Down show the previous and the next photo, Delete closes one.")
        )
        photos.changed.connect(self._follow)
        theme.changed.connect(self.viewport().update)

    @property
    def cursor_entry(self) -> Entry | None:
        """The photo under the cursor of the keyboard."""
        entry: Entry | None = self.currentIndex().data(_ENTRY)
        return entry

    def place_of(self, entry: Entry) -> QPoint:
        """The middle of a photo in the view."""
        return self.visualRect(self._model.index(self._model.row_of(entry))).center()

    def _follow(self) -> None:
        """Put the cursor on a photo that is shown now, and bring it into sight."""
        row = self._model.row_of(self._photos.current)
        is_new = self._followed is not self._photos.current or self.cursor_entry is None
        self._followed = self._photos.current
        if row >= 0 and is_new:
            blocker = QSignalBlocker(self.selectionModel())
            self.setCurrentIndex(self._model.index(row))
            del blocker
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def _go(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row))
            self.scrollTo(self.currentIndex())
            self.viewport().update()
            self.chosen.emit(self.cursor_entry)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the photo under the pointer; the middle button closes it."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._go(index.row())
        elif index.isValid() and event.button() == Qt.MouseButton.MiddleButton:
            self.close_wanted.emit(index.data(_ENTRY))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select nothing by dragging."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it at what the press did."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave it at what the first press did."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the strip, try a photo again, close one; other keys are the window's."""
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._model.rowCount() - 1}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _KEYS:
            self._go(row + _KEYS[key])
        elif key in ends:
            self._go(ends[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._go(row)
        elif key == Qt.Key.Key_Delete and row >= 0:
            self.close_wanted.emit(self.cursor_entry)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to close the photo, or all others."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        entry = index.data(_ENTRY)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Show"), lambda: self._go(index.row()))
        menu.addAction(self.tr("&Close"), lambda: self.close_wanted.emit(entry))
        menu.addAction(self.tr("Close &Others"), lambda: self.close_others_wanted.emit(entry))
        menu.popup(event.globalPos())
