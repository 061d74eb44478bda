"""Brushes on the token grid."""

# ruff: noqa: RUF001 - the multiplication sign is meant

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.actions import Actions
from app.panels.buttons import ActionButton
from app.panels.controls import NumberRow
from app.preferences import BRUSH_SIZE, Preferences
from app.session import Session
from app.theme import GAP
from models.recipe import Mark

TOOLS = ("PAN", "REFINE", "KEEP", "ERASE")


class PaintPanel(QWidget):
    """Tools, brush size, clear and invert, and how much is painted."""

    size_edited = Signal(int)

    def __init__(
        self,
        session: Session,
        actions: Actions,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        words = (self.tr("Hand"), self.tr("Refine"), self.tr("Keep"), self.tr("Erase"))
        self.tools = {
            name: ActionButton(actions[name], text=text)
            for name, text in zip(TOOLS, words, strict=True)
        }
        self.brush = NumberRow(
            self.tr("Brush size"),
            low=1,
            high=64,
            default=BRUSH_SIZE.default,
            decimals=0,
            tip=self.tr("Width of the brush in tokens; one token is 8 × 8 pixels of the result."),
        )
        self.brush.show_value(preferences.get(BRUSH_SIZE))
        self.brush.edited.connect(lambda value, _: self.size_edited.emit(round(value)))
        self._count = QLabel()
        self._count.setProperty("dim", True)
        self._count.setWordWrap(True)
        tools = QHBoxLayout()
        tools.setSpacing(3)
        for button in self.tools.values():
            tools.addWidget(button, 1)
        edits = QHBoxLayout()
        edits.setSpacing(GAP)
        for name, text in (("clear", self.tr("Clear")), ("invert", self.tr("Invert"))):
            edits.addWidget(ActionButton(actions[name], text=text), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP + 2)
        layout.addLayout(tools)
        layout.addWidget(self.brush)
        layout.addLayout(edits)
        layout.addWidget(self._count)
        session.marks_changed.connect(self._show_count)
        self._show_count()

    def _show_count(self) -> None:
        marks = self._session.marks
        counts = np.bincount(marks.ravel(), minlength=3)
        forced, locked = int(counts[Mark.REFINE]), int(counts[Mark.KEEP])
        if not forced and not locked:
            self._count.setText(
                self.tr("Refine forces tokens to be generated anew, Keep locks them.")
            )
            return
        share = 100 / max(1, marks.size)
        self._count.setText(
            self.tr("{0:.1f} % forced, {1:.1f} % locked").format(forced * share, locked * share)
        )
