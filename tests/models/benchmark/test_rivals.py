import sys
import types

import pytest
import torch

from models.benchmark import rivals
from models.benchmark.rivals import PlainRRDBNet


@pytest.mark.parametrize(("name", "source"), [("ESRGAN", "spandrel"), ("Other", "plain torch")])
def test_the_network_of_spandrel_is_taken_where_it_has_one(monkeypatch, name, source):
    def made(*, in_nc, out_nc, num_filters, num_blocks, scale):
        assert (in_nc, out_nc, num_filters, num_blocks, scale) == (3, 3, 64, 23, 4)
        return torch.nn.Conv2d(3, 3, 1)

    package = types.SimpleNamespace(**{name: made})
    monkeypatch.setitem(sys.modules, "spandrel.architectures.ESRGAN", package)
    monkeypatch.setattr(rivals, "PlainRRDBNet", lambda: torch.nn.Conv2d(3, 3, 1))
    network, said = rivals.realesrgan(torch.device("cpu"))
    assert said == source and not network.weight.requires_grad


def test_the_order_is_a_b_a_b():
    order = []
    ours, theirs, flops = rivals.in_turn(
        lambda: order.append("A"),
        lambda: order.append("B") or torch.ones(3, 4) @ torch.ones(4, 5),
        2,
    )
    assert order == ["A", "A", "B", "A", "B"]  # the first one warms up
    assert len(ours) == len(theirs) == 2 and flops == 2 * 3 * 4 * 5


def test_real_esrgan_has_the_published_size():
    with torch.device("meta"):
        network = PlainRRDBNet()
        assert sum(weight.numel() for weight in network.parameters()) == 16_697_987
        assert network(torch.zeros(1, 3, 8, 6)).shape == (1, 3, 32, 24)
