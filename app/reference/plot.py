"""The trade-off curve: PSNR against perceptual distance, over alpha and steps."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from app.reference.measuring import Point, in_order
from app.widgets.spoken import ROLE
from app.widgets.theme import LIGHT, Colours, Theme

_HEIGHT = 216
_DOT, _CHOSEN, _NOW = 8, 13, 12
_PICTURE = QSize(960, 640)
"""Size of an exported plot in logical pixels; it is written at twice that."""
_DARK_LINES = {2: "#56b4e9", 4: "#009e73", 8: "#f0e442", 16: "#e69f00"}
_LIGHT_LINES = {2: "#0072b2", 4: "#00775a", 8: "#8a6d00", 16: "#b34a00"}
"""Colours for numbers of steps, after Okabe and Ito: colour-blind readers can tell them apart."""


class TradeoffPlot(pg.PlotWidget):  # type: ignore[misc]
    """Points that can be chosen: further up is nearer to the truth, further left looks nearer.

    Args:
        theme: Its colours.
        on_paper: Have the colours of paper and a legend, for a file.
        parent: Panel.
    """

    chosen = Signal(object)
    """The `Point` that was clicked, or chosen with Enter."""
    looked = Signal(object)
    """The `Point` under the pointer or the cursor; None for none."""

    def __init__(
        self, theme: Theme, *, on_paper: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._on_paper = theme, on_paper
        self._points: list[Point] = []
        self._now: Point | None = None
        self._cursor: int | None = None
        self._lines: list[QGraphicsItem] = []
        if not on_paper:
            self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(ROLE, "Chart")
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Trade-off curve"))
        self.setToolTip(
            self.tr(
                "Each point is a picture with its alpha and steps; a click, or the arrow keys and "
                "Enter, gives the result that alpha and those steps. The ring is the result."
            )
        )
        self._prepare_plot()
        self._dots = pg.ScatterPlotItem(size=_DOT, hoverable=True, tip=None)
        self._ring = pg.ScatterPlotItem(size=_NOW, brush=None)
        self._mark = pg.ScatterPlotItem(size=_CHOSEN, brush=None)
        self._dots.sigClicked.connect(self._click)
        self._dots.sigHovered.connect(self._hover)
        for item in (self._dots, self._ring, self._mark):
            self.addItem(item)
        for item in (self._ring, self._mark):
            item.setZValue(-1)  # else it would take the click on a point that it surrounds
        theme.changed.connect(self._draw)
        self._draw()

    def _prepare_plot(self) -> None:
        plot = self.getPlotItem()
        plot.setMenuEnabled(False)
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())  # else it outlives the plot
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.setDefaultPadding(0.08)
        plot.getViewBox().setLimits(xMin=0)  # no distance is less
        plot.layout.setContentsMargins(*((12, 12, 16, 12) if self._on_paper else (0, 7, 7, 0)))
        if self._on_paper:
            plot.addLegend(offset=(-12, 12), labelTextColor=LIGHT.text)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickLength=-4, tickTextOffset=3)
        plot.getAxis("left").setWidth(46)

    # What is shown

    def show_points(self, points: Sequence[Point], now: Point | None) -> None:
        """Draw the points, and a ring for the result of the present settings."""
        given = [each for each in in_order(points) if math.isfinite(each.nearness.psnr)]
        now = now if now is not None and math.isfinite(now.nearness.psnr) else None
        if (given, now) == (self._points, self._now):
            return
        self._points, self._now = given, now
        if self._cursor is not None and self._cursor >= len(self._points):
            self._cursor = None
        self._draw()

    @property
    def is_perceptual(self) -> bool:
        """True if all have a perceptual distance; otherwise SSIM takes its place."""
        shown = [*self._points, *filter(None, [self._now])]
        return all(each.nearness.lpips is not None for each in shown)

    @property
    def line_colours(self) -> dict[int, str]:
        """The colour of the line for each number of steps."""
        return _DARK_LINES if self._theme.is_dark and not self._on_paper else _LIGHT_LINES

    def _place(self, point: Point) -> tuple[float, float]:
        """Perceptual distance and PSNR; without the former, how far SSIM is from 1."""
        near = point.nearness
        if self.is_perceptual and near.lpips is not None:
            return near.lpips, near.psnr
        return 1 - (near.ssim if near.ssim is not None else 1.0), near.psnr

    def _draw(self) -> None:
        self._colour(LIGHT if self._on_paper else self._theme.colours)
        colours = self.line_colours
        for line in self._lines:
            self.removeItem(line)
        self._lines.clear()
        for steps, colour in colours.items():
            # without any step the picture is the same for all of them
            own = [each for each in self._points if each.steps == steps or not each.alpha]
            own.sort(key=lambda point: point.alpha)
            if len(own) > 1:
                x, y = np.array([self._place(each) for each in own]).T
                name = self.tr("%n step(s)", "", steps)
                pen = pg.mkPen(colour, width=1.5)
                line = pg.PlotCurveItem(x, y, pen=pen, name=name, antialias=True)
                line.setZValue(-1)
                self.addItem(line)
                self._lines.append(line)
        places = [self._place(each) for each in self._points]
        brushes = [pg.mkBrush(colours.get(each.steps, "#888888")) for each in self._points]
        self._dots.setData(pos=places, brush=brushes, data=[*range(len(places))])
        self._ring.setData(pos=[] if self._now is None else [self._place(self._now)])
        self._show_cursor()
        self._say_axes()

    def _say_axes(self) -> None:
        plot, far = self.getPlotItem(), self.is_perceptual
        below = self.tr("LPIPS, less is better") if far else self.tr("1 - SSIM, less is better")
        plot.setLabel("bottom", below)
        plot.setLabel("left", self.tr("PSNR, dB"))

    def _colour(self, colours: Colours) -> None:
        self.setBackground(colours.panel)
        text, dim = QColor(colours.text), QColor(colours.dim)
        self._dots.setPen(pg.mkPen(colours.panel, width=1))
        self._ring.setPen(pg.mkPen(text, width=2))
        self._mark.setPen(pg.mkPen(colours.focus, width=2.5))
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(pg.mkPen(colours.pressed))
            axis.setTextPen(pg.mkPen(dim))

    def _show_cursor(self) -> None:
        point = None if self._cursor is None else self._points[self._cursor]
        self._mark.setData(pos=[] if point is None else [self._place(point)])

    # Choosing

    def _click(self, item: object, spots: Sequence[pg.SpotItem], event: object) -> None:
        if len(spots):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._cursor = int(spots[0].data())
            self._show_cursor()
            self.chosen.emit(self._points[self._cursor])

    def _hover(self, item: object, spots: Sequence[pg.SpotItem], event: object) -> None:
        self.looked.emit(self._points[int(spots[0].data())] if len(spots) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from point to point; Enter chooses one."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in moves and self._points:
            at = -1 if self._cursor is None else self._cursor
            self._cursor = (at + moves[key]) % len(self._points)
            self._show_cursor()
            self.looked.emit(self._points[self._cursor])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.chosen.emit(self._points[self._cursor])
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        event.ignore()

    def point_at(self, point: Point) -> QPointF:
        """Where a point is drawn, in the widget."""
        place = QPointF(*self._place(point))
        scene = self.getPlotItem().getViewBox().mapViewToScene(place)
        return QPointF(self.mapFromScene(scene))

    # Out

    def picture(self) -> QImage:
        """The curve in the colours of paper, with its legend, for a file."""
        paper = TradeoffPlot(self._theme, on_paper=True)
        paper.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        paper.resize(_PICTURE)
        paper.show_points(self._points, self._now)
        paper.show()  # nothing of it has its place before
        paper.getPlotItem().layout.activate()
        image = QImage(_PICTURE * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paper.render(painter, QRectF(QPointF(), QSizeF(_PICTURE)), paper.rect())
        paper.close()
        paper.deleteLater()
        return image
