"""The dialog that shows a comparison before it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.comparison_preview import Pair, Preview, PreviewStage, make_preview
from app.languages.window import filled, retold, unbroken
from app.services.film_pictures import Films
from app.threads.file_worker import FileWorker
from app.threads.latest import Newest
from app.widgets.controls import CalmCombo, NumberRow, resize_on_screen
from app.widgets.theme import EDGE, GAP
from models.comparison import LONGEST, Comparison
from models.errors import StudioError
from models.events import Request
from models.recipe import Layout

_PAUSE_MS = 120
_PANEL = 272
_SIZES = (0, 800, 1200, LONGEST, 2400, 4000)


class ExportDialog(QDialog):
    """Choose how before and after are shown, and see it before anything is written.

    Args:
        pair: The photo and its restoration.
        request: What led to the restoration.
        worker: Makes the previews.
        films: Makes the pictures of the steps.
        start: What is chosen at first; None = side by side.
        parent: Window.
    """

    save_requested = Signal(object)
    """The `Comparison` to write."""

    def __init__(
        self,
        pair: Pair,
        request: Request,
        worker: FileWorker,
        films: Films,
        *,
        start: Comparison | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export comparison"))
        start = start or Comparison()
        self._pair, self._request = pair, request
        self._films = films
        self._filmed: Pair | None = None
        self._filming = False
        self._sizes = {False: 0, True: LONGEST}
        if start.max_size is not None:
            self._sizes[start.layout.moves] = start.max_size
        self.preview = Newest(
            worker, self._ask_preview, done=self._show, failed=self._fail,
            pause_ms=_PAUSE_MS, parent=self,
        )  # fmt: skip
        self._make_choices(start)
        self._make_numbers(start)
        self._make_labels(start)
        self._lay_out()
        films.progressed.connect(self._show_filming)
        films.ready.connect(self.preview.ask)
        films.failed.connect(self._fail)
        self.finished.connect(self._stop)
        self._show_options()
        self.stage.show_text(self.tr("Preparing the preview…"))
        resize_on_screen(self, QSize(1080, 660))

    @property
    def comparison(self) -> Comparison:
        """The comparison as chosen in the dialog."""
        labelled = self.labelled.isChecked()
        return Comparison(
            layout=Layout(self.layout_choice.currentData()),
            labels=(self.before.text(), self.after.text()) if labelled else ("", ""),
            light=self.light.isChecked(),
            max_size=self.size_choice.currentData(),
            angle=self.angle.value,
            position=self.position.value / 100,
            inset_count=round(self.insets.value),
            inset_rule=self.rule.currentData(),
            hold_ms=round(1000 * self.hold.value),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first preview, now that the size is known."""
        super().showEvent(event)
        self.preview.ask()

    # Making

    def _make_choices(self, start: Comparison) -> None:
        names = {
            Layout.SIDE: self.tr("Side by side"),
            Layout.SPLIT: self.tr("Split"),
            Layout.SHEET: self.tr("Sheet with insets"),
            Layout.HEATMAP: self.tr("Confidence heatmap"),
            Layout.WIPE: self.tr("Wipe (animation)"),
            Layout.FLICKER: self.tr("Flicker (animation)"),
            Layout.FILM: self.tr("Film of the steps (animation)"),
        }
        self.layout_choice = self._combo(
            self.tr("Layout"), [(name, layout) for layout, name in names.items()], start.layout
        )
        self.layout_choice.activated.connect(self._on_layout)
        self.rule = self._combo(
            self.tr("Where to place insets"),
            [
                (self.tr("Where most has changed"), "difference"),
                (self.tr("Where confidence is lowest"), "confidence"),
            ],
            start.inset_rule,
        )
        sizes = [(self.tr("{0} pixels").format(size), size) for size in _SIZES[1:]]
        self.size_choice = self._combo(
            self.tr("Longest side"),
            [(self.tr("Full size"), 0), *sizes],
            self._sizes[start.layout.moves],
        )
        self.size_choice.activated.connect(self._on_size)
        self.light = QCheckBox(self.tr("Light background"))
        self.light.setChecked(start.light)
        self.light.toggled.connect(self._changed)

    def _make_numbers(self, start: Comparison) -> None:
        self.angle = NumberRow(
            self.tr("Angle"), low=0, high=360, default=90, decimals=0, suffix="°",
            tip=self.tr("Direction of the line: 90 puts before on the left, 0 above."),
        )  # fmt: skip
        self.position = NumberRow(
            self.tr("Position"), low=0, high=100, default=50, decimals=0, suffix=" %",
            tip=self.tr("Share of the picture that before takes."),
        )  # fmt: skip
        self.insets = NumberRow(
            self.tr("Insets"), low=1, high=6, default=3, decimals=0,
            tip=self.tr("How many parts to enlarge."),
        )  # fmt: skip
        self.hold = NumberRow(
            self.tr("Time per picture"), low=0.2, high=3, default=0.8, decimals=1, suffix=" s",
            tip=self.tr("How long each picture is shown."),
        )  # fmt: skip
        values = (start.angle, 100 * start.position, start.inset_count, start.hold_ms / 1000)
        rows = self.angle, self.position, self.insets, self.hold
        for row, value in zip(rows, values, strict=True):
            row.show_value(value)
            row.edited.connect(self._changed)

    def _make_labels(self, start: Comparison) -> None:
        self.labelled = QCheckBox(self.tr("Labels"))
        self.labelled.setChecked(any(start.labels))
        is_own = any(start.labels) and start.labels != Comparison().labels
        words = start.labels if is_own else (self.tr("Before"), self.tr("After"))
        self.before, self.after = (QLineEdit(word) for word in words)
        self.before.setAccessibleName(self.tr("Label of the photo"))
        self.after.setAccessibleName(self.tr("Label of the result"))
        self.labelled.toggled.connect(self._changed)
        for field in (self.before, self.after):
            field.textChanged.connect(self._changed)

    def _combo(self, name: str, entries: Sequence[tuple[str, object]], chosen: object) -> CalmCombo:
        combo = CalmCombo()
        combo.setAccessibleName(name)
        combo.offer(entries, chosen)
        combo.activated.connect(self._changed)
        return combo

    def _lay_out(self) -> None:
        self.stage = PreviewStage()
        self.stage.setAccessibleName(self.tr("Preview of the comparison"))
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("dim", True)
        words = QHBoxLayout()
        words.setSpacing(GAP)
        words.addWidget(self.before)
        words.addWidget(self.after)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addLayout(self._named(self.tr("Layout"), self.layout_choice))
        for widget in (self.angle, self.position, self.insets, self.rule, self.hold):
            column.addWidget(widget)
        column.addWidget(self.labelled)
        column.addLayout(words)
        column.addWidget(self.light)
        column.addLayout(self._named(self.tr("Longest side"), self.size_choice))
        column.addStretch()
        column.addWidget(self.facts)
        column.addWidget(self._make_buttons())
        panel = QWidget()
        panel.setFixedWidth(_PANEL)
        panel.setLayout(column)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stage, 1)
        layout.addWidget(panel)
        self.save.setDefault(True)  # in the dialog: a button alone would lose it to Cancel

    def _named(self, name: str, widget: QWidget) -> QVBoxLayout:
        label = QLabel(name)
        label.setBuddy(widget)
        made = QVBoxLayout()
        made.setSpacing(2)
        made.addWidget(label)
        made.addWidget(widget)
        return made

    def _make_buttons(self) -> QDialogButtonBox:
        self.save = QPushButton(self.tr("Save…"))
        self.save.setProperty("primary", True)
        self.save.setEnabled(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._save)
        return buttons

    # Following

    def _on_layout(self) -> None:
        self._show_options()
        size = self._sizes[self.comparison.layout.moves]
        self.size_choice.setCurrentIndex(self.size_choice.findData(size))

    def _on_size(self) -> None:
        self._sizes[self.comparison.layout.moves] = self.size_choice.currentData()

    def _show_options(self) -> None:
        """Show only what matters for the layout."""
        layout = self.comparison.layout
        self.angle.setVisible(layout in (Layout.SPLIT, Layout.WIPE))
        self.position.setVisible(layout == Layout.SPLIT)
        self.insets.setVisible(layout == Layout.SHEET)
        self.rule.setVisible(layout == Layout.SHEET)
        self.hold.setVisible(layout in (Layout.FLICKER, Layout.FILM))
        self.light.setVisible(layout in (Layout.SIDE, Layout.SHEET, Layout.HEATMAP))
        self.labelled.setVisible(layout != Layout.HEATMAP)
        for widget in (self.before, self.after):
            widget.setVisible(layout not in (Layout.HEATMAP, Layout.FILM))

    def _changed(self) -> None:
        for field in (self.before, self.after):
            field.setEnabled(self.labelled.isChecked())
        self.preview.ask()

    def _ask_preview(self) -> Callable[[], Preview] | None:
        """The job that makes what is chosen; None while the steps have yet to be decoded."""
        pair = self._pair
        if self.comparison.layout == Layout.FILM:
            film = self._films.of(pair.result)
            if film is None:
                self._ask_film()
                return None
            self._filming = False
            pair = self._filmed = self._filmed or pair.filmed(film.frames)
        longest = round(max(self.stage.width(), self.stage.height()) * self.devicePixelRatioF())
        return partial(make_preview, self.comparison, pair, longest)

    def _ask_film(self) -> None:
        """The steps have to be decoded first, which takes a while."""
        self._filming = True
        self.save.setEnabled(False)
        self.facts.clear()
        self._show_filming(0, len(self._pair.result.steps) + 1)
        self._films.ask(self._request, self._pair.result)

    def _show_filming(self, done: int, total: int) -> None:
        if self._filming and self.comparison.layout == Layout.FILM:
            self.stage.show_text(self.tr("Decoding the steps: {0} of {1}…").format(done, total))

    def _show(self, preview: Preview) -> None:
        self.stage.show_preview(preview)
        height, width = preview.size
        facts = self.tr("{0} × {1} pixels").format(width, height)
        if preview.seconds:
            facts += ", " + filled(self.tr("{0:.1f} seconds"), preview.seconds)
        self.facts.setText(unbroken(facts))
        self.save.setEnabled(True)

    def _fail(self, error: StudioError) -> None:
        self._filming = False
        self.stage.show_text(retold(error.sentence))
        self.facts.clear()
        self.save.setEnabled(False)

    def _save(self) -> None:
        self.save_requested.emit(self.comparison)
        self.accept()

    def _stop(self) -> None:
        self.preview.stop()
        if self._filming and self._filmed is None:
            self._films.stop()
