"""Measures of the tokens, of the use of the codebook, and of the evaluator's calibration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from models.evaluation.measures.metrics import auroc, ece
from models.evaluation.restorer import Prepared
from models.networks import Model

BINS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeUse:
    """The use of the codebook by a set of tokens.

    Attributes:
        used: Share of the codes that occur.
        perplexity: As many codes, equally often, would hold as much information.
    """

    used: float
    perplexity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Tokens of about the same confidence.

    Attributes:
        low, high: Range of the confidence.
        tokens: How many.
        confidence: Their mean confidence; None without tokens.
        accuracy: Share of them that is right; None without tokens.
    """

    low: float
    high: float
    tokens: int
    confidence: float | None
    accuracy: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How well confidence tells right tokens from wrong ones, over all tokens of the set.

    Attributes:
        name: Which tokens.
        tokens: How many.
        accuracy: Share that equals the tokens of the truth.
        cosine: Mean cosine of their codes to those of the truth; 1 = the same.
        confidence: Mean confidence.
        auroc: Chance that a right token has more confidence than a wrong one.
        ece: Expected calibration error.
        bins: The reliability diagram.
    """

    name: str
    tokens: int
    accuracy: float
    cosine: float
    confidence: float
    auroc: float
    ece: float
    bins: tuple[Bin, ...]


def code_use(grids: Sequence[NDArray[np.int64]], *, codes: int) -> CodeUse:
    """Use of a codebook of ``codes`` codes by token grids of any shapes."""
    counts = np.bincount(np.concatenate([grid.ravel() for grid in grids]), minlength=codes)
    share = counts[counts > 0] / counts.sum()
    perplexity = float(np.exp(-(share * np.log(share)).sum()))
    return CodeUse(used=len(share) / codes, perplexity=perplexity)


class Verdicts:
    """Collects tokens with their confidence, picture by picture."""

    def __init__(self, name: str, model: Model) -> None:
        self.name = name
        self._codes = F.normalize(model.tokenizer.codebook.codes.detach().float(), dim=1).cpu()
        self._confidence: list[Tensor] = []
        self._right: list[Tensor] = []
        self._cosine: list[Tensor] = []

    def add(
        self, prepared: Prepared, tokens: NDArray[np.int64], confidence: NDArray[np.float32]
    ) -> None:
        """Add the tokens of one picture, (Ht, Wt), and their confidence."""
        own, truth = (torch.from_numpy(grid).flatten() for grid in (tokens, prepared.tokens_hq))
        self._confidence.append(torch.from_numpy(confidence).flatten())
        self._right.append(own == truth)
        self._cosine.append((self._codes[own] * self._codes[truth]).sum(-1))

    def summary(self) -> Calibration:
        """Judge all tokens together."""
        confidence, right = torch.cat(self._confidence), torch.cat(self._right)
        return Calibration(
            name=self.name,
            tokens=len(right),
            accuracy=right.double().mean().item(),
            cosine=torch.cat(self._cosine).double().mean().item(),
            confidence=confidence.double().mean().item(),
            auroc=auroc(confidence, right),
            ece=ece(confidence, right, bins=BINS),
            bins=_bins(confidence.numpy(), right.numpy()),
        )


def _bins(confidence: NDArray[np.float32], right: NDArray[np.bool_]) -> tuple[Bin, ...]:
    """The bins that `models.evaluation.metrics.ece` sums over."""
    exact = confidence.astype(np.float64)
    index = np.clip(np.ceil(exact * BINS).astype(np.int64) - 1, 0, BINS - 1)
    counts = np.bincount(index, minlength=BINS)
    sums = np.bincount(index, weights=exact, minlength=BINS)
    rights = np.bincount(index, weights=right, minlength=BINS)
    return tuple(
        Bin(
            low=number / BINS,
            high=(number + 1) / BINS,
            tokens=int(counts[number]),
            confidence=float(sums[number] / counts[number]) if counts[number] else None,
            accuracy=float(rights[number] / counts[number]) if counts[number] else None,
        )
        for number in range(BINS)
    )
