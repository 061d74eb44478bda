"""From the first page to the exported file by keys alone, sent to what has the focus."""

import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

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
