"""Colours, spacing and icons: Fusion with our own palette, dark, light and of high contrast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import qtawesome
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow
from qtawesome.iconic_font import IconicFont
from shiboken6 import isValid

from app.preferences import THEME, Preferences
from resources import resource

TEMPLATE = """
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QToolTip { background: @header; color: @text; border: 1px solid @border; padding: 4px 6px; }

QMenuBar { background: @window; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }

QMenu { selection-background-color: @hover; selection-color: @text; }

QToolBar {
    background: @window;
    border: none;
    border-bottom: 1px solid @border;
    padding: 4px 8px;
    spacing: 2px;
}
QToolBar::separator { background: @hover; width: 1px; margin: 5px 7px; }
QToolBar QToolButton {
    border: 1px solid transparent;
    border-radius: 5px;
    padding: 4px;
    min-width: 22px;
    min-height: 22px;
}
QToolBar[tight="true"]::separator { margin: 5px 2px; }
QToolBar[tight="true"] QToolButton { padding: 4px 1px; min-width: 20px; }
QToolBar QToolButton:hover { background: @hover; }
QToolBar QToolButton:pressed { background: @pressed; }
QToolBar QToolButton:checked { background: @accent; color: @on_accent; }
QToolBar QToolButton:checked:disabled { background: transparent; color: @disabled; }
QToolBar QToolButton:focus { border-color: @focus; }

