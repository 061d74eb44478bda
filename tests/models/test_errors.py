from importlib import metadata

from models.errors import ExportError, StudioError, TakenError, app_version


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
