"""The command that judges a model, on tiny networks."""

import json

import cv2
import pytest
import typer
from typer.testing import CliRunner

from app.cli.evaluate import evaluate as command
from models.errors import StudioError
from models.evaluation import evaluate as module
from tests.models.evaluation.samples import picture


@pytest.fixture
def folder(tmp_path):
    good = tmp_path / "good"
    good.mkdir()
    for number in range(3):
        cv2.imwrite(str(good / f"p{number}.png"), picture(number)[..., ::-1])
    return good


@pytest.fixture
def no_plots(monkeypatch):
    monkeypatch.setattr(module, "write_plots", lambda report, folder: True)


@pytest.fixture
def cli():
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(command)
    return lambda *arguments: CliRunner().invoke(app, [str(each) for each in arguments])


def test_command(cli, folder, tmp_path, weights, no_plots):
    common = ("--hq", folder, "--all", "--out", tmp_path / "out", "--model", weights)
    few = ("--limit", 1, "--crop", 64, "--device", "cpu", "--quick")
    found = cli(*common, *few, "--json")
    assert found.exit_code == 0, found.output
    assert json.loads(found.stdout)["pictures"]
    orders = cli(*common, *few[:-1], "--only", "orders", "--json")
    document = json.loads(orders.stdout)
    assert document["orders"] and document["table"] == json.loads(found.stdout)["table"]
    assert not any(document[each] for each in ("tradeoff", "adaptive", "fidelity", "scales"))
    wrong = cli(*common, *few, "--peer", "nothing")
    assert isinstance(wrong.exception, StudioError) and "NAME=DIR" in wrong.exception.sentence


def test_command_stops_cleanly(cli, folder, tmp_path, weights, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "measure", interrupted)
    stopped = cli("--hq", folder, "--all", "--out", tmp_path / "out", "--model", weights,
                  "--limit", 1, "--crop", 64, "--device", "cpu")  # fmt: skip
    assert stopped.exit_code == 130 and "stopped" in stopped.stderr


def test_nothing_is_fetched_unasked(iter_studio, tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    said = iter_studio("evaluate", "--hq", tmp_path, "--out", tmp_path / "o", "--fetch-lpips")
    assert said.code == 1
    assert "download.pytorch.org" in said.err and "add --yes" in said.err
    assert not (tmp_path / "data").exists()