QPushButton {
    background: @control;
    border: 1px solid @border;
    border-radius: 5px;
    padding: 4px 12px;
    min-height: 18px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:checked { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton:focus { border-color: @focus; }
QPushButton:disabled { color: @disabled; background: @panel; border-color: @control; }
QPushButton:checked:disabled { color: @disabled; background: @control; }
QPushButton[primary="true"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:disabled {
    background: @panel;
    color: @disabled;
    border-color: @border;
}
QPushButton[segment="true"] { padding: 4px 2px; min-width: 26px; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; padding: 4px; }
QPushButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:checked { background: @accent; }
QPushButton[quiet="true"]:focus { border-color: @focus; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QDockWidget { background: @panel; }
QDockWidget::title { background: @window; padding: 5px 10px; text-align: left; }
QScrollArea#panelScroll, QWidget#panelBody { background: @panel; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle {
    background: @pressed;
    border-radius: 3px;
    margin: 2px;
    min-height: 28px;
    min-width: 28px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolButton#sectionHeader {
    background: @header;
    border: none;
    border-top: 1px solid @border;
    color: @text;
    text-align: left;
    padding: 6px 10px;
    font-weight: 600;
}
QToolButton#sectionHeader:hover { background: @hover; }
QToolButton#sectionHeader:focus { border: 1px solid @focus; }
QLabel[dim="true"] { color: @dim; }
QLabel[strong="true"] { font-weight: 600; }

QAbstractSpinBox, QComboBox, QLineEdit {
    background: @control;
    border: 1px solid @border;
    border-radius: 4px;
    padding: 2px 6px;
    min-height: 18px;
    selection-background-color: @accent;
}
QAbstractSpinBox:focus, QComboBox:focus, QLineEdit:focus { border-color: @focus; }
QAbstractSpinBox[refused="true"] { background: @error; color: @error_text; }
QAbstractSpinBox:disabled, QComboBox:disabled { color: @disabled; background: @panel; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    width: 0;
    border: none;
}
QComboBox { padding-right: 20px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(@icons;/caret-down.svg); width: 12px; height: 12px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @disabled; border-radius: 3px; }
QCheckBox::indicator { background: @control; }
QCheckBox::indicator:hover { border-color: @dim; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; }
QCheckBox::indicator:checked { image: url(@icons;/@check;); }
QCheckBox::indicator:focus { border-color: @text; }
QPushButton:checked:focus, QPushButton[primary="true"]:focus,
QToolBar QToolButton:checked:focus, QCheckBox::indicator:checked:focus { border: 1px @ring; }
QCheckBox:disabled { color: @disabled; }
QListView, QTableView, QTreeView, QPlainTextEdit {
    background: @panel;
    border: 1px solid @border;
    border-radius: 4px;
}
QListView#filmStrip { border: none; border-radius: 0; border-top: 1px solid @border; }
QListView#photoStrip { border: none; border-radius: 0; border-top: 1px solid @border; }
QWidget#filmTitle { background: @window; border-top: 1px solid @border; }
QListView::item, QTreeView::item { padding: 4px 6px; }
QListView::item:selected, QTreeView::item:selected { background: @accent; color: @on_accent; }

QHeaderView::section { background: @header; color: @dim; border: none; padding: 4px 10px; }

QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QProgressBar {
    background: @control;
    border: none;
    border-radius: 3px;
    max-height: 6px;
    min-height: 6px;
}
QProgressBar::chunk { background: @focus; border-radius: 3px; }

QFrame#messageBar { border-radius: 8px; border: 1px solid @border; }
QFrame#messageBar[kind="error"] { background: @error; }
QFrame#messageBar[kind="error"] QLabel { color: @error_text; }
QFrame#messageBar[kind="warning"] { background: @warning; }
QFrame#messageBar[kind="warning"] QLabel { color: @warning_text; }
QFrame#messageBar[kind="notice"] { background: @notice; }
QFrame#messageBar[kind="notice"] QLabel { color: @notice_text; }
QFrame#editBar { background: @header; border-top: 1px solid @border; }
QFrame#conflict { background: @notice; border: 1px solid @border; border-radius: 6px; }
QFrame#conflict QLabel, QFrame#conflict QCheckBox { color: @notice_text; }
QLabel#refusal {
    background: @error;
    color: @error_text;
    border: 1px solid @border;
    border-radius: 4px;
    padding: 3px 7px;
}
QLabel#key {
    background: @control;
    border: 1px solid @border;
    border-radius: 4px;
    padding: 1px 6px;
}
QFrame#problem { background: @error; border: 1px solid @border; border-radius: 6px; }
QFrame#problem QLabel { color: @error_text; }
QFrame#hintCard { background: @header; border: 1px solid @pressed; border-radius: 8px; }
QWidget#welcome { background: @surround; }
QListWidget#recentFiles { background: transparent; border: none; }
QListWidget#recentFiles::item { padding: 5px 8px; border-radius: 4px; }
QListWidget#recentFiles::item:hover { background: @hover; }
"""


GAP = 8
"""Space between two things, in device-independent pixels."""
EDGE = 12
"""Space between things and the edge of a panel."""
ROW = 26
"""Height of a control."""
_TURN_MS = 10
"""Between two turns of a change of theme: the window answers in between."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme, as hex strings. Grays are neutral, to go with photographs.

    Attributes:
        ring: Style and colour of the line around what has the focus and is filled with the accent.
    """

    surround: str
    window: str
    panel: str
    header: str
    control: str
    hover: str
    pressed: str
    border: str
    text: str
    dim: str
    disabled: str
    accent: str
    focus: str
    on_accent: str
    ring: str
    error: str
    error_text: str
    warning: str
    warning_text: str
    notice: str
    notice_text: str


DARK = Colours(
    surround="#1a1a1a",
    window="#232323",
    panel="#2b2b2b",
    header="#323232",
    control="#3c3c3c",
    hover="#484848",
    pressed="#545454",
    border="#171717",
    text="#dedede",
    dim="#a8a8a8",
    disabled="#6c6c6c",
    accent="#2f76b8",
    focus="#5ba2e2",
    on_accent="#ffffff",
    ring="solid #ffffff",
    error="#4d2522",
    error_text="#ffd9d4",
    warning="#4a3c17",
    warning_text="#ffe9b8",
    notice="#213b30",
    notice_text="#d3f0e0",
)
LIGHT = Colours(
    surround="#c9c9c9",
    window="#e3e3e3",
    panel="#f1f1f1",
    header="#e7e7e7",
    control="#fdfdfd",
    hover="#dcdcdc",
    pressed="#cecece",
    border="#c2c2c2",
    text="#1d1d1d",
    dim="#525252",
    disabled="#a2a2a2",
    accent="#1f6cb3",
    focus="#1f6cb3",
    on_accent="#ffffff",
    ring="solid #000000",
    error="#fbdcd8",
    error_text="#6d1a12",
    warning="#faecc6",
    warning_text="#5a4300",
    notice="#d5eee0",
    notice_text="#164630",
)
HIGH_CONTRAST = Colours(
    surround="#000000",
    window="#000000",
    panel="#000000",
    header="#1c1c1c",
    control="#000000",
    hover="#484848",
    pressed="#545454",
    border="#858585",
    text="#ffffff",
    dim="#e2e2e2",
    disabled="#9a9a9a",
    accent="#ffdf3d",
    focus="#55d5ff",
    on_accent="#000000",
    ring="dashed #000000",
    error="#5a0000",
    error_text="#ffffff",
    warning="#463600",
    warning_text="#ffffff",
    notice="#003c1e",
    notice_text="#ffffff",
)

CHOICES = {"dark": DARK, "light": LIGHT, "contrast": HIGH_CONTRAST}
"""Themes by their names in the preferences."""


def _wants_contrast() -> bool:
    """True if the desktop asks for high contrast; Qt before 6.10 cannot tell."""
    hints = QGuiApplication.styleHints()  # named: what it gives away lives no longer than it
    ask = getattr(hints, "accessibility", None)
    if ask is None:
        return False
    asked: bool = ask().contrastPreference() == Qt.ContrastPreference.HighContrast
    return asked


class Theme(QObject):
    """Follows the desktop's colour scheme and contrast unless the user chose a theme."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._shown: Colours | None = None
        self._turns: Iterator[str] | None = None
        self._timer = QTimer(self, interval=_TURN_MS)
        self._timer.timeout.connect(self._take_turn)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._change)
        if (ask := getattr(hints, "accessibility", None)) is not None:
            ask().contrastPreferenceChanged.connect(self._change)
        preferences.changed.connect(self._on_preference)

    @property
    def is_dark(self) -> bool:
        """True if the dark theme is on."""
        return self.colours is not LIGHT

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        chosen = CHOICES.get(self._preferences.get(THEME))
        if chosen is not None:
            return chosen
        if _wants_contrast():
            return HIGH_CONTRAST
        light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
        return LIGHT if light else DARK

    @property
    def is_settled(self) -> bool:
        """True if the application looks as `colours` says."""
        return self._turns is None

    def apply(self) -> None:
        """Give the application its style, palette and icons at once."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        if not app.styleSheet():
            app.setStyle("Fusion")
            app.setWindowIcon(QIcon(str(resource("icons/iter-studio.svg"))))
        for _ in self._restyle(app, self.colours):
            pass

    def _change(self) -> None:
        """Take other colours, in a few turns of the event loop."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._turns is None and self._shown != self.colours:
            self._turns = self._restyle(app, self.colours)
            self._timer.start()

    def _take_turn(self) -> None:
        if self._turns is None or next(self._turns, None) is not None:
            return
        self._timer.stop()
        self._turns = None
        self._change()  # chosen meanwhile

    def _restyle(self, app: QApplication, colours: Colours) -> Iterator[str]:
        """Give every widget other colours; each turn tells what it did.

        Every widget is polished twice: from one sheet straight to another, Qt takes four times as
        long. Both are one turn, since controls without a sheet want more room, and would get it.
        Nothing is painted before all is done.
        """
        self._shown, sheet = colours, style_sheet(colours)
        held = [each for each in app.topLevelWidgets() if each.isVisible()]
        held = [each for each in held if each.updatesEnabled()]
        sizes = _DockSizes(each for each in held if isinstance(each, QMainWindow))
        for each in held:
            each.setUpdatesEnabled(False)
        try:
            if app.styleSheet() != sheet:
                app.setStyleSheet("")
                app.setPalette(palette(colours))
                app.setStyleSheet(sheet)
                yield "coloured"
            _phosphor().icon_cache.clear()
            self.changed.emit()
            yield "announced"
            sizes.restore()
        finally:
            for each in held:
                if isValid(each):
                    each.setUpdatesEnabled(True)

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """Return a line icon in the text colour."""
        return icon(self.colours, name, colour)

    def _on_preference(self, key: str) -> None:
        if key == THEME.key:
            self._change()


