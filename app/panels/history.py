"""The history of changes, by name."""

from __future__ import annotations

from PySide6.QtWidgets import QUndoView, QWidget

from app.document.session import Session


class HistoryPanel(QUndoView):
    """Every change since the photo was opened; a click goes back or forth to it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.undo_stack, parent)
        self.setEmptyLabel(self.tr("As opened"))
        self.setFixedHeight(150)
        self.setAccessibleName(self.tr("History"))
        self.setToolTip(self.tr("Click a line to go back or forth to it."))
