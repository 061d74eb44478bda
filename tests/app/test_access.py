"""For everybody: names, tips, a way by keys, focus that follows the eye, the desktop's colours."""

from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QScrollBar,
    QToolButton,
    QWidget,
)

from app.preferences import HINTS_DONE, Preferences
from app.window.window import Window
from tests.app.inputs import choose_theme

CONTROLS = (
    QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView,
)  # fmt: skip
DIALOGS = ("shortcuts", "about", "export_picture", "export_comparison", "batch", "preferences")


def controls(parent):
    """The visible controls, without those that Qt puts inside others."""
    for widget in parent.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), CONTROLS) or widget.objectName().startswith("qt_")
        if isinstance(widget, CONTROLS) and not inner and not isinstance(widget, QScrollBar):
            yield widget


def faults(parent, *, tips=True):
    for widget in controls(parent):
        if not widget.isVisible() or isinstance(widget.parentWidget(), QDialogButtonBox):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text):
            yield "no name", widget
        if tips and not widget.toolTip():
            yield "no tip", widget
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            tool = isinstance(widget, QToolButton) and widget.defaultAction() is not None
            if not tool:  # its action has a key or stands in a menu
                yield "no keys", widget


def test_every_control_of_the_window(opened):
    for section in opened.sidebar.sections:
        section.set_open(True)
    assert not list(faults(opened))
    assert len(list(controls(opened))) > 40


def test_every_control_of_the_start_window(window):
    assert not list(faults(window.welcome))


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog(qtbot, opened, name):
    before = set(opened.findChildren(QDialog))
    opened.actions_by_name[name].trigger()
    (dialog,) = set(opened.findChildren(QDialog)) - before
    qtbot.waitUntil(dialog.isVisible)
    assert not list(faults(dialog, tips=False))
    assert dialog.windowTitle()
    dialog.close()


def test_every_action_can_be_reached_by_keys(opened):
    in_menus = {action for menu in opened.menuBar().actions() for action in menu.menu().actions()}
    for action in opened.actions_by_name:
        assert action.toolTip(), action.text()
        assert action.shortcuts() or action in in_menus, action.text()


def test_the_focus_goes_down_the_panel(opened):
    for section in opened.sidebar.sections:
        section.set_open(True)
    body, places = opened.sidebar.widget(), []
    first = widget = opened.sidebar.widget()
    while (widget := widget.nextInFocusChain()) is not first:
        wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and isinstance(widget, CONTROLS)
        if wanted and widget.isVisible() and body.isAncestorOf(widget):
            places.append(widget.mapTo(body, widget.rect().center()).y())
    assert len(places) > 25
    backwards = [b - a for a, b in pairwise(places) if b < a - 40]
    assert not backwards


@pytest.mark.parametrize("dark", [False, True])
def test_the_theme_follows_the_desktop_unless_one_is_chosen(qtbot, opened, monkeypatch, dark):
    scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
    desktop = SimpleNamespace(colorScheme=lambda: scheme)
    monkeypatch.setattr(
        "app.widgets.theme.QGuiApplication", SimpleNamespace(styleHints=lambda: desktop)
    )
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)
    qtbot.waitUntil(lambda: opened.theme.is_settled)
    assert (QApplication.palette().window().color().lightness() < 128) == dark
    choose_theme(qtbot, opened, "light" if dark else "dark")
    assert (QApplication.palette().window().color().lightness() < 128) != dark
    choose_theme(qtbot, opened, "system")
    assert (QApplication.palette().window().color().lightness() < 128) == dark


def test_size_and_place_of_the_window_are_kept(qtbot, qapp, tmp_path, pipeline):
    sizes = []
    for _ in range(2):
        preferences = Preferences(tmp_path / "config")
        preferences.set(HINTS_DONE, True)
        window = Window(preferences, lambda: pipeline)
        sizes.append((window.width(), window.height()))
        window.resize(711, 607)
        window.show()
        window.close()
        window.deleteLater()
    screen = qapp.primaryScreen().availableSize()  # no larger than that at first
    assert sizes == [(min(1280, screen.width()), min(800, screen.height())), (711, 607)]


def test_arrows_look_around_and_move_the_divider(qtbot, opened):
    canvas = opened.canvas
    qtbot.keyClicks(canvas, "z" + 6 * "+")
    before = canvas.viewport_rect()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    after = canvas.viewport_rect()
    assert after.left > before.left and after.top > before.top
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.split == pytest.approx(0.48)


def test_a_small_start_window_leaves_out_what_has_no_room(qtbot, window):
    assert window.welcome.steps.isVisible()
    window.resize(700, 420)
    qtbot.waitUntil(lambda: not window.welcome.steps.isVisible())
    button = window.welcome.open_button
    corner = button.mapTo(window.welcome, QPoint(button.width(), button.height()))
    assert window.welcome.rect().contains(corner)
