from app.actions import MENUS

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
