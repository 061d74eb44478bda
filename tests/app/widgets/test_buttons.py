import pytest
from PySide6.QtGui import QAction

from app.widgets.buttons import ActionButton, ActionCheck, MenuButton, plain_text


@pytest.fixture
def action(qapp):
    made = QAction("&Open…", checkable=True)
    made.setToolTip("Open a photo  (Ctrl+O)")
    return made


def test_the_text_of_an_action_stands_without_its_letter_and_dots(action):
    assert plain_text(action) == "Open"


def test_a_button_follows_its_action_and_triggers_it(qtbot, action):
    button, told = ActionButton(action), []
    qtbot.addWidget(button)
    action.toggled.connect(told.append)
    assert (button.text(), button.accessibleName()) == ("Open", "Open")
    assert button.toolTip() == button.accessibleDescription() == "Open a photo  (Ctrl+O)"
    button.click()
    assert told == [True] and button.isChecked()
    action.setChecked(False)
    action.setText("&Close")
    action.setEnabled(False)
    assert not button.isChecked() and button.text() == "Close" and not button.isEnabled()


def test_a_button_with_an_icon_alone_has_a_name_for_screen_readers(qtbot, action):
    button = ActionButton(action, text="")
    qtbot.addWidget(button)
    assert button.text() == "" and button.accessibleName() == "Open"


def test_a_check_box_and_its_action_follow_each_other(qtbot, action):
    check = ActionCheck(action, "Whole picture")
    qtbot.addWidget(check)
    check.click()
    assert action.isChecked()
    action.setChecked(False)
    assert not check.isChecked() and check.accessibleName() == "Whole picture"


def test_a_menu_button_says_what_it_opens(qtbot):
    button = MenuButton("More", "Further choices")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("More", "Further choices")
