"""Sweeps and ablations: many settings on the same few pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import PhotoError, RecipeError
from models.evaluation.dataset import bicubic, load_samples
from models.evaluation.measures.quality import Judge, Row, Scores, Setting, row
from models.evaluation.measures.seams import Seams, seams
from models.evaluation.orders import Order
from models.evaluation.restorer import Prepared, Restorer, pass_scale
from models.grid import STRIDE, Flags
from models.networks import ModelConfig
from models.recipe import Recipe

ALL = 1.01
"""An alpha that keeps no token."""
ALPHAS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, ALL)
STEPS = (1, 2, 4, 8, 16)
STEP_ALPHAS = (0.3, 0.5, 0.7, ALL)
"""Alphas at which the number of steps is varied; at others it is the recipe's."""
ADAPTIVE_ALPHAS = (0.3, 0.5, 0.7)
SCALES = (2.0, 4.0, 8.0, 16.0)
FIDELITIES = (0.0, 0.25, 0.5, 0.75, 1.0)
ROW_ALPHAS = (0.0, 0.5, ALL)
SEED_ALPHAS = (0.5, ALL)

Watch = Callable[[str, int, int], None]
"""A function that gets the current section, and how many of its parts are ready, of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The difference of one setting's pictures from another's.

    Attributes:
        name: Of the two settings.
        levels: Mean absolute difference, in 8-bit levels.
        regenerated_levels: The same where the first of them regenerated tokens; None without any.
        regenerated: Share of the tokens that the first of them regenerated.
    """

    name: str
    levels: float
    regenerated_levels: float | None
    regenerated: float


@dataclass(frozen=True, slots=True)
class Bench:
    """Restores with the networks, scores, and reports progress.

    Attributes:
        restorer: The model.
        judge: The measures.
        watch: Who follows.
    """

    restorer: Restorer
    judge: Judge
    watch: Watch

    def scores(
        self,
        prepared: Sequence[Prepared],
        recipe: Recipe,
        *,
        order: Order = Order.EVALUATOR,
        ticks: Iterator[None],
    ) -> list[Scores]:
        """Score one setting on all pictures; ``ticks`` advances by one for each."""
        scored = []
        for each in prepared:
            refined = self.restorer.refine(each, recipe, order=order)
            image = self.restorer.decode(each, refined.drawing, recipe)
            scored.append(
                self.judge(
                    image,
                    each.sample.hq,
                    picture=each.sample.name,
                    kept=refined.kept,
                    steps_run=refined.steps,
                )
            )
            next(ticks)
        return scored

    def bicubic(self, prepared: Sequence[Prepared]) -> list[Scores]:
        """Score plain enlargement."""
        return [
            self.judge(
                bicubic(each.sample),
                each.sample.hq,
                picture=each.sample.name,
            )
            for each in prepared
        ]

    def ticks(self, section: str, total: int) -> Iterator[None]:
        """Progress of a section of ``total`` parts."""
        for done in range(total + 1):
            self.watch(section, done, total)
            yield


def alphas(recipe: Recipe) -> list[Recipe]:
    """The recipe at every alpha."""
    return [recipe.with_(alpha=alpha) for alpha in ALPHAS]


def step_counts(recipe: Recipe) -> list[Recipe]:
    """The recipe with other numbers of steps, at some alphas."""
    return [
        recipe.with_(alpha=alpha, steps=steps)
        for steps in STEPS
        if steps != recipe.steps
        for alpha in STEP_ALPHAS
    ]


def tradeoff(bench: Bench, prepared: Sequence[Prepared], recipes: Sequence[Recipe]) -> list[Row]:
    """The curve of fidelity against texture over alpha and steps."""
    ticks = bench.ticks("trade-off", len(recipes) * len(prepared))
    next(ticks)
    base = bench.bicubic(prepared)
    rows = []
    for recipe in recipes:
        scores = bench.scores(prepared, recipe, ticks=ticks)
        setting = Setting(alpha_name(recipe.alpha), alpha=recipe.alpha, steps=recipe.steps)
        rows.append(row(setting, scores, bicubic=base))
    return rows


def change(bench: Bench, prepared: Sequence[Prepared], recipe: Recipe) -> list[Change]:
    """Measure how far the picture moves from alpha 0, and from one seed to another."""
    faithful = recipe.with_(alpha=0.0)
    pairs = [
        (f"{alpha_name(alpha)} and alpha 0", recipe.with_(alpha=alpha), faithful)
        for alpha in ALPHAS
        if alpha
    ]
    for alpha in SEED_ALPHAS:
        one = recipe.with_(alpha=alpha)
        pairs.append((f"two seeds, {alpha_name(alpha)}", one, one.with_(seed=one.seed + 1)))
    recipes = dict.fromkeys(each for _, *pair in pairs for each in pair)  # alpha 0 is in most pairs
    ticks = bench.ticks("change", len(recipes) * len(prepared))
    next(ticks)
    moves = []
    for each in prepared:
        drawn = {}
        for setting in recipes:
            refined = bench.restorer.refine(each, setting)
            image = bench.restorer.decode(each, refined.drawing, setting).astype(np.float32)
            drawn[setting] = (image, ~refined.keep_0)
            next(ticks)
        moves.append([_moved(*drawn[one], drawn[other][0]) for _, one, other in pairs])
    return [
        _change(name, of_pair)
        for (name, *_), of_pair in zip(pairs, zip(*moves, strict=True), strict=True)
    ]


