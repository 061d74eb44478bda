"""After every control the keys of the picture work, without a click on it."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
)

from app.canvas import Tool
from app.document.message import Message

sys.path.insert(0, str(Path(__file__).parents[1]))

from test_access import controls

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def wide(qtbot, opened):
    """The window with all sections open and the focus on the picture."""
    opened.resize(1600, 3000)
    for section in opened.sidebar.sections:
        section.set_open(True)
    opened.activateWindow()
    opened.canvas.setFocus()
    return opened


def leave(control):
    """Use a control in the usual way, and end."""
    if isinstance(control, QComboBox):
        QTest.mouseClick(control, LEFT)
        QTest.keyClick(control.view(), Qt.Key.Key_Return)
    elif isinstance(control, QAbstractItemView):
        QTest.mouseClick(control.viewport(), LEFT)
    else:
        QTest.mouseClick(control, LEFT)
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.close()


def has_menu(control):
    return isinstance(control, QAbstractButton) and getattr(control, "menu", lambda: None)()


def keys_work(qtbot, window):
    """True if B takes the brush and Space the hand, whatever has the focus."""
    window.actions_by_name["PAN"].trigger()
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, Qt.Key.Key_B)
    if window.canvas.tool is not Tool.REFINE:
        return False
    QTest.keyPress(focus, Qt.Key.Key_Space)
    held = window.canvas.hand.space
    QTest.keyRelease(QApplication.focusWidget(), Qt.Key.Key_Space)
    return held and not window.canvas.hand.space


def test_keys_work_after_a_click_on_every_control(qtbot, wide):
    used = 0
    for control in list(controls(wide)):
        if not control.isVisible() or not control.isEnabled() or has_menu(control):
            continue
        if isinstance(control, QAbstractSpinBox):
            continue
        leave(control)
        if wide.crop.is_active:  # a page of its own, with keys of its own
            wide.crop.page.bar.cancel.click()
            qtbot.waitUntil(lambda: not wide.crop.is_active)
        wide.activateWindow()
        qtbot.waitUntil(wide.isActiveWindow)
        qtbot.wait(2)
        assert keys_work(qtbot, wide), control.accessibleName()
        used += 1
    assert used > 30


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_keys_work_after_every_number(qtbot, wide, end):
    fields = [one for one in controls(wide) if isinstance(one, QAbstractSpinBox)]
    fields = [one for one in fields if one.isVisible() and one.isEnabled()]
    assert len(fields) > 8
    for field in fields:
        QTest.mouseClick(field.lineEdit(), LEFT)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, f"{max(field.minimum(), min(2, field.maximum())):.0f}")
        QTest.keyClick(field, end)
        assert keys_work(qtbot, wide), field.accessibleName()
    assert not wide.sidebar.restore.alpha.spin.hasFocus()


def test_letters_work_in_a_number_that_tab_has_come_to(qtbot, wide):
    fields = [one for one in controls(wide) if isinstance(one, QAbstractSpinBox)]
    fields = [one for one in fields if one.isVisible() and one.isEnabled()]
    for field in fields:
        before = field.text()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_K)
        assert wide.canvas.tool is Tool.KEEP and field.text() == before, field.accessibleName()
        assert keys_work(qtbot, wide), field.accessibleName()
    field = wide.sidebar.restore.alpha.spin
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "1k")  # within a number it is a slip, which is told
    assert wide.canvas.tool is Tool.REFINE and field.text() == "1k"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.refused


def test_a_list_that_is_left_without_a_choice_gives_the_focus_back(qtbot, wide):
    choice = wide.sidebar.variation.schedule
    for _ in range(2):
        qtbot.mouseClick(choice, LEFT)
        qtbot.waitUntil(choice.view().isVisible)
        choice.view().window().close()  # as Qt does after Esc, or after a click elsewhere
        wide.activateWindow()
        qtbot.waitUntil(lambda: wide.focusWidget() is wide.canvas)


def test_escape_in_a_number_neither_stops_the_run_nor_closes_the_message(qtbot, wide):
    wide.session.tell(Message("Something happened."))
    field = wide.sidebar.restore.alpha.spin
    field.setFocus()
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert wide.session.message is not None
    assert wide.canvas.hasFocus()
    qtbot.keyClick(wide.canvas, Qt.Key.Key_Escape)
    assert wide.session.message is None


def test_a_click_elsewhere_takes_the_number(qtbot, wide):
    field = wide.sidebar.restore.alpha.spin
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0,3")
    qtbot.mouseClick(wide.sidebar.paint.tools["KEEP"], LEFT)
    qtbot.waitUntil(wide.canvas.hasFocus)
    assert wide.session.settings.alpha == 0.3


def test_a_menu_of_a_button_gives_the_focus_back(qtbot, wide):
    button = wide.sidebar.paint.masks
    button.setFocus()
    button.menu().aboutToHide.emit()
    qtbot.waitUntil(wide.canvas.hasFocus)


def test_who_walks_by_tab_stays(qtbot, wide):
    wide.activateWindow()  # the window of a test before may still be closing
    qtbot.waitUntil(wide.isActiveWindow)
    button = wide.sidebar.paint.tools["KEEP"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.wait(5)
    assert button.hasFocus()
    assert wide.canvas.tool is Tool.KEEP
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.hasFocus()


def test_a_button_that_disappears_leaves_the_focus_to_the_picture(qtbot, wide):
    wide.session.tell(Message("Something happened."))
    close = wide.message_bar.close_button
    close.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(close, Qt.Key.Key_Space)
    qtbot.waitUntil(wide.canvas.hasFocus)


def test_a_number_in_the_floating_panel_gives_the_focus_back(qtbot, wide):
    wide.dock.setFloating(True)
    field = wide.sidebar.restore.alpha.spin
    field.setFocus()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(field, event)
    assert wide.focusWidget() is wide.canvas
    wide.dock.setFloating(False)
