"""Histogram of the confidence with the alpha line on it."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPen, QWheelEvent
from PySide6.QtWidgets import QGraphicsRectItem, QWidget

from app.languages.window import filled
from app.widgets.spoken import ROLE
from app.widgets.theme import Theme
from models.comparison import viridis

BINS = 50
ALPHA_MAX = 1.01
"""One step above 1: nothing is kept."""
_HEIGHT = 104
_MARGIN = 7.5
"""Start of the alpha slider's groove, so that line and knob are aligned."""


class Histogram(pg.PlotWidget):  # type: ignore[misc]
    """Bars in the colours of the heatmap; the line is alpha and can be dragged.

    Left of the line tokens are regenerated, right of it they are kept.
    """

    dragged = Signal(float, int)
    """Alpha under the line, and the number of the drag."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._alpha = 0.5
        self._gesture = 0
        self._in_drag = False
        self._heights: NDArray[np.float64] = np.zeros(BINS)
        self._shares: NDArray[np.float64] = np.zeros(BINS)
        self._table = viridis()[np.linspace(2, 253, BINS).astype(int)]
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(120)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty(ROLE, "Chart")
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Histogram of the confidence"))
        self.setToolTip(
            self.tr(
                "How the tokens' confidence is distributed. Drag the line: tokens left of it "
                "are regenerated, tokens right of it are kept."
            )
        )
        self._prepare_plot()
        self._bars = pg.BarGraphItem(x0=[0], x1=[0], height=[0])
        self._veil = QGraphicsRectItem()  # over the bars of what is kept
        self._veil.setPen(QPen(Qt.PenStyle.NoPen))
        self._line = pg.InfiniteLine(self._alpha, angle=90, movable=True, bounds=(0, ALPHA_MAX))
        self._line.setZValue(10)
        self._left = pg.TextItem(self.tr("new"), anchor=(1.0, 0.0))
        self._right = pg.TextItem(self.tr("kept"), anchor=(0.0, 0.0))
        for item in (self._bars, self._veil, self._line, self._left, self._right):
            self.addItem(item)
        self._line.sigDragged.connect(self._on_dragged)
        self._line.sigPositionChangeFinished.connect(self._on_drag_end)
        theme.changed.connect(self._colour)
        self._colour()

    def _prepare_plot(self) -> None:
        plot = self.getPlotItem()
        plot.setMenuEnabled(False)
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())  # else it outlives the plot
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.hideAxis("left")
        plot.layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        plot.setDefaultPadding(0)
        plot.setXRange(0, ALPHA_MAX, padding=0)
        plot.setYRange(0, 1.25, padding=0)
        axis = plot.getAxis("bottom")
        axis.setTicks([[(v, filled("{0:g}", v)) for v in (0, 0.25, 0.5, 0.75, 1)]])
        axis.setStyle(tickLength=-3, tickTextOffset=2, hideOverlappingLabels=False)
        axis.setHeight(17)

    @property
    def alpha(self) -> float:
        """Alpha at the line."""
        return self._alpha

    def show_confidence(self, confidence: NDArray[np.float32] | None) -> None:
        """Draw the bars of a map, float32 (Ht, Wt); None empties the plot."""
        heights = np.zeros(BINS)
        if confidence is not None and confidence.size:
            counts, _ = np.histogram(confidence, BINS, (0.0, 1.0))
            heights = np.sqrt(counts / max(1, counts.max()))
            self._shares = counts / max(1, counts.sum())
        self._heights = heights
        self._draw_bars()
        self._place_words()

    def show_alpha(self, alpha: float) -> None:
        """Move the line without reporting it."""
        self._alpha = alpha
        if not self._in_drag:
            blocker = QSignalBlocker(self._line)
            self._line.setPos(min(max(alpha, 0.0), ALPHA_MAX))
            del blocker
        self._place_words()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        event.ignore()

    def _on_dragged(self) -> None:
        if not self._in_drag:
            self._in_drag = True
            self._gesture -= 1  # negative: never the number of a slider's gesture
        self.dragged.emit(round(self._line.value(), 2), self._gesture)

    def _on_drag_end(self) -> None:
        self._in_drag = False
        self.show_alpha(self._alpha)

    def _draw_bars(self) -> None:
        edges = np.linspace(0.0, 1.0, BINS + 1)
        gap = 0.12 / BINS
        self._bars.setOpts(
            x0=edges[:-1] + gap,
            x1=edges[1:] - gap,
            y0=0,
            height=self._heights,
            brushes=[QColor(*(int(channel) for channel in colour)) for colour in self._table],
            pen=None,
        )

    def _place_words(self) -> None:
        """Move words and veil with the line; both are cheaper than redrawing the bars."""
        below = int(np.count_nonzero(np.arange(BINS) + 0.5 < self._alpha * BINS))
        self._veil.setRect(QRectF(below / BINS, 0, ALPHA_MAX - below / BINS, 1.0))
        self._left.setPos(self._alpha - 0.005, 1.27)
        self._right.setPos(self._alpha + 0.005, 1.27)
        self._left.setVisible(self._alpha > 0.16)
        self._right.setVisible(self._alpha < 0.86)
        share = 100 * float(self._shares[:below].sum())
        told = self.tr("{0:.0f} % of the tokens are below alpha {1:.2f}.")
        told = filled(told, share, self._alpha) if self._heights.any() else ""
        self.setAccessibleDescription(told)

    def _colour(self) -> None:
        colours = self._theme.colours
        self.setBackground(colours.panel)
        veil = QColor(colours.panel)
        veil.setAlphaF(0.55)
        self._veil.setBrush(veil)
        self._line.setPen(pg.mkPen(colours.text, width=2))
        self._line.setHoverPen(pg.mkPen(colours.focus, width=3))
        axis = self.getPlotItem().getAxis("bottom")
        axis.setPen(pg.mkPen(colours.pressed))
        axis.setTextPen(pg.mkPen(colours.dim))
        for word in (self._left, self._right):
            word.setColor(colours.dim)
        self._draw_bars()
        self._place_words()
