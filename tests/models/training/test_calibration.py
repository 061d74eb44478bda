import pytest
import torch

from models.evaluation.measures.metrics import auroc
from models.networks.model import with_hint
from models.training.calibration import Judged, calibrate, weigh, weighed


def test_calibration_makes_confidence_a_chance(tiny_model):
    logits = torch.randn(20_000, generator=torch.Generator().manual_seed(2)) * 3
    chance = torch.sigmoid(logits / 2.5 - 0.7)
    right = torch.rand(20_000, generator=torch.Generator().manual_seed(3)) < chance
    scores = calibrate(tiny_model, logits, right)
    assert scores["ece"] < 0.02 < scores["ece_before"]
    assert tiny_model.evaluator.temperature.item() == pytest.approx(2.5, rel=0.1)
    assert tiny_model.evaluator.bias.item() == pytest.approx(-0.7, abs=0.1)


def test_the_second_opinion_is_weighed(tiny_model):
    model = with_hint(tiny_model, 4)
    generator = torch.Generator().manual_seed(4)
    opinions = torch.randn(6000, 8, generator=generator)
    # Only E_l knows: the evaluator's own logit, the first, says nothing.
    right = torch.rand(6000, generator=generator) < torch.sigmoid(3 * opinions[:, 2])
    judged = Judged(opinions, right)
    assert auroc(torch.sigmoid(weighed(model, judged)), right) < 0.55
    weigh(model, judged, steps=200)
    assert auroc(torch.sigmoid(weighed(model, judged)), right) > 0.8
    weigh(tiny_model, Judged(opinions[:, :1], right))  # has none: as it was
    assert torch.equal(weighed(tiny_model, Judged(opinions[:, :1], right)), opinions[:, 0])
