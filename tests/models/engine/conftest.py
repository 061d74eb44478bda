"""Paint for the small photo."""

import numpy as np
import pytest

from models.recipe.settings import Mark, Paint
from tests.models.runs import RECIPE


@pytest.fixture
def paint(tiny_model, small_photo) -> Paint:
    grid = RECIPE.grid_size(small_photo.height, small_photo.width)
    marks = np.zeros(grid, np.uint8)
    marks[2:6, 3:9] = Mark.REFINE
    marks[8:12, 2:7] = Mark.KEEP
    return Paint.of(marks)
