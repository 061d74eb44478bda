"""The place of the bars under the picture."""

from PySide6.QtCore import Qt

from app.dialogs.shortcuts import ShortcutSheet


def test_the_bars_lie_under_the_picture_and_take_no_room_while_they_are_closed(qtbot, opened):
    desk, canvas = opened.desk, opened.canvas
    height = canvas.height()
    assert not desk.review.bar.isVisible() and not desk.inspector.bar.isVisible()
    opened.actions_by_name["INSPECT"].trigger()
    qtbot.waitUntil(lambda: canvas.height() < height)
    bar = desk.inspector.bar
    assert (
        bar.mapTo(opened, bar.rect().topLeft()).y()
        >= canvas.mapTo(opened, canvas.rect().bottomLeft()).y()
    )
    assert desk.step_back()
    qtbot.waitUntil(lambda: canvas.height() == height)
    assert not desk.step_back()


def test_the_keys_are_on_the_sheet_and_in_a_menu_of_their_own(opened):
    menus = {action.text().replace("&", ""): action.menu() for action in opened.menuBar().actions()}
    entries = [action.objectName() for action in menus["Review"].actions() if action.objectName()]
    assert entries[:3] == ["INSPECT", "review", "review_accept"]
    enabled = [name for name in entries if opened.actions_by_name[name].isEnabled()]
    assert enabled == ["INSPECT", "review", "find"]
    opened.actions_by_name["shortcuts"].trigger()
    (sheet,) = opened.findChildren(ShortcutSheet)
    shown = {text for table in sheet.tables for row in table.rows for text in row}
    sheet.close()
    assert {"Next Doubtful Region", "Keep Photo", "1 to 4 in a review"} <= shown
    assert opened.actions_by_name["review"].shortcut().toString() == "N"
    assert opened.actions_by_name["INSPECT"].shortcut() == Qt.Key.Key_I


def test_the_window_stays_as_tall_as_it_is_when_one_bar_takes_the_place_of_another(qtbot, opened):
    desk, actions = opened.desk, opened.actions_by_name
    actions["film"].setChecked(True)
    opened.resize(1000, 700)
    qtbot.waitUntil(lambda: opened.height() == 700)
    for name, bar in (
        ("review", desk.review.bar),
        ("INSPECT", desk.inspector.bar),
        ("review", desk.review.bar),
        ("find", desk.finder.bar),
        ("INSPECT", desk.inspector.bar),
    ):
        actions[name].trigger()
        qtbot.waitUntil(bar.isVisible)
        qtbot.wait(30)
        assert opened.height() == 700 and opened.minimumSizeHint().height() <= 640, name
