"""E_l learns from the picture that a decoder draws which stays as it was."""

import copy

import pytest
import torch

from models.networks.model import Model, with_side
from models.training.reading_stage import ReadingStage, _textures
from models.training.stages import StageSettings
from tests.tiny import tiny_config

SETTINGS = StageSettings(batch=6, crop=64, grid=1.0, grain=1.0)


@pytest.fixture
def model():
    torch.manual_seed(3)
    return with_side(Model(tiny_config()).eval(), "calm").requires_grad_(False)


@pytest.fixture
def crops():
    drawn = torch.Generator().manual_seed(4)
    coarse = torch.rand(6, 3, 8, 8, generator=drawn)
    return torch.nn.functional.interpolate(coarse, (64, 64), mode="bicubic").clamp(0, 1)


def test_e_l_and_the_guide_alone_learn_from_the_picture_alone(model, crops):
    stage = ReadingStage(model, SETTINGS, perceptual=None)
    parameters = [
        each.requires_grad_(True) for part in stage.learners for each in part.parameters()
    ]
    optimizer = torch.optim.Adam(parameters, 1e-2)
    before = copy.deepcopy(model.state_dict())
    losses = []
    for number in range(15):
        outcome = stage.step(crops, crops, torch.Generator().manual_seed(5), number / 15)
        losses.append(outcome.loss.item())
        optimizer.zero_grad()
        outcome.loss.backward()
        optimizer.step()
    assert losses[-1] < losses[7] < losses[0]
    moved = {name for name, each in model.state_dict().items() if not each.equal(before[name])}
    assert any(name.startswith("distortion.") for name in moved)
    assert all(name.startswith(("distortion.", "guide.")) for name in moved)


def test_what_is_calm_learns_without_lpips(model, crops):
    stage = ReadingStage(model, SETTINGS, perceptual=None)
    stage.perceptual = lambda image, hq: (image - hq).abs().mean((1, 2, 3))
    flipped = crops.flip(0)
    calm = stage._lpips(crops[:1], flipped[:1], torch.zeros(1, dtype=torch.int64))
    faithful, likely = (
        stage._lpips(crops[:1], flipped[:1], torch.full((1,), which)) for which in (1, 2)
    )
    assert calm == 0 < faithful < likely


def test_a_third_of_the_crops_is_calm_and_the_others_as_kept_tokens_are():
    which = torch.arange(300) % 3
    textures = _textures(which, torch.Generator().manual_seed(1))
    assert (textures[which == 0] == -1).all()
    for third, low, high in ((1, -0.3, 0.0), (2, 0.0, 0.4)):
        some = textures[which == third]
        assert low <= some.min() < low + 0.05 and high - 0.05 < some.max() <= high


def test_a_sheet_shows_calm_and_usual(model, crops):
    stage = ReadingStage(model, SETTINGS, perceptual=None)
    with torch.no_grad():
        sheet = stage.sheet(crops, torch.Generator().manual_seed(1))
    assert len(sheet) == 4 and all(each.shape == crops.shape for each in sheet)


def test_a_model_without_a_calm_end_is_refused():
    with pytest.raises(ValueError, match="calm end"):
        ReadingStage(Model(tiny_config()), SETTINGS, perceptual=None)
