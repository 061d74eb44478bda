"""Variants: four named answers to one photo, to choose between by eye.

Each is a handful of settings; what is painted, the scale and the seed stay as they are.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from models.recipe.choices import Variant
from models.recipe.settings import AlphaOffsets, Recipe, StrengthOffsets, Suited, Texture

_ALL = 1.0
"""No evaluator is as sure as this: all tokens are regenerated; offsets of -100 lead back to 0."""
_FAITHFUL_STRENGTH = 0.7
"""Leaves some of the photo's own grain in place."""


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


def offsets_to(recipe: Recipe, variant: Variant, model: Suited) -> dict[str, int]:
    """The offsets to paint, in hundredths, so that a recipe gives a variant there.

    Returns:
        By the name of each painted field: `AlphaOffsets`, `Texture` and `StrengthOffsets`, -100 to
        100; 0 where nothing has to be added.
    """
    wanted = settings_of(variant, model)
    pairs = (
        ("alpha_offsets", "alpha", AlphaOffsets),
        ("texture", "texture_amount", Texture),
        ("strength_offsets", "strength", StrengthOffsets),
    )
    return {
        painted: int(
            np.clip(round(100 * (wanted[name] - getattr(recipe, name))), kind.LOW, kind.HIGH)
        )
        for painted, name, kind in pairs
    }
