"""First-run hints: four short cards over the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.widgets.theme import EDGE, GAP

_WIDTH = 330
_MARGIN = 16
_STATUS = 34
"""Room below for the status pill of the picture."""


class HintCard(QFrame):
    """One hint at a time, at the lower left of the picture."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hintCard")
        self._index = 0
        self._over = parent
        self._hints = self._all_hints()
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self._text = QLabel(wordWrap=True)
        self._count = QLabel()
        self._count.setProperty("dim", True)
        self.skip = QPushButton(self.tr("Skip"))
        self.skip.setProperty("quiet", True)
        self.skip.clicked.connect(self._finish)
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
        parent.installEventFilter(self)

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
        self._show()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower left of the parent."""
        if event.type() == QEvent.Type.Resize:
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
        self._place()

    def _place(self) -> None:
        self._layout.activate()
        self.setFixedHeight(max(80, self._layout.totalHeightForWidth(_WIDTH)))
        self.move(_MARGIN, self._over.height() - self.height() - _MARGIN - _STATUS)

    def _advance(self) -> None:
        if self._index + 1 == len(self._hints):
            self._finish()
            return
        self._index += 1
        self._show()

    def _finish(self) -> None:
        self.hide()
        self.finished.emit()
