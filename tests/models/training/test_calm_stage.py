"""The calm end: it learns what is likely, and the rest of the decoder stays as it was."""

import copy

import pytest
import torch

from models.engine.decoding import _calmness
from models.networks.model import Model, with_side
from models.recipe.settings import Recipe
from models.training.calm_stage import CalmStage, calmness
from models.training.stages import StageSettings
from tests.tiny import tiny_config

SETTINGS = StageSettings(batch=6, crop=64, grid=1.0, grain=1.0)


@pytest.fixture
def model():
    torch.manual_seed(3)
    return with_side(Model(tiny_config()).eval().requires_grad_(False), "calm").requires_grad_(
        False
    )


@pytest.fixture
def crops():
    drawn = torch.Generator().manual_seed(4)
    coarse = torch.rand(6, 3, 8, 8, generator=drawn)
    return torch.nn.functional.interpolate(coarse, (64, 64), mode="bicubic").clamp(0, 1)


def test_the_calm_end_alone_learns(model, crops):
    stage = CalmStage(model, SETTINGS, perceptual=None)
    parameters = [each.requires_grad_(True) for each in stage.learners[0].parameters()]
    optimizer = torch.optim.Adam(parameters, 1e-2)
    before = copy.deepcopy(model.state_dict())
    with torch.no_grad():
        scores = [stage.score(crops, torch.Generator().manual_seed(1))]
    for number in range(15):
        outcome = stage.step(crops, crops, torch.Generator().manual_seed(5), number / 15)
        optimizer.zero_grad()
        outcome.loss.backward()
        optimizer.step()
    with torch.no_grad():
        scores.append(stage.score(crops, torch.Generator().manual_seed(1)))
    assert scores[0]["score"] == pytest.approx(scores[0]["without"])  # it started without effect
    assert scores[1]["score"] < scores[0]["score"]
    assert scores[1]["without"] == scores[0]["without"]
    moved = {name for name, each in model.state_dict().items() if not each.equal(before[name])}
    assert moved and all(name.startswith("tokenizer.decoder.calm.") for name in moved)


def test_where_it_is_not_calm_it_learns_to_change_nothing(model, crops, monkeypatch):
    monkeypatch.setattr(
        "models.training.calm_stage.calmness", lambda confidence, alpha: 0 * confidence
    )
    monkeypatch.setattr("models.training.calm_stage._WHOLE", 1)
    stage = CalmStage(model, SETTINGS, perceptual=None)
    outcome = stage.step(crops, crops, torch.Generator().manual_seed(5), 0.0)
    assert outcome.loss.item() == pytest.approx(0, abs=1e-6)


def test_calmness_falls_with_alpha():
    confidence = torch.tensor([0.0, 0.2, 0.5, 1.0])
    assert calmness(confidence, torch.tensor(0.0)).tolist() == [1] * 4
    falling = calmness(confidence, torch.tensor(0.2)).tolist()
    assert falling == pytest.approx([0, 0, 0.2, 0.6])


@pytest.mark.parametrize("alpha", [0.0, 0.1, 0.3, 0.6])
def test_it_learns_the_calmness_that_the_engine_draws(alpha):
    confidence = torch.linspace(0, 1, 21)
    drawn = _calmness(Recipe(alpha=alpha), confidence.numpy())
    assert calmness(confidence, torch.tensor(alpha)).tolist() == pytest.approx(drawn.tolist())


def test_a_sheet_shows_calm_half_and_as_it_was(model, crops):
    stage = CalmStage(model, SETTINGS, perceptual=None)
    with torch.no_grad():
        sheet = stage.sheet(crops, torch.Generator().manual_seed(1))
    assert len(sheet) == 5 and all(each.shape == crops.shape for each in sheet)


def test_a_model_without_a_calm_end_is_refused():
    with pytest.raises(ValueError, match="calm end"):
        CalmStage(Model(tiny_config()), SETTINGS, perceptual=None)