class _DockSizes:
    """The sizes of docks: Qt lays them out anew in another style, at times twice as wide."""

    def __init__(self, windows: Iterable[QMainWindow]) -> None:
        self._sizes = [
            (window, dock, dock.size())
            for window in windows
            for dock in window.findChildren(QDockWidget)
            if dock.isVisible() and not dock.isFloating()
        ]

    def restore(self) -> None:
        """Give them back, where they were lost."""
        for window, dock, size in self._sizes:
            if isValid(dock) and dock.size() != size:
                for way, length in ((_ACROSS, size.width()), (_DOWN, size.height())):
                    window.resizeDocks([dock], [length], way)


_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def icon(colours: Colours, name: str, colour: str | None = None) -> QIcon:
    """Return a line icon of the Phosphor set."""
    options: dict[str, Any] = {
        "color": colour or colours.text,
        "color_active": colour or colours.text,  # under the pointer
        "color_disabled": colours.disabled,
        "color_on": colours.on_accent,
        "color_on_active": colours.on_accent,
        "color_on_disabled": colours.disabled,
    }
    made: QIcon = _phosphor().icon(f"ph.{name}", **options)
    return made


def plain_icon(colours: QPalette, name: str) -> QIcon:
    """Return a line icon in the colours of a palette: for what Qt makes itself."""
    group, role = QPalette.ColorGroup, QPalette.ColorRole.WindowText
    text = colours.color(group.Active, role)
    off = colours.color(group.Disabled, role)
    options: dict[str, Any] = dict.fromkeys(("color", "color_active", "color_on"), text)
    options |= {"color_disabled": off, "color_on_active": text, "color_on_disabled": off}
    made: QIcon = _phosphor().icon(f"ph.{name}", **options)
    return made


