import json
from typing import get_args

import cv2
import numpy as np
import pytest
import torch

from models.errors import ModelError, PhotoError
from models.networks.model import SideName
from models.training.train import PRESETS, TrainingRequest, parse_changes, run_training
from models.weights.checkpoint import load_model, save_model
from tests.models.training.runs import SMALL


def test_an_empty_folder_is_one_sentence(tmp_path):
    request = TrainingRequest(stage="tokenizer", data=tmp_path, out=tmp_path / "out", minutes=1)
    with pytest.raises(PhotoError, match="no picture"):
        run_training(request, lambda line: None)


@pytest.mark.parametrize("stage", ["distortion", "calm", "lively"])
def test_a_run_leaves_weights_settings_log_and_sheet(
    tiny_model, pictures, tmp_path, monkeypatch, stage
):
    start = tmp_path / "start.safetensors"
    save_model(tiny_model, start)
    monkeypatch.setitem(PRESETS, "cpu", SMALL)
    out = tmp_path / "run"
    lines: list[str] = []
    request = TrainingRequest(stage=stage, data=pictures, out=out, minutes=0.02, start=start)
    scores = run_training(request, lines.append)
    assert np.isfinite(scores["score"])
    assert json.loads((out / "settings.json").read_text())["stage"]["crop"] == 64
    assert (out / "log.jsonl").read_text().count("\n") >= 1
    assert cv2.imread(str(out / "sheet.png")) is not None
    made = load_model(out / "model.safetensors")
    assert [side for side in get_args(SideName) if made.has(side)] == [stage] * (
        stage != "distortion"
    )
    assert any("held out" in line for line in lines)


def test_the_calibrate_stage_writes_a_model(tiny_model, pictures, tmp_path, monkeypatch):
    monkeypatch.setattr("models.training.train.CALIBRATION_CROP", 64)
    start = tmp_path / "start.safetensors"
    save_model(tiny_model, start)
    request = TrainingRequest(
        stage="calibrate", data=pictures, out=tmp_path / "out", minutes=1, start=start
    )
    scores = run_training(request, lambda line: None)
    assert scores["ece"] <= scores["ece_before"] + 0.01
    loaded = load_model(tmp_path / "out" / "model.safetensors")
    before = load_model(start).tokenizer.state_dict()
    assert all(
        torch.equal(value, before[name]) for name, value in loaded.tokenizer.state_dict().items()
    )
    assert loaded.evaluator.temperature.item() == pytest.approx(scores["temperature"], rel=1e-4)


def test_unknown_stage_and_preset_are_one_sentence(pictures, tmp_path):
    for changes in ({"stage": "all"}, {"stage": "tokenizer", "preset": "toaster"}):
        request = TrainingRequest(data=pictures, out=tmp_path, minutes=1, **changes)
        with pytest.raises(ModelError, match="choose one of"):
            run_training(request, lambda line: None)


def test_a_later_stage_needs_weights(pictures, tmp_path):
    request = TrainingRequest(stage="refiner", data=pictures, out=tmp_path, minutes=1)
    with pytest.raises(ModelError, match="needs the weights"):
        run_training(request, lambda line: None)


def test_settings_are_changed_by_name():
    given = ["batch=4", "learning_rate=5e-4"]
    assert parse_changes(given) == {"batch": 4, "learning_rate": 5e-4}
    assert isinstance(parse_changes(given)["batch"], int)
    with pytest.raises(ModelError, match="no setting “pace”"):
        parse_changes(["pace=3"])
    with pytest.raises(ModelError, match="batch cannot be “many”; give a number"):
        parse_changes(["batch=many"])
