import torch

from models.engine.device import device_titles, natural_precision, use_cores
from models.engine.fallback import computing
from models.networks.model import Model


def test_a_gpu_multiplies_float32_so_that_tiles_give_the_same_tokens(tiny_model, monkeypatch):
    monkeypatch.setattr(Model, "device", torch.device("cuda"))
    monkeypatch.setattr(torch.backends.cudnn, "allow_tf32", True)
    precision = natural_precision(tiny_model)
    assert precision is torch.float32
    with computing(tiny_model.device, precision):
        assert not torch.backends.cudnn.allow_tf32


def test_devices_have_the_titles_of_the_system(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda name: f"Card {name[-1]}")
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert device_titles() == {"cuda:0": "Card 0", "cuda:1": "Card 1", "cpu": ""}


def test_cores_are_limited_and_given_back():
    before = torch.get_num_threads()
    use_cores(1)
    assert torch.get_num_threads() == 1
    use_cores(0)
    assert torch.get_num_threads() == before
    use_cores(4096)
    assert torch.get_num_threads() == before
