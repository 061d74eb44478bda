import pytest
import torch
from torch import nn

from models.networks.released.networks import Double
from models.networks.released.swin import GroupResBlock
from models.networks.strips import Rows


@pytest.mark.parametrize("layer", [GroupResBlock, Double])
def test_strips_are_the_whole(layer, monkeypatch):
    torch.manual_seed(0)
    x = torch.randn(1, 8, 21, 6)
    made = Double(8) if layer is Double else GroupResBlock(8, 12, groups=4, activation=nn.SiLU())
    with torch.no_grad():
        whole = made(x)
        monkeypatch.setattr("models.networks.strips._STRIP_BYTES", 1)  # then 8 rows are a strip
        begun = []
        for block in made.modules():
            if isinstance(block, Rows):
                block.register_forward_pre_hook(lambda rows, inputs: begun.append(inputs[1:]))
        torch.testing.assert_close(made(x), whole, atol=1e-5, rtol=1e-5)
    assert len(begun) >= 3 and {top for top, _ in begun} == {0, 8, 16}
