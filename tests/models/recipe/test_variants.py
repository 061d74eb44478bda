"""Four named answers to one photo."""

import itertools

import pytest

from models.recipe.choices import Variant
from models.recipe.settings import Recipe
from models.recipe.variants import offsets_to, settings_of, variant_of, varied
from models.weights import bundled_model

MODEL = bundled_model()


def test_variants_differ_and_are_recognised():
    recipes = [varied(Recipe(seed=7, scale=2, steps=3), each, MODEL) for each in Variant]
    assert all(a != b for a, b in itertools.combinations(recipes, 2))
    assert [variant_of(each, MODEL) for each in recipes] == list(Variant)
    assert all((each.seed, each.scale, each.steps) == (7, 2, 3) for each in recipes)
    assert variant_of(Recipe(alpha=0.123), MODEL) is None


@pytest.mark.parametrize(("base", "painted"), list(itertools.permutations(Variant, 2)))
def test_offsets_lead_from_any_variant_to_any_other(base, painted):
    recipe = varied(Recipe(), base, MODEL)
    wanted = settings_of(painted, MODEL)
    offsets = offsets_to(recipe, painted, MODEL)
    names = {"alpha_offsets": "alpha", "texture": "texture_amount", "strength_offsets": "strength"}
    for field, name in names.items():
        reached = getattr(recipe, name) + offsets[field] / 100
        assert reached == pytest.approx(wanted[name], abs=0.0051)