def _moved(
    image: NDArray[np.float32], regenerated: Flags, other: NDArray[np.float32]
) -> tuple[float, float | None, float]:
    """Levels everywhere, levels where tokens were regenerated, and the share of these."""
    levels = np.abs(image - other).mean(axis=2)
    height, width = levels.shape
    mask = regenerated.repeat(STRIDE, 0).repeat(STRIDE, 1)[:height, :width]
    inside = float(levels[mask].mean()) if mask.any() else None
    return float(levels.mean()), inside, float(regenerated.mean())


def _change(name: str, moves: Sequence[tuple[float, float | None, float]]) -> Change:
    """The means over all pictures."""
    inside = [inside for _, inside, _ in moves if inside is not None]
    return Change(
        name=name,
        levels=float(np.mean([levels for levels, _, _ in moves])),
        regenerated_levels=float(np.mean(inside)) if inside else None,
        regenerated=float(np.mean([share for _, _, share in moves])),
    )


def block_seams(bench: Bench, prepared: Sequence[Prepared], recipe: Recipe) -> Seams | None:
    """Look for steps between blocks of quotas; None for a model with one quota for the picture."""
    block = bench.restorer.model.config.quota_block
    if not block:
        return None
    ticks = bench.ticks("seams", len(prepared))
    next(ticks)
    images = []
    for each in prepared:
        refined = bench.restorer.refine(each, recipe)
        images.append(bench.restorer.decode(each, refined.drawing, recipe))
        next(ticks)
    return seams(images, block)


def orders(bench: Bench, prepared: Sequence[Prepared], recipe: Recipe) -> list[Row]:
    """Compare other orders of keeping tokens with the evaluator's, at equal alpha and steps."""
    alphas = tuple(dict.fromkeys((ALL, recipe.alpha)))
    ticks = bench.ticks("orders", len(alphas) * len(Order) * len(prepared))
    next(ticks)
    base = bench.bicubic(prepared)
    rows = []
    for alpha in alphas:
        changed = recipe.with_(alpha=alpha)
        reference: list[Scores] | None = None
        for order in Order:
            scores = bench.scores(prepared, changed, order=order, ticks=ticks)
            setting = Setting(order.value, alpha=alpha, steps=recipe.steps, order=order.value)
            rows.append(row(setting, scores, bicubic=base, reference=reference))
            reference = reference or scores
    return rows


def adaptive(bench: Bench, prepared: Sequence[Prepared], recipe: Recipe) -> list[Row]:
    """The whole schedule, and only the steps that the kept tokens leave to do."""
    alphas = tuple(dict.fromkeys((*ADAPTIVE_ALPHAS, recipe.alpha)))
    ticks = bench.ticks("adaptive start", 2 * len(alphas) * len(prepared))
    next(ticks)
    base = bench.bicubic(prepared)
    rows = []
    for alpha in sorted(alphas):
        reference: list[Scores] | None = None
        for skip in (False, True):
            changed = recipe.with_(alpha=alpha, adaptive_start=skip)
            scores = bench.scores(prepared, changed, ticks=ticks)
            name = "adaptive start" if skip else "all steps"
            setting = Setting(name, alpha=alpha, steps=recipe.steps, adaptive=skip)
            rows.append(row(setting, scores, bicubic=base, reference=reference))
            reference = scores
    return rows


def fidelity(bench: Bench, prepared: Sequence[Prepared], recipe: Recipe) -> list[Row]:
    """Weights of the guide, from the paper's decoder (0) on; nothing for a model without one."""
    if bench.restorer.model.guide is None:
        return []
    ticks = bench.ticks("fidelity", len(FIDELITIES) * len(ROW_ALPHAS) * len(prepared))
    next(ticks)
    base = bench.bicubic(prepared)
    rows = []
    for alpha in ROW_ALPHAS:
        reference: list[Scores] | None = None
        for weight in FIDELITIES:
            changed = recipe.with_(alpha=alpha, fidelity=weight)
            scores = bench.scores(prepared, changed, ticks=ticks)
            setting = Setting(alpha_name(alpha), alpha=alpha, steps=recipe.steps, fidelity=weight)
            rows.append(row(setting, scores, bicubic=base, reference=reference))
            reference = reference or scores
    return rows


def scales(
    bench: Bench, files: Sequence[Path], recipe: Recipe, *, crop: int, multiple: int
) -> list[Row]:
    """Score the pictures damaged to several sizes, as far as model and pictures allow."""
    reached = [scale for scale in SCALES if _reaches(bench.restorer.model.config, scale)]
    ticks = bench.ticks("scales", len(reached) * len(files) * len(ROW_ALPHAS))
    next(ticks)
    rows = []
    for scale in reached:
        try:
            samples = load_samples(files, scale=scale, crop=crop, multiple=multiple)
        except PhotoError:  # all too small to be cut this far
            continue
        prepared = [bench.restorer.prepare(sample, scale) for sample in samples]
        base = bench.bicubic(prepared)
        rows.append(row(Setting("bicubic", scale=scale), base, bicubic=base))
        for alpha in ROW_ALPHAS:
            scores = bench.scores(prepared, recipe.with_(alpha=alpha), ticks=ticks)
            setting = Setting(alpha_name(alpha), scale=scale, alpha=alpha, steps=recipe.steps)
            rows.append(row(setting, scores, bicubic=base))
    list(ticks)  # those of pictures that were too small
    return rows


def _reaches(config: ModelConfig, scale: float) -> bool:
    try:
        pass_scale(config, scale)
    except RecipeError:
        return False
    return True


def alpha_name(alpha: float) -> str:
    """An alpha in words: everything above 1 is 1."""
    return f"alpha {min(alpha, 1.0):g}"
