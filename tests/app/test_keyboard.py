"""From the first page to the exported file by keys alone, sent to what has the focus."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QToolButton,
)

from app.canvas import Tool
from app.dialogs.picture import PictureDialog

sys.path.insert(0, str(Path(__file__).parent))

from test_access import CONTROLS, controls

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def fresh(window):
    return window.session.result is not None and not window.session.is_stale


class Keys:
    """A keyboard: what is pressed goes to the widget with the focus."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window = qtbot, window

    @property
    def focus(self):
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def press(self, key, modifiers=NONE):
        QTest.keyClick(self.focus, key, modifiers)
        self.qtbot.wait(2)

    def type(self, text):
        QTest.keyClicks(self.focus, text)

    def tab_to(self, widget, most=120):
        """Walk by Tab until a widget, or what belongs to it, has the focus."""
        for _ in range(most):
            if widget.hasFocus() or widget.isAncestorOf(self.focus):
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not reach {widget.accessibleName()}")


@pytest.fixture
def keys(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Keys(qtbot, window)


def test_from_open_to_export_by_keys_alone(qtbot, window, keys, photo_path, tmp_path):
    keys.press(Qt.Key.Key_O, CTRL)
    dialog = window.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.findChild(QLineEdit).setFocus()  # where the focus of a file dialog is
    keys.type(str(photo_path))
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fresh(window))
    window.activateWindow()
    qtbot.waitUntil(window.canvas.hasFocus)

    keys.press(Qt.Key.Key_F6)  # to the panel, at alpha
    keys.press(Qt.Key.Key_Right)
    assert window.session.settings.alpha == pytest.approx(0.51)
    steps = window.sidebar.restore.steps.spin
    keys.tab_to(steps)
    keys.press(Qt.Key.Key_A, CTRL)
    keys.type("12")
    keys.press(Qt.Key.Key_Return)
    assert window.session.settings.steps == 12
    assert window.canvas.hasFocus()

    keys.press(Qt.Key.Key_B)
    assert window.canvas.tool is Tool.REFINE
    keys.press(Qt.Key.Key_F6)
    keys.tab_to(window.sidebar.paint.tools["KEEP"])
    keys.press(Qt.Key.Key_Space)
    assert window.canvas.tool is Tool.KEEP
    keys.press(Qt.Key.Key_F6)
    assert window.canvas.hasFocus()
    qtbot.waitUntil(lambda: fresh(window))

    keys.press(Qt.Key.Key_S, CTRL)
    export = window.findChild(PictureDialog)
    qtbot.waitUntil(export.isVisible)
    export.activateWindow()
    keys.tab_to(export.name)
    keys.press(Qt.Key.Key_A, CTRL)
    keys.type("by-keys.png")
    keys.press(Qt.Key.Key_Return)
    path = tmp_path / "by-keys.png"
    qtbot.waitUntil(lambda: window.session.message is not None and path.exists())
    with Image.open(path) as image:
        assert image.size == (384, 256)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.canvas.hasFocus()
    keys.press(Qt.Key.Key_F6)
    assert window.message_bar.next_step.hasFocus()
    keys.tab_to(window.message_bar.close_button)
    keys.press(Qt.Key.Key_Space)
    assert window.session.message is None
    qtbot.waitUntil(window.canvas.hasFocus)


def test_every_control_of_the_window_is_on_the_way_of_tab(qtbot, opened):
    for section in opened.sidebar.sections:
        section.set_open(True)
    opened.resize(1600, 2600)
    qtbot.wait(10)
    reached, widget = set(), opened.sidebar
    while (widget := widget.nextInFocusChain()) is not opened.sidebar:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
    wanted = [each for each in controls(opened) if each.isVisible() and each.isEnabled()]
    assert len(wanted) > 40 and isinstance(wanted[0], CONTROLS)
    assert not [each.accessibleName() for each in wanted if each not in reached]


def walked(window, key=Qt.Key.Key_Tab, most=150):
    """Everything that Tab comes to from where the focus is, until it is there again."""
    way = [QApplication.focusWidget()]
    while len(way) < most:
        QTest.keyClick(way[-1], key)
        if QApplication.focusWidget() is way[0]:
            return way
        way.append(QApplication.focusWidget())
    pytest.fail(f"Tab is caught at {way[-1].accessibleName()}")


