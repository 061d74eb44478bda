from app.languages.choice import VARIABLE
from app.languages.terminal import retold
from models.errors import PhotoError, Sentence


def test_a_sentence_is_told_in_the_language_of_the_terminal(monkeypatch):
    sentence = PhotoError("“{name}” is empty; try another copy of it.", name="a.png").sentence
    monkeypatch.setenv(VARIABLE, "en")
    assert retold(sentence) == "“a.png” is empty; try another copy of it."
    monkeypatch.setenv(VARIABLE, "de")
    assert retold(sentence) == "„a.png“ ist leer; versuchen Sie eine andere Kopie davon."


def test_what_no_one_has_translated_stays(monkeypatch):
    monkeypatch.setenv(VARIABLE, "de")
    assert retold(Sentence("{a} and more", a=1)) == "1 and more"
    assert retold("plain {braces}") == "plain {braces}"


def test_the_command_line_speaks_to_people_and_answers_machines_in_english(
    monkeypatch, iter_studio, tmp_path
):
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", VARIABLE, "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "a.png").touch()
    told = iter_studio("restore", "-i", tmp_path / "a.png", "-o", tmp_path / "b.png", "--json")
    assert "ist leer" in told.err and "is empty" in told.json["error"]["message"]


def test_an_option_chooses_the_language(monkeypatch, iter_studio, tmp_path):
    monkeypatch.setenv(VARIABLE, "en")  # restored after the test
    order = ("restore", "-i", tmp_path / "none.png", "-o", tmp_path / "b.png")
    assert "No hay" in iter_studio("--language", "es", *order).err
    assert "is not spoken" in iter_studio("--language", "klingon", *order).err
