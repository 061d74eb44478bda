"""The models on this computer, with licence, speed and size; import, check, remove, use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.import_weights import ImportDialog
from app.dialogs.picture import spoken_size
from app.languages.window import filled, retold
from app.services.models import ModelChoice
from app.widgets.controls import resize_on_screen
from app.widgets.spoken import NamedLabel
from app.widgets.theme import EDGE, GAP
from models.engine import Speed
from models.weights import StoredModel

translate = QCoreApplication.translate

_MODEL, _SCALES, _SPEED, _SIZE = range(4)
_STEPS = 8


class ModelsDialog(QDialog):
    """Shows the models and passes requests on to `ModelChoice`; it stays open."""

    def __init__(self, choice: ModelChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        self._choice = choice
        self._make_list()
        self._make_buttons()
        self._lay_out()
        choice.changed.connect(self._show)
        choice.imported.connect(self._select_imported)
        self._show()
        self._select(choice.current)
        resize_on_screen(self, QSize(720, 420))

    @property
    def selected(self) -> StoredModel | None:
        """The model whose row is selected."""
        item = self.models.currentItem()
        digest = item.data(_MODEL, Qt.ItemDataRole.UserRole) if item is not None else ""
        return self._choice.find(digest)

    def _make_list(self) -> None:
        self.models = QTreeWidget()
        self.models.setAccessibleName(self.tr("Models on this computer"))
        self.models.setHeaderLabels(
            [self.tr("Model"), self.tr("Enlarges"), self.tr("Speed here"), self.tr("File")]
        )
        self.models.setRootIsDecorated(False)
        self.models.setUniformRowHeights(True)
        self.models.setTabKeyNavigation(False)
        self.models.setAllColumnsShowFocus(True)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.models.headerItem().setTextAlignment(_SIZE, right)
        header = self.models.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_MODEL, QHeaderView.ResizeMode.Stretch)
        for column in (_SCALES, _SPEED, _SIZE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.models.currentItemChanged.connect(lambda: self._show_selected())
        self.models.itemActivated.connect(lambda: self._use())
        self.about = NamedLabel(self.tr("About the selected model"), word_wrap=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(6 * self.fontMetrics().lineSpacing())

    def _make_buttons(self) -> None:
        self.use = _button(
            self.tr("Use"), self.tr("Restore with this model and the settings that suit it")
        )
        self.use.setProperty("primary", True)
        self.use.clicked.connect(self._use)
        self.add = _button(
            self.tr("Import ITER weights…"),
            self.tr("Import the weights published by the authors of ITER"),
        )
        self.add.clicked.connect(self.ask_import)
        self.measure = _button(
            self.tr("Measure again"),
            self.tr("Measure the speed of all models again, ideally while the computer is idle"),
        )
        self.measure.clicked.connect(self._choice.measure_again)
        self.verify = _button(self.tr("Verify"), self.tr("Check that the stored file is undamaged"))
        self.verify.clicked.connect(self._verify)
        self.remove = _button(
            self.tr("Remove…"), self.tr("Delete the imported copy; your .pth files are kept")
        )
        self.remove.clicked.connect(self._ask_remove)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.add)
        row.addWidget(self.measure)
        row.addStretch()
        for button in (self.verify, self.remove, self.use):
            row.addWidget(button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(EDGE)
        layout.addWidget(self.models, 1)
        layout.addWidget(self.about)
        layout.addLayout(row)
        layout.addWidget(buttons)

    # Showing

    def _show(self) -> None:
        selected, choice = self.selected, self._choice
        self.models.blockSignals(True)
        self.models.clear()
        for model in choice.known:
            item = QTreeWidgetItem(self._cells(model))
            item.setData(_MODEL, Qt.ItemDataRole.UserRole, model.digest)
            if model == choice.current:
                font = item.font(_MODEL)
                font.setBold(True)
                item.setFont(_MODEL, font)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            item.setTextAlignment(_SIZE, right)
            self.models.addTopLevelItem(item)
        self.models.blockSignals(False)
        self.measure.setEnabled(not choice.is_measuring)
        self._select(selected or choice.current)

    def _cells(self, model: StoredModel) -> list[str]:
        choice = self._choice
        title = model.title
        if model == choice.current:
            title = self.tr("{0} (in use)").format(title)
        speed = choice.speeds.get(model.digest)
        said = spoken_speed(speed) if speed else choice.timings.get(model.digest, "")
        scales = retold(model.scales) if model.is_readable else ""
        return [title, scales, said if model.is_readable else "", spoken_size(model.size)]

    def _select(self, model: StoredModel) -> None:
        index = next((i for i, each in enumerate(self._choice.known) if each == model), 0)
        item = self.models.topLevelItem(index)
        if item is not None:
            self.models.setCurrentItem(item)
        self._show_selected()

    def _select_imported(self, models: list[StoredModel]) -> None:
        self._select(models[-1])

    def _show_selected(self) -> None:
        model = self.selected
        if model is None:
            return
        self.verify.setEnabled(not model.is_bundled)
        self.remove.setEnabled(not model.is_bundled)
        self.use.setEnabled(model.is_readable and model != self._choice.current)
        self.about.setText("\n".join(self._facts(model)))

    def _facts(self, model: StoredModel) -> list[str]:
        if not model.is_readable:
            return [self.tr("This file is damaged: remove it and import the files again.")]
        facts = [self.tr("Licence: {0}").format(model.licence)]
        brings = [
            filled(self.tr("alpha {0:g}"), model.alpha),
            self.tr("{0} schedule").format(model.schedule),
            filled(self.tr("temperature {0:g}"), model.temperature),
        ]
        if model.resample_kept:
            brings.append(self.tr("kept tokens are drawn again"))
        facts.append(self.tr("Suitable settings: {0}").format(", ".join(brings)))
        speed = self._choice.speeds.get(model.digest)
        if speed is not None:
            text = self.tr(
                "Speed: a result of 1 megapixel takes up to {0} on {1} with {2} steps; its "
                "first picture takes {3}"
            )
            first = spoken_seconds(speed.encode + speed.decode)
            whole = spoken_seconds(speed.seconds(_STEPS))
            facts.append(text.format(whole, speed.device.upper(), _STEPS, first))
        facts.append(self.tr("File: {0}").format(model.path))
        state = self._choice.states.get(model.digest)
        return [*facts, self.tr("Checked: {0}").format(state)] if state else facts

    # Doing

    def _use(self) -> None:
        if self.use.isEnabled() and (model := self.selected) is not None:
            self._choice.choose(model)

    def _verify(self) -> None:
        if (model := self.selected) is not None:
            self._choice.verify(model)

    def _ask_remove(self) -> None:
        model = self.selected
        if model is None or model.is_bundled:
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Remove model"))
        box.setText(self.tr("Remove “{0}” from this computer?").format(model.title))
        box.setInformativeText(
            self.tr("This frees {0}. The .pth files that you imported are not touched.").format(
                spoken_size(model.size)
            )
        )
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        remove.clicked.connect(lambda: self._choice.remove(model))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def ask_import(self) -> ImportDialog:
        """Open the import."""
        dialog = ImportDialog(self._choice, self)
        dialog.open()
        return dialog


def spoken_speed(speed: Speed) -> str:
    """Speed in words, such as "1:40 min per megapixel"."""
    seconds = spoken_seconds(speed.seconds(_STEPS))
    return translate("Speed", "{0} per megapixel").format(seconds)


def spoken_seconds(seconds: float) -> str:
    """Duration in words, such as "0.7 s", "12 s" or "1:40 min"."""
    if seconds < 9.95:
        return filled(translate("Speed", "{0:.1f} s"), seconds)
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return translate("Speed", "{0} s").format(rest)
    return translate("Speed", "{0}:{1:02d} min").format(minutes, rest)


def _button(text: str, tip: str) -> QPushButton:
    made = QPushButton(text)
    made.setToolTip(tip)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    return made
