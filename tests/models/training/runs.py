"""Small settings for every stage, and a trainer of one."""

from dataclasses import replace

import torch

from models.evaluation.pictures import split
from models.networks.model import Model
from models.training.data import Pictures
from models.training.loop import RunSettings, Trainer
from models.training.stages import StageSettings
from models.training.train import STAGES

CPU = torch.device("cpu")
SMALL = {
    "tokenizer": StageSettings(batch=8, crop=64, learning_rate=3e-3),
    "distortion": StageSettings(batch=2, crop=64, learning_rate=3e-3, sharpness=8.0),
    "refiner": StageSettings(batch=2, crop=64, learning_rate=3e-3),
    "decoder": StageSettings(
        batch=2,
        crop=64,
        learning_rate=3e-3,
        token_noise=0.5,
        refined=0.5,
        adversarial=0.1,
        adversarial_from=0,
        grid=4.0,
        tone=4.0,
        grain=20.0,
    ),
    "texture": StageSettings(
        batch=3, crop=64, learning_rate=3e-3, token_noise=0.3, grid=4.0, grain=20.0
    ),
    **dict.fromkeys(
        ("calm", "lively", "reading"),
        StageSettings(batch=3, crop=64, learning_rate=3e-3, grid=4.0, grain=20.0),
    ),
}


def trainer_of(stage: str, model: Model, folder, out, say=lambda line: None, **changes) -> Trainer:
    files = split(folder).train
    loaded = Pictures.read(files, device=CPU)
    model.requires_grad_(False)
    made = STAGES[stage](model, replace(SMALL[stage], **changes), perceptual=None)
    return Trainer(made, loaded, loaded, RunSettings(minutes=1, out=out), say)
