import hashlib

import pytest
import torch

from models.errors import ModelError
from models.evaluation.measures.perceptual import fetch_lpips, joined, lpips_path
from tests.models.server import remote


def shapes():
    """Names and shapes of what `Lpips` reads."""
    fires = ((3, 64, 16, 64), (4, 128, 16, 64), (6, 128, 32, 128), (7, 256, 32, 128))
    fires += ((9, 256, 48, 192), (10, 384, 48, 192), (11, 384, 64, 256), (12, 512, 64, 256))
    found = {"features.0.weight": (64, 3, 3, 3), "features.0.bias": (64,)}
    for index, channels, squeezed, expanded in fires:
        parts = (
            ("squeeze", (squeezed, channels, 1, 1)),
            ("expand1x1", (expanded, squeezed, 1, 1)),
            ("expand3x3", (expanded, squeezed, 3, 3)),
        )
        for part, shape in parts:
            found[f"features.{index}.{part}.weight"] = shape
            found[f"features.{index}.{part}.bias"] = shape[:1]
    widths = (64, 128, 256, 384, 384, 512, 512)
    return [*found.items(), *((f"lin.{n}.weight", (1, w, 1, 1)) for n, w in enumerate(widths))]


def saved(content, path):
    torch.save(content, path)
    return path.read_bytes()


def test_weights_that_measure_wrongly_are_not_stored(serve, tmp_path):
    lpips_shapes = shapes()
    features = {name: torch.zeros(shape) for name, shape in lpips_shapes if name[0] == "f"}
    linear = {
        f"lin{level}.model.1.weight": torch.zeros(shape)
        for level, (_, shape) in enumerate(each for each in lpips_shapes if each[0][0] == "l")
    }
    files = {
        "features.pth": saved(features, tmp_path / "a"),
        "linear.pth": saved(linear, tmp_path / "b"),
    }
    address, _ = serve(files)
    remotes = {
        name: remote(address, hashlib.sha256(files[f"{name}.pth"]).hexdigest(), f"{name}.pth")
        for name in ("features", "linear")
    }
    with pytest.raises(ModelError, match="give wrong distances"):
        fetch_lpips(folder=tmp_path, **remotes)
    assert not lpips_path(tmp_path).exists()


def test_a_missing_tensor():
    with pytest.raises(ModelError, match="tensor is missing"):
        joined({}, {})
