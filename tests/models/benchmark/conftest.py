"""A request for the figures of a tiny model."""

import pytest
import torch

from models.benchmark.benchmark import BenchmarkRequest
from models.weights.checkpoint import save_model
from resources import sample_path


@pytest.fixture
def request_(tiny_model, tmp_path) -> BenchmarkRequest:
    path = tmp_path / "tiny.safetensors"
    save_model(tiny_model, path)
    return BenchmarkRequest(
        photo=sample_path(),
        model=path,
        sizes=(24, 40),
        side=32,
        runs=2,
        device="cpu",
        precision=torch.float32,
        rival_sizes=(32,),
    )
