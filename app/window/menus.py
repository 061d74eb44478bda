"""Menu bar and toolbar, built from the declared actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionEvent, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from app.actions import MENUS, Actions, translated
from app.dialogs.preferences import gray_choices
from app.preferences import GRAY, Preferences
from app.widgets.buttons import ActionButton, plain_text

translate = QCoreApplication.translate

_BREAKS_BEFORE = {
    "next_photo",
    "open_recipe",
    "export_picture",
    "batch",
    "models",
    "quit",
    "crop",
    "copy",
    "run",
    "preferences",
    "fit",
    "heatmap",
    "panel",
    "BRUSH",
    "swap",
    "clear",
    "load_refine_mask",
    "proof",
    "copy_settings",
    "snapshot",
    "save_preset",
    "find",
    "review",
    "review_accept",
    "review_end",
    "film_previous",
    "compare_step",
    "diagnostics",
    "log",
    "about",
}
_TOOLBAR: tuple[tuple[str, ...], ...] = (
    ("open", "undo", "redo", "crop"),
    ("SPLIT", "SPLIT_ROWS", "SIDE_BY_SIDE", "BEFORE", "AFTER", "DIFFERENCE"),
    ("fit", "zoom_100"),
    ("heatmap", "outline", "live"),
    (
        *("PAN", "REFINE", "KEEP", "HEAL", "TEXTURE", "ALPHA"),
        *("REROLL", "ORIGINAL", "VARIATION", "ERASE"),
    ),
    ("BRUSH", "RECTANGLE", "LASSO", "FILL"),
)


_ICON = 20


def fill_menu_bar(
    window: QMainWindow,
    actions: Actions,
    preferences: Preferences,
    open_path: Callable[[Path], None],
    presets: QMenu,
    snapshots: QMenu,
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
                menu.addMenu(_gray_menu(menu, preferences))
            if spec.name == "snapshot":
                menu.addMenu(snapshots)
            if spec.name == "save_preset":
                menu.addMenu(presets)


def _recent_menu(
    parent: QMenu, preferences: Preferences, open_path: Callable[[Path], None]
) -> QMenu:
    menu = QMenu(translate("Menus", "Open Rece&nt"), parent)

    def fill() -> None:
        menu.clear()
        for path in preferences.recent:
            menu.addAction(path.name.replace("&", "&&"), partial(open_path, path)).setToolTip(
                str(path)
            )
        menu.addSeparator()
        menu.addAction(translate("Menus", "Clear This List"), preferences.clear_recent)
        menu.setEnabled(bool(preferences.recent))

    preferences.recent_changed.connect(fill)
    menu.setToolTipsVisible(True)
    fill()
    return menu


def _gray_menu(parent: QMenu, preferences: Preferences) -> QMenu:
    """The grays around the picture, which the preferences offer, too."""
    menu = QMenu(translate("Menus", "&Canvas"), parent)
    group = QActionGroup(menu)
    made: dict[int, QAction] = {}
    for gray, text in gray_choices():
        action = made[gray] = menu.addAction(text)
        action.setCheckable(True)
        action.triggered.connect(partial(preferences.set, GRAY, gray))
        group.addAction(action)

    def show() -> None:
        if (chosen := made.get(preferences.get(GRAY))) is not None:
            chosen.setChecked(True)

    menu.aboutToShow.connect(show)
    show()
    return menu


class Toolbar(QToolBar):
    """A toolbar whose gaps, and then its words, give way where they would be cut."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.labelled: list[QToolButton] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words that fit, all or none."""
        words, icons = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        for style, is_tight in ((words, False), (words, True), (icons, False), (icons, True)):
            self._arrange(style, is_tight=is_tight)
            if self.sizeHint().width() <= event.size().width():
                break
        super().resizeEvent(event)

    def actionEvent(self, event: QActionEvent) -> None:
        """Let the button of an action follow it once: at every change Qt connects the two anew."""
        if event.type() == QEvent.Type.ActionChanged:  # the toolbar hears of it before the button
            button = self.widgetForAction(event.action())
            if isinstance(button, QToolButton):
                QObject.disconnect(event.action(), SIGNAL("changed()"), button, None)  # type: ignore[call-overload]
        super().actionEvent(event)

    def _arrange(self, style: Qt.ToolButtonStyle, *, is_tight: bool) -> None:
        for button in self.labelled:
            button.setToolButtonStyle(style)
        if is_tight != bool(self.property("tight")):
            self.setProperty("tight", is_tight)
            for widget in (self, *self.findChildren(QWidget)):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
            side = _ICON - 2 if is_tight else _ICON
            self.setIconSize(QSize(side, side))  # and have all buttons measured again


def make_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Return the toolbar: open, views, zoom, overlays, tools, and export at the far end."""
    bar = Toolbar(translate("Menus", "Tools"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(_ICON, _ICON))
    for group in _TOOLBAR:
        if group is not _TOOLBAR[0]:
            bar.addSeparator()
        for name in group:
            bar.addAction(actions[name])
    filler = QWidget()
    filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(filler)
    bar.addWidget(
        ActionButton(actions["export_picture"], text=translate("Menus", "Export…"), primary=True)
    )
    for name in ("open", "heatmap", "outline", "live"):  # their icons alone say too little
        labelled = bar.widgetForAction(actions[name])
        assert isinstance(labelled, QToolButton)
        bar.labelled.append(labelled)
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(plain_text(action))
    window.addToolBar(bar)
    return bar
