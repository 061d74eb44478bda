"""Every text of the window and every sentence of models is there in every language."""

import re
import runpy
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.languages.choice import LANGUAGES
from resources import resource

ROOT = Path(__file__).resolve().parents[3]
TRANSLATED = [code for code in LANGUAGES if code != "en"]
PLACE = re.compile(r"\{[^{}]*\}|%n")


def messages(path):
    """What is in a file: context, source, translations."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [each.text or "" for each in translation.iter("numerusform")]
            told = forms or [translation.text or ""]
            is_done = translation.get("type") is None
            yield context.findtext("name"), message.findtext("source"), told, is_done


def ts(code):
    return resource(f"languages/iter-studio_{code}.ts")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """What lupdate finds in the code now."""
    folder = tmp_path_factory.mktemp("languages")
    runpy.run_path(str(ROOT / "docs" / "make_languages.py"))["update"](folder)
    return folder


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_file_holds_what_the_code_says(fresh, code):
    here = {(context, source) for context, source, _, _ in messages(ts(code))}
    now = {(context, source) for context, source, _, _ in messages(fresh / ts(code).name)}
    assert here == now, "run: python docs/make_languages.py"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated(code):
    missing = [
        (context, source)
        for context, source, told, is_done in messages(ts(code))
        if not (is_done and all(told))
    ]
    assert not missing


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_place_for_a_value_is_kept(code):
    for context, source, told, _ in messages(ts(code)):
        for text in told:
            assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(source)), (context, text)


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_ends_of_texts_are_kept(code):
    """Ellipses, tags, and the spaces that a text is joined with."""
    for _, source, (text, *_), _ in messages(ts(code)):
        assert text.endswith("…") == source.endswith("…"), text
        assert re.findall(r"</?\w+>", text) == re.findall(r"</?\w+>", source)
        assert "\N{REPLACEMENT CHARACTER}" not in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_program_loads_was_made_of_it(tmp_path, code):
    make = runpy.run_path(str(ROOT / "docs" / "make_languages.py"))
    for each in LANGUAGES:
        (tmp_path / ts(each).name).write_bytes(ts(each).read_bytes())
    make["compile_all"](tmp_path)
    name = ts(code).with_suffix(".qm").name
    assert (tmp_path / name).read_bytes() == resource(f"languages/{name}").read_bytes()


def test_wheel_and_built_program_bring_the_languages():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    patterns = declared["tool"]["setuptools"]["package-data"]["*"]
    assert {"*.qm", "*.ts"} <= {*patterns}
    assert "resources*" in declared["tool"]["setuptools"]["packages"]["find"]["include"]
    assert (ROOT / "resources" / "languages").is_dir()
    spec = (ROOT / "build.spec").read_text("utf-8")
    assert '(str(ROOT / "resources"), "resources")' in spec and "qtbase" in spec
