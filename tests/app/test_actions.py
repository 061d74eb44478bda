from app.actions import MENUS
from app.languages.window import speak
from app.window.window import Window

NAMES = [spec.name for _, specs in MENUS for spec in specs]


def test_no_key_means_two_things(window):
    for review in (False, True):  # whose keys count only while its bar is open
        actions = [
            window.actions_by_name[name] for name in NAMES if name.startswith("review_") is review
        ]
        keys = [key.toString() for action in actions for key in action.shortcuts()]
        assert keys and len(keys) == len(set(keys))


def test_keys_of_the_review_are_asleep_while_its_bar_is_closed(window):
    names = [name for name in NAMES if name.startswith("review_")]
    assert names and not any(window.actions_by_name[name].isEnabled() for name in names)


def test_tool_buttons_show_no_letters_of_menus(qtbot, qapp, preferences, pipeline):
    speak("ja")
    window = Window(preferences, lambda: pipeline)
    speak("en")
    qtbot.addWidget(window)
    for action in window.actions_by_name:
        action.setEnabled(not action.isEnabled())  # as a photo does; buttons read it anew
    texts = [button.text() for button in window.toolbar.labelled]
    assert len(texts) > 2
    assert not [text for text in texts if "(" in text or "&" in text]
