"""A collapsible section of the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.widgets.theme import EDGE, GAP


class Section(QWidget):
    """A header that opens and closes what lies below it.

    Args:
        key: Name under which its state is remembered.
        title: Header text.
        tip: One sentence.
    """

    toggled = Signal(bool)

    def __init__(self, key: str, title: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._header = QToolButton()
        self._header.setObjectName("sectionHeader")
        self._header.setText(title)
        self._header.setAccessibleName(title)
        self._header.setToolTip(tip)
        self._header.setCheckable(True)
        self._header.setChecked(True)
        self._header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._header.setArrowType(Qt.ArrowType.DownArrow)
        self._header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._header.toggled.connect(self._toggle)
        self._body = QWidget()
        self.content = QVBoxLayout(self._body)
        self.content.setContentsMargins(EDGE, GAP + 2, EDGE, EDGE + 2)
        self.content.setSpacing(GAP + 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self._header.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close the section."""
        self._header.setChecked(is_open)

    def _toggle(self, is_open: bool) -> None:
        self._header.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._body.setVisible(is_open)
        self.toggled.emit(is_open)
