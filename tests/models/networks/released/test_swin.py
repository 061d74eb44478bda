import torch

from models.networks.released.swin import SwinConfig, SwinTrunk


def test_a_batch_is_its_parts():
    torch.manual_seed(0)
    trunk = SwinTrunk(12, SwinConfig(width=8, groups=2, layers=2, heads=2)).eval()
    x = torch.randn(3, 12, 16, 24)
    with torch.no_grad():
        whole = trunk(x)
        parts = torch.cat([trunk(part) for part in x.split(1)])
    torch.testing.assert_close(whole, parts, atol=1e-5, rtol=1e-5)
