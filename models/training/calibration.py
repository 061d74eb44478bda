"""Calibrating the evaluator: temperature and bias, so that confidence is a chance."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.metrics import auroc, ece
from models.model import Model
from models.networks import Evaluator
from models.training.data import Pictures
from models.training.stages import degraded


@torch.no_grad()
def judged_tokens(
    model: Model, pictures: Pictures, *, batches: int, crop: int, seed: int
) -> tuple[Tensor, Tensor]:
    """Uncalibrated logits of S_l and whether each token is the HQ one.

    Args:
        model: A model with a compact evaluator.
        pictures: HQ pictures.
        batches: Batches of 8 crops, damaged at scales drawn from 1 to 8.
        crop: Size of a crop in pixels.
        seed: Of crops and damage.

    Returns:
        float32 (n,) and bool (n,).
    """
    if not isinstance(model.evaluator, Evaluator):
        raise ValueError(f"expected a compact evaluator, got {type(model.evaluator).__name__}")
    crops = torch.Generator().manual_seed(seed)
    damage = torch.Generator(model.device).manual_seed(seed)
    logits, right = [], []
    for _ in range(batches):
        hq = pictures.crops(8, crop, crops)
        reading = model.read(degraded(hq, damage))
        tokens_l = reading.logits.float().argmax(1)
        logits.append(model.evaluator.logits(tokens_l, tokens_l, reading.hint).float().flatten())
        right.append((tokens_l == model.tokenizer.encode(hq)).flatten())
    return torch.cat(logits), torch.cat(right)


def calibrate(model: Model, logits: Tensor, right: Tensor) -> dict[str, float]:
    """Fit temperature and bias to judged tokens and store them in the evaluator.

    Returns:
        AUROC, and the expected calibration error before and after, on the same tokens.
    """
    if not isinstance(model.evaluator, Evaluator):
        raise ValueError(f"expected a compact evaluator, got {type(model.evaluator).__name__}")
    slope = torch.ones((), requires_grad=True)
    bias = torch.zeros((), requires_grad=True)
    optimizer = torch.optim.LBFGS((slope, bias), max_iter=50, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(logits * slope + bias, right.float())
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    with torch.enable_grad():
        optimizer.step(closure)  # type: ignore[no-untyped-call]
    model.evaluator.temperature.fill_(1 / slope.item())
    model.evaluator.bias.fill_(bias.item())
    calibrated = torch.sigmoid(logits * slope.item() + bias.item())
    return {
        "auroc": auroc(calibrated, right),
        "ece_before": ece(torch.sigmoid(logits), right),
        "ece": ece(calibrated, right),
        "temperature": 1 / slope.item(),
        "bias": bias.item(),
    }
