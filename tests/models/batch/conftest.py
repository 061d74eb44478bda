"""Photos and tiny networks for batches."""

from pathlib import Path

import pytest
import torch

from models.batch.batch import LocalEngine
from models.engine.pipeline import Pipeline
from tests.models.batch.folders import broken, picture


@pytest.fixture(autouse=True)
def one_thread():
    """Tiny networks only wait for each other on several threads of a busy machine."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def pipeline(tiny_model) -> Pipeline:
    return Pipeline(tiny_model)


@pytest.fixture
def engine(pipeline) -> LocalEngine:
    return LocalEngine(pipeline)


@pytest.fixture
def scans(tmp_path) -> Path:
    """Three photos, one of them in a folder below, and a broken one."""
    folder = tmp_path / "scans"
    picture(folder / "a.png", 1)
    broken(folder / "b.jpg")
    picture(folder / "c.jpg", 2)
    picture(folder / "inner" / "d.png", 3)
    return folder
