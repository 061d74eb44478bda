import json
import pickle
from importlib import metadata
from pathlib import Path

from models.errors import (
    ExportError,
    PhotoError,
    Sentence,
    StudioError,
    TakenError,
    app_version,
)


def test_the_sentence_is_for_people_and_the_detail_for_the_log():
    error = TakenError("“a.png” already exists.", detail="EEXIST")
    assert isinstance(error, ExportError) and isinstance(error, StudioError)
    assert str(error) == error.sentence == "“a.png” already exists." and error.detail == "EEXIST"
    assert StudioError("No.").detail == ""


def test_a_program_that_was_not_installed_says_so(monkeypatch):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", lambda name: "1.2")
    assert app_version() == "1.2"
    monkeypatch.setattr(metadata, "version", missing)
    assert app_version() == "source"


def test_an_error_keeps_what_its_sentence_was_made_of():
    error = PhotoError("“{name}” has {scale:g} times; try again.", name="{a}.png", scale=2.0)
    assert str(error) == error.sentence == "“{a}.png” has 2 times; try again."
    german = {"“{name}” has {scale:g} times; try again.": "{scale:g}-mal „{name}“."}
    assert error.sentence.retold(german.get) == "2-mal „{a}.png“."


def test_parts_of_a_sentence_are_told_in_the_same_language():
    whole = Sentence("{part}, and {count}", part=Sentence("a part of {size}", size=3), count=4)
    assert whole == "a part of 3, and 4"
    assert whole.retold(str.upper, lambda text, **values: f"{text} {values}").startswith("{PART}")
    words = {"{part}, and {count}": "{part} und {count}", "a part of {size}": "ein Teil von {size}"}
    assert whole.retold(lambda text: words[text]) == "ein Teil von 3 und 4"


def test_without_values_braces_are_braces():
    assert str(StudioError("Add {stem}.")) == "Add {stem}."
    assert Sentence("Add {stem}.").retold(str.upper) == "ADD {STEM}."


def test_a_sentence_crosses_into_another_process_whole():
    inner = Sentence("the disk is {state}", state="full")
    error = ExportError("“{name}”: {why}.", detail="28", name=Path("a.png"), why=inner)
    for there in (
        ExportError.crossed(json.loads(json.dumps(error.sentence.packed())), "28"),
        pickle.loads(pickle.dumps(error)),
    ):
        assert there.sentence == "“a.png”: the disk is full." and there.detail == "28"
        told = there.sentence.retold(lambda text: text.replace("disk", "Platte"))
        assert told == "“a.png”: the Platte is full."
