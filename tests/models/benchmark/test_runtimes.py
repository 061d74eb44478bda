import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812

from models.benchmark import runtimes
from models.benchmark.rivals import PlainRRDBNet, PlainVGG
from models.benchmark.runtimes import _NcnnBuilder, missing, ways


def drawn(network: nn.Module) -> nn.Module:
    torch.manual_seed(0)
    for each in network.parameters():
        each.data.uniform_(-0.2, 0.2)
    return network.eval().requires_grad_(False)


NETWORKS = (PlainRRDBNet(features=8, growth=4, blocks=2), PlainVGG(features=8, convs=2))


@pytest.mark.parametrize("network", NETWORKS, ids=("realesrgan", "general"))
@pytest.mark.parametrize("name", runtimes.RUNTIMES)
def test_every_runtime_computes_what_torch_does(network, name):
    pytest.importorskip(name)
    network = drawn(network)
    image = torch.rand(1, 3, 12, 20, generator=torch.Generator().manual_seed(1))
    wanted = network(image).numpy()
    found = ways(network, network, image, torch.float32)
    for run in found.values():
        made = run()
        assert made.shape == (1, 3, 48, 80)
        assert np.abs(made - wanted).max() < 1e-4 * np.abs(wanted).max()
    assert any(way.lower().startswith(name) for way in found)
    coarse = ways(network, network, image, torch.bfloat16)
    assert {way.split()[0] for way in coarse} == {way.split()[0] for way in found}
    for run in coarse.values():
        assert np.abs(run() - wanted).max() < 0.05 * np.abs(wanted).max()


def test_without_other_runtimes_there_is_torch(monkeypatch):
    monkeypatch.setattr(runtimes, "find_spec", lambda name: None)
    network = drawn(PlainVGG(features=4, convs=1))
    found = ways(network, network, torch.rand(1, 3, 8, 8), torch.float32)
    assert list(found) == ["torch float32"] and missing() == list(runtimes.RUNTIMES)
    assert found["torch float32"]().shape == (1, 3, 32, 32)


class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 2, 3, padding=1)

    def forward(self, image):
        x = self.first(image)
        return F.leaky_relu(x, 0.2) + 0.5 * F.leaky_relu(x, 0.1)


def test_ncnn_takes_every_tensor_once_and_fuses_only_what_it_may():
    builder = _NcnnBuilder(drawn(Twice()))
    result = builder.run("data")
    magic, counts, *lines = builder.text().splitlines()
    assert magic == "7767517"
    layers = [line.split() for line in lines]
    taken = [name for each in layers for name in each[4 : 4 + int(each[2])]]
    made = [name for each in layers for name in each[4 + int(each[2]) :][: int(each[3])]]
    assert len(set(taken)) == len(taken) and set(taken) <= set(made)
    assert counts == f"{len(layers)} {len(made)}" and result in made
    kinds = [each[0] for each in layers]
    assert kinds == ["Input", "Convolution", "Split", "ReLU", "ReLU", "BinaryOp", "BinaryOp"]
    fused = _NcnnBuilder(drawn(PlainRRDBNet(features=4, growth=2, blocks=1)))
    fused.run("data")
    assert "ReLU" not in fused.text() and "-23310=1,2.00000003e-01" in fused.text()


@pytest.mark.parametrize(
    "layer", [nn.Conv2d(3, 3, 3, stride=2), nn.ReLU(), nn.Upsample(scale_factor=2)]
)
def test_a_layer_that_cannot_be_built_is_refused(layer):
    with pytest.raises(ValueError, match="no way to build"):
        _NcnnBuilder(nn.Sequential(layer)).run("data")
