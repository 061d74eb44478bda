def test_no_key_means_two_things(window):
    keys = [key.toString() for action in window.actions_by_name for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
