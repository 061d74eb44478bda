"""What is in the way of a file that is to be written, and the two ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.threads.file_jobs import Outlook
from app.widgets.theme import EDGE, GAP


class Conflict(QFrame):
    """Shown only where files are there already, or the folder is not."""

    free_name_chosen = Signal(str)
    replace_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conflict")
        self._free = ""
        self.text = QLabel(wordWrap=True)
        self.use_free = QPushButton()
        self.use_free.setAutoDefault(False)
        self.use_free.setToolTip(self.tr("Write under a name that is free"))
        self.use_free.clicked.connect(lambda: self.free_name_chosen.emit(self._free))
        self.replace = QCheckBox(self.tr("Replace it"))
        self.replace.setToolTip(self.tr("Write over what is there."))
        self.replace.toggled.connect(self.replace_changed)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.use_free)
        row.addWidget(self.replace)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, GAP, EDGE, GAP)
        layout.addWidget(self.text)
        layout.addLayout(row)
        self.hide()

    def show_outlook(self, outlook: Outlook) -> bool:
        """Say what is in the way, if anything; returns whether the file may be written."""
        taken = outlook.taken
        self.setVisible(bool(taken) or not outlook.has_folder)
        self.use_free.setVisible(bool(taken))
        self.replace.setVisible(bool(taken))
        self._free = outlook.free.name
        if not outlook.has_folder:
            self.text.setText(self.tr("There is no such folder. Choose another."))
            return False
        if taken:
            said = self.tr("“{0}” is already there.").format(taken[0])
            if len(taken) > 1:
                said = self.tr("“{0}” and {1} more are already there.").format(
                    taken[0], len(taken) - 1
                )
            self.text.setText(said)
            self.use_free.setText(self.tr("Use “{0}”").format(self._free))
            self.use_free.setAccessibleName(self.use_free.text())
        return not taken or self.replace.isChecked()
