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
