import torch

from models.evaluation.degradation.rng import Chance, decisions

CPU = torch.device("cpu")


def test_numbers_go_on_where_they_were_left():
    chance = Chance(CPU, 7)
    torch.rand(5, generator=chance)
    states = chance.states
    expected = torch.rand(4, generator=chance)
    other = Chance(CPU, 8)
    other.restore(states)
    assert torch.equal(torch.rand(4, generator=other), expected)


def test_on_a_processor_decisions_come_from_the_same_numbers():
    chance, plain = Chance(CPU, 7), torch.Generator()
    assert decisions(chance) is chance and decisions(plain) is plain
    again = torch.Generator().manual_seed(7)
    assert torch.equal(torch.rand(3, generator=chance), torch.rand(3, generator=again))
