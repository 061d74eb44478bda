"""Runs of the pipeline to their end, and what two of them may differ by."""

import numpy as np

from models.engine.pipeline import Pipeline
from models.events import Finished, Request, Result
from models.recipe.settings import Recipe

RECIPE = Recipe(scale=4, alpha=0.5, steps=6, seed=3)
"""Four times, on few steps."""


def finish(pipeline: Pipeline, request: Request) -> Result:
    """Run a request to its end, and return the result."""
    *_, last = pipeline.run(request)
    assert isinstance(last, Finished)
    return last.result


def same(a: Result, b: Result) -> None:
    """Assert that two results have the same tokens, and pixels up to 1/255."""
    assert (a.tokens == b.tokens).all()
    assert np.abs(a.image.astype(int) - b.image.astype(int)).max() <= 257
