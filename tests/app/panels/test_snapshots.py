"""The list of snapshots in the panel."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from tests.app.inputs import LEFT


@pytest.fixture
def panel(qtbot, opened):
    for section in opened.sidebar.sections:
        section.set_open(section.key == "snapshots")
    opened.snapshots.take("first")
    opened.session.change("alpha", 0.9, text="Alpha")
    opened.snapshots.take("second")
    qtbot.wait(1)
    return opened.sidebar.snapshots


def shown(panel):
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_it_lists_them_the_newest_first(opened, panel):
    assert shown(panel) == ["second", "first"] and panel.list.isVisible()
    assert "alpha 0.90" in panel.list.item(0).toolTip()
    opened.session.snapshots.replace(())
    assert not panel.list.isVisible() and not panel.restore.isVisible()


@pytest.mark.parametrize("way", ["button", "double-click", "Enter"])
def test_one_is_gone_back_to(qtbot, opened, panel, way):
    place = panel.list.visualItemRect(panel.list.item(1)).center()
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=place)
    assert opened.session.settings.alpha == 0.9
    if way == "button":
        qtbot.mouseClick(panel.restore, LEFT)
    elif way == "Enter":
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    else:
        qtbot.mouseDClick(panel.list.viewport(), LEFT, pos=place)
    assert opened.session.settings.alpha == 0.5
    opened.session.undo_stack.undo()
    assert opened.session.settings.alpha == 0.9


def test_asking_for_a_name_twice_goes_on_with_the_first_editor(qtbot, opened, panel):
    panel.rename.click()
    line = panel.list.findChild(QLineEdit)
    line.setText("half a na")
    panel.rename.click()  # Qt would warn
    assert panel.list.findChildren(QLineEdit) == [line] and line.text() == "half a na"


@pytest.mark.parametrize("way", ["button", "F2"])
def test_one_is_renamed_in_its_place(qtbot, opened, panel, way):
    panel.list.setCurrentRow(1)
    if way == "button":
        qtbot.mouseClick(panel.rename, LEFT)
    else:
        panel.list.setFocus()
        qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    line = panel.list.findChild(QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "the first one")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    kept = opened.session.snapshots
    qtbot.waitUntil(lambda: [each.name for each in kept.all] == ["the first one", "second"])
    assert shown(panel) == ["second", "the first one"]
    assert panel.list.currentRow() == 1


@pytest.mark.parametrize("way", ["button", "Delete", "menu"])
def test_one_is_deleted(qtbot, opened, panel, way):
    panel.list.setCurrentRow(0)
    if way == "button":
        qtbot.mouseClick(panel.remove, LEFT)
    elif way == "Delete":
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    else:
        panel.list.customContextMenuRequested.emit(QPoint(10, 10))
        menu = panel.findChild(QMenu)
        menu.actions()[-1].trigger()
        menu.close()
    assert shown(panel) == ["first"] and len(opened.session.snapshots.all) == 1


def test_space_and_letters_are_the_picture_s(qtbot, opened, panel):
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert shown(panel) == ["second", "first"]
