"""One named command per stage: build the model, the pictures and the trainer, and run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import get_args

import torch

from models.errors import ModelError
from models.evaluation import Lpips, split
from models.networks import (
    Model,
    ModelConfig,
    SideName,
    with_guide,
    with_hint,
    with_side,
    with_texture,
)
from models.training.calibration import calibrate, judged_tokens, weigh, weighed
from models.training.calm_stage import CalmStage
from models.training.critic import load_critic
from models.training.data import Pictures
from models.training.decoder_stage import DecoderStage
from models.training.distributed import find_team
from models.training.lively_stage import LivelyStage
from models.training.loop import RunSettings, Say, Trainer
from models.training.reading_stage import ReadingStage
from models.training.refiner_stage import RefinerStage
from models.training.stages import (
    DistortionStage,
    Stage,
    StageSettings,
    TokenizerStage,
)
from models.training.texture_stage import TextureStage
from models.weights import load_model, save_model

GUIDE = 64
"""Channels of the guide that the decoder stage adds to a model without one."""

HINT = 32
"""Squeezed channels of the hint that the refiner stage adds to a model without one."""

CHECK_MINUTES = 4.0
"""Between two validations; less in a run that is short."""

CALIBRATION_BATCHES = 60
"""Batches of 8 crops for the evaluator's second opinion; fewer where minutes are."""
CALIBRATION_CROP = 192
"""Size of those crops in pixels."""

STAGES: dict[str, type[Stage]] = {
    "tokenizer": TokenizerStage,
    "distortion": DistortionStage,
    "refiner": RefinerStage,
    "decoder": DecoderStage,
    "texture": TextureStage,
    "calm": CalmStage,
    "lively": LivelyStage,
    "reading": ReadingStage,
}

