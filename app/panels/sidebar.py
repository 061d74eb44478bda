"""The panel at the right: all sections below each other, scrolling."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QUndoView, QVBoxLayout, QWidget

from app.actions import Actions
from app.document.session import Session
from app.panels.export import ExportPanel
from app.panels.paint import PaintPanel
from app.panels.restore import RestorePanel
from app.panels.samples import SamplesPanel
from app.panels.snapshots import SnapshotsPanel
from app.panels.variants import VariantsPanel
from app.panels.variation import VariationPanel
from app.panels.view import ViewPanel
from app.preferences import OPEN_SECTIONS, PRECISION, Preferences
from app.services.models import ModelChoice
from app.widgets.controls import CalmCombo, NameLabel, Section
from app.widgets.theme import EDGE, Theme
from models.recipe import Precision


class HistoryPanel(QUndoView):
    """Every change since the photo was opened; a click goes back or forth to it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.undo_stack, parent)
        self.setEmptyLabel(self.tr("As opened"))
        self.setFixedHeight(150)
        self.setAccessibleName(self.tr("History"))
        self.setToolTip(self.tr("Click a line to go back or forward to it."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space to the picture."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class MachinePanel(QWidget):
    """The precision in which this photo is computed."""

    def __init__(
        self, session: Session, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        name = NameLabel(self.tr("Precision"))
        self.precision = self._make_choice()
        name.setToolTip(self.precision.toolTip())
        name.setBuddy(self.precision)
        name.reset.connect(lambda: self._choose_precision(Precision.AUTO.value))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addStretch()
        row.addWidget(self.precision)
        self._follow(session)

    def _follow(self, session: Session) -> None:
        session.start_with(Precision(self.precision.currentData()))
        session.result_changed.connect(self._show_automatic)
        session.precision_changed.connect(self._show_automatic)
        self._show_automatic()

    def _make_choice(self) -> CalmCombo:
        combo = CalmCombo()
        combo.setAccessibleName(self.tr("Precision"))
        combo.setToolTip(
            self.tr(
                "In float32 a recipe gives the same tokens on other computers, too. Processors "
                "with bfloat16 are faster in it, but each kind rounds in its own way. Auto takes "
                "what suits this computer; a recipe brings the one that it was made with."
            )
        )
        named = (each.value for each in Precision if each is not Precision.AUTO)
        entries = [(self.tr("Auto"), Precision.AUTO.value), *((each, each) for each in named)]
        combo.offer(entries, self._preferences.get(PRECISION))
        combo.activated.connect(lambda: self._choose_precision(combo.currentData()))
        return combo

    def _choose_precision(self, value: str) -> None:
        self._preferences.set(PRECISION, value)
        session, precision = self._session, Precision(value)
        session.usual_precision = precision
        text = self.tr("Precision {0}").format(precision.value)
        session.adopt(session.recipe, text=text, precision=precision)

    def _show_automatic(self) -> None:
        """Show what is asked for, and what was chosen for the picture that is shown."""
        result, asked = self._session.result, self._session.precision
        self.precision.setCurrentIndex(self.precision.findData(asked.value))
        text, made_in = self.tr("Auto"), Precision.AUTO if result is None else result.precision
        if asked is Precision.AUTO and made_in is not Precision.AUTO:
            text = self.tr("Auto ({0})").format(made_in.value)
        self.precision.setItemText(0, text)


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
        variants: VariantsPanel,
        samples: SamplesPanel,
        reference: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panelScroll")
        self.variants, self.samples, self.reference = variants, samples, reference
        self._preferences = preferences
        self.restore = RestorePanel(session, theme, choice, actions)
        self.variation = VariationPanel(session, theme, choice)
        self.paint = PaintPanel(session, actions, preferences, choice)
        self.paint.follow(samples.samples)
        self.view = ViewPanel(actions, preferences)
        self.machine = MachinePanel(session, preferences)
        self.export = ExportPanel(actions, preferences)
        self.history = HistoryPanel(session)
        self.snapshots = SnapshotsPanel(session, actions)
        self.sections = self._make_sections()
        self._lay_out()
        self._fit_width()
        self._restore_open()

    def _lay_out(self) -> None:
        body = self._body = QWidget()
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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes through what is in it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is in the sections: nothing is cut in a language with long words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_width()
        return super().eventFilter(watched, event)

    def _fit_width(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(WIDTH, self._body.minimumSizeHint().width() + bar))

    def sizeHint(self) -> QSize:
        """Ask for no more width than the controls need."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def show_widget(self, widget: QWidget) -> None:
        """Open the section of a control and scroll to it."""
        for section in self.sections:
            if section.isAncestorOf(widget):
                section.set_open(True)
        self._scroll_to(widget)

    def show_focus(self, widget: QWidget) -> None:
        """Scroll to a control that Tab has come to, if it is one of the panel."""
        if self._body.isAncestorOf(widget):
            self._scroll_to(widget)

    def _scroll_to(self, widget: QWidget) -> None:
        # Not ensureWidgetVisible: it asks a plot for the place of its text cursor.
        middle = widget.mapTo(self._body, widget.rect().center())
        reach = widget.size() / 2
        self.ensureVisible(
            middle.x(),
            middle.y(),
            reach.width() + EDGE,
            min(reach.height() + EDGE, self.height() // 2),
        )

    def _make_sections(self) -> tuple[Section, ...]:
        made = []
        for key, title, tip, widget in (
            (
                "variants",
                self.tr("Variants"),
                self.tr("Four answers to this photo, to choose by eye"),
                self.variants,
            ),
            (
                "samples",
                self.tr("Samples"),
                self.tr("One part of the picture with several seeds"),
                self.samples,
            ),
            ("restore", self.tr("Restore"), self.tr("Size, alpha and steps"), self.restore),
            ("paint", self.tr("Paint"), self.tr("Force or lock tokens by hand"), self.paint),
            ("view", self.tr("Confidence"), self.tr("What is shown over the picture"), self.view),
            (
                "variation",
                self.tr("Fine Settings"),
                self.tr("How tokens are drawn and turned into pixels"),
                self.variation,
            ),
            ("export", self.tr("Export"), self.tr("How files are written"), self.export),
            (
                "reference",
                self.tr("Reference"),
                self.tr("How near the result comes to a true picture"),
                self.reference,
            ),
            ("machine", self.tr("Machine"), self.tr("How it is computed here"), self.machine),
            ("snapshots", self.tr("Snapshots"), self.tr("Settings by name"), self.snapshots),
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
