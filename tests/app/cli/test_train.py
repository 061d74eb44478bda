import json

import cv2
import numpy as np

from models.weights.checkpoint import load_config


def test_what_cannot_be_trained_is_one_sentence(iter_studio, tmp_path):
    said = iter_studio("train", "all", "--data", tmp_path, "-o", tmp_path / "run")
    assert said.code == 1 and "choose one of" in said.err and said.err.count("\n") == 1
    said = iter_studio(
        "train", "tokenizer", "--data", tmp_path, "-o", tmp_path / "run", "--set", "pace=3"
    )
    assert said.code == 1 and "no setting “pace”" in said.err
    assert not (tmp_path / "run").exists()


def test_a_stage_is_trained_and_its_scores_are_printed(iter_studio, weights, tmp_path, one_thread):
    photos = tmp_path / "photos"
    photos.mkdir()
    rng = np.random.default_rng(1)
    for number in range(11):
        rough = rng.integers(0, 256, (3, 3, 3), dtype=np.uint8)
        cv2.imwrite(str(photos / f"{number}.png"), cv2.resize(rough, (360, 330)))
    out = tmp_path / "run"
    said = iter_studio(
        *("train", "distortion", "--data", photos, "-o", out, "--start", weights),
        *("--minutes", "0.01", "--set", "crop=64", "--set", "batch=2"),
    )
    assert said.code == 0 and np.isfinite(said.json["score"])
    assert "held out" in said.err
    assert json.loads((out / "settings.json").read_text())["stage"]["crop"] == 64
    assert load_config(out / "model.safetensors") == load_config(weights)
