"""Settings by name in a folder."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RecipeError, StudioError
from models.recipe.presets import load_preset, remove_preset, save_preset, stored_presets
from models.recipe.settings import Branch, Paint, Phase, Recipe

PAINTED = Recipe(
    alpha=0.3,
    seed=9,
    strength=0.6,
    paint=Paint.of(np.ones((2, 3), np.uint8)),
    branch=Branch(Recipe(), Phase.ALPHA, 2),
)


def test_a_preset_holds_the_settings_and_no_paint(tmp_path):
    assert stored_presets(tmp_path / "none") == []
    save_preset("Old portraits", PAINTED, tmp_path / "new")
    save_preset("calm", Recipe(alpha=0), tmp_path / "new")
    assert stored_presets(tmp_path / "new") == ["calm", "Old portraits"]
    loaded = load_preset("Old portraits", tmp_path / "new")
    assert loaded == Recipe(alpha=0.3, seed=9, strength=0.6)
    save_preset("calm", Recipe(alpha=1), tmp_path / "new")  # replaced
    assert load_preset("calm", tmp_path / "new").alpha == 1
    remove_preset("calm", tmp_path / "new")
    remove_preset("calm", tmp_path / "new")
    with pytest.raises(RecipeError, match="no preset “calm” any more"):
        load_preset("calm", tmp_path / "new")


@given(st.text(max_size=90))
def test_any_name_is_a_file_inside_the_folder_or_refused(tmp_path_factory, name):
    folder = tmp_path_factory.mktemp("presets")
    try:
        path = save_preset(name, Recipe(), folder)
    except StudioError as error:
        assert error.sentence.endswith(".") and not list(folder.iterdir())
    else:
        assert path.parent == folder and stored_presets(folder) == [name.strip()]


def test_another_look_keeps_size_seed_paint_and_branch():
    other = Recipe(alpha=0.9, scale=2, seed=4, temperature=0.5, strength=0.1, steps=3)
    looked = PAINTED.with_look(other)
    assert looked == PAINTED.with_(alpha=0.9, temperature=0.5, strength=0.1, steps=3)
