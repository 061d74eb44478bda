import numpy as np
import pytest
import tifffile

from app.edit.request import NOT_SAVED
from models.images.saving import SaveOptions
from models.recipe.file import RecipeFile, save_recipe
from models.recipe.settings import Recipe


@pytest.fixture
def asked(monkeypatch):
    """The requests that would have opened a window."""
    seen = []
    put = "app.window.application.run_edit"
    monkeypatch.setattr(put, lambda request: seen.append(request) or NOT_SAVED)
    return seen


def test_the_exit_code_is_that_of_the_window(iter_studio, asked, photo):
    assert iter_studio("edit", photo).code == NOT_SAVED
    assert asked[0].path == photo and not asked[0].keep_original and asked[0].scale is None


def test_options_reach_the_window(iter_studio, asked, photo, tmp_path):
    recipe = RecipeFile(recipe=Recipe(alpha=0.3))
    save_recipe(tmp_path / "r.json", recipe)
    given = ("--keep-original", "-s", "2", "-q", "80", "--depth", "16")
    iter_studio("edit", *given, "--recipe", tmp_path / "r.json", photo)
    (request,) = asked
    assert request.keep_original and request.scale == 2
    assert request.save == SaveOptions(quality=80, bit_depth=16) and request.recipe == recipe


def test_what_could_not_be_saved_opens_no_window(iter_studio, asked, photo, tmp_path):
    pages = tmp_path / "pages.tif"
    tifffile.imwrite(pages, np.zeros((2, 8, 8, 3), np.uint8), photometric="rgb")
    for given, part in (
        ((tmp_path / "none.png",), "was not found"),
        ((pages,), "holds 2 pictures"),
        ((photo, "-s", "40"), "cannot be 40"),
    ):
        said = iter_studio("edit", *given)
        assert said.code == 1 and part in said.err
    assert not asked
