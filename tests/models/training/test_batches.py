import torch

from models.evaluation.pictures import split
from models.training.batches import Batches
from models.training.data import Pictures
from tests.models.training.runs import CPU


def test_batches_are_damaged_at_once_and_taken_in_turn(pictures):
    loaded = Pictures.read(split(pictures).train, device=CPU)

    def batches(**changes):
        return Batches(
            loaded, batch=2, crop=64, seed=3, **({"ahead": 3, "damaged": True} | changes)
        )

    one, other = batches(), batches()
    taken = [one.take() for _ in range(6)]
    assert all(part.shape == (2, 3, 64, 64) for pair in taken for part in pair)
    assert not torch.equal(taken[0][0], taken[1][0])
    assert not torch.equal(taken[0][0], taken[3][0])
    assert all(not torch.equal(*pair) for pair in taken)
    assert torch.equal(taken[5][1], [other.take() for _ in range(6)][5][1])
    hq, photo = batches(damaged=False).take()
    assert torch.equal(hq, photo)


def test_a_share_of_every_batch_is_a_cameras(pictures):
    loaded = Pictures.read(split(pictures).train, device=CPU)

    def taken(camera):
        batches = Batches(
            loaded, batch=4, crop=64, ahead=2, damaged=True, seed=3, mild=1.0, camera=camera
        )
        return [batches.take() for _ in range(2)]

    for (hq, photo), (soft, far) in zip(taken(0.0), taken(0.5), strict=True):
        assert torch.equal(hq[2:], soft[2:]) and torch.equal(photo[2:], far[2:])
        assert not torch.equal(hq[:2], soft[:2]) and not torch.equal(photo[:2], far[:2])
        assert (hq[:2] - soft[:2]).abs().mean() < (hq[:2] - far[:2]).abs().mean()
