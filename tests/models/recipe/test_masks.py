import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from models.errors import ExportError, RecipeError
from models.recipe.masks import cells_of_mask, load_mask, paint_from_masks, save_mask
from models.recipe.settings import Mark


@pytest.mark.parametrize("size", [(64, 48), (101, 63), (8, 1), (7, 129)])
def test_a_saved_mask_gives_the_same_cells_back(tmp_path, size):
    cells = np.random.default_rng(1).random((-(-size[0] // 8), -(-size[1] // 8))) < 0.4
    cells[-1, -1] = True
    path = tmp_path / "mask.png"
    save_mask(path, cells, size)
    with Image.open(path) as image:
        assert image.size == size[::-1] and image.mode == "L"
    assert np.array_equal(load_mask(path, size), cells)
    paint = paint_from_masks(None, path, size)
    assert np.array_equal(paint.marks == Mark.KEEP, cells)


@given(st.integers(1, 40), st.integers(1, 40))
def test_a_mask_of_any_size_covers_the_whole_result(height, width):
    assert cells_of_mask(np.full((height, width), 255, np.uint8), (37, 50)).all()


def test_a_black_mask_is_refused(tmp_path):
    Image.new("L", (9, 9)).save(tmp_path / "black.png")
    with pytest.raises(RecipeError, match="marks nothing"):
        load_mask(tmp_path / "black.png", (32, 32))


def test_a_mask_that_cannot_be_written_is_reported(tmp_path):
    with pytest.raises(ExportError):
        save_mask(tmp_path / "none" / "mask.png", np.ones((2, 2), bool), (16, 16))