def test_tab_goes_through_the_window_as_one_reads(qtbot, opened, keys):
    opened.toolbar.widgetForAction(opened.actions_by_name["open"]).setFocus()
    way = walked(opened)
    parts = (opened.toolbar, opened.canvas, opened.sidebar, opened.filming.dock)
    places = [
        next(n for n, part in enumerate(parts) if part is each or part.isAncestorOf(each))
        for each in way
    ]
    assert places == sorted(places) and set(places) == {0, 1, 2, 3}
    assert len(set(way)) == len(way) > 60
    assert all(each.isVisible() and each.isEnabled() for each in way)
    body = opened.sidebar.widget()
    panel = [each.mapTo(body, each.rect().center()).y() for each in way if body.isAncestorOf(each)]
    assert not [b for a, b in pairwise(panel) if b < a - 12]
    assert walked(opened, Qt.Key.Key_Backtab) == [way[0], *reversed(way[1:])]


def test_tab_leaves_out_what_is_closed_and_shows_what_it_comes_to(qtbot, opened, keys):
    opened.resize(1280, 700)
    for section in opened.sidebar.sections:
        section.set_open(section.key in ("variants", "restore"))
    keys.press(Qt.Key.Key_Backtab)
    assert opened.toolbar.isAncestorOf(keys.focus)
    panel, seen = opened.sidebar, []
    for _ in range(len(walked(opened))):
        keys.press(Qt.Key.Key_Tab)
        if panel.isAncestorOf(keys.focus):
            seen.append(keys.focus)
            assert not keys.focus.visibleRegion().isEmpty(), keys.focus.accessibleName()
    assert panel.restore.alpha.slider in seen
    assert not any(panel.paint.isAncestorOf(each) for each in seen)


def test_tab_on_the_picture_shows_the_original_unless_one_came_by_tab(qtbot, opened, keys):
    scene = opened.canvas.scene
    opened.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyPress(opened.canvas, Qt.Key.Key_Tab)
    assert scene.original and opened.canvas.hasFocus()
    QTest.keyRelease(opened.canvas, Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Backtab)
    assert opened.toolbar.isAncestorOf(keys.focus)
    keys.press(Qt.Key.Key_Tab)
    assert opened.canvas.hasFocus()
    QTest.keyPress(opened.canvas, Qt.Key.Key_Tab)
    assert not scene.original and opened.sidebar.isAncestorOf(keys.focus)


def test_pictures_over_the_canvas_come_in_their_order(qtbot, opened, keys):
    opened.actions_by_name["proof"].trigger()
    cards = list(opened.variants.board.grid.cards.values())
    assert cards[0].hasFocus()
    assert walked(opened)[:4] == cards
    opened.variants.board.hide()


def test_a_section_that_is_closed_by_keys_keeps_the_focus(qtbot, opened, keys):
    (view,) = (each for each in opened.sidebar.sections if each.key == "view")
    header = view.findChild(QToolButton, "sectionHeader")
    header.setFocus(Qt.FocusReason.TabFocusReason)
    for is_open in (False, True):
        keys.press(Qt.Key.Key_Space)
        qtbot.wait(20)
        assert view.is_open is is_open and header.hasFocus()


def default_of(dialog):
    (found,) = (each for each in dialog.findChildren(QPushButton) if each.isDefault())
    return found


@pytest.mark.parametrize("name", ["export_picture", "export_comparison", "import"])
def test_return_means_the_same_after_a_walk_through_a_dialog(qtbot, opened, name):
    if name == "import":
        opened.show_models()
        dialog = opened.models_dialog.ask_import()
    else:
        before = set(opened.findChildren(QDialog))
        opened.actions_by_name[name].trigger()
        (dialog,) = set(opened.findChildren(QDialog)) - before
    qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    default = default_of(dialog)
    for button in dialog.findChildren(QPushButton):
        if button.autoDefault() and button is not default:
            button.setFocus(Qt.FocusReason.TabFocusReason)
            assert default_of(dialog) is button
            dialog.focusNextChild()
    assert default.property("primary") and (default.hasFocus() or default_of(dialog) is default)
    dialog.reject()
    opened.activateWindow()
