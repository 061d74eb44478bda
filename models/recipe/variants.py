"""Variants and samples: answers to one photo, to choose between by eye.

A variant has a name and is a handful of settings; what is painted, the scale and the seed stay as
they are. A sample is another seed; all else stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.grid import Flags
from models.recipe.choices import Variant
from models.recipe.settings import Offsets, Recipe, SeedOffsets, Suited, Texture

_ALL = 1.0
"""No evaluator is as sure as this: all tokens are regenerated; offsets of -100 lead back to 0."""
_PAINTED = {
    "alpha_offsets": "alpha",
    "texture": "texture_amount",
    "strength_offsets": "strength",
}
"""Painted fields, and the settings that they are added to."""
_FAITHFUL_STRENGTH = 0.7
"""Leaves some of the photo's own grain in place."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The present settings with another seed."""

    seed: int


def sampled(recipe: Recipe, sample: Sample) -> Recipe:
    """The recipe with the seed of a sample; what was painted from samples stays what it is."""
    painted, moved = recipe.seed_offsets, recipe.seed - sample.seed
    if painted is not None:
        offsets = painted.offsets.astype(np.int64)
        offsets[offsets != 0] += moved
        offsets[np.abs(offsets) > SeedOffsets.HIGH] = 0
        painted = SeedOffsets.of(offsets) if offsets.any() else None
    return recipe.with_(seed=sample.seed, seed_offsets=painted)


def settings_of(variant: Variant, model: Suited) -> dict[str, Any]:
    """The settings that make a variant with a model, by their names in `Recipe`."""
    settings: dict[str, Any] = {"fidelity": 1.0, "strength": 1.0}
    match variant:
        case Variant.FAITHFUL:
            return settings | {
                "alpha": 0.0,
                "texture_amount": 0.0,
                "strength": _FAITHFUL_STRENGTH,
            }
        case Variant.BALANCED:
            return settings | {"alpha": model.alpha, "texture_amount": model.texture_amount}
        case Variant.TEXTURED:
            return settings | {"alpha": _ALL, "texture_amount": 1.0}
        case Variant.CALM:
            return settings | {"alpha": 0.0, "texture_amount": 0.0}


def varied(recipe: Recipe, variant: Variant, model: Suited) -> Recipe:
    """The recipe with the settings of a variant; paint, scale, seed and branch stay."""
    return recipe.with_(**settings_of(variant, model))


def variant_of(recipe: Recipe, model: Suited) -> Variant | None:
    """The variant whose settings a recipe has, if any."""
    for variant in Variant:
        if all(getattr(recipe, k) == v for k, v in settings_of(variant, model).items()):
            return variant
    return None


def offsets_to(recipe: Recipe, variant: Variant | Sample, model: Suited) -> dict[str, int]:
    """The offsets to paint so that a recipe gives a variant, or a sample, there.

    Returns:
        By the name of each painted field: hundredths, -100 to 100, or what is added to the seed; 0
        where nothing has to be added.
    """
    if isinstance(variant, Sample):
        added = variant.seed - recipe.seed
        return {"seed_offsets": min(max(added, SeedOffsets.LOW), SeedOffsets.HIGH)}
    wanted = settings_of(variant, model)
    shares = {name: wanted[of] - getattr(recipe, of) for name, of in _PAINTED.items()}
    return {
        name: min(max(round(100 * each), Offsets.LOW), Offsets.HIGH)
        for name, each in shares.items()
    }


def lifted(recipe: Recipe, cells: Flags, amount: int) -> Recipe:
    """A recipe with more texture in a region, in hundredths."""
    before = np.zeros(cells.shape, np.int8) if recipe.texture is None else recipe.texture.offsets
    offsets = before.astype(np.int16)
    offsets[cells] += amount
    return recipe.with_(texture=Texture.of(offsets.clip(-100, 100).astype(np.int8)))
