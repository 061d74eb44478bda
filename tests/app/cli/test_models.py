import json
from pathlib import Path

from typer.testing import CliRunner

from app.cli import models as cli_models
from models.errors import ModelError
from models.weights import importing
from models.weights.library import NOTICE, stored_models
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
    assert all(text in shown for text in ("iter-x4", "x4", "non-commercial", described["digest"]))
    assert "intact" in run(cli_models.models, ["verify"]).output
    Path(described["path"]).write_bytes(b"")
    damaged = run(cli_models.models, ["verify", "iter-x4"])
    assert isinstance(damaged.exception, ModelError) and "damaged" in damaged.output
    assert "removed" in run(cli_models.models, ["remove", described["digest"]]).output
    assert stored_models() == []
