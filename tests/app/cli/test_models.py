import json
from pathlib import Path

from typer.testing import CliRunner

from app.cli import models as cli_models
from models.errors import ModelError
from models.weights import importing
from models.weights.library import NOTICE, stored_models
from models.weights.onnx_export import Exported
from tests.app.dialogs.imports import published
from tests.tiny import released_config


def test_command_line(tmp_path, monkeypatch):
    monkeypatch.setattr("models.weights.library.models_folder", lambda: tmp_path / "models")
    monkeypatch.setattr("models.weights.importing.models_folder", lambda: tmp_path / "models")
    monkeypatch.setattr(importing.import_released, "__kwdefaults__", {"configure": released_config})
    run = CliRunner().invoke
    assert "No models have been imported yet" in run(cli_models.models, ["list"]).output
    imported = run(cli_models.models, ["import", str(published(tmp_path / "ITER_x4.pth"))])
    assert imported.exit_code == 0 and NOTICE in imported.stderr
    (described,) = json.loads(run(cli_models.models, ["list", "--json"]).output)
    assert described["name"] == "iter-x4" and described["scale"] == [4, 4]
    shown = run(cli_models.models, ["list"]).output
    assert all(text in shown for text in ("iter-x4", "×4", "non-commercial", described["digest"]))
    assert "intact" in run(cli_models.models, ["verify"]).output
    Path(described["path"]).write_bytes(b"")
    damaged = run(cli_models.models, ["verify", "iter-x4"])
    assert isinstance(damaged.exception, ModelError) and "damaged" in damaged.output
    assert "removed" in run(cli_models.models, ["remove", described["digest"]]).output
    assert stored_models() == []


def test_an_export_says_what_it_wrote_and_how_near_it_is(tmp_path, monkeypatch):
    asked = []

    def export(weights, folder, *, told):
        asked.append((weights, folder))
        told("refiner")
        file = folder / "refiner.onnx"
        file.write_bytes(bytes(2_000_000))
        return [Exported("refiner", file, {(5, 3): 2e-6, (24, 40): 9e-6})]

    monkeypatch.setattr("models.weights.export_onnx", export)
    run = CliRunner().invoke
    shown = run(cli_models.models, ["export", str(tmp_path)])
    assert shown.output == (
        f"{tmp_path / 'refiner.onnx'}  2.0 MB  largest error against torch "
        "2.0e-06 at 5x3, 9.0e-06 at 24x40\n"
    )
    weights = tmp_path / "own.safetensors"
    described = run(cli_models.models, ["export", str(tmp_path), "--model", str(weights), "--json"])
    (network,) = json.loads(described.output)
    assert network["name"] == "refiner" and network["bytes"] == 2_000_000
    assert network["largest_error"] == {"5x3": 2e-6, "24x40": 9e-6}
    assert asked == [(None, tmp_path), (weights, tmp_path)]
