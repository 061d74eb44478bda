import torch

from models.engine.device import natural_precision
from models.engine.fallback import computing
from models.networks.model import Model


def test_a_gpu_multiplies_float32_so_that_tiles_give_the_same_tokens(tiny_model, monkeypatch):
    monkeypatch.setattr(Model, "device", torch.device("cuda"))
    monkeypatch.setattr(torch.backends.cudnn, "allow_tf32", True)
    precision = natural_precision(tiny_model)
    assert precision is torch.float32
    with computing(tiny_model.device, precision):
        assert not torch.backends.cudnn.allow_tf32
