"""The line over the pictures of a bar: a title, what there is to say, buttons. Nothing is cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.widgets.buttons import ActionButton
from app.widgets.spoken import NamedLabel
from app.widgets.theme import GAP

_SPACING = GAP + 4
_SLACK = 24
"""A sentence in two lines needs this much more than half its width, since words stay whole."""


class Head(QWidget):
    """One line where there is room; else the sentence takes two, or the buttons their own line.

    It is chosen by the longest sentence that may come, so that the picture above does not move
    from one sentence to the next.

    Args:
        title: In front.
        last: The button at the end of the first line; None for none.
    """

    def __init__(self, title: QLabel, last: QPushButton | None = None) -> None:
        super().__init__()
        self.title, self._last = title, last
        self.told = NamedLabel("", word_wrap=True)
        self.told.setProperty("dim", True)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.is_stacked = False
        self._longest = ""
        self._with_keys: list[tuple[ActionButton, str, str]] = []
        self._shows_keys = True
        self._box = QWidget()
        self._buttons = QHBoxLayout(self._box)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(4)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_SPACING)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._place()

    def add_button(self, button: QPushButton, *, bare: str = "") -> None:
        """Put a button at the end; ``bare`` is its label without the key, for the narrowest bar."""
        self._buttons.addWidget(button)
        if bare and isinstance(button, ActionButton):
            self._with_keys.append((button, button.text(), bare))

    def add_middle(self, widget: QWidget) -> None:
        """Put something in the place of the sentence, which is hidden then."""
        self._grid.addWidget(widget, 0, 1)

    def expect(self, longest: str) -> None:
        """Have room for a sentence as long as this."""
        self._longest = longest
        self.fit()

    def say(self, text: str) -> None:
        """Say something beside the title."""
        self.told.setText(text)
        self.told.setToolTip(text)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Fit a new width, and new labels."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.fit()
        return done

    def minimumSizeHint(self) -> QSize:
        """Never widen the bar."""
        return QSize(0, super().minimumSizeHint().height())

    def fit(self) -> None:
        """Lay it out as its width allows."""
        metrics = self.told.fontMetrics()
        wanted = max(map(metrics.horizontalAdvance, (self._longest, self.told.text())))
        last = _SPACING + self._last.sizeHint().width() if self._last is not None else 0
        above = self.width() - self.title.sizeHint().width() - _SPACING - last
        buttons = self._box.sizeHint().width()
        if not self._shows_keys:
            buttons += self._room_of_keys()
        beside = above - buttons - _SPACING
        stacked = beside < min(wanted, wanted // 2 + _SLACK)
        if stacked != self.is_stacked:
            self.is_stacked = stacked
            self._place()
        self._show_keys(buttons <= self.width() or not stacked)
        room = above if stacked else beside
        lines = 1 if wanted <= room else 2
        self.told.setMinimumHeight(
            max(lines * metrics.lineSpacing(), self.told.heightForWidth(max(room, 1)))
            if self.told.text()
            else 0
        )

    def _room_of_keys(self) -> int:
        metrics = self.fontMetrics()
        return sum(
            metrics.horizontalAdvance(text) - metrics.horizontalAdvance(bare)
            for _, text, bare in self._with_keys
        )

    def _show_keys(self, shown: bool) -> None:
        if shown != self._shows_keys:
            self._shows_keys = shown
            for button, text, bare in self._with_keys:
                button.rename(text if shown else bare)

    def _place(self) -> None:
        centre = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.title, 0, 0, centre)
        self._grid.addWidget(self.told, 0, 1)
        if self.is_stacked:
            self._grid.addWidget(self._box, 1, 0, 1, 4, Qt.AlignmentFlag.AlignRight)
        else:
            self._grid.addWidget(self._box, 0, 2, centre)
        if self._last is not None:
            self._grid.addWidget(self._last, 0, 3, centre)