@cache
def _phosphor() -> Any:  # noqa: ANN401 (qtawesome has no types)
    """The one font of qtawesome whose icons are used; all twelve take a tenth of a second."""
    folder = Path(qtawesome.__file__).parent / "fonts"
    (font,), (names,) = folder.glob("phosphor-[0-9]*.ttf"), folder.glob("phosphor-charmap-*.json")
    return IconicFont(("ph", font.name, names.name))


def palette(colours: Colours) -> QPalette:
    """Return the palette of a theme."""
    role, made = QPalette.ColorRole, QPalette()
    for key, value in {
        role.Window: colours.panel,
        role.WindowText: colours.text,
        role.Base: colours.control,
        role.AlternateBase: colours.header,
        role.Text: colours.text,
        role.Button: colours.control,
        role.ButtonText: colours.text,
        role.BrightText: colours.text,
        role.ToolTipBase: colours.header,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.dim,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.focus,
        role.Link: colours.focus,
        role.Light: colours.hover,
        role.Midlight: colours.header,
        role.Mid: colours.border,
        role.Dark: colours.surround,
        role.Shadow: colours.border,
    }.items():
        made.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(colours.disabled))
    return made


def style_sheet(colours: Colours) -> str:
    """Return the few rules that Fusion's palette cannot say."""
    template = TEMPLATE
    for name in Colours.__slots__:
        template = template.replace(f"@{name};", f"{getattr(colours, name)};")
    icons = resource("icons").as_posix()
    check = "check.svg" if colours.on_accent == "#ffffff" else "check-black.svg"
    return template.replace("@icons;", icons).replace("@check;", check)
