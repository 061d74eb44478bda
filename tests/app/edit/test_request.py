from app.edit.request import EXIT_CODES, FAILED, NOT_SAVED, SAVED


def test_the_exit_codes_tell_saved_from_all_else_and_are_documented():
    assert SAVED == 0 and len({SAVED, FAILED, NOT_SAVED, 2}) == 4
    assert f"{NOT_SAVED} if the window was closed without saving" in EXIT_CODES
