"""Networks that only count, and a recipe with every phase."""

import numpy as np

from models.events import State, Stepped
from models.recipe.settings import Mark, Paint, Recipe, Rerolls, SeedOffsets
from models.refinement.loop import Networks
from models.refinement.plan import SIGHT

SHAPE = (12, 10)


def random_confidence(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random(SHAPE, dtype=np.float32)


class Counted:
    """Networks that count their calls; regenerated tokens become 100 + step."""

    def __init__(self, confidence: np.ndarray) -> None:
        self.calls = {"predict": 0, "evaluate": 0}
        self._confidence = confidence

    def networks(self) -> Networks:
        return Networks(lambda *_: self._predict, lambda _: self._evaluate, reach=SIGHT)

    def _predict(self, step, tokens, keep, wanted):
        self.calls["predict"] += 1
        yield from ()
        return np.full_like(tokens, 100 + step)

    def _evaluate(self, tokens, wanted):
        self.calls["evaluate"] += 1
        yield from ()
        return self._confidence


def finish(running) -> tuple[State, list[Stepped]]:
    """Run a generator to its end; what it gives, and its steps."""
    steps: list[Stepped] = []
    while True:
        try:
            event = next(running)
        except StopIteration as done:
            return done.value, steps
        steps.append(event)


def everything() -> Recipe:
    """All phases, in places apart."""
    marks, counts = np.zeros(SHAPE, np.uint8), np.zeros(SHAPE, np.uint8)
    marks[2:5, 2:5], marks[8, 8], counts[6:8, 1:4] = Mark.REFINE, Mark.KEEP, 2
    seeds = np.zeros(SHAPE, np.int8)
    seeds[10:, 6:] = 3
    painted = {"paint": Paint.of(marks), "rerolls": Rerolls.of(counts)}
    return Recipe(alpha=0.5, **painted, seed_offsets=SeedOffsets.of(seeds))
