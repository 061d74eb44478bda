"""The sheet of keys: one text for every menu, and one for the mouse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.actions import MENUS, OTHER_KEYS, Actions, translated
from app.languages.window import bare
from app.widgets.buttons import plain_text
from app.widgets.controls import resize_on_screen
from app.widgets.spoken import ROLE

_COLUMNS = 3
_LEAST_KEYS = 106
"""Width of the keys at least, so that tables below each other look alike."""
_APART = 28
"""Space between a key and what it does."""
_PAD = 9
"""Space between a key and its frame, at the sides."""
_BETWEEN = 8
"""Space between lines."""
_REACH = 3
"""How much of it a frame takes on each side."""


class ShortcutSheet(QDialog):
    """All keyboard shortcuts in one dialog, which scrolls on small screens."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self._area, body = QScrollArea(), QWidget()
        self._area.setProperty(ROLE, "Grouping")  # before anything asks who it is
        self._area.setAccessibleName(self.windowTitle())
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its texts have it
        columns = QHBoxLayout(body)
        columns.setContentsMargins(24, 20, 24, 24)
        columns.setSpacing(32)
        made, heights = [QVBoxLayout() for _ in range(_COLUMNS)], [0] * _COLUMNS
        for column in made:
            column.setSpacing(14)
            columns.addLayout(column)
        self.tables = [KeyTable(title, rows) for title, rows in self._tables(actions)]
        placed: list[list[KeyTable]] = [[] for _ in made]
        for table in sorted(self.tables, key=lambda each: len(each.rows), reverse=True):
            shortest = heights.index(min(heights))
            heights[shortest] += len(table.rows) + 2
            placed[shortest].append(table)
        for column, tables in zip(made, placed, strict=True):
            for table in tables:
                table.moved.connect(self._follow)
                column.addWidget(table)
            column.addStretch()
        self._area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        wanted = body.sizeHint() + QSize(self._area.verticalScrollBar().sizeHint().width(), 0)
        resize_on_screen(self, wanted)
        placed[0][0].setFocus()

    def _tables(self, actions: Actions) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """A title with keys and what they do, for every menu and for the mouse."""
        for title, specs in MENUS:
            made = [actions[spec.name] for spec in specs if spec.keys]
            rows = [(_shown(action.shortcuts()), plain_text(action)) for action in made]
            yield bare(translated(title)), rows
        other = [(translated(keys), translated(meaning)) for keys, meaning in OTHER_KEYS]
        yield self.tr("Mouse and held keys"), other

    def _follow(self, place: QRect) -> None:
        """Keep the line in view that is being read."""
        table, body = self.sender(), self._area.widget()
        if isinstance(table, KeyTable) and body is not None:
            at = table.viewport().mapTo(body, place.center())
            self._area.ensureVisible(at.x(), at.y(), 0, 2 * place.height())


class KeyTable(QTextEdit):
    """Keys and what they do, line by line: to be read by the arrow keys, and to be copied.

    Args:
        title: Of the lines.
        rows: Key and meaning of every line.
    """

    moved = Signal(QRect)
    """The place of the line that is being read."""

    def __init__(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self.setAccessibleName(title)
        self.setReadOnly(True)
        by = Qt.TextInteractionFlag
        self.setTextInteractionFlags(by.TextSelectableByKeyboard | by.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._write(title)
        self.cursorPositionChanged.connect(self._move)

    def _write(self, title: str) -> None:
        metrics, document = self.fontMetrics(), self.document()
        keys = max([_LEAST_KEYS, *(metrics.horizontalAdvance(key) for key, _ in self.rows)])
        document.setDocumentMargin(1)
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        option.setTabStopDistance(keys + _APART)
        document.setDefaultTextOption(option)
        head, strong = QTextBlockFormat(), QTextCharFormat()
        head.setBottomMargin(_BETWEEN)
        strong.setFontWeight(600)
        line = QTextBlockFormat(head)
        if self.isRightToLeft():
            line.setRightMargin(_PAD)
        else:
            line.setLeftMargin(_PAD)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(head)
        cursor.insertText(title, strong)
        for key, meaning in self.rows:
            cursor.insertBlock(line, QTextCharFormat())
            cursor.insertText("\t".join(map(self._apart, (key, meaning))))
        cursor.endEditBlock()
        cursor.setPosition(document.begin().next().position())
        self.setTextCursor(cursor)
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        meanings = max(metrics.horizontalAdvance(meaning) for _, meaning in self.rows)
        width = max(keys + _APART + meanings + _PAD, QFontMetrics(bold).horizontalAdvance(title))
        document.setTextWidth(width + 4)
        self.setMinimumWidth(width + 4)
        self.setFixedHeight(round(document.size().height()) + _REACH)

    def _apart(self, text: str) -> str:
        """A text that keeps its own direction: “Ctrl++” never becomes “++Ctrl”."""
        if not self.isRightToLeft():
            return text
        return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"

    def _move(self) -> None:
        self.viewport().update()
        self.moved.emit(self.cursorRect())

    def sizeHint(self) -> QSize:
        """As large as the text."""
        return QSize(self.minimumWidth(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frames of the keys, then the text."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role, colours = QPalette.ColorRole, self.palette()
            painter.setBrush(colours.color(role.Button))
            block, read = self.document().begin().next(), self.textCursor().block()
            while block.isValid():
                marked = block == read and self.hasFocus()
                painter.setPen(QPen(colours.color(role.Accent if marked else role.Mid), 1))
                frame = self.frame_of(block)
                if frame.intersects(QRectF(event.rect())):
                    painter.drawRoundedRect(frame, 4, 4)
                block = block.next()
        super().paintEvent(event)

    def frame_of(self, block: QTextBlock) -> QRectF:
        """Where the frame of the key of a line is."""
        line, text = block.layout().lineAt(0), block.text()
        ends = [_x(line.cursorToX(at)) for at in (0, text.find("\t"))]
        top = self.document().documentLayout().blockBoundingRect(block).topLeft()
        frame = QRectF(min(ends), line.y(), abs(ends[1] - ends[0]), line.height())
        frame.translate(top)
        return frame.adjusted(0.5 - _PAD, 0.5 - _REACH, _PAD - 0.5, _REACH - 0.5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read line by line; at an end, and by pages, the whole sheet scrolls."""
        before, keys = self.textCursor().position(), Qt.Key
        if event.key() in (keys.Key_PageUp, keys.Key_PageDown):
            event.ignore()
            return
        super().keyPressEvent(event)
        arrows = (keys.Key_Up, keys.Key_Down)
        if event.key() in arrows and self.textCursor().position() == before:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the sheet."""
        event.ignore()


def _x(found: object) -> float:
    """The place that Qt tells, with or without the cursor it belongs to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _shown(keys: Sequence[QKeySequence]) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
