"""Other answers to "which tokens are kept next?", as arguments for the sampler.

Each order answers through two of the functions that `models.refinement` asks, the confidence and
the noise of the choice; the steps and the schedule stay the same.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Generator
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.engine import Inference
from models.events import Progress
from models.grid import Confidence, Flags, Tokens
from models.recipe import Recipe
from models.refinement import Evaluate, Networks


class Order(enum.StrEnum):
    """The rule that decides which tokens are kept after a step.

    The evaluator's choice is drawn in proportion to its confidence, as the product does. "Top-k"
    keeps the most confident tokens without chance (Chang et al. 2022); "halton" follows a
    low-discrepancy sequence over the grid, whatever the tokens are (Besnier et al. 2025).
    """

    EVALUATOR = "evaluator"
    EVALUATOR_TOP = "evaluator top-k"
    REFINER_TOP = "refiner top-k"
    RANDOM = "random"
    HALTON = "halton"


def ordered(order: Order, inference: Inference, grid: tuple[int, ...]) -> Networks:
    """Networks of a refinement that keeps tokens in ``order``.

    Args:
        order: Who decides.
        inference: The networks as they are.
        grid: Height and width in tokens.
    """
    networks = Networks(inference.predictor, inference.evaluator, inference.token_reach)
    if order is Order.EVALUATOR:
        return networks
    if order is Order.RANDOM:
        return replace(networks, evaluator=_fixed(np.ones(grid, np.float32)))
    networks = replace(networks, noise=_no_chance)
    if order is Order.EVALUATOR_TOP:
        return networks
    if order is Order.HALTON:
        height, width = grid
        first_is_surest = 1 - halton_ranks(height, width) / (height * width + 1)
        return replace(networks, evaluator=_fixed(first_is_surest.astype(np.float32)))
    sure = _SureInference(inference, grid)
    return replace(networks, predictor=sure.predictor, evaluator=lambda tokens_l: sure.recall)


def _no_chance(seed: int, step: int, grid: tuple[int, ...]) -> NDArray[np.float32]:
    """One number for every token: the most confident ones are kept."""
    return np.full(grid, 0.5, np.float32)


def halton_ranks(height: int, width: int) -> NDArray[np.int64]:
    """Place of each cell in the order of the Halton sequence with bases 2 and 3, from 0.

    Returns:
        int64 (height, width), every number below ``height * width`` once.
    """
    count = height * width
    index = np.arange(1, 8 * count + 1)
    row = (_radical_inverse(index, 2) * height).astype(np.int64)
    column = (_radical_inverse(index, 3) * width).astype(np.int64)
    visited, first = np.unique(row * width + column, return_index=True)
    order = visited[np.argsort(first)]
    missed = np.setdiff1d(np.arange(count), order)
    ranks = np.empty(count, np.int64)
    ranks[np.concatenate((order, missed))] = np.arange(count)
    return ranks.reshape(height, width)


def _radical_inverse(index: NDArray[np.int64], base: int) -> NDArray[np.float64]:
    """The digits of each index in ``base``, mirrored at the point: numbers in [0, 1)."""
    left, part = index.copy(), 1.0
    inverse = np.zeros(index.shape)
    while left.any():
        part /= base
        inverse += part * (left % base)
        left //= base
    return inverse


def _fixed(confidence: Confidence) -> Callable[[Tokens], Evaluate]:
    """An evaluator that always gives the same answer."""

    def evaluate(tokens: Tokens, keep: Flags) -> Generator[Progress, None, Confidence]:
        yield Progress("evaluate", 1, 1)
        return confidence

    return lambda tokens_l: evaluate


class _SureInference(Inference):
    """Networks that remember the probability that each token was last drawn with."""

    def __init__(self, inference: Inference, grid: tuple[int, ...]) -> None:
        super().__init__(inference.model, precision=inference.precision)
        self._guide, self._hint = inference._guide, inference._hint  # of the same photo
        self._confidence = np.zeros(grid, np.float32)

    def _sample(
        self,
        logits: Tensor,
        noise: NDArray[np.float32],
        cells: tuple[NDArray[np.intp], NDArray[np.intp]],
        recipe: Recipe,
    ) -> Tokens:
        chances = (logits.float() / recipe.temperature).softmax(1)
        drawn = super()._sample(logits, noise, cells, recipe)
        place = torch.from_numpy(drawn)[:, None].to(chances.device)
        self._confidence[cells] = chances.gather(1, place)[:, 0].cpu().numpy()
        return drawn

    def recall(self, tokens: Tokens, keep: Flags) -> Generator[Progress, None, Confidence]:
        """Answer as an evaluator would: with the refiner's own probabilities."""
        yield Progress("evaluate", 1, 1)
        return self._confidence
