"""Four named answers to one photo, and any number of samples."""

import itertools

import numpy as np
import pytest

from models.recipe.choices import Variant
from models.recipe.settings import Recipe, SeedOffsets
from models.recipe.variants import (
    Sample,
    offsets_to,
    sampled,
    settings_of,
    variant_of,
    varied,
)
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


def test_what_was_painted_from_samples_stays_what_it_is():
    painted = SeedOffsets.of(np.array([[0, 3, -2, 120]]))
    recipe = sampled(Recipe(seed=10, seed_offsets=painted), Sample(8))
    assert recipe.seed == 8
    assert recipe.seed_offsets.offsets.tolist() == [[0, 5, 0, 122]]  # 8 is the seed everywhere now
    far = sampled(recipe, Sample(1))
    assert far.seed_offsets.offsets.tolist() == [[0, 12, 0, 0]]  # 129 cannot be painted
    assert sampled(Recipe(seed=10), Sample(8)) == Recipe(seed=8)


def test_offsets_lead_from_a_seed_to_a_sample():
    assert offsets_to(Recipe(seed=10), Sample(13), MODEL) == {"seed_offsets": 3}
    assert offsets_to(Recipe(seed=10), Sample(10), MODEL) == {"seed_offsets": 0}
    assert offsets_to(Recipe(seed=10), Sample(10**6), MODEL) == {"seed_offsets": 127}
