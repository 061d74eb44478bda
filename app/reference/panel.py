"""The panel of the reference: its file, the figures of the result, and the trade-off curve."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.actions import Actions
from app.document.incoming import Incoming
from app.document.session import Session
from app.languages.window import filled
from app.reference.measuring import POINTS, Measuring, Point
from app.reference.plot import TradeoffPlot
from app.widgets.buttons import ActionButton
from app.widgets.spoken import NamedLabel, announce
from app.widgets.theme import GAP, Theme


class ReferencePanel(QWidget):
    """Shows what `Measuring` has found, and takes a dropped picture as the reference.

    Args:
        measuring: The reference and its figures.
        session: Whose alpha and steps are marked in the curve.
        actions: Load, remove, draw, export.
        theme: Colours of the plot.
    """

    dropped = Signal(Path)

    def __init__(
        self,
        measuring: Measuring,
        session: Session,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._measuring, self._session, self._theme = measuring, session, theme
        self.setAcceptDrops(True)
        self.load = ActionButton(actions["reference"], text=self.tr("Load…"))
        self.remove = ActionButton(actions["leave_reference"], text=self.tr("Remove"))
        self.name = self._note()
        self.figures = {name: NamedLabel(name) for name in ("PSNR", "SSIM", "LPIPS")}
        self.lacks = self._note()
        self.plot = TradeoffPlot(theme)
        self.legend = self._note()
        self.point = self._note()
        self.draw = ActionButton(actions["curve"])
        self.export = ActionButton(actions["export_curve"], text=self.tr("Export…"))
        self._body = QWidget()
        self._lay_out()
        self.plot.looked.connect(self._say_point)
        theme.changed.connect(self._show_curve)
        measuring.changed.connect(self._show)
        measuring.curve_changed.connect(self._show_curve)
        self._show()
        self._show_curve()

    def _note(self) -> QLabel:
        label = QLabel(wordWrap=True)
        label.setProperty("dim", True)
        return label

    def _lay_out(self) -> None:
        files, edits, figures = QHBoxLayout(), QHBoxLayout(), QGridLayout()
        for row, buttons in ((files, (self.load, self.remove)), (edits, (self.draw, self.export))):
            row.setSpacing(GAP)
            for button in buttons:
                row.addWidget(button, 1)
        for column, (name, value) in enumerate(self.figures.items()):
            title = QLabel(name)
            title.setProperty("dim", True)
            value.setProperty("strong", True)
            title.setToolTip(self._meaning(name))
            value.setToolTip(self._meaning(name))
            figures.addWidget(title, 0, column)
            figures.addWidget(value, 1, column)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addLayout(figures)
        for widget in (self.lacks, self.plot, self.legend, self.point):
            inner.addWidget(widget)
        inner.addLayout(edits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(files)
        layout.addWidget(self.name)
        layout.addWidget(self._body)

    def _meaning(self, name: str) -> str:
        return {
            "PSNR": self.tr("How near the pixels are to the reference; more is nearer."),
            "SSIM": self.tr("How alike the structure is, up to 1."),
            "LPIPS": self.tr("How different both look to a network; 0 is the same."),
        }[name]

    # Showing

    def _show(self) -> None:
        measuring = self._measuring
        self._body.setVisible(measuring.is_loaded)
        self.name.setText(self._about())
        near = measuring.nearness
        texts = {
            "PSNR": None if near is None else decibels(near.psnr),
            "SSIM": None if near is None or near.ssim is None else f"{near.ssim:.4f}",
            "LPIPS": None if near is None or near.lpips is None else f"{near.lpips:.4f}",
        }
        for name, label in self.figures.items():
            label.setText(texts[name] or "\N{EN DASH}")
            label.setEnabled(measuring.is_current)
        self.lacks.setVisible(near is not None and near.lpips is None)
        self.lacks.setText(
            self.tr(
                "LPIPS needs weights that are not here: “iter-studio evaluate --fetch-lpips” "
                "downloads them. SSIM takes its place in the curve."
            )
        )
        self._show_curve()

    def _about(self) -> str:
        """The reference and how it was laid over the result, in a sentence or two."""
        reference = self._measuring.reference
        if not self._measuring.is_loaded:
            return self.tr(
                "Load or drop the true picture of this photo here, to see how near the result "
                "comes to it."
            )
        if reference is None:
            return self.tr("Laying the reference over the result…")
        said = [reference.name]
        if reference.scaled_from is not None:
            height, width = reference.scaled_from
            said.append(self.tr("scaled from {0} × {1} pixels").format(width, height))
        if any(reference.shift):
            said.append(self.tr("moved by {0}").format(self._way(*reference.shift)))
        about = ", ".join(said)
        if reference.is_doubtful:
            about += ". " + self.tr("It hardly resembles the photo: is it the same picture?")
        return about

    def _way(self, down: int, right: int) -> str:
        """A move that takes a shift back, in words."""
        parts = []
        if right:
            text = self.tr("{0} px to the left") if right > 0 else self.tr("{0} px to the right")
            parts.append(text.format(abs(right)))
        if down:
            text = self.tr("{0} px up") if down > 0 else self.tr("{0} px down")
            parts.append(text.format(abs(down)))
        return self.tr(" and ").join(parts)

    def _show_curve(self) -> None:
        measuring = self._measuring
        near, points, now = measuring.nearness, measuring.points, None
        if near is not None and measuring.is_current:
            settings = self._session.settings
            now = Point(settings.alpha, settings.steps, near)
        self.plot.show_points(points, now)
        lines = self.plot.line_colours.items()
        spots = " ".join(
            f'<span style="color:{colour}">●</span> {steps}' for steps, colour in lines
        )
        title = self.tr("Steps:")
        self.legend.setText(f"{title} {spots}")
        self._say_point(None)

    def _say_point(self, point: Point | None) -> None:
        measured = len(self._measuring.points)
        if point is not None:
            self.point.setText(described(point))
            if self.plot.hasFocus():
                announce(self.plot, described(point))
        elif self._measuring.is_drawing:
            self.point.setText(self.tr("{0} of {1} points…").format(measured, len(POINTS)))
        elif measured:
            self.point.setText(self.tr("Click a point to use its alpha and steps."))
        else:
            self.point.setText(
                self.tr("The curve restores this photo with {0} pairs of alpha and steps.").format(
                    len(POINTS)
                )
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Have the result measured."""
        super().showEvent(event)
        self._measuring.set_visible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        if isValid(self._measuring):  # a floating panel is hidden after the window is gone
            self._measuring.set_visible(False)

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file while a photo is open."""
        incoming = Incoming.of(event.mimeData())
        if self._session.photo is not None and incoming is not None and incoming.path is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file as the reference."""
        incoming = Incoming.of(event.mimeData())
        if incoming is not None and incoming.path is not None:
            event.acceptProposedAction()
            self.dropped.emit(incoming.path)


def decibels(value: float) -> str:
    """PSNR in words."""
    return filled("{0:.2f} dB", value) if math.isfinite(value) else "\N{INFINITY} dB"


def described(point: Point) -> str:
    """A point in words."""
    near = point.nearness
    settings = QCoreApplication.translate("ReferencePanel", "alpha {0:g}, 1 step")
    if point.steps != 1:
        settings = QCoreApplication.translate("ReferencePanel", "alpha {0:g}, {1} steps")
    parts = [filled(settings, min(point.alpha, 1), point.steps), decibels(near.psnr)]
    if near.lpips is not None:
        parts.append(filled("LPIPS {0:.4f}", near.lpips))
    elif near.ssim is not None:
        parts.append(filled("SSIM {0:.4f}", near.ssim))
    return "  \N{MIDDLE DOT}  ".join(parts)
