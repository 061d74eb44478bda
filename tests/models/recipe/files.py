"""A recipe file in which everything is said."""

import numpy as np

from models.recipe.file import ModelId, PhotoId, RecipeFile
from models.recipe.settings import Mark, Paint, Recipe


def painted() -> Paint:
    marks = np.zeros((5, 7), np.uint8)
    marks[1, 2:5], marks[4] = Mark.KEEP, Mark.REFINE
    return Paint.of(marks)


def whole_file() -> RecipeFile:
    return RecipeFile(
        recipe=Recipe(scale=2.5, alpha=0.3, steps=5, seed=9, schedule="linear", paint=painted()),
        app="0.1.0",
        model=ModelId("tiny", "0123456789abcdef"),
        photo=PhotoId("Großmutter.jpg", "ab" * 32),
    )
