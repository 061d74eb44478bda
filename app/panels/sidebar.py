"""The panel at the right: all sections below each other, scrolling."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.actions import Actions
from app.document.session import Session
from app.panels.export import ExportPanel
from app.panels.history import HistoryPanel
from app.panels.machine import MachinePanel
from app.panels.paint import PaintPanel
from app.panels.restore import RestorePanel
from app.panels.variation import VariationPanel
from app.panels.view import ViewPanel
from app.preferences import OPEN_SECTIONS, Preferences
from app.services.models import ModelChoice
from app.widgets.section import Section
from app.widgets.theme import Theme

WIDTH = 312


class Sidebar(QScrollArea):
    """Sections whose open or closed state is remembered."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        preferences: Preferences,
        theme: Theme,
        choice: ModelChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panelScroll")
        self._preferences = preferences
        self.restore = RestorePanel(session, theme, choice, actions)
        self.variation = VariationPanel(session, theme, choice)
        self.paint = PaintPanel(session, actions, preferences)
        self.view = ViewPanel(actions, preferences)
        self.machine = MachinePanel(session, preferences)
        self.export = ExportPanel(actions, preferences)
        self.history = HistoryPanel(session)
        self.sections = self._make_sections()
        body = QWidget()
        body.setObjectName("panelBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for section in self.sections:
            layout.addWidget(section)
        layout.addStretch()
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH)
        self._restore_open()

    def sizeHint(self) -> QSize:
        """Ask for no more width than the controls need."""
        return QSize(WIDTH, super().sizeHint().height())

    def _make_sections(self) -> tuple[Section, ...]:
        made = []
        for key, title, tip, widget in (
            ("restore", self.tr("Restore"), self.tr("Size, alpha and steps"), self.restore),
            ("paint", self.tr("Paint"), self.tr("Force or lock tokens by hand"), self.paint),
            ("view", self.tr("Confidence"), self.tr("What lies over the picture"), self.view),
            (
                "variation",
                self.tr("Variation"),
                self.tr("Seed, temperature, schedule"),
                self.variation,
            ),
            ("export", self.tr("Export"), self.tr("How files are written"), self.export),
            ("machine", self.tr("Machine"), self.tr("How memory is used"), self.machine),
            ("history", self.tr("History"), self.tr("Every change, by name"), self.history),
        ):
            section = Section(key, title, tip)
            section.content.addWidget(widget)
            made.append(section)
        return tuple(made)

    def _restore_open(self) -> None:
        is_open = set(self._preferences.get(OPEN_SECTIONS).split(","))
        for section in self.sections:
            section.set_open(section.key in is_open)
            section.toggled.connect(self._remember)

    def _remember(self) -> None:
        names = [section.key for section in self.sections if section.is_open]
        self._preferences.set(OPEN_SECTIONS, ",".join(names))
