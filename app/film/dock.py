"""The film strip in its dock: wires strip, canvas, session and actions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QMouseEvent, QShortcut
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QWidget

from app.actions import Actions
from app.canvas import Canvas, ViewMode
from app.document.film import branch_from, leave_branch
from app.document.session import Session
from app.film.player import Projector
from app.film.strip import FilmStrip
from app.film.thumbnails import Thumbnails
from app.languages.window import inside
from app.preferences import FILM, Preferences
from app.threads.pipeline_worker import PipelineWorker
from app.widgets.buttons import ActionButton
from app.widgets.controls import ElidedLabel
from app.widgets.theme import EDGE, GAP, Theme

translate = QCoreApplication.translate


class FilmTitle(QWidget):
    """The title of the dock: what is shown, and what can be done with it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filmTitle")
        name = QLabel(self.tr("Film"))
        name.setProperty("strong", True)
        self.shown = ElidedLabel(self.tr("Shown step"))
        self.shown.setProperty("dim", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 3, GAP, 3)
        row.setSpacing(GAP)
        row.addWidget(name)
        row.addWidget(self.shown, 1)
        self.compare = ActionButton(actions["compare_step"], text=self.tr("Compare"))
        self.branch = ActionButton(actions["branch"])
        self.leave = ActionButton(actions["leave_branch"])
        for button in (self.compare, self.branch, self.leave):
            button.setProperty("quiet", True)
            row.addWidget(button)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the dock be dragged by it."""
        event.ignore()


class Filming(QObject):
    """The film of the document in the window.

    Args:
        window: Gets the dock, which is shown and hidden with the photo.
        canvas: Shows the steps.
        session: The document.
        worker: Decodes.
        actions: Those of the film.
        preferences: Whether the strip is shown.
        theme: Colours and icons.
    """

    def __init__(
        self,
        window: QMainWindow,
        canvas: Canvas,
        session: Session,
        worker: PipelineWorker,
        actions: Actions,
        preferences: Preferences,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._session, self._canvas, self._actions = session, canvas, actions
        self._preferences = preferences
        self.projector = Projector(canvas, session, worker, self)
        self.thumbnails = Thumbnails(self.projector, canvas, worker, self)
        self.strip = FilmStrip(self.projector, self.thumbnails, actions, theme)
        self.title = FilmTitle(actions)
        self.dock = self._make_dock(window)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self._connect_actions(window)
        session.plan_changed.connect(self.thumbnails.postpone)
        session.activity_changed.connect(self._follow_run)
        for signal in (
            self.projector.film_changed,
            self.projector.shown_changed,
            self.projector.compared_changed,
            self.thumbnails.changed,
            session.activity_changed,
            session.recipe_changed,
        ):
            signal.connect(self._show)
        self._show()

    def _make_dock(self, window: QMainWindow) -> QDockWidget:
        dock = QDockWidget(self.tr("Film"), window)
        dock.setObjectName("film")
        feature = QDockWidget.DockWidgetFeature
        dock.setFeatures(feature.DockWidgetMovable | feature.DockWidgetFloatable)
        dock.setAllowedAreas(
            Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.TopDockWidgetArea
        )
        dock.setTitleBarWidget(self.title)
        dock.setWidget(self.strip)
        return dock

    def _follow_run(self) -> None:
        self.thumbnails.set_running(self._session.activity is not None)

    def _connect_actions(self, window: QMainWindow) -> None:
        projector, actions = self.projector, self._actions
        targets = {
            "film_previous": lambda: projector.show(projector.shown - 1),
            "film_next": lambda: projector.show(projector.shown + 1),
            "film_result": projector.show_result,
            "compare_step": self._compare,
            "branch": self._branch,
            "leave_branch": partial(leave_branch, self._session),
        }
        for name, target in targets.items():
            actions[name].triggered.connect(lambda _=False, do=target: do())
        shown = actions["film"]
        shown.setChecked(self._preferences.get(FILM))
        shown.toggled.connect(partial(self._preferences.set, FILM))
        shown.toggled.connect(lambda: self.show_dock(self._session.photo is not None))
        for digit in range(10):
            key = QShortcut(f"Shift+{digit}", window)
            key.activated.connect(partial(projector.flip, digit))

    def _compare(self) -> None:
        """Compare with the shown frame; once more: with the photo again."""
        projector = self.projector
        frame, compared = projector.frame, projector.compared
        same = compared is not None and frame is not None and compared.tokens is frame.tokens
        projector.compare(None if same or frame is None else frame.number)
        if projector.compared is not None and self._canvas.view_mode is ViewMode.AFTER:
            self._actions["SPLIT"].trigger()

    def _branch(self) -> None:
        frame = self.projector.frame
        if frame is not None and frame.step is not None:
            self.projector.show_result()  # what follows the step is what changes now
            branch_from(self._session, frame.step, name=inside(frame.title))

    # Showing

    def show_dock(self, possible: bool) -> None:
        """Show the strip where that is possible and it is wanted."""
        self.dock.setVisible(possible and self._actions["film"].isChecked())

    def _show(self) -> None:
        projector, actions, session = self.projector, self._actions, self._session
        frame, compared = projector.frame, projector.compared
        actions["film_previous"].setEnabled(projector.shown > 0)
        actions["film_next"].setEnabled(not projector.is_result)
        actions["film_result"].setEnabled(not projector.is_result)
        actions["compare_step"].setEnabled(frame is not None)
        same = compared is not None and frame is not None and compared.tokens is frame.tokens
        actions["compare_step"].setChecked(same)
        actions["branch"].setEnabled(frame is not None and frame.step is not None)
        branched = session.settings.branch is not None
        actions["leave_branch"].setEnabled(branched)
        self.title.leave.setVisible(branched)
        if frame is None:
            self.title.shown.clear()
        else:
            text = frame.described()
            self.title.shown.setText(text.replace(", ", "  \N{MIDDLE DOT}  "))
        self.strip.say_empty(self._why_empty())

    def _why_empty(self) -> str:
        if not self.projector.frames:
            running = self._session.activity is not None or self._session.is_pending
            if running:
                return translate("Film", "The steps appear here when the picture is ready.")
            return translate("Film", "No steps yet: restore the photo with Ctrl+R.")
        if len(self.projector.frames) == 1:
            return translate(
                "Film",
                "Every token is kept, so no step runs. Raise alpha, or paint with Refine, "
                "to see steps.",
            )
        return ""
