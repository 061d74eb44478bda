"""First-run hints: four short cards, each beside what it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.canvas import Canvas
from app.panels.sidebar import Sidebar
from app.widgets.spoken import ROLE, announce
from app.widgets.theme import EDGE, GAP

_WIDTH = 330
_MARGIN = 16
_AWAY = 22
"""Space between the card and what it points at, for the arrow."""

Target = Callable[[], QRect]
"""Brings something into sight and says where it is in the window; empty if it cannot be seen."""


def place_in(window: QWidget, widget: QWidget, part: QRect | None = None) -> QRect:
    """Where a widget, or a part of it, is in its window; empty if it is hidden."""
    if not widget.isVisible():
        return QRect()
    part = widget.rect() if part is None else part
    return QRect(widget.mapTo(window, part.topLeft()), part.size())


def targets(
    window: QMainWindow, bar: QToolBar, actions: Actions, sidebar: Sidebar, canvas: Canvas
) -> tuple[Target, ...]:
    """Places that the first-run hints point at: divider, heatmap, histogram, brushes."""

    def button(name: str) -> QRect:
        return place_in(window, bar.widgetForAction(actions[name]))

    def histogram() -> QRect:
        actions["panel"].setChecked(True)
        sidebar.show_widget(sidebar.restore.histogram)
        return place_in(window, sidebar.restore.histogram)

    return (
        lambda: place_in(window, canvas, canvas.divider),
        lambda: button("heatmap"),
        histogram,
        lambda: button("REFINE") | button("KEEP"),
    )


class Pointer(QWidget):
    """A ring around what a card speaks of, and an arrow to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.ring = QRect()
        self._arrow = QPolygon()
        self.hide()

    def point(self, card: QRect, target: QRect) -> None:
        """Point from a card at a target, both in the parent; an empty target for nothing."""
        self.ring = target.adjusted(-4, -4, 4, 4) if not target.isEmpty() else QRect()
        self.setVisible(not target.isEmpty())
        if target.isEmpty():
            return
        area = self.ring.united(card).adjusted(-3, -3, 3, 3)
        self.setGeometry(area)
        tip, base = _nearest(self.ring, card.center()), _nearest(card, self.ring.center())
        across = QPoint(8, 0) if abs(tip.y() - base.y()) > abs(tip.x() - base.x()) else QPoint(0, 8)
        corners = [base - across, tip, base + across]
        self._arrow = QPolygon([corner - area.topLeft() for corner in corners])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring and arrow."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent = self.palette().color(QPalette.ColorRole.Accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawPolygon(self._arrow)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self.ring.translated(-self.pos())
            for colour, width in ((QColor(0, 0, 0, 120), 5), (accent, 3)):
                painter.setPen(QPen(colour, width))
                painter.drawRoundedRect(ring, 7, 7)


def _nearest(rect: QRect, to: QPoint) -> QPoint:
    """The point of a rectangle that is nearest to another."""
    return QPoint(
        min(max(to.x(), rect.left()), rect.right()), min(max(to.y(), rect.top()), rect.bottom())
    )


class HintCard(QFrame):
    """One hint at a time, beside what it speaks of.

    Args:
        window: Where it lies.
        targets: What the hints point at, in their order.
    """

    finished = Signal()
    placed = Signal(QRect)
    """What it covers of its window now; empty once it has gone."""

    def __init__(self, window: QWidget, targets: Sequence[Target]) -> None:
        super().__init__(window)
        self.setObjectName("hintCard")
        self.setProperty(ROLE, "HelpBalloon")
        self._index = 0
        self._over, self._targets = window, targets
        self.pointer = Pointer(window)
        self._hints = self._all_hints()
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self._text = QLabel(wordWrap=True)
        self._count = QLabel()
        self._count.setProperty("dim", True)
        self.skip = QPushButton(self.tr("Skip"))
        self.skip.setProperty("quiet", True)
        self.skip.clicked.connect(self.finish)
        self.next = QPushButton()
        self.next.setProperty("primary", True)
        self.next.clicked.connect(self._advance)
        buttons = QHBoxLayout()
        buttons.addWidget(self._count)
        buttons.addStretch()
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE + 2, EDGE, EDGE, EDGE)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self.setFixedWidth(_WIDTH)
        self.hide()
        window.installEventFilter(self)

    def _all_hints(self) -> tuple[tuple[str, str], ...]:
        """Title and text of every hint."""
        return (
            (
                self.tr("Drag the line"),
                self.tr("Before is on the left, after on the right. Hold \\ to see the original."),
            ),
            (
                self.tr("The colours show confidence"),
                self.tr(
                    "Press M for the heatmap. Yellow: the evaluator is sure. Violet: it is in "
                    "doubt, and the machine may invent there."
                ),
            ),
            (
                self.tr("Alpha decides how much is invented"),
                self.tr(
                    "Tokens left of the alpha line are regenerated. Drag it: low is faithful, "
                    "high invents more."
                ),
            ),
            (
                self.tr("You have the last word"),
                self.tr(
                    "Paint with Refine (B) to regenerate a region, or with Keep (K) to lock it. "
                    "Export with Ctrl+S when you are happy with it."
                ),
            ),
        )

    def begin(self) -> None:
        """Show the first hint."""
        self._index = 0
        self.show()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where it belongs."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        title, text = self._hints[self._index]
        last = self._index == len(self._hints) - 1
        self.title.setText(title)
        self._text.setText(text)
        self._count.setText(f"{self._index + 1} / {len(self._hints)}")
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.setAccessibleName(f"{title}. {text}")
        announce(self, f"{title}. {text}")
        self._place()

    def _place(self) -> None:
        """Lie beside the target, where there is most room, and point at it."""
        self._layout.activate()
        self.setFixedHeight(max(80, self._layout.totalHeightForWidth(_WIDTH)))
        target = self._targets[self._index]()
        self.move(_beside(target, self.size(), self._over.size()))
        self.pointer.point(self.geometry(), target)
        self.pointer.raise_()
        self.raise_()
        self.placed.emit(self.geometry())

    def _advance(self) -> None:
        if self._index + 1 == len(self._hints):
            self.finish()
            return
        self._index += 1
        self._show()

    def finish(self) -> None:
        """Hide the hints; they do not come by themselves again."""
        self.hide()
        self.pointer.hide()
        self.placed.emit(QRect())
        self.finished.emit()


def _beside(target: QRect, card: QSize, room: QSize) -> QPoint:
    """Where a card lies beside a target, without leaving the window; lower left without one."""
    right, bottom = room.width() - card.width() - _MARGIN, room.height() - card.height() - _MARGIN
    if target.isEmpty():
        return QPoint(_MARGIN, bottom)
    middle = target.center()
    places = (
        (room.height() - target.bottom(), middle.x() - card.width() // 2, target.bottom() + _AWAY),
        (target.left(), target.left() - _AWAY - card.width(), middle.y() - card.height() // 2),
        (target.top(), middle.x() - card.width() // 2, target.top() - _AWAY - card.height()),
        (room.width() - target.right(), target.right() + _AWAY, middle.y() - card.height() // 2),
    )
    below, beside = places[0], places[1]
    fits_below = below[0] >= card.height() + _AWAY + _MARGIN and target.width() < 200
    chosen = below if fits_below else beside if beside[0] >= card.width() + _AWAY else max(places)
    return QPoint(min(max(chosen[1], _MARGIN), right), min(max(chosen[2], _MARGIN), bottom))
