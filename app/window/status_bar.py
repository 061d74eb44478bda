"""The line at the bottom: what is under the pointer, what is being done, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from app.actions import Actions
from app.canvas import HoverInfo
from app.document.activity import Activity, duration
from app.document.film import Frame
from app.document.paint import Layer
from app.document.session import Session
from app.languages.window import filled
from app.widgets.controls import ElidedLabel
from app.widgets.spoken import NamedLabel, announce
from app.widgets.theme import EDGE, GAP, Theme
from models.recipe import Mark

_HEIGHT = 32
_LONG_MS = 1000
"""The end of a run that took longer is announced; shorter ones follow every touch of a slider."""
_TOLD_EVERY_MS = 10_000
"""How often a long run is announced: screen readers leave out progress in a status bar."""


class StatusLine(QStatusBar):
    """Hover readout at the left; progress, time left, Cancel and the model at the right."""

    def __init__(
        self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._theme = theme
        self._model_text = self.tr("Loading the model…")
        self._files = 0
        self._frame: Frame | None = None
        self._honest, self._hovers = "", False
        self._run, self._told = QElapsedTimer(), QElapsedTimer()
        self.setSizeGripEnabled(False)
        self.setFixedHeight(_HEIGHT)
        self.setContentsMargins(EDGE - 4, 0, 0, 0)
        self.hover = ElidedLabel(self.tr("Token under the pointer"))
        self.state = NamedLabel(self.tr("Current activity"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(150)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("quiet", True)
        self.cancel.setIconSize(QSize(14, 14))
        self.cancel.setToolTip(self.tr("Stop the run and keep the last result  (Esc)"))
        self.cancel.clicked.connect(actions["cancel"].trigger)
        self.zoom = NamedLabel(self.tr("Zoom"))
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.zoom.setMinimumWidth(52)
        for label in (self.hover, self.zoom):
            label.setProperty("dim", True)
        self._lay_out()
        session.activity_changed.connect(self.refresh)
        session.stale_changed.connect(self.refresh)
        session.photo_changed.connect(self.refresh)
        theme.changed.connect(self._colour)
        self._colour()
        self.refresh()

    def _lay_out(self) -> None:
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 1, GAP, 1)
        row.setSpacing(GAP + 2)
        for widget in (self.state, self.bar, self.cancel, self.zoom):
            row.addWidget(widget)
        self.addWidget(self.hover, 1)
        self.addPermanentWidget(right)

    def show_model(self, text: str, *, slow: bool = False) -> None:
        """Say which model runs on what, or that it is being loaded; ``slow`` for no GPU."""
        self._model_text = text
        why = self.tr(
            "The networks run on the processor, because no other device can be used here. "
            "Everything works, but large results take longer."
        )
        self.state.setToolTip(why if slow else "")
        self.refresh()

    def show_files(self, jobs: int) -> None:
        """Say that files are being read or written."""
        self._files = jobs
        self.refresh()

    def show_zoom(self, zoom: float) -> None:
        """Show how large a pixel of the result is."""
        self.zoom.setText(f"{100 * zoom:.0f} %" if self._session.photo else "")

    def show_honest(self, sentence: str) -> None:
        """Say what was generated and invented, while nothing is under the pointer."""
        self._honest = sentence
        if not self._hovers:
            self.hover.setText(sentence)

    def show_hover(self, info: HoverInfo | None) -> None:
        """Describe the pixel and the token under the pointer; None for none."""
        self._hovers = info is not None
        if info is None:
            self.hover.setText(self._honest)
            return
        row, column = info.row, info.col
        parts = [
            self.tr("x {0}, y {1}").format(info.x, info.y),
            self.tr("Token {0}, {1}").format(column, row),
        ]
        confidence, frame = self._session.confidence, self._frame
        marks, plan = self._session.marks, self._session.plan
        inside = 0 <= row < marks.shape[0] and 0 <= column < marks.shape[1]
        if inside and frame is not None and frame.tokens.shape == marks.shape:
            parts.append(self.tr("code {0}").format(frame.tokens[row, column]))
        if inside and confidence is not None and plan is not None:
            parts.append(filled(self.tr("confidence {0:.2f}"), confidence[row, column]))
            chosen = bool(self._session.paintwork.grid(Layer.CHOSEN)[row, column])
            kept = bool(plan.keep_0[row, column])
            parts.append(self._state_of(Mark(marks[row, column]), kept=kept, chosen=chosen))
        self.hover.setText("  \N{MIDDLE DOT}  ".join(parts))

    def show_frame(self, frame: Frame | None) -> None:
        """Take codes from the step that is shown."""
        self._frame = frame

    def refresh(self) -> None:
        """Show what is being done."""
        activity = self._session.activity
        running = activity is not None
        self.bar.setVisible(running or self._files > 0)
        self.cancel.setVisible(running)
        if activity is not None:
            self._show_run(activity)
        elif self._files:
            self.bar.setRange(0, 0)
            self.state.setText(self.tr("Working on files…"))
        elif self._session.photo is not None and self._session.is_stale:
            stopped = self.tr("Stopped: the picture is out of date  (Ctrl+R)")
            waiting = self.tr("Live is off: Ctrl+R restores with the new settings")
            self.state.setText(stopped if self._session.is_live else waiting)
        else:
            self.state.setText(self._model_text)
        self._announce(running)

    def _announce(self, running: bool) -> None:
        """Have a long run read out now and then, and its end."""
        if running and not self._run.isValid():
            self._run.start()
            self._told.start()
        elif running and self._told.elapsed() >= _TOLD_EVERY_MS:
            self._told.restart()
            announce(self, self.state.text().replace("  \N{MIDDLE DOT}  ", ", "))
        elif not running and self._run.isValid():
            was_long = self._run.elapsed() >= _LONG_MS
            self._run.invalidate()
            if was_long and not self._session.is_stale:
                announce(self, self.tr("The picture is ready."))
            elif was_long:
                announce(self, self.state.text())

    def _show_run(self, activity: Activity) -> None:
        if activity.fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * activity.fraction))
        text = self._stage_text(activity)
        if activity.seconds_left is not None and activity.seconds_left >= 1:
            text += self.tr("  ·  {0} left").format(duration(activity.seconds_left))
        self.state.setText(text)

    def _stage_text(self, activity: Activity) -> str:
        match activity.stage:
            case "encode":
                return self.tr("Removing damage")
            case "evaluate":
                return self.tr("Judging confidence")
            case "refine" if activity.steps:
                return self.tr("Refining, step {0} of {1}").format(activity.step, activity.steps)
            case "refine":
                return self.tr("Refining")
            case "decode" if activity.total > 1:
                return self.tr("Drawing, part {0} of {1}").format(activity.done, activity.total)
            case "decode":
                return self.tr("Drawing")
            case _:
                return self.tr("Starting…")

    def _state_of(self, mark: Mark, *, kept: bool, chosen: bool) -> str:
        if mark == Mark.KEEP:
            return self.tr("locked by hand")
        if chosen:
            return self.tr("chosen by hand")
        if mark == Mark.REFINE:
            return self.tr("forced by hand")
        if mark == Mark.HEAL:
            return self.tr("healed by hand")
        return self.tr("kept") if kept else self.tr("regenerated")

    def _colour(self) -> None:
        self.cancel.setIcon(self._theme.icon("x"))
