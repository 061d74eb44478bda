"""The hint that refiner and evaluator see beside the tokens."""

import torch

from models.networks.compact import certainty


def test_certainty_is_that_of_the_plain_formulas():
    logits = 3 * torch.randn(2, 16, 5, 4, generator=torch.Generator().manual_seed(1))
    chances = logits.log_softmax(1)
    best = chances.sort(1, descending=True).values[:, :5]
    entropy = -(chances.exp() * chances).sum(1, keepdim=True)
    torch.testing.assert_close(certainty(logits), torch.cat((best, entropy), dim=1))
