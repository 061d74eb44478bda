import pytest
from PySide6.QtCore import Qt

from app.panels.paint import SHAPES, TOOLS

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
