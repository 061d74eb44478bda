"""`iter-studio train`: one stage of a model, trained on a folder of pictures."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = (
    "Examples:\n\n  iter-studio train tokenizer --data photos -o runs/tokenizer --minutes 30\n\n"
    "  iter-studio train distortion --data photos -o runs/distortion --start "
    "runs/tokenizer/model.safetensors\n\n"
    "  iter-studio train refiner --data photos -o runs/refiner --start "
    "runs/distortion/model.safetensors --set learning_rate=5e-4"
)

_STAGES = "tokenizer, distortion, refiner, decoder, texture, calm, lively, reading or calibrate."


def train(
    stage: Annotated[
        str,
        typer.Argument(help=_STAGES),
    ],
    data: Annotated[Path, typer.Option(help="Folder of pictures.")],
    out: Annotated[Path, typer.Option("--output", "--out", "-o", help="Folder for the run.")],
    minutes: Annotated[float, typer.Option(help="Time budget.")] = 9.0,
    start: Annotated[Path | None, typer.Option(help="Weights to start from.")] = None,
    perceptual: Annotated[Path | None, typer.Option(help="LPIPS weights (safetensors).")] = None,
    features: Annotated[
        Path | None,
        typer.Option(help="Features of the texture stage's critic (safetensors)."),
    ] = None,
    preset: Annotated[str, typer.Option(help="Settings for cpu or gpu.")] = "cpu",
    device: Annotated[str, typer.Option(help="Device to train on: cpu or cuda.")] = "cpu",
    resume: Annotated[bool, typer.Option(help="Resume the run in the folder.")] = False,
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=NUMBER", help="Change a setting of the preset."),
    ] = None,
) -> None:
    """Train one stage of a model on a folder of pictures.

    The weights with the best validation score are in OUT/model.safetensors, the settings, the log
    and a contact sheet beside them.
    """
    from models.training.train import TrainingRequest, parse_changes, run_training

    request = TrainingRequest(
        stage=stage,
        data=data,
        out=out,
        minutes=minutes,
        start=start,
        perceptual=perceptual,
        features=features,
        preset=preset,
        device=device,
        resume=resume,
        changes=parse_changes(changes or []),
    )
    scores = run_training(request, _say)
    sys.stdout.write(json.dumps(scores, indent=2) + "\n")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
