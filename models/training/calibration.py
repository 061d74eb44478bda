"""Calibrating the evaluator, so that confidence is a chance: second opinion, temperature, bias."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.evaluation import auroc, ece
from models.networks import Evaluator, Model
from models.training.batches import degraded
from models.training.data import Pictures
from models.training.refiner_stage import sample_tokens


@dataclass(frozen=True, slots=True)
class Judged:
    """Tokens that the evaluator has an opinion of.

    Attributes:
        opinions: See `Evaluator.opinions`, float32 (n, C).
        right: Whether each token is the HQ one, bool (n,).
    """

    opinions: Tensor
    right: Tensor


@torch.no_grad()
def judged_tokens(
    model: Model, pictures: Pictures, *, batches: int, crop: int, seed: int, refined: bool = False
) -> Judged:
    """Let the evaluator look at tokens of damaged pictures.

    Args:
        model: A model with a compact evaluator.
        pictures: HQ pictures.
        batches: Batches of 8 crops, damaged at scales drawn from 1 to 8.
        crop: Size of a crop in pixels.
        seed: Of crops and damage.
        refined: Whether half of the batches are the refiner's samples, and not S_l.
    """
    evaluator = _evaluator(model)
    crops = torch.Generator().manual_seed(seed)
    damage = torch.Generator(model.device).manual_seed(seed)
    opinions, right = [], []
    for batch in range(batches):
        hq = pictures.crops(8, crop, crops)
        reading = model.read(degraded(hq, damage))
        tokens_l = reading.logits.float().argmax(1)
        tokens = tokens_l
        if refined and batch % 2:
            none = torch.zeros_like(tokens_l, dtype=torch.bool)
            logits = model.predict(tokens_l, none, tokens_l, none, reading.hint)
            tokens = sample_tokens(logits.float(), damage, model.config.temperature)
        seen = evaluator.opinions(tokens, tokens_l, reading.hint).float()
        opinions.append(seen.permute(0, 2, 3, 1).flatten(0, 2))
        right.append((tokens == model.tokenizer.encode(hq)).flatten())
    return Judged(torch.cat(opinions), torch.cat(right))


def _evaluator(model: Model) -> Evaluator:
    if not isinstance(model.evaluator, Evaluator):
        raise ValueError(f"expected a compact evaluator, got {type(model.evaluator).__name__}")
    return model.evaluator


def weigh(model: Model, judged: Judged, *, steps: int = 1500, seed: int = 5) -> None:
    """Fit the evaluator's second opinion to judged tokens; without one, nothing happens."""
    weighing = _evaluator(model).weighing
    if weighing is None:
        return
    generator = torch.Generator().manual_seed(seed)
    opinions, right = _as_row(judged), judged.right.float()
    weighing.requires_grad_(True)
    optimizer = torch.optim.Adam(weighing.parameters(), 3e-3)
    with torch.enable_grad():
        for step in range(steps):
            optimizer.param_groups[0]["lr"] = 3e-3 * (1 - step / steps)
            chosen = torch.randint(len(right), (4096,), generator=generator).to(right.device)
            seen = opinions[..., chosen]
            logits = (seen[:, :1] + weighing(seen)).flatten()
            loss = F.binary_cross_entropy_with_logits(logits, right[chosen])
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    weighing.requires_grad_(False)


@torch.no_grad()
def weighed(model: Model, judged: Judged) -> Tensor:
    """The evaluator's logits of judged tokens, float32 (n,)."""
    weighing = _evaluator(model).weighing
    opinions = _as_row(judged)
    logits = opinions[:, 0]
    return (logits if weighing is None else logits + weighing(opinions)[:, 0]).flatten()


def _as_row(judged: Judged) -> Tensor:
    """Opinions as one row (1, C, 1, n); n pictures of one position take three times as long."""
    return judged.opinions.T[None, :, None].contiguous()


def calibrate(model: Model, logits: Tensor, right: Tensor) -> dict[str, float]:
    """Fit temperature and bias to judged tokens and store them in the evaluator.

    Returns:
        AUROC, and the expected calibration error before and after, on the same tokens.
    """
    evaluator = _evaluator(model)
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
    evaluator.temperature.fill_(1 / slope.item())
    evaluator.bias.fill_(bias.item())
    calibrated = torch.sigmoid(logits * slope.item() + bias.item())
    return {
        "auroc": auroc(calibrated, right),
        "ece_before": ece(torch.sigmoid(logits), right),
        "ece": ece(calibrated, right),
        "temperature": 1 / slope.item(),
        "bias": bias.item(),
    }
