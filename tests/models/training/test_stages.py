from typing import get_args

import numpy as np
import pytest
import torch

from models.networks.model import SideName, with_side
from models.training.train import STAGES
from tests.models.training.runs import trainer_of


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_learns_only_its_own_part(stage, tiny_model, pictures, tmp_path):
    side = "calm" if stage == "reading" else stage
    model = with_side(tiny_model, side) if side in get_args(SideName) else tiny_model
    before = {name: value.clone() for name, value in model.state_dict().items()}
    trainer = trainer_of(stage, model, pictures, tmp_path)
    for _ in range(3):
        shown = trainer.step(0.5)
    assert all(value.isfinite() for value in shown.values())
    parts = {
        "tokenizer": ("tokenizer.",),
        "distortion": ("distortion.",),
        "refiner": ("refiner.", "evaluator.", "hint."),
        "decoder": ("tokenizer.decoder.", "guide."),
        "texture": ("tokenizer.decoder.", "guide."),
        "calm": ("tokenizer.decoder.calm.",),
        "lively": ("tokenizer.decoder.lively.",),
        "reading": ("distortion.", "guide."),
    }[stage]
    for name, value in model.state_dict().items():
        if not name.startswith(parts):
            assert torch.equal(value, before[name]), name
    assert any(not torch.equal(value, before[name]) for name, value in model.state_dict().items())


def test_the_tokenizers_loss_falls(tiny_model, pictures, tmp_path):
    trainer = trainer_of("tokenizer", tiny_model, pictures, tmp_path)
    losses = [trainer.step(step / 1000)["l1"] for step in range(200)]
    assert np.mean(losses[-50:]) < 0.85 * np.mean(losses[:50])
