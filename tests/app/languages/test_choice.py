import pytest

from app.languages.choice import LANGUAGES, VARIABLE, first_known, known, of_terminal


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("de_AT.UTF-8", "de"),
        ("fr-CA", "fr"),
        ("es", "es"),
        ("ja_JP", "ja"),
        ("zh-Hans-CN", "zh_CN"),
        ("zh_CN", "zh_CN"),
        ("zh_TW", ""),
        ("zh-Hant-HK", ""),
        ("C", "en"),
        ("POSIX", "en"),
        ("sv_SE", ""),
        ("", ""),
        ("de_DE@euro", "de"),
    ],
)
def test_a_language_is_known_by_every_way_of_writing_it(name, language):
    assert known(name) == language


def test_every_language_is_known_by_its_own_code():
    assert [known(code) for code in LANGUAGES] == [*LANGUAGES]


def test_the_first_language_of_ours_is_taken_and_english_if_there_is_none():
    assert first_known(["sv", "fr-CA", "de"]) == "fr"
    assert first_known(["sv", "fi"]) == "en"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "es_ES"}, "es"),
        ({"LANG": "sv_SE.UTF-8", "LANGUAGE": "sv:fr:en"}, "fr"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
        ({"LANG": "de_DE.UTF-8", VARIABLE: "ja"}, "ja"),
        ({"LANG": "de_DE.UTF-8", VARIABLE: "klingon"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "de:en"}, "de"),
    ],
)
def test_a_terminal_speaks_what_gettext_would(environment, language):
    assert of_terminal(environment) == language
