import numpy as np
import pytest

from app.cli.diagnose import as_text
from models.recipe import Paint, Recipe, RecipeFile, save_recipe


@pytest.fixture
def log(tmp_path, monkeypatch):
    monkeypatch.setattr("app.diagnostics.facts.log_folder", lambda: tmp_path / "log")
    (tmp_path / "log").mkdir()
    return tmp_path / "log"


def test_everything_is_told_with_the_model_tried(iter_studio, log):
    (log / "iter-studio.log").write_text("first\nsecond\nthird\n")
    (log / "crash.log").write_text("Fatal Python error: Segmentation fault\n")
    said = iter_studio("diagnose", "--json", "--log-lines", "2")
    assert said.code == 0
    told = said.json
    assert told["versions"]["torch"] and told["qt"][0].isdigit()
    assert "cpu" in told["machine"]["devices"]
    assert any("cpu, float32: passed" in line for line in told["self-test"])
    assert told["log"]["lines"] == ["second", "third"]
    assert "Segmentation fault" in told["log"]["crash"][0]


def test_a_recipe_is_told_without_its_paint(iter_studio, log, tmp_path):
    path = tmp_path / "recipe.json"
    marks = np.array([[1, 0], [0, 2]], np.uint8)
    save_recipe(path, RecipeFile(recipe=Recipe(alpha=0.25, paint=Paint.of(marks))))
    report = tmp_path / "report.txt"
    said = iter_studio("diagnose", "--no-test", "--recipe", path, "-o", report)
    assert said.code == 0 and not said.out
    text = report.read_text()
    assert "alpha: 0.25" in text and "self-test: not run" in text
    assert "painted:\n    paint" in text


def test_a_recipe_that_cannot_be_read_is_one_sentence(iter_studio, tmp_path):
    path = tmp_path / "recipe.json"
    path.write_text("{")
    said = iter_studio("diagnose", "--no-test", "--recipe", path)
    assert said.code == 1 and said.err.count("\n") == 1


def test_facts_become_lines():
    assert as_text({"a": 1, "b": {"c": 2, "d": ["x", "y"]}, "e": []}) == (
        "a: 1\nb:\n  c: 2\n  d:\n    x\n    y\ne:"
    )
