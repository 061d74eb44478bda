"""Menu bar and toolbar, built from the declared actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from app.actions import MENUS, Actions, translated
from app.preferences import THEME, Preferences
from app.widgets.buttons import ActionButton, plain_text

_BREAKS_BEFORE = {
    "open_recipe",
    "export_picture",
    "batch",
    "models",
    "sidecars",
    "quit",
    "copy",
    "run",
    "fit",
    "heatmap",
    "panel",
    "BRUSH",
    "swap",
    "clear",
    "load_refine_mask",
    "film_previous",
    "compare_step",
    "diagnostics",
    "log",
    "about",
}
_TOOLBAR: tuple[tuple[str, ...], ...] = (
    ("open",),
    ("SPLIT", "SIDE_BY_SIDE", "BEFORE", "AFTER", "DIFFERENCE"),
    ("zoom_out", "zoom_in", "fit", "zoom_100"),
    ("heatmap", "outline", "live"),
    ("PAN", "REFINE", "KEEP", "TEXTURE", "ALPHA", "ORIGINAL", "REROLL", "ERASE"),
    ("BRUSH", "RECTANGLE", "LASSO", "FILL"),
)


def fill_menu_bar(
    window: QMainWindow,
    actions: Actions,
    preferences: Preferences,
    open_path: Callable[[Path], None],
) -> None:
    """Give the window its menus."""
    bar = window.menuBar()
    for title, specs in MENUS:
        menu = bar.addMenu(translated(title))
        for spec in specs:
            if spec.name in _BREAKS_BEFORE:
                menu.addSeparator()
            menu.addAction(actions[spec.name])
            if spec.name == "open":
                menu.addMenu(_recent_menu(menu, preferences, open_path))
            if spec.name == "panel":
                menu.addMenu(_theme_menu(menu, preferences))


def _recent_menu(
    parent: QMenu, preferences: Preferences, open_path: Callable[[Path], None]
) -> QMenu:
    menu = QMenu(parent.tr("Open Rece&nt"), parent)

    def fill() -> None:
        menu.clear()
        for path in preferences.recent:
            menu.addAction(path.name.replace("&", "&&"), partial(open_path, path)).setToolTip(
                str(path)
            )
        menu.addSeparator()
        menu.addAction(parent.tr("Clear This List"), preferences.clear_recent)
        menu.setEnabled(bool(preferences.recent))

    preferences.recent_changed.connect(fill)
    menu.setToolTipsVisible(True)
    fill()
    return menu


def _theme_menu(parent: QMenu, preferences: Preferences) -> QMenu:
    menu = QMenu(parent.tr("The&me"), parent)
    group = QActionGroup(menu)
    for key, text in (
        ("system", parent.tr("Same as &Desktop")),
        ("dark", parent.tr("D&ark")),
        ("light", parent.tr("&Light")),
    ):
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(preferences.get(THEME) == key)
        action.triggered.connect(partial(preferences.set, THEME, key))
        group.addAction(action)
    return menu


class Toolbar(QToolBar):
    """A toolbar whose words give way to icons alone where they would be cut."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.labelled: list[QToolButton] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words that fit: all or none."""
        for style in (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        ):
            for button in self.labelled:
                button.setToolButtonStyle(style)
            if self.sizeHint().width() <= event.size().width():
                break
        super().resizeEvent(event)


def make_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Return the toolbar: open, views, zoom, overlays, tools, and export at the far end."""
    bar = Toolbar(window.tr("Tools"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    for group in _TOOLBAR:
        if group is not _TOOLBAR[0]:
            bar.addSeparator()
        for name in group:
            bar.addAction(actions[name])
    filler = QWidget()
    filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(filler)
    bar.addWidget(ActionButton(actions["export_picture"], text=bar.tr("Export…"), primary=True))
    for name in ("open", "heatmap", "outline", "live"):  # their icons alone say too little
        labelled = bar.widgetForAction(actions[name])
        assert isinstance(labelled, QToolButton)
        labelled.setText(plain_text(actions[name]))
        bar.labelled.append(labelled)
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(plain_text(action))
    window.addToolBar(bar)
    return bar
