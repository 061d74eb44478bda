"""A folder of pictures, a tiny model, and stand-ins for what is large."""

import cv2
import pytest
import torch

from models.evaluation import evaluate as module
from models.evaluation.dataset import choose_files, load_samples
from models.weights.checkpoint import save_model
from tests.models.evaluation.samples import Distance, picture


@pytest.fixture
def folder(tmp_path):
    good = tmp_path / "good"
    good.mkdir()
    for number in range(3):
        cv2.imwrite(str(good / f"p{number}.png"), picture(number)[..., ::-1])
    return good


@pytest.fixture
def samples(folder):
    return load_samples(choose_files(folder, every=True), scale=4, crop=96)


@pytest.fixture
def weights(tiny_model, tmp_path):
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path, dtype=torch.float32)
    return path


@pytest.fixture
def measures(monkeypatch):
    """Cheap stand-ins for the perceptual measures, whose weights are not part of the project."""
    monkeypatch.setattr(module, "Lpips", lambda path: Distance())
    monkeypatch.setattr(module, "Niqe", lambda path: lambda image: image.mean((1, 2, 3)))


@pytest.fixture
def no_plots(monkeypatch):
    monkeypatch.setattr(module, "write_plots", lambda report, folder: True)
