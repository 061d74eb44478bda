"""The lively end: it learns what looks true, and the rest of the decoder stays as it was."""

import pytest
import torch

from models.networks.model import Model, with_side
from models.training.lively_stage import LEAST, LivelyStage
from models.training.stages import StageSettings
from tests.tiny import tiny_config

SETTINGS = StageSettings(batch=6, crop=64, token_noise=0.3, grid=1.0, grain=10.0)


@pytest.fixture
def crops():
    drawn = torch.Generator().manual_seed(4)
    coarse = torch.rand(6, 3, 8, 8, generator=drawn)
    return torch.nn.functional.interpolate(coarse, (64, 64), mode="bicubic").clamp(0, 1)


@pytest.fixture
def stage():
    torch.manual_seed(3)
    model = with_side(Model(tiny_config()).eval(), "lively").requires_grad_(False)
    return LivelyStage(model, SETTINGS, perceptual=None)


def test_the_lively_end_learns(stage, crops):
    parameters = [each.requires_grad_(True) for each in stage.learners[0].parameters()]
    optimizer = torch.optim.Adam(parameters, 1e-2)
    losses = []
    for number in range(15):
        outcome = stage.step(crops, crops, torch.Generator().manual_seed(5), number / 15)
        optimizer.zero_grad()
        outcome.loss.backward()
        optimizer.step()
        losses.append(outcome.loss.item())
    assert losses[-1] < losses[0]
    with torch.no_grad():
        scores = stage.score(crops, torch.Generator().manual_seed(1))
        sheet = stage.sheet(crops, torch.Generator().manual_seed(1))
    assert all(torch.isfinite(torch.tensor(each)) for each in scores.values())
    assert len(sheet) == 4 and all(each.shape == crops.shape for each in sheet)


def test_what_is_doubted_has_much_texture(stage):
    confidence = torch.rand(40, 6, 6, generator=torch.Generator().manual_seed(1))
    amount, texture = stage._map(confidence, torch.Generator().manual_seed(2))
    assert amount.shape == texture.shape == (40, 1, 6, 6)
    drawn = amount[amount > 0]
    assert drawn.min() >= LEAST and drawn.max() <= 1
    assert 0 < len(drawn) < amount.numel()  # some are kept
    kept = confidence[:, None][amount == 0]
    assert kept.mean() > confidence[:, None][amount > 0].mean()


def test_a_model_without_a_lively_end_is_refused():
    with pytest.raises(ValueError, match="lively end"):
        LivelyStage(Model(tiny_config()), SETTINGS, perceptual=None)
