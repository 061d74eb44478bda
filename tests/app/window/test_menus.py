import re

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtWidgets import QPushButton

from app.panels.paint import SHAPES, TOOLS
from tests.app.inputs import choose_theme

BESIDE, ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.mark.parametrize(("width", "style"), [(1000, ALONE), (1280, BESIDE)])
def test_the_words_of_the_toolbar_are_whole_or_gone(qtbot, opened, width, style):
    bar = opened.toolbar
    opened.resize(width, 700)
    qtbot.waitUntil(lambda: bar.width() == width)
    assert [button.toolButtonStyle() for button in bar.labelled] == [style] * 4
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if style is BESIDE:
            assert button.width() >= button.sizeHint().width() or not action.text()
        assert button.isVisible() and button.geometry().right() < width


def test_every_tool_is_in_the_toolbar(opened):
    shown = opened.toolbar.actions()
    assert all(opened.actions_by_name[name] in shown for name in TOOLS + SHAPES)


def menus_of(menu):
    """A menu and all below it."""
    yield menu
    for action in menu.actions():
        if action.menu() is not None:
            yield from menus_of(action.menu())


def mnemonic(text):
    """The letter after a single ampersand; empty for none."""
    found = re.search(r"(?<!&)&(?!&)(.)", text.replace("&&", ""))
    return found.group(1).lower() if found else ""


def test_no_letter_opens_two_entries_of_a_menu(opened, photo_path):
    opened.preferences.add_recent(photo_path)
    bars = [menu for entry in opened.menuBar().actions() for menu in menus_of(entry.menu())]
    buttons = [each.menu() for each in opened.findChildren(QPushButton) if each.menu()]
    for menu in [opened.menuBar(), *bars, *buttons]:
        entries = [each for each in menu.actions() if not each.isSeparator()]
        letters = [mnemonic(each.text()) for each in entries if mnemonic(each.text())]
        assert len(letters) == len(set(letters)), sorted(letters)


def test_undo_and_redo_have_buttons(qtbot, opened):
    bar, session = opened.toolbar, opened.session
    undo, redo = (bar.widgetForAction(opened.actions_by_name[name]) for name in ("undo", "redo"))
    assert not undo.isEnabled() and not redo.isEnabled() and not undo.icon().isNull()
    session.change("alpha", 0.8, text="Alpha")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert session.settings.alpha == 0.5 and not undo.isEnabled()
    qtbot.mouseClick(redo, Qt.MouseButton.LeftButton)
    assert session.settings.alpha == 0.8


def test_the_gray_around_the_picture_is_a_preference(opened, another):
    menus = [each for entry in opened.menuBar().actions() for each in menus_of(entry.menu())]
    (canvas,) = [each for each in menus if each.title() == "&Canvas"]
    (middle,) = [each for each in canvas.actions() if "Middle" in each.text()]
    middle.trigger()
    assert opened.canvas.scene.background.lightness() == 119
    opened.preferences.flush()
    assert another().canvas.scene.background.lightness() == 119


@pytest.mark.parametrize("width", [1000, 1280, 1900])
def test_the_canvas_keeps_its_size_in_another_theme(qtbot, opened, width):
    for section in opened.sidebar.sections:
        section.set_open(True)
    opened.resize(width, 800)
    qtbot.waitUntil(lambda: opened.toolbar.width() == width)
    qtbot.wait(50)
    before = opened.canvas.size(), opened.toolbar.height()
    for theme in ("light", "dark"):
        choose_theme(qtbot, opened, theme)
        qtbot.wait(20)
        assert (opened.canvas.size(), opened.toolbar.height()) == before


def test_a_button_of_the_toolbar_follows_its_action_once(opened):
    undo = opened.actions_by_name["undo"]
    button = opened.toolbar.widgetForAction(undo)
    before = undo.receivers(SIGNAL("changed()"))
    for on in (True, False) * 5:
        undo.setEnabled(on)
        assert button.isEnabled() is on
    assert undo.receivers(SIGNAL("changed()")) == before