PRESETS: dict[str, dict[str, StageSettings]] = {
    "cpu": {
        "tokenizer": StageSettings(batch=8, crop=128, learning_rate=1e-3),
        "distortion": StageSettings(batch=8, crop=192, learning_rate=1e-3, sharpness=16.0),
        "refiner": StageSettings(batch=8, crop=192, learning_rate=1e-3, refined=0.5),
        "decoder": StageSettings(
            batch=8, crop=128, learning_rate=6e-4, token_noise=0.5,
            adversarial=0.8, adversarial_from=0.3, grid=6.0, tone=6.0, grain=60.0,
        ),
        "texture": StageSettings(
            batch=9, crop=128, learning_rate=5e-4, token_noise=0.3, sharpness=16.0,
            adversarial=0.5, grid=12.0, grain=45.0, distortion=0.03, mild=0.4, strong=0.2,
            camera=0.45,
        ),
        "calm": StageSettings(
            batch=9, crop=128, learning_rate=2e-3, grid=4.0, grain=10.0, mild=0.3, strong=0.3,
            camera=0.45,
        ),
        "lively": StageSettings(
            batch=9, crop=128, learning_rate=1.5e-3, token_noise=0.3, adversarial=1.0, grid=20.0,
            grain=90.0, mild=0.4, strong=0.2, camera=0.45,
        ),
        "reading": StageSettings(
            batch=9, crop=128, learning_rate=2e-4, sharpness=16.0, distortion=0.05, grid=8.0,
            grain=25.0, mild=0.3, strong=0.25, worn=0.45, camera=0.35,
        ),
    },
    "gpu": {
        "tokenizer": StageSettings(
            batch=128, crop=160, learning_rate=1e-3, adversarial=0.4, adversarial_from=0.5,
        ),
        "distortion": StageSettings(
            batch=256, crop=192, ahead=4, learning_rate=1.2e-3, sharpness=16.0,
        ),
        "refiner": StageSettings(batch=128, crop=192, ahead=4, learning_rate=1e-3, refined=0.5),
        "decoder": StageSettings(
            batch=128, crop=160, ahead=4, learning_rate=6e-4, token_noise=0.5,
            adversarial=0.8, adversarial_from=0.15, grid=6.0, tone=6.0, grain=60.0,
        ),
        "texture": StageSettings(
            batch=144, crop=160, ahead=4, learning_rate=6e-4, token_noise=0.3, sharpness=16.0,
            adversarial=0.5, grid=12.0, grain=45.0, distortion=0.03, mild=0.4, strong=0.2,
            camera=0.45,
        ),
        "calm": StageSettings(
            batch=144, crop=160, ahead=4, learning_rate=2e-3, grid=4.0, grain=10.0, mild=0.3,
            strong=0.3, camera=0.45,
        ),
        "lively": StageSettings(
            batch=144, crop=160, ahead=4, learning_rate=1.5e-3, token_noise=0.3, adversarial=1.0,
            grid=20.0, grain=90.0, mild=0.4, strong=0.2, camera=0.45,
        ),
        "reading": StageSettings(
            batch=144, crop=160, ahead=4, learning_rate=3e-4, sharpness=16.0, distortion=0.05,
            grid=8.0, grain=25.0, mild=0.3, strong=0.25, worn=0.45, camera=0.35,
        ),
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingRequest:
    """The order for one training run: what to train, on what.

    Attributes:
        stage: A key of `STAGES`, or "calibrate".
        data: Folder of pictures.
        out: Folder of the run.
        minutes: Budget.
        preset: A key of `PRESETS`.
        start: Weights to start from; None = random weights (tokenizer only).
        perceptual: LPIPS weights (safetensors), or None to train without.
        features: Weights of the texture stage's critic, see `convert_features`; None for those of
            the installed package, if there is one.
        resume: Go on with the run in ``out``.
        device: "cpu" or "cuda"; a launcher that starts several processes gives each its own.
        changes: Settings of the stage that differ from the preset.
    """

    stage: str
    data: Path
    out: Path
    minutes: float
    preset: str = "cpu"
    start: Path | None = None
    perceptual: Path | None = None
    features: Path | None = None
    resume: bool = False
    device: str = "cpu"
    changes: dict[str, float] | None = None


def parse_changes(given: Iterable[str]) -> dict[str, float]:
    """Settings from "name=number" each, for `TrainingRequest.changes`.

    Raises:
        ModelError: There is no such setting, or it is not a number.
    """
    kinds = {field.name: int if field.type == "int" else float for field in fields(StageSettings)}
    changes: dict[str, float] = {}
    for text in given:
        name, _, number = text.partition("=")
        if name not in kinds:
            raise ModelError(
                "There is no setting “{name}”; choose from {choices}.",
                name=name,
                choices=", ".join(kinds),
            )
        try:
            changes[name] = kinds[name](number)
        except ValueError as error:
            raise ModelError(
                "The setting {name} cannot be “{number}”; give a number.", name=name, number=number
            ) from error
    return changes


def run_training(request: TrainingRequest, say: Say) -> dict[str, float]:
    """Run one stage and return its last validation scores.

    Raises:
        ModelError: A stage other than the tokenizer has no weights to start from.
        PhotoError: The folder holds no usable picture.
    """
    _check(request)
    torch.manual_seed(1)
    team = find_team()
    device = team.device(request.device)
    model = _model(request)
    model.to(device=device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    model.requires_grad_(False)
    if request.stage == "calibrate":
        return _calibrate(model, request)
    lpips = Lpips(request.perceptual).to(device) if request.perceptual else None
    settings = replace(PRESETS[request.preset][request.stage], **(request.changes or {}))  # type: ignore[arg-type]
    stage = _stage(request, model, settings, lpips)
    parts = split(request.data)
    pictures = Pictures.read(parts.train, device=device)
    choosing = Pictures.read(parts.choosing or parts.train[:8], device=device)
    checks = min(CHECK_MINUTES, request.minutes / 4)
    run = RunSettings(minutes=request.minutes, out=request.out, check_minutes=checks)
    if not team.is_first:
        say = _silent
    trainer = Trainer(stage, pictures, choosing, run, say, team=team)
    say(trainer.describe())
    held_out = f"{len(choosing.images)} held out to choose weights on"
    if not parts.choosing:
        held_out = (
            "too few to hold any out: weights are chosen on pictures that they were trained on"
        )
    say(f"{len(pictures.images)} pictures to train on, {held_out}")
    if request.resume and trainer.resume():
        say(f"resumed at step {trainer.steps}")
    request.out.mkdir(parents=True, exist_ok=True)
    if team.is_first:
        (request.out / "settings.json").write_text(trainer.describe())
    trainer.train()
    return trainer.check() if team.is_first else {}


def _check(request: TrainingRequest) -> None:
    """Find what cannot be trained before anything is loaded."""
    if request.stage not in (*STAGES, "calibrate"):
        raise ModelError(
            "There is no stage “{stage}”; choose one of: {choices}, calibrate.",
            stage=request.stage,
            choices=", ".join(STAGES),
        )
    if request.preset not in PRESETS:
        raise ModelError(
            "There is no preset “{preset}”; choose one of: {choices}.",
            preset=request.preset,
            choices=", ".join(PRESETS),
        )
    if request.start is None and request.stage != "tokenizer":
        raise ModelError(
            "The stage {stage} needs the weights of the previous stage; give them with --start.",
            stage=request.stage,
        )


def _model(request: TrainingRequest) -> Model:
    """The model to begin with, and the parts that its stage adds."""
    model = load_model(request.start) if request.start else Model(ModelConfig())
    if request.stage in ("decoder", "texture") and model.guide is None:
        model = with_guide(model, GUIDE)
    if request.stage == "texture" and not model.takes_texture:
        model = with_texture(model)
    sides: tuple[SideName, ...] = get_args(SideName)
    for side in sides:
        if side == request.stage:
            model = with_side(model, side)
    if request.stage == "refiner" or (request.stage == "calibrate" and model.hint is not None):
        model = with_hint(model, model.config.hint or HINT)
    return model


def _stage(
    request: TrainingRequest, model: Model, settings: StageSettings, lpips: Lpips | None
) -> Stage:
    build = STAGES[request.stage]
    if not issubclass(build, TextureStage):
        return build(model, settings, perceptual=lpips)
    critic = None
    if settings.adversarial:
        critic = load_critic(request.features)
        critic = critic.to(model.device) if critic is not None else None
    return build(model, settings, perceptual=lpips, critic=critic)


def _silent(line: str) -> None:
    """Say nothing; the first process of a team speaks for all."""


def _calibrate(model: Model, request: TrainingRequest) -> dict[str, float]:
    """Fit what turns opinions into confidence on training pictures; the held-out ones judge it.

    The second opinion and the temperature are fitted to different pictures, or a confidence that
    fits the former too well would pass for a chance.
    """
    files = split(request.data).train
    first, second = (Pictures.read(files[start::8], device=model.device) for start in (4, 0))
    batches = max(12, round(CALIBRATION_BATCHES * min(1.0, request.minutes / 9)))
    crop = CALIBRATION_CROP
    weigh(model, judged_tokens(model, first, batches=batches, crop=crop, seed=6, refined=True))
    judged = judged_tokens(model, second, batches=12, crop=crop, seed=5)
    scores = calibrate(model, weighed(model, judged).cpu(), judged.right.cpu())
    request.out.mkdir(parents=True, exist_ok=True)
    save_model(model, request.out / "model.safetensors", dtype=torch.float32)
    return scores
