"""The decoder under a texture map: maps as in use, losses that follow, a critic that learns."""

import copy
from dataclasses import replace

import pytest
import torch

from models.evaluation.measures.features import LiteFeatures, folded
from models.networks.model import Model
from models.training.critic import FeatureCritic
from models.training.stages import StageSettings
from models.training.texture_stage import TextureStage, _lpips_weight, random_map
from tests.models.evaluation.measures.lite import state
from tests.tiny import tiny_config

SETTINGS = StageSettings(
    batch=6, crop=64, learning_rate=2e-3, adversarial=0.5, grid=1.0, grain=1.0, distortion=0.03
)


class Distance(torch.nn.Module):
    def forward(self, image, reference, weight=1.0):
        return ((image - reference).abs() * weight).mean((1, 2, 3))


@pytest.fixture
def model():
    torch.manual_seed(3)
    return Model(tiny_config()).eval().requires_grad_(False)


@pytest.fixture
def crops():
    drawn = torch.Generator().manual_seed(4)
    coarse = torch.rand(6, 3, 8, 8, generator=drawn)
    return torch.nn.functional.interpolate(coarse, (64, 64), mode="bicubic").clamp(0, 1)


def stage(model, **changes):
    critic = FeatureCritic(LiteFeatures(folded(state())).requires_grad_(False), width=8)
    made = TextureStage(model, SETTINGS, perceptual=Distance(), critic=critic)
    for learner in made.learners:
        learner.requires_grad_(True)
    return made


def test_maps_are_kept_whole_generated_whole_and_mixed_by_confidence():
    generator = torch.Generator().manual_seed(1)
    confidence = torch.rand(300, 9, 11, generator=generator)
    amount, texture = random_map(confidence, generator)
    assert amount.shape == texture.shape == (300, 1, 9, 11)
    assert amount.min() >= 0 and amount.max() <= 1
    assert texture.min() >= 0 and texture.max() <= 1
    kept, generated, mixed = amount[::3], amount[1::3], amount[2::3]
    assert (kept == 0).all() and texture[::3].max() <= 0.5
    assert (generated > 0).float().mean() > 0.9
    assert 0.2 < (mixed > 0).float().mean() < 0.8
    # the generated tokens of a mixed picture are the ones that the evaluator believes least
    picture = next(
        each for each in range(2, 300, 3) if 0.3 < (amount[each] > 0).float().mean() < 0.7
    )
    inside = amount[picture, 0] > 0
    assert confidence[picture][inside].max() <= confidence[picture][~inside].min()


def test_a_map_is_soft_where_kept_and_generated_tokens_meet():
    generator = torch.Generator().manual_seed(2)
    confidence = torch.zeros(3, 8, 8)
    confidence[..., 4:] = 1
    for _ in range(20):
        amount, texture = random_map(confidence, generator)
        if amount[2, 0, 0, 0] == 1 and texture[2, 0, 0, 0] == 1:
            row = texture[2, 0, 4]
            assert row[2] > row[3] > row[4] > row[5]
            return
    pytest.fail("no mixed picture was drawn")


def test_lpips_weighs_most_in_the_middle():
    weights = _lpips_weight(torch.tensor([0.0, 0.25, 0.3, 1.0]))
    assert weights.tolist() == pytest.approx([0.4, 0.85, 0.85, 0.55])


def test_decoder_guide_and_map_learn(model, crops):
    made = stage(model)
    parameters = [each for learner in made.learners for each in learner.parameters()]
    optimizer = torch.optim.Adam(parameters, 3e-3)
    before = copy.deepcopy(model.state_dict())
    losses = []
    for number in range(12):
        generator = torch.Generator().manual_seed(5)
        outcome = made.step(crops, crops, generator, number / 12)
        critic = made.critic_loss()
        assert critic is not None and critic.isfinite()
        optimizer.zero_grad()
        outcome.loss.backward()
        optimizer.step()
        losses.append(outcome.shown["l1"].item())
    assert losses[-1] < losses[0]
    moved = {name for name, each in model.state_dict().items() if not each.equal(before[name])}
    assert "tokenizer.decoder.texture" in moved
    assert {name.split(".")[0] for name in moved} == {"tokenizer", "guide", "distortion"}
    assert not any(name.startswith("tokenizer.encoder") for name in moved)


def test_the_critic_learns_in_its_own_step_alone(model, crops):
    made = stage(model)
    outcome = made.step(crops, crops, torch.Generator().manual_seed(5), 0.5)
    outcome.loss.backward()
    assert all(each.grad is None for each in made.critic.parameters())
    made.critic_loss().backward()
    assert all(each.grad is not None for each in made.critic.heads.parameters())


def test_a_score_and_a_sheet_show_calm_and_lively(model, crops):
    made = stage(model)
    with torch.no_grad():
        numbers = made.score(crops, torch.Generator().manual_seed(1))
        sheet = made.sheet(crops, torch.Generator().manual_seed(1))
    assert {"score", "lpips_calm", "lpips_quarter", "lpips_drawn"} <= numbers.keys()
    assert len(sheet) == 5 and all(each.shape == crops.shape for each in sheet)


def test_a_model_without_a_map_is_refused(crops):
    config = tiny_config()
    plain = Model(replace(config, tokenizer=replace(config.tokenizer, texture=False)))
    with pytest.raises(ValueError, match="texture map"):
        TextureStage(plain, SETTINGS, perceptual=None)
