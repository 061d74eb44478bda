"""The controls below a crop: shape, quarter turns, straightening, and the end of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.crop.draft import Draft, Ratio
from app.crop.view import CropView
from app.widgets.controls import CalmCombo, NumberRow
from app.widgets.spoken import ROLE, NamedLabel, name_choice
from app.widgets.theme import EDGE, GAP, Theme
from models.framing import ANGLES

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class CropBar(QFrame):
    """Shows a `Draft` and changes it by numbers and buttons.

    Args:
        theme: Colours of the icons.
    """

    changed = Signal()
    applied = Signal()
    cancelled = Signal()
    level_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("editBar")
        self.setProperty(ROLE, "Grouping")
        self.draft: Draft | None = None
        self._theme = theme
        self._icons: list[tuple[QPushButton, str]] = []
        self.ratio = CalmCombo()
        self.ratio.setToolTip(self.tr("Hold the crop to a shape"))
        self.ratio.offer(_ratios())
        self.ratio.activated.connect(self._hold)
        self.flip = self._button("arrows-left-right", self.tr("Lying or Standing"), "X", self._flip)
        self.left = self._button(
            "arrow-counter-clockwise", self.tr("Turn Left"), "Shift+R", lambda: self._turn(-1)
        )
        self.right = self._button(
            "arrow-clockwise", self.tr("Turn Right"), "R", lambda: self._turn(1)
        )
        self.level = self._button("ruler", self.tr("Level by a Line"), "L", self._ask_level)
        self.level.setCheckable(True)
        self.level.setToolTip(
            self.tr("Draw along something that should lie or stand, such as a horizon  (L, Ctrl)")
        )
        self._make_straighten()
        self.size_text = NamedLabel(self.tr("Size of the crop"))
        self.size_text.setProperty("dim", True)
        self.size_text.setMinimumWidth(88)
        self.reset = self._word(self.tr("Reset"), self.tr("Show the whole photo as it was opened"))
        self.cancel = self._word(self.tr("Cancel"), self.tr("Leave the crop as it was  (Esc)"))
        self.apply = self._word(self.tr("Apply"), self.tr("Restore this part  (Enter)"))
        self.apply.setProperty("primary", True)
        self.reset.clicked.connect(self._reset)
        self.cancel.clicked.connect(self.cancelled)
        self.apply.clicked.connect(self.applied)
        self._lay_out()
        theme.changed.connect(self._colour)
        self._colour()

    def _make_straighten(self) -> None:
        self.straighten = NumberRow(
            self.tr("Straighten"),
            low=ANGLES[0],
            high=ANGLES[1],
            default=0.0,
            decimals=2,
            tip=self.tr("Turn the photo freely, in degrees clockwise."),
            suffix="°",
        )
        self.straighten.spin.setFixedWidth(72)
        self.straighten.edited.connect(self._straighten)

    def _button(self, icon: str, name: str, key: str, press: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setProperty("segment", True)
        button.setIconSize(QSize(18, 18))
        button.setFixedWidth(36)
        button.setAccessibleName(name)
        button.setToolTip(f"{name}  ({key})")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: press())
        self._icons.append((button, icon))
        return button

    def _word(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, GAP, EDGE, GAP)
        row.setSpacing(GAP)
        for widget in (self.ratio, self.flip, self.left, self.right):
            row.addWidget(widget)
        name_choice(self.ratio, self.tr("Shape of the crop"))
        row.addSpacing(GAP)
        row.addWidget(self.straighten, 2)
        row.addWidget(self.level)
        row.addStretch(1)
        row.addWidget(self.size_text)
        for word in (self.reset, self.cancel, self.apply):
            row.addWidget(word)
        self.straighten.setMinimumWidth(150)
        self.straighten.setMaximumWidth(420)

    def _colour(self) -> None:
        for button, icon in self._icons:
            button.setIcon(self._theme.icon(icon))

    # Showing

    def show_draft(self) -> None:
        """Show what the draft says."""
        draft = self.draft
        if draft is None:
            return
        blocker = QSignalBlocker(self.ratio)
        self.ratio.setCurrentIndex(self.ratio.findData(draft.ratio))
        del blocker
        self.straighten.show_value(draft.angle)
        height, width = draft.size
        self.size_text.setText(self.tr("{0} × {1} px").format(width, height))
        self.flip.setEnabled(draft.ratio not in (Ratio.FREE, Ratio.SQUARE))

    # Changing

    def _change(self) -> None:
        self.show_draft()
        self.changed.emit()

    def _hold(self) -> None:
        if self.draft is not None:
            self.draft.hold(self.ratio.currentData())
            self._change()

    def _flip(self) -> None:
        if self.draft is not None and self.flip.isEnabled():
            self.draft.hold(self.draft.ratio, upright=not self.draft.upright)
            self._change()

    def _turn(self, quarters: int) -> None:
        if self.draft is not None:
            self.draft.turn(quarters)
            self._change()

    def _straighten(self, angle: float) -> None:
        if self.draft is not None:
            self.draft.straighten(angle)
            self._change()

    def _reset(self) -> None:
        if self.draft is not None:
            self.draft.reset()
            self._change()

    def _ask_level(self) -> None:
        self.level_asked.emit(self.level.isChecked())


class CropPage(QWidget):
    """View and bar, with their keys.

    Args:
        theme: Colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.view = CropView()
        self.bar = CropBar(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
        self.view.changed.connect(self._show_bar)
        self.bar.changed.connect(self.view.update)
        self.bar.level_asked.connect(self._level)
        slider = self.bar.straighten.slider
        slider.sliderPressed.connect(lambda: self.view.set_straightening(True))
        slider.sliderReleased.connect(lambda: self.view.set_straightening(False))
        theme.changed.connect(self._colour)
        self._colour()
        self.take_room(False)

    def take_room(self, needed: bool) -> None:
        """Let the window be as narrow as without this page, while it is not shown."""
        policy = QSizePolicy.Policy.Preferred if needed else QSizePolicy.Policy.Ignored
        self.setSizePolicy(policy, policy)

    def show_draft(self, draft: Draft) -> None:
        """Begin with a draft."""
        self.bar.draft = draft
        self.view.show_draft(draft)
        self._show_bar()
        self.view.setFocus()

    def _show_bar(self) -> None:
        self.bar.level.setChecked(self.view.levels)
        self.bar.show_draft()

    def _level(self, on: bool) -> None:
        self.view.levels = on
        self.view.setFocus()

    def _colour(self) -> None:
        self.view.surround = QColor(self._theme.colours.surround)
        self.view.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Apply with Enter, cancel with Esc; turn, flip and level by a letter.

        After a number both belong to it, and the next one is for the crop.
        """
        bar = self.bar
        if bar.straighten.spin.hasFocus() and event.key() in _ENDS:
            self.view.setFocus()
            return
        buttons = {
            Qt.Key.Key_Return: bar.apply,
            Qt.Key.Key_Enter: bar.apply,
            Qt.Key.Key_Escape: bar.cancel,
            Qt.Key.Key_R: bar.right,
            Qt.Key.Key_X: bar.flip,
            Qt.Key.Key_L: bar.level,
        }
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        pressed = buttons.get(Qt.Key(event.key()))
        if pressed is bar.right and shift:
            pressed = bar.left
        if pressed is None:
            super().keyPressEvent(event)
        elif pressed.isEnabled():
            pressed.click()


def _ratios() -> list[tuple[str, Ratio]]:
    translate = QCoreApplication.translate
    names = {Ratio.SQUARE: "1 : 1", Ratio.R3_2: "3 : 2", Ratio.R4_3: "4 : 3", Ratio.R16_9: "16 : 9"}
    free, original = (
        (translate("CropBar", "Free"), Ratio.FREE),
        (translate("CropBar", "Original"), Ratio.ORIGINAL),
    )
    return [free, original, *((name, ratio) for ratio, name in names.items())]
