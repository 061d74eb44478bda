"""Tokens drawn from the logits of the refiner."""

from __future__ import annotations

import torch
from torch import Tensor

from models.networks import rows_at_once

_ROWS = 512  # drawn at a time on a processor: they stay in the cache


def sample_tokens(logits: Tensor, uniforms: Tensor, *, temperature: float) -> Tensor:
    """Draw one token per row by the inverse of the cumulative distribution.

    Args:
        logits: (n, N).
        uniforms: One number in (0, 1) per row, float32 (n,).
        temperature: Divides the logits.

    Returns:
        Tokens int64 (n,).
    """
    drawn = torch.empty(len(logits), dtype=torch.int64, device=logits.device)
    each = rows_at_once(logits.device, _ROWS)
    for first in range(0, len(logits), each):
        part = slice(first, first + each)
        rows = logits[part].float()
        chances = rows.sub_(rows.amax(1, keepdim=True)).div_(temperature).exp_()
        cumulative = chances.cumsum(1)
        threshold = uniforms[part, None] * cumulative[:, -1:]
        drawn[part] = torch.searchsorted(cumulative, threshold)[:, 0]
    return drawn.clamp_(max=logits.shape[1] - 1)
