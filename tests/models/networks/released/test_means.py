import pytest
import torch

from models.networks.released.means import PictureMeans
from models.networks.released.swin import GroupNorm


def test_held_means_are_those_of_all_windows():
    torch.manual_seed(0)
    norm, x = GroupNorm(8, groups=4), torch.randn(1, 8, 6, 10) * 3 + 1
    torch.nn.init.normal_(norm.weight)
    means = PictureMeans()
    with torch.no_grad():
        for window in x.split((4, 6), dim=3):
            with means.gathering():
                norm(window)
        with means.held():
            windows = torch.cat([norm(window) for window in x.split(5, dim=3)], dim=3)
        torch.testing.assert_close(windows, norm(x), atol=1e-5, rtol=1e-4)
        with PictureMeans().held(), pytest.raises(ValueError, match="never gathered"):
            norm(x)


def test_means_of_a_window_that_fails_half_way_are_taken_back():
    torch.manual_seed(0)
    norm, x, means = GroupNorm(4, groups=2), torch.randn(1, 4, 8, 8), PictureMeans()
    with torch.no_grad():
        with means.gathering():
            norm(x)
        known = means.sums[norm].clone()
        with pytest.raises(MemoryError), means.gathering():
            norm(x + 1)
            raise MemoryError
    assert torch.equal(means.sums[norm], known) and means.cells[norm] == 64
