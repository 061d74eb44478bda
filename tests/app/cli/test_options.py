import pytest
import typer
from typer._click import HelpFormatter

from app.cli import options
from models.errors import DeviceError
from models.images.atomic import file_digest
from models.recipe.settings import Recipe
from models.weights.library import models_folder, stored_path


def test_an_imported_model_goes_by_its_name(
    iter_studio, photo, weights, tmp_path, monkeypatch, one_thread
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    arguments = (
        "restore",
        "-i",
        photo,
        "--device",
        "cpu",
        "--threads",
        "1",
        "--json",
        "-n",
        "mine",
    )
    said = iter_studio(*arguments)
    assert said.code == 1 and "no stored model “mine”" in said.err
    stored = stored_path(models_folder(), "mine", file_digest(weights))
    stored.parent.mkdir(parents=True)
    stored.write_bytes(weights.read_bytes())
    assert iter_studio(*arguments).json["model"].startswith("tiny (")


@pytest.mark.parametrize(("given", "pixels"), [("auto", 0), ("0", 0), ("8", 8), (512, 512)])
def test_a_window_is_auto_or_at_least_a_token(given, pixels):
    assert options._tile(given) == pixels


@pytest.mark.parametrize("given", ["7", "-8", "small", "8.5"])
def test_no_other_window_is_taken(given):
    with pytest.raises(typer.BadParameter, match="8 or more pixels"):
        options._tile(given)


def test_a_gpu_is_named_once():
    assert options.device_of("auto", None) == "auto"
    assert options.device_of("auto", 1) == options.device_of("cuda:1", 1) == "cuda:1"
    assert options.device_of("cpu", -1) == "cpu"
    with pytest.raises(DeviceError, match="--gpu-id 1 and --device cpu contradict"):
        options.device_of("cpu", 1)


def test_defaults_are_those_of_the_dataclass():
    assert options.usual(Recipe, "steps") == Recipe().steps
    with pytest.raises(StopIteration):
        options.usual(Recipe, "nothing")


def test_examples_stay_lines_that_can_be_copied():
    formatter = HelpFormatter(width=40)
    options._write_epilog("Examples:\n\n  iter-studio " + "x" * 60 + "\n\nAnd more.", formatter)
    assert "  iter-studio " + "x" * 60 + "\n" in formatter.getvalue()
